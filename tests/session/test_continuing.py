"""A guest who goes on after their turn was thought to be over: both halves are one turn, if that is what they are."""

from itertools import accumulate

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.events import decode, encode
from edge.session.conversation import Conversation, replay
from edge.session.exchange import GuestArrived, Played, Request, UserSpeaking, UserTurn
from edge.session.setting import Knowledge
from edge.session.state import fold
from talkthru.replay.deciding import Decider, redecide, user_turn
from talkthru.replay.story import tell
from tests.session.test_conversation import SESSION, VERSION, Held


def arrived(conversation: Conversation) -> Held:
    held = Held(conversation)
    held.take(GuestArrived())
    held.hear()
    return held


def go_on(held: Held, words: str, *, heard: str = "") -> None:
    """The agent had begun to answer, and falls silent; what it had said by then was `heard`."""
    held.take(UserSpeaking(), after=0.4)
    for utterance, _ in held.state.speaking[:1]:
        held.take(Played(utterance, heard, complete=False))
    held.take(UserTurn(words, continues=True), after=1.0)


def said(held: Held) -> str:
    return " ".join(say.text for say in held.steps[-1].says)


HALVES = [
    ("a cheeseburger", "and a large cola"),
    ("two cheeseburgers", "with no onions"),
    ("a cheeseburger and", "a vanilla shake"),
    ("a chicken", "sandwich"),
    ("I'd like a large", "cola please"),
    ("a cheeseburger, a cola", "and a cookie"),
    ("two", "hamburgers and one cola"),
    ("one kids meal with the junior burger please", "and a medium coffee"),
    ("and three apple", "pies"),
    ("a large vanilla", "shake with no whipped cream"),
]


@pytest.mark.parametrize(("first", "second"), HALVES)
def test_both_halves_are_the_order_that_they_would_have_been_in_one_breath(
    conversation: Conversation, first: str, second: str
) -> None:
    whole, halves = arrived(conversation), arrived(conversation)
    whole.take(UserTurn(f"{first} {second}"))
    halves.take(UserTurn(first))
    go_on(halves, second)
    assert halves.order == whole.order


CORRECTIONS = [
    ("actually no fries", "medium onion rings instead"),
    ("actually no", "fries medium onion rings instead"),
    ("take off the fries", "and add a large cola"),
    ("take off the fries", "and the cheeseburger"),
    ("actually make that two", "cheeseburgers"),
    ("no wait make that a large", "fries"),
    ("sorry not the cheeseburger", "a veggie burger"),
    ("change the fries", "to onion rings"),
    ("can I swap the fries", "for onion rings"),
    ("actually can I get onion rings", "instead of the fries"),
    ("onion rings instead", "of the fries"),
    ("add bacon to the cheeseburger and no", "onions"),
    ("no onions and no", "pickles"),
    ("make the fries large", "and a cola"),
    ("quita las papas", "y ponme una coca grande"),
    ("en vez de las papas", "unos aros de cebolla"),
]


@pytest.mark.parametrize(("first", "second"), CORRECTIONS)
def test_both_halves_of_a_correction_are_what_it_would_have_been_in_one_breath(
    conversation: Conversation, first: str, second: str
) -> None:
    whole, halves = arrived(conversation), arrived(conversation)
    for held in (whole, halves):
        held.say("a cheeseburger and a small fries")
    whole.take(UserTurn(f"{first} {second}"))
    halves.take(UserTurn(first))
    go_on(halves, second)
    assert sorted(halves.order, key=str) == sorted(whole.order, key=str)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("take off the fries", "a cheeseburger"),
        ("no", "a large cola"),
        ("no thanks", "and a large cola"),
        ("that's it", "no pickles on the cheeseburger"),
        ("make it two", "a cheeseburger"),
    ],
)
def test_what_could_be_two_thoughts_is_taken_for_two(conversation: Conversation, first: str, second: str) -> None:
    joined, apart = arrived(conversation), arrived(conversation)
    for held in (joined, apart):
        held.say("a cheeseburger and a small fries")
        held.take(UserTurn(first))
    go_on(joined, second)
    apart.take(UserSpeaking(), after=0.4)
    for utterance, _ in apart.state.speaking[:1]:
        apart.take(Played(utterance, "", complete=False))
    apart.take(UserTurn(second), after=1.0)
    assert joined.order == apart.order


def test_the_answer_names_both_for_nothing_of_the_first_was_heard(conversation: Conversation) -> None:
    held = arrived(conversation)
    held.take(UserTurn("a cheeseburger"))
    go_on(held, "and a large cola")
    assert "cheeseburger" in said(held)
    assert "cola" in said(held)


def test_the_answer_that_was_cut_off_is_not_history_and_the_words_are_one_line_of_it(
    conversation: Conversation,
) -> None:
    held = arrived(conversation)
    before = held.state.history
    held.take(UserTurn("a cheeseburger"))
    go_on(held, "and a large cola", heard="A")
    assert held.state.history == (*before, ("customer", "a cheeseburger and a large cola"))


