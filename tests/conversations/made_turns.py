"""Turns of a guest over the model of an order, each with what it makes of it: its outcome is known before it is said.

An operation says something that has one sense where the order stands as it does, or nothing (None): a name that two
lines share, a count that is already so, a "normal one" beside no other are not said. Pure but for `chance`.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from random import Random
from typing import Protocol, TypeVar

from tests.conversations.made_fare import ONE_SIZE, Combo, Fare, Name
from tests.conversations.made_orders import (
    Meal,
    Order,
    Single,
    by_item,
    changed,
    in_a_meal,
    meals,
    option_in,
    removed,
    singles,
)


class Tongue(Protocol):
    """How things are said in one language: `made_english` and `made_spanish` are such."""

    @property
    def PHRASES(self) -> Mapping[str, Sequence[str]]: ...
    def forms(self, fare: Fare, name: Name, count: int = 1) -> Mapping[str, str]: ...
    def count_of(self, fare: Fare, name: Name, count: int) -> str: ...
    def option(self, fare: Fare, option: str) -> Mapping[str, str]: ...
    def with_or_without(self, chance: Random, fare: Fare, mod: str) -> str: ...
    def sized(self, fare: Fare, name: Name, variation: str, count: int = 1) -> str: ...
    def line(self, chance: Random, fare: Fare, some: Single) -> str: ...
    def meal(self, chance: Random, fare: Fare, combo: Combo, size: str, how: Sequence[str], count: int = 1) -> str: ...


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a turn is said: at which counter, in which language, with what ordered."""

    fare: Fare
    tongue: Tongue
    order: Order = ()
    before: Order = ()  # as it stood before the last turn
    spanish: bool = False

    def phrase(self, chance: Random, *names: str) -> str:
        return chance.choice([phrase for name in names for phrase in self.tongue.PHRASES[name]])

    def name(self, chance: Random, item: str) -> Name:
        return chance.choice(self.fare.names[item])

    def forms(self, chance: Random, item: str, count: int = 1) -> Mapping[str, str]:
        return self.tongue.forms(self.fare, self.name(chance, item), count)

    def option(self, option: str) -> Mapping[str, str]:
        return self.tongue.option(self.fare, option)

    def line(self, chance: Random, line: Single) -> str:
        return self.tongue.line(chance, self.fare, line)

    def articled(self, chance: Random, item: str) -> str:
        return self.forms(chance, item)["a"]

    def can_be_many(self, item: str) -> bool:
        return all(name.many for name in self.fare.names[item])


@dataclass(frozen=True, slots=True)
class Turn:
    said: str
    order: Order | None  # as it stands after it; None where only the turn that follows settles it
    then: tuple["Turn", ...] = ()  # said right after it

    @property
    def last(self) -> Order:
        order = self.then[-1].order if self.then else self.order
        assert order is not None
        return order


T = TypeVar("T")
Operation = Callable[[Random, Standing], Turn | None]


def some(chance: Random, among: Sequence[T]) -> T | None:
    return chance.choice(among) if among else None


# ---- ordered


def an_item(chance: Random, fare: Fare) -> str:
    kind = chance.random()
    sized = [item for item in fare.sizes if item in fare.names]
    unsized = [item for item in fare.names if item not in fare.sizes and item not in fare.handheld]
    return chance.choice([*(fare.handheld if kind < 0.5 else sized if kind < 0.85 or not unsized else unsized)])


def _some_mods(chance: Random, fare: Fare, item: str, count: int) -> tuple[str, ...]:
    if item not in fare.handheld:
        return ()
    options = fare.removable[item]
    off = [f"no:{option}" for option in chance.sample(options, min(count, len(options)))]
    on = [o for o in fare.addable[item] if o != "jalapeno"]
    return (*off, f"add:{chance.choice(on)}") if on and chance.random() < 0.2 else (*off,)


def a_line(chance: Random, at: Standing) -> Single:
    item = an_item(chance, at.fare)
    variation = chance.choice(at.fare.sizes[item]) if item in at.fare.sizes else ONE_SIZE
    qty = chance.choice((1, 1, 1, 2, 3)) if at.can_be_many(item) else 1
    told = qty == 1 or chance.random() < 0.3
    mods = _some_mods(chance, at.fare, item, chance.choice((0, 0, 1, 1, 2))) if told else ()
    return Single(item, variation, qty, mods)


