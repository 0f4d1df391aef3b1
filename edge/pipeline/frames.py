"""What our processors tell each other, beside pipecat's own frames.

System frames overtake and survive an interruption; data frames keep their place behind the audio and do not.
"""

from dataclasses import dataclass

from pipecat.frames.frames import DataFrame, InterimTranscriptionFrame, SystemFrame

from edge.session.exchange import Say, UserTurn


@dataclass
class GuestFrame(SystemFrame):
    """Upstream: from now on it is this guest's turn to be heard, and nobody's when there is none."""

    guest: int
    present: bool


@dataclass
class MuteFrame(SystemFrame):
    """Upstream: the device's microphone is closed, or open again."""

    on: bool


@dataclass
class GuessedTurnFrame(SystemFrame):
    """Downstream: the guest may have finished, with these words."""

    guest: int
    turn: UserTurn


@dataclass
class GuessWithdrawnFrame(SystemFrame):
    """Downstream: the guest goes on."""


@dataclass
class TurnFrame(SystemFrame):
    """Downstream: the guest has finished. Times in seconds on the monotonic clock."""

    guest: int
    turn: UserTurn
    speech_ended: float
    vad_stopped: float
    final: float
    ended: float


@dataclass
class SettleFrame(SystemFrame):
    """Upstream: the turn is ending, or the longest one is over although somebody speaks: settle the words so far."""


@dataclass
class TurnOverFrame(SystemFrame):
    """Upstream: what is heard from now on belongs to another turn."""


@dataclass
class PartialFrame(InterimTranscriptionFrame):
    """What is heard so far, and how long ago the last word of it ended, as far as sound has come in."""

    last_word_ago_s: float = 0.0


@dataclass
class PrepareFrame(SystemFrame):
    """Downstream: this may be said next; render it. None: it will not be."""

    say: Say | None


@dataclass
class SayFrame(DataFrame):
    """Downstream: say this, after what is being said."""

    say: Say


@dataclass
class UtteranceStartedFrame(DataFrame):
    """Downstream, before its audio."""

    utterance: int


@dataclass
class UtteranceEndedFrame(DataFrame):
    """Downstream, after its audio. ok=False: the voice failed on the way."""

    utterance: int
    ok: bool = True


@dataclass
class PlayingFrame(SystemFrame):
    """Upstream: this utterance's first audio has just left."""

    utterance: int
    at: float


@dataclass
class PlayedFrame(SystemFrame):
    """Upstream: so many samples of it have left, and no more will. The speaker adds the words that were heard."""

    utterance: int
    samples: int
    complete: bool
    heard: str = ""


@dataclass
class FlushedFrame(SystemFrame):
    """Upstream, after an interruption's PlayedFrame: nothing that was queued will be played."""
