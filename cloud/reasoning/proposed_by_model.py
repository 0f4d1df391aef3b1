"""What a model may propose, as it writes it down, and what of that is taken seriously. PURE.

A model writes a `Draft`: changes of the order, things to offer, how sure it is. `read` turns it into a proposal, or
says in one word why it is nonsense: made for another revision, about what is not on the menu, changes that
`domain.order` refuses, more than anybody orders. Nothing here applies anything: the edge does, by the same `apply`, or
does not.

A model's word for how sure it is counts only as far as the guest's own words bear it out: what nobody named is never
sure enough to be added unasked (`UNNAMED`), so the edge asks.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field
from rapidfuzz import fuzz

from cloud.reasoning.nearest import ALIKE, normal
from cloud.reasoning.question import Question
from cloud.reasoning.rules import Act, Ground, Proposed, Why
from domain.menu import Combo, Item, Serving
from domain.order import (
    QTY_STAFF_OVER,
    Add,
    Change,
    ComboLine,
    Command,
    ItemLine,
    Line,
    Mod,
    Order,
    Reason,
    Refused,
    Remove,
    SlotFill,
    apply,
)

MOST_SURE = 0.95  # of a model: rules that found every word say 1
UNNAMED = 0.75  # below what the edge applies unasked (0.8, edge.dialog.conduct.others)
MOST_COMMANDS = 8  # of one turn; a family's whole wish in one breath is about six
OFFERS = 3  # as `cloud.reasoning.rules`: more cannot be held in the ear
NOT_HAD: dict[Reason, Why] = {
    Reason.SOLD_OUT: "sold_out",
    Reason.NOT_HERE: "not_here",
    Reason.NOT_NOW: "not_now",
    Reason.NOT_THIS_CHANNEL: "not_this_channel",
}


class _Written(BaseModel):
    model_config = ConfigDict(extra="forbid")


class DraftLine(_Written):
    """One line of an order, in the menu's own identifiers."""

    ref: str = Field(max_length=200, description="the identifier of an item or combo, exactly as in the menu")
    size: str | None = Field(None, max_length=200, description="the identifier of a size; null: not said")
    qty: int = Field(1, ge=1, le=999)
    mods: list[str] = Field(default=[], max_length=30, description='such as "no:onion", "extra:cheese", "add:cream*2"')
    slots: dict[str, str] = Field(default={}, description="of a combo: slot -> item, where said")


class DraftCommand(_Written):
    """add: `to` is the new line. change: `line` becomes `to`. remove: `line` goes."""

    do: Literal["add", "change", "remove"]
    line: int | None = Field(None, description="the number of the draft's line")
    to: DraftLine | None = None


class Draft(_Written):
    """The model's whole answer. `revision` first: an answer to another question is known by its first token."""

    revision: int = Field(description="order_revision, copied from the question")
    commands: list[DraftCommand] = Field(default=[], max_length=50, description="changes that the guest asks for")
    offer: list[str] = Field(default=[], max_length=50, description="identifiers to offer instead, the nearest first")
    confidence: float = Field(0.0, ge=0.0, le=1.0, description="that this is what the guest means")


@dataclass(frozen=True, slots=True)
class Nonsense:
    """Why nothing of it is used: one word, never the model's own text."""

    why: str


def early(draft: Draft, question: Question) -> str:
    """Why half an answer is nonsense already, or "": the rest need not be paid for."""
    if draft.revision != question.revision:
        return "another_revision"
    whole = [c.to.ref for c in draft.commands[:-1] if c.to is not None]  # the last one may still be growing
    return "" if all(_thing(question.serving, ref) for ref in whole) else "not_on_menu"


def read(draft: Draft, question: Question, model: str) -> Proposed | Nonsense:
    """What is proposed for `question.revision`; model: the name of the one that wrote it."""
    if draft.revision != question.revision:
        return Nonsense("another_revision")
    if question.shop and draft.commands:
        return Nonsense("nothing_is_ordered_here")
    if len(draft.commands) > MOST_COMMANDS:
        return Nonsense("too_many_commands")
    try:
        commands = [_command(c, question) for c in draft.commands]
    except ValueError as error:
        return Nonsense(str(error))
    kept, denied = _tried(commands, question)
    if isinstance(denied, Nonsense):
        return denied
    if sum(line.qty for c in kept for line in _lines(c)) > QTY_STAFF_OVER:
        return Nonsense("absurd_quantity")
    offers = list(dict.fromkeys(draft.offer))[:OFFERS]
    if not all(_thing(question.serving, ref) for ref in offers):
        return Nonsense("not_on_menu")
    return _proposed(draft, tuple(kept), denied, offers, question, model)


