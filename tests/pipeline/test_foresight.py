"""On the demo brand's menu and the real conversation: what a turn would bring, before it has ended."""

import json
import random
from functools import reduce
from importlib import resources

import pytest

from domain.completeness import Completeness
from domain.menu_file import parse
from edge.dialog.vocabulary.lexicon import build_lexicon
from edge.dialog.vocabulary.tables import words_of
from edge.pipeline.foresight import Names, prospect
from edge.session.conversation import Conversation
from edge.session.exchange import GuestArrived, Played, Say, UserTurn
from edge.session.setting import Knowledge, Setting
from edge.session.state import State, fold
from edge.turns.end_of_turn import Prospect


@pytest.fixture(scope="module")
def conversation() -> Conversation:
    menu = parse(json.loads((resources.files("talkthru.data") / "menu.json").read_text()), "menu.json")
    setting = Setting("lane", "lane-1", "site", menu.locations[0].id, "2025-03-12T12:30:00", 0)
    return Conversation({menu.version: Knowledge(menu, build_lexicon(menu))}, setting, version=menu.version, epoch=0.0)


def after(conversation: Conversation, *texts: str) -> State:
    """The session once these turns were said and their answers heard."""
    state = conversation.begin("s")
    for what in (GuestArrived(), *map(UserTurn, texts)):
        step = conversation.decide(state, what, 1.0)
        state = reduce(fold, step.events, state)
        for act in step.acts:
            if isinstance(act, Say):
                played = conversation.decide(state, Played(act.utterance, act.text), 1.0)
                state = reduce(fold, played.events, state)
    return state


def foreseen(conversation: Conversation, state: State, text: str) -> Prospect:
    names = Names(conversation.serving(state, 2.0).menu)
    return prospect(UserTurn(text), state, lambda turn: conversation.decide(state, turn, 2.0), names)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a large lemonade", Prospect.WHOLE),
        ("two cheeseburgers with no pickles and a small fries", Prospect.FULL),  # the "and" before the last of a list
        ("and a large lemonade", Prospect.FULL),
        ("a number one with a cola", Prospect.FULL),  # a meal with all its parts
        ("two classic burgers", Prospect.WHOLE),
        ("a large cola with no ice", Prospect.WHOLE),
        ("can i get a veggie burger with no onions", Prospect.WHOLE),
        ("a number one", Prospect.LACKING),  # its drink may be on the way
        ("ten nuggets", Prospect.LACKING),  # and so may the dip
        ("hi there", Prospect.NOTHING),
        ("have a large", Prospect.UNFINISHED),
        ("can i", Prospect.UNFINISHED),
        ("actually no", Prospect.NOTHING),  # and an answer, where something was asked
        ("two crispy", Prospect.UNFINISHED),
        ("a cheeseburger and a small", Prospect.UNFINISHED),  # the last word is for what comes
        ("a cheeseburger and a chocolate", Prospect.UNFINISHED),  # shake, or chip cookie
    ],
)
def test_an_order_is_whole_when_it_leaves_no_question(
    conversation: Conversation, text: str, expected: Prospect
) -> None:
    state = after(conversation)
    assert foreseen(conversation, state, text) is expected


def test_only_the_yes_that_sends_the_order_binds(conversation: Conversation) -> None:
    ordering, read_back = after(conversation, "a cheeseburger"), after(conversation, "a cheeseburger", "that's all")
    assert foreseen(conversation, ordering, "yes") is not Prospect.BINDING
    assert foreseen(conversation, read_back, "yes") is Prospect.BINDING


@pytest.mark.parametrize(
    "text",
    ["yes that's right", "yeah that's correct", "yep looks good", "yes please", "sí, correcto", "sí por favor"],
)
def test_a_yes_that_sends_and_says_why_has_been_said(conversation: Conversation, text: str) -> None:
    """A bare yes, and the beginning of such a sentence, may have a "but" behind it."""
    read_back = after(conversation, "a cheeseburger", "that's all")
    assert foreseen(conversation, read_back, text) is Prospect.AGREED
    for text in ("yes", "correct", "yes that's", "sí", "yes it's", "yes the"):
        assert foreseen(conversation, read_back, text) is not Prospect.AGREED, text


@pytest.mark.parametrize(
    "text",
    [
        "actually no fries",
        "no fries",
        "wait take off the fries",
        "actually i don't want the fries",
        "mejor sin papas",
        "espera quita las papas",
    ],
)
def test_who_takes_something_back_and_begins_with_a_change_of_mind_may_say_what_instead(
    conversation: Conversation, text: str
) -> None:
    ordering = after(conversation, "a cheeseburger and a small fries")
    assert foreseen(conversation, ordering, text) is Prospect.REFUSAL
    assert foreseen(conversation, ordering, "actually no fries medium onion rings") is Prospect.WHOLE
    for text in ("take off the fries", "no pickles", "no wait two cheeseburgers", "no onions on the cheeseburger"):
        assert foreseen(conversation, ordering, text) is Prospect.WHOLE, text


