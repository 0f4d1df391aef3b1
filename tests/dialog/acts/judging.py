"""What an utterance does in a situation: the conversation is brought there, the words are said, the effect is judged.

`situations.json` says how each situation comes about. A row of `acts.jsonl` says words, and what they may do; one of
its `expect` must hold:

    change      the order becomes this, and nothing is sent      submit     the order is sent, as it stands
    readback    it is read back, which asks for the yes          cancel     all of it goes, or the agent asks whether
    repeat      what was said is said again                      person     a person is called in
    calm        nothing changes, and no misunderstanding is named (hold, greet and thanks are this, too)
    none        nothing changes, whatever is said                ask        calm, and the agent asks something
    answer      calm, and `says` is found in the answer

`order` is short for lines: "=" as it stood, "= + 2 cola/M" and one more line, "= - cola" and one line less,
"cheeseburger no:onion; cola/L", "@bacon_meal/M drink=cola" of a combo (its other parts are not looked at). Lines that
wait for staff do not count. Always: one question at a time at most.
"""

import asyncio
import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from talkthru.converse import Door
from tests.conversations import run

HERE = Path(__file__).resolve().parent
KNOWN_FAILURES = HERE / "known_failures.txt"
SITUATIONS: dict[str, Any] = json.loads((HERE / "situations.json").read_text(encoding="utf-8"))
SAME_WORDS = 0.6  # of a sentence that was said before: it is said again
MISUNDERSTOOD = re.compile(
    r"say that again|didn't get|couldn't find|we don't have that|don't know that|lo puede repetir|"
    r"no le entendí|no encontré|no tenemos eso|no lo sé|which item|what do you need",
    re.IGNORECASE,
)
CANCELS = re.compile(r"cancel the whole order\?|¿cancelo todo", re.IGNORECASE)
GO_ON = re.compile(r"go ahead|dígame", re.IGNORECASE)

Reply = Mapping[str, Any]
Lines = list[tuple[Any, ...]]


@dataclass(frozen=True, slots=True)
class Act:
    id: str
    context: str
    text: str
    expect: tuple[Mapping[str, Any], ...]
    speaker: str = "customer"

    @property
    def lines(self) -> list[dict[str, Any]]:
        """The lines of the session protocol that bring the situation about, and say the words in it."""
        situation = SITUATIONS[self.context]
        start = {"type": "start", "id": self.id, "channel": "lane", "menu": "demo-burger"}
        start |= {"world": situation["world"]} if "world" in situation else {}
        turns = [t if isinstance(t, dict) else {"user": t} for t in situation["turns"]]
        turns.append({"user": self.text, "speaker": self.speaker})
        return [start, *({"type": "turn", **t} for t in turns)]


def load(name: str = "acts.jsonl") -> list[Act]:
    rows = [json.loads(line) for line in (HERE / name).read_text(encoding="utf-8").splitlines()]
    return [Act(**{**row, "expect": tuple(row["expect"])}) for row in rows]


def known_failures() -> dict[str, str]:
    rows = (line for line in KNOWN_FAILURES.read_text(encoding="utf-8").splitlines() if line and line[0] != "#")
    return {name.strip(): why.strip() for name, _, why in (row.partition(":") for row in rows)}


async def _hold(acts: Sequence[Act], each: Callable[[Act, Sequence[Reply]], None]) -> None:
    async with run.open_door() as door:
        for act in acts:
            each(act, await _replies(door, act))


async def _replies(door: Door, act: Act) -> list[Reply]:
    return await run.hold(door, act.lines)


def judge(acts: Sequence[Act], step: Callable[[Act, Sequence[Reply]], None] | None = None) -> dict[str, str]:
    """What is wrong with each, by id; "" where it is as expected."""
    found: dict[str, str] = {}

    def each(act: Act, replies: Sequence[Reply]) -> None:
        found[act.id] = wrong(act, replies)
        if step is not None:
            step(act, replies)

    asyncio.run(_hold(acts, each), debug=False)  # tests/conversations watches the same door in asyncio's debug mode
    return found


def wrong(act: Act, replies: Sequence[Reply]) -> str:
    before, after = replies[-2], replies[-1]
    if said(after).count("?") > 1:
        return f"more than one question: {said(after)}"
    wrongs = [_wrong(expect, before, after) for expect in act.expect]
    return "" if not all(wrongs) else f"{' | '.join(wrongs)}: {said(after)}"


def said(reply: Reply) -> str:
    return " ".join(reply["agent"])


