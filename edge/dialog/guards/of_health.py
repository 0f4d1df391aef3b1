"""Questions of health: what a dish holds, for whom it is safe, how it is made. PURE.

It decides that a turn is such a question, of which dishes and allergens; what may be said of them is `allergies`'.
"""

import re

from domain.menu import Item, Serving
from domain.order import Add
from edge.dialog.answering import free_of
from edge.dialog.answering.allergies import CODES, spoken_of
from edge.dialog.answering.categories import category_words
from edge.dialog.guards import (
    allergen_asked,
    allergy_told,
    beside_a_question,
    just_asked,
    sensitive,
)
from edge.dialog.guards.that_choice import split_words, that_choice
from edge.dialog.meaning import Intent, Kind, Meaning
from edge.dialog.reading.repairs import thing
from edge.dialog.talk import Talk
from edge.dialog.understand.asks import ALLERGENS

SHELF_AT_MOST = 3  # of a kind, answered one by one; more is for a person
_OF_FOOD = frozenset(
    {
        Kind.ASK_ALLERGENS, Kind.ASK_INGREDIENTS, Kind.ASK_DIET, Kind.ASK_OTHER, Kind.ASK_AVAILABLE, Kind.NOISE,
        Kind.ASK_RECOMMEND, Kind.ASK_OPTIONS, Kind.YES, Kind.NO, Kind.HURRY, Kind.ASK_WHERE,
    }
)  # fmt: skip
OF_A_SHOP = frozenset(
    {Kind.ASK_STOCK, Kind.ASK_ALTERNATIVE, Kind.ASK_COMPATIBLE, Kind.CUSTOMER_SUMMARY, Kind.HOLD_ITEM, Kind.TRANSFER}
)
SIGNS = re.compile(r"[,;.!?]")


def of_health(meaning: Meaning, text: str, talk: Talk, serving: Serving) -> Meaning | None:
    if value := free_of.asked_in(text, serving):
        others = tuple(i for i in meaning.intents if i.kind not in _OF_FOOD | OF_A_SHOP)
        return meaning.only(Intent(Kind.ASK_ALLERGENS, value=value, text=text), *others)
    if (none := allergen_asked.none_at_all(text)) and (of_it := just_asked.spoken_of(talk)):
        return meaning.only(Intent(Kind.ASK_ALLERGENS, about=of_it, value=f"{CODES}{none}", text=text))
    codes, severe = spoken_of(sensitive.plain(text).split(), meaning.language)
    if severe and "?" in text and _MAY_HAVE.search(sensitive.plain(text)):
        return meaning.only(Intent(Kind.ASK_ALLERGENS, value="severe", text=text))  # asked, and ordered by nobody
    named = tuple(dict.fromkeys(ALLERGENS[w] for w in sensitive.plain(text).split() if w in ALLERGENS))
    known = codes or talk.allergies or just_asked.of(text, talk)
    safe = sensitive.asks_whether_safe(text) and (bool(known) or _certainly(text))
    of_them = talk.grave and _THEM & set(sensitive.plain(text).split()) and not sensitive.orders(text)
    asked_of = any(i.kind in _OF_FOOD and i.about for i in meaning.intents)
    asked_of = asked_of or (bool(meaning.ambiguities) and bool(_MAY & set(sensitive.plain(text).split())))
    safe = safe or (bool(of_them) and asked_of)
    safe = safe or (bool(known or talk.grave) and not sensitive.orders(text) and sensitive.asks_whether_fine(text))
    of_allergens = talk.question.startswith(f"{Kind.ASK_ALLERGENS.value}:")
    fine = sensitive.asks_whether_fine(text) and not sensitive.orders(text)
    of_them = bool(known or talk.grave or of_allergens)
    safe = safe or ("?" in text and of_them and _certainly(text) and not sensitive.orders(text))
    safe = safe or (of_allergens and fine and just_asked.for_somebody(text))
    safe = safe or (sensitive.asks_what_is_inside(text) and not sensitive.orders(text))
    holding = bool(_HOLDING.search(sensitive.plain(text))) and bool(named or known)
    safe = safe or holding
    made = sensitive.asks_how_it_is_made(text) and not meaning.commands
    doubts = of_allergens and sensitive.asks_whether_sure(text)
    guesses = (talk.grave or of_allergens) and allergy_told.wants_a_guess(text) and not meaning.commands
    asks_staff = (sensitive.asks_of_health(text) and not known) or made or doubts
    asks_staff = asks_staff or guesses or allergy_told.labels(text)
    inside = () if asks_staff else _asked_inside(meaning, text, talk, serving)  # what is named is what is asked for
    too = named if sensitive.asks_what_is_inside(text) else ()  # "any eggs in it?": beside what they are allergic to
    known = inside or tuple(dict.fromkeys((*too, *known)))
    asks_staff, safe = asks_staff or allergen_asked.UNKNOWN in inside, safe or bool(inside)
    if not (safe or asks_staff):
        return None
    chosen = () if asks_staff else that_choice(text, talk.order, serving)
    about = () if asks_staff or holding else chosen or _things(meaning, text, serving)
    known = (named or known) if holding else known
    value = "severe" if asks_staff else f"{CODES}{','.join(known)}" if known else ""
    if meaning.has(Kind.ASK_ALLERGENS) and not meaning.commands and not asks_staff and about and not chosen:
        return None  # read as that already
    intents = tuple(i for i in meaning.intents if i.kind not in _OF_FOOD | OF_A_SHOP)
    asked = Intent(Kind.ASK_ALLERGENS, about=about, value=value, text=text)
    only_asks = "?" in text and not SIGNS.search(text.strip(" .?!"))  # "¿un bebé puede ...?" orders no one
    return meaning.only(asked, *intents, keep=() if only_asks else beside_a_question.ordered(meaning, text))


