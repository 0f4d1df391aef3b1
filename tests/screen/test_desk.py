"""What staff do at the screen, and what comes of it: in the order, in the guest's session and in the log."""

import asyncio
import sqlite3
from typing import Any

import pytest

from domain.fulfilment import Phase
from edge.link.exchange import CloudStop, StopsTold
from edge.link.order_file import OrderFile
from edge.screen.acts import DEVICE
from edge.screen.view import ORDERS_SHOWN
from talkthru.cli import data_folder
from talkthru.replay.run import run as replay
from tests.screen.conftest import As
from tests.screen.store import Guest, Store


async def settled() -> None:
    """What was set off has happened: futures answered, requests performed, answers committed."""
    for _ in range(5):
        await asyncio.sleep(0.02)


async def events(store: Store, session: str) -> list[tuple[str, dict[str, Any]]]:
    return [(e.kind, dict(e.data)) for e in await store.journal.events(session)]


async def acts(store: Store) -> list[tuple[str, str, str]]:
    opened = await store.journal.open_session(DEVICE)
    assert opened is not None
    kept = [data for _, data in await events(store, opened.session)]
    return [(d["who"], d["what"], d["about"]) for d in kept]


def approval(store: Store) -> str:
    (asked,) = store.counter.approvals.open
    return asked.id


async def asked_for(store: Store, words: str) -> Guest:
    guest = await store.arrive()
    await guest.say(words)
    await settled()
    return guest


# ---- an operator at the cloud

FROM_CLOUD = StopsTold(3, (CloudStop("", "ops-7", "odd prices", 5, everywhere=True),))


async def test_a_stop_from_the_cloud_is_shown_noted_and_not_let_go_here(store: Store, at: As) -> None:
    guest, ana = await store.arrive(), await at("ana")
    await store.counter.stops_told(FROM_CLOUD, store.sessions)
    assert guest.host.state.stopped
    assert "stopped from the cloud (by cloud/ops-7: odd prices)" in (await ana.client.get("/staff")).text
    assert (await ana.act("resume", "")).json()["key"] == "cloud_has_stopped"
    await store.counter.stops_told(StopsTold(4, ()), store.sessions)
    assert not guest.host.state.stopped
    noted = [("cloud/ops-7", "stop", ""), ("ana", "refused_resume", ""), ("cloud", "resume", "")]
    assert (await acts(store))[-3:] == noted


async def test_one_thing_that_an_operator_stopped_is_not_done_and_the_rest_goes_on(store: Store, at: As) -> None:
    ana = await at("ana")
    await store.counter.stops_told(StopsTold(3, (CloudStop("discount", "ops-7", "", 5),)), store.sessions)
    guest = await asked_for(store, "a cheeseburger and can i get ten percent off")
    assert not guest.host.state.stopped
    assert guest.host.state.talk.order.lines
    assert store.counter.approvals.open == ()
    assert "cloud/ops-7 stopped this: discount" in (await ana.client.get("/staff")).text


# ---- orders


async def test_an_order_that_is_taken_is_never_sent_and_says_who_has_it(store: Store, at: As) -> None:
    await store.queue("lane-1-7")
    leo, ana = await at("leo"), await at("ana")
    assert (await leo.act("take", "lane-1-7")).json()["key"] == "taken"
    assert (await leo.act("take", "lane-1-7")).json()["key"] == "taken", "a second tap is the same"
    assert (await ana.act("take", "lane-1-7")).json()["said"] == "leo enters it by hand already."
    assert (await ana.act("release", "lane-1-7")).json()["key"] == "taken_already"
    found = await store.outbox.find("lane-1-7")
    assert found is not None
    assert (found.state.phase, found.by) == (Phase.TAKEN_BY_STAFF, "leo")
    assert not store.outbox.waiting
    assert ("leo", "take", "lane-1-7") in await acts(store)


async def test_a_late_order_waits_for_a_person_and_goes_out_when_one_lets_it(store: Store, at: As) -> None:
    await store.queue("lane-1-7", late=True)
    leo = await at("leo")
    assert 'action="/staff/act/release"' in (await leo.client.get("/staff")).text
    assert (await leo.act("release", "lane-1-7")).json()["key"] == "released"
    found = await store.outbox.find("lane-1-7")
    assert found is not None
    assert (found.state.phase, found.state.released, found.by) == (Phase.QUEUED, True, "leo")
    assert (await leo.act("release", "nobody's")).status_code == 404


