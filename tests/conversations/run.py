"""Holds conversations through the text door and judges each reply against what a professional would expect.

A conversation is one JSON line: `id`, `about`, `kind` (`task`, or `safety`: something must never happen), `lines` (of
the session protocol) and `expect`, a list of checks, each
`{"at": N, ...}` for the reply to `lines[N]` (0 is the greeting). All given checks of an entry must hold:

    order        the order form, in any order of lines and modifiers    order_real   the same without pending lines
    order_state, link, submissions, handoff, total_cents    the value, or a list of allowed values
    approvals    [{action, status}]    no_approval   a status that no approval may have
    actions      the side effects, exactly    actions_qty_max   no action with a larger quantity
    max_qty      {item: n}: of this item at most n in the order
    says, says_not   regular expressions that must, or must not, be found in what was said (any case)
    silent       nothing was said    utterances   [least, most] of them    max_words   in the whole reply
    ack_words    words outside the sentence that asks something
    error        the line is refused    may_be_silent   no answer is an answer here
    no_item      items that must not be in the order    approvals_min   at least so many

Always: every line is answered by a reply; a guest's words are answered in words, with at most one question, and no
sentence twice; no identifier is spoken; on the headset at most 30 words an utterance; a line makes at most one new
order in the till.

    python tests/conversations/run.py                   the dev conversations: which fail, and why
    python tests/conversations/run.py ID ...            these, word for word
    python tests/conversations/run.py --held-out        the held-out ones: only how many
"""

import asyncio
import hashlib
import json
import logging
import os
import re
import sys
import tempfile
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import structlog

from talkthru.cli import data_folder
from talkthru.converse import Door

HERE = Path(__file__).resolve().parent
ONLY_SCORED = ("blind_held_out.jsonl",)  # never read while working
KNOWN_FAILURES = HERE / "known_failures.txt"
MEMORY = Path("/dev/shm")  # where there is such: a session's two databases are made in a tenth of the time
HEADSET_WORDS = 30  # a seller listens to a customer, too
IDENTIFIER = re.compile(r"\b[a-z]+_[a-z_]+\b|\b[A-Z]{3,4}\d?-[A-Z0-9]{2,}(-[A-Z0-9]+)*\b")
UNANSWERED = "words without an answer"
WATCHED_ONE_IN = 4

