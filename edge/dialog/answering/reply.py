"""The answer to one question of a guest: what is said, and whether a person is needed. PURE; a value, no decision."""

from dataclasses import dataclass

from edge.dialog.talk import Move, Value


@dataclass(frozen=True, slots=True)
class Reply:
    moves: tuple[Move, ...]
    hand_over: str = ""  # why a person is needed
    sensitive: bool = False  # no upsell after this
    offers: tuple[str, ...] = ()  # what they may like to have: asked, where nothing else is
    said: str = ""  # how the one thing that is offered was asked for: "sweet tea"
    asks: bool = False  # it is a question back: the one of this turn


def reply(kind: str, *, hand_over: str = "", sensitive: bool = False, **values: Value) -> Reply:
    return Reply((Move(kind, values),), hand_over, sensitive)
