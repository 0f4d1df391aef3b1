"""`talkthru understand`: turns as JSON lines in, order forms as JSON lines out, for any menu file.

It decides nothing about meaning: `edge.dialog.understand` does, `domain.order.apply` makes the draft. Availability by
place and hour is left out on purpose: understanding is asked for any menu at any hour.
"""

import gc
import json
import re
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import IO, Any

from domain.menu import Item, Menu, Serving
from domain.menu_file import parse
from domain.missing import missing
from domain.order import Order, Refused, apply
from domain.order_form import to_form
from edge.dialog.meaning import Expecting, Heard, Kind, Meaning, Span
from edge.dialog.understand import understand
from edge.dialog.understand.rehearsal import rehearsed
from edge.dialog.vocabulary.lexicon import Lexicon, build_lexicon

CLARIFY_UNDER = 0.6  # a turn less sure than this is asked about first
WORDS_WIDE = 48  # columns for the words; more and the meanings leave an 80-column terminal
# Meanings that are only the part of speech that `vocabulary.sayings` knows words by: "and", "order", "num: 2".
LITTLE = re.compile(r"num: .*|size|numlike|[a-z]+")
# Questions about nothing that the menu has: "do you have gyros" is answered with what there is and whether that will
# do, "surprise me" with a question.
_ASKED_BACK = frozenset((Kind.ASK_AVAILABLE, Kind.ASK_RECOMMEND))
ANY_HOUR = datetime(2025, 3, 12, 12, 30)  # noqa: DTZ001 - local time of the place, as Serving takes it


@dataclass(frozen=True)
class AnyHour(Serving):
    """A menu without place, hour or channel: what is on it can be had."""

    def why_not(self, thing: Any) -> None:
        return None


@dataclass(slots=True)
class Answer:
    order: list[dict[str, Any]]
    confidence: float
    clarify: bool
    why: list[str]
    think_ms: float
    meaning: Meaning = field(repr=False)


class Understanding:
    """Understands single turns on an empty draft of one menu."""

    def __init__(self, menu: Menu) -> None:
        self.lexicon: Lexicon = rehearsed(build_lexicon(menu))
        self.serving = AnyHour(menu, "", ANY_HOUR)
        gc.freeze()  # no collection in the middle of a turn walks through the lexicon

    def turn(self, text: str) -> Answer:
        began = time.perf_counter()
        meaning = understand([Heard(text)], Order(), Expecting(), self.lexicon, self.serving)
        order, refused = Order(), []
        for command in meaning.commands:
            after = apply(order, command, self.serving)
            if isinstance(after, Refused):
                refused.append(f"refused: {after.reason.value} {after.about}".rstrip())
            else:
                order = after
        took = (time.perf_counter() - began) * 1000
        open_questions = missing(order, self.serving)
        clarify = bool(
            meaning.ambiguities
            or meaning.unknown
            or refused
            or open_questions
            or meaning.confidence < CLARIFY_UNDER
            or any(n.kind in _ASKED_BACK and not n.about for n in meaning.intents)
        )
        why = [f'"{s.text}": {s.meaning or "not understood"}' for s in meaning.spans]
        why += [f"which {a.what} is {a.text!r}? {', '.join(a.options)}" for a in meaning.ambiguities]
        why += [f"not understood: {u!r}" for u in meaning.unknown]
        why += [f"to ask: {m.what} {m.id} of line {m.line}".replace("  ", " ") for m in open_questions]
        why += refused
        return Answer(to_form(order.lines), meaning.confidence, clarify, why, round(took, 3), meaning)


def run(
    menu_path: str | Path, stdin: Iterable[str], stdout: IO[str], why: bool = False, stderr: IO[str] | None = None
) -> int:
    """Reads `{"id", "text"}` lines and writes one line each. With `why`, prints what a person wants to see instead.

    Returns the exit status. Raises domain.menu_file.MenuError or OSError for the menu.
    """
    with Path(menu_path).open(encoding="utf-8") as file:
        menu = parse(json.load(file), str(menu_path))
    if stderr is not None:
        for warning in menu.warnings:
            print(f"warning: {warning}", file=stderr)
    machine = Understanding(menu)
    for number, line in enumerate(stdin, 1):
        if not line.strip():
            continue
        if why:
            print(explain(machine, _text_of(line)), file=stdout, flush=True)
            continue
        print(json.dumps(_one(machine, line, number), ensure_ascii=False), file=stdout, flush=True)
    return 0


