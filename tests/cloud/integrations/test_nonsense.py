"""Right answers with one thing of them replaced by nonsense, again and again: a named error, or less is believed.

Nothing else may come of it: no other exception, no price that cannot be, nobody's data for somebody else.
"""

import random
from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest

from cloud.integrations.backend import BackendError
from cloud.integrations.ports import Counts, Listing, Redemption
from cloud.integrations.pos import PosError, PosOrder
from cloud.integrations.records import MOST_CENTS, MOST_COUNT
from domain.customers import Customer, Membership
from domain.shop_file import parse
from tests.cloud.integrations.backends import World
from tests.cloud.integrations.conftest import Open
from tests.cloud.integrations.test_contract import READS, customers_file, port_of
from tests.cloud.integrations.test_pos_contract import TILLS, ticket, till

NONSENSE: list[Any] = [
    None, True, False, 0, -1, 10**30, 1.5, float("1e308"), "", " ", "free", "-5", "9" * 40, "<b>", "2025-99-99T00:00",
    [], {}, [None], [[]], [{}], {"id": None}, {"amount": "x"}, "\u0000\u202e", ["a", 1],
]  # fmt: skip
TIMES = 40


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The way to every part of a JSON value."""
    found = [path] if path else []
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, part in inner:
        found += places(part, (*path, key))
    return found


def spoiled(chance: random.Random) -> Callable[[Any], Any]:
    def mangle(body: Any) -> Any:
        made = deepcopy(body)
        ways = places(made)
        if not ways:
            return chance.choice(NONSENSE)
        *way, last = chance.choice(ways)
        part = made
        for key in way:
            part = part[key]
        if isinstance(part, dict) and chance.random() < 0.2:
            del part[last]
        else:
            part[last] = chance.choice(NONSENSE)
        return made

    return mangle


def believable(answer: Any) -> None:
    match answer:
        case Listing():
            if answer.rows:
                shop = parse({"products": [dict(row) for row in answer.rows]})
                assert all(0 <= v.price_cents <= MOST_CENTS for p in shop.products for v in p.variants)
        case Counts():
            assert all(0 <= c.count <= MOST_COUNT and c.sku in SKUS for c in answer.counts)
        case Membership():
            assert answer.points is None or 0 <= answer.points <= MOST_COUNT
        case tuple():
            assert all(isinstance(person, Customer) for person in answer)


SKUS = ("1011", "1021", "1022", "1031")


@pytest.mark.parametrize(("vendor", "port", "call"), READS, ids=[f"{v}-{p}" for v, p, _ in READS])
async def test_nonsense_in_an_answer_is_named_or_left_out(
    opened: Open, vendor: str, port: str, call: Callable[[Any], Any]
) -> None:
    chance = random.Random(f"{vendor} {port}")
    named = 0
    async with port_of(opened, vendor, port, World()) as (backend, made):
        for _ in range(TIMES):
            backend.faults.mangle = spoiled(chance)
            try:
                believable(await call(made))
            except BackendError:
                named += 1
    assert named < TIMES  # most of it spoils one record, not the answer


@pytest.mark.parametrize("vendor", ["rest", "square"])
async def test_nonsense_in_a_redemption_is_named_or_plain(opened: Open, vendor: str) -> None:
    chance, world = random.Random(vendor), World()
    ada = customers_file(world).people[0]
    async with port_of(opened, vendor, "loyalty", world) as (backend, made):
        for n in range(TIMES):
            world.spent.clear()
            backend.faults.mangle = spoiled(chance)
            try:
                answer = await made.redeem(f"k-{n}", ada, "house", "free_pie", 100)
            except BackendError:
                continue
            assert isinstance(answer, Redemption)
            assert 0 <= answer.points <= MOST_COUNT


@pytest.mark.parametrize("vendor", TILLS)
async def test_nonsense_of_a_till_never_makes_another_order(opened: Open, vendor: str) -> None:
    chance = random.Random(vendor)
    async with till(opened, vendor) as (backend, pos):
        for n in range(TIMES):
            backend.faults.mangle = spoiled(chance)
            for ask in (lambda n=n: pos.create(ticket(f"o-{n}")), lambda n=n: pos.find(f"o-{n}")):
                try:
                    answer = await ask()
                except PosError:
                    continue
                assert answer is None or isinstance(answer, PosOrder)
                if answer is not None:
                    assert (answer.external_ref, type(answer.total_cents)) == (f"o-{n}", int)
                    assert 0 <= answer.total_cents <= MOST_CENTS
        references = [str(o.get("metadata", o).get("external_ref") or o["metadata"]["talkthru_order"])
                      for o in backend.world.orders.values()]  # fmt: skip
        assert len(references) == len(set(references))
