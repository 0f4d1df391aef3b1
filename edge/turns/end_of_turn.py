"""When the guest has finished: silence, the words so far, and how finished those words are. PURE.

Decides that a turn ended, never what it meant, and never that a pause inside an order is one. It is told how
complete the words are (`domain.completeness`) and waits by it, from the end of the last word on.
"""

from dataclasses import dataclass
from enum import Enum
from math import inf

from domain.completeness import Completeness


class Prospect(Enum):
    """What would follow if the turn ended here."""

    ANY = "any"
    NOTHING = "nothing"  # words that mean nothing yet, or only a greeting
    UNFINISHED = "unfinished"  # the last word wants another: "a large", the first half of a name
    SHORT = "short"  # the last words are a name, and the first half of a longer one: "a diet"
    LACKING = "lacking"  # an order with a question of ours still open, the answer to which may be on its way
    WHOLE = "whole"  # an order that lacks nothing, although something could follow
    FULL = "full"  # such an order that seldom goes on: a list that ended with its "and", a meal with all its parts
    REFUSAL = "refusal"  # "no" to what was read back, "no wait", "actually no fries": what then is not long in coming
    BINDING = "binding"  # something that cannot be taken back, in a word: "yes ... but no onions"
    AGREED = "agreed"  # the same, said out: "yes, that's right"


