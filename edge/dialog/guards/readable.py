# ruff: noqa: E501 - frames stay in one piece
"""A turn as it is read for an order: without what is starred out, ages, and what somebody drank before. PURE."""

import re

from edge.dialog.guards.ages import without_ages

_IS_FINE = re.compile(r"(?<=\w)['’]s(?= (?:fine|good|great|ok|okay|perfect|alright|all right|cool|enough)\b)")
_GRAWLIX = re.compile(r"\b[\w']*\*[\w*']*|[@#$%&!]{3,}")
# "I've had like nine beers": told, and ordered by nobody.
_DRUNK = re.compile(
    r"\b(?:(?:i|we|he|she|they)(?:(?:['’](?:ve|s|d)|ve| have| has) (?:already |just |only )?had"
    r"| (?:already had|drank|downed))"
    r"|(?:ya )?(?:me tom[eé]|nos tomamos)) "
    r"(?:(?:like|about|around|maybe|some|an?|few|couple|of|too|many|\d+|two|three|four|five|six|seven|eight|nine|ten|twelve"
    r"|como|unas?|unos|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez) ){1,5}"
    r"(?:beers?|drinks?|shots?|lagers?|whiske?ys?|cervezas?|tragos?)\b"
    r"(?: (?:already|today|tonight|so far|now|ya|hoy))*",
    re.IGNORECASE,
)
# "My little brother" is no small one.
_KIN = re.compile(
    r"\b(my|our|his|her|their|your) (?:little|big|small|baby|older|younger|large) "
    r"(brothers?|sisters?|bro|sis|cousins?|nephews?|nieces?|sons?|daughters?|boys?|girls?|guys?|man|lady|family)\b",
    re.IGNORECASE,
)


# "I'm a single mom of four and I'm five dollars short": who somebody is, and what they have, counts nothing.
_SO_MANY = r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twenty|dos|tres|cuatro|cinco|seis)"
_WHO_I_AM = re.compile(
    r"\b(?:i['’]?m|i am|we['’]?re|we are|soy) (?:just |only )?(?:an? |una? )?(?:\w+ ){0,2}?"
    r"(?:mom|mother|mum|dad|father|parent|grandma|grandpa|family|party|group|mam[aá]|madre|pap[aá]|padre)s? "
    rf"(?:of|with|de|con) {_SO_MANY}(?: (?:kids|children|hijos|boys|girls))?"
    r"|\b(?:i['’]?m|i am|we['’]?re|we are) (?:like |about |just |only )?"
    rf"(?:an?|few|couple|{_SO_MANY}) (?:dollars?|bucks?|cents|pesos) short\b(?: (?:this week|today|right now|now))?",
    re.IGNORECASE,
)
# "Just ring a fries": the till's verb, and no onion ring.
_RINGS_UP = re.compile(
    r"\b(?<!onion )ring (?:(?:me|it|us|that|up) ){0,2}(?=(?:an?|the|one|two|three|some)\b(?! up\b))", re.IGNORECASE
)


# "Kids, sit down! Yes.": said to them, and no size.
_SPOKEN_TO = re.compile(
    r"(?:^|(?<=[.!?] ))\s*(?:hey |oye )?(?:kids|kiddos?|children|ni[nñ]os|chic[oa]s)\s*[,!](?=\s)", re.IGNORECASE
)


# "My dog's allergic to chicken": told of a pet, and no guest goes without.
_A_PETS_ALLERGY = re.compile(
    r"\b(?:my|our|the|her|his|mi|nuestr[oa]|el|la) (?:\w+ )?(?:dog|cat|puppy|pup|kitten|pet|hamster"
    r"|perr[oa]|gat[oa]|mascota)s?"
    r"(?:['’]s| is| are| es| son| tiene| has)? (?:(?:so|very|really|also|un poco|muy|an?|terribly) )*"
    r"(?:allerg\w+|al[eé]rgi\w+)(?: (?:to|al?|a la) (?:the )?(?!my|our|me)\w+)?",
    re.IGNORECASE,
)
# "She'll be mad if I forget the order": feared, and nothing is taken off.
_IF_FORGOTTEN = re.compile(r"\b(?:if|in case) (?:i|we|he|she|they) forgets?\b[^,.;!?]*", re.IGNORECASE)
# "What've you got me down for", "what're those going for", "how much more's the large": the verb behind what asks.
_SHORT_FOR = {"ve": "have", "re": "are", "ll": "will", "s": "is"}
_ASKS_SHORT = re.compile(
    r"\b(?P<ask>(?:what|who|where|when|which|how)(?=['’](?:ve|re|ll)\b)|how (?:much|many|big|long)(?: (?:more|extra|less))?)"
    r"['’](?P<verb>ve|re|ll|s)\b",
    re.IGNORECASE,
)
# "'Kay cool", "mkay, gimme": okay.
_OKAY = re.compile(r"^\W*(?:['’]?kay|m+'?kay|okey|okie(?: dokie)?|okey dokey|k)(?=[\s,.!]+\w)", re.IGNORECASE)
# "Yuck, take it off", "eww gross, no pickles": said of it, and no dish.
_DISGUST = re.compile(
    r"^\W*(?:(?:oh|ooh|ah|aw|god|man|dude|no|well)\W+)*"
    r"(?:(?:yu+ck|yi+ck|e+w+|eu+gh|gro+ss|i+ck+|blec?h+|bleugh|na+sty|barf|ya+ck|gu[aá]cala|wácala|fuchi|qu[eé] asco|jee+z|gee+z|sheesh|gosh|phew|whew)\b[\s,.!]*)+"
    r"(?=[\w'’]+ \w)",
    re.IGNORECASE,
)
_AGAIN = re.compile(r"([,;:])(?: ?[,;:])+")  # what only keyboards do


def readable(text: str) -> str:
    """What was said, in one line, without what was starred out of it, and with the verb that an apostrophe hides."""
    text = _AGAIN.sub(r"\1", " ".join(text.split()))
    text = _KIN.sub(r"\1 \2", _WHO_I_AM.sub(" I am here ", _DRUNK.sub(" ", without_ages(text))))
    text = text if "?" in text else _A_PETS_ALLERGY.sub(" I am here ", text)
    text = _IF_FORGOTTEN.sub(" if I am late", _SPOKEN_TO.sub("", text))
    text = _ASKS_SHORT.sub(lambda m: f"{m['ask']} {_SHORT_FOR[m['verb'].lower()]}", text)
    text = _DISGUST.sub("", _OKAY.sub("okay", text))
    text = _RINGS_UP.sub("add ", text) if "ring" in text.lower() else text
    return _IS_FINE.sub(" is", _GRAWLIX.sub(" ", text) if "*" in text or "$" in text or "#" in text else text)