def framed(chance: Random, at: Standing, said: str) -> str:
    return at.phrase(chance, "frames").format(said)


def add(chance: Random, at: Standing) -> Turn | None:
    line = a_line(chance, at)
    return Turn(framed(chance, at, at.line(chance, line)), (*at.order, line))


def add_two(chance: Random, at: Standing) -> Turn | None:
    one, other = a_line(chance, at), a_line(chance, at)
    if one.item == other.item:
        return None
    one = replace(one, mods=one.mods[:1])  # a list of options before 'and' takes the next thing for one of them
    said = at.line(chance, one) + at.phrase(chance, "joined") + at.line(chance, other)
    return Turn(framed(chance, at, said), (*at.order, one, other))


def one_of_several_otherwise(chance: Random, at: Standing) -> Turn | None:
    item = chance.choice(at.fare.handheld)
    mods = _some_mods(chance, at.fare, item, 1)[:1]
    qty = chance.choice((2, 3))
    if not at.can_be_many(item):
        return None
    plain = Single(item, ONE_SIZE, qty)
    how = at.tongue.with_or_without(chance, at.fare, mods[0])
    which = at.phrase(chance, "one_of_them").format(how=how)
    said = framed(chance, at, f"{at.line(chance, plain)}, {which}")
    return Turn(said, (*at.order, replace(plain, qty=qty - 1), replace(plain, qty=1, mods=mods)))


def meal(chance: Random, at: Standing) -> Turn | None:
    if not at.fare.combos:
        return None
    combo = chance.choice(at.fare.combos)
    side = chance.choice((combo.side, combo.side, combo.side, chance.choice(combo.sides)))
    mods = _some_mods(chance, at.fare, combo.main, 1)[:1] if chance.random() < 0.3 else ()
    chosen = Meal(combo.id, chance.choice(combo.sizes), combo.main, side, chance.choice(combo.drinks), mods)
    said = at.tongue.meal(chance, at.fare, combo, chosen.size, chosen.mods)
    if side != combo.side:
        names = {"w": at.name(chance, side).one, "was": at.fare.names[combo.side][0].one}
        said += at.phrase(chance, "other_side").format(**names)
    said += at.phrase(chance, "drink_of_a_meal").format(**at.forms(chance, chosen.drink))
    return Turn(framed(chance, at, said), (*at.order, chosen))


def again(chance: Random, at: Standing) -> Turn | None:
    last = at.order[-1] if at.order else None
    if last is None or last.qty != 1:
        return None
    return Turn(at.phrase(chance, "again"), (*at.order, last))


def again_but(chance: Random, at: Standing) -> Turn | None:
    """Of a plain one: whether 'another one, no onions' of one without pickles has them, people do not agree on."""
    last = at.order[-1] if at.order else None
    if not isinstance(last, Single) or last.qty != 1 or last.item not in at.fare.handheld or last.mods:
        return None
    sign, options = chance.choice((("no", at.fare.removable[last.item]), ("add", at.fare.addable[last.item])))
    option = some(chance, options)
    if option is None:
        return None
    said = at.phrase(chance, "again_but_off" if sign == "no" else "again_but_on").format(**at.option(option))
    return Turn(said, (*at.order, last.having(f"{sign}:{option}")))


def more(chance: Random, at: Standing) -> Turn | None:
    line = some(chance, [x for x in at.fare.told_apart(at.order) if not x.mods and at.can_be_many(x.item)])
    if line is None:
        return None
    count = chance.choice((1, 2))
    name = at.name(chance, line.item)
    forms = {**at.tongue.forms(at.fare, name, count)}
    if line.item in at.fare.sizes:
        forms["n"] = at.tongue.sized(at.fare, name, line.variation, count)
    said = at.phrase(chance, "one_more" if count == 1 else "two_more").format(**forms)
    return Turn(said, changed(at.order, line, replace(line, qty=line.qty + count)))


# ---- removed


def remove(chance: Random, at: Standing) -> Turn | None:
    line = some(chance, at.fare.told_apart(at.order))
    if line is None:
        return None
    return Turn(at.phrase(chance, "removed").format(**at.forms(chance, line.item, line.qty)), changed(at.order, line))


