# ruff: noqa: E501 - frames stay in one piece
"""Somebody who is named in passing: "told you so, Gary!", "my Harold might want it", "let me ask Ana". PURE.

It decides that such a name is no dish and nothing unknown: who is spoken to is left out, and who is spoken of becomes
"he" or "she". A name before or behind food is that food's ("chicken alfredo", "a Tom Collins"), and stays. Whose a
line is, and what becomes of it, is told from the words as they were (`whose`, `of_ones_own`).
"""

import re
from collections.abc import Sequence

from edge.dialog.reading.for_whom import TAKES
from edge.dialog.reading.people import ROLES
from edge.dialog.reading.spoken_for import PRONOUNS, Edible, is_somebody
from edge.dialog.vocabulary.given_names import GIVEN_NAMES, pronoun_of
from edge.dialog.vocabulary.sayings import function_words, is_ordinary
from edge.dialog.vocabulary.tables import words_of

_NAME = r"[A-Za-zÁÉÍÓÚáéíóúñ]{2,}"
_ROLE = "|".join(sorted(ROLES, key=len, reverse=True))
_HOW = r"(?:little |other |oldest |youngest |eldest |big )?"
# "My oldest, Tucker, he'll have ...", "my husband Gary would like ...": told twice.
_APPOSED = re.compile(
    rf"(?P<whose>\b(?:my|our|his|her) {_HOW}(?:{_ROLE}|oldest|eldest|youngest|middle one|little one))"
    rf"(?:, (?P<who>(?-i:[A-Z]){_NAME}),? (?=(?:he|she|they)\b)|,? (?P<too>{_NAME})\b(?!['’]s),?)",
    re.IGNORECASE,
)
# "I'm Gary and I'd like ...", "it's Gary again".
_INTRODUCED = re.compile(
    rf"(?:^|(?<=[.!?,;] ))(?:(?:hi|hey|hello|ok|okay|so|oh)\W+)*(?:i['’]?m|i am|my name is|my name['’]?s|it['’]?s|this is|the name['’]?s|name is|soy|me llamo) (?P<who>{_NAME})"
    r"(?: (?:again|here|by the way|speaking|from before))*(?=\s*[.,;!?]|\s+and\b|\s+y\b|\W*$)(?:\s+(?:and|y)\b)?[\s,.;!]*",
    re.IGNORECASE,
)
_WORD = re.compile(rf"(?<![\w'’-])(?P<who>{_NAME})(?![\w-]|['’](?!ll\b|d\b|ve\b))", re.IGNORECASE)
_BEFORE = re.compile(r"(?:^|(?P<sign>[.,;:!?]|[–—])\s*|(?P<word>[\w'’]+)\s+)$")
_BEHIND = re.compile(r"^(?P<sign>\s*(?:[.,;!?…]|[–—])|\s*$)|^\s+(?P<word>[\w'’]+)|^(?P<led>['’](?:ll|d|ve)\b)")
# What a name behind it is the object of, and what makes it a thing.
_TO_HIM = frozenset(
    words_of(
        "for with and or to from of tell told ask asked asking see saw call called calling text thank remind like than at by about behind"
        " without love bless know para con y"
    )
)
_NO_PERSON = frozenset(
    words_of("a an one two three four five six the some any another extra no add more un una el la los las dos tres")
)
_ME_AND = re.compile(r"\b(?:me|i|both|between) (?:and|or)\s+$", re.IGNORECASE)
_JOINS = frozenset(
    words_of("and so but because cause cos if when that then while oh think guess said says since y pero")
)
# Behind a name, what only somebody does.
_DOES = frozenset(
    words_of(
        "is was has had will would wont might may can cant could couldnt should does doesnt dont did didnt says said thinks reckons loves likes"
        " hates wants needs eats told asked just always never only really already also might swears claims insists prefers"
    )
)
_ONLY_ONE_DOES = frozenset(
    words_of("dont doesnt wont cant didnt hates loves likes says said thinks reckons eats swears insists told asked")
)


