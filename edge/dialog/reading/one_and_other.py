# ruff: noqa: E501 - frames stay in one piece
"""One of two so and the other otherwise, said with what comes first: "bacon on one and cheddar on the other". PURE.

It decides only the order of the words: which one first, then what is on it, as "one with bacon and the other with
cheddar" is read. "Póngale a una tocino", "a una sin tomate y a la otra sin lechuga" likewise.
"""

import re

_WHAT = r"(?P<{}>(?:(?:no|extra|light|some|the|an?) )?[a-z]+(?: [a-z]+)?)"
_ON_ONE = re.compile(
    rf"(?:\b(?:put|add|throw|get|give me|i want|i['’]?d like) )?\b{_WHAT.format('first')} (?P<on>on|in|with|for) (?:just )?one"
    rf"(?: of (?:them|those))?,? (?:and )?(?:put |add )?{_WHAT.format('second')} (?P=on) the other(?: one)?\b",
    re.IGNORECASE,
)
# "Two kids meals, a nugget one and a burger one".
_SO_ONES = re.compile(
    r"(?P<two>\b(?:two|2|a couple of|a pair of) [^,.;:]{0,30}?\bmeals?\b[^,.;:]{0,30}?[,.;:] *)(?:an? |one )(?P<first>(?!plain\b|regular\b|large\b|small\b)[a-z]+) (?:one|meal)(?:,| and|, and)"
    r" (?:an? |one )(?P<second>[a-z]+) (?:one|meal)\b",
    re.IGNORECASE,
)
_OFF_ONE = re.compile(
    r"\b(?:leave|take|hold|keep) (?:the )?(?P<first>[a-z]+(?: [a-z]+)?) (?:off|from)(?: of)? (?:just )?one"
    r"(?: of (?:them|those))?,? and (?:the )?(?P<second>[a-z]+(?: [a-z]+)?) (?:off|from)(?: of)? the other(?: one)?\b",
    re.IGNORECASE,
)
_PUT_ON_ES = re.compile(
    r"\b(?:p[oó]n(?:ga)?(?:le|me)|[eé]ch[ae](?:le|me)|agr[eé]g(?:a|ue)le|m[eé]ta?le|a[nñ][aá]d[ae]le) "
    r"(?P<one>(?:a|en) un[oa](?: de (?:ell[oa]s|las dos|los dos|es[oa]s))?) (?=[a-zñáéíóú])",
    re.IGNORECASE,
)
_CHANGE_ONE_ES = re.compile(
    r"\b(?:c[aá]mbi(?:e|a)(?:me|nos)?|haga(?:me)?|h[aá]game|que|deme|mejor) un[oa]"
    r"(?: de (?:ellas|ellos|esas|esos|las dos))?"
    r" (?:por|a|en|sea|que sea|mejor) (?=[a-zñáéíóú])",
    re.IGNORECASE,
)
_ONE_NAMED_ES = re.compile(
    r"\bc[aá]mbi(?:e|a)(?:me|nos)? un[oa] (?!de\b)(\w+) (?:por|a) (?:una? )?(?=[a-zñáéíóú])", re.IGNORECASE
)
_ONE_ONLY_ES = re.compile(r"\b(mejor|que sea|solo|nom[aá]s) un[oa](?=\W*$)", re.IGNORECASE)
_OTHER_ES = re.compile(r"\b(?:a|en) (?:la otra|el otro)\b|\bal otro\b", re.IGNORECASE)
_ONE_ES = re.compile(r"\b(?:una|uno) (?:sin|con|p[oó]n|qu[ií]t)", re.IGNORECASE)
_AND_OTHER_ES = re.compile(r"[,;]? (?:y )?(?<!la )(?<!el )(otr[oa]) (?=(?:sin|con)\b)", re.IGNORECASE)
_TAKEN_OFF_TOO = re.compile(r"\b(la otra|el otro) (?:el|la|los|las) (?=\w+\W*$)", re.IGNORECASE)
# "Two kids meals, the wee one wants nuggets, the big one a burger".
_WHO_ONE = r"(?:the \w+ one|(?:my|the) (?:\w+ )?(?:boy|girl|son|daughter|lad|kid|child|niece|nephew|toddler|oldest|eldest|youngest)|he|she|(?:him|her))"
_HAS = r"(?:(?:['’]ll| will|['’]d| would)?(?: be)? ?(?:wants?|gets?|has|have|having|likes?|takes?|is having|is getting)|['’]s (?:having|getting))"
_EACH_HAS = re.compile(
    r"(?P<two>\b(?:two|2|a couple of|a pair of) [^,.;:]{0,30}?\bmeals?\b[^,.;:]{0,30}?[,.;:] *(?:for )?)"
    rf"{_WHO_ONE} ?{_HAS}(?: to have)? (?:the |an? |some )?(?P<first>[a-z]+(?: [a-z]+)?)(?:,| and|, and|\.) "
    rf"{_WHO_ONE}(?: ?{_HAS}(?: to have)?)? (?:the |an? |some )?(?P<second>[a-z]+(?: [a-z]+)?)(?=\W*$|[,.;])",
    re.IGNORECASE,
)


def one_and_other(text: str, language: str) -> str:
    """language: that is spoken, as far as it is known."""
    if language == "es":
        text = _ONE_ONLY_ES.sub(r"\1 1", _CHANGE_ONE_ES.sub("una de ellas mejor ", text))
        text = _ONE_NAMED_ES.sub(r"cambie una de las \1 por una ", text)
    if _ONE_ES.search(text) or (language == "es" and _PUT_ON_ES.search(text)):
        text = _OTHER_ES.sub(lambda m: "el otro" if m[0].lower().endswith("o") else "la otra", text)
        text = _AND_OTHER_ES.sub(lambda m: f" y {'la' if m[1][-1] in 'aA' else 'el'} {m[1]} ", text)
        if re.search(r"\bqu[ií]t", text, re.IGNORECASE):
            text = _TAKEN_OFF_TOO.sub(r"\1 sin ", text)
        return _PUT_ON_ES.sub(r"\g<one> con ", text)
    text = _OFF_ONE.sub(r"one without \g<first> and the other without \g<second>", text)
    text = _EACH_HAS.sub(r"\g<two>one with \g<first> and the other with \g<second>", text)
    text = _SO_ONES.sub(r"\g<two>one with \g<first> and the other with \g<second>", text)
    return _ON_ONE.sub(lambda m: f"one with {m['first']} and the other with {m['second']}", text)
