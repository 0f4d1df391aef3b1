"""Whether the cloud can be counted on now. PURE: knows no clock, no task, no channel.

It weighs evidence: anything that comes from the cloud (an answer, even a refusal; a heartbeat) speaks for the link; a
broken connection speaks against it; silence speaks slowly. A heartbeat proves only that the cloud is heard: where
nothing was answered for a moment, one question is due (`check_at`), and without an answer the link is doubted however
loudly it beats. How long an answer may take is learnt from those before. It decides when to ask and when to look again,
never how: the shell (`edge.link.link`) does both.

    up        heard from lately
    doubtful  overdue, or a connection just broke: still tried, the local answer must be ready
    down      given up: nothing is sent until the next look
    probing   looking: one attempt is under way
"""

from dataclasses import dataclass
from enum import Enum
from math import inf


class LinkState(Enum):
    UP = "up"
    DOUBTFUL = "doubtful"
    DOWN = "down"
    PROBING = "probing"

    @property
    def usable(self) -> bool:
        """Worth sending to."""
        return self in (LinkState.UP, LinkState.DOUBTFUL)


@dataclass(frozen=True, slots=True)
class Thresholds:
    heartbeat_s: float = 0.5  # what Site.Watch sends (the cloud's own constant)
    doubtful_after_s: float = 0.9  # a silent blackhole is known within 1 s; one heartbeat missed, 0.4 s for the network
    down_after_s: float = 2.0  # the guest is owed an answer within 3 s, and finding one of our own takes some of them
    probe_s: float = 2.0  # a connection with TLS over a bad mobile link takes 3 to 4 round trips of up to 0.4 s
    backoff_first_s: float = 0.25  # a restarted cloud process listens again after about this
    backoff_most_s: float = 3.0  # a look is one health check: 1,000 sites make 330 a second, and a guest hardly waits
    stable_after_s: float = 10.0  # up for this long and the backoff forgets: a flapping link is tried ever more rarely
    # gRPC's keepalive asks after 2 s without data, and heartbeats put that off for ever: a link that lost what goes up
    # was believed (measured, 16 of 16). So we ask, and both together are known as soon as silence is: 0.9 s.
    ask_after_s: float = 0.4  # a beat and its echo cost the cloud 0.15 ms: 1,000 sites take two fifths of a core
    answer_s: float = 0.5  # two lost packets in a row come this late (Linux sends again after 0.2 s)
    answer_most_s: float = 1.5  # two ways of 0.6 s of jitter still answer in time
    ask_seldom_s: float = 2.0  # a whole call each, where the cloud knows no echo
    jitter: float = 0.5  # a wait is shortened by up to this part, so that sites do not come back in step


@dataclass(frozen=True, slots=True)
class Moved:
    """The circuit changed its mind."""

    was: LinkState
    now: LinkState
    at: float
    why: str


