"""Answers from the menu: price, what is in it, allergens, hours, where, what there is. Reads only. PURE.

It decides what may be said from the operator's data and never guesses: an allergen question without data goes to a
person, always with the warning about a shared kitchen.
"""

import re
from dataclasses import replace

from domain.menu import Combo, Item, ModifierGroup, Serving
from domain.order import Add, ItemLine
from domain.pricing import price
from edge.dialog.answering import (
    allergies,
    availability,
    by_form,
    dayparts,
    dearest,
    diets,
    made_of,
    of_the_house,
    options_asked,
    prices,
)
from edge.dialog.answering.as_described import DESCRIBED
from edge.dialog.answering.categories import DRINK_WORDS, category_words, is_drink
from edge.dialog.answering.meals import parts_of
from edge.dialog.answering.priced_several import ends_in_a_count
from edge.dialog.answering.prices import said_size
from edge.dialog.answering.reply import Reply, reply
from edge.dialog.meaning import Intent, Kind
from edge.dialog.talk import Cents, Move, Talk, Thing, Things
from edge.dialog.vocabulary import kinds
from edge.dialog.vocabulary.sizes import class_of
from edge.dialog.vocabulary.titles import content
from edge.dialog.vocabulary.words import stems_of

NAMED_AT_MOST = 5
DIETS = {
    "vegan": ("vegan", "vegano", "vegana", "veganas", "veganos"),
    "vegetarian": ("vegetarian", "meatless", "without meat", "vegetariano", "vegetariana", "sin carne"),
    "gluten_free": ("gluten free", "without gluten", "sin gluten"),
    "halal": ("halal",),
    "kosher": ("kosher",),
    "dairy_free": ("dairy free", "without dairy", "sin lácteos", "sin lacteos"),
}
POINTING = frozenset(
    {"it", "they", "that", "this", "those", "them", "these", "eso", "esa", "ese", "esto", "esos", "esas"}
)
POINTABLE = (Kind.ASK_PRICE, Kind.ASK_CALORIES, Kind.ASK_INGREDIENTS, Kind.ASK_DIET, Kind.ASK_OPTIONS)
SIZE_WORDS = frozenset({"size", "sizes", "tamaño", "tamaños", "tamano", "tamanos"})
FLAVOURS = frozenset(
    {"flavor", "flavors", "flavour", "flavours", "sauce", "sauces", "topping", "toppings", "sabor", "sabores"}
)
SAUCES = frozenset(
    {"sauce", "sauces", "dip", "dips", "dressing", "dressings", "salsa", "salsas", "aderezo", "aderezos"}
)
ALTOGETHER = frozenset({"all", "everything", "altogether", "total", "todo", "together"})
COMES = frozenset({"come", "comes", "include", "includes", "included", "viene", "vienen", "incluye", "trae"})
COSTS = frozenset({"cost", "costs", "charge"})  # "what does the wrap cost"


