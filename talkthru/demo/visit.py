"""One guest's visit: a `guest` on a `device`, in real time, and what it was like for them.

The shell between the two: it says what the guest decides once the agent has fallen silent, and keeps when each side
was to be heard. It decides only about time; words are the guest's business.
"""

import asyncio
import math
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from talkthru.demo.bank import Bank, GuestOrder
from talkthru.demo.device import LaneDevice, Message, Spoken
from talkthru.demo.guest import PATIENCE_S, Board, Leave, Mind, Outcome, Speak, after_silence, reply

TURN_GAP_S = 0.45  # after the agent's last sound before the guest speaks: people take 0.2, the agent pauses up to 0.3
LONGEST_S = 150.0
_VOICE_LATE_S = 2.5  # a sentence that is announced but not heard for so long will not come
_SETTLE_S = 12.0  # after the guest's yes for the point of sale to answer
_LISTEN_ON_S = 6.0  # after a recording, for answers that take longer
_THANKED_S = 2.5
_YOURS_S = 600.0  # for somebody who tries things out
_TICK_S = 0.02
SETTLED = frozenset({"accepted", "queued", "rejected", "handed_off", "abandoned", "taken_by_staff"})

NOT_YET = Spoken(math.inf, math.inf)

Watch = Callable[[Message], None]
BeforeTurn = Callable[[int], Awaitable[None]]


@dataclass(slots=True)
class Turn:
    """One thing the guest said, and what came of it."""

    text: str
    why: str
    spoken: Spoken = NOT_YET
    heard: str = ""  # the words as the edge recognised them
    answer: list[str] = field(default_factory=list)
    voice_to_voice_ms: float | None = None  # last loud sample of the guest -> first loud sample of the agent
    cut_off: bool = False  # the agent began before the guest had finished
    stages: dict[str, float] = field(default_factory=dict)  # ms, as the edge reports them


@dataclass(slots=True)
class Visit:
    order: GuestOrder
    outcome: Outcome | None = None  # None: cut short
    turns: list[Turn] = field(default_factory=list)
    board: Board = field(default_factory=Board)
    greeted_after_ms: float | None = None
    barge_in_ms: float | None = None  # onset of the guest's interruption -> the agent's silence
    problem: str = ""  # why it was cut short

    @property
    def latencies_ms(self) -> list[float]:
        return [t.voice_to_voice_ms for t in self.turns if t.voice_to_voice_ms is not None]


async def nothing(_: int) -> None:
    """What most guests' turns wait for."""


class _Driver:
    def __init__(self, lane: LaneDevice, bank: Bank, visit: Visit, watch: Watch) -> None:
        self.lane, self.bank, self.watch = lane, bank, watch
        self.visit = visit
        self.mind = Mind(visit.order)
        self.said: list[str] = []  # by the agent, since the guest last spoke
        self.said_at = 0.0
        self.alive = True

    def take_in(self) -> None:
        """All that the edge has told since."""
        while not self.lane.messages.empty():
            message = self.lane.messages.get_nowait()
            self._on_message(message)
            self.watch(message)
        if self.visit.turns:
            self._measure(self.visit.turns[-1])

    def _on_message(self, message: Message) -> None:
        data, turn = message.data, self.visit.turns[-1] if self.visit.turns else None
        match message.kind:
            case "say":
                self.said.append(str(data.get("text", "")))
                self.said_at = message.at
                if turn:
                    turn.answer.append(str(data.get("text", "")))
            case "board":
                total = data.get("total_cents")
                self.visit.board = Board(tuple(data.get("lines", ())), str(data.get("state", "open")), total)
            case "heard" if data.get("final") and turn:
                turn.heard = heard_so_far(turn.heard, data)
            case "flush":
                self.said = []  # what was dropped is no answer to what they say meanwhile
            case "timing" if turn:
                turn.stages |= stages(data)
            case "closed":
                self.alive = False
                self.visit.problem = f"the edge closed the connection: {data.get('code')} {data.get('reason')}"

    def _measure(self, turn: Turn) -> None:
        if turn.voice_to_voice_ms is None and (begin := self.lane.ear.first_after(turn.spoken.ended)) is not None:
            turn.voice_to_voice_ms = (begin - turn.spoken.ended) * 1000

    def agent_has_finished(self, now: float) -> bool:
        if not self.said:
            return False
        begun = self.lane.ear.first_after(self.said_at - 0.1) is not None
        if not begun and now - self.said_at < _VOICE_LATE_S:
            return False
        return self.lane.ear.quiet_for(now) >= TURN_GAP_S

    async def speak(self, move: Speak) -> None:
        await self.play(self.bank.pcm(self.visit.order, move.text), move)

    async def play(self, pcm: bytes, move: Speak) -> None:
        """Says it at the pace of speech, listening all the while."""
        self.said = []
        self.watch(Message("guest", {"text": move.text, "why": move.why}, time.monotonic()))
        turn = Turn(move.text, move.why)
        self.visit.turns.append(turn)
        async with asyncio.TaskGroup() as speaking:
            said = speaking.create_task(self.lane.speak(pcm))
            while not said.done():
                self.take_in()
                await asyncio.sleep(_TICK_S)
        turn.spoken = said.result()
        began = self.lane.ear.first_after(turn.spoken.began)
        turn.cut_off = began is not None and began < turn.spoken.ended

    async def until(self, seconds: float, done: Callable[[], bool]) -> bool:
        """Listens until `done`; False when it took longer than that or the edge hung up."""
        deadline = time.monotonic() + seconds
        while self.alive and time.monotonic() < deadline:
            self.take_in()
            if done():
                return True
            await asyncio.sleep(_TICK_S)
        return False


