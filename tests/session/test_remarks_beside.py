"""A remark before or behind a turn leaves it as if it had not been made: order, question, end and yes stay the same."""

import pytest

from tests.session.held import Held, lines, told

REMARKS = [
    "What a day.", "Diet starts tomorrow.", "My shoes are killing me.", "My brain's fried.", "Large crowd today.",
    "That should be a piece of cake.", "Sorry, lost my train of thought.", "Beats cooking.",
    "My phone's at two percent.",
    "Smells great.", "Sweet ride in front of me.", "Alrighty.", "I can't feel my toes.",
]  # fmt: skip


@pytest.mark.parametrize("remark", REMARKS)
def test_a_remark_beside_an_order_orders_nothing(held: Held, remark: str) -> None:
    held.say(f"{remark} Two cheeseburgers.", f"And a small lemonade. {remark}")
    assert lines(held) == [(2, "cheeseburger", []), (1, "lemonade", [])]
    assert "couldn't find" not in told(held)


@pytest.mark.parametrize("remark", REMARKS)
def test_an_order_ends_and_is_sent_beside_remarks(held: Held, remark: str) -> None:
    held.say("a cheeseburger", f"that's all. {remark}")
    assert "Your total is" in told(held)
    held.say(f"{remark} Yes.")
    assert "Thank you" in told(held)
    assert lines(held) == [(1, "cheeseburger", [])]


@pytest.mark.parametrize(
    "remark", ["Me duelen los pies.", "Ay, Dios mío.", "Uy, cuánta gente.", "Casi choco en la esquina."]
)
def test_a_remark_in_spanish_orders_nothing(held: Held, remark: str) -> None:
    held.say(f"{remark} Quiero una hamburguesa con queso.", f"Es todo. {remark}")
    assert lines(held) == [(1, "cheeseburger", [])]
    assert "total" in told(held)


@pytest.mark.parametrize(
    "beside",
    [
        "But the fries were missing.", "No wait.", "My son's allergic to milk.", "My daughter wants fries too.",
        "It was supposed to be plain.", "I ordered two.", "My wife's changed her mind.", "You forgot the fries.",
        "Don't send it.", "That's not what I said.",
    ],
)  # fmt: skip
def test_what_objects_or_asks_for_more_beside_a_yes_sends_nothing(held: Held, beside: str) -> None:
    held.say("a cheeseburger", "that's all", f"Yes. {beside}")
    assert "Thank you" not in told(held)


@pytest.mark.parametrize("remark", ["What a day.", "The kids are yelling.", "Traffic was awful."])
def test_a_remark_alone_is_no_yes(held: Held, remark: str) -> None:
    held.say("a cheeseburger", "that's all", remark)
    assert "Thank you" not in told(held)


@pytest.mark.parametrize("words", ["My chest hurts.", "I can't breathe.", "The guy behind me has a gun."])
def test_who_is_in_need_is_heard_beside_an_order(held: Held, words: str) -> None:
    held.say(f"{words} A cheeseburger.")
    assert any(said in told(held) for said in ("Somebody is on the way", "emergency", "person"))


def test_what_is_told_of_somebody_stays_where_the_rest_speaks_of_them(held: Held) -> None:
    held.say("My husband can't stand tomatoes. a classic burger for him")
    assert lines(held) == [(1, "classic_burger", ["no:tomato"])]
