# ruff: noqa: E501 - frames stay in one piece
""" "Is that waterproof", "what's the battery like": words that could name a thing, and ask of the one spoken of. PURE.

It decides that nothing is named by them; which fact is asked is `answers`' to say.
"""

import re

from edge.dialog.shop.desk import Desk
from edge.dialog.shop.finding import Mention
from edge.dialog.shop.index import stems
from edge.dialog.shop.reading import Reading
from edge.dialog.shop.tables import ASKED_AS
from edge.dialog.vocabulary.tables import words_of


def only_facts(desk: Desk, reading: Reading, mention: Mention) -> bool:
    """Whether what was taken for a name is but the fact that is asked of the thing spoken of."""
    words = [w.text for w in reading.words[mention.start : mention.end]]
    pointed = _POINTED_AT.search(reading.text) or _IT_IS.search(reading.text)
    led = mention.start > 0 and reading.words[mention.start - 1].text in _LEADS
    thing = led and reading.words[mention.end - 1].stem in desk.store.index.heads  # "is that charger here"
    return all(w in ASKED_AS for w in words) and bool(pointed) and not thing


_LEADS = frozenset(words_of("that this these those ese esa este esta"))


def only_facts_of_it(desk: Desk, reading: Reading) -> bool:
    """ "They're waterproof, right?": all that is named are facts, and it is said of what."""
    said_of = reading.named and bool(_THEY_ARE.search(reading.text))
    return said_of and all(only_facts(desk, reading, m) for m in reading.mentions)


_THEY_ARE = re.compile(
    r"\b(?:its|theyre|thats|(?:it|they|that|this|these|those) (?:is|are|isnt|arent)"
    r"|(?:is|are|isnt|arent) (?:it|they|that|this|these|those)|son|es)\b"
    r"|\b(?:on|of|in) (?:it|that|this|them|these|those)$"
)


def is_part(desk: Desk, reading: Reading, mention: Mention, want: str) -> bool:
    """Whether one word named is a property of the thing spoken of, and no thing's whole name."""
    product = desk.shop.product(desk.mem.product)
    if product is None or want != "detail" or mention.end - mention.start != 1 or mention.other:
        return False
    if how_many_of_its_own(reading) and product.id not in mention.products:
        return True  # "how many pockets does it have", where something is called a pocket speaker
    word = reading.words[mention.start].stem
    keys = {s for k in product.attributes for s in stems(k.replace("_", " "))}
    return word in keys and (word,) not in desk.store.index.phrases and product.id not in mention.products


_POINTED_AT = re.compile(r"\b(?:it|its|that|thats|this|they|theyre|them|these|those|eso|esto)\b")
# Spanish leaves out the "it": "¿es totalmente impermeable?".
_IT_IS = re.compile(
    r"^(?:(?:y|pero|oiga|oye|bueno|a ver|de verdad|en serio|entonces|tambien) )*"
    r"(?:no )?(?:es|son|sera|seran|esta|estan|viene|vienen)\b(?! (?:la|el|las|los|un|una)\b)"
)


def how_it_fits(reading: Reading) -> bool:
    """ "Do they run small?": of how they fit, and of no use and no battery."""
    return bool(_HOW_IT_FITS.search(reading.text))


_HOW_IT_FITS = re.compile(
    r"\b(?:run|runs|fit|fits) (?:\w+ )?(?:small|large|big|tight|loose|narrow|wide|true to size|snug)\b|\btrue to size\b"
)


def how_many_of_its_own(reading: Reading) -> bool:
    """ "How many kinds of light does it do?": what it has itself, and no count of what there is of it."""
    return bool(_OF_ITS_OWN.search(reading.text)) and not set(reading.places)


_OF_ITS_OWN = re.compile(
    r"\b(?:how many|cuant[oa]s) (?!(?:of|more|left|de|mas)\b)\w+(?: (?:of |de )?\w+){0,2}?"
    r" (?:(?:does|do|has|have|can|will|is|are) (?:it|this|that|they|these|those)|tienen?|trae|traen)\b"
    r"(?! (?:have )?(?:in stock|left|here|there|at|aqui)\b)"
)


# What one thing does to another: words of asking whether they go together, and none of what is asked about.
USING = frozenset(
    words_of("charges charged powers goes charge charging connect plug pair run power fit cargar conectar")
)


def tells_what_it_fits(desk: Desk, reading: Reading) -> bool:
    """ "Would the one for the normal N7 fit?", of what the data says the fit of; not "would the large fit"."""
    if not desk.mem.product or reading.named or not _WOULD_FIT.search(reading.text):
        return False
    return bool(desk.product(desk.mem.product).works_note)


IF_IT_WONT = re.compile(
    r"\b(?:do not|does not|did not|dont|doesnt|didnt|wont|will not|isnt|arent|no) (?:me |le |les )?(?:\w+ )?(?:fits?|works?|suits?|go with|match\w*|queda\w*|sirve\w*|funciona\w*)\b"
)
# "Would the one for the N7 fit", of a case that is told to fit nothing else.
_WOULD_FIT = re.compile(
    r"^(?:(?:and|so|but|oh|ok|okay|then|hm+|well|y|o) )*(?:would|will|does|do|can|could|might) (?!(?:it|they|you|he|she|we|i)\b).* (?:fit|work|go on|do)(?: (?:it|mine|me|that|too|as well|instead|on (?:it|mine)|then|anyway))*$"
    r"|^(?:y |o )?(?:me )?(?:queda\w*|sirve\w*|vale) (?:el|la|los|las) "
)
