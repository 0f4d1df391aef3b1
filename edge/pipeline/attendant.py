"""Attends one device: opens and closes sessions as guests come and go, drives the host, keeps the floor.

The pipeline tells it what was heard and played; it tells the pipeline what to say. Everything that happens to a
session passes one queue in the order in which it happened, so nothing is committed twice at once, and an interrupted
pipeline never cuts a commit in half. No pipecat here, and no decision about an order.
"""

import asyncio
import sqlite3
from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from functools import partial
from typing import Any, NamedTuple

import structlog

from domain.completeness import Completeness
from domain.grants import Actor, Standing
from edge.budget import Budget, Stage
from edge.dialog.render.sentences import render
from edge.dialog.talk import Move
from edge.pipeline.answering import BRIDGES, UNKEPT, Answering
from edge.pipeline.attended import Device, Finished, Gone, Happening, Presence, Sessions, Times
from edge.pipeline.foresight import Names, prospect
from edge.pipeline.unheard import asked_for
from edge.pipeline.wire import server_message
from edge.session.clock import Clock
from edge.session.exchange import (
    AgentStopped,
    Given,
    GuestLeft,
    LinkChanged,
    Played,
    Request,
    Say,
    StaffReturned,
    StaffTookOver,
    Step,
    Tick,
    UserSpeaking,
    UserTurn,
)
from edge.session.host import Host
from edge.turns.end_of_turn import Prospect
from edge.turns.floor import Floor, Verdict
from edge.turns.going_on import GoingOn

log = structlog.get_logger()
_AGAIN_S = 1.0  # until a coming or going that the disk did not take is tried again: a full disk stays full for longer
_TICK_S = 0.001  # between two ticks: one may come a rounding too early, and then changes nothing
_NOISE_WORDS = 2  # more of them make a sentence, and a sentence wants an answer
_NOISE_SURE = 0.4  # words less sure than this are not acted on while the agent was speaking


class _Held(NamedTuple):
    """What was being said, and the words of it that were heard."""

    say: Say
    heard: str


