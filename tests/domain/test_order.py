from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from domain.menu import QUALIFIERS, Item, Menu, ModifierGroup, Option, Serving, Text, Variation
from domain.missing import Missing, missing
from domain.order import (
    PAST_KEPT,
    Add,
    Change,
    Clear,
    ComboLine,
    Command,
    ItemLine,
    Mod,
    Order,
    Reason,
    Refused,
    Remove,
    SlotFill,
    Undo,
    UseCode,
    apply,
    canonical_mods,
    settle,
)
from domain.pricing import price


def after(serving: Serving, *commands: Command, start: Order | None = None) -> Order:
    order = start or Order()
    for command in commands:
        changed = apply(order, command, serving)
        assert isinstance(changed, Order), changed
        order = changed
    return order


def refusal(serving: Serving, command: Command, order: Order | None = None) -> tuple[Reason, str]:
    refused = apply(order or Order(), command, serving)
    assert isinstance(refused, Refused)
    assert refused.command == command
    return refused.reason, refused.about


def add(item: str, variation: str | None = None, qty: int = 1, *mods: str) -> Add:
    return Add(ItemLine(item, variation, qty, tuple(Mod.parse(m) for m in mods)))


def meal(combo: str = "classic_meal", size: str | None = None, qty: int = 1, **slots: str) -> ComboLine:
    return ComboLine(combo, size, qty, {k: SlotFill(v) for k, v in slots.items()})


# ---- adding


def test_unsaid_things_with_a_default_take_it(lunch: Serving) -> None:
    order = after(lunch, add("fries"), Add(meal()))
    fries, combo = order.lines
    assert fries == ItemLine("fries", "M", id=1)
    assert combo == ComboLine(
        "classic_meal", "M", 1, {"main": SlotFill("classic_burger"), "side": SlotFill("fries")}, 2
    )


def test_what_has_no_default_stays_open_and_is_missing(lunch: Serving) -> None:
    order = after(lunch, add("nuggets"), Add(meal(main="classic_burger")))
    assert missing(order, lunch) == (
        Missing(1, "size", ""),
        Missing(1, "group", "dip"),
        Missing(2, "slot", "drink"),
    )
    assert missing(after(lunch, add("nuggets", "6", 1, "pick:ranch")), lunch) == ()


def test_a_choice_inside_a_combo_is_missing_by_its_slot(lunch: Serving) -> None:
    order = after(lunch, Add(meal("nuggets_meal", drink="iced_tea")))
    assert missing(order, lunch) == (
        Missing(1, "group", "dip", "main"),
        Missing(1, "group", "tea_style", "drink"),
    )


def test_a_group_of_two_is_missing_until_two_are_picked() -> None:
    sides = ModifierGroup("sides", Text({}), "choice", tuple(Option(o, Text({})) for o in "abc"), 2, 2, ("pick",), 2)
    plate = Item("plate", Text({"en": "Plate"}), (Variation("std", Text({})),), groups=(sides,))
    serving = Serving(Menu("m", "1", (plate,)), "lane", datetime.fromisoformat("2025-03-12T12:30"))
    assert missing(after(serving, add("plate", None, 1, "pick:a")), serving) == (Missing(1, "group", "sides"),)
    assert missing(after(serving, add("plate", None, 1, "pick:a", "pick:b")), serving) == ()
    assert missing(after(serving, add("plate", None, 1, "pick:a*2")), serving) == ()


@pytest.mark.parametrize(
    ("command", "reason", "about"),
    [
        (add("gyro"), Reason.NOT_ON_MENU, "gyro"),
        (Add(meal("gyro_meal")), Reason.NOT_ON_MENU, "gyro_meal"),
        (add("fries", "XXL"), Reason.NO_SUCH_SIZE, "fries/XXL"),
        (Add(meal(size="S")), Reason.NO_SUCH_SIZE, "classic_meal/S"),
        (add("fries", "M", 1, "add:bacon"), Reason.NO_SUCH_OPTION, "fries:bacon"),
        (add("cola", "M", 1, "side:ice"), Reason.NO_SUCH_OPTION, "cola:ice"),
        (Add(ItemLine("coffee", "M", 1, (Mod("add", "cream", 0),))), Reason.NO_SUCH_OPTION, "coffee:cream"),
        (add("nuggets", "6", 1, "pick:ranch*7"), Reason.TOO_MANY_CHOICES, "nuggets:dip"),
        (add("egg_muffin"), Reason.NOT_NOW, "egg_muffin"),
        (add("lager_beer"), Reason.NOT_THIS_CHANNEL, "lager_beer"),
        (add("water_cup", "std", 5), Reason.LIMIT_PER_ORDER, "water_cup:4"),
        (add("fries", "M", 100), Reason.TOO_MANY, "100"),
        (add("fries", "M", 0), Reason.TOO_MANY, "0"),
        (Add(meal(drink="fries")), Reason.NOT_IN_COMBO, "classic_meal/fries"),
        (Add(meal(toy="cola")), Reason.NOT_IN_COMBO, "classic_meal/toy"),
        (Remove(7), Reason.NO_SUCH_LINE, "7"),
        (Change(7, ()), Reason.NO_SUCH_LINE, "7"),
        (Undo(), Reason.NOTHING_TO_UNDO, ""),
        (UseCode("SUMMER25"), Reason.BAD_CODE, "SUMMER25"),
    ],
)
def test_what_cannot_be_had_is_refused_by_name(lunch: Serving, command: Command, reason: Reason, about: str) -> None:
    assert refusal(lunch, command) == (reason, about)


