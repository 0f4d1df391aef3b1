"""A device at the lane or the kiosk, and its loudspeaker: it plays what it is given, and says how much was heard.

It outlives the edge's process and connects again. What the agent owes (`edge.pipeline.attendant.Device` is its side)
is measured here: from the end of the guest's turn to the first word.
"""

import asyncio
import contextvars
from collections import deque
from collections.abc import Mapping
from typing import Any

from edge.pipeline.attendant import Attendant
from edge.pipeline.attended import Times
from edge.session.exchange import Say, UserTurn
from edge.session.host import Host
from edge.session.sessions import Sessions
from talkthru.simulation.ledger import Ledger
from talkthru.simulation.virtual import Process, VirtualLoop

WORD_S = 0.2  # faster than the session protocol's 0.35: runs are short
LEAST_S = 0.3


class SimulatedDevice:
    def __init__(self, device_id: str, channel: str, loop: VirtualLoop, ledger: Ledger, *, store: str) -> None:
        self.id, self.channel, self.store = device_id, channel, store
        self.present = False
        self.heard: list[str] = []  # by this guest, whole utterances
        self._loop, self._ledger = loop, ledger
        self._attendant: Attendant | None = None
        self._sessions: Sessions | None = None
        self._process: Process | None = None
        self._alone_since = loop.time()  # nothing runs that could answer, or did until the connection
        self._left: str | None = None  # the session of the guest before, while the edge saw them leave
        self._queue: deque[Say] = deque()
        self._playing: tuple[Say, float, asyncio.TimerHandle] | None = None
        self._outside = contextvars.Context()
        self._spoke = asyncio.Event()

    # ---- the connection

    def connected(self, attendant: Attendant, sessions: Sessions, process: Process) -> None:
        self._attendant, self._sessions, self._process = attendant, sessions, process
        self._ledger.owes(self, "the edge is back" if self.present else None, since=self._alone_since)
        attendant.on_connected(present=self.present)

    def disconnected(self) -> None:
        """The process died, or the socket did: silence."""
        self._attendant, self._sessions, self._process, self._left = None, None, None, None
        self._alone_since = self._loop.now
        self._ledger.owes(self, None)
        self._silence()

    def not_started(self) -> None:
        """The edge said that it cannot start: its disk does not let it."""
        self._alone_since = self._loop.now

    @property
    def is_connected(self) -> bool:
        return self._attendant is not None

    @property
    def host(self) -> Host | None:
        """The conversation that is open here, to look at."""
        if self._sessions is None:
            return None
        return next((h for h in self._sessions.live.values() if h.device == self.id), None)

    # ---- the guest

    def arrives(self) -> None:
        self.present, self.heard = True, []
        if self._left is not None:
            self._ledger.note(self.store, f"{self.id} another guest")
        if self._attendant is None:
            self._alone_since = self._loop.now
        else:
            self._ledger.owes(self, "a greeting")
            self._attendant.on_presence(present=True)

    def leaves(self) -> None:
        self.present = False
        self._ledger.owes(self, None)
        self._left = self.host.session_id if self.host is not None else None
        if self.host is not None:
            self._ledger.compare(self.store, self.host.session_id, self.host.state)
        if self._attendant is not None:
            self._attendant.on_presence(present=False)
        self._silence()

    async def says(self, text: str, *, confidence: float = 1.0, guessed: bool = False) -> None:
        """The guest speaks; ends when the turn is over."""
        attendant = self._attendant
        if attendant is None:
            await asyncio.sleep(self.takes_s(text))
            return
        self._ledger.note(self.store, f"{self.id} guest: {text}")
        guest = attendant.guest
        self._ledger.owes(self, None)
        await attendant.on_guest_started()
        await asyncio.sleep(self.takes_s(text))
        turn = UserTurn(text, confidence=confidence)
        if guessed and attendant is self._attendant:
            await attendant.on_guess(guest, turn)
            await asyncio.sleep(0.1)
        if attendant is not self._attendant:
            return  # it died meanwhile
        now = self._loop.now
        self._ledger.owes(self, f"an answer to {text!r}")
        await attendant.on_turn(guest, turn, Times(now, now, now, now))

    @staticmethod
    def takes_s(text: str) -> float:
        return max(LEAST_S, WORD_S * len(text.split()))

    @property
    def is_quiet(self) -> bool:
        return self._playing is None and not self._queue

    async def fell_silent(self) -> None:
        """Returns when the agent has said something, and no more is to come."""
        self._spoke.clear()
        await self._spoke.wait()

    # ---- `edge.pipeline.attendant.Device`

    async def say(self, say: Say) -> None:
        if self._attendant is None:
            return
        if self.host is not None:
            self._ledger.opened(self.store, self.host.session_id, self.host.state)
        session = self.host.session_id if self.host is not None and say.utterance > 0 else None  # else of no session
        if self.present and session is not None and session == self._left:
            self._ledger.wrong(f"{self.store}/{self.id}: a guest is in the session of the one before, {self._left}")
        self._queue.append(say)
        if self._playing is None:
            self._play()

    async def prepare(self, say: Say | None) -> None:
        pass

    async def hush(self) -> None:
        attendant, playing = self._attendant, self._playing
        if attendant is None:
            return
        self._silence()
        if playing is not None:
            say, began, _ = playing
            words = say.text.split()
            heard = words[: int((self._loop.now - began) / WORD_S)]
            attendant.on_played(say.utterance, " ".join(heard), complete=False)
        attendant.on_flushed()

    async def send(self, message: Mapping[str, Any]) -> None:
        pass

    async def attend(self, guest: int, *, present: bool) -> None:
        pass

    async def mute(self, *, on: bool) -> None:
        pass

    # ---- the loudspeaker

    def _play(self) -> None:
        say = self._queue.popleft()
        self._ledger.said(self, say)
        if self._attendant is not None and self._process is not None:
            self._process.start(self._attendant.on_playing(say.utterance, self._loop.now), name="playing")
        timer = self._loop.call_later(self.takes_s(say.text), self._played, context=self._outside)
        self._playing = say, self._loop.now, timer

    def _played(self) -> None:
        assert self._playing is not None
        (say, _, _), self._playing = self._playing, None
        self.heard.append(say.text)
        if self.host is not None:
            self._ledger.heard.add((self.store, self.host.session_id, say.utterance))
        if self._attendant is not None:
            self._attendant.on_played(say.utterance, say.text, complete=True)
        if self._queue:
            self._play()
        else:
            self._ledger.fell_silent(self)
            self._spoke.set()

    def _silence(self) -> None:
        self._queue.clear()
        if self._playing is not None:
            self._playing[2].cancel()
            self._playing = None