def answer(intent: Intent, talk: Talk, serving: Serving) -> Reply | None:
    """The reply to a question; None when the intent is not one."""
    if (told := by_form.answer(intent, serving)) is not None:
        return told
    if (told := made_of.answer(intent, talk, serving)) is not None:
        return told
    if allergies.asks_for(intent, talk, serving):
        return allergies.answer(intent, talk, serving)
    if (told := options_asked.answer(intent, talk, serving)) is not None:
        return told
    if dearest.asks_for(intent) and (told := dearest.answer(intent, serving)) is not None:
        return told
    if (cents := dearest.limit_of(intent.text)) and (told := dearest.under(cents, intent, serving)) is not None:
        return told
    if of_the_house.asks_when(intent, serving):
        return of_the_house.hours(intent, serving)
    if (choices := _of_its_choice(intent, serving)) is not None:
        return choices
    if intent.value == DESCRIBED:
        named = Things(tuple(Thing(ref) for ref in intent.about), "and")
        return Reply((Move("we_have_these", {"items": named}),), offers=intent.about if len(intent.about) == 1 else ())
    if intent.kind is Kind.ASK_INGREDIENTS and COSTS & set(intent.text.lower().split()):
        return prices.answer(intent, _things(intent, serving), serving, talk.language)
    match intent.kind:
        case Kind.ASK_AUTOMATED:
            return reply("automated")
        case Kind.ASK_PRICE:
            return prices.answer(intent, _things(intent, serving), serving, talk.language)
        case Kind.ASK_TOTAL:
            if not talk.order.lines:
                return Reply((Move("nothing_yet", asks=True),), asks=True)
            return reply("total_is", total=Cents(price(talk.order, serving).total_cents))
        case Kind.ASK_INGREDIENTS:
            return _comes_with(intent, talk, serving) or _ingredients(intent, serving, talk.language)
        case Kind.ASK_AVAILABLE:
            return _available(intent, serving, talk.language)
        case Kind.ASK_OPTIONS:
            return _asked_just_now(intent, talk, serving) or _options(intent, serving)
        case Kind.ASK_DIET:
            return diets.answer(intent, serving)
        case Kind.ASK_CALORIES:
            return _calories(intent, serving)
        case Kind.ASK_HOURS:
            return of_the_house.hours(intent, serving)
        case Kind.ASK_WHERE:
            return of_the_house.where(intent, serving)
        case Kind.ASK_PROMOTIONS:
            on_it = of_the_house.promotion_on(intent, serving, talk.language)
            return on_it or of_the_house.promotions(serving, talk.language)
        case Kind.ASK_PAYMENT:
            where = serving.menu.policy("payment", "where", serving.channel, default="")
            return reply("pay_where", where=where) if where else reply("pay_staff")
        case Kind.ASK_RECOMMEND:
            return _recommend(serving)
        case Kind.ASK_OTHER:
            when = dayparts.whether_now(intent.text, serving)
            return Reply(tuple(when)) if when else reply("do_not_know")
        case _:
            return None


def pointed(intent: Intent, talk: Talk) -> Intent:
    """With what was just spoken of, or ordered last, where the question only points: "how many calories in it"."""
    words = set(_SO_BUSY.sub("", intent.text.lower()).replace("?", " ").split())
    if intent.kind is Kind.ASK_INGREDIENTS and _HOW_IT_IS_MADE.match(intent.text.lower()):
        intent = replace(intent, about=())  # and not of the fried onions that go on other things
    if intent.kind is Kind.ASK_PRICE and not intent.about and talk.order.lines and words & ALTOGETHER:
        return replace(intent, kind=Kind.ASK_TOTAL)
    wished = [c.line.item for c in talk.overheard if isinstance(c, Add) and isinstance(c.line, ItemLine)]
    if intent.kind is Kind.ASK_OPTIONS and not intent.about and words & SIZE_WORDS and len(wished) == 1:
        return replace(intent, about=(wished[0],))  # "what size", of what a passenger wants
    if (
        intent.kind is Kind.ASK_OPTIONS
        and not intent.about
        and (words | {intent.value}) & SIZE_WORDS
        and talk.order.lines
    ):
        last_line = talk.order.lines[-1]  # "what size", of what was ordered last
        return replace(intent, about=(last_line.thing,))
    if intent.kind is Kind.ASK_CALORIES and _IN_ONE.search(intent.text.lower()):
        words |= {"it"}
    if intent.kind is Kind.ASK_PRICE and ends_in_a_count(intent.text) and len(talk.offered) == 1:
        words |= {"them"}  # "how much for two": of what was priced just now
    if intent.about or not words & POINTING or intent.kind not in (*POINTABLE, Kind.ASK_TOTAL):
        return intent
    if intent.kind is Kind.ASK_TOTAL:
        return (
            intent if talk.order.lines or not talk.offered else replace(intent, kind=Kind.ASK_PRICE, about=talk.offered)
        )
    if talk.expecting.kind == "which" and not any(o.isdigit() for o in talk.expecting.options):
        return replace(intent, about=tuple(o.partition("/")[0] for o in talk.expecting.options))
    last = talk.order.lines[-1:]
    held = tuple(line.thing for line in last)
    return replace(intent, about=talk.offered or held)


def _things(intent: Intent, serving: Serving) -> list[Item | Combo]:
    menu = serving.menu
    refs = [about.partition("/")[0] for about in intent.about]
    found = [menu.item(ref) or menu.combo(ref) for ref in refs]
    return [thing for thing in found if thing is not None]