@pytest.mark.parametrize(
    "text",
    ["a large cola no", "two cheeseburgers wait", "a sprite actually", "add bacon to the cheeseburger and no"],
)
def test_an_order_that_ends_with_a_change_of_mind_goes_on(conversation: Conversation, text: str) -> None:
    assert foreseen(conversation, after(conversation, "a cheeseburger"), text) is Prospect.REFUSAL


@pytest.mark.parametrize(
    "text",
    [
        "can i swap the fries",
        "change the fries",
        "instead of the fries",
        "could you switch the fries",
        "en vez de las papas",
        "puedo cambiar las papas",
    ],
)
def test_who_names_what_is_to_be_exchanged_has_not_said_what_for(conversation: Conversation, text: str) -> None:
    ordering = after(conversation, "a cheeseburger and a small fries")
    assert foreseen(conversation, ordering, text) is Prospect.NOTHING
    whole = foreseen(conversation, ordering, "change the fries to onion rings")
    assert whole is Prospect.WHOLE


def test_a_change_to_what_it_is_already_is_finished(conversation: Conversation) -> None:
    ordering = after(conversation, "a cheeseburger and two onion rings")
    for text in ("change the onion rings to two", "make the onion rings two"):
        assert conversation.completeness(ordering, text, 2.0) is Completeness.OPEN, text
        assert foreseen(conversation, ordering, text) is Prospect.ANY, text


def test_a_size_that_changes_what_is_ordered_finishes_the_turn(conversation: Conversation) -> None:
    ordering = after(conversation, "a small cola")
    assert foreseen(conversation, ordering, "make it a large") is Prospect.WHOLE
    assert foreseen(conversation, ordering, "and a large") is Prospect.UNFINISHED


@pytest.mark.parametrize("text", ["no", "nope", "no that's not right"])
def test_a_no_to_what_was_read_back_has_more_to_say(conversation: Conversation, text: str) -> None:
    read_back = after(conversation, "a cheeseburger", "that's all")
    assert foreseen(conversation, read_back, text) is Prospect.REFUSAL
    assert foreseen(conversation, read_back, "can you repeat that") is not Prospect.REFUSAL
    assert foreseen(conversation, after(conversation, "a cheeseburger"), text) is not Prospect.REFUSAL


@pytest.mark.parametrize("text", ["the small", "and the large", "a medium"])
def test_a_size_behind_an_article_wants_what_it_is_the_size_of(conversation: Conversation, text: str) -> None:
    ordering = after(conversation, "ten chicken nuggets with ranch")
    assert foreseen(conversation, ordering, text) is Prospect.UNFINISHED
    for text in ("make it a large", "i want that in a large"):
        assert foreseen(conversation, after(conversation, "a small cola"), text) is not Prospect.UNFINISHED


def test_a_size_that_was_asked_for_wants_nothing_more(conversation: Conversation) -> None:
    asked = after(conversation, "chicken nuggets")
    for text in ("a ten", "the twenty", "ten"):
        assert foreseen(conversation, asked, text) is not Prospect.UNFINISHED, text


def test_a_number_is_of_something_unless_it_says_how_many_of_what_there_is(conversation: Conversation) -> None:
    ordering = after(conversation, "a classic burger")
    for text in ("two", "and two", "um three", "two classic burgers and one"):
        assert foreseen(conversation, ordering, text) is Prospect.UNFINISHED, text
    for text in ("make it two", "make that two", "just two", "i want a number two"):
        assert foreseen(conversation, ordering, text) is not Prospect.UNFINISHED, text


def test_the_short_form_of_a_name_may_be_the_first_half_of_it(conversation: Conversation) -> None:
    state = after(conversation)
    for text in (
        "and a large diet",
        "a crispy chicken",
        "two classic burgers and a junior",
        "one kids meal with a junior",
    ):
        assert foreseen(conversation, state, text) is Prospect.SHORT, text
    assert foreseen(conversation, state, "and a large diet cola") is Prospect.FULL


