# ruff: noqa: E501 - patterns stay in one piece
"""How old somebody is, told in passing: it counts no dishes, and proves nothing; what is for grown-ups only is for no
child, and in no drink without alcohol. PURE."""

import re
from dataclasses import replace

from domain.menu import Serving
from domain.order import Add, Command
from edge.dialog.guards import sensitive
from edge.dialog.guards.stray import says
from edge.dialog.meaning import Intent, Kind, Meaning
from edge.dialog.reading.repairs import thing

# "I'm 17, can I ...": nobody wants seventeen of anything.
_AGE = re.compile(
    r"\b(?:i['’]?m|i am|he['’]?s|she['’]?s|i just turned|turning|tengo|soy de|we['’]?re|they['’]?re"
    r"|(?:don['’]?t |do(?:es)? )?(?:i|he|she|we) (?:look(?:s|ed)?|seem|turn(?:ed)?)(?: like| to be)?(?: i['’]?m| an?)?"
    r"|parezco"
    r"|(?:my|mi) (?!cv|pin|card|code|zip|num|phone|order|total|table|bill|tarj)\w+ (?:is|es))"
    r" (?:(?:only|just|like|already|almost|both|all|well|way|over|under|past|above|at least|nearly|not|de|ya) )*"
    r"(?:[1-9]\d\b|dieci\w+|veinte|veinti\w+|(?:treinta|cuarenta|cincuenta|sesenta)(?: y \w+)?"
    r"|sixteen|seventeen|eighteen|nineteen"
    r"|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[- ]?\w*|[4-9] (?=years?))"
    r"(?: years? old| a[nñ]os| yo)?"
    r"(?! ?(?:pieces?|pcs?|piezas?|dollars?|bucks|of|pesos|d[oó]lares|minut\w+|ni[nñ]os|personas|puntos|points"
    r"|people|kids|children|adults|guys|in (?:all|total)|late|early|strong|away|short)\b)",
    re.IGNORECASE,
)
# "She's eleven", whose meal it is.
_CHILDS_AGE = re.compile(
    r"\b(?:s?he['’]?s|(?:s?he|my \w+|mi \w+|ella|el) (?:is|tiene)) (?:only |just |almost |like )?"
    r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|[2-9])"
    r"(?=\s*$|[,.;!?]| (?:and|so|but|now|today|a[nñ]os|years?)\b)",
    re.IGNORECASE,
)
OLD_ENOUGH, MAYOR_DE_EDAD = "I am old enough", "soy mayor de edad"
_IN_SPANISH = re.compile(r"\b(?:tengo|soy|tiene|a[nñ]os)\b", re.IGNORECASE)
BESIDE_AN_AGE = 2  # words: "... I swear", "come on"


_LOOKS = r"(?:gr[ae]y|white|no|bald|old|all these|this)?\s?(?:hairs?|head|beard|wrinkles|face|skin)"
_VOWED = re.compile(
    rf"\b(?:just |you can |can['’]?t you )?(?:look at|see) (?:me\b|my {_LOOKS}\b)"
    rf"|\bi['’]?(?:ve)? (?:have |got )?{_LOOKS}\b"
    r"|\b(?:i (?:don['’]?t )?look (?:it|old enough|my age)|no need to (?:check|card me)"
    r"|(?:you )?don['’]?t (?:need to )?check)\b"
    r"|\b(?:m[ií]r[ea](?:me|n)? (?:la|las|mis?) (?:canas|cara|arrugas|pelo)|(?:no )?hace falta revisar)\b"
    r"|\b(?:(?:se|te) )?l[oe] juro\b|\bi swear\b|\b(?:de verdad|en serio|trust me|honest(?:ly)?)\b",
    re.IGNORECASE,
)
# "I'm forty, a lager": ordered beside it.
_ONE_OF_IT = re.compile(
    r"\W*(?:and |so |y )?(?:an?|one|two|three|some|the|small|medium|large|una?|dos|tres)\s+(?!swear\b|promise\b)\w",
    re.IGNORECASE,
)
_ASKS = re.compile(r"\w[^.!?]*\?|¿\W*\w")  # more than "do I look twenty?"


