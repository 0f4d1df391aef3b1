"""What people say before and behind their yes changes nothing of it; what only sounds like a yes sends nothing."""

import json

import pytest

from domain.shop_file import parse
from edge.dialog.reading.answer_alone import parted
from edge.session.signing import SiteKey
from talkthru.cli import data_folder
from tests.dialog.shop.floor import Floor, Heard
from tests.session.held import Held, items, told
from tests.session.test_on_other_menus import CAFE, SHACK, held_at

STANDS = ["a cheeseburger and a large coke", "that's all"]
REFUSED = [*STANDS, "what did the car in front order"]
BESIDE = [
    ("Ha, can't blame me.", ""),
    ("My kid is shouting, sorry.", ""),
    ("Let me think.", ""),
    ("Wow, it's hot out here.", "And we're starving"),
    ("That's cheaper than I thought.", "Thanks a lot"),
    ("Sorry, I was talking to my husband.", "Have a good one"),
    ("Hold on, let me look at the board.", "Pull forward?"),
    ("Okay, love.", "and hurry please"),
    ("The baby just woke up.", ""),
    ("Qué calor.", "gracias"),
]
FULL = [
    "Yes, the order's right.",
    "Sounds good to me.",
    "My answer is yes.",
    "Hundred percent.",
    "You've got it right.",
    "Así es.",
]


@pytest.mark.parametrize("yes", FULL)
@pytest.mark.parametrize(("before", "behind"), BESIDE)
def test_a_full_yes_sends_whatever_is_said_beside_it(held: Held, before: str, behind: str, yes: str) -> None:
    held.say(*REFUSED, f"{before} {yes} {behind}")
    assert len(held.submits()) == 1


@pytest.mark.parametrize("menu", [SHACK, CAFE])
@pytest.mark.parametrize(("before", "behind"), BESIDE[:4])
def test_so_it_does_on_other_menus(key: SiteKey, menu: str, before: str, behind: str) -> None:
    held = held_at(menu, key)
    held.say(
        "a large root beer" if menu == SHACK else "a large cold brew", "that's all", f"{before} Of course. {behind}"
    )
    assert len(held.submits()) == 1


@pytest.mark.parametrize(
    "words",
    [
        "all right",
        "Okay.",
        "Oh sorry. Okay",
        "All right, thank you.",
        "All right, love. That's everything.",
        "Fair enough. Cool.",
        "Ma'am, yes?",
        "Yes sweetie, we're almost home.",
        "Yes, mom, I'm coming.",
        "Yes. My wife is allergic to nuts.",
        "My son is choking. Yes.",
        "I'd like no pickles on it. Yes, that's right.",
        "The burger is without cheese. Yes.",
        "It's a large sprite. Yes.",
        "Yes, wait.",
        "Yes. Hold on.",
    ],
)
@pytest.mark.parametrize("before", [STANDS, REFUSED])
def test_what_is_no_yes_or_asks_for_more_sends_nothing(held: Held, before: list[str], words: str) -> None:
    held.say(*before, words)
    assert not held.submits()


@pytest.mark.parametrize("words", ["mm-hmm", "good", "right", "great"])
def test_behind_a_refusal_approval_is_no_yes(held: Held, words: str) -> None:
    held.say(*REFUSED, words)
    assert not held.submits()
    assert "right?" in told(held)


def test_who_says_all_right_is_asked_once_more_and_no_oftener(held: Held) -> None:
    held.say(*STANDS, "all right")
    assert not held.submits()
    held.say("okay")
    assert len(held.submits()) == 1


@pytest.mark.parametrize("before", ["Ha, can't blame me.", "My kid is shouting, sorry.", "Let me think."])
def test_a_change_behind_talk_is_made_as_if_it_were_said_alone(held: Held, before: str) -> None:
    held.say(*STANDS, f"{before} No, wait, I need a cookie")
    assert items(held) == ["1 cheeseburger", "1 cola", "1 cookie"]
    assert not held.submits()


@pytest.mark.parametrize("before", ["Let me think.", "That was the radio.", "Phew, long line today."])
def test_a_passengers_wish_is_agreed_to_behind_talk(held: Held, before: str) -> None:
    held.say("a cheeseburger")
    held.say("and a small fries", speaker="passenger")
    held.say(f"{before} Please do.")
    assert items(held) == ["1 cheeseburger", "1 fries"]


def test_a_sauce_is_not_chosen_by_the_weather(held: Held) -> None:
    held.say("a six piece nuggets", "Wow, it's hot out here. Ranch.")
    assert "ranch" in told(held).lower()
    assert "buffalo" not in told(held).lower()


@pytest.fixture(scope="module")
def floor() -> Floor:
    return Floor(parse(json.loads((data_folder() / "store_catalog.json").read_text(encoding="utf-8"))))


def asked_of(floor: Floor, words: str) -> Heard:
    return floor.hold(["hold one grey hoodie large", words])[-1]


@pytest.mark.parametrize(
    "words",
    [
        "Sounds good to me.",
        "Así es.",
        "Let me think. Yes.",
        "My answer is yes",
        "Hundred percent",
        "No worries, boss. Sure, and we're in a rush.",
        "Thanks. You've got it right. Have a good one",
        "My kid is shouting, sorry. Yes please.",
    ],
)
def test_a_hold_is_made_whatever_is_said_beside_the_yes(floor: Floor, words: str) -> None:
    assert [a["action"] for a in asked_of(floor, words).actions] == ["hold_item"]


@pytest.mark.parametrize(
    "words", ["That lamp is nicer. Yes.", "Yes sweetie, we're almost home", "No worries. Not yet.", "Let me think."]
)
def test_nothing_is_held_where_more_is_said_or_no_yes(floor: Floor, words: str) -> None:
    assert not asked_of(floor, words).actions


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("yes", None),
        ("yes and a coke", None),
        ("Oh sorry. Okay", "okay"),
        ("Okay, that's all then", None),
        ("Fine, had to try. No, the other one.", "No, the other one."),
    ],
)
def test_only_talk_is_left_out(words: str, answer: str | None) -> None:
    found = parted(words, closes=False)
    assert (found and found.answer) == answer


@pytest.mark.parametrize(
    "before", ["Sorry, the radio is loud.", "Man, prices these days.", "My daughter keeps singing."]
)
@pytest.mark.parametrize("yes", ["You heard right.", "Eso es."])
def test_noise_around_them_hides_no_yes(held: Held, floor: Floor, before: str, yes: str) -> None:
    held.say(*REFUSED, f"{before} {yes}")
    assert len(held.submits()) == 1
    assert [a["action"] for a in asked_of(floor, f"{before} {yes}").actions] == ["hold_item"]


@pytest.mark.parametrize(
    "words", ["Sí hijo, siéntate.", "Yes, grandma, I'll tell him.", "Yeah man, I'll be there in five"]
)
def test_a_yes_to_ones_own_sends_nothing(held: Held, words: str) -> None:
    held.say(*STANDS, words)
    assert not held.submits()
