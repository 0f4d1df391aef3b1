import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.completeness import Completeness
from edge.turns.end_of_turn import EndOfTurn, Patience, Prospect, Settle, TurnEnded

PATIENCE = Patience()


def spoke(completeness: Completeness, *, silent_since: float = 1.0) -> EndOfTurn:
    turn = EndOfTurn()
    turn.on_speech_started(0.0)
    turn.on_words(completeness, last_word_at=silent_since)
    turn.on_speech_stopped(silent_since)
    return turn


def settled(turn: EndOfTurn) -> EndOfTurn:
    due = turn.wake_at()
    assert due is not None
    assert turn.on_time(due) == Settle()
    turn.on_final()
    return turn


@pytest.mark.parametrize("completeness", list(Completeness))
def test_turn_ends_after_the_silence_that_its_words_need(completeness: Completeness) -> None:
    turn = settled(spoke(completeness))
    due = turn.wake_at()
    assert due == pytest.approx(1.0 + PATIENCE.after(completeness))
    assert turn.on_time(due - 0.001) is None
    assert turn.on_time(due) == TurnEnded(at=due)
    assert turn.wake_at() is None


def test_the_more_is_missing_the_longer_it_waits() -> None:
    full, whole, lacking, any_, short, unfinished = (
        PATIENCE.after(Completeness.OPEN, prospect)
        for prospect in (
            Prospect.FULL,
            Prospect.WHOLE,
            Prospect.LACKING,
            Prospect.ANY,
            Prospect.SHORT,
            Prospect.UNFINISHED,
        )
    )
    complete, dangling = (PATIENCE.after(c) for c in (Completeness.COMPLETE, Completeness.DANGLING))
    assert complete < full < whole < lacking < any_ < short < dangling == unfinished


def test_what_cannot_be_taken_back_is_waited_for_longer() -> None:
    assert PATIENCE.after(Completeness.COMPLETE, Prospect.BINDING) > PATIENCE.after(Completeness.COMPLETE)


def test_a_yes_that_says_why_is_waited_for_less_than_a_bare_one_and_doubt_adds_little() -> None:
    """ "Yes, that's right": what a bare yes is waited for has come."""
    agreed, bare = (PATIENCE.after(Completeness.COMPLETE, p) for p in (Prospect.AGREED, Prospect.BINDING))
    assert PATIENCE.after(Completeness.COMPLETE) < agreed < bare
    for confidence in (0.1, 0.5):
        assert PATIENCE.after(Completeness.COMPLETE, Prospect.AGREED, confidence=confidence) == PATIENCE.doubted_s
    assert PATIENCE.after(Completeness.OPEN, Prospect.AGREED) == agreed, "that looks right to me"


def test_how_it_sounded_has_a_small_say_where_words_leave_it_open() -> None:
    def due(sure: float | None, completeness: Completeness, prospect: Prospect = Prospect.ANY) -> float:
        turn = spoke(completeness)
        turn.on_words(completeness, prospect=prospect)
        if sure is not None and turn.heeds_intonation():
            turn.on_intonation(sure)
        waits = PATIENCE.after(completeness, prospect, sure=turn._sure)
        return round(waits, 3)

    any_ = due(None, Completeness.OPEN, Prospect.ANY)
    assert due(1.0, Completeness.OPEN, Prospect.ANY) < any_ < due(0.0, Completeness.OPEN, Prospect.ANY)
    assert due(0.0, Completeness.OPEN, Prospect.ANY) <= any_ * 1.2
    assert due(0.0, Completeness.COMPLETE) == PATIENCE.complete_s, "a yes is a yes, however it sounds"
    assert due(1.0, Completeness.OPEN, Prospect.FULL) == PATIENCE.full_s, "it is over before anybody could say"
    assert due(0.0, Completeness.DANGLING) == PATIENCE.dangling_s, "two seconds are patience enough"
    assert due(1.0, Completeness.DANGLING) < PATIENCE.dangling_s


