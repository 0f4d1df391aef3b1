# ruff: noqa: E501 - tables: a kind of words per line
"""Whom each thing of a turn is for, by who is named before or behind it: "for Ann a wrap and a tea, a pie for Bob". PURE.

It decides that by the order of the words: who is named before things gets what follows, to the end of the sentence or
to the next who is named; who is named behind a thing gets that, and the dish that it is the side or the drink of.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace

from edge.dialog.reading.people import ROLES, role_of
from edge.dialog.reading.spoken_for import PERSON, PRONOUNS, Edible, is_somebody
from edge.dialog.vocabulary.given_names import GIVEN_NAMES, pronoun_of

TAKES = (
    r"(?:(?:['’]s| is)? (?:having|getting|gonna have)|['’]ll (?:have|take|do|get)| will (?:have|take|get)| wants| gets| says| quiere| va a querer"
    r"| takes| would like|['’]d like| needs| pide)"
)  # fmt: skip
_START = r"(?:^|(?<=[.,;:!?] )|(?<=\band )|(?<=\bthen )|(?<=\bso )|(?<=\boh )|(?<=\by )|(?<=\balso )|(?<=\bactually )|(?<=\bplus ))"
_LATER = r"(?:(?:the )?(?:first|next|second|third|last|other)(?: one)?(?:['’]s| is)(?: for)? )"
_ROWS = tuple(
    (ahead, re.compile(row, re.IGNORECASE))
    for ahead, row in (
        (True, rf"{_START}(?:{_LATER}|for )?(?P<who>{PERSON}): *(?=\w)"),
        (True, rf"{_START}{_LATER}(?P<who>{PERSON})\b"),
        (True, rf"{_START}(?P<who>{PERSON}){TAKES}(?= )"),
        (True, rf"{_START}(?P<who>{PERSON})[,:]? (?=(?:an?|the|number|one|two|una?|dos) )"),
        (True, rf"{_START}(?P<who>i)(?=['’]| (?:want|will|would|need|get)\b)"),
        (True, rf"{_START}(?:can|could|may) (?P<who>i)\b"),
        (True, rf"{_START}(?P<who>mine)\b"),
        (None, rf"\b(?:for|para) (?P<who>{PERSON}|me|m[ií])\b(?!['’])"),
    )
)
_SENTENCE = re.compile(r"[.;!?](?:\s|$)")
_APART = re.compile(r"[.,;:!?]|\b(?:and|for|y|para)\b", re.IGNORECASE)
_COUNTED = re.compile(
    r",? (?:just |only |maybe )?(?:an?|the|some|number|one|two|three|four|six|ten|\d+|un(?:a|o|as|os)?|dos|el|la) ",
    re.IGNORECASE,
)
_NOT_THEIRS = re.compile(r"\b(?:for (?:every|all|each|both|us)|para todos)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    who: str
    ahead: bool


def whom(text: str, things: Sequence[str], mains: Sequence[bool], is_eaten: Edible) -> list[str]:
    """Who gets each thing, "" where nobody is named. things: as they stand in the text; mains: no side and no drink."""
    places = _places(_flat(text), things)
    found = [""] * len(things)
    marks = _marks(text, places, is_eaten)
    for n, mark in enumerate(marks):
        if mark.ahead:
            until = marks[n + 1].start if n + 1 < len(marks) and marks[n + 1].ahead else len(text)
            begin = next((place for place in places if place >= mark.end), len(text))
            stop = _SENTENCE.search(text, begin)
            until = min(until, stop.start() if stop else len(text))
            for k, place in enumerate(places):
                if begin <= place < until and not _NOT_THEIRS.match(text, _next_for(text, place)):
                    found[k] = mark.who
    for mark in marks:
        before = [k for k, place in enumerate(places) if place < mark.start]
        if mark.ahead or not before:
            continue
        k = before[-1]
        found[k] = mark.who
        while k and not mains[k] and _beside(text[places[k - 1] : places[k]]) and not found[k - 1]:
            k -= 1
            found[k] = mark.who
            if mains[k]:
                break
    return found


def named(text: str, is_eaten: Edible) -> list[str]:
    """Everybody who is named, in the order in which they are; "I" and "he" only as whom something is for."""
    return [
        mark.who
        for mark in _marks(text, (), is_eaten)
        if mark.who not in PRONOUNS.values() or _FOR_THEM.match(text, mark.start)
    ]


_FOR_THEM = re.compile(r"(?:for|para)\b", re.IGNORECASE)


def _next_for(text: str, place: int) -> int:
    found = re.compile(r"[.,;]|\b(?:for|para|and|y)\b", re.IGNORECASE).search(text, place)
    return found.start() if found else len(text)


def _beside(between: str) -> bool:
    """ "A wrap and | a tea": one order of one person; not "a wrap for Ann and | a tea"."""
    return not re.search(r"[.;!?]|\bfor\b|\bpara\b", between, re.IGNORECASE)


_AGAIN = re.compile(r"\b(?:same|one|too|lo mismo|igual)\b")


def _flat(text: str) -> str:
    """In small letters without accents, each letter where it was."""
    return "".join(unicodedata.normalize("NFD", c)[0] for c in text.lower())


_BETWEEN_WORDS = 2  # signs between the words of a name


def _places(low: str, things: Sequence[str]) -> list[int]:
    at, places = 0, []
    for thing in things:
        word = thing.split()[0]
        found = low.find(word, at)
        if found < 0 and (again := _AGAIN.search(low, at)) is not None:
            found, word = again.start(), again[0]
        at = max(at, found)
        places.append(at)
        at += len(word)
        for more in thing.split()[1:]:  # "a double cheeseburger and ... a cheeseburger": the whole of a name is passed
            near = low.find(more, at, at + len(more) + _BETWEEN_WORDS)
            if near < 0:
                break
            at = near + len(more)
    return places


def _marks(text: str, places: Sequence[int], is_eaten: Edible) -> list[_Mark]:
    found: dict[int, _Mark] = {}
    for ahead, row in _ROWS:
        for m in row.finditer(text):
            at = m.start("who")
            if (
                at in found
                or not is_somebody(m["who"], is_eaten, led=text[:at])
                or any(at <= p < m.end("who") for p in places)
            ):
                continue
            found[at] = _Mark(m.start(), m.end(), _label(m["who"]), bool(ahead) or _is_ahead(text, m, places, found))
    return _with_pronouns([found[at] for at in sorted(found)])


def _with_pronouns(marks: Sequence[_Mark]) -> list[_Mark]:
    """ "For my husband, he wants ...": "he" is who was named right before."""
    out: list[_Mark] = []
    for mark in marks:
        before = out[-1].who if out else ""
        may_be = ROLES.get(before, "") or pronoun_of(before)
        told = mark.who in ("she", "he", "they") and before not in ("", *PRONOUNS.values())
        out.append(replace(mark, who=before) if told and may_be in ("", mark.who) else mark)
    return out


def _is_ahead(text: str, m: re.Match[str], places: Sequence[int], found: dict[int, _Mark]) -> bool:
    """ "For Ann | a wrap", and no "a wrap | for Ann, a pie ..."."""
    before = [p for p in places if p < m.start()]
    behind = [p for p in places if p >= m.end()]
    if not behind:
        return False
    if not before or _SENTENCE.search(text, before[-1], m.start() + 1):
        return True
    first = min(found.values(), key=lambda mark: mark.start, default=None)
    apart = bool(_APART.search(text[before[-1] : m.start()]))
    leads = first is not None and first.ahead and first.start < before[0]
    return (apart or leads) and bool(_COUNTED.match(text, m.end()))


def _label(said: str) -> str:
    word = said.split()[-1]
    low = word.lower()
    if " " not in said and low in PRONOUNS:
        return PRONOUNS[low]
    if " " in said or (low in ROLES and not word.istitle()):
        return role_of(low)
    return word.title() if low in GIVEN_NAMES else word
