# ruff: noqa: E501 - tables: a kind of words per line
""" "He's waiting over there.", beside a question: what asks for nothing and names nothing is not read. PURE.

It decides which sentences of a turn only tell: a person or "it" and what they do, with no goods, figure, size, colour,
wish or word of the shop's business in it. They go where another sentence asks or names something; alone they stay, for
then they are the turn. "That one is nicer. How much is it?": what points ahead stays, too.
"""

import re
from collections.abc import Iterator
from typing import Final

from edge.dialog.guards import evading, in_need, remarks
from edge.dialog.shop.finding import is_colour, mentions
from edge.dialog.shop.index import Index, stems
from edge.dialog.shop.moving import moving
from edge.dialog.shop.patterns import OF_PEOPLE, SIGNAL_PATTERNS, WANT_PATTERNS
from edge.dialog.shop.tables import SIZES
from edge.dialog.shop.words import split
from edge.dialog.vocabulary.words import Word, sentences

_MOST: Final = 8  # sentences: more is a story, and read in one piece
_COURTESY: Final = re.compile(
    r"(?:(?:and|oh|well|y) )*(?:if (?:you|it) (?:dont|doesnt|do not|isnt|is not) (?:mind|bother\w*|too much \w+)|sorry (?:for|about|to) (?:the |all |bother |this |that |my )*(?:\w+ ?){1,3}"
    r"|no (?:rush|hurry)|(?:no )?(?:i|we|ill|well|perhaps ill|maybe ill)(?: will|ll)? (?:(?:just|probably|maybe|rather) )*(?:come|be|pop|swing|drop) back(?: in| by)?(?: (?:for|when|later|tomorrow|another|some|next|once|on|in|then) .*)?|(?:ya )?(?:vuelvo|volvere|regreso|regresare)(?: .*)?|cheers|(?:i am |im )?in (?:a|no) (?:bit of a |real )?(?:rush|hurry)|si no es (?:mucha )?molestia|sin prisa|perdon (?:por|que) .*)$"
)
_A_PHONE: Final = 7  # figures
_A_TELLING: Final = 3  # words: "I am", "she does" may be an answer
_WHO: Final = (
    r"i|we|he|she|they|it|there|everybody|everyone|nobody|somebody|someone|people|im|ive|weve|were|hes|shes|theyre|theyve|its|theres"
    r"|yo|ella|ellos|estoy|soy|vengo|tengo|estamos|venimos|acabamos|esta|hay|todos|nadie|alguien"
)
_POINTS: Final = r"that|this|those|these|thats|the other(?: one)?|es[ae]|este|el otro|la otra"
_TELLER: Final = re.compile(
    rf"^(?:(?:and|so|but|well|oh|wow|hey|ok|okay|anyway|sorry|y|pero|bueno|oiga) )*"
    rf"(?:(?P<points>{_POINTS})|{_WHO}|(?:my|our|his|her|their|the|a|an|one of (?:my|our|the)|mi|su|el|la|un|una|los|las) [a-z]+)\b"
)
_IS_SO: Final = re.compile(
    r"\b(?:am|is|are|was|were|im|hes|shes|theyre|its|theres|thats|ive|weve|theyve|isnt|arent|wasnt|has|have|had|hasnt|havent|got|just|came|comes|sent|said|told|says"
    r"|starts?|leaves?|went|goes|works?|lives?|likes|loves|hates|runs?|knows?|thinks?|think|get|gets|left|feels?|drove|walked|\w{3,}ed"
    r"|es|son|esta|estan|estoy|era|fue|tiene|tengo|vengo|vino|dijo|mando|llueve|le gusta|les gusta|me gusta|acabamos|acabo|tenemos|hay|vive|trabaja|viene)\b"
)
_WISHES: Final = re.compile(
    r"\b(?:wants?|wanted|needs?|needed|id|ill|wed|well take|hed|shed|theyd|would|could|can|cant|couldnt|should|must|prefers?|rather|looking|looks? for|hop(?:e|ing)|wonder\w*|takes?|wears?|interested"
    r"|after|find|please|instead|same|also|try|trying|let|lets|quier\w*|quisier\w*|necesit\w*|busc\w*|prefier\w*|puede\w*|podria\w*|lleva|usa|encuentr\w*)\b"
)
# What the shop acts upon, or must hear: money, goods put aside, people's data, staff's word, what is unsafe.
_OF_BUSINESS: Final = re.compile(
    r"\b(?:receipts?|bought|buys?|purchas\w*|paid|pays?|returns?|returned|refund\w*|opened|worn|prices?|priced|costs?|dollars?|bucks|percent|off|discount\w*|deals?|offers?|promo\w*|sale|labels?|tags?|stickers?|signs?|website|online|internet|amazon|competitor\w*"
    r"|cheap\w*|expensive|cards?|phones?|numbers?|accounts?|points|member\w*|tier|loyalty|profile|email|address|manager\w*|lead|supervisor|boss|staff|approv\w*|okay(?:ed|s)|authori\w*|names?|named|called(?! that| so|$)|under|holds?|held|transfer\w*|reserv\w*|aside|cancel\w*"
    r"|stock|warehouse|sizes?|colou?rs?|models?|fits?|broken?|faulty|defective|damaged|work(?:ing)? with|customers? (?:before|behind|who)|next customer|gone|walked|walking out|allerg\w*|doctor|sick|hurt\w*|bleed\w*|fire|smoke|stole\w*|steal\w*|rob\w*|police|help|die|dying|kill\w*|gun|knife|lost|missing|child alone|emergency|fell|unconscious"
    r"|recibo|compr\w+|pag\w+|precio\w*|descuento\w*|oferta\w*|etiqueta\w*|tarjeta\w*|telefono|numero\w*|puntos|gerente|encargad[oa]|jef[ea]|nombre|apart\w+|talla\w*|color\w*|modelo|robar\w*|robaron|policia|ayuda|alergi\w*|enferm\w*|fuego)\b"
)
_KEEPS: Final = (
    "claim", "inject", "abuse", "no", "release", "wait", "repeat", "mute", "unmute", "next_customer", "done", "basket", "checkout", "undo",
    "clear", "both", "ending",
)  # fmt: skip
# "My wife was here. What did she buy?": asked of the one who was told of.
_OF_THEM: Final = re.compile(
    r"\b(?:did|had|was|were|has|have) (?:he|she|they|her|his|their)\b|\b(?:he|she|they) (?:\w+ )?(?:bought|got|took|ordered|paid|spent|had|was|were)\b"
    r"|\b(?:compr|llev|pag|gast|pid)(?:o|aron|io|ieron)\b"
)
# "It's my son's birthday": no date of birth is asked for.
_FEAST: Final = re.compile(
    r"\b(?:my|our|his|her|their) (?:\w+ ){0,3}(?:birthday|anniversary|wedding|graduation)(?: party)? (?:is|was|s|will|comes?|coming)\b|\b(?:its|it is|is|was|es) (?:\w+ ){1,4}(?:birthday|anniversary|wedding|cumpleanos)\b"
)
# Asks that a telling only sounds like: "he's waiting by the fitting room".
_SOUNDS: Final = frozenset({"facility", "detail", "stock", "where", "hours", "options", "compatible", "suggest"})


