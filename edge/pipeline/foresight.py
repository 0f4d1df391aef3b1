"""What would follow if the guest's turn ended here: read off scratch steps, for `turns` to wait by.

Decides whether an answer may come quickly; never what the answer is. PURE.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import reduce

from domain.menu import Menu
from domain.order import ComboLine, Line
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
        named = [(thing.name, thing.aliases) for thing in menu.items] + [(c.name, c.aliases) for c in menu.combos]
        self._whole = {_words(called) for name, aliases in named for called in (*name.all(), *aliases)}
        self._begun = {name[:n] for name in self._whole for n in range(1, len(name))}

    def ended(self, text: str) -> bool:
        """Whether the last words are all of a name."""
        words = _words(text)
        return any(words[-count:] in self._whole for count in range(1, 5))

    def begun(self, text: str) -> bool:
        """Whether the last words are the start of something on the menu, and not all of anything."""
        words = _words(text)
        for count in range(min(len(words), 4), 0, -1):
            if words[-count:] in self._whole:
                return False
            if words[-count:] in self._begun:
                return True
        return False


def prospect(turn: UserTurn, state: State, consider: Consider, names: Names) -> Prospect:
    """consider: a scratch step on `state`. It is asked for `turn` last."""
    shorter = consider(replace(turn, text=" ".join(turn.text.split()[:-1]), alternatives=(), words=()))
    step = consider(turn)
    if any(isinstance(act, Request) and act.kind == "submit" for act in step.acts):
        return Prospect.BINDING
    kinds = {event.kind for event in step.events}
    if "order_changed" not in kinds:
        greeting = not any(isinstance(act, Request) for act in step.acts) and not state.talk.order.lines
        return Prospect.NOTHING if greeting or kinds & _UNSURE else Prospect.ANY
    then = _after(state, step)
    if kinds & _UNSURE or then.talk.expecting.kind not in _FREE_TO_GO_ON:
        return Prospect.ANY
    lines, before = then.talk.order.lines, _after(state, shorter).talk.order.lines
    if lines == before:  # "and a small": the last word is for what comes, unless it ends a name
        return Prospect.WHOLE if names.ended(turn.text) else Prospect.ANY
    option = list(map(_thing, lines)) == list(map(_thing, before))  # "no onion", which is no onion rings
    return Prospect.WHOLE if option or not names.begun(turn.text) else Prospect.ANY


def _words(text: str) -> tuple[str, ...]:
    """In lower case, one and many alike."""
    return tuple(word.rstrip("s").rstrip("e") for word in re.findall(r"\w+(?:'\w+)?", text.lower()))


def _thing(line: Line) -> str:
    return line.combo if isinstance(line, ComboLine) else line.item


def _after(state: State, step: Step) -> State:
    return reduce(fold, step.events, state)
