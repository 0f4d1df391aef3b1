"""Coupon codes in speech: "LANTERN10", "lantern ten", "l a n t e r n one zero". PURE.

A code is no word of any language, so the grammar cannot know it; the menu does. This takes the codes that were said out
of a turn, so that nothing of them is heard as food. Whether a code is valid is `domain.order.apply`'s to say.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from domain.menu import Menu
from edge.dialog.vocabulary.numbers import joined_numbers, number_of
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.words import fold

CUES = frozenset(
    {"code", "codes", "coupon", "coupons", "cupon", "cupones", "codigo", "promo", "voucher", "discount", "descuento"}
)
BESIDE_A_CUE = frozenset(
    words_of(
        """
        i ive have got a an the my this with and use using try apply enter is it its please called for also to
        thats says
        tengo traigo un una el la mi este con y usa usar prueba aplica aplicar es por favor
        """
    )
)
LEAST_LETTERS, LEAST_DIGITS = 4, 2  # of a word that can only be a code: "7up" and "v8" are drinks
LONGEST = 24  # spoken words of one code


def said_codes(text: str, menu: Menu, *, awaited: bool = False) -> tuple[tuple[str, ...], str]:
    """(codes as they are written, the turn without them and without the words that announce them).

    awaited: we asked for the code, so that a turn of strange letters is one.
    """
    words = text.split()
    known = {_plain(p.code): _plain(p.code) for p in menu.promotions if p.code}
    codes: list[str] = []
    rest: list[str] = []
    n = 0
    while n < len(words):
        code, taken = _code_at(words[n:], known, menu)
        if code:
            codes.append(code)
            n += taken
        else:
            rest.append(words[n])
            n += 1
    if not codes and awaited and len(words) <= LONGEST and (spelled := _spelled(words)):
        return (spelled,), ""
    return tuple(dict.fromkeys(codes)), _unannounced(rest) if codes else text


def _code_at(words: Sequence[str], known: dict[str, str], menu: Menu) -> tuple[str, int]:
    """The longest known code that these words begin with, or a word that can be nothing else."""
    for taken in range(min(LONGEST, len(words)), 0, -1) if known and _may_begin(words[0], known) else ():
        if code := known.get(_compact(words[:taken])):
            return code, taken
    if words[0].isalpha():
        return "", 0  # what can only be a code has digits
    letters = sum(c.isalpha() for c in words[0])
    digits = sum(c.isdigit() for c in words[0])
    bare = words[0].strip(".,;:!?")
    strange = bare.isalnum() and letters >= LEAST_LETTERS and digits >= LEAST_DIGITS
    return (_plain(bare), 1) if strange and not _named(bare, menu) else ("", 0)


def _may_begin(word: str, known: dict[str, str]) -> bool:
    """Whether a code may begin so; a number may go on in the next word ("twenty", "five")."""
    first, counts = _beginning(word)
    return not first or counts or any(code.startswith(first) for code in known)


@lru_cache(maxsize=4_096)
def _beginning(word: str) -> tuple[str, bool]:
    """(a word as a code begins with it, whether it is a number)."""
    return _compact([word]), number_of(_bare(word)) is not None


def _named(word: str, menu: Menu) -> bool:
    """Whether something on the menu is called that."""
    return any(word.lower() in name.lower() for item in menu.items for name in (*item.name.all(), *item.aliases))


def _compact(words: Sequence[str]) -> str:
    """Words as one code: number words as digits, letters as they stand."""
    bare = [part for word in words for part in _bare(word).replace("-", " ").split()]
    return _plain("".join(str(w) if n is None else str(n) for w, _, n in joined_numbers([(w, 0) for w in bare])))


def _bare(word: str) -> str:
    return fold(word).replace("'", "").strip(".,;:!?")


def _spelled(words: Sequence[str]) -> str:
    """A code that no promotion has, where letters and digits were spelled or one strange word was said."""
    while words and len(_bare(words[0])) > 1 and _bare(words[0]) in BESIDE_A_CUE | CUES:
        words = words[1:]  # "it's B U R G E R five"
    single = all(len(_bare(w)) == 1 or number_of(_bare(w)) is not None for w in words)
    return _compact(words) if (words and single) or len(words) == 1 else ""


def _unannounced(words: Sequence[str]) -> str:
    """Without "I have a code": each word that announces one, with the small words before and after it."""
    kept: list[str] = []
    n = 0
    while n < len(words):
        if _bare(words[n]) in CUES:
            while kept and _bare(kept[-1]) in BESIDE_A_CUE:
                kept.pop()
            while n + 1 < len(words) and _bare(words[n + 1]) in BESIDE_A_CUE | CUES:
                n += 1
        else:
            kept.append(words[n])
        n += 1
    while kept and _bare(kept[-1]) in BESIDE_A_CUE:
        kept.pop()
    return " ".join(kept)


def _plain(code: str | None) -> str:
    return "".join(c for c in (code or "").upper() if c.isalnum())


_WORTH = re.compile(
    r"[,;:]?\s*(?:\b(?:and|y)\s+)?(?:\b(?:(?:that|it|this|which)(?:['’]?s| is| gives| should be| means| takes)?"
    r"|for|worth|good for|son|es|vale|da)\s+)?(?:me |us )?(?:a |an |the |un |una |el )?(?:[\w%$]+[ -]){0,3}?"
    r"(?:(?:percent|dollars?|bucks|cents|por ciento|pesos)(?: (?:off|discount|de descuento))?"
    r"|off|discount|descuento)\b",
    re.IGNORECASE,
)


def without_worth(text: str) -> str:
    """The turn without what a code is said to take off, and without the count of it: "SUMMER25, that's a quarter off"
    wishes for no discount, "and another one, SUMMER25" for no other burger."""
    text = _WHENCE.sub(" ", text)
    head, stop, last = text.rpartition(". ")
    if stop and _ANOTHER.match(fold(last)):
        return _WORTH.sub(" ", head)  # "oh, it's old. I have another, LANTERN10"
    return "" if _ANOTHER.match(fold(text)) else _WORTH.sub(" ", text)


# "Off the poster", "in my emails": where one has it from.
_WHENCE = re.compile(
    r"\b(?:off|from|on|in|out of|through|de|en|del) (?:(?:of )?(?:the|my|your|a|an|this|that|el|la|un|una|mi|su) )?"
    r"(?:posters?|flyers?|leaflets?|e-?mails?|apps?|web ?sites?|paper|newspaper|magazine|mail|receipt|phone|texts?"
    r"|text message|sign|ad|advert|wallet|bus stop|instagram|facebook|tik ?tok|internet|radio|tv|volante|correo|recibo"
    r"|peri[oó]dico|tel[eé]fono)\b"
    r"|\b(?:can|could|may) i (?:use|try|do) (?:that|it|this|both|them)(?: one)?(?: too| as well)?\b"
    r"|\blet me (?:look|see|check)\b|\bpuedo usarlo\b"
    r"|\b(?:does|will|would|did) (?:that|it|this)(?: one)? (?:work|count|go through)\b",
    re.IGNORECASE,
)


_LEADS = r"(?:and|oh|also|plus|then|ok|okay|wait|i|ive|i've|have|got|theres|there's|here's|use|try|y|tambien|tengo)\W+"
_ONE_MORE = r"(?:(?:an)?other|a second|one more|a third|this|that|otr[oa]|my \w+(?:'s)?)(?: one| of (?:them|those))?\W*"
_TOO = r"(?:too|also|as well|again|tambien|please|por favor|(?:right )?here|aqui|for (?:the|my) \w+)\W*"
_ANOTHER = re.compile(rf"\W*(?:{_LEADS}){{0,4}}{_ONE_MORE}(?:{_TOO}){{0,2}}$")
