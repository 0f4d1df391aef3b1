# ruff: noqa: E501 - tables of phrasings
"""Fragments, in English and Spanish: what a turn of a few words asks by what was spoken of, and what it must not do."""

import re
from collections.abc import Sequence

import pytest

from tests.dialog.shop.test_phrasings import Asked, floor, heard

ANSWERS: tuple[Asked, ...] = (
    ("demo", ("stormline medium", "is the drizzle here in slate large"), r"\$48\.00 more than the Drizzle", (
        "what's the diff in price", "price difference?", "how much more is the stormline",
    )),
    ("demo", ("jeans 34",), r"Hilltop is open from 10 am", ("what time do they shut", "when do they close")),
    ("demo", ("jeans 34",), r"Hilltop is 18 minutes", ("how far is that", "how far away is that store")),
    ("demo", ("how many grey hoodies in large",), r"as of", ("how old is that number", "when was that counted", "is that count live")),
    ("demo", (), r"waist 38 here", ("what's the biggest jean we do", "straight jeans, the largest")),
    ("demo", ("socks",), r"16 of the Merino Socks, L/XL", ("the big ones", "the larger ones", "large")),
    ("demo", ("how much is the action camera",), r"isn't in our data for the Ridge Action Camera", ("and the battery?", "how long does the battery last")),
    ("demo", ("what works with the Leaf reader",), r"Power Bank 10k", ("does the power bank",)),
    ("demo", ("the lamp",), r"what about the Clip Desk Lamp", ("hmm well whatever works", "nothing?")),
    ("demo", ("is there a promo on the boots",), r"3 of the Puddle Rain Boots, size 8", ("size 8, any on the floor?", "any here in an eight")),
    ("demo", ("how much is the tee",), r"\$45", ("tag on the lamp says thirty nine, register says forty five, what is it",)),
    ("demo", ("¿tienen la cámara?",), r"\$199", ("¿a cómo está?", "¿cuánto sale?", "me regala el precio")),
    ("demo", ("chamarra impermeable mediana",), r"\$71\.20", ("¿cuánto sale con el descuento?", "¿en cuánto queda con la promo?")),
    ("demo", ("how long to return jeans",), r"not returnable", ("gift cards?", "and a gift card")),
    ("demo", (), r"Trail Runner, \$109", ("I need a gift for my dad, he likes hiking", "any ideas for somebody who hikes")),
    ("demo", (), r"Speaker Mini, \$39", ("something for a party, my niece's birthday, under forty",)),
    ("demo", ("jeans talla 34",), r"Hilltop.*18", ("¿quién tiene?", "¿dónde hay?")),
    ("demo", ("¿tienen el altavoz rojo?",), r"none", ("¿se puede mojar?", "¿aguanta agua?")),
)  # fmt: skip


@pytest.mark.parametrize(
    ("shop", "before", "says", "said"),
    [(shop, before, says, said) for shop, before, says, phrasings in ANSWERS for said in phrasings],
)
def test_a_fragment_is_about_what_is_spoken_of(shop: str, before: Sequence[str], says: str, said: str) -> None:
    answer = heard(shop, [*before, said])
    assert re.search(says, answer.text), answer.text
    assert not answer.actions and not answer.approvals and not answer.handed_over


