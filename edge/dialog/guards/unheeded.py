"""A wish in everyday words that understanding took for talk: "a side of something crunchy", "cut it in half". PURE.

It decides whether a turn without any order in it asked for something all the same, and in which words. What was asked
for is looked for, or said to be not understood: a wish is never met with "anything else?" alone.
"""

import re
from dataclasses import replace

from edge.dialog.meaning import Kind, Meaning
from edge.dialog.vocabulary.tables import words_of

_ORDERS = frozenset(words_of("order sideof another"))  # what stands before a thing that is wanted
_PORTIONS = frozenset(words_of("another vessel sideof"))  # "an order of"
# "I'll take my time", "can I ask you something", "I want to think": nothing that anybody could bring.
_OF_THE_TALK = frozenset(
    words_of(
        """
        time second seconds sec minute minutes moment break question questions look looking think thinking see ask know
        talk talking speak speaking go going decide deciding believe hear start order ordering menu read check choose
        word joke favor favour hand help pass pay paying drive pull wait leave eat drink sit come say tell try lie
        tiempo segundo segundos minuto minutos momento pregunta mirar ver pensar saber hablar preguntar decidir pedir
        pagar esperar leer
        """
    )
)
# Somebody is asked to do something with what was ordered, or to it.
_ASKS_TO_DO = re.compile(
    r"^(?:(?:and|so|then|also|please|oh|y|pues|por favor)[, ]+)*"
    r"(?:(?:can|could|would|will|can't|couldn't) (?:you|they|u)(?: guys| please| maybe| just| also)*"
    r"|(?:make|put|have|get|leave|keep|pack|wrap|cut|heat|warm|toast|cook) (?:it|them|that|those|this|everything)"
    r"|(?:me |nos )?(?:puede|puedes|podria|podrias|podrían|pueden))\b",
    re.IGNORECASE,
)
_ONLY_TALK = frozenset({Kind.NOISE})


def heeded(meaning: Meaning) -> Meaning:
    """With what was wanted in it among the unknown words."""
    words = _wanted(meaning)
    return replace(meaning, unknown=(words,), intents=()) if words else meaning


def asks_to_do(meaning: Meaning, text: str) -> bool:
    """Whether talk was a request all the same: it is asked again, and then a person comes."""
    if not _is_talk(meaning) or not _ASKS_TO_DO.match(text.strip()):
        return False
    said = {word for span in meaning.spans for word in span.text.split()}
    return bool(_content(meaning)) and not said & _OF_THE_TALK


def _wanted(meaning: Meaning) -> str:
    """ "and i will take | whatever | the | special | is": the special."""
    if not _is_talk(meaning):
        return ""
    at = next((n for n, span in enumerate(meaning.spans) if span.meaning in _ORDERS), None)
    if (portion := _portion(meaning)) or at is None:
        return portion
    content = [span.text for span in meaning.spans[at + 1 :] if span.meaning == "talk"]
    if not content or any(word in _OF_THE_TALK for text in content for word in text.split()):
        return ""
    return " ".join(content)


def _portion(meaning: Meaning) -> str:
    """ "Another order of bacon", where a dish here has its bacon already: one more is wanted, and by itself."""
    at = next((n for n, s in enumerate(meaning.spans) if s.meaning in _PORTIONS and s.text.endswith("of")), None)
    named = meaning.spans[at + 1] if at is not None and at + 1 < len(meaning.spans) else None
    return named.text if named is not None and named.meaning.startswith(("with ", "side ")) else ""


def _is_talk(meaning: Meaning) -> bool:
    nothing = not (meaning.commands or meaning.ambiguities or meaning.unknown)
    return nothing and {i.kind for i in meaning.intents} == _ONLY_TALK


def _content(meaning: Meaning) -> list[str]:
    return [span.text for span in meaning.spans if span.meaning in ("talk", "")]
