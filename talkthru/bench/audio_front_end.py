"""The front end stage by stage: does the agent interrupt itself, what are the words worth, and what does it cost.

Echo: minutes of the agent's own voice come back at -6 dB, by several ways, through the real front end, voice activity
and its start of speech, which is what makes the agent fall silent. Words: openings of the guest bank in lane noise with
babble, heard by the embedded recogniser, with each stage and without. Over the agent: the same openings while the agent
speaks. All in virtual time; only the cost is measured by the clock. Synthetic voices, rooms and noise.
"""

import json
import re
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from rapidfuzz.distance import Levenshtein

from domain.menu import Menu
from domain.menu_file import parse
from edge.audio.front_end import FrontEnd, Stages
from edge.audio.near_far import FAR
from edge.audio.pcm import RATE_HZ, to_float, to_pcm
from edge.audio.webrtc import FRAME_BYTES, NoWebrtc
from edge.speech.at_once import AtOnce
from edge.speech.espeak import Espeak
from edge.speech.saying import Saying
from talkthru.bench.lane_sound import (
    CHUNK,
    Echo,
    Lane,
    Samples,
    cleaned,
    floor,
    from_further_away,
    joined,
    silence,
)
from talkthru.bench.pauses import Words
from talkthru.bench.plot import bars
from talkthru.bench.running import Bench, CannotMeasure
from talkthru.demo.bank import Bank, GuestOrder
from talkthru.demo.sound import first_loud, lane_noise

ABOUT = "the agent's own echo, words with and without each stage, near and far voices, ms per 10 ms of sound"
MINUTES, MINUTES_OTHERS, MINUTES_QUICK = 10.0, 3.0, 0.5  # the others: what no figure is owed for
ECHOES: Mapping[str, Echo] = {
    **{f"{ms} ms": Echo(ms) for ms in (0, 50, 100, 200)},
    **{f"{ms} ms, a room": Echo(ms, room=True) for ms in (0, 50, 100, 200)},
    "50 ms, a loudspeaker at its limit": Echo(50, bent=True),
    "50 ms, a room, a clock 100 ppm fast": Echo(50, room=True, drift_ppm=100),
    "600 ms, a room": Echo(600, room=True),
}
OTHERS = tuple(ECHOES)[8:]
WITHOUT = "50 ms, a room"  # the one that is also heard without a front end
NOISES: Mapping[str, float | None] = {"quiet": None, "20 dB": 20.0, "10 dB": 10.0, "5 dB": 5.0}
STAGES: Mapping[str, Stages | None] = {
    "as it comes": None,
    "echo canceller, high-pass": Stages(noise=False, gain=False),
    "and noise": Stages(gain=False),
    "and level": Stages(),
}
SOFT_DB = (-12.0, -20.0, -26.0)  # a microphone that is too soft
FAR_DB = (-12.0, -16.0, -20.0)
_KNOWN_S = 3.0  # of the lane, before anyone speaks
_BEFORE_S, _AFTER_S = 0.6, 0.5
_INTO_S = 1.2  # into the agent's sentence the guest begins
_PAUSE_S = 0.8


@dataclass(frozen=True, slots=True)
class _Guest:
    order: GuestOrder
    text: str
    samples: Samples
    onset_s: float


async def measure(bench: Bench) -> None:
    bank = Bank()
    bench.cases_sha256 = bank.sha256
    try:
        FrontEnd()
    except NoWebrtc as error:
        raise CannotMeasure(f"the front end is not installed: {error}") from error
    menu = parse(json.loads((resources.files("talkthru.data") / "menu.json").read_text()), "menu.json")
    agent = joined(await _sentences(menu), _PAUSE_S, 60 * (MINUTES_QUICK if bench.quick else MINUTES))
    guests = _guests(bank)[:: 9 if bench.quick else 1]
    heard_in = len(NOISES) * len(STAGES) + len(SOFT_DB) * 2
    bench.expect(len(ECHOES) + 1 + len(guests) * (heard_in + 4), "the agent's own voice")
    _own_voice(bench, agent)
    with TemporaryDirectory(prefix="talkthru-bench-", ignore_cleanup_errors=True) as folder:
        words = Words(menu, Path(folder))
        _words(bench, bank, guests, words)
        _over_the_agent(bench, agent, guests, words)
    _near_and_far(bench, bank, guests)
    _cost(bench, agent)


