"""The one contract of the ports: every adapter that can be configured passes it, with every fault.

`files` is the embedded store; the others are asked over real HTTP in their vendor's form (`vendors.py`).
"""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from cloud.integrations.backend import BackendError, Busy, FormatChanged, Refused, Silent, Unreachable
from cloud.integrations.files import FileCatalog, FileCustomers, FileInventory, FileLoyalty
from cloud.integrations.ports import Redeemed, Who
from domain.customers import Customers
from domain.shop_file import parse
from tests.cloud.integrations.backends import AT, TOKEN, Backend, Good, Tally, World
from tests.cloud.integrations.conftest import Open

CATALOGS, INVENTORIES = ("files", "rest", "square", "shopify"), ("files", "rest", "square", "shopify")
CUSTOMERS, LOYALTIES = ("files", "rest", "hubspot"), ("files", "rest", "square")
SKUS = ["1011", "1021", "1022", "1031"]
Call = Callable[[Any], Any]


def remote(names: tuple[str, ...]) -> list[str]:
    return [name for name in names if name != "files"]


def shop_file(world: World) -> dict[str, Any]:
    def stock(sku: str) -> dict[str, int]:
        return {t.place: t.count for t in world.tallies if t.sku == sku}

    products = [
        {"id": g.id, "name": g.name, "category": g.category,
         "variants": [{"sku": v, "price_cents": c, "stock": stock(v), "stock_as_of": AT} for v, c in g.variants]}
        for g in world.goods
    ]  # fmt: skip
    return {
        "catalog_id": "c",
        "products": products,
        "locations": [{"id": "L1", "name": "A"}, {"id": "L2", "name": "B"}],
    }


def customers_file(world: World) -> Customers:
    return Customers.parse({"customers": [
        {"id": p.id, "first_name": p.first, "last_name": p.last, "phone": p.phone,
         "consent": {"profile_lookup": p.agreed}, "loyalty": [{"program": "house", "points": p.points}]}
        for p in world.people
    ]})  # fmt: skip


@asynccontextmanager
async def port_of(opened: Open, vendor: str, port: str, world: World) -> AsyncIterator[tuple[Backend, Any]]:
    if vendor == "files":
        raw = shop_file(world)
        made = {
            "catalog": lambda: FileCatalog(raw), "inventory": lambda: FileInventory(parse(raw)),
            "customers": lambda: FileCustomers(customers_file(world)), "loyalty": FileLoyalty,
        }  # fmt: skip
        yield Backend(world=world), made[port]()
        return
    async with opened(vendor, world=world) as (backend, made_):
        yield backend, made_.catalog(shop=True) if port == "catalog" else getattr(made_, port)()


# ---- what is right


@pytest.mark.parametrize("vendor", CATALOGS)
async def test_a_catalog_is_read_whole_over_all_its_pages(opened: Open, vendor: str) -> None:
    world = World()
    world.goods += [Good(str(200 + n), f"Dish {n}", [(f"20{n:02}", 100 + n)]) for n in range(7)]
    async with port_of(opened, vendor, "catalog", world) as (_, port):
        listing = await port.goods()
    assert [row["id"] for row in listing.rows] == [g.id for g in world.goods]
    prices = {v["sku"]: v["price_cents"] for row in listing.rows for v in row["variants"]}
    assert prices == {sku: cents for g in world.goods for sku, cents in g.variants}
    assert not listing.problems
    parse({"products": [dict(row) for row in listing.rows]})


@pytest.mark.parametrize("vendor", INVENTORIES)
async def test_counts_come_with_their_place_and_age(opened: Open, vendor: str) -> None:
    async with port_of(opened, vendor, "inventory", World()) as (_, port):
        found = await port.counts(SKUS)
    told = {(c.sku, c.place): c.count for c in found.counts}
    assert told == {("1011", "L1"): 7, ("1011", "L2"): 3, ("1021", "L1"): 40, ("1031", "L1"): 0}
    assert {c.as_of for c in found.counts} == {datetime.fromisoformat(AT)}


@pytest.mark.parametrize("vendor", CUSTOMERS)
async def test_a_customer_is_found_with_what_they_agreed_to(opened: Open, vendor: str) -> None:
    async with port_of(opened, vendor, "customers", World()) as (_, port):
        (ada,) = await port.find(Who(phone="12025550101"))
        assert (ada.id, ada.first_name, ada.consent.profile_lookup) == ("901", "Ada", True)
        assert not ada.consent.history_to_staff
        (ben,) = await port.find(Who(phone="12025550102"))
        assert not ben.consent.profile_lookup
        assert await port.find(Who(phone="12025559999")) == ()
        assert await port.find(Who(name="Ada Example")) == ()
        assert (await port.by_id("901")).first_name == "Ada"
        assert await port.by_id("999") is None


