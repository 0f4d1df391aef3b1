"""How long each way of taking turns waits, at the same share of guests cut off.

Recorded turns: orders, whole and with a pause put between two of their words, and short answers, each at one lane
noise. Every contender hears the same sound, in virtual time; what models compute is measured once and added. A turn is
decided early when its end is decided before its last loud sample, and cut off when the guest hears an answer begin
before that (`talkthru.bench.gone_on`); all are taken to answer as soon as ours. The waits of each are swept; the table
has the delay of the fastest setting that decides no more than 5 % (2 %) early, and each as it comes. Of ours it says,
too, what a cut-off comes to: how long both speak, and whether both halves are the order that the whole is.

Synthetic voices: a pause that was cut in has the intonation of no pause, which is unfair to smart-turn, alone and in
pipecat's default, and to the small say that it has in ours. Ours knows the menu; nobody else does.
"""

import asyncio
import hashlib
import itertools
import json
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial, reduce
from importlib import resources
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from domain.completeness import Completeness
from domain.menu import Menu
from domain.menu_file import parse
from edge.audio.activity import ActivityParams, SpeechStarted, SpeechStopped, VoiceActivity
from edge.audio.cadence import HEARD_S, above_lowest
from edge.audio.pcm import RATE_HZ
from edge.audio.vad import WINDOW
from edge.dialog.vocabulary.lexicon import build_lexicon
from edge.pipeline.foresight import Names, prospect
from edge.session.conversation import Conversation
from edge.session.exchange import Given, GuestArrived, Played, Say, UserTurn
from edge.session.setting import Knowledge, Setting
from edge.session.state import State, fold
from edge.turns.end_of_turn import EndOfTurn, Patience, Prospect, Settle
from talkthru.bench import pauses
from talkthru.bench.gone_on import gone_on, in_halves, orders
from talkthru.bench.pauses import Said, Trace, Words
from talkthru.bench.plot import curves
from talkthru.bench.running import Bench
from talkthru.demo.bank import Bank

ABOUT = "delay of the end of turn at 5 % and 2 % of turns decided early, pauses of 0.3 to 1.5 s inside, quiet to 10 dB"
CONDITIONS: Mapping[str, float | None] = {"quiet": None, "20 dB": 20.0, "10 dB": 10.0}
QUICK = 24
_SETTLE_S = 0.012  # the recogniser's final after it was asked for, over a pipe, as the edge reports it
_VAD_STOP_S = 0.2  # pipecat's default
_SMART_STOP_S = 3.0  # of smart-turn's default parameters
_SMART_SURE = 0.5
_ASKED_AFTER = {"more": ("a cheeseburger",), "confirm": ("a cheeseburger", "that's all")}

Decides = Callable[[Trace], float]


@dataclass(frozen=True, slots=True)
class Point:
    """One contender at one setting."""

    setting: str
    early: float  # share of turns that were decided before they were over
    cut_off: float  # share of turns in which that was heard
    delays_s: tuple[float, ...]  # of those that were not decided early


class Guest:
    """What our edge makes of words, by what it had asked."""

    def __init__(self, menu: Menu) -> None:
        setting = Setting("lane", "lane-1", "bench", menu.locations[0].id, "2025-03-12T12:30:00", 0)
        knowledge = {menu.version: Knowledge(menu, build_lexicon(menu))}
        self._names = Names(menu)
        self._conversation = Conversation(knowledge, setting, version=menu.version, epoch=0.0)
        self._states: dict[tuple[str, ...], State] = {}
        self._known: dict[tuple[tuple[str, ...], str], tuple[Completeness, Prospect]] = {}

    def _state(self, said: Said) -> State:
        said_before = _ASKED_AFTER.get(said.asked, said.before)
        if said_before not in self._states:
            self._states[said_before] = self._after(*said_before)
        return self._states[said_before]

    def _after(self, *texts: str) -> State:
        state = self._conversation.begin("bench")
        happened: tuple[Given, ...] = (GuestArrived(), *map(UserTurn, texts))
        for given in happened:
            step = self._conversation.decide(state, given, 1.0)
            state = reduce(fold, step.events, state)
            for said in (act for act in step.acts if isinstance(act, Say)):
                played = self._conversation.decide(state, Played(said.utterance, said.text), 1.0)
                state = reduce(fold, played.events, state)
        return state

    def judge(self, said: Said, text: str) -> tuple[Completeness, Prospect]:
        known = said.before or (said.asked,), text
        if known not in self._known:
            state = self._state(said)
            completeness = self._conversation.completeness(state, text, 2.0)
            foreseen = prospect(
                UserTurn(text), state, lambda turn: self._conversation.decide(state, turn, 2.0), self._names
            )
            self._known[known] = completeness, foreseen
        return self._known[known]

    def in_halves(self, traced: Trace, decided_s: float) -> bool:
        """Whether the words until then, and those that came after, are the order that all of them are. The recogniser
        begins anew in between, which words of one utterance leave out."""
        whole = traced.partials[-1].text
        first = [partial.text for partial in traced.partials if partial.at_s <= decided_s][-1:]
        words = whole.split()
        said = len(first[0].split()) if first else 0
        state = self._state(traced.said)
        alone = orders(self._conversation, state, (UserTurn(whole),))
        return alone == in_halves(self._conversation, state, " ".join(words[:said]), " ".join(words[said:]))


