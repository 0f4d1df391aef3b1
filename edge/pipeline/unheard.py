"""Whether a guest asks for a language that their lane's recogniser does not hear. PURE.

Such a lane makes English words of whatever it hears, so the question itself is all that can be understood. It decides
by how people ask, not by the name of the language alone, which is in dishes, too.
"""

import re
from collections.abc import Collection

_ASKED = {
    "es": re.compile(
        r"\b(?:speak|talk|understand|habl\w+|entiend\w+|in|en) (?:any |some |to me in )?(?:spanish|espa[nñ]ol)\b"
        r"|^(?:spanish|espa[nñ]ol)(?: (?:please|por favor))?$"
    )
}


def asked_for(text: str, heard: Collection[str]) -> str | None:
    """The language, where it is none of those that are heard."""
    return next((name for name, asked in _ASKED.items() if name not in heard and asked.search(text.lower())), None)
