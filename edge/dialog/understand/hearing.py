"""Which words of the menu the heard words may be: said so, short for them, joined, split, or misheard.

It decides for each run of words what it could be and how well it was heard (edges). It never chooses between them.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from edge.dialog.learned.reading import is_everyday
from edge.dialog.understand.acts import act_words
from edge.dialog.understand.boundaries import SHORTEST, parted, two_in_one, whole_words
from edge.dialog.understand.by_ear import (
    SOMEBODY_DOES,
    Turn,
    heard_by_ear,
    is_another_of,
    other_names_by_ear,
    stands_apart,
)
from edge.dialog.understand.hesitant import without_hesitation
from edge.dialog.understand.slips import PEOPLE, mended
from edge.dialog.understand.taken_for import taken_for
from edge.dialog.understand.written_for import written_for
from edge.dialog.vocabulary.clipping import CONSONANTS_ALONE, VOWELS
from edge.dialog.vocabulary.foods import FOODS, VESSELS
from edge.dialog.vocabulary.lexicon import JOINED_WORD, RING_WORDS, SAID_FULLER, SPLIT_WORD, SYNONYM, Edge, Lexicon
from edge.dialog.vocabulary.misheard import grammar_word, number_by_ear, same_sound
from edge.dialog.vocabulary.numbers import SOUNDS_LIKE, number_of
from edge.dialog.vocabulary.sayings import COOKED, ORDINARY, function_words, is_ordinary
from edge.dialog.vocabulary.sizes import SPOKEN_SIZES, UNITS
from edge.dialog.vocabulary.sounds import sounds_of
from edge.dialog.vocabulary.spellings import SPLITS
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.titles import AGAIN
from edge.dialog.vocabulary.words import STOP, Word, is_figure, stem

KIND = 0.58  # "cheese" for the cheddar: an option's word, below any part of a name that says cheese
SAME_SOUND = 0.78  # a real word that may stand for another: only where the sentence wants it
VERY_SOUND = 0.93  # and one that is said no otherwise: "suite tea" is no unsweet one
MOST_STRANGE = 24  # words of a turn that are looked up by sound; a turn with more is not an order
SHORTEST_WORD, ORDINARY_LONG = (
    3,
    6,
)  # letters of a word that has short forms; an ordinary one is longer: "rest" is no "Rst"
UNLIKELY = 0.06  # off for an ordinary word ("special") as the long form of a till's short one ("Spcl")
APART = 0.9  # of words in another sentence than all that is named: misspelt, not only alike (`beside_the_point.talks`)
SURELY = 0.95  # of a strange word: another spelling of a word of the menu, and no other one by ear
LONG_CLIP = 4  # letters by which a till's short form is told from chance: "SPAG" beside a "SPAGHETTI"
FUNCTION = function_words()
_ACTS = act_words()
_INNER = frozenset(("de", "con", "a", "la", "el", "of", "and", "n", "y", "del"))

_HESITATION = re.compile(r"u+[hm]+|e+r+m*|h+m+|m{2,}|e+h+|a+h+|este")
_GRUNTS = {"uh": ("huh", "uh"), "nuh": ("uh",)}  # a yes or a no in two; alone they hesitate


@lru_cache(maxsize=5_000)
def _hesitates(text: str) -> bool:
    return _HESITATION.fullmatch(text) is not None


def said_once(words: Sequence[Word], lexicon: Lexicon) -> tuple[Word, ...]:
    """The words without what only holds the floor."""
    return without_hesitation(words, lexicon, lambda w: is_strange(w, lexicon))


def heard_through(words: Sequence[Word], lexicon: Lexicon, language: str = "en") -> list[Word]:
    """The words without hesitations and stutters, and with the grammar's words put right where they were misspelt."""
    out: list[Word] = []
    pause = 0
    words = whole_words(_coded(words, lexicon), lambda w: is_strange(w, lexicon))
    words = mended(taken_for(written_for(words, lexicon), lexicon), lexicon) if language == "en" else words
    for n, word in enumerate(words):
        if word.text == "an" or word.number in _SOUNDS_SMALL:
            word = _between(n, words)
        know = word.text == "you" and n + 1 < len(words) and words[n + 1].text == "know"
        knew = word.text == "know" and n > 0 and words[n - 1].text == "you"
        if (know or knew) and _leads_to_another(n if know else n - 1, words):
            know = knew = False
        pause = max(pause, word.pause)
        grunt = word.text in _GRUNTS and n + 1 < len(words) and words[n + 1].text in _GRUNTS[word.text]
        fills = _hesitates(word.text) or know or knew or (words[n].text in _FILLERS and _is_filler(n, words))
        if fills and len(words) > 1 and not grunt:
            continue
        if out and word.text == out[-1].text and not pause and _stutter(n, words, lexicon):
            continue
        if out and out[-1].text == "number" and not pause and (heard := _number_said(word)):
            word = heard
        if _is_itself(n, words) or not is_strange(word, lexicon):  # it stands for itself
            out.append(word if word.pause == pause else replace(word, pause=pause))
            pause = 0
            continue
        several = parted(word, lexicon, language) if len(word.text) >= SHORTEST else ()
        put_right = several or _put_right(word, lexicon, language, before=out[-1].text if out else "")
        numbered = word.number is None and not several and any(w.number for w in put_right)
        plural = number_of(word.text.removesuffix("s")) is not None  # "coors lights, sixteens"
        if numbered and not plural and not _may_count(n, words, lexicon):
            put_right = (word,)
        if (
            put_right[-1].text in VESSELS
            and word.text not in VESSELS
            and not several
            and not _may_hold(n, words, lexicon)
        ):
            put_right = (word,)
        for right in put_right:
            out.append(right if right.pause == pause else replace(right, pause=pause))
            pause = 0
    return out or list(words)


