"""The cloud recomputes what a guest was told: a difference is a new question to them, never a silent change."""

from __future__ import annotations  # the async stubs exist for the type checker alone

import json
from dataclasses import replace
from typing import Any

import grpc
import pytest

from cloud.catalog import Catalog, Held, from_raw
from cloud.embedded import EmbeddedCloud
from cloud.integrations.simulated_pos import SimulatedPos
from cloud.workflows.totals import recompute
from protos.talkthru.v1 import orders_pb2 as pb
from protos.talkthru.v1 import orders_pb2_grpc as rpc
from tests.cloud.world import CHEESEBURGERS, MEAL, MENU, demo_catalog, submit, ticket, total

State = pb.OrderStatus


def with_price(cents: int, *, version: str) -> Held:
    """The demo brand's menu with another price of the cheeseburger."""
    raw: Any = json.loads(MENU.read_text())
    raw["menu_version"] = version
    burger = next(item for item in raw["items"] if item["id"] == "cheeseburger")
    burger["variations"][0]["price_cents"] = cents
    return from_raw(raw)


DEARER = Catalog((with_price(599, version="8"),))


@pytest.fixture
def pos(catalog: Catalog) -> SimulatedPos:
    return SimulatedPos(catalog)


@pytest.fixture
def orders(channel: grpc.aio.Channel) -> rpc.OrdersAsyncStub:
    return rpc.OrdersStub(channel)


def test_the_menu_that_was_said_with_decides_also_after_another_was_published() -> None:
    said = ticket(demo_catalog())
    assert not recompute(said, "7", DEARER.after(demo_catalog())).differs
    assert recompute(said, "8", DEARER.after(demo_catalog())).cents == total(DEARER, CHEESEBURGERS)


def test_of_two_menus_under_one_version_a_site_names_the_later_by_its_digest() -> None:
    both = Catalog((with_price(599, version="7"),)).after(demo_catalog())
    (now,), (before,) = both.held, both.earlier
    assert both.said_with("loc-101", "7") == (now, before)
    assert both.said_with("loc-101", f"7+{now.digest[:8]}") == (now,)
    assert not recompute(ticket(demo_catalog()), "7", both).differs, "right under one of them"
    assert recompute(ticket(demo_catalog()), f"7+{now.digest[:8]}", both).differs


def test_a_menu_that_is_not_known_any_more_is_named_and_compares_with_nothing() -> None:
    ours = recompute(ticket(demo_catalog()), "6", demo_catalog())
    assert (ours.cents, ours.differs) == (None, False)
    assert ours.reason.startswith("menu_unknown: 6 ")


def test_another_brands_menu_of_the_same_version_is_no_candidate() -> None:
    other = with_price(1, version="7")
    other = replace(other, menu=replace(other.menu, id="another", locations=()))
    assert Catalog((*demo_catalog().held, other)).said_with("loc-101", "7") == demo_catalog().held


async def test_a_total_that_we_make_otherwise_never_reaches_the_till(
    orders: rpc.OrdersAsyncStub, catalog: Catalog, pos: SimulatedPos
) -> None:
    right = total(catalog, CHEESEBURGERS)
    changed = await orders.Submit(submit(catalog, cents=right - 300))
    assert (changed.state, changed.total_cents, pos.submits) == (State.PRICE_CHANGED, right, 0)
    assert changed.reason == f"total_differs: {right - 300} was said, and menu 7 makes it {right}"
    again = await orders.Submit(submit(catalog, cents=right - 300))
    assert (again.state, pos.submits) == (State.PRICE_CHANGED, 0)
    assert (await orders.Status(pb.StatusRequest(order_id="o-1"))).reason == changed.reason
    accepted = await orders.Submit(submit(catalog, cents=right, accept_price_change=True))
    assert (accepted.state, accepted.total_cents, accepted.reason) == (State.ACCEPTED, right, "")


async def test_with_another_menu_published_an_order_of_the_one_before_goes_as_it_was_said(
    orders: rpc.OrdersAsyncStub, catalog: Catalog, pos: SimulatedPos, cloud: EmbeddedCloud
) -> None:
    await cloud.publish(DEARER.after(catalog))
    accepted = await orders.Submit(submit(catalog, MEAL))
    assert (accepted.state, accepted.reason) == (State.ACCEPTED, "")


async def test_where_the_menu_is_forgotten_the_till_alone_decides_and_the_status_says_so(
    orders: rpc.OrdersAsyncStub, catalog: Catalog, pos: SimulatedPos
) -> None:
    old = submit(catalog)
    old.menu_version = "6"
    status = await orders.Submit(old)
    assert (status.state, status.reason.partition(":")[0]) == (State.ACCEPTED, "menu_unknown")
    wrong = submit(catalog, order_id="o-2", cents=1)
    wrong.menu_version = "6"
    assert (await orders.Submit(wrong)).state == State.PRICE_CHANGED, "the till's verdict"


async def test_where_nobody_is_there_to_be_asked_the_till_gets_what_was_said_and_the_difference_is_told(
    orders: rpc.OrdersAsyncStub, catalog: Catalog, pos: SimulatedPos
) -> None:
    right = total(catalog, CHEESEBURGERS)
    pos.submits, pos.faults.prices = 1, {"cheeseburger/std": 600}  # the till charges what was said
    said = total(catalog, CHEESEBURGERS, prices=pos.faults.prices)
    status = await orders.Submit(submit(catalog, cents=said, guest_gone=True))
    assert (status.state, status.total_cents) == (State.ACCEPTED, said)
    assert status.reason == f"total_differs: {said} was said, and menu 7 makes it {right}"
    assert (await orders.Status(pb.StatusRequest(order_id="o-1"))).reason == status.reason


async def test_a_till_that_does_not_take_what_was_said_leaves_it_to_a_person_also_where_the_guest_is_gone(
    orders: rpc.OrdersAsyncStub, catalog: Catalog, pos: SimulatedPos
) -> None:
    right = total(catalog, CHEESEBURGERS)
    status = await orders.Submit(submit(catalog, cents=right - 300, guest_gone=True))
    assert (status.state, status.total_cents, len(pos.orders)) == (State.PRICE_CHANGED, right, 0)
