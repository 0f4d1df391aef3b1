"""Tools that a model may ask for, each of them behind the gate. A model's call is decided like anybody's.

It decides what a model is told of how a call ended: the answer of one that was done, else the state and its word. On
whose words a call rests is the turn's, never the model's; and nothing here can say yes for a guest.
"""

import itertools
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from cloud.reasoning.model import Offered
from cloud.reasoning.question import Question
from cloud.tools.gate import Gate
from cloud.tools.tool import Call, Evidence, Identity, Key, Origin, State
from domain.deadline import Deadline

LONGEST_ANSWER = 4_000  # characters of a tool's answer that a model is shown
LONGEST_ABOUT = 300  # of a description: it is the other system's text, and pinned with its schema
WHO = "model"


@dataclass(frozen=True, slots=True)
class ToolIs:
    """name: in the gate. accepts: JSON schema of its arguments."""

    name: str
    about: str
    accepts: Mapping[str, Any]


class Known(Protocol):
    """Which tools there are for a model, now. `cloud.tools.mcp_tools.McpTools`."""

    def for_models(self) -> Iterator[tuple[str, str, Mapping[str, Any]]]:
        """(name in the gate, what it says of itself, JSON schema of its arguments)."""


class GatedTools:
    def __init__(self, gate: Gate, known: Known) -> None:
        self._gate, self._known = gate, known

    def offered(self, question: Question, deadline: Deadline) -> list[Offered]:
        number = itertools.count(1)  # each call of a turn has a key of its own; asked again, the turn has the same ones
        tools = (ToolIs(*row) for row in self._known.for_models())
        return [self._one(tool, question, deadline, number) for tool in tools]

    def _one(self, tool: ToolIs, question: Question, deadline: Deadline, number: Iterator[int]) -> Offered:
        async def run(arguments: Mapping[str, Any]) -> str:
            outcome = await self._gate.call(
                Call(
                    tool.name,
                    arguments,
                    Key(question.session, question.turn, f"{tool.name}:{next(number)}"),
                    Identity(WHO, question.site, question.channel, question.role),
                    Origin.MODEL,
                    Evidence(turn=question.turn, words=question.words),
                    deadline,
                )
            )
            if outcome.state is State.DONE:
                return json.dumps({"data": outcome.value}, ensure_ascii=False, default=str)[:LONGEST_ANSWER]
            return json.dumps({"not_done": outcome.state.value, "why": outcome.why})

        return Offered(_callable(tool.name), tool.about[:LONGEST_ABOUT], tool.accepts, run)


def _callable(name: str) -> str:
    """Providers take letters, figures, _ and - in a tool's name, 64 of them."""
    return "".join(c if c.isascii() and (c.isalnum() or c in "_-") else "_" for c in name)[:64]
