"""A guest at the speaker post: what they say next, given what the agent said and what the order board shows. PURE.

A guest says what they came for, answers questions, repeats when asked to, puts a wrong order right, and says yes only
when the board shows exactly what they want. When that cannot be reached they ask for a person. A guest knows neither
the time nor the sound; the driver calls `reply` when the agent has fallen silent, and `after_silence` when nothing
came for `PATIENCE_S`.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import Any

from domain.order_form import from_form, to_form
from talkthru.demo.bank import Form, GuestOrder, OrderLine

PATIENCE_S = 6.0  # a person at a post tries again about then; the agent's own reprompt comes at 8 s
MAX_FAILED_REPAIRS = 3  # corrections in a row that changed nothing, then a person
MAX_REPAIRS = 8
MAX_REPEATS = 4  # in a row, of one sentence
MAX_TURNS = 30
_TRIES = 2  # of one and the same correction

SENT = frozenset({"confirmed", "queued", "submitted", "accepted"})


class Outcome(Enum):
    SERVED = "served"  # said yes, and the agent took it
    HANDED_OVER = "handed over"
    GAVE_UP = "gave up"


@dataclass(frozen=True, slots=True)
class Board:
    """The order as the guest sees it. `lines` in the order form; `state` as the session protocol names it."""

    lines: tuple[Form, ...] = ()
    state: str = "no_order"
    total_cents: int | None = None


@dataclass(frozen=True, slots=True)
class Speak:
    text: str
    why: str


@dataclass(frozen=True, slots=True)
class Wait:
    """The agent has not finished, or something is on its way."""


@dataclass(frozen=True, slots=True)
class Leave:
    outcome: Outcome


Move = Speak | Wait | Leave


@dataclass(frozen=True, slots=True)
class Mind:
    """All that a guest remembers."""

    order: GuestOrder
    opened: int = 0  # opening lines said
    last: str = ""
    said: tuple[str, ...] = ()  # all of it
    repeats: int = 0
    silences: int = 0
    said_yes: bool = False
    wants_person: int = 0
    repairs: tuple[str, ...] = ()
    failed: int = 0
    wrong_before: tuple[str, ...] = field(default=())


def reply(mind: Mind, said: Sequence[str], board: Board) -> tuple[Mind, Move]:
    """What the guest does now that the agent has finished saying `said`."""
    if board.state == "handed_off":
        return mind, Leave(Outcome.HANDED_OVER)
    if board.state in SENT and mind.said_yes:
        return mind, Leave(Outcome.SERVED)
    if len(mind.said) >= MAX_TURNS or mind.wants_person > 2:
        return mind, Leave(Outcome.GAVE_UP)
    if not any(text.strip() for text in said):
        return mind, Wait()
    heard = read(" ".join(said))
    mind = replace(mind, silences=0)
    if heard.kind is Asked.PATIENCE:
        return mind, Wait()
    if heard.kind is Asked.REPEAT and mind.last:
        return _repeat(mind, board)
    mind = replace(mind, repeats=0)
    match heard.kind:
        case Asked.CHOICE | Asked.OPEN_QUESTION:
            if answer := _answer(mind, heard, board):
                return _speak(mind, answer, "answers")
            if heard.kind is Asked.OPEN_QUESTION and not board.lines:
                return _next_line(mind, board)
            return _no_or_repair(mind, heard, board)
        case Asked.OFFER:
            return _decline(mind, board)
        case Asked.CONFIRM:
            return _confirm(mind, heard, board)
        case Asked.CHANGE:
            return _check(mind, board, content=mind.order.general["done"])
        case Asked.READ_BACK if mind.opened >= len(mind.order.openings):
            return _check(mind, board, content=mind.order.general["right"])
        case _:
            return _next_line(mind, board)


def after_silence(mind: Mind, board: Board) -> tuple[Mind, Move]:
    """What the guest does when the agent has said nothing for PATIENCE_S."""
    if board.state in SENT and mind.said_yes:
        return mind, Leave(Outcome.SERVED)
    if board.state == "handed_off":
        return mind, Leave(Outcome.HANDED_OVER)
    mind = replace(mind, silences=mind.silences + 1)
    if mind.silences > 3:
        return mind, Leave(Outcome.GAVE_UP)
    if not mind.last:
        return _speak(mind, mind.order.general["hello"], "hears nothing")
    return _repeat(mind, board)


# ---- what the agent asked


class Asked(Enum):
    NOTHING = "nothing"
    PATIENCE = "patience"
    REPEAT = "repeat"
    ANYTHING_ELSE = "anything else"
    READ_BACK = "read back"
    CHOICE = "choice"
    OFFER = "offer"
    CONFIRM = "confirm"
    CHANGE = "what to change"
    OPEN_QUESTION = "open question"


@dataclass(frozen=True, slots=True)
class Heard:
    kind: Asked
    about: tuple[str, ...] = ()  # CHOICE: what may be meant, as keys of OrderLine.answers
    question: str = ""
    text: str = ""


_REPEAT = re.compile(
    r"say (that|it) (again|once more)|repeat|(did ?n.?t|could ?n.?t|can.?t|not) (quite )?(catch|get|hear|understand)"
    r"|pardon|come again|one more time|once more|say again|missed that"
)
_PATIENCE = re.compile(r"(one|just a) moment|hold on|let me (check|see|ask)|asking a team member")
_ELSE = re.compile(
    r"(anything|something|what) else|is that (all|everything|it)\b|(that|this) be (all|everything)"
    r"|what (would|can|do|will) (you|i) (like|want|need|have|get)( you)?( today)?\?"
)
_RIGHT = re.compile(
    r"(is|was|does|did) (that|it|this|everything|all) .{0,20}(right|correct|ok|okay|good)|(right|correct|okay)\?"
    r"|(shall|should|can|may) i (send|place|submit|put)|ready to (send|order)|confirm (that|your|the)|send it"
)
_CONFIRM = re.compile(r"did you (say|mean|want)|do you mean|you (said|meant|mean)\b|\bwas that\b|i add\b|cancel")
_CHANGE = re.compile(r"how many|what should i change")
_OFFER = re.compile(
    r"would you like|do you want|care for|how about|can i (get|add|interest)|like to (add|try|make)|\btry\b"
    r"|make (it|that) a|(anything|something) to"
)
_CHOICES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("drink", re.compile(r"drink|beverage")),
    ("tea_style", re.compile(r"sweet|tea style")),
    ("dip", re.compile(r"\bdips?\b|sauce")),
    ("sundae_sauce", re.compile(r"sauce|fudge|topping|sundae")),
    ("dressing", re.compile(r"dressing|vinaigrette")),
    ("size", re.compile(r"size|how big|how many pieces|small|medium|large|\bpiece")),
    ("side", re.compile(r"\bsides?\b(?! of)(?<!on the side)|fries or")),
    ("main", re.compile(r"\bmain\b|junior burger or|or (chicken )?nuggets|burger or")),
)


def read(text: str) -> Heard:
    """What the agent wants, as far as a guest needs to know. The last question counts."""
    whole = text.lower().replace("’", "'")
    sentences = re.findall(r"[^.?!]+[.?!]*", whole)
    questions = [s.strip() for s in sentences if "?" in s or re.match(r"\s*(which|what|how) ", s)]
    question = questions[-1] if questions else ""
    if _REPEAT.search(question or whole):
        return Heard(Asked.REPEAT, question=question, text=whole)
    if not question:
        return Heard(Asked.PATIENCE if _PATIENCE.search(whole) else Asked.NOTHING, text=whole)
    about = tuple(key for key, pattern in _CHOICES if pattern.search(question))
    if _ELSE.search(question):
        kind = Asked.ANYTHING_ELSE
    elif _CHANGE.search(question):
        kind = Asked.CHANGE
    elif _CONFIRM.search(question) or ("which one" in question and not about):
        kind = Asked.CONFIRM
    elif _RIGHT.search(question):
        kind = Asked.READ_BACK
    elif about:
        kind = Asked.CHOICE
    elif _OFFER.search(question):
        kind = Asked.OFFER
    else:
        kind = Asked.OPEN_QUESTION
    return Heard(kind, about, question, whole)


# ---- what the board shows against what was wanted


@dataclass(frozen=True, slots=True)
class Difference:
    """`line`: which intended line, None for what nobody asked for; `shown`: the board's line, None where it lacks."""

    line: int | None
    shown: Form | None
    parts: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.line}:{','.join(self.parts)}:{canonical([self.shown]) if self.shown else ''}"


