# ruff: noqa: E501 - frames stay in one piece
"""What was just priced, taken and told how: "okay do the meal then, medium, sprite for the drink". PURE.

It decides that words which point at the one thing that a price was told of are its name, where more is said of it right
behind (a size, what goes with it): the name stands in their place, so that the rest is read as it is of any order. Of
what stands as a dish and was priced as a meal it is made one. Who only nods, or counts and says no more, is left to
whoever reads that.
"""

import re

from domain.menu import Combo, Item, Menu
from domain.order import ComboLine, ItemLine, Order
from edge.dialog.reading.after_a_price import PRICED_MEAL
from edge.dialog.reading.repairs import thing
from edge.dialog.render.wording import sized
from edge.dialog.talk import Talk
from edge.dialog.vocabulary.titles import main_slot
from edge.dialog.vocabulary.words import split, stems_of

_SIZE = r"(?:extra large|extra grande|small|medium|large|regular|big|jumbo|family|personal|chic[oa]s?|median[oa]s?|grandes?|peque[nñ][oa]s?|familiar)"
_GLADLY = (
    r"\W*(?>(?:oh|ah|okay|ok|well|hmm|yeah|yes|yep|alright|all right|and|so|cool|great|good|fine|nice|perfect|sure|deal|then|not bad|go on|go ahead"
    r"|sounds good|please|let['’]?s|i['’]?ll|i will|i['’]?d like|we['’]?ll|can i|could i|can we|can you|i guess|just|that['’]?s (?:fine|ok|okay|good)"
    r"|bueno|[aá]ndele|pues|s[ií]|est[aá] bien|vale|perfecto|entonces|muy bien)\b\W*)*"
)
_TAKE = (
    r"(?:(?:do|have|take|get|give me|gimme|grab|go with|go for|make it|ring up|put in|deme|d[eé]me|dame|p[oó]ngame|ponme|me da|quiero|voy a querer"
    r"|me llevo|tr[aá]igame) )?"
)
_IT = (
    r"(?:(?P<it>(?:the|that|this|el|ese|este) (?:meal|combo|deal|one|men[uú])|that|it|[eé]s[eao]|[eé]ste)"
    rf"|(?P<count>one|two|three|four|[1-4]|un[ao]?s?|dos|tres)(?: (?P<size>{_SIZE}))?(?: (?:of (?:those|them|that)|ones?|de es[oa]s))?"
    rf"|(?:an? )?(?P<size2>{_SIZE})(?: one| meal| combo)?)"
)
_TAKEN = re.compile(
    rf"^{_GLADLY}{_TAKE}{_IT}(?: (?:then|please|entonces|por favor|too))*"
    r"(?P<rest>(?<=un[ao]s)\s*,?\s+(?:y|and)\b.*$"
    rf"|(?:\s*,\s*(?!(?:and|plus|y|then|but i|please|thanks|thank you|por favor|gracias)\b)|\s+(?=(?:with|con|w/|without|sin|no|plain|in an?)\b)"
    rf"|\s+(?={_SIZE}(?:\W*$|\s*,|\s+(?:one|with|con|and|y|then|please|entonces)\b)))\w.*)$",  # no "large lemonade"
    re.IGNORECASE,
)
_PRICES = ("ask_price", "ask_available", "ask_ingredients", "ask_diet", "ask_calories")
_MEAL = re.compile(r"meal|combo|men[uú]|deal", re.IGNORECASE)
_SIZE_SAID = re.compile(rf"\b{_SIZE}\b", re.IGNORECASE)


def the_one_priced(text: str, talk: Talk, menu: Menu) -> str:
    """The turn with the name of what was priced; as it is, where nothing more is told of it."""
    if len(talk.offered) != 1 or not talk.question.startswith(_PRICES) or talk.expecting.kind not in _OPEN:
        return text
    if talk.question.startswith(PRICED_MEAL):
        return text  # a meal with what was named in it: `so_many_of_it` has it
    found = _TAKEN.match(text) if not text.rstrip().endswith("?") else None
    ref, _, size = talk.offered[0].partition("/")
    held = menu.combo(ref) or menu.item(ref)
    if found is None or held is None:
        return text
    if isinstance(held, Item) and _MEAL.search(found["it"] or ""):
        meals = [combo for combo in menu.combos if (at := main_slot(combo)) is not None and at.choice(ref) is not None]
        held, ref, size = (meals[0], meals[0].id, "") if len(meals) == 1 else (held, ref, size)
    if _names(found["rest"], held):
        return text  # "deme ese, un sándwich de pescado sin tártara": the name stands there
    stands = any(thing(line) == ref for line in talk.order.lines)
    main = _its_main(held, talk.order)
    if stands and not found["count"]:
        return text  # what is told is of the one that stands
    if main is not None and not found["count"]:
        item = menu.item(main.item)
        return f"make the {item.name.get()} a meal {found['rest'].lstrip(' ,')}" if item is not None else text
    said = found["size"] or found["size2"] or ""
    other = said or _SIZE_SAID.search(found["rest"].split(" with ")[0].split(" con ")[0])
    name = sized(held, None if other or not size else size, talk.language)
    if talk.language == "es":
        return " ".join(w for w in (found["count"] or "un", name, said) if w) + found["rest"]
    return " ".join(w for w in (found["count"] or "one", said, name) if w) + found["rest"]


_OPEN = frozenset({"anything", "more", "offer"})


def _names(rest: str, held: Combo | Item) -> bool:
    said = stems_of(rest)
    return any(name and set(name) <= said for name in ([w.stem for w in split(name).words] for name in held.name.all()))


def _its_main(held: Combo | Item, order: Order) -> ItemLine | None:
    """The dish that stands by itself and that the meal is of; None for a dish, or where none or several stand."""
    main = main_slot(held) if isinstance(held, Combo) else None
    if main is None or any(isinstance(line, ComboLine) and line.combo == held.id for line in order.lines):
        return None
    fits = [line for line in order.lines if isinstance(line, ItemLine) and main.choice(line.item) is not None]
    return fits[0] if len(fits) == 1 and fits[0].qty == 1 else None