def test_half_a_name_within_a_meal_is_half_a_name(conversation: Conversation) -> None:
    assert foreseen(conversation, after(conversation), "a fish meal with a bottled") is Prospect.UNFINISHED
    assert foreseen(conversation, after(conversation), "a fish meal with a bottled water") is Prospect.FULL
    meal = after(conversation, "the garden veggie meal")
    assert foreseen(conversation, meal, "with apple") is Prospect.UNFINISHED
    for text in ("a cheeseburger with no onion", "a fish sandwich with tartar sauce on the side"):
        assert foreseen(conversation, after(conversation), text) is Prospect.WHOLE


def test_one_of_what_is_only_called_in_the_plural_begins_a_longer_name(conversation: Conversation) -> None:
    """ "Apples" are the slices; "three apple" are going to be pies."""
    ordering = after(conversation, "a cheeseburger")
    assert foreseen(conversation, ordering, "and three apple") is Prospect.UNFINISHED
    assert foreseen(conversation, ordering, "and three apples") is Prospect.FULL
    assert foreseen(conversation, ordering, "and two cheeseburger") is Prospect.FULL  # the other way round nobody asks


def test_a_kind_of_thing_is_an_order_although_longer_names_begin_with_it(conversation: Conversation) -> None:
    """A burger is one of them; that it may become a burger meal keeps nobody waiting for two seconds."""
    for text in ("i'd like a burger", "una hamburguesa", "a ten piece nugget"):
        assert foreseen(conversation, after(conversation), text) in (Prospect.ANY, Prospect.SHORT)


def test_words_of_which_we_would_ask_something_mean_something(conversation: Conversation) -> None:
    """Half heard is not unheard: whoever would be asked "did you say one triple stack?" has ordered."""
    state = after(conversation)
    assert foreseen(conversation, state, "i want a triple stack with no ice sauce") is Prospect.ANY
    assert foreseen(conversation, state, "can i get a shake") is Prospect.LACKING
    assert foreseen(conversation, state, "and then they said") is Prospect.NOTHING


def test_a_name_that_is_whole_begins_no_other(conversation: Conversation) -> None:
    names = Names(conversation.serving(after(conversation), 1.0).menu)
    assert not names.begun("a chocolate shake")
    assert names.begun("a chocolate")
    assert names.ended("two crispy chicken sandwiches")
    assert not names.begun("")


@pytest.mark.parametrize("text", ["no cheeseburger", "cancel the cheeseburger", "never mind the cheeseburger"])
def test_who_takes_everything_back_has_an_order_without_lines(conversation: Conversation, text: str) -> None:
    assert foreseen(conversation, after(conversation, "a cheeseburger"), text) in Prospect


@pytest.mark.parametrize("text", ["no wait", "actually no", "wait", "um actually"])
def test_who_changes_their_mind_has_not_said_what_to(conversation: Conversation, text: str) -> None:
    assert foreseen(conversation, after(conversation, "a cheeseburger"), text) is Prospect.REFUSAL


WORDS = ["no", "wait", "cancel", "that", "the", "cheeseburger", "a", "large", "cola", "two", "make", "it", "yes", "all"]


@pytest.mark.parametrize("before", [(), ("a cheeseburger",), ("a cheeseburger", "that's all")])
def test_whatever_is_heard_something_is_foreseen(conversation: Conversation, before: tuple[str, ...]) -> None:
    state, chance = after(conversation, *before), random.Random(7)
    for _ in range(100):
        text = " ".join(chance.choices(WORDS, k=chance.randint(1, 5)))
        assert foreseen(conversation, state, text) in Prospect


@pytest.mark.parametrize("text", ["remove the number six", "take off the number six please", "quita el número seis"])
def test_who_takes_off_the_one_thing_there_is_is_answered(conversation: Conversation, text: str) -> None:
    """The order without its last word is as empty as with it; reading its last line ended no turn at all."""
    state = after(conversation, "a number six with ranch")
    assert foreseen(conversation, state, text) in Prospect


@pytest.mark.parametrize("ordered", ["a number six", "two cheeseburgers", "a large cola and small fries"])
def test_no_words_at_any_draft_leave_a_turn_without_a_foresight(conversation: Conversation, ordered: str) -> None:
    state, draw = after(conversation, ordered), random.Random(ordered)
    words = words_of("remove take off the number six no actually cola fries two a cheeseburger make it large please")
    for _ in range(60):
        assert foreseen(conversation, state, " ".join(draw.choices(words, k=draw.randint(1, 6)))) in Prospect


def test_a_meals_number_is_all_of_its_name_although_something_comes_by_the_six(conversation: Conversation) -> None:
    assert foreseen(conversation, after(conversation), "can i get a number six") is Prospect.LACKING
    assert foreseen(conversation, after(conversation), "can i get a six") is Prospect.UNFINISHED
    ordering = after(conversation, "a number six with ranch and an orange soda")
    assert foreseen(conversation, ordering, "remove the number six") is Prospect.WHOLE
    assert foreseen(conversation, ordering, "remove the number") is Prospect.UNFINISHED


