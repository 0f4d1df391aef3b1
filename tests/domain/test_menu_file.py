import copy
import json
from datetime import datetime
from importlib.resources import files
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.menu import Menu, Serving
from domain.menu_file import MenuError, parse
from domain.missing import missing
from domain.order import Add, ComboLine, ItemLine, Mod, Order, apply
from domain.policy import Policy
from domain.pricing import price

RAW: dict[str, Any] = json.loads((files("talkthru") / "data" / "menu.json").read_text(encoding="utf-8"))


def minimal(**fields: Any) -> dict[str, Any]:
    return {"items": [{"id": "tea", "name": "Tea", "variations": [{"id": "std"}]}], **fields}


def item(**fields: Any) -> dict[str, Any]:
    return minimal(items=[{"id": "tea", "name": "Tea", "variations": [{"id": "std"}], **fields}])


# ---- the demo menu


def test_the_demo_menu_is_read_whole(menu: Menu) -> None:
    assert (len(menu.items), len(menu.combos), len(menu.locations), len(menu.promotions)) == (46, 10, 2, 5)
    assert menu.warnings == ()
    assert menu.languages == ("en", "es")
    for combo in menu.combos:
        for slot in combo.slots:
            for choice in slot.choices:
                made = menu.item(choice.item)
                assert made
                assert all(made.variation(v) for v in choice.by_size.values())
    for thing in menu.items:
        assert set(thing.included or ()) <= {o.id for g in thing.groups for o in g.options}


def test_everything_on_the_demo_menu_can_be_ordered_somewhere(menu: Menu) -> None:
    moments = [datetime.fromisoformat(f"2025-03-12T{hour}:00") for hour in ("07", "12")]
    for thing in (*menu.items, *menu.combos):
        here = [Serving(menu, channel, at, menu.locations[0]) for at in moments for channel in ("lane", "kiosk")]
        assert any(s.can_have(thing) for s in here) == thing.available


def combo(**slot: Any) -> dict[str, Any]:
    return minimal(combos=[{"id": "c", "name": "C", "sizes": [{"id": "M"}], "slots": [{"id": "s", **slot}]}])


def daypart(**fields: Any) -> dict[str, Any]:
    return minimal(dayparts=[{"id": "d", "start": "06:00", "end": "10:00", **fields}])


def promotion(kind: str, **fields: Any) -> dict[str, Any]:
    return minimal(promotions=[{"id": "p", "kind": kind, **fields}])


# ---- as little as a till exports


def test_names_and_sizes_are_enough(lunch: Serving) -> None:
    menu = parse({"items": [{"id": "1", "name": "Tea", "variations": [{"id": "S"}, {"id": "L", "name": "Large"}]}]})
    serving = Serving(menu, "lane", lunch.at)
    order = apply(Order(), Add(ItemLine("1")), serving)
    assert isinstance(order, Order)
    assert missing(order, serving)[0].what == "size"
    assert price(order, serving).total_cents == 0
    thing = menu.items[0]
    assert (thing.included, thing.allergens.status, thing.kcal, thing.tax_class) == (None, "unknown", None, "")
    assert [v.name.get() for v in thing.variations] == ["S", "Large"]
    assert (menu.id, menu.version, menu.languages) == ("menu.json", "0", ("en",))


def test_numbers_as_identifiers_and_names_by_language_are_taken() -> None:
    rows = [{"id": 7, "name": {"es": "Té"}, "aliases": {"es": ["te"], "en": "tea"}, "variations": [{"id": 1}]}]
    tea = parse({"items": rows}).items[0]
    assert (tea.id, tea.name.get("es"), tea.name.get("en"), tea.aliases) == ("7", "Té", "Té", ("te", "tea"))


def test_a_tills_padding_is_no_part_of_a_name() -> None:
    raw = {
        "items": [
            {
                "id": "tea",
                "name": "  Iced   Tea \t(2 pcs)" + " " * 600,
                "aliases": ["cold \n tea"],
                "variations": [{"id": 1}],
            }
        ]
    }
    item = parse(raw, "till").items[0]
    assert item.name.all() == ("Iced Tea (2 pcs)",)
    assert item.aliases == ("cold tea",)