def test_what_ran_out_is_refused_alone_and_in_combos(lunch: Serving) -> None:
    out = lunch.moved(out=frozenset({"fries", "classic_burger"}))
    assert refusal(out, add("fries")) == (Reason.SOLD_OUT, "fries")
    assert refusal(out, Add(meal())) == (Reason.SOLD_OUT, "classic_meal")
    assert refusal(out, Add(meal("bacon_meal", side="fries"))) == (Reason.SOLD_OUT, "fries")
    (combo,) = after(out, Add(meal("bacon_meal"))).lines
    assert isinstance(combo, ComboLine)
    assert "side" not in combo.slots  # its default ran out: it must be asked for


def test_a_place_may_not_sell_it(menu: Menu) -> None:
    airport = Serving(menu, "kiosk", datetime.fromisoformat("2025-03-12T12:30"), menu.location("loc-102"))
    assert refusal(airport, add("onion_rings")) == (Reason.NOT_HERE, "onion_rings")


# ---- modifiers


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        (["no:onion", "no:onion"], ["no:onion"]),
        (["add:onion"], []),  # it is on it
        (["add:onion*2"], ["extra:onion"]),
        (["no:bacon"], []),  # it is not on it
        (["extra:bacon"], ["add:bacon"]),
        (["side:bacon"], ["add:bacon"]),
        (["pick:sesame_bun"], []),
        (["no:onion", "extra:onion"], ["extra:onion"]),  # the last statement wins
        (["extra:onion", "add:onion"], []),
        (["no:onion*2"], ["no:onion"]),
        (["pick:plain_bun", "no:onion", "add:bacon"], ["add:bacon", "no:onion", "pick:plain_bun"]),
    ],
)
def test_modifiers_say_only_what_differs(menu: Menu, said: list[str], meant: list[str]) -> None:
    burger = menu.item("cheeseburger")
    assert burger
    assert canonical_mods(burger, [Mod.parse(m) for m in said]) == tuple(Mod.parse(m) for m in meant)


@st.composite
def items(draw: st.DrawFn) -> Item:
    groups: list[ModifierGroup] = []
    for n in range(draw(st.integers(1, 2))):
        kind = draw(st.sampled_from(["adjust", "choice"]))
        options = tuple(Option(f"o{n}{k}", Text({})) for k in range(draw(st.integers(1, 3))))
        allowed = draw(st.lists(st.sampled_from(QUALIFIERS), unique=True, min_size=1))
        limits = draw(st.integers(0, 2)), draw(st.integers(1, 4))
        groups.append(ModifierGroup(f"g{n}", Text({}), kind, options, *limits, tuple(allowed), draw(st.integers(1, 3))))
    ids = [o.id for g in groups for o in g.options]
    included = draw(st.none() | st.lists(st.sampled_from(ids), unique=True).map(tuple))
    return Item("thing", Text({}), (Variation("std", Text({})),), groups=tuple(groups), included=included)


@given(items(), st.data())
def test_canonical_modifiers_are_a_fixed_point(item: Item, data: st.DataObject) -> None:
    ids = st.sampled_from([*(o.id for g in item.groups for o in g.options), "unknown"])
    mods = data.draw(st.lists(st.builds(Mod, st.sampled_from(QUALIFIERS), ids, st.integers(-1, 4)), max_size=5))
    once = canonical_mods(item, mods)
    if isinstance(once, str):
        reason, about = once.split(" ")
        assert Reason(reason)
        assert about.startswith("thing:")
        return
    assert canonical_mods(item, once) == once
    assert list(once) == sorted(once)
    assert len({m.option for m in once}) == len(once)
    for mod in once:
        found = item.option(mod.option)
        assert found
        assert mod.qualifier in found[0].qualifiers
        assert mod.count >= 1
        if item.includes(mod.option) is False:
            assert mod.qualifier in ("add", "pick")
        if item.includes(mod.option):
            assert mod.qualifier in ("no", "light", "extra", "side")


