"""Detours: words said in passing or the long way round, as rows of what is said and what it plainly means. PURE.

`rewording` and `everyday` hold the rows; here is what all of them share: how a turn is led up to, how rows are read one
after the other, and that nothing is taken out where nothing else was said.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

# What leads up to what is meant, and means nothing by itself: "oh and, um, so ...".
LED = r"(?:(?:oh|ah|ok|okay|so|and|um|uh|hmm|hey|hi|hello|well|wait|now|y|bueno|hola|oye)\b\W*)*"
_SIGHS = r"(?:(?:oh|aw|aww|ah|ooh|ok|okay|well|hey|man|dude|no)\W+)*"

Plain = str | Callable[[re.Match[str]], str]


@dataclass(frozen=True, slots=True)
class Detour:
    said: re.Pattern[str]
    plain: Plain = ""  # a template of the groups of what was said, or what makes it of them
    alone: str | None = None  # what it means where nothing else was said; None: the words as they were


def detour(words: str, plain: Plain = "", *, alone: str | None = None) -> Detour:
    return Detour(re.compile(words, re.IGNORECASE), plain, alone)


def exclaimed(words: str, *, pause: str = r"\s*[,.!]+\s*") -> re.Pattern[str]:
    """At the head of a turn, before more: "ouch, ...". words: an alternation; pause: what has to part it from that."""
    return re.compile(rf"^\W*{_SIGHS}(?:{words})\b{pause}(?=\w)", re.IGNORECASE)


def plainly(text: str, detours: Sequence[Detour]) -> str:
    """The turn with each detour, in order, in the words that it stands for."""
    for detour in detours:
        rest = detour.said.sub(detour.plain, text)
        if rest != text:
            text = rest if re.search(r"\w", rest) else text if detour.alone is None else detour.alone
    return text


def asked(text: str, questions: Sequence[Detour]) -> str:
    """The first question that the whole turn is, in plain words; "" where it is none of them."""
    for question in questions:
        if (match := question.said.match(text)) is not None:
            return match.expand(question.plain) if isinstance(question.plain, str) else question.plain(match)
    return ""