def remove_one(chance: Random, at: Standing) -> Turn | None:
    line = some(chance, [line for line in at.fare.told_apart(at.order) if line.qty > 1])
    if line is None:
        return None
    said = at.phrase(chance, "one_less").format(**at.forms(chance, line.item))
    return Turn(said, changed(at.order, line, replace(line, qty=line.qty - 1)))


def remove_of_two(chance: Random, at: Standing) -> Turn | None:
    """One of two of an item, by what tells it from the other."""
    pairs = [pair for pair in by_item(at.order).values() if [line.qty for line in pair] == [1, 1]]
    pair = some(chance, [pair for pair in pairs if not in_a_meal(at.order, pair[0].item)])
    if pair is None or (at.spanish and at.fare.names[pair[0].item][0].gender != "f"):
        return None
    gone, other = chance.sample(pair, 2)
    which = _told_from(chance, at, gone, other)
    if which is None or any(mod in line.mods for mod in gone.mods for line in singles(at.order) if line != gone):
        return None
    return Turn(at.phrase(chance, "removed_of_two").format(which=which), changed(at.order, gone))


def _told_from(chance: Random, at: Standing, line: Single, other: Single) -> str | None:
    name = at.name(chance, line.item)
    if line.variation != other.variation:
        if line.mods != other.mods or name.mass:
            return None
        sized, size = at.tongue.sized(at.fare, name, line.variation), at.fare.size_words[line.variation]
        return at.phrase(chance, "the_sized").format(sized=sized, size=size, n=name.one)
    if len(line.mods) == 1 and line.mods[0] not in other.mods:
        how = at.tongue.with_or_without(chance, at.fare, line.mods[0])
        return at.phrase(chance, "the_so_made").format(n=name.one, how=how)
    if line.mods or not other.mods:
        return None
    plainer = any(removed(mod) for mod in other.mods)  # then 'the plain one' may be that one
    return at.phrase(chance, "the_normal" if plainer else "the_plain").format(n=name.one)


# ---- changed


def size_changed(chance: Random, at: Standing) -> Turn | None:
    line = some(chance, [line for line in at.fare.told_apart(at.order) if line.item in at.fare.sizes])
    if line is None:
        return None
    new = chance.choice([v for v in at.fare.sizes[line.item] if v != line.variation])
    name = at.name(chance, line.item)
    size = _size_word(at, name, new, line.qty)
    articled = line.qty == 1 and not name.mass and not at.spanish and chance.random() < 0.5
    forms = {**at.tongue.forms(at.fare, name, line.qty), "s": size, "z": f"a {size}" if articled else size}
    said = at.phrase(chance, "sized").format(**forms)
    return Turn(said, changed(at.order, line, replace(line, variation=new)))


def _size_word(at: Standing, name: Name, variation: str, count: int = 1) -> str:
    """As it is said of that thing: in Spanish it has the thing's gender and number."""
    said = at.tongue.sized(at.fare, name, variation, count)
    return said.replace(name.many if count > 1 else name.one, "", 1).strip()


def option_changed(chance: Random, at: Standing) -> Turn | None:
    line = some(chance, [line for line in at.fare.told_apart(at.order) if line.item in at.fare.handheld])
    if line is None:
        return None
    sign, phrases, options = ("no", "left_off", at.fare.removable[line.item])
    if chance.random() < 0.4:
        sign, phrases, options = ("add", "put_on", at.fare.addable[line.item])
    held = {option_in(mod) for mod in line.mods}
    chosen = some(chance, [o for o in options if o not in held])
    if chosen is None:
        return None
    said = at.phrase(chance, phrases).format(**at.option(chosen), **at.forms(chance, line.item, line.qty))
    return Turn(said, changed(at.order, line, line.having(f"{sign}:{chosen}")))


def option_of_the_last(chance: Random, at: Standing) -> Turn | None:
    last = at.order[-1] if at.order else None
    if not isinstance(last, Single) or last.item not in at.fare.handheld or last.qty != 1:
        return None
    chosen = some(chance, still_on(at.fare, last))
    if chosen is None:
        return None
    said = at.phrase(chance, "left_off_that").format(**at.option(chosen))
    return Turn(said, (*at.order[:-1], last.having(f"no:{chosen}")))


