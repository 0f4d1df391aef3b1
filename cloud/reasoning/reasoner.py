"""Rules first, then models where rules are not enough and the money and the time allow it: the way of one question.

It yields proposals, each at least as sure as the one before: what rules know at once, what came of thinking last, so
that an edge whose patience ends has something. Whatever happens to a model (slow, busy, cut off, nonsense), the last
proposal is there in time, at worst the rules' own. Cancelled, it cancels the request to the model and charges what that
may have cost.
"""

import asyncio
import time
from collections.abc import AsyncGenerator, Callable, Mapping
from contextlib import aclosing
from dataclasses import dataclass, replace
from typing import Protocol

import structlog

from cloud.reasoning import routing
from cloud.reasoning.budget import Amount, Ledger, Purses
from cloud.reasoning.cache import Cache
from cloud.reasoning.metrics import Metrics
from cloud.reasoning.model import PASSING, Allowed, Meter, Model, ModelFailed, Offered
from cloud.reasoning.prompting import Prompt, Shown, shown
from cloud.reasoning.proposed_by_model import Nonsense, early, holds, read
from cloud.reasoning.question import Question
from cloud.reasoning.rules import Lexicon, Proposed, propose
from cloud.reasoning.settings import Configured, ModelIs
from cloud.reasoning.trace import Hop, Reasoned
from cloud.tools.breaker import Breaker
from domain.deadline import Deadline

log = structlog.get_logger()

RESERVE_S = 0.08  # of the deadline: for the answer's way back, and for the rules' own where a model gives none
UNLIMITED_S = 30.0  # of a question without a deadline; every edge sends one


class Tools(Protocol):
    def offered(self, question: Question, deadline: Deadline) -> list[Offered]: ...


class Spending(Protocol):
    """What a day has cost over every process and start, as (calls, tokens, micros): `cloud.store.spending`."""

    async def add(self, costs: Mapping[tuple[str, str], tuple[int, int, int]]) -> None: ...

    async def sums(self, day: str) -> Mapping[str, tuple[int, int, int]]: ...


@dataclass(frozen=True)
class Places:
    """What thinking reaches. day: the one that a budget counts now."""

    models: Mapping[str, Model]
    day: Callable[[], str]
    tools: Tools | None = None
    spending: Spending | None = None
    now: Callable[[], float] = time.monotonic


class Reasoner:
    """One for a process. `proposals` may run for many questions at once."""

    def __init__(self, configured: Configured, places: Places) -> None:
        self.said, self.prompt, self.at = configured.said, configured.prompt, places
        self.shop_prompt = configured.shop_prompt
        self.ledger = Ledger(self.said.budgets.limits())
        self.cache = Cache()
        self.metrics = Metrics()
        self.on_done: Callable[[Reasoned], None] = lambda _: None
        self.breakers: dict[str, Breaker] = {}
        self.route = f"{configured.prompt.version} {self.said.small} {self.said.big}"

    async def proposals(
        self, question: Question, lexicon: Lexicon, deadline: Deadline | None = None
    ) -> AsyncGenerator[Reasoned, None]:
        deadline = deadline or Deadline.within(UNLIMITED_S, now=self.at.now())
        way = _Way(self, question, lexicon, deadline)
        try:
            async with aclosing(way.proposals()) as found:
                async for reasoned in found:
                    if reasoned.final:
                        self._told(question, reasoned)
                    yield reasoned
        except (asyncio.CancelledError, GeneratorExit):
            if way.hops and not way.told:
                self._told(question, Reasoned(way.best, tuple(way.hops)), cancelled=True)
            raise

    def prompt_for(self, question: Question) -> Prompt:
        return self.shop_prompt if question.shop else self.prompt

    async def write_down(self) -> None:
        """What was spent since the last time; and what every other process has spent of the same days. Raises what the
        store raises: then it is written down the next time."""
        if self.at.spending is None:
            return
        costs = self.ledger.take_unsaved()
        try:
            if costs:
                await self.at.spending.add({key: (c.calls, c.tokens, c.micros) for key, c in costs.items()})
        except BaseException:
            self.ledger.unsaved(costs)
            raise
        day = self.at.day()
        for site, cost in (await self.at.spending.sums(day)).items():
            self.ledger.put(day, site, Amount(*cost))

    def forget(self, session: str) -> None:
        """What is remembered of a session: answers that it asked for, what its order has cost. The day's sums stay."""
        self.cache.forget(session)
        self.ledger.forget(session)

    def clear(self) -> None:
        """As after a start, but for the connections."""
        self.ledger, self.cache, self.metrics = Ledger(self.said.budgets.limits()), Cache(), Metrics()
        self.breakers.clear()

    def _told(self, question: Question, reasoned: Reasoned, *, cancelled: bool = False) -> None:
        self.metrics.note(reasoned)
        self.on_done(reasoned)
        cost = reasoned.cost
        log.info(
            "reasoning.done",
            session_id=question.session,
            turn=question.turn,
            revision=question.revision,
            prompt=self.prompt_for(question).version,
            confidence=round(reasoned.proposed.confidence, 3),
            hops=[f"{hop.to} ({hop.why}): {hop.ended}, {hop.ms} ms" for hop in reasoned.hops],
            tokens=cost.tokens,
            cost_micros=cost.micros,
            **({"superseded": True} if cancelled else {}),
        )


