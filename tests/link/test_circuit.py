from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from edge.link.circuit import Circuit, LinkState, Moved, Thresholds

T = Thresholds()


def up_at(now: float) -> Circuit:
    circuit = Circuit(now)
    circuit.on_time(now, jitter=0)
    circuit.on_heartbeat(now)
    assert circuit.state is LinkState.UP
    return circuit


def test_an_edge_starts_down_and_looks_at_once():
    circuit = Circuit(100.0)
    assert (circuit.state, circuit.wake_at()) == (LinkState.DOWN, 100.0)
    assert circuit.on_time(100.0, jitter=0) == Moved(LinkState.DOWN, LinkState.PROBING, 100.0, "look")


def test_silence_becomes_doubt_within_a_second_and_then_down_within_two():
    circuit = up_at(0.0)
    assert circuit.wake_at() == T.doubtful_after_s
    assert circuit.on_time(0.8, jitter=0) is None
    assert circuit.on_time(0.9, jitter=0).now is LinkState.DOUBTFUL
    assert circuit.state.usable
    assert circuit.wake_at() == 2.0
    assert circuit.on_time(2.0, jitter=0) == Moved(LinkState.DOUBTFUL, LinkState.DOWN, 2.0, "silent")


def test_a_heartbeat_ends_the_doubt():
    circuit = up_at(0.0)
    circuit.on_time(1.0, jitter=0)
    assert circuit.on_heartbeat(1.5) == Moved(LinkState.DOUBTFUL, LinkState.UP, 1.5, "heartbeat")
    assert circuit.wake_at() == 1.5 + T.doubtful_after_s


def test_ten_calls_that_die_with_one_connection_are_one_break():
    circuit = up_at(0.0)
    moves = [circuit.on_failure(0.5, jitter=0, began=0.1) for _ in range(10)]
    assert [m.now for m in moves if m] == [LinkState.DOUBTFUL]
    assert circuit.on_failure(0.6, jitter=0, began=0.5).now is LinkState.DOWN


def test_a_call_without_answer_is_doubt_unless_the_cloud_was_heard_meanwhile():
    circuit = up_at(0.0)
    circuit.on_heartbeat(0.9)
    assert circuit.on_silence(1.0, began=0.2) is None
    assert circuit.on_silence(1.0, began=0.95).now is LinkState.DOUBTFUL
    assert circuit.wake_at() == 0.9 + T.down_after_s


def beating(circuit: Circuit, since: float, until: float) -> None:
    for n in range(round((until - since) / 0.5) + 1):
        circuit.on_heartbeat(since + 0.5 * n)


def asked(circuit: Circuit) -> float:
    """The shell asks as soon as it is due; when."""
    due = circuit.check_at()
    assert due is not None
    circuit.on_asked(due)
    assert circuit.check_at() is None, "one question at a time"
    return due


def test_a_cloud_that_is_heard_but_does_not_answer_is_doubted_within_a_second_and_given_up():
    circuit = up_at(0.0)
    circuit.on_success(0.0)
    assert asked(circuit) == T.ask_after_s
    beating(circuit, 0.0, 0.5)
    due = circuit.wake_at()
    assert due == T.ask_after_s + T.answer_s < 1.0
    assert circuit.on_time(due, jitter=0) == Moved(LinkState.UP, LinkState.DOUBTFUL, due, "unanswered")
    assert circuit.check_at() is None
    wake = circuit.wake_at()
    beating(circuit, 1.0, wake)
    assert circuit.state is LinkState.DOUBTFUL, "a heartbeat says nothing of what we send"
    assert circuit.on_time(wake, jitter=0).now is LinkState.DOWN


def test_an_answer_ends_the_doubt_whether_the_cloud_hears_us_however_late():
    circuit = up_at(0.0)
    at = asked(circuit)
    circuit.on_time(circuit.wake_at(), jitter=0)
    assert circuit.on_echo(1.2, asked=at).now is LinkState.UP
    assert circuit.check_at() == 1.2 + T.ask_after_s


def test_what_was_asked_is_asked_no_more_once_anything_was_answered():
    circuit = up_at(0.0)
    at = asked(circuit)
    circuit.on_success(at + 0.1)
    assert circuit.wake_at() == at + 0.1 + T.doubtful_after_s
    assert circuit.check_at() == at + 0.1 + T.ask_after_s