def test_the_short_form_of_what_is_taken_off_names_it(conversation: Conversation) -> None:
    ordering = after(conversation, "ten chicken nuggets with ranch and a large fries")
    assert foreseen(conversation, ordering, "remove the nuggets") is Prospect.WHOLE
    assert foreseen(conversation, ordering, "and a large diet") is Prospect.SHORT


@pytest.mark.parametrize("text", ["make the lemonade large", "change the lemonade to a large", "make it a large"])
def test_what_is_made_as_large_as_it_is_has_been_said(conversation: Conversation, text: str) -> None:
    ordering = after(conversation, "a cheeseburger and a large lemonade")
    assert foreseen(conversation, ordering, text) is Prospect.ANY
    for begun in ("change the large", "and a large", "make the lemonade a", "i said large"):
        assert foreseen(conversation, ordering, begun) is Prospect.UNFINISHED, begun


def test_what_is_said_again_as_it_is_has_been_said(conversation: Conversation) -> None:
    ordering = after(conversation, "ten chicken nuggets with ranch")
    again = foreseen(conversation, ordering, "no ten chicken nuggets with ranch")
    assert again in (Prospect.WHOLE, Prospect.ANY)  # the order as it is, or the end of it
    assert foreseen(conversation, ordering, "no ten chicken nuggets with") is Prospect.UNFINISHED


@pytest.mark.parametrize(
    "text", ["how much is a large lemonade", "what's in the classic burger", "does the veggie burger have egg in it"]
)
def test_a_question_that_is_answered_is_no_greeting(conversation: Conversation, text: str) -> None:
    assert foreseen(conversation, after(conversation), text) is Prospect.ANY
    for begun in ("hi there", "how", "does the veggie burger", "are there any nuts in", "i'm the owner of this"):
        assert foreseen(conversation, after(conversation), begun) is Prospect.NOTHING, begun


@pytest.mark.parametrize("text", ["sorry can you repeat that", "wait how much is it", "sorry what was the total"])
def test_a_question_that_begins_with_a_change_of_mind_is_one(conversation: Conversation, text: str) -> None:
    ordering = after(conversation, "a cheeseburger and a large lemonade")
    assert foreseen(conversation, ordering, text) is Prospect.ANY
    assert foreseen(conversation, ordering, "wait the lemonade") is Prospect.REFUSAL


@pytest.mark.parametrize("said", [("a cheeseburger",), ("a cheeseburger", "that's all")])
def test_who_asks_for_a_person_has_said_so(conversation: Conversation, said: tuple[str, ...]) -> None:
    assert foreseen(conversation, after(conversation, *said), "a person please") is Prospect.ANY


def test_what_we_would_ask_something_new_about_has_been_said(conversation: Conversation) -> None:
    for text in ("my usual please", "i have a coupon"):
        assert foreseen(conversation, after(conversation), text) is Prospect.ANY, text


def waits(conversation: Conversation, state: State, text: str) -> bool:
    return conversation.completeness(state, text, 2.0) is Completeness.DANGLING


@pytest.mark.parametrize(
    ("ended", "begun"),
    [
        ("okay a cola then", "a cola and then"),
        ("a mushroom swiss with bacon added", "can you add"),
        ("a cheeseburger for me", "a cheeseburger and for me"),
        ("cancel that", "remove the"),
        ("never mind remove that", "no wait remove"),
    ],
)
def test_what_is_said_behind_ends_a_turn_and_begun_anew_does_not(
    conversation: Conversation, ended: str, begun: str
) -> None:
    ordering = after(conversation, "two cheeseburgers and a large lemonade")
    assert not waits(conversation, ordering, ended)
    assert waits(conversation, ordering, begun)


def test_a_yes_that_says_how_many_is_said_to_its_end(conversation: Conversation) -> None:
    asked = after(conversation, "twelve apple pies")
    assert not waits(conversation, asked, "yes twelve")
    assert waits(conversation, asked, "and twelve")


def test_a_phone_number_is_over_with_its_last_digit(conversation: Conversation) -> None:
    state = after(conversation, "a cheeseburger")
    whole = "two oh two five five five oh one oh seven"
    assert not waits(conversation, state, whole)
    assert foreseen(conversation, state, whole) is Prospect.ANY
    for text in ("two oh two five five five", "two oh two five five five oh one"):
        assert waits(conversation, state, text), text
    assert foreseen(conversation, state, "two oh two five five five oh") is Prospect.NOTHING