def without_remarks(text: str, index: Index) -> str:
    """The turn without the sentences that only tell, where another one asks or names something."""
    said = sentences(text)
    if not 2 <= len(said) <= _MOST:
        return text
    heard = [split(s).words for s in said]
    rest = [i for i, s in enumerate(said) if not _tells_of_own(s, heard[i], index)]
    own = " ".join(_flat(w) for i, w in enumerate(heard) if i not in rest)
    if rest and own and (_NOT_HERE.search(own) or _names_alone([heard[i] for i in rest], index)):
        said, heard = [said[i] for i in rest], [heard[i] for i in rest]
    asking = [i for i, s in enumerate(said) if _asks(s, heard[i], index)]
    figures = sum(len(w.text) if w.text.isdigit() else w.number is not None for words in heard for w in words)
    if not asking or any(_is_of_people(heard[i], numbered=figures >= _A_PHONE) for i in asking):
        return text
    kept = [s for i, s in enumerate(said) if i in asking or not _only_tells(s, heard[i], index, behind=i > asking[0])]
    return " ".join(kept)


def without_small_talk(text: str, index: Index) -> str:
    """The turn without the sentences that only tell something of whoever speaks, or of the day (`guards.remarks`).
    Where ideas are asked for they stay: what somebody does tomorrow is what it is for."""
    if _IDEAS.search(text):
        return text

    pointed = _POINTS_BACK.search(text) is not None

    def wants(sentence: str) -> bool:
        words = split(sentence).words
        named = any(not m.other for m in mentions(words, index))
        kept = any(SIGNAL_PATTERNS[k].search(_flat(words)) for k in _KEEPS if k != "wait")
        named = named and (pointed or remarks.names(sentence, _called(index)))
        return named or kept or evading.leaves_open(sentence) or in_need.emergency(sentence) is not None

    return remarks.without_remarks(text, wants)


