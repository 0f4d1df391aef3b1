import asyncio
from itertools import pairwise
from typing import Any

import numpy as np
from pipecat.audio.vad.vad_analyzer import VADState
from pipecat.frames.frames import (
    Frame,
    InputAudioRawFrame,
    InterimTranscriptionFrame,
    InterruptionFrame,
    OutputTransportMessageFrame,
    TranscriptionFrame,
    TTSAudioRawFrame,
    TTSStartedFrame,
    TTSStoppedFrame,
    VADUserStartedSpeakingFrame,
    VADUserStoppedSpeakingFrame,
)
from pipecat.pipeline.pipeline import Pipeline
from pipecat.processors.frame_processor import FrameDirection, FrameProcessor
from pipecat.tests.utils import SleepFrame, run_test

from edge.pipeline.frames import (
    FlushedFrame,
    GuestFrame,
    MuteFrame,
    PlayedFrame,
    PlayingFrame,
    PrepareFrame,
    SayFrame,
    SettleFrame,
    TurnOverFrame,
    UtteranceEndedFrame,
    UtteranceStartedFrame,
)
from edge.pipeline.microphone import Microphone, SileroAnalyzer
from edge.pipeline.processors import PlayedMeter, SpeechToText, TextToSpeech
from edge.session.exchange import Say

CHUNK = b"\1\0" * 320
UP = FrameDirection.UPSTREAM


def of(frames: Any, *kinds: type[Frame]) -> list[Any]:
    return [frame for frame in frames if isinstance(frame, kinds)]


def sound(pcm: bytes = CHUNK) -> InputAudioRawFrame:
    return InputAudioRawFrame(pcm, 16000, 1)


class NoVad:
    """Confidence is the window's loudness."""

    def __init__(self) -> None:
        self.resets = 0

    def reset(self) -> None:
        self.resets += 1

    def confidence(self, window: Any) -> float:
        return float(np.abs(window).max())


# ---- recognition


