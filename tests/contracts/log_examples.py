"""Writes a golden log: the events of a conversation as this release writes them, and what they fold to.

python -m tests.contracts.log_examples v0.1     only ever adds a file; one that is there is never rewritten
"""

import asyncio
import json
import sys
import tempfile
from pathlib import Path

from domain.codec import order_to_json
from domain.events import encode
from edge.session.state import State
from talkthru.cli import data_folder
from talkthru.converse import Door

GOLDEN = Path(__file__).parent / "golden"
LINES = (
    {
        "type": "start",
        "id": "golden",
        "channel": "kiosk",
        "menu": "demo-burger",
        "world": {"staff": {"age_check": "grant"}},
    },
    {"type": "turn", "user": "two cheeseburgers, one without onions, and a large number three with a coke"},
    {"type": "turn", "user": "a gyro plate"},
    {"type": "turn", "user": "a beer"},
    {"type": "wait", "seconds": 4},
    {"type": "turn", "user": "make the cheeseburgers three", "event": "item_86", "args": {"item": "onion_rings"}},
    {"type": "turn", "user": "a cookie", "speaker": "passenger"},
    {"type": "turn", "user": "yes"},
    {"type": "turn", "user": "undo that", "event": "link_down"},
    {"type": "turn", "user": "that's it"},
    {"type": "turn", "user": "no", "event": "barge_in", "args": {"after_words": 3}},
    {"type": "turn", "user": "nothing, that's it", "event": "link_up"},
    {"type": "turn", "user": "yes"},
    {"type": "turn", "user": "quiero un refresco"},
)


def summary(state: State) -> dict[str, object]:
    """What a log must still fold to in every later release."""
    talk = state.talk
    return {
        "seq": state.seq,
        "turn": state.turn,
        "order": order_to_json(talk.order),
        "phase": talk.phase.value,
        "language": talk.language,
        "handoff": talk.handoff,
        "approvals": [[a.action, a.status] for a in state.approvals],
        "history": [list(h) for h in state.history],
        "open": sorted(r.id for r in state.open),
    }


async def written() -> tuple[list[str], dict[str, object]]:
    with tempfile.TemporaryDirectory() as folder:
        async with asyncio.TaskGroup() as tasks:
            door = Door(data_folder(), "embedded", Path(folder), tasks)
            for line in LINES:
                answer = await door.answer(json.dumps(line))
                assert answer["type"] == "reply", answer
            session = door._session
            assert session is not None
            host = session.driver.host
            events = await session.journal.events(host.session_id)
            rows, folded = [encode(e).decode() for e in events], summary(host.state)
            await door.close()
    return rows, folded


def main(version: str) -> None:
    rows, folded = asyncio.run(written())
    log, state = GOLDEN / version / "session.log.jsonl", GOLDEN / version / "session.state.json"
    if log.exists():
        raise SystemExit(f"{log} is there: released logs are never rewritten")
    log.write_text("\n".join(rows) + "\n", encoding="utf-8")
    state.write_text(json.dumps(folded, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