def _of_its_choice(intent: Intent, serving: Serving) -> Reply | None:
    """ "What sauces come with the nuggets", "does that come with sauce": what there is to choose from with it."""
    things = [t for t in _things(intent, serving) if isinstance(t, Item)]
    words = set(intent.text.lower().replace("?", " ").split())
    if intent.kind not in (Kind.ASK_INGREDIENTS, Kind.ASK_OPTIONS, Kind.ASK_AVAILABLE) or len(things) != 1:
        return None
    item = things[0]
    asked = [g for g in item.groups if g.kind == "choice" and not any(item.includes(o.id) for o in g.options)]
    group = next((g for g in asked if _is_called(g, words)), asked[0] if len(asked) == 1 and SAUCES & words else None)
    if group is None or (intent.value and group.option(intent.value)):
        return None
    listed = Things(tuple(Thing(o.id, of=item.id) for o in group.options), "and")
    return reply("options_are", options=listed)


def _comes_with(intent: Intent, talk: Talk, serving: Serving) -> Reply | None:
    """ "Does it come with fries", of what was just spoken of: a part of a meal is no part of the thing alone."""
    words = set(intent.text.lower().replace("?", " ").split())
    last = tuple(line.thing for line in talk.order.lines[-1:])
    spoken_of = _things(replace(intent, about=talk.offered[:1] or last), serving)
    other = [t for t in _things(intent, serving) if t not in spoken_of]
    if not (spoken_of and other and words & POINTING and words & COMES):
        return None
    thing, part = spoken_of[0], other[0]
    if isinstance(thing, Item) and (kind := made_of.kind_on_it(thing, part, intent.text)):
        return reply("has_option", item=Thing(thing.id), option=Thing(kind, of=thing.id))
    if words & set(DRINK_WORDS):  # "a drink" is whichever they like
        drinks = isinstance(thing, Combo) and any(
            (i := serving.menu.item(c.item)) and is_drink(i) for slot in thing.slots for c in slot.choices
        )
        named = "una bebida" if talk.language == "es" else "a drink"
        return reply("comes_with" if drinks else "comes_without", item=Thing(thing.id), other=named)
    if isinstance(thing, Combo):
        has = any(choice.item == part.id for slot in thing.slots for choice in slot.choices)
        return reply("comes_with" if has else "comes_without", item=Thing(thing.id), other=Thing(part.id))
    alone = Move("comes_without", {"item": Thing(thing.id), "other": Thing(part.id)})
    meal = next((c for c in serving.menu.combos if _is_made_of(c, thing, part)), None)
    if meal is None or not serving.can_have(meal):
        return Reply((alone,))
    return Reply((alone, Move("comes_with", {"item": Thing(meal.id), "other": Thing(part.id)})))


def _is_made_of(combo: Combo, main: Item, part: Item | Combo) -> bool:
    mains = [slot for slot in combo.slots if [c.item for c in slot.choices] == [main.id]]
    return bool(mains) and any(choice.item == part.id for slot in combo.slots for choice in slot.choices)


_IN_ONE = re.compile(r"\b(?:in|of|for|does|has|have) (?:just )?(?:one|each)(?: (?:one|have))?\W*$")
_SO_BUSY = re.compile(
    r"\bth(?:is|at) (?:busy|slow|loud|long|late|crowded|quiet|expensive|early)\b"
)  # points at nothing
_HOW_IT_IS_MADE = re.compile(
    r"^\W*(?:is|are|was|were) (?:it|that|they|those|this|these) "
    r"(?:(?:deep|pan|air|stir|really|very|too|super|that) )?(?:spicy|hot|sweet|salty|sour|fried"
    r"|grilled|crispy|crunchy|baked|breaded|toasted|roasted|smoked|fresh)\W*$"
)
_OF_WHAT = re.compile(
    r"^\W*(?:(?:and|so|but|hey|wait|ok|okay|um|uh|y)\W+)*(?:is|are|was|were|do|does|has|have|est[aá]n?|son|es)"
    r" (?:the|your|you guys['’]?|el|la|los|las|su|sus)"
    r" (?P<what>\w+(?: (?!come|comes|have|has|with|on|in|really)\w+)?)\b"
)


