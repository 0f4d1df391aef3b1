from dataclasses import replace
from datetime import datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from domain.menu import Combo, ComboSize, Item, Menu, Promotion, Serving, Slot, SlotChoice, Text, Variation
from domain.order import Add, ComboLine, ItemLine, Line, Order, Refused, SlotFill, apply
from domain.order_form import from_form
from domain.pricing import Bill, combo_price, item_price, line_price, price, spread

WEDNESDAY, TUESDAY = "2025-03-12", "2025-03-11"


def at(menu: Menu, moment: str, channel: str = "lane", location: str = "loc-101") -> Serving:
    return Serving(menu, channel, datetime.fromisoformat(moment), menu.location(location))


def form(*rows: dict[str, object]) -> tuple[Line, ...]:
    return tuple(replace(line, id=n) for n, line in enumerate(from_form(rows), start=1))


def item(item_id: str, variation: str = "std", qty: int = 1, mods: tuple[str, ...] = ()) -> dict[str, object]:
    return {"item": item_id, "variation": variation, "qty": qty, "mods": list(mods)}


# ---- lines (data README, Prices 1)


def test_two_cheeseburgers_cost_what_the_session_protocol_says(lunch: Serving) -> None:
    bill = price(form(item("cheeseburger", qty=2)), lunch)
    assert (bill.subtotal_cents, bill.tax_cents, bill.total_cents) == (958, 77, 1035)
    assert bill.line_cents(1) == 958


@pytest.mark.parametrize(
    ("mods", "cents"),
    [
        ([], 479),
        (["add:bacon"], 479 + 150),
        (["extra:american_cheese"], 479 + 60),
        (["extra:american_cheese*2"], 479 + 120),
        (["no:american_cheese", "light:ketchup", "side:mustard"], 479),
        (["pick:gluten_free_bun"], 479 + 125),
    ],
)
def test_add_and_extra_cost_their_option_and_the_rest_nothing(lunch: Serving, mods: list[str], cents: int) -> None:
    toppings = {o.id: o.price_cents for g in lunch.menu.groups if g.id == "toppings" for o in g.options}
    assert (toppings["bacon"], toppings["american_cheese"]) == (150, 60)
    assert price(form(item("cheeseburger", mods=tuple(mods))), lunch).subtotal_cents == cents


def test_modifiers_count_for_every_piece(lunch: Serving) -> None:
    assert price(form(item("cheeseburger", qty=3, mods=("add:bacon",))), lunch).subtotal_cents == 3 * 629


@pytest.mark.parametrize(
    ("variation", "picks", "cents"),
    [
        ("6", ["pick:ranch"], 399),
        ("6", ["pick:ranch", "pick:bbq"], 434),
        ("10", ["pick:ranch*3"], 614),
        ("20", [], 999),
    ],
)
def test_nuggets_include_dips(lunch: Serving, variation: str, picks: list[str], cents: int) -> None:
    assert price(form(item("nuggets", variation, mods=tuple(picks))), lunch).subtotal_cents == cents


def test_a_dip_cup_costs_its_dip(lunch: Serving) -> None:
    assert price(form(item("dip_cup", qty=2, mods=("pick:ranch",))), lunch).subtotal_cents == 70


def test_the_dearest_picks_are_the_free_ones(menu: Menu, lunch: Serving) -> None:
    nuggets = menu.item("nuggets")
    assert nuggets
    dips = nuggets.groups[0]
    dear = replace(dips, options=(replace(dips.options[0], price_cents=90), *dips.options[1:]))
    serving = lunch.moved(menu=replace(menu, items=(replace(nuggets, groups=(dear,)),)))
    picks = tuple(f"pick:{o.id}" for o in dear.options[:2])
    assert price(form(item("nuggets", "6", mods=picks)), serving).subtotal_cents == 399 + 35


def meal(combo: str, size: str, qty: int = 1, **slots: object) -> dict[str, object]:
    filled = {k: {"item": v, "mods": []} if isinstance(v, str) else v for k, v in slots.items()}
    return {"combo": combo, "size": size, "qty": qty, "slots": filled}


def test_a_combo_costs_its_size_its_upcharges_and_its_modifiers(lunch: Serving) -> None:
    plain = meal("classic_meal", "L", main="classic_burger", side="fries", drink="cola")
    rings = meal("classic_meal", "L", main="classic_burger", side="onion_rings", drink="lemonade")
    bacon = meal("classic_meal", "M", 2, main={"item": "classic_burger", "mods": ["add:bacon"]}, side="fries")
    assert price(form(plain), lunch).subtotal_cents == 969
    assert price(form(rings), lunch).subtotal_cents == 969 + 70 + 30
    assert price(form(bacon), lunch).subtotal_cents == 2 * (869 + 150)


