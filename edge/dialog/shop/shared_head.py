""" "The small and the big charger", "the little speaker and the big one": one noun, said once, of two things. PURE.

It decides only where a shop has several things of that kind, and writes the noun out for both: which thing each of them
is, is told as if both had been said in full.
"""

import re
from typing import Final

from edge.dialog.shop.index import Index, stems
from edge.dialog.vocabulary.tables import words_of

_SAID_BY_SIZE: Final = frozenset(
    words_of(
        """small smaller smallest little tiny big bigger biggest large larger largest cheap cheaper cheapest expensive
        dearer chico chica pequeno pequena grande barato barata caro cara"""
    )
)
_DET: Final = r"(?:the|a|one|your|that)"
_BOTH_BEFORE: Final = re.compile(
    rf"\b(?P<a>{_DET}) (?P<one>\w+)(?: one)? (?P<and>and|or|y|o) (?P<b>{_DET} )?(?P<other>\w+) (?P<head>\w+)\b",
    re.IGNORECASE,
)
_ONE_BEHIND: Final = re.compile(
    rf"\b(?P<a>{_DET}) (?P<one>\w+) (?P<head>\w+) (?P<and>and|or|y|o) (?P<b>{_DET} )?(?P<other>\w+) ones?\b",
    re.IGNORECASE,
)


def written_out(text: str, index: Index) -> str:
    """The words with the noun beside each of the two."""

    def both(match: re.Match[str]) -> str:
        kinds = {match["one"].casefold(), match["other"].casefold()}
        head = stems(match["head"])[-1:]
        several = bool(head) and len(index.headed.get(head[0], ())) > 1
        if len(kinds) == 1 or not kinds <= _SAID_BY_SIZE or not several:
            return match[0]
        second = match["b"] or f"{match['a']} "
        return f"{match['a']} {match['one']} {match['head']} {match['and']} {second}{match['other']} {match['head']}"

    return _ONE_BEHIND.sub(both, _BOTH_BEFORE.sub(both, text))
