"""What becomes of the cloud's proposals in a conversation: applied where sure, asked where not, offered, or dropped."""

from itertools import accumulate
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.order import Add, Change, Clear, ComboLine, Command, ItemLine, Remove, Undo, UseCode
from edge.dialog.talk import Phase
from edge.session.conversation import Conversation
from edge.session.exchange import Answer, GuestArrived, Request, Status, Step, UserTurn
from edge.session.state import fold
from talkthru.replay.story import tell
from tests.session.test_conversation import Held

SHAKE = Add(ItemLine("chocolate_shake", "M"))
WAY = [{"to": "rules", "why": "first", "ended": "rules know nothing near", "ms": 1}]


@pytest.fixture
def held(conversation: Conversation) -> Held:
    made = Held(conversation)
    made.take(GuestArrived())
    return made


def unknown(held: Held, words: str = "a cheeseburger and a quuxberry", speaker: str = "customer") -> Request:
    held.say(words, speaker=speaker)
    return held.requests("reason")[-1]


def propose(
    held: Held, request: Request, *commands: Command, sure: int = 900, acts: tuple[dict[str, Any], ...] = ()
) -> Step:
    body = {"acts": list(acts), "confidence": sure, "way": WAY}
    return held.take(Answer(request.id, request.basis, Status.OK, commands, body=body))


def said(step: Step) -> str:
    return " ".join(say.text for say in step.says)


def items(held: Held) -> list[str]:
    return [line.get("item", "") for line in held.order]


def test_the_question_carries_the_turn_its_speaker_and_the_draft_as_it_is(held: Held) -> None:
    request = unknown(held)
    assert request.body["history"][-1] == ["customer", "a cheeseburger and a quuxberry"]
    assert request.body["speaker"] == "customer"
    assert [line["item"] for line in request.body["draft"]] == ["cheeseburger"]
    assert request.body["revision"] == request.basis


def test_a_sure_proposal_is_applied_said_and_followed_by_the_next_question(held: Held) -> None:
    step = propose(held, unknown(held), SHAKE)
    assert items(held) == ["cheeseburger", "chocolate_shake"]
    assert "chocolate shake" in said(step).lower()
    assert said(step).count("?") == 1


def test_an_unsure_one_is_asked_and_a_yes_takes_it(held: Held) -> None:
    step = propose(held, unknown(held), SHAKE, sure=750)
    assert items(held) == ["cheeseburger"]
    assert "Shall I add one medium chocolate shake?" in said(step)
    held.say("yes please")
    assert items(held) == ["cheeseburger", "chocolate_shake"]


def test_an_unsure_one_is_dropped_by_a_no(held: Held) -> None:
    propose(held, unknown(held), SHAKE, sure=750)
    held.say("no")
    assert items(held) == ["cheeseburger"]


def test_a_change_and_a_removal_are_asked_about_in_their_own_words(held: Held) -> None:
    request = unknown(held)
    step = propose(held, request, Change(1, (ItemLine("double_cheeseburger", "std"),)), sure=700)
    assert "change that to one double cheeseburger" in said(step)
    request = unknown(held, "and a grobblefrotz")
    step = propose(held, request, Remove(1), sure=700)
    assert "take off" in said(step)
    held.say("yes")
    assert items(held) == []


@pytest.mark.parametrize("sure", [0, 250])
def test_a_guess_that_nobody_believes_is_not_even_asked(held: Held, sure: int) -> None:
    step = propose(held, unknown(held), SHAKE, sure=sure)
    assert items(held) == ["cheeseburger"]
    assert "shake" not in said(step).lower()
    assert "quuxberry" in said(step)


@pytest.mark.parametrize("command", [Clear(), UseCode("FREE"), UseCode("SAVE10")])
def test_what_no_proposal_may_do_is_not_done_however_sure(held: Held, command: Command) -> None:
    propose(held, unknown(held), command, sure=1000)
    assert items(held) == ["cheeseburger"]
    assert held.state.talk.order.codes == ()


def test_words_of_a_passenger_become_a_question_to_the_one_who_orders(held: Held) -> None:
    held.say("a cheeseburger")
    request = unknown(held, "and a quuxberry", speaker="passenger")
    step = propose(held, request, SHAKE)
    assert items(held) == ["cheeseburger"]
    assert "Shall I add" in said(step)


def test_what_cannot_be_had_is_said_with_the_reason(held: Held) -> None:
    act = {"kind": "answer", "refs": ["pancakes"], "reason": "not_now"}
    step = propose(held, unknown(held), acts=(act,))
    assert "pancakes" in said(step).lower()
    assert items(held) == ["cheeseburger"]