def test_nuggets_in_a_combo_include_the_dips_of_their_size(lunch: Serving) -> None:
    def with_dips(combo: str, size: str, n: int) -> int:
        nuggets = {"item": "nuggets", "mods": [f"pick:ranch*{n}"]}
        return price(form(meal(combo, size, main=nuggets)), lunch).subtotal_cents

    assert [with_dips("nuggets_meal", "M", n) for n in (1, 2, 3)] == [899, 899, 934]
    assert [with_dips("kids_meal", "K", n) for n in (1, 2)] == [499, 534]


def test_a_size_not_chosen_yet_costs_nothing(lunch: Serving) -> None:
    assert price((ItemLine("nuggets", None, 1, (), 1),), lunch).total_cents == 0
    assert price((ComboLine("classic_meal", None, 1, {}, 1),), lunch).total_cents == 0


def test_what_left_the_menu_costs_nothing(lunch: Serving) -> None:
    gone = (ItemLine("gyro", "std"), ComboLine("gyro_meal", "M"), ItemLine("fries", "XXL"))
    assert price(gone, lunch) == Bill(lines=price(gone, lunch).lines)


def test_a_pending_line_is_not_billed(lunch: Serving) -> None:
    lines = (*form(item("fries", "M")), ItemLine("lager_beer", "std", 2, (), 9, pending="age_check"))
    assert price(lines, lunch) == price(form(item("fries", "M")), lunch)
    assert price(Order(lines), lunch) == price(lines, lunch)


def test_the_place_and_then_the_till_overrule_the_menu(menu: Menu) -> None:
    airport = at(menu, f"{WEDNESDAY}T12:30", "kiosk", "loc-102")
    assert price(form(item("classic_burger")), airport).total_cents == 649 + 55  # 8.5 % of 649 is 55.165
    assert price(form(item("classic_burger")), airport.moved(pos_prices={"classic_burger/std": 700})).total_cents == 760
    assert price(form(item("cola", "M")), airport.moved(pos_prices={"cola/M": -5})).total_cents == 0


def test_how_much_is_a_large_fries(menu: Menu, lunch: Serving) -> None:
    fries, classic = menu.item("fries"), menu.combo("classic_meal")
    assert fries
    assert classic
    assert item_price(fries, "L", lunch) == item_price(fries, fries.variation("L"), lunch) == 329
    assert item_price(fries, None, lunch) == item_price(fries, "XXL", lunch) == 0
    assert combo_price(classic, "L", lunch) == 969
    assert combo_price(classic, "L", lunch.moved(pos_prices={"classic_meal/L": 990})) == 990


# ---- promotions (Prices 2)


def bill_of(serving: Serving, *rows: dict[str, object], codes: tuple[str, ...] = ()) -> tuple[int, dict[str, int]]:
    bill = price(form(*rows), serving, codes)
    return bill.subtotal_cents, {d.promotion_id: d.cents for d in bill.discounts}


def test_a_percentage_is_rounded_half_up_per_piece(menu: Menu) -> None:
    shake_hour = at(menu, f"{WEDNESDAY}T14:30")
    assert bill_of(shake_hour, item("vanilla_shake", "M", 2)) == (858, {"shake_hour": 2 * 215})  # half of 429: 214.5
    assert bill_of(shake_hour, item("vanilla_shake", "M", mods=("extra:cherry",)))[1] == {"shake_hour": 215}


@pytest.mark.parametrize("moment", [f"{WEDNESDAY}T13:59", f"{WEDNESDAY}T16:00", "2025-03-15T14:30", "2026-03-11T14:30"])
def test_a_promotion_ends_with_its_hours_days_and_dates(menu: Menu, moment: str) -> None:
    assert bill_of(at(menu, moment), item("vanilla_shake", "M"))[1] == {}


def test_a_shake_in_a_combo_is_not_discounted(menu: Menu) -> None:
    row = meal("classic_meal", "M", main="classic_burger", side="fries", drink="vanilla_shake")
    assert bill_of(at(menu, f"{WEDNESDAY}T14:30"), row) == (869 + 190, {})