def test_words_that_were_hardly_heard_are_not_waited_for_as_if_they_meant_something() -> None:
    def waits(completeness: Completeness, confidence: float) -> float:
        return PATIENCE.after(completeness, confidence=confidence)

    assert waits(Completeness.DANGLING, 0.2) == PATIENCE.unheard_s < waits(Completeness.DANGLING, 0.9)
    assert waits(Completeness.COMPLETE, 0.2) == PATIENCE.doubted_s, "an answer, if that is what it was"
    turn = spoke(Completeness.DANGLING)
    turn.on_words(Completeness.DANGLING, last_word_at=1.0, confidence=0.2)
    assert settled(turn).wake_at() == pytest.approx(1.0 + PATIENCE.unheard_s)


def test_what_a_pause_sounded_like_says_nothing_of_the_next_one() -> None:
    turn = spoke(Completeness.OPEN)
    turn.on_intonation(0.0)
    turn.on_speech_started(1.2)
    turn.on_intonation(1.0)  # of the pause before: they are speaking
    turn.on_words(Completeness.OPEN, last_word_at=2.0)
    turn.on_speech_stopped(2.0)
    assert settled(turn).wake_at() == pytest.approx(2.0 + PATIENCE.any_s)


def test_silence_counts_from_the_last_word_and_not_from_what_voice_activity_still_hears() -> None:
    turn = spoke(Completeness.COMPLETE)
    turn.on_words(Completeness.COMPLETE, last_word_at=0.92)
    assert settled(turn).wake_at() == pytest.approx(0.92 + PATIENCE.complete_s)


def test_a_last_word_that_is_long_past_was_not_the_last_sound() -> None:
    turn = spoke(Completeness.OPEN)
    turn.on_words(Completeness.OPEN, last_word_at=0.3)  # something was said since that is no word yet
    assert settled(turn).wake_at() == pytest.approx(1.0 - PATIENCE.trail_s + PATIENCE.any_s)


def test_turn_never_ends_while_the_guest_speaks_until_the_longest_turn() -> None:
    turn = EndOfTurn()
    turn.on_speech_started(0.0)
    turn.on_words(Completeness.COMPLETE)
    assert turn.on_time(PATIENCE.longest_s - 0.01) is None
    assert turn.on_time(PATIENCE.longest_s) == TurnEnded(at=PATIENCE.longest_s, cut=True)
    assert turn.under_way  # and what follows is the next turn


def test_guest_who_goes_on_speaking_keeps_the_turn() -> None:
    turn = spoke(Completeness.OPEN)
    turn.on_speech_started(1.05)
    assert turn.on_time(2.0) is None
    turn.on_speech_stopped(2.5)
    turn.on_words(Completeness.COMPLETE, last_word_at=2.5)
    assert settled(turn).on_time(2.6) == TurnEnded(at=2.6)


def test_words_that_turn_out_unfinished_when_they_are_settled_are_waited_for() -> None:
    turn = settled(spoke(Completeness.COMPLETE))
    turn.on_words(Completeness.DANGLING)
    assert turn.wake_at() == pytest.approx(1.0 + PATIENCE.dangling_s)


def test_the_words_are_asked_for_before_they_are_needed_and_end_no_turn_sooner() -> None:
    turn = spoke(Completeness.OPEN)
    over_at = 1.0 + PATIENCE.after(Completeness.OPEN)
    assert turn.wake_at() == pytest.approx(over_at - PATIENCE.lead_s)
    settled(turn)
    assert turn.on_time(over_at - 0.01) is None
    assert turn.on_time(over_at) == TurnEnded(at=over_at)


def test_a_guest_who_goes_on_while_the_words_are_settled_keeps_the_turn() -> None:
    turn = spoke(Completeness.COMPLETE)
    assert turn.on_time(1.1) == Settle()
    turn.on_speech_started(1.11)
    turn.on_final()
    turn.on_words(Completeness.COMPLETE)
    assert turn.on_time(1.3) is None
    turn.on_speech_stopped(2.0)
    assert settled(turn).on_time(2.1) == TurnEnded(at=2.1)