@pytest.mark.parametrize(
    "text", ["", "no", "no:", ":onion", "without:onion", "add:x*", "add:x*0", "add:x*-1", "add:x*two"]
)
def test_what_is_no_modifier_is_said_to_be_none(text: str) -> None:
    with pytest.raises(ValueError, match="not a modifier"):
        Mod.parse(text)


@given(st.builds(Mod, st.sampled_from(QUALIFIERS), st.text("abc_", min_size=1), st.integers(1, 99)))
def test_a_modifier_is_written_as_it_is_read(mod: Mod) -> None:
    assert Mod.parse(str(mod)) == mod


# ---- changing


def test_the_first_line_of_a_split_keeps_its_id(lunch: Serving) -> None:
    order = after(lunch, add("cheeseburger", None, 2), add("cola"))
    burger = order.lines[0]
    assert isinstance(burger, ItemLine)
    plain = replace(burger, qty=1, mods=(Mod("no", "onion"),))
    split = after(lunch, Change(1, (replace(burger, qty=1), plain)), start=order)
    assert [(line.id, line.qty) for line in split.lines] == [(1, 1), (3, 1), (2, 1)]
    assert split.next_line == 4


def test_a_change_to_nothing_removes(lunch: Serving) -> None:
    assert after(lunch, add("cola"), Change(1, ())).lines == ()


def test_a_refused_part_of_a_change_changes_nothing(lunch: Serving) -> None:
    order = after(lunch, add("cheeseburger", None, 2))
    assert refusal(lunch, Change(1, (ItemLine("cheeseburger"), ItemLine("gyro"))), order)[0] is Reason.NOT_ON_MENU


def test_what_the_guest_has_can_be_changed_after_its_daypart(lunch: Serving) -> None:
    breakfast = lunch.moved(at=lunch.at.replace(hour=10, minute=29))
    order = after(breakfast, add("hash_brown"), Add(meal("egg_muffin_meal", drink="coffee")))
    later = lunch.moved(at=breakfast.at + timedelta(minutes=2))
    after(later, Change(1, (ItemLine("hash_brown", "std", 2),)), start=order)
    after(later, Change(2, (meal("egg_muffin_meal", "L", drink="coffee"),)), start=order)
    assert refusal(later, add("hash_brown"), order) == (Reason.NOT_NOW, "hash_brown")


def test_what_ran_out_meanwhile_is_not_changed_into_more_of_it(lunch: Serving) -> None:
    order = after(lunch, add("apple_pie"), Add(meal(drink="cola")))
    out = lunch.moved(out=frozenset({"apple_pie", "cola"}))
    assert refusal(out, Change(1, (ItemLine("apple_pie", "std", 3),)), order) == (Reason.SOLD_OUT, "apple_pie")
    assert refusal(out, Change(2, (meal(size="L", drink="cola"),)), order) == (Reason.SOLD_OUT, "cola")
    after(out, Change(2, (meal(size="L", drink="lemonade"),)), start=order)


# ---- what waits for a person


def kiosk(lunch: Serving) -> Serving:
    return lunch.moved(channel="kiosk")


def test_a_large_quantity_waits_for_staff(lunch: Serving) -> None:
    order = after(lunch, add("cheeseburger", None, 24), add("fries", None, 25))
    assert [line.pending for line in order.lines] == [None, "quantity_over_limit"]
    assert order.settled == order.lines[:1]


def test_quantities_count_per_item_over_all_its_lines(lunch: Serving) -> None:
    order = after(lunch, add("fries", "M", 20), add("fries", "L", 5), add("cola", "M", 20))
    assert [line.pending for line in order.lines] == [None, "quantity_over_limit", None]
    assert refusal(lunch, add("fries", "S", 75), order) == (Reason.TOO_MANY, "100")


