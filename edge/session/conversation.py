"""The conversation: what should happen, given what happened. PURE; `fold` (edge.session.state) makes it true.

`decide` never writes and never waits: a scratch revision is simply a Step that is not appended. What one decision does
is in `deciding`; here is what lasts from one to the next: what the store knows, and when silence has lasted too long.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from functools import reduce

from domain.completeness import Completeness
from domain.control import Verify, nobody_signed
from domain.events import Event
from domain.menu import Menu, Serving
from domain.shop_file import menu_offers
from edge.dialog.meaning import Heard
from edge.dialog.members.digits import ends_with_a_whole_number
from edge.dialog.shop.desk import HEADSET
from edge.dialog.talk import SENT, Phase
from edge.dialog.understand import understand
from edge.session.deciding import AWAITED_KINDS, Deciding
from edge.session.exchange import Given, Step
from edge.session.setting import Knowledge, Setting
from edge.session.state import State, fold

FILLER_AFTER_US = 600_000  # issue "Hear and answer in human time": a filler after 600 ms, at most once
SILENCE_S = (8, 15, 45)  # policies.silence, where the menu says nothing
A_DAY_S = 86_400
HEADSET_FORGETS_S = 600  # a seller's silence: by then it is another customer, and nothing is carried over


class Conversation:
    """Decides for one session. `knowledge` holds every menu version that the session may meet."""

    def __init__(
        self,
        knowledge: Mapping[str, Knowledge],
        setting: Setting,
        *,
        version: str,
        epoch: float,
        verify: Verify = nobody_signed,
    ) -> None:
        self.knowledge = dict(knowledge)
        self.setting = setting
        self.version = version
        self.epoch = epoch
        self.verify = verify

    def begin(self, session: str) -> State:
        return State(session, menu_version=self.version)

    def learn(self, knowledge: Knowledge) -> None:
        """A menu that `MenuChanged` may name from now on."""
        self.knowledge[knowledge.menu.version] = knowledge

    # ---- time

    def at_us(self, now: float) -> int:
        return round((now - self.epoch) * 1_000_000)

    def wake_at(self, s: State) -> float | None:
        """When it next wants a Tick, on the session's clock; asking changes nothing."""
        due = self.due_us(s)
        return None if due is None else self.epoch + due / 1_000_000

    def due_us(self, s: State) -> int | None:
        if s.ended or not s.present or s.silenced:
            return None
        awaited = next((r for r in s.open if r.kind in AWAITED_KINDS), None)
        if awaited and not s.filler_said and s.floor == "nobody":
            return awaited.at_us + FILLER_AFTER_US
        if s.floor != "nobody" or s.silent_since_us is None or s.talk.phase is Phase.HANDED_OFF:
            return None
        if self.setting.channel == HEADSET:
            return s.silent_since_us + HEADSET_FORGETS_S * 1_000_000  # a seller speaks when there is need
        first, second, close = self._silence_s(s)
        closes = s.talk.phase in SENT or s.talk.reprompts >= 2
        if closes and s.open:
            return None  # an answer is owed; each request has a deadline, and silence is counted anew from its answer
        wait = close if closes else (first, second)[s.talk.reprompts]
        return s.silent_since_us + wait * 1_000_000

    def _silence_s(self, s: State) -> tuple[int, int, int]:
        return _silence_s(self.menu(s))

    # ---- what it knows

    def menu(self, s: State) -> Menu:
        return self.known(s).menu

    def known(self, s: State) -> Knowledge:
        return self.knowledge.get(s.menu_version) or self.knowledge[self.version]

    def serving(self, s: State, now: float) -> Serving:
        menu = self.menu(s)
        started = datetime.fromisoformat(str(s.started.get("local_time", self.setting.local_time)))
        at = started + timedelta(microseconds=max(0, self.at_us(now)))
        place = self.setting.location
        if store := self.known(s).shop:
            running = store.shop.running(self.moment(s, now), place, s.talk.shop.tier)
            menu = replace(menu, promotions=menu_offers(running))
        return Serving(menu, self.setting.channel, at, menu.location(place), s.talk.out)

    def moment(self, s: State, now: float) -> datetime:
        """Now at the site, with its offset: what a shop's promotions and counts are dated in."""
        started = datetime.fromisoformat(str(s.started.get("local_time", self.setting.local_time)))
        utc_s = int(s.started.get("wall_us", self.setting.wall_us)) / 1_000_000
        ahead = round((started - datetime(1970, 1, 1)).total_seconds() - utc_s, -1)  # noqa: DTZ001 - the site's own time
        at = started + timedelta(microseconds=max(0, self.at_us(now)))
        return at.replace(tzinfo=timezone(timedelta(seconds=ahead))) if abs(ahead) < A_DAY_S else at

    # ---- deciding

    def completeness(self, s: State, text: str, now: float) -> Completeness:
        """How finished the words of a turn are that is still being spoken."""
        if not text.strip():
            return Completeness.EMPTY
        known, talk = self.known(s), s.talk
        if known.shop is not None:
            return Completeness.OPEN
        meaning = understand([Heard(text)], talk.order, talk.expecting, known.lexicon, self.serving(s, now))
        if meaning.completeness is Completeness.DANGLING and ends_with_a_whole_number(text):
            return Completeness.OPEN  # to the order it is a count, of nothing yet
        return meaning.completeness

    def decide(self, s: State, given: Given, now: float) -> Step:
        """What follows from `given`. No effect, no write."""
        turn = Deciding(self, s, given, now)
        turn.take(given)
        return Step(s.seq, given, tuple(turn.events), tuple(turn.acts), turn.s)


def _silence_s(menu: Menu) -> tuple[int, int, int]:
    keys = ("reprompt_after_s", "second_reprompt_after_s", "close_after_s")
    first, second, close = (menu.policy("silence", k, default=d) for k, d in zip(keys, SILENCE_S, strict=True))
    return first, second, close


def waits_s(menu: Menu, channel: str) -> int:
    """For how long somebody who says nothing is waited for, all in all."""
    return HEADSET_FORGETS_S if channel == HEADSET else sum(_silence_s(menu))


def replay(events: Sequence[Event], session: str, version: str) -> State:
    """The state that a log folds to."""
    return reduce(fold, events, State(session, menu_version=version))