def ours(
    traced: Trace,
    guest: Guest,
    patience: Patience,
    smart: "SmartTurn | None" = None,
    *,
    before: EndOfTurn | None = None,
) -> float:
    """When our edge decides, hearing one trace. smart: asked at a pause as the edge does, and it takes its time.
    before: who has heard this guest's other turns, and is told whether they went on."""
    activity, end_of_turn, voiced = VoiceActivity(), before or EndOfTurn(patience), False
    decided_s: float | None = None
    final_s = 0.0  # when the words asked for are there
    answered: tuple[float, float] | None = None  # (when, how sure)
    words, sure_of_words = (Completeness.EMPTY, Prospect.ANY), 1.0
    said, silent_since = 0, 0.0  # words; when this pause began
    known_s = 0.0  # what was heard last: nothing is decided before what it is decided by is known
    for at_s, heard in _happenings(traced):
        if decided_s is not None:  # did they go on?
            if isinstance(heard, pauses.Window) and isinstance(_on_window(activity, heard), SpeechStarted):
                end_of_turn.on_speech_started(at_s)
            if at_s > decided_s + patience.cut_s:
                break
            continue
        if answered is not None and at_s >= answered[0]:
            end_of_turn.on_intonation(answered[1])
            answered = None
        while (due := end_of_turn.wake_at()) is not None and due <= at_s:
            due = max(due, known_s)
            if voiced:
                end_of_turn.on_sound(due)
            decided = end_of_turn.on_time(due)
            if isinstance(decided, Settle):
                final_s = due + _SETTLE_S
                end_of_turn.on_final()
                sure_of_words = next((sure for at, sure in traced.settled if at >= silent_since), 1.0)
                end_of_turn.on_words(words[0], prospect=words[1], confidence=sure_of_words, words=said)
            elif decided is not None:
                decided_s = due
                break
            elif not voiced:
                break
            if voiced:
                break
        known_s = at_s
        if isinstance(heard, pauses.Partial):
            words, said = guest.judge(traced.said, heard.text), len(heard.text.split())
            end_of_turn.on_words(
                words[0], prospect=words[1], last_word_at=heard.last_word_at_s, confidence=sure_of_words, words=said
            )
            continue
        event, voiced = _on_window(activity, heard), activity.voiced
        match event:
            case SpeechStarted():
                end_of_turn.on_speech_started(at_s)
                answered, sure_of_words = None, 1.0
            case SpeechStopped(at_sample, known_at):
                silent_since = at_s - (known_at - at_sample) / RATE_HZ
                end_of_turn.on_speech_stopped(silent_since)
                end_of_turn.on_cadence(_above_lowest(traced, silent_since))
                if smart is not None and end_of_turn.heeds_intonation():
                    sure = smart.sure(traced, at_s)
                    answered = at_s + smart.took_s, sure
    end_of_turn.forget()
    return traced.ended_s + pauses.TAIL_S if decided_s is None else max(decided_s, final_s)


def _on_window(activity: VoiceActivity, window: pauses.Window) -> SpeechStarted | SpeechStopped | None:
    return activity.on_window(window.confidence, WINDOW, level=window.level)


