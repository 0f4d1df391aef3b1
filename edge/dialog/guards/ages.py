"""How old somebody is, told in passing: it counts no dishes, and proves nothing. PURE."""

import re

# "I'm 17, can I ...": nobody wants seventeen of anything.
_AGE = re.compile(
    r"\b(?:i['’]?m|i am|he['’]?s|she['’]?s|i just turned|turning|tengo|soy de"
    r"|(?:my|mi) (?!cv|pin|card|code|zip|num|phone|order|total|table|bill|tarj)\w+ (?:is|es))"
    r" (?:(?:only|just|like|already|almost) )?"
    r"(?:[1-9]\d\b|dieci\w+|veinte|veinti\w+|(?:treinta|cuarenta|cincuenta|sesenta)(?: y \w+)?"
    r"|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty)[- ]?\w*|[4-9] (?=years?))"
    r"(?: years? old| a[nñ]os| yo)?"
    r"(?! ?(?:pieces?|pcs?|piezas?|dollars?|bucks|of|pesos|d[oó]lares|minut\w+|ni[nñ]os|personas|puntos|points)\b)",
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


_VOWED = re.compile(
    r"\b(?:(?:se|te) )?l[oe] juro\b|\bi swear\b|\b(?:de verdad|en serio|trust me|honest(?:ly)?)\b", re.IGNORECASE
)


def without_ages(text: str) -> str:
    ageless = _AGE.sub(" ", _CHILDS_AGE.sub(" ", text))
    ageless = _VOWED.sub(" ", ageless) if ageless != text else text
    if ageless != text and len(re.findall(r"\w+", ageless)) <= BESIDE_AN_AGE and not any(c in ageless for c in "?¿"):
        # nothing else was said: it is answered, in the language it was said in, and proves nothing
        return MAYOR_DE_EDAD if _IN_SPANISH.search(text) else OLD_ENOUGH
    return ageless
