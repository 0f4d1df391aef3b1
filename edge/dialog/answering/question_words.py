# ruff: noqa: E501 - tables, ways to lead up to a question
"""What stands around a question and asks nothing by itself: how it is led up to, what is said behind it out of
politeness, the long way round; and whether anything in a turn can ask at all. PURE.
"""

import re

from edge.dialog.guards import sensitive
from edge.dialog.reading.detours import detour, plainly

_IDLE = (
    r"hey|hi|hello|um|uh|er|so|and|oh|ok|okay|well|wait|hmm|sorry|alright|all right|actually|also|now|hold on|listen"
    r"|excuse me|pardon me|real quick|quick question|(?:i have |ive got |i got |just )?(?:a |one )?(?:quick )?question"
    r"(?: for you)?|(?:just )?one (?:more|other) thing|before i (?:order|decide|choose|go)|out of curiosity|(?:just )?curious"
    r"|(?:let me|lemme|can i|may i) ask (?:you )?(?:something|one thing)|by the way|hi there|hey there|there|first|again"
    r"|please|oiga|oye|disculpe|disculpa|perdon|hola|una (?:pregunta|consulta)|este|bueno|y|entonces|permitame|ah|a ver"
)
_KNOWING = (
    r"(?:can|could|would) (?:you|u|ya) (?:please |just |maybe )?(?:tell me|check)|do (?:you|u|yall) (?:happen to )?know"
    r"|(?:i am |im |i was |i )?(?:just )?(?:wonder(?:ing)?)(?! if)|(?:i would |id )(?:like|love) to know|i (?:want|need) to know"
    r"|tell me|any idea|i cant (?:see|tell|find)(?= (?:how|what|whats|which)\b)|do you know"
    r"|(?:me )?(?:puede|podria) decir(?:me)?|me dice|quisiera saber|quiero saber|sabe|digame|me gustaria saber"
)
_LEADS = re.compile(rf"^(?:(?:{_IDLE}|{_KNOWING}) (?=\w))+")
_TAILS = re.compile(
    r" (?:please|thanks|thank you|by the way|again|(?<!are )(?<!is )(?<!on )(?<!in )there|though|sorry|(?:do )?you know|if i may ask|i wonder"
    r"|if you dont mind (?:me|my) asking|(?:im |i am )?(?:just )?(?:curious|wondering|asking|checking)|you think|or what"
    r"|exactly|por favor|gracias|disculpe|right now|today|then|es que no se|ahorita|ahora mismo|ahora|hoy|aqui|joven|senorita|amigo|oiga|verdad|mas o menos)$"
)
# Without one of these no form of a question holds.
_ASKING = re.compile(
    r"\b(?:how|hows|what|whats|which|where|wheres|when|is|are|does|do|dont|doesnt|did|has|have|had|any|anything"
    r"|(?:can|could|would|will)(?! (?:i|we) (?:please |just )?(?:get|have|do|try|order|add)\b| you (?:please |just )?(?:add|make|give|get|put|do"
    r"|throw|change|take|remove|bring)\b)|comes?|costs?|theres|you (?:dont|wouldnt|got|have)|wonder\w*|tell|describe|list|name|price|versus|vs|calories|cals|sizes?|remind|cheapest|lowest"
    r"|choices|options|put|know|que|cual|cuales|cuanto|cuanta|cuantas|cuantos|como|donde|cuando|hay|tienen?|lleva|llevan|trae"
    r"|traen|cuesta|vale|es|son|viene|vienen|pica|pican|hasta|aceptan|puedo|puede|cobran|precio|calorias|ponen|contiene|va"
    r"|pago|reciben|diferencia|esta|estan|abren|cierran|cobran?|toman|agarran|horario|incluyen?|enchilan?|tard\w+|demor\w+|recomiend\w+|estoy|estamos|todavia|aun|habra|tendran|sale|salen|calorias|gratis)\b"
)
# What asks as well, said the long way round.
_SOFTENED = (
    detour(r"^\W*(?:just |i['’]?m just |out of )?curio(?:us|sity)[,.:]\s*(?=\w)"),
    detour(
        r"^\W*(?:una (?:pregunta|consulta)|(?:i(?:['’]ve| have)? (?:got )?a |quick |just a )+question)[,.:]\s*(?=\S)"
    ),
    detour(
        r"\b(?:i(?:['’]m| am| was)? )?(?:just )?wonder(?:ing|ed)? if (?:you|y['’]all|you guys)(?: still)?"
        r" (?:have|had|got|sell|carry|serve)\b",
        "do you have",
    ),
    detour(
        r"\byou(?: guys)? (?:don['’]?t|do not|wouldn['’]?t|would not) (?:by any chance )?(?:happen to )?have\b(?= (?!to\b))"
        r"(?P<what>[^,.?!]*?)(?: do you| would you)?(?=\W*$|[.,?!])",
        r"do you have\g<what>",
    ),
    detour(r"\b(?:would|do) you (?:by any chance |happen to )have\b", "do you have"),
    detour(
        r",? (?:(?:and )?i['’]?m |i am )?just (?:curious|wondering|asking)(?=\W*$)|,? do you know(?=\W*$)"
        r"|,? if (?:you don['’]?t mind (?:me|my) asking|i may ask)(?=\W*$)"
    ),
)


def asks(said: str) -> bool:
    """Whether there is a word in it without which no form of a question holds. said: plain words."""
    return _ASKING.search(said) is not None


def bare(said: str) -> str:
    """The question without what leads up to it and what is said behind it out of politeness."""
    shorter = ""
    while shorter != said:
        shorter, said = said, _TAILS.sub("", _LEADS.sub("", said))
    return said


def is_idle(text: str) -> bool:
    """Whether nothing is said that leads anywhere."""
    return re.search(r"\w", _IDLE_ALONE.sub("", sensitive.plain(text))) is None


def plainly_asked(text: str) -> str:
    """The turn with what is asked the long way round in plain words: "I was wondering if you have pie"."""
    return plainly(text, _SOFTENED)


_IDLE_ALONE = re.compile(rf"\b(?:{_IDLE})\b")
