"""What is said of several things, of one of several, and in place of another, on menus of many kinds."""

import json
from functools import cache
from pathlib import Path

import pytest

from domain.menu_file import parse
from domain.missing import missing
from domain.order import Order, Refused, apply
from domain.order_form import to_form
from edge.dialog.meaning import Expecting, Heard
from edge.dialog.understand import understand
from talkthru.understand import Understanding
from tests.dialog.cases_from_text import form_of
from tests.dialog.test_understand_cases import lines_of

HERE = Path(__file__).parent


@cache
def counter(menu: str) -> Understanding:
    path = next(p for p in (HERE / f"menus_blind/{menu}.json", HERE / f"menus/{menu}.json") if p.exists())
    return Understanding(parse(json.loads(path.read_text(encoding="utf-8")), path.name))


def becomes(menu: str, said: str, order: str) -> None:
    """said: turns with "//" between them, the agent asking for what is missing after each."""
    machine = counter(menu)
    draft, expecting = Order(), Expecting()
    for text in said.split("//"):
        meaning = understand([Heard(text.strip())], draft, expecting, machine.lexicon, machine.serving)
        for command in meaning.commands:
            after = apply(draft, command, machine.serving)
            assert not isinstance(after, Refused), (text, after)
            draft = after
        assert not meaning.unknown, (text, meaning.unknown)
        expecting = Expecting("more")
        for gap in missing(draft, machine.serving)[:1]:
            slot = gap.slot or (gap.id if gap.what == "slot" else "")
            expecting = Expecting(gap.what, gap.line, slot, gap.id if gap.what == "group" else "")
    got = to_form(draft.lines)
    assert lines_of(got) == lines_of(form_of(order, machine.lexicon.menu)), got


@pytest.mark.parametrize(
    ("menu", "said", "order"),
    [
        (
            "p_redgate",
            "a gate burger combo and a crispy chicken combo both with coke, tots instead of fries on both",
            "1 @c_gate/M main=gateb side=tots drink=cola; 1 @c_cs/M main=cs side=tots drink=cola",
        ),
        (
            "p_redgate",
            "a gate burger combo with coke and a crispy chicken combo with coke // instead of fries tots on both of them",
            "1 @c_gate/M main=gateb side=tots drink=cola; 1 @c_cs/M main=cs side=tots drink=cola",
        ),
        (
            "p_redgate",
            "a gate burger combo and a crispy chicken combo both with coke // swap the fries for rings on both",
            "1 @c_gate/M main=gateb side=orings drink=cola; 1 @c_cs/M main=cs side=orings drink=cola",
        ),
        (
            "n_tacotrail",
            "a crunch wrap combo with pepsi, a power bowl combo with dew, rice instead of twists on both, and churros",
            "1 @n1/M main=crunch_wrap side=rice_side drink=pepsi; 1 @n6/M main=power_bowl side=rice_side drink=mtn_dew;"
            "1 churros",
        ),
        (
            "p_redgate",
            "a cheeseburger no pickles, a double cheeseburger with bacon, swiss instead of american on both, and a coke",
            "1 chzb no:pick add:swiss no:amer; 1 dbl add:bac add:swiss no:amer; 1 cola",
        ),
        (
            "p_redgate",
            "a cheeseburger, a gate burger with bacon, brioche bun instead of sesame on all of them",
            "1 chzb pick:brioche; 1 gateb add:bac pick:brioche",
        ),
        ("p_redgate", "a cheeseburger and a double with swiss instead of american", "1 chzb; 1 dbl add:swiss no:amer"),
    ],
)
def test_what_takes_a_things_place_on_both_takes_it_on_both(menu: str, said: str, order: str) -> None:
    becomes(menu, said, order)