async def _sentences(menu: Menu) -> list[Samples]:
    """What an agent says of this menu, in its own voice."""
    items = [item.name.get("en") for item in menu.items]
    texts = ["Welcome! What can I get started for you today?"]
    for n, (one, other) in enumerate(zip(items, items[1:] + items[:1], strict=True)):
        texts += [
            f"Two {one}, and a {other}. Anything else?",
            f"That's one {one}. Your total is {n + 3} dollars and 45.",
        ]
        texts += ["Sorry, which size would you like?", "Would you like to make that a meal?"][n % 2 : n % 2 + 1]
    async with Espeak(rate_hz=RATE_HZ) as espeak:
        voice = AtOnce(Saying(espeak))
        return [to_float(b"".join([audio.pcm async for audio in voice.speak(text, "en")])) for text in texts]


def _guests(bank: Bank) -> list[_Guest]:
    found = []
    for order in bank.orders:
        pcm = bank.pcm(order, order.openings[0])
        found.append(_Guest(order, order.openings[0], to_float(pcm), (first_loud(pcm) or 0) / RATE_HZ))
    return found


def _own_voice(bench: Bench, agent: Samples) -> None:
    short = agent[: int(60 * MINUTES_OTHERS * RATE_HZ)]
    for name in ECHOES:
        front_end = FrontEnd()
        if name == WITHOUT:
            _echo(bench, "as it comes", name, None, short)
            bench.step()
        _echo(bench, "front end", name, front_end, short if name in OTHERS else agent)
        delay_ms = front_end.facts().get("echo_delay_ms")
        if delay_ms is not None:
            bench.value("front end", f"echo {name}", "estimated_delay", "ms", delay_ms)
        bench.step(f"the agent's own voice: {name}")


def _echo(bench: Bench, contender: str, name: str, front_end: FrontEnd | None, agent: Samples) -> None:
    """The agent talks on, as loud as ever, so that every start is counted."""
    lane, condition, n = Lane(front_end), f"echo {name}", max(1, round(len(agent) / RATE_HZ / 60))  # minutes
    heard, clean = lane.hear(agent, floor(len(agent), bench.seed), ECHOES[name], seed=bench.seed)
    bench.value(contender, condition, "false_barge_ins", "starts", len(lane.starts_s), n=n)
    bench.value(contender, condition, "softened_for_nothing", "share", len(lane.softer) / lane.windows, n=n)
    power = [float(np.mean(np.square(sound[: len(clean)]))) + 1e-12 for sound in (heard, clean)]
    bench.value(contender, condition, "echo_reduced", "dB", 10 * float(np.log10(power[0] / power[1])), n=n)


def _words(bench: Bench, bank: Bank, guests: Sequence[_Guest], words: Words) -> None:
    drawn: dict[str, dict[str, float]] = {}
    for condition, snr_db in NOISES.items():
        for contender, stages in STAGES.items():
            errors = []
            for n, guest in enumerate(guests):
                sound = _in_lane(bank, guest, snr_db, bench.seed + n)
                errors.append(_heard(words, guest, sound, stages))
                bench.step(f"words: {condition}, {contender}")
            drawn.setdefault(contender, {})[condition] = _report_words(bench, contender, condition, errors)
    for db in SOFT_DB:
        for contender in ("and noise", "and level"):
            errors = []
            for n, guest in enumerate(guests):
                sound = 10 ** (db / 20) * _in_lane(bank, guest, 20.0, bench.seed + n, known_by_ear=True)
                sound = sound + floor(len(sound), bench.seed + n)
                errors.append(_heard(words, guest, sound.astype(np.float32), STAGES[contender], twice=True))
                bench.step(f"words: a microphone {-db:.0f} dB too soft, {contender}")
            _report_words(bench, contender, f"20 dB, microphone {-db:.0f} dB too soft", errors)
    bench.picture(bars, "wrong words, by stage", drawn, unit="%")


