"""Whether a guess about a turn came true: the same commands and the same acts, not the same letters. PURE.

"Two cheeseburgers" was guessed and "two cheese burgers please" was said: what was prepared for the one is the answer to
the other. What differs alone is what nobody hears and nothing follows from: the words themselves.
"""

from collections.abc import Mapping
from typing import Any

from edge.session.exchange import Act, Request, Say, Step

_WORDS = frozenset({"user_turn", "not_understood"})
_QUESTIONS = frozenset({"reason"})  # their bodies quote the guest


def came_true(guess: Step, step: Step) -> bool:
    """`step` was decided on what was really said; `guess` before that."""
    return _events(guess) == _events(step) and [*map(_act, guess.acts)] == [*map(_act, step.acts)]


def _events(step: Step) -> list[tuple[str, Mapping[str, Any] | str]]:
    told = (event for event in step.events if event.kind not in _WORDS)
    return [(e.kind, str(e.data.get("kind")) if e.kind == "requested" else e.data) for e in told]


def _act(act: Act) -> tuple[Any, ...]:
    match act:
        case Say(text=text, language=language, interruptible=interruptible):
            return text, language, interruptible
        case Request(kind=kind, body=body):
            return kind, None if kind in _QUESTIONS else body
        case _:
            return (act,)
