"""`talkthru demo`: a guest orders at a lane, and everything between their voice and the point of sale is real.

Two orders: one as any, and one in the middle of which the site loses its link; that one waits in the store and goes
out once. The point of sale is asked what it holds: the exit code is 0 only if that is what the guests wanted.
"""

import asyncio
import json
import random
import re
import secrets
import signal
import sys
import tempfile
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from importlib import resources
from pathlib import Path
from typing import Any

from rich.console import Console
from websockets.exceptions import WebSocketException

from domain.menu import Menu
from domain.menu_file import parse
from edge.audio.pcm import UnreadableAudio, read_wav
from edge.dialog.render import wording
from edge.screen.staff import Member, StaffFile, hashed
from talkthru.demo import microphone
from talkthru.demo.bank import Bank, BankError, GuestOrder
from talkthru.demo.device import LaneDevice
from talkthru.demo.guest import Outcome, same_order
from talkthru.demo.microphone import NoSound, YourLane
from talkthru.demo.sound import RATE_HZ
from talkthru.demo.store import LANE, Store, StoreFailed
from talkthru.demo.view import LiveView, PlainView, latency_table, view_for, words
from talkthru.demo.visit import Visit, attend, attend_recording, attend_yourself, nothing

OK, NOT_AS_INTENDED, COULD_NOT_RUN, INTERRUPTED = 0, 1, 2, 130
_LONGEST_RECORDING_S = 120.0
_SUBMITTED_S = 30.0  # after the link is back
_ONCE_S = 2.0  # how long a second submission is waited for: it must not come
_WORDS_PER_MINUTE = 185  # the agent speaks a little faster than at a lane: the whole must not take longer than that
_SESSIONS = ("edge/log.db", "edge/keys.db", "cloud/cloud.db")  # what `talkthru replay` reads
_SHORT_S = 36.2  # of one visit: two of them, and the start, within a minute and a half
# In eight tries of each, the embedded recogniser made these guests correct something: right for a bench, too long here.
_OFTEN_MISHEARD = frozenset(
    ("twenty-nuggets", "smokehouse-meal", "triple-stack", "sides-and-strawberry", "double-with-bacon")
)
_TURN_S, _WORD_S, _GREETING_AND_THANKS_WORDS = 0.95, 0.4, 26  # measured: from words to words, and the agent's pace


@dataclass(slots=True)
class Done:
    """One order: what was wanted, and what the point of sale took for it."""

    title: str
    visit: Visit
    taken: list[Mapping[str, Any]] = field(default_factory=list)

    @property
    def exact(self) -> bool:
        return len(self.taken) == 1 and same_order(self.visit.order.form, self.taken[0]["lines"])

    @property
    def why_not(self) -> str:
        if self.visit.problem:
            return self.visit.problem
        if self.visit.outcome in (Outcome.HANDED_OVER, Outcome.GAVE_UP):
            return f"the guest {'was handed to a person' if self.visit.outcome is Outcome.HANDED_OVER else 'gave up'}"
        if not self.taken:
            return "the point of sale has no such order"
        return f"the point of sale has it {len(self.taken)} times" if len(self.taken) > 1 else "it is another order"


def run(
    *,
    seed: int = 0,
    orders: int = 2,
    quick: bool = False,
    wav: Path | None = None,
    mic: bool = False,
    plain: bool = False,
) -> int:
    """Plays the demonstration; returns the exit code: 0 when the point of sale holds exactly the intended orders.

    seed picks orders and voices. orders: how many guests; the second (and last) one loses the link. quick: the first
    alone. wav: a recording in the place of the guests; mic: your microphone. plain: lines instead of a live screen.
    """
    console = Console(highlight=False)
    folder = Path(tempfile.mkdtemp(prefix="talkthru-demo-"))
    menu = parse(json.loads((resources.files("talkthru.data") / "menu.json").read_text()))
    view = PlainView(console, menu) if plain else view_for(console, menu)
    try:
        if wav is not None:
            return asyncio.run(_until_stopped(_recording(wav, folder, view, console, menu)))
        if mic:
            return asyncio.run(_until_stopped(_yourself(folder, view, console)))
        return asyncio.run(_until_stopped(_guests(seed, 1 if quick else orders, folder, view, console, menu)))
    except (StoreFailed, BankError, UnreadableAudio, NoSound) as problem:
        print(f"talkthru demo: {problem}", file=sys.stderr)
        return COULD_NOT_RUN
    except (OSError, WebSocketException) as error:
        print(f"talkthru demo: the lane device lost the edge: {error} (logs: {folder / 'logs'})", file=sys.stderr)
        return COULD_NOT_RUN
    except (KeyboardInterrupt, asyncio.CancelledError):
        print(f"talkthru demo: stopped. Logs: {folder / 'logs'}", file=sys.stderr)
        return INTERRUPTED
    finally:
        _clear(folder)


async def _until_stopped(work: Any) -> int:
    """As Ctrl-C, SIGTERM ends the demonstration in order, so that no process of it is left."""
    task = asyncio.current_task()
    assert task is not None
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, task.cancel)
    return int(await work)


