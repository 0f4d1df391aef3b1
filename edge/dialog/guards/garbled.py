"""Words that are none: "brr a th st", "mm the stra wuh buh leh", as noise leaves them. PURE.

A recogniser in noise gives pieces, and the piece "brr" sounds like a beer. It decides only whether so much of a turn is
pieces that nothing of it was heard; somebody is then asked to say it again.
"""

import re
from collections.abc import Iterable

from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.words import fold

NOT_HEARD = 0.3  # how sure a recogniser is of a turn in noise that is louder than the voice; below every bar for acting
_LEAST = 2  # pieces: one may be a name
_SHARE = 0.3  # of the words: of 97 turns that authors let noise spoil 73 have as many, of 15,900 others none
_WORD = re.compile(r"[^\W\d_]+")
_NO_VOWEL = re.compile(r"[bcdfghjklmnpqrstvwxz]{2,5}")
_SYLLABLE = re.compile(r"[bcdfghjklmnpqrstvwz]{1,3}(?:uh|eh)|[bdgkw]ah")
_WRITTEN_SO = frozenset(
    words_of("""
    mr mrs ms dr jr sr st vs ps tv pc cd dvd usb hdmi nfc vr ssd sd led lcd gps atm id qr bbq blt pb pbj xs xl xxl xxs
    gb tb mb kg lb lbs oz ml cl cm mm km kw mph hp ghz mhz pls plz thx tnx tks nvm btw tbh brb rn np pm lol omg sms hr
    hrs min mins pcs pk pkg qty wr rd nd th sq ft yd tbsp tsp shh psst pfft tsk hmm hm mmm mhm brr duh huh meh heh bleh
    nah yah bah dah dbl lg lrg sm sml md trpl chz bcn brgr sndwch chkn shk frs
    """)
)
# Written so in words, and pieces where others stand beside them: "brr a th st".
_PIECES_TOO = frozenset(words_of("st th nd rd pk shh brr hm"))
_FILLS = frozenset(words_of("uh um uhm mm mmm mmmm hmm hm er erm ah oh eh"))


def garbled(text: str, known: Iterable[str] = ()) -> bool:
    """known: words of the menu or the catalog, as they are written there."""
    if cut_off(text, known):
        return True
    words = [word for word in _WORD.findall(fold(text)) if word not in _FILLS]
    pieces = [word for word in dict.fromkeys(words) if _is_piece(word)]
    surely = [word for word in pieces if word not in _PIECES_TOO]
    if len(pieces) < (_LEAST if surely else _LEAST + 1) or len(pieces) < _SHARE * len(words):
        return False
    named = {word for name in known for word in _WORD.findall(fold(name))}
    pieces = [word for word in pieces if word not in named]
    return len(pieces) >= _LEAST and len(pieces) >= _SHARE * len(words)


def cut_off(text: str, known: Iterable[str] = ()) -> bool:
    """ "...rr ...ah fff", "...eh ...mm ...oh": written as cut out of something, and no word among them."""
    words = _WORD.findall(fold(text))
    if len(_CUT.findall(text)) < _LEAST or len(words) <= _LEAST or not all(_is_sound(word) for word in words):
        return False
    return not {word for name in known for word in _WORD.findall(fold(name))} & set(words)


def _is_sound(word: str) -> bool:
    return word in _FILLS or _is_piece(word) or bool(_VOWELS.fullmatch(word)) or word in _ENDINGS


_CUT = re.compile(r"(?:^|\s)(?:\.\.\.?|…)(?=\w)")
_VOWELS = re.compile(r"[aeiouy]{1,3}")
_ENDINGS = frozenset(words_of("ith ing sti tch ash ish uff eth orr arr err ull eff ess"))


def _is_piece(word: str) -> bool:
    if word in _WRITTEN_SO and word not in _PIECES_TOO:
        return False
    return bool(_NO_VOWEL.fullmatch(word) or _SYLLABLE.fullmatch(word))
