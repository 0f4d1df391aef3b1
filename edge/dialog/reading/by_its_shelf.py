"""A word for a shelf of the menu is no order of one thing on it: "I want a dessert too", "just dessert tonight". PURE.

It decides that such a word, where only a longer name of one of several holds it, asks which there are; and behind an
"only", or where the order ends, that it says of what kind the order is, and orders nothing. What is called so by its
own name ("a salad", where one thing is a salad) is ordered by it.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from domain.menu import Item, Menu
from domain.order import Add
from edge.dialog.answering.availability import KINDS_ES
from edge.dialog.meaning import Intent, Kind, Meaning, Span
from edge.dialog.reading.repairs import thing
from edge.dialog.vocabulary.words import stems_of

_SHELF = 3  # things: which of two is meant is asked by name
_AROUND = frozenset({"a", "the", "some", "an", "any", "un", "una", "algun", "el", "la"})


def in_general(meaning: Meaning, menu: Menu) -> Meaning:
    """The meaning without what only a word for its shelf named, and with what is asked by that."""
    said = dict(_general(meaning, menu)) | {u: shelf for u in meaning.unknown if (shelf := _is_shelf(u, menu))}
    if not said:
        return meaning
    kept = tuple(c for c in meaning.commands if not (isinstance(c, Add) and thing(c.line) in said))
    remark = meaning.has(Kind.DONE) or any(
        before.meaning == "only" and here.meaning.partition(" x ")[2] in said
        for before, here in pairwise(meaning.spans)
    )
    asks = [Intent(Kind.ASK_OPTIONS, (), word, f"what {word} do you have") for word in dict.fromkeys(said.values())]
    if remark:
        asks = [] if meaning.intents or kept else [Intent(Kind.NOISE)]
    others = tuple(i for i in meaning.intents if i.kind is not Kind.NOISE) if asks else meaning.intents
    unknown = tuple(u for u in meaning.unknown if u not in said)
    return replace(meaning, commands=kept, intents=(*others, *asks), unknown=unknown)


def _general(meaning: Meaning, menu: Menu) -> Iterator[tuple[str, str]]:
    """What was ordered by no more than the word for its shelf, and that word as the menu has it."""
    for span in meaning.spans:
        item = menu.item(span.meaning.partition(" x ")[2])
        if item is not None and (word := _shelf(span, item, menu)):
            yield item.id, word


def _is_shelf(words: str, menu: Menu) -> str:
    """The shelf that words which name nothing are the word for: "un postre"."""
    said = [w for w in words.lower().split() if w not in _AROUND]
    word = stems_of(KINDS_ES.get(said[0].removesuffix("s"), said[0])) if len(said) == 1 else frozenset()
    shelves = [item.category.lower().replace("_", " ") for item in menu.items]
    return next((s for s in shelves if word and word <= stems_of(s) and shelves.count(s) >= _SHELF), "")


def _shelf(span: Span, item: Item, menu: Menu) -> str:
    words = [w for w in span.text.lower().split() if w not in _AROUND]
    word = KINDS_ES.get(words[0].removesuffix("s"), words[0]) if len(words) == 1 else ""
    shelf = item.category.lower().replace("_", " ")
    named = stems_of(*item.name.all())
    called = any(stems_of(alias) == stems_of(*words) for alias in item.aliases)
    several = sum(other.category == item.category for other in menu.items) >= _SHELF
    general = bool(word) and several and not called and stems_of(word) <= stems_of(shelf)
    return shelf if general and not stems_of(word, *words) & named else ""
