"""Customers at the restaurant, in the pure conversation: what is asked, proposed, refused; what the log shows of it."""

from functools import reduce
from typing import Any

import pytest

from domain.events import decode, encode, seal
from edge.session.exchange import Answer, LinkChanged, Status
from edge.session.state import State, fold
from tests.session.held import SESSION, Held

EMERY = {"id": "c-007", "first_name": "Emery", "points": 210, "usual": "nuggets_meal L, lemonade, ranch and barbecue"}
PHONE = "202 555 0107"


def found(held: Held, match: str = "one", customer: dict[str, Any] | None = EMERY) -> list[str]:
    """The cloud answers the lookup; what is said then."""
    (request,) = [r for r in held.state.open if r.kind == "lookup"]
    step = held.take(Answer(request.id, request.basis, Status.OK, body={"match": match, "customer": customer}))
    return [say.text for say in step.says]


def done(held: Held, points: int | None) -> list[str]:
    """The cloud has redeemed what was asked of it, or has not."""
    (request,) = [r for r in held.state.open if r.kind == "act"]
    status = Status.FAILED if points is None else Status.OK
    return [say.text for say in held.take(Answer(request.id, request.basis, status, body={"points": points})).says]


def test_the_usual_is_proposed_and_only_a_yes_adds_it(held: Held) -> None:
    held.say("a cookie", f"my usual, {PHONE}")
    assert "nuggets" in " ".join(found(held))
    assert [line.get("item") for line in held.order] == ["cookie"]
    held.say("yes")
    assert [line.get("item") or line.get("combo") for line in held.order] == ["cookie", "nuggets_meal"]


@pytest.mark.parametrize(
    "words", ["yes, my usual", "yes, you can look me up, and yes, my usual", "yes please, the usual"]
)
def test_the_usual_named_with_the_yes_is_one(held: Held, words: str) -> None:
    held.say(f"my usual, {PHONE}")
    found(held)
    held.say(words)
    held.say("nothing else, that's it")
    assert [(line.get("combo"), line["qty"]) for line in held.order] == [("nuggets_meal", 1)]


def test_a_proposal_that_was_not_taken_is_not_added_later(held: Held) -> None:
    held.say(f"my usual, {PHONE}")
    found(held)
    held.say("a cookie")
    held.say("yes")
    assert [line.get("item") for line in held.order] == ["cookie"]


def test_who_orders_on_while_we_look_hears_of_it_when_it_comes(held: Held) -> None:
    held.say(f"my usual, {PHONE}", "and a cookie")
    assert "nuggets" in " ".join(found(held))


def test_an_answer_for_an_earlier_number_says_nothing(held: Held) -> None:
    held.say(f"my usual, {PHONE}")
    (first,) = [r for r in held.state.open if r.kind == "lookup"]
    held.say("sorry, it's 202 555 0101")
    step = held.take(Answer(first.id, first.basis, Status.OK, body={"match": "one", "customer": EMERY}))
    assert not step.says
    assert held.state.talk.loyalty.member is None


@pytest.mark.parametrize("status", [Status.FAILED, Status.EXPIRED, Status.DENIED])
def test_a_lookup_that_fails_is_said_and_the_order_goes_on(held: Held, status: Status) -> None:
    held.say(f"my usual, {PHONE}")
    (request,) = [r for r in held.state.open if r.kind == "lookup"]
    step = held.take(Answer(request.id, request.basis, status))
    assert "can't" in step.says[0].text
    assert step.says[-1].text.endswith("?")


@pytest.mark.parametrize(("match", "customer"), [("none", None), ("several", None), ("nonsense", EMERY), ("one", None)])
def test_nobody_is_known_by_an_answer_that_names_nobody(held: Held, match: str, customer: dict[str, Any]) -> None:
    held.say(f"my usual, {PHONE}")
    assert "nuggets" not in " ".join(found(held, match, customer))
    assert held.state.talk.loyalty.member is None


def test_nothing_is_said_of_who_did_not_agree(held: Held) -> None:
    held.say(f"how many points do I have, {PHONE}")
    texts = " ".join(found(held, "not_shared", {"id": "c-005", "first_name": "Casey", "points": 620}))
    assert "Casey" not in texts
    assert "620" not in texts
    again = held.say("how many points do I have, then", "redeem my free cookie")
    assert "620" not in " ".join(say.text for say in again.says)
    held.say("yes")
    assert held.actions == []


def test_without_a_link_nobody_is_asked_about(held: Held) -> None:
    held.take(LinkChanged(False))
    step = held.say(f"my usual, {PHONE}")
    assert "offline" in step.says[0].text
    assert not held.state.open


def test_no_more_numbers_than_a_guest_has_are_tried(held: Held) -> None:
    for number in ("0101", "0102", "0103", "0104"):
        held.say(f"my number is 202 555 {number}")
        found(held, "none", None)
    held.say(f"my number is {PHONE}")
    assert not held.state.open


