"""What a shopper takes, and only asks about, over several turns at a kiosk; by form, and of any catalog."""

from collections.abc import Iterator

import pytest

from tests.dialog.shop.demo import Demo

DEMO = Demo()
LAMP, CHARGER, CABLE, MINI = "LMP-WHT", "CHG-65", "CBL-2M", "PSM-RED"
SMALL_LEAF, LARGE_LEAF, SOCKS = "LEAF-8", "LEAF-32", "SOCK-SM"


@pytest.fixture(autouse=True, scope="module")
def _opened() -> Iterator[None]:
    with DEMO:
        yield


@pytest.mark.parametrize(
    "turn",
    [
        "ok. the desk lamp, how much is it",
        "okay the leaf 32 gig then, how much is it",
        "right, the 65 watt charger. what's that one cost",
        "ok the lamp. where is it",
        "ok, the desk lamp. does it plug in",
        "two power banks, how much would that be",
        "bueno, la lámpara, ¿cuánto es?",
    ],
)
def test_what_is_named_before_a_question_of_it_is_only_asked_about(turn: str) -> None:
    assert DEMO.basket(turn) == []


@pytest.mark.parametrize(
    "turn", ["I'll take the lamp, how much is it", "the lamp please, how much is it", "I'll have the lamp. where is it"]
)
def test_what_is_taken_in_so_many_words_is_taken_whatever_is_asked_of_it(turn: str) -> None:
    assert DEMO.basket(turn) == [LAMP]


@pytest.mark.parametrize(
    ("turn", "held"),
    [
        ("fine, one of those and a usb cable", [CHARGER, CABLE]),
        ("that and a usb cable please", [CHARGER, CABLE]),
        ("ok, that one and two usb cables", [CHARGER, CABLE, CABLE]),
        ("one of them plus a power bank then", [CHARGER, "PWR-10K"]),
        ("bueno, uno de esos y un cable usb", [CHARGER, CABLE]),
        ("eso y un cable usb, por favor", [CHARGER, CABLE]),
        ("and a usb cable?", []),
        ("and a usb cable", []),
        ("what about that and a usb cable together", []),
    ],
)
def test_one_of_what_was_priced_and_another_thing_are_both_taken(turn: str, held: list[str]) -> None:
    assert sorted(DEMO.basket("how much is the 65 watt charger", turn)) == sorted(held)


@pytest.mark.parametrize(
    ("turn", "held"),
    [
        ("a pair of the straight jeans, 32", ["JEAN-32"]),
        ("a pair of jeans, thirty two", ["JEAN-32"]),
        ("un par de los jeans, talla 32", ["JEAN-32"]),
        ("one of the desk lamps", [LAMP]),
        ("do you have a pair of the jeans in 32", []),
        ("what about one of the desk lamps", []),
    ],
)
def test_so_many_of_a_thing_by_its_definite_name_are_taken(turn: str, held: list[str]) -> None:
    assert DEMO.basket(turn) == held


@pytest.mark.parametrize(
    ("turn", "left"),
    [
        ("no, mejor uno nada más", 1),
        ("mejor nada más uno", 1),
        ("ay no, solo uno", 1),
        ("no, one's plenty", 1),
        ("nah, one will do", 1),
        ("nada más", 2),
        ("eso es todo, nada más", 2),
    ],
)
def test_a_count_that_is_nothing_more_than_a_count_ends_nothing(turn: str, left: int) -> None:
    assert DEMO.basket("two red minis please", turn) == [MINI] * left


@pytest.mark.parametrize(
    ("turn", "held"),
    [
        ("ehh no, the eight will do", SMALL_LEAF),
        ("hmm, actually the eight's enough", SMALL_LEAF),
        ("no, the small one will do", SMALL_LEAF),
        ("uh, no. eight gigs is fine", SMALL_LEAF),
        ("eh no, el de ocho está bien", SMALL_LEAF),
        ("is eight enough for books", LARGE_LEAF),
        ("is the eight cheaper", LARGE_LEAF),
        ("how much is the eight", LARGE_LEAF),
    ],
)
def test_another_size_that_will_do_takes_the_place_of_what_was_just_taken(turn: str, held: str) -> None:
    assert DEMO.basket("give me the 32 gig leaf", turn) == [held]


@pytest.mark.parametrize(
    ("turn", "held"),
    [("oh. five will do then", 5), ("fine, just eight for my team", 8), ("ok", 0), ("yes please", 0), ("no", 0)],
)
def test_behind_too_many_a_count_is_taken_and_a_yes_takes_none(turn: str, held: int) -> None:
    assert DEMO.basket("a hundred and fifty pairs of merino socks, S M", turn) == [SOCKS] * held


def test_so_many_less_as_need_a_yes_are_asked_about_first() -> None:
    talk = ("a hundred and fifty pairs of merino socks, S M", "just twelve pairs for the teachers then, small medium")
    assert DEMO.basket(*talk) == []
    assert DEMO.basket(*talk, "yes twelve") == [SOCKS] * 12
