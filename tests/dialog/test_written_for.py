"""Small words that a recogniser wrote for other small words, and the same words where they were said so."""

import pytest

from talkthru.understand import Understanding
from tests.dialog.test_understand_cases import machine

HEARD = [
    ("two cups a coke", "two cups of coke"),
    ("a cheeseburger with bacon instead a pickles", "a cheeseburger with bacon instead of pickles"),
    ("a cheeseburger with bacon instead off pickles", "a cheeseburger with bacon instead of pickles"),
    ("four cheeseburgers two off them with bacon", "four cheeseburgers two of them with bacon"),
    ("four cheeseburgers two them with bacon", "four cheeseburgers two of them with bacon"),
    ("a cheeseburger mayo own the side", "a cheeseburger mayo on the side"),
    ("a cheeseburger mayo and the side", "a cheeseburger mayo on the side"),
    ("a cheeseburger mayo on a side and a coke", "a cheeseburger mayo on the side and a coke"),
    ("fries end a large coke", "fries and a large coke"),
    ("a cheeseburger than a large coke", "a cheeseburger and a large coke"),
    ("a large coke and too classic burgers", "a large coke and two classic burgers"),
    ("three classic burgers to with bacon and one plain", "three classic burgers two with bacon and one plain"),
    ("then piece nuggets with ranch", "ten piece nuggets with ranch"),
    ("twenty peas nuggets with ranch", "twenty piece nuggets with ranch"),
    ("a classic burger what no pickles", "a classic burger with no pickles"),
    ("a classic burger with ex bacon", "a classic burger with extra bacon"),
    ("a classic burger hold a pickles", "a classic burger hold the pickles"),
    ("a coke no i large", "a coke no ice large"),
    ("two classic burgers and two large cooks", "two classic burgers and two large cokes"),
    ("a classic burger wise bacon and low pickles", "a classic burger with bacon and no pickles"),
    ("a classic burger with now cheese", "a classic burger with no cheese"),
]


@pytest.fixture(scope="module")
def burgers() -> Understanding:
    return machine("demo_burger")


@pytest.mark.parametrize(("heard", "said"), HEARD)
def test_a_small_word_is_read_as_the_one_that_was_said(burgers: Understanding, heard: str, said: str) -> None:
    assert burgers.turn(said).order
    assert burgers.turn(heard).order == burgers.turn(said).order


def test_a_number_that_is_not_sold_is_the_one_that_sounds_like_it() -> None:
    slices = machine("slice_till")  # pies of sixteen inches, and none of sixty
    assert [line["variation"] for line in slices.turn("sixty inch cheese pizza").order] == ["16"]


@pytest.mark.parametrize(
    "talk",
    [
        "what drinks do you have",
        "is that more than a large coke",
        "i have my own fries",
        "i think i have it then",
    ],
)
def test_such_a_word_stays_where_talk_has_it(burgers: Understanding, talk: str) -> None:
    assert not burgers.turn(talk).order


def test_who_is_called_is_not_poured(burgers: Understanding) -> None:
    called = burgers.turn("Coach, coach, get me a number four with a sprite!")
    assert called.order == burgers.turn("get me a number four with a sprite").order != []