def _text_of(line: str) -> str:
    """The text of a JSON line; a plain line is its own text, so that a person can just type."""
    try:
        row = json.loads(line)
    except ValueError:
        return line.strip()
    return row["text"] if isinstance(row, dict) and isinstance(row.get("text"), str) else line.strip()


def _one(machine: Understanding, line: str, number: int) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        return {"id": None, "error": f"line {number} is not JSON: {error}"[:200]}
    if not isinstance(row, dict):
        return {"id": None, "error": f'line {number}: expected an object such as {{"id": "1", "text": "two cokes"}}'}
    if not isinstance(row.get("text"), str):
        return {"id": row.get("id"), "error": f'line {number}: "text" is missing or is not a string'}
    answer = machine.turn(row["text"])
    return {
        "id": row.get("id"),
        "order": answer.order,
        "confidence": answer.confidence,
        "clarify": answer.clarify,
        "why": answer.why,
        "think_ms": answer.think_ms,
    }


def explain(machine: Understanding, text: str) -> str:
    """What became of the words, for a person to read."""
    answer = machine.turn(text)
    menu = machine.lexicon.menu
    rows = _became(answer.meaning.spans, menu)
    width = min(max((len(words) for words, _ in rows), default=0), WORDS_WIDE)
    out = [f"> {text}"]
    out += [f"    {words:<{width}}  {became}".rstrip() for words, became in rows]
    out += ["  = " + describe(row, menu) for row in answer.order]
    intents = [n for n in answer.meaning.intents if n.kind is not Kind.NOISE]
    for intent in intents:
        about = f" about {_named(', '.join(intent.about), menu)}" if intent.about else ""
        out.append(f"  ~ {intent.kind.value.replace('_', ' ')}{about}{f' ({intent.value})' if intent.value else ''}")
    out += [f"  ? {line}" for line in answer.why[len(answer.meaning.spans) :]]
    asks = "would ask first" if answer.clarify else "would not ask"
    out.append(f"  {answer.confidence:.2f} sure, {asks}, {answer.think_ms:.1f} ms")
    return "\n".join(out)


def _became(spans: Sequence[Span], menu: Menu) -> list[tuple[str, str]]:
    """Words that carry something and what they became; little words stand with what they belong to."""
    rows: list[tuple[str, str]] = []
    little: list[str] = []
    for span in spans:
        if LITTLE.fullmatch(span.meaning):
            little.append(span.text)
            continue
        if not span.meaning:
            # What is not understood stands alone: nothing may look as if it had been.
            rows += [(" ".join(little), "")] if little else []
            rows.append((span.text, "?? not understood"))
        else:
            words, became = " ".join([*little, span.text]), _named(span.meaning, menu).replace("ask_", "")
            if rows and rows[-1][1] == became == "asked about":
                words = f"{rows.pop()[0]} {words}"
            rows.append((words, became))
        little = []
    if little and rows and rows[-1][1] != "?? not understood":
        words, became = rows.pop()
        rows.append((" ".join([words, *little]), became))
    elif little:
        rows.append((" ".join(little), ""))
    return rows


def _named(meaning: str, menu: Menu) -> str:
    """Identifiers as names: "no toppings/onion" is "no Onion"."""

    def name(found: re.Match[str]) -> str:
        whole = found[0]
        thing = menu.item(whole) or menu.combo(whole)
        if thing is not None:
            return thing.name.get()
        group_id, _, option_id = whole.partition("/")
        group = next((g for g in menu.groups if g.id == group_id), None)
        option = next((o for o in group.options if o.id == option_id), None) if group and option_id else None
        return option.name.get() if option else whole

    return re.sub(r"[\w-]+(?:/[\w-]+)?", name, meaning).replace(" x ", " × ")


def describe(row: dict[str, Any], menu: Menu) -> str:
    """One line of an order form in words."""
    if "combo" in row:
        parts = "; ".join(
            f"{slot}: {fill['item']}" + (f" ({', '.join(fill['mods'])})" if fill["mods"] else "")
            for slot, fill in row["slots"].items()
        )
        return f"{row['qty']} x {row['combo']} {row['size']} [{parts}]"
    item: Item | None = menu.item(row["item"])
    many = item is not None and len(item.variations) > 1
    size = f" {row['variation'] or 'size?'}" if many else ""
    mods = f" ({', '.join(row['mods'])})" if row["mods"] else ""
    waits = f" waits: {row['pending']}" if row.get("pending") else ""
    return f"{row['qty']} x {row['item']}{size}{mods}{waits}"
