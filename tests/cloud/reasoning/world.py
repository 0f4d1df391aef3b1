"""Questions about the demo menu, a configuration, and models that do as a test says: no vendor, no wall clock."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from cloud.reasoning.model import Allowed, Meter, Offered
from cloud.reasoning.prompting import Shown, prompt
from cloud.reasoning.proposed_by_model import Draft
from cloud.reasoning.question import Question
from cloud.reasoning.reasoner import Places, Reasoner, Spending, Tools
from cloud.reasoning.rules import Heard, Lexicon
from cloud.reasoning.settings import Configured, Reasoning
from cloud.reasoning.trace import Reasoned
from domain.deadline import Deadline
from domain.order import ItemLine, Line, Order
from tests.cloud.world import NOON, demo_catalog

CATALOG = demo_catalog()
LEXICON = Lexicon(CATALOG.held[0].menu)
STRANGE = "blorptastic zings"  # no rule finds anything near it


def question(
    words: str = STRANGE,
    *lines: Line,
    unknown: Sequence[str] | None = None,
    revision: int = 4,
    session: str = "s1",
    out: Sequence[str] = (),
    at: datetime = NOON,
    history: Sequence[tuple[str, str]] = (),
) -> Question:
    spans = (words,) if unknown is None else tuple(unknown)
    numbered = tuple(replace(line, id=n) for n, line in enumerate(lines, 1))
    return Question(
        session=session,
        turn=3,
        revision=revision,
        site="loc-101",
        serving=CATALOG.serving("loc-101", "lane", at, out),
        draft=Order(numbered, revision=revision, next_line=len(lines) + 1),
        heard=(Heard(words, 1.0, spans),),
        history=tuple(history),
    )


def draft(**said: Any) -> Draft:
    return Draft.model_validate({"revision": 4, "confidence": 0.9, **said})


def add(ref: str, **more: Any) -> dict[str, Any]:
    return {"do": "add", "to": {"ref": ref, **more}}


SHAKE = draft(commands=[add("chocolate_shake", size="M")])
COFFEE = ItemLine("coffee", "S")


Says = Callable[[Meter, Sequence[Offered]], Awaitable[Draft]]


@dataclass
class FakeModel:
    """says: a draft, an exception, or a coroutine function that makes one."""

    name: str
    says: Draft | Exception | Says
    shown: list[Shown] = field(default_factory=list)
    began: asyncio.Event = field(default_factory=asyncio.Event)

    async def propose(
        self, shown: Shown, tools: Sequence[Offered], allowed: Allowed, meter: Meter, early: Callable[[Draft], str]
    ) -> Draft:
        self.shown.append(shown)
        meter.calls = 1
        self.began.set()
        if isinstance(self.says, Exception):
            raise self.says
        found = self.says if isinstance(self.says, Draft) else await self.says(meter, tools)
        meter.input_tokens, meter.output_tokens, meter.measured = 1000, 50, True
        return found


async def hangs(meter: Meter, tools: Sequence[Offered]) -> Draft:
    await asyncio.Event().wait()
    raise AssertionError


@dataclass
class Clock:
    at: float = 100.0

    def __call__(self) -> float:
        return self.at


def configured(small: Sequence[str] = ("small",), big: Sequence[str] = (), **more: Any) -> Configured:
    price = {"input_cents_per_million": 10.0, "output_cents_per_million": 100.0}
    models = {
        name: {"kind": "openai", "model": name, "url": "http://127.0.0.1:9/v1", **price} for name in (*small, *big)
    }
    said = Reasoning.model_validate({"small": tuple(small), "big": tuple(big), "models": models, **more})
    return Configured(said, prompt(said.prompt))


def reasoner(
    *models: FakeModel,
    small: Sequence[str] = ("small",),
    big: Sequence[str] = (),
    tools: Tools | None = None,
    spending: Spending | None = None,
    clock: Clock | None = None,
    **more: Any,
) -> Reasoner:
    known: Mapping[str, FakeModel] = {model.name: model for model in models}
    places = Places(known, lambda: "2025-03-12", tools, spending, clock or Clock())
    return Reasoner(configured(small, big, **more), places)


async def asked(thinking: Reasoner, about: Question, within_s: float = 1.2) -> list[Reasoned]:
    deadline = Deadline.within(within_s, now=thinking.at.now())
    return [found async for found in thinking.proposals(about, LEXICON, deadline)]


async def last(thinking: Reasoner, about: Question, within_s: float = 1.2) -> Reasoned:
    return (await asked(thinking, about, within_s))[-1]


def way(reasoned: Reasoned) -> list[tuple[str, str]]:
    return [(hop.to, hop.ended) for hop in reasoned.hops]
