"""Words that are said in anger, or for the sound of it, before any other word: they name nothing. PURE."""

import re
from typing import Final

_SAID: Final = re.compile(
    r"(?<![^\s])(?:bloody|ruddy|flippin[g'’]?|friggin[g'’]?|freakin[g'’]?|effin[g'’]?|blasted|bleedin['’]|blooming"
    r"|goddamn(?:ed)?|damn(?:ed)?|fuckin[g'’]?) (?=\w)(?!(?:hell|nose|lip|face|head|knee|hands?|mary|it|you|him)\b)",
    re.IGNORECASE,
)


def without_anger(text: str) -> str:
    """ "Two bloody burgers, no effing onions" is two burgers, no onions."""
    return _SAID.sub("", text)
