"""What is in a meal, told by its place ("the meal's drink", "the side in the combo"), and a meal that shall be none
("just the burger, no meal"). PURE.

It decides which meal is meant, and of that meal which thing fills the place. It never decides what comes instead.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from domain.menu import Menu
from domain.order import Change, ComboLine, ItemLine, Order
from edge.dialog.answering.categories import category_words
from edge.dialog.reading.plainer_of_it import plainer_of_it, without_manners
from edge.dialog.reading.which_line import described
from edge.dialog.vocabulary.lexicon import Lexicon
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.words import stem, stems_of

_DET = r"(?:the|my|that|his|her|our|this)"
_MEAL = r"(?:meal|combo|men[uú])"
_PLACE = r"(?:drink|side|soda|beverage)"
_CALLED = r"(?:[\w'’-]+ ){0,4}?"
_THE_MEAL = rf"{_DET} {_CALLED}{_MEAL}"
_PLATO = r"(?:bebida|refresco|acompa[nñ]amiento|guarnici[oó]n)"
_PART = re.compile(
    rf"\b{_DET} (?P<a>{_PLACE}) (?:in|with|of|for|from|on|that comes with) (?P<meal>{_THE_MEAL})\b"
    rf"|\b(?P<whose>{_THE_MEAL})['’]s (?P<b>{_PLACE})\b"
    rf"|\b{_DET} (?P<c>{_PLACE}) (?P<told>in|with|of|for) (?:it|that|there)\b"
    rf"|\b(?:la|el) (?P<d>{_PLATO}) (?:del|de (?:mi|el|ese)) (?P<menu>{_CALLED}{_MEAL})\b",
    re.IGNORECASE,
)
_SLOTS = {
    **dict.fromkeys(("drink", "soda", "beverage", "bebida", "refresco"), "drink"),
    **dict.fromkeys(("side", "acompanamiento", "acompañamiento", "guarnicion", "guarnición"), "side"),
}
_JUST = r"(?:just|only|solo|s[oó]lo|nada m[aá]s|nom[aá]s)"
_MAIN = (
    r"(?:the |an? |my |la |el |una? )?(?P<main>[\w'’-]+(?: [\w'’-]+){0,4}?)"
    r"(?: (?:by itself|on its own|alone|only|sol[ao]))?"
)
_NO_MEAL = (
    r"(?:no|not|without|skip|drop|forget|cancel|lose|scratch|ditch|nix|scrap|take off|remove|instead of"
    r"|(?:i|we) don['’]?t (?:want|need)|don['’]?t make it"
    r"|make it no|en vez de|sin)(?: as)?(?: (?:the|an?|my|it|that|this|el|un))?(?: (?:as )?an?)?"
    rf" {_CALLED}{_MEAL}"
)
_NONE = (
    re.compile(rf"^(?:.{{0,24}}\b)?{_JUST} {_MAIN},? (?:and |please,? )?{_NO_MEAL}$", re.IGNORECASE),
    re.compile(rf"^{_MAIN},? {_NO_MEAL}$", re.IGNORECASE),
    re.compile(
        rf"^{_NO_MEAL},? (?:but )?(?:make it |do |i (?:only )?want |can i get )?{_JUST} {_MAIN}$", re.IGNORECASE
    ),
    re.compile(
        rf"^(?:can (?:you|i|we) )?(?:make|change|turn|switch|do|have|get) (?:it|that|{_THE_MEAL})"
        rf"(?: (?:to|into|be))? {_JUST} {_MAIN}(?:,? {_NO_MEAL})?$",
        re.IGNORECASE,
    ),
    re.compile(rf"^(?:.{{0,24}}\b)?{_JUST} {_MAIN} (?:instead of|for|in place of) {_THE_MEAL}$", re.IGNORECASE),
)
_WANTS = r"(?:(?:do|have|get|want|like|put|go with|i|i['’]d|i['’]ll|some|an?) )*"
_BECOMES = (
    re.compile(
        r"^(?:.{0,24}\b)?it (?:to be|should be|be|as|has to be) (?:an? |some )?(?P<new>[^,.]+?)(?: instead)?$", re.I
    ),
    re.compile(r"^(?:.{0,24}\b)?make it (?:an? |some )?(?P<new>[^,.]+?)(?: instead)?$", re.I),
    re.compile(rf"^{_WANTS}(?P<new>[^,.]+?) (?:for|as) it(?: instead)?$", re.I),
)
_HEADS = frozenset(map(stem, words_of("burger sandwich hamburguesa wrap main entree")))


@dataclass(frozen=True, slots=True)
class Part:
    """A meal, and the turn in which the name of what fills a place of it stands for the words that told the place."""

    line: ComboLine
    text: str


def part_of_meal(text: str, order: Order, owners: Sequence[str], lexicon: Lexicon, language: str) -> Part | None:
    found = _PART.search(text)
    meals = [line for line in order.lines if isinstance(line, ComboLine)]
    if found is None or not meals:
        return None
    slot = _SLOTS.get(next(found[g] for g in ("a", "b", "c", "d") if found[g]).lower(), "")
    told = next((found[g] for g in ("meal", "whose", "menu") if found[g]), "")
    named = [d.line for d in described(f"el {told}" if found["menu"] else told, order, owners, lexicon)] if told else []
    of = [line for line in named if isinstance(line, ComboLine)] or (meals if len(meals) == 1 else [])
    fill = of[0].slots.get(slot) if len(of) == 1 else None
    item = lexicon.item(fill.item) if fill is not None else None
    if item is None:
        return None
    it = plainer_of_it(f"{text[: found.start()]}it{text[found.end() :]}")
    there = f"the {item.name.get(language).lower()}"
    new = next((m["new"] for row in _BECOMES if (m := row.match(it)) is not None), "")
    return Part(of[0], f"change {there} to {new}" if new else re.sub(r"\bit\b", there, it, count=1))


_ONE_OF = tuple(
    re.compile(rf"\bone of (?:the|those|these|my|our) (?P<what>{words})(?=\W|$)", re.IGNORECASE)
    for words in (r"[\w'’-]+", r"[\w'’-]+ [\w'’-]+")
)


def one_of_their_parts(text: str, order: Order, lexicon: Lexicon, language: str) -> Part | None:
    """ "Can one of those cokes be a sprite instead?", where the cokes came with meals: one meal, with another drink."""
    for found in (match for row in _ONE_OF if (match := row.search(text)) is not None):
        it = plainer_of_it(f"{text[: found.start()]}it{text[found.end() :]}")
        new = next((m["new"] for row in _BECOMES if (m := row.match(it)) is not None), "")
        own = (line.item for line in order.lines if isinstance(line, ItemLine))
        if not new or any(_is_called(found["what"], item, lexicon) for item in own):
            continue
        for line in (line for line in reversed(order.lines) if isinstance(line, ComboLine)):
            fills = (lexicon.item(f.item) for f in line.slots.values() if _is_called(found["what"], f.item, lexicon))
            if (item := next(fills, None)) is not None:
                there = item.name.get(language).lower()
                return Part(line, f"one of them with {new} instead" if line.qty > 1 else f"change the {there} to {new}")
    return None


def _is_called(what: str, item_id: str, lexicon: Lexicon) -> bool:
    item = lexicon.item(item_id)
    return item is not None and any(stems_of(what) == stems_of(name) for name in (*item.name.all(), *item.aliases))


def just_the_main(text: str, order: Order, menu: Menu) -> Change | None:
    """ "Not the meal, only the burger": the one meal whose main is called so, without what else it has."""
    words = without_manners(text)
    found = next((m for one in _NONE if (m := one.match(words)) is not None), None)
    if found is None:
        return None
    said = stems_of(found["main"])
    meals = [line for line in order.lines if isinstance(line, ComboLine)]
    fits = [line for line in meals if _is_main(said, line, menu)]
    if len(fits) != 1 or (said <= _HEADS and len(meals) > 1):
        return None
    main = fits[0].slots["main"]
    item = menu.item(main.item)
    size = item.default_variation if item is not None else None
    alone = ItemLine(main.item, size.id if size else None, fits[0].qty, main.mods, speaker=fits[0].speaker)
    return Change(fits[0].id, (alone,))


def _is_main(said: frozenset[str], line: ComboLine, menu: Menu) -> bool:
    fill = line.slots.get("main")
    item = menu.item(fill.item) if fill is not None else None
    if item is None or not said:
        return False
    if any(said <= stems_of(name) for name in (*item.name.all(), *item.aliases)):
        return True
    return said <= _HEADS and bool(said & (frozenset(map(stem, category_words(item))) | {"sandwich"}))
