# ruff: noqa: E501 - frames stay in one piece
""" "Will the big charger do the reader?": whether one thing of ours serves another, in whatever verb. PURE.

It decides by the shape: a question of can or will, two things, and between them a verb - not "and", "or", "than",
and nothing that one of them has, costs or comes with. Or somebody has the one, and it is asked whether the other will do.
"""

import re
from typing import Final

from edge.dialog.shop.common import is_everyday
from edge.dialog.shop.reading import Reading
from edge.dialog.vocabulary.tables import words_of

_ASKING: Final = frozenset(words_of("will would wont wouldnt does do doesnt dont can could cant couldnt might should"))
_NO_SERVING: Final = frozenset(
    words_of(
        """
        and or nor than like as but versus vs plus y o u que como pero if when where what which how much many in at by
        have has had got come comes include includes cost costs weigh weighs beat beats look looks sound sounds last
        lasts sell sells need needs cheaper better more less same is are was were not you we i he she they there
        hold keep put send give get buy take_me sits sit live lives tiene viene trae cuesta incluye pesa dura es
        son esta estan
        """
    )
)
_SMALL: Final = frozenset(
    words_of(
        """
        the a an my your his her our their this that these those it up off out on onto with to into for from over too
        also even ever still actually really just one ones el la los las un una mi su a al con de para en me le tambien
        """
    )
)
_VERBS_AT_MOST: Final = 2  # "be able to charge", "keep" of a sort; a longer stretch is about something else


def does_that_too(reading: Reading, spoken_of: str) -> bool:
    """ "And the buds, can it do those": whether what was asked about serves another thing, too, that is named before."""
    others = len(reading.mentions) == 1 and spoken_of not in ("", *reading.mentions[0].products)
    return others and bool(_DOES_THAT.search(reading.masked()))


_DOES_THAT: Final = re.compile(
    r"\bzof (?:\w+ )?(?:can|could|will|would|does|do|is|might) (?:it|that|this|that one|they) (?:\w+ )?(?:do|charges?|power|works? with|manage|handle|run|fit|take|cope with|support|go with|good for|be good for)(?: (?:them|those|that|these|this|one))?(?: (?:too|as well|also|either|then))*$"
    r"|\b(?:can|could|will|would|does) (?:it|that|this|that one) (?:\w+ )?(?:do|manage|handle|take|cope with) (?:\w+ ){0,2}zof(?: (?:too|as well|also|either|then))*$"
    r"|\bzof (?:(?:tambien|l[oa]s?|me|puede|podria|le) )*(?:carga\w*|sirve\w*|funciona\w*|alcanza)(?: (?:con|para) (?:es[oa]s?|ell[oa]s))?(?: tambien)?$"
)


def either_or(reading: Reading) -> bool:
    """ "The drizzle or the stormline": two things with nothing but an "or" between them."""
    if len(reading.mentions) != _PAIR:
        return False
    one, other = reading.mentions
    between = {w.text for w in reading.words[one.end : other.start]}
    apart = not set(one.products) & set(other.products) and not (one.other or other.other)
    return apart and bool(between & _OR) and between <= _OR | _SMALL


_OR: Final = frozenset(words_of("or versus vs o u"))
_PAIR: Final = 2


def serves(reading: Reading) -> bool:
    """Whether the turn asks if one thing of ours works with, powers, holds or fits another."""
    if theirs_and_ours(reading):
        return True
    if len(reading.mentions) != 2 or not reading.words:
        return False
    one, other = reading.mentions
    if set(one.products) & set(other.products) or one.other or other.other or one.extra or other.extra:
        return False
    before = [w.text for w in reading.words[: one.start]]
    between = reading.words[one.end : other.start]
    verbs = [w.text for w in between if w.text not in _SMALL]
    in_spanish = reading.language == "es" and reading.asked and bool(verbs)
    led = bool(_ASKING & set(before[-4:])) or in_spanish
    apart = any(w.pause or (w.number is not None and w.text not in _SMALL) for w in between)
    if not led or apart or set(before[-3:]) & _WE:
        return False
    return 0 < len(verbs) <= _VERBS_AT_MOST and not _NO_SERVING & set(verbs)


