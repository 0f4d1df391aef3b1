"""A replay as JSON, for machines: times in microseconds since the session began, money in cents."""

from collections.abc import Iterable, Sequence
from typing import Any

from domain.order_form import to_form
from talkthru.replay.deciding import Outcome, Redecided, WhatIf
from talkthru.replay.shown import Shown, read_again
from talkthru.replay.story import Spoken, Told, Turn


def session(shown: Shown, *, turns: bool) -> dict[str, Any]:
    proof, when = shown.proof, shown.clock(0)
    row: dict[str, Any] = {
        "session": proof.listed.session,
        "channel": proof.listed.channel,
        "device": proof.listed.device,
        "started": when.isoformat() if when else None,
        "menu_version": proof.listed.version,
        "open": proof.listed.open,
        "turns": shown.guest_turns,
        "order_state": proof.state.talk.phase.value,
        "order": to_form(proof.state.talk.order.lines),
        "total_cents": shown.total_cents(),
        "events": proof.kept,
        "intact": proof.intact,
        "trusted_through": proof.trusted,
        "problems": [{"event": fault.event, "what": fault.what} for fault in proof.faults],
        "words": proof.words.value,
        "words_deleted_at_us": shown.forgotten_us,
        "digest": proof.digest,
    }
    if (copy := shown.copy) is not None:
        row["cloud"] = {
            "events": copy.there, "same": copy.same, "differs_at": copy.differs, "problems": list(copy.faults)
        }  # fmt: skip
    if turns:
        row["turns"] = [_turn(shown, turn) for turn in shown.turns]
    return row


def _turn(shown: Shown, turn: Turn) -> dict[str, Any]:
    at = shown.clock(turn.at_us)
    return {
        "turn": turn.number,
        "at_us": turn.at_us,
        "at": at.isoformat() if at else None,
        "events": [turn.first_event, turn.last_event],
        "speaker": turn.speaker,
        "heard": turn.text,
        "alternatives": list(turn.alternatives),
        "confidence_permille": turn.confidence_permille,
        "words": [{"text": w, "start_ms": a, "end_ms": b, "p_permille": p} for w, a, b, p in turn.words],
        "began_us": turn.began_us,
        "pause_us": turn.pause_us,
        "understood": list(turn.understood),
        "intents": list(read_again(shown, turn)),
        "not_understood": list(turn.not_understood),
        "decided": [_told(told) for told in turn.decided],
        "said": [_said(spoken) for spoken in turn.said],
        "order": to_form(turn.after.talk.order.lines),
        "order_state": turn.after.talk.phase.value,
        "total_cents": shown.total_cents(turn),
    }


def _told(told: Told) -> dict[str, Any]:
    return {"at_us": told.at_us, "sign": told.sign, "text": told.text}


def _said(spoken: Spoken) -> dict[str, Any]:
    return {
        "utterance": spoken.number,
        "at_us": spoken.at_us,
        "text": spoken.text,
        "language": spoken.language,
        "heard": spoken.heard,
        "complete": spoken.complete,
    }


def verdict(shown: Shown, damage: Iterable[str], again: Redecided | None) -> dict[str, Any]:
    row = session(shown, turns=False)
    row["file_damage"] = list(damage)
    row["decided_again"] = None
    if again is not None:
        row["decided_again"] = {
            "steps": again.steps,
            "left_out": again.left_out,
            "differences": [
                {"event": d.event, "kind": d.kind, "recorded": list(d.recorded), "decided": list(d.decided)}
                for d in again.differences
            ],
        }
    return row


def what_if(shown: Shown, name: str, told: Sequence[WhatIf]) -> dict[str, Any]:
    return {
        "session": shown.proof.listed.session,
        "menu": name,
        "turns": [
            {
                "turn": row.turn,
                "heard": row.text,
                "becomes_something_else": row.becomes_something_else,
                "said_otherwise": row.is_said_otherwise,
                "costs_otherwise": row.costs_otherwise,
                "was": _outcome(row.was),
                "would_be": _outcome(row.would_be),
            }
            for row in told
        ],
    }


def _outcome(outcome: Outcome) -> dict[str, Any]:
    return {
        "understood": list(outcome.commands),
        "order": list(outcome.lines),
        "not_understood": list(outcome.not_understood),
        "requests": list(outcome.requests),
        "said": list(outcome.said),
        "total_cents": outcome.total_cents,
        "problem": outcome.problem,
    }