def _ingredients(intent: Intent, serving: Serving, language: str) -> Reply:
    named = _things(intent, serving)
    if named and isinstance(named[0], Combo):
        return parts_of(named[0], intent, serving)
    things = [t for t in named if isinstance(t, Item)]
    if not things and (
        _COMBOS & set(intent.text.lower().split()) or any(_on_shelf(i, intent) for i in serving.menu.items)
    ):
        return _options(intent, serving)  # "what are the combos"
    if not things and _OF_THE_HOUSE.search(intent.text.lower()) and availability.names_something(intent.text):
        return availability.answer(intent, [], serving)
    if not things and (of := _OF_WHAT.search(intent.text.lower())) and not kinds.nearest(of["what"], serving):
        return reply("do_not_know")  # "is the kitchen clean": said of what, and it is nothing to eat
    if not things:
        return Reply((Move("ask_about_what"),), asks=True)
    item = things[0]
    if (
        not intent.value
        and _WHAT_IS_IT.match(intent.text.lower())
        and (not item.included or (len(item.variations) > 1 and said_size(item, intent.text)))
    ):
        return prices.answer(intent, [item], serving, language)  # "what's the beer": at least what it costs
    if item.included is None:
        return reply("ingredients_unknown", item=Thing(item.id))
    if intent.value and item.option(intent.value):
        kind = "has_option" if item.includes(intent.value) else "has_not_option"
        return reply(kind, item=Thing(item.id), option=Thing(intent.value, of=item.id))
    if not item.included:
        return reply("ingredients_unknown", item=Thing(item.id))
    parts = Things(tuple(Thing(o, of=item.id) for o in item.included), "and")
    return reply("ingredients_are", item=Thing(item.id), options=parts)


_WHAT_IS_IT = re.compile(r"^(?:(?:and|so|um|uh|hey|ok|okay|great) )*(?:what is|what's|whats|what are|que es) ")
_COMBOS = frozenset({"combos", "meals", "combo", "menus"})


def _on_shelf(item: Item, intent: Intent) -> bool:
    return bool(category_words(item) & set(intent.text.lower().replace("?", "").split()))


# "Is there a toy", "what's your soup": asked of what the house has, and not of a dish.
_OF_THE_HOUSE = re.compile(
    r"^(?:(?:and|so|um|uh|hey|ok|okay) )*(?:(?:is|are) there\b|(?:what|whats|what's|what is) your\b|hay\b)"
)


def _available(intent: Intent, serving: Serving, language: str) -> Reply:
    if serving.menu.policy("stale_data") is not None:
        return reply("shop_not_yet")  # what a shop has is a count that nobody has asked for here
    things = _things(intent, serving)
    if not things and (facility := of_the_house.facility(intent.text)):
        return of_the_house.where(replace(intent, value=facility), serving)
    if not things and of_the_house.speaks_of_promotions(intent.text):
        return of_the_house.promotions(serving, language)
    if not things and (diet := _diet_said(intent.text)):
        return diets.answer(replace(intent, value=diet), serving)
    if len(shelf := _asked_by_kind(intent, things, serving)) > 1:
        return _of_a_shelf(shelf, serving)
    return availability.answer(intent, things, serving)


def _asked_by_kind(intent: Intent, things: list[Item | Combo], serving: Serving) -> list[Item]:
    """ "Do you have salads": all that is of the kind, where no one thing is called just so."""
    kind = availability.only_word_of(intent.text)
    names = (name for thing in things for name in (*thing.name.all(), *thing.aliases))
    if not kind or any({kind} == stems_of(name) for name in names):
        return []
    sold = [i for i in serving.menu.items if serving.can_have(i)]
    called_so = [i for i in sold if kind in stems_of(i.name.get(), *i.name.all())]
    of_kind = [i for i in sold if kind in stems_of(*category_words(i))]
    return called_so if len(called_so) > 1 else of_kind


def _diet_said(text: str) -> str:
    """ "Do you have any gluten free options"."""
    said = f" {text.lower().replace('-', ' ')} "
    return next((diet for diet, words in DIETS.items() if any(f" {w} " in said for w in words)), "")


def sizes(thing: Item | Combo) -> Things:
    ids = [s.id for s in (thing.variations if isinstance(thing, Item) else thing.sizes)]
    return Things(tuple(Thing(i, of=thing.id) for i in ids))


def are_sizes(thing: Item | Combo) -> bool:
    """Whether what it comes in are sizes: a quesadilla of chicken or of beef has none."""
    names = [s.name.get() for s in (thing.variations if isinstance(thing, Item) else thing.sizes)]
    return all(any(c.isdigit() for c in name) or class_of(content(name)[0]) is not None for name in names)


