"""A meal by what is in it: "the coke one", "the one with the onion rings", of several meals. PURE.

It decides which of the meals that stand such words point at, and writes its place in the order instead: "the first
one". Where none or several have it, the words stay as they are.
"""

import re

from domain.menu import Item, Menu
from domain.order import ComboLine, ItemLine, Line, Order
from edge.dialog.vocabulary.words import stems_of

_HEAD = r"(?:ones?|meals?|combos?)"
_ONE_WITH = re.compile(
    rf"\b(?:the|that|my) {_HEAD} (?:with|that has|that comes with|that['’]s got|has|having) (?:the |an? |my )?"
    r"(?P<part>[a-z][a-z'’-]*(?: [a-z'’-]+){0,2})"
    r"|\b(?:el|la) (?:que (?:tiene|lleva|trae|viene con)|con|del?) (?:la |el |las |los )?"
    r"(?P<parte>[a-zñáéíóú][\w-]*(?: [\wñáéíóú-]+){0,2})",
    re.IGNORECASE,
)
_FOR_THE_ONE = re.compile(rf"\b(?:for|on|with|in|to) (?:the|that|my) {_HEAD} (?:with|that has)\b", re.IGNORECASE)
_SO_ONE = re.compile(rf"\b(?:the|that|my) (?P<part>[a-z][a-z'’-]*(?: [a-z'’-]+)??) {_HEAD}\b", re.IGNORECASE)
_COUNTED = re.compile(r"\b(?:one|two|three|four|five|[1-5]|both|all) of $", re.IGNORECASE)
_SOME_OF = re.compile(
    rf"\b(?P<count>one|two|three|four|five|[1-5]|both|all) of (?:the|those|these|my) (?:{_HEAD} with (?:the |an? )?"
    rf"(?P<with>[a-z][a-z'’-]*(?: [a-z'’-]+)?)|(?P<part>[a-z][a-z'’-]*(?: [a-z'’-]+)??) {_HEAD})(?=\W|$)"
    r"|\b(?P<tantos>un[oa]|dos|tres) de (?:l[oa]s|es[oa]s) (?:que (?:tienen|llevan|traen|vienen con|son de)|con|del?)"
    r" (?:la |el |las |los )?(?P<parte>[a-zñáéíóú][\w-]*)",
    re.IGNORECASE,
)
_NTH = {
    "en": ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"),
    "es": ("primero", "segundo", "tercero", "cuarto", "quinto"),
}


# "Make the double a classic burger": what is told by the word alone is nothing doubled.
_THE_DOUBLE = re.compile(
    r"\bthe (?P<word>double|triple)(?: one)?(?= (?:an?|to|into|for|with|no|without)\b)", re.IGNORECASE
)


def by_its_part(text: str, order: Order, menu: Menu, *, answers: bool = False) -> str:
    """The text with the meal's place for the words that say what is in it.

    answers: something else was asked; then only what is said to be for the one, or on it, is of that meal.
    """
    if answers:
        return _named_in_full(text, order, menu) if _FOR_THE_ONE.search(text) else text
    if (found := _THE_DOUBLE.search(text)) and (at := _called_so(found["word"], order, menu)) is not None:
        return f"{text[: found.start()]}the {_NTH['en'][at]} one{text[found.end() :]}"
    text = _by_what_is_on_it(text, order, menu)
    meals = [line for line in order.lines if isinstance(line, ComboLine)]
    if len(meals) < 2:
        return _named_in_full(text, order, menu) if _FOR_THE_ONE.search(text) else text
    return _named_in_full(text, order, menu)


def some_of(text: str, order: Order, menu: Menu) -> tuple[str, Line] | None:
    """ "Scratch one of the Coke ones", of two alike: so many of them, and the line; None where it is no such line."""
    found = _SOME_OF.search(text)
    parts = [(n, _held_by(line, menu)) for n, line in enumerate(order.lines)]
    at = _only(found["part"] or found["with"] or found["parte"], parts) if found is not None else None
    if found is None or at is None or order.lines[at].qty < 2:
        return None
    of_them = f"{found['count']} of them" if found["count"] else f"{found['tantos']} de ellos"
    return f"{text[: found.start()]}{of_them}{text[found.end() :]}", order.lines[at]