def test_the_log_says_by_which_way_a_proposal_came(held: Held) -> None:
    step = propose(held, unknown(held), SHAKE)
    (answered,) = [event for event in step.events if event.kind == "answered"]
    assert answered.data["way"] == WAY


def test_the_log_says_how_sure_a_proposal_was_and_what_it_rests_on(held: Held) -> None:
    request = unknown(held)
    grounds = [{"ref": "chocolate_shake", "of": "menu", "score": 1000}, {"ref": "small", "of": "model", "score": 750}]
    body = {"acts": [], "confidence": 750, "grounds": grounds}
    step = held.take(Answer(request.id, request.basis, Status.OK, (SHAKE,), body=body))
    (answered,) = [event for event in step.events if event.kind == "answered"]
    assert (answered.data["confidence"], answered.data["grounds"]) == (750, grounds)


def test_a_replay_tells_the_way_and_what_it_cost(held: Held) -> None:
    paid = {"to": "small", "why": "", "ended": "90% sure", "ms": 310, "input_tokens": 5000, "cost_micros": 800}
    before = held.state
    unknown(held)
    request = held.requests("reason")[-1]
    body = {"acts": [], "confidence": 900, "way": [*WAY, paid]}
    held.take(Answer(request.id, request.basis, Status.OK, (SHAKE,), body=body))
    events = [event for step in held.steps for event in step.events]
    states = list(accumulate(events, fold, initial=held.conversation.begin(before.session)))
    told = [line.text for turn in tell(events, states, None) for line in turn.decided]
    assert any(
        line.endswith("rules know nothing near, 1 ms; small: 90% sure, 310 ms, 5000 tokens, 0.08 cents; 90% sure")
        for line in told
    ), told


def test_words_that_nobody_can_place_are_for_a_person_in_the_end(held: Held) -> None:
    for words in ("a quuxberry", "the quuxberry", "quuxberry quuxberry"):
        held.hear()
        held.take(UserTurn(words), after=2.0)
        for request in [r for r in held.state.open if r.kind == "reason"]:
            held.take(Answer(request.id, request.basis, Status.OK, (), body={"acts": [], "confidence": 0}))
    assert held.state.talk.phase is Phase.HANDED_OFF
    assert [r.body["why"] for r in held.requests("hand_over")] == ["not_understood"]


REFS = st.sampled_from(["cheeseburger", "chocolate_shake", "lager_beer", "cookie", "unicorn", "classic_meal", ""])
LINES = st.one_of(
    st.builds(ItemLine, REFS, st.sampled_from([None, "std", "M", "XXL"]), st.integers(0, 999)),
    st.builds(ComboLine, REFS, st.sampled_from([None, "M"]), st.integers(0, 99)),
)
COMMANDS = st.one_of(
    st.builds(Add, LINES),
    st.builds(Change, st.integers(-1, 4), st.lists(LINES, max_size=3).map(tuple)),
    st.builds(Remove, st.integers(-1, 4)),
    st.just(Clear()),
    st.just(Undo()),
    st.builds(UseCode, st.sampled_from(["FREE", "SAVE10", "' OR 1=1"])),
)
ACTS = st.fixed_dictionaries(
    {"kind": st.sampled_from(["offer", "answer", "clarify", "submit"]), "refs": st.lists(REFS, max_size=4)},
    optional={"reason": st.sampled_from(["sold_out", "not_now", "free"])},
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(COMMANDS, max_size=6), st.lists(ACTS, max_size=3), st.integers(0, 5000))
def test_whatever_the_cloud_proposes_nothing_is_sent_taken_off_or_handed_out_by_it(
    conversation: Conversation, commands: list[Command], acts: list[dict[str, Any]], sure: int
) -> None:
    held = Held(conversation)
    held.take(GuestArrived())
    propose(held, unknown(held), *commands, sure=sure, acts=tuple(acts))
    talk = held.state.talk
    assert not held.requests("submit")
    assert talk.order.codes == ()
    assert talk.order.adjustments == ()
    assert held.state.actions == ()
    assert talk.phase in (Phase.OPEN, Phase.NO_ORDER)
    menu = conversation.serving(held.state, 1.0).menu
    assert all(
        menu.item(line.item) if isinstance(line, ItemLine) else menu.combo(line.combo) for line in talk.order.lines
    )
    assert not any(line.get("item") == "lager_beer" for line in held.order), "no beer on a lane, whoever proposes it"
    settled = [line for line in talk.order.lines if line.pending is None]
    assert all(line.qty <= 24 for line in settled), "more is for staff to say"