async def test_every_stretch_of_speech_gets_one_final_with_its_pre_roll_and_no_audio_twice(recogniser: Any) -> None:
    ears = recogniser(["two colas", "and fries"])
    started, stopped = VADUserStartedSpeakingFrame, VADUserStoppedSpeakingFrame
    frames = [*[sound()] * 40, started(), sound(), sound(), stopped(), sound(), started(), sound(), stopped(), sound()]
    ears_alone = SpeechToText(ears, settles=True)
    down, _ = await run_test(ears_alone, frames_to_send=[*frames, SleepFrame(0.05)])
    finals = of(down, TranscriptionFrame)
    assert [(f.text, f.finalized) for f in finals] == [("two colas", True), ("and fries", True)]
    assert finals[0].result.alternatives == ("or so",)
    assert "two" in [f.text for f in of(down, InterimTranscriptionFrame)]
    ends = [(at, at + size // 2) for at, size in ears.heard]
    assert ends == sorted(ends)
    assert all(a[1] <= b[0] for a, b in pairwise(ends))  # nothing is heard twice
    assert ends[0] == (40 * 320 - 9600, 40 * 320)  # 0.6 s before the start
    assert ends[3] == (42 * 320, 43 * 320)  # and after a stop only what came since


async def test_a_lost_utterance_is_an_empty_final_and_the_next_one_is_heard(recogniser: Any) -> None:
    started, stopped = VADUserStartedSpeakingFrame, VADUserStoppedSpeakingFrame
    frames = [started(), sound(), stopped(), started(), sound(), stopped(), SleepFrame(0.05)]
    down, _ = await run_test(SpeechToText(recogniser([None, "two colas"]), settles=True), frames_to_send=frames)
    assert [f.text for f in of(down, TranscriptionFrame)] == ["", "two colas"]


async def test_what_is_heard_is_shown_only_where_it_may_be(recogniser: Any) -> None:
    frames = [VADUserStartedSpeakingFrame(), sound(), VADUserStoppedSpeakingFrame(), SleepFrame(0.05)]
    down, _ = await run_test(SpeechToText(recogniser(["hello there"]), settles=True), frames_to_send=frames)
    assert not of(down, OutputTransportMessageFrame)
    down, _ = await run_test(SpeechToText(recogniser(["hello there"]), trace=True, settles=True), frames_to_send=frames)
    shown = [f.message["data"] for f in of(down, OutputTransportMessageFrame)]
    assert shown[-1] == {"type": "heard", "text": "hello there", "final": True}


async def test_an_utterance_outlasts_pauses_until_its_words_are_wanted(recogniser: Any) -> None:
    started, stopped = VADUserStartedSpeakingFrame, VADUserStoppedSpeakingFrame
    ears = recogniser(["two colas and fries", "please", ""])
    frames = [started(), sound(), stopped(), sound(), started(), sound(), stopped(), SleepFrame(0.02)]
    frames += [SettleFrame(), SleepFrame(0.02), sound(), started(), SettleFrame(), sound(), SleepFrame(0.02)]
    down, _ = await run_test(SpeechToText(ears), frames_to_send=frames)
    assert [f.text for f in of(down, TranscriptionFrame)] == ["two colas and fries", "please"]
    assert len(ears.heard) == 3 + 1 + 1  # in the end somebody still spoke: what follows is the next utterance


async def test_who_goes_on_with_settled_words_is_heard_once_more_until_the_turn_is_over(recogniser: Any) -> None:
    started, stopped = VADUserStartedSpeakingFrame, VADUserStoppedSpeakingFrame
    ears = recogniser(["no onions", "no onions please", "that's all"])
    ears.hears_again = True
    stretch = [started(), sound(), stopped(), SleepFrame(0.02), SettleFrame(), SleepFrame(0.02), sound()]
    frames = [*stretch, *stretch, TurnOverFrame(), SleepFrame(0.02), *stretch]
    down, _ = await run_test(SpeechToText(ears, trace=True), frames_to_send=frames)
    finals = of(down, TranscriptionFrame)
    assert [(f.text, f.result.again_s > 0) for f in finals] == [
        ("no onions", False),
        ("no onions please", True),
        ("that's all", False),
    ]
    shown = [f.message["data"] for f in of(down, OutputTransportMessageFrame) if f.message["data"]["final"]]
    assert [message.get("again", False) for message in shown] == [False, True, False]
    assert ears.heard[1] == (0, 2 * len(sound().audio)), "from its first sample, pause and all"


# ---- microphone and voice activity


async def test_sound_comes_in_only_while_a_guest_is_there_and_the_microphone_is_open() -> None:
    vad = NoVad()
    microphone = Microphone(SileroAnalyzer(vad))  # type: ignore[arg-type]
    frames = [
        sound(),
        GuestFrame(1, present=True),
        SleepFrame(0.02),
        sound(),
        MuteFrame(on=True),
        SleepFrame(0.02),
        sound(),
        MuteFrame(on=False),
        SleepFrame(0.02),
        sound(),
        GuestFrame(1, present=False),
        SleepFrame(0.02),
        sound(),
    ]
    down, _ = await run_test(microphone, frames_to_send=frames)
    assert [f.audio == CHUNK for f in of(down, InputAudioRawFrame)] == [False, True, False, False, True, False]
    assert vad.resets >= 4  # what was half said is over


async def test_voice_activity_holds_and_hints_before_it_is_sure() -> None:
    analyzer = SileroAnalyzer(NoVad())  # type: ignore[arg-type]
    analyzer.set_sample_rate(16000)
    loud, quiet = (np.full(512, 32000, "<i2").tobytes(), bytes(1024))
    assert not analyzer.sounding()
    states = [await analyzer.analyze_audio(loud)]
    assert analyzer.sounding()
    states += [await analyzer.analyze_audio(loud) for _ in range(3)]
    assert states == [VADState.QUIET] * 3 + [VADState.SPEAKING]
    assert analyzer.voiced()
    states = [await analyzer.analyze_audio(quiet) for _ in range(2)]
    assert states == [VADState.SPEAKING, VADState.QUIET]
    assert not analyzer.voiced()
    assert analyzer.sounding()  # soft for a while yet: it may have been a breath
    [await analyzer.analyze_audio(quiet) for _ in range(4)]
    assert not analyzer.sounding()
    assert analyzer.params.stop_secs == 0.064
    await asyncio.sleep(0.08)
    assert analyzer.voiced()  # sound is late: nobody knows that it is silent
    await analyzer.cleanup()


# ---- speech


async def test_speech_is_framed_by_its_utterance(voice: Any) -> None:
    tts = TextToSpeech(voice, wanted=lambda _: True)
    down, _ = await run_test(tts, frames_to_send=[SayFrame(Say(7, "one two")), SleepFrame(0.2)])
    kinds = [type(f) for f in down]
    started = [UtteranceStartedFrame, OutputTransportMessageFrame, TTSStartedFrame]
    assert kinds == [*started, TTSAudioRawFrame, TTSAudioRawFrame, TTSStoppedFrame, UtteranceEndedFrame]
    assert of(down, OutputTransportMessageFrame)[0].message["data"] == {
        "type": "say",
        "utterance": 7,
        "text": "one two",
    }
    assert of(down, UtteranceEndedFrame)[0].ok


async def test_what_was_prepared_is_rendered_once_and_what_was_not_said_is_dropped(voice: Any) -> None:
    tts = TextToSpeech(voice, wanted=lambda _: True)
    frames = [
        PrepareFrame(Say(1, "one two")),
        SleepFrame(0.02),
        PrepareFrame(Say(2, "one two")),  # the same words, for the turn as it ended
        SleepFrame(0.02),
        SayFrame(Say(2, "one two")),
        SleepFrame(0.1),
        PrepareFrame(Say(3, "never said")),
        SleepFrame(0.02),
        PrepareFrame(None),
        SayFrame(Say(3, "three")),
        SleepFrame(0.1),
    ]
    down, _ = await run_test(tts, frames_to_send=frames)
    assert voice.spoken == ["one two", "never said", "three"]
    assert len(of(down, TTSAudioRawFrame)) == 3


async def test_what_a_flush_has_overtaken_is_not_said(voice: Any) -> None:
    tts = TextToSpeech(voice, wanted=lambda utterance: utterance != 1)
    down, _ = await run_test(tts, frames_to_send=[SayFrame(Say(1, "one")), SayFrame(Say(2, "two")), SleepFrame(0.2)])
    assert [f.utterance for f in of(down, UtteranceStartedFrame)] == [2]


async def test_a_voice_that_fails_ends_its_utterance_unheard_and_speaks_the_next(voice: Any) -> None:
    tts = TextToSpeech(voice, wanted=lambda _: True)
    frames = [SayFrame(Say(1, "one gasp")), SayFrame(Say(2, "two")), SleepFrame(0.2)]
    down, _ = await run_test(tts, frames_to_send=frames)
    assert [(f.utterance, f.ok) for f in of(down, UtteranceEndedFrame)] == [(1, False), (2, True)]


async def test_a_voice_that_breaks_off_goes_on_with_the_word_that_it_had_begun(voice: Any) -> None:
    again: list[int] = []
    tts = TextToSpeech(voice, wanted=lambda _: True, on_spoken_again=lambda: again.append(1))
    down, _ = await run_test(tts, frames_to_send=[SayFrame(Say(1, "one two hiccup four")), SleepFrame(0.4)])
    assert voice.spoken == ["one two hiccup four", "two hiccup four"]
    assert [(f.utterance, f.ok) for f in of(down, UtteranceEndedFrame)] == [(1, True)]
    assert len(of(down, TTSAudioRawFrame)) == 5
    assert tts.heard(1, 1600 * 4 + 10) == "one two hiccup"
    assert again == [1]


async def test_an_interruption_stops_the_voice_in_the_middle(voice: Any) -> None:
    voice.pace_s = 0.02
    tts = TextToSpeech(voice, wanted=lambda _: True)
    frames = [SayFrame(Say(1, "one two three four")), SleepFrame(0.05), InterruptionFrame(), SleepFrame(0.05)]
    down, _ = await run_test(tts, frames_to_send=frames)
    assert len(of(down, TTSAudioRawFrame)) < 4
    assert voice.closed == ["one two three four"]
    assert not of(down, UtteranceEndedFrame)


async def test_the_words_heard_are_added_to_what_was_played(voice: Any) -> None:
    tts = TextToSpeech(voice, wanted=lambda _: True)
    await run_test(tts, frames_to_send=[SayFrame(Say(1, "one two three")), SleepFrame(0.2)])
    assert tts.heard(1, 3300) == "one two"
    assert tts.heard(1, 3300) == ""


class Output(FrameProcessor):
    """Plays in a task of its own, as a transport does. `waiting`: frames of a sentence when its first was played."""

    def __init__(self) -> None:
        super().__init__()
        self._frames: asyncio.Queue[Frame] = asyncio.Queue()
        self._player: asyncio.Task[None] | None = None
        self.waiting = 0

    async def process_frame(self, frame: Frame, direction: FrameDirection) -> None:
        await super().process_frame(frame, direction)
        if self._player is None:
            self._player = self.create_task(self._play())
        if isinstance(frame, TTSAudioRawFrame):
            self._frames.put_nowait(frame)
        await self.push_frame(frame, direction)

    async def _play(self) -> None:
        await self._frames.get()
        self.waiting = self._frames.qsize()

    async def cleanup(self) -> None:
        await super().cleanup()  # type: ignore[no-untyped-call]
        if self._player is not None:
            await self.cancel_task(self._player)


async def test_a_long_sentence_is_begun_before_the_last_of_it_is_handed_on(voice: Any) -> None:
    tts, output = TextToSpeech(voice, wanted=lambda _: True), Output()
    text = " ".join(["word"] * 20)  # two seconds, made at once: prepared, or said before
    frames = [PrepareFrame(Say(1, text)), SleepFrame(0.1), SayFrame(Say(1, text)), SleepFrame(1.0)]
    down, _ = await run_test(Pipeline([tts, output]), frames_to_send=frames)
    assert len(of(down, TTSAudioRawFrame)) == 20
    assert output.waiting < 3


# ---- what was played


def speech(utterance: int, chunks: int = 3) -> list[Frame]:
    audio: list[Frame] = [TTSAudioRawFrame(CHUNK, 16000, 1) for _ in range(chunks)]
    return [UtteranceStartedFrame(utterance), *audio]


async def test_the_meter_counts_what_left_and_says_when_it_began() -> None:
    frames = [*speech(1), UtteranceEndedFrame(1), *speech(2, 1), UtteranceEndedFrame(2, ok=False), SleepFrame(0.02)]
    _, up = await run_test(PlayedMeter(), frames_to_send=frames)
    assert [f.utterance for f in of(up, PlayingFrame)] == [1, 2]
    assert [(f.utterance, f.samples, f.complete) for f in of(up, PlayedFrame)] == [(1, 960, True), (2, 320, False)]


async def test_an_interruption_ends_what_is_playing_and_flushes_the_rest() -> None:
    frames = [*speech(1), SleepFrame(0.02), InterruptionFrame(), SleepFrame(0.02)]
    _, up = await run_test(PlayedMeter(), frames_to_send=frames)
    assert [type(f) for f in of(up, PlayedFrame, FlushedFrame)] == [PlayedFrame, FlushedFrame]
    assert [(f.samples, f.complete) for f in of(up, PlayedFrame)] == [(960, False)]


async def test_what_must_not_be_interrupted_goes_on() -> None:
    frames = [*speech(1), SleepFrame(0.02), InterruptionFrame(), UtteranceEndedFrame(1), SleepFrame(0.02)]
    for frame in frames:
        if not isinstance(frame, SleepFrame):
            frame.interruptible = False
    _, up = await run_test(PlayedMeter(), frames_to_send=frames)
    assert [f.complete for f in of(up, PlayedFrame)] == [True]
    assert not of(up, FlushedFrame)


async def test_a_device_that_counts_is_believed_where_it_says_less() -> None:
    for counted, samples in ((400, 400), (5000, 960)):
        meter = PlayedMeter()
        meter.on_device_played(1, counted)
        frames = [*speech(1), SleepFrame(0.02), InterruptionFrame(), SleepFrame(0.25)]
        _, up = await run_test(meter, frames_to_send=frames)
        assert [f.samples for f in of(up, PlayedFrame)] == [samples]
