"""Short talks: a line each of what is said, and of what must stand at its end (short/README.md says how they read).

`python tests/conversations/short_talks.py [FILE ...]` holds them and prints those that go wrong.
"""

import asyncio
import json
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from talkthru.converse import Door
from tests.conversations import run

FOLDER = Path(__file__).parent / "short"
CHANNELS = {"l": "lane", "k": "kiosk", "K": "kiosk", "H": "headset"}
SELLER = "assoc-07"  # of the demo shop
_EVENT = re.compile(r"\[(?P<event>\w+)(?: (?P<args>\{.*?\}))?\]\s*")
_SPEAKER = re.compile(r"\((?P<speaker>\w+)\)\s*")

Line = tuple[str, tuple[str, ...]]  # item/variation or combo/size, and what is said of it


@dataclass(frozen=True, slots=True)
class Talk:
    file: str
    number: int  # of its line in the file
    channel: str  # a key of CHANNELS
    turns: tuple[str, ...]
    order: str  # as it is written: "-" where it is not looked at
    says: str  # a regular expression; "" for none
    says_not: str  # another, that must not be found
    known: bool  # to go wrong

    def __str__(self) -> str:
        return f"{self.file}:{self.number} {self.channel} {'|'.join(self.turns)}"


def talks(file: Path) -> Iterator[Talk]:
    for number, row in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        text = row.strip()
        if not text or text.startswith("#"):
            continue
        known = text.startswith("!")
        said, _, wanted = text.removeprefix("!").strip().partition("=>")
        channel, _, turns = said.strip().partition(" ")
        wanted, _, says_not = wanted.partition(" !! ")
        order, _, says = wanted.partition("??")
        said_in_turn = tuple(t.strip() for t in turns.split("|"))
        talk = Talk(file.stem, number, channel, said_in_turn, order.strip(), says.strip(), says_not.strip(), known)
        if talk.order in ("", "-") and not (talk.says or talk.says_not):
            raise ValueError(f"{file.name}:{number} expects nothing: say what must stand, or what must be heard")
        yield talk


def lines_of(order: str) -> list[Line]:
    """The single things of an order as it is written, sorted."""
    found: list[Line] = []
    for part in (part.split() for part in order.split(";") if part.strip() not in ("", "empty")):
        count = int(part.pop(0)[:-1]) if re.fullmatch(r"\d+x", part[0]) else 1
        head, *said = part
        found += [(head, tuple(sorted(map(_sorted, said))))] * count
    return sorted(found)


def _sorted(said: str) -> str:
    """A part of a meal with what is said of it in one order."""
    slot, sign, fill = said.partition("=")
    thing, *mods = fill.split("+")
    return f"{slot}={'+'.join((thing, *sorted(mods)))}" if sign else said


def _protocol(talk: Talk) -> Iterator[Mapping[str, Any]]:
    world = {"seller": SELLER} if talk.channel == "H" else {}
    menu = "demo-store" if talk.channel in "KH" else "demo-burger"
    yield {"type": "start", "id": "talk", "channel": CHANNELS[talk.channel], "menu": menu, "world": world}
    for turn in talk.turns:
        line: dict[str, Any] = {"type": "turn"}
        if event := _EVENT.match(turn):
            line |= {"event": event["event"], "args": json.loads(event["args"] or "{}")}
            turn = turn[event.end() :]
        if speaker := _SPEAKER.match(turn):
            line["speaker"] = speaker["speaker"]
            turn = turn[speaker.end() :]
        yield line | {"user": turn}
    yield {"type": "end"}


async def wrong_with(talk: Talk, door: Door) -> str:
    """What is wrong, with what was said; "" for nothing."""
    sent = list(_protocol(talk))
    replies = await run.hold(door, sent)
    last = replies[-2]
    stands, said = run.written(last.get("order", [])), " ".join(last.get("agent", []))
    found = []
    if talk.order not in ("", "-") and lines_of(talk.order) != lines_of(stands):
        found.append(f"stands: {stands}\n    wanted: {talk.order}")
    if talk.says and not re.search(talk.says, said, re.IGNORECASE):
        found.append(f"does not say {talk.says!r}")
    if talk.says_not and re.search(talk.says_not, said, re.IGNORECASE):
        found.append(f"says {talk.says_not!r}")
    if not found:
        return ""
    heard = [
        f"    > {turn}\n      {' '.join(reply.get('agent', ()))}"
        for turn, reply in zip(talk.turns, replies[1:], strict=False)
    ]
    return "\n".join((str(talk), *heard, *(f"    {problem}" for problem in found)))


async def wrong_of(some: Iterable[Talk]) -> dict[Talk, str]:
    async with run.open_door() as door:
        return {talk: await wrong_with(talk, door) for talk in some}


def main(files: Iterable[Path]) -> None:
    held = asyncio.run(wrong_of([talk for file in files for talk in talks(file)]))
    for talk, wrong in held.items():
        if bool(wrong) is not talk.known:
            print(wrong or f"{talk}\n    goes right now: take its ! away")
    right, known = sum(not wrong for wrong in held.values()), sum(talk.known for talk in held)
    print(f"{right} of {len(held)} go right; {known} are marked as known to go wrong")


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]] or sorted(FOLDER.glob("*.talks")))