@dataclass(frozen=True, slots=True)
class Patience:
    """How long silence must last. Seconds since the last word ended.

    Hesitations inside synthetic orders last 0.3 to 1.5 s; human turns change after 0.2 s. So: hardly longer than voice
    activity needs to notice after words that are complete, little after a whole order, long after words that cannot
    be the end. Voice activity says so some 130 ms after the last word: what is below that is "at once".
    """

    complete_s: float = 0.1
    full_s: float = 0.16  # bench endpointing: of 35 such pauses 2 were not the end, after any other whole order 1 in 4
    whole_s: float = 0.2  # at 0.16 commas of the bank were cut (offline 1 of 72 turns, at 0.2 none)
    binding_s: float = 0.3  # after a yes that sends the order: "yes ... but no onions" must not be cut
    agreed_s: float = 0.16  # "yes, that's right" has had its pause behind the yes
    # This, `held_up_s`, `any_s` and `doubted_order_s` were 0.3, 0.4, 0.6 and 0.6: of 552 turns, 192 with a pause
    # inside, one more is decided early at these (ADR 0033), and whoever has finished is answered within 0.4 s.
    lacking_s: float = 0.26
    # A voice that ends so near the bottom of its range has fallen: 80 % of ends, 49 % of pauses; shortens no wait.
    fallen_st: float = 1.0
    held_up_s: float = 0.26  # after an order that could be over, of a voice that did not fall
    any_s: float = 0.3  # what we would ask back about, whoever says it goes on or not
    open_s: float = 0.6  # half a name, a "no" that something follows
    unclear_s: float = 1.5  # whoever asks them to repeat has time
    dangling_s: float = 2.0
    empty_s: float = 1.5
    # An utterance of the recogniser that goes on through a pause keeps its context: of orders with a pause 15 % of the
    # words are wrong, with it ended at 0.3 s ("hi" - "can I get" was "nine ten and") 19 %. Confidence comes with it.
    settle_s: float = 0.7
    # The same where the turn before was heard with doubt: what is settled says how well it was heard, partial words do
    # not, and in noise those want another as often as not ("yes" is "and"). 120 turns each at 10 and 5 dB, babble in
    # it: decided after p50 326 and 471 ms, else 606 and 710; decided early 21 and 22, else 19 and 22 (ADR 0037).
    settle_in_doubt_s: float = 0.3
    # So long before they are needed are the words asked for: the final takes 15 to 30 ms, and what follows from it as
    # long again. Whoever goes on within this has had them settled for nothing.
    lead_s: float = 0.06
    final_s: float = 1.0  # the recogniser's final is waited for so long: it takes 15 ms, unless its worker died
    sound_s: float = 0.06  # a sound that may become speech puts the end off so long: two windows of voice activity
    trail_s: float = 0.12  # so long may voice activity go on hearing speech after the last word, and no longer
    # After words that were heard with doubt and want another: in noise they are as often what "please" became. Of 120
    # turns at 10 and 5 dB 25 are decided early at 1.0 as at 1.3, 28 at 0.7, 23 at 2.0 (ADR 0036). So little, too, is
    # known of a guest by pauses that noise may have made: `hesitant_s` is for words that were heard.
    half_heard_s: float = 1.0
    unheard_s: float = 0.7  # after words that were hardly heard: that they want another says nothing of the guest
    beginning_words: int = (
        2  # of so few, hardly heard and wanting another, more are on their way: bench endpointing had
    )
    beginning_s: float = 1.5  # nine such pauses of up to 1.4 s in 120 turns, and three ends
    # After an order that could be over, of a guest who has paused before in this session: somewhat longer than they
    # have (`again_s`), and no longer than this. Guests of bench endpointing, each in a session, two seeds: decided
    # after 501 and 482 ms (mean), 783 and 718 (p75); with 1.3 s for each 529 and 524, 998 and 1,017; decided early 12
    # and 19 of 120, with 1.3 s 12 and 18.
    hesitant_s: float = 1.3
    paused_times: float = 1.2
    paused_more_s: float = 0.1
    noticed_s: float = 0.13  # so late does voice activity know that they go on
    hesitant_turns: int = 3  # so long that is remembered of them
    went_on_s: float = 0.43  # from silence to voice activity's start: a pause of 0.3 s, which it notices 0.13 s late
    cut_s: float = 1.0  # who speaks so soon after the turn's end had not finished: nobody has answered by then
    heard: float = 0.35  # mean confidence below which that is so: at 10 dB that of most utterances, at 20 dB of 1 in 10
    doubted: float = 0.6  # below it an order may be a part of one
    doubted_order_s: float = 0.3
    doubted_s: float = 0.3  # and after anything else that was heard so: "thank" that is half a "thank you"
    intonation: float = 0.1  # so much of a wait may what smart-turn says take away or add. On synthetic voices, which
    # pause without meaning it, it tells an end from a pause no better than chance (bench endpointing): hence so little
    heeded_s: float = 0.3  # shorter waits are over before it has answered: it is not asked
    longest_s: float = 15.0  # babble can keep voice activity up for ever (9 of 60 at 0 dB): answer what there is

    def after(
        self,
        completeness: Completeness,
        prospect: Prospect = Prospect.ANY,
        *,
        sure: float | None = None,
        confidence: float = 1.0,
        words: int = 99,
        paused_s: float = 0.0,
        above_st: float | None = None,
    ) -> float:
        """sure: how likely it sounded like the end, 0..1. Words count for more, and where they are enough, alone.
        confidence: in the words, 0..1; words: how many. paused_s: so long has this guest paused before
        they had finished, 0 for never. above_st: how far above its lowest the voice ended, in semitones."""
        wanted = self._by_words(completeness, prospect)
        if prospect is Prospect.UNFINISHED and words <= self.beginning_words:
            wanted = self.dangling_s  # "can": whatever was asked, it is no answer
        if above_st is not None:
            wanted = self._by_voice(wanted, prospect, fallen=above_st <= self.fallen_st)
        if confidence < self.doubted:
            follows = prospect in (Prospect.FULL, Prospect.WHOLE, Prospect.LACKING, Prospect.BINDING)
            yes = prospect is Prospect.BINDING
            wanted = max(wanted, self.open_s if yes else self.doubted_order_s if follows else self.doubted_s)
            longest = self.unheard_s if confidence < self.heard else self.half_heard_s
            return min(wanted, self.beginning_s if words <= self.beginning_words else longest)
        if paused_s and completeness is Completeness.OPEN:
            wanted = max(wanted, self.again_s(paused_s))
        if sure is None or wanted < self.heeded_s or completeness is Completeness.COMPLETE:
            return wanted
        return min(wanted * (1 + self.intonation * (1 - 2 * sure)), max(wanted, self.dangling_s))

    def again_s(self, paused_s: float) -> float:
        return min(self.hesitant_s, self.paused_times * paused_s + self.paused_more_s)

    def _by_voice(self, wanted: float, prospect: Prospect, *, fallen: bool) -> float:
        """Where words alone leave it open how the guest meant it."""
        if prospect in (Prospect.WHOLE, Prospect.LACKING) and not fallen:
            return max(wanted, self.held_up_s)
        return wanted

    def _by_words(self, completeness: Completeness, prospect: Prospect) -> float:
        match completeness:
            case Completeness.COMPLETE:
                later = {
                    Prospect.BINDING: self.binding_s,
                    Prospect.AGREED: self.agreed_s,
                    Prospect.NOTHING: self.open_s,
                    Prospect.REFUSAL: self.open_s,
                }
                return later.get(prospect, self.complete_s)
            case Completeness.OPEN:
                other = {
                    Prospect.FULL: self.full_s,
                    Prospect.WHOLE: self.whole_s,
                    Prospect.LACKING: self.lacking_s,
                    Prospect.NOTHING: self.unclear_s,
                    Prospect.UNFINISHED: self.dangling_s,
                    Prospect.AGREED: self.agreed_s,
                    Prospect.ANY: self.any_s,
                }
                return other.get(prospect, self.open_s)
            case Completeness.DANGLING:
                return self.dangling_s
            case Completeness.EMPTY:
                return self.empty_s


