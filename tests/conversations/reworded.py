"""Held conversations in other words: what no person would take otherwise, put in place of what was said, has to come to
the same.

A file of `rewordings/` holds one class a line: `name`, `find` (a regular expression, in any case), `put` (what may
stand in its place, `\\1` for its groups) and `on`, the channels as in `short_talks`: l lane, k burger kiosk, K shop
kiosk, H headset. In each conversation drawn for a class every turn of a customer or seller that it finds is reworded,
once; its expectations stay. Conversations that are known to go wrong are left out.

    python tests/conversations/reworded.py [per_class] [seed]      the share that stays, by class, and what goes wrong
"""

import asyncio
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from talkthru.converse import Door
from tests.conversations import run

FOLDER = Path(__file__).parent / "rewordings"
OWN = ("customer", "seller")  # whose words are reworded
_LINE = re.compile(r"line (\d+)")  # as `run.wrongs` begins


@dataclass(frozen=True)
class Rewording:
    name: str  # with its file's
    on: str
    find: str
    put: tuple[str, ...]

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile(self.find, re.IGNORECASE)

    def of(self, words: str, chance: Random) -> str:
        """The words with their first find reworded; as they were where there is none."""
        put = chance.choice(self.put)
        new = self._pattern.sub(lambda found: found.expand(put), words, count=1)
        return new[:1].upper() + new[1:] if words[:1].isupper() else new


@dataclass(frozen=True, slots=True)
class Reworded:
    by: str  # the rewording's name
    conversation: run.Conversation
    was: Mapping[int, str]  # the words of each line that was reworded


@dataclass(frozen=True, slots=True)
class Outcome:
    by: str
    wrong: str = ""  # told; "" where everything stays


def rewordings() -> list[Rewording]:
    found = []
    for file in sorted(FOLDER.glob("*.jsonl")):
        for row in map(json.loads, file.read_text(encoding="utf-8").splitlines()):
            found.append(Rewording(f"{file.stem}/{row['name']}", row["on"], row["find"], tuple(row["put"])))
    return found


def reworded(rewording: Rewording, conversation: run.Conversation, chance: Random) -> Reworded | None:
    """None where it finds nothing."""
    if _channel(conversation) not in rewording.on:
        return None
    lines: list[Mapping[str, Any]] = []
    was: dict[int, str] = {}
    for number, line in enumerate(conversation.lines):
        words = line.get("user", "") if line["type"] == "turn" and line.get("speaker", "customer") in OWN else ""
        new = rewording.of(words, chance)
        if new != words:
            was[number] = words
            line = {**line, "user": new}
        lines.append(line)
    return Reworded(rewording.name, replace(conversation, lines=tuple(lines)), was) if was else None


def _channel(conversation: run.Conversation) -> str:
    if conversation.channel == "kiosk":
        return "K" if conversation.brand == "demo-store" else "k"
    return {"lane": "l", "headset": "H"}[conversation.channel]


def drawn(conversations: Sequence[run.Conversation], per_class: int, seed: int) -> Iterator[Reworded]:
    """So many of each class; each class draws by itself, so that a new one leaves the others as they were."""
    for rewording in rewordings():
        chance = Random(f"{seed}-{rewording.name}")
        shuffled = chance.sample(conversations, len(conversations))
        made = (reworded(rewording, conversation, chance) for conversation in shuffled)
        yield from islice((one for one in made if one is not None), per_class)


def worked_with() -> list[run.Conversation]:
    known = run.known_failures()
    return [conversation for conversation in run.load() if conversation.id not in known]


# ---- holding


async def outcome(some: Reworded, door: Door) -> Outcome:
    replies = await run.hold(door, some.conversation.lines)
    for problem in run.wrongs(some.conversation, replies):
        found = _LINE.match(problem)
        if found and (number := int(found[1])) >= min(some.was):
            return Outcome(some.by, _told(some, replies, number, problem))
    return Outcome(some.by)


def _told(some: Reworded, replies: Sequence[run.Reply], wrong_at: int, problem: str) -> str:
    at = max(number for number in some.was if number <= wrong_at)
    later = "" if at == wrong_at else f", wrong {wrong_at - at} later"
    return "\n".join(
        (
            f"[{some.by}] {some.conversation.id}{later}",
            f"  before: {' '.join(replies[at - 1].get('agent', ()))}",
            f"  was:    {some.was[at]}",
            f"  now:    {some.conversation.lines[at]['user']}",
            f"  says:   {' '.join(replies[wrong_at].get('agent', ()))}",
            f"  {problem}",
        )
    )


async def outcomes(some: Iterable[Reworded]) -> list[Outcome]:
    async with run.open_door() as door:
        return [await outcome(one, door) for one in some]


# ---- by hand


def stay(some: Sequence[Outcome]) -> int:
    return sum(not one.wrong for one in some)


def report(some: Sequence[Outcome]) -> Iterator[str]:
    yield f"{stay(some)} of {len(some)} stay as they were ({stay(some) / len(some):.1%})"
    held, wrong = Counter(one.by for one in some), Counter(one.by for one in some if one.wrong)
    for name in sorted(held, key=lambda name: (-wrong[name] / held[name], name)):
        yield f"  {name:36}{held[name] - wrong[name]:5} of {held[name]}"
    yield from sorted(one.wrong for one in some if one.wrong)


def main(arguments: Sequence[str]) -> None:
    per_class, seed = (*map(int, arguments), *(6, 1)[len(arguments) :])
    for line in report(asyncio.run(outcomes(drawn(worked_with(), per_class, seed)))):
        print(line)


if __name__ == "__main__":
    main(sys.argv[1:])