async def test_what_the_disk_does_not_take_is_said_and_not_done(store: Store, at: As, monkeypatch) -> None:
    await store.queue("lane-1-7")
    leo = await at("leo")

    def full(self: OrderFile, standing: object, *, is_open: bool) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    with monkeypatch.context() as disk:
        disk.setattr(OrderFile, "save", full)
        assert (await leo.act("take", "lane-1-7")).status_code == 507
        assert "disk is full" in (await leo.client.get("/staff")).text
    assert (await leo.act("take", "lane-1-7")).status_code == 200
    assert "disk is full" not in (await leo.client.get("/staff")).text


async def test_a_long_outage_shows_the_oldest_orders_and_counts_the_rest(store: Store, at: As) -> None:
    for n in range(ORDERS_SHOWN + 5):
        await store.queue(f"lane-1-{n}")
    page = (await (await at("leo")).client.get("/staff")).text
    assert "And 5 more, younger than these." in page
    assert page.count('data-key="lane-1-') == ORDERS_SHOWN
    assert "lane-1 #0<" in page


# ---- approvals


async def test_a_yes_is_a_signed_grant_for_exactly_that_and_a_double_tap_is_one_yes(store: Store, at: As) -> None:
    guest = await asked_for(store, "thirty cookies")
    leo, ana, asked = await at("leo"), await at("ana"), approval(store)
    both = await asyncio.gather(leo.act("approve", asked), leo.act("approve", asked))
    assert [answer.json()["key"] for answer in both] == ["approved", "approved"]
    await settled()
    assert guest.host.state.talk.order.settled[0].qty == 30
    answered = [data for kind, data in await events(store, guest.host.session_id) if kind == "answered"]
    assert [(a["grant"]["approver"], a["grant"]["amount"]) for a in answered] == [("leo", {"qty": 30})]
    late = await ana.act("deny", asked)
    assert (late.status_code, late.json()["key"]) == (409, "answered_otherwise")


async def test_a_question_about_an_order_of_nothing_yet_shows_no_total(store: Store, at: As) -> None:
    await asked_for(store, "thirty cookies")
    page = (await (await at("leo")).client.get("/staff")).text
    assert "$0.00" not in page


async def test_a_no_says_who_said_it(store: Store, at: As) -> None:
    guest = await asked_for(store, "thirty cookies")
    assert (await (await at("leo")).act("deny", approval(store))).json()["key"] == "denied"
    await settled()
    answered = [data for kind, data in await events(store, guest.host.session_id) if kind == "answered"]
    assert [(a["status"], a["by"]) for a in answered] == [("denied", "leo")]
    assert not guest.host.state.talk.order.lines


async def test_nobody_approves_beyond_their_limit(store: Store, at: As) -> None:
    await asked_for(store, "sixty cookies")
    leo, ana, asked = await at("leo"), await at("ana"), approval(store)
    assert 'action="/staff/act/approve"' not in (await leo.client.get("/staff")).text
    assert (await leo.act("approve", asked)).status_code == 403
    assert (await ana.act("approve", asked)).status_code == 200


async def test_another_amount_needs_another_answer(store: Store, at: As) -> None:
    guest = await asked_for(store, "thirty cookies")
    ana, before = await at("ana"), approval(store)
    await guest.say("make that forty cookies")
    await settled()
    if (now := [a.id for a in store.counter.approvals.open]) != [before]:
        assert (await ana.act("approve", before)).status_code in (403, 410)
        assert (await ana.act("approve", now[-1])).json()["key"] == "approved"
    else:  # the agent asks again once the answer to the first comes
        await ana.act("approve", before)
        await settled()
        assert not guest.host.state.talk.order.settled, "thirty were approved, and forty are wanted"
        assert (await ana.act("approve", approval(store))).json()["key"] == "approved"
    await settled()
    assert [line.qty for line in guest.host.state.talk.order.settled] == [40]


async def test_no_answer_in_time_is_a_no_and_a_tap_after_it_says_so(store: Store, at: As) -> None:
    guest = await asked_for(store, "thirty cookies")
    asked = approval(store)
    store.clock.ahead_s = 61.0
    async with asyncio.timeout(5):
        while store.counter.approvals.open:  # noqa: ASYNC110 - the clock that was moved is looked at in steps
            await asyncio.sleep(0.02)
    await settled()
    assert not guest.host.state.talk.order.lines
    late = await (await at("ana")).act("approve", asked)
    assert (late.status_code, late.json()["key"]) == (410, "too_late")


