"""What stores receive when several systems speak: whose word counts, and what is too much to believe at once."""

from pathlib import Path
from typing import Any

from cloud.catalog import Catalog, from_raw
from cloud.integrations.assembly import NOTHING_NOW, Assembly, Known, Sources, assembled, doubtful, not_for_nothing
from cloud.integrations.backend import Silent
from cloud.integrations.ports import Listing, PosPrice
from domain.menu_file import parse
from tests.cloud.integrations.backends import Backend
from tests.cloud.integrations.conftest import Open
from tests.cloud.world import demo_catalog

FILE = {
    "menu_id": "m", "menu_version": "3",
    "items": [
        {"id": "101", "name": {"en": "Burger", "es": "Hamburguesa"}, "aliases": ["the classic"], "age_min": 18,
         "variations": [{"id": "1011", "price_cents": 500}]},
        {"id": "gone", "name": "Old Dish", "variations": [{"id": "1", "price_cents": 500}]},
    ],
    "locations": [{"id": "L1", "name": "Harbor", "overrides": {"prices": {"101/1011": 520}}},
                  {"id": "L2", "name": "B"}],
    "policies": {"order": {"max_total_cents": 9000}},
}  # fmt: skip
GOODS = Listing(({"id": "101", "name": "House Burger", "variations": [{"id": "1011", "price_cents": 549}]},))


def prices(raw: dict[str, Any]) -> tuple[int, dict[str, dict[str, int]]]:
    menu = parse(raw)
    return menu.items[0].variations[0].price_cents, {p.id: dict(p.prices) for p in menu.locations}


def test_the_catalogs_system_says_what_is_sold_and_the_file_adds_what_it_does_not_know() -> None:
    raw, _ = assembled(FILE, Known(goods=GOODS))
    menu = parse(raw)
    (item,) = menu.items
    assert item.name.by_language == {"en": "House Burger", "es": "Hamburguesa"}
    assert (item.aliases, item.age_min, menu.policy("order", "max_total_cents")) == (("the classic",), 18, 9000)
    assert menu.version.startswith("3+")


def test_of_a_price_the_till_comes_first_then_the_place_then_the_catalog() -> None:
    assert prices(assembled(FILE, Known(goods=GOODS))[0]) == (549, {"L1": {"101/1011": 520}, "L2": {}})
    of_the_place = (PosPrice("101/1011", 600, "L2"),)
    raw, said = assembled(FILE, Known(goods=GOODS, prices=of_the_place))
    assert prices(raw) == (549, {"L1": {"101/1011": 520}, "L2": {"101/1011": 600}})
    assert "101/1011 in L2" in str(said[0])
    raw, said = assembled(FILE, Known(goods=GOODS, prices=(PosPrice("101/1011", 579),)))
    assert prices(raw) == (579, {"L1": {}, "L2": {}})
    assert "the till's counts" in str(said[0])
    assert not assembled(FILE, Known(prices=(PosPrice("101/1011", 500), PosPrice("101/1011", 520, "L1"))))[1]


def test_a_price_of_something_that_nobody_sells_is_named_and_used_for_nothing() -> None:
    raw, said = assembled(FILE, Known(goods=GOODS, prices=(PosPrice("unicorn/1", 1), PosPrice("101/1011", 1, "moon"))))
    assert len(said) == 2
    assert prices(raw)[0] == 549


def test_a_shop_whose_prices_differ_by_place_says_the_higher() -> None:
    shop = {"products": [{"id": "1", "name": "Lamp", "variants": [{"sku": "a", "price_cents": 900}]}],
            "locations": [{"id": "L1"}, {"id": "L2"}]}  # fmt: skip
    raw, said = assembled(shop, Known(prices=(PosPrice("a", 950, "L2"), PosPrice("a", 700, "L1"))))
    assert raw["products"][0]["variants"][0]["price_cents"] == 950
    assert any("differs by place" in str(p) for p in said)


def listing(count: int, cents: int) -> Listing:
    return Listing(
        tuple({"id": str(n), "name": f"d{n}", "variations": [{"id": "1", "price_cents": cents}]} for n in range(count))
    )


def test_what_no_shop_changes_in_a_night_is_doubted() -> None:
    assert doubtful(None, listing(20, 500)) is None
    assert doubtful(listing(20, 500), listing(19, 550)) is None
    assert doubtful(listing(20, 500), listing(9, 500)) == "20 prices became 9"
    assert "100 times" in str(doubtful(listing(20, 500), listing(20, 50_000)))
    assert "0.01 times" in str(doubtful(listing(20, 500), listing(20, 5)))


def test_what_cost_something_is_never_published_for_nothing() -> None:
    now = not_for_nothing(listing(3, 0), listing(2, 500))
    assert [row["variations"][0]["price_cents"] for row in now.rows] == [
        500,
        500,
        0,
    ]  # the third is new: a cup of water
    assert [str(p) for p in now.problems] == [f"price {n}/1: {NOTHING_NOW}" for n in (0, 1)]
    assert "costs nothing" in str(doubtful(None, listing(20, 0)))