# "Se me rompió el cargador. ¿Cuánto cuesta el de 65?": what was told of is pointed at.
_POINTS_BACK: Final = re.compile(
    r"\b(?:the|a|any|another) (?:\w+ )?(?:ones?|kind)\b|\b(?:el|la|los|las|uno|una) (?:de|que)\b|\botr[oa]s?\b",
    re.IGNORECASE,
)


def _called(index: Index) -> Iterator[str]:
    return (name for p in index.shop.products for name in (*p.name.all(), *p.aliases))


_IDEAS: Final = re.compile(
    r"\b(?:something|anything|recommend\w*|suggest\w*|ideas?|advice|gifts?|presents?|good for|best for|what should"
    r"|which (?:one )?(?:should|would|is (?:better|best))|need|algo|recomiend\w*|regalo|necesit\w+)\b",
    re.IGNORECASE,
)


def _is_of_people(words: tuple[Word, ...], *, numbered: bool) -> bool:
    """Whether a sentence asks of somebody: who that is may be told in another, unless a number says it."""
    flat = _flat(words)
    asked = not numbered and any(p.search(flat) for name, p in WANT_PATTERNS if name in OF_PEOPLE)
    return asked or bool(_OF_THEM.search(flat))


def _flat(words: tuple[Word, ...]) -> str:
    return " ".join(w.text for w in words)


def _asks(sentence: str, words: tuple[Word, ...], index: Index) -> bool:
    """Whether a sentence can be a turn by itself: it asks, wants, or names something."""
    if sentence.endswith("?"):
        return True
    flat = _flat(words)
    if _only_tells(sentence, words, index, behind=True):
        return False
    if _WISHES.search(flat) or any(w.stem in SIZES or is_colour(w.text) for w in words):
        return True
    return any(p.search(flat) for _, p in WANT_PATTERNS) or bool(moving(flat, index.shop)) or _names(words, index)


def _names(words: tuple[Word, ...], index: Index) -> bool:
    return any(not m.weak and not m.other for m in mentions(words, index))


def _tells_of_own(sentence: str, words: tuple[Word, ...], index: Index) -> bool:
    """ "I left my glasses at home.": what is named is one's own, and nothing of it is asked."""
    flat = _flat(words)
    named = [m for m in mentions(words, index) if not m.other]
    own = bool(named) and all(words[max(0, m.start - 1)].text in _OWN for m in named)
    told = own and _TELLER.match(flat) and _IS_SO.search(flat) and not sentence.endswith("?")
    return bool(told) and not (_WISHES.search(flat) or _OF_BUSINESS.search(flat))


def _names_alone(heard: list[tuple[Word, ...]], index: Index) -> bool:
    """Whether what is asked names its thing itself: no "it" of it may be the one that was told of."""
    return any(_names(words, index) for words in heard) and not _IT.search(_flat(heard[-1]))


_NOT_HERE: Final = re.compile(r"\b(?:left|forgot|forgotten|at home|in the car|at work|olvid\w+|dej[eé])\b")
_OWN: Final = frozenset({"my", "his", "her", "our", "their", "mi", "su", "mis", "sus"})
_IT: Final = re.compile(r"\b(?:it|its|they|them|those|one|ones|lo|la|los|las)\b")


def _only_tells(sentence: str, words: tuple[Word, ...], index: Index, *, behind: bool) -> bool:
    flat = _flat(words)
    teller = _TELLER.match(flat)
    if _COURTESY.match(flat):
        return True
    if teller is None or sentence.endswith("?") or (teller["points"] and not behind) or not _IS_SO.search(flat):
        return False
    if (
        len(words) < _A_TELLING
        or "yes" in flat.split()
        or _WISHES.search(flat)
        or _OF_BUSINESS.search(flat)
        or any(SIGNAL_PATTERNS[k].search(flat) for k in _KEEPS)
    ):
        return False
    told = {s for site in index.shop.sites for s in stems(site.name)} | {v for v in index.values if len(v) > 1}
    if any((w.number or 0) > 1 or w.stem in told or w.stem in SIZES or is_colour(w.text) for w in words) or _names(
        words, index
    ):
        return False
    sounds = _SOUNDS | {"private", "other_person"} if _FEAST.search(flat) else _SOUNDS
    return {name for name, p in WANT_PATTERNS if p.search(flat)} <= sounds and not moving(flat, index.shop)
