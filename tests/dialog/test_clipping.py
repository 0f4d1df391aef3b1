"""Which written words are short forms of which."""

import pytest

from domain.menu_file import parse
from edge.dialog.vocabulary.clipping import short_for
from talkthru.understand import Understanding


@pytest.mark.parametrize(
    ("clip", "word"),
    [
        ("frd", "fried"),
        ("rst", "roasted"),
        ("bnls", "boneless"),
        ("sprg", "spring"),
        ("btl", "bottle"),
        ("wtr", "water"),
        ("gen", "general"),
        ("marg", "margherita"),
        ("grld", "grilled"),
        ("smkd", "smoked"),
    ],
)
def test_consonants_or_a_beginning_stand_for_the_word(clip: str, word: str) -> None:
    assert short_for(clip, word) >= 0.9


@pytest.mark.parametrize(
    ("clip", "word"),
    [
        ("pot", "potato"),
        ("ham", "hamburger"),
        ("lemon", "lemonade"),
        ("rib", "ribeye"),
        ("fried", "frd"),
        ("b", "beef"),
    ],
)
def test_a_whole_word_is_no_short_form_of_a_longer_one(clip: str, word: str) -> None:
    assert short_for(clip, word) == 0.0


def test_a_till_export_in_short_forms_is_understood_in_full_words() -> None:
    names = {"a": "Rst Trky Sndwch", "b": "Grld Vegtbl Wrap", "c": "Smkd Slmn Bgl"}
    menu = {"items": [{"id": i, "name": n, "variations": [{"id": "1", "name": "Each"}]} for i, n in names.items()]}
    answer = Understanding(parse(menu, "till.json")).turn(
        "two smoked salmon bagels, a grilled vegetable wrap and a roast turkey sandwich"
    )
    assert {row["item"]: row["qty"] for row in answer.order} == {"c": 2, "b": 1, "a": 1}
    assert not answer.clarify


def test_everyday_words_are_not_taken_for_long_forms() -> None:
    menu = {"items": [{"id": "a", "name": "Rst Beef", "variations": [{"id": "1", "name": "Each"}]}]}
    answer = Understanding(parse(menu, "till.json")).turn("that is fine, the rest is good")
    assert answer.order == []


@pytest.mark.parametrize("sound", ["mmm", "hmm", "shh", "brr", "btw", "tbh"])
def test_a_sound_is_no_short_form_and_no_initials(sound: str) -> None:
    names = ("Ham Mushroom Melt", "Sandwich", "Beer", "Buffalo Turkey Wrap", "Turkey Bacon Hash", "Mushroom Swiss")
    menu = {"items": [{"id": n, "name": n, "variations": [{"id": "1", "name": "Each"}]} for n in names]}
    assert Understanding(parse(menu, "till.json")).turn(sound).order == []


def test_a_sauce_is_no_initials_of_a_dish() -> None:
    group = {"id": "s", "name": "Sauce", "kind": "adjust", "options": [{"id": "b", "name": "BBQ"}]}
    names = ("Big Bacon Quesadilla", "Chicken Bacon Ranch")
    items = [{"id": n, "name": n, "modifier_groups": ["s"], "variations": [{"id": "1", "name": "Each"}]} for n in names]
    understanding = Understanding(parse({"items": items, "modifier_groups": [group]}, "till.json"))
    ordered = understanding.turn("a cbr with bbq").order
    assert [(row["item"], row["mods"]) for row in ordered] == [("Chicken Bacon Ranch", ["add:b"])]