@cache
def _cadence(samples: bytes) -> float | None:
    return above_lowest(np.frombuffer(samples, np.float32))


def _above_lowest(traced: Trace, at_s: float) -> float | None:
    return _cadence(traced.samples[max(0, int((at_s - HEARD_S) * RATE_HZ)) : int(at_s * RATE_HZ)].tobytes())


def _happenings(traced: Trace) -> Iterator[tuple[float, pauses.Window | pauses.Partial]]:
    windows, partials = ((w.at_s, w) for w in traced.windows), ((p.at_s, p) for p in traced.partials)
    return iter(sorted((*windows, *partials), key=lambda happening: happening[0]))


def stops(traced: Trace, hold_s: float) -> list[float]:
    """When voice activity with pipecat's thresholds says that speech stopped."""
    hold = round(hold_s * RATE_HZ)
    activity = VoiceActivity(ActivityParams(stop_threshold=0.7, stop_hold_samples=hold))
    heard = ((window.at_s, activity.on_window(window.confidence, WINDOW)) for window in traced.windows)
    return [at_s for at_s, event in heard if isinstance(event, SpeechStopped)]


def plain(traced: Trace, hold_s: float) -> float:
    return next(iter(stops(traced, hold_s)), traced.ended_s + pauses.TAIL_S)


class SmartTurn:
    """pipecat's analyzer on the sound up to each stop of voice activity. `took_s`: one call, median."""

    def __init__(self) -> None:
        from pipecat.audio.turn.smart_turn.local_smart_turn_v3 import LocalSmartTurnAnalyzerV3

        self._analyzer = LocalSmartTurnAnalyzerV3(sample_rate=RATE_HZ)
        self._calls: list[float] = []
        self._sure: dict[tuple[int, int], float] = {}

    @property
    def took_s(self) -> float:
        return float(np.median(self._calls))

    def sure(self, traced: Trace, at_s: float) -> float:
        key = (id(traced), round(at_s * 1000))
        if key not in self._sure:
            began = time.thread_time()  # CPU: what others do on this machine is not its fault
            heard = traced.samples[: int(at_s * RATE_HZ)]
            self._sure[key] = self._analyzer._predict_endpoint(heard)["probability"]
            self._calls.append(time.thread_time() - began)
        return self._sure[key]

    def decides(self, traced: Trace, sure: float, longest_s: float) -> float:
        """At a stop that it is sure of, else `longest_s` after one that nobody speaks after."""
        found = stops(traced, _VAD_STOP_S)
        for stopped, following in itertools.pairwise((*found, float("inf"))):
            if self.sure(traced, stopped) > sure:
                return stopped + self.took_s
            if following - stopped > longest_s + _VAD_STOP_S:  # they spoke again well after that
                return stopped + longest_s
        return traced.ended_s + pauses.TAIL_S


def settings(traces: Sequence[Trace], guest: Guest, smart: SmartTurn) -> dict[str, list[tuple[str, Decides]]]:
    """Every contender with every setting of it; the first is the one that it comes with."""
    holds = (0.2, 0.1, 0.3, 0.4, 0.5, 0.6, 0.8, 1.0, 1.2, 1.4, 1.5, 1.6, 1.8, 2.0)
    surest = (_SMART_SURE, 0.05, 0.2, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995)
    longest = (_SMART_STOP_S, 0.4, 0.6, 0.8, 1.0, 1.2, 1.4, 1.6, 2.0)
    return {
        "ours": [(name, partial(ours, guest=guest, patience=patience, smart=smart)) for name, patience in _waits()],
        "plain VAD": [(f"{h} s", partial(plain, hold_s=h)) for h in holds],
        "smart-turn": [
            (f"p > {p}, {s} s", partial(smart.decides, sure=p, longest_s=s)) for s in longest for p in surest
        ],
        "pipecat default": [("", partial(smart.decides, sure=_SMART_SURE, longest_s=_SMART_STOP_S))],
    }


