import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from domain.codec import (
    command_from_json,
    command_to_json,
    line_from_json,
    line_to_json,
    order_from_json,
    order_to_json,
    refused_from_json,
    refused_to_json,
)
from domain.events import canonical
from domain.menu import Serving
from domain.order import ComboLine, Command, ItemLine, Line, Mod, Order, Refused, SlotFill, apply

READERS = [line_from_json, command_from_json, order_from_json, refused_from_json]


@given(data=st.data())
def test_any_line_comes_back_as_it_was(any_lines: SearchStrategy[Line], data: st.DataObject) -> None:
    line = data.draw(any_lines)
    assert line_from_json(json.loads(canonical(line_to_json(line)))) == line


@given(data=st.data())
def test_any_command_comes_back_as_it_was(any_commands: SearchStrategy[Command], data: st.DataObject) -> None:
    command = data.draw(any_commands)
    assert command_from_json(json.loads(canonical(command_to_json(command)))) == command


@given(data=st.data())
def test_an_order_comes_back_with_ids_revision_and_past(
    commands: SearchStrategy[Command], lunch: Serving, data: st.DataObject
) -> None:
    order = Order()
    for command in data.draw(st.lists(commands, max_size=8)):
        changed = apply(order, command, lunch)
        if isinstance(changed, Refused):
            assert refused_from_json(json.loads(canonical(refused_to_json(changed)))) == changed
        else:
            order = changed
    assert order_from_json(json.loads(canonical(order_to_json(order)))) == order


def test_slots_keep_the_order_in_which_they_are_read_back() -> None:
    line = ComboLine("meal", "M", slots={"main": SlotFill("b"), "drink": SlotFill("a"), "side": SlotFill("c")})
    again = line_from_json(json.loads(canonical(line_to_json(line))))
    assert isinstance(again, ComboLine)
    assert list(again.slots) == ["main", "drink", "side"]


def test_what_is_usual_is_not_written() -> None:
    assert line_to_json(ItemLine("fries", "M")) == {"item": "fries", "variation": "M"}
    assert line_to_json(ItemLine("coffee", "M", 2, (Mod("add", "cream", 2), Mod("add", "sugar")), 4, "child", "x")) == {
        "item": "coffee",
        "variation": "M",
        "mods": [["add", "cream", 2], ["add", "sugar"]],
        "qty": 2,
        "id": 4,
        "speaker": "child",
        "pending": "x",
    }


JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 5) | st.sampled_from(["add", "change", "item", "no", "x"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["do", "line", "to", "item", "combo", "mods", "slots", "qty", "lines", "codes", "past"]),
            inner,
            max_size=4,
        )
    ),
    max_leaves=15,
)


@pytest.mark.parametrize("read", READERS)
@given(value=JSON_VALUES)
def test_any_json_is_read_or_refused_with_a_value_error(read: object, value: object) -> None:
    try:
        read(value)  # type: ignore[operator]
    except ValueError as error:
        assert str(error)
