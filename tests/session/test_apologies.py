"""What somebody is sorry for, and what is said kindly beside a yes: it orders nothing, and the yes stays one."""

import pytest

from tests.session.held import Held, items, told

YESES = [
    "Sorry for the racket. Yes, that's my order, go ahead.",
    "Sorry for all the noise, yes please.",
    "Apologies for the screaming back there. Yes, go ahead.",
    "Sorry about the kids. Yep, that's it.",
    "Yes. Sorry, it's loud in here.",
    "Sorry, we're a loud bunch. Yes, that's right.",
    "Excuse the noise. Yes, that's correct, send it.",
    "Pardon the yelling, yes that's us.",
    "Sorry for the wait. Yes, that's everything, go for it.",
    "Sorry to keep you waiting. Yes, that's right.",
    "Yes, sorry about that, go ahead.",
    "Sorry, I was on the phone. Yes, that's correct.",
    "Sorry, didn't mean to cut you off. Yes, that's right.",
    "Never mind the shouting. Yes, send it through.",
    "Yes, that's all correct, you're a star.",
    "Yes, and thanks for your patience.",
    "Yes, thank you for bearing with us.",
    "Yes, that's mine, let's go.",
    "Yes, that's our order, it's a zoo in here.",
    "Yes, go right ahead, we're starving.",
    "Perfecto, sí, mándelo. Disculpe el ruido.",
    "Perdón por el ruido. Sí, es mi pedido, adelante.",
    "Disculpe a los niños. Sí, está bien.",
    "Sí, así es, muchas gracias por la paciencia.",
]
NO_YESES = [
    "Sorry for the racket. Yes, and add a cookie.",
    "Sorry about the kids. No, that's not my order.",
    "Yes, sorry, make the coke a medium.",
    "Sorry for the noise. Is that right?",
    "Sorry about that. Yes, but without the coke.",
    "Yes, that's my order, go ahead and add a cookie.",
    "Sorry for the wait. Yes, hold on.",
    "Sorry for the noise. Not yet.",
    "Yes, thanks for asking, is it spicy?",
]


@pytest.mark.parametrize("words", YESES)
def test_an_apology_or_a_kindness_leaves_a_yes_a_yes(held: Held, words: str) -> None:
    held.say("a spicy chicken sandwich and a large coke", "that's all", words)
    assert len(held.submits()) == 1, told(held)
    assert items(held) == ["1 spicy_chicken_sandwich", "1 cola"]


@pytest.mark.parametrize("words", NO_YESES)
def test_behind_an_apology_what_is_no_yes_sends_nothing(held: Held, words: str) -> None:
    held.say("a spicy chicken sandwich and a large coke", "that's all", words)
    assert not held.submits()


@pytest.mark.parametrize(
    ("words", "stands"),
    [
        ("sorry about the kids. two cheeseburgers please", ["2 cheeseburger"]),
        ("two cheeseburgers, sorry for the noise, and a cookie", ["2 cheeseburger", "1 cookie"]),
        ("sorry for changing my mind so many times, a cookie", ["1 cookie"]),
        ("perdón por los niños, una galleta", ["1 cookie"]),
        ("sorry for being difficult but a cheeseburger with no onions", ["1 cheeseburger"]),
    ],
)
def test_what_somebody_is_sorry_for_is_no_part_of_the_order(held: Held, words: str, stands: list[str]) -> None:
    held.say(words)
    assert items(held) == stands
    assert "couldn't find" not in told(held)
    assert "did you say" not in told(held)


@pytest.mark.parametrize(
    ("words", "size"),
    [("sorry about the coke, make it small", "S"), ("never mind that, make the coke medium", "M"),
     ("sorry, that should be small", "S")],
)  # fmt: skip
def test_what_names_a_thing_is_heard(held: Held, words: str, size: str) -> None:
    held.say("a large coke", words)
    assert held.order[0]["variation"] == size