def test_turn_waits_for_the_words_but_not_for_ever() -> None:
    turn = spoke(Completeness.COMPLETE)
    assert turn.on_time(1.1) == Settle()
    assert turn.on_time(2.0) is None
    assert turn.on_time(1.1 + PATIENCE.final_s) == TurnEnded(at=1.1 + PATIENCE.final_s, as_heard=True)


def test_a_turn_whose_time_is_nearly_spent_waits_less_for_the_words() -> None:
    turn = spoke(Completeness.COMPLETE)
    turn.on_time(1.1)
    turn.wait_for_final(1.3)
    turn.wait_for_final(9.0)  # never longer
    assert turn.wake_at() == 1.3
    assert turn.on_time(1.3) == TurnEnded(at=1.3, as_heard=True)


def test_a_long_pause_settles_the_words_before_the_turn_is_over() -> None:
    turn = spoke(Completeness.DANGLING)
    assert turn.on_time(1.0 + PATIENCE.settle_s) == Settle()
    turn.on_final()
    assert turn.wake_at() == pytest.approx(1.0 + PATIENCE.dangling_s)


def test_a_sound_that_may_be_speech_puts_the_end_off_a_little() -> None:
    turn = settled(spoke(Completeness.COMPLETE))
    turn.on_sound(1.09)
    assert turn.on_time(1.0 + PATIENCE.complete_s) is None
    assert turn.on_time(1.09 + PATIENCE.sound_s) is not None


def test_a_comma_does_not_end_the_recognisers_utterance() -> None:
    """ "Hi, can I get ..." loses its beginning where "hi" has to be a word of its own."""
    turn = spoke(Completeness.DANGLING)
    assert turn.on_time(1.0 + 0.5) is None
    turn.on_speech_started(1.0 + 0.55)
    assert turn.on_time(1.0 + PATIENCE.settle_s) is None


def test_words_are_not_settled_in_the_middle_of_a_sound() -> None:
    turn = spoke(Completeness.DANGLING)
    turn.on_sound(1.0 + PATIENCE.settle_s)
    assert turn.on_time(1.0 + PATIENCE.settle_s) is None


def test_the_sound_of_the_speech_itself_puts_no_end_off() -> None:
    turn = EndOfTurn()
    turn.on_speech_started(0.0)
    turn.on_words(Completeness.COMPLETE, last_word_at=1.0)
    turn.on_sound(1.04)  # they were still speaking, or its echo was heard
    turn.on_speech_stopped(1.0)
    assert turn.on_time(1.05) == Settle()


def test_where_a_turn_was_heard_with_doubt_the_next_words_are_asked_for_sooner_whoever_speaks() -> None:
    turn = spoke(Completeness.DANGLING)
    assert turn.wake_at() == pytest.approx(1.0 + PATIENCE.settle_s)
    settled(turn).on_words(Completeness.DANGLING, last_word_at=1.0, confidence=PATIENCE.doubted - 0.1, words=3)
    over_at = turn.wake_at()
    assert over_at is not None and turn.on_time(over_at) == TurnEnded(at=over_at)
    turn.forget_guest()
    turn.on_speech_started(10.0)
    turn.on_words(Completeness.DANGLING, last_word_at=11.0)
    turn.on_speech_stopped(11.0)
    assert turn.wake_at() == pytest.approx(11.0 + PATIENCE.settle_in_doubt_s)
    settled(turn).on_words(Completeness.DANGLING, last_word_at=11.0, confidence=0.9, words=3)
    over_at = turn.wake_at()
    assert over_at == pytest.approx(11.0 + PATIENCE.dangling_s), "and what is heard well is waited for as ever"
    assert turn.on_time(over_at) == TurnEnded(at=over_at)
    turn.on_speech_started(20.0)
    turn.on_words(Completeness.DANGLING, last_word_at=21.0)
    turn.on_speech_stopped(21.0)
    assert turn.wake_at() == pytest.approx(21.0 + PATIENCE.settle_s)