def _leads_to_another(n: int, words: Sequence[Word]) -> bool:
    """ "A coke, you know what, make it a Sprite": who says so thinks again. "Do you know what is in it" asks."""
    what, after = (words[at] if at < len(words) else None for at in (n + 2, n + 3))
    asks = n > 0 and words[n - 1].text in ("do", "dont", "if", "did") and not words[n].pause
    said = what is not None and what.text == "what" and not what.pause
    return said and not asks and after is not None and (bool(after.pause) or after.text not in _ASKS_ON)


_ASKS_ON = frozenset(words_of("is are was does do did comes goes kind size it you your i the they that this"))


def _is_itself(n: int, words: Sequence[Word]) -> bool:
    """ "Flour tortillas" are no four, whether the menu calls them so or not."""
    return words[n].text == "flour" and n + 1 < len(words) and words[n + 1].stem in _OF_FLOUR


_OF_FLOUR = frozenset(map(stem, ("tortilla", "wrap")))


def _may_hold(n: int, words: Sequence[Word], lexicon: Lexicon) -> bool:
    """Whether a strange word may be a vessel here: "a bole of soup"; "a cope" alone holds nothing."""
    after = words[n + 1] if n + 1 < len(words) and not words[n + 1].pause else None
    return after is not None and (after.text in ("of", "de") or lexicon.knows(after.stem))


def _coded(words: Sequence[Word], lexicon: Lexicon) -> list[Word]:
    """ "C2" as the menu numbers its things; else the combo of that number, or a letter and a number. "A three" is an A3
    where there is one and nothing follows that it counts."""
    out: list[Word] = []
    for n, word in enumerate(words):
        if len(word.text) in _CODE_LENGTHS and word.text[1:].isdecimal() and word.text[0].isalpha():
            out += (word,) if lexicon.knows(word.text) else _apart(word, lexicon)
            continue
        before = out[-1] if out and not word.pause else None
        code = f"{before.text}{word.number}" if before is not None and word.number is not None else ""
        if before is not None and len(before.text) == 1 and code in lexicon.masks and not _counts_on(n, words):
            out[-1] = replace(before, text=code, stem=code)
        else:
            out.append(word)
    return out


_CODE_LENGTHS = (2, 3)


def _apart(word: Word, lexicon: Lexicon) -> tuple[Word, Word]:
    number = int(word.text[1:])
    meant = "number" if word.text[0] == "c" and number in lexicon.numbered else word.text[0]
    return replace(word, text=meant, stem=stem(meant)), Word(str(number), str(number), 0, number)


def _counts_on(n: int, words: Sequence[Word]) -> bool:
    """Whether the number after a letter counts what follows: "a three piece"."""
    after = words[n + 1] if n + 1 < len(words) else None
    follows = after is not None and not after.pause and words[n - 1].text == "a"
    return follows and after is not None and (after.text not in FUNCTION or after.stem in UNITS)