_WE: Final = frozenset(words_of("you we they i"))


# ---- "She's got a reader. Will the small charger do?"

_A: Final = r"(?:the|that|this|your|an?|one of the|one of your|el|la|este|esta|ese|esa|un|una)"
_OF_THEIRS: Final = re.compile(
    r"(?<!you )(?<!we )(?<!you have )(?<!we have )\b(?:has|have|got|owns?|owned|bought|uses?|using|had|carries|tengo|tiene|tienen|tenemos|compr[eo]|us[ao])"
    rf"(?: (?:got|already|just|ya))* (?:{_A}|my|his|her|our|their) ztheirs\b|\b(?:my|his|her|their|mi|su) ztheirs\b|\b(?:for|para) {_A} ztheirs\b"
)
_BEHIND: Final = r"(?: (?:(?:for|with|on|off|to charge|para|con) (?:it|that|this|them|him|her|me|eso|ell?a?)|then|too|please|ok|okay|instead|entonces))*$"
WILL_DO: Final = re.compile(
    rf"\b(?:will|would|can|could|does|do|should|might) {_A} zours (?:\w+ )?(?:do|work|fit|go|suit|serve|suffice|charge|manage|help|(?:charge|power|run|drive|fit|suit|fill|hold|juice|feed) (?:it|them|that|those|this|these)(?: up)?"
    rf"|be (?:any |strong |powerful |good )?(?:enough|ok|okay|fine|good|alright|right|compatible|suitable))(?: the (?:job|trick))?{_BEHIND}"
    rf"|\b(?:is|are) {_A} zours (?:any |strong |powerful |good |all )?(?:good|enough|ok|okay|fine|alright|right|compatible|suitable|the (?:right )?one){_BEHIND}"
    r"|\b(?:can|could|may|should|would|will) (?:i|we|he|she|they|it|you) (?:\w+ )?(?:use|charge (?:it|that|them) (?:with|off|from|on)|run (?:it|that|them) (?:off|from|on)|plug (?:it|that|them) into|(?:pair|connect|hook) (?:it|that|them) (?:up )?(?:with|to))"
    rf" {_A} zours{_BEHIND}"
    rf"|\b(?:sirve|serviria|funciona|alcanza|vale|puede usar|puedo usar) (?:con )?{_A} zours(?: de \w+)?{_BEHIND}|\b{_A} zours(?: de \w+)? (?:le )?(?:sirve|funciona|alcanza){_BEHIND}"
)


def will_do(reading: Reading) -> bool:
    """ "Will the small charger do?", of one thing that is named alone."""
    return len(reading.mentions) == 1 and bool(WILL_DO.search(_marked(reading, ours=0)))


def theirs_and_ours(reading: Reading) -> bool:
    """Whether one thing, or a strange one, is told of as theirs, and it is asked whether one of ours will do."""
    if not 0 < len(reading.mentions) <= _PAIR or any(m.other for m in reading.mentions):
        return False
    text = _marked(reading, ours=len(reading.mentions) - 1)
    return bool(_OF_THEIRS.search(text) and WILL_DO.search(text))


def _marked(reading: Reading, *, ours: int) -> str:
    """The words, with the thing that is asked about as "zours", and the other, or what is strange, as "ztheirs"."""
    out: list[str] = []
    for i, word in enumerate(reading.words):
        inside = next((n for n, m in enumerate(reading.mentions) if m.start <= i < m.end), -1)
        strange = (
            inside < 0
            and len(reading.mentions) < _PAIR
            and word.text in reading.unknown
            and not is_everyday(word.text, word.stem)
        )
        said = "zours" if inside == ours else "ztheirs" if inside >= 0 or strange else word.text
        if not (out and out[-1] == said and said in ("zours", "ztheirs")):
            out.append(said)
    return " ".join(out)