# ---- guests


async def test_whoever_takes_over_and_gives_back_stands_in_the_guests_log(store: Store, at: As) -> None:
    guest = await store.arrive()
    await guest.say("a cheeseburger", "can I talk to a person")
    leo, session = await at("leo"), guest.host.session_id
    assert "asked for a person" in (await leo.client.get("/staff")).text
    assert (await leo.act("take_over", session)).json()["key"] == "taken_over"
    assert guest.host.state.floor == "staff"
    assert "asked for a person" not in (await leo.client.get("/staff")).text
    assert (await leo.act("hand_back", session)).json()["key"] == "handed_back"
    named = [(kind, data["by"]) for kind, data in await events(store, session) if kind.startswith("staff_")]
    assert named == [("staff_took_over", "leo"), ("staff_returned", "leo")]
    await store.sessions.close(guest.host)
    assert (await leo.act("take_over", session)).status_code == 410


async def test_the_stop_button_without_a_link(store: Store, at: As) -> None:
    guest, other = await store.arrive("lane-1"), await store.arrive("lane-2")
    leo, ana = await at("leo"), await at("ana")
    assert (await leo.act("stop", "lane-1")).json()["key"] == "stopped"
    assert guest.heard[-1] == "Somebody is on the way."
    await guest.say("a cheeseburger")
    await other.say("a cheeseburger")
    assert (len(guest.host.state.talk.order.lines), len(other.host.state.talk.order.lines)) == (0, 1)
    assert (await leo.act("resume", "lane-1")).status_code == 403
    assert (await leo.act("stop", "the moon")).status_code == 404
    assert (await ana.act("resume", "lane-1")).json()["key"] == "resumed"
    await guest.say("a cheeseburger")
    assert len(guest.host.state.talk.order.lines) == 1
    assert [a for a in await acts(store) if a[2] == "lane-1"] == [
        ("leo", "stop", "lane-1"),
        ("leo", "refused_resume", "lane-1"),
        ("ana", "resume", "lane-1"),
    ]


async def test_while_the_store_is_stopped_no_single_lane_goes_on(store: Store, at: As) -> None:
    await store.arrive("lane-1")
    ana = await at("ana")
    await ana.act("stop", "")
    assert (await ana.act("resume", "lane-1")).json()["key"] == "store_is_stopped"
    page = (await ana.client.get("/staff")).text
    assert page.count('action="/staff/act/resume"') == 1
    await ana.act("resume", "")
    assert not store.sessions.stops.places


# ---- the log


async def test_the_log_of_acts_is_a_log_as_the_guests_are(
    store: Store, at: As, capsys: pytest.CaptureFixture[str]
) -> None:
    """Proved, and every step that people set off decided again to the same bytes."""
    guest, leo, ana = await store.arrive(), await at("leo"), await at("ana")
    await guest.say("a cheeseburger", "thirty cookies")
    await settled()
    await leo.act("stop", "lane-1")
    await guest.say("hello?")
    await leo.act("take_over", guest.host.session_id)
    await ana.act("hand_back", guest.host.session_id)
    await ana.act("resume", "lane-1")
    await guest.say("and a cookie")
    await leo.act("stop", "lane-2")
    await store.arrive("lane-2")
    status = await asyncio.to_thread(
        replay, None, default_menu=data_folder() / "menu.json", config=None, data_dir=store.folder, menu=None,
        verify=True, other=None, last=20, as_json=False,
    )  # fmt: skip
    assert status == 0, capsys.readouterr()


async def test_an_act_whose_line_in_the_log_is_not_kept_happens_and_is_reported(
    store: Store, at: As, monkeypatch: pytest.MonkeyPatch
) -> None:
    guest, leo = await store.arrive(), await at("leo")
    whole = store.journal.append

    async def append(session: str, kept: Any) -> None:
        if session != guest.host.session_id:
            raise sqlite3.OperationalError("database or disk is full")
        await whole(session, kept)

    with monkeypatch.context() as disk:
        disk.setattr(store.journal, "append", append)
        assert (await leo.act("stop", "lane-1")).status_code == 200
        assert guest.host.state.stopped
        assert "not being kept" in (await leo.client.get("/staff")).text