def heard_so_far(before: str, heard: Mapping[str, Any]) -> str:
    """The words of a turn: those of its next stretch, or all of it once more (`again`)."""
    text = str(heard.get("text", ""))
    return text if heard.get("again") else f"{before} {text}".strip()


def stages(timing: Mapping[str, Any]) -> dict[str, float]:
    """The stages of a `timing` message in ms, in the order of a turn."""
    return {name: float(ms) for name, ms in timing.get("stages", {}).items()}


async def attend(
    lane: LaneDevice,
    bank: Bank,
    visit: Visit,
    *,
    watch: Watch = lambda _: None,
    before_turn: BeforeTurn = nothing,
    hurried: bool = False,
) -> None:
    """The guest arrives, orders, and leaves; `visit` is kept up to date all the while. Whatever the agent does is a
    result, never an exception; `Visit.problem` says what went wrong.

    watch is told all that the edge says, and what the guest does. before_turn is awaited before the guest's n-th
    sentence (0 is the first). hurried: the guest talks into the greeting, where the time from their first sound to the
    agent's silence is measured, and drives on while they are thanked, as people do.
    """
    driver = _Driver(lane, bank, visit, watch)
    await asyncio.to_thread(bank.decode_all_of, visit.order)
    arrived = time.monotonic()
    await lane.arrive()
    try:
        async with asyncio.timeout(LONGEST_S):
            await driver.until(PATIENCE_S, lambda: lane.ear.first_after(arrived) is not None)
            if (greeted := lane.ear.first_after(arrived)) is not None:
                driver.visit.greeted_after_ms = (greeted - arrived) * 1000
            if hurried and greeted is not None:
                await _interrupt(driver)
            await _converse(driver, before_turn, hurried=hurried)
    except TimeoutError:
        driver.visit.problem = f"not done after {LONGEST_S:.0f} s"
    finally:
        if driver.alive:
            await lane.leave()
            await driver.until(0.5, lambda: False)  # what is still said as they drive on


async def attend_recording(
    lane: LaneDevice, bank: Bank, visit: Visit, pcm: bytes, *, name: str, watch: Watch = lambda _: None
) -> None:
    """Somebody's own recording (PCM16 mono at the bank's rate) in place of a guest: played once, after the greeting.

    It cannot react. The visit ends when nothing more is said, or the order is on its way.
    """
    driver = _Driver(lane, bank, visit, watch)
    arrived = time.monotonic()
    await lane.arrive()
    await driver.until(PATIENCE_S, lambda: driver.agent_has_finished(time.monotonic()))
    if (greeted := lane.ear.first_after(arrived)) is not None:
        visit.greeted_after_ms = (greeted - arrived) * 1000
    await driver.play(pcm, Speak(name, "recorded"))
    await driver.until(_LISTEN_ON_S, lambda: driver.agent_has_finished(time.monotonic()))
    await driver.until(_LISTEN_ON_S / 2, lambda: _settled(driver))
    if driver.alive:
        await lane.leave()


async def attend_yourself(lane: LaneDevice, bank: Bank, visit: Visit, *, watch: Watch = lambda _: None) -> None:
    """Whoever sits at the microphone: until their order is on its way and the agent has said so."""
    driver = _Driver(lane, bank, visit, watch)
    await lane.arrive()
    await driver.until(_YOURS_S, lambda: _settled(driver))
    if driver.alive:
        await lane.leave()


async def _interrupt(driver: _Driver) -> None:
    """Says the first line into the greeting, once it is under way."""
    await driver.until(1.0, lambda: False)
    mind, move = reply(driver.mind, driver.said, driver.visit.board)
    if isinstance(move, Speak) and driver.lane.ear.speaking(time.monotonic()):
        driver.mind = mind
        await driver.speak(move)
        driver.take_in()
        onset = driver.visit.turns[-1].spoken.began
        if (silent := driver.lane.ear.silent_after(onset)) is not None:
            driver.visit.barge_in_ms = (silent - onset) * 1000
        driver.visit.turns[-1].cut_off = False


async def _converse(driver: _Driver, before_turn: BeforeTurn, *, hurried: bool) -> None:
    since = time.monotonic()
    while driver.alive:
        driver.take_in()
        now = time.monotonic()
        if hurried and _thanked(driver, now):
            driver.visit.outcome = Outcome.SERVED
            return
        if driver.agent_has_finished(now):
            driver.mind, move = reply(driver.mind, driver.said, driver.visit.board)
            driver.said = []
            since = now
        elif now - max(since, driver.said_at) > PATIENCE_S and not driver.lane.ear.speaking(now) and not driver.said:
            driver.mind, move = after_silence(driver.mind, driver.visit.board)
            since = now
        else:
            await asyncio.sleep(_TICK_S)
            continue
        match move:
            case Speak():
                await before_turn(len(driver.visit.turns))
                await driver.speak(move)
                since = time.monotonic()
            case Leave(Outcome.SERVED):
                if await driver.until(_SETTLE_S, lambda: _settled(driver)):
                    driver.visit.outcome = Outcome.SERVED
                else:
                    driver.visit.problem = f"the order stayed {driver.visit.board.state}"
                return
            case Leave(outcome):
                driver.visit.outcome = outcome
                return


def _thanked(driver: _Driver, now: float) -> bool:
    """Whether a guest who agreed has heard that the order is taken, for long enough to drive on."""
    if not driver.mind.said_yes or driver.visit.board.state not in SETTLED:
        return False
    begun = driver.lane.ear.first_after(driver.visit.turns[-1].spoken.ended)
    return begun is not None and now - begun > _THANKED_S


def _settled(driver: _Driver) -> bool:
    """The order's way is known, and the agent has said what it had to say about it."""
    quiet = driver.lane.ear.quiet_for(time.monotonic()) >= TURN_GAP_S
    return quiet and driver.visit.board.state in SETTLED
