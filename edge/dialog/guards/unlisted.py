"""A turn that no rule lists, and that is surely, by what was learned, about what no order may come of. PURE.

It comes after all rules, and only where they found nothing of the kind (`edge.dialog.learned`: how sure is sure). What
is ordered beside it in words of ordering is kept. What follows from a subject is what follows where a rule finds it.
"""

import re
from collections.abc import Mapping
from dataclasses import replace

from domain.order import Add, UseCode
from edge.dialog.answering.allergies import spoken_of
from edge.dialog.guards import sensitive
from edge.dialog.guards.emergencies import Emergency
from edge.dialog.learned.reading import about, sure_of, weights, without
from edge.dialog.meaning import Intent, Kind, Meaning, Span
from edge.dialog.talk import SENT, Talk
from edge.dialog.understand.act_words import CLASSES

_KINDS: Mapping[str, Intent] = {
    "card": Intent(Kind.CARD_BY_VOICE),
    "delete": Intent(Kind.DELETE_DATA),
    "others": Intent(Kind.OTHER_PERSONS_DATA),
    "own_data": Intent(Kind.PRIVATE_DATA),
    "inject": Intent(Kind.INJECTED),
    "allergy": Intent(Kind.ASK_ALLERGENS, value="severe"),
    "health": Intent(Kind.ASK_ALLERGENS, value="severe"),
    "refund": Intent(Kind.REFUND),
    "person": Intent(Kind.PERSON),
    "staff": Intent(Kind.CLAIM_STAFF),
    "vouch": Intent(Kind.VOUCH),
    "claims_done": Intent(Kind.SAYS_SETTLED),
    "discount": Intent(Kind.PRICE_OVERRIDE),
    "presses": Intent(Kind.PRESSES),
    "abuse": Intent(Kind.ABUSE),
    "complaint": Intent(Kind.COMPLAINT),
    "offtopic": Intent(Kind.ASK_OTHER),
}
_BESIDE_NOTHING = frozenset({"person", "claims_done", "presses", "abuse", "complaint", "offtopic"})  # and no order
_OF_FOOD = frozenset({"allergy", "health"})
_IDLE = frozenset({Kind.NOISE, Kind.ASK_OTHER, Kind.GREETING, Kind.THANKS, Kind.ASK_PAYMENT, Kind.HURRY, Kind.WAIT})
_TELLING = 3  # words: fewer say what they say by what was asked
# Of the 8,706 turns of `tests/conversations` 24 are as likely danger as this: 22 are, and one tells of an allergy. At
# 0.7 42 are, and sellers who tell of a customer are among them.
IN_DANGER = 0.9
IN_DANGER_BESIDE_A_WISH = 0.95  # "She's got kids in the car. Have Hilltop send one over."
LIKELY = 0.5  # and as sure as the subject has to be
BESIDE_A_WISH = 0.85  # likely enough to say no to what rules understood as a wish


def emergency(text: str, *, beside: bool) -> Emergency | None:
    """Whether somebody in it is in danger. text: with what is sold as `[it]`. beside: rules understood a wish in it."""
    if len(text.replace("[it]", " ").split()) < _TELLING:
        return None  # "and in [it]"
    likely, least = about(text), IN_DANGER_BESIDE_A_WISH if beside else IN_DANGER
    if likely["danger"] < least:
        return None
    of_themselves = likely["self_harm"] >= weights().sure["self_harm"]
    return Emergency.SELF_HARM if of_themselves else Emergency.DANGER


def heard(meaning: Meaning, text: str, talk: Talk) -> Meaning:
    found = {i.kind for i in meaning.intents}
    said = without({s.text for s in meaning.spans if _names(s)}, text)  # "honey mustard" is nobody's allergy
    as_a_meal = any(s.meaning == "meal" for s in meaning.spans)  # of what comes in none
    wish = bool(meaning.commands or meaning.ambiguities) or as_a_meal
    beside = wish or bool(talk.allergies) or not found <= _IDLE  # "she was in the ER once"
    what = None if Kind.EMERGENCY in found else emergency(said, beside=beside) or emergency(text, beside=True)
    if what:
        intent = Intent(Kind.EMERGENCY, value=what.value, text=text)
        return replace(meaning, commands=(), intents=(intent,), unknown=(), ambiguities=())
    if not found <= _IDLE or any(isinstance(c, UseCode) for c in meaning.commands) or len(text.split()) < _TELLING:
        return meaning
    for subject in sure_of(about(said), BESIDE_A_WISH if wish else LIKELY):
        if subject in _KINDS and _may_be(subject, meaning, text, talk):
            kept = tuple(c for c in meaning.commands if isinstance(c, Add)) if sensitive.orders(text) else ()
            intent = replace(_KINDS[subject], text=text)
            return replace(meaning, commands=kept, intents=(intent,), unknown=(), ambiguities=())
    return meaning


def _names(span: Span) -> bool:
    return " x " in span.meaning or "/" in span.meaning or span.meaning.startswith("the line ")


# What is told of somebody here wishes for nobody of ours, unless one is named.
_OF_OTHERS = re.compile(
    r"^(?:(?:and|but|cause|because|so|oh|sorry|y|es que) )*(?:(?:she|he|they|it)(?:s|re|ve|d)?"
    r"|(?:my|our|his|her|the|mi|el|la) (?!manager|boss|supervisor)\w+) "
)
_HUMANS = frozenset(word for words in CLASSES["HUMAN"].split("|") for word in words.split())


def _may_be(subject: str, meaning: Meaning, text: str, talk: Talk) -> bool:
    if subject in _BESIDE_NOTHING and (meaning.commands or meaning.ambiguities):
        return False
    if subject in _OF_FOOD:  # what is known of by its name is answered from the menu's data
        return not any(spoken_of(sensitive.plain(text).split(), meaning.language))
    if subject == "person" and _OF_OTHERS.match(sensitive.plain(text)):
        return bool(_HUMANS & set(sensitive.plain(text).split()))  # "she needs to go", beside "where's the restroom"
    if subject == "presses":
        return bool(talk.refused)
    if subject == "claims_done":
        return bool(talk.order.lines) and talk.phase not in SENT
    return True