def answered_in(circuit: Circuit, took: float) -> list[Moved]:
    """One question, its answer after so long, heartbeats meanwhile; what the circuit made of it."""
    at, moves = asked(circuit), []
    end = at + took
    circuit.on_heartbeat(at)
    while circuit.wake_at() < end:
        moves.append(circuit.on_time(circuit.wake_at(), jitter=0))
        assert circuit.state is not LinkState.DOWN
    circuit.on_heartbeat(end)
    moves.append(circuit.on_echo(end, asked=at))
    return [moved for moved in moves if moved]


def test_a_way_that_became_longer_is_doubted_once_and_then_known():
    circuit = up_at(0.0)
    for _ in range(20):
        assert answered_in(circuit, 0.03) == []
    quick = circuit.patience_s
    assert [moved.now for moved in answered_in(circuit, 0.8)] == [LinkState.DOUBTFUL, LinkState.UP]
    assert quick == T.answer_s < circuit.patience_s <= T.answer_most_s
    for _ in range(20):
        assert answered_in(circuit, 0.8) == []
    for _ in range(100):
        answered_in(circuit, 0.03)
    assert circuit.patience_s == T.answer_s, "and a way that is short again, too"


def test_a_cloud_without_an_echo_is_asked_seldom_and_waited_for_until_it_has_one():
    circuit = up_at(0.0)
    circuit.ask_seldom()
    circuit.on_success(0.0)
    assert asked(circuit) == T.ask_seldom_s
    assert circuit.patience_s == T.answer_most_s
    circuit.on_echo(2.1, asked=2.0)
    assert (circuit.check_at(), circuit.patience_s) == (2.1 + T.ask_after_s, T.answer_s)


def test_a_stream_of_questions_that_ended_leaves_none_to_be_answered():
    circuit = up_at(0.0)
    asked(circuit)
    circuit.on_not_asked(0.6)
    assert circuit.wake_at() == T.doubtful_after_s


def test_a_call_that_had_no_answer_makes_the_question_due():
    circuit = up_at(0.0)
    circuit.on_success(0.8)
    circuit.on_heartbeat(0.9)
    circuit.on_silence(1.0, began=0.2)
    assert (circuit.state, circuit.check_at()) == (LinkState.UP, 1.0)


def test_a_late_answer_to_an_old_call_does_not_end_an_outage():
    circuit = up_at(0.0)
    circuit.on_failure(0.1, jitter=0)
    circuit.on_failure(0.2, jitter=0)
    assert circuit.on_success(0.3) is None
    assert circuit.state is LinkState.DOWN


def outage_waits(circuit: Circuit, now: float, tries: int, *, jitter: float) -> list[float]:
    waits = []
    for _ in range(tries):
        waits.append(circuit.wake_at() - now)
        now = circuit.wake_at()
        circuit.on_time(now, jitter=jitter)
        circuit.on_failure(now, jitter=jitter)
    return waits


def test_waits_double_up_to_the_longest_and_are_forgotten_after_a_stable_time():
    circuit = up_at(0.0)
    circuit.on_failure(0.0, jitter=0)
    circuit.on_failure(0.0, jitter=0)
    assert outage_waits(circuit, 0.0, 6, jitter=0) == [0.25, 0.5, 1.0, 2.0, 3.0, 3.0]
    at = circuit.wake_at()
    circuit.on_time(at, jitter=0)
    circuit.on_success(at)
    for n in range(11):
        circuit.on_heartbeat(at + n)
    circuit.on_failure(at + 10, jitter=0)
    circuit.on_failure(at + 10, jitter=0)
    assert circuit.wake_at() == at + 10.25


def test_a_flapping_link_is_tried_ever_more_rarely():
    circuit, now, waits = up_at(0.0), 0.0, []
    for _ in range(4):
        circuit.on_failure(now, jitter=0)
        circuit.on_failure(now, jitter=0)
        waits.append(circuit.wake_at() - now)
        now = circuit.wake_at()
        circuit.on_time(now, jitter=0)
        circuit.on_success(now)
        now += 1.0
    assert waits == [0.25, 0.5, 1.0, 2.0]


