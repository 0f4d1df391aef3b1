# ruff: noqa: E501 - frames stay in one piece
"""The part of a turn that only tells of an allergy: "..., my kid swells up if he touches a peanut". PURE.

It decides which clause that is and takes it out of the words that order: an allergen said in it is no dish, and what is
ordered beside it stays as sure as it was. What the clause means is `edge.dialog.answering.allergies`, which reads the whole turn.
"""

import re

from edge.dialog.guards import sensitive
from edge.dialog.vocabulary.words import fold

_ALLERGIC = r"(?:allerg(?:ic|y|ies)|alergi(?:co|ca|cos|cas|a|as)|intoleran(?:t|te|tes|ce|cia)|celiac|coeliac|celiac[oa]s?|anaphyla\w+|anafil\w+)"
_TOLD = re.compile(
    rf"\b{_ALLERGIC}\b|\b(?:lactose|gluten|dairy|nut|peanut|egg|soy|wheat|sesame|fish|shellfish|milk|food)s? "
    r"(?:thing|issue|issues|problem|problems|intolerance|sensitivity|free diet)\b"
)
NOT_ALLERGIC = re.compile(
    rf"\b(?:not|isnt|arent|aint|nobody(?: here)?(?: is|s)?|no ?one(?: here)?(?: is|s)?|(?:dont|doesnt|do not|does not) have(?: any)?"
    rf"|no|without|zero|sin|ning[uú]n[oa]?|no (?:soy|es|tengo|tiene|tenemos|somos)(?: ning[uú]n[oa]?)?) (?:\w+ )?{_ALLERGIC}\b"
    r"(?! (?:info\w*|list|menu|chart|guide|data|advice))"
    # A way of speaking.
    rf"|\b{_ALLERGIC} (?:to|a|al|a los|a las) (?:(?:the|my|your|any|all|this|early|el|los|las) )?"
    r"(?:mornings?|mondays?|work\w*|people|waiting|lines|traffic|drama|exercise|cooking|math|money|stress|bullshit|bs|winter|summer|small talk"
    r"|lunes|trabajo|trabajar|madrugar|gente|cocinar|estres)\b"
)
_FOOD = re.compile(
    r"\b(?:milk|dairy|lactose|leche|lacteos?|eggs?|huevos?|fish|pescado|shellfish|shrimps?|mariscos?|camaron(?:es)?|(?:tree )?nuts?"
    r"|almonds?|walnuts?|cashews?|pecans?|nuez|nueces|peanuts?|cacahuates?|mani|wheat|gluten|trigo|soy|soya|soja|sesame|ajonjoli)\b"
)
# Where one clause ends and another begins.
_BETWEEN = re.compile(
    r"(?<=[.!?;])\s+|,\s+|\s+[-–—]+\s+"
    r"|\s+(?=(?:and|but|because|cause|since|as|so|plus|also|oh|y|pero|porque|ya que|pues)\s+(?:just|only|some|an?|one|two|un[ao]?s?|dos|heads|i|i['’]m|my|he|he['’]s|she|she['’]s"
    r"|we|we['’]re|they|his|her|our|the kid|one of|someone|somebody|no|make|give|can|could|mi|yo|ella|el|es|soy|tengo|me|le|sin|pon|nos)\b)"
    r"|\s+(?=(?:for (?:an?|my|our|the|his|her)|para (?:un|una|mi|el|la)) (?:\w+ ){1,2}?(?:who|whos|that|with|que|con)\b)"
    r"|\s+(?=(?:because of|on account of|due to|por)\s)"
    # "Hold the onions I'm allergic to them": without a pause.
    r"|\s+(?=(?:(?:because|cause|cuz|coz|cos|since|as|bc|porque|que) )?(?:i['’]?m|i am|he['’]?s|she['’]?s|they['’]?re|we['’]?re|(?:my|our|his|her|the) \w+(?:['’]?s| is| are)"
    r"|i have an?|i['’]?ve got an?|he has an?|she has an?|(?:mi|el|la) \w+ (?:es|tiene)|soy|es|tengo|tiene) (?:(?:very|really|super|so|a bit|kind of|kinda|badly|deathly|severely|un poco|muy|una) )?"
    r"(?:allerg|al[eé]rgi|intoleran|celiac))",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\?|^(?:(?:and|so|but|oh|y|pero) )*(?:is|are|does|do|did|can|could|what|which|whats|how|would|will|any|has|have you|tiene|lleva|que|cual|hay)\b"
)


