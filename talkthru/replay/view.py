"""How a replay looks: to a person in 80 columns, on a terminal or in a pipe; it decides nothing.

Whatever a guest said or a file holds is shown as text: nothing in it can colour, move or clear a terminal.
"""

import unicodedata
from collections.abc import Sequence
from datetime import UTC, datetime

from rich import box
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from edge.dialog.render import wording
from talkthru.replay.deciding import Difference, Outcome, Redecided, WhatIf
from talkthru.replay.proving import Proof, Words
from talkthru.replay.shown import Shown, read_again
from talkthru.replay.story import Spoken, Turn, line_words

LABEL = 12  # columns: "not underst." would be worse than a line more
SHOWN_PAUSE_US = 2_000_000  # a shorter one is how people talk
LATER_US = 300_000  # what comes this long after the turn is shown with its delay
DOUBTED_PERMILLE = 600  # of one word: shown, as a recogniser's guess
COLOURS = {"+": "green", "-": "red", "~": "yellow"}


def show(what: RenderableType) -> None:
    """On standard output; in a pipe 80 columns, without colours and without blanks at the lines' ends."""
    console = Console(highlight=False, emoji=False, markup=False)
    if console.is_terminal:
        console.print(what)
        return
    with console.capture() as captured:
        console.print(what)
    print("\n".join(line.rstrip() for line in captured.get().splitlines()))


def clean(text: str) -> str:
    """Without control characters: escapes, line feeds, and what turns writing around."""
    return "".join("�" if unicodedata.category(c) in ("Cc", "Cf", "Cs", "Zl", "Zp") else c for c in text)


def _text(text: str, style: str = "") -> Text:
    return Text(clean(text), style=style)


# ---- a session


def session(shown: Shown) -> RenderableType:
    parts: list[RenderableType] = [_head(shown), *_warnings(shown)]
    for turn in shown.turns:
        parts += [Text(), _turn_head(shown, turn), _turn(shown, turn)]
    return Group(*parts)


def _head(shown: Shown) -> RenderableType:
    listed, proof = shown.proof.listed, shown.proof
    when = shown.clock(0)
    total = shown.total_cents()
    first = [
        listed.session,
        listed.channel,
        f"device {listed.device}",
        when.strftime("%a %d %b %Y %H:%M") if when else "",
    ]
    turns = f"{shown.guest_turns} turn{'s' if shown.guest_turns != 1 else ''}"
    has_order = bool(proof.state.talk.order.lines)
    second = [turns, shown.outcome, wording.money(total) if total is not None and has_order else ""]
    second += [_events(proof.kept), "chain intact" if proof.intact else "NOT INTACT"]
    return Group(_text(" · ".join(p for p in first if p), "bold"), _text(" · ".join(p for p in second if p), "dim"))


def _events(count: int) -> str:
    return f"{count} event{'s' if count != 1 else ''}"


def _warnings(shown: Shown) -> list[RenderableType]:
    told = [_text(fault.what, "bold red") for fault in shown.proof.faults]
    if told:
        told.append(_text(trust(shown.proof), "yellow"))
    told += _copy(shown)
    if shown.proof.words is Words.DELETED:
        told.append(_text(deleted(shown.forgotten_us), "yellow"))
    if shown.menu_note:
        told.append(_text(shown.menu_note, "dim"))
    return list(told)


def _copy(shown: Shown) -> list[Text]:
    if shown.copy is None:
        return []
    return [_text(fault, "bold red") for fault in shown.copy.faults] or [_text(shown.copy.words, "green")]


def deleted(forgotten_us: int | None) -> str:
    if forgotten_us is None:
        return "The words of this session cannot be read: its key is not in keys.db, and nothing says since when."
    return f"The words of this session were deleted on {moment(forgotten_us)}. What was done is still here."


def moment(at_us: int) -> str:
    try:
        return datetime.fromtimestamp(at_us / 1_000_000, UTC).strftime("%Y-%m-%d at %H:%M UTC")
    except (ValueError, OverflowError, OSError):
        return "an impossible day"


def trust(proof: Proof) -> str:
    """What can still be believed of a log that is not intact."""
    if proof.trusted == proof.kept == proof.listed.last_seq:
        return f"All {proof.kept} events can still be believed."
    if proof.trusted == 0:
        return "Nothing of this session can be believed any more."
    return f"Events 1 to {proof.trusted} can still be believed, and the order as it stood then. What follows cannot."


def _turn_head(shown: Shown, turn: Turn) -> RenderableType:
    at = shown.clock(turn.began_us if turn.began_us is not None else turn.at_us)
    name = "arrival" if turn.is_arrival else f"turn {turn.number}"
    facts = [at.strftime("%H:%M:%S") if at else "", turn.speaker]
    if turn.began_us is not None:
        facts.append(f"spoke {(turn.at_us - turn.began_us) / 1_000_000:.1f} s")
    if turn.pause_us is not None and turn.pause_us >= SHOWN_PAUSE_US:
        facts.append(f"after {turn.pause_us / 1_000_000:.1f} s of silence")
    head = _text(f"── {name} ", "bold cyan")
    head.append(clean("  ".join(f for f in facts if f)), "cyan")
    return head


