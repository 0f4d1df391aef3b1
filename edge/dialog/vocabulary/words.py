"""Words of a turn: typed or recognised text becomes folded words, the same way for menus and for people.

It decides what one word is (accents, apostrophes, "w/o", "12oz", number words) and where a pause sign stood. It never
decides what a word means. Total: any string gives words, never an error.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from edge.dialog.vocabulary.clipping import VOWELS
from edge.dialog.vocabulary.numbers import joined_numbers, number_of
from edge.dialog.vocabulary.spellings import ABBREVIATIONS, IRREGULAR, SPLITS

MAX_CHARS = 4000  # a turn of 200 words is about 1,200; what lies beyond is no order
MAX_WORDS = 260

JOINED_HEADS = ("burger", "brgr", "steak", "dog", "cake", "bread", "shake", "wrap")

COMMA, STOP, QUESTION = 1, 2, 3  # pause signs before a word, weakest first

_FRACTIONS = {"½": " half ", "¼": " quarter ", "¾": " three quarter "}
_DIGIT, _ODD_SIGN = "0-9", "odd"
_ODD = re.compile(r"[^a-z0-9 ,.!?]|\.\.")  # without one of these the patterns of odd signs find nothing
_ANY_DIGIT = re.compile(r"\d")
# What a sign or a spelling stands for, each with characters or a word without which it need not be looked for.
_SYMBOLS = (
    ("/", re.compile(r"\b1\s?/\s?2\b"), " half "),
    ("/", re.compile(r"\b1\s?/\s?4\b"), " quarter "),
    ("/", re.compile(r"\bw\s?/\s?(o\b|out\b)"), " without "),
    ("/", re.compile(r"\bw\s?/"), " with "),
    ("/", re.compile(r"\bc\s?/\s?(?=[a-z])"), " con "),
    ("/", re.compile(r"\bs\s?/\s?(?=[a-z])"), " sin "),
    ("no.", re.compile(r"\bno\.\s?(?=\d)"), " number "),
    # "One's the burger, the other's plain": is, and no plural.
    (
        _ODD_SIGN,
        re.compile(
            r"(?<!that )(?<!this )\b(one|other|them|em)['’`´‘]s"
            r"(?= (?:an?|the|just|plain|no|with|without|for|got|gonna|going|getting|having|only|like|small|medium|large"
            r"|supposed|to)\b)"
        ),
        r"\1 is",
    ),
    (_ODD_SIGN, re.compile(r"(?<=[a-z])['’`´‘]s(?= (?:being|getting|so|too|really|still|always|been)\b)"), " is"),
    (_ODD_SIGN, re.compile(r"(?<=[a-z])['’`´‘](?=[a-z])"), ""),
    (".", re.compile(r"\b(sm|med|lg|lrg|reg|xl|oz|pc|pcs|ct|lb|lbs|w|ea|st|dr|mr|mrs|jr|sr)\.(?=\s+[a-z0-9])"), r"\1 "),
    (".", re.compile(r"(?<=\b[a-z])\.(?=[a-z]\b)"), ""),
    (_DIGIT, re.compile(r"\b([a-z]\d{1,2})[.)]\s+(?=[a-z])"), r"\1 "),  # "A3. Crab Rangoon", as a board numbers it
    (_DIGIT, re.compile(r"(\d)\s?(?:\"|″|”|''|-inch\b)"), r"\1 inch "),
    (_DIGIT, re.compile(r"(\d)in\b\.?"), r"\1 inch "),
    # "16 in turkey sub", and not "8 in a box".
    (
        _DIGIT,
        re.compile(r"\b(6|8|9|1[024680]|2[04])\s+in\.?(?=\s+(?!(?:an?|the|total|all|my|our|one|each)\b)[a-z])"),
        r"\1 inch",
    ),
    (_DIGIT, re.compile(r"(\d)\s?(?:l|lt|ltr)\b\.?"), r"\1 liter "),
    (_DIGIT, re.compile(r"(?:\(\s?)?\bx\s?(\d{1,3})\b(?:\s?\))?"), r" times\1 "),
    (_DIGIT, re.compile(r"\b(\d{1,3})\s?[x×]\b"), r" \1 "),
    ("foot", re.compile(r"\bfoot[- ]?longs?\b"), " 12 inch "),
    ("rings", re.compile(r"^on\.?\s(?=rings?\b)"), "onion "),  # a till's "ON RINGS BSKT"
    ("fr", re.compile(r"\bfr\.?\s(?=toast|dip|onion|vanilla|fries|roast|bread|silk)"), " french "),
    ("#", re.compile(r"#\s?(?=\d)"), " number "),
    # A till's "Bkd Pot"; a pot pie, a pot roast and a pot of tea are none.
    (
        "pot",
        re.compile(
            r"\b(bkd|baked|mshd|mash(?:ed)?|swt|sweet|loaded|scalloped|roasted)\s+pots?\b(?!\s?(?:pie|roast|of))"
        ),
        r"\1 potato",
    ),
    # A till's "GRN PEP" and "HNY MUST"; a pep alone is a pepperoni, and "must" is no mustard elsewhere.
    ("pep", re.compile(r"\b(ban|banana|grn|green|red|bell|hot|yel|ylw|yellow)\.?\s+peps?\b"), r"\1 pepper"),
    ("pep", re.compile(r"\bpepp?\s+(?=jack|jk)"), "pepper "),
    ("must", re.compile(r"\b(hny|honey|ylw|yel|yellow|spcy|spicy|dij|dijon|brn|brown)\.?\s+must\b"), r"\1 mustard"),
    ("tom", re.compile(r"\btom\s+(?=yum|yam|kha|ka\b|collins)"), "tomm "),
    ("cook", re.compile(r"\bcook\s+(?=crm|cream|n\b)"), "cookie "),
    ("mode", re.compile(r"\b(?:a\s?la|ala)\s+mode\b"), "alamode"),  # a mode alone is no ice cream
    ("m", re.compile(r"\bm\s?(?:&|and|n)\s?ms?\b"), " m and m "),  # M&M's
    (_ODD_SIGN, re.compile(r"[&+]"), " and "),
    ("%", re.compile(r"%"), " percent "),
    (_DIGIT, re.compile(r"(\d),(?=\d{3}\b)"), r"\1"),
    (_ODD_SIGN, re.compile(r"\s[-–—]+\s|[–—]|\.\.+|…|[\n\r|]"), " , "),
)
_TOKEN = re.compile(r"times\d+|[a-z]\d{1,2}(?!\w)|\d+(?:st|nd|rd|th)\b|\d+[.:]\d+|\d+|\$|[^\W\d_]+|[,;.!?:]")
_PAUSE = {",": COMMA, ";": STOP, ":": COMMA, ".": STOP, "!": STOP, "?": QUESTION}


@dataclass(frozen=True, slots=True)
class Word:
    text: str  # folded, as heard
    stem: str  # what menus are looked up by: singular, abbreviations spelled out, numbers as digits
    pause: int = 0  # the strongest pause sign before it
    number: int | None = None
    sure: float | None = None  # 0..1: how sure the recogniser was of it, where it says
    told: bool = False  # of a clause that only tells something (`understand.tellings`)
    asks: bool = False  # of a clause that asks something, by what it is like


@dataclass(frozen=True, slots=True)
class Words:
    words: tuple[Word, ...]
    asked: bool  # a question mark ends the turn
    closed: bool  # any pause sign that ends a sentence stands at the end


_FATHER = re.compile(r"\bpapá\b", re.IGNORECASE)  # by its accent alone a father, and no potato


def fold(text: str) -> str:
    """Lower case without accents; what is neither letter nor digit stays."""
    for sign, word in _FRACTIONS.items():
        text = text.replace(sign, word)
    flat = text.lower()
    if flat.isascii():
        return flat
    flat = unicodedata.normalize("NFKD", flat)
    return "".join(c for c in flat if not unicodedata.combining(c))


def is_figure(word: Word) -> bool:
    """Whether a word is in digits and no count: "1.5", "5:30", a number too long for one. It was not misheard."""
    return word.number is None and word.text[0].isdigit()


_NO_STEMS = frozenset(("con", "sin", "por", "can", "not", "for", "had", "her", "has"))  # a cone is no "with"
_ITALIAN = re.compile(r"\w\w[^\Ws]is$")  # "pepperonis", "zitis", "biryanis": plurals, and no "basis"


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """One form for singular and plural, English and Spanish: "fries" and "fry", "limones" and "limon".

    Collisions ("care", "car") are harmless: menus are small, and what is heard must still match a whole phrase.
    """
    word = ABBREVIATIONS.get(word) or _clipped_plural(word) or word
    if (number := number_of(word)) is not None:
        return str(number)
    if word in IRREGULAR:
        return IRREGULAR[word]
    if (
        len(word) > 3
        and word[-1] == "s"
        and word[-2] not in "su"
        and (not word.endswith("is") or _ITALIAN.search(word))
    ):
        word = word[:-1]
    if len(word) > 3 and word[-1] == "e" and word[:-1] not in _NO_STEMS:
        word = word[:-1]
    if len(word) > 2 and word[-1] == "i":
        word = word[:-1] + "y"
    return IRREGULAR.get(word, word)


def _clipped_plural(word: str) -> str | None:
    """ "GRNS", "SNDWS", "burittos", "botellas": of a short form without vowels, or of a long word in another spelling;
    a short one may be a word of its own ("straws" are no strawberries)."""
    known = word[-1:] == "s" and (VOWELS.isdisjoint(word) or len(word) > LONG)
    return ABBREVIATIONS.get(word[:-1]) if known else None


LONG = 6  # letters


@lru_cache(maxsize=4_096)  # a turn, and the names of a menu while its lexicon is built, are split a dozen times
def split(text: str) -> Words:
    """The words of a text, at most MAX_WORDS, with pause signs and numbers put together."""
    flat = fold(_FATHER.sub("padre", text[:MAX_CHARS]))
    digits = _ANY_DIGIT.search(flat) is not None
    odd = _ODD.search(flat) is not None
    for sign, pattern, by in _SYMBOLS:
        if digits if sign is _DIGIT else odd if sign is _ODD_SIGN else sign in flat:
            flat = pattern.sub(by, flat)
    raw: list[tuple[str, int]] = []
    pause = 0
    for token in _TOKEN.findall(flat):
        if token in _PAUSE:
            pause = max(pause, _PAUSE[token])
            continue
        for part in SPLITS.get(token) or _joined(token):
            raw.append((part, pause))
            pause = 0
        if len(raw) >= MAX_WORDS:
            break
    raw = _spelled(raw)
    words = tuple(Word(t, str(n) if n is not None else stem(t), p, n) for t, p, n in joined_numbers(raw))
    return Words(words, asked=pause == QUESTION, closed=pause >= STOP)


_SENTENCE_ENDS = re.compile(r"(?<=[.!?;…])\s+")


def sentences(text: str) -> list[str]:
    """The sentences of a text, with their signs; what has no word in it is none."""
    return [said for said in _SENTENCE_ENDS.split(text) if re.search(r"\w", said)]


def stems_of(*names: str) -> frozenset[str]:
    """The stems of all words of some names, as of one thing by all that it is called."""
    return frozenset(word.stem for name in names for word in split(name).words)


def _joined(token: str) -> tuple[str, ...]:
    """A short form joined to a head word, as tills write it: "chzburger", "chkndog"."""
    for head in JOINED_HEADS if token.endswith(JOINED_HEADS) else ():
        if token.endswith(head) and ABBREVIATIONS.get(token[: -len(head)]):
            return token[: -len(head)], head
    return (token,)


def _spelled(raw: list[tuple[str, int]]) -> list[tuple[str, int]]:
    """Letters said one by one as one word: "b l t". Small words of one letter stay words."""
    if not any(len(first) == 1 == len(second) for (first, _), (second, _) in pairwise(raw)):
        return raw
    out: list[tuple[str, int]] = []
    i = 0
    while i < len(raw):
        j = i
        while j < len(raw) and len(raw[j][0]) == 1 and raw[j][0].isalpha() and (j == i or not raw[j][1]):
            j += 1
        letters = "".join(t for t, _ in raw[i:j])
        numbered = j - i == 2 and letters[0] == "a" and j < len(raw) and number_of(raw[j][0]) is not None
        apart = numbered or letters in ("as", "am", "al")  # "a c four" is a C4, "a l coffee" a large one
        apart = apart or (letters == "ax" and j < len(raw) and raw[j][0].startswith("l"))  # "a x-large"
        if j - i >= 2 and letters.strip("aeiouyn") and not apart:
            out.append((letters, raw[i][1]))
            i = j
        else:
            out.append(raw[i])
            i += 1
    return out
