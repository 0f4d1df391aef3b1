"""A catalog file, full or minimal; what it cannot mean is refused with its path."""

import json
from pathlib import Path
from typing import Any

import pytest

from domain.shop_file import MenuError, as_menu, is_catalog, parse

DEMO = json.loads((Path(__file__).parents[2] / "talkthru/data/store_catalog.json").read_text())
MINIMAL: dict[str, Any] = {"products": [{"id": "p", "name": "Lamp", "variants": [{"sku": "L"}]}]}


def test_the_demo_catalog_is_read_whole() -> None:
    shop = parse(DEMO)
    assert (len(shop.products), sum(len(p.variants) for p in shop.products)) == (25, 80)
    assert shop.warnings == ()
    assert shop.product("P-3001").by_voice is False  # type: ignore[union-attr]
    assert shop.product("P-1001").works_with is None  # type: ignore[union-attr]


def test_a_product_with_a_name_and_a_variant_is_enough() -> None:
    shop = parse(MINIMAL)
    product, variant = shop.of_sku("L") or pytest.fail("no such variant")
    assert (product.name.get(), variant.stock, variant.as_of, shop.sites) == ("Lamp", {}, None, ())
    assert is_catalog(MINIMAL) and not is_catalog({"items": []})


def test_as_a_menu_variants_are_sizes_by_sku() -> None:
    menu = as_menu(parse(DEMO))
    hoodie = menu.item("P-2002")
    assert hoodie is not None
    assert hoodie.variation("HOOD-GRY-M").price_cents == 5400  # type: ignore[union-attr]
    assert menu.location("st-2").name == "Hilltop"  # type: ignore[union-attr]


def test_a_count_below_zero_is_none_and_an_unknown_count_is_no_count() -> None:
    raw = {"products": [{"id": "p", "name": "Lamp", "variants": [{"sku": "L", "stock": {"a": -2, "b": None}}]}]}
    assert parse(raw).of_sku("L")[1].stock == {"a": 0}  # type: ignore[index]


def test_what_is_referred_to_and_not_there_is_left_out_with_a_warning() -> None:
    raw = {"products": [{**MINIMAL["products"][0], "alternatives": ["gone"], "works_with": ["p", "gone"]}]}
    shop = parse(raw)
    assert (shop.products[0].alternatives, shop.products[0].works_with) == ((), ("p",))
    assert [w.partition(":")[0] for w in shop.warnings] == ["products[0].works_with", "products[0].alternatives"]


def test_an_end_that_is_a_day_means_its_last_moment() -> None:
    raw = {**MINIMAL, "promotions": [{"id": "o", "kind": "percent_off", "percent": 5, "ends": "2025-03-12"}]}
    ends = parse(raw).offers[0].ends
    assert ends is not None and (ends.hour, ends.minute) == (23, 59)


@pytest.mark.parametrize(
    ("raw", "path"),
    [
        ({"products": []}, "products"),
        ({"products": [{"id": "p", "name": "Lamp"}]}, "products[0].variants"),
        ({"products": [{"id": "p", "name": "Lamp", "variants": [{"sku": ""}]}]}, "products[0].variants[0].sku"),
        ({"products": [*MINIMAL["products"], *MINIMAL["products"]]}, "products[1].id"),
        (
            {"products": [{"id": "p", "name": "Lamp", "variants": [{"sku": "L", "stock": {"a": "three"}}]}]},
            "products[0].variants[0].stock.a",
        ),
        ({**MINIMAL, "promotions": [{"id": "o", "kind": "percent_off", "percent": 120}]}, "promotions[0].percent"),
        ({**MINIMAL, "promotions": [{"id": "o", "kind": "x", "starts": "soon"}]}, "promotions[0].starts"),
        ({**MINIMAL, "policies": {"hold_item": {"max_qty": -1}}}, "policies.hold_item.max_qty"),
    ],
)
def test_what_cannot_be_meant_is_refused_with_its_path(raw: Any, path: str) -> None:
    with pytest.raises(MenuError) as refused:
        parse(raw, "shop.json")
    assert (refused.value.source, refused.value.path) == ("shop.json", path)
