# ruff: noqa: E501 - frames stay in one piece
""" "I'll go try it on, where is it?": who looks, tries or feels a thing first takes nothing by that. PURE.

It decides which words only say so: they wish for nothing, so that what is asked beside them is what is answered.
"""

import re
from typing import Final

LOOKS: Final = "looks"  # among a reading's signals

_LED: Final = (
    r"(?:(?<!where )(?:can|could|may) (?:i|we)(?= (?:\w+ ){0,3}?(?:see|look|feel|hear|compare|check)\b)|(?:me l[oa]s? )?(?:(?:(?:i|we|you) (?:will|would|want|need|have|prefer|may|might|should)|ill|id|wed|i think (?:i will|ill))(?: (?:rather|like|love|want|prefer|need|have))?(?: to)?|(?:i )?wanna|(?:i am |im |were |we are )?(?:going to|gonna)|let me|lets|let us"
    r"|(?:he|she|they|my \w+|the \w+) (?:\w+ )?(?:wants|would like|needs|has|would want|would love) to|(?:hed|shed|theyd) (?:like|love|want) to|voy a|vamos a|quiero|quisiera|me gustaria|dejame|dejeme|prefiero|quiere|queremos))"
)
_WAY: Final = r"(?: (?:just|quickly|also|probably|maybe|first|actually|please|go|come|run|pop|nip|head|walk|over|there|down|round|back|and|to))*"
_IT: Final = r"(?:it|them|that|those|this|these|one|some|both|ours|yours)(?: one| ones)?"
_DO: Final = (
    rf"(?:(?:have|take|get|grab) (?:a|another|one more)(?: (?:good|quick|little|closer|proper|better|first))* (?:look|peek|feel|glance|gander|sniff)(?: at| over| around)?|try (?:{_IT} |(?:\w+ ){{1,5}})on\b|try {_IT}(?= (?:first|out|before)|$)"
    rf"|(?:see|look at|check out|feel|compare) (?:{_IT}(?! \w+ (?:is|are|has|have|in)\b)(?=$| )|(?=(?:the|your|that|those) \w))|(?:take|get|snap) (?:a|some) (?:photo|picture|pic)s?(?: of)?|(?:see|feel|hear|check|find out|know) (?=(?:how|what|whether|if|where|which)\b)|(?:listen to|hear) {_IT}|check {_IT} out|find {_IT}|look (?:around|round)\b|look (?=first|before|over)"
    r"|(?:prob|ver|mir)\w*l[oa]s?\b|(?<=voy a )(?:probar|ver|mirar)\b)"
)
_BEFORE: Final = r"(?: (?:first|before (?:i|we|she|he|they) (?:\w+ )?(?:buy|decide|commit|pay|get|take|choose|purchase)(?: (?:it|them|that|anything|one))?|antes(?: de \w+)?|primero))?"
_LOOKING: Final = re.compile(rf"\b{_LED}{_WAY} {_DO}{_BEFORE}")
_NO_LOOK: Final = re.compile(
    r"\bsee (?:the|your|that) (?:manager|price\w*|boss|supervisor|lead|receipt|total|basket|cart|order|screen)\b"
)


def looks(text: str) -> bool:
    """Whether somebody says that they look or try first."""
    return bool(_LOOKING.search(text)) and not _NO_LOOK.search(text)


def without_looking(text: str) -> str:
    """The rest of the turn."""
    return _LOOKING.sub(" ", text) if looks(text) else text


# "I might get it", "thinking of getting one": nothing is taken by that yet.
_MAYBE: Final = re.compile(
    r"\b(?:i|we|she|he|they) (?:might|may)(?: (?:well|just|even|still|actually))? (?:get|take|buy|have|want|need|pick up|grab)\b"
    r"|\b(?:thinking (?:of|about)|considering|not sure (?:if|whether) (?:i|we|ill|i will)|(?:might|may) (?:end up|be)) (?:\w+ )?(?:getting|buying|taking|interested|want|should)\b"
    r"|\b(?:tal vez|quiza|quizas|a lo mejor) (?:me l[oa]s? )?(?:lleve|llevo|compre|compro|quiera)\b"
)


def only_may(text: str) -> bool:
    """Whether somebody only may take it."""
    return bool(_MAYBE.search(text))