def canonical(rows: Iterable[Form]) -> list[dict[str, Any]]:
    """Lines as they are compared: merged, modifiers sorted, whatever a screen adds left out."""
    forms = []
    for row in rows:
        keys = ("combo", "size", "qty", "slots", "pending") if "combo" in row else ("item", "variation", "qty", "mods")
        forms.append({k: row[k] for k in (*keys, "pending") if row.get(k) is not None})
    return to_form(from_form(forms))


def same_order(wanted: Iterable[Form], shown: Iterable[Form]) -> bool:
    """The order of lines, modifiers and slots does not matter."""
    return _bag(wanted) == _bag(shown)


def _bag(rows: Iterable[Form]) -> list[str]:
    return sorted(repr(_plain(row)) for row in canonical(rows))


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return sorted((k, _plain(v)) for k, v in value.items())
    return sorted(value) if isinstance(value, list) else value


def differences(order: GuestOrder, board: Board) -> list[Difference]:
    """What is wrong, worst first: lines that are not as wanted, lines nobody wanted, lines that are missing."""
    shown = canonical(board.lines)
    open_lines: list[int] = []
    for n, line in enumerate(order.lines):
        (form,) = canonical([line.form])
        if any(_plain(form) == _plain(row) for row in shown):
            shown = [row for row in shown if _plain(row) != _plain(form)]
        else:
            open_lines.append(n)
    wrong: list[Difference] = []
    for n in list(open_lines):
        (form,) = canonical([order.lines[n].form])
        like = next((row for row in shown if _thing(row) == _thing(form)), None)
        if like is not None:
            shown.remove(like)
            open_lines.remove(n)
            wrong.append(Difference(n, like, _parts(form, like)))
    extra = [Difference(None, row) for row in shown]
    return wrong + extra + [Difference(n, None) for n in open_lines]