@pytest.mark.parametrize(
    ("turns", "action"),
    [
        (
            ("the drizzle in slate large", "hold one slate L for ten minutes", "yes"),
            {"action": "hold_item", "sku": "DRZ-SLT-L", "qty": 1},
        ),
        (
            ("everyday tees", "ten white mediums from the warehouse", "yes"),
            {"action": "transfer_request", "sku": "TEE-WHT-M", "qty": 10, "from": "wh"},
        ),
        (
            ("¿cuántos tenis de trail del nueve?", "muévanme dos del almacén", "sí, ándale"),
            {"action": "transfer_request", "sku": "RDGR-9", "qty": 2, "from": "wh"},
        ),
        (
            ("hold the grey hoodie in large", "till when", "yep do it"),
            {"action": "hold_item", "sku": "HOOD-GRY-L", "qty": 1},
        ),
        (
            ("¿tienes la Stormline en L?", "dos, apártalas", "sí"),
            {"action": "hold_item", "sku": "STM-BLK-L", "qty": 2},
        ),
        (("merino socks", "hold two L XL", "yes"), {"action": "hold_item", "sku": "SOCK-LX", "qty": 2}),
        (
            ("hush buds", "put the green to the side for Maria", "go for it"),
            {"action": "hold_item", "sku": "HUSH-GRN", "qty": 1},
        ),
        (
            ("move two over from hilltop", "city runners, tens", "go"),
            {"action": "transfer_request", "sku": "CITR-10", "qty": 2, "from": "st-2"},
        ),
    ],
)
def test_what_is_done_is_what_was_asked_and_agreed_to(turns: Sequence[str], action: dict[str, object]) -> None:
    talks = floor("demo").hold(turns)
    assert [a for t in talks for a in t.actions] == [action]
    assert not any(t.actions for t in talks[:-1])


@pytest.mark.parametrize(
    "said",
    [
        "one",
        "ok and till when",
        "yes how much is it",
        "sure, what aisle",
        "sí ¿y cuánto cuesta?",
        "how old is that number",
        "and the aisle?",
        "any more of those?",
    ],
)
def test_beside_an_open_yes_nothing_is_held_by_it(said: str) -> None:
    assert not heard("demo", ["hold the grey hoodie in large", said]).actions


def test_a_request_that_is_called_off_is_with_nobody_any_more() -> None:
    asked, off = floor("demo").hold(["ten percent off the lamp", "never mind"])
    assert asked.talk.waiting and not off.talk.waiting and "withdrew" in off.text


@pytest.mark.parametrize(
    ("said", "cents"),
    [
        ("price override on the action cam to one eighty", 18000),
        ("can the manager do 79 on the black hush buds", 0),
        ("mark the lamp down to thirty bucks", 3000),
    ],
)
def test_another_price_is_asked_for_as_it_was_said(said: str, cents: int) -> None:
    amounts = [amount["price_cents"] for _, amount in heard("demo", [said]).approvals]
    assert amounts == ([cents] if cents else [])


@pytest.mark.parametrize("said", ["cancel that", "no wait, cancel it", "never mind, undo that", "cancela eso"])
def test_what_was_done_is_not_said_to_be_undone(said: str) -> None:
    answer = heard("demo", ["hold the grey hoodie in large", "yes", said])
    assert re.search(r"colleague|colega", answer.text), answer.text


@pytest.mark.parametrize(
    ("turns", "lines"),
    [
        (("three hoodies grey large please, I'll take them", "actually two"), [("HOOD-GRY-L", 2)]),
        (("add a white tee medium to my cart", "make it three", "and some socks large", "take one tee out"), [("TEE-WHT-M", 2), ("SOCK-LX", 1)]),
        (("I'll take the hush buds in green", "make it the black ones"), [("HUSH-BLK", 1)]),
        (("I'll take the camera", "no, take it off"), []),
        (("I'd like the Hush Buds in green and the Pocket Speaker in red", "actually drop the speaker"), [("HUSH-GRN", 1)]),
        (("I'll take the camera", "drop the speaker"), [("RDG-CAM", 1)]),
        (("¿tienen audífonos aural lite?", "me llevo los negros"), [("AURL-BLK", 1)]),
    ],
)  # fmt: skip
def test_the_basket_is_what_was_said_last(turns: Sequence[str], lines: list[tuple[str, int]]) -> None:
    order = floor("demo", "kiosk").hold(turns)[-1].talk.order
    assert [(getattr(line, "variation", ""), line.qty) for line in order.lines] == lines


@pytest.mark.parametrize(
    "said",
    [
        "do you gift wrap the headphones",
        "free shipping?",
        "what about Apple Pay",
        "can I pick it up at Hilltop",
        "combined?",
        "¿y eso?",
    ],
)
def test_no_question_is_left_without_an_answer(said: str) -> None:
    for channel in ("kiosk", "headset"):
        assert heard("demo", ["where are the beanies", said], channel).text
