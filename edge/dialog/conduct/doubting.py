"""A turn that was heard well and read with doubt: what is sure of it is taken, the rest is asked back by name. PURE.

It decides which of the things in a turn are in doubt, and whether the doubt can be put as one question about a few.
What was heard badly is never asked back: then the guest says it again, at most twice, and a person comes.
"""

import re
from dataclasses import replace
from itertools import pairwise

from domain.menu import Serving
from domain.order import Add, Remove
from edge.dialog.conduct.asking import ask_which
from edge.dialog.conduct.drafting import apply_all, to_be_had
from edge.dialog.conduct.turn import Turn
from edge.dialog.meaning import Expecting, Kind, Meaning, Span
from edge.dialog.reading.repairs import thing
from edge.dialog.talk import Lines
from edge.dialog.vocabulary.sayings import ORDINARY, function_words
from edge.dialog.vocabulary.sizes import SPOKEN_SIZES
from edge.dialog.vocabulary.words import split

HEARD_WELL = 0.55  # of the recogniser, as `conduct.SURE_ENOUGH`
NO_GUESS = 0.3  # below this the reading is worth no question: somebody else's talk is read so, too
ASKED_AT_MOST = 3  # things in one question


def asks_back(turn: Turn, meaning: Meaning, heard: float) -> bool:
    """ "Did you say two medium fries?" True when it was asked. heard: how sure the recogniser was of the words."""
    most = turn.serving.menu.policy("questions", "max_repeats_before_handoff", default=2)
    if heard < HEARD_WELL or meaning.confidence < NO_GUESS or turn.talk.doubts >= most:
        return False
    adds = tuple(c for c in meaning.commands if isinstance(c, Add))
    if adds and len(adds) == len(meaning.commands):
        doubtful = _in_doubt(adds, meaning, turn.serving)
        if len(doubtful) > ASKED_AT_MOST:
            return False
        _take(turn, [c for c in adds if c not in doubtful])
        had = to_be_had(turn, doubtful)
        if not had:
            return True  # it was told: nobody is asked for what there is not
        doubtful = tuple(c for c in had if isinstance(c, Add))
        for words in meaning.unknown[:1]:
            turn.say("not_found", words=words)
        turn.put(overheard=doubtful, doubts=turn.talk.doubts + 1)
        turn.asked = False  # a larger number of what is sure can wait for its question
        turn.ask("ask_heard", Expecting("yes_no", value="heard"), lines=Lines(tuple(c.line for c in doubtful)))
        return True
    gone = [line for c in meaning.commands if isinstance(c, Remove) and (line := turn.order.line(c.line)) is not None]
    if gone and len(gone) == len(meaning.commands):
        turn.put(overheard=meaning.commands, doubts=turn.talk.doubts + 1)
        turn.ask("ask_adopt_removal", Expecting("yes_no", value="heard"), lines=Lines(tuple(gone)))
        return True
    which = next((a for a in meaning.ambiguities if a.what == "item"), None)
    if which is not None and not meaning.commands:
        turn.put(doubts=turn.talk.doubts + 1)
        ask_which(turn, which)
        return True
    return False


def sure_of_what_stands_apart(meaning: Meaning, heard: float, text: str, serving: Serving) -> Meaning:
    """ "Wakey wakey, Bartholomew. Two burgers": what was named by its own name, in clauses without a word that was
    not understood, is sure; the strange words are of another clause, and told to be not understood."""
    adds = tuple(c for c in meaning.commands if isinstance(c, Add))
    if heard < HEARD_WELL or not adds or len(adds) < len(meaning.commands) or meaning.ambiguities:
        return meaning
    if any(intent.kind not in _BESIDE for intent in meaning.intents):
        return meaning  # "... for free, approved by Wren"
    if not meaning.unknown or not all(is_named(c, meaning.spans, serving) for c in adds):
        return meaning
    strange = {word for words in meaning.unknown for word in words.split()}
    named = {thing(c.line) for c in adds}
    said = {w for s in meaning.spans if s.meaning.partition(" x ")[2] in named for w in s.text.split()}
    for clause in _CLAUSES.split(text):
        words = {w.text for w in split(clause).words}
        if words & strange and words & said - _SMALL:
            return meaning
    return replace(meaning, confidence=max(meaning.confidence, HEARD_WELL))


# What may be said beside an order and changes nothing of what it is worth.
_BESIDE = frozenset({Kind.NOISE, Kind.GREETING, Kind.THANKS, Kind.BYE, Kind.DONE, Kind.WAIT, Kind.ABUSE})
_CLAUSES = re.compile(r"[.,;:!?]+")


def _take(turn: Turn, sure: list[Add]) -> None:
    if sure:
        apply_all(turn, tuple(sure))


def _in_doubt(adds: tuple[Add, ...], meaning: Meaning, serving: Serving) -> tuple[Add, ...]:
    """The things that were named by other words than their own; all of them, where that tells none apart."""
    doubtful = tuple(c for c in adds if not is_named(c, meaning.spans, serving))
    return doubtful if doubtful and len(doubtful) < len(adds) else adds


def is_named(add: Add, spans: tuple[Span, ...], serving: Serving) -> bool:
    """Whether it was said by words of its own name."""
    ref = thing(add.line)
    food = serving.menu.item(ref) or serving.menu.combo(ref)
    said = [s.text for s in spans if s.meaning.endswith(f" x {ref}")]
    if food is None or not said:
        return False
    named = [split(name).words for name in (*food.name.all(), *food.aliases)]
    names = {form for words in named for w in words for form in (w.text, w.stem)}
    names |= {a.text + b.text for words in named for a, b in pairwise(words)}  # "cheeseburgers"
    words = [w for text in said for w in split(text).words if w.number is None and w.text not in _SMALL]
    return bool(words) and all({w.text, w.stem} & names for w in words)


_SMALL = ORDINARY | function_words() | set(SPOKEN_SIZES)
