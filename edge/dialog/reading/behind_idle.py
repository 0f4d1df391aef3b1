"""What is wanted behind sentences of talk: "No honey, not today. Can one of those cokes be a Sprite?". PURE.

Most of what is said of an order is read by how it begins, so talk before it would hide it. It decides which sentences
at the beginning order, ask and answer nothing; what a sentence means is told by whoever reads it (`read`). A turn that
is nothing else stays as it is, and so does one whose rest points back at what the talk named. Where a choice or a total
was asked for, `answer_alone` looks for the answer.
"""

import re
from collections.abc import Callable

from edge.dialog.guards.allergy_told import tells_of_harm
from edge.dialog.guards.only_says import bids
from edge.dialog.meaning import Kind, Meaning
from edge.dialog.understand.asked_aloud import counts_anew
from edge.dialog.vocabulary.words import sentences, split

MOST_SENTENCES = 5  # a turn with more is a story, and read in one piece
MOST_WORDS = 16  # of one sentence of talk
_INNER = re.compile(r"[.,;!?]\s+\w")
# Where somebody begins to order, in a turn that was written without a sign.
_BEGINS = re.compile(
    r"(?<=\w) (?=(?:can|could|may) (?:i|we|you|one|the|that|my)\b|let me (?:get|have|do)\b|(?:i|we)(?:['’]ll| will) \w"
    r"|(?:i|we)(?:['’]d| would) like\b|give me\b|gimme\b|(?:add|make|change|swap|switch|take off|cancel|remove)"
    r" (?:the|that|it|my|one|an?|another)\b)",
    re.IGNORECASE,
)
_SUPPOSES = re.compile(r"\b(?:if|when|next time|one day|some ?day|another (?:day|time)|wish)\b", re.IGNORECASE)
_POINTS = re.compile(
    r"(?<!\bof )(?<!\bnot )\b(?:one|ones|it|that|this|those|them|these|same)\b"
    r"(?=\W*$|[.,;!?]| (?:please|too|then|now|with|without|and|but)\b)",
    re.IGNORECASE,
)
_AGREES = re.compile(r"\W*(?:yeah|yes|yep|yup|yea|sure|s[ií])\b", re.IGNORECASE)
_SAYS_NOTHING = frozenset({"", "talk", "fill", "the", "a", "and", "pron", "on", "stop", "all", "num: 1"})
_IDLE = frozenset({Kind.NOISE, Kind.GREETING, Kind.THANKS, Kind.HURRY, Kind.NO, Kind.ABUSE})


def behind_idle(text: str, read: Callable[[str], Meaning]) -> str:
    """The turn without the talk that it begins with."""
    said = sentences(text)
    if len(said) == 1 and not (_INNER.search(text) or _SUPPOSES.search(text)):
        said = _BEGINS.split(text, maxsplit=1)
    if not 2 <= len(said) <= MOST_SENTENCES:
        return text
    first = 0
    while first < len(said) - 1 and _is_idle(said[first], read):
        first += 1
    rest = " ".join(said[first:])
    before = said[first - 1]
    answers = _AGREES.match(rest) is not None or counts_anew(before.lower().split(), split(rest).words)
    taken_up = before.endswith("?") and answers  # "do we want fries? Yeah, a large", "... two cokes? No, three"
    return text if not first or taken_up or _POINTS.search(rest) else rest


def _is_idle(sentence: str, read: Callable[[str], Meaning]) -> bool:
    if len(sentence.split()) > MOST_WORDS or tells_of_harm(sentence):
        return False  # an allergy is told beside what it is asked about
    if bids(sentence):
        return True
    meaning = read(sentence)
    if meaning.commands or meaning.unknown or meaning.ambiguities or not meaning.spans:
        return False
    if any(s.meaning not in _SAYS_NOTHING and not s.meaning.startswith("say: ") for s in meaning.spans):
        return False  # "instead of sprite I'll have ..."
    return {intent.kind for intent in meaning.intents} <= _IDLE
