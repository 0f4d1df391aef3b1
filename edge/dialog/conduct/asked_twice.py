"""How often we have asked about one thing: twice, and then a person is called, with the draft and the reason. PURE.

It decides which questions are about something in doubt (what is missing, which of several, whether that was meant) and
when one of them has an answer. What we always ask ("anything else?", "is that right?") is not counted: it is about
nothing in particular, or the yes that sends an order.
"""

from collections.abc import Collection

from domain.order import Add, Change, Command
from edge.dialog.meaning import Expecting

AT_MOST = 2  # policies.questions.max_repeats_before_handoff, where the menu says nothing
UNANSWERED = "question_unanswered"  # why a person is called
_GAPS = frozenset({"size", "slot", "group"})
_GAP = "gap:"
_ONCE_MORE = frozenset({"phone", "code", "reward", "quantity"})
_MEANT = frozenset({"adopt", "heard"})


def key(kind: str, expecting: Expecting, meant: Collection[Command], revision: int) -> str:
    """What the question is about; "" where it is not counted. meant: the wishes that "shall I add ..." is about."""
    if expecting.kind in _GAPS and expecting.line:
        return f"{_GAP}{expecting.line}:{expecting.slot}:{expecting.group}"
    if expecting.kind == "which" and expecting.options:
        return f"which:{','.join(sorted(expecting.options))}"
    if expecting.kind == "yes_no" and expecting.value in _MEANT:
        return f"meant:{','.join(sorted(ref for c in meant for ref in _refs(c)))}"
    if expecting.kind == "yes_no" and expecting.value == "quantity":
        return f"quantity:{','.join(expecting.options)}"
    if expecting.kind in _ONCE_MORE:
        return expecting.kind
    return f"{kind}:{revision}" if kind == "ask_what_to_change" else ""


def worn(asked: Collection[str], about: str, most: int = AT_MOST) -> bool:
    """Whether it was asked as often as it may be. A choice that an order cannot do without is asked for, and then as
    often again; who orders on meanwhile has not refused to make it."""
    may = most + 1 if about.startswith(_GAP) else most
    return bool(about) and sum(one == about for one in asked) >= may


def is_a_choice(about: str) -> bool:
    """Whether it is about what an order cannot do without: a drink, a dip, a size."""
    return about.startswith(_GAP)


def open_still(asked: tuple[str, ...], changed: Collection[Command]) -> tuple[str, ...]:
    """Without the choices that were made: a thing of theirs was ordered."""
    ordered = {ref for command in changed if isinstance(command, Add | Change) for ref in _refs(command)}
    return tuple(one for one in asked if not (one.startswith("which:") and ordered & _named(one)))


def without_meant(asked: tuple[str, ...]) -> tuple[str, ...]:
    """After a yes: what was meant is known, and may be meant again."""
    return tuple(one for one in asked if not one.startswith(("meant:", "quantity:")))


def _named(which: str) -> set[str]:
    return {option.partition("/")[0] for option in which.partition(":")[2].split(",")}


def _refs(command: Command) -> tuple[str, ...]:
    match command:
        case Add(line):
            return (line.thing,)
        case Change(_, to):
            return tuple(line.thing for line in to)
    return (type(command).__name__,)