def _stutter(n: int, words: Sequence[Word], lexicon: Lexicon) -> bool:
    """Whether a word is only said twice. "8 8 piece" is; "two two liters" are two of those."""
    word = words[n]
    if word.number is not None:
        before = words[n - 2].text if n > 1 else ""
        return word.number >= SELDOM_SO_MANY or before in ("a", "an", "the", "one", "un", "una")
    if text_at(words, n + 1) == "on" and text_at(words, n + 2) == "the":
        return False  # "chicken bacon ranch ranch on the side"
    return word.stem + AGAIN not in lexicon.masks and word.text not in ("no", "extra", "bye")


def _between(n: int, words: Sequence[Word]) -> Word:
    """ "An one" is and one; "like two order" is like to order."""
    word = words[n]
    nxt = words[n + 1] if n + 1 < len(words) and not words[n + 1].pause else None
    if nxt is None:
        return word
    if word.text == "an" and (nxt.number is not None or nxt.text in ("a", "an", "the")):
        return replace(word, text="and", stem="and")
    whom = text_at(words, n + 2) if nxt.text == "the" else ""
    if (word.number == 4 and (nxt.text in _FOR_WHOM or whom in PEOPLE)) or (
        word.number == 2 and nxt.text in ("go", "stay")
    ):
        small = "for" if word.number == 4 else "to"
        return replace(word, text=small, stem=small, number=None)
    wishes = word.number in (2, 8) and n and words[n - 1].text in _WISHES
    return replace(word, text="to", stem="to", number=None) if wishes and nxt.text in _TO_DO else word


_SOUNDS_SMALL = (2, 4, 8)  # to, for, and a wish that leads to either
_FILLERS = frozenset(("okay", "ok", "ol", "ole", "old", "like"))
SELDOM_SO_MANY = 5  # of a thing that comes in as many pieces: the number is said twice
_FOR_WHOM = frozenset(("me", "him", "her", "us", "them", "my"))
_WISHES = frozenset(("like", "want", "going", "need", "ready"))
_TO_DO = frozenset(("order", "get", "have", "start", "add", "do"))


def _is_filler(n: int, words: Sequence[Word]) -> bool:
    """ "No like pickles", "a like large coke"."""
    okay = words[n].text in ("okay", "ok") and 0 < n < len(words) - 1 and not words[n].pause
    if okay and not words[n + 1].pause and words[n - 1].text not in FUNCTION and words[n + 1].text not in FUNCTION:
        return True  # "skim okay milk"
    if words[n].text in ("ol", "ole", "old") and n > 0 and words[n - 1].text == "big":
        return True  # "a big ol sweet tea"
    return words[n].text == "like" and n > 0 and not words[n].pause and words[n - 1].text in _BEFORE_FILLER


_BEFORE_FILLER = frozenset(words_of("no without with extra light a an the of and number plus or"))


def _number_said(word: Word) -> Word | None:
    """ "number free", "number to"."""
    heard = number_by_ear(word.text) if word.number is None else None
    return Word(str(heard[0]), str(heard[0]), word.pause, heard[0]) if heard and heard[0] else None


def _may_count(n: int, words: Sequence[Word], lexicon: Lexicon) -> bool:
    """Whether a strange word may be a number here: before what can be counted, or where a number was led up to. "You
    tin can", "aight, that's it" count nothing: a number that nobody said is the dearest mistake."""
    if n and not words[n].pause and words[n - 1].stem in SPOKEN_SIZES:
        return False  # "a medium height mocha"
    after = words[n + 1] if n + 1 < len(words) and not words[n + 1].pause else None
    if after is not None and after.text not in VESSELS:
        known = lexicon.knows(after.stem) or after.stem in UNITS or after.stem in SPOKEN_SIZES or after.text == "of"
        if known or after.stem in RING_WORDS or after.stem in FOODS:
            return True
    return len(words) <= 1 or (n > 0 and not words[n].pause and words[n - 1].text in _LEADS_TO_A_NUMBER)


_LEADS_TO_A_NUMBER = frozenset(
    words_of("number combo meal it that them those make only just to got need want have get")
)


