# ruff: noqa: E501 - tables: a kind of words per line
"""Whom a thing is ordered for, in whatever form, as "for Dana a wrap": "can my son have", "Marcus's is". PURE.

It decides by the form alone who a turn orders for, and how many of a thing two people get who want one each; what they
get, and what becomes of it, is read as ever. It names nobody a dish and no dish a person: who is meant is told by the
word for what they are, by a common given name, or by a capital letter.
"""

import re
from collections.abc import Callable

from edge.dialog.reading.people import BY_ROLE, ROLES
from edge.dialog.vocabulary.given_names import GIVEN_NAMES
from edge.dialog.vocabulary.numbers import number_of
from edge.dialog.vocabulary.sayings import function_words, is_ordinary
from edge.dialog.vocabulary.spellings import SPLITS
from edge.dialog.vocabulary.tables import words_of

_ROLE = "|".join(sorted(ROLES, key=len, reverse=True))
_OF_ROLE = (
    rf"(?:(?:my|our|the|his|her|mi|mis|nuestro|nuestra) (?:little |other |oldest |youngest )?(?:{_ROLE}|little one)s?)"
)
_NAME = r"[a-záéíóúñ]{2,}"  # `is_somebody` says whether it is one
PERSON = rf"(?:{_OF_ROLE}|{_NAME})"
_A_THING = r"(?=(?:an?|some|the|one|two|three|four|\d+|una?|unos|unas|dos|tres|el|la) )"
_EACH = r"(?:each|both)"
_WANT = r"(?:wants?|gets?|would like|['’]d like|['’]ll have|will have|are having|are getting|need|take|'ll take)"
PRONOUNS = {
    **dict.fromkeys(("i", "me", "mine", "mi", "mí"), "me"),
    **dict.fromkeys(("he", "him", "él"), "he"),
    **dict.fromkeys(("she", "her", "ella"), "she"),
    **dict.fromkeys(("they", "them", "ellos"), "they"),
}
# A word that begins a sentence with a capital, and is nobody's name.
_NO_NAMES = frozenset(
    words_of(
        """
    i and the a an can could may will would if so then also but or yes yeah no nope ok okay oh um uh well wait actually sorry please make
    add get give take put let lets that this these those it its just for with without what which who how where when why do does is are
    was everyone everybody nobody somebody each both one two three my our his her their mine hers he she they we you hi hello hey thanks
    thank instead only plain extra light large small medium hold cancel change swap switch remove no not never now here there today
    nothing everything anything something combo meal number order drink side first second third last next
    para y el la los las un una dos tres quiero dame deme me mi su con sin no si sí por favor oiga hola bueno que qué cuanto cuánto
    """
    )
)
_INSIDE = re.compile(r"[\w,] $")
NOT_SO = (  # what is said of a thing and is no kind of it, or no thing
    r"no|not|extra|light|without|with|add|plain|only|just|the|same|thanks?|none|nothing|one|an?|some|any|two|three|four|five|six"
    r"|seven|eight|nine|ten|number|\d+|un[ao]s?|dos|tres|cuatro|el|la|los|las|lo|sin|con|nada|my|and|i|can|get|give|make|put"
)
Edible = Callable[[str], bool]


def spoken_for(text: str, is_eaten: Edible) -> str:
    """The turn, in which whom things are for is told with "for". is_eaten: whether a word is of what is sold."""

    def instead(row: re.Pattern[str], plain: Callable[[re.Match[str]], str]) -> None:
        nonlocal text
        text = row.sub(
            lambda m: (
                plain(m)
                if all(is_somebody(m[k], is_eaten, led=text[: m.start(k)]) for k in m.groupdict() if k[:3] == "who")
                else m[0]
            ),
            text,
        )

    instead(_QUIERE, lambda m: f"para {m['who']} ")
    for row in (_ASKED_FOR, _SEVERAL_WANT):
        instead(row, lambda m: f"for {m['who']} ")
    text = _TOLD_BEHIND.sub(
        lambda m: (
            f" for {m['who'] or m['whose']}" if is_somebody(m["who"] or m["whose"], is_eaten, led=" for ") else m[0]
        ),
        text,
    )
    instead(_HANDED, lambda m: f"for {m['who']} ")
    instead(_IS_HERS, lambda m: f"for {_OBJECT[m['own'].lower()]} ")
    instead(_IS_SO_TOO, lambda m: f"{m['led']}for {_OBJECT[m['own'].lower()]} a {m['what']} {m['how']}")
    instead(_ANOTHER_FOR, lambda m: f"{m['first']}a {m['what']}")
    instead(_IS_THEIRS, lambda m: f"{m['led']}for {_without_s(m['who'])} ")
    instead(_CALLED_OUT, lambda m: f"for {m['who']}, ")
    instead(_WANTS_TOO, lambda m: f"{m['thing']} for {m['who']}")
    instead(_TWO_WANT, lambda m: f"for {m['who']} {m['what']}, and for {m['who2']} {m['what']}")
    return _one_so_for_each(_one_for_each(_among(_one_of_theirs(text, is_eaten), is_eaten), is_eaten), is_eaten)


