"""Turns one after another on the demo menu, to the exact draft: `turn // turn => draft` (see `cases_from_text`).

The agent asks for what is missing after each turn, as in a conversation.
"""

import json
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
MENU = parse(json.loads((HERE.parents[1] / "talkthru" / "data" / "menu.json").read_text(encoding="utf-8")), "menu.json")
UNDERSTANDING = Understanding(MENU)
DRAFTS = [line for line in (HERE / "drafts" / "demo_burger.txt").read_text(encoding="utf-8").splitlines() if line]


def draft_after(turns: list[str]) -> Order:
    order, expecting = Order(), Expecting()
    for text in turns:
        meaning = understand([Heard(text)], order, expecting, UNDERSTANDING.lexicon, UNDERSTANDING.serving)
        for command in meaning.commands:
            after = apply(order, command, UNDERSTANDING.serving)
            assert not isinstance(after, Refused), (text, after)
            order = after
        expecting = Expecting("more")
        for gap in missing(order, UNDERSTANDING.serving)[:1]:
            slot = gap.slot or (gap.id if gap.what == "slot" else "")
            expecting = Expecting(gap.what, gap.line, slot, gap.id if gap.what == "group" else "")
    return order


@pytest.mark.parametrize("line", DRAFTS)
def test_turns_one_after_another_make_the_draft_that_was_meant(line: str) -> None:
    said, _, wanted = line.rpartition("=>")
    order = draft_after([turn.strip() for turn in said.split("//")])
    expected = [] if wanted.strip() == "-" else form_of(wanted.strip(), MENU)
    assert lines_of(to_form(order.lines)) == lines_of(expected)