def _turn(shown: Shown, turn: Turn) -> RenderableType:
    grid = Table.grid(padding=(0, 0))
    grid.add_column(width=LABEL + 3, no_wrap=True)
    grid.add_column(ratio=1, overflow="fold")
    rows = [*_heard_rows(turn), *_understood_rows(shown, turn), *_decided_rows(turn)]
    rows += [row for spoken in turn.said for row in _said_rows(spoken, turn)]
    last = ""
    for label, text in [*rows, ("order", _standing(shown, turn))]:
        grid.add_row(Text("   " + ("" if label == last else label), style="dim"), text)
        last = label
    return grid


def _heard_rows(turn: Turn) -> list[tuple[str, Text]]:
    if turn.is_arrival:
        return []
    text = _text("(deleted)", "dim italic") if turn.text is None else _text(turn.text or "(no words)", "bold")
    if turn.confidence_permille is not None and turn.confidence_permille < 1000:
        text.append(f"  ({turn.confidence_permille / 10:.0f}% sure)", "dim")
    rows = [("heard", text)]
    rows += [("or", _text(alternative)) for alternative in turn.alternatives]
    if unsure := [f"{word} {p / 10:.0f}%" for word, _, _, p in turn.words if p < DOUBTED_PERMILLE]:
        rows.append(("unsure of", _text(", ".join(unsure))))
    return rows


def _understood_rows(shown: Shown, turn: Turn) -> list[tuple[str, Text]]:
    told = [*turn.understood, *read_again(shown, turn)]
    rows = [("understood", _text(text)) for text in told]
    rows += [("not clear", _text(f'"{words}"' if words else "(deleted)", "yellow")) for words in turn.not_understood]
    return rows


def _decided_rows(turn: Turn) -> list[tuple[str, Text]]:
    rows = []
    for told in turn.decided:
        text = _text(f"{told.sign} {told.text}" if told.sign else told.text, COLOURS.get(told.sign, ""))
        text.append(_later(told.at_us, turn), "dim")
        rows.append(("change" if told.sign else "decided", text))
    return rows


def _later(at_us: int, turn: Turn) -> str:
    gone = at_us - turn.at_us
    return f"  (+{gone / 1_000_000:.1f} s)" if gone >= LATER_US else ""


def _said_rows(spoken: Spoken, turn: Turn) -> list[tuple[str, Text]]:
    text = _text("(deleted)", "dim italic") if spoken.text is None else _text(spoken.text, "green")
    text.append(_later(spoken.at_us, turn), "dim")
    rows = [("said", text)]
    if spoken.complete is False:
        heard = f"the guest heard: {spoken.heard} …" if spoken.heard else "the guest heard none of it"
        rows.append(("cut off", _text(heard if spoken.text is not None else "(deleted)", "yellow")))
    return rows


def _standing(shown: Shown, turn: Turn) -> Text:
    menu = shown.decider.menu if shown.decider else None
    lines = [line_words(line, menu) for line in turn.after.talk.order.lines]
    total = shown.total_cents(turn)
    told = "; ".join(lines) or "nothing yet"
    text = _text(told)
    money = f" = {wording.money(total)}" if lines and total is not None else ""
    return text.append(f"{money}  [{turn.after.talk.phase.value.replace('_', ' ')}]", "bold")


# ---- all sessions


def sessions(rows: Sequence[Shown], *, older: int, beside: str = "") -> RenderableType:
    """beside: what else the log holds, in words."""
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1), expand=False)
    table.add_column("session", no_wrap=True)
    table.add_column("when", no_wrap=True)
    table.add_column("channel", no_wrap=True)  # the device is how a session's name begins
    for name in ("turns", "total"):
        table.add_column(name, justify="right", no_wrap=True)
    table.add_column("outcome", overflow="fold")
    for shown in rows:
        listed, when, total = shown.proof.listed, shown.clock(0), shown.total_cents()
        notes = [] if shown.proof.intact else ["NOT INTACT"]
        notes += [] if shown.copy is None or shown.copy.same else ["NOT AS IN THE CLOUD"]
        notes += ["words deleted"] if shown.proof.words is Words.DELETED else []
        table.add_row(
            _text(listed.session),
            when.strftime("%Y-%m-%d %H:%M") if when else "",
            _text(listed.channel),
            str(shown.guest_turns),
            wording.money(total) if total is not None and shown.proof.state.talk.order.lines else "",
            _text("; ".join([shown.outcome, *notes]), "" if shown.as_written else "bold red"),
        )
    notes = [f"and {older} older: --last N shows more"] if older else []
    return Group(table, *(_text(note, "dim") for note in (*notes, *([beside] if beside else []))))


# ---- verify


