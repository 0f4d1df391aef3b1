"""How alike two words sound and look, for what a recogniser or a hasty thumb made of a menu's words.

It decides a likeness between 0 and 1. It never decides that a word was meant: the grammar weighs that. Sounds are read
off the letters by rules, for a menu's words are in no dictionary; English first, which Spanish names bear.
"""

import re
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein, Levenshtein

from edge.dialog.tables import pairs_of

# Letters -> sounds, the longest first; a sound is one letter here, upper case where it is a vowel:
# I see, i sit, E say, e set, a sat, A not, O so, U too, u put, V cut, Y eye, W now, Q boy, R her;
# C church, J judge, S she, T thin, N sing, the others as they are written.
_SPELLINGS = pairs_of(
    """
    tion:SVn sion:SVn cian:SVn ssion:SVn ture:CR tture:CR sure:SR eigh:E aigh:E ough:O augh:O igh:Y tch:C dge:J sch:S
    ch:C sh:S th:T ph:f gh:g ck:k qu:kw que:k wh:w ng:N nk:Nk ll:l ss:s tt:t pp:p nn:n mm:m rr:r dd:d gg:g bb:b ff:f
    zz:z    cc:k sc:sk x:ks c:k q:k j:J y:Y w:w
    ce:s ci:si cy:sY sce:s sci:sY gi:Ji gy:Jy ge:J
    ee:I ea:I ie:I ei:E ey:I ai:E ay:E oa:O oe:O ou:W ow:W oo:U oi:Q oy:Q au:A aw:A ew:U ue:U ui:U eau:O eu:U eo:IO
    ia:IV io:IO iou:IV ar:Ar er:R ir:R ur:R or:Or our:Or oor:Or ear:ir eer:ir air:er are:er ere:er ire:YR ure:uR ore:Or
    oar:Or ear:ir war:wOr wor:wR
    all:Al alk:Ak ald:Ald alt:Alt olk:Ok old:Old oll:Ol ind:Ynd ild:Yld
    a:a e:e i:i o:A u:V
    """
)
_AT_START = pairs_of("kn:n gn:n pn:n wr:r ps:s rh:r wh:w who:hU y:j x:z one:wVn once:wVns ho:hA eu:jU u:V uni:jUni")
_AT_END = pairs_of(
    """
    e: le:Vl les:Vlz ed:d es:z y:I ies:Iz ie:I ey:I eys:Iz o:O os:Oz a:V as:Vz i:I is:iz us:Vs ous:Vs tle:tVl sle:sVl
    mb:m mn:m age:iJ ate:Et er:R ers:Rz re:R or:R ow:O ows:Oz et:it ette:et ace:Es ice:Ys uce:Us ance:Vns ence:Vns
    que:k gue:g
    """
)
_SILENT_E = re.compile(r"(?<![aeiou])([aeiou])([bcdfgklmnpstvz])e(s?)$")
_LONG = {"a": "E", "e": "I", "i": "Y", "o": "O", "u": "U"}
_LONGEST = 5
_APART = re.compile(r"(.)\1+")

# Every sound as signs, so that sounds made alike share most of theirs: manner, place, voice. Weak ones have fewer.
_SIGNS = {
    **pairs_of("p:p1- b:p1+ t:p3- d:p3+ k:p5- g:p5+ m:n1+ n:n3+ N:n5+ f:f1- v:f1+ T:f2- s:s3- z:s3+ S:s4-"),
    **pairs_of(
        "C:c4- J:c4+ l:l3+ r:l4 w:w1+ j:w4 h:h I:I8 i:i8 E:I7 e:i7 a:i6 A:o6 O:O7 U:U8 u:u8 V:e Y:a6 W:a7 Q:O8 R:e4"
    ),
}
BY_EAR = 0.04  # two words of the same sounds are still not the same word
LEAST_LETTERS = 3  # shorter words sound like too many others


