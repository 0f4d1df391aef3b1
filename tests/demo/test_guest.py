import copy
from collections.abc import Callable
from typing import Any

import pytest

from talkthru.demo.bank import Bank, GuestOrder
from talkthru.demo.guest import (
    MAX_TURNS,
    Asked,
    Board,
    Leave,
    Mind,
    Move,
    Outcome,
    Speak,
    Wait,
    after_silence,
    differences,
    read,
    reply,
    same_order,
)

BANK = Bank()
BURGERS = BANK.order("two-cheeseburgers")
NUGGETS = BANK.order("ten-nuggets")


def told(order: GuestOrder, *said: str, lines: Any = (), state: str = "open", **mind: Any) -> Move:
    opened = mind.pop("opened", len(order.openings))
    _, move = reply(Mind(order, opened=opened, **mind), said, Board(tuple(lines), state))
    return move


def words(move: Move) -> str:
    assert isinstance(move, Speak), move
    return move.text


# ---- reading the agent


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Hi, I'm the automated order taker at Copper Lantern Burgers. What can I get you?", Asked.ANYTHING_ELSE),
        ("Two cheeseburgers, no pickles, got it.", Asked.NOTHING),
        ("Two cheeseburgers. Anything else?", Asked.ANYTHING_ELSE),
        ("Sorry, could you say that again?", Asked.REPEAT),
        ("Sorry, I still didn't get that. Once more, please?", Asked.REPEAT),
        ("So that's two cheeseburgers. Your total is $10.35. Is that right?", Asked.READ_BACK),
        ("The total is $10.35. Is the order right?", Asked.READ_BACK),
        ("The price at the register changed: the new total is $11.00. Is that okay?", Asked.READ_BACK),
        ("Are you still there? Is that everything?", Asked.ANYTHING_ELSE),
        ("Are you still there? What would you like?", Asked.ANYTHING_ELSE),
        ("What to drink with the classic meal?", Asked.CHOICE),
        ("Which dip for the chicken nuggets? We have ranch, barbecue, and more.", Asked.CHOICE),
        ("What size fries: small, medium or large?", Asked.CHOICE),
        ("Shall I add a cola?", Asked.CONFIRM),
        ("Cancel the whole order?", Asked.CONFIRM),
        ("Do you mean the classic burger or the classic meal?", Asked.CONFIRM),
        ("What should I change?", Asked.CHANGE),
        ("Would you like to make it a meal?", Asked.OFFER),
        ("Sorry, the lemonade is sold out.", Asked.NOTHING),
        ("One moment, please.", Asked.PATIENCE),
    ],
)
def test_what_the_agent_wants_is_read_from_its_last_question(text: str, kind: Asked) -> None:
    assert read(text).kind is kind


# ---- ordering


def test_a_guest_orders_line_by_line_then_says_that_is_all() -> None:
    assert words(told(BURGERS, "What can I get you?", opened=0)) == BURGERS.openings[0]
    assert words(told(BURGERS, "Two cheeseburgers, no pickles.", opened=1)) == BURGERS.openings[1]
    assert words(told(BURGERS, "A large lemonade. Anything else?", lines=BURGERS.form)) == "That's all."


def test_a_guest_repeats_when_asked_to() -> None:
    assert words(told(BURGERS, "Sorry, could you say that again?", opened=1, last="abc")) == "abc"


def test_a_guest_who_is_never_understood_asks_for_a_person_and_leaves() -> None:
    mind, said = Mind(BURGERS, opened=1, last="abc"), list[str]()
    for _ in range(20):
        mind, move = reply(mind, ["Sorry, could you say that again?"], Board())
        if isinstance(move, Leave):
            break
        said.append(words(move))
    assert move == Leave(Outcome.GAVE_UP)
    assert said[0] == "abc"
    assert len(said) == 7
    assert "A person please." in said


def test_a_guest_who_is_not_understood_twice_says_it_in_other_words() -> None:
    mind, said = Mind(NUGGETS, opened=2, last="Ranch please."), list[str]()
    board = Board(({"item": "nuggets", "variation": "10", "qty": 1, "mods": []}, NUGGETS.form[1]))
    for _ in range(2):
        mind, move = reply(mind, ["Sorry, could you say that again?"], board)
        said.append(words(move))
    assert said[0] == "Ranch please."
    assert said[1] != said[0]
    assert "ranch" in said[1].lower()


def test_a_required_choice_is_answered_as_intended() -> None:
    open_line = {"item": "nuggets", "variation": "10", "qty": 1, "mods": []}
    assert words(told(NUGGETS, "Which dip for the chicken nuggets? We have ranch and more.", lines=[open_line])) == (
        "Ranch please."
    )
    fries = {"item": "fries", "variation": None, "qty": 1, "mods": []}
    assert words(told(NUGGETS, "What size fries: small, medium or large?", lines=[fries])) == "Small please."


def test_a_question_is_answered_for_the_line_that_is_still_open() -> None:
    order = BANK.order("two-combos")
    first, second = (copy.deepcopy(dict(form)) for form in order.form)
    second["slots"] = {k: v for k, v in second["slots"].items() if k != "drink"}
    assert words(told(order, "Which drink for the meal?", lines=[first, second])) == "An orange soda please."
    first["slots"], second = {}, dict(order.form[1])
    assert words(told(order, "Which drink for the meal?", lines=[first, second])) == "A diet cola please."


def test_an_offer_is_declined_and_adds_nothing() -> None:
    assert words(told(BURGERS, "Anything to drink with that?", lines=BURGERS.form)) == "No thanks."
    assert words(told(BURGERS, "Would you like to try our apple pie?", lines=BURGERS.form)) == "No thanks."