def is_somebody(words: str, is_eaten: Edible, *, led: str = "") -> bool:
    """ "My son", "he", "Dana"; no word of the menu, and none that only begins a sentence. led: what is before it."""
    if " " in words or words.lower() in PRONOUNS or words.lower() in BY_ROLE:
        return True
    low = words.lower()
    inside = bool(_INSIDE.search(led))  # "for Will": a capital that no sentence gave it
    called = low in GIVEN_NAMES or (words[:1].isupper() and (inside or not _begins_a_sentence(low)))
    return called and not is_eaten(words)


def _begins_a_sentence(word: str) -> bool:
    """ "Gimme", "Afternoon": an everyday word, that has its capital from where it stands."""
    return word in _NO_NAMES or word in SPLITS or is_ordinary(word) or word in function_words()


def _c(row: str) -> re.Pattern[str]:
    return re.compile(row, re.IGNORECASE)


_START = r"(?:^|(?<=[.,;:!?] )|(?<=\band )|(?<=\bthen )|(?<=\bso )|(?<=\boh )|(?<=\bokay )|(?<=\bok )|(?<=\balso )|(?<=\bactually )|(?<=\bbut ))"
_ASKED_FOR = _c(
    rf"{_START}(?:can|could|may|might) (?P<who>{PERSON}|he|she|they) (?:please |also |maybe |just )*(?:have|get|do|try) {_A_THING}"
)
_SEVERAL_WANT = _c(
    r"(?P<who>\b(?:my|our|the) (?:kids|boys|girls|children|parents|friends|grandkids|little ones))"
    rf"(?: (?:both|each|all|also))? (?:{_WANT}) {_A_THING}"
)
_TOLD_BEHIND = _c(
    rf"(?<=\w),? (?:and )?(?:that one|that|this one)(?:['’]s| is| will be)(?: going to be)? (?:for (?P<who>{PERSON})|(?!{_NAME}['’]s \w)(?P<whose>{_NAME})['’]s)\b"
)
_HANDED = _c(
    rf"(?<!no )(?<!no, )\b(?:give|get|bring|grab|fetch) (?!me\b|us\b|you\b|it\b)(?P<who>him|her|them|{PERSON}) {_A_THING}(?!the (?:same|usual)\b)"
)
# "Hers is the veggie": a dish by its name, and not "the large one", "the same", "the one with no onions".
_THAT_DISH = (
    r"the (?!(?:same|usual|one|ones|other|others|last|large|larger|small|smaller|medium|big|bigger|first|second|third|plain|only|rest|wrong|right|best"
    r"|cold|next|reason|problem)\b)(?![\w ]*\b(?:one|too|also|as well)\b)\w"
)
_IS_THEIRS = _c(
    rf"{_START}(?P<led>)(?P<who>{PERSON}['’]s?)(?: one)?(?: is| will be| should be|['’]s)(?: going to be| gonna be)? (?=an? (?!large\b|small\b|medium\b|little\b|bit\b|lot\b)|{_THAT_DISH})"
)
_CALLED_OUT = _c(rf"{_START}(?P<who>{_NAME})\? (?=(?!what|how|do|would|are|you|is)\w)")
_TWO_WANT = _c(
    rf"{_START}(?P<who>me|{PERSON}) and (?P<who2>i|me|{PERSON}) (?:will |would |['’]ll )?(?:(?:{_EACH} {_WANT}|{_WANT} {_EACH}))(?: to have)? (?P<what>an? [^,.;?!]+?)(?: each)?(?=\W*$|[,.;])"
)
_WANTS_TOO = _c(
    rf"^\W*(?:(?:oh|and|actually|well|um|uh|wait|ok|okay|so)\W+)*(?P<who>{PERSON}) (?:also )?(?:wants|would like|needs|gets|will have) (?:to have )?(?:also )?(?P<thing>(?:an?|some|two|three) (?!same\b|one\b)[^,.;?!]+?)(?: too| as well| also)\W*$"
)
_ONE_FOR = r"(?:one(?: of (?:them|those))?|una?|uno)(?:['’]s| is)? (?:for|para) "
_ONE_EACH = _c(
    rf"(?P<n>\b(?:two|three|four|five|dos|tres|cuatro|[2-5])) (?P<what>(?:(?!\bfor\b|\bpara\b|\bone\b|\bun[ao]\b)[^,.;:])+?)[,.;:]? (?P<each>(?:and )?{_ONE_FOR}.+)$"
)