class Attendant:
    """One connection's. `run` it; tell it what happens with the `on_...` methods, which never wait.

    trace: this device may see what is heard and how long things take. budget: of its turns, told by who hears them too.
    hears: the languages that its recogniser knows.
    """

    def __init__(
        self,
        device_id: str,
        channel: str,
        *,
        sessions: Sessions,
        device: Device,
        clock: Clock,
        role: str | None = None,
        trace: bool = False,
        budget: Budget | None = None,
        hears: Callable[[], Collection[str]] = lambda: ("en", "es"),
    ) -> None:
        self.device_id, self.channel, self._role = device_id, channel, role
        self._hears = hears
        self.guest = 0  # counts the guests; what was heard of one is not another's
        self._sessions, self._device, self._clock, self._trace = sessions, device, clock, trace
        self._host: Host | None = None
        self._present = False
        self._trying_again = False
        self._unkept: list[Played] = []  # what was heard, or not, and the disk did not take yet
        self._not_before = 0.0  # no tick earlier: the disk did not take the last one
        self._leaving = False  # the guest has left, and their session has not ended yet
        self._awaited = False  # somebody is there, and heard, who has no session: their first, or another
        self._came: float | None = None  # since when somebody is there while the one before is still to go
        self._floor = Floor[Say]()
        self._going_on = GoingOn()
        self._speaking: dict[int, Say] = {}  # handed to the device, not yet reported
        self._flushing: dict[int, Say] = {}  # hushed, not yet reported
        self._held: dict[int, _Held] = {}  # hushed by a guest of whom it is not known whether they meant to interrupt
        self._resumed: dict[int, str] = {}  # the words of an utterance that were heard before it was resumed
        self._happenings: asyncio.Queue[tuple[int, Happening]] = asyncio.Queue()
        self._rearm = asyncio.Event()
        self._shown: Mapping[str, Any] | None = None
        self._answering = Answering(budget or Budget(), clock.now)
        self._overdue = asyncio.Event()  # what the budget waits for has changed
        self._names: Names | None = None
        self._guessed: Step | None = None  # a scratch step: what was prepared for
        self._log = log.bind(device=device_id)

    # ---- what the pipeline tells

    def on_connected(self, *, present: bool) -> None:
        """present: the connection itself says that somebody is there."""
        if present or self._sessions.is_open(self.device_id):
            self.on_presence(present=True)

    def on_presence(self, *, present: bool) -> None:
        self._put(Presence(present))

    def on_disconnected(self) -> None:
        self._put(Gone())

    async def on_guest_started(self) -> None:
        """Voice activity: the guest speaks. What is being said stops."""
        if self._host is None and not self._present:
            return
        if self._host is None:  # the session had ended, or cannot begin, and somebody is still there
            self._put(Presence(True))
        self._answering.budget.on_guest_speaks()
        if not self._floor.guest_speaks:  # else they only drew breath within their turn
            self._floor.on_guest_started()
            self._going_on.on_guest_speaks(self._clock.now())
            self._put(UserSpeaking())
        await self._hush()

    async def on_guess(self, guest: int, turn: UserTurn) -> None:
        """The turn may be over: decide what would follow, and have its first words ready."""
        if self._host is None or guest != self.guest:
            return
        self._guessed = self._host.consider(self._whole(turn), before=self._interrupted())
        says = self._guessed.says
        await self._device.prepare(says[0] if says else None)

    async def on_guess_withdrawn(self) -> None:
        self._guessed = None
        if self._host is not None:
            self._host.withdraw()
        await self._device.prepare(None)

    async def on_turn(self, guest: int, turn: UserTurn, times: Times) -> None:
        if guest != self.guest or not (self._host or self._present):
            return
        turn = self._whole(turn)
        nothing = bool(self._held) and self._is_nothing(turn)
        interrupted = self._interrupted()
        if nothing:
            await self._resume()
        else:
            self._held, self._resumed = {}, {}
            self._going_on.on_turn_ended(times.ended)
        self._answering.on_turn(times)
        self._overdue.set()
        await self._carry_out(self._floor.on_guest_finished())
        if (unheard := asked_for(turn.text, self._hears())) is not None:
            await self._say_beside("not_by_voice", language=unheard)
        self._put(UserTurn("") if nothing else Finished(turn, times, interrupted))

    def _whole(self, turn: UserTurn) -> UserTurn:
        """With whether the guest goes on with the turn before."""
        return replace(turn, continues=True) if self._going_on.continues else turn

    def _is_nothing(self, turn: UserTurn) -> bool:
        """A cough, a mm-hm: hardly a word, no answer, nothing that would change anything. Both are heard as words."""
        if Actor.labelled(turn.speaker).standing is Standing.ELSEWHERE:
            return True  # the next car, a radio: nobody who could have interrupted
        if self._host is None or len(turn.text.split()) > _NOISE_WORDS:
            return False
        step = self._host.consider(turn, before=self._interrupted())
        if not step.acts or turn.confidence < _NOISE_SURE:
            return True
        asked = any(isinstance(act, Request) and act.kind != "reason" for act in step.acts)
        changed = any(event.kind == "order_changed" for event in step.events)
        return not (asked or changed or self.judge(turn.text) is Completeness.COMPLETE)

    async def _resume(self) -> None:
        """Goes on with the word at which it stopped. What was heard before stays heard."""
        held, self._held = self._held, {}
        for utterance, (say, heard) in held.items():
            self._resumed[utterance] = heard
            self._speaking[utterance] = say
            await self._device.say(replace(say, text=say.text[len(heard) :].lstrip()))

    def _interrupted(self) -> tuple[Played, ...]:
        """The guest did interrupt, if this is a turn: the unsaid rest is not history."""
        return tuple(Played(utterance, heard, complete=False) for utterance, (_, heard) in self._held.items())

    async def on_playing(self, utterance: int, at: float) -> None:
        """The first audio of an utterance has left."""
        timing = self._answering.on_heard(utterance, at)
        self._overdue.set()
        if timing is None:
            return
        stages, changes = dict(timing.stages_ms()), dict(timing.changes)
        total_ms = round(timing.total_ms, 1)
        self._log.info("turn.timing", turn=timing.turn, total_ms=total_ms, **stages, changes=changes)
        if self._trace:
            fields = {"stages": stages, "speculated": timing.speculated, "changes": changes}
            await self._device.send(server_message("timing", turn=timing.turn, **fields))

    def on_played(self, utterance: int, heard: str, *, complete: bool) -> None:
        known = self._flushing.pop(utterance, None) or self._speaking.pop(utterance, None)
        if known is None:
            return
        if not self._speaking:
            self._answering.on_silent()
            self._overdue.set()
        heard = " ".join(words for words in (self._resumed.get(utterance, ""), heard) if words)
        self._going_on.on_played(complete=complete)
        if complete or not self._floor.guest_speaks:
            self._resumed.pop(utterance, None)
            self._put(Played(utterance, heard, complete))
        else:
            self._held[utterance] = _Held(known, heard)

    def on_flushed(self) -> None:
        """Whatever was hushed and not reported was not heard at all."""
        for utterance in tuple(self._flushing):
            self.on_played(utterance, "", complete=False)

    async def on_mute(self, *, on: bool) -> None:
        await self._device.mute(on=on)

    async def on_takeover(self, *, on: bool) -> None:
        if on:
            await self._hush()
        self._put(StaffTookOver() if on else StaffReturned())

    def wanted(self, utterance: int) -> bool:
        """Asked by the voice before it begins: a hush may have overtaken it."""
        return utterance in self._speaking

    def judge(self, text: str) -> Completeness:
        return self._sessions.completeness(self._host, text) if self._host is not None else Completeness.OPEN

    def foresee(self, turn: UserTurn) -> Prospect:
        """What would follow if this were the turn. Nothing comes true."""
        if self._host is None:
            return Prospect.ANY
        menu = self._host.serving().menu
        if self._names is None or self._names.menu is not menu:
            self._names = Names(menu)
        consider = partial(self._host.consider, before=self._interrupted())
        return prospect(self._whole(turn), self._host.state, consider, self._names)

    # ---- one thing after another

    async def run(self) -> None:
        """Until `on_disconnected`. What was committed stays; the session stays open for the device to come back."""
        async with asyncio.TaskGroup() as tasks:
            timer = tasks.create_task(self._keep_time(), name=f"{self.device_id}:timer")
            budget = tasks.create_task(self._keep_budget(), name=f"{self.device_id}:budget")
            await self._attend()
            timer.cancel()
            budget.cancel()

    async def _attend(self) -> None:
        while True:
            guest, happening = await self._happenings.get()
            try:
                if isinstance(happening, Gone):
                    await self._detach()
                    return
                await self._take(guest, happening)
                await self._close_ended()
            except (OSError, sqlite3.Error) as error:
                self._log.error("session.not_kept", what=type(happening).__name__, error=str(error))
                await self._not_kept(happening)
            except Exception:  # a task's root: one turn that fails must not cost the guest the lane
                self._log.exception("session.failed", what=type(happening).__name__)
                if isinstance(happening, Finished):
                    await self._say_beside("not_kept")
            self._rearm.set()

    async def _not_kept(self, happening: Happening) -> None:
        """Nothing of it became true. Who spoke hears that; who came or left did so, and that is tried again."""
        if isinstance(happening, Presence) and happening.present == self._present and not self._trying_again:
            self._trying_again = True
            asyncio.get_running_loop().call_later(_AGAIN_S, self._try_again, happening)
        if isinstance(happening, Played):
            self._unkept.append(happening)  # before anything is said yes to: it may have been the total
        if isinstance(happening, Finished):
            self._unkept += happening.interrupted
            if happening.turn.text.strip():
                await self._say_beside("not_kept")
        if isinstance(happening, Tick):
            self._not_before = self._clock.now() + _AGAIN_S  # it is still due

    def _try_again(self, happening: Presence) -> None:
        self._trying_again = False
        if happening.present == self._present:
            self._put(happening)

    async def _take(self, guest: int, happening: Given | Presence | Finished) -> None:
        match happening:
            case Presence(present):
                await (self._arrive() if present else self._leave())
            case Finished() if self._present and (self._leaving or self._host is None):
                await self._arrive()  # the one before is still to go, or none began; where that fails, they hear it
                await self._take(guest, replace(happening, interrupted=()))
            case _ if guest != self.guest or self._host is None or self._leaving:
                pass  # of a guest who has left
            case Finished(turn, times, interrupted):
                answer_by = self._answering.on_deciding(times)
                await self._host.commit(turn, before=(*self._unkept, *interrupted), answer_by=answer_by)
                self._unkept = []
            case Tick():
                self._not_before = self._clock.now() + _TICK_S
                await self._host.on_time()
            case _:
                await self._host.commit(happening)

    async def _close_ended(self) -> None:
        """A session that ended by itself closes once its last words are out; the guest may still be there."""
        if self._host is not None and self._host.state.ended and not self._speaking and not self._flushing:
            await self._end_session(self._host)
            if self._present:
                await self._await_session()

    async def _arrive(self) -> None:
        self._present = True
        if self._leaving and self._came is None:
            self._came = self._clock.now()
            self._is_owed_a_word(self._came)
        await self._let_go()
        if self._host is not None:
            return
        if not self._awaited:
            await self._await_session()
            self._is_owed_a_word(self._came or self._clock.now())
        outlet = partial(self._outlet, self.guest)
        host = await self._sessions.open(self.device_id, self.channel, outlet, role=self._role)
        self._host, self._shown = host, None
        self._answering.attend(host.state.turn)
        self._log.info("session.attended", session=host.session_id, resumed=not host.is_new)
        await self._device.send(server_message("welcome", session=host.session_id))
        await self._device.send(server_message("link", state="up" if self._sessions.link_is_up() else "down"))
        try:
            await self._sessions.greet(host)
        except (OSError, sqlite3.Error):
            self._host = None  # nobody was greeted: they arrive once more
            raise
        self._awaited, self._came = False, None

    def _is_owed_a_word(self, since: float) -> None:
        self._answering.on_guest_came(since)
        self._overdue.set()

    async def _await_session(self) -> None:
        """Somebody is there, and is heard from now on, with a session or without."""
        self.guest += 1
        self._awaited = True
        await self._device.attend(self.guest, present=True)

    async def _leave(self) -> None:
        self._present = self._awaited = False
        self._came = None
        await self._device.attend(self.guest, present=False)
        await self._hush()
        self._answering.forget()
        self.guest += 1  # what is heard from now on is not this guest's
        self._leaving = self._host is not None or self._sessions.is_open(self.device_id)
        await self._let_go()

    async def _let_go(self) -> None:
        """The session of a guest who left ends. Where the disk does not take that it is owed: nobody else gets it."""
        if self._leaving:
            host = self._host or await self._left_behind()
            await self._commit_held(host)
            await host.commit(GuestLeft())
            await self._end_session(host)
        self._leaving = False

    async def _left_behind(self) -> Host:
        """The session of a guest who left before this process could read it: the disk did not let it."""
        return await self._sessions.open(self.device_id, self.channel, _unheard, role=self._role)

    async def _end_session(self, host: Host) -> None:
        self._forget()
        await self._sessions.close(host)
        self._log.info("session.closed", session=host.session_id)

    async def _detach(self) -> None:
        """What was playing when the device went was heard so far; the session waits for it."""
        await self._let_go()
        if self._host is not None:
            await self._commit_held(self._host)
            for utterance in (*self._flushing, *self._speaking):
                await self._host.commit(Played(utterance, "", complete=False))
            self._sessions.left_alone(self._host)
        self._forget()

    async def _commit_held(self, host: Host) -> None:
        """The guest went without finishing what they interrupted with."""
        for played in self._interrupted():
            await host.commit(played)
        self._held = {}

    def _forget(self) -> None:
        self._host = self._guessed = None
        self._floor.on_guest_gone()
        self._going_on = GoingOn()
        self._unkept = []
        self._speaking, self._flushing, self._held, self._resumed = {}, {}, {}, {}
        self._answering.forget()
        self.guest += 1

    # ---- what was decided

    async def _outlet(self, guest: int, step: Step) -> None:
        """Given every committed step, in order, by whoever committed it."""
        self._rearm.set()
        if guest != self.guest or self._host is None:
            return
        self._answering.on_step(step, (request.kind for request in self._host.state.open), self._guessed)
        self._overdue.set()
        if isinstance(step.given, StaffTookOver | AgentStopped):  # by the store's screen, maybe
            self._answering.budget.forget()
            await self._hush()
        if not isinstance(step.given, GuestLeft):  # nobody would hear it
            await self._carry_out(self._floor.on_say(*step.says, answers_guest=isinstance(step.given, UserTurn)))
        if isinstance(step.given, LinkChanged):
            await self._device.send(server_message("link", state="up" if step.given.up else "down"))
        await self._show_board(self._host)

    async def _carry_out(self, verdict: Verdict[Say]) -> None:
        for say in verdict.unsaid:
            self._put(Played(say.utterance, "", complete=False))
        for say in verdict.speak:
            self._speaking[say.utterance] = say
            await self._device.say(say)

    async def _hush(self) -> None:
        stopped = {n: say for n, say in self._speaking.items() if say.interruptible}
        if not stopped:
            return
        for utterance in stopped:
            del self._speaking[utterance]
        self._flushing |= stopped
        await self._device.hush()

    async def _show_board(self, host: Host) -> None:
        board = self._sessions.board(host)
        if board != self._shown:
            self._shown = board
            await self._device.send(server_message("board", **board))

    # ---- time

    async def _keep_time(self) -> None:
        """Puts a Tick into the queue when the session wants one."""
        while True:
            self._rearm.clear()
            due = self._host.wake_at() if self._host is not None and not self._leaving else None
            if due is None:
                await self._rearm.wait()
                continue
            try:
                async with asyncio.timeout(max(0.0, max(due, self._not_before) - self._clock.now())):
                    await self._rearm.wait()
            except TimeoutError:
                self._put(Tick())
                await self._rearm.wait()

    async def _keep_budget(self) -> None:
        """Nobody waits in silence for too long, whatever it is that takes so long: a disk, the cloud, the register."""
        while True:
            self._overdue.clear()
            due = self._answering.budget.wake_at()
            try:
                async with asyncio.timeout(None if due is None else max(0.0, due - self._clock.now())):
                    await self._overdue.wait()
            except TimeoutError:
                change = self._answering.budget.on_time(self._clock.now())
                if change is not None and self._present and not self._floor.guest_speaks:
                    self._log.warning("turn.overran", stage=self._answering.budget.stage.value, change=change.value)
                    await self._say_beside(BRIDGES[change])

    async def _say_beside(self, phrase: str, *, language: str = "") -> None:
        """What no log keeps: that it takes long, that nothing was kept, which is an answer, what is not heard here."""
        if phrase == "not_kept":
            self._answering.budget.on_stage(Stage.VOICE, owed=False)
        language = language or (self._host.state.talk.language if self._host is not None else "en")
        self._speaking[UNKEPT] = say = Say(UNKEPT, render([Move(phrase)], None, language)[0], language)
        await self._device.say(say)

    def _put(self, happening: Happening) -> None:
        self._happenings.put_nowait((self.guest, happening))


async def _unheard(step: Step) -> None:
    pass
