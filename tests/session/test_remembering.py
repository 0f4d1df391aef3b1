"""What a guest has us remember, and what is recalled of it, in the pure conversation."""

from typing import Any

import pytest

from edge.session.exchange import Answer, LinkChanged, Status
from tests.session.held import Held

PHONE = "202 555 0107"
EMERY: dict[str, Any] = {"id": "c-007", "first_name": "Emery", "points": 210, "usual": "cookie", "proof": "a proof"}
USUAL = {"lines": [{"item": "cheeseburger", "variation": "std", "qty": 2}]}


def answer(held: Held, kind: str, body: dict[str, Any], status: Status = Status.OK) -> str:
    """The cloud answers the one request of that kind; what is said then."""
    (request,) = [r for r in held.state.open if r.kind == kind]
    return " ".join(say.text for say in held.take(Answer(request.id, request.basis, status, body=body)).says)


def identified(held: Held, *remembered: str, words: str = "I'm a member") -> str:
    held.say(f"{words}, my number is {PHONE}")
    return answer(held, "lookup", {"match": "one", "customer": EMERY | {"remembered": list(remembered)}})


def asked(held: Held, kind: str) -> list[Any]:
    return [r for r in held.state.open if r.kind == kind]


def said(step: Any) -> str:
    return " ".join(say.text for say in step.says)


def test_an_order_is_remembered_after_a_yes_to_exactly_it(held: Held) -> None:
    identified(held)
    held.say("two cheeseburgers")
    assert "two cheeseburgers as your usual?" in said(held.say("remember this order as my usual"))
    assert not asked(held, "act"), "nobody has said yes"
    held.say("yes")
    (request,) = asked(held, "act")
    assert (request.body["customer"], request.body["proof"], request.body["kind"]) == ("c-007", "a proof", "usual")
    assert [(row["item"], row["qty"]) for row in request.body["value"]["lines"]] == [("cheeseburger", 2)]
    assert "remember" in answer(held, "act", {})
    assert held.state.actions == ({"action": "remember", "kind": "usual"},)


@pytest.mark.parametrize("words", ["no", "no thanks", "yes and add a cookie", "maybe", "what", "I don't know"])
def test_what_is_no_plain_yes_keeps_nothing(held: Held, words: str) -> None:
    identified(held)
    held.say("two cheeseburgers", "save this as my usual", words)
    assert not asked(held, "act")


@pytest.mark.parametrize("speaker", ["guest_2", "child", "other_lane"])
def test_nobody_elses_yes_counts(held: Held, speaker: str) -> None:
    identified(held)
    held.say("two cheeseburgers", "save this as my usual")
    held.say("yes", speaker=speaker)
    assert not asked(held, "act")


def test_an_allergy_is_remembered_as_a_code_and_never_in_words(held: Held) -> None:
    identified(held)
    assert "peanuts" in said(held.say("remember that I'm allergic to peanuts"))
    held.say("yes please")
    (request,) = asked(held, "act")
    assert request.body["value"] == {"codes": ["peanut"]}


def test_who_was_not_identified_and_speaks_of_an_allergy_is_heeded_and_asked_for_no_number(held: Held) -> None:
    held.say("a cheeseburger and remember that I'm allergic to peanuts")
    assert held.state.talk.allergies == ("peanut",)
    assert held.state.talk.expecting.kind != "phone"
    assert not asked(held, "act")


def test_for_the_next_time_one_has_to_be_identified_first(held: Held) -> None:
    held.say("remember for next time that I'm allergic to peanuts")
    assert held.state.talk.expecting.kind == "phone"
    held.say(PHONE)
    assert "next time" in answer(held, "lookup", {"match": "one", "customer": EMERY})
    held.say("yes")
    assert asked(held, "act")


def test_who_shares_nothing_is_not_remembered(held: Held) -> None:
    held.say("a cheeseburger", "save this order for next time", PHONE)
    answer(held, "lookup", {"match": "not_shared", "customer": None})
    held.say("yes")
    assert not asked(held, "act")


def test_what_is_remembered_is_fetched_when_it_is_wanted_and_once(held: Held) -> None:
    identified(held, "usual", "allergies")
    assert not asked(held, "lookup"), "nobody has asked for it"
    held.say("my usual please")
    (request,) = asked(held, "lookup")
    assert (request.body["what"], request.body["kinds"]) == ("memory", ["usual", "allergies"])
    text = answer(held, "lookup", {"memory": {"usual": USUAL, "allergies": {"codes": ["milk"]}}})
    assert "two cheeseburgers" in text
    assert "milk" in text
    assert "contains milk" in said(held.say("yes")), "the usual is looked at for what harms"
    assert [(line["item"], line["qty"]) for line in held.order] == [("cheeseburger", 2)]
    held.say("my usual please")
    assert not asked(held, "lookup")


@pytest.mark.parametrize("status", [Status.FAILED, Status.EXPIRED, Status.DENIED])
def test_without_the_memory_it_goes_on_with_what_the_account_says(held: Held, status: Status) -> None:
    identified(held, "usual")
    held.say("my usual please")
    assert "cookie" in answer(held, "lookup", {}, status)


NONSENSE: list[Any] = [
    {}, {"memory": None}, {"memory": {"usual": {"lines": [{"item": 7}]}}}, {"memory": {"usual": {"lines": "x"}}},
    {"memory": {"usual": {"lines": [{"item": "not_on_any_menu", "variation": "std"}]}}},
]  # fmt: skip


@pytest.mark.parametrize("body", NONSENSE)
def test_a_memory_that_is_none_is_no_order(held: Held, body: dict[str, Any]) -> None:
    identified(held, "usual")
    held.say("my usual please")
    answer(held, "lookup", body)
    held.say("yes")
    assert all(line["item"] == "cookie" for line in held.order)


def test_what_is_remembered_is_told_when_asked(held: Held) -> None:
    identified(held, "usual", "allergies")
    held.say("what do you remember about me")
    text = answer(held, "lookup", {"memory": {"usual": USUAL, "allergies": {"codes": ["milk"]}}})
    assert "two cheeseburgers" in text
    assert "milk" in text


def test_of_whom_nothing_is_remembered_hears_so(held: Held) -> None:
    identified(held)
    assert "nothing" in said(held.say("what do you remember about me"))
    assert not asked(held, "lookup")


def test_to_forget_is_a_persons(held: Held) -> None:
    identified(held, "usual")
    for words in ("forget what you know about me", "forget my allergy", "stop remembering me"):
        held.say(words)
    (request,) = asked(held, "hand_over")
    assert request.body["why"] == "delete_data"
    assert not asked(held, "act")


def test_after_the_order_went_it_can_still_be_remembered(held: Held) -> None:
    identified(held)
    held.say("a cheeseburger", "that's all", "yes")
    held.take(Answer(asked(held, "submit")[0].id, held.state.talk.order.revision, Status.OK))
    revision = held.state.talk.order.revision
    assert "as your usual?" in said(held.say("remember that as my usual"))
    held.say("yes")
    assert asked(held, "act")
    assert held.state.talk.order.revision == revision


def test_without_a_link_nothing_is_kept_and_it_is_said(held: Held) -> None:
    identified(held)
    held.say("a cheeseburger")
    held.take(LinkChanged(up=False))
    assert "offline" in said(held.say("save this as my usual"))
    held.say("yes")
    assert not asked(held, "act")


def test_a_telling_that_fails_is_said(held: Held) -> None:
    identified(held)
    held.say("a cheeseburger", "save this as my usual", "yes")
    assert "couldn't" in answer(held, "act", {}, Status.FAILED)
    assert held.state.actions == ()
