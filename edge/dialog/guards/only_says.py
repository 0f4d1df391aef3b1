# ruff: noqa: E501 - tables: a kind of words per line
"""Sentences that only say something: "engine's off", "rough day at the plant", "don't touch that, Timmy". PURE.

It decides by their form alone: a statement, a bid to somebody in the car, a sigh over the day. A wish, a question to
us, an allergy and whatever names a food that any kitchen may have is none. That nothing of the menu is named in it is
for whoever can read it (`by_sentence`).
"""

import re

from edge.dialog.answering.allergies import spoken_of
from edge.dialog.guards import sensitive
from edge.dialog.vocabulary.foods import FOODS
from edge.dialog.vocabulary.words import stem

_LED = (
    r"^\W*(?:(?:and|so|well|oh|um|uh|ah|man|boy|wow|whoa|god|gosh|geez|jeez|ok|okay|alright|hey|sorry|now|look|listen|no"
    r"|honestly|then|but|ay|uy|pues|bueno|oye|mire|y|que)\b\W*)*"
)
_THEY = r"(?:i|we|you|he|she|it|they|this|that|there|everybody|everyone|somebody|someone|nobody|(?:my|our|the) \w+)"
_OF_THEIRS = r"(?:the|my|our|his|her|their|your|this|that|these|those|somebody['’]s|someone['’]s)"
# What one may do with what is sold: said of somebody it is a wish, or an order.
_HAVING = (
    r"(?:get|have|order|eat|drink|try|buy|add|change|take|do|make|switch|swap|cancel|remove|ask|pay|use|see what|feed|grab"
    r"|pick|know|order\w*)"
)
_STATE = (
    r"(?:off|on|out|up|down|here|there|back|over|late|early|dead|asleep|awake|broken|broke|full|loud|cold|hot|bright|dark"
    r"|gone|not|too|so|really|finally|about to|almost|still|just|already|always|running|dying|killing|acting|\w{3,}ing\b"
    r"|stuck|parked|lost|locked|fogged|frozen|jammed)\b"
)
_DONE_BEFORE = (
    r"(?:dropped|(?:forgot|left) (?:to|my|his|her|our|it|them)|lost|spilled|broke|fell|died|jammed|froze|stalled|slipped|got (?:off|out|back|home|here"
    r"|stuck|lost|held|up|in|paid|cut|rear|soaked|rained)|just (?!want|need|order|add)\w+ed\b|came|drove|walked|ran|worked|slept|woke"
    r"|overslept|hit|parked|pulled|finished|started|stopped|closed|opened|turned|moved|went|\w+ed (?:on|off|up|down|out|in|my"
    r"|his|her|the|our|at|all|again|over)\b)"
)
_TELLS = re.compile(
    _LED + r"(?:"
    r"(?:i|you|he|she|it|we|they|that|this|there)['’](?:m|s|re|ve)\b"
    r"|(?:i am|i was|it was|that was|this is|we were|root for)\b"
    r"|i['’]ve got a (?:point|question|feeling|confession)\b"
    r"|(?:my|our|his|her|their|the|this|an?) (?:[\w'’]+ ){1,4}?"
    r"(?:is|was|are|were|has|had|says|said|works|loves?|knows?|recommended|won['’]t|keeps?|wants (?:in|out)\b)"
    rf"|(?:{_THEY}) (?:(?:just|finally|already|almost|nearly|still|always|never|really) )*{_DONE_BEFORE}\b"
    r"|(?:traffic|parking|everybody|everyone|somebody|someone|nobody|kids|work|school|gas|people|business)"
    r"(?: \w+)? (?:is|was|are|were|keeps?|won['’]t)\b"
    r"|(?:estoy|ando|es|soy|me mata|me muero|estamos|andamos|venimos|vengo|llegamos|llegu[eé]|salimos|tengo prisa"
    r"|tenemos prisa|(?:ya )?(?:apagu[eé]|estacion[eé]|termin[eé] de|me estacion\w+)|se me (?:olvid|cay|perdi|hizo)\w*)\b"
    r"|(?:el|la|los|las|mi|mis|su|sus|nuestr[oa]) (?:\w+ ){1,4}?"
    r"(?:no|ya|se|es|est[aá]n?|son|tienen?|va|viene|paga|dice)\b)",
    re.IGNORECASE,
)
_IS_SO = re.compile(_LED + rf"(?:{_OF_THEIRS} )?(?:\w+ )?\w+['’](?:s|re) {_STATE}", re.IGNORECASE)
# What somebody has to do before: "I gotta find his text", "let me park first".
_HAS_TO = re.compile(
    _LED
    + rf"(?:(?:{_THEY})(?:['’]ve|['’]m|['’]re|['’]s)? (?:just |still |only )?(?:gotta|got to|have to|has to|had to|need to"
    r"|needs to|about to|trying to|tried to|am trying to|am about to)|lemme|let me|let us|let['’]s|d[eé]jeme|tengo que)"
    rf" (?:just |first |quickly )?(?!{_HAVING}\b)\w+",
    re.IGNORECASE,
)
# Said to somebody else in the car.
_BIDS = re.compile(
    _LED
    + r"(?:(?:don['’]?t|do not|stop|quit) (?:touch|hit|kick|cry|push|poke|lean|yell|scream|fight|pull|do that|move|tease"
    r"|bother|interrupt|honk|drive)\w*"
    r"|(?:sit|settle|calm|get|climb) (?:down|back|still|in the back|off (?:of )?(?:me|him|her|that)\b)|put (?:your|his|her) \w+ (?:down|back|on|away)|put that (?:down|away)"
    r"|(?:sit|hold|stay|stand) still|buckle|hush|shush|shh+|be (?:quiet|nice|good|patient)|quiet|keep (?:it down|quiet|your (?:hands?|feet|voices?|seat ?belts?))"
    r"|leave (?:him|her|(?:your|the|that|those|his|her) \w+) alone|give (?:him|her) (?:that|it) back|(?:roll|turn) (?:up|down|off) (?:your|the|that) (?:window|radio"
    r"|music|volume|tv|engine)|turn (?:that|it) (?:off|down)|seat ?belts?|(?:\w+,? )?(?:knock it off|cut (?:it|that) out|behave)(?! (?:of|the|my)\b)"
    r"|esp[eé]r(?:ate|ense)|basta|no (?:toques?|toquen|grites?|griten|peleen|llores)|c[aá]llense|c[aá]llate|si[eé]nt[ea]\w*"
    r"|est[eé]nse quietos)\b",
    re.IGNORECASE,
)
_TIMES = (
    r"(?:days?|nights?|mornings?|evenings?|afternoons?|weeks?|weekend|shifts?|weather|wind|rain|snow|storm|heat|traffic|drive"
    r"|line|crowd|trip|commute|sign|place|music|view|truck|potholes?|game|concert|party|parade|meeting|exam|test|storm)"
)
_SIGHS = re.compile(
    _LED
    + r"(?:(?:what (?:an? )?|such an? |so much |too much |some |quite an? |hell of an? |(?:very |really |pretty |so )*"
    r"(?:rough|long|crazy|busy|nice|beautiful|lovely|hot|cold|wild|slow|great|good|bad|terrible|awful|gorgeous|heavy|big|late"
    r"|early|tough|hard|weird|windy|rainy|snowy|foggy|miserable|brutal|insane|loud|quiet|strange|fun|wonderful|horrible) )"
    rf"(?:\w+ ){{0,2}}?{_TIMES}\b(?: (?!with\b|and\b|for\b|con\b|y\b)[\w'’]+){{0,6}}"
    r"|qu[eé] (?:d[ií]a|noche|calor|fr[ií]o|tr[aá]fico|cola|lluvia)(?: [\wáéíóú]+){0,4})\W*$",
    re.IGNORECASE,
)
_WHERE_IS_MINE = re.compile(
    _LED
    + r"(?:where (?:['’]?s|is|are|did (?:i|he|she|we) (?:put|leave)|the heck (?:is|are))|where['’]s|who has|what did i do with)"
    r" (?:my|our|his|her) [\w'’]+\W*$",
    re.IGNORECASE,
)
# What is wanted all the same: "I'm after a gyro", "my son is having ...".
_WISHES = re.compile(
    r"\b(?:after|look\w*|having|getting|taking|trying|craving|thinking|feeling|mood|up for|down for|gonna|going|hoping|"
    r"dying for|want\w*|need\w*|like|would|hav(?:e|ing)|with|without|for|buscando|quer\w+|quier\w+|con|sin|para)\b"
)
_SO_MANY = re.compile(
    r"^(?:an?|one|two|three|four|five|six|some|another|una?|dos|tres|otr[oa])\b"
)  # "let me see a gyro"
_ORDERS_TOO = re.compile(r"\b(?:and|y) (?:an?|one|two|three|four|five|six|some|una?|dos|tres) \w")


