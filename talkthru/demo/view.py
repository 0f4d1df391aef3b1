"""What a person at the terminal sees of the demonstration: live on a terminal, line by line elsewhere.

It shows what the lane device was told and measured, and decides nothing.
"""

import time
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from types import TracebackType
from typing import Protocol

from rich import box
from rich.console import Console, Group, RenderableType
from rich.live import Live
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from domain.menu import Menu
from domain.order_form import from_form
from edge.dialog.render import wording
from talkthru.demo.bank import Form
from talkthru.demo.device import Message
from talkthru.demo.guest import Board
from talkthru.demo.visit import Turn, Visit

_SPOKEN_KEPT = 40
_TURNS_SHOWN = 6
_AROUND_TALK = 11  # lines of a screen that are neither conversation nor turns: borders, headers, what is going on
STATES = {
    "no_order": "no order yet",
    "open": "ordering",
    "confirmed": "confirmed, on its way",
    "submitted": "sent to the point of sale",
    "accepted": "accepted by the point of sale",
    "queued": "queued in the store: goes out once when the link is back",
    "rejected": "not taken by the point of sale",
    "handed_off": "a person takes over",
}


class View(Protocol):
    def __enter__(self) -> "View": ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...

    def step(self, text: str) -> None:
        """Something that the demonstration does, or waits for."""

    def begin(self, title: str, visit: Visit) -> None:
        """A guest arrives."""

    def on_message(self, message: Message) -> None:
        """From the edge, or of the guest."""


def words(menu: Menu, form: Form) -> str:
    """A line of an order form as a person reads it."""
    (line,) = from_form([form])
    return wording.line(menu, line, "en", full=True)


def shortened(text: str, width: int) -> str:
    return text if len(text) <= width else text[: width - 1] + "…"


_STAGE_NAMES = {"voice_activity": "silence", "recognition": "words", "end_of_turn": "turn"}


def latency_table(turns: Sequence[Turn], *, title: str = "", width: int = 80, first: int = 1) -> Table:
    """Each turn's voice-to-voice time, and where the edge says it went. All in ms."""
    stages = list(dict.fromkeys(stage for turn in turns for stage in turn.stages))
    shown = Table(title=title or None, title_justify="left", box=box.SIMPLE_HEAD, padding=(0, 1))
    shown.add_column("", justify="right", no_wrap=True, min_width=2)
    shown.add_column("guest said", no_wrap=True)
    for stage in stages:
        name = _STAGE_NAMES.get(stage, stage)
        shown.add_column(name, justify="right", no_wrap=True, min_width=len(name))  # the guest's words give way
    shown.add_column("in all", justify="right", style="bold", no_wrap=True, min_width=6)
    for n, turn in enumerate(turns, first):
        times = [f"{turn.stages[s]:.0f}" if s in turn.stages else "" for s in stages]
        total = "" if turn.voice_to_voice_ms is None else f"{turn.voice_to_voice_ms:.0f}"
        shown.add_row(str(n), shortened(turn.text, max(18, min(48, width - 62))), *times, total)
    return shown