def _proposed(
    draft: Draft, commands: tuple[Command, ...], denied: list[Act], offers: list[str], question: Question, model: str
) -> Proposed:
    acts = list(denied)
    can = tuple(ref for ref in offers if _why_not(ref, question.serving) is None)
    if can:
        acts.append(Act("offer", can))
    elif offers and not commands and not acts:
        acts.append(Act("answer", (offers[0],), _why_not(offers[0], question.serving)))
    if not acts and not commands:
        return Proposed((Act("clarify"),), (Ground(model, 0.0, "model"),), 0.0)
    refs = dict.fromkeys(
        [*(line_ref(line) for c in commands for line in _lines(c)), *(r for a in acts for r in a.refs)]
    )
    borne = {ref: named(ref, question) for ref in refs}
    sure = min(MOST_SURE, draft.confidence)
    ordered = {line_ref(line) for line in question.draft.lines}
    again = any(line_ref(c.line) in ordered for c in commands if isinstance(c, Add))  # more of it, or the same twice?
    if again or not all(borne[line_ref(line)] for c in commands for line in _lines(c)):
        sure = min(sure, UNNAMED)
    grounds = tuple(Ground(ref, 1.0 if by else 0.0) for ref, by in borne.items())
    return Proposed(tuple(acts), (*grounds, Ground(model, round(sure, 3), "model")), sure, commands)


def named(ref: str, question: Question) -> bool:
    """Whether what people said bears a thing out: half of its name's words, in this turn, in the agent's last sentence,
    or on the draft."""
    if any(line_ref(line) == ref for line in question.draft.lines):
        return True
    thing = _thing(question.serving, ref)
    said = set(normal(question.last_said).split()) | {w for words in _in_dozens(question.words) for w in words}
    names = [normal(name).split() for name in (*thing.name.all(), *thing.aliases)] if thing else []
    return any(2 * sum(_heard_in(word, said) for word in words) >= len(words) for words in names if words)


def _in_dozens(words: str) -> Iterable[list[str]]:
    """`normal` looks at the first dozen of words alone: a turn may have more."""
    every = words.split()
    return [normal(" ".join(every[i : i + 10])).split() for i in range(0, len(every), 10)]


def _heard_in(word: str, said: set[str]) -> bool:
    return word in said or (len(word) > 3 and any(fuzz.ratio(word, one) >= ALIKE * 100 for one in said))


def _tried(commands: list[Command], question: Question) -> tuple[list[Command], "list[Act] | Nonsense"]:
    """Those that `domain.order` takes, one after another; what ran out or is not had now, as an answer."""
    order: Order = question.draft
    kept: list[Command] = []
    denied: list[Act] = []
    for command in commands:
        after = apply(order, command, question.serving)
        if not isinstance(after, Refused):
            order, kept = after, [*kept, command]
        elif (reason := NOT_HAD.get(after.reason)) and (lines := _lines(command)):
            denied.append(Act("answer", (line_ref(lines[0]),), reason))
        else:
            return [], Nonsense(after.reason.value)
    return kept, denied


def _command(written: DraftCommand, question: Question) -> Command:
    """Raises ValueError with one word."""
    if written.do == "add":
        if written.to is None or written.line is not None:
            raise ValueError("malformed_command")
        return Add(_line(written.to, question.serving))
    if written.line is None or (written.do == "remove") != (written.to is None):
        raise ValueError("malformed_command")
    was = question.draft.line(written.line)
    if was is None:
        raise ValueError("no_such_line")
    if written.to is None:
        return Remove(written.line)
    return Change(written.line, (_line(written.to, question.serving, was),))


def _line(written: DraftLine, serving: Serving, was: Line | None = None) -> Line:
    """was: the line that it replaces: of the same combo, what is not mentioned stays as it is."""
    thing = _thing(serving, written.ref)
    if thing is None:
        raise ValueError("not_on_menu")
    try:
        mods = tuple(Mod.parse(text) for text in written.mods)
    except ValueError:
        raise ValueError("malformed_modifier") from None
    if isinstance(thing, Item):
        if written.slots:
            raise ValueError("malformed_command")
        return ItemLine(thing.id, written.size, written.qty, mods)
    if mods:
        raise ValueError("malformed_command")
    held = was.slots if isinstance(was, ComboLine) and was.combo == thing.id else {}
    said = {slot: SlotFill(item) for slot, item in written.slots.items()}
    same = {slot: fill for slot, fill in held.items() if slot not in said or said[slot].item == fill.item}
    fills = {**said, **same}
    return ComboLine(thing.id, written.size, written.qty, fills)


def _lines(command: Command) -> tuple[Line, ...]:
    match command:
        case Add(line):
            return (line,)
        case Change(_, to):
            return to
    return ()


def line_ref(line: Line) -> str:
    return line.thing


def _thing(serving: Serving, ref: str) -> Item | Combo | None:
    return serving.menu.item(ref) or serving.menu.combo(ref)


def _why_not(ref: str, serving: Serving) -> Why | None:
    thing = _thing(serving, ref)
    return serving.why_not(thing) if thing else None


def holds(proposed: Proposed, question: Question) -> bool:
    """Whether what was proposed to somebody else can be had here, too, now."""
    kept, denied = _tried(list(proposed.commands), question)
    offered = [ref for act in proposed.acts if act.kind == "offer" for ref in act.refs]
    same = kept == list(proposed.commands) and denied == []
    return same and all(_thing(question.serving, r) and _why_not(r, question.serving) is None for r in offered)