def test_where_inclusions_are_not_known_anything_can_be_said_of_an_option() -> None:
    groups = [{"id": "g", "options": [{"id": "milk", "name": "Milk"}]}]
    menu = parse(minimal(modifier_groups=groups, items=[{**item()["items"][0], "modifier_groups": ["g"]}]))
    serving = Serving(menu, "lane", datetime.fromisoformat("2025-03-12T12:30"))
    for qualifier in ("no", "light", "extra", "add", "side"):
        mod = Mod(qualifier, "milk")  # type: ignore[arg-type]
        order = apply(Order(), Add(ItemLine("tea", None, 1, (mod,))), serving)
        assert isinstance(order, Order)
        assert order.lines[0] == ItemLine("tea", "std", 1, (mod,), 1)


def test_items_and_options_may_share_an_identifier() -> None:
    groups = [{"id": "g", "options": [{"id": "tea", "name": "Tea"}]}]
    assert parse(item(modifier_groups=["g"]) | {"modifier_groups": groups}).warnings == ()


@pytest.mark.parametrize(
    ("raw", "warning"),
    [
        (item(modifier_groups=["sauces"]), "items[0].modifier_groups: no group 'sauces'; tea is kept without it"),
        (item(included_options=["milk"]), "items[0].included_options: no option 'milk' in the groups of tea; left out"),
        (item(dayparts=["tea_time"]), "items[0].dayparts: no daypart 'tea_time'; tea is kept without it"),
        (
            combo(choices=[{"item": "x"}]),
            "combos[0].slots[0].choices[0].item: no item 'x'; the choice is left out",
        ),
        (
            minimal(modifier_groups=[{"id": "g", "options": [{"id": "a", "name": "A"}] * 2}]),
            "modifier_groups[0].options[1].id: appears twice: 'a'; the first is kept",
        ),
        (combo(choices=[]), "combos[0].slots: nothing to choose for 's'; the combo c is left out"),
        (
            minimal(modifier_groups=[{"id": "g", "kind": "choice", "min": 1}]),
            "modifier_groups[0].min: 1 of g cannot be picked; taken as 0",
        ),
        (
            minimal(modifier_groups=[{"id": "g", "kind": "choice", "min": 3, "options": [{"id": "a", "name": "A"}]}]),
            "modifier_groups[0].min: 3 of g cannot be picked; taken as 1",
        ),
    ],
)
def test_what_refers_to_nothing_is_left_out_and_said(raw: dict[str, Any], warning: str) -> None:
    assert warning in parse(raw).warnings[0]


# ---- errors name file, path and field


@pytest.mark.parametrize(
    ("raw", "path", "problem"),
    [
        (None, "$", "expected an object, found nothing"),
        ([], "$", "expected an object"),
        ({}, "items", "missing or empty"),
        ({"items": {}}, "items", "expected a list"),
        ({"items": [1]}, "items[0]", "expected an object, found int 1"),
        ({"items": [{}]}, "items[0].id", "is missing"),
        ({"items": [{"id": "tea", "name": "Tea"}]}, "items[0].variations", "missing or empty"),
        (item(name=None), "items[0].name", "is missing"),
        (item(name={"en": 1}), "items[0].name.en", "expected a string"),
        (item(name=""), "items[0].name", "expected a name"),
        (item(id=" "), "items[0].id", "non-empty"),
        (item(variations=[{"id": "s", "price_cents": 1.5}]), "items[0].variations[0].price_cents", "integer cents"),
        (item(variations=[{"id": "s", "price_cents": -5}]), "items[0].variations[0].price_cents", "negative: -5"),
        (item(variations=[{"id": "s"}, {"id": "s"}]), "items[0].variations[1].id", "appears twice: 's'"),
        (item(aliases="tee"), "items[0].aliases", "list of strings"),
        (item(age_min="21"), "items[0].age_min", "expected a count"),
        (minimal(items=item()["items"] * 2), "items[1].id", "appears twice: 'tea'"),
        (minimal(modifier_groups=[{"id": "g", "kind": "x"}]), "modifier_groups[0].kind", "expected adjust or choice"),
        (minimal(modifier_groups=[{"id": "g", "qualifiers": ["with"]}]), "modifier_groups[0].qualifiers", "'with'"),
        (minimal(modifier_groups=[{"id": "g"}, {"id": "g"}]), "modifier_groups[1].id", "appears twice"),
        (minimal(combos=[{"id": "c", "name": "C"}]), "combos[0].sizes", "missing or empty"),
        (
            combo(choices_ref="x"),
            "combos[0].slots[0].choices_ref",
            "no choice list 'x'",
        ),
        (
            combo(choices=[{"item": "tea", "by_size": {"M": None}}]),
            "combos[0].slots[0].choices[0].by_size.M",
            "expected",
        ),
        (minimal(tax_classes=[{"id": "food", "rate": "8"}]), "tax_classes[0].rate", "between 0 and 1"),
        (minimal(tax_classes=[{"id": "food", "rate": "much"}]), "tax_classes[0].rate", "0.0800"),
        (daypart(start="25:00"), "dayparts[0].start", "'25:00'"),
        (daypart(end="10:00+02:00"), "dayparts[0].end", "without an offset"),
        (
            daypart(days=["funday"]),
            "dayparts[0].days",
            "unknown day 'funday'; known: mon",
        ),
        (promotion("free"), "promotions[0].kind", "unknown kind"),
        (
            promotion("percent_off_order", percent=150),
            "promotions[0].percent",
            "at most 100",
        ),
        (promotion("bundle_price", valid_to="soon"), "promotions[0].valid_to", "'soon'"),
        (minimal(locations=[{}]), "locations[0].id", "is missing"),
        (
            minimal(locations=[{"id": "l", "overrides": {"prices": {"tea/std": "2"}}}]),
            "locations[0].overrides.prices.tea/std",
            "integer cents",
        ),
        (minimal(roles=[1]), "roles", "expected an object"),
        (minimal(roles={"crew": {"may_approve": [{}]}}), "roles.crew.may_approve[0].action", "expected the name"),
        (
            minimal(policies={"quantity": {"reject_over_per_item": "99"}}),
            "policies.quantity.reject_over_per_item",
            "expected a count",
        ),
    ],
)
def test_a_wrong_menu_is_refused_with_file_path_and_field(raw: Any, path: str, problem: str) -> None:
    with pytest.raises(MenuError) as caught:
        parse(raw, "till.json")
    assert caught.value.source == "till.json"
    assert caught.value.path == path
    assert problem in caught.value.problem
    assert str(caught.value).startswith(f"till.json: {path}: ")


