# ruff: noqa: E501 - frames stay in one piece
""" "That was the radio. Yes, hold it.": a yes behind a sentence that only explains what was just heard. PURE.

It decides where the answer begins. What names a thing, a number or a doubt explains nothing: the whole turn is read then.
"""

import re
from dataclasses import replace
from typing import Final

from edge.dialog.shop.reading import Reading

SENTENCES: Final = 2  # that explain; whoever tells more is in another conversation
A_SENTENCE: Final = 10  # words of one
_LED: Final = r"(?:(?:sorry|oh|ok|okay|uh|um|well|ah|excuse me|pardon|hm+|perdon|disculp\w+|ay|uy) )*"
_SAYS: Final = re.compile(
    rf"^{_LED}(?:(?:that|this|it|those|they|he|she|i|we|somebody|someone|(?:the|my|our|a|that|this) \w+(?: \w+)?)"
    r" (?:was|were|had|just|came|called|interrupted|walked|dropped|went|said hello|started)"
    r"|(?:thats|its|that is|it is) (?:just |only )?(?:my|our|the|their|her|his)|hes|shes|im|theres|there was|there is"
    r"|(?:that|it|this) (?:was not|wasnt|is not|isnt) (?:me|us|(?:meant )?(?:for|to) you)$|i (?:was not|wasnt) talking to you$"
    r"|(?:eso|esa|ese|esto|ellos|ella|el|alguien|(?:mi|la|el|un|una|los|las) \w+) (?:era|fue|es|estaba|paso|llamo|me (?:llamo|hablo|interrumpio))"
    r"|(?:era|fue|es|estaba|me (?:hablaba|hablaban|llamaron|interrumpieron)|no (?:era|fue) (?:conmigo|contigo|yo|para (?:ti|usted))$))\b"
)
_NOT_ME: Final = re.compile(
    r"\b(?:not|wasnt|isnt|no) (?:me|us|(?:meant )?(?:for|to) you|talking to you|era \w+|fue \w+|yo|conmigo|contigo)"
)
_MORE_THAN_THAT: Final = re.compile(
    r"\b(?:not|\w+nt|no|nor|but|if|unless|maybe|perhaps|wrong|others?|another|instead|think|thinking|thought|know|wait|first|later|after|until|before|when|asks?|asking|asked|check\w*|price|expensive"
    r"|cheap\w*|much|many|sizes?|colou?r|want\w*|need\w*|chang\w+|cancel\w*|different|else|too|or|which|what|whether|only|never|should|could|would|might|joke|joking|kidding|sure|unsure|hesita\w+|last|old|new|mistake|error|lot|ton|fortune|steep|pricey|problem|trouble|question|point|issue|thing|pity|shame"
    r"|quer\w+|quier\w+|pero|si|quiza\w*|tal vez|otr[oa]s?|equivoc\w+|precio|caro|cara|talla|color|broma|creo|luego|despues|primero|antes|mejor)\b"
)


def behind(reading: Reading) -> Reading | None:
    """The turn from where the answer begins; None where nothing was explained before it."""
    words = reading.words
    at = 0
    for _, end in reading.sentences[:-1][:SENTENCES]:
        if not _explains(reading, at, end):
            break
        at = end
    if not at:
        return None
    shifted = tuple(replace(m, start=m.start - at, end=m.end - at) for m in reading.mentions)
    return replace(reading, words=words[at:], text=" ".join(w.text for w in words[at:]), mentions=shifted)


def _explains(reading: Reading, start: int, end: int) -> bool:
    words = reading.words[start:end]
    if len(words) > A_SENTENCE or any(w.number is not None for w in words):
        return False
    if any(m.start < end and m.end > start for m in reading.mentions):
        return False
    text = " ".join(w.text for w in words)
    return bool(_SAYS.search(text)) and not _MORE_THAN_THAT.search(_NOT_ME.sub("", text))
