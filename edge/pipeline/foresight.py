"""What would follow if the guest's turn ended here: read off scratch steps, for `turns` to wait by.

Decides whether an answer may come quickly; never what the answer is. PURE.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import reduce

from domain.menu import Menu
from edge.session.exchange import Request, Step, UserTurn
from edge.session.state import State, fold
from edge.turns.end_of_turn import Prospect

_FREE_TO_GO_ON = frozenset({"anything", "more", "offer"})  # what is asked after an order that lacks nothing
_UNSURE = frozenset({"not_understood", "requested"})

Consider = Callable[[UserTurn], Step]


class Names:
    """What things on a menu are called, to tell whether somebody is in the middle of a name."""

    def __init__(self, menu: Menu) -> None:
        self.menu = menu
        things = (*menu.items, *menu.combos)
        self._whole = {_words(name) for thing in things for name in (*thing.name.all(), *thing.aliases)}
        self._begun = {name[:n] for name in self._whole for n in range(1, len(name))}

    def ended(self, words: tuple[str, ...]) -> bool:
        """Whether the last words are all of a name."""
        return any(words[-count:] in self._whole for count in range(1, 5))

    def begun(self, words: tuple[str, ...]) -> bool:
        """Whether the last words are the start of something on the menu, and not all of anything."""
        for count in range(min(len(words), 4), 0, -1):
            if words[-count:] in self._whole:
                return False
            if words[-count:] in self._begun:
                return True
        return False


def prospect(turn: UserTurn, state: State, consider: Consider, names: Names) -> Prospect:
    """consider: a scratch step on `state`. It is asked for `turn` last."""
    words = _words(turn.text)
    shorter = consider(replace(turn, text=" ".join(turn.text.split()[:-1]), alternatives=(), words=()))
    step = consider(turn)
    if any(isinstance(act, Request) and act.kind == "submit" for act in step.acts):
        return Prospect.BINDING
    kinds = {event.kind for event in step.events}
    then = _after(state, step)
    if "order_changed" not in kinds:
        greeting = len(words) == 1 and state.talk.expecting.kind == "anything" and not state.talk.order.lines
        return Prospect.NOTHING if greeting or kinds & _UNSURE else Prospect.ANY
    if kinds & _UNSURE or then.talk.expecting.kind not in _FREE_TO_GO_ON or names.begun(words):
        return Prospect.ANY
    used = names.ended(words) or _after(state, shorter).talk.order.lines != then.talk.order.lines
    return Prospect.WHOLE if used else Prospect.ANY  # "and a small": the last word is for what comes


def _words(text: str) -> tuple[str, ...]:
    """In lower case, one and many alike."""
    return tuple(word.rstrip("s") for word in re.findall(r"\w+(?:'\w+)?", text.lower()))


def _after(state: State, step: Step) -> State:
    return reduce(fold, step.events, state)