def test_nor_where_only_the_file_the_place_or_the_till_knows_what_it_costs() -> None:
    free = {"id": "101", "name": "House Burger", "variations": [{"id": "1011", "price_cents": 0}]}
    raw, _ = assembled(FILE, Known(goods=Listing((free,))))
    assert prices(raw)[0] == 500
    raw, said = assembled(FILE, Known(goods=GOODS, prices=(PosPrice("101/1011", 0),)))
    assert (prices(raw)[0], NOTHING_NOW in str(said[0])) == (549, True)
    places = Listing(({"id": "L2", "name": "B", "overrides": {"prices": {"101/1011": 0}}},))
    raw, said = assembled(FILE, Known(goods=GOODS, places=places))
    assert (prices(raw)[1], NOTHING_NOW in str(said[0])) == ({"L2": {}}, True)


class Said:
    def __init__(self, *answers: Listing | Exception) -> None:
        self.answers = list(answers)

    async def goods(self) -> Listing:
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if isinstance(answer, Exception):
            raise answer
        return answer


async def test_a_doubted_change_is_published_when_it_is_said_three_times_and_not_before() -> None:
    files = Catalog((from_raw(FILE),))
    assembly = Assembly(Sources(goods=Said(listing(20, 500), Silent("no"), listing(20, 50_000))))

    async def cents() -> int:
        await assembly.refresh()
        return assembly.over(files).held[0].menu.items[0].variations[0].price_cents

    assert [await cents() for _ in range(5)] == [500, 500, 500, 500, 50_000]
    assert assembly.revision == 2


async def test_until_a_system_has_said_anything_the_files_stand() -> None:
    files = Catalog((from_raw(FILE),))
    assembly = Assembly(Sources(goods=Said(Silent("no"))))
    await assembly.refresh()
    assert assembly.over(files) is files


async def test_a_restart_without_the_systems_gives_stores_what_they_had(tmp_path: Path) -> None:
    files, kept = Catalog((from_raw(FILE),)), tmp_path / "systems.json"
    before = Assembly(Sources(goods=Said(GOODS)), kept)
    await before.refresh()
    after = Assembly(Sources(goods=Said(Silent("no"))), kept)
    await after.refresh()
    assert after.over(files).digest == before.over(files).digest
    assert Assembly(Sources(), kept).over(files) is files  # nobody is asked for goods any more
    kept.write_text('{"goods": 7}')
    assert Assembly(Sources(goods=Said(Silent("no"))), kept).over(files) is files


async def test_a_system_that_says_the_same_changes_nothing() -> None:
    assembly = Assembly(Sources(goods=Said(GOODS)))
    files = Catalog((from_raw(FILE),))
    await assembly.refresh()
    first = assembly.over(files).digest
    await assembly.refresh()
    assert (assembly.revision, assembly.over(files).digest) == (1, first)


async def test_squares_catalog_becomes_a_menu_with_its_modifiers_places_and_overrides(opened: Open) -> None:
    async with opened("square", shop=False) as (_, made):
        assembly = Assembly(Sources(goods=made.catalog(shop=False), places=made.locations()))
        await assembly.refresh()
    menu = assembly.over(Catalog((from_raw(FILE),))).held[0].menu
    burger = next(i for i in menu.items if i.id == "101")
    assert burger.included == ("M1",)
    assert burger.option("M2")[1].price_cents == 150  # type: ignore[index]
    assert (burger.groups[0].kind, burger.groups[0].qualifiers) == ("adjust", ("no", "extra", "add"))
    hill = menu.location("L2")
    assert hill is not None
    assert (dict(hill.prices), hill.unavailable) == ({"101/1011": 599}, {"102"})
    assert [p.name for p in menu.locations] == ["Harbor", "Hill"]
    assert burger.aliases == ("the classic",)


async def test_an_api_described_by_its_operator_says_goods_places_promotions_and_prices(opened: Open) -> None:
    async with opened("rest", shop=False) as (backend, made):
        assert isinstance(backend, Backend)
        sources = Sources("", made.catalog(shop=False), made.promotions(), made.locations(), made.prices())
        assembly = Assembly(sources)
        await assembly.refresh()
    menu = assembly.over(Catalog((from_raw(FILE),))).held[0].menu
    assert [i.id for i in menu.items] == ["101", "102", "103"]
    assert [(p.id, p.percent, p.items) for p in menu.promotions] == [("pie_day", 20, ("103",))]
    assert {p.id: dict(p.prices) for p in menu.locations} == {"L1": {}, "L2": {"103/1031": 349}}  # the till's, not 319
    assert menu.items[0].variations[0].price_cents == 579


async def test_another_menu_than_the_one_named_stays_as_it_is() -> None:
    both = Catalog((demo_catalog().held[0], from_raw(FILE)))
    assembly = Assembly(Sources(menu="m", goods=Said(GOODS)))
    await assembly.refresh()
    made = assembly.over(both)
    assert made.held[0] is both.held[0]
    assert [i.id for i in made.held[1].menu.items] == ["101"]