@given(st.floats(allow_nan=False))
def test_jitter_shortens_a_wait_by_half_at_most(jitter):
    circuit = up_at(0.0)
    circuit.on_failure(0.0, jitter=jitter)
    circuit.on_failure(0.0, jitter=jitter)
    assert 0.125 <= circuit.wake_at() <= 0.25


class AnyLink(RuleBasedStateMachine):
    """Whatever happens, in any order, with a shell that keeps its promise to call `on_time` when asked to."""

    @initialize()
    def start(self):
        self.now, self.heard, self.circuit, self.why = 0.0, None, Circuit(0.0), ""

    def seen(self, moved, was):
        if moved is not None:
            assert (moved.was, moved.now, moved.at) == (was, self.circuit.state, self.now)
            assert moved.was is not moved.now
            self.why = moved.why
        else:
            assert self.circuit.state is was

    @rule(after=st.floats(0.0, 5.0), jitter=st.floats(0.0, 1.0))
    def time_passes(self, after, jitter):
        end = self.now + after
        while self.circuit.wake_at() <= end:
            self.now = max(self.now, self.circuit.wake_at())
            was = self.circuit.state
            moved = self.circuit.on_time(self.now, jitter=jitter)
            assert moved is not None
            self.seen(moved, was)
        self.now = end

    @rule(beat=st.booleans())
    def the_cloud_is_heard(self, beat):
        was = self.circuit.state
        deaf = was is LinkState.DOUBTFUL and self.why == "unanswered"
        moved = self.circuit.on_heartbeat(self.now) if beat else self.circuit.on_success(self.now)
        self.seen(moved, was)
        self.heard = self.now
        expected = LinkState.DOWN if was is LinkState.DOWN else was if deaf and beat else LinkState.UP
        assert self.circuit.state is expected

    @rule()
    def a_question_is_asked(self):
        if self.circuit.check_at() is not None:
            self.circuit.on_asked(self.now)
            assert self.circuit.wake_at() <= self.now + T.answer_most_s

    @rule(ago=st.floats(0.0, 5.0))
    def an_echo_comes(self, ago):
        was = self.circuit.state
        self.seen(self.circuit.on_echo(self.now, asked=self.now - ago), was)
        self.heard = self.now
        assert self.circuit.state is (LinkState.DOWN if was is LinkState.DOWN else LinkState.UP)
        assert T.answer_s <= self.circuit.patience_s <= T.answer_most_s

    @rule()
    def the_questions_end(self):
        self.circuit.on_not_asked(self.now)

    @rule(jitter=st.floats(0.0, 1.0), ago=st.floats(0.0, 5.0))
    def a_connection_breaks(self, jitter, ago):
        was = self.circuit.state
        self.seen(self.circuit.on_failure(self.now, jitter=jitter, began=self.now - ago), was)
        assert self.circuit.state is not LinkState.UP

    @rule(ago=st.floats(0.0, 5.0))
    def a_call_is_not_answered(self, ago):
        was = self.circuit.state
        self.seen(self.circuit.on_silence(self.now, began=self.now - ago), was)
        assert self.circuit.state is not LinkState.DOWN or was is LinkState.DOWN

    @precondition(lambda self: self.circuit.state is LinkState.DOWN)
    @rule()
    def an_outage_ends(self):
        self.time_passes(self.circuit.wake_at() - self.now, 0.0)
        assert self.circuit.state is LinkState.PROBING
        self.the_cloud_is_heard(beat=True)
        assert self.circuit.state is LinkState.UP

    @invariant()
    def always_wakes_and_within_the_longest_wait(self):
        if hasattr(self, "circuit"):
            assert self.circuit.wake_at() == self.circuit.wake_at()
            assert self.circuit.wake_at() <= self.now + max(T.backoff_most_s, T.down_after_s)

    @invariant()
    def never_believed_up_after_three_silent_seconds(self):
        if hasattr(self, "circuit") and self.circuit.state.usable:
            assert self.heard is not None
            assert self.now - self.heard <= T.down_after_s + T.probe_s


TestAnyLink = AnyLink.TestCase