def test_a_limit_left_empty_is_the_usual_one() -> None:
    menu = parse(minimal(policies={"quantity": {"reject_over_per_item": None, "staff_approval_over_per_item": None}}))
    use(menu)
    assert menu.policy("quantity", "reject_over_per_item", default=99) == 99
    assert menu.policy("quantity", "nothing", "below", default=1) == 1


def test_days_are_known_by_their_usual_names() -> None:
    assert parse(daypart(days=["Monday", "TUE", "sat"])).dayparts[0].days == ("mon", "tue", "sat")


# ---- whatever is in the file

JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | st.sampled_from(["tea", "24:00"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


def paths(value: Any, here: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [here] + [path for key, below in inner for path in paths(below, (*here, key))]


# One of everything: the demo menu is large, and the same rows come again and again.
SMALL: dict[str, Any] = {
    **RAW,
    "items": [i for i in RAW["items"] if i["id"] in ("classic_burger", "fries", "cola", "nuggets", "lager_beer")],
    "combos": RAW["combos"][:1],
    "choice_lists": {k: rows[:3] for k, rows in RAW["choice_lists"].items()},
    "modifier_groups": [{**g, "options": g["options"][:3]} for g in RAW["modifier_groups"][:3]],
}
PATHS = paths(SMALL)


def use(menu: Menu) -> None:
    """What a menu that was taken must be good for."""
    Policy.from_data(menu.roles, menu.policies)
    location = menu.locations[0] if menu.locations else None
    for channel in ("lane", "kiosk"):
        serving = Serving(menu, channel, datetime.fromisoformat("2025-03-12T14:30"), location)
        order = Order()
        for line in (*(ItemLine(i.id) for i in menu.items), *(ComboLine(c.id) for c in menu.combos)):
            changed = apply(order, Add(line), serving)
            order = changed if isinstance(changed, Order) else order
        bill = price(order, serving, ["LANTERN10"])
        assert 0 <= bill.discount_cents <= bill.subtotal_cents
        missing(order, serving)


@given(JSON_VALUES)
def test_any_json_is_a_menu_or_a_menu_error(raw: Any) -> None:
    try:
        use(parse(raw))
    except MenuError as error:
        assert str(error).startswith("menu.json: ")


@given(st.sampled_from(PATHS), JSON_VALUES, st.booleans())
def test_a_menu_broken_anywhere_still_works_or_is_refused(path: tuple[Any, ...], value: Any, removed: bool) -> None:
    raw = copy.deepcopy(SMALL)
    holder: Any = raw
    for key in path[:-1]:
        holder = holder[key]
    if not path:
        raw = value
    elif removed and isinstance(holder, dict):
        del holder[path[-1]]
    else:
        holder[path[-1]] = value
    try:
        use(parse(raw))
    except MenuError as error:
        assert error.path
        assert error.problem