# "I'm nineteen", beside a beer: it proves nothing, but who says so is sold none.
_TOO_YOUNG = re.compile(
    r"\b(?:thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|1[3-9]|(?:just |only )?(?:twenty|20)(?![- ]?\w*(?:one|two|three|four|five|six|seven|eight|nine|\d))"
    r"|trece|catorce|quince|dieci(?:s[eé]is|siete|ocho|nueve)|veinte)\b",
    re.IGNORECASE,
)
_OVER = re.compile(r"\b(?:over|above|past|way over|more than|m[aá]s de|well over)\b", re.IGNORECASE)
_OF_ALCOHOL = re.compile(
    r"\b(?:beers?|lagers?|ales?|ipas?|stouts?|pints?|drafts?|wines?|ciders?|seltzers?|margaritas?|cocktails?|alcohol|sangr[ií]as?|mimosas?|vodka|whiske?y|tequila"
    r"|cervezas?|vinos?|michelada)\b",
    re.IGNORECASE,
)
_OF_ME = re.compile(
    r"\W*(?:i['’]?m|i am|we['’]?re|we are|i (?:just|only) turned|turning|tengo|soy de)\b", re.IGNORECASE
)
NOT_OLD_ENOUGH = "not old enough"


def _age_told(told: re.Match[str]) -> str:
    young = _OF_ME.match(told[0]) and _TOO_YOUNG.search(told[0]) and not _OVER.search(told[0])
    return f" I am {NOT_OLD_ENOUGH} " if young else " "


def without_ages(text: str) -> str:
    of_drinks = bool(_OF_ALCOHOL.search(text))
    ageless = _AGE.sub(_age_told if of_drinks else " ", _CHILDS_AGE.sub(" ", text))
    ageless = _VOWED.sub(" ", ageless) if ageless != text else text
    alone = len(re.findall(r"\w+", ageless)) <= BESIDE_AN_AGE and not _ONE_OF_IT.match(ageless)
    if ageless != text and alone and not _ASKS.search(ageless):
        # nothing else was said: it is answered, in the language it was said in, and proves nothing
        return MAYOR_DE_EDAD if _IN_SPANISH.search(text) else OLD_ENOUGH
    return ageless


_FOR_A_CHILD = re.compile(
    r"\b(?:can|could|may|let|lets|is it ok(?:ay)? (?:for|if)|puede|podria) (?:\w+ ){0,4}?"
    r"(?:kids?|sons?|daughters?|child|children|toddler|baby|teens?|teenager|year old|minors?|hij[oa]s?|nin[oa]s?)"
    r" (?:\w+ ){0,3}?"
    r"(?:have|has|drink|drinks|try|taste|sip|get|tomar|probar|beber)\b"
)
_NO_ALCOHOL = re.compile(r"\b(?:non ?alcoholic|alcohol free|(?:no|zero|without|sin) alcohol)\b")


def of_alcohol(meaning: Meaning, text: str, serving: Serving) -> Meaning | None:
    """ "Can my nine year old have a sip of lager", "a non-alcoholic beer": no lager. None for other turns."""
    said = sensitive.plain(text.replace("-", " "))
    if f"am {NOT_OLD_ENOUGH}" in said and not _NO_ALCOHOL.search(said):
        return _without_alcohol(meaning, text, serving)
    for_a_child, sober = _FOR_A_CHILD.search(said), _NO_ALCOHOL.search(said)
    if not (for_a_child or sober):
        return None
    refs = [thing(c.line) for c in meaning.commands if isinstance(c, Add)]
    refs += [ref.partition("/")[0] for intent in meaning.intents for ref in intent.about]
    refs += [item.id for item in serving.menu.items if item.age_min is not None and says(text, item.id, serving)]
    items = map(serving.menu.item, refs)
    of_age = [item for item in items if item is not None and item.age_min is not None]
    if not of_age:
        return None
    refused = replace(meaning, commands=(), intents=(), unknown=(), ambiguities=(), spans=())
    if sober is None:
        return replace(refused, intents=(Intent(Kind.INJECTED, text=text),))
    return replace(refused, unknown=(f"{of_age[0].name.get(meaning.language)} {sober[0]}".lower(),))


def _without_alcohol(meaning: Meaning, text: str, serving: Serving) -> Meaning | None:
    """The meaning without what the guest says to be too young for; what else is ordered is ordered."""

    def is_for_grown_ups(command: Command) -> bool:
        item = serving.menu.item(thing(command.line)) if isinstance(command, Add) else None
        return item is not None and item.age_min is not None

    kept = tuple(c for c in meaning.commands if not is_for_grown_ups(c))
    if len(kept) == len(meaning.commands):
        return None
    return replace(meaning, commands=kept, intents=(Intent(Kind.INJECTED, text=text),), unknown=(), ambiguities=())