def verdict(shown: Shown, again: Redecided | None) -> RenderableType:
    proof = shown.proof
    rows = [_text(fault.what, "bold red") for fault in proof.faults]
    if proof.intact:
        rows.append(_text(f"{_events(proof.kept)}: the chain is intact, from the first to the last.", "green"))
    else:
        rows.append(_text(trust(proof), "yellow"))
    rows += _copy(shown)
    rows.append(_text(f"Folded twice to the same {proof.digest[:32]} ({_standing_words(shown)})."))
    if proof.words is Words.DELETED:
        rows.append(_text(deleted(shown.forgotten_us), "yellow"))
    if again is None:
        rows.append(_text(f"Not decided again: {_why_not(shown)}", "dim"))
    else:
        rows += _again(again)
    return Group(_text(proof.listed.session, "bold"), Padding(Group(*rows), (0, 0, 0, 2)))


def _why_not(shown: Shown) -> str:
    if shown.proof.words is Words.DELETED:
        return "without the words nothing can be."
    return shown.menu_note or "there is nothing to decide."


def of_the_file(damage: Sequence[str]) -> Text:
    """What is said once for all sessions; damage: as SQLite names it."""
    if not damage:
        return _text("The log holds no session: there is nothing to prove.")
    return _text(f"The file log.db is damaged: {'; '.join(damage)}.", "bold red")


def _standing_words(shown: Shown) -> str:
    count = len(shown.proof.state.talk.order.lines)
    return f"{count} line{'s' if count != 1 else ''}, {shown.outcome}"


def _again(again: Redecided) -> list[Text]:
    left = f"; {again.left_out} events come from outside and were taken as they are" if again.left_out else ""
    if not again.differences:
        return [_text(f"Decided again: {again.steps} steps, all the same{left}.", "green")]
    count = len(again.differences)
    rows = [
        _text(f"Decided again: {count} of {again.steps} steps come out differently in this release{left}.", "yellow")
    ]
    return rows + [row for difference in again.differences for row in _difference(difference)]


def _difference(difference: Difference) -> list[Text]:
    rows = [_text(f"event {difference.event} ({difference.kind.replace('_', ' ')}):", "bold")]
    rows += [_text(f"  - {text}", "red") for text in difference.recorded]
    return [*rows, *(_text(f"  + {text}", "green") for text in difference.decided)]


# ---- what if


def what_if(shown: Shown, name: str, told: Sequence[WhatIf]) -> RenderableType:
    parts: list[RenderableType] = [_text(f"{shown.proof.listed.session} with {name}", "bold")]
    for row in told:
        if row.becomes_something_else or row.is_said_otherwise or row.costs_otherwise:
            parts += [Text(), _text(f"── turn {row.turn}  {row.text}", "bold cyan"), *_side_by_side(row)]
    return Group(*parts, *([Text()] if len(parts) > 1 else []), *_what_if_sums(told, shown.guest_turns))


def _what_if_sums(told: Sequence[WhatIf], turns: int) -> list[Text]:
    other = sum(row.becomes_something_else for row in told)
    said = sum(not row.becomes_something_else and (row.is_said_otherwise or row.costs_otherwise) for row in told)
    summary = f"{other} of {len(told)} turns would have become something else"
    summary += f"; {said} the same, in other words or for another price." if said else "."
    rows = [_text(summary, "bold")]
    if left := turns - len(told):
        rows.append(_text(f"{left} left out: a phone number was said, and none is kept.", "yellow"))
    if problems := {row.would_be.problem: row.turn for row in reversed(told) if row.would_be.problem}:
        rows += [_text(f"From turn {turn} on: {problem}.", "yellow") for problem, turn in reversed(problems.items())]
    return rows


def _side_by_side(row: WhatIf) -> list[RenderableType]:
    pairs = [
        ("change", _signed(row.was), _signed(row.would_be)),
        ("not clear", row.was.not_understood, row.would_be.not_understood),
        ("request", row.was.requests, row.would_be.requests),
        ("said", row.was.said, row.would_be.said),
        ("total", _money(row.was), _money(row.would_be)),
    ]
    rows: list[RenderableType] = []
    for label, was, would in pairs:
        if was == would or (label == "total" and not row.costs_otherwise):
            continue
        for sign, texts, style in (("was", was, "red"), ("would be", would, "green")):
            for at, text in enumerate(texts or ("nothing",)):
                head = f"   {label if sign == 'was' and at == 0 else '':<10}{sign if at == 0 else '':<9} "
                rows.append(_hanging(Text(head, style="dim"), _text(text, style)))
    return rows


def _hanging(label: Text, text: Text) -> RenderableType:
    grid = Table.grid(padding=(0, 0))
    grid.add_column(width=23, no_wrap=True)
    grid.add_column(ratio=1, overflow="fold")
    grid.add_row(label, text)
    return grid


def _signed(outcome: Outcome) -> tuple[str, ...]:
    return tuple(f"{sign} {text}" for sign, text in outcome.order)


def _money(outcome: Outcome) -> tuple[str, ...]:
    return (wording.money(outcome.total_cents),) if outcome.total_cents is not None else ()
