"""What was read with doubt is asked back by name; what was heard badly, or asked twice already, is not."""

import json
from datetime import datetime

from domain.control import Actor
from domain.menu import Serving
from domain.menu_file import parse
from domain.order import Add, ItemLine
from edge.dialog.conduct.deciding import conduct
from edge.dialog.meaning import Intent, Kind, Meaning, Span
from edge.dialog.talk import Plan, Talk
from talkthru.cli import data_folder

MENU = parse(json.loads((data_folder() / "menu.json").read_text()))
SERVING = Serving(MENU, "lane", datetime.fromisoformat("2025-03-12T12:30"), MENU.location("loc-101"), frozenset())
GUEST = Actor.labelled("customer")
FRIES = Meaning(commands=(Add(ItemLine("fries", "L", 2)),), confidence=0.45)


def said(meaning: Meaning, talk: Talk, *, heard: float = 0.9) -> Plan:
    return conduct(meaning, talk, SERVING, actor=GUEST, heard=heard)


def test_a_doubtful_reading_is_asked_back_by_name_and_a_yes_orders_it() -> None:
    asked = said(FRIES, Talk())
    assert [move.kind for move in asked.moves] == ["ask_heard"]
    assert not asked.talk.order.lines
    agreed = said(Meaning(intents=(Intent(Kind.YES),)), asked.talk)
    assert [(line.qty, getattr(line, "item", "")) for line in agreed.talk.order.lines] == [(2, "fries")]


def test_a_no_orders_nothing() -> None:
    asked = said(FRIES, Talk())
    refused = said(Meaning(intents=(Intent(Kind.NO),)), asked.talk)
    assert not refused.talk.order.lines


def test_what_was_heard_badly_is_said_again_as_a_whole() -> None:
    assert [move.kind for move in said(FRIES, Talk(), heard=0.3).moves] == ["say_again"]


def test_after_two_doubts_a_person_comes() -> None:
    talk = said(FRIES, said(FRIES, Talk()).talk).talk
    third = said(FRIES, talk)
    assert third.talk.handoff
    assert not third.talk.order.lines


BURGER_AND_A_COAT = Meaning(
    commands=(Add(ItemLine("bacon_burger", None, 1)), Add(ItemLine("cola", None, 1))),
    spans=(Span(0, 2, "bacon burger", "1 x bacon_burger"), Span(3, 4, "coat", "1 x cola")),
    confidence=0.45,
)


def test_what_was_named_by_its_own_words_is_taken_and_only_the_rest_is_asked_back() -> None:
    asked = said(BURGER_AND_A_COAT, Talk())
    assert [getattr(line, "item", "") for line in asked.talk.order.lines] == ["bacon_burger"]
    agreed = said(Meaning(intents=(Intent(Kind.YES),)), asked.talk)
    assert [getattr(line, "item", "") for line in agreed.talk.order.lines] == ["bacon_burger", "cola"]


def test_a_no_with_the_right_name_orders_that_instead() -> None:
    asked = said(BURGER_AND_A_COAT, Talk())
    right = Meaning(commands=(Add(ItemLine("lemonade", None, 1)),), intents=(Intent(Kind.NO),))
    settled = said(right, asked.talk)
    assert [getattr(line, "item", "") for line in settled.talk.order.lines] == ["bacon_burger", "lemonade"]
