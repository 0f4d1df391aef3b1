import re
from itertools import islice

import pytest

from domain.menu import Item, Menu, Text, Variation
from edge.speech.order_talk import RULES_FILE, SpokenMenu, common_words, sentences, spoken_menu

BARE = Menu(
    "bare", "1", (Item("ramen", Text({"en": "Tonkotsu Ramen"}), (Variation("std", Text({"en": "Standard"})),)),)
)


def test_the_same_seed_says_the_same(menu: Menu) -> None:
    spoken = spoken_menu(menu)
    assert list(sentences(spoken, 200, seed=1)) == list(sentences(spoken, 200, seed=1))
    assert list(sentences(spoken, 200, seed=1)) != list(sentences(spoken, 200, seed=2))


def test_every_name_on_the_menu_is_said(menu: Menu) -> None:
    said = list(sentences(spoken_menu(menu), 0))
    for phrase in (
        "ten piece nuggets meal",
        "jalapenos",
        "lemon lime soda",
        "number nine",
        "gluten free bun",
        "kid's meal",
    ):
        assert any(phrase in sentence for sentence in said), phrase
    for item in menu.items:
        assert any(item.name.get("en").lower().replace("-", " ") in sentence for sentence in said), item.id


@pytest.mark.parametrize("menu_like", ["demo", "bare"])
def test_any_menu_fills_every_blank(menu: Menu, menu_like: str) -> None:
    spoken = spoken_menu(menu if menu_like == "demo" else BARE)
    for sentence in sentences(spoken, 3000):
        assert re.fullmatch(r"[a-z' ]*", sentence), sentence


def test_talk_has_orders_corrections_questions_answers_and_calls_for_a_person(menu: Menu) -> None:
    said = set(islice(sentences(spoken_menu(menu), 8000), 8000))
    for shape in (
        r"can i get (a|an) .+ and .+",
        r"a number \w+ .*with an? \w+.*",
        r"make (that|it) (a )?large",
        r"no .+ on that",
        r"take off the .+|take out the .+",
        r"that's (it|all)",
        r"how much is .+",
        r"(can i|could i|may i|let me|i want to) (speak|talk) .+",
        r"(can|could) you (repeat|say) that.*",
        r"(large|medium|small)",
    ):
        assert any(re.fullmatch(shape, sentence) for sentence in said), shape


def test_only_what_is_spoken_of_a_menu_counts(menu: Menu) -> None:
    assert spoken_menu(menu) == spoken_menu(menu)
    assert isinstance(spoken_menu(BARE), SpokenMenu)
    assert spoken_menu(BARE).phrases() == ("tonkotsu ramen",)


def test_the_grammar_itself_names_no_product(menu: Menu) -> None:
    of_the_menu = {name for item in menu.items for name in (item.name.get("en").lower(),) if " " in name}
    assert not [name for name in of_the_menu if name in RULES_FILE.read_text()]
    assert {"please", "that's", "twenty"} <= set(common_words())