_MAY_HAVE = re.compile(r"\b(?:can|could|may) (?:i|he|she|they|we|my \w+) (?:still |even )?(?:have|eat|get|drink|try)\b")

# "Leave off whatever has nuts": what of the order holds it is told; what is made without it is for the guest to say.
_HOLDING = re.compile(
    r"\b(?:whatever|anything|everything|any of (?:it|them|those)|all (?:that|of it)|lo que|cualquier cosa que) "
    r"(?:that |which )?(?:has|have|had|contains?|might have|may have|with|is made with|tenga|tiene|lleva|lleve)\b"
)
_MAY = frozenset({"can", "could", "may", "able", "any", "puede", "podria", "alguna", "algun"})
_THEM = frozenset(
    {"he", "him", "she", "her", "they", "them", "me", "i", "ella", "el", "le", "ellos", "kid", "nino", "nina"}
)


def _asked_inside(meaning: Meaning, text: str, talk: Talk, serving: Serving) -> tuple[str, ...]:
    """The allergens that are asked for of a dish that is named or pointed at; one called after them is none."""
    if not allergen_asked.speaks_of_any(sensitive.plain(text).split()):
        return ()
    named = _things(meaning, text, serving)
    of_allergens = talk.question.startswith(f"{Kind.ASK_ALLERGENS.value}:")  # "and celery?"
    anything = allergen_asked.of_nothing_declared(sensitive.plain(text).split())
    if not (named or talk.offered or talk.order.lines or of_allergens or anything):
        return ()
    menu = serving.menu
    foods = [food for ref in named if (food := menu.item(ref) or menu.combo(ref)) is not None]
    items = [food for food in foods if isinstance(food, Item)]
    options = (option.name for item in items for group in item.groups for option in group.options)
    words = set(sensitive.plain(text).split())  # the sesame in "sesame bun" is the bun's name, bare sesame is not
    held = [said for name in options for said in name.all() if words.issuperset(split_words(said))]
    names = {w for said in (*(n for f in foods for n in f.name.all()), *held) for w in split_words(said)}
    asked = allergen_asked.without_orders(text)  # "I'd like a tart, are there walnuts in it?"
    return allergen_asked.asked_for(sensitive.plain(asked).split(), asked, names)


def _certainly(text: str) -> bool:
    said = f" {sensitive.plain(text)} "
    return sensitive.asks_about_traces(text) or any(
        word in said for word in (" safe ", " safest ", " seguro ", " segura ")
    )


def _things(meaning: Meaning, text: str, serving: Serving) -> tuple[str, ...]:
    """What the question names: dishes that were heard as ordered or asked about, or a small kind of them."""
    named = [thing(c.line) for c in meaning.commands if isinstance(c, Add)]
    named += [ref.partition("/")[0] for i in meaning.intents if i.kind in _OF_FOOD for ref in i.about]
    named += [option for a in meaning.ambiguities if a.what == "item" for option in a.options]
    words = set(sensitive.plain(text).split())
    kinds = {w for w in words if w.endswith("s")}  # "which burgers": all of them
    shelf = [i.id for i in serving.menu.items if serving.can_have(i) and category_words(i) & kinds]
    if not named or (len(named) == 1 and named[0] in shelf and _ASKS_WHICH.search(sensitive.plain(text))):
        named = shelf or [i.id for i in serving.menu.items if serving.can_have(i) and category_words(i) & words]
    return tuple(dict.fromkeys(named)) if len(set(named)) <= SHELF_AT_MOST else ()


_ASKS_WHICH = re.compile(r"\b(?:which|what|any|cual|cuales|que)\b")