_QUIERE = _c(
    rf"{_START}(?P<who>(?:(?:mi|mis|nuestr[oa]s?) )?(?:{_ROLE})s?) (?:quieren?|va[n]? a querer|piden?) (?!que\b|no\b|su\b|la\b|lo\b|el suyo|extra\b|m[aá]s\b|sin\b|con\b|otr[ao]\b)(?=\w)"
)
_IS_HERS = _c(
    rf"{_START}(?P<own>mine|hers|his|theirs)(?:['’]s| is| will be)(?: going to be| gonna be)? (?=an? (?!large\b|small\b|medium\b|little\b|bit\b|lot\b|double\b)[\w ]+|{_THAT_DISH})"
)
# "My friend's having the number eight with tea, mine's the number eight too but with a coke": one more, so.
_IS_SO_TOO = _c(
    r"(?P<led>\w[,;.]? (?:and |but )?)(?P<own>mine|hers|his|theirs)(?:['’]s| is| will be) the (?P<what>[\w ]+?),? (?:too|as well|also),?"
    r" (?:but |only |just )*(?P<how>(?:with|without|no)\b)"
)
_OBJECT = {"mine": "me", "hers": "her", "his": "him", "theirs": "them"}
# "A sundae for Ruby with fudge and one for Max with caramel": another sundae.
_ANOTHER_FOR = _c(
    rf"(?P<first>\b(?:an?|one) (?P<what>(?:(?!for\b)\w+ ){{1,4}})for {PERSON}\b[^.;!?]*?(?:,| and) )(?:another |one )(?=for (?:{PERSON}|me)\b)"
)
_AMONG = _c(
    rf"\b(?P<n>two|three|four|five) (?P<what>(?:(?!for\b|one\b)\w+ ){{0,3}}(?!for\b|one\b)\w+),?(?: one)?(?: each)? for (?P<people>(?:{PERSON}|me)(?:, (?:and )?(?:{PERSON}|me))*,? and (?:{PERSON}|me))(?=\W*$|[.;])"
)


def _among(text: str, is_eaten: Edible) -> str:
    """ "Three lemonades for Ann, Ben and me": one for each, where there are as many."""
    m = _AMONG.search(text)
    whom = re.split(r",? and |, ", m["people"], flags=re.IGNORECASE) if m else []
    if m is None or number_of(m["n"].lower()) != len(whom):
        return text
    if not all(is_somebody(who, is_eaten, led=" for ") for who in whom):
        return text
    return text[: m.start()] + ", and ".join(f"one {m['what']} for {who}" for who in whom) + text[m.end() :]


_SEVERAL = _c(
    r"\b(?:two|three|four|five|six|dos|tres|cuatro|cinco|seis|[2-6]) (?!of\b|de\b)(?:(?!\band\b|\by\b)[^,.;:?!])+?[,;:]\s+"
)
_HOW = r"(?=(?:with|without|no|plain|only|just|extra|light|easy|hold|add|normal|regular|as (?:it|they)|sin|con|sencill[ao])\b)"
_WHOSE_SO = _c(
    rf"(?P<led>^|[,;] |[,;]? and |[,;]? y )(?:(?P<own>mine|hers|his|theirs|(?:la|el) m[ií][oa])|(?P<who>{_OF_ROLE}|{_NAME})['’]s|(?:la|el) de (?P<whom>(?:mi |la |el )?{_NAME}))"
    rf"(?: one)? {_HOW}"
)
_WANTS_ON_HIS = _c(
    rf"(?P<led>^|[,;] |[,;]? and )(?P<who>{_OF_ROLE}|{_NAME}) (?:wants|would like|['’]d like|likes|needs|will have|gets) "
    r"(?P<how>(?:no|extra|light|easy|plain|bacon|more|less)\b[^,.;?!]*?) (?:on|in) (?:his|hers|theirs|it)(?=\s*(?:[,.;]|$| and\b))"
)