# "My name is Val, crew twenty-one": what stands behind it is told with it.
_NAMES_ONESELF = re.compile(r"\b(?:my names?(?: is)?|me llamo|mi nombre es|this is \w+ (?:from|with|at))\b")


def only_says(sentence: str) -> bool:
    """Whether it wants nothing of us, as far as its form tells."""
    words = sensitive.plain(sentence)
    if any(spoken_of(words.split(), "en")) or _ORDERS_TOO.search(words) or _NAMES_ONESELF.search(words):
        return False
    if sentence.rstrip().endswith("?"):
        return is_of_oneself(sentence)
    return is_aside(sentence) or (not _WISHES.search(words) and bool(_TELLS.match(sentence)))


def is_aside(sentence: str) -> bool:
    """Said in passing, and no dish: where nothing else is said, either."""
    if is_of_oneself(sentence) or bids(sentence):
        return True
    words = sensitive.plain(sentence)
    if any(spoken_of(words.split(), "en")) or _ORDERS_TOO.search(words) or _is_food(words):
        return False
    if (has_to := _HAS_TO.match(sentence)) is not None:
        rest = sensitive.plain(sentence[has_to.end() :])
        return not (_WISHES.search(rest) or _SO_MANY.match(rest))
    return not _WISHES.search(words) and bool(_SIGHS.match(sentence) or _IS_SO.match(sentence))