def _in_lane(bank: Bank, guest: _Guest, snr_db: float | None, seed: int, *, known_by_ear: bool = False) -> Samples:
    """An opening, the lane before it and after. known_by_ear: said twice; the second time the lane knows the voice."""
    parts = [silence(_KNOWN_S)]
    if known_by_ear:
        parts += [guest.samples, silence(_BEFORE_S)]
    sound = np.concatenate([*parts, guest.samples, silence(_AFTER_S)])
    sound = sound + floor(len(sound), seed)
    if snr_db is not None:
        others = [o for o in bank.orders if o.voice != guest.order.voice][::5]
        voices = [bank.pcm(other, other.openings[0]) for other in others]
        noise = lane_noise(len(sound) / RATE_HZ + 0.1, snr_db=snr_db, seed=seed, voices=voices)
        sound = sound + noise[: len(sound)]
    return sound.astype(np.float32)


def _heard(
    words: Words, guest: _Guest, sound: Samples, stages: Stages | None, *, twice: bool = False
) -> tuple[int, int]:
    """(wrong words, words said), of the last time that it is said."""
    clean = sound if stages is None else cleaned(FrontEnd(stages), sound)
    begins = (_KNOWN_S + (_BEFORE_S + len(guest.samples) / RATE_HZ if twice else 0.0)) - 0.4
    return _wrong(words, guest.text, clean[int(begins * RATE_HZ) :])


def _wrong(words: Words, text: str, samples: Samples) -> tuple[int, int]:
    said = re.findall(r"[\w']+", text.lower())
    *_, (_, heard) = words.partials(to_pcm(samples))
    return Levenshtein.distance(said, [word for word, _ in heard]), len(said)


def _report_words(bench: Bench, contender: str, condition: str, errors: Sequence[tuple[int, int]]) -> float:
    wrong, said = (sum(counts) for counts in zip(*errors, strict=True))
    bench.value(contender, f"words {condition}", "word_errors", "share", wrong / said, n=said)
    return float(100 * wrong / said)