def _named_in_full(text: str, order: Order, menu: Menu) -> str:
    parts = [(n, _names(line, menu)) for n, line in enumerate(order.lines) if isinstance(line, ComboLine)]
    for found in (*_ONE_WITH.finditer(text), *_SO_ONE.finditer(text)):
        kind = next(name for name in ("part", "parte") if found.groupdict().get(name))
        words = found[kind].split()
        for count in range(len(words), 0, -1):
            at = _only(" ".join(words[:count]), parts)
            if at is None or (found.re is _SO_ONE and count < len(words)):
                continue
            if order.lines[at].qty > 1 and _COUNTED.search(text[: found.start()]):
                return text  # "one of the coke ones", of two: not the line, but one of it (`some_of`)
            end = found.start(kind) + len(" ".join(words[:count])) if found.re is _ONE_WITH else found.end()
            named = f"the {_NTH['en'][at]} one" if kind == "part" else f"el {_NTH['es'][at]}"
            return f"{text[: found.start()]}{named}{text[end:]}"
    return text


def _by_what_is_on_it(text: str, order: Order, menu: Menu) -> str:
    """ "Lose the buffalo ones", of two boxes of nuggets: the line on which that was put."""
    found = _SO_ONE.search(text)
    if found is None or _COUNTED.search(text[: found.start()]):
        return text
    said, rows = stems_of(found["part"]), [(n, ln) for n, ln in enumerate(order.lines) if isinstance(ln, ItemLine)]
    held = [(n, line, item) for n, line in rows if (item := menu.item(line.item)) is not None]
    if any(said <= stems_of(*item.name.all(), *item.aliases) for _, _, item in held):
        return text  # it is called so itself
    fits = [n for n, line, item in held if any(said <= names for names in _put_on(line, item))]
    alike = [line.item for _, line, _ in held]
    counts = {n: alike.count(line.item) for n, line, _ in held}
    if len(fits) != 1 or fits[0] >= len(_NTH["es"]) or counts[fits[0]] < 2:
        return text
    return f"{text[: found.start()]}the {_NTH['en'][fits[0]]} one{text[found.end() :]}"


def _held_by(line: Line, menu: Menu) -> list[frozenset[str]]:
    """The names of what is in it, or was put on it."""
    if isinstance(line, ComboLine):
        return _names(line, menu)
    item = menu.item(line.item)
    return _put_on(line, item) if item is not None else []


def _put_on(line: ItemLine, item: Item) -> list[frozenset[str]]:
    """The words of each name of what was chosen for it or put on it."""
    put = [item.option(mod.option) for mod in line.mods if mod.qualifier != "no"]
    return [stems_of(name) for found in put if found for name in (*found[1].name.all(), *found[1].aliases)]


def _called_so(word: str, order: Order, menu: Menu) -> int | None:
    """The place of the only line whose own name has the word."""
    refs = [line.thing for line in order.lines]
    held = [(n, menu.item(ref) or menu.combo(ref)) for n, ref in enumerate(refs)]
    fits = [n for n, thing in held if thing is not None and stems_of(word) <= stems_of(thing.name.get())]
    return fits[0] if len(fits) == 1 and fits[0] < len(_NTH["en"]) and len(refs) > 1 else None


def _names(line: ComboLine, menu: Menu) -> list[frozenset[str]]:
    """The words of each name of what fills it."""
    items = [item for fill in line.slots.values() if (item := menu.item(fill.item)) is not None]
    return [stems_of(name) for item in items for name in (*item.name.all(), *item.aliases)]


def _only(words: str, parts: list[tuple[int, list[frozenset[str]]]]) -> int | None:
    """The place of the only meal that has a part called so; None for none, for several, and past what is counted."""
    said = stems_of(words)
    whole = [at for at, names in parts if said in names]
    fits = whole or [at for at, names in parts if said and any(said <= name for name in names)]
    return fits[0] if len(fits) == 1 and fits[0] < len(_NTH["es"]) else None
