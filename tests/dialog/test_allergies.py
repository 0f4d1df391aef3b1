"""Allergen answers come from the operator's data; what the data does not know, and what is severe, is for a person."""

import json
from datetime import datetime

import pytest

from domain.menu import Serving
from domain.menu_file import parse
from domain.order import Order
from edge.dialog.answering import allergies, answers
from edge.dialog.answering.reply import Reply
from edge.dialog.meaning import Expecting, Heard
from edge.dialog.talk import Allergens, Talk, Thing
from edge.dialog.understand import understand
from edge.dialog.vocabulary.lexicon import build_lexicon
from talkthru.cli import data_folder

MENU = parse(json.loads((data_folder() / "menu.json").read_text()))
LEXICON = build_lexicon(MENU)
SERVING = Serving(MENU, "lane", datetime.fromisoformat("2025-03-12T12:30"), MENU.location("loc-101"), frozenset())


def asked(text: str, talk: Talk | None = None) -> Reply:
    """The answer to the first question of a turn that has one."""
    talk = talk or Talk()
    meaning = understand([Heard(text)], Order(), Expecting(), LEXICON, SERVING)
    replies = (answers.answer(answers.pointed(i, talk), talk, SERVING) for i in meaning.intents)
    return next(reply for reply in replies if reply is not None)


def findings(reply: Reply) -> set[tuple[str, str, tuple[str, ...]]]:
    found = set()
    for move in reply.moves:
        item, codes = move.values.get("item"), move.values.get("allergens")
        if isinstance(item, Thing) and isinstance(codes, Allergens):
            found.add((move.kind, item.id, codes.codes))
    return found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("is there milk in the classic burger", ("may_contain", "classic_burger", ("milk",))),
        ("does the cheeseburger have gluten", ("contains", "cheeseburger", ("wheat",))),
        ("are there any nuts in the vanilla shake", ("may_contain", "vanilla_shake", ("tree_nut", "peanut"))),
        ("is there egg in the house sauce", ("contains", "house_sauce", ("egg",))),
        ("does the number two have sesame", ("contains", "double_cheeseburger", ("sesame",))),
        ("¿la malteada de fresa tiene nueces?", ("may_contain", "strawberry_shake", ("tree_nut", "peanut"))),
    ],
)
def test_the_data_answers_for_items_options_and_meals_with_cross_contact(
    text: str, found: tuple[str, str, tuple[str, ...]]
) -> None:
    reply = asked(text)
    assert found in findings(reply)
    assert reply.moves[-1].kind == "cross_contact"
    assert not reply.hand_over


@pytest.mark.parametrize("text", ["are there any nuts in the seasonal tart", "I'm allergic to sesame"])
def test_what_no_data_answers_is_for_a_person(text: str) -> None:
    reply = asked(text)
    assert reply.hand_over == "allergens"
    assert findings(reply) == set()


def test_an_ingredient_is_no_allergen_question() -> None:
    assert [move.kind for move in asked("does the classic burger have cheese").moves] != ["cross_contact"]
    assert not asked("does the classic burger have cheese").sensitive


def test_what_somebody_is_allergic_to_is_heard_and_whether_severely() -> None:
    assert allergies.spoken_of(["i", "am", "allergic", "to", "peanuts"], "en") == (("peanut",), False)
    assert allergies.spoken_of(["she", "could", "die", "from", "peanuts"], "en") == (("peanut",), True)
    assert allergies.spoken_of(["soy", "alergico", "a", "los", "cacahuates"], "es") == (("peanut",), False)
    assert allergies.spoken_of(["i", "am", "dying", "for", "a", "burger"], "en") == ((), False)


def test_what_is_ordered_after_an_allergy_is_warned_of() -> None:
    talk = Talk(allergies=("tree_nut",))
    (warned,) = allergies.warnings(["vanilla_shake", "cola"], talk, SERVING)
    assert (warned.kind, warned.values["item"]) == ("may_contain", Thing("vanilla_shake"))
    assert allergies.warnings(["vanilla_shake"], Talk(), SERVING) == []