@pytest.mark.parametrize(("qty", "off"), [(1, 0), (2, 298), (3, 298), (4, 596)])
def test_two_fish_sandwiches_for_eight_dollars(lunch: Serving, qty: int, off: int) -> None:
    assert bill_of(lunch, item("fish_sandwich", qty=qty))[1] == ({"two_fish": off} if off else {})


def test_modifiers_are_not_discounted(lunch: Serving) -> None:
    subtotal, off = bill_of(lunch, item("fish_sandwich", qty=2, mods=("add:bacon",)))
    assert (subtotal, off) == (2 * 699, {"two_fish": 298})


@pytest.mark.parametrize(("qty", "off"), [(1, 0), (2, 299), (4, 299)])
def test_junior_tuesday_gives_one_per_order(menu: Menu, qty: int, off: int) -> None:
    tuesday = at(menu, f"{TUESDAY}T12:30")
    assert bill_of(tuesday, item("junior_burger", qty=qty))[1] == ({"junior_tuesday": off} if off else {})
    assert bill_of(at(menu, f"{WEDNESDAY}T12:30"), item("junior_burger", qty=qty))[1] == {}


def test_a_code_takes_its_percentage_from_the_subtotal(menu: Menu) -> None:
    kiosk = at(menu, f"{WEDNESDAY}T12:30", "kiosk")
    rows = (item("cheeseburger", qty=3), item("fries", "M"))
    assert bill_of(kiosk, *rows, codes=("lantern 10",)) == (1716, {"lantern10": 172})
    assert bill_of(kiosk, *rows)[1] == {}
    assert bill_of(kiosk, *rows[:1], codes=("LANTERN10",))[1] == {}  # below 15 dollars
    assert bill_of(at(menu, f"{WEDNESDAY}T12:30", "lane"), *rows, codes=("LANTERN10",))[1] == {}
    assert bill_of(kiosk, *rows, codes=("SUMMER25", "NONSENSE"))[1] == {}  # ended; unknown


def test_codes_of_the_order_count(menu: Menu) -> None:
    kiosk = at(menu, f"{WEDNESDAY}T12:30", "kiosk")
    order = Order(lines=form(item("cheeseburger", qty=4)), codes=("LANTERN10",))
    assert price(order, kiosk).discount_cents == 192


def test_a_code_is_not_combined_and_the_guest_gets_the_better(menu: Menu) -> None:
    kiosk = at(menu, f"{WEDNESDAY}T12:30", "kiosk")
    assert bill_of(kiosk, item("fish_sandwich", qty=4), codes=("LANTERN10",))[1] == {"two_fish": 596}
    much = (item("fish_sandwich", qty=2), item("cheeseburger", qty=9))
    assert bill_of(kiosk, *much, codes=("LANTERN10",)) == (5409, {"lantern10": 541})


def own(lunch: Serving, *promotions: Promotion) -> Serving:
    return lunch.moved(menu=replace(lunch.menu, promotions=promotions))


def test_a_bundle_and_a_free_piece_take_the_cheapest(lunch: Serving) -> None:
    name = Text({"en": "x"})
    rows = (item("fries", "S"), item("fries", "M"), item("fries", "L"))  # 229, 279, 329
    bundle = Promotion("b", name, "bundle_price", ("fries",), bundle_qty=2, bundle_price_cents=300)
    free = Promotion("f", name, "buy_n_get_m", ("fries",), buy=2, get=1)
    assert bill_of(own(lunch, bundle), *rows)[1] == {"b": 208}
    assert bill_of(own(lunch, free), *rows)[1] == {"f": 229}


def test_a_bundle_that_costs_more_is_not_made(lunch: Serving) -> None:
    dear = Promotion("b", Text({}), "bundle_price", ("fries",), bundle_qty=2, bundle_price_cents=9999)
    assert bill_of(own(lunch, dear), item("fries", "L", 4))[1] == {}


def test_a_thing_costs_less_beside_each_of_what_lowers_its_price(lunch: Serving) -> None:
    beside = Promotion("p", Text({}), "add_on_price", ("fries",), beside=("cola",), bundle_price_cents=100)
    serving = own(lunch, beside)
    two = item("fries", "M", 2)  # 279 each
    assert bill_of(serving, two)[1] == {}
    assert bill_of(serving, two, item("cola", "M"))[1] == {"p": 179}
    assert bill_of(serving, two, item("cola", "M", 3))[1] == {"p": 358}