def test_another_guest_starts_with_nothing() -> None:
    turn = spoke(Completeness.DANGLING)
    turn.forget()
    assert turn.wake_at() is None
    turn.on_speech_stopped(3.0)  # of the guest before
    assert turn.wake_at() is None


EVENTS = st.sampled_from(["start", "stop", "partial", "final", "time", "intonation"])


@given(st.lists(st.tuples(EVENTS, st.floats(0.01, 2.0), st.sampled_from(list(Completeness))), max_size=60))
def test_every_turn_ends_and_none_ends_in_speech_before_its_time(
    events: list[tuple[str, float, Completeness]],
) -> None:
    turn, now, speaking = EndOfTurn(), 0.0, False
    for kind, after, completeness in events:
        now += after
        match kind:
            case "start":
                turn.on_speech_started(now)
                speaking = True
            case "stop" if speaking:
                turn.on_speech_stopped(now)
                speaking = False
            case "partial":
                turn.on_words(completeness, last_word_at=now)
            case "final":
                turn.on_final()
                turn.on_words(completeness)
            case "intonation":
                turn.on_intonation(after / 2.0)
            case "time":
                match turn.on_time(now):
                    case TurnEnded(cut=cut):
                        assert cut == speaking
                    case Settle():
                        assert not speaking
    for _ in range(2):  # once to settle the words, once to end
        due = turn.wake_at()
        assert (due is None) == (not turn.under_way)
        if due is None or isinstance(turn.on_time(due), TurnEnded):
            return
    raise AssertionError("the turn never ends")


def test_one_or_two_words_that_were_hardly_heard_are_a_beginning() -> None:
    unsure = PATIENCE.heard / 2
    few, many = (PATIENCE.after(Completeness.DANGLING, confidence=unsure, words=words) for words in (2, 3))
    assert few == PATIENCE.beginning_s > many == PATIENCE.unheard_s
    assert PATIENCE.after(Completeness.COMPLETE, confidence=unsure, words=1) == PATIENCE.doubted_s


def test_a_word_that_wants_another_answers_nothing() -> None:
    """ "Can", to "which size?". But "what do you have" is a question, although "have" could go on."""
    few, many = (PATIENCE.after(Completeness.COMPLETE, Prospect.UNFINISHED, words=words) for words in (1, 4))
    assert few == PATIENCE.dangling_s
    assert many == PATIENCE.complete_s


def whole_order(turn: EndOfTurn, at: float) -> float:
    """An order that lacks nothing, said from `at` on; when its turn ends."""
    turn.on_speech_started(at)
    turn.on_words(Completeness.OPEN, prospect=Prospect.WHOLE, last_word_at=at + 1)
    turn.on_speech_stopped(at + 1)
    due = settled(turn).wake_at()
    assert due is not None
    assert isinstance(turn.on_time(due), TurnEnded)
    return due - at - 1


def test_a_guest_who_paused_before_is_given_time_after_a_whole_order_and_for_what_is_complete_none() -> None:
    turn = EndOfTurn()
    assert whole_order(turn, 0.0) == pytest.approx(PATIENCE.whole_s)
    turn.on_speech_started(10.0)
    turn.on_words(Completeness.DANGLING, last_word_at=10.5)
    turn.on_speech_stopped(10.5)
    assert whole_order(turn, 11.0) == pytest.approx(PATIENCE.whole_s), "they have gone on"
    assert whole_order(turn, 20.0) == pytest.approx(PATIENCE.again_s(0.5 - PATIENCE.noticed_s))
    turn.on_speech_started(30.0)
    turn.on_words(Completeness.COMPLETE, last_word_at=30.5)
    turn.on_speech_stopped(30.5)
    assert settled(turn).wake_at() == pytest.approx(30.5 + PATIENCE.complete_s)