def test_an_approved_quantity_may_be_changed_and_split_but_not_raised(lunch: Serving) -> None:
    order = settle(after(lunch, add("fries", "M", 30)), 1, granted=True)

    def pending(*qty: int) -> list[str | None]:
        return [
            line.pending
            for line in after(lunch, Change(1, tuple(ItemLine("fries", "L", q) for q in qty)), start=order).lines
        ]

    assert pending(30) == pending(28) == [None]
    assert pending(29, 1) == [None, None]
    assert pending(31) == ["quantity_over_limit"]
    assert pending(30, 30) == [None, "quantity_over_limit"]


def test_fewer_than_the_limit_waits_no_longer(lunch: Serving) -> None:
    order = after(lunch, add("fries", "M", 30))
    waiting = order.lines[0]
    assert after(lunch, Change(1, (replace(waiting, qty=29),)), start=order).lines[0].pending == "quantity_over_limit"
    assert after(lunch, Change(1, (replace(waiting, qty=20),)), start=order).lines[0].pending is None


def test_a_command_cannot_say_that_nobody_needs_to_look(lunch: Serving) -> None:
    order = after(kiosk(lunch), add("lager_beer"), add("fries", "M", 30))
    assert [line.pending for line in order.lines] == ["age_check", "quantity_over_limit"]
    same = after(
        kiosk(lunch), Change(1, (ItemLine("lager_beer"),)), Change(2, (ItemLine("fries", "M", 30),)), start=order
    )
    assert [line.pending for line in same.lines] == ["age_check", "quantity_over_limit"]


def test_what_somebody_else_holds_a_line_for_stays(lunch: Serving) -> None:
    assert after(lunch, Add(ItemLine("fries", pending="recall"))).lines[0].pending == "recall"


def test_alcohol_in_a_combo_is_checked_too(menu: Menu, lunch: Serving) -> None:
    classic = menu.combo("classic_meal")
    assert classic
    drink = classic.slots[2]
    beer = replace(drink.choices[0], item="lager_beer", by_size={"M": "std", "L": "std"})
    slots = (*classic.slots[:2], replace(drink, choices=(*drink.choices, beer)))
    serving = kiosk(lunch).moved(menu=replace(menu, combos=(replace(classic, slots=slots),)))
    order = after(serving, Add(meal(drink="lager_beer")))
    assert order.lines[0].pending == "age_check"
    checked = settle(order, 1, granted=True)
    assert after(serving, Change(1, (meal(size="L", drink="lager_beer"),)), start=checked).lines[0].pending is None
    cola = after(serving, Change(1, (meal(drink="cola"),)), start=order)
    assert cola.lines[0].pending is None
    assert after(serving, Change(1, (meal(drink="lager_beer"),)), start=cola).lines[0].pending == "age_check"


def test_a_granted_line_joins_the_order_and_a_denied_one_leaves(lunch: Serving) -> None:
    order = after(lunch, add("cola"), add("fries", "M", 30))
    granted, denied = (settle(order, 2, granted=g) for g in (True, False))
    assert [line.id for line in granted.settled] == [1, 2]
    assert [line.id for line in denied.lines] == [1]
    assert granted.revision == denied.revision == order.revision + 1


@pytest.mark.parametrize("line", [1, 9])
@pytest.mark.parametrize("granted", [True, False])
def test_a_decision_about_a_line_that_waits_for_nobody_changes_nothing(
    lunch: Serving, line: int, granted: bool
) -> None:
    order = after(lunch, add("cola"))
    assert settle(order, line, granted=granted) is order


def test_a_line_raised_while_staff_were_asked_goes_on_waiting(lunch: Serving) -> None:
    order = after(lunch, add("fries", "M", 30), Change(1, (ItemLine("fries", "M", 60),)))
    assert settle(order, 1, granted=True, most=30) is order
    assert settle(order, 1, granted=True, most=60).settled
    assert settle(order, 1, granted=False, most=30).lines == ()


def test_undo_takes_back_the_guests_change_and_not_the_staffs_decision(lunch: Serving) -> None:
    order = after(lunch, add("fries", "M", 30), add("cola"))
    granted = after(lunch, Undo(), start=settle(order, 1, granted=True))
    assert [(line.id, line.pending) for line in granted.lines] == [(1, None)]
    denied = settle(order, 1, granted=False)
    assert after(lunch, Undo(), start=denied).lines == ()
    only = settle(after(lunch, add("cola"), add("fries", "M", 30)), 2, granted=False)
    assert after(lunch, Undo(), start=only).lines == ()  # the cola: the fries were nothing any more


def test_undo_does_not_grant_what_was_not_granted(lunch: Serving) -> None:
    more = after(lunch, add("fries", "M", 60), Change(1, (ItemLine("fries", "M", 30),)))
    back = after(lunch, Undo(), start=settle(more, 1, granted=True))
    assert back.lines[0].pending == "quantity_over_limit"


