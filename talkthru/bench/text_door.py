"""The guest bank through `talkthru converse`: the dialogue without sound, as fast as it goes.

Measures seconds for the turns, the real compute time of each, and how many guests got what they came for: what is
lost here is lost in words, not in hearing.
"""

import asyncio
import json
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from talkthru.bench.running import Bench, CannotMeasure
from talkthru.demo.bank import Bank, GuestOrder
from talkthru.demo.guest import Board, Leave, Mind, Outcome, Speak, Wait, after_silence, reply, same_order
from talkthru.demo.store import TALKTHRU

ABOUT = "1,000 turns of simulated guests through the text door"
TURNS, TURNS_QUICK = 1000, 100
_REPLY_S = 30.0


class Door:
    """`talkthru converse` as a process: one line in, one line out."""

    def __init__(self, log: Path) -> None:
        self._log = log
        self.line_ms: dict[str, list[float]] = {"start": [], "turn": [], "end": []}  # asked until answered

    async def __aenter__(self) -> "Door":
        with self._log.open("wb") as log:
            self._process = await asyncio.create_subprocess_exec(
                *(*TALKTHRU, "converse"),
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=log,
                limit=1 << 20,
            )
        return self

    async def __aexit__(self, *_: object) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        try:
            async with asyncio.timeout(5):
                await self._process.wait()
        except TimeoutError:
            self._process.kill()
            await self._process.wait()

    async def ask(self, **line: Any) -> Mapping[str, Any]:
        """Raises CannotMeasure when it ends, or does not answer."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        began = time.perf_counter()
        try:
            self._process.stdin.write(json.dumps(line).encode() + b"\n")
            await self._process.stdin.drain()
            async with asyncio.timeout(_REPLY_S):
                answer = await self._process.stdout.readline()
        except (OSError, TimeoutError) as error:
            raise CannotMeasure(f"talkthru converse did not answer {line}: {error!r}{self._last_words()}") from error
        if not answer:
            raise CannotMeasure(f"talkthru converse ended at {line}{self._last_words()}")
        body: Mapping[str, Any] = json.loads(answer)
        self.line_ms.setdefault(str(line["type"]), []).append((time.perf_counter() - began) * 1000)
        if body.get("type") == "error":
            raise CannotMeasure(f"talkthru converse refused {line}: {body.get('reason')}")
        return body

    def _last_words(self) -> str:
        lines = self._log.read_text(errors="replace").strip().splitlines()
        return f": {lines[-1][:200]}" if lines else ""


async def order_by_text(door: Door, order: GuestOrder, session: str) -> tuple[str, bool, list[float]]:
    """One guest through the door: how it ended, whether the order is the intended one, and each turn's think_ms."""
    mind = Mind(order)
    answer = await door.ask(type="start", id=session, channel="lane", menu="demo-burger")
    thinking: list[float] = []
    for _ in range(60):  # a guest gives up long before
        state = str(answer.get("order_state", "open"))
        board = Board(tuple(answer.get("order", ())), state, answer.get("total_cents"))
        mind, move = reply(mind, answer["agent"], board)
        if isinstance(move, Wait):
            mind, move = after_silence(mind, board)
        match move:
            case Leave(outcome):
                await door.ask(type="end")
                exact = outcome is Outcome.SERVED and same_order(order.form, board.lines)
                return (outcome.value if outcome is not Outcome.SERVED else state), exact, thinking
            case Speak(text):
                answer = await door.ask(type="turn", user=text)
                thinking.append(float(answer["think_ms"]))
    return "endless", False, thinking


async def measure(bench: Bench) -> None:
    bank = Bank()
    bench.cases_sha256 = bank.sha256
    wanted = TURNS_QUICK if bench.quick else TURNS
    bench.expect(wanted, "guests in text")
    thinking: list[float] = []
    turns: list[int] = []
    ends: list[str] = []
    exact = 0
    with tempfile.TemporaryDirectory() as folder:
        async with Door(Path(folder) / "converse.log") as door:
            await order_by_text(door, bank.orders[0], "warm-up")
            door.line_ms = {kind: [] for kind in door.line_ms}
            began = time.perf_counter()
            while len(thinking) < wanted:
                order = bank.orders[len(ends) % len(bank.orders)]
                ended, was_exact, times = await order_by_text(door, order, f"{order.id}-{len(ends)}")
                thinking += times
                turns.append(len(times))
                if not was_exact:
                    bench.note(f"not exact: {order.id}: {ended} after {len(times)} turns")
                ends.append(ended)
                exact += was_exact
                for _ in times:
                    bench.step()
            seconds = time.perf_counter() - began
    bench.value("ours", "text", "seconds_per_1000_turns", "s", seconds * 1000 / len(thinking), n=len(thinking))
    bench.sample("ours", "text", "think_ms", "ms", thinking)
    for kind, times_ms in door.line_ms.items():
        bench.sample("ours", "text", f"{kind}_line_ms", "ms", times_ms)
    bench.value("ours", "text", "exact_orders", "orders", exact, n=len(ends))
    bench.value("ours", "text", "handed_over", "orders", ends.count(Outcome.HANDED_OVER.value), n=len(ends))
    bench.sample("ours", "text", "turns_per_order", "turns", turns)