@pytest.mark.parametrize("speaker", ["guest_2", "child", "staff_radio", "somebody"])
def test_another_voice_redeems_nothing(held: Held, speaker: str) -> None:
    held.say(f"redeem my free cookie, {PHONE}")
    found(held)
    held.say("yes", speaker=speaker)
    assert held.actions == []


@pytest.mark.parametrize("words", ["yes, but how long is that valid", "yes wait", "no yes I mean no", "maybe"])
def test_only_a_plain_yes_redeems(held: Held, words: str) -> None:
    held.say(f"redeem my free cookie, {PHONE}")
    found(held)
    held.say(words)
    assert held.actions == []


@pytest.mark.parametrize("words", ["yes use them", "yes please use the points", "use the points", "yeah redeem it"])
def test_to_be_told_to_use_the_points_is_a_yes_to_it(held: Held, words: str) -> None:
    held.say(f"redeem my free fries, {PHONE}")
    found(held)
    held.say(words)
    done(held, 60)
    assert held.actions == [{"action": "redeem_reward", "reward": "free_small_fries"}]


@pytest.mark.parametrize("words", ["no don't use them", "can I use them for something else", "redeem the cookie"])
def test_to_speak_of_using_points_otherwise_is_no_yes(held: Held, words: str) -> None:
    held.say(f"redeem my free fries, {PHONE}")
    found(held)
    held.say(words)
    assert held.actions == []
    assert not [r for r in held.state.open if r.kind == "act"]


@pytest.mark.parametrize("words", ["can I use my points for fries", "do I have enough points for a cookie"])
def test_what_one_s_own_points_are_for_is_nobody_else_s(held: Held, words: str) -> None:
    assert "number" in " ".join(said.text for said in held.say(words).says)


def test_a_reward_is_redeemed_once_for_points_there_are(held: Held) -> None:
    held.say(f"redeem my free fries, {PHONE}")
    found(held)
    held.say("yes")
    assert held.actions == [], "not before it is done"
    done(held, 60)
    held.say("redeem the free fries", "yes", "redeem the free cookie", "no")
    assert held.actions == [{"action": "redeem_reward", "reward": "free_small_fries"}], "60 points are left"
    assert held.order == [{"item": "fries", "variation": "S", "qty": 1, "mods": []}]


@pytest.mark.parametrize("words", ["ok I'll just pay for it", "yes please"])
def test_what_there_are_too_few_points_for_is_had_at_its_price(held: Held, words: str) -> None:
    held.say(f"redeem my free fries, {PHONE}")
    found(held)
    held.say("yes")
    done(held, 60)
    held.say("redeem the free cookie", words)
    assert held.actions == [{"action": "redeem_reward", "reward": "free_small_fries"}], "the cookie is paid for"
    assert {"item": "cookie", "variation": "std", "qty": 1, "mods": []} in held.order


def test_what_was_not_redeemed_is_said_and_can_be_tried_again(held: Held) -> None:
    held.say(f"redeem my free cookie, {PHONE}")
    found(held)
    held.say("yes")
    assert "couldn't" in done(held, None)[0]
    assert (held.actions, held.order) == ([], [])
    held.say("redeem the free cookie", "yes")
    done(held, 110)
    assert held.actions == [{"action": "redeem_reward", "reward": "free_cookie"}]


def test_a_number_stands_sealed_in_the_log_and_nowhere_else(held: Held) -> None:
    held.say("a cookie", f"my usual, {PHONE}")
    found(held)
    held.say("yes", "my cell is five five five oh one oh one", "how many points do I have")
    events = [event for step in held.steps for event in step.events]
    written = b"".join(encode(seal(event, lambda plain: b"*" * len(plain))) for event in events)
    for secret in (b"0107", b"5550101", b"Emery", b"c-007", b"210", b"lemonade, ranch"):
        assert secret not in written, secret
    turns = b"".join(encode(event) for event in events if event.kind == "user_turn")
    assert b"0107" not in turns
    assert b"oh one oh" not in turns


def test_the_log_folds_to_the_live_state_with_a_member_and_a_reward(held: Held) -> None:
    held.say(f"my usual and redeem my free cookie, {PHONE}")
    found(held)
    held.say("yes", "yes")
    done(held, 110)
    events = [decode(encode(event)) for step in held.steps for event in step.events]
    assert reduce(fold, events, State(SESSION, menu_version="7")) == held.state
    assert held.actions == [{"action": "redeem_reward", "reward": "free_cookie"}]


@pytest.mark.parametrize(
    "words",
    [
        f"my flatmate Emery has points, his number's {PHONE}. how many has he got?",
        f"his number's {PHONE}, how many points",
        f"it's my housemate's account, {PHONE}",
    ],
)
def test_somebody_else_s_number_tells_nothing(held: Held, words: str) -> None:
    said = " ".join(one.text for one in held.say(words).says)
    assert "other people" in said
    assert not [r for r in held.state.open if r.kind == "lookup"]