# "My wife can't have fish": she is told of like who is allergic to it, and no fish is had.
_MUST_NOT = re.compile(
    r"\b(?:can(?:['’]?t| ?not)|(?:should|must)(?:n['’]?t| not)|(?:is|are|am)(?:n['’]?t| not) (?:allowed|supposed|able) to"
    r"|(?P<es>no (?:puede[ns]?|puedo|podemos|debe[ns]?))) (?:even )?"
    rf"(?:have|eat|do|drink|touch|tolerate|digest|handle|comer|tomar|consumir|tocar) (?:any |nada de )?(?={_FOOD.pattern})",
    re.IGNORECASE,
)


def tells_of_harm(text: str) -> bool:
    """Whether it may tell of an allergy, or of what a food did to somebody: "in hospital from peanuts"."""
    said = sensitive.plain(text)
    return bool(_TOLD.search(said)) or sensitive.cannot_have(text) or sensitive.is_grave(text)


def without_what_is_told(text: str) -> str:
    """The words without the clauses that only tell of an allergy; all of them where nothing else is said."""
    text = _MUST_NOT.sub(lambda m: "es alergico a " if m["es"] else "is allergic to ", text)
    if not tells_of_harm(text):
        return text
    clauses = [c for c in _BETWEEN.split(text) if c and c.strip()]
    kept = [c for c in clauses if not _tells(c)]
    if not kept or len(kept) == len(clauses) or any(_asks(c) for c in kept):
        return text  # a question beside it is about it
    return ", ".join(c.strip(" ,") for c in kept)


_NOTES_IT = re.compile(
    rf"\b(?:put|note|write|mark|list|save|add|log|record|include|pon\w*|anot\w+|apunt\w+|agreg\w+|marqu\w+) "
    rf"(?:down |in |up )?(?:that )?(?:\w+ ){{0,4}}?{_ALLERGIC}\b"
)


def only_notes(text: str) -> bool:
    """ "Put my kid's allergy on the order: eggs": what is named with it is no dish, and nothing else is ordered."""
    clauses = [c for c in _CLAUSES.split(text) if c.strip()]
    noting = [c for c in clauses if _NOTES_IT.search(sensitive.plain(c))]
    return bool(noting) and not any(sensitive.orders(c) for c in clauses if c not in noting)


_LABELS = re.compile(
    r"\b(?:(?:label|mark|tag|flag|list|write|note|call|stamp|certify|declare|etiquet\w+|marqu\w+|anot\w+|pong\w*)"
    r"(?: (?:it|that|this|them|those|these|mine|down|as|on|up|que|como|es|is|has|my|the|order|burger|shake)){0,5}"
    r"|put (?:down|on|in|it down|that down)(?: (?:that|it|is|has|as|the|ticket|order|label)){0,5}) "
    r"(?:(?:gluten|nut|dairy|peanut|egg|soy|wheat|allergen|lactose|shellfish|fish|sesame) free|vegan|kosher|halal|safe"
    r"|allergy safe|sin (?:gluten|nueces|lacteos|leche|huevo|cacahuate)"
    r"|(?:it )?(?:has |contains )no (?:gluten|nuts?|dairy|peanuts?|eggs?|soy|wheat|allergens?|shellfish|sesame))\b"
    r"(?=\W*$|[,.;!?]| (?:please|and|then|for|on|so|por|y|too|now|thanks)\b)"  # and no gluten free bun
)