@dataclass(slots=True)
class LiveView:
    """The whole demonstration on one screen, redrawn as things happen."""

    console: Console
    menu: Menu
    _title: str = ""
    _visit: Visit | None = None
    _link: str = "?"
    _partial: str = ""
    _spoken: deque[tuple[str, str]] = field(default_factory=lambda: deque(maxlen=_SPOKEN_KEPT))
    _step: str = ""
    _also: str = ""
    _live: Live | None = None

    def __enter__(self) -> "LiveView":
        self._live = Live(self, console=self.console, refresh_per_second=10, vertical_overflow="crop")
        self._live.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._live:
            self._live.__exit__(kind, error, trace)

    def step(self, text: str) -> None:
        self._step = text

    def also(self, text: str) -> None:
        """Something to know all the while."""
        self._also = text

    def begin(self, title: str, visit: Visit) -> None:
        self._title, self._visit, self._partial = title, visit, ""
        self._spoken.clear()

    def on_message(self, message: Message) -> None:
        text = str(message.data.get("text", ""))
        match message.kind:
            case "guest":
                self._spoken.append(("guest", text))
            case "heard" if message.data.get("final"):
                self._partial = ""
                while message.data.get("again") and self._spoken and self._spoken[-1][0] == "heard":
                    self._spoken.pop()
                self._spoken.append(("heard", text))
            case "heard":
                self._partial = text
            case "say":
                self._spoken.append(("agent", text))
            case "link":
                self._link = str(message.data.get("state", "?"))

    def __rich__(self) -> RenderableType:
        parts: list[RenderableType] = []
        if self._visit:
            turns = self._visit.turns[-_TURNS_SHOWN:]
            columns = Table.grid(expand=True, padding=(0, 1))
            columns.add_column(ratio=3)
            columns.add_column(ratio=2)
            board = Panel(self._board(self._visit.board), title="order board", border_style="cyan")
            link = Text.assemble("link ", (self._link, "bold green" if self._link == "up" else "bold red"))
            lines = max(4, self.console.height - _AROUND_TALK - len(turns))
            talk = Panel(
                self._conversation(lines, width=self.console.width * 3 // 5 - 8),
                title=self._title,
                subtitle=link,
                border_style="cyan",
            )
            columns.add_row(talk, board)
            parts.append(columns)
            if turns:
                first = len(self._visit.turns) - len(turns) + 1
                parts.append(latency_table(turns, width=self.console.width, first=first))
        parts += [Text(text, style="dim") for text in (self._also, self._step) if text]
        return Group(*parts)

    def _conversation(self, count: int, *, width: int) -> Text:
        """The last so many lines as they fall on the screen."""
        styles = {"guest": "bold", "heard": "yellow", "agent": "green"}
        said = [Text.assemble((f"{who:>6}  ", "dim"), (text, styles[who])) for who, text in self._spoken]
        partial = Text.assemble(("   ...  ", "dim"), (self._partial, "italic yellow"))
        lines = Text("\n").join([*said, partial]).wrap(self.console, width)
        return Text("\n").join(lines[-count:])

    def _board(self, board: Board) -> Text:
        lines = [Text(words(self.menu, form)) for form in board.lines] or [Text("(empty)", style="dim")]
        total = "" if not board.total_cents else f"total {wording.money(board.total_cents)}"
        state = Text(STATES.get(board.state, board.state), style="bold magenta")
        return Text("\n").join([*lines, Text(total, style="bold"), state])


@dataclass(slots=True)
class PlainView:
    """One line for each thing that happens: for logs, pipes and small screens."""

    console: Console
    menu: Menu
    _visit: Visit | None = None
    _shown: tuple[object, ...] = ()
    _answered: int = 0
    _link: str = "?"
    _began: float = field(default_factory=time.monotonic)

    def __enter__(self) -> "PlainView":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        return

    def step(self, text: str) -> None:
        self._say(f"-- {text}")

    def also(self, text: str) -> None:
        self._say(f"-- {text}")

    def begin(self, title: str, visit: Visit) -> None:
        self._visit, self._answered = visit, 0
        self._say(f"-- {title}")

    def on_message(self, message: Message) -> None:
        text = str(message.data.get("text", ""))
        self._latencies()
        match message.kind:
            case "guest":
                self._say(f" guest: {text}")
            case "heard" if message.data.get("final"):
                self._say(f" heard: {text}")
            case "say":
                self._say(f" agent: {text}")
            case "link" if message.data.get("state") != self._link:
                self._link = str(message.data.get("state"))
                self._say(f"  link: {self._link}")
            case "board" if self._visit:
                self._on_board(self._visit.board)

    def _on_board(self, board: Board) -> None:
        shown = (board.state, *(words(self.menu, form) for form in board.lines))
        if shown != self._shown:
            self._shown = shown
            lines = "; ".join(str(line) for line in shown[1:]) or "(empty)"
            self._say(f" board: {lines} [{STATES.get(board.state, board.state)}]")

    def _latencies(self) -> None:
        """Those that are known by now of turns not told of yet."""
        turns = self._visit.turns if self._visit else []
        for turn in turns[self._answered :]:
            if turn is turns[-1] and (turn.voice_to_voice_ms is None or not turn.stages):
                return
            self._answered += 1
            if turn.voice_to_voice_ms is not None:
                spent = ", ".join(f"{_STAGE_NAMES.get(stage, stage)} {ms:.0f}" for stage, ms in turn.stages.items())
                self._say(f"  time: {turn.voice_to_voice_ms:.0f} ms voice to voice{f' ({spent})' if spent else ''}")

    def _say(self, text: str) -> None:
        self.console.print(
            f"{time.monotonic() - self._began:5.1f} {text}", highlight=False, markup=False, soft_wrap=True
        )


def view_for(console: Console, menu: Menu) -> LiveView | PlainView:
    """Live on a terminal that is large enough, else plain lines."""
    live = console.is_terminal and not console.is_dumb_terminal and console.size.height >= 24 and console.width >= 90
    return LiveView(console, menu) if live else PlainView(console, menu)
