"""A plain order in any plain style is exactly that order, on menus of many kinds: nothing clever may cost it."""

import json

import pytest

from domain.menu_file import parse
from tests.dialog import score
from tests.dialog.plain_orders import lost_of

TURNS = 25
MENUS = (
    *("blazeyard", "hearthside", "mesafresca", "rodeotaco"),
    *("blind/n_tinroof", "blind/p_redgate", "blind/q_jackalope"),
)


@pytest.mark.parametrize("stem", MENUS)
def test_a_plain_order_in_any_plain_style_is_exactly_that_order(stem: str) -> None:
    menu = parse(json.loads(score.menu_file(stem).read_text(encoding="utf-8")), stem)
    lost = lost_of(menu, seed=1, turns=TURNS)
    assert not lost, "\n".join(f"{one.text!r} meant {one.order} got {answer.order}" for one, answer in lost)
