"""What becomes of a guest who was thought to have finished and goes on: what they hear of it, and their order.

Deciding early is no harm by itself: a guest who is noticed to go on before the answer begins hears nothing of it. Who
hears it begin has been cut off; how long both speak then, and whether both halves come to the same order as the whole,
says how much that costs.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce

import numpy as np

from domain.order_form import to_form
from edge.audio.activity import SpeechStarted, VoiceActivity
from edge.audio.pcm import RATE_HZ, to_float
from edge.audio.vad import WINDOW
from edge.session.conversation import Conversation
from edge.session.exchange import Given, Played, Say, UserSpeaking, UserTurn
from edge.session.state import State, fold
from talkthru.bench.pauses import LEAD_S, Trace
from talkthru.demo.sound import LOUD

FIRST_AUDIO_S = 0.025  # from the turn's end to the answer's first sample: medians of bench turn-latency's last stages
_FLUSH_S = 0.02  # a frame that has left can not be taken back


@dataclass(frozen=True, slots=True)
class GoneOn:
    """One turn that was decided early. heard: the answer began before the guest was noticed to go on."""

    heard: bool
    both_spoke_s: float  # 0 where nothing was heard


def gone_on(traced: Trace, decided_s: float) -> GoneOn | None:
    """None: they had finished."""
    if decided_s >= traced.ended_s:
        return None
    answers_s, noticed_s = decided_s + FIRST_AUDIO_S, _noticed(traced, decided_s)
    if noticed_s <= answers_s:
        return GoneOn(heard=False, both_spoke_s=0.0)
    speaks_s = max(answers_s, _speaks(traced, decided_s))
    until_s = min(noticed_s + _FLUSH_S, traced.ended_s)
    return GoneOn(heard=speaks_s < traced.ended_s, both_spoke_s=max(0.0, until_s - speaks_s))


def _noticed(traced: Trace, after_s: float) -> float:
    """When voice activity says that somebody speaks again."""
    activity = VoiceActivity()
    for window in traced.windows:
        event = activity.on_window(window.confidence, WINDOW, level=window.level)
        if window.at_s > after_s and (isinstance(event, SpeechStarted) or (activity.speaking and event is None)):
            return window.at_s
    return float("inf")


def _speaks(traced: Trace, after_s: float) -> float:
    """When they do, on the recording itself."""
    loud = np.flatnonzero(np.abs(to_float(traced.said.pcm)) >= LOUD) / RATE_HZ + LEAD_S
    return float(next((at for at in loud[loud >= after_s]), traced.ended_s))


def orders(conversation: Conversation, state: State, turns: Sequence[Given]) -> list[object]:
    """What the order is after these, one after another."""
    now = 1.0
    for given in turns:
        now += 0.5
        step = conversation.decide(state, given, now)
        state = reduce(fold, step.events, state)
    return list(to_form(state.talk.order.lines))


def in_halves(conversation: Conversation, state: State, first: str, rest: str) -> list[object]:
    """As the edge takes it: answered too early, silent at once, nothing of the answer heard."""
    step = conversation.decide(state, UserTurn(first), 1.0)
    unheard = [Played(act.utterance, "", complete=False) for act in step.acts if isinstance(act, Say)][:1]
    return orders(conversation, state, (UserTurn(first), UserSpeaking(), *unheard, UserTurn(rest, continues=True)))
