"""A guest speaks while the agent does: how soon it is softer, how soon silent, and that a cough is no interruption.

Measured on the waveform, from a client outside the edge's process. The guest talks into the greeting, at a moment of
chance. The greeting is known sample by sample (the voice renders it again here), so the level at which the edge sends
it is the ratio of the two. Coughs are bursts of noise shaped like one, hums a voice's "mm-hmm"; synthetic, as all
voices here.
"""

import asyncio
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from numpy.typing import NDArray

from edge.audio.pcm import RATE_HZ, to_float, to_pcm
from edge.speech.at_once import AtOnce
from edge.speech.espeak import Espeak
from edge.speech.saying import Saying
from edge.speech.voice import Voice
from talkthru.bench.running import Bench, CannotMeasure
from talkthru.demo.bank import Bank
from talkthru.demo.device import LaneDevice, Message
from talkthru.demo.sound import Ear, first_loud, lane_noise
from talkthru.demo.store import LANE, Store, StoreFailed

ABOUT = "guest's first sound to the agent's softer voice and to its silence; coughs that it talks on after"
TRIES, TRIES_QUICK = 24, 6
COUGHS, COUGHS_QUICK = 8, 4
CONDITIONS: dict[str, float | None] = {"quiet": None, "lane noise 20 dB": 20.0}
_SOFTER = 0.5  # of its level, -6 dB: halfway to where it ducks
_STEP = RATE_HZ // 200  # 5 ms, the grain of a level
_EARLIEST_S, _LATEST_S = 0.7, 2.2  # into a greeting of three seconds
_AUDIBLE = 0.01  # of the agent's own voice; softer passages tell nothing about a level
_WAIT_S = 8.0


@dataclass(frozen=True, slots=True)
class Try:
    """Milliseconds from the guest's first loud sample; None: it did not happen while they spoke."""

    ducked_ms: float | None
    silent_ms: float | None


@dataclass(frozen=True, slots=True)
class Coughed:
    """stopped: the agent fell silent; resumed: it then went on with the word at which it had stopped."""

    stopped: bool
    resumed: bool


