"""Talks of a guest at the demo burger counter, made by chance from a model of the order, and whether each turn does to
the order what it says.

`made_turns` knows what a turn makes of an order, so nobody has to write an expectation down: what is said, in which
order and about what, comes from a seed. A talk ends with its first wrong turn, for the order is another one then.

    python tests/conversations/made_talks.py [n] [seed]      the share of right turns, by operation, and the wrong ones
"""

import asyncio
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from talkthru.converse import Door
from tests.conversations import made_turns, run
from tests.conversations.made_orders import Order, units_of, units_stated

TURNS = 5
MOST = 9  # lines' counts together: a larger order has limits and read-backs of its own
SHOWN = 3  # turns before a wrong one, with it


@dataclass(frozen=True, slots=True)
class Talk:
    channel: str
    turns: tuple[tuple[str, str, tuple[str, ...]], ...]  # the operation, what is said, the things ordered after it


@dataclass(frozen=True, slots=True)
class Outcome:
    held: tuple[str, ...]  # the operations of the turns that were said
    wrong: str = ""  # the last of them, told; "" for right


def talk(seed: str) -> Talk:
    chance, order = Random(seed), Order()
    before: made_turns.Operation | None = None
    turns: list[tuple[str, str, tuple[str, ...]]] = []
    while len(turns) < TURNS:
        operation = _next(chance, opening=not turns)
        if before not in made_turns.ONLY_AFTER.get(operation, (before,)):
            continue
        turn = operation(chance, order)
        if turn is None or sum(line.qty for line in turn.order) > MOST:
            continue
        order, before = turn.order, operation
        turns.append((operation.__name__, turn.said, tuple(units_of(order))))
    return Talk(chance.choice(("lane", "kiosk")), tuple(turns))


def _next(chance: Random, *, opening: bool) -> made_turns.Operation:
    if opening:
        return chance.choice(made_turns.OPENING)
    return chance.choices([*made_turns.WEIGHTS], [*made_turns.WEIGHTS.values()])[0]


# ---- holding


async def outcome(some: Talk, door: Door) -> Outcome:
    start = {"type": "start", "id": "made", "channel": some.channel, "menu": "demo-burger"}
    await run.hold(door, [start])
    held: list[str] = []
    told: list[str] = []
    wrong = ""
    for operation, said, wanted in some.turns:
        (reply,) = await run.hold(door, [{"type": "turn", "user": said}])
        held.append(operation)
        told.append(_told(said, reply))
        if tuple(units_stated(reply.get("order", ()))) != wanted:
            wrong = "\n".join((f"[{operation}]", *told[-SHOWN:], f"    wanted: {'; '.join(wanted) or 'empty'}"))
            break
    await run.hold(door, [{"type": "end"}])
    return Outcome(tuple(held), wrong)


def _told(said: str, reply: Mapping[str, Any]) -> str:
    return f"  > {said}\n    {' '.join(reply.get('agent', ()))}\n    = {run.written(reply.get('order', ()))}"


async def outcomes(count: int, seed: int) -> list[Outcome]:
    async with run.open_door() as door:
        return [await outcome(talk(f"{seed}-{n}"), door) for n in range(count)]


# ---- by hand


def right_of(some: Sequence[Outcome]) -> tuple[int, int]:
    """Turns that went right, and all that were said."""
    said = sum(len(one.held) for one in some)
    return said - sum(bool(one.wrong) for one in some), said


def report(some: Sequence[Outcome]) -> Iterator[str]:
    right, said = right_of(some)
    whole = sum(not one.wrong for one in some)
    yield f"{right} of {said} turns go right ({right / said:.1%}), {whole} of {len(some)} talks"
    by_operation = Counter(operation for one in some for operation in one.held)
    wrong = Counter(one.held[-1] for one in some if one.wrong)
    for name in sorted(by_operation, key=lambda name: (-wrong[name] / by_operation[name], name)):
        yield f"  {name:28}{by_operation[name] - wrong[name]:5} of {by_operation[name]}"
    yield from sorted(one.wrong for one in some if one.wrong)


def main(arguments: Sequence[str]) -> None:
    count, seed = (*map(int, arguments), *(200, 1)[len(arguments) :])
    for line in report(asyncio.run(outcomes(count, seed))):
        print(line)


if __name__ == "__main__":
    main(sys.argv[1:])