@pytest.mark.parametrize("vendor", LOYALTIES)
async def test_points_are_spent_once_whatever_is_repeated(opened: Open, vendor: str) -> None:
    world = World()
    ada = customers_file(world).people[0]
    async with port_of(opened, vendor, "loyalty", world) as (_, port):
        assert (await port.membership(ada, "house")).points == 120
        for _ in range(2):
            made = await port.redeem("s1/free_pie", ada, "house", "free_pie", 100)
            assert (made.result, made.points) == (Redeemed.DONE, 20)
        assert (await port.membership(ada, "house")).points == 20
        assert (await port.redeem("s2/free_pie", ada, "house", "free_pie", 100)).result is Redeemed.TOO_FEW


# ---- what is wrong with a record


@pytest.mark.parametrize("vendor", remote(CATALOGS))
@pytest.mark.parametrize("price", [-1, "free", None, 10**9, 5.491])
async def test_a_good_without_a_price_that_can_be_is_left_out_and_named(opened: Open, vendor: str, price: Any) -> None:
    world = World()
    world.goods.insert(1, Good("666", "Broken Dish", [("6661", price)]))
    async with port_of(opened, vendor, "catalog", world) as (_, port):
        listing = await port.goods()
    assert [row["id"] for row in listing.rows] == ["101", "102", "103"]
    assert len(listing.problems) == 1
    assert "Broken" not in str(listing.problems[0])


@pytest.mark.parametrize("vendor", remote(CATALOGS))
async def test_a_good_that_comes_twice_is_one(opened: Open, vendor: str) -> None:
    world = World()
    world.goods.append(Good("101", "House Burger", [("1011", 549)]))
    async with port_of(opened, vendor, "catalog", world) as (_, port):
        listing = await port.goods()
    assert [row["id"] for row in listing.rows] == ["101", "102", "103"]


@pytest.mark.parametrize("vendor", remote(INVENTORIES))
@pytest.mark.parametrize(
    ("tallies", "count"),
    [
        ([Tally("1011", "L1", 9, "2025-03-12T09:00:00+00:00"), Tally("1011", "L1", 2, AT)], 2),  # the newer
        ([Tally("1011", "L1", 2, AT), Tally("1011", "L1", 9, "2025-03-12T09:00:00+00:00")], 2),
        ([Tally("1011", "L1", 9, AT), Tally("1011", "L1", 4, AT)], 4),  # as new: the more cautious
        ([Tally("1011", "L1", -3)], 0),  # sold more than there was
        ([Tally("1011", "L1", "many"), Tally("1011", "L1", 5)], 5),
    ],
)
async def test_contradictory_counts_are_settled(opened: Open, vendor: str, tallies: list[Tally], count: int) -> None:
    async with port_of(opened, vendor, "inventory", World(tallies=tallies)) as (_, port):
        found = await port.counts(["1011"])
    assert [(c.sku, c.place, c.count) for c in found.counts] == [("1011", "L1", count)]


@pytest.mark.parametrize("vendor", remote(INVENTORIES))
async def test_a_count_of_the_future_is_put_right_by_how_far_their_clock_is_off(opened: Open, vendor: str) -> None:
    ahead = datetime.now(UTC) + timedelta(minutes=10)
    world = World(tallies=[Tally("1011", "L1", 5, ahead.isoformat())])
    async with port_of(opened, vendor, "inventory", world) as (backend, port):
        backend.faults.skew_s = 900  # fifteen minutes ahead, so it was counted five minutes ago
        (count,) = (await port.counts(["1011"])).counts
        assert abs((count.as_of - ahead).total_seconds() + 900) < 10
        backend.faults.skew_s = 0  # a clock that is right, and a count of the future: nobody knows when
        (count,) = (await port.counts(["1011"])).counts
        assert count.as_of is None


async def test_a_consent_that_was_withdrawn_counts_before_the_search_index_knows(opened: Open) -> None:
    world = World()
    async with port_of(opened, "hubspot", "customers", world) as (_, port):
        world.people[0].agreed = False
        (ada,) = await port.find(Who(phone="12025550101"))
        assert not ada.consent.profile_lookup


# ---- what is wrong with an answer

READS: list[tuple[str, str, Call]] = [
    *((v, "catalog", lambda p: p.goods()) for v in remote(CATALOGS)),
    *((v, "inventory", lambda p: p.counts(SKUS)) for v in remote(INVENTORIES)),
    *((v, "customers", lambda p: p.find(Who(phone="12025550101"))) for v in remote(CUSTOMERS)),
    *((v, "loyalty", lambda p: p.membership(customers_file(World()).people[0], "house")) for v in remote(LOYALTIES)),
]
IDS = [f"{vendor}-{port}" for vendor, port, _ in READS]


