""" "Once" where it is eleven, and no "at once": "¿y en once?", "talla once", "once galletas". PURE."""

import re
from typing import Final

_ELEVEN: Final = re.compile(
    r"(?<![^\W\d_])(?P<led>(?:en|el|la|los|las|del|de|y|e|son|talla|n[uú]mero|quiero|deme|d[aá]me|p[oó]ngame|unos|unas|hay|tiene|tienen)\s+)once\b"
    r"|^(?P<begins>\W*)once(?=\s+(?!(?:more|again|upon|a|an|the|i|you|we|he|she|they|it|in|on|is|was|that|this)\b)[^\W\d_]{3,}s\b)",
    re.IGNORECASE,
)
_ENGLISH: Final = re.compile(
    r"\b(?:the|you|your|and|please|at once|more|again|i|we|have|can|could|get)\b", re.IGNORECASE
)


def in_digits(text: str) -> str:
    """The text with its Spanish eleven as `11`; as it is where English is spoken."""
    if "once" not in text.lower() or _ENGLISH.search(text):
        return text
    return _ELEVEN.sub(lambda m: f"{m['led'] or m['begins'] or ''}11", text)