def test_a_third_part_joins_the_two_before(conversation: Conversation) -> None:
    held, whole = arrived(conversation), arrived(conversation)
    held.take(UserTurn("a cheeseburger"))
    go_on(held, "and a large cola")
    go_on(held, "and two cookies")
    whole.take(UserTurn("a cheeseburger and a large cola and two cookies"))
    assert held.order == whole.order


def test_an_earlier_order_stays_as_it_was(conversation: Conversation) -> None:
    held = arrived(conversation)
    held.say("two hamburgers", "a cheeseburger")
    go_on(held, "with no onions")
    assert [line["qty"] for line in held.order] == [2, 1]
    assert [line["mods"] for line in held.order] == [[], ["no:onion"]]


def test_the_revision_goes_on_so_that_no_screen_and_no_read_back_mistakes_it(conversation: Conversation) -> None:
    held = arrived(conversation)
    held.take(UserTurn("a cheeseburger"))
    revision = held.state.talk.order.revision
    go_on(held, "and a large cola")
    assert held.state.talk.order.revision > revision


@pytest.mark.parametrize(
    "second", ["two cheeseburgers", "no wait", "never mind", "that's it", "yes", "no", "can I talk to a person", ""]
)
def test_an_answer_or_a_correction_is_a_turn_of_its_own(conversation: Conversation, second: str) -> None:
    held, other = arrived(conversation), arrived(conversation)
    for each in (held, other):
        each.take(UserTurn("a cheeseburger"))
        each.take(UserSpeaking(), after=0.4)
        for utterance, _ in each.state.speaking[:1]:
            each.take(Played(utterance, "", complete=False))
    held.take(UserTurn(second, continues=True), after=1.0)
    other.take(UserTurn(second), after=1.0)
    assert held.steps[-1].events == other.steps[-1].events


def test_what_was_sent_is_not_taken_back(conversation: Conversation) -> None:
    held = arrived(conversation)
    held.say("a cheeseburger", "that's it", "yes")
    assert held.requests("submit")
    sent = held.state.talk.submitted_revision, held.state.talk.phase
    go_on(held, "and a large cola")
    assert (held.state.talk.submitted_revision, held.state.talk.phase) == sent
    assert len(held.requests("submit")) == 1


def test_what_staff_were_asked_is_not_taken_back(conversation: Conversation) -> None:
    held = arrived(conversation)
    held.take(UserTurn("can I talk to a person"))
    asked = [act for step in held.steps for act in step.acts if isinstance(act, Request)]
    go_on(held, "and a large cola")
    assert asked
    assert held.state.talk.handoff


def test_who_says_their_number_in_halves_is_not_joined(conversation: Conversation) -> None:
    held = arrived(conversation)
    held.take(UserTurn("a cheeseburger"))
    go_on(held, "my number is 555 010 2030")
    assert "555" not in str(held.state.half)


def test_the_log_decides_the_same_again(conversation: Conversation) -> None:
    held = arrived(conversation)
    held.take(UserTurn("a cheeseburger"))
    go_on(held, "and a large cola", heard="A")
    events = [decode(encode(event)) for step in held.steps for event in step.events]
    assert replay(events, SESSION, VERSION) == held.state
    (turn,) = [event for event in held.steps[-1].events if event.kind == "user_turn"]
    assert user_turn(turn) == UserTurn("and a large cola", continues=True)


def test_a_replay_decides_the_same_and_tells_what_was_taken_back(
    conversation: Conversation, knowledge: Knowledge
) -> None:
    held = arrived(conversation)
    held.take(UserTurn("a cheeseburger"))
    go_on(held, "and a large cola", heard="A")
    events = [event for step in held.steps for event in step.events]
    states = list(accumulate(events, fold, initial=conversation.begin(SESSION)))
    again = redecide(events, states, Decider(held.state.started, knowledge))
    assert not again.differences
    last = tell(events, states, knowledge.menu)[-1]
    assert "the order changed: the guest went on" in [told.text for told in last.decided]


WORDS = [
    "a cheeseburger",
    "and a cola",
    "two cookies",
    "with no onions",
    "no",
    "yes",
    "that's it",
    "large",
    "sandwich",
    "",
]


@settings(max_examples=25, deadline=None)
@given(turns=st.lists(st.tuples(st.sampled_from(WORDS), st.booleans(), st.booleans()), max_size=6))
def test_whoever_goes_on_whenever_the_log_tells_all_of_it(
    conversation: Conversation, turns: list[tuple[str, bool, bool]]
) -> None:
    held = arrived(conversation)
    for words, continues, heard in turns:
        if heard:
            held.hear()
        held.take(UserTurn(words, continues=continues), after=0.5)
    events = [event for step in held.steps for event in step.events]
    assert replay(events, SESSION, VERSION) == held.state