def _asked_just_now(intent: Intent, talk: Talk, serving: Serving) -> Reply | None:
    """ "What have you got that isn't ranch?", while a dressing is asked for: what there is to choose from."""
    was = talk.expecting
    if was.kind not in ("group", "slot") or len(was.options) < 2 or _things(intent, serving):
        return None
    words = set(intent.text.lower().replace("?", "").split())
    if any(category_words(i) & words for i in serving.menu.items):
        return None
    line = talk.order.line(was.line)
    of = (line.item if isinstance(line, ItemLine) else "") if was.kind == "group" else ""
    things = (Thing(o, of=of) if was.kind == "group" else Thing(o) for o in was.options)
    return reply("options_are", options=Things(tuple(things), "and"))


def _options(intent: Intent, serving: Serving) -> Reply:
    things = _things(intent, serving)
    words = {intent.value, *intent.about, *intent.text.lower().replace("?", "").replace("¿", "").split()}
    words |= {availability.KINDS_ES.get(word.removesuffix("s"), word) for word in words}
    shelf = [i for i in serving.menu.items if category_words(i) & words]
    tells_how = (
        isinstance(things[0], Item) and bool(things[0].groups) if len(things) == 1 and FLAVOURS & words else False
    )
    if shelf and not SIZE_WORDS & words and not (tells_how and len(shelf) == 1):
        return _of_a_shelf(shelf, serving)
    if things and isinstance(things[0], Item):
        item = things[0]
        if intent.value == "size" or SIZE_WORDS & set(intent.text.lower().split()) or not item.groups:
            return reply("sizes_are", sizes=sizes(item)) if len(item.variations) > 1 else reply("one_size")
        group = next((g for g in item.groups if g.id == intent.value), None)
        group = group or next((g for g in item.groups if g.kind == "choice"), item.groups[0])
        listed = Things(tuple(Thing(o.id, of=item.id) for o in group.options), "and")
        return reply("options_are", options=listed)
    group = next((g for g in serving.menu.groups if g.id in (*intent.about, intent.value)), None)
    group = group or next((g for g in serving.menu.groups if g.kind == "choice" and _is_called(g, words)), None)
    if group:
        return reply("options_are", options=Things(tuple(Thing(o.id) for o in group.options), "and"))
    return _recommend(serving)


def _is_called(group: ModifierGroup, words: set[str]) -> bool:
    """ "What dips do you have"."""
    names = {name.lower() for name in (*group.name.all(), group.id)}
    return any(f"{name}{plural}" in words for name in names for plural in ("", "s", "es"))


def _of_a_shelf(shelf: list[Item], serving: Serving) -> Reply:
    """ "What burgers do you have": a few that can be had now; else when they are served."""
    items = [i for i in shelf if serving.can_have(i)]
    if not items:
        when = tuple(dayparts.served_when(shelf[0], serving))
        return Reply(when) if when else _recommend(serving)
    kind = "options_are" if len(items) <= NAMED_AT_MOST + 1 else "options_some"
    named = items if kind == "options_are" else items[:NAMED_AT_MOST]
    return reply(kind, options=Things(tuple(Thing(i.id) for i in named), "and"))


def _calories(intent: Intent, serving: Serving) -> Reply:
    """Of each that is asked about: "which has fewer calories, the wrap or the fish"."""
    items = [t for t in _things(intent, serving) if isinstance(t, Item)]
    told = [move for item in items[:CALORIES_AT_MOST] if (move := _calories_of(item, intent.text)) is not None]
    unknown = len(told) < max(1, min(len(items), CALORIES_AT_MOST))
    return Reply((*told, Move("calories_unknown")) if unknown else tuple(told))


CALORIES_AT_MOST = 2  # more figures cannot be kept in mind


def _calories_of(item: Item, text: str) -> Move | None:
    size = item.variation(said_size(item, text)) or item.default_variation
    kcal = size.kcal if size and size.kcal is not None else item.kcal
    named = Thing(item.id, size.id if size else None)
    return None if kcal is None else Move("calories_are", {"item": named, "number": str(kcal)})


def _recommend(serving: Serving) -> Reply:
    return reply("we_have", items=a_few(serving))


def a_few(serving: Serving) -> Things:
    """What the menu begins with, of what can be had now."""
    things: list[Item | Combo] = [*serving.menu.combos, *serving.menu.items]
    first = [t for t in things if serving.can_have(t)][:3]
    return Things(tuple(Thing(t.id) for t in first), "and")
