"""Doubt asks, twice at most about one thing; then a person comes, with the draft and the reason."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.order import Add, ItemLine
from edge.dialog.conduct.asked_twice import UNANSWERED, key, open_still, without_meant, worn
from edge.dialog.meaning import Expecting
from edge.session.exchange import Answer, StaffReturned, StaffTookOver, Status
from edge.session.setting import Knowledge
from edge.session.signing import SiteKey
from tests.conversations import run
from tests.session.conftest import OpenDoor
from tests.session.held import Held, conversation_at

STRANGE = "and a quuxberry"
SHAKE = Add(ItemLine("chocolate_shake", "M"))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> SiteKey:
    return SiteKey.open(tmp_path_factory.mktemp("site"))


@pytest.fixture
def held(knowledge: Knowledge, site: SiteKey) -> Held:
    return Held(conversation_at(knowledge, site.verify), site)


def proposed(held: Held, *, sure: int = 600) -> str:
    """The cloud proposes a shake, and is not sure; what is said then."""
    (request,) = [r for r in held.state.open if r.kind == "reason"]
    body = {"acts": [], "confidence": sure}
    answer = Answer(request.id, held.state.talk.order.revision, Status.OK, (SHAKE,), body=body)
    return " ".join(say.text for say in held.take(answer).says)


def called(held: Held) -> list[dict[str, Any]]:
    return [dict(r.body) for r in held.state.open if r.kind == "hand_over"]


def test_what_the_cloud_guesses_is_asked_twice_and_then_a_person_comes_with_the_draft(held: Held) -> None:
    held.say("a cheeseburger")
    for _ in range(2):
        held.say(STRANGE)
        assert "Shall I add" in proposed(held)
        held.say("no")
    held.say(STRANGE)
    assert "somebody" in proposed(held)
    assert [body["why"] for body in called(held)] == [UNANSWERED]
    assert [line.item for line in held.state.talk.order.lines if isinstance(line, ItemLine)] == ["cheeseburger"]


def test_a_yes_ends_it_and_the_same_may_be_meant_again(held: Held) -> None:
    for _ in range(4):
        held.say(STRANGE)
        assert "Shall I add" in proposed(held)
        held.say("yes")
    assert not called(held)


def test_a_choice_that_is_owed_is_asked_for_and_twice_again_and_never_sent_without(held: Held) -> None:
    held.say("a side salad", "that's it", "yes")
    assert not called(held)
    held.say("yes")
    assert [body["why"] for body in called(held)] == ["not_understood"]
    assert not [r for r in held.state.open if r.kind == "submit"]


def test_who_orders_on_is_not_kept_from_it_by_an_owed_choice(held: Held) -> None:
    held.say("a side salad", "and a cookie", "and a large cola", "and small fries", "and a cheeseburger")
    assert not called(held)
    assert len(held.order) == 5
    held.say("vinaigrette")
    held.say("that's it")
    assert held.state.talk.expecting.kind == "confirm"


def test_whoever_handed_back_may_be_asked_again(held: Held) -> None:
    held.say("a side salad", "that's it", "yes", "yes")
    held.take(StaffTookOver("mgr-21"))
    held.take(StaffReturned("mgr-21"))
    assert held.state.talk.asked == ("gap:1::dressing",), "as if for the first time"


# ---- the machine


def test_what_is_always_asked_is_not_counted() -> None:
    for kind in ("anything", "more", "confirm", "offer"):
        assert key("anything_else", Expecting(kind), (), 3) == ""
    assert not worn(["", "", "", ""], "")


def test_a_choice_that_was_made_is_closed_and_others_are_not() -> None:
    shakes, dips = "which:chocolate_shake,vanilla_shake", "which:bbq,ranch"
    assert open_still((shakes, dips, "gap:1::"), [SHAKE]) == (dips, "gap:1::")
    assert without_meant(("meant:chocolate_shake", "quantity:a:12", dips)) == (dips,)


WORDS = st.lists(
    st.sampled_from(
        [
            "a side salad", "six nuggets", "a shake", "and a cookie", "a large cola", "yes", "no", "blorb", "vanilla",
            "twelve cheeseburgers", "that's it", "what", "ranch", STRANGE, "never mind", "how much is a cookie",
            "i have a coupon", "make it large", "hmm", "no that's wrong",
        ]
    ),
    min_size=4,
    max_size=16,
)  # fmt: skip
NOT_COUNTED = frozenset({"anything", "more", "confirm", "offer", ""})


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(WORDS)
def test_whatever_is_said_nothing_is_asked_more_often_than_that(
    knowledge: Knowledge, site: SiteKey, turns: list[str]
) -> None:
    """Counted from outside: the questions about one thing, between two changes of the order that answer it."""
    held = Held(conversation_at(knowledge, site.verify), site)
    asked: Counter[str] = Counter()
    for words in turns:
        before = held.state.talk
        held.say(words)
        for request in [r for r in held.state.open if r.kind == "reason"]:
            held.take(Answer(request.id, held.state.talk.order.revision, Status.FAILED))
        talk = held.state.talk
        for about in set(before.asked) - set(talk.asked):
            del asked[about]  # it was answered
        if len(talk.asked) > len(before.asked):
            asked[talk.asked[-1]] += 1
        for about, times in asked.items():
            assert times <= (3 if about.startswith("gap:") else 2), (about, turns)
        if called(held):
            assert talk.order.lines == before.order.lines or talk.order.revision >= before.order.revision
            return


# ---- in a shop


def asks(opened: OpenDoor, *turns: str) -> Sequence[Mapping[str, Any]]:
    lines: list[dict[str, Any]] = [{"type": "start", "id": "s", "channel": "headset", "menu": "demo-store"}]
    lines += [{"type": "turn", "user": words} for words in turns]
    return opened.do(run.hold(opened.door, lines))


def test_in_a_shop_a_wish_is_asked_about_twice_and_then_a_person_comes(opened: OpenDoor) -> None:
    replies = asks(opened, "hold a hoodie", "yes", "yes")
    questions = [" ".join(reply["agent"]) for reply in replies]
    assert sum("Which color" in text for text in questions) == 2
    assert [reply["handoff"] for reply in replies] == [False, False, False, True]


def test_in_a_shop_a_wish_that_was_answered_may_be_asked_about_again(opened: OpenDoor) -> None:
    turns = ["hold a gray hoodie", "small", "no"] * 3
    assert not any(reply["handoff"] for reply in asks(opened, *turns))