def test_a_piece_takes_part_in_one_promotion_the_better_one(lunch: Serving) -> None:
    half = Promotion("half", Text({}), "percent_off_items", ("fries",), percent=50)
    tenth = Promotion("a_tenth", Text({}), "percent_off_items", ("fries",), percent=10)
    assert bill_of(own(lunch, tenth, half), item("fries", "S"))[1] == {"half": 115}
    both = (replace(tenth, stackable=True), replace(half, stackable=True))
    assert bill_of(own(lunch, *both), item("fries", "S"))[1] == {"half": 115, "a_tenth": 11}  # a tenth of 114 left
    assert bill_of(own(lunch, both[0], half), item("fries", "S"))[1] == {"half": 115}


def test_a_promotion_for_all_takes_combos_that_it_names(lunch: Serving) -> None:
    row = meal("classic_meal", "M", 2, main="classic_burger", side="onion_rings", drink="cola")
    everything = Promotion("p", Text({}), "percent_off_items", ("classic_meal", "fries"), percent=10, applies_to="all")
    assert bill_of(own(lunch, everything), row, item("fries", "S"))[1] == {"p": 2 * 87 + 23}
    standalone = replace(everything, applies_to="standalone")
    assert bill_of(own(lunch, standalone), row, item("fries", "S"))[1] == {"p": 23}


@pytest.mark.parametrize(
    "broken",
    [
        Promotion("p", Text({}), "bundle_price", ("fries",), bundle_price_cents=100),
        Promotion("p", Text({}), "buy_n_get_m", ("fries",), get=1),
        Promotion("p", Text({}), "buy_n_get_m", ("fries",), buy=1),
        Promotion("p", Text({}), "percent_off_items", ("fries",), percent=50, max_uses_per_order=0),
        Promotion("p", Text({}), "percent_off_order", percent=50, max_uses_per_order=0),
        Promotion("p", Text({}), "percent_off_order", percent=50, automatic=False),
    ],
)
def test_a_promotion_that_says_too_little_gives_nothing(lunch: Serving, broken: Promotion) -> None:
    assert bill_of(own(lunch, broken), item("fries", "S", 4))[1] == {}


# ---- tax (Prices 3)


def test_tax_is_rounded_once_per_class(menu: Menu) -> None:
    kiosk = at(menu, f"{WEDNESDAY}T12:30", "kiosk")
    lines = form(item("lager_beer"), item("cookie"), item("cookie"))
    assert price(lines, kiosk).tax_cents == 55 + 24  # 298 at 8 % is 23.84; two cookies apart would be 2 x 12


def test_a_discount_on_the_order_is_shared_by_the_tax_classes(menu: Menu) -> None:
    kiosk = at(menu, f"{WEDNESDAY}T12:30", "kiosk")
    bill = price(form(item("lager_beer", qty=2), item("cheeseburger", qty=2)), kiosk, ["LANTERN10"])
    assert bill.discount_cents == 206  # of 2058; 110 on the beer, 96 on the food
    assert bill.tax_cents == 99 + 69  # 990 at 10 %, 862 at 8 %
    assert bill.total_cents == 2058 - 206 + 168


def test_a_combo_without_a_tax_class_has_that_of_its_main() -> None:
    burger = Item("burger", Text({"en": "Burger"}), (Variation("std", Text({})),), tax_class="food")
    combo = Combo("meal", Text({}), (ComboSize("M", Text({}), 1000),), (Slot("main", (SlotChoice("burger", {}),)),))
    serving = Serving(
        Menu("m", "1", (burger,), (combo,), tax_rates={"food": Decimal("0.1")}), "lane", datetime.fromisoformat(TUESDAY)
    )
    assert price((ComboLine("meal", "M", 1, {"main": SlotFill("burger")}),), serving).total_cents == 1100


@given(st.lists(st.integers(0, 10**6), min_size=1, max_size=6), st.data())
def test_spreading_keeps_the_sum_and_no_share_exceeds_its_weight(weights: list[int], data: st.DataObject) -> None:
    cents = data.draw(st.integers(0, sum(weights)))
    shares = spread(cents, weights)
    assert sum(shares) == cents
    assert all(0 <= s <= w for s, w in zip(shares, weights, strict=True))


# ---- whatever the order


