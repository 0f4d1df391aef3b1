# ruff: noqa: E501 - frames stay in one piece
"""Words that are said in anger, or for the sound of it, before any other word: they name nothing. PURE."""

import re
from typing import Final

_SAID: Final = re.compile(
    r"(?<![^\s])(?:bloody|ruddy|flippin[g'’]?|fri(?:gg|ck)in[g'’]?|freakin[g'’]?|effin[g'’]?|blasted|bleedin['’]|blooming(?! onions?\b)|stinkin[g'’]?"
    r"|goddamn(?:ed)?|damn(?:ed)?|darn(?:ed)?|dang|fuckin[g'’]?) (?=\w)(?!(?:hell|nose|lip|face|head|knee|hands?|mary|it|you|him)\b)",
    re.IGNORECASE,
)
_WHERE_THE: Final = re.compile(
    r"\b(?P<ask>where|what|how|who|when|why) (?:(?:the|in the|on|in) )(?:ever-?loving )?(?:(?:bloody|actual|holy) )?"
    r"(?:hell|heck|devil|deuce|dickens|blazes|world|earth|f\w*k)\b(?= \w)",
    re.IGNORECASE,
)


def without_oaths(text: str) -> str:
    """ "Two bloody burgers", "where the devil are those": without the word that is said for its sound."""
    return _WHERE_THE.sub(r"\g<ask>", _SAID.sub("", text))


