"""A wish in words that nobody can place is answered as a wish, and talk as talk."""

import json
from datetime import datetime

import pytest

from domain.menu import Serving
from domain.menu_file import parse
from domain.order import Order
from edge.dialog.guards.unheeded import asks_to_do, heeded
from edge.dialog.meaning import Expecting, Heard, Meaning
from edge.dialog.understand import understand
from edge.dialog.vocabulary.lexicon import build_lexicon
from talkthru.cli import data_folder

MENU = parse(json.loads((data_folder() / "menu.json").read_text()))
LEXICON = build_lexicon(MENU)
SERVING = Serving(MENU, "lane", datetime.fromisoformat("2025-03-12T12:30"), MENU.location("loc-101"), frozenset())


def _meant(text: str) -> Meaning:
    return understand([Heard(text)], Order(), Expecting("more"), LEXICON, SERVING)


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("and I'll take whatever the special is", "special"),
        ("I'll have the surprise", "surprise"),
        ("can I get some napkins", "napkins"),
    ],
)
def test_what_was_ordered_in_everyday_words_is_named_as_not_understood(said: str, wanted: str) -> None:
    assert heeded(_meant(said)).unknown == (wanted,)


@pytest.mark.parametrize(
    "said", ["can you cut it in half", "put it on the corporate account", "can you sign it for him"]
)
def test_a_request_that_is_no_order_is_asked_again(said: str) -> None:
    assert asks_to_do(_meant(said), said)


@pytest.mark.parametrize(
    "said",
    ["I'll take my time", "can I ask you something", "can you believe it", "let me have a look", "long day, huh"],
)
def test_talk_stays_talk(said: str) -> None:
    meaning = _meant(said)
    assert heeded(meaning) == meaning and not asks_to_do(meaning, said)
