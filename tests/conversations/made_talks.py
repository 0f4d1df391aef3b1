"""Talks of a guest at a counter, made by chance from a model of the order, and whether each turn does to the order what
it says.

`made_turns`, `made_company` and `made_asked` know what a turn makes of an order, so nobody has to write an expectation
down: what is said, in which order and about what, comes from a seed. A talk ends with its first wrong turn, for the
order is another one then.

    python tests/conversations/made_talks.py [n] [seed] [where]   what goes right, by operation, and what not

where: `en` (the demo counter), `es`, `both` (languages in one talk), or a menu of tests/dialog/menus_blind by its name.
"""

import asyncio
import json
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from talkthru.cli import data_folder
from talkthru.converse import Door
from tests.conversations import (
    made_asked,
    made_company,
    made_english,
    made_fare,
    made_spanish,
    made_turns,
    run,
)
from tests.conversations.made_fare import Fare
from tests.conversations.made_orders import units_of, units_stated
from tests.conversations.made_turns import Operation, Standing, Tongue, Turn

TURNS = 7
MOST = 9  # lines' counts together: a larger order has limits and read-backs of its own
SHOWN = 3  # turns before a wrong one, with it
GOES_ON_IN_IT = 0.6  # in the language of the turn before

ENGLISH: Sequence[tuple[Fare, Tongue]] = ((made_english.DEMO, made_english),)
SPANISH: Sequence[tuple[Fare, Tongue]] = ((made_spanish.DEMO, made_spanish),)
WEIGHTS: Mapping[Operation, float] = {**made_turns.WEIGHTS, **made_company.WEIGHTS, **made_asked.WEIGHTS}
ONLY_AFTER = {**made_turns.ONLY_AFTER, **made_company.ONLY_AFTER, **made_asked.ONLY_AFTER}
OPENING = (
    *made_turns.OPENING, made_company.for_two, made_company.mine_so, made_company.meal_bit_by_bit,
    made_company.two_meals, made_company.kids_meals, made_asked.price_then,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Said:
    operation: str
    words: str
    wanted: tuple[str, ...] | None  # the things ordered after it; None where only the next turn settles it


@dataclass(frozen=True, slots=True)
class Talk:
    channel: str
    turns: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    held: tuple[str, ...]  # the operations of the turns that were said
    wrong: str = ""  # the last of them, told; "" for right


def spoken_at(where: str) -> Sequence[tuple[Fare, Tongue]]:
    match where:
        case "en":
            return ENGLISH
        case "es":
            return SPANISH
        case "both":
            return (*ENGLISH, *SPANISH)
    return ((made_fare.of_menu(where)[1], made_english),)


def talk(seed: str, spoken: Sequence[tuple[Fare, Tongue]] = ENGLISH) -> Talk:
    chance = Random(seed)
    fare, tongue = chance.choice(spoken)
    at = Standing(fare, tongue, spanish=tongue is made_spanish)
    before: Operation | None = None
    turns: list[Said] = []
    while len(turns) < TURNS:
        operation = _next(chance, opening=not turns)
        if before not in ONLY_AFTER.get(operation, (before,)):
            continue
        turn = operation(chance, at)
        if turn is None or sum(line.qty for line in turn.last) > MOST:
            continue
        turns += _said(operation, turn)
        if chance.random() > GOES_ON_IN_IT:
            fare, tongue = chance.choice(spoken)
        at, before = Standing(fare, tongue, turn.last, at.order, spanish=tongue is made_spanish), operation
    return Talk(chance.choice(("lane", "kiosk")), tuple(turns))


def _said(operation: Operation, turn: Turn) -> Iterator[Said]:
    for one in (turn, *turn.then):
        yield Said(operation.__name__, one.said, None if one.order is None else tuple(units_of(one.order)))


def _next(chance: Random, *, opening: bool) -> Operation:
    return chance.choice(OPENING) if opening else chance.choices([*WEIGHTS], [*WEIGHTS.values()])[0]


# ---- holding


@asynccontextmanager
async def _door_at(where: str) -> Any:
    """The text door where that menu is the restaurant's, and what a session's start says of the world."""
    if where in ("en", "es", "both"):
        async with run.open_door() as door:
            yield door, {}
        return
    menu, _ = made_fare.of_menu(where)
    with tempfile.TemporaryDirectory(prefix="menu-") as folder:
        shutil.copytree(data_folder(), folder, dirs_exist_ok=True)
        (Path(folder) / "menu.json").write_text(json.dumps(menu), encoding="utf-8")
        places = [place["id"] for place in menu.get("locations", ())]
        async with run.open_door(Path(folder)) as door:
            yield door, {"location": places[0]} if places else {}


async def outcome(some: Talk, door: Door, world: Mapping[str, Any] = {}, *, menu: str = made_fare.DEMO) -> Outcome:
    start = {"type": "start", "id": "made", "channel": some.channel, "menu": menu, "world": dict(world)}
    (opened,) = await run.hold(door, [start])
    assert opened["type"] == "reply", opened
    held: list[str] = []
    told: list[str] = []
    wrong = ""
    for said in some.turns:
        (reply,) = await run.hold(door, [{"type": "turn", "user": said.words}])
        held.append(said.operation)
        told.append(_told(said.words, reply))
        if said.wanted is not None and tuple(units_stated(reply.get("order", ()))) != said.wanted:
            wrong = "\n".join(
                (f"[{said.operation}]", *told[-SHOWN:], f"    wanted: {'; '.join(said.wanted) or 'empty'}")
            )
            break
    await run.hold(door, [{"type": "end"}])
    return Outcome(tuple(held), wrong)


def _told(said: str, reply: Mapping[str, Any]) -> str:
    return f"  > {said}\n    {' '.join(reply.get('agent', ()))}\n    = {run.written(reply.get('order', ()))}"


async def outcomes(count: int, seed: int, where: str = "en") -> list[Outcome]:
    spoken = spoken_at(where)
    async with _door_at(where) as (door, world):
        return [await outcome(talk(f"{seed}-{n}", spoken), door, world) for n in range(count)]


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
    count, seed = (*map(int, arguments[:2]), *(200, 1)[len(arguments[:2]) :])
    where = arguments[2] if len(arguments) > 2 else "en"
    for line in report(asyncio.run(outcomes(count, seed, where))):
        print(line)


if __name__ == "__main__":
    main(sys.argv[1:])