class _Way:
    """Of one question."""

    def __init__(self, reasoner: Reasoner, question: Question, lexicon: Lexicon, deadline: Deadline) -> None:
        self.r, self.question, self.lexicon, self.deadline = reasoner, question, lexicon, deadline
        self._day = reasoner.at.day()
        self.purses = Purses.of(question.session, question.turn, question.site, self._day)
        self.hops: list[Hop] = []
        self.best: Proposed
        self.told = False

    async def proposals(self) -> AsyncGenerator[Reasoned, None]:
        began = self._now()
        self.best = propose(self.question.heard, self.lexicon, self.question.serving)
        why = routing.after_rules(self.best, self.question)
        self.hops.append(Hop("rules", "first", why or "enough", self._ms(began)))
        if not why:
            yield self._final()
            return
        yield Reasoned(self.best, final=False)
        question_shown = shown(self.r.prompt_for(self.question), self.question, self.lexicon)
        key = self.r.cache.key(self.question, question_shown.text, self.r.route) if self.r.said.cache else None
        if key is not None and self._remembered(key, why):
            yield self._final()
            return
        for tier in routing.TIERS:
            found = await self._tier(tier, why, question_shown, key)
            if found is None:
                continue
            self.best = routing.better(self.best, found)
            if not (why := routing.after_model(found)):
                break
            why = f"{tier} {why}"
        yield self._final()

    def _final(self) -> Reasoned:
        self.told = True
        return Reasoned(self.best, tuple(self.hops))

    def _remembered(self, key: bytes, why: str) -> bool:
        found = self.r.cache.find(key, self.question, self._now())
        if found is None or not holds(found[0], self.question):
            return False
        self.best, model = found
        self.hops.append(Hop("cache", why, f"answered before by {model}"))
        return True

    # ---- one tier: its first model, and who stands in for it

    async def _tier(self, tier: str, why: str, question_shown: Shown, key: bytes | None) -> Proposed | None:
        for name in self.r.said.tier(tier):
            said = self.r.said.models[name]
            if passed := self._passed_over(tier, name, said, question_shown):
                self.hops.append(Hop(name, why, passed))
                why = f"{name} {passed}"
                continue
            found = await self._asked(name, said, why, question_shown, key)
            if isinstance(found, Proposed):
                return found
            why = f"{name} {found}"
        return None

    def _passed_over(self, tier: str, name: str, said: ModelIs, question_shown: Shown) -> str:
        """Why a model is not asked, or "". The breaker comes last: whoever it lets through has to tell how it went."""
        if self._left() < said.least_s:
            return "too late"
        verdict = self.r.ledger.allows(self.purses, said.most(question_shown.tokens))
        if too_dear := routing.not_affordable(tier, verdict):
            return too_dear
        return "" if self._breaker(name).allows(self._now()) else "failed too often lately"

    async def _asked(
        self, name: str, said: ModelIs, why: str, question_shown: Shown, key: bytes | None
    ) -> Proposed | str:
        """What it proposes, or in a few words why there is nothing."""
        meter, began, ended = Meter(), self._now(), "superseded"
        reserved = said.most(question_shown.tokens)
        self.r.ledger.reserve(self.purses, reserved)
        try:
            found = await self._drafted(name, said, question_shown, meter)
            if isinstance(found, Nonsense):
                ended = f"nonsense: {found.why}"
                return ended
            ended = f"{round(found.confidence * 100)}% sure"
            if key is not None and not meter.tools:
                self.r.cache.keep(key, self.question, found, name, self._now())
            return found
        except ModelFailed as failed:
            ended = str(failed)
            return ended
        finally:
            self._settled(name, said, meter, reserved, question_shown, Hop(name, why, ended, self._ms(began)))

    async def _drafted(self, name: str, said: ModelIs, question_shown: Shown, meter: Meter) -> Proposed | Nonsense:
        breaker, within_s = self._breaker(name), min(said.within_s, self._left())
        tools = self.r.at.tools.offered(self.question, self.deadline) if self.r.at.tools and self.r.said.tools else []
        allowed = Allowed(within_s, min(said.first_token_s, within_s), said.calls, said.output_tokens)
        try:
            draft = await self.r.at.models[name].propose(
                question_shown, tools, allowed, meter, lambda half: early(half, self.question)
            )
        except ModelFailed as failed:
            if failed.why in PASSING or failed.why == "refused":
                breaker.failed(self._now())
            else:
                breaker.succeeded()  # it answers; what it says is another matter
            raise
        except BaseException:
            breaker.gave_up()
            raise
        breaker.succeeded()
        return read(draft, self.question, name)

    def _settled(
        self, name: str, said: ModelIs, meter: Meter, reserved: Amount, question_shown: Shown, hop: Hop
    ) -> None:
        """What nobody has told the cost of is charged at the most that it can have been: a stream that was cut off is
        not for nothing. Who was not reached, or said no, has cost a call and nothing else."""
        tokens = (meter.input_tokens, meter.output_tokens)
        if not meter.measured and meter.calls:
            reached = not hop.ended.startswith(("unreachable", "busy", "refused"))
            tokens = (question_shown.tokens * meter.calls, said.output_tokens * meter.calls) if reached else (0, 0)
        cost = replace(said.cost(*tokens), calls=meter.calls)
        self.r.ledger.settle(self.purses, reserved, cost, day=self._day, site=self.question.site)
        used = (meter.calls, *tokens, cost.micros)
        self.hops.append(Hop(hop.to, hop.why, hop.ended, hop.ms, *used))

    # ---- time

    def _now(self) -> float:
        return self.r.at.now()

    def _left(self) -> float:
        return self.deadline.remaining(self._now()) - RESERVE_S

    def _ms(self, began: float) -> int:
        return round((self._now() - began) * 1000)

    def _breaker(self, name: str) -> Breaker:
        return self.r.breakers.setdefault(name, Breaker())
