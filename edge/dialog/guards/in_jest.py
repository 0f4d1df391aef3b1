# ruff: noqa: E501 - patterns stay in one piece
"""What is told with a laugh, as a tale, or of long ago: which of it excuses danger, and which does not. PURE.

A laugh or "just kidding" beside a danger makes it none the smaller: only where somebody dies of laughing, or will be
killed by their wife, is it a way of speaking. What happens in a film happens to nobody, and who was ill last year is
ill no more. It decides what of a turn is left to be heard as somebody in need.
"""

import re

from edge.dialog.guards.emergencies import Emergency
from edge.dialog.vocabulary.words import sentences

_EARNEST = re.compile(
    r"\b(?:(?:i['’]?m|we['’]?re|am|are) not|not|no|all) (?:kidding|joking)(?: around)?\b"
    r"|(?:^|(?<=[\s,.!]))shoot(?=\s*[,.!])|\bdo ?n['’]?t shoot (?:me|the messenger)\b"
    r"|\b(?:kidding|jokes?|joking) aside\b|\bno es (?:una )?broma\b|\bfuera de broma\b|\bno joke\b",
    re.IGNORECASE,
)
_SOUND = r"\b(?:ha){2,}h?\b|\bha(?:[ ,!]+ha)+\b|\b(?:he){2,}\b|\b(?:lol|lmao|rofl)\b|\b(?:j[aeo]){2,}\b|\bj[ae](?:[ ,!]+j[ae])+\b"
_LAUGHING = re.compile(_SOUND, re.IGNORECASE)
_LAUGHS = re.compile(
    _SOUND + r"|\b(?:(?:i['’]?m|we['’]?re|just|only|half|totally|ha) )*(?:kidding|joking|jk)(?: around)?\b"
    r"|\b(?:just|only) messing(?: around| with you)?\b|\b(?:do ?n['’]?t|no) laugh\b"
    r"|\b(?:s[oó]lo )?bromeando\b|\bes (?:pura |una )?broma\b|\bno (?:se|te) r[ií]as?\b|\bqu[eé] (?:risa|chistoso)\b"
    r"|\b(?:sound|sounds|is|it['’]?s|be|how) (?:kind of |so |a bit )?(?:funny|hilarious)\b|\bfun fact\b",
    re.IGNORECASE,
)
# What somebody says who laughs: they die of it, cannot breathe for it, or will be killed at home.
_LAUGHED_AT = {
    Emergency.MEDICAL: re.compile(
        r"\b(?:dying|dead|died|die|muer[oe]|muriendo|muert[oa])\b"
        r"|\b(?:i|im|we|were|me)\b(?: \w+){0,3} (?:breathe|breathing|choking|faint|pass out|respirar|ahogo|desmayo)\b"
    ),
    Emergency.DANGER: re.compile(
        r"\b(?:kill|kills|killing|murder|strangle|shoot)\w* (?:me|us)\b|\b(?:me|nos) (?:va a |van a )?mata\w*\b"
    ),
}
_WORK = r"(?:movie|film|show|play|book|series|scene|novel|video|game|podcast|dream|story|episode|song|cartoon)"
_TALE = re.compile(
    rf"\b(?:in|on|from|during) (?:the|this|that|an?|my|his|her|your|our) (?:\w+ )?{_WORK}s?\b"
    r"(?! ?(?:area|ground|place|room|zone|store|shop|center|console))"
    rf"|\b{_WORK} (?:where|about|in which)\b"
    r"|\b(?:watch\w*|saw|seen|read|reading|play(?:ed|ing)|rehears\w+|film\w+|doing) (?:an? |the |this |that |some )?"
    r"(?:[\w-]+ ){0,2}(?:movie|film|show|series|book|thriller|novel|game|play|documentary|scene|news)\b(?! area)"
    r"|\b(?:radio|news|tv|paper|podcast) (?:just )?(?:said|says|reported)\b"
    r"|\b(?:en|de) (?:la|el|una?|mi|esa|ese|las) (?:pel[ií]cula|serie|novela|libro|videojuego|obra|noticias|sue[ñn]o)\b"
    r"|\b(?:vi|vimos|viendo|leyendo) (?:una?|la|el) (?:pel[ií]cula|serie|novela|libro)\b|\bpel[ií]cula donde\b",
    re.IGNORECASE,
)
_HERE = re.compile(
    r"\b(?:now|here|outside|help|hurry|ambulance|911|ahora|aqu[ií]|afuera|ayuda|ambulancia)\b", re.IGNORECASE
)
_LONG_AGO = re.compile(
    r"\b(?<!since )(?:last (?:week|month|year|spring|summer|fall|autumn|winter|christmas|season)|(?:days|weeks|months|years?) ago"
    r"|in (?:19|20)\d\d|back in (?:the )?\w+|when (?:i|he|she|we) (?:was|were) (?:an? |in |just )?(?!here|there)\w+|as a (?:kid|child)"
    r"|used to|survivor|survived|in (?:october|november|december|january|february|march|april|june|july|august|september)"
    r"|hace (?:\w+ )?(?:dias|semanas|meses|anos)|el (?:mes|ano) pasado|la semana pasada)\b",
    re.IGNORECASE,
)
_RECOVERED = re.compile(
    r"\b(?:(?:is|are|s|hes|shes|im|were|everyones|everybodys) (?:all |totally |completely )?(?:fine|ok|okay|good|better|healthy) now"
    r"|all (?:good|better|healed|fine) now|(?:hes|shes|everyones|everybodys|everyone is|everybody is) (?:totally |all )?(?:fine|ok|okay)"
    r"|ya esta(?:mos|n)? (?:bien|mejor)|todos estan bien)\b"
)
_AND_NOW = re.compile(
    r"\b(?:now (?:he|she|i|im|my|it|its|they|hes|shes)|again|right now|still (?:cant|not)|ahora (?:no|me|se)|otra vez)\b"
)
_CLAUSE = re.compile(r"[,;.!?]+|\b(?:and|but|so|because|y|pero|porque)\b", re.IGNORECASE)


def without_tales(text: str) -> str:
    """The turn without the sentences that tell of a film, a game or the news."""
    if not _TALE.search(text):
        return text
    return " ".join(s for s in sentences(text) if not _TALE.search(s) or _HERE.search(s))


def in_earnest(text: str) -> str:
    """Without "no kidding", which takes nothing back, and "shoot", which hurts nobody."""
    return _EARNEST.sub(" ", text)


def laughs(text: str) -> bool:
    """Whether somebody laughs. Who only says "just kidding" may be in need all the same."""
    return bool(_LAUGHING.search(text))


def without_laughs(text: str) -> str:
    return _LAUGHS.sub(" ", text)


def only_laughs(what: Emergency, said: str) -> bool:
    """Whether words that are laughed at are only a way of speaking. said: the turn in plain words."""
    idiom = _LAUGHED_AT.get(what)
    return idiom is not None and bool(idiom.search(said))


def of_now(text: str) -> str:
    """The turn without what was once, and is over: "my dad had a heart attack ten years ago"."""
    if not _LONG_AGO.search(text) or _AND_NOW.search(text):
        return text
    return ", ".join(c for c in _CLAUSE.split(text) if not _LONG_AGO.search(c))


def recovered(said: str) -> bool:
    """ "She fainted this morning, she's fine now". said: the turn in plain words."""
    return bool(_RECOVERED.search(said)) and not _AND_NOW.search(said)
