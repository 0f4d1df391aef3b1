"""Turns of a guest who asks before they take or leave a thing, declines and orders in one breath, or takes back the
last step. As in `made_turns`, each is said only where it has one sense.
"""

from collections.abc import Mapping, Sequence
from random import Random

from tests.conversations.made_company import made_a_meal
from tests.conversations.made_orders import Order, Single, meals, singles
from tests.conversations.made_turns import (
    Operation,
    Standing,
    Turn,
    add,
    an_item,
    meal_changed,
    option_changed,
    option_of_the_last,
    remove,
    replaced,
    size_changed,
)


def _something_new(chance: Random, at: Standing) -> str | None:
    """Nothing like what is ordered: 'one of those' can be of nothing else."""
    item = an_item(chance, at.fare)
    there = [line.item for line in singles(at.order)] + [part for meal in meals(at.order) for part in meal.items]
    return None if any(at.fare.alike(item, other) for other in there) or not at.can_be_many(item) else item


def _one(at: Standing, item: str, qty: int = 1) -> Single:
    return Single(item, at.fare.default(item), qty)


def price_then(chance: Random, at: Standing) -> Turn | None:
    """A price, and then it is taken or left, or something else is taken in its place."""
    item = _something_new(chance, at)
    return None if item is None else _asked_then(chance, at, item, at.phrase(chance, "price_of"))


def contents_then(chance: Random, at: Standing) -> Turn | None:
    """Whether there is a thing in it, and then it is taken or left."""
    item = _something_new(chance, at)
    if item is None or not at.fare.contents.get(item):
        return None
    asked = at.phrase(chance, "is_in").replace("{x}", chance.choice([*at.fare.contents[item]]))
    return _asked_then(chance, at, item, asked)


def _asked_then(chance: Random, at: Standing, item: str, question: str) -> Turn | None:
    forms = at.forms(chance, item)
    asked = question.format(**forms)
    match chance.choice(("taken", "taken", "taken", "two_taken", "left", "left", "left_but")):
        case "taken":
            said, after = at.phrase(chance, "taken"), (*at.order, _one(at, item))
        case "two_taken":
            said, after = at.phrase(chance, "two_taken"), (*at.order, _one(at, item, 2))
        case "left":
            said, after = at.phrase(chance, "left"), at.order
        case _:
            other = _something_new(chance, at)
            if other is None or at.fare.alike(other, item):
                return None
            said = at.phrase(chance, "left_but").replace("{w}", at.articled(chance, other))
            after = (*at.order, _one(at, other))
    words = {**forms, "the_that": forms.get("it", ""), "one": forms.get("one", "")}
    return Turn(asked, at.order, (Turn(said.format(**words), after),))


def declined_but(chance: Random, at: Standing) -> Turn | None:
    """A no to what is offered or read back, and one thing more."""
    item = _something_new(chance, at)
    if item is None or not at.order:
        return None
    said = at.phrase(chance, "declined_but").format(w=at.articled(chance, item))
    return Turn(at.phrase(chance, "done"), at.order, (Turn(said, (*at.order, _one(at, item))),))


# ---- taken back


def undo_added(chance: Random, at: Standing) -> Turn | None:
    return Turn(at.phrase(chance, "undo_added"), at.before)


def undo_changed(chance: Random, at: Standing) -> Turn | None:
    return Turn(at.phrase(chance, "undo_changed"), at.before) if _as_many(at.before, at.order) else None


def undo_removed(chance: Random, at: Standing) -> Turn | None:
    gone = next(line for line in singles(at.before) if line not in at.order)
    return Turn(at.phrase(chance, "undo_removed").format(**at.forms(chance, gone.item, gone.qty)), at.before)


def _as_many(one: Order, other: Order) -> bool:
    return sum(line.qty for line in one) == sum(line.qty for line in other)


WEIGHTS: Mapping[Operation, float] = {
    price_then: 2.5, contents_then: 2, declined_but: 1, undo_added: 4, undo_changed: 10, undo_removed: 10,
}  # fmt: skip
ONLY_AFTER: Mapping[Operation, Sequence[Operation]] = {
    undo_added: (add,),
    undo_changed: (size_changed, option_changed, option_of_the_last, replaced, meal_changed, made_a_meal),
    undo_removed: (remove,),
}