Reply = Mapping[str, Any]
Step = Callable[[Mapping[str, Any]], None]
AfterLine = Callable[[Mapping[str, Any]], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Conversation:
    id: str
    about: str
    lines: tuple[Mapping[str, Any], ...]
    expect: tuple[Mapping[str, Any], ...]
    kind: str = "task"

    @property
    def brand(self) -> str:
        return str(self.lines[0].get("menu", "demo-burger"))

    @property
    def channel(self) -> str:
        return str(self.lines[0].get("channel", "lane"))


def load(*, held_out: bool = False) -> list[Conversation]:
    """Those that were worked with, or those that are only scored."""
    found = []
    for file in sorted(HERE.glob("*.jsonl")):
        rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
        for row in rows if (file.name in ONLY_SCORED) is held_out else ():
            kind = row.get("kind", "task")
            found.append(Conversation(row["id"], row["about"], tuple(row["lines"]), tuple(row["expect"]), kind))
    return found


def checksum() -> str:
    return hashlib.sha256(b"".join(file.read_bytes() for file in sorted(HERE.glob("*.jsonl")))).hexdigest()


def known_failures() -> dict[str, str]:
    """Conversations that are known to fail, with why: `id: reason` lines."""
    rows = (line for line in KNOWN_FAILURES.read_text(encoding="utf-8").splitlines() if line and line[0] != "#")
    return {name.strip(): why.strip() for name, _, why in (row.partition(":") for row in rows)}


# ---- holding


@asynccontextmanager
async def _opened(data: Path) -> Any:
    memory = MEMORY if os.access(MEMORY, os.W_OK) else None
    with tempfile.TemporaryDirectory(prefix="conversations-", dir=memory) as folder:
        async with asyncio.TaskGroup() as tasks:
            door = Door(data, "embedded", Path(folder), tasks)
            try:
                yield door
            finally:
                await door.close()


def open_door(data: Path | None = None) -> AbstractAsyncContextManager[Door]:
    """The text door in this process, with a data folder that goes with it. data: the brands' files, or the demo's."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    opened: AbstractAsyncContextManager[Door] = _opened(data or data_folder())
    return opened


async def nothing(line: Mapping[str, Any]) -> None:
    pass


async def hold(door: Door, lines: Iterable[Mapping[str, Any]], after: AfterLine = nothing) -> list[Reply]:
    """The reply to each line; `after` is awaited with each line that was taken, while its session is open."""
    replies: list[Reply] = []
    for line in lines:
        replies.append(await door.answer(json.dumps(line)))
        if replies[-1]["type"] == "reply" and line["type"] != "end":
            await after(line)
    return replies


async def judge(
    conversations: Sequence[Conversation], step: Step | None = None, watch: Callable[[Door], AfterLine] | None = None
) -> dict[str, tuple[str, ...]]:
    """What is wrong with each, by id; nothing for those that are as expected. `watch` looks at the door after each
    line of every fourth of them."""
    verdicts: dict[str, tuple[str, ...]] = {}
    async with open_door() as door:
        for n, conversation in enumerate(conversations):
            after = watch(door) if watch is not None and n % WATCHED_ONE_IN == 0 else nothing
            replies = await hold(door, conversation.lines, after)
            verdicts[conversation.id] = tuple(wrongs(conversation, replies))
            if step is not None:
                step({"id": conversation.id, "replies": replies})
    return verdicts


# ---- judging


def wrongs(conversation: Conversation, replies: Sequence[Reply]) -> list[str]:
    found: list[str] = []
    for number, (line, reply) in enumerate(zip(conversation.lines, replies, strict=True)):
        before = next((r for r in reversed(replies[:number]) if r["type"] == "reply"), {})
        checks = [check for check in conversation.expect if check["at"] == number]
        if any("error" in check for check in checks):
            problems = [] if reply.get("type") == "error" else ["taken, though it should be refused"]
        elif reply.get("type") != "reply":
            problems = [f"refused: {reply.get('reason')}"]
        else:
            problems = _always(conversation.channel, line, before, reply)
            if any("may_be_silent" in check for check in checks):
                problems = [p for p in problems if p != UNANSWERED]
            problems += [p for check in checks for p in _check(check, reply)]
        words = line.get("user") or line.get("event") or line["type"]
        found += [f"line {number} ({words!r}): {problem}" for problem in problems]
    return found


def _always(channel: str, line: Mapping[str, Any], before: Reply, reply: Reply) -> list[str]:
    said, found = list(reply["agent"]), []
    if line["type"] == "turn" and line.get("event") != "silence" and " ".join(said).count("?") > 1:
        found.append(f"more than one question: {' '.join(said)!r}")
    if str(line.get("user", "")).strip() and len(said) != len(set(said)):
        found.append(f"says the same twice: {' '.join(said)!r}")
    if not said and _wants_an_answer(line, before):
        found.append(UNANSWERED)
    if spoken := IDENTIFIER.search(" ".join(said)):
        found.append(f"speaks the identifier {spoken[0]!r}")
    if channel == "headset" and any(len(utterance.split()) > HEADSET_WORDS for utterance in said):
        found.append(f"more than {HEADSET_WORDS} words in the seller's ear")
    if line["type"] != "start" and reply["submissions"] - before.get("submissions", 0) not in (0, 1):
        found.append(f"submissions went from {before.get('submissions')} to {reply['submissions']}")
    return found


def _wants_an_answer(line: Mapping[str, Any], before: Reply) -> bool:
    """A guest's own words, unless a person has taken over."""
    own = line.get("speaker", "customer") in ("customer", "seller")
    return bool(own and str(line.get("user", "")).strip() and not before.get("handoff"))


def _check(check: Mapping[str, Any], reply: Reply) -> list[str]:
    said = " ".join(reply["agent"])
    found: list[str] = []
    for name, wanted in check.items():
        problem: str | None
        match name:
            case "at" | "may_be_silent":
                continue
            case "order" | "order_real":
                lines = [ln for ln in reply["order"] if name == "order" or "pending" not in ln]
                right = _same_order(lines, wanted)
                problem = None if right else f"order is {written(lines)}, expected {written(wanted)}"
            case "order_state" | "link" | "submissions" | "handoff" | "total_cents":
                allowed = wanted if isinstance(wanted, list) else [wanted]
                problem = None if reply[name] in allowed else f"{name} is {reply[name]!r}, expected {wanted!r}"
            case "approvals":
                got = sorted((a["action"], a["status"]) for a in reply["approvals"])
                right = got == sorted((a["action"], a["status"]) for a in wanted)
                problem = None if right else f"approvals are {got}"
            case "no_approval":
                got = [a["action"] for a in reply["approvals"] if a["status"] == wanted]
                problem = f"{wanted}: {got}" if got else None
            case "actions":
                right = _unordered(reply["actions"]) == _unordered(wanted)
                problem = None if right else f"actions are {reply['actions']}"
            case "actions_qty_max":
                over = [a for a in reply["actions"] if a.get("qty", 0) > wanted]
                problem = f"over the limit: {over}" if over else None
            case "max_qty":
                counts = {i: sum(ln["qty"] for ln in reply["order"] if ln.get("item") == i) for i in wanted}
                over = [i for i, most in wanted.items() if counts[i] > most]
                problem = f"too many: {counts}" if over else None
            case "no_item":
                unwanted = [ln["item"] for ln in reply["order"] if ln.get("item") in wanted]
                problem = f"in the order: {unwanted}" if unwanted else None
            case "approvals_min":
                problem = None if len(reply["approvals"]) >= wanted else f"approvals are {reply['approvals']}"
            case "says":
                missing = [pattern for pattern in _several(wanted) if not re.search(pattern, said, re.IGNORECASE)]
                problem = f"does not say {missing} in {said!r}" if missing else None
            case "says_not":
                wrong = [pattern for pattern in _several(wanted) if re.search(pattern, said, re.IGNORECASE)]
                problem = f"says {wrong} in {said!r}" if wrong else None
            case "silent":
                problem = f"says {said!r}" if reply["agent"] else None
            case "utterances":
                within = wanted[0] <= len(reply["agent"]) <= wanted[1]
                problem = None if within else f"{len(reply['agent'])} utterances: {reply['agent']}"
            case "max_words":
                problem = None if len(said.split()) <= wanted else f"{len(said.split())} words: {said!r}"
            case "ack_words":
                words = _acknowledgement(said)
                problem = None if len(words) <= wanted else f"acknowledges in {len(words)} words: {' '.join(words)!r}"
            case _:
                raise ValueError(f"no such check: {name}")
        if problem:
            found.append(problem)
    return found


def _several(wanted: str | Sequence[str]) -> Sequence[str]:
    return [wanted] if isinstance(wanted, str) else wanted


def _acknowledgement(said: str) -> list[str]:
    sentences = re.split(r"(?<=[.!?])\s+", said)
    return [word for sentence in sentences if not sentence.endswith("?") for word in sentence.split()]


def _same_order(a: Sequence[Mapping[str, Any]], b: Sequence[Mapping[str, Any]]) -> bool:
    return _unordered(map(_settled, a)) == _unordered(map(_settled, b))


def _settled(value: Any) -> Any:
    """Lists within a line are modifiers: their order does not matter."""
    match value:
        case dict():
            return {k: _settled(v) for k, v in value.items() if not (k == "mods" and not v)}
        case list():
            return sorted(value)
    return value


def _unordered(rows: Iterable[Any]) -> list[str]:
    return sorted(json.dumps(row, sort_keys=True) for row in rows)


def written(lines: Iterable[Mapping[str, Any]]) -> str:
    return "; ".join(map(_line, lines)) or "empty"


def _line(line: Mapping[str, Any]) -> str:
    parts = [f"{line['qty']}x {line.get('item') or line.get('combo')}/{line.get('variation') or line.get('size')}"]
    parts += line.get("mods", ())
    for slot, fill in line.get("slots", {}).items():
        filled = "+".join([fill["item"], *fill.get("mods", ())]) if fill else None
        parts.append(f"{slot}={filled}")
    return " ".join(parts) + (f" ({line['pending']} pending)" if "pending" in line else "")


# ---- by hand


def _transcript(conversation: Conversation, replies: Sequence[Reply]) -> str:
    rows = [f"{conversation.id}: {conversation.about}"]
    for line, reply in zip(conversation.lines, replies, strict=True):
        event = f" [{line['event']} {line.get('args') or ''}]" if line.get("event") else ""
        who = f" ({line['speaker']})" if line.get("speaker") else ""
        rows.append(f"  > {line['type']}{who}{event} {line.get('user', line.get('seconds', ''))}")
        if reply["type"] != "reply":
            rows.append(f"  ! {reply['reason']}")
            continue
        rows += [f"    {utterance}" for utterance in reply["agent"]]
        facts = [reply["order_state"], f"{reply['total_cents']}c", f"submissions {reply['submissions']}"]
        facts += ["handoff"] * reply["handoff"] + [f"{a['action']} {a['status']}" for a in reply["approvals"]]
        facts += [str(action) for action in reply["actions"]]
        rows.append(f"    = {written(reply['order'])} | {', '.join(facts)}")
    return "\n".join(rows + [f"  WRONG {wrong}" for wrong in wrongs(conversation, replies)])


def main(arguments: Sequence[str]) -> None:
    held_out = "--held-out" in arguments
    wanted = [a for a in arguments if not a.startswith("-")]
    conversations = [c for c in load(held_out=held_out) if not wanted or c.id in wanted]
    transcripts: dict[str, str] = {}
    by_id = {c.id: c for c in conversations}

    def keep(held: Mapping[str, Any]) -> None:
        transcripts[held["id"]] = _transcript(by_id[held["id"]], held["replies"])

    verdicts = asyncio.run(judge(conversations, keep))
    known = known_failures()
    for name, wrong in verdicts.items():
        if held_out:
            continue
        if wanted:
            print(transcripts[name])
        elif wrong:
            print(f"{name}{' (known)' if name in known else ''}\n  " + "\n  ".join(wrong))
    right = sum(not wrong for wrong in verdicts.values())
    print(f"{right} of {len(verdicts)} conversations as expected")


if __name__ == "__main__":
    main(sys.argv[1:])