def labels(text: str) -> bool:
    """ "Label it gluten free", "put down that it has no nuts": what a dish may be called is for staff to say."""
    return bool(_LABELS.search(sensitive.plain(text)))


# "It's only apple or something", "surely that's just chocolate": what one thinks is in it, right behind the question.
_WEIGHS = r"(?:only|just|basically|mainly|mostly|probably|surely|really|purely|simply|bound to be|nothing but|likely|literally|s[oó]lo|solamente|puro|pura)"
_IT_IS = r"(?:it['’]?s|it is|that['’]?s|that is|they['’]?re|they are|there['’]?s|those are|it['’]?s got|it (?:only|just) has|it has|(?:s[oó]lo )?(?:es|son|lleva|tiene))"
_MAY_BE = re.compile(
    rf"(?:^|(?<=[.!?,;])\s*)(?:(?:but|so|and|oh|well|i mean|i think|i guess|i suppose|i['’]d say|surely|sure|then|right|pero|pues)[\s,]+)*(?:(?P<sure>{_IT_IS}(?: {_WEIGHS})+)|{_IT_IS})"
    r" (?!(?:an?|one|two|three|four|the|all|everything|it|for|me|to|fine|ok|okay|good|grand|una?|dos|todo|eso|para)\b)(?P<what>[^.,;!?]+?)"
    r"(?P<vague> (?:or something|or whatever|or so|and (?:stuff|that|things|such)|o algo)(?: like that| as[ií])?|,? (?:isn['’]?t (?:it|that)|aren['’]?t they|innit|right|no|verdad))?"
    r"(?=\s*(?:[.,;!?]|$))[.,;!?]*",
    re.IGNORECASE,
)


# "It's just fries and a coke for me", "it's just fries then": what is wanted, and no guess.
_WISHES = re.compile(
    r"\b(?:then|please|thanks|for (?:me|us|him|her|them|every\w+|now|today)|entonces|por favor|para (?:m[ií]|nosotros))\b",
    re.IGNORECASE,
)


def without_what_it_may_be(text: str) -> str:
    """The turn without what somebody supposes is in a dish that was asked about: nothing is ordered by that."""
    rest = _MAY_BE.sub(lambda m: "" if (m["sure"] or m["vague"]) and not _WISHES.search(m["what"]) else m[0], text)
    return text if rest == text else rest.strip(" ,;") if re.search(r"\w", rest) else "hello"


_GUESSES = re.compile(
    r"\b(?:(?:take|make|hazard|give me|have) (?:a|your|an) (?:\w+ )?guess|just guess|guess then|your best guess"
    r"|what do you think|(?:what|which) would you (?:say|do)|in your opinion|probably (?:fine|ok|okay|safe)"
    r"|(?:if|when) (?:i|you|we|he|she) (?:just )?(?:scrape|pick|take|wipe|rinse|wash|peel|shake) (?:it|them|that|those|the \w+) (?:off|out)"
    r"|si (?:se )?(?:lo|la|los|las) (?:quit\w+|rasp\w+|lav\w+)|just (?:say|tell me) (?:yes|no)|yes or no|roughly|adivin\w+|que cree\w*|mas o menos)\b"
)


def wants_a_guess(text: str) -> bool:
    """ "Just take a guess", after a question of health went to staff: it stays with them."""
    return bool(_GUESSES.search(sensitive.plain(text)))


_CLAUSES = re.compile(r"[,;.!?]\s|\s(?=(?:and|y) (?:add|a|an|get|give|let|i|una?|quiero|dame)\b)")


def _asks(clause: str) -> bool:
    return not sensitive.orders(clause) and bool(_ASKS.search(fold(clause).strip()))


def _tells(clause: str) -> bool:
    said = sensitive.plain(clause)
    if _asks(clause) or sensitive.orders(clause) or sensitive.asks_whether_safe(clause):
        return False
    if _TOLD.search(said):
        return True
    return (sensitive.cannot_have(clause) and bool(_FOOD.search(said))) or sensitive.is_grave(clause)