def _wrong(expect: Mapping[str, Any], before: Reply, after: Reply) -> str:
    act = expect["act"]
    if act == "cancel" and CANCELS.search(said(after)):
        return ""
    wanted = "" if act == "cancel" else expect.get("order", "=")
    if not _is_order(wanted, before["order"], after["order"]):
        return f"{act} {wanted}, but the order is {short(after['order'])}"
    if (after["submissions"] > before["submissions"]) is not (act == "submit"):
        return f"{act}, but it was {'' if act != 'submit' else 'not '}sent"
    if (after["handoff"] and not before["handoff"]) is not (act == "person"):
        return f"{act}, but a person was {'' if act != 'person' else 'not '}called"
    return "" if HOLDS[act](expect, before, after) else f"not {act}"


def _calm(expect: Mapping[str, Any], before: Reply, after: Reply) -> bool:
    return bool(after["agent"]) and MISUNDERSTOOD.search(said(after)) is None


def _asks(expect: Mapping[str, Any], before: Reply, after: Reply) -> bool:
    return _calm(expect, before, after) and ("?" in said(after) or GO_ON.search(said(after)) is not None)


def _any(expect: Mapping[str, Any], before: Reply, after: Reply) -> bool:
    return True


def _reads_back(expect: Mapping[str, Any], before: Reply, after: Reply) -> bool:
    return "$" in said(after) and "?" in said(after)


def _repeats(expect: Mapping[str, Any], before: Reply, after: Reply) -> bool:
    again = set(_words(said(after)))
    sentences = [_words(s) for s in re.split(r"(?<=[.?!])\s+", said(before))]
    return any(len(again & set(s)) >= SAME_WORDS * len(set(s)) for s in sentences if s)


def _answers(expect: Mapping[str, Any], before: Reply, after: Reply) -> bool:
    return _calm(expect, before, after) and re.search(expect["says"], said(after), re.IGNORECASE) is not None


HOLDS: dict[str, Callable[[Mapping[str, Any], Reply, Reply], bool]] = {
    "change": _any, "submit": _any, "none": _any, "cancel": _any, "person": _any,
    "calm": _calm, "hold": _calm, "greet": _calm, "thanks": _calm,
    "ask": _asks, "answer": _answers, "repeat": _repeats, "readback": _reads_back,
}  # fmt: skip


def _words(text: str) -> list[str]:
    return re.findall(r"[\w'$.]*\w", text.lower())


# ---- orders in short


def _is_order(wanted: str, before: Sequence[Mapping[str, Any]], after: Sequence[Mapping[str, Any]]) -> bool:
    return merged([_line(p) for p in _pieces(wanted, before)]) == merged(_of(after, combos=wanted))


def _pieces(wanted: str, before: Sequence[Mapping[str, Any]]) -> list[str]:
    if not wanted.startswith("="):
        return [p for p in wanted.split("; ") if p]
    stood = [p for p in short(before).split("; ") if p]
    added = [p for part in wanted.split(" + ")[1:] for p in part.split("; ")]
    gone = wanted.partition(" - ")[2].split("; ") if " - " in wanted else []
    return [p for p in stood if not any(_thing(p) == g for g in gone)] + added


def _thing(piece: str) -> str:
    return re.sub(r"^\d+ ", "", piece).split("/")[0].split()[0]


def _line(piece: str) -> tuple[Any, ...]:
    words = piece.split()
    count = int(words.pop(0)) if words[0].isdigit() else 1
    thing, _, size = words[0].partition("/")
    return (thing, size, tuple(sorted(words[1:])), count)


def _of(order: Sequence[Mapping[str, Any]], *, combos: str) -> Lines:
    return [_line(p) for p in short(order, drinks="drink=" in combos).split("; ") if p]


def merged(lines: Lines) -> Lines:
    counts: dict[tuple[Any, ...], int] = {}
    for *what, count in lines:
        counts[tuple(what)] = counts.get(tuple(what), 0) + count
    return sorted((*what, count) for what, count in counts.items())


def short(order: Sequence[Mapping[str, Any]], *, drinks: bool = False) -> str:
    """An order form in short; a size that is the only one is left out."""
    said: list[str] = []
    for line in order:
        if line.get("pending"):
            continue
        if "combo" in line:
            drink = line["slots"].get("drink", {}).get("item", "")
            words = [f"@{line['combo']}/{line['size']}", *([f"drink={drink}"] if drinks and drink else [])]
        else:
            size = "" if line["variation"] in ("std", None) else f"/{line['variation']}"
            words = [line["item"] + size, *line["mods"]]
        said.append(" ".join([str(line["qty"]), *words]))
    return "; ".join(said)
