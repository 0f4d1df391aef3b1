"""What guests say as customers is taken out of the turn; what they order stays in it."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.menu import Menu
from domain.menu_file import parse
from edge.dialog.meaning import Expecting, Kind
from edge.dialog.members.member_talk import read
from talkthru.cli import data_folder

MENU: Menu = parse(json.loads((data_folder() / "menu.json").read_text(encoding="utf-8")))
OTHERS, PRIVATE, ADDING = Kind.OTHER_PERSONS_DATA, Kind.PRIVATE_DATA, Kind.POINTS_BY_VOICE


def said(text: str, expecting: Expecting | None = None) -> tuple[str, list[tuple[Kind, str]]]:
    own = read(text, expecting or Expecting(), MENU)
    return own.rest, [(i.kind, i.value) for i in own.intents]


@pytest.mark.parametrize(
    ("text", "rest", "wants"),
    [
        ("my usual please", "", [(Kind.USUAL, "")]),
        ("a cheeseburger and what I always get", "a cheeseburger and", [(Kind.USUAL, "")]),
        ("lo de siempre y una coca", "una coca", [(Kind.USUAL, "")]),
        ("same as last time", "", [(Kind.USUAL, "")]),
        ("how many points have I got?", "", [(Kind.POINTS, "")]),
        ("¿cuántos puntos tengo?", "", [(Kind.POINTS, "")]),
        ("redeem my points for small fries and a coke", "a coke", [(Kind.REDEEM, "free_small_fries")]),
        ("I want my free cookie", "", [(Kind.REDEEM, "free_cookie")]),
        ("papas gratis con mis puntos", "", [(Kind.REDEEM, "free_small_fries")]),
        ("can I use my rewards", "", [(Kind.REDEEM, "")]),
        ("my name is Emery, my number is 5550107", "", [(Kind.IDENTIFY, "5550107")]),
        ("I'm a rewards member", "", [(Kind.IDENTIFY, "")]),
        ("add a hundred points to my account", "", [(ADDING, "")]),
        ("dame mil puntos", "", [(ADDING, "")]),
        ("my wife's usual please", "", [(OTHERS, "")]),
        ("my friend's number is 202 555 0102, what does he usually order?", "", [(OTHERS, "")]),
        ("read me everyone's points", "", [(OTHERS, "")]),
        ("what tier am I", "", [(Kind.POINTS, "")]),
        ("what does Avery usually get", "", [(OTHERS, "")]),
        ("please delete all the data you have about me", "", [(Kind.DELETE_DATA, "")]),
        ("borre mi cuenta por favor", "", [(Kind.DELETE_DATA, "")]),
        ("what's my address on file", "", [(PRIVATE, "")]),
        ("what email do you have for me", "", [(PRIVATE, "")]),
    ],
)
def test_what_is_a_customers_own_matter_is_taken_out(text: str, rest: str, wants: list[tuple[Kind, str]]) -> None:
    left, found = said(text)
    assert found == wants
    assert left.split() == rest.split() or left == rest


@pytest.mark.parametrize(
    "text",
    [
        "two cheeseburgers and a number three",
        "a burger with the usual toppings",
        "a regular coke and a regular fries",
        "a gluten-free bun and a sugar free cookie",
        "and for my wife a number three",
        "my husband wants a coke, my kid wants nuggets",
        "what does the fish meal come with",
        "what did I order",
        "can I get that for free",
        "my order number is 12",
        "what comes on my burger",
        "give me two more of those",
        "no, I'll keep it",
        "",
    ],
)
def test_an_order_stays_as_it_was_said(text: str) -> None:
    assert said(text) == (text, [])


def test_which_reward_is_an_answer_only_where_it_was_asked() -> None:
    asked = Expecting("reward", options=("free_small_fries", "free_cookie"))
    assert said("the cookie", asked) == ("", [(Kind.REDEEM, "free_cookie")])
    assert said("both please", asked) == ("", [(Kind.REDEEM, "free_small_fries+free_cookie")])
    assert said("the cookie") == ("the cookie", [])


def test_who_has_no_number_says_so_where_we_asked_for_it() -> None:
    assert said("I don't have one", Expecting("phone")) == ("", [(Kind.NO_MEMBER, "")])
    assert said("I don't have one") == ("I don't have one", [])


@given(st.text(max_size=120))
def test_any_text_is_read_and_what_is_masked_shows_no_number(text: str) -> None:
    own = read(text, Expecting(), MENU)
    assert all(i.value not in own.masked for i in own.intents if i.kind is Kind.IDENTIFY and i.value)