def _waits() -> Iterator[tuple[str, Patience]]:
    """From hasty to patient, in five: after what is complete; after a list that has ended; after any other whole order,
    and where the voice stayed up; for who has not finished."""
    yield "as it comes", Patience()
    wholes, longs = (0.2, 0.4, 0.7, 1.0, 1.2, 1.3, 1.4, 1.5), (1.4, 1.5, 1.6, 1.8, 2.0)
    for whole_s, full_s, long_s in itertools.product(wholes, (0.16, 0.3, 1.4), longs):
        if full_s <= max(whole_s, 0.16):
            yield _wait(0.1, full_s, whole_s, max(whole_s, Patience().held_up_s), long_s)
    for whole_s, held_up_s, long_s in itertools.product((0.2, 0.3, 0.6), (1.0, 1.3, 1.5), longs):
        yield _wait(0.1, 0.16, whole_s, held_up_s, long_s)
    for complete_s, whole_s, long_s in itertools.product((0.2, 0.3, 0.4), (1.3, 1.4, 1.5), (1.8, 2.0)):
        yield _wait(complete_s, max(complete_s, 0.16), whole_s, whole_s, long_s)
    for whole_s, long_s in itertools.product((1.4, 1.6), (1.6, 2.0)):
        yield _wait(0.8, 0.8, whole_s, whole_s, long_s)
        yield _wait(1.4, 1.4, whole_s, whole_s, long_s)


def _wait(complete_s: float, full_s: float, whole_s: float, held_up_s: float, long_s: float) -> tuple[str, Patience]:
    as_it_comes = Patience()
    waits = replace(
        as_it_comes,
        complete_s=complete_s,
        full_s=full_s,
        whole_s=whole_s,
        held_up_s=held_up_s,
        binding_s=max(as_it_comes.binding_s, complete_s),
        lacking_s=max(as_it_comes.lacking_s, whole_s),
        any_s=max(as_it_comes.any_s, whole_s),
        open_s=max(as_it_comes.open_s, whole_s),
        doubted_order_s=max(as_it_comes.doubted_order_s, whole_s),
        unheard_s=max(as_it_comes.unheard_s, whole_s),
        unclear_s=long_s,
        dangling_s=long_s,
        empty_s=long_s,
    )
    return f"{complete_s}, {full_s}, {whole_s}/{held_up_s}, {long_s} s", waits


def point(setting: str, decided: Sequence[float], traces: Sequence[Trace]) -> Point:
    """decided: when, for each of the traces."""
    kept = tuple(at - traced.ended_s for at, traced in zip(decided, traces, strict=True) if at >= traced.ended_s)
    early = [gone_on(traced, at) for at, traced in zip(decided, traces, strict=True)]
    cut_off = sum(each is not None and each.heard for each in early)
    return Point(setting, (len(decided) - len(kept)) / len(decided), cut_off / len(decided), kept)


async def measure(bench: Bench) -> None:
    await asyncio.to_thread(_measure, bench)


def _measure(bench: Bench) -> None:
    bank = Bank()
    menu = parse(json.loads((resources.files("talkthru.data") / "menu.json").read_text()), "menu.json")
    with TemporaryDirectory(prefix="talkthru-bench-", ignore_cleanup_errors=True) as folder:
        traces = list(_traces(bench, bank, Words(menu, Path(folder))))
    smart, guest = SmartTurn(), Guest(menu)
    found: dict[str, list[Point]] = {}
    for name, tried in settings(traces, guest, smart).items():
        bench.say(f"{name}: {len(tried)} settings")
        decided = [(setting, [decides(traced) for traced in traces]) for setting, decides in tried]
        found[name] = [point(setting, at, traces) for setting, at in decided]
        _report(bench, name, "all", found[name], len(traces))
        for condition in CONDITIONS:
            own = [n for n in range(len(traces)) if _condition(n) == condition]
            points = [point(setting, [at[n] for n in own], [traces[n] for n in own]) for setting, at in decided]
            _report(bench, name, condition, points, len(own))
    _gone_on(bench, traces, guest, smart)
    _sessions(bench, traces, guest, smart)
    bench.value("smart-turn", "", "call_ms", "ms", smart.took_s * 1000)
    drawn = {name: _frontier(points) for name, points in found.items()}
    title = "end of turn: median delay against turns decided early"
    bench.picture(curves, title, drawn, x="turns decided early, %", y="median delay, ms")


