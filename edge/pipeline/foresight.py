"""What would follow if the guest's turn ended here: read off scratch steps, for `turns` to wait by.

Decides whether an answer may come quickly; never what the answer is. PURE.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import reduce

from domain.menu import Combo, ComboSize, Item, Menu, Option, Variation
from domain.order import ComboLine, Line
from edge.session.exchange import Request, Step, UserTurn
from edge.session.state import State, fold
from edge.turns.end_of_turn import Prospect

_FREE_TO_GO_ON = frozenset({"anything", "more", "offer"})  # what is asked after an order that lacks nothing
_UNSURE = frozenset({"not_understood", "requested"})
_AND = frozenset({"and", "y", "e"})
_OTHERWISE = frozenset(
    ("wait", "actually", "sorry", "espera", "espere", "mejor", "perdon", "perdón")
)  # a change of mind
_ANSWERS = frozenset({"no", "yes", "si", "sí"})
_WANT_ANOTHER = """a an the my some of for with without and or plus extra to i i'd i'll i'm we we'll we'd id ill can
could may let have get got give take want would like add make un una unos unas el la los las de del con sin y o para
quiero quisiera dame deme ponme trae mas"""
WANT_ANOTHER = frozenset(_WANT_ANOTHER.split())  # articles, prepositions, how a wish begins: nobody ends with one

Consider = Callable[[UserTurn], Step]


class Names:
    """What things on a menu are called, to tell whether somebody is in the middle of a name."""

    def __init__(self, menu: Menu) -> None:
        self.menu = menu
        things: tuple[Item | Combo, ...] = (*menu.items, *menu.combos)
        options = (option for item in menu.items for group in item.groups for option in group.options)
        self._whole = {_words(called) for thing in things for called in _called(thing)}
        names = self._whole | {_words(called) for option in options for called in _called(option)}
        self._begun = {name[:n] for name in names for n in range(1, len(name))}
        self._sizes = {_words(called) for thing in things for size in _sizes(thing) for called in _called(size)}

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

    def want_more(self, text: str) -> bool:
        """Whether the last word calls for another: an article, a size, the start of a name."""
        last = _words(text)[-1:]
        if not last or last[0] in _ANSWERS:  # "no" begins "no onions" on some menus, and ends more turns than it begins
            return False
        return last[0] in WANT_ANOTHER or last in self._sizes or self.begun(text)


def prospect(turn: UserTurn, state: State, consider: Consider, names: Names) -> Prospect:
    """consider: a scratch step on `state`. It is asked for `turn` last."""
    shorter = consider(replace(turn, text=" ".join(turn.text.split()[:-1]), alternatives=(), words=()))
    step = consider(turn)
    if any(isinstance(act, Request) and act.kind == "submit" for act in step.acts):
        return Prospect.BINDING
    kinds = {event.kind for event in step.events}
    if "order_changed" not in kinds:
        if state.talk.expecting.kind == "confirm" and _after(state, step).talk.expecting.kind == "anything":
            return Prospect.REFUSAL
        if names.want_more(turn.text):
            return Prospect.UNFINISHED
        greeting = not any(isinstance(act, Request) for act in step.acts) and not state.talk.order.lines
        if greeting or kinds & _UNSURE:
            return Prospect.NOTHING
        return Prospect.ANY if _OTHERWISE.isdisjoint(turn.text.lower().split()) else Prospect.REFUSAL
    then = _after(state, step)
    lines, before = then.talk.order.lines, _after(state, shorter).talk.order.lines
    used = lines != before or names.ended(turn.text)  # "and a small": the last word is for what comes
    option = used and list(map(_thing, lines)) == list(map(_thing, before))  # "no onion", which is no onion rings
    if names.want_more(turn.text) and not option:
        return Prospect.UNFINISHED
    if kinds & _UNSURE or not used:
        return Prospect.ANY
    if then.talk.expecting.kind not in _FREE_TO_GO_ON:
        return Prospect.LACKING
    listed = any(word in _AND for word in turn.text.lower().split())  # people say it before the last of a list
    meal = bool(lines) and lines[-1:] != state.talk.order.lines[-1:] and isinstance(lines[-1], ComboLine)
    return Prospect.FULL if listed or meal else Prospect.WHOLE


def _called(thing: Item | Combo | Option | Variation | ComboSize) -> tuple[str, ...]:
    return (*thing.name.all(), *thing.aliases)


def _sizes(thing: Item | Combo) -> tuple[Variation | ComboSize, ...]:
    """Where there is a choice of them; a single one is not said."""
    sizes = thing.variations if isinstance(thing, Item) else thing.sizes
    return sizes if len(sizes) > 1 else ()


def _words(text: str) -> tuple[str, ...]:
    """In lower case, one and many alike."""
    return tuple(word.rstrip("s").rstrip("e") for word in re.findall(r"\w+(?:'\w+)?", text.lower()))


def _thing(line: Line) -> str:
    return line.combo if isinstance(line, ComboLine) else line.item


def _after(state: State, step: Step) -> State:
    return reduce(fold, step.events, state)
