"""When speech starts and stops, from one confidence after another. Pure: it knows samples, no clock and no model.

Never says that a turn has ended; a pause is not an end. `turns` decides that.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SpeechStarted:
    at_sample: int  # where the speech began, which is earlier than where we became sure of it


@dataclass(frozen=True, slots=True)
class SpeechStopped:
    at_sample: int  # where the silence began
    known_at: int  # the sample at which that was known


@dataclass(frozen=True, slots=True)
class ActivityParams:
    """When one is sure. A stop is a pause, not an end: `turns` waits longer where it must, and only 64 ms are lost.

    Measured on the guest bank: the model hears speech until 65 ms after the last loud sample (p95 95; at 20 dB 113).
    With long holds (0.2 s) 9 of 60 orders never stop at 0 dB: keep a longest turn besides.
    """

    threshold: float = 0.7
    stop_threshold: float = 0.5  # in speech: below the start's, else a soft syllable is a pause
    start_hold_samples: int = 2048  # 128 ms: silence within 250 ms; a cough that passes costs little, for it resumes
    stop_hold_samples: int = 1024  # two windows
    # One window is enough where it is also so much softer than the loudest of this speech (30 dB). Behind the front
    # end, 120 turns of bench endpointing: in quiet a stop is known 124 ms after the last loud sample (p95 154), else
    # 152 (191); at 20 dB 126 (165), else 160 (186), at 10 dB as before. Stops inside: 22, 20, 33, else 21, 19, 31.
    fallen_to: float = 0.03
    fallen_hold_samples: int = 512
    # And two windows that soft (40 dB) are silence, whatever the model hears: it goes on hearing for 65 ms. 120 turns
    # of bench endpointing, two seeds, in quiet: decided after 129 and 135 ms (p50), else 148 and 151, and none more
    # early; with 36 or 30 dB 1 to 3 are.
    gone_to: float = 0.01
    gone_hold_samples: int = 1024
    lingers_samples: int = 2048  # so long after a stop may the model go on hearing what is gone
    # Over the agent's own voice, which the canceller takes out with some of the guest's: what is left of the agent
    # alone stays below 0.1, so less is enough. Found 0.1 s sooner at an echo of -6 dB (bench audio-front-end).
    over_agent_threshold: float = 0.3
    over_agent_hold_samples: int = 1536


class VoiceActivity:
    """Turns confidences into starts and stops, each only after it has held."""

    def __init__(self, params: ActivityParams | None = None) -> None:
        self._params = params or ActivityParams()
        self._position = 0
        self._changing_since: int | None = None
        self._loudest = 0.0  # of this speech
        self._last_loudest, self._lingers_until = 0.0, 0  # of the speech before, and how long it may still be heard
        self._gone = 0  # samples in a row that are next to nothing beside the speech
        self.speaking = False
        self.voiced = False  # the latest window may be speech

    def on_window(
        self, confidence: float, samples: int, *, level: float | None = None, over_agent: bool = False
    ) -> SpeechStarted | SpeechStopped | None:
        """The next `samples` samples of the stream have this confidence. level: their root mean square, 0..1.
        over_agent: the agent's voice was taken out."""
        begins, self._position = self._position, self._position + samples
        gone = level is not None and level < self._params.gone_to * self._reference(begins)
        self._gone = self._gone + samples if gone else 0
        self.voiced = confidence >= self._params.threshold and not gone
        if self._gone >= self._params.gone_hold_samples or (gone and not self.speaking):
            confidence = 0.0
        threshold = self._params.stop_threshold if self.speaking else self._params.threshold
        if over_agent:
            threshold = min(threshold, self._params.over_agent_threshold)
        if level is not None:
            self._loudest = max(self._loudest, level)
        if (confidence >= threshold) == self.speaking:
            self._changing_since = None
            return None
        if self._changing_since is None:
            self._changing_since = self._position - self._gone if self.speaking and self._gone else begins
        fallen = level is not None and level < self._params.fallen_to * self._loudest
        if self._position - self._changing_since < self._hold(fallen=fallen, over_agent=over_agent):
            return None
        at, self._changing_since = self._changing_since, None
        return self._change(at)

    def _reference(self, at_sample: int) -> float:
        if self.speaking:
            return self._loudest
        return self._last_loudest if at_sample < self._lingers_until else 0.0

    def _hold(self, *, fallen: bool, over_agent: bool) -> int:
        if self.speaking:
            return self._params.fallen_hold_samples if fallen else self._params.stop_hold_samples
        return self._params.over_agent_hold_samples if over_agent else self._params.start_hold_samples

    def _change(self, at_sample: int) -> SpeechStarted | SpeechStopped:
        self.speaking = not self.speaking
        self._last_loudest, self._lingers_until = self._loudest, self._position + self._params.lingers_samples
        self._loudest, self._gone = 0.0, 0
        return SpeechStarted(at_sample) if self.speaking else SpeechStopped(at_sample, self._position)