# ---- undo


def test_undo_is_by_revision_and_goes_all_the_way(lunch: Serving) -> None:
    order = after(lunch, add("cola"), add("fries"), Remove(1))
    assert [line.id for line in order.lines] == [2]
    back = after(lunch, Undo(), start=order)
    assert ([line.id for line in back.lines], back.revision) == ([1, 2], 4)
    assert after(lunch, Undo(), Undo(), start=back).lines == ()


def test_undo_does_not_bring_back_what_ran_out(lunch: Serving) -> None:
    order = after(lunch, add("apple_pie"), Add(meal(drink="cola")), Clear())
    assert refusal(lunch.moved(out=frozenset({"cola"})), Undo(), order) == (Reason.SOLD_OUT, "cola")
    assert refusal(lunch.moved(out=frozenset({"apple_pie"})), Undo(), order) == (Reason.SOLD_OUT, "apple_pie")
    evening = lunch.moved(at=lunch.at.replace(hour=5), out=frozenset({"fish_sandwich"}))
    assert len(after(evening, Undo(), start=order).lines) == 2  # its hours being over is no reason


def test_a_long_conversation_keeps_a_bounded_past(lunch: Serving) -> None:
    order = Order()
    for _ in range(PAST_KEPT + 10):
        order = after(lunch, add("cola"), Remove(order.next_line), start=order)
    assert len(order.past) == PAST_KEPT


@given(data=st.data())
def test_undo_takes_back_exactly_the_last_change(
    commands: SearchStrategy[Command], lunch: Serving, data: st.DataObject
) -> None:
    order = Order()
    for command in data.draw(st.lists(commands, max_size=8)):
        changed = apply(order, command, lunch)
        if isinstance(changed, Refused):
            continue
        if changed is not order and not isinstance(command, Undo):
            undone = apply(changed, Undo(), lunch)
            assert isinstance(undone, Order)
            assert (undone.lines, undone.codes, undone.past) == (order.lines, order.codes, order.past)
            assert undone.revision == changed.revision + 1
        order = changed


@given(data=st.data())
def test_whatever_is_said_the_order_stays_whole(
    commands: SearchStrategy[Command], lunch: Serving, data: st.DataObject
) -> None:
    order = Order()
    for command in data.draw(st.lists(commands, max_size=10)):
        changed = apply(order, command, lunch)
        assert apply(order, command, lunch) == changed
        if isinstance(changed, Refused):
            assert changed.command == command
            continue
        assert changed is order or changed.revision == order.revision + 1
        order = changed
        ids = [line.id for line in order.lines]
        assert len(set(ids)) == len(ids)
        assert all(0 < i < order.next_line for i in ids)
        for line in order.lines:
            assert 1 <= line.qty <= 99
            again = apply(order, Change(line.id, (line,)), lunch)
            assert isinstance(again, Order)
            assert again.lines == order.lines  # what is in the order is in its final form
        by_item: dict[str, int] = {}
        for line in order.settled:
            if isinstance(line, ItemLine):
                by_item[line.item] = by_item.get(line.item, 0) + line.qty
        assert all(qty <= 24 for qty in by_item.values()), "nobody was asked"
        missing(order, lunch)


@given(data=st.data())
def test_lines_of_no_menu_are_refused_and_never_crash(
    any_commands: SearchStrategy[Command], lunch: Serving, data: st.DataObject
) -> None:
    order = after(lunch, add("cola"))
    for command in data.draw(st.lists(any_commands, max_size=5)):
        changed = apply(order, command, lunch)
        if isinstance(changed, Order):
            order = changed
    assert price(order, lunch).total_cents >= 0


# ---- codes


def test_a_code_is_used_once_however_it_is_written(lunch: Serving) -> None:
    order = after(kiosk(lunch), UseCode("lantern 10"))
    assert order.codes == ("LANTERN10",)
    assert apply(order, UseCode("Lantern10"), kiosk(lunch)) is order
    assert after(kiosk(lunch), Undo(), start=order).codes == ()


def test_a_code_that_the_operator_wrote_with_a_space_is_found(menu: Menu, lunch: Serving) -> None:
    spaced = tuple(replace(p, code="Lantern 10") if p.code == "LANTERN10" else p for p in menu.promotions)
    serving = kiosk(lunch).moved(menu=replace(menu, promotions=spaced))
    assert after(serving, UseCode("LANTERN10")).codes == ("LANTERN10",)
