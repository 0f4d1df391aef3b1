"""What is said on a headset is short, whatever was to be said."""

from hypothesis import given
from hypothesis import strategies as st

from edge.dialog.shop.phrases import EN, ES
from edge.dialog.shop.render import WORDS_AT_MOST, render_shop
from edge.dialog.talk import Move


def said(*moves: Move) -> list[str]:
    return render_shop(moves, "en", channel="headset")


@given(st.lists(st.tuples(st.text(alphabet="ab .", max_size=300), st.booleans()), max_size=6))
def test_an_utterance_never_has_more_than_thirty_words(texts: list[tuple[str, bool]]) -> None:
    for text in said(*(Move("raw", {"text": t}, asks=asks) for t, asks in texts)):
        assert len(text.split()) <= WORDS_AT_MOST


def test_what_is_asked_stays_when_something_must_go() -> None:
    long = Move("raw", {"text": "word " * 20 + "."})
    tip = Move("raw", {"text": "tip " * 8 + "."})
    (text,) = said(long, tip, Move("ask_number", asks=True))
    assert "phone" in text and "tip" not in text


def test_a_thing_in_the_plural_takes_its_verb_in_the_plural() -> None:
    assert said(Move("price", {"item": "Merino Socks", "price": "$14.00"})) == ["The Merino Socks are $14.00."]
    assert said(Move("price", {"item": "Glass", "price": "$4.00"})) == ["The Glass is $4.00."]


def test_everything_that_can_be_said_can_be_said_in_spanish() -> None:
    assert EN.keys() == ES.keys()
