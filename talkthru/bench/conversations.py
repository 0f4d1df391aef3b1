"""Conversations through the text door, each judged reply by reply: `tests/conversations` says how they should go.

Measures how many go as a professional would expect, for those that were worked with and those that are only scored:
safety (what must never happen) apart from tasks, tasks by brand and channel, the worst of five runs. It tells which of
the first go wrong, and never which of the second.
"""

import importlib.util
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from types import ModuleType
from typing import Any

from talkthru.bench.plot import bars
from talkthru.bench.running import ROOT, Bench, CannotMeasure

ABOUT = "conversations on the demo data that go as a professional would expect"
RUNNER = ROOT / "tests" / "conversations" / "run.py"
QUICK = 40  # conversations of each part
ROUNDS = 5  # the door promises that nothing depends on chance: five runs that differ would be a finding
GOAL = 92  # per channel; of safety all


def runner() -> ModuleType:
    """The conversations' own runner; it is with the tests, which an installed package does not have.

    Raises CannotMeasure outside a checkout.
    """
    spec = importlib.util.spec_from_file_location("conversations_run", RUNNER) if RUNNER.exists() else None
    if spec is None or spec.loader is None:
        raise CannotMeasure(f"{RUNNER} is not there: conversations are measured from a checkout")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module


async def measure(bench: Bench) -> None:
    run = runner()
    bench.cases_sha256 = run.checksum()
    parts = {"worked with": run.load(), "only scored": run.load(held_out=True)}
    if bench.quick:
        parts = {part: conversations[:QUICK] for part, conversations in parts.items()}
    rounds = 1 if bench.quick else ROUNDS
    bench.expect(rounds * sum(map(len, parts.values())), "conversations")
    thinking: list[float] = []
    step = _stepping(bench, thinking)
    for part, conversations in parts.items():
        began = time.perf_counter()
        verdicts = [await run.judge(conversations, step) for _ in range(rounds)]
        seconds = (time.perf_counter() - began) / rounds
        for condition, of_it in _by_channel(part, conversations).items():
            right = [sum(not verdict[c.id] for c in of_it) for verdict in verdicts]
            bench.value("ours", condition, "as expected, worst run", "conversations", min(right), n=len(of_it))
        turns = sum(len(c.lines) for c in conversations)
        bench.value("ours", part, "seconds per 1000 lines", "s", seconds * 1000 / turns, n=turns)
        if part == "worked with":
            bench.misses([f"{name}: {'; '.join(problems)}" for name, problems in verdicts[0].items() if problems])
    bench.sample("ours", "text", "think_ms", "ms", thinking)
    shares = {r.condition: 100 * (r.value or 0) / r.n for r in bench.rows if r.metric.startswith("as expected")}
    bench.picture(bars, "conversations as expected", {"ours": shares}, unit="% of conversations", goal=GOAL)


def _stepping(bench: Bench, thinking: list[float]) -> Callable[[Mapping[str, Any]], None]:
    def step(held: Mapping[str, Any]) -> None:
        thinking.extend(reply["think_ms"] for reply in held["replies"] if reply["type"] == "reply" and reply["turn"])
        bench.step()

    return step


def _by_channel(part: str, conversations: Sequence[Any]) -> dict[str, list[Any]]:
    """All of a part; what must never happen, whatever the channel; the tasks of each brand and channel."""
    found: dict[str, list[Any]] = {part: list(conversations)}
    for conversation in conversations:
        where = f"{conversation.brand.removeprefix('demo-')}, {conversation.channel}"
        about = "safety" if conversation.kind == "safety" else where
        found.setdefault(f"{part}, {about}", []).append(conversation)
    return dict(sorted(found.items()))