@st.composite
def promotions(draw: st.DrawFn, menu: Menu) -> Promotion:
    ids = [i.id for i in menu.items[:6]] + ["fries", "lager_beer", "nuggets", "classic_meal", "kids_meal"]
    return Promotion(
        id=draw(st.sampled_from(["p1", "p2", "p3", "p4"])),
        name=Text({}),
        kind=draw(st.sampled_from(["percent_off_items", "bundle_price", "buy_n_get_m", "percent_off_order"])),
        items=tuple(draw(st.lists(st.sampled_from(ids), max_size=5, unique=True))),
        percent=draw(st.integers(0, 100)),
        bundle_qty=draw(st.integers(0, 3)),
        bundle_price_cents=draw(st.integers(0, 900)),
        buy=draw(st.integers(0, 2)),
        get=draw(st.integers(0, 2)),
        min_subtotal_cents=draw(st.sampled_from([0, 0, 1500])),
        applies_to=draw(st.sampled_from(["standalone", "all"])),
        max_uses_per_order=draw(st.none() | st.integers(0, 3)),
        stackable=draw(st.booleans()),
    )


@st.composite
def billed_orders(draw: st.DrawFn, lines: SearchStrategy[Line], lunch: Serving) -> tuple[tuple[Line, ...], Serving]:
    """Lines as `apply` leaves them, at a moment of the week with the menu's promotions, or with others."""
    moment = draw(st.sampled_from([f"{WEDNESDAY}T12:30", f"{WEDNESDAY}T14:30", f"{TUESDAY}T15:00"]))
    serving = lunch.moved(at=datetime.fromisoformat(moment), channel=draw(st.sampled_from(["lane", "kiosk"])))
    if draw(st.booleans()):
        made = draw(st.lists(promotions(lunch.menu), max_size=3, unique_by=lambda p: p.id))
        serving = serving.moved(menu=replace(lunch.menu, promotions=tuple(made)))
    order = Order()
    for line in draw(st.lists(lines, max_size=6)):
        changed = apply(order, Add(line), serving)
        order = order if isinstance(changed, Refused) else changed
    return order.lines, serving


@given(data=st.data())
def test_a_bill_adds_up_and_is_never_negative(lines: SearchStrategy[Line], lunch: Serving, data: st.DataObject) -> None:
    order, serving = data.draw(billed_orders(lines, lunch))
    bill = price(order, serving, ["LANTERN10"])
    assert bill.total_cents == bill.subtotal_cents - bill.discount_cents + bill.tax_cents
    assert bill.subtotal_cents == sum(line.cents for line in bill.lines)
    assert bill.discount_cents == sum(d.cents for d in bill.discounts)
    assert 0 <= bill.discount_cents <= bill.subtotal_cents
    assert bill.tax_cents >= 0
    assert all(d.cents > 0 for d in bill.discounts)


@given(data=st.data())
def test_the_order_of_lines_does_not_matter(lines: SearchStrategy[Line], lunch: Serving, data: st.DataObject) -> None:
    order, serving = data.draw(billed_orders(lines, lunch))
    shuffled = data.draw(st.permutations(order))
    one, other = price(order, serving, ["LANTERN10"]), price(shuffled, serving, ["LANTERN10"])
    assert replace(one, lines=()) == replace(other, lines=())
    assert sorted(one.lines, key=str) == sorted(other.lines, key=str)


@given(data=st.data())
def test_a_line_of_many_costs_what_many_lines_cost(
    lines: SearchStrategy[Line], lunch: Serving, data: st.DataObject
) -> None:
    order, serving = data.draw(billed_orders(lines, lunch))
    apart = [replace(line, qty=1) for line in order for _ in range(line.qty)]
    assert replace(price(order, serving), lines=()) == replace(price(apart, serving), lines=())


@given(data=st.data())
def test_without_promotions_another_line_never_makes_it_cheaper(
    lines: SearchStrategy[Line], lunch: Serving, data: st.DataObject
) -> None:
    """With promotions it may: a second fish sandwich makes a bundle, a cookie reaches a code's minimum."""
    order, serving = data.draw(billed_orders(lines, own(lunch)))
    plain = own(serving)
    assert price(order[:-1], plain).total_cents <= price(order, plain).total_cents


@given(data=st.data())
def test_promotions_never_make_it_dearer(lines: SearchStrategy[Line], lunch: Serving, data: st.DataObject) -> None:
    order, serving = data.draw(billed_orders(lines, lunch))
    assert price(order, serving).total_cents <= price(order, own(serving)).total_cents


@given(data=st.data())
def test_a_line_costs_its_pieces(lines: SearchStrategy[Line], lunch: Serving, data: st.DataObject) -> None:
    line = data.draw(lines)
    assert line_price(line, lunch) == line.qty * line_price(replace(line, qty=1), lunch) >= 0
