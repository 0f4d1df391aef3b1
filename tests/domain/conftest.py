"""The demo menu as it is, and what guests may do with it: strategies as fixtures, so that every test draws alike."""

import json
from datetime import datetime
from importlib.resources import files

import pytest
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from domain.menu import QUALIFIERS, Menu, Serving
from domain.menu_file import parse
from domain.order import Add, Change, Clear, ComboLine, Command, ItemLine, Line, Mod, Remove, SlotFill, Undo, UseCode


@pytest.fixture(scope="session")
def menu() -> Menu:
    return parse(json.loads((files("talkthru") / "data" / "menu.json").read_text(encoding="utf-8")))


@pytest.fixture(scope="session")
def lunch(menu: Menu) -> Serving:
    """A Wednesday at half past twelve at the lane: no shake hour, no junior Tuesday."""
    return Serving(menu, "lane", datetime.fromisoformat("2025-03-12T12:30"), menu.location("loc-101"))


WORDS = st.text("abcxyz_*: ñ", max_size=6)
MODS = st.builds(Mod, st.sampled_from(QUALIFIERS), WORDS, st.integers(0, 9))


@pytest.fixture(scope="session")
def any_lines() -> SearchStrategy[Line]:
    """Lines of no menu at all, as a wire or a language model might make them."""
    mods = st.lists(MODS, max_size=3).map(tuple)
    fills = st.builds(SlotFill, WORDS, mods)
    common = {
        "qty": st.integers(-3, 120),
        "id": st.integers(0, 9),
        "speaker": st.sampled_from(["customer", "passenger", "child"]),
        "pending": st.none() | st.sampled_from(["age_check", "quantity_over_limit"]),
    }
    return st.builds(ItemLine, WORDS, st.none() | WORDS, mods=mods, **common) | st.builds(
        ComboLine, WORDS, st.none() | WORDS, slots=st.dictionaries(WORDS, fills, max_size=3), **common
    )


@pytest.fixture(scope="session")
def lines(menu: Menu) -> SearchStrategy[Line]:
    """Lines a guest of the demo menu might mean: real items, sizes and options, not all of them possible."""

    @st.composite
    def mods(draw: st.DrawFn, item_id: str) -> tuple[Mod, ...]:
        item = menu.item(item_id)
        options = [o.id for g in item.groups for o in g.options] if item else []
        if not options:
            return ()
        mod = st.builds(Mod, st.sampled_from(QUALIFIERS), st.sampled_from(options), st.sampled_from([1, 1, 1, 2, 3]))
        return tuple(draw(st.lists(mod, max_size=3)))

    @st.composite
    def item_lines(draw: st.DrawFn) -> Line:
        item = draw(st.sampled_from(menu.items))
        variation = draw(st.none() | st.sampled_from([v.id for v in item.variations]))
        return ItemLine(item.id, variation, draw(st.sampled_from([1, 1, 1, 2, 3, 12, 30])), draw(mods(item.id)))

    @st.composite
    def combo_lines(draw: st.DrawFn) -> Line:
        combo = draw(st.sampled_from(menu.combos))
        slots: dict[str, SlotFill] = {}
        for slot in combo.slots:
            if draw(st.booleans()):
                item = draw(st.sampled_from(slot.choices)).item
                slots[slot.id] = SlotFill(item, draw(mods(item)))
        size = draw(st.none() | st.sampled_from([s.id for s in combo.sizes]))
        return ComboLine(combo.id, size, draw(st.sampled_from([1, 1, 2, 5])), slots)

    return item_lines() | combo_lines()


def commands_of(lines: SearchStrategy[Line]) -> SearchStrategy[Command]:
    ids = st.integers(1, 6)
    change = st.builds(Change, ids, st.lists(lines, max_size=2).map(tuple))
    codes = st.builds(UseCode, st.sampled_from(["LANTERN10", "lantern 10", "SUMMER25", "nonsense"]))
    return st.one_of(
        st.builds(Add, lines),
        st.builds(Add, lines),
        change,
        st.builds(Remove, ids),
        st.just(Clear()),
        st.just(Undo()),
        codes,
    )


@pytest.fixture(scope="session")
def commands(lines: SearchStrategy[Line]) -> SearchStrategy[Command]:
    return commands_of(lines)


@pytest.fixture(scope="session")
def any_commands(any_lines: SearchStrategy[Line]) -> SearchStrategy[Command]:
    return commands_of(any_lines)
