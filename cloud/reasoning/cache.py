"""Answers that were given before, where it is safe to give them again. No clock: `now` is data.

Kept is what the menu's identifiers say (what to offer, what to add), never a word of anybody: the key is a keyed
digest of all that the model was shown, so the same answer goes to the same question alone. Not kept: what came with a
tool's answer, what rests on the conversation so far, what was said with figures as long as a phone number's, what
changes lines of a draft, what nobody was sure of. What can be had is part of what was shown, and so of the key; and
what is taken out is tried again by the same rules (`domain.order.apply`) as a fresh answer.
"""

import hashlib
import hmac
import re
import secrets
from collections import OrderedDict
from dataclasses import dataclass

from cloud.reasoning.question import AGENT, Question
from cloud.reasoning.routing import ENOUGH
from cloud.reasoning.rules import Proposed
from domain.order import Add

KEPT = 2_000  # answers, some 500 bytes each
GONE = 10_000  # names of forgotten sessions: what is still being answered for one of them is not kept
KEEP_S = 3_600.0  # a menu's edits change the key anyway; an hour bounds what a wrong answer can do
_LONG_FIGURES = re.compile(r"(?:\d[\s\-.]*){4,}")


@dataclass(frozen=True, slots=True)
class Kept:
    proposed: Proposed
    model: str
    until: float
    sessions: frozenset[str]  # that asked it: forgotten, they take it along


class Cache:
    def __init__(self) -> None:
        self._secret = secrets.token_bytes(32)  # of this process: a digest is worth nothing elsewhere
        self._kept: OrderedDict[bytes, Kept] = OrderedDict()
        self._gone: OrderedDict[str, None] = OrderedDict()

    def __len__(self) -> int:
        return len(self._kept)

    def key(self, question: Question, shown: str, route: str) -> bytes | None:
        """None: not safe to keep. shown: all that the model was shown; route: which prompt and models."""
        guests = [text for who, text in question.history if who != AGENT]
        if question.draft.lines or question.draft.codes or len(guests) > 1 or _LONG_FIGURES.search(question.words):
            return None
        told = "\0".join((route, question.site, question.channel, question.role, shown))
        return hmac.new(self._secret, told.encode(), hashlib.sha256).digest()

    def find(self, key: bytes, question: Question, now: float) -> tuple[Proposed, str] | None:
        kept = self._kept.get(key)
        if kept is None or kept.until <= now:
            self._kept.pop(key, None)
            return None
        self._kept.move_to_end(key)
        asked = kept.sessions | {question.session}
        self._kept[key] = Kept(kept.proposed, kept.model, kept.until, asked)
        return kept.proposed, kept.model

    def keep(self, key: bytes, question: Question, proposed: Proposed, model: str, now: float) -> None:
        if (
            question.session in self._gone
            or proposed.confidence < ENOUGH
            or not all(isinstance(c, Add) for c in proposed.commands)
        ):
            return
        self._kept[key] = Kept(proposed, model, now + KEEP_S, frozenset({question.session}))
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)

    def forget(self, session: str) -> int:
        """What that session asked is gone, and what it is being answered just now. Returns how many answers."""
        self._gone[session] = None
        while len(self._gone) > GONE:
            self._gone.popitem(last=False)
        gone = [key for key, kept in self._kept.items() if session in kept.sessions]
        for key in gone:
            del self._kept[key]
        return len(gone)