def _clear(folder: Path) -> None:
    """Tokens, certificates and the rest go; what was logged stays, and the sessions, for whoever wants to look."""
    kept = [*(folder / "logs").glob("*"), *(p for name in _SESSIONS for p in folder.glob(f"{name}*"))]
    for path in sorted(folder.rglob("*"), key=lambda path: -len(path.parts)):
        if path.is_dir() and not path.is_symlink():
            with suppress(OSError):
                path.rmdir()  # where nothing of it stays
        elif path not in kept:
            path.unlink(missing_ok=True)
    with suppress(OSError):
        folder.rmdir()


def pick(bank: Bank, seed: int, count: int) -> list[GuestOrder]:
    """So many guests in voices that differ, short of words: the demonstration lasts a minute and a half."""
    short = [o for o in bank.orders if _about_s(bank, o) <= _SHORT_S and o.id not in _OFTEN_MISHEARD]
    shuffled = random.Random(seed).sample(short, len(short))
    picked: list[GuestOrder] = []
    for order in shuffled:
        if not any(order.voice == other.voice for other in picked):
            picked.append(order)
    rest = [o for o in bank.orders if o not in picked]
    return (picked + random.Random(seed).sample(rest, len(rest)))[:count]


def _about_s(bank: Bank, order: GuestOrder) -> float:
    """How long a visit takes when all is understood, within some seconds."""
    opening = " ".join(order.openings).lower()
    asked = [a for line in order.lines for k, a in line.answers.items() if k != "size" and not _mentioned(a, opening)]
    texts = (*order.openings, *asked, order.general["done"], order.general["right"])
    guest_s = sum(bank.clip(order, text).seconds for text in texts)
    read_back = sum(len(line.say.split()) for line in order.lines) + 9
    agent_words = _GREETING_AND_THANKS_WORDS + 9 * len(order.openings) + 12 * len(asked) + read_back
    return guest_s + len(texts) * _TURN_S + agent_words * _WORD_S


def _mentioned(answer: str, opening: str) -> bool:
    """Whether a question with this answer will not come: it was answered unasked, or is what the menu gives anyway."""
    words = set(answer.lower().rstrip(".").split()) - {"a", "an", "please", "and"}
    return (
        words <= set(re.findall(r"[a-z]+", opening)) or words == {"fries"} or "burger" in answer or "sandwich" in answer
    )


# ---- two guests


async def _guests(seed: int, count: int, folder: Path, view: LiveView | PlainView, console: Console, menu: Menu) -> int:
    began = time.monotonic()
    bank = Bank()
    done: list[Done] = []
    with view:
        async with Store(folder, on_step=view.step, words_per_minute=_WORDS_PER_MINUTE) as store:
            ready_s = time.monotonic() - began
            view.also(await asyncio.to_thread(_screen_opened, store))
            async with LaneDevice(store.lane_uri(), store.tokens[LANE], seed=seed) as lane:
                for n, order in enumerate(pick(bank, seed, count), 1):
                    cut = n == count and n > 1
                    done.append(await _guest(store, lane, bank, order, view, title=f"order {n} of {count}", cut=cut))
            view.step("ending the processes ...")
    _summary(console, menu, done, seed=seed, ready_s=ready_s, took_s=time.monotonic() - began, folder=folder)
    return OK if all(d.exact for d in done) else NOT_AS_INTENDED


def _screen_opened(store: Store) -> str:
    """Whoever plays the demonstration may be the store's staff; where and how, in one line."""
    pin = f"{secrets.randbelow(10**6):06d}"
    StaffFile(store.folder / "edge").put(Member("demo", "Demo", "manager", hashed(pin)))
    url = store.edge_url.replace("ws", "http", 1)
    return f"The store's own screen, while this lasts: {url}/staff (staff id demo, PIN {pin})"


async def _guest(
    store: Store,
    lane: LaneDevice,
    bank: Bank,
    order: GuestOrder,
    view: LiveView | PlainView,
    *,
    title: str,
    cut: bool,
) -> Done:
    async def cut_link(turn: int) -> None:
        if turn == 1:
            await store.cut_link()
            view.step("the link is cut; the guest goes on")

    visit = Visit(order)  # the one who loses the link is in a hurry as well
    done = Done(f"{title} ({'link cut' if cut else 'link up'})", visit)
    before = {row["external_ref"] for row in await store.orders()}
    view.begin(f"{title} · guest {order.voice}{' · the link will be cut' if cut else ''}", visit)
    view.step("the guest drives up")
    before_turn = cut_link if cut else nothing
    await attend(lane, bank, visit, watch=view.on_message, before_turn=before_turn, hurried=cut)
    store.check()
    if cut:
        view.step("the link is back; waiting for the point of sale ...")
        await store.heal_link()
    done.taken = await _taken(store, lane, view, before, wait=cut and visit.outcome is Outcome.SERVED)
    return done


