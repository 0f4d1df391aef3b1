"""Turns of a guest over the model of an order, each with what it makes of it: its outcome is known before it is said.

An operation says something that has one sense where the order stands as it does, or nothing (None): a name that two
lines share, a count that is already so, a "normal one" beside no other are not said. Pure but for `chance`.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from random import Random
from typing import TypeVar

from tests.conversations import made_orders as model
from tests.conversations.made_orders import Meal, Order, Single

FRAMES = (
    "{}", "can I get {}", "I'd like {}", "I'll have {}", "give me {}", "let me get {}", "could I have {}", "{} please",
    "and {}", "also {}",
)  # fmt: skip
JOINED = (" and ", ", and ", " plus ")
NUMBERED = ("number", "combo number", "number")
DRINK_OF_A_MEAL = (" with {a}", " and {a}", ", {n}")
OTHER_SIDE = (" with onion rings instead of fries", ", onion rings instead of the fries")
REMOVED = (
    "take off the {}", "remove the {}", "actually, no {}", "forget the {}", "lose the {}", "scratch the {}",
    "cancel the {}", "actually I don't want the {}", "never mind the {}", "take the {} off", "you can drop the {}",
    "hold on, skip the {}", "I changed my mind about the {}", "no {} after all", "get rid of the {}",
)  # fmt: skip
ONE_LESS = (
    "take one of the {p} off", "remove one of the {p}", "one less {n}", "actually one fewer {n}", "drop one of the {p}",
    "lose one of those {p}", "take one {n} off",
)  # fmt: skip
REMOVED_OF_TWO = (
    "take off the {}", "remove the {}", "forget the {}", "cancel the {}", "lose the {}", "drop the {}",
)  # fmt: skip
SIZED = (
    "make the {n} {z}", "can you make the {n} {z}", "change the {n} to {z}", "the {n} should be {z}", "{s} on the {n}",
    "can the {n} be {z}", "sorry, the {n}, make that {z}",
)  # fmt: skip
LEFT_OFF = (
    "no {o} on the {n}", "take the {o} off the {n}", "hold the {o} on the {n}", "can I get the {n} without {o}",
    "the {n} without {o} please", "leave the {o} off the {n}", "make the {n} with no {o}", "no {o} for the {n}",
    "I don't want {o} on the {n}",
)  # fmt: skip
PUT_ON = (
    "add {o} to the {n}", "put {o} on the {n}", "can I get {o} on the {n}", "{o} on the {n} too",
    "throw some {o} on the {n}", "the {n} with {o} please", "I want {o} on the {n}",
)  # fmt: skip
LEFT_OFF_THAT = (
    "no {} on that", "without {}", "no {} on it", "hold the {} on that", "and no {}", "oh and no {} on that one",
)  # fmt: skip
BACK_ON = (
    "put the {o} back on the {n}", "actually leave the {o} on the {n}", "actually {o} is fine on the {n}",
    "you can leave the {o} on the {n} after all",
)  # fmt: skip
OFF_AGAIN = ("actually no {o} on the {n}", "take the {o} off the {n}", "forget the {o} on the {n}")
COUNT_OF_THAT = (
    "make that {}", "actually make it {}", "{} of those actually", "make it {} please", "change that to {}",
    "actually {} of them",
)  # fmt: skip
COUNT_OF = ("make it {q} {n}", "actually {q} {n}", "{q} {n} instead of {was}", "let's do {q} {n} instead")
REPLACED = (
    "swap the {n} for {w}", "change the {n} to {w}", "instead of the {n} I'll have {w}", "make the {n} {w}",
    "{w} instead of the {n}", "can I change the {n} to {w}", "I'd rather have {w} than the {n}",
    "actually can I get {w} instead of the {n}", "trade the {n} for {w}",
)  # fmt: skip
LEFT_OFF_ONE = (
    "no {o} on one of the {n}", "one of the {n} without {o}", "take the {o} off one of the {n}",
    "can one of the {n} be without {o}", "leave {o} off one of the {n}",
)  # fmt: skip
LEFT_OFF_BOTH = (
    "no {o} on either of the {n}", "no {o} on both {n}", "take the {o} off both {n}", "both {n} without {o}",
    "hold the {o} on both of the {n}",
)  # fmt: skip
DRINK_CHANGED = (
    "make the drink {w}", "change the {was} to {w}", "{w} instead of the {was}", "{w} with the meal instead",
    "swap the {was} for {w}", "can I get {w} for the drink instead",
)  # fmt: skip
SIDE_CHANGED = (
    "{w} instead of the {was}", "change the {was} to {w}", "swap the {was} for {w}", "can I get {w} instead of {was}",
    "make the side {w}", "{w} with the meal instead of {was}",
)  # fmt: skip
MEAL_SIZED = (
    "make the meal {z}", "make that meal {z}", "{s} on the meal", "can you make the combo {z}",
    "change the meal to {z}",
)  # fmt: skip
MAIN_CHANGED = (
    "no {o} on the {m}", "take the {o} off the {m}", "hold the {o} on the {m} in the meal", "the {m} without {o}",
)  # fmt: skip
AGAIN = (
    "another one of those", "same again", "one more of those", "and another one just like that",
    "can I get one more of those",
)  # fmt: skip
AGAIN_BUT = (
    "same again but no {}",
    "another one but without {}",
    "one more of those, no {}",
    "and the same with no {}",
)
ONE_MORE = ("one more {n}", "another {n}", "add another {n}", "and one more {n} please")
TWO_MORE = ("two more {n}", "add two more {n}", "and another two {n}")
ASKED = (
    "how much is {a}?", "what comes on the {n}?", "do you have root beer?", "what time do you close?",
    "is there milk in the {n}?", "how many calories in the {n}?", "what's my total so far?", "what do I have so far?",
    "what's in the {n}",
)  # fmt: skip
ADDED_THEN = (", and ", ". And ", " and ")
REMOVED_THEN = (", and give me ", " and add ", ". I'll have ", ", add ")


@dataclass(frozen=True, slots=True)
class Turn:
    said: str
    order: Order  # as it stands after it


T = TypeVar("T")
Operation = Callable[[Random, Order], Turn | None]


def _changed(order: Order, line: Single | Meal, *into: Single | Meal) -> Order:
    at = order.index(line)
    return (*order[:at], *into, *order[at + 1 :])


def _some(chance: Random, among: Sequence[T]) -> T | None:
    return chance.choice(among) if among else None


# ---- ordered


def _an_item(chance: Random) -> str:
    kind = chance.random()
    return chance.choice([*(model.HANDHELD if kind < 0.5 else model.SIZED if kind < 0.85 else model.UNSIZED)])


def _some_mods(chance: Random, item: str, count: int) -> tuple[str, ...]:
    if item not in model.HANDHELD:
        return ()
    options = model.removable(item)
    off = [f"no:{option}" for option in chance.sample(options, min(count, len(options)))]
    return (*off, "add:bacon") if chance.random() < 0.2 and "bacon" in model.addable(item) else (*off,)


def _a_line(chance: Random) -> Single:
    item = _an_item(chance)
    variation = chance.choice(model.sizes(item)) if item in model.SIZED else model.ONE_SIZE
    qty = chance.choice((1, 1, 1, 2, 3))
    told = qty == 1 or chance.random() < 0.3
    return Single(item, variation, qty, _some_mods(chance, item, chance.choice((0, 0, 1, 1, 2))) if told else ())


def add(chance: Random, order: Order) -> Turn | None:
    line = _a_line(chance)
    return Turn(chance.choice(FRAMES).format(model.said_line(chance, line)), (*order, line))


def add_two(chance: Random, order: Order) -> Turn | None:
    one, other = _a_line(chance), _a_line(chance)
    if one.item == other.item:
        return None
    one = replace(one, mods=one.mods[:1])  # a list of options before 'and' takes the next thing for one of them
    said = model.said_line(chance, one) + chance.choice(JOINED) + model.said_line(chance, other)
    return Turn(chance.choice(FRAMES).format(said), (*order, one, other))


def one_of_several_otherwise(chance: Random, order: Order) -> Turn | None:
    item = chance.choice([*model.HANDHELD])
    mods = _some_mods(chance, item, 1)[:1]
    qty = chance.choice((2, 3))
    plain = Single(item, model.ONE_SIZE, qty)
    which = chance.choice(("one", "one of them", "just one"))
    said = f"{model.said_line(chance, plain)}, {which} {model.with_or_without(chance, mods[0])}"
    return Turn(
        chance.choice(FRAMES).format(said), (*order, replace(plain, qty=qty - 1), replace(plain, qty=1, mods=mods))
    )


def meal(chance: Random, order: Order) -> Turn | None:
    side, drink = chance.choice(("fries", "fries", "onion_rings")), chance.choice([*model.COLD])
    chosen = Meal(chance.choice(model.MEALS), chance.choice("MML"), side, drink)
    chosen = replace(chosen, mods=_some_mods(chance, chosen.main, chance.choice((0, 0, 1)))[:1])
    size = "large " if chosen.size == "L" else chance.choice(("", "", "medium "))
    article = chance.choice(("a ", "a ", ""))
    said = f"{article}{size}{chance.choice(NUMBERED)} {chosen.number}{model.said_mods(chance, chosen.mods)}"
    if side != "fries":
        said += chance.choice(OTHER_SIDE)
    name = model.named(chance, drink)
    said += chance.choice(DRINK_OF_A_MEAL).format(n=name, a=model.with_article(name))
    return Turn(chance.choice(FRAMES).format(said), (*order, chosen))


def again(chance: Random, order: Order) -> Turn | None:
    return Turn(chance.choice(AGAIN), (*order, order[-1])) if order and order[-1].qty == 1 else None


def again_but(chance: Random, order: Order) -> Turn | None:
    """Of a plain one: whether 'another one, no onions' of one without pickles has them, people do not agree on."""
    last = order[-1] if order else None
    if not isinstance(last, Single) or last.qty != 1 or last.item not in model.HANDHELD or last.mods:
        return None
    option = chance.choice(model.removable(last.item))
    said = chance.choice(AGAIN_BUT).format(model.OPTIONS[option])
    return Turn(said, (*order, last.having(f"no:{option}")))


def more(chance: Random, order: Order) -> Turn | None:
    line = _some(chance, [line for line in model.told_apart(order) if not line.mods])
    if line is None:
        return None
    count = chance.choice((1, 2))
    size = f"{model.SIZES[line.variation]} " if line.item in model.SIZED else ""
    said = chance.choice(ONE_MORE if count == 1 else TWO_MORE).format(n=size + model.named(chance, line.item, count))
    return Turn(said, _changed(order, line, replace(line, qty=line.qty + count)))


# ---- removed


def remove(chance: Random, order: Order) -> Turn | None:
    line = _some(chance, model.told_apart(order))
    if line is None:
        return None
    return Turn(chance.choice(REMOVED).format(model.named(chance, line.item, line.qty)), _changed(order, line))


def remove_one(chance: Random, order: Order) -> Turn | None:
    line = _some(chance, [line for line in model.told_apart(order) if line.qty > 1])
    if line is None:
        return None
    name = model.named(chance, line.item)
    said = chance.choice(ONE_LESS).format(n=name, p=model.plural(name))
    return Turn(said, _changed(order, line, replace(line, qty=line.qty - 1)))


def remove_of_two(chance: Random, order: Order) -> Turn | None:
    """One of two of an item, by what tells it from the other."""
    pairs = [pair for pair in _lines_by_item(order).values() if [line.qty for line in pair] == [1, 1]]
    pair = _some(chance, [pair for pair in pairs if not model.in_a_meal(order, pair[0].item)])
    if pair is None:
        return None
    gone, other = chance.sample(pair, 2)
    which = _told_from(chance, gone, other)
    if which is None or any(mod in line.mods for mod in gone.mods for line in model.singles(order) if line != gone):
        return None
    return Turn(chance.choice(REMOVED_OF_TWO).format(which), _changed(order, gone))


def _told_from(chance: Random, line: Single, other: Single) -> str | None:
    name = model.named(chance, line.item)
    if line.variation != other.variation:
        size = model.SIZES[line.variation]
        return chance.choice((f"{size} {name}", f"{name}, the {size} one")) if line.mods == other.mods else None
    if len(line.mods) == 1 and line.mods[0] not in other.mods:
        return f"{chance.choice((name, name, 'one'))} {model.with_or_without(chance, line.mods[0])}"
    return f"{chance.choice(('plain', 'regular', 'normal'))} {name}" if other.mods and not line.mods else None


def _lines_by_item(order: Order) -> Mapping[str, list[Single]]:
    found = model.singles(order)
    return {item: [line for line in found if line.item == item] for item in dict.fromkeys(line.item for line in found)}


# ---- changed


def size_changed(chance: Random, order: Order) -> Turn | None:
    line = _some(chance, [line for line in model.told_apart(order) if line.item in model.SIZED])
    if line is None:
        return None
    new = chance.choice([v for v in model.sizes(line.item) if v != line.variation])
    articled = line.qty == 1 and line.item not in model.SIDES and chance.random() < 0.5
    name, said = model.named(chance, line.item, line.qty), model.SIZES[new]
    said = chance.choice(SIZED).format(n=name, s=said, z=f"a {said}" if articled else said)
    return Turn(said, _changed(order, line, replace(line, variation=new)))


def option_changed(chance: Random, order: Order) -> Turn | None:
    line = _some(chance, [line for line in model.told_apart(order) if line.item in model.HANDHELD])
    if line is None:
        return None
    sign, phrases, options = ("no", LEFT_OFF, model.removable(line.item))
    if chance.random() < 0.4:
        sign, phrases, options = ("add", PUT_ON, model.addable(line.item))
    chosen = _some(chance, [o for o in options if f"{sign}:{o}" not in line.mods])
    if chosen is None:
        return None
    said = chance.choice(phrases).format(o=model.OPTIONS[chosen], n=model.named(chance, line.item, line.qty))
    return Turn(said, _changed(order, line, line.having(f"{sign}:{chosen}")))


def option_of_the_last(chance: Random, order: Order) -> Turn | None:
    last = order[-1] if order else None
    if not isinstance(last, Single) or last.item not in model.HANDHELD or last.qty != 1:
        return None
    chosen = _some(chance, _still_on(last))
    if chosen is None:
        return None
    return Turn(chance.choice(LEFT_OFF_THAT).format(model.OPTIONS[chosen]), (*order[:-1], last.having(f"no:{chosen}")))


def _still_on(line: Single) -> list[str]:
    return [o for o in model.removable(line.item) if f"no:{o}" not in line.mods]


def option_taken_back(chance: Random, order: Order) -> Turn | None:
    line = _some(chance, [line for line in model.told_apart(order) if line.qty == 1 and line.mods])
    if line is None:
        return None
    mod = chance.choice(line.mods)
    phrases = BACK_ON if model.removed(mod) else OFF_AGAIN
    said = chance.choice(phrases).format(o=model.option_of(mod), n=model.named(chance, line.item))
    return Turn(said, _changed(order, line, line.without(mod)))


def option_of_one(chance: Random, order: Order) -> Turn | None:
    some = [line for line in model.told_apart(order) if line.item in model.HANDHELD and line.qty in (2, 3)]
    line = _some(chance, some)
    chosen = _some(chance, _still_on(line)) if line else None
    if line is None or chosen is None:
        return None
    said = chance.choice(LEFT_OFF_ONE).format(o=model.OPTIONS[chosen], n=model.named(chance, line.item, 2))
    one = replace(line, qty=1).having(f"no:{chosen}")
    return Turn(said, _changed(order, line, replace(line, qty=line.qty - 1), one))


def option_of_both(chance: Random, order: Order) -> Turn | None:
    both = [
        lines
        for item, lines in _lines_by_item(order).items()
        if item in model.HANDHELD
        and sum(line.qty for line in lines) == 2
        and not any(model.alike(item, other.item) for other in model.singles(order) if other.item != item)
        and not any(model.alike(item, m.main) for m in model.meals(order))
    ]
    lines = _some(chance, both)
    if lines is None:
        return None
    chosen = chance.choice(model.removable(lines[0].item))
    if any(f"no:{chosen}" in line.mods for line in lines):
        return None
    said = chance.choice(LEFT_OFF_BOTH).format(o=model.OPTIONS[chosen], n=model.named(chance, lines[0].item, 2))
    return Turn(said, tuple(x.having(f"no:{chosen}") if isinstance(x, Single) and x in lines else x for x in order))


def count_of_the_last(chance: Random, order: Order) -> Turn | None:
    last = order[-1] if order else None
    if not isinstance(last, Single):
        return None
    count = chance.choice([q for q in (2, 3, 4) if q != last.qty])
    return Turn(chance.choice(COUNT_OF_THAT).format(model.COUNTS[count]), (*order[:-1], replace(last, qty=count)))


def count_changed(chance: Random, order: Order) -> Turn | None:
    line = _some(chance, model.told_apart(order))
    if line is None:
        return None
    new = chance.choice([q for q in (1, 2, 3, 4) if q != line.qty])
    own = "I only want {q} {n}" if new < line.qty else "make the {n} {q}"
    said = chance.choice((*COUNT_OF, own))
    said = said.format(q=model.COUNTS[new], n=model.named(chance, line.item, new), was=model.COUNTS[line.qty])
    return Turn(said, _changed(order, line, replace(line, qty=new)))


def replaced(chance: Random, order: Order) -> Turn | None:
    """By another of its kind; only one that is as it comes: what stays of sizes and options is a matter of taste."""
    plain = [line for line in model.told_apart(order) if line.qty == 1 and not line.mods]
    line = _some(chance, [x for x in plain if x.variation == model.default_variation(x.item)])
    if line is None:
        return None
    kinds = (model.HANDHELD, {**model.DRINKS, **model.SHAKES}, model.SIDES, model.UNSIZED)
    new = chance.choice([i for kind in kinds if line.item in kind for i in kind if i != line.item])
    if any(other.item == new for other in model.singles(order)):
        return None
    wanted = model.with_article(model.named(chance, new))
    said = chance.choice(REPLACED).format(n=model.named(chance, line.item), w=wanted)
    return Turn(said, _changed(order, line, Single(new, model.default_variation(new))))


def meal_changed(chance: Random, order: Order) -> Turn | None:
    """The only meal; a part of it only where nothing else in the order could be meant."""
    some = model.meals(order)
    if len(some) != 1:
        return None
    was, others = some[0], {line.item for line in model.singles(order)}
    match chance.choice(("drink", "side", "size", "main")):
        case "drink" if not others & {*model.DRINKS, *model.SHAKES}:
            new = replace(was, drink=chance.choice([d for d in model.COLD if d != was.drink]))
            wanted = model.with_article(model.named(chance, new.drink))
            said = chance.choice(DRINK_CHANGED).format(w=wanted, was=model.NAMES[was.drink][0])
        case "side" if not others & {*model.SIDES}:
            new = replace(was, side="onion_rings" if was.side == "fries" else "fries")
            said = chance.choice(SIDE_CHANGED).format(w=model.NAMES[new.side][0], was=model.NAMES[was.side][0])
        case "size":
            new = replace(was, size="L" if was.size == "M" else "M")
            name = model.SIZES[new.size]
            said = chance.choice(MEAL_SIZED).format(s=name, z=chance.choice((name, f"a {name}")))
        case "main" if not others & {*model.HANDHELD}:
            chosen = _some(chance, [o for o in model.removable(was.main) if f"no:{o}" not in was.mods])
            if chosen is None:
                return None
            kind = "sandwich" if "sandwich" in was.main else "burger"
            said = chance.choice(MAIN_CHANGED).format(o=model.OPTIONS[chosen], m=kind)
            new = replace(was, mods=(*was.mods, f"no:{chosen}"))
        case _:
            return None
    return Turn(said, _changed(order, was, new))


# ---- asked, and two in one


def ask(chance: Random, order: Order) -> Turn | None:
    name = model.named(chance, _an_item(chance))
    return Turn(chance.choice(ASKED).format(n=name, a=model.with_article(name)), order)


def change_and_add(chance: Random, order: Order) -> Turn | None:
    first = option_changed(chance, order) or size_changed(chance, order)
    if first is None:
        return None
    line = _a_line(chance)
    said = first.said.rstrip("?") + chance.choice(ADDED_THEN) + model.said_line(chance, line)
    return Turn(said, (*first.order, line))


def remove_and_add(chance: Random, order: Order) -> Turn | None:
    first, item = remove(chance, order), _an_item(chance)
    if first is None or any(line.item == item for line in model.singles(order)):
        return None
    line = Single(item, model.default_variation(item))
    return Turn(first.said + chance.choice(REMOVED_THEN) + model.said_line(chance, line), (*first.order, line))


OPENING: Sequence[Operation] = (add, add_two, meal, one_of_several_otherwise)
WEIGHTS: Mapping[Operation, float] = {
    add: 4, add_two: 3, meal: 2, one_of_several_otherwise: 2, ask: 2, again: 1.5, again_but: 1.5, more: 1.5,
    remove: 1.5, remove_one: 1.5, remove_of_two: 1.5, size_changed: 1.5, option_changed: 1.5, option_of_the_last: 1.5,
    option_taken_back: 1.5, option_of_one: 1.5, option_of_both: 1.5, count_of_the_last: 1.5, count_changed: 1.5,
    replaced: 1.5, meal_changed: 1.5, change_and_add: 1.5, remove_and_add: 1.5,
}  # fmt: skip
# Said only right after one of these: later it is not sure what 'that' is, and of two things not what is 'the same'.
ONLY_AFTER: Mapping[Operation, Sequence[Operation]] = {
    again: (add, again),
    again_but: (add, again),
    count_of_the_last: (add, add_two, again),
    option_of_the_last: (add, add_two, again),
}