def test_an_offer_in_the_middle_of_ordering_is_passed_over() -> None:
    order = BANK.order("rings-instead")
    board = [{"item": "cheeseburger", "variation": "std", "qty": 1, "mods": []}]
    assert words(told(order, "Anything to drink with that?", lines=board, opened=1)) == order.openings[1]


# ---- the read-back


RIGHT = "So that's your order. Your total is $14.00. Is that right?"


def wrong_burgers(change: Callable[[list[Any]], None]) -> list[Any]:
    lines = copy.deepcopy([dict(form) for form in BURGERS.form])
    change(lines)
    return lines


def test_yes_is_said_only_to_exactly_the_intended_order() -> None:
    assert words(told(BURGERS, RIGHT, lines=BURGERS.form)) == "Yes, that's right."
    shuffled = [dict(BURGERS.form[1]), dict(BURGERS.form[0], total_cents=999)]
    assert words(told(BURGERS, RIGHT, lines=shuffled)) == "Yes, that's right."


@pytest.mark.parametrize(
    ("change", "correction"),
    [
        (lambda lines: lines[0].update(qty=1), "Change the cheeseburgers to two."),
        (lambda lines: lines[0].update(mods=[]), "No pickles on the cheeseburgers."),
        (lambda lines: lines[0].update(mods=[], qty=3), "No pickles on the cheeseburgers."),
        (lambda lines: lines[1].update(variation="M"), "Make the lemonade large."),
        (lambda lines: lines.pop(1), "And a large lemonade."),
        (lambda lines: lines.append({"item": "fries", "variation": "M", "qty": 1, "mods": []}), "Remove the fries."),
        (lambda lines: lines[1].update(item="cola"), "Remove the cola."),
    ],
)
def test_a_wrong_read_back_is_put_right_line_by_line(change: Callable[[list[Any]], None], correction: str) -> None:
    assert words(told(BURGERS, RIGHT, lines=wrong_burgers(change))) == correction


def test_a_correction_is_checked_again_before_yes() -> None:
    wrong = wrong_burgers(lambda lines: lines[0].update(qty=1))
    mind, move = reply(Mind(BURGERS, opened=2), [RIGHT], Board(tuple(wrong), "open"))
    assert words(move) == "Change the cheeseburgers to two."
    mind, move = reply(mind, ["Okay, two cheeseburgers."], Board(tuple(wrong), "open"))
    assert words(move) != "That's all."
    mind, move = reply(mind, ["Okay, two cheeseburgers."], Board(tuple(BURGERS.form), "open"))
    assert words(move) == "That's all."
    _, move = reply(mind, [RIGHT], Board(tuple(BURGERS.form), "open"))
    assert words(move) == "Yes, that's right."


def test_corrections_that_change_nothing_end_with_a_person_never_with_yes() -> None:
    wrong = tuple(wrong_burgers(lambda lines: lines[0].update(qty=9)))
    mind, said = Mind(BURGERS, opened=2), list[str]()
    for _ in range(20):
        mind, move = reply(mind, [RIGHT], Board(wrong, "open"))
        if isinstance(move, Leave):
            break
        said.append(words(move))
    assert isinstance(move, Leave)
    assert "A person please." in said
    assert not any(text.startswith("Yes") for text in said)


def test_a_called_person_ends_it() -> None:
    assert told(BURGERS, "Sure, I'm getting somebody.", state="handed_off") == Leave(Outcome.HANDED_OVER)


@pytest.mark.parametrize("state", ["queued", "submitted", "accepted", "confirmed"])
def test_a_guest_leaves_once_the_order_they_agreed_to_is_taken(state: str) -> None:
    thanks = "Thank you. It's $14.00 at the window."
    assert told(BURGERS, thanks, lines=BURGERS.form, state=state, said_yes=True) == Leave(Outcome.SERVED)


def test_silence_makes_a_guest_try_again_and_in_the_end_drive_on() -> None:
    mind, move = after_silence(Mind(BURGERS), Board())
    assert words(move) == "Hello?"
    mind, move = after_silence(Mind(BURGERS, opened=1, last="abc"), Board())
    for _ in range(5):
        mind, move = after_silence(mind, Board())
    assert move == Leave(Outcome.GAVE_UP)


def test_nothing_said_is_waited_through() -> None:
    assert told(BURGERS, opened=0) == Wait()


def test_lines_that_are_split_on_the_board_are_the_same_order() -> None:
    one = {"item": "cheeseburger", "variation": "std", "qty": 1, "mods": ["no:pickle"]}
    assert same_order(BURGERS.form, [one, one, BURGERS.form[1]])
    assert differences(BURGERS, Board((one, one, BURGERS.form[1]))) == []


# ---- a whole conversation, with an agent that mishears


@pytest.mark.parametrize("order", BANK.orders, ids=lambda o: o.id)
def test_every_guest_gets_the_order_from_an_agent_that_mishears_once(order: GuestOrder) -> None:
    """The agent takes whatever it is told to add, but got the first line's number wrong."""
    shown = [dict(form) for form in order.form]
    shown[0] = {**shown[0], "qty": shown[0]["qty"] + 1}
    mind, said, corrected = Mind(order), ["What can I get you?"], False
    for _ in range(MAX_TURNS):
        state = "accepted" if said == ["Thank you."] else "open"
        mind, move = reply(mind, said, Board(tuple(shown), state))
        if isinstance(move, Leave):
            break
        assert isinstance(move, Speak)
        if move.why == "corrects":
            corrected, shown = True, [dict(form) for form in order.form]
        said = ["Thank you."] if move.why == "agrees" else [RIGHT] if move.why == "is done" else ["Okay."]
    assert move == Leave(Outcome.SERVED)
    assert corrected