def _thing(row: Form) -> str:
    return str(row.get("combo") or row.get("item"))


def _parts(wanted: Form, shown: Form) -> tuple[str, ...]:
    parts = (
        ["size"] if (wanted.get("variation"), wanted.get("size")) != (shown.get("variation"), shown.get("size")) else []
    )
    if "combo" in wanted:
        for slot, fill in wanted["slots"].items():
            held = shown["slots"].get(slot)
            if held is None or held["item"] != fill["item"]:
                parts.append(slot)
            elif sorted(held["mods"]) != sorted(fill["mods"]):
                parts.append(f"{slot} mods")
    elif sorted(wanted["mods"]) != sorted(shown["mods"]):
        parts.append("mods")
    return (*parts, "qty") if wanted["qty"] != shown["qty"] else tuple(parts)


# ---- what to say


def _next_line(mind: Mind, board: Board) -> tuple[Mind, Move]:
    """The next of what they came for; when all is said, a correction or "that's all"."""
    if mind.opened < len(mind.order.openings):
        text = mind.order.openings[mind.opened]
        return _speak(replace(mind, opened=mind.opened + 1), text, "orders")
    return _check(mind, board, content=mind.order.general["done"])


def _check(mind: Mind, board: Board, *, content: str) -> tuple[Mind, Move]:
    """`content` when the board is as wanted, else the next correction, else a person."""
    wrong = differences(mind.order, board)
    if not wrong:
        yes = content in (mind.order.general["right"], mind.order.general["yes"])
        return _speak(replace(mind, said_yes=mind.said_yes or yes, failed=0), content, "agrees" if yes else "is done")
    now_wrong = tuple(map(str, wrong))
    stuck = bool(mind.repairs) and now_wrong == mind.wrong_before
    mind = replace(mind, failed=mind.failed + 1 if stuck else 0, wrong_before=now_wrong)
    text = _correction(mind, wrong)
    if text is None or mind.failed >= MAX_FAILED_REPAIRS or len(mind.repairs) >= MAX_REPAIRS:
        return _speak(replace(mind, wants_person=mind.wants_person + 1), mind.order.general["person"], "gives up")
    return _speak(replace(mind, repairs=(*mind.repairs, text)), text, "corrects")


def _correction(mind: Mind, wrong: Sequence[Difference]) -> str | None:
    """The first correction that has not been tried too often, freshest first."""
    candidates = [text for difference in wrong for text in _corrections(mind.order, difference)]
    for tries in range(_TRIES):
        for text in candidates:
            if mind.repairs.count(text) == tries:
                return text
    return None


def _corrections(order: GuestOrder, difference: Difference) -> list[str]:
    removal = order.removals.get(_thing(difference.shown)) if difference.shown else None
    if difference.line is None:
        return [removal] if removal else [order.general["undo"]]
    line = order.lines[difference.line]
    if difference.shown is None:
        return [line.add, line.restate]
    fixes = [line.fixes[part] for part in difference.parts if part in line.fixes]
    return list(dict.fromkeys([*fixes, *([removal] if removal else []), line.restate]))