@dataclass(frozen=True, slots=True)
class Settle:
    """The turn is about to end: the recogniser should say what was said, for good."""


@dataclass(frozen=True, slots=True)
class TurnEnded:
    at: float
    cut: bool = False  # the guest was still speaking: the longest turn was over
    as_heard: bool = False  # the recogniser's final did not come: partial words stand


class EndOfTurn:
    """One guest's turns, one after another. Knows no clock and no task."""

    def __init__(self, patience: Patience | None = None) -> None:
        self._patience = patience or Patience()
        self._in_doubt = False  # the last turn was heard so: noise stays where it is when a guest goes
        self.forget_guest()

    def forget_guest(self) -> None:
        """Another guest: whoever it is, they are thought to speak fluently."""
        self._hesitant_for = 0  # turns
        self._longest_pause_s = 0.0
        self._ended_silence = float("-inf")  # when the silence began that ended the last turn
        self._ended_at = float("-inf")
        self.forget()

    def forget(self) -> None:
        """The turn is over, or was ended by someone else."""
        self._began_at: float | None = None
        self._silent_since: float | None = None
        self._last_word_at = float("-inf")
        self._unsettled = False  # the recogniser is in an utterance
        self._final_by: float | None = None  # the words of it were asked for, and are waited for so long
        self._sound_until = 0.0
        self._completeness, self._prospect = Completeness.EMPTY, Prospect.ANY
        self._sure: float | None = None
        self._above_st: float | None = None
        self._confidence, self._words = 1.0, 99
        self._paused = False  # in this turn: it is known to have been no end, and seldom comes twice

    @property
    def under_way(self) -> bool:
        return self._began_at is not None

    @property
    def pausing(self) -> bool:
        """The guest is silent and the turn may be over."""
        return self._began_at is not None and self._silent_since is not None

    def wake_at(self) -> float | None:
        if self._began_at is None:
            return None
        if self._silent_since is None:
            return self._began_at + self._patience.longest_s
        if self._final_by is not None:
            return self._final_by
        if self._unsettled:
            settle_s = self._patience.settle_in_doubt_s if self._in_doubt else self._patience.settle_s
            return max(min(self._over_at() - self._patience.lead_s, self._silence() + settle_s), self._sound_until)
        return self._over_at()

    def _over_at(self) -> float:
        wanted = self._patience.after(
            self._completeness,
            self._prospect,
            sure=self._sure,
            confidence=self._confidence,
            words=self._words,
            paused_s=self._longest_pause_s if self._hesitant_for else 0.0,
            above_st=self._above_st,
        )
        return max(self._silence() + wanted, self._sound_until)

    def _silence(self) -> float:
        """When it began: with the end of the last word, of which voice activity hears the echo."""
        assert self._silent_since is not None
        return max(min(self._silent_since, self._last_word_at), self._silent_since - self._patience.trail_s)

    def on_speech_started(self, now: float) -> None:
        if self._began_at is None and 0 <= now - self._ended_at <= self._patience.cut_s:
            self._hesitant_for = self._patience.hesitant_turns + 1  # they were cut off: this turn, and so many after it
            self._on_pause(now - self._ended_silence)
        elif self._silent_since is not None and now - self._silent_since >= self._patience.went_on_s:
            self._paused = True
            self._on_pause(now - self._silent_since)
        self._silent_since = self._sure = self._above_st = None
        self._unsettled = True
        if self._began_at is None:
            self._began_at = now

    def _on_pause(self, known_after_s: float) -> None:
        self._longest_pause_s = max(self._longest_pause_s, known_after_s - self._patience.noticed_s)

    def on_speech_stopped(self, since: float) -> None:
        """since: when the silence began, as voice activity hears it."""
        if self._began_at is not None:
            self._silent_since = since
            self._sound_until = 0.0  # what was heard before was their speech, and voice activity says that it is over

    def heeds_intonation(self) -> bool:
        """Whether how it sounded could still make a difference to this pause."""
        words_alone = self._patience.after(self._completeness, self._prospect)
        return (
            self.pausing and self._completeness is not Completeness.COMPLETE and words_alone >= self._patience.heeded_s
        )

    def heeds_cadence(self) -> bool:
        """Whether how the voice ended could make a difference to this pause, and is not known."""
        up, fallen = (self._patience.after(self._completeness, self._prospect, above_st=st) for st in (inf, -inf))
        return self.pausing and self._above_st is None and up != fallen

    def on_intonation(self, sure: float) -> None:
        """How likely the latest words sounded like the end of a turn, 0..1."""
        if self.pausing:
            self._sure = sure

    def on_cadence(self, above_st: float | None) -> None:
        """How far above its lowest the voice ended before this pause (`edge.audio.cadence`)."""
        if self.pausing:
            self._above_st = above_st

    def on_sound(self, now: float) -> None:
        """Not speech yet, perhaps soon: voice activity wants longer to be sure, and the pause may be over before."""
        self._sound_until = now + self._patience.sound_s

    def on_words(
        self,
        completeness: Completeness,
        *,
        prospect: Prospect = Prospect.ANY,
        last_word_at: float | None = None,
        confidence: float = 1.0,
        words: int = 99,
    ) -> None:
        """The words of the whole turn so far are this complete, and the last of them ended then. confidence: their
        mean, where they are settled. words: how many."""
        self._completeness, self._prospect = completeness, prospect
        self._confidence, self._words = confidence, words
        if last_word_at is not None:
            self._last_word_at = last_word_at

    def wait_for_final(self, until: float) -> None:
        """No longer than this: the turn's time is nearly spent."""
        if self._final_by is not None:
            self._final_by = min(self._final_by, until)

    def on_final(self) -> None:
        """The words of the utterance that was to be settled will not change."""
        self._final_by = None

    def on_time(self, now: float) -> Settle | TurnEnded | None:
        due = self.wake_at()
        if due is None or now < due:
            return None
        if self._silent_since is not None and self._unsettled and self._final_by is None:
            self._unsettled, self._final_by = False, now + self._patience.final_s
            return Settle()
        cut, as_heard = self._silent_since is None, self._final_by is not None
        self._ended_at = now
        self._ended_silence = now if cut else self._silence()
        self._hesitant_for = self._patience.hesitant_turns if self._paused else max(0, self._hesitant_for - 1)
        if not self._hesitant_for:
            self._longest_pause_s = 0.0
        self._in_doubt = self._words > 0 and self._confidence < self._patience.doubted
        self.forget()
        if cut:
            self._began_at, self._unsettled = now, True  # what is said from here on is the next turn
        return TurnEnded(at=now, cut=cut, as_heard=as_heard and not cut)