def _over_the_agent(bench: Bench, agent: Samples, guests: Sequence[_Guest], words: Words) -> None:
    """The guest begins while the agent speaks, which then is softer and falls silent as at the edge."""
    ways: Mapping[str, Echo | None] = {  # None: the agent is silent
        "the agent is silent": None,
        "no echo": Echo(level_db=-80),
        "echo at -12 dB": Echo(50, room=True, level_db=-12),
        "echo at -6 dB": Echo(50, room=True),
    }
    for way, echo in ways.items():
        errors, late_ms, missed = list[tuple[int, int]](), list[float](), 0
        for n, guest in enumerate(guests):
            begins = int((_KNOWN_S + _INTO_S) * RATE_HZ)
            near = np.concatenate([silence(_KNOWN_S + _INTO_S), guest.samples, silence(_AFTER_S)])
            near = near + floor(len(near), bench.seed + n)
            at = (n * 7 * RATE_HZ) % max(1, len(agent) - len(near))
            played = np.zeros_like(near) if echo is None else agent[at : at + len(near)].copy()
            played[: RATE_HZ // 2] = 0  # the lane is known when the agent begins
            onset = begins / RATE_HZ + guest.onset_s
            lane = Lane(FrontEnd(), heeds_from=onset - 0.02)
            _, clean = lane.hear(played, near, echo or Echo(), seed=bench.seed + n)
            started = [s for s in lane.starts_s if onset - 0.02 < s < onset + len(guest.samples) / RATE_HZ]
            late_ms += [(started[0] - onset) * 1000] if started else []
            missed += not started
            errors.append(_wrong(words, guest.text, clean[begins - int(0.4 * RATE_HZ) :]))
            bench.step(f"over the agent: {way}")
        bench.sample("front end", f"over the agent, {way}", "guest_noticed_ms", "ms", late_ms)
        bench.value("front end", f"over the agent, {way}", "guest_not_noticed", "guests", missed, n=len(guests))
        _report_words(bench, "front end", f"over the agent, {way}", errors)


def _near_and_far(bench: Bench, bank: Bank, guests: Sequence[_Guest]) -> None:
    """A guest orders, then answers as loud as before and 8 dB softer; then another voice is heard from further away."""
    for condition, snr_db in NOISES.items():
        judged: dict[str, list[bool]] = {}
        for n, guest in enumerate(guests):
            front_end = FrontEnd()
            other = next(o for o in bank.orders[n:] + bank.orders[:n] if o.voice != guest.order.voice)
            elsewhere = to_float(bank.pcm(other, other.openings[0]))
            sayings = [("the guest", guest.samples)]
            for name in ("yes", "no_thanks", "done"):
                answer = to_float(bank.pcm(guest.order, guest.order.general[name]))
                sayings += [("the guest", answer), ("the guest, 8 dB softer", 0.4 * answer)]
            sayings += [(f"a voice {-db:.0f} dB softer, far away", from_further_away(elsewhere, db)) for db in FAR_DB]
            for who, samples in sayings:
                sound = np.concatenate([silence(_BEFORE_S), samples, silence(_AFTER_S)])
                sound = sound + floor(len(sound), bench.seed + n)
                if snr_db is not None:
                    sound = sound + lane_noise(len(sound) / RATE_HZ + 0.1, snr_db=snr_db, seed=n)[: len(sound)]
                pcm, known = to_pcm(sound), int(_BEFORE_S * RATE_HZ) * 2
                front_end.clean(pcm[:known])
                front_end.voices.on_speech_started()
                front_end.clean(pcm[known:])
                judged.setdefault(who, []).append(front_end.voices.speaker() == FAR)
                front_end.voices.on_turn_ended()
        for who, far in judged.items():
            bench.value(
                "front end",
                f"near or far, {condition}: {who}",
                "taken_for_far",
                "share",
                float(np.mean(far)),
                n=len(far),
            )


def _cost(bench: Bench, agent: Samples) -> None:
    """With everything to do: the agent speaks, and the lane is noisy."""
    seconds = min(30.0, len(agent) / RATE_HZ)
    played = agent[: int(seconds * RATE_HZ)]
    back, noise = Echo(50).tail(), lane_noise(seconds + 0.1, snr_db=20.0, seed=0)
    echo = np.concatenate([back(played, at) for at in range(0, len(played) - CHUNK + 1, CHUNK)])
    sound = echo + noise[: len(echo)]
    front_end, near, far = FrontEnd(), to_pcm(sound), to_pcm(played)
    took_ms = []
    cpu_before = time.thread_time()
    for at in range(0, len(near) - FRAME_BYTES + 1, FRAME_BYTES):
        began = time.perf_counter()
        front_end.on_played(far[at : at + FRAME_BYTES], RATE_HZ, at / 2 / RATE_HZ)
        front_end.clean(near[at : at + FRAME_BYTES])
        took_ms.append((time.perf_counter() - began) * 1000)
    cpu_ms = (time.thread_time() - cpu_before) * 1000 / len(took_ms)
    bench.sample("front end", "10 ms of sound", "took_ms", "ms", took_ms)
    bench.value("front end", "10 ms of sound", "cpu_ms", "ms", cpu_ms, n=len(took_ms))
