"""What no rule of the shop lists is taken for what it is like; a yes never is, and a remark asks for nothing."""

import re

import pytest

from edge.dialog.learned.acts import NEW, SHOP, TOLD, wanted, weights
from talkthru.learn_acts import KINDS, sha256
from tests.dialog.shop import shops
from tests.dialog.shop.floor import Floor, Heard

FIRST = "how many floor pumps do we have?"


def said(*turns: str, channel: str = "headset") -> Heard:
    return Floor(shops.cycles(), channel=channel).hold([FIRST, *turns])[-1]


def test_the_weights_are_those_of_the_clauses() -> None:
    """Whoever changes a clause learns anew: `python -m talkthru.learn_acts`."""
    assert weights(SHOP).learned_from == sha256(SHOP)
    assert set(weights(SHOP).kinds) == set(KINDS[SHOP])


@pytest.mark.parametrize(
    "text",
    [
        "can I just get somebody who works here",
        "would you mind fetching a human being",
        "I'd sooner deal with a member of staff over this one",
    ],
)
def test_a_person_is_called_in_whatever_words(text: str) -> None:
    assert said(text).handed_over


@pytest.mark.parametrize(
    "text", ["so what's she pay, before tax", "what's the damage on that", "and what are they asking for it"]
)
def test_a_price_is_told_in_whatever_words_it_is_asked(text: str) -> None:
    assert "$" in said(text).text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("so the bulldog lock's what, full whack?", "$"),
        ("is there anything on the bulldog lock just now", "omotion|off|free|deal|Lock In"),
        ("where's the bloody bulldog lock", "aisle|row|wall|counter|floor"),
        ("the bulldog lock", "here"),
    ],
)
def test_what_is_asked_of_a_name_is_told_and_the_bare_name_is_counted(text: str, told: str) -> None:
    heard = said(text)
    assert re.search(told, heard.text) or heard.lookups, heard.text


@pytest.mark.parametrize("text", ["my feet hurt so much today", "the lady's back is turned to me", "I like my job"])
def test_a_remark_does_nothing(text: str) -> None:
    heard = said(text)
    assert not (heard.actions or heard.approvals or heard.handed_over)


@pytest.mark.parametrize("text", ["smashing, lovely stuff", "that is what she was after, bless her", "brilliant news"])
def test_nothing_is_done_by_what_is_only_like_a_yes(text: str) -> None:
    assert not said("put one floor pump aside", text).actions


def test_each_clause_is_read_and_the_whole_turn_first() -> None:
    each = wanted("okay, so what's the [it] then?", SHOP, TOLD)
    assert len(each) == 3
    assert all(abs(sum(one.values()) - 1) < 1e-5 for one in each)
    assert len(wanted("price", SHOP, NEW)) == 1


@pytest.mark.parametrize("text", ["", "?!", "[it]", "\u202e\x00", "a " * 500])
def test_any_words_are_read(text: str) -> None:
    assert len(wanted(text, SHOP, NEW)) <= 2