def _answer(mind: Mind, heard: Heard, board: Board) -> str | None:
    """The answer to a question, for the line that it is about: named in it, else still open, else the first."""
    lines = mind.order.lines
    keys = heard.about or tuple(dict.fromkeys(key for line in lines for key in line.answers))
    found = [(line, key) for key in keys for line in lines if key in line.answers]
    if not heard.about:  # not one of the usual questions: answer only what is offered in its words
        found = [(line, key) for line, key in found if _words(line.answers[key]) & _words(heard.question)]
    if not found:
        return None
    shown = {_thing(row): row for row in board.lines}

    def rank(entry: tuple[OrderLine, str]) -> tuple[bool, bool]:
        line, key = entry
        return not _is_open(shown.get(_thing(line.form)), key), not (_words(line.say) & _words(heard.question))

    line, key = min(found, key=rank)
    if _OFFER.search(heard.question) and not _is_open(shown.get(_thing(line.form)), key):
        return None
    return _least_said(mind, [line.answers[key], *([line.fixes[key]] if key in line.fixes else [])])


def _least_said(mind: Mind, texts: Sequence[str]) -> str:
    """What has not worked may be said once more, then in other words."""
    return min(texts, key=lambda text: max(0, mind.said.count(text) - 1))


def _is_open(row: Form | None, key: str) -> bool:
    """Whether the board's line still lacks what the question is about."""
    if row is None:
        return False
    if key == "size":
        return (row.get("size") or row.get("variation")) is None
    if key in ("main", "side", "drink"):
        return "combo" in row and key not in row.get("slots", {})
    mods = list(row.get("mods", ())) + [m for fill in row.get("slots", {}).values() for m in fill.get("mods", ())]
    return not any(m.startswith("pick:") for m in mods)


_SMALL = frozenset(
    (
        *("a", "an", "and", "the", "with", "no", "of", "or", "on", "in", "to", "for", "please", "is", "it", "that"),
        *("you", "your", "i", "would", "like", "what", "which"),
    )
)


def _words(text: str) -> set[str]:
    return set(re.findall(r"[a-z]+", text.lower())) - _SMALL


def _no_or_repair(mind: Mind, heard: Heard, board: Board) -> tuple[Mind, Move]:
    """A question about something the guest never asked for."""
    if _OFFER.search(heard.question):
        return _decline(mind, board)
    if any(d.line is None for d in differences(mind.order, board)):
        return _check(mind, board, content=mind.order.general["no_thanks"])
    if mind.last == mind.order.general["repeat"]:
        return _next_line(mind, board)
    return _speak(mind, mind.order.general["repeat"], "did not follow")


def _decline(mind: Mind, board: Board) -> tuple[Mind, Move]:
    """To an offer: what is still to be ordered, else no."""
    if mind.opened < len(mind.order.openings):
        return _next_line(mind, board)
    return _speak(mind, mind.order.general["no_thanks"], "declines")


def _confirm(mind: Mind, heard: Heard, board: Board) -> tuple[Mind, Move]:
    """ "Did you say ...?": yes when it fits what they came for; "this or that?": say which."""
    wanted = set().union(*(_words(line.say) for line in mind.order.lines))
    named = _words(heard.question) - _words("did do you say said mean meant want was")
    if " or " in heard.question or "which one" in heard.question:
        best = max(mind.order.lines, key=lambda line: len(_words(line.say) & named))
        if _words(best.say) & named:
            return _speak(mind, best.restate, "says which")
    text = mind.order.general["yes" if named and named <= wanted else "no"]
    return _speak(mind, text, "confirms" if text == mind.order.general["yes"] else "denies")


def _repeat(mind: Mind, board: Board) -> tuple[Mind, Move]:
    """The same again; after that in other words, where there are some: what is heard wrong twice stays wrong."""
    if mind.repeats >= MAX_REPEATS:
        return _speak(replace(mind, wants_person=mind.wants_person + 1), mind.order.general["person"], "gives up")
    mind = replace(mind, repeats=mind.repeats + 1)
    if mind.repeats > 1 and mind.last not in mind.order.general.values():
        others = [
            *(
                line.fixes[k]
                for line in mind.order.lines
                for k, text in line.answers.items()
                if text == mind.last and k in line.fixes
            ),
            *(text for d in differences(mind.order, board) for text in _corrections(mind.order, d)),
        ]
        fresh = [text for text in others if text not in (mind.last, *mind.order.removals.values())]
        if fresh:
            return _speak(mind, _least_said(mind, fresh), "says it otherwise")
    return _speak(mind, mind.last, "repeats")


def _speak(mind: Mind, text: str, why: str) -> tuple[Mind, Move]:
    return replace(mind, last=text, said=(*mind.said, text)), Speak(text, why)