def named_in_passing(text: str, owners: Sequence[str], is_eaten: Edible) -> str:
    """The turn without who is spoken to, and with "he" or "she" for who is spoken of. owners: who has a line is told
    from their name later, and keeps it. is_eaten: whether a word is of what is sold."""
    known = {owner.partition(":")[2].lower() for owner in owners}

    def is_name(word: str | None) -> bool:
        return bool(word) and str(word).lower() in GIVEN_NAMES and not is_eaten(str(word))

    def once(m: re.Match[str]) -> str:
        who = m["who"] or m["too"]
        own = is_name(who) or (m["who"] is not None and not is_eaten(who) and not is_ordinary(who.lower()))
        return f"{m['whose']} " if own and m["who"] else m["whose"] if own else m[0]

    text = _APPOSED.sub(once, text)
    text = _INTRODUCED.sub(lambda m: "" if is_name(m["who"]) else m[0], text)
    for m in reversed(list(_WORD.finditer(text))):
        called = is_name(m["who"])
        if not called and not (_is_somebodys(text, m) and is_somebody(m["who"], is_eaten, led=text[: m.start()])):
            continue
        to = _in_its_place(text, m, is_eaten)
        if to == "" or (to is not None and m["who"].lower() not in known):
            text = _put(text, m, to)
    return text


def _is_somebodys(text: str, m: re.Match[str]) -> bool:
    """Whether a word with a capital does, behind it, what only somebody does: "Birdie don't eat ranch"."""
    behind = _BEHIND.match(text[m.end() :])
    plain = _bare(behind["word"] or "") if behind else ""
    return m["who"].istitle() and m["who"].lower() not in PRONOUNS and plain in _ONLY_ONE_DOES


WHO_TAKES = re.compile(TAKES, re.IGNORECASE)


def _bare(word: str) -> str:
    return word.lower().replace("'", "").replace("’", "")


def _in_its_place(text: str, m: re.Match[str], is_eaten: Edible) -> str | None:
    """ "" for who is spoken to, "he" or "him" for who is spoken of; None where it may name a thing."""
    before, behind = _BEFORE.search(text[: m.start()]), _BEHIND.match(text[m.end() :])
    if before is None or behind is None:
        return None
    led, next_ = (before["word"] or "").lower(), behind["word"] or ""
    if led not in ("my", "our") and WHO_TAKES.match(text[m.end() :]):
        return None  # "Ana wants a wrap, Ben a cheeseburger": read as whom it is for
    if led in _NO_PERSON or (led and is_eaten(led) and led not in _TO_HIM):
        return None
    he = pronoun_of(m["who"]) or "he"
    him = "her" if he == "she" else "him"
    if led in ("my", "our"):
        return _of_ours(behind, he, him)
    if behind["sign"] is not None:
        return him if led in _TO_HIM else ""
    if behind["led"]:
        return he
    plain = _bare(next_)
    if is_eaten(next_) or (next_.istitle() and not (is_ordinary(plain) or plain in function_words())):
        return None  # "Margherita pizza", "Earl Grey"
    if led in _TO_HIM - {"and", "or", "y"} or _ME_AND.search(text[: m.start()]):
        return him
    if plain in _DOES:
        return he
    if m["who"].istitle() and (not led or led in _JOINS) and _may_be_done(plain):
        return he
    return None


def _of_ours(behind: re.Match[str], he: str, him: str) -> str | None:
    return him if behind["sign"] is not None else he


def _may_be_done(word: str) -> bool:
    """Whether a word behind a name at the beginning of a clause goes on with a sentence."""
    done = is_ordinary(word) and word.endswith(("s", "ed"))
    return word not in _NO_PERSON and (done or word in function_words() or word in ("and", "or", "y"))


def _put(text: str, m: re.Match[str], to: str) -> str:
    """The text with that in the place of the name, and of the "my" before it."""
    before, behind = text[: m.start()], text[m.end() :]
    before = re.sub(r"\b(?:my|our)\s+$", "", before, flags=re.IGNORECASE)
    if to:
        return f"{before}{to}{behind}"
    before = re.sub(r",?\s*$", " " if before.strip() else "", before)
    if not re.search(r"[\w'’]\s*$", before):  # nothing is before it in the sentence
        behind = re.sub(r"^[\s,.;!?]+", "", behind)
    return f"{before}{behind}" if before[-1:] != " " or behind[:1].isalnum() else f"{before.rstrip()}{behind}"
