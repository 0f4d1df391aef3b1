"""A language model as the rest of the cloud knows it: shown a question, it drafts a proposal, or fails in a word.

This is the whole of what we ask of a provider. `cloud.reasoning.endpoints` fulfils it with pydantic-ai; a test fulfils
it with a function. Nothing above this line knows a vendor, a message format or a token stream.
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol

from cloud.reasoning.prompting import Shown
from cloud.reasoning.proposed_by_model import Draft

Failure = Literal["unreachable", "busy", "refused", "slow", "cut", "malformed", "steps", "nonsense"]
PASSING: frozenset[Failure] = frozenset({"unreachable", "busy", "slow", "cut"})  # of the endpoint, not of the question


class ModelFailed(Exception):
    """why: one word. detail: one more where the kind of nonsense matters; never a text of the model or the provider."""

    def __init__(self, why: Failure, detail: str = "") -> None:
        super().__init__(f"{why}: {detail}" if detail else why)
        self.why, self.detail = why, detail


@dataclass(slots=True)
class Meter:
    """What a call has used so far, also where it fails or is cancelled. measured: the provider said so in the end."""

    calls: int = 0
    input_tokens: int = 0
    output_tokens: int = 0
    measured: bool = False
    tools: int = 0  # calls of tools that were let through to the gate


@dataclass(frozen=True)
class Offered:
    """A tool that a model may ask for. run goes to the gate and gives back a text, whatever came of it."""

    name: str
    about: str
    accepts: Mapping[str, Any] = field(repr=False)  # JSON schema
    run: Callable[[Mapping[str, Any]], Awaitable[str]] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Allowed:
    """within_s: of the whole call; first_s: until the first token; calls: requests: a tool's answer needs another."""

    within_s: float
    first_s: float
    calls: int = 1
    output_tokens: int = 400


class Model(Protocol):
    @property
    def name(self) -> str: ...

    async def propose(
        self,
        shown: Shown,
        tools: Sequence[Offered],
        allowed: Allowed,
        meter: Meter,
        early: Callable[[Draft], str],
    ) -> Draft:
        """Raises ModelFailed. early: said of half an answer why the rest is not wanted, or "". Cancelled, the request
        is cancelled at the provider, too."""