def _gone_on(bench: Bench, traces: Sequence[Trace], guest: Guest, smart: SmartTurn) -> None:
    """Of the turns that ours decides early as it comes: what that comes to."""
    decided = [(traced, ours(traced, guest, Patience(), smart)) for traced in traces]
    early = [(traced, at, found) for traced, at in decided if (found := gone_on(traced, at)) is not None]
    both = [found.both_spoke_s * 1000 for _, _, found in early if found.heard]
    bench.sample("ours", "decided early, as it comes", "both_spoke_ms", "ms", both)
    halves = [guest.in_halves(traced, at) for traced, at, _ in early if traced.said.asked == "anything"]
    bench.value("ours", "decided early, as it comes", "same_order", "turns", sum(halves), n=len(halves))


def _sessions(bench: Bench, traces: Sequence[Trace], guest: Guest, smart: SmartTurn) -> None:
    """People differ: of each voice a guest who pauses in every order, and one who never does. What ours learns of a
    guest in their first turns counts for the others."""
    for who, pauses_ in (("guests who pause in every order", True), ("guests who never pause", False)):
        own = [traced for traced in traces if (traced.said.pause_s > 0) == pauses_]
        voices: dict[str, list[Trace]] = {}
        for traced in own:
            voices.setdefault(traced.said.voice, []).append(traced)
        known, new = dict[int, float](), dict[int, float]()
        for turns in voices.values():
            before = EndOfTurn(Patience())
            known |= {id(t): ours(t, guest, Patience(), smart, before=before) for t in turns}
            new |= {id(t): ours(t, guest, Patience(), smart) for t in turns}
        for how, decided in (("in one session", known), ("as if each were new", new)):
            _report(bench, "ours", f"{who}, {how}", [point("", [decided[id(t)] for t in own], own)], len(own))


def _frontier(points: Sequence[Point]) -> list[tuple[float, float]]:
    """The settings that no other beats in both, as (% decided early, ms)."""
    known = sorted((p.early * 100, float(np.median(p.delays_s)) * 1000) for p in points if p.delays_s)
    best = itertools.accumulate((delay for _, delay in known), min)
    return [p for p, least in zip(known, best, strict=True) if p[1] <= least]


def _condition(n: int) -> str:
    return list(CONDITIONS)[n % len(CONDITIONS)]


def _traces(bench: Bench, bank: Bank, words: Words) -> Iterator[Trace]:
    """Each turn whole, and orders once with a pause; conditions take turns."""
    rng = np.random.default_rng(bench.seed)
    turns = pauses.turns_of(bank)
    if bench.quick:
        turns = [turns[n] for n in rng.choice(len(turns), QUICK, replace=False)]
    cases: list[Said] = []
    for said in turns:
        with_pause = pauses.paused(said, words, rng) if said.asked == "anything" else None
        cases += [said, *([with_pause] if with_pause else [])]
    cases = [cases[n] for n in rng.permutation(len(cases))]
    whole = hashlib.sha256(bank.sha256.encode())
    for said in cases:
        whole.update(said.pcm)
    bench.cases_sha256 = whole.hexdigest()
    bench.expect(len(cases), "hearing the turns")
    for n, said in enumerate(cases):
        yield pauses.trace(said, words, snr_db=CONDITIONS[_condition(n)], seed=bench.seed + n)
        bench.step()


def _report(bench: Bench, name: str, heard_in: str, points: Sequence[Point], count: int) -> None:
    """The way it comes, and the fastest that cuts off no more than so many."""
    chosen = {"as it comes": points[0]}
    for most in (0.05, 0.02) if len(points) > 1 else ():
        allowed = [p for p in points if p.early <= most and p.delays_s]
        if allowed:
            best = min(allowed, key=lambda p: float(np.mean(p.delays_s)))
            chosen[f"<= {most:.0%} early: {best.setting}"] = best
        else:
            bench.note(f"{name}, {heard_in}: no setting decides {most:.0%} or less early")
    for how, at in chosen.items():
        bench.value(name, f"{heard_in}, {how}", "decided_early", "share", at.early, n=count)
        bench.value(name, f"{heard_in}, {how}", "cut_off", "share", at.cut_off, n=count)
        if at.delays_s:
            bench.value(name, f"{heard_in}, {how}", "mean_delay_ms", "ms", float(np.mean(at.delays_s)) * 1000, n=count)
        bench.sample(name, f"{heard_in}, {how}", "delay_ms", "ms", [delay * 1000 for delay in at.delays_s])
