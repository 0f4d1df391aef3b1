"""Turns of a guest who orders for several people, meals that are filled bit by bit, and meals of children.

As in `made_turns`, each is said only where it has one sense. A turn that the next one completes has no outcome.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from random import Random

from tests.conversations.made_fare import ONE_SIZE, Kids
from tests.conversations.made_orders import Meal, Single, by_item, changed, meals, singles
from tests.conversations.made_turns import Operation, Standing, Turn, a_line, add, framed, some, still_on

# who gets it: as it follows 'for', before 'wants', and what is theirs
_PEOPLE = (("him", "he", "his"), ("her", "she", "hers"), ("my wife", "my wife", "my wife's"),
           ("my son", "my son", "my son's"), ("my friend", "my friend", "my friend's"))  # fmt: skip
_GENTE = (("mi esposo", "mi esposo", "la de mi esposo"), ("mi hija", "mi hija", "la de mi hija"),
          ("ella", "ella", "la de ella"), ("él", "él", "la de él"))  # fmt: skip
_MINE = "me"


def for_two(chance: Random, at: Standing) -> Turn | None:
    """One thing for the speaker, another for somebody with them; only where nobody has got anything yet."""
    if any(line.whose for line in singles(at.order)):
        return None
    one, other = a_line(chance, at), a_line(chance, at)
    if at.fare.alike(one.item, other.item) or any(
        at.fare.alike(x.item, y.item) for x in (one, other) for y in singles(at.order)
    ):
        return None
    whom, who, his = chance.choice(_GENTE if at.spanish else _PEOPLE)
    one, other = replace(one, qty=1, mods=one.mods[:1]), replace(other, qty=1, mods=other.mods[:1])
    said = at.phrase(chance, "for_two").format(
        one=at.line(chance, one), other=at.line(chance, other), whom=whom, who=who
    )
    return Turn(said, (*at.order, replace(one, whose=_MINE), replace(other, whose=his)))


def of_ones_own(chance: Random, at: Standing) -> Turn | None:
    """What one of the two leaves off: of the only thing that is theirs."""
    owned = [line for line in singles(at.order) if line.whose and line.item in at.fare.handheld and line.qty == 1]
    line = some(chance, [x for x in owned if still_on(at.fare, x) and _can_be_so_called(at, x)])
    if line is None:
        return None
    chosen = chance.choice(still_on(at.fare, line))
    phrases = "mine_off" if line.whose == _MINE else "his_off"
    said = at.phrase(chance, phrases).format(**at.option(chosen), his=line.whose)
    return Turn(said, changed(at.order, line, line.having(f"no:{chosen}")))


def _can_be_so_called(at: Standing, line: Single) -> bool:
    """In Spanish 'la de ella' is of something feminine, and said by the one who ordered in Spanish."""
    if at.spanish:
        return at.fare.names[line.item][0].gender == "f" and (line.whose == _MINE or line.whose.startswith("la de "))
    return not line.whose.startswith("la de ")


def mine_so(chance: Random, at: Standing) -> Turn | None:
    """ "Two cheeseburgers, mine without onions": one of them."""
    item = chance.choice(at.fare.handheld)
    if not at.can_be_many(item) or item in by_item(at.order) or (at.spanish and at.fare.names[item][0].gender != "f"):
        return None
    mod = f"no:{chance.choice(at.fare.removable[item])}"
    plain = Single(item, ONE_SIZE, chance.choice((2, 2, 3)))
    how = at.phrase(chance, "mine_so").format(how=at.tongue.with_or_without(chance, at.fare, mod))
    said = framed(chance, at, at.line(chance, plain)).removesuffix(" please").removesuffix(" por favor")
    one = replace(plain, qty=1, mods=(mod,))
    return Turn(f"{said}, {how}", (*at.order, replace(plain, qty=plain.qty - 1), one))


def for_each(chance: Random, at: Standing) -> Turn | None:
    line = replace(a_line(chance, at), qty=1, mods=())
    if not at.can_be_many(line.item) or any(at.fare.alike(line.item, other.item) for other in singles(at.order)):
        return None
    line = replace(line, variation=at.fare.default(line.item))
    count = chance.choice((2, 3))
    number = ("", "", "two", "three")[count] if not at.spanish else ("", "", "dos", "tres")[count]
    said = at.phrase(chance, "for_each").format(
        a=at.articled(chance, line.item), k=number, kids=at.phrase(chance, "kids")
    )
    return Turn(said, (*at.order, replace(line, qty=count)))


# ---- meals, bit by bit


def meal_bit_by_bit(chance: Random, at: Standing) -> Turn | None:
    """The meal, then its drink, and now and then its size behind both."""
    if not at.fare.combos or meals(at.order):
        return None
    combo = chance.choice(at.fare.combos)
    size = combo.sizes[0]
    drink = chance.choice(combo.drinks)
    made = Meal(combo.id, size, combo.main, combo.side, drink)
    opening = framed(chance, at, at.tongue.meal(chance, at.fare, combo, size, ()))
    then = [Turn(at.phrase(chance, "meal_drink").format(**at.forms(chance, drink)), (*at.order, made))]
    if "L" in combo.sizes and chance.random() < 0.5:
        then.append(Turn(at.phrase(chance, "meal_large"), (*at.order, replace(made, size="L"))))
    return Turn(opening, None, tuple(then))


def made_a_meal(chance: Random, at: Standing) -> Turn | None:
    """What was just ordered, as a meal: with its options."""
    last = at.order[-1] if at.order else None
    combo = next((c for c in at.fare.combos if isinstance(last, Single) and c.main == last.item), None)
    if not isinstance(last, Single) or combo is None or last.qty > 1 or len(by_item(at.order)[last.item]) > 1:
        return None
    drink = chance.choice(combo.drinks)
    said = at.phrase(chance, "made_a_meal").format(**at.forms(chance, drink))
    made = Meal(combo.id, combo.sizes[0], combo.main, combo.side, drink, last.mods)
    return Turn(said, (*at.order[:-1], made))


def two_meals(chance: Random, at: Standing) -> Turn | None:
    if not at.fare.combos:
        return None
    combo = chance.choice(at.fare.combos)
    one, other = chance.sample([*combo.drinks], 2)
    size = chance.choice(combo.sizes)
    said = framed(chance, at, at.tongue.meal(chance, at.fare, combo, size, (), 2))
    said = said.removesuffix(" please").removesuffix(" por favor")
    said += at.phrase(chance, "two_meals").format(one=at.articled(chance, one), other=at.articled(chance, other))
    made = [Meal(combo.id, size, combo.main, combo.side, drink) for drink in (one, other)]
    return Turn(said, (*at.order, *made))


# ---- meals of children


def _main_of(chance: Random, kids: Kids, main: str) -> tuple[str, tuple[str, ...]]:
    """As it is said, with its dip where it has one, and the options that this is."""
    said = chance.choice(kids.mains[main])
    if main != kids.dipped:
        return said, ()
    dip = chance.choice([*kids.dips])
    return f"{said} {'con' if said.split()[0] == 'los' else 'and'} {kids.dips[dip]}", (f"pick:{dip}",)


def kids_meal(chance: Random, at: Standing) -> Turn | None:
    """One, told in a breath or part by part, in any order of its parts."""
    kids = at.fare.kids
    if kids is None or any(meal.combo == kids.id for meal in meals(at.order)):
        return None
    main, side, drink = (chance.choice([*among]) for among in (kids.mains, kids.sides, kids.drinks))
    said_main, mods = _main_of(chance, kids, main)
    if at.spanish:
        said_main = said_main.replace(" and ", " y ")
    made = (*at.order, Meal(kids.id, kids.size, main, side, drink, mods))
    opening = framed(chance, at, at.phrase(chance, "kids_meal"))
    rest = [chance.choice(kids.sides[side]), chance.choice(kids.drinks[drink])]
    first = at.phrase(chance, "kids_so").format(m=said_main)
    joined = " y " if at.spanish else " and "
    match chance.choice(("in a breath", "one by one", "the rest together", "each by itself")):
        case "in a breath":
            opening = opening.removesuffix(" please").removesuffix(" por favor")
            return Turn(f"{opening} {first}, {joined.join(rest)}", made)
        case "one by one":
            opening = opening.removesuffix(" please").removesuffix(" por favor")
            return Turn(f"{opening} {first}", None, _filled(chance, at, rest, made))
        case "the rest together":
            opening = opening.removesuffix(" please").removesuffix(" por favor")
            return Turn(f"{opening} {first}", None, _filled(chance, at, [joined.join(rest)], made))
        case _:
            return Turn(opening, None, _filled(chance, at, [said_main, *rest], made))


def _filled(chance: Random, at: Standing, parts: Sequence[str], made: tuple[Single | Meal, ...]) -> tuple[Turn, ...]:
    turns = [Turn(at.phrase(chance, "filled").format(part), None) for part in parts]
    return (*turns[:-1], replace(turns[-1], order=made))


def kids_meals(chance: Random, at: Standing) -> Turn | None:
    """Two of different mains, and the rest for both, together or one after the other."""
    kids = at.fare.kids
    if kids is None or any(meal.combo == kids.id for meal in meals(at.order)):
        return None
    mains = [*kids.mains]
    chance.shuffle(mains)
    told = [_main_of(chance, kids, main) for main in mains[:2]]
    joined = " y " if at.spanish else " and "
    one, other = (said.replace(" and ", joined) for said, _ in told)
    side, drink = chance.choice([*kids.sides]), chance.choice([*kids.drinks])
    made = tuple(
        Meal(kids.id, kids.size, main, side, drink, mods) for main, (_, mods) in zip(mains, told, strict=False)
    )
    both = framed(chance, at, at.phrase(chance, "kids_meals")).removesuffix(" please").removesuffix(" por favor")
    opening = at.phrase(chance, "kids_two").format(both=both, one=one, other=other)
    rest = [chance.choice(kids.sides[side]), chance.choice(kids.drinks[drink])]
    if chance.random() < 0.5:
        rest = [joined.join(rest)]
    then = [Turn(at.phrase(chance, "kids_both").format(x=part), None) for part in rest]
    return Turn(opening, None, (*then[:-1], replace(then[-1], order=(*at.order, *made))))


WEIGHTS: Mapping[Operation, float] = {
    for_two: 3, of_ones_own: 20, mine_so: 1, for_each: 1.5, meal_bit_by_bit: 1.5, made_a_meal: 10, two_meals: 1,
    kids_meal: 1, kids_meals: 1,
}  # fmt: skip
# "Make that a meal": of what was just ordered, and of nothing else. "Mine", "hers": before the speaker orders more.
ONLY_AFTER: Mapping[Operation, Sequence[Operation]] = {made_a_meal: (add,), of_ones_own: (for_two, of_ones_own)}