@pytest.mark.parametrize(("vendor", "port", "call"), READS, ids=IDS)
@pytest.mark.parametrize("fault", ["status:500", "status:503", "busy:", "busy:0"])
async def test_a_read_that_fails_once_is_asked_again(
    opened: Open, vendor: str, port: str, call: Call, fault: str
) -> None:
    async with port_of(opened, vendor, port, World()) as (backend, made):
        right = await call(made)
        backend.faults.next = [fault]
        assert await call(made) == right


@pytest.mark.parametrize(("vendor", "port", "call"), READS, ids=IDS)
@pytest.mark.parametrize(
    ("fault", "raised"),
    [
        ("slow", Silent), ("status:500", Silent), ("busy:", Busy), ("busy:3600", Busy), ("status:401", Refused),
        ("status:302", Refused), ("html", FormatChanged), ("nothing", FormatChanged),
    ],
)  # fmt: skip
async def test_a_read_that_keeps_failing_says_how(
    opened: Open, vendor: str, port: str, call: Call, fault: str, raised: type[BackendError]
) -> None:
    if (vendor, fault) == ("rest", "nothing") and port in ("inventory", "loyalty"):
        return  # as it was described there, an empty list is a right answer: nothing is known
    async with port_of(opened, vendor, port, World()) as (backend, made):
        if fault == "slow":  # what is slow is the answer: a busy machine connects first, in its own time
            await call(made)
            (getattr(made, "_wire", None) or made._graph.wire).timeout_s = 0.1
        backend.asked.clear()
        backend.faults.always = fault
        with pytest.raises(raised) as error:
            await call(made)
    assert TOKEN not in f"{error.value!r} {error.value.__cause__!r}"
    if fault == "busy:3600":
        assert len(backend.asked) == 1  # told to come back in an hour, it is not asked again now


@pytest.mark.parametrize(("vendor", "port", "call"), READS, ids=IDS)
async def test_a_system_that_is_not_there_was_surely_not_asked(
    opened: Open, vendor: str, port: str, call: Call
) -> None:
    async with port_of(opened, vendor, port, World()) as (_, made):
        made_ = getattr(made, "_wire", None) or made._graph.wire
        made_._client.base_url = "http://127.0.0.1:9"
        with pytest.raises(Unreachable):
            await call(made)


def renamed(value: Any) -> Any:
    """As after a release of theirs: everything has another name."""
    if isinstance(value, dict):
        return {f"x_{key}": renamed(v) for key, v in value.items()}
    return [renamed(v) for v in value] if isinstance(value, list) else value


@pytest.mark.parametrize(("vendor", "port", "call"), READS, ids=IDS)
async def test_of_a_form_that_changed_nothing_is_used(opened: Open, vendor: str, port: str, call: Call) -> None:
    async with port_of(opened, vendor, port, World()) as (backend, made):
        backend.faults.mangle = renamed
        with pytest.raises(FormatChanged):
            await call(made)


@pytest.mark.parametrize("vendor", remote(CATALOGS))
async def test_pages_in_a_circle_end(opened: Open, vendor: str) -> None:
    def circle(body: Any) -> Any:
        for key in ("next", "cursor"):
            if key in body or key == {"rest": "next", "square": "cursor"}.get(vendor):
                body[key] = "0"
        for part in (body.get("data") or {}).values() if vendor == "shopify" else ():
            part["pageInfo"] = {"hasNextPage": True, "endCursor": "0"}
        return body

    async with port_of(opened, vendor, "catalog", World()) as (backend, port):
        backend.faults.mangle = circle
        with pytest.raises(FormatChanged, match="no end"):
            await port.goods()
        assert len(backend.asked) < 10


async def test_a_throttled_query_of_shopify_is_asked_again_when_there_are_points(opened: Open) -> None:
    throttled = {
        "errors": [{"message": "Throttled", "extensions": {"code": "THROTTLED"}}],
        "extensions": {"cost": {"requestedQueryCost": 70, "actualQueryCost": None, "throttleStatus": {
            "maximumAvailable": 1000.0, "currentlyAvailable": 66, "restoreRate": 50.0}}},
    }  # fmt: skip
    said = [throttled]
    async with port_of(opened, "shopify", "inventory", World()) as (backend, port):
        backend.faults.mangle = lambda body: said.pop() if said else body
        assert len((await port.counts(SKUS)).counts) == 4
        backend.faults.mangle = lambda _: throttled
        with pytest.raises(Busy):
            await port.counts(SKUS)