_FOOL: Final = (
    r"(?:deaf|daft|stupid|dumb|thick|blind|slow|mental|useless|brain[- ]?dead|broken|kidding(?: me)?|listening"
    r"|(?:an? )?(?:complete |total |bloody |absolute )?(?:idiot|moron|muppet|fool)|sord[ao]s?|tont[ao]s?|estúpid[ao]s?)"
)
_MACHINE: Final = (
    r"(?:box|machine|robot|tin can|thing|computer|speaker|toaster|idiot|moron|muppet|lot|people|bunch|máquina)"
)
# "Get a move on, stupid machine", "that's all, genius": hurry, and what we are called; a "broken speaker" is a thing.
_HURRY: Final = (
    r"(?:(?:please |will you |can you |would you |just )*(?:get a move on|hurry (?:it )?up|hurry|chop chop|step on it|look sharp|make it (?:snappy|quick)|be quick(?: about it)?|get on with it)"
    r"(?: (?:will you|would you|please|already|then|for once))*|(?:y )?(?:apúrate|apúrese|date prisa|dese prisa|muévete|muévase|ándale ya))"
)
_SCORNED: Final = (
    r"(?:you|stupid|dumb|useless|daft|idiotic|brainless|silly|bloody|damn|rotten|lousy|thick|estúpida|maldita)"
)
_DEVICE: Final = r"(?:machine|robot|tin can|computer|bot|contraption|idiot|moron|muppet|fool|máquina)"
_CALLED: Final = (
    r"(?:genius|einstein|sherlock|tin can|idiot|moron|dummy|dumb ?ass|jackass|imbecile|muppet|idiota|tont[ao]|inútil)"
)
# Whole clauses that only scold: "are you deaf or just stupid", "you useless box", "for God's sake".
_SCOLDS: Final = re.compile(
    r"(?:(?<=[,.;!?] )|^|[,.;!?]? (?:or|and|y|o) |[,.;!?] )"
    rf"(?:(?:you |did you )?(?:get|hear|got|heard) (?:that|me) or )?(?:(?:are|r) (?:you|u|ya)|is this thing|estás|es usted)"
    rf" (?:\w+ ){{0,2}}?{_FOOL}(?: or (?:just |what(?:ever)?|something|simply )?(?:{_FOOL}|\w+)?)?(?=\s*(?:[,.;!?]|$))[,.;!?]*"
    rf"|(?:(?<=[,.;!?] )|^|[,.;!?]? )you (?:(?:{_FOOL}|bloody|silly|damn|absolute|complete|total|rotten|lousy) )+{_MACHINE}"
    r"(?=\s*(?:[,.;!?]|$))[,.;!?]*"
    rf"|(?:(?<=[,.;!?] )|^|[,.;!?]? and |[,.;!?] )(?:{_HURRY}|(?:{_SCORNED} )+{_DEVICE}|(?<=[,.;!?] ){_CALLED})(?=\s*(?:[,.;!?]|$))[,.;!?]*"
    r"|(?:^|[,.;!?]? )(?:for (?:god|christ|heaven|pete|goodness|fuck)['’]?s? sake|for crying out loud|jesus(?: christ)?"
    r"|christ(?: almighty)?|what(?:['’]?s| is) wrong with you|how hard can it be)(?=\s*(?:[,.;!?]|$))[,.;!?]*",
    re.IGNORECASE,
)
# "You robbers!", and a price that is only scolded: "three bucks for water? A cup of tap water then".
_ROBBERS: Final = re.compile(
    r"(?:^|[,.;!?]? )(?:(?:you|you['’]re|they['’]re|what) (?:are )?(?:an? )?(?:(?:bloody|damn|absolute|utter|right|pack of|bunch of|lot of|load of|gang of) )*|(?:an? |what an? )?(?:(?:bloody|damn|absolute|utter|right) )?(?:pack|bunch|lot|load|gang|den) of (?:(?:bloody|damn|absolute|utter|total) )*)(?:robbers|thieves|crooks|bandits|pirates|swindlers|rip ?off merchants|con ?(?:men|artists)|scammers|highwaymen|ladrones|rateros)(?=\s*(?:[,.;!?]|$))[,.;!?]*",
    re.IGNORECASE,
)
# "If that tin ear of yours is up to it", "if you think you can manage that", "reckon you can handle that?": whether the
# machine is able to, and nothing that is ordered.
_SUBJECT: Final = r"(?:you(?:['’]re|['’]ve)?|your|u|ya|that|this|those|these|the)(?: (?!(?:with|without|no|not|and|cannot|\w+n['’]t)\b)[\w'’-]+){0,7}?"
_ITS: Final = (
    r"(?:that|it|this|me|so much|that much|the job|the task|all that|a simple (?:order|thing)|anything(?: right)?)"
)
_ABLE: Final = (
    rf"(?:(?:manage|handle|cope with|hack|grasp|process|follow|catch|hear|understand|get|take|do|remember|compute|swallow|deal with|register)(?: {_ITS})(?: (?:down|right|in|all|at all|for once|for a change|this time|today|or not))*"
    rf"|(?:up to|capable of|equal to|able to (?:do|manage|handle)) {_ITS}|manage|cope|hear|listen|work(?:s|ing)?(?: properly| today| at all)?|(?:switched|plugged|turned) on|(?:even )?listening|awake)"
)
_IF_ABLE: Final = re.compile(
    rf"[,;.!]? (?:(?:and|but|or) )?(?:(?:only )?if|assuming|provided|as long as) {_SUBJECT} {_ABLE}(?: (?:please|thanks|that is))*(?=\s*(?:[,.;!?]|$))"
    rf"|[,;.!]? (?:(?:do you |d['’]you |you )?(?:think|reckon|suppose) (?:you|ya|that (?:thing|brain))(?:['’]re)?|are you) (?:\w+ ){{0,3}}?(?:manage|handle|cope with|up to|capable of|remember|get) {_ITS}(?: right| down)?(?=\s*(?:[,.;!?]|$))\??",
    re.IGNORECASE,
)
_SO_MUCH_FOR: Final = re.compile(
    r"^\W*(?:(?:what|wow|whoa|jeez|ugh|oh|no way|god)\W+)*(?:\$ ?)?(?:\d+(?:\.\d\d)?|an?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty)(?:[- ](?:fifty|ninety[- ]nine|something|odd))?"
    r" (?:bucks?|dollars?|quid|pounds?) for (?:an? |the |some |one |just )?(?:[\w'’-]+ ?){1,4}(?:[?!]+|,? (?:really|seriously)[?!.,]+)\s+(?=\w)",
    re.IGNORECASE,
)
_LEAST_LEFT: Final = 1  # word: a turn that only scolds stays one


def without_anger(text: str) -> str:
    """ "Two bloody burgers, no effing onions, are you deaf?" is two burgers, no onions."""
    text = _SO_MUCH_FOR.sub("", _ROBBERS.sub("!", _IF_ABLE.sub("", without_oaths(text)))).lstrip("! ")
    calm = " ".join(_SCOLDS.sub(" ", text).split()).strip(" ,;")
    return (
        calm if calm != " ".join(text.split()).strip(" ,;") and len(re.findall(r"\w+", calm)) >= _LEAST_LEFT else text
    )
