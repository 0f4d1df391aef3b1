"""What is written, as it is said: amounts, sizes and a till's short forms become words, names that a voice reads
wrongly are respelled, and marks point into what was written.

It decides how "$10.35", "1/4 lb" and "Jalapeño" are read in each language and nothing else. A store's own list of names
goes before ours.
"""

import re
from collections.abc import AsyncGenerator, Callable, Iterator, Mapping
from contextlib import aclosing
from dataclasses import replace
from functools import cache
from pathlib import Path

from edge.speech.voice import Audio, Mark, Voice

DOLLARS = {
    "en": ("dollar", "dollars", "and", "cent", "cents"),
    "es": ("dólar", "dólares", "con", "centavo", "centavos"),
}
UNITS = {
    "en": {"oz": "ounce", "lb": "pound", "lbs": "pound", "pc": "piece", "pcs": "piece", "pk": "pack", "ct": "count"},
    "es": {"oz": "onzas", "lb": "libras", "lbs": "libras", "pc": "piezas", "pcs": "piezas", "pz": "piezas"},
}
FRACTIONS = {
    "en": {"1/4": "quarter", "1/2": "half", "1/3": "third", "3/4": "three quarter"},
    "es": {"1/4": "un cuarto de", "1/2": "medio", "1/3": "un tercio de", "3/4": "tres cuartos de"},
}
SHORT = {
    "en": {"w/o": "without", "w/": "with", "&": "and", "#": "number", "xl": "extra large", '"': "inch"},
    "es": {"s/": "sin", "c/": "con", "&": "y", "#": "número", "xl": "extra grande", '"': "pulgadas"},
}
_SIGNS = {"¼": "1/4", "½": "1/2", "⅓": "1/3", "¾": "3/4"}

Said = Mapping[str, str]  # as written, in lower case -> as said
_Rule = tuple[re.Pattern[str], Callable[[re.Match[str]], str]]


class PronunciationsUnusable(ValueError):
    """One line: the file, the line, and what is wrong with it."""


class Saying:
    """A Voice that reads what is written as it is said. own: a store's names, before ours. Sound is the voice's."""

    def __init__(self, voice: Voice, own: Said | None = None) -> None:
        self._voice, self._own = voice, tuple(sorted((own or {}).items()))

    @property
    def name(self) -> str:
        return self._voice.name

    @property
    def rate_hz(self) -> int:
        return self._voice.rate_hz

    async def speak(self, text: str, language: str) -> AsyncGenerator[Audio, None]:
        """As `Voice.speak`; marks are characters of `text`."""
        said, places = spoken(text, language, self._own)
        async with aclosing(self._voice.speak(said, language)) as stream:
            async for audio in stream:
                yield replace(audio, marks=tuple(Mark(written_at(places, m.char), m.sample) for m in audio.marks))


def spoken(text: str, language: str, own: tuple[tuple[str, str], ...] = ()) -> tuple[str, list[tuple[int, int, bool]]]:
    """The text to say, and where its parts were written: (start said, start written, whether it was replaced)."""
    out: list[str] = []
    places: list[tuple[int, int, bool]] = []
    at = length = 0
    for start, end, said in _replaced(text, _rules(language, own)):
        for piece, written, replaced in ((text[at:start], at, False), (said, start, True)):
            places.append((length, written, replaced))
            out.append(piece)
            length += len(piece)
        at = end
    places.append((length, at, False))
    out.append(text[at:])
    return "".join(out), places


def written_at(places: list[tuple[int, int, bool]], said: int) -> int:
    """The character of the written text that a character of the said one belongs to."""
    start, written, replaced = next(p for p in reversed(places) if p[0] <= said or p is places[0])
    return written if replaced else written + max(0, said - start)


def read_pronunciations(path: Path) -> dict[str, str]:
    """Lines "as written = as said"; # begins a comment. Raises PronunciationsUnusable."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise PronunciationsUnusable(f"{path}: {error}") from error
    said: dict[str, str] = {}
    for number, line in enumerate(lines, 1):
        if not (line := line.partition("#")[0].strip()):
            continue
        written, equals, words = (part.strip() for part in line.partition("="))
        if not (written and equals and words):
            raise PronunciationsUnusable(f'{path}:{number}: expected "as written = as said", found {line!r}')
        said[written.lower()] = words
    return said


def _replaced(text: str, rules: tuple[_Rule, ...]) -> Iterator[tuple[int, int, str]]:
    """(start, end, what is said instead), from the left; of two that begin alike the earlier rule's."""
    at = 0
    while found := [
        (match.start(), order, match, say)
        for order, (rule, say) in enumerate(rules)
        if (match := rule.search(text, at)) is not None
    ]:
        _, _, match, say = min(found, key=lambda entry: entry[:2])
        yield match.start(), match.end(), say(match)
        at = match.end()


@cache
def _rules(language: str, own: tuple[tuple[str, str], ...]) -> tuple[_Rule, ...]:
    known = language if language in UNITS else "en"
    units, fractions, short = UNITS[known], FRACTIONS[known], SHORT[known]
    unit = rf"(?:[ -]?({'|'.join(sorted(units, key=len, reverse=True))})\b\.?)"
    names = dict(own) | {k: v for k, v in read_pronunciations(_lexicon(known)).items() if k not in dict(own)}

    def fraction(match: re.Match[str]) -> str:
        said = fractions[_SIGNS.get(match[1], match[1])]
        return f"{said} {units[match[2].lower()]}" if match[2] else said

    longest = sorted(names, key=len, reverse=True)
    rules: list[tuple[str, Callable[[re.Match[str]], str]]] = [
        (r"\$(\d+)\.(\d\d)", lambda m: _amount(int(m[1]), int(m[2]), known)),
        (rf"(?<![\d/])({'|'.join((*fractions, *_SIGNS))})(?![\d/]){unit}?", fraction),
        (rf"\b(\d+){unit}", lambda m: f"{m[1]} {units[m[2].lower()]}"),
        (r'\b(\d+)"', lambda m: f"{m[1]} {short[chr(34)]}"),
        (r"#\s?(?=\d)", lambda m: f"{short['#']} "),
        (r"\b(w/o|w/|s/|c/)\s?(?=\w)", lambda m: f"{short.get(m[1].lower(), m[1])} "),
        (r"(?<=\w)\s?&\s?(?=[\w#$])", lambda m: f" {short['&']} "),
        (r"\bxl\b", lambda m: short["xl"]),
    ]
    if names:
        rules.insert(0, (rf"\b({'|'.join(map(re.escape, longest))})(s?)\b", lambda m: names[m[1].lower()] + m[2]))
    return tuple((re.compile(pattern, re.IGNORECASE), say) for pattern, say in rules)


def _lexicon(language: str) -> Path:
    return Path(__file__).with_name(f"said_as_{language}.txt")


def _amount(dollars: int, cents: int, language: str) -> str:
    one, many, joiner, cent, cents_word = DOLLARS[language]
    said_dollars = f"{dollars} {one if dollars == 1 else many}"
    said_cents = f"{cents} {cent if cents == 1 else cents_word}"
    if not cents:
        return said_dollars
    return f"{said_dollars} {joiner} {said_cents}" if dollars else said_cents