def is_one_of_those_said(text: str) -> bool:
    """ "Two burgers, mine with no pickles": of those that are ordered right before, whatever is theirs already."""
    several = _SEVERAL.search(text)
    return several is not None and _WHOSE_SO.match(text[several.end() :]) is not None


def _one_of_theirs(text: str, is_eaten: Edible) -> str:
    """ "Three classics, dad's with no pickles": one of them, and the rest as they are."""
    several = _SEVERAL.search(text)
    if several is None:
        return text
    head, rest = text[: several.end()], text[several.end() :]

    def one_for(m: re.Match[str]) -> str:
        said = m.groupdict()
        own, who = said.get("own"), said.get("who") or said.get("whom") or ""
        if own is None and not is_somebody(who, is_eaten, led=" for "):
            return m[0]
        whom = _OBJECT.get(own.lower(), "mí") if own else who
        one = f"una para {whom}" if said.get("whom") or whom == "mí" else f"one for {whom}"
        return f"{m['led']}{one} {f'with {how}' if (how := said.get('how')) else ''}"

    return head + _WANTS_ON_HIS.sub(one_for, _WHOSE_SO.sub(one_for, rest))


def _without_s(who: str) -> str:
    return re.sub(r"['’]s?$", "", who)


def _one_for_each(text: str, is_eaten: Edible) -> str:
    """ "Two wraps, one for Dana and one for me": one wrap for each of them, told apart."""
    m = _ONE_EACH.search(text)
    if m is None:
        return text
    parts = re.split(rf"\W+(?:and |y )?(?={_ONE_FOR})", m["each"], flags=re.IGNORECASE)
    parts = [re.sub(r"^(?:and|y) ", "", p, flags=re.IGNORECASE) for p in parts]
    count = number_of(m["n"].lower()) or 0
    whom = [
        re.match(rf"{_ONE_FOR}(?P<who>{PERSON}|me|him|her|them|m[ií]|[eé]l|ella)\b", p, re.IGNORECASE) for p in parts
    ]
    if not 1 <= len(parts) <= count or any(w is None or not is_somebody(w["who"], is_eaten, led=" for ") for w in whom):
        return text
    one, fr = ("una", "para") if re.search(r"\bpara\b", m["each"]) else ("one", "for")
    each = [f"{one} {m['what']} {fr} {re.sub(_ONE_FOR, '', p, count=1, flags=re.IGNORECASE)}" for p in parts]
    rest = count - len(parts)
    each += [f"{rest} {m['what']}"] if rest else []
    return f"{text[: m.start()]}{', and '.join(each) if fr == 'for' else ', y '.join(each)}"


_ONE_SO = rf"(?!(?:{NOT_SO})\b)(?:(?!for\b|para\b|and\b|y\b)[\w'’-]+ ){{1,4}}(?:for|para) (?:{PERSON}|me|m[ií])"
_SO_FOR_EACH = _c(
    rf"(?:^|(?P<n>\b(?:two|three|four|five|dos|tres|cuatro|[2-5])) (?P<what>(?:(?!\bfor\b|\bpara\b)[^,.;:])+?)[,.;:] )"
    rf"(?P<each>{_ONE_SO}(?:(?:,|,? and|,? y) {_ONE_SO})+)(?=\W*$|[.;] )"
)


def _one_so_for_each(text: str, is_eaten: Edible) -> str:
    """ "Three sundaes, caramel for me, caramel for him, fudge for Ann", "sweet for me, unsweet for him": one so, each."""
    m = _SO_FOR_EACH.search(text)
    parts = re.split(r",? and |,? y |, ", m["each"], flags=re.IGNORECASE) if m else []
    if m is None or (m["n"] and number_of(m["n"].lower()) != len(parts)):
        return text
    whom = [re.split(r" (?:for|para) ", part, flags=re.IGNORECASE)[-1] for part in parts]
    if not all(is_somebody(who, is_eaten, led=" for ") for who in whom):
        return text
    one = "uno" if re.search(r"\bpara\b", m["each"]) else "one"
    return text[: m.start("each")] + ", ".join(f"{one} {part}" for part in parts) + text[m.end("each") :]
