"""Dishes that nobody named: everyday words that only sound like one, and people that are called like one. PURE.

It decides which of a turn's commands came of such words alone. What was said by its own name is never taken away.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from domain.menu import Serving
from domain.order import Add, Change, Command, ItemLine, Remove
from edge.dialog.guards.sensitive import orders
from edge.dialog.meaning import Kind, Meaning, Span
from edge.dialog.reading.repairs import thing
from edge.dialog.vocabulary.foods import GLUE, RINGS
from edge.dialog.vocabulary.numbers import number_of
from edge.dialog.vocabulary.sayings import ORDINARY, function_words
from edge.dialog.vocabulary.sizes import UNITS
from edge.dialog.vocabulary.words import stem, stems_of


def without(meaning: Meaning, text: str, serving: Serving) -> Meaning:
    """ "Pity", "it's free now", "my phone's": everyday words that only sound like a name, or are half of one, order
    and change nothing. A word that leads to a name ("a", "with", "no") may be followed by one that was misheard, but
    not where something is told."""
    told = _only_tells(meaning, text)
    if _NONE_IN_IT.search(text) and not any(i.kind is Kind.COMPLAINT for i in meaning.intents):
        meaning = replace(meaning, commands=tuple(c for c in meaning.commands if not isinstance(c, Remove)))
    stray: set[str] = set()
    for before, span in zip((None, *meaning.spans), meaning.spans, strict=False):
        if _is_a_person(before, span) and " x " in span.meaning:
            stray.add(span.meaning.partition(" x ")[2])
            continue
        led = before is not None and before.meaning in _LEADS_TO_ONE and not told
        kind, _, named = span.meaning.partition(" ")
        changes = kind == "with" or (told and kind in _CHANGES)
        if not led and (changes or named.startswith("x ")) and all(map(_is_everyday, span.text.split())):
            ref = named.rpartition("/")[2] if changes else named.removeprefix("x ")
            pointed = {*span.text.split(), *(before.text.split() if before is not None else ())}
            if not changes and _POINTS & pointed and says(text, ref, serving, meaning.language):
                continue  # "I love your shakes, a small one"
            stray |= _unsaid(ref, span, serving, meaning.language)
    if not stray:
        return meaning
    kept = tuple(c for c in meaning.commands if not names_of(c) & stray)
    return meaning if kept == meaning.commands else replace(meaning, commands=kept)


_POINTS = frozenset(
    {"one", "ones", "it", "that", "those", "them", "these", "this", "uno", "una", "esos", "esas", "ese", "esa"}
)
_PEOPLE = frozenset(
    {
        "kid",
        "kids",
        "boy",
        "boys",
        "girl",
        "girls",
        "wife",
        "husband",
        "mom",
        "dad",
        "son",
        "daughter",
        "ninos",
        "hijos",
    }
)
_WHOSE = frozenset({"my", "our", "his", "her", "the", "mis", "mi", "los"})


def _is_a_person(before: Span | None, span: Span) -> bool:
    """ "My kids want nuggets", "do I look like a kid": people, and no kids' burger."""
    led = before is not None and (before.text in _WHOSE or (before.meaning == "a" and not span.text.endswith("s")))
    return led and set(span.text.split()) <= _PEOPLE


# "My sister swears there's no almond in it": how it is, and nothing that comes off.
_NONE_IN_IT = re.compile(
    r"\bthere(?:['’]s| is| are| isn['’]t any| aren['’]t any)(?: no)? \w+(?: (?:or|and) \w+)? in"
    r" (?:it|that|this|there|here|them|those|these|any of (?:it|them)|(?:the|that|this|your|those) \w+)\b",
    re.IGNORECASE,
)


def _only_tells(meaning: Meaning, text: str) -> bool:
    """ "My dad runs this floor and he looked at my ID": a sentence of talk, in which next to nothing was named."""
    words = [(w, s.meaning) for s in meaning.spans for w in s.text.split()]
    named = sum(" x " in meant or "/" in meant for _, meant in words)
    talk = sum(meant in ("", "talk") for _, meant in words)
    return talk >= TALK and talk >= TALK_TO_ONE * named and not orders(text)


def _is_everyday(word: str) -> bool:
    if number_of(word) is not None or stem(word) in UNITS:
        return False  # "ten piece": a size by its count
    return word in ORDINARY or word.removesuffix("s") in ORDINARY or word in function_words()


def _unsaid(ref: str, span: Span, serving: Serving, language: str) -> set[str]:
    """The thing or option, where no word of its names in this language was said: "pay" is English for no pie. "Free"
    alone is no name of what is free of something."""
    text = " ".join(w for w in span.text.split() if w != "free")
    return set() if says(text, ref, serving, language) else {ref}


def says(text: str, ref: str, serving: Serving, language: str = "") -> bool:
    """Whether any word of its names is among the words; of what is nowhere on the menu nothing can be told.

    An article is none of them: "can my son have a meal" asks for no "a draft".
    """
    option = next((o for group in serving.menu.groups if (o := group.option(ref))), None)
    food = serving.menu.item(ref) or serving.menu.combo(ref) or option
    own = ((food.name.get(language),) if language else food.name.all()) if food else ()
    names = (*own, *food.aliases) if food else ()
    said = stems_of(text) - GLUE
    return not names or any(said & stems_of(name) for name in (*names, *_called_too(names)))


def _called_too(names: Iterable[str]) -> Iterator[str]:
    """What the same is called besides: "no sugar", of what is unsweetened."""
    own = {name.lower() for name in names}
    return (other for ring in RINGS if not own.isdisjoint(ring) for other in ring)


def names_of(command: Command) -> set[str]:
    if isinstance(command, Add):
        return {thing(command.line)}
    lines = command.to if isinstance(command, Change) else ()
    return {mod.option for line in lines if isinstance(line, ItemLine) for mod in line.mods}


_CHANGES = frozenset({"add", "extra", "no", "light"})
TALK, TALK_TO_ONE = 4, 4  # words of talk; and so many of them to each word that names something
_LEADS_TO_ONE = frozenset(
    {"with", "add", "extra", "no", "light", "side", "except", "on", "only", "make", "instead", "order"}
)
