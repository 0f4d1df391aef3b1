from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from domain.adjustments import Adjustment, adjusted, from_json, to_json
from domain.codec import order_from_json, order_to_json
from domain.menu import Menu, Serving
from domain.order import Add, Clear, ComboLine, Command, ItemLine, Order, Refused, Undo, apply
from domain.pricing import price
from protos.codec import WireError, adjustments_from_messages, adjustments_to_messages
from protos.talkthru.v1 import orders_pb2

COOKIE = Adjustment("free_cookie", "redeem_reward", item="cookie", variation="std")
TEN, TWENTY = (Adjustment(f"g{n}", "discount", percent=n) for n in (10, 20))
DOLLAR = Adjustment("g1", "price_override", cents=100)


def ordered(serving: Serving, *commands: Command) -> Order:
    order = Order()
    for command in commands:
        made = apply(order, command, serving)
        assert not isinstance(made, Refused)
        order = made
    return order


@pytest.fixture
def two(lunch: Serving) -> Order:
    """Two cheeseburgers, $9.58, and a cookie, $1.49."""
    return ordered(lunch, Add(ItemLine("cheeseburger", qty=2)), Add(ItemLine("cookie")))


def test_a_reward_takes_one_piece_off_and_its_tax(two: Order, lunch: Serving) -> None:
    bill = price(adjusted(two, COOKIE), lunch)
    assert (bill.subtotal_cents, bill.discount_cents, bill.total_cents) == (1107, 149, 958 + 77)


def test_a_reward_pays_for_one_of_several_and_not_for_what_was_added(lunch: Serving) -> None:
    order = adjusted(ordered(lunch, Add(ItemLine("cookie", qty=3))), COOKIE)
    assert price(order, lunch).discount_cents == 149


def test_a_reward_whose_item_is_not_there_takes_nothing(lunch: Serving) -> None:
    order = ordered(lunch, Add(ItemLine("cheeseburger")))
    assert price(adjusted(order, COOKIE), lunch).total_cents == price(order, lunch).total_cents


def test_a_percentage_is_of_the_subtotal_before_tax(two: Order, lunch: Serving) -> None:
    bill = price(adjusted(two, TEN), lunch)
    assert (bill.discount_cents, bill.tax_cents, bill.total_cents) == (111, 80, 1107 - 111 + 80)


def test_two_percentages_are_the_last_one(two: Order, lunch: Serving) -> None:
    both = adjusted(adjusted(two, TEN), TWENTY)
    assert both.adjustments == (TWENTY,)


def test_a_sum_comes_off_the_total_and_never_below_zero(two: Order, lunch: Serving) -> None:
    before = price(two, lunch).total_cents
    assert price(adjusted(two, DOLLAR), lunch).total_cents == before - 100
    assert price(adjusted(two, replace(DOLLAR, cents=10_000)), lunch).total_cents == 0


def test_the_same_leave_counts_once_and_a_new_one_is_a_new_revision(two: Order) -> None:
    once = adjusted(two, COOKIE)
    assert once.revision == two.revision + 1
    assert adjusted(once, COOKIE) is once


def test_undo_takes_back_what_the_guest_did_and_not_what_staff_gave(two: Order, lunch: Serving) -> None:
    given_ = adjusted(two, TEN)
    undone = apply(given_, Undo(), lunch)
    assert isinstance(undone, Order)
    assert undone.adjustments == (TEN,)
    assert len(undone.lines) == len(two.lines) - 1


def test_an_order_that_is_cleared_keeps_no_sum_of_the_old_one(two: Order, lunch: Serving) -> None:
    cleared = apply(adjusted(adjusted(two, DOLLAR), COOKIE), Clear(), lunch)
    assert isinstance(cleared, Order)
    assert cleared.adjustments == (COOKIE,)


IDS = st.sampled_from(["cookie", "fries", "cheeseburger", "nowhere"])
ADJUSTMENTS = st.one_of(
    st.builds(Adjustment, st.text("abc", min_size=1), st.just("comp_item"), item=IDS, variation=st.none()),
    st.builds(Adjustment, st.text("abc", min_size=1), st.just("discount"), percent=st.integers(1, 100)),
    st.builds(Adjustment, st.text("abc", min_size=1), st.just("price_override"), cents=st.integers(1, 10_000)),
)


@given(data=st.data(), adjustments=st.lists(ADJUSTMENTS, max_size=4))
def test_a_bill_with_anything_taken_off_adds_up_and_is_never_negative_or_dearer(
    lines: SearchStrategy[ItemLine | ComboLine], lunch: Serving, data: st.DataObject, adjustments: Sequence[Adjustment]
) -> None:
    order = Order()
    for line in data.draw(st.lists(lines, max_size=4)):
        made = apply(order, Add(line), lunch)
        order = order if isinstance(made, Refused) else made
    full = price(order, lunch).total_cents
    for adjustment in adjustments:
        order = adjusted(order, adjustment)
    bill = price(order, lunch)
    assert bill.total_cents == bill.subtotal_cents - bill.discount_cents + bill.tax_cents - bill.off_cents
    assert 0 <= bill.total_cents <= full
    assert bill.tax_cents >= 0
    assert order_from_json(order_to_json(order)) == order
    assert adjustments_from_messages(adjustments_to_messages(order.adjustments)) == order.adjustments


@given(ADJUSTMENTS)
def test_an_adjustment_is_itself_again_from_json(adjustment: Adjustment) -> None:
    assert from_json(to_json(adjustment)) == adjustment


@pytest.mark.parametrize(
    "row", [None, {}, {"id": "a"}, {"id": "a", "action": "discount", "cents": -5}, {"id": "a", "action": "b", "x": 1}]
)
def test_what_is_no_adjustment_is_refused(row: object) -> None:
    with pytest.raises(ValueError, match=r"adjustment|nothing"):
        from_json(row)


def test_more_than_all_of_it_is_refused_on_the_wire() -> None:
    with pytest.raises(WireError):
        adjustments_from_messages([orders_pb2.Adjustment(id="a", action="discount", percent=101)])


def test_a_half_price_shake_that_is_free_is_free_once(menu: Menu, lunch: Serving) -> None:
    happy = lunch.moved(at=lunch.at.replace(hour=15))
    order = ordered(happy, Add(ItemLine("vanilla_shake", "M", 2)))
    free = adjusted(order, Adjustment("r", "redeem_reward", item="vanilla_shake", variation="M"))
    assert price(free, happy).subtotal_cents - price(free, happy).discount_cents == 429 - 215
