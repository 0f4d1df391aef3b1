"""Products and variants in speech, over a catalog that the code has never seen."""

from typing import Any

import pytest

from domain.shop import Product
from domain.shop_file import parse
from edge.dialog.shop.finding import chosen, fixed, missing
from edge.dialog.shop.index import build_index
from edge.dialog.shop.reading import Reading, read


def product(product_id: str, name: str, *variants: dict[str, str], **more: Any) -> dict[str, Any]:
    rows = [{"sku": f"{product_id}-{n}", "attributes": a} for n, a in enumerate(variants or ({},))]
    return {"id": product_id, "name": name, "variants": rows, **more}


SHOP = parse(
    {
        "products": [
            product("kayak", "Loon Touring Kayak", {"color": "crimson"}, {"color": "teal"}, aliases=["sea kayak"]),
            product("paddle", "Loon Paddle", {"length": "220 cm"}, {"length": "240 cm"}),
            product("vest", "Harborguard Life Vest", {"size": "S/M"}, {"size": "L/XL"}, aliases=["life jacket"]),
            product("boot", "Mudlark Boots", {"size": "8"}, {"size": "9"}, {"size": "9.5"}, aliases=["wading boots"]),
            product("pump", "Bilge Pump 12 V", description="Needs a battery.", attributes={"battery_included": False}),
            product("cell", "Marine Battery", {"capacity": "50 Ah"}, {"capacity": "100 Ah"}),
            product("radio", "Gull VHF Radio", {"model": "R2"}, {"model": "R2 Plus"}),
        ],
        "locations": [{"id": "a", "name": "Pier Nine"}, {"id": "b", "name": "Dock Road"}],
    }
)
INDEX = build_index(SHOP)


def heard(text: str) -> Reading:
    return read(text, INDEX)


def named(text: str) -> list[tuple[str, ...]]:
    return [m.products for m in heard(text).mentions]


def skus(text: str) -> list[str]:
    reading = heard(text)
    found: Product | None = SHOP.product(reading.mentions[0].products[0])
    assert found is not None
    return [v.sku for v in chosen(found, fixed(found, reading.said).values)]


@pytest.mark.parametrize(
    ("said", "products"),
    [
        ("do you have the loon touring kayak", ("kayak",)),
        ("any sea kayaks left", ("kayak",)),
        ("kayaks", ("kayak",)),
        ("a life jacket please", ("vest",)),
        ("the mud lark boots", ("boot",)),
        ("harbour guard vest", ("vest",)),
        ("loon", ("kayak", "paddle")),
        ("how much is the battery", ("cell",)),
    ],
)
def test_a_thing_is_found_by_name_alias_head_word_and_as_it_is_heard(said: str, products: tuple[str, ...]) -> None:
    assert [tuple(sorted(p)) for p in named(said)] == [products]


def test_two_things_are_two_mentions() -> None:
    assert named("does the pump work with the marine battery") == [("pump",), ("cell",)]


def test_what_nothing_is_called_is_no_mention() -> None:
    assert named("do you sell bananas") == []
    assert heard("do you sell bananas").unknown == ("bananas",)


def test_a_strange_kind_behind_a_known_name_is_not_that_thing() -> None:
    mention = heard("have you got harborguard umbrellas").mentions[0]
    assert mention.other and mention.products == ("vest",)


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("the kayak in crimson", ["kayak-0"]),
        ("the red kayak", ["kayak-0"]),
        ("the loon paddle, two hundred twenty centimeters", ["paddle-0"]),
        ("life vest in medium", ["vest-0"]),
        ("life vest extra large", ["vest-1"]),
        ("boots size nine", ["boot-1"]),
        ("mudlark boots 9.5", ["boot-2"]),
        ("two pairs of the mudlark boots in eight", ["boot-0"]),
        ("the hundred amp hour battery", ["cell-1"]),
        ("the r two radio", ["radio-0"]),
        ("the r2 plus radio", ["radio-1"]),
        ("the kayak", ["kayak-0", "kayak-1"]),
    ],
)
def test_a_variant_is_found_by_what_is_said_of_it(said: str, found: list[str]) -> None:
    assert skus(said) == found


def test_what_it_does_not_come_in_is_told_apart_from_what_was_not_said() -> None:
    kayak = SHOP.product("kayak")
    assert kayak is not None
    assert fixed(kayak, heard("the kayak in yellow").said).lacking == ("yellow",)
    assert fixed(kayak, heard("the kayak").said).lacking == ()


def test_what_is_left_open_is_what_the_variants_still_differ_in() -> None:
    boot = SHOP.product("boot")
    assert boot is not None
    assert missing(boot.variants) == ("size",)
    assert missing(boot.variants[:1]) == ()


def test_words_of_a_description_do_not_make_a_thing_of_a_question() -> None:
    assert named("does the bilge pump need a battery")[0] == ("pump",)