class Circuit:
    """`jitter` in every call that may start a wait is a number of 0..1 from the shell; here nothing is random."""

    def __init__(self, now: float, thresholds: Thresholds | None = None) -> None:
        """Down, with a look due at once: an edge may start before its cloud."""
        self._t = thresholds or Thresholds()
        self._state = LinkState.DOWN
        self._since = now
        self._heard = now
        self._wake = now
        self._tries = 0  # waits since the link was last stable
        self._check = now
        self._asked: float | None = None  # since when a question of ours is on its way
        self._seldom = False
        self._way_s, self._spread_s = 0.0, 0.0  # there and back, and how much that differs
        self._unanswered = False  # in doubt because of that: a heartbeat does not end it

    @property
    def state(self) -> LinkState:
        return self._state

    @property
    def since(self) -> float:
        """When the state began."""
        return self._since

    def wake_at(self) -> float:
        """When `on_time` next has something to decide."""
        return min(self._wake, self._answer_due())

    def check_at(self) -> float | None:
        """When a question is due that shows whether what we send arrives; None: not now."""
        return self._check if self._state is LinkState.UP and self._asked is None else None

    @property
    def patience_s(self) -> float:
        """How long an answer may take, from how long they took: RFC 6298, 2.3."""
        if self._seldom:
            return self._t.answer_most_s
        return min(max(self._t.answer_s, self._way_s + 4 * self._spread_s), self._t.answer_most_s)

    def ask_seldom(self) -> None:
        """Asking is dear: the cloud knows no echo."""
        self._seldom = True

    def on_asked(self, now: float) -> None:
        """The question that `check_at` wanted is on its way."""
        self._asked = now

    def on_not_asked(self, now: float) -> None:
        """Whatever was asked cannot be answered any more, and that says nothing about the link."""
        self._asked, self._check = None, now + self._interval_s

    def on_echo(self, now: float, *, asked: float) -> Moved | None:
        """The question of that time came back."""
        self._seldom = False
        took = min(max(now - asked, 0.0), self._t.answer_most_s * 2)
        self._spread_s += (abs(took - self._way_s) - self._spread_s) / 4
        self._way_s += (took - self._way_s) / 8
        return self.on_success(now)

    def on_heartbeat(self, now: float) -> Moved | None:
        return self._on_evidence(now, "heartbeat")

    def on_success(self, now: float) -> Moved | None:
        """The cloud answered; a refusal is an answer."""
        self._unanswered = False
        self.on_not_asked(now)
        return self._on_evidence(now, "answer")

    def on_failure(self, now: float, *, jitter: float, began: float | None = None) -> Moved | None:
        """A connection broke or was refused. `began`: when the attempt that failed had started.

        One break makes doubt; only an attempt that began after it confirms. So ten calls that die with one connection
        are one break.
        """
        began = now if began is None else began
        if self._state is LinkState.UP:
            return self._move(LinkState.DOUBTFUL, now, "broken", wake=now + self._t.probe_s)
        if self._state is not LinkState.DOWN and began >= self._since:
            return self._give_up(now, jitter, "refused")
        return None

    def on_silence(self, now: float, *, began: float | None = None) -> Moved | None:
        """A call spent its deadline without an answer. The cloud may be slow, so this is doubt at most.

        `began`: when the call started; what was heard since then outweighs it.
        """
        if self._state is LinkState.UP and (began is None or began >= self._heard):
            return self._move(LinkState.DOUBTFUL, now, "silent", wake=self._heard + self._t.down_after_s)
        self._check = min(self._check, now)  # it is heard, and may be deaf
        return None

    def on_time(self, now: float, *, jitter: float) -> Moved | None:
        if now < self.wake_at():
            return None
        match self._state:
            case LinkState.UP if self._answer_due() <= self._wake:
                self._unanswered = True
                wait = self._t.down_after_s - self._t.doubtful_after_s
                return self._move(LinkState.DOUBTFUL, now, "unanswered", wake=now + wait)
            case LinkState.UP:
                return self._move(LinkState.DOUBTFUL, now, "silent", wake=self._heard + self._t.down_after_s)
            case LinkState.DOUBTFUL | LinkState.PROBING:
                return self._give_up(now, jitter, "silent")
            case LinkState.DOWN:
                return self._move(LinkState.PROBING, now, "look", wake=now + self._t.probe_s)

    @property
    def _interval_s(self) -> float:
        return self._t.ask_seldom_s if self._seldom else self._t.ask_after_s

    def _answer_due(self) -> float:
        if self._asked is None or self._state is not LinkState.UP:
            return inf
        return self._asked + self.patience_s

    def _on_evidence(self, now: float, why: str) -> Moved | None:
        if self._state is LinkState.DOWN:
            return None  # an answer to something sent before: only a look decides
        if self._unanswered:
            self._heard = now
            return None  # it is heard; whether we are is what is in doubt
        self._heard, self._wake = now, now + self._t.doubtful_after_s
        return None if self._state is LinkState.UP else self._move(LinkState.UP, now, why, wake=self._wake)

    def _give_up(self, now: float, jitter: float, why: str) -> Moved:
        wait = min(self._t.backoff_first_s * 2.0 ** min(self._tries, 16), self._t.backoff_most_s)
        self._tries += 1
        shortened = wait * (1.0 - self._t.jitter * min(max(jitter, 0.0), 1.0))
        return self._move(LinkState.DOWN, now, why, wake=now + shortened)

    def _move(self, to: LinkState, now: float, why: str, *, wake: float) -> Moved:
        was = self._state
        self._unanswered = self._unanswered and to is LinkState.DOUBTFUL
        self.on_not_asked(now)
        if was is LinkState.UP and now - self._since >= self._t.stable_after_s:
            self._tries = 0
        self._state, self._since, self._wake = to, now, wake
        return Moved(was, to, now, why)
