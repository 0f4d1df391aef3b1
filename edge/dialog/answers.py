"""Answers from the menu: price, what is in it, allergens, hours, where, what there is. Reads only. PURE.

It decides what may be said from the operator's data and never guesses: an allergen question without data goes to a
person, always with the warning about a shared kitchen.
"""

from dataclasses import dataclass, replace
from datetime import time

from domain.menu import Combo, Item, Serving
from domain.order import ComboLine, ItemLine, Order
from domain.pricing import combo_price, item_price, price
from edge.dialog.meaning import Intent, Kind
from edge.dialog.talk import Allergens, Cents, Move, Talk, Thing, Things, Value

KNOWN_SLOTS = frozenset({"ask_slot_drink", "ask_slot_side", "ask_slot_main"})
DRINK_WORDS = ("drink", "beverage", "bebida")
NAMED_AT_MOST = 5
SIZES_AT_MOST = 3
ALLERGEN_WORDS = {
    "gluten": "wheat", "wheat": "wheat", "trigo": "wheat", "dairy": "milk", "lactose": "milk", "lactosa": "milk",
    "nut": "tree_nut", "nuts": "tree_nut", "nueces": "tree_nut", "peanut": "peanut", "peanuts": "peanut",
    "cacahuates": "peanut", "cacahuate": "peanut", "soy": "soy", "soya": "soy", "sesame": "sesame",
    "ajonjolí": "sesame", "shellfish": "shellfish", "mariscos": "shellfish", "allergens": "", "alérgenos": "",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reply:
    moves: tuple[Move, ...]
    hand_over: str = ""  # why a person is needed
    sensitive: bool = False  # no upsell after this
    asks: bool = False  # it is a question back: the one of this turn


def _reply(kind: str, *, hand_over: str = "", sensitive: bool = False, **values: Value) -> Reply:
    return Reply((Move(kind, values),), hand_over, sensitive)


def answer(intent: Intent, talk: Talk, serving: Serving) -> Reply | None:
    """The reply to a question; None when the intent is not one."""
    match intent.kind:
        case Kind.ASK_PRICE:
            return _price(intent, serving)
        case Kind.ASK_TOTAL:
            cents = price(talk.order, serving).total_cents
            return _reply("total_is" if talk.order.lines else "nothing_yet", total=Cents(cents))
        case Kind.ASK_INGREDIENTS:
            return _ingredients(intent, talk, serving)
        case Kind.ASK_ALLERGENS:
            return _allergens(intent, talk, serving)
        case Kind.ASK_AVAILABLE:
            return _available(intent, serving)
        case Kind.ASK_OPTIONS:
            return _options(intent, serving)
        case Kind.ASK_DIET:
            return _diet(intent, serving)
        case Kind.ASK_CALORIES:
            return _calories(intent, serving)
        case Kind.ASK_HOURS:
            return _hours(intent, serving)
        case Kind.ASK_WHERE:
            return _where(intent, serving)
        case Kind.ASK_PROMOTIONS:
            return _promotions(serving)
        case Kind.ASK_PAYMENT:
            where = serving.menu.policy("payment", "where", serving.channel, default="")
            return _reply("pay_where", where=where) if where else _reply("pay_staff")
        case Kind.ASK_RECOMMEND:
            return _recommend(serving)
        case Kind.ASK_OTHER:
            return _reply("do_not_know")
        case _:
            return None


def _things(intent: Intent, serving: Serving) -> list[Item | Combo]:
    menu = serving.menu
    found = [menu.item(about.partition("/")[0]) or menu.combo(about) for about in intent.about]
    return [thing for thing in found if thing is not None]


def _price(intent: Intent, serving: Serving) -> Reply:
    things = _things(intent, serving)
    if not things:
        return Reply((Move("price_of_what"),), asks=True)
    thing = things[0]
    size = said_size(thing, intent.text)
    if isinstance(thing, Combo):
        combo_size = thing.size(size) or thing.default_size or thing.sizes[0]
        return _reply(
            "price_is", item=Thing(thing.id, combo_size.id), price=Cents(combo_price(thing, combo_size, serving))
        )
    if variation := thing.variation(size):
        return _reply(
            "price_is", item=Thing(thing.id, variation.id), price=Cents(item_price(thing, variation, serving))
        )
    by_price: dict[int, str] = {}
    for variation in thing.variations:
        by_price.setdefault(item_price(thing, variation, serving), variation.id)
    if len(by_price) == 1:
        return _reply("price_is", item=Thing(thing.id), price=Cents(next(iter(by_price))))
    moves = [
        Move("price_is", {"item": Thing(thing.id, size_id), "price": Cents(cents)})
        for cents, size_id in list(by_price.items())[:SIZES_AT_MOST]
    ]
    return Reply(tuple(moves))


def said_size(thing: Item | Combo, text: str) -> str:
    """The size that a question names ("a large fries"), or ""."""
    said = f" {' '.join(text.lower().replace('-', ' ').split())} "
    for size in thing.variations if isinstance(thing, Item) else thing.sizes:
        words = [*size.name.all(), *size.aliases]
        if any(f" {' '.join(w.lower().replace('-', ' ').split())} " in said for w in words):
            return size.id
    return ""


def _ingredients(intent: Intent, talk: Talk, serving: Serving) -> Reply:
    things = [t for t in _things(intent, serving) if isinstance(t, Item)]
    if code := _allergen_asked(intent.text):
        return _allergens(replace(intent, value=code), talk, serving)
    if not things:
        return Reply((Move("ask_about_what"),), asks=True)
    item = things[0]
    if item.included is None:
        return _reply("ingredients_unknown", item=Thing(item.id))
    if intent.value and item.option(intent.value):
        kind = "has_option" if item.includes(intent.value) else "has_not_option"
        return _reply(kind, item=Thing(item.id), option=Thing(intent.value, of=item.id))
    if not item.included:
        return _reply("ingredients_unknown", item=Thing(item.id))
    parts = Things(tuple(Thing(o, of=item.id) for o in item.included), "and")
    return _reply("ingredients_are", item=Thing(item.id), options=parts)


def _allergen_asked(text: str) -> str:
    """The allergen that "does it have ..." is really about; words that are only ever asked for that reason."""
    words = text.lower().replace("?", " ").split()
    return next((ALLERGEN_WORDS[w] for w in words if w in ALLERGEN_WORDS), "")


def _allergens(intent: Intent, talk: Talk, serving: Serving) -> Reply:
    """From data only, with cross-contact; unknown or severe: staff, never a guess."""
    severe = intent.value.startswith("severe")
    code = intent.value.removeprefix("severe").strip(":")
    items = [t for t in _things(intent, serving) if isinstance(t, Item)]
    if not items:
        items = [i for line in talk.order.lines if isinstance(line, ItemLine) and (i := serving.menu.item(line.item))]
    if severe or not items or any(i.allergens.status != "declared" for i in items):
        return _reply("allergens_from_staff", hand_over="allergens", sensitive=True)
    codes: tuple[str, ...] = (code,)
    if code == "tree_nut" and "tree" not in intent.text.lower():
        codes = ("tree_nut", "peanut")  # who asks about nuts means both
    moves: list[Move] = []
    for item in items[:NAMED_AT_MOST]:
        held, maybe = item.allergens.contains, item.allergens.may_contain
        if code:
            for kind, found in (
                ("contains", [c for c in codes if c in held]),
                ("may_contain", [c for c in codes if c in maybe]),
                ("does_not_list", [c for c in codes if c not in held and c not in maybe]),
            ):
                if found:
                    moves.append(Move(kind, {"item": Thing(item.id), "allergens": Allergens(tuple(found))}))
        else:
            moves.append(
                Move("contains" if held else "lists_none", {"item": Thing(item.id), "allergens": Allergens(held)})
            )
    moves.append(Move("cross_contact"))
    return Reply(tuple(moves), sensitive=True)


def _available(intent: Intent, serving: Serving) -> Reply:
    things = _things(intent, serving)
    if serving.menu.policy("stale_data") is not None:
        return _reply("shop_not_yet")  # what a shop has is a count that nobody has asked for here
    if not things:
        return _reply("not_found", words=intent.value or intent.text)
    thing = things[0]
    why = serving.why_not(thing)
    if why is None:
        return _reply("yes_we_have", item=Thing(thing.id))
    moves = [Move(why, {"item": Thing(thing.id)})]
    if near := alternatives(thing, serving):
        moves.append(Move("instead", {"items": Things(near)}))
    return Reply(tuple(moves))


def sizes(thing: Item | Combo) -> Things:
    ids = [s.id for s in (thing.variations if isinstance(thing, Item) else thing.sizes)]
    return Things(tuple(Thing(i, of=thing.id) for i in ids))


def _options(intent: Intent, serving: Serving) -> Reply:
    things = _things(intent, serving)
    if things and isinstance(things[0], Item):
        item = things[0]
        if intent.value == "size" or not item.groups:
            return _reply("sizes_are", sizes=sizes(item))
        group = next((g for g in item.groups if g.id == intent.value), None)
        group = group or next((g for g in item.groups if g.kind == "choice"), item.groups[0])
        listed = Things(tuple(Thing(o.id, of=item.id) for o in group.options), "and")
        return _reply("options_are", options=listed)
    group = next((g for g in serving.menu.groups if g.id in (*intent.about, intent.value)), None)
    if group:
        return _reply("options_are", options=Things(tuple(Thing(o.id) for o in group.options), "and"))
    words = {intent.value, *intent.about, *intent.text.lower().replace("?", "").split()}
    items = [i for i in serving.menu.items if _category_words(i) & words and serving.can_have(i)]
    if items:
        return _reply("options_are", options=Things(tuple(Thing(i.id) for i in items[: 2 * NAMED_AT_MOST]), "and"))
    return _recommend(serving)


def _category_words(item: Item) -> set[str]:
    """What the kind of an item is called: "drinks", "drink"."""
    words = item.category.lower().replace("_", " ").split()
    return {*words, *(w.removesuffix("s") for w in words), *(f"{w}s" for w in words)}


def _diet(intent: Intent, serving: Serving) -> Reply:
    wanted = intent.value
    named = [t for t in _things(intent, serving) if isinstance(t, Item)]
    if named:
        kind = "diet_yes" if wanted in named[0].diet else "diet_not_declared"
        return _reply(kind, item=Thing(named[0].id), diet=wanted.replace("_", " "), sensitive=True)
    fits = [i for i in serving.menu.items if wanted in i.diet and serving.can_have(i)]
    if not fits:
        return _reply("diet_none", diet=wanted.replace("_", " "), sensitive=True)
    items = Things(tuple(Thing(i.id) for i in fits[:NAMED_AT_MOST]), "and")
    return _reply("diet_are", items=items, diet=wanted.replace("_", " "), sensitive=True)


def _calories(intent: Intent, serving: Serving) -> Reply:
    items = [t for t in _things(intent, serving) if isinstance(t, Item)]
    if not items:
        return _reply("calories_unknown")
    item = items[0]
    size = item.variation(said_size(item, intent.text)) or item.default_variation
    kcal = size.kcal if size and size.kcal is not None else item.kcal
    if kcal is None:
        return _reply("calories_unknown")
    return _reply("calories_are", item=Thing(item.id, size.id if size else None), number=str(kcal))


def _hours(intent: Intent, serving: Serving) -> Reply:
    """The store's, or those of a part of the day that the question names."""
    for part in serving.menu.dayparts:
        name = part.id.replace("_", " ")
        if name in intent.text.lower() and (served := serving.daypart(part.id)):
            start, end = _clock(served.start.isoformat("minutes")), _clock(served.end.isoformat("minutes"))
            return _reply("daypart_is", name=name, open=start, close=end)
    hours = serving.location.hours if serving.location else {}
    if not hours:
        return _reply("do_not_know")
    return _reply("hours_are", open=_clock(hours.get("open", "")), close=_clock(hours.get("close", "")))


def _clock(text: str) -> str:
    """ "23:00" as people say it: "11 pm"."""
    try:
        at = time.fromisoformat(text)
    except ValueError:
        return text
    hour = at.hour % 12 or 12
    return f"{hour}{f':{at.minute:02d}' if at.minute else ''} {'am' if at.hour < 12 else 'pm'}"


def _where(intent: Intent, serving: Serving) -> Reply:
    facilities = serving.location.facilities if serving.location else {}
    found = facilities.get(intent.value)
    return _reply("where_is", what=intent.value, where=found) if found else _reply("do_not_know")


def _promotions(serving: Serving) -> Reply:
    names = [p.name for p in serving.menu.promotions if p.automatic and p.active(serving.at, serving.channel)]
    if not names:
        return _reply("no_promotions")
    return Reply(tuple(Move("promotion", {"name": n.get()}) for n in names[:NAMED_AT_MOST]))


def _recommend(serving: Serving) -> Reply:
    things: list[Item | Combo] = [*serving.menu.combos, *serving.menu.items]
    first = [t for t in things if serving.can_have(t)][:3]
    return _reply("we_have", items=Things(tuple(Thing(t.id) for t in first), "and"))


# ---- what can be had instead


def alternatives(thing: Item | Combo, serving: Serving) -> tuple[Thing, ...]:
    """Up to two that can be had now: the same kind of thing, nearest in name."""
    if isinstance(thing, Combo):
        near: list[Item | Combo] = [c for c in serving.menu.combos if c.id != thing.id and serving.can_have(c)]
    else:
        near = [
            i for i in serving.menu.items if i.category == thing.category and i.id != thing.id and serving.can_have(i)
        ]
    words = set(thing.name.get().lower().split())
    near.sort(key=lambda t: -len(words & set(t.name.get().lower().split())))
    return tuple(Thing(t.id) for t in near[:2])


def _is_drink(item: Item) -> bool:
    return any(w in item.category.lower() for w in DRINK_WORDS)


def sells_drinks(serving: Serving) -> bool:
    return any(_is_drink(i) and serving.can_have(i) for i in serving.menu.items)


def is_a_meal(order: Order, serving: Serving) -> bool:
    """Whether something in it is the main part of a combo: then a drink is a relevant thing to offer."""
    own = [slot for combo in serving.menu.combos for slot in combo.slots if len(slot.choices) == 1]
    mains = {choice.item for slot in own for choice in slot.choices}
    return any(isinstance(line, ItemLine) and line.item in mains for line in order.lines)


def has_drink(order: Order, serving: Serving) -> bool:
    """Whether something to drink is in the order already, alone or in a combo."""
    ids: list[str] = []
    for line in order.lines:
        if isinstance(line, ComboLine):
            ids += [f.item for f in line.slots.values()]
        else:
            ids.append(line.item)
    return any((i := serving.menu.item(one)) is not None and _is_drink(i) for one in ids)