def _put_right(word: Word, lexicon: Lexicon, language: str, *, before: str) -> tuple[Word, ...]:
    if word.text in _ACTS or is_another_of(word, lexicon):
        return (word,)  # "height" is hot here, and no eight
    if (before, word.text) == ("no", "wat"):
        return (Word("wait", stem("wait"), word.pause, None),)  # elsewhere it is a what
    known = grammar_word(word.text, language)
    if known is None:
        return (word,)
    text, like = known
    near = lexicon.near(word.text)
    if near and near[0][1] > like:
        return (word,)
    parts = SPLITS.get(text, (text,))
    return tuple(Word(part, stem(part), word.pause, number_of(part)) for part in parts)


def is_strange(word: Word, lexicon: Lexicon) -> bool:
    """No word of the menu, of the grammar or of ordinary talk: perhaps a misheard dish. Remembered for a menu."""
    if word.number is not None:
        return False
    known = lexicon.strange.get(word.text)
    if known is None:
        if len(lexicon.strange) > MOST_REMEMBERED:
            lexicon.strange.clear()
        known = lexicon.strange[word.text] = _is_strange(word, lexicon)
    return known


MOST_REMEMBERED = 4_000


def _is_strange(word: Word, lexicon: Lexicon) -> bool:
    return (
        len(word.text) > 1
        and not is_figure(word)
        and not lexicon.knows(word.stem)
        and word.text not in FUNCTION
        and not is_ordinary(word.text)
        and word.text not in COOKED
        and word.text not in VESSELS
        and word.stem not in SPOKEN_SIZES
        and word.stem not in UNITS
        and word.stem not in RING_WORDS
        and word.stem not in FOODS
    )


_SMALL = frozenset(words_of("mi el la lo los las me te se le tu su un una de al a i an the my it is"))


def _are_small(word: Word, then: Word) -> bool:
    """ "Para mí el wrap": two words that make a sentence, and no honey ("miel")."""
    return word.text in _SMALL and then.text in _SMALL


def edges_of(words: Sequence[Word], lexicon: Lexicon) -> list[list[Edge]]:
    masks = lexicon.masks
    strange = [is_strange(w, lexicon) for w in words]
    looked_up = 0
    turn = Turn.of(words, lexicon)
    size_words, same_sounds = lexicon.size_words, same_sound()
    found: list[list[Edge]] = []
    for i, word in enumerate(words):
        here: dict[tuple[int, tuple[str, ...]], float] = {}
        if word.text in ORDINARY and not word.text.startswith(word.stem) and _is_a_place(i, words):
            word = replace(word, stem=word.text)  # "a whole team in the van", which is short for vanilla elsewhere
        if (word.stem in masks or word.stem in size_words) and not _is_paid(i, words):
            here[i + 1, (word.stem,)] = 1.0
        if i + 1 < len(words) and words[i + 1].pause < STOP and not _are_small(word, words[i + 1]):
            joined = word.text + words[i + 1].text
            for whole in {joined, joined.removesuffix("s"), joined.removesuffix("es")}:
                if whole in masks:
                    here.setdefault((i + 2, (whole,)), JOINED_WORD)
        for heard, meant in () if _is_paid(i, words) else lexicon.synonyms.get(word.stem, ()):
            if _is_own(heard, meant, lexicon):
                continue
            if (end := _said(heard, words, i)) and not _leads_on(words, end, lexicon):
                here.setdefault((end, meant), SAID_FULLER if set(meant) < set(heard) else SYNONYM)
        if word.text in _WITHOUT and _is_called_no(words[i + 1 : i + 3], lexicon):
            here.setdefault((i + 1, ("no",)), SYNONYM)
        if (number := SOUNDS_LIKE.get(word.text)) and _is_name_of(str(number), i, words, lexicon):
            here.setdefault((i + 1, (str(number),)), SAME_SOUND)  # "too egg breakfast"
        for end, count in _dozens(i, words):
            if count in masks:
                here.setdefault((end, (count,)), JOINED_WORD)
        for kind in lexicon.kinds.get(word.stem, ()):
            here.setdefault((i + 1, (kind,)), KIND)
        as_named = set(here)
        for heard_words, meant_words in same_sounds.get(word.text, ()):
            end = i + len(heard_words)
            stems = tuple(stem(w) for w in meant_words.split())
            if tuple(w.text for w in words[i:end]) != heard_words or (word.text in _SHE_IS and (i == 0 or word.pause)):
                continue  # "she's hung up" begins with her, and with no cheese
            if all(lexicon.knows(s) for s in stems):
                alike = end == i + 1 and sounds_of(word.text) == sounds_of(meant_words)
                here.setdefault((end, stems), VERY_SOUND if alike else SAME_SOUND)
            for said, meant in lexicon.synonyms.get(stems[0], ()):
                if said == stems and not lexicon.knows(said[0]):  # "two cooks", where a coke is a Coca-Cola
                    here.setdefault((end, meant), SAME_SOUND * SYNONYM)
        for clip, like in _short_forms(word, lexicon, strange=strange[i]):
            here.setdefault((i + 1, (clip,)), like)
        if strange[i]:
            for parts in two_in_one(word.text, lexicon):
                here.setdefault((i + 1, parts), SPLIT_WORD)
            for row, like in other_names_by_ear(i, words, lexicon):
                here.setdefault(row, like)
        beside = strange[i] or (i + 1 < len(words) and strange[i + 1])
        for end in range(i + 1, min(i + 3, len(words) + 1)) if beside else ():  # three that were one are found by ear
            run = words[i:end]
            if end > i + 1 and run[-1].text in SOMEBODY_DOES:
                break  # "Theo gets a burger": no nuggets
            if any(w.pause for w in run[1:]) or any(w.number is not None or is_figure(w) for w in run):
                break
            if not any(strange[i:end]) or (end > i + 1 and any(w.stem in masks for w in run)):
                continue
            if looked_up >= MOST_STRANGE * 3:
                break
            looked_up += 1
            alone = max((_nearest(w, lexicon) for w in run), default=0.0) if end - i > 1 else 0.0
            for stems, like in lexicon.near("".join(w.text for w in run)):
                if end - i == 1 or like > max(0.8, alone):  # "breakfastburrito no": the no is none of its letters
                    here.setdefault((end, stems), like - 0.03 * (end - i))
        if stands_apart(i, turn):
            least = 1.0 if is_everyday(word.text) else APART
            found.append([Edge(*row, like) for row, like in here.items() if like >= least or row in as_named])
            continue
        edges = [Edge(end, stems, like) for (end, stems), like in here.items()]
        if not (strange[i] and max(here.values(), default=0.0) >= SURELY):
            edges += [e for e in heard_by_ear(i, turn, strange=strange[i]) if (e.end, e.stems) not in here]
        found.append(edges)
    return found


