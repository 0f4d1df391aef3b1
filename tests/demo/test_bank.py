import json
from datetime import datetime
from importlib import resources

import numpy as np
import pytest

from domain.menu import Menu, Serving
from domain.menu_file import parse
from domain.missing import missing
from domain.order import Add, Order, Refused, apply
from domain.order_form import from_form, to_form
from talkthru.demo.bank import RATE_HZ, Bank, BankError, GuestOrder
from talkthru.demo.guest import same_order

BANK = Bank()


@pytest.fixture(scope="module")
def menu() -> Menu:
    return parse(json.loads((resources.files("talkthru.data") / "menu.json").read_text()))


def test_there_are_at_least_twenty_orders_in_several_voices() -> None:
    assert len(BANK.orders) >= 20
    assert len({o.voice for o in BANK.orders}) >= 4
    assert len({o.id for o in BANK.orders}) == len(BANK.orders)


def test_the_bank_is_small() -> None:
    folder = resources.files("talkthru.demo") / "guests"
    assert sum(len(path.read_bytes()) for path in folder.iterdir()) < 3_000_000


@pytest.mark.parametrize("order", BANK.orders, ids=lambda o: o.id)
def test_an_intended_order_can_be_had_whole_at_lunch(order: GuestOrder, menu: Menu) -> None:
    lunch = datetime.fromisoformat("2025-03-12T12:30")
    serving = Serving(menu, "lane", lunch, menu.location("loc-101"))
    draft = Order()
    for line in from_form(order.form):
        after = apply(draft, Add(line), serving)
        assert not isinstance(after, Refused), after
        draft = after
    assert missing(draft, serving) == ()
    assert same_order(to_form(draft.lines), order.form)


@pytest.mark.parametrize("order", BANK.orders, ids=lambda o: o.id)
def test_every_sentence_of_a_guest_can_be_heard(order: GuestOrder) -> None:
    for text in order.sentences:
        samples = np.frombuffer(BANK.pcm(order, text), "<i2").astype(np.float32) / 32768
        assert 0.15 < len(samples) / RATE_HZ < 8, text
        assert 0.04 < np.sqrt(np.mean(samples**2)) < 0.16, text


@pytest.mark.parametrize("order", BANK.orders, ids=lambda o: o.id)
def test_a_guest_can_put_everything_right_that_may_be_wrong(order: GuestOrder) -> None:
    for line in order.lines:
        assert (line.form.get("combo") or line.form.get("item")) in order.removals
        assert "qty" in line.fixes
        assert set(line.form.get("slots", ())) - {"main"} <= set(line.fixes)


def test_every_recording_is_the_one_that_was_made() -> None:
    for order in BANK.orders:
        BANK.pcm(order, order.openings[0])  # checks its file
        BANK.pcm(order, order.general["yes"])  # and the voice's


def test_a_recording_that_was_changed_is_named() -> None:
    bank = Bank()
    name = f"{bank.orders[0].id}.ogg"
    bank.files = {**bank.files, name: "0" * 64}
    with pytest.raises(BankError, match=name):
        bank.pcm(bank.orders[0], bank.orders[0].openings[0])


def test_an_unknown_order_is_refused_with_those_there_are() -> None:
    with pytest.raises(KeyError, match="two-cheeseburgers"):
        BANK.order("nothing")
