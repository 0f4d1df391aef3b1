"""The codec carries every order and command both ways, and refuses what means nothing."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.menu import QUALIFIERS
from domain.order import (
    Add,
    Change,
    Clear,
    ComboLine,
    Command,
    ItemLine,
    Mod,
    Order,
    Remove,
    SlotFill,
    Undo,
    UseCode,
)
from protos.codec import (
    MAX_LINES,
    WireError,
    command_from_message,
    command_to_message,
    line_from_message,
    lines_from_messages,
    order_from_message,
    order_to_message,
)
from protos.talkthru.v1 import order_pb2 as pb

ids = st.text(alphabet=st.characters(codec="utf-8", categories=("L", "N", "P", "S")), min_size=1, max_size=40)
uints = st.integers(1, 2**32 - 1)
mods = st.lists(st.builds(Mod, st.sampled_from(QUALIFIERS), ids, st.integers(1, 99)), max_size=5).map(tuple)
common: dict[str, Any] = {
    "qty": uints,
    "speaker": st.sampled_from(["customer", "passenger", "guest_2"]),
    "pending": st.none() | ids,
}
items = st.builds(ItemLine, ids, st.none() | ids, mods=mods, id=st.integers(0, 0), **common)
slots = st.dictionaries(ids, st.builds(SlotFill, ids, mods), max_size=4)
combos = st.builds(ComboLine, ids, st.none() | ids, slots=slots, id=st.integers(0, 0), **common)
lines = items | combos
commands: st.SearchStrategy[Command] = st.one_of(
    st.builds(Add, lines),
    st.builds(Change, uints, st.lists(lines, min_size=1, max_size=3).map(tuple)),
    st.builds(Remove, uints),
    st.just(Clear()),
    st.just(Undo()),
    st.builds(UseCode, ids),
)


@given(commands)
def test_every_command_survives_the_wire(command: Command) -> None:
    sent = command_to_message(command).SerializeToString()
    assert command_from_message(pb.Command.FromString(sent)) == command


@given(st.lists(lines, max_size=5), st.lists(ids, max_size=3), st.integers(0, 2**32 - 1))
def test_every_order_survives_the_wire_without_its_past(given_lines: list[Any], codes: list[str], rev: int) -> None:
    order = Order(lines=tuple(given_lines), codes=tuple(codes), revision=rev)
    sent = order_to_message(order).SerializeToString()
    assert order_from_message(pb.Order.FromString(sent)) == order


@given(st.binary(max_size=200))
def test_any_bytes_are_a_command_or_a_wire_error(data: bytes) -> None:
    try:
        message = pb.Command.FromString(data)
    except Exception:  # protobuf's own refusal: not a message at all
        return
    try:
        command = command_from_message(message)
    except WireError:
        return
    assert command_from_message(command_to_message(command)) == command


@pytest.mark.parametrize(
    ("message", "path"),
    [
        (pb.OrderLine(qty=1), "line.what"),
        (pb.OrderLine(qty=0, item=pb.ItemLine(item="cola")), "line.qty"),
        (pb.OrderLine(qty=1, item=pb.ItemLine(item="")), "line.item.item"),
        (pb.OrderLine(qty=1, item=pb.ItemLine(item="cola", variation="")), "line.item.variation"),
        (pb.OrderLine(qty=1, item=pb.ItemLine(item="x" * 201)), "line.item.item"),
        (pb.OrderLine(qty=1, item=pb.ItemLine(item="cola\n\x00")), "line.item.item"),
        (
            pb.OrderLine(qty=1, item=pb.ItemLine(item="cola", mods=[pb.Modifier(qualifier="without", option="ice")])),
            "line.item.mods[0].qualifier",
        ),
        (
            pb.OrderLine(qty=1, combo=pb.ComboLine(combo="meal", slots={"drink": pb.SlotFill()})),
            "line.combo.slots[drink].item",
        ),
    ],
)
def test_a_line_that_means_nothing_is_refused_with_its_path(message: pb.OrderLine, path: str) -> None:
    with pytest.raises(WireError) as refused:
        line_from_message(message)
    assert refused.value.path == path


@pytest.mark.parametrize(
    "message",
    [
        pb.Command(),
        pb.Command(remove=pb.Command.Remove()),
        pb.Command(change=pb.Command.Change(line=1)),
        pb.Command(use_code=pb.Command.UseCode(code=" ")),
    ],
)
def test_a_command_that_means_nothing_is_refused(message: pb.Command) -> None:
    with pytest.raises(WireError):
        command_from_message(message)


def test_a_line_id_that_appears_twice_is_refused() -> None:
    twice = [pb.OrderLine(id=1, qty=1, item=pb.ItemLine(item="cola"))] * 2
    with pytest.raises(WireError, match="appears twice"):
        lines_from_messages(twice)


def test_an_order_of_endless_lines_is_refused() -> None:
    with pytest.raises(WireError, match="at most"):
        lines_from_messages([pb.OrderLine(qty=1, item=pb.ItemLine(item="cola"))] * (MAX_LINES + 1))


def test_a_modifier_without_a_count_is_one() -> None:
    message = pb.OrderLine(qty=1, item=pb.ItemLine(item="coffee", mods=[pb.Modifier(qualifier="add", option="cream")]))
    line = line_from_message(message)
    assert isinstance(line, ItemLine)
    assert line.mods == (Mod("add", "cream", 1),)