def _nearest(word: Word, lexicon: Lexicon) -> float:
    near = next(iter(lexicon.near(word.text)), None) if len(word.text) >= SHORTEST else None
    return near[1] if near is not None else 0.0


def _is_name_of(number: str, i: int, words: Sequence[Word], lexicon: Lexicon) -> bool:
    """Whether some name has the number and the word after it."""
    after = words[i + 1] if i + 1 < len(words) and not words[i + 1].pause else None
    return after is not None and bool(
        lexicon.masks.get(number, 0) & lexicon.masks.get(after.stem, 0) & ~lexicon.options
    )


_WITHOUT = frozenset(("without", "sin"))


def _is_called_no(behind: Sequence[Word], lexicon: Lexicon) -> bool:
    """ "Without sugar", which is called "no sugar" here; "without fries" is no "no dip"."""
    none = lexicon.masks.get("no", 0)
    return any(none & lexicon.masks.get(word.stem, 0) for word in behind)


def _is_own(heard: tuple[str, ...], meant: tuple[str, ...], lexicon: Lexicon) -> bool:
    """ "Cookies and cream" is what this menu calls so, and no Oreo, where it has both."""
    if len(heard) < 2 or not set(heard).isdisjoint(meant):
        return False
    mask = -1
    for word in heard:
        mask &= lexicon.masks.get(word, 0)
    return any(len(lexicon.phrases[n].words) == len(heard) for n in bits_of(mask))


def bits_of(mask: int) -> Iterator[int]:
    while mask > 0:
        low = mask & -mask
        yield low.bit_length() - 1
        mask ^= low


def _is_a_place(i: int, words: Sequence[Word]) -> bool:
    """ "In the van", "inside my truck"."""
    return i > 1 and words[i - 1].text in _THE_PLACE and words[i - 2].text in _IN_A_PLACE


def _is_paid(i: int, words: Sequence[Word]) -> bool:
    """ "I'll pay", where a pie is a "pay de manzana" in Spanish; "ring it half off", where there are onion rings."""
    if words[i].text == "ring" and i + 1 < len(words) and not words[i + 1].pause:
        return words[i + 1].text in _IS_RUNG
    return words[i].text == "pay" and i > 0 and not words[i].pause and words[i - 1].text in _WHO_PAYS