@lru_cache(maxsize=20_000)
def sounds_of(word: str) -> str:
    """The sounds of a word as the letters say them, one sign each."""
    flat = re.sub(r"[^a-z]", "", word)
    long_vowel = _SILENT_E.search(flat)
    if long_vowel and len(flat) > 2 and flat not in ("have", "give", "some", "done", "none", "love", "one", "once"):
        vowel, consonant, plural = long_vowel.groups()
        soft = {"c": "s", "g": "J"}.get(consonant, consonant)
        return _APART.sub(r"\1", _read(flat[: long_vowel.start()], ends=False) + _LONG[vowel] + soft + plural)
    return _APART.sub(r"\1", _read(flat, ends=True))


def _read(letters: str, *, ends: bool) -> str:
    out: list[str] = []
    i, size = 0, len(letters)
    while i < size:
        for length in range(min(_LONGEST, size - i), 0, -1):
            piece = letters[i : i + length]
            sound = _AT_START.get(piece) if i == 0 and size > length else None
            if sound is None and ends and i and i + length == size:
                sound = _AT_END.get(piece)
            if sound is None:
                sound = _SPELLINGS.get(piece)
            if sound is not None:
                out.append(sound)
                i += length
                break
        else:
            out.append(letters[i])
            i += 1
    return "".join(out)


@lru_cache(maxsize=20_000)
def signs_of(word: str) -> str:
    """The sounds of a word spelled out as how they are made."""
    return "".join(_SIGNS.get(sound, sound) for sound in sounds_of(word))


_RULES = (
    (re.compile(r"^(?:kn|gn|pn)"), "n"),
    (re.compile(r"^wr"), "r"),
    (re.compile(r"^ps"), "s"),
    (re.compile(r"tch|ch|sh|sch|ti(?=on)|ci(?=a)"), "j"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"gh(?=t)|gh$"), ""),
    (re.compile(r"th"), "t"),
    (re.compile(r"ck|qu|q"), "k"),
    (re.compile(r"c(?=[eiy])"), "s"),
    (re.compile(r"c"), "k"),
    (re.compile(r"x"), "ks"),
    (re.compile(r"dg"), "j"),
    (re.compile(r"(?<=[aeiou])w|(?<=[aeiou])y(?![aeiou])|(?<=[aeiou])h|(?<=[aeiou])r(?![aeiou])"), "r"),
    (re.compile(r"ll(?=a)"), "l"),
    (re.compile(r"[aeiouy]+"), "a"),
    (re.compile(r"h"), ""),
)
# Voiced and unvoiced pairs, and the nasals, are what recognisers swap most: one sign each.
_CLASSES = str.maketrans({"b": "p", "d": "t", "g": "k", "v": "f", "z": "s", "m": "n"})
_TWICE = re.compile(r"(.)\1+")


@lru_cache(maxsize=20_000)
def sound(word: str) -> str:
    """A coarse sound key: consonant classes, every run of vowels one `a`, a vowel at the very end dropped."""
    key = word
    for pattern, by in _RULES:
        key = pattern.sub(by, key)
    key = _TWICE.sub(r"\1", key.translate(_CLASSES))
    return key[:-1] if len(key) > 3 and key.endswith("a") else key


def likeness(heard: str, known: str) -> float:
    """0..1: half how it looks (swaps of neighbours count once), half how it sounds."""
    looks = DamerauLevenshtein.normalized_similarity(heard, known)
    if looks < 0.2:
        return 0.0
    coarse = Levenshtein.normalized_similarity(sound(heard), sound(known))
    same_start = 0.04 if heard[:1] == known[:1] else 0.0
    alike = max(0.5 * looks + 0.5 * coarse, looks - 0.05) + same_start
    if min(len(heard), len(known)) > LEAST_LETTERS:
        alike = max(alike, Levenshtein.normalized_similarity(signs_of(heard), signs_of(known)) - BY_EAR)
    return min(1.0, alike)


def pieces(key: str) -> list[str]:
    """The pairs of signs by which candidates are found, with the ends marked."""
    marked = f"^{key}$"
    return [marked[i : i + 2] for i in range(len(marked) - 1)]
