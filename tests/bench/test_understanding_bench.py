from pathlib import Path

import pytest

from domain.menu_file import parse
from talkthru.bench import understanding
from talkthru.bench.running import CannotMeasure
from talkthru.bench.understanding import SIZES, cases, menu_of, turns_for


@pytest.mark.parametrize("size", SIZES)
def test_a_made_up_menu_has_that_many_items_each_with_a_name_of_its_own(size: int) -> None:
    menu = parse(menu_of(size, 0))
    assert len({item.name.get() for item in menu.items}) == size


def test_the_same_seed_makes_the_same_menu_and_the_same_turns() -> None:
    assert menu_of(60, 3) == menu_of(60, 3) != menu_of(60, 4)
    assert list(turns_for(menu_of(60, 3), 8, 3)) == list(turns_for(menu_of(60, 3), 8, 3))


def test_without_a_checkout_it_says_that_the_cases_are_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(understanding, "CASES", Path("/nowhere/score.py"))
    with pytest.raises(CannotMeasure, match="from a checkout"):
        cases()