def is_of_oneself(sentence: str) -> bool:
    """ "Where's my wallet": asked of nobody here."""
    return bool(_WHERE_IS_MINE.match(sentence))


def bids(sentence: str) -> bool:
    """ "Don't touch the fries, Timmy": whatever it names."""
    return bool(_BIDS.match(sentence))


def goes_somewhere(clause: str) -> str:
    """ "Then bed", "and then off to practice": where somebody goes when all is ordered, and no food; "" for no such."""
    found = _GOES.match(clause)
    return found["where"] if found is not None and not _is_food(found["where"]) else ""


def is_on_the_way(clause: str) -> bool:
    """ "Then off to practice", and not only "then practice"."""
    return bool(_ON_THE_WAY.search(clause))


_ON_THE_WAY = re.compile(r"\b(?:off|straight|back|heading|way|over|out) to\b", re.IGNORECASE)


_GOES = re.compile(
    r"^\W*(?:and |y )?(?:(?:then|next|after that|luego|despu[eé]s)\b,?(?: (?:i['’]m|we['’]re|it['’]s|i go|we go))?"
    r"(?: (?:off|straight|back|on|over|right|out))*(?: (?=home\b|bed\b|sleep\b|work\b|school\b|church\b|practice\b|class\b)"
    r"| (?:to (?:the |my |our )?|a la |al |a (?=casa\b|dormir\b)))"
    r"|(?:(?:i['’]m|we['’]re) )?(?:off|straight|back|on my way|on our way|heading) to (?:the |my |our )?)"
    r"(?P<where>(?!an?\b|the\b|one\b|two\b|some\b)[\wáéíóúñ]+(?: practice| school| work| game| room| office| town)?)"
    r"(?: (?:to|for) (?:the |my |our |a )?\w+)?\W*$",
    re.IGNORECASE,
)


def _is_food(words: str) -> bool:
    return any(stem(w) in FOODS for w in words.split())