def test_a_guest_who_was_cut_off_is_given_time_and_the_next_guest_is_not() -> None:
    turn = EndOfTurn()
    waited = whole_order(turn, 0.0)
    paused = waited + 0.5 - PATIENCE.noticed_s
    assert whole_order(turn, 1.0 + waited + 0.5) == pytest.approx(PATIENCE.again_s(paused))
    turn.forget_guest()
    assert whole_order(turn, 20.0) == pytest.approx(PATIENCE.whole_s)


def test_who_speaks_fluently_again_is_answered_quickly_again() -> None:
    turn = EndOfTurn()
    whole_order(turn, 0.0)
    whole_order(turn, 1.5)  # on after the end
    waits = [whole_order(turn, 10.0 * n) for n in range(1, 5)]
    assert waits[:3] == pytest.approx([PATIENCE.again_s(0.5 - PATIENCE.noticed_s)] * 3)
    assert waits[3] == pytest.approx(PATIENCE.whole_s)
    whole_order(turn, 60.0)
    whole_order(turn, 61.0 + PATIENCE.whole_s + 0.2)
    assert whole_order(turn, 70.0) < waits[0], "what was long ago is forgotten"


def test_the_longest_pause_of_a_guest_counts_and_no_wait_is_longer_than_any_that_is_known_of() -> None:
    turn = EndOfTurn()
    for at, pause in ((0.0, 0.9), (10.0, 0.5)):
        turn.on_speech_started(at)
        turn.on_words(Completeness.DANGLING, last_word_at=at + 1)
        turn.on_speech_stopped(at + 1)
        whole_order(turn, at + 1 + pause)
    assert whole_order(turn, 20.0) == pytest.approx(PATIENCE.again_s(0.9 - PATIENCE.noticed_s))
    assert PATIENCE.again_s(1.4) == PATIENCE.hesitant_s


@given(st.floats(0.0, 3.0), st.floats(0.0, 3.0))
def test_who_pauses_longer_is_waited_for_no_less(one: float, other: float) -> None:
    waits = [PATIENCE.after(Completeness.OPEN, Prospect.WHOLE, paused_s=paused) for paused in sorted((one, other))]
    assert PATIENCE.whole_s <= waits[0] <= waits[1] <= PATIENCE.hesitant_s


def wait(completeness: Completeness, prospect: Prospect, *, above_st: float | None) -> float:
    turn = spoke(completeness)
    turn.on_words(completeness, prospect=prospect, last_word_at=1.0)
    turn.on_cadence(above_st)
    settled(turn)
    due = turn.wake_at()
    assert due is not None
    return round(due - 1.0, 3)


def test_a_yes_that_sends_is_waited_for_however_it_fell() -> None:
    for above_st in (0.2, 3.0, None):
        assert wait(Completeness.COMPLETE, Prospect.BINDING, above_st=above_st) == PATIENCE.binding_s


def test_an_order_said_with_a_voice_that_stays_up_is_given_time() -> None:
    for prospect, otherwise in ((Prospect.WHOLE, PATIENCE.whole_s), (Prospect.LACKING, PATIENCE.lacking_s)):
        assert wait(Completeness.OPEN, prospect, above_st=4.0) == PATIENCE.held_up_s
        assert wait(Completeness.OPEN, prospect, above_st=0.5) == otherwise
        assert wait(Completeness.OPEN, prospect, above_st=None) == otherwise


def test_where_words_say_enough_the_voice_has_no_say() -> None:
    for completeness, prospect in (
        (Completeness.COMPLETE, Prospect.ANY),
        (Completeness.OPEN, Prospect.FULL),
        (Completeness.OPEN, Prospect.UNFINISHED),
        (Completeness.DANGLING, Prospect.ANY),
    ):
        assert wait(completeness, prospect, above_st=9.0) == wait(completeness, prospect, above_st=-1.0)