class Recording(Ear):
    """An ear that keeps the samples, and when each is to be heard."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[tuple[float, NDArray[np.float32]]] = []
        self.flushed: list[float] = []

    def on_audio(self, pcm: bytes, rate_hz: int, at: float) -> None:
        self.parts.append((max(at, self._played_until), to_float(pcm)))
        super().on_audio(pcm, rate_hz, at)

    def on_flush(self, at: float) -> None:
        self.flushed.append(at)
        super().on_flush(at)

    def first_softer(self, than: NDArray[np.float32], after: float) -> float | None:
        """When it was first below `_SOFTER` of the level of `than`, sample by sample from its beginning."""
        at_sample = 0
        for begins, samples in self.parts:
            for offset in range(0, len(samples) - _STEP + 1, _STEP):
                expected = than[at_sample + offset : at_sample + offset + _STEP]
                at = begins + offset / RATE_HZ
                if at < after or len(expected) < _STEP or (level := _rms(expected)) < _AUDIBLE:
                    continue
                if _rms(samples[offset : offset + _STEP]) < _SOFTER * level:
                    return at
            at_sample += len(samples)
        return None


def _rms(samples: NDArray[np.float32]) -> float:
    return float(np.sqrt(np.mean(np.square(samples))))


def cough(rng: np.random.Generator) -> bytes:
    """A burst, a gap and a second burst of noise where a cough has its power, 0.3 s in all. PCM16."""
    envelope = np.concatenate(
        [np.geomspace(1, 0.05, RATE_HZ // 8), np.zeros(RATE_HZ // 20), np.geomspace(0.7, 0.03, RATE_HZ // 8)]
    )
    noise = np.fft.rfft(rng.normal(size=len(envelope)))
    hz = np.fft.rfftfreq(len(envelope), 1 / RATE_HZ)
    shaped = np.fft.irfft(noise * np.exp(-(((hz - 900) / 900) ** 2)), len(envelope)) * envelope
    return to_pcm((0.3 * shaped / np.abs(shaped).max()).astype(np.float32))


class _Lane:
    """One visit for each try: a guest arrives, the agent greets, the guest makes a sound, and goes."""

    def __init__(self, store: Store, bank: Bank, voice: Voice, snr_db: float | None, seed: int) -> None:
        self._store, self._bank, self._voice, self._snr_db = store, bank, voice, snr_db
        self._rng = np.random.default_rng(seed)

    async def interrupt(self) -> Try | None:
        """None where no greeting came, or it was over before."""
        order = self._bank.orders[int(self._rng.integers(len(self._bank.orders)))]
        made = await self._into_greeting(self._bank.pcm(order, order.openings[0]), listen_s=0.3)
        if made is None:
            return None
        ear, onset, said = made
        softer, silent = ear.first_softer(await self._rendered(said[0]), onset), ear.silent_after(onset)
        found = [at for at in (softer, silent) if at is not None]
        return Try((min(found) - onset) * 1000 if found else None, (silent - onset) * 1000 if silent else None)

    async def cough(self, *, hum: bool) -> Coughed | None:
        sound = to_pcm(await self._rendered("Mm-hmm.")) if hum else cough(self._rng)
        made = await self._into_greeting(sound, listen_s=5.0)
        if made is None:
            return None
        ear, _, said = made
        stopped = bool(ear.flushed)
        goes_on = stopped and any(said[0].endswith(text) and text != said[0] for text in said[1:])
        return Coughed(stopped, goes_on and ear.first_after(ear.flushed[0]) is not None)

    async def _into_greeting(self, pcm: bytes, *, listen_s: float) -> tuple[Recording, float, list[str]] | None:
        seed, said = int(self._rng.integers(1 << 31)), list[str]()
        noise = None if self._snr_db is None else lane_noise(20.0, snr_db=self._snr_db, seed=seed)
        async with LaneDevice(self._store.lane_uri(), self._store.tokens[LANE], noise=noise, seed=seed) as device:
            device.ear = ear = Recording()
            await device.arrive()
            arrived = time.monotonic()
            while not ear.begins and time.monotonic() < arrived + _WAIT_S:  # noqa: ASYNC110  # an ear rings no bell
                await asyncio.sleep(0.01)
            await asyncio.sleep(float(self._rng.uniform(_EARLIEST_S, _LATEST_S)))
            if not ear.speaking(time.monotonic()):
                return None
            onset = (await device.speak(pcm)).began + (first_loud(pcm) or 0) / RATE_HZ
            await asyncio.sleep(listen_s)
            said = [str(m.data["text"]) for m in _told(device) if m.kind == "say"]
            await device.leave()
        return (ear, onset, said) if said else None

    async def _rendered(self, text: str) -> NDArray[np.float32]:
        return to_float(b"".join([audio.pcm async for audio in self._voice.speak(text, "en")]))


def _told(device: LaneDevice) -> Sequence[Message]:
    return [device.messages.get_nowait() for _ in range(device.messages.qsize())]


async def measure(bench: Bench) -> None:
    bank = Bank()
    bench.cases_sha256 = bank.sha256
    tries, coughs = (TRIES_QUICK, COUGHS_QUICK) if bench.quick else (TRIES, COUGHS)
    bench.expect((tries + coughs) * len(CONDITIONS), "starting")
    with TemporaryDirectory(prefix="talkthru-bench-", ignore_cleanup_errors=True) as folder:
        try:
            async with Store(Path(folder), on_step=bench.say) as store, Espeak(rate_hz=RATE_HZ) as espeak:
                for condition, snr_db in CONDITIONS.items():
                    lane = _Lane(store, bank, AtOnce(Saying(espeak)), snr_db, bench.seed)
                    await _condition(bench, lane, condition, tries, coughs)
        except StoreFailed as failed:
            raise CannotMeasure(f"{failed.process}: {failed.problem}") from failed


async def _condition(bench: Bench, lane: _Lane, condition: str, tries: int, coughs: int) -> None:
    made, coughed = list[Try](), list[Coughed]()
    for n in range(tries):
        bench.step(f"{condition}: {n + 1} of {tries} interruptions")
        made += [one] if (one := await lane.interrupt()) else []
    for n in range(coughs):
        bench.step(f"{condition}: {n + 1} of {coughs} coughs and hums")
        coughed += [one_] if (one_ := await lane.cough(hum=n % 2 == 1)) else []
    bench.sample("ours", condition, "ducked_ms", "ms", [t.ducked_ms for t in made if t.ducked_ms is not None])
    bench.sample("ours", condition, "silent_ms", "ms", [t.silent_ms for t in made if t.silent_ms is not None])
    bench.value("ours", condition, "talked_on", "tries", sum(t.silent_ms is None for t in made), n=len(made))
    bench.value("ours", condition, "stopped_by_cough_or_hum", "sounds", sum(c.stopped for c in coughed), n=len(coughed))
    stopped = [c for c in coughed if c.stopped]
    bench.value("ours", condition, "went_on_after", "sounds", sum(c.resumed for c in stopped), n=len(stopped))
