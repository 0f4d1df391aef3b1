"""The text door: drives a conversation by words alone, on a virtual clock. The session protocol's timing lives here.

Speech takes 0.35 s a word, the guest's and the agent's. Nothing sleeps: time moves from one thing that falls due to
the next. What the agent said in one reply counts as heard when the next line begins, for only then is it known
whether the guest spoke over it.
"""

from typing import Any

from domain.order_form import to_form
from domain.pricing import price
from edge.session.clock import VirtualClock
from edge.session.exchange import Given, GuestArrived, GuestLeft, Played, Say, Step, UserSpeaking, UserTurn
from edge.session.host import Host

SECONDS_PER_WORD = 0.35  # 170 words a minute, an everyday pace


class TextSession:
    """One session's driver. `host` is set once it is open: its outlet is `self.outlet`."""

    host: Host

    def __init__(self, clock: VirtualClock) -> None:
        self._clock = clock
        self._said: list[Say] = []  # in this line
        self._unheard: list[Say] = []  # of the last lines, until the next one says how much was heard
        self._silent_at = clock.now()

    async def outlet(self, step: Step) -> None:
        for say in step.says:
            self._said.append(say)
            self._unheard.append(say)
            self._silent_at = max(self._silent_at, self._clock.now()) + SECONDS_PER_WORD * len(say.text.split())

    # ---- lines

    async def begin(self) -> list[str]:
        """Somebody arrives and is greeted."""
        self._new_line()
        await self.commit(GuestArrived())
        return await self._fall_silent()

    async def arrive_speaking(self) -> None:
        """Somebody arrives and speaks at once: of the greeting they hear the first sentence."""
        await self.commit(GuestArrived())
        unheard, self._unheard = self._unheard, []
        for n, say in enumerate(unheard):
            await self.commit(Played(say.utterance, say.text if n == 0 else "", complete=n == 0))
            if n > 0:
                self._said.remove(say)
        self._silent_at = self._clock.now()

    async def speaking(self) -> None:
        """The guest has begun: what happens now is told when their turn is over."""
        await self.settle()
        await self.commit(UserSpeaking())

    async def line(self, *, barge_in: int | None = None) -> None:
        """A line begins: what was said before is heard now, all of it or up to that many words."""
        self._new_line()
        await self._heard(barge_in)

    async def turn(self, text: str, *, speaker: str, confidence: float = 1.0) -> list[str]:
        """The words are spoken, understood and answered; ends when the agent falls silent."""
        if text.strip():
            await self.speaking()
            await self._advance(self._clock.now() + SECONDS_PER_WORD * len(text.split()))
            await self.commit(UserTurn(text, confidence=confidence, speaker=speaker))
        return await self._fall_silent()

    async def wait(self, seconds: float, *, present: bool = True) -> list[str]:
        """Time passes without speech; present=False: nobody is there any more."""
        until = self._clock.now() + seconds
        if not present:
            await self.commit(GuestLeft())
        await self.settle()
        while self._clock.now() < until:
            if self._clock.now() < self._silent_at:
                await self._advance(min(until, self._silent_at))
            else:
                await self._heard(None)
                await self._advance_to_next(until)
        return await self._fall_silent()

    async def commit(self, given: Given) -> Step:
        return await self.host.commit(given)

    # ---- time

    def _new_line(self) -> None:
        self._said = []

    async def settle(self) -> None:
        await self._clock.quiet()

    async def _fall_silent(self) -> list[str]:
        """Runs until the agent has nothing more to say, with what falls due meanwhile."""
        await self._clock.quiet()
        while self._clock.now() < self._silent_at or self._is_awaited():
            due = self._next_due() if self._clock.now() >= self._silent_at else None
            await self._advance(max(self._silent_at, due or 0.0))
        return [say.text for say in self._said]

    def _is_awaited(self) -> bool:
        """A lookup is under way: nobody answers with nothing, and it ends within two seconds."""
        return any(r.kind == "lookup" for r in self.host.state.open) and self._next_due() is not None

    async def _advance(self, until: float) -> None:
        """Moves the clock to `until`, from one thing that falls due to the next."""
        while True:
            await self._clock.quiet()
            due = self._next_due()
            if due is None or due > until:
                await self._clock.reach(until)
                return
            await self._clock.reach(due)
            await self._clock.quiet()
            await self.host.on_time()

    async def _advance_to_next(self, until: float) -> None:
        """One thing that falls due before `until`, or `until` itself; stops where the agent begins to speak."""
        if self._clock.now() >= until:
            return
        due = self._next_due()
        if due is None or due > until:
            await self._clock.reach(until)
        else:
            await self._clock.reach(due)
            await self._clock.quiet()
            await self.host.on_time()
        await self._clock.quiet()

    def _next_due(self) -> float | None:
        times = [t for t in (self.host.wake_at(), self._clock.next_sleeper()) if t is not None]
        return min(times) if times else None

    async def _heard(self, words: int | None) -> None:
        """What was said is history now; after a barge-in only that many words of it."""
        unheard, self._unheard = self._unheard, []
        left = words
        for say in unheard:
            spoken = say.text.split()
            if left is None or left >= len(spoken):
                await self.commit(Played(say.utterance, say.text))
                left = None if left is None else left - len(spoken)
                continue
            await self.commit(Played(say.utterance, " ".join(spoken[:left]), complete=False))
            break

    # ---- the reply

    def reply(self) -> dict[str, Any]:
        """The state of the whole session, as a reply line shows it."""
        state = self.host.state
        order = state.talk.order
        serving = self.host.serving()
        total = state.talk.pos_total_cents
        return {
            "order": to_form(order.lines),
            "order_state": state.talk.phase.value,
            "total_cents": price(order, serving).total_cents if total is None else total,
            "handoff": state.talk.handoff,
            "approvals": [{"action": a.action, "status": a.status} for a in state.approvals],
            "actions": [dict(a) for a in state.actions],
            "link": "up" if state.talk.link_up else "down",
        }