def test_how_the_voice_ended_is_asked_only_where_it_tells() -> None:
    turn = spoke(Completeness.OPEN)
    for prospect in Prospect:
        turn.on_words(Completeness.OPEN, prospect=prospect, last_word_at=1.0)
        assert turn.heeds_cadence() is (prospect is Prospect.WHOLE)
    turn.on_words(Completeness.OPEN, prospect=Prospect.WHOLE, last_word_at=1.0)
    turn.on_cadence(3.0)
    assert not turn.heeds_cadence()  # known
    turn.on_speech_started(1.2)
    assert not turn.heeds_cadence()  # no pause


def test_an_order_that_was_heard_with_doubt_may_be_a_part_of_one() -> None:
    for prospect in (Prospect.FULL, Prospect.WHOLE, Prospect.LACKING):
        assert PATIENCE.after(Completeness.OPEN, prospect, confidence=0.5) == PATIENCE.doubted_order_s
        assert PATIENCE.after(Completeness.OPEN, prospect, confidence=0.7) < PATIENCE.doubted_order_s
    assert PATIENCE.after(Completeness.COMPLETE, confidence=0.5) == PATIENCE.doubted_s
    for sure in (0.1, 0.5):  # a yes that sends, of which little was heard: "yes, that's right" lasts
        assert PATIENCE.after(Completeness.COMPLETE, Prospect.BINDING, confidence=sure) == PATIENCE.open_s
    assert PATIENCE.after(Completeness.COMPLETE, confidence=0.7) == PATIENCE.complete_s


@pytest.mark.parametrize("completeness", list(Completeness))
@pytest.mark.parametrize("prospect", list(Prospect))
def test_what_was_hardly_heard_is_never_answered_sooner_than_what_was_heard(
    completeness: Completeness, prospect: Prospect
) -> None:
    """Unless it would be waited for longer than any such words are."""
    sooner, doubted, heard = (PATIENCE.after(completeness, prospect, confidence=sure) for sure in (0.1, 0.5, 0.9))
    assert min(heard, PATIENCE.half_heard_s) <= doubted
    assert sooner >= min(doubted, PATIENCE.unheard_s)


def test_how_a_voice_ended_before_one_pause_says_nothing_of_the_next() -> None:
    turn = spoke(Completeness.OPEN)
    turn.on_cadence(4.0)
    turn.on_speech_started(1.3)
    turn.on_words(Completeness.OPEN, prospect=Prospect.WHOLE, last_word_at=2.0)
    turn.on_speech_stopped(2.0)
    settled(turn)
    assert turn.wake_at() == pytest.approx(2.0 + PATIENCE.whole_s)


@pytest.mark.parametrize("prospect", [Prospect.ANY, Prospect.UNFINISHED])
def test_words_that_want_another_are_waited_for_less_the_less_they_were_heard(prospect: Prospect) -> None:
    """In noise "please" becomes "and five": what it wants says little of the guest."""
    waits = [PATIENCE.after(Completeness.DANGLING, prospect, confidence=sure) for sure in (0.2, 0.5, 0.9)]
    assert waits == [PATIENCE.unheard_s, PATIENCE.half_heard_s, PATIENCE.dangling_s]
    begun = [PATIENCE.after(Completeness.DANGLING, prospect, confidence=sure, words=2) for sure in (0.2, 0.5)]
    assert begun == [PATIENCE.beginning_s] * 2, "one or two of them are a beginning, however they were heard"


def test_the_pauses_of_a_guest_who_is_heard_with_doubt_may_be_the_noises() -> None:
    for sure in (0.2, 0.5):
        slow, quick = (
            PATIENCE.after(Completeness.OPEN, Prospect.WHOLE, confidence=sure, paused_s=paused_s)
            for paused_s in (1.0, 0.0)
        )
        assert slow == quick == PATIENCE.doubted_order_s
    assert PATIENCE.after(Completeness.OPEN, Prospect.WHOLE, paused_s=1.0) == PATIENCE.again_s(1.0)
