"""Every message that a released edge or cloud may send stays readable, and means what it meant."""

from pathlib import Path

import pytest
from google.protobuf.message import Message
from google.protobuf.message_factory import GetMessageClass
from google.protobuf.unknown_fields import UnknownFieldSet

from domain.order import ComboLine
from protos.codec import command_from_message, line_from_message, order_from_message
from protos.talkthru.v1 import order_pb2
from tests.contracts.wire_examples import EXAMPLES, GOLDEN, MODULES, as_json, released, write

FILES = sorted(GOLDEN.glob("v*/*.bin"))


def read(file: Path) -> Message:
    return GetMessageClass(released()[file.stem]).FromString(file.read_bytes())


@pytest.mark.parametrize("file", FILES, ids=lambda f: f"{f.parent.name}-{f.stem}")
def test_a_released_message_means_what_it_meant(file: Path) -> None:
    message = read(file)
    assert len(UnknownFieldSet(message)) == 0, "a released field was removed from the .proto"
    assert as_json(message) == file.with_suffix(".json").read_text()


def test_every_proto_file_is_looked_at() -> None:
    files = {f"{path.stem}_pb2" for path in Path(order_pb2.__file__).parent.glob("*.proto")}
    assert {module.__name__.rpartition(".")[2] for module in MODULES} == files


def test_every_message_type_has_an_example_and_a_released_file() -> None:
    names = {e.DESCRIPTOR.full_name.removeprefix("talkthru.v1.") for e in EXAMPLES}
    assert names == released().keys()
    assert names <= {f.stem for f in FILES}, "python -m tests.contracts.wire_examples v<release>"


def test_every_field_of_a_message_is_in_its_example() -> None:
    for example in EXAMPLES:
        groups = {f.name: f.containing_oneof for f in example.DESCRIPTOR.fields}
        chosen = {f.name for f, _ in example.ListFields()}
        unset = {n for n, group in groups.items() if n not in chosen and (group is None or len(group.fields) == 1)}
        assert not unset, f"{example.DESCRIPTOR.name}: {unset}"


def test_a_file_that_is_there_is_never_written_again() -> None:
    before = {f: f.read_bytes() for f in FILES}
    assert write(sorted(GOLDEN.glob("v*"))[-1].name) == []
    assert {f: f.read_bytes() for f in FILES} == before


@pytest.mark.parametrize("release", sorted(GOLDEN.glob("v*")), ids=lambda f: f.name)
def test_released_orders_and_commands_still_become_domain_values(release: Path) -> None:
    order = order_from_message(order_pb2.Order.FromString((release / "Order.bin").read_bytes()))
    assert (order.revision, len(order.lines), order.codes) == (3, 2, ("LANTERN5",))
    line = line_from_message(order_pb2.OrderLine.FromString((release / "OrderLine.bin").read_bytes()))
    assert isinstance(line, ComboLine)
    assert (line.pending, line.slots["drink"].item) == ("quantity_over_limit", "cola")
    command_from_message(order_pb2.Command.FromString((release / "Command.bin").read_bytes()))
