"""The first links of the chain: the microphone, and whether somebody speaks into it.

They let sound in and say what of it is speech; what was said is `processors`' business.
"""

import asyncio
import time
from collections.abc import Callable

from pipecat.audio.vad.vad_analyzer import VADAnalyzer, VADParams, VADState
from pipecat.frames.frames import Frame, InputAudioRawFrame
from pipecat.processors.frame_processor import FrameDirection, FrameProcessor

from edge.audio.activity import ActivityParams, SpeechStopped, VoiceActivity
from edge.audio.pcm import level, to_float
from edge.audio.vad import WINDOW, SileroVad
from edge.pipeline.frames import GuestFrame, MuteFrame
from edge.pipeline.wire import RATE_HZ

_WINDOW_BYTES = WINDOW * 2
_LATE_S, _GONE_S = 0.07, 1.0  # two windows without sound are late; after a second the device sends none
MAY_BE_SPEECH = 0.3  # a window sooner than a start's threshold; being soft for nothing costs little
MAY_BE_SPEECH_OVER_AGENT = 0.1  # and the softer the agent is, the more of the guest is left
SOUNDING_WINDOWS = 6  # 0.2 s: so long a sound that was no speech keeps the agent's voice down
_RESET_WINDOWS = 64  # two seconds; pipecat's own analyzer resets Silero as often, for music deafens it


class SileroAnalyzer(VADAnalyzer):
    """Silero through `edge.audio`, behind pipecat's interface.

    Why not pipecat's: its volume gate costs 0.16 to 0.44 s on quiet speech, its holds are our `ActivityParams`, and
    the model may come from either wheel. One analyzer a connection; runs in the executor that the base class owns.
    over_agent: whether a canceller is taking the agent's voice out of the sound now.
    """

    def __init__(
        self,
        vad: SileroVad,
        params: ActivityParams | None = None,
        *,
        over_agent: Callable[[], bool] = lambda: False,
    ) -> None:
        self._activity_params, self._over_agent = params or ActivityParams(), over_agent
        super().__init__(
            sample_rate=RATE_HZ,
            params=VADParams(
                confidence=self._activity_params.threshold,
                start_secs=_whole_windows_s(self._activity_params.start_hold_samples),
                stop_secs=_whole_windows_s(self._activity_params.stop_hold_samples),
                min_volume=0.0,
            ),
        )
        self._vad = vad
        self.reset()

    def reset(self) -> None:
        """Forget the stream so far: another guest."""
        self._vad.reset()
        self._activity = VoiceActivity(self._activity_params)
        self._pending = b""
        self._quiet_windows = 0
        self._voiced, self._analyzed_at = False, 0.0
        self._since_voiced = SOUNDING_WINDOWS
        self._silent_s = _whole_windows_s(self._activity_params.stop_hold_samples)

    def sounding(self) -> bool:
        """Whether somebody may be speaking: known within two windows of the first sound, and for a while after."""
        return self._since_voiced < SOUNDING_WINDOWS

    def voiced(self) -> bool:
        """Whether the latest window may be speech: known 0.1 s before the start of speech is.

        Sound that is late, on a busy machine or a slow network, may be speech too: silence must have been heard.
        """
        late_s = time.monotonic() - self._analyzed_at
        return self._voiced or _LATE_S < late_s < _GONE_S

    def silent_s(self) -> float:
        """How long it had been silent when the latest stop was known, of which pipecat's frame knows the longest."""
        return self._silent_s

    def num_frames_required(self) -> int:
        return WINDOW

    def voice_confidence(self, buffer: bytes) -> float:
        return self._vad.confidence(to_float(buffer))

    async def analyze_audio(self, buffer: bytes) -> VADState:
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._executor, self._analyze, buffer)

    def _analyze(self, buffer: bytes) -> VADState:
        self._pending += buffer
        while len(self._pending) >= _WINDOW_BYTES:
            window, self._pending = self._pending[:_WINDOW_BYTES], self._pending[_WINDOW_BYTES:]
            confidence = self.voice_confidence(window)
            over_agent = self._over_agent()
            may_be = MAY_BE_SPEECH_OVER_AGENT if over_agent else MAY_BE_SPEECH
            self._since_voiced = 0 if confidence >= may_be else self._since_voiced + 1
            event = self._activity.on_window(confidence, WINDOW, level=level(window), over_agent=over_agent)
            self._voiced, self._analyzed_at = self._activity.voiced, time.monotonic()
            if isinstance(event, SpeechStopped):
                self._silent_s = (event.known_at - event.at_sample) / RATE_HZ
            self._refresh(confidence)
        return VADState.SPEAKING if self._activity.speaking else VADState.QUIET

    def _refresh(self, confidence: float) -> None:
        """Only in silence: a reset in speech ends it early."""
        quiet = not self._activity.speaking and confidence < 0.3
        self._quiet_windows = self._quiet_windows + 1 if quiet else 0
        if self._quiet_windows >= _RESET_WINDOWS:
            self._vad.reset()
            self._quiet_windows = 0


def _whole_windows_s(samples: int) -> float:
    return -(-samples // WINDOW) * WINDOW / RATE_HZ


class Microphone(FrameProcessor):
    """Lets sound in only while a guest is there and the microphone is not muted.

    So an empty lane costs nothing, and what a guest leaves half said is over before the next one arrives.
    """

    def __init__(self, analyzer: SileroAnalyzer) -> None:
        super().__init__()
        self._analyzer = analyzer
        self._present, self._muted = False, False

    async def process_frame(self, frame: Frame, direction: FrameDirection) -> None:
        await super().process_frame(frame, direction)
        match frame:
            case InputAudioRawFrame() if not self._present or self._muted:
                return
            case GuestFrame(present=present):
                self._present = present
                await self._silence()
            case MuteFrame(on=on):
                self._muted = on
                await self._silence()
        await self.push_frame(frame, direction)

    async def _silence(self) -> None:
        """Ends speech that is under way: the next window tells voice activity that nobody speaks."""
        self._analyzer.reset()
        await self.push_frame(InputAudioRawFrame(bytes(_WINDOW_BYTES), RATE_HZ, 1))
