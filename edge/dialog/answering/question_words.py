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
    r"|throw|change|take|remove|bring)\b)|comes?|costs?|theres|you (?:dont|wouldnt|got|have)|wonder\w*|tell|describe|list|name|price|versus|vs|calories|cals|sizes?|remind|cheapest|lowest|charge|pay|youve"
    r"|choices|options|put|know|que|cual|cuales|cuanto|cuanta|cuantas|cuantos|como|donde|cuando|hay|tienen?|lleva|llevan|trae"
    r"|traen|cuesta|vale|es|son|viene|vienen|pica|pican|hasta|aceptan|puedo|puede|cobran|precio|calorias|ponen|contiene|va"
    r"|pago|reciben|diferencia|esta|estan|abren|cierran|cobran?|toman|agarran|horario|incluyen?|enchilan?|tard\w+|demor\w+|recomiend\w+|estoy|estamos|todavia|aun|habra|tendran|sale|salen|calorias|gratis)\b"
    r"|\b(?:right|yeah|correct|huh|innit)$"
)
# Who is asked, in whatever number: "you folks", "y'all". Behind it stands what they have or do.
_YOU = r"(?:you|ya|ye)"
_DO_OR_HAVE = (
    r"(?:got|have|had|do|does|don['’]?t|sell|serve|carry|make|stock|offer|take|put|use|run|charge|would|wouldn['’]?t|haven['’]?t"
    r"|ain['’]?t)"
)
_HOLD = r"(?:have|got|do|sell|serve|carry|stock|offer|keep|(?:have )?got)"
# What is asked for, and is neither what was said before nor what the asker has.
_SOUGHT = r"(?!(?:to|me|it|that|this|them|us|my|our|everything|all|one job|the order|the|two|three|four|five|six|what|any idea|a minute|a second)\b)"
_PART = r"(?!(?:to|me|it|that|this|them|us|two|three|four|five|six|what|here|there)\b)"
# "..., right?", "..., doesn't it?": what stands before is asked.
_TAG = (
    r"(?:,? (?:right|correct|yeah|yes|no|huh|eh|innit|am i right|is that (?:right|correct)|(?:is|are|do|does|has|have|would|will|did|was)"
    r"(?:n['’]?t)? (?:it|they|that|you|those|there)|or (?:is|are|does|do|not|just|no|what)\b[^.?!]*))?\s*\?"
)
_STARTS = r"(?:(?<=^)|(?<=[.!?] )|(?<=[,;] ))(?P<led>(?:(?:so|and|but|oh|ok|okay|wait|hey|um|uh|hmm|well|now|also|sorry|then)\b,? )*)"
_NAMED = (
    r"(?!(?:that|this|it|there|they|what|where|how|who|why|when|which|i|you|we|he|she|my|our|his|her|everything|everyone|nothing|somebody"
    r"|is|are|do|does|can|could|may|would|if|no|yes|and|or|one|two|three|four|five|six)\b)(?:[\w-]+(?: (?!and\b|or\b|is\b|are\b)[\w-]+){0,3}?)"
)
_THERE = r"(?:that|it|this|them|those|these|there|the (?:\w+ )?(?:meal|combo|deal|price|box)|(?:the |a )?number \w+)"
# What asks as well, said the long way round.
_KIN = (
    r"(?:(?:my|our|the|mi|nuestr[oa]) (?:mom|mum|mother|dad|father|wife|husband|kid|son|daughter|friend|buddy|brother|sister"
    r"|boyfriend|girlfriend|boss|mam[aá]|pap[aá]|madre|padre|espos[oa]|marido|hij[oa]|ni[nñ][oa]|amig[oa]|herman[oa]"
    r"|suegr[oa]|t[ií][oa]|abuel[oa]|jef[ea])s?|she|he|they|ella|[eé]l)"
)
_SOFTENED = (
    # "My mom's asking how much the sundae is": for somebody, and asked all the same.
    detour(
        rf"(?:(?<=^)|(?<=[.,!?;] )){_KIN}(?:['’]s|['’]re| is| are)? (?:just )?(?:asking|asks|wants? to know|wondering"
        r"|would like to know|needs? to know)(?: me| you| us)?(?: about)?[,:]? (?=how|what|which|when|where|if|whether)",
        "I was wondering ",
    ),
    detour(
        rf"(?:(?<=^)|(?<=[.,!?;] )){_KIN} (?:me |le |les )?(?:pregunta|preguntan|quieren? saber|pregunt[oó])"
        r"(?: que| por)?(?: si)?[,:]? (?=¿|cu[aá]\w*|qu[eé]|d[oó]nde|hay|tienen?|lleva\w*|si)"
    ),
    # "Mi papá dice que sin cebolla": what somebody says of it is how it is wanted, and no name of a dish.
    detour(rf"(?:(?<=^)|(?<=[.,!?;] )){_KIN} (?:dicen?|piden?|quieren?) que (?=(?:sin|con|no|m[aá]s|extra|poc[oa])\b)"),
    detour(r"\b(?:d['’]\s?(?:you|ya|ye|y['’]?all)|dyou|dya|doya|do (?:ya|ye|y['’]all|yous?e?))\b", "do you"),
    detour(
        rf"\b(?:{_YOU} (?:folks|guys|people|lot|all|lads|fellas|fellers|peeps|ladies|gentlemen|boys|girls)|y['’]?all|yous?e|yinz|ya)\b"
        rf"(?=['’]?(?:ve)? (?:(?:still|even|also|ever|happen to|all|actually) )*{_DO_OR_HAVE}\b)",
        "you",
    ),
    detour(r"^\W*(?:just |i['’]?m just |out of )?curio(?:us|sity)[,.:]\s*(?=\w)"),
    detour(
        r"^\W*(?:una (?:pregunta|consulta)|(?:i(?:['’]ve| have)? (?:got )?a |quick |just a )+question)[,.:]\s*(?=\S)"
    ),
    detour(
        r"\b(?:i(?:['’]m| am| was)? )?(?:just )?wonder(?:ing|ed)? if (?:you|y['’]all|you guys)(?: still)?"
        r" (?:have|had|got|sell|carry|serve)\b",
        "do you have",
    ),
    # "You wouldn't happen to have X, would you?", "I don't suppose you've got any X?", "any chance you sell X?".
    detour(
        rf"\b(?:you (?:don['’]?t|do not|wouldn['’]?t|would not|haven['’]?t|have not)"
        rf"|(?:i )?(?:don['’]?t|do not) suppose you(?:['’](?:ve|d)| would| might)?|(?:is there )?any chance (?:that )?you(?:['’](?:ve|d)| might)?"
        rf"|(?:would|might|do) you|haven['’]?t you)"
        rf" (?:(?:by any chance|still|ever|even|perhaps|maybe|happen to|also|actually) )*{_HOLD} {_SOUGHT}"
        r"(?P<what>(?:any )?(?!one\W)[^,.?!]*?)(?:,? by any chance)?(?:,? (?:do|would|have|can|could|might|don['’]?t) you)?(?=\W*$|[.,?!])",
        r"do you have \g<what>",
    ),
    detour(
        r"\b(?:i )?(?:don['’]?t|do not) suppose there(?:['’]s| is| are)\b|\b(?:is there )?any chance there(?:['’]s| is| are)\b",
        "is there",
    ),
    detour(r"\bany chance of (?=(?:an?|some|the|getting|one|two|three)\b)(?:getting )?", "can I get "),
    detour(
        rf"{_STARTS}you(?:['’]ve)? (?:(?:still|even|also|all) )*{_HOLD} {_SOUGHT}(?P<what>[^.?!,]+)\?",
        r"\g<led>do you have \g<what>?",
    ),
    detour(
        r"\bwhat(?:cha|['’]?ve (?:you|ya)| (?:you|ya))(?: guys| folks| lot)? (?:got|have)(?= (?:for|in|on|to|by|like|that)\b|\W*$)",
        "what do you have",
    ),
    # "Y'all put onions on the burger?", "them nuggets come with sauce?", "shake machine up?"
    detour(
        rf"{_STARTS}you (?:(?:still|usually|normally|always|guys) )*(?:put|use) (?P<what>{_PART}[^,.?!]+? (?:on|in) [^,.?!]+){_TAG}",
        r"\g<led>do you put \g<what>?",
    ),
    detour(r"\bthem (?=(?!things\b)[a-z-]+s (?:come|have|got|has|cost|are|is|with)\b)", "the "),
    detour(
        rf"{_STARTS}(?:(?:is|any chance) )?(?:the |your |that )?(?P<what>(?!(?:is|the|your|any)\b)(?:\w+ )?"
        r"(?:machine|fryer|grill|oven|dining room|lobby|playground))(?:['’]s| is)? (?:back )?(?:working|up|running|broken|down|open)"
        r"(?: (?:today|tonight|right now|again|yet|or what))*\s*\?",
        r"\g<led>is the \g<what> working?",
    ),
    # "Has the X got O in it": as "does it have".
    detour(
        rf"{_STARTS}ha(?:s|ve)(?:n['’]?t)? (?P<what>(?:it|that|this|they|those|these|(?:the|your|any of the|an?) [^,.?!]+?)) got (?=\w)",
        r"\g<led>does \g<what> have ",
    ),
    # "The fries are in that already, right?", "that comes with a drink, doesn't it?", "the burger's got pickles on it?".
    detour(
        rf"{_STARTS}(?:do |does )?(?P<what>{_NAMED})(?:['’]s|['’]re| is| are)(?: (?:already|all|both|automatically))*"
        rf" (?:in|on|with|inside|part of|included (?:in|with|on)) (?P<of>{_THERE})(?: already| too| anyway)*{_TAG}",
        r"\g<led>does \g<of> come with \g<what>?",
    ),
    detour(
        rf"{_STARTS}(?P<what>{_NAMED})(?:['’]s|['’]re| is| are)(?: (?:already|all|both|automatically))* included(?: already| too| anyway)*{_TAG}",
        r"\g<led>does that come with \g<what>?",
    ),
    detour(
        rf"{_STARTS}(?P<what>{_NAMED}) (?:already )?(?:comes?|goes?) (?:already )?(?:with|in|on) (?P<of>{_THERE})(?: already| too| anyway)*{_TAG}",
        r"\g<led>does \g<of> come with \g<what>?",
    ),
    detour(
        rf"{_STARTS}(?P<of>(?:{_THERE}|{_NAMED}))(?: (?:already |also |still )?comes?(?: already)?|['’]s|['’]re) with (?P<what>{_PART}[^,.?!]+?)(?: already| too)*{_TAG}",
        r"\g<led>does \g<of> come with \g<what>?",
    ),
    # "There's no onion on it, is there?" asks, and leaves nothing off.
    detour(
        rf"{_STARTS}there(?:['’]?s| is| are) no (?P<what>[^,.?!]+? (?:on|in) [^,.?!]+),? (?:is|are) there\s*\?",
        r"\g<led>is there \g<what>?",
    ),
    detour(
        rf"{_STARTS}there (?:isn['’]?t|aren['’]?t|is not|are not) (?:any )?(?P<what>[^,.?!]+? (?:on|in) [^,.?!]+),? (?:is|are) there\s*\?",
        r"\g<led>is there \g<what>?",
    ),
    detour(
        rf"{_STARTS}(?P<of>(?:{_THERE}|{_NAMED})) (?:doesn['’]?t|does not|don['’]?t|do not) (?:have|come with|got) (?:any )?(?P<what>{_PART}[^,.?!]+?),? (?:does|do) (?:it|that|they)\s*\?",
        r"\g<led>does \g<of> have \g<what>?",
    ),
    # "I'm looking at the triple stack. What all's on that?": asked of it, and not ordered yet.
    detour(
        r"\bwhat all(?=['’]?s\b| (?:sizes?|kinds?|flavou?rs?|toppings?|sauces?|dips?|drinks?|sides?|is|are|comes|come|goes|do|does)\b)",
        "what",
    ),
    detour(
        rf"{_STARTS}(?:i['’]?m|i am|i was|we['’]?re|we are|we were) (?:just )?(?:looking at|eyeing|eying|considering|thinking (?:about|of)"
        r"|wondering about|curious about|interested in|tempted by) (?P<what>(?:the|your|that|those|a|an) [^,.;:?!]+)[,.;:!?]+ "
        r"(?P<ask>(?:(?:so|and|but|now) )?(?:what|whats|how|does|do|is|are|has|have)\b[^?.!]*?)\b(?:that|it|them|those|this)\b(?=[^?.!]*\?)",
        r"\g<led>\g<ask>\g<what>",
    ),
    # "Comes with lettuce?", "I get fries with that?", "it's the medium, isn't it?"
    detour(
        rf"{_STARTS}comes? with (?P<what>{_PART}[^,.?!]+?)(?: already| too)*{_TAG}",
        r"\g<led>does it come with \g<what>?",
    ),
    detour(
        rf"{_STARTS}(?:(?:do|will) )?(?:i|we) (?:also )?get (?P<what>{_PART}[^,.?!]+?) with (?P<of>that|it|those|this)(?: too| already)*{_TAG}",
        r"\g<led>does \g<of> come with \g<what>?",
    ),
    detour(
        rf"{_STARTS}(?:that|it|those|they)(?:['’]s|['’]re| is| are) (?:an? |the )?(?:small|medium|large|regular|big)s?(?: ones?| sizes?)?{_TAG}",
        r"\g<led>what size is that?",
    ),
    detour(
        rf"{_STARTS}(?P<of>(?:{_THERE}|{_NAMED}))(?:['’]s|['’]ve| has| have)?(?: already)? got (?P<what>{_PART}[^,.?!]+?)(?: already| too)*{_TAG}",
        r"\g<led>does \g<of> have \g<what>?",
    ),
    # "Are the X and the Y under that?": what they cost. Behind what is ordered, "what's that run?" is of it alone.
    detour(
        rf"{_STARTS}(?:is|are|would|will|do|does)(?:n['’]?t)? (?P<what>(?!that\b|it\b|this\b|there\b|you\b|i\b|we\b|they\b)[^,.?!]+?)"
        r"(?: (?:come|be|cost|run|fit|stay|go)(?: in| out)?)?(?: to)? (?:under|below|less than|within|(?:for )?under) (?:that|it|my budget"
        r"|\$?\w+(?: \w+)??(?: dollars?| bucks?)?)\?",
        r"\g<led>how much is \g<what>?",
    ),
    detour(
        r"(?<=[.!?] )(?:and |so )?what(?:['’]?s| does| do| will| would) (?:that|it|those|they) (?:gonna |going to )?(?:run|go for|set me back)"
        r"(?: me)?(?: here)?\?",
        "what's that cost?",
    ),
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
