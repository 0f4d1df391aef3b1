"""Which two things "and the other one?" asks about, after it was asked whether one goes with another. PURE.

The thing that is named takes the place of the one it is like: a charger a charger's, a watch a watch's. Like neither,
it is what the first should go with.
"""

from edge.dialog.shop.desk import Desk
from edge.dialog.shop.kin import kin


def paired(desk: Desk, named: str) -> tuple[str, str]:
    """(the thing, what it should go with); the second is "" where only one thing was spoken of before."""
    first, second = desk.mem.product, desk.mem.beside
    if not second or named == first:
        return named, second
    if named == second:
        return first, second
    product = desk.product(named)
    for likeness in (_of_a_kind, _goes_where_it_goes, _of_a_category):
        as_first, as_second = likeness(desk, named, first, second), likeness(desk, named, second, first)
        if as_first != as_second:
            return (named, second) if as_first else (first, product.id)
    return first, named


def _of_a_kind(desk: Desk, named: str, like: str, _: str) -> bool:
    return desk.product(named) in kin(desk, desk.product(like))


def _goes_where_it_goes(desk: Desk, named: str, like: str, other: str) -> bool:
    """Whether the data knows it to go with the other one."""
    return other in (desk.product(named).works_with or ()) or named in (desk.product(other).works_with or ())


def _of_a_category(desk: Desk, named: str, like: str, _: str) -> bool:
    return desk.product(named).category == desk.product(like).category