def still_on(fare: Fare, line: Single) -> list[str]:
    return [o for o in fare.removable[line.item] if f"no:{o}" not in line.mods]


def option_taken_back(chance: Random, at: Standing) -> Turn | None:
    line = some(chance, [line for line in at.fare.told_apart(at.order) if line.qty == 1 and line.mods])
    if line is None:
        return None
    mod = chance.choice(line.mods)
    phrases = "back_on" if removed(mod) else "off_again"
    said = at.phrase(chance, phrases).format(**at.option(option_in(mod)), **at.forms(chance, line.item))
    return Turn(said, changed(at.order, line, line.without(mod)))


def option_of_one(chance: Random, at: Standing) -> Turn | None:
    lines = [line for line in at.fare.told_apart(at.order) if line.item in at.fare.handheld and line.qty in (2, 3)]
    line = some(chance, lines)
    chosen = some(chance, still_on(at.fare, line)) if line else None
    if line is None or chosen is None or (at.spanish and at.fare.names[line.item][0].gender != "f"):
        return None
    said = at.phrase(chance, "left_off_one").format(**at.option(chosen), **at.forms(chance, line.item, 2))
    one = replace(line, qty=1).having(f"no:{chosen}")
    return Turn(said, changed(at.order, line, replace(line, qty=line.qty - 1), one))


def option_of_both(chance: Random, at: Standing) -> Turn | None:
    both = [
        lines
        for item, lines in by_item(at.order).items()
        if item in at.fare.handheld
        and sum(line.qty for line in lines) == 2
        and not any(at.fare.alike(item, other.item) for other in singles(at.order) if other.item != item)
        and not any(at.fare.alike(item, m.main) for m in meals(at.order))
        and at.can_be_many(item)
    ]
    lines = some(chance, both)
    if lines is None or (at.spanish and at.fare.names[lines[0].item][0].gender != "f"):
        return None
    chosen = chance.choice(at.fare.removable[lines[0].item])
    if any(f"no:{chosen}" in line.mods for line in lines):
        return None
    said = at.phrase(chance, "left_off_both").format(**at.option(chosen), **at.forms(chance, lines[0].item, 2))
    return Turn(said, tuple(x.having(f"no:{chosen}") if isinstance(x, Single) and x in lines else x for x in at.order))


def count_of_the_last(chance: Random, at: Standing) -> Turn | None:
    last = at.order[-1] if at.order else None
    if not isinstance(last, Single) or len(by_item(at.order)[last.item]) > 1 or not at.can_be_many(last.item):
        return None
    name = at.fare.names[last.item][0]
    count = chance.choice([q for q in (2, 3, 4) if q != last.qty])
    said = at.phrase(chance, "count_of_that").format(q=at.tongue.count_of(at.fare, name, count))
    return Turn(said, (*at.order[:-1], replace(last, qty=count)))


def count_changed(chance: Random, at: Standing) -> Turn | None:
    line = some(chance, [line for line in at.fare.told_apart(at.order) if at.can_be_many(line.item)])
    if line is None:
        return None
    new = chance.choice([q for q in (1, 2, 3, 4) if q != line.qty])
    name = at.name(chance, line.item)
    told = {"q": at.tongue.count_of(at.fare, name, new), "was": at.tongue.count_of(at.fare, name, line.qty)}
    said = at.phrase(chance, "count_of", "count_lowered" if new < line.qty else "count_raised")
    return Turn(
        said.format(**at.tongue.forms(at.fare, name, new), **told), changed(at.order, line, replace(line, qty=new))
    )


def replaced(chance: Random, at: Standing) -> Turn | None:
    """By another of its kind; only one that is as it comes: what stays of sizes and options is a matter of taste."""
    plain = [line for line in at.fare.told_apart(at.order) if line.qty == 1 and not line.mods]
    line = some(chance, [x for x in plain if x.variation == at.fare.default(x.item)])
    if line is None:
        return None
    new = some(chance, [i for i in at.fare.of_kind(line.item) if i != line.item])
    if new is None or any(at.fare.alike(new, other.item) for other in singles(at.order)):
        return None
    said = at.phrase(chance, "replaced").format(**at.forms(chance, line.item), w=at.articled(chance, new))
    return Turn(said, changed(at.order, line, Single(new, at.fare.default(new))))


