"""Conversations through the text door, each judged reply by reply: `tests/conversations` says how they should go.

Measures how many go as a professional would expect, for those that were worked with and those that are only scored,
by brand and channel. It tells which of the first go wrong, and never which of the second.
"""

import importlib.util
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from types import ModuleType
from typing import Any

from talkthru.bench.running import ROOT, Bench, CannotMeasure

ABOUT = "conversations on the demo data that go as a professional would expect"
RUNNER = ROOT / "tests" / "conversations" / "run.py"
QUICK = 40  # conversations of each part


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
    parts = {"dev": run.load(run.DEV), "held-out": run.load(run.HELD_OUT)}
    if bench.quick:
        parts = {part: conversations[:QUICK] for part, conversations in parts.items()}
    bench.expect(sum(map(len, parts.values())), "conversations")
    thinking: list[float] = []
    step = _stepping(bench, thinking)
    for part, conversations in parts.items():
        began = time.perf_counter()
        verdicts = await run.judge(conversations, step)
        seconds = time.perf_counter() - began
        right = [c for c in conversations if not verdicts[c.id]]
        bench.value("ours", part, "as_expected", "conversations", len(right), n=len(conversations))
        for condition, of_it in sorted(_by_channel(part, conversations).items()):
            share = sum(not verdicts[c.id] for c in of_it)
            bench.value("ours", condition, "as_expected", "conversations", share, n=len(of_it))
        turns = sum(len(c.lines) for c in conversations)
        bench.value("ours", part, "seconds_per_1000_turns", "s", seconds * 1000 / turns, n=turns)
        if part == "dev" and (wrong := [name for name, problems in verdicts.items() if problems]):
            bench.say(f"not as expected: {', '.join(wrong)}")
    bench.sample("ours", "text", "think_ms", "ms", thinking)


def _stepping(bench: Bench, thinking: list[float]) -> Callable[[Mapping[str, Any]], None]:
    def step(held: Mapping[str, Any]) -> None:
        thinking.extend(reply["think_ms"] for reply in held["replies"] if reply["type"] == "reply" and reply["turn"])
        bench.step()

    return step


def _by_channel(part: str, conversations: Sequence[Any]) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = {}
    for conversation in conversations:
        brand = conversation.brand.removeprefix("demo-")
        found.setdefault(f"{part}, {brand}, {conversation.channel}", []).append(conversation)
    return found