_IS_RUNG = frozenset(("it", "that", "this", "them", "me", "us", "you", "him", "her", "up", "everything"))
_WHO_PAYS = frozenset(("i", "we", "you", "he", "she", "they", "to", "will", "would", "can", "let", "me", "us", "apple"))
_SHE_IS = frozenset(("shes", "hes"))
_THE_PLACE = frozenset(("the", "my", "our", "el", "la", "mi"))
_IN_A_PLACE = frozenset(("in", "into", "inside", "outside", "en", "dentro"))


def _short_forms(word: Word, lexicon: Lexicon, *, strange: bool) -> tuple[tuple[str, float], ...]:
    """The menu's short forms of a word, or the menu's words that a typed short form stands for. Remembered."""
    if word.number is not None or len(word.text) < SHORTEST_WORD:
        return ()
    known = lexicon.shortened.get((word.text, word.stem))
    if known is None:
        if len(lexicon.shortened) > MOST_REMEMBERED:
            lexicon.shortened.clear()
        known = lexicon.shortened[word.text, word.stem] = _looked_up_short(word, lexicon, strange=strange)
    return known


def _looked_up_short(word: Word, lexicon: Lexicon, *, strange: bool) -> tuple[tuple[str, float], ...]:
    if word.text in VESSELS or word.stem in SPOKEN_SIZES:
        return ()
    if word.stem in lexicon.masks:  # "beef", where the till has beef as well as "BF"; "teri", beside a "Teriyaki Beef"
        said_short = len(word.text) >= LONG_CLIP and word.stem not in RING_WORDS  # "coke" is no cookie
        whole = tuple(r for r in lexicon.spelled_out(word.text) if r[0].startswith(word.text)) if said_short else ()
        return whole + tuple(
            (clip, like)
            for clip, like in lexicon.clipped(word.text)
            if (like >= CONSONANTS_ALONE and VOWELS.isdisjoint(clip)) or (len(clip) >= LONG_CLIP and word.text != clip)
        )
    if strange:
        return lexicon.clipped(word.text) or lexicon.spelled_out(word.text)
    ordinary = word.text in ORDINARY or word.text in FUNCTION
    if ordinary and len(word.text) < ORDINARY_LONG:
        return ()
    return tuple((clip, like - UNLIKELY * ordinary) for clip, like in lexicon.clipped(word.text))


def _dozens(i: int, words: Sequence[Word]) -> Iterator[tuple[int, str]]:
    """ "a dozen wings" of what is sold as twelve pieces: the number as it stands in the name."""
    if words[i].text not in _BEGINS_A_DOZEN:
        return
    if words[i].text in _DOZEN:
        yield i + 1, "12"
    if words[i].text in ("a", "una") and text_at(words, i + 1) in _DOZEN:
        yield i + 2, "12"
    if words[i].text in _HALF_A:
        after = i + 2 if text_at(words, i + 1) in ("a", "de") else i + 1
        if text_at(words, after) in _DOZEN:
            yield after + 1, "6"


_DOZEN = frozenset(("dozen", "docena"))
_HALF_A = frozenset(("half", "media"))
_BEGINS_A_DOZEN = _DOZEN | _HALF_A | {"a", "una"}


def _leads_on(words: Sequence[Word], end: int, lexicon: Lexicon) -> bool:
    """ "coke light ice": the "light" is said of the ice, and the coke is no light one."""
    if words[end - 1].text not in _LIGHT or end >= len(words) or words[end].pause:
        return False
    return bool(lexicon.masks.get(words[end].stem, 0) & lexicon.options)


_LIGHT = frozenset(("light", "zero", "extra"))


def _said(stems: tuple[str, ...], words: Sequence[Word], start: int) -> int:
    """Where a phrase ends that is said from `start` on, small words inside passed over ("aros de cebolla"); else 0."""
    at = start
    for n, wanted in enumerate(stems):
        while n and at < len(words) and words[at].text in _INNER and words[at].stem != wanted and not words[at].pause:
            at += 1
        if at >= len(words) or words[at].stem != wanted or (n and words[at].pause):
            return 0
        at += 1
    return at


def text_at(words: Sequence[Word], i: int) -> str:
    return words[i].text if i < len(words) else ""