async def _taken(
    store: Store, lane: LaneDevice, view: LiveView | PlainView, before: set[str], *, wait: bool
) -> list[Mapping[str, Any]]:
    """New orders in the point of sale. When waited for: the first to come, and any that come after it."""
    deadline = time.monotonic() + (_SUBMITTED_S if wait else 0.0)
    new: list[Mapping[str, Any]] = []
    while True:
        while not lane.messages.empty():
            view.on_message(lane.messages.get_nowait())
        orders = await store.orders()
        if not new and (new := [row for row in orders if row["external_ref"] not in before]) and wait:
            view.step("submitted; making sure that it happens once ...")
            deadline = time.monotonic() + _ONCE_S
        new = [row for row in orders if row["external_ref"] not in before]
        if time.monotonic() >= deadline:
            return new
        await asyncio.sleep(0.1)


def _summary(
    console: Console, menu: Menu, done: list[Done], *, seed: int, ready_s: float, took_s: float, folder: Path
) -> None:
    console.print()
    for one in done:
        mark = "[bold green]exact[/]" if one.exact else f"[bold red]not as intended[/]: {one.why_not}"
        console.print(f"[bold]{one.title}[/]: {mark}", soft_wrap=True)
        console.print(f"  wanted    {_lines(menu, one.visit.order.form)}", soft_wrap=True)
        for row in one.taken:
            total = wording.money(int(row["total_cents"]))
            text = f"  accepted  {_lines(menu, row['lines'])}, {total}, {row['pos_ref']} in the point of sale"
            console.print(text, soft_wrap=True)
    turns = [turn for one in done for turn in one.visit.turns]
    if turns:
        title = "ms from the guest's last sound to the agent's first, and the edge's part"
        console.print(latency_table(turns, title=title, width=console.width))
    console.print(f"Ready after {ready_s:.1f} s, all over after {took_s:.1f} s; seed {seed}.", soft_wrap=True)
    _where(console, folder)


def _where(console: Console, folder: Path) -> None:
    console.print(f"Logs: {folder / 'logs'}", soft_wrap=True)
    console.print(
        f"What was said: talkthru replay --data-dir {folder / 'edge'} --with-cloud {folder / 'cloud'}", soft_wrap=True
    )


def _lines(menu: Menu, form: Any) -> str:
    return "; ".join(words(menu, row) for row in form)


# ---- somebody's own recording


async def _recording(wav: Path, folder: Path, view: LiveView | PlainView, console: Console, menu: Menu) -> int:
    pcm, converted = read_wav(wav, rate_hz=RATE_HZ)
    seconds = len(pcm) / 2 / RATE_HZ
    if seconds > _LONGEST_RECORDING_S:
        raise UnreadableAudio(f"{wav}: {seconds:.0f} s is longer than the {_LONGEST_RECORDING_S:.0f} s that are played")
    if converted:
        console.print(f"{wav.name}: {converted}")
    visit = Visit(GuestOrder("recording", "yours", (), (), {}, {}))
    with view:
        async with Store(folder, on_step=view.step) as store:
            view.begin(f"{wav.name} · {seconds:.1f} s", visit)
            async with LaneDevice(store.lane_uri(), store.tokens[LANE]) as lane:
                view.step("your recording is played after the greeting")
                await attend_recording(lane, Bank(), visit, pcm, name=wav.name, watch=view.on_message)
    return _recording_summary(console, menu, visit, folder)


async def _yourself(folder: Path, view: LiveView | PlainView, console: Console) -> int:
    """One order of yours, by your microphone. Opened first: without one nothing else is started."""
    visit = Visit(GuestOrder("yours", "yours", (), (), {}, {}))
    with microphone.SoundCard() as card, view:
        async with Store(folder, on_step=view.step) as store:
            view.begin("your order, by your microphone", visit)
            view.also("Speak after the greeting, or into it. Ctrl-C ends it.")
            async with YourLane(store.lane_uri(), store.tokens[LANE], card) as lane:
                await attend_yourself(lane, Bank(), visit, watch=view.on_message)
    _where(console, folder)
    if visit.problem:
        console.print(f"[red]{visit.problem}[/]")
    return NOT_AS_INTENDED if visit.problem else OK


def _recording_summary(console: Console, menu: Menu, visit: Visit, folder: Path) -> int:
    (turn,) = visit.turns
    console.print(f"\n[bold]heard[/]   {turn.heard or '(nothing)'}", soft_wrap=True)
    console.print(f"[bold]answer[/]  {' '.join(turn.answer) or '(none)'}", soft_wrap=True)
    total = f", {wording.money(visit.board.total_cents)}" if visit.board.total_cents else ""
    console.print(f"[bold]board[/]   {_lines(menu, visit.board.lines) or '(empty)'}{total}", soft_wrap=True)
    _where(console, folder)
    if visit.problem:
        console.print(f"[red]{visit.problem}[/]")
    return OK if turn.heard and turn.answer and not visit.problem else NOT_AS_INTENDED