def meal_changed(chance: Random, at: Standing) -> Turn | None:
    """The only meal; a part of it only where nothing else in the order could be meant."""
    only = meals(at.order)
    if len(only) != 1 or only[0].combo not in {combo.id for combo in at.fare.combos} or only[0].qty > 1:
        return None
    was, others, fare = only[0], {line.item for line in singles(at.order)}, at.fare
    combo = fare.combo(was)
    match chance.choice(("drink", "side", "size", "main")):
        case "drink" if not others & {*fare.of_kind(was.drink)}:
            new = replace(was, drink=chance.choice([d for d in combo.drinks if d != was.drink]))
            said = _exchanged(chance, at, "drink_changed", was.drink, at.articled(chance, new.drink))
        case "side" if not others & {*fare.of_kind(was.side)} and len(combo.sides) > 1:
            new = replace(was, side=chance.choice([s for s in combo.sides if s != was.side]))
            said = _exchanged(chance, at, "side_changed", was.side, fare.names[new.side][0].one)
        case "size":
            new = replace(was, size=next(size for size in combo.sizes if size != was.size))
            name = fare.size_words[new.size]
            said = at.phrase(chance, "meal_sized").format(s=name, z=chance.choice((name, f"a {name}")))
        case "main" if not others & {*fare.handheld}:
            kind = next((word for word in ("sandwich", "burger") if word in fare.names[was.main][0].one), "")
            chosen = some(chance, [o for o in fare.removable[was.main] if f"no:{o}" not in was.mods])
            if chosen is None or not (kind or at.spanish):
                return None
            said = at.phrase(chance, "main_changed").format(**at.option(chosen), m=kind)
            new = replace(was, mods=(*was.mods, f"no:{chosen}"))
        case _:
            return None
    return Turn(said, changed(at.order, was, new))


def _exchanged(chance: Random, at: Standing, phrases: str, was: str, wanted: str) -> str:
    forms = at.tongue.forms(at.fare, at.fare.names[was][0])
    return at.phrase(chance, phrases).format(w=wanted, was=forms.get("the", forms["n"]))


# ---- asked, and two in one


def ask(chance: Random, at: Standing) -> Turn | None:
    return Turn(at.phrase(chance, "asked").format(**at.forms(chance, an_item(chance, at.fare))), at.order)


def change_and_add(chance: Random, at: Standing) -> Turn | None:
    first = option_changed(chance, at) or size_changed(chance, at)
    if first is None:
        return None
    line = a_line(chance, at)
    said = first.said.rstrip("?") + at.phrase(chance, "added_then") + at.line(chance, line)
    return Turn(said, (*first.last, line))


def remove_and_add(chance: Random, at: Standing) -> Turn | None:
    first, item = remove(chance, at), an_item(chance, at.fare)
    if first is None or any(line.item == item for line in singles(at.order)):
        return None
    line = Single(item, at.fare.default(item))
    return Turn(first.said + at.phrase(chance, "removed_then") + at.line(chance, line), (*first.last, line))


OPENING: Sequence[Operation] = (add, add_two, meal, one_of_several_otherwise)
WEIGHTS: Mapping[Operation, float] = {
    add: 3, add_two: 2, meal: 1, one_of_several_otherwise: 1.5, ask: 1, again: 6, again_but: 8, more: 2, remove: 2,
    remove_one: 3, remove_of_two: 6, size_changed: 3, option_changed: 3, option_of_the_last: 6, option_taken_back: 5,
    option_of_one: 4, option_of_both: 4, count_of_the_last: 5, count_changed: 2, replaced: 3, meal_changed: 3,
    change_and_add: 2, remove_and_add: 2,
}  # fmt: skip
# Said only right after one of these: later it is not sure what 'that' is, and of two things not what is 'the same'.
ONLY_AFTER: Mapping[Operation, Sequence[Operation]] = {
    again: (add, again),
    again_but: (add, again),
    count_of_the_last: (add, add_two, again, option_of_the_last),
    option_of_the_last: (add, add_two, again),
}
