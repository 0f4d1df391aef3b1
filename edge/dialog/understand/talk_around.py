"""Clauses of talk around an order: "my knees are killing me, a large latte", "we're camping so two burgers".

It decides which clauses only tell something: nothing of the menu is said outright in them, nothing leads to a thing,
and somebody is spoken of. What was heard in such a clause by ear, or by half of a name, is dropped, where the turn
names something outright elsewhere; where it names nothing, an option heard by ear in a told sentence is dropped ("my
brother runs this branch", no ranch). It never drops what was said by its own name, and reads nothing into anything.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from edge.dialog.understand.heard_again import is_misheard
from edge.dialog.understand.segments import Segment
from edge.dialog.understand.slips import PEOPLE
from edge.dialog.vocabulary.foods import FOODS
from edge.dialog.vocabulary.lexicon import RING_WORDS
from edge.dialog.vocabulary.sayings import function_words, is_ordinary
from edge.dialog.vocabulary.sizes import SPOKEN_SIZES
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.words import COMMA, stem

AS_SAID = 0.955  # of likeness: the word itself, in another number or ending, or two words written as one
WHOLE_NAME = 0.75  # of a name; with less, everyday words are themselves ("in the white truck", no white milk)
TALK_TO_ONE = 1  # words of talk to each word that nothing explains, or that was heard as something
TOLD = 4  # words around what was heard, as `guards.stray.TALK`: fewer may be "he said ranch", heard ill
MOST_BETWEEN = 1  # words from whose it is to what it is: "my usual zinger"
TELLS_OF = 3  # words at the beginning: "the game starts"
_SO = ("so", "but", "anyway", "anyways")  # what ends talk where no pause sign is
_JOINS = (*_SO, "and", "y", "pero")
_TELLERS = frozenset(
    words_of(
        """
        i im ive id we were weve my our his her he she hes shes they theyre their you your youre yall it its this me us
        myself himself herself ourselves themselves yourself
        is are was been am got
        """
    )
)
_WHOSE = frozenset(words_of("my our your his her its their theirs"))
OCCASIONS = frozenset(
    words_of("breakfast brunch lunch dinner supper desayuno almuerzo cena")
)  # "our anniversary dinner"
_AS_IT_IS = frozenset(words_of("so very too really such"))
_IS = frozenset(words_of("is was are were am be been im its thats youre hes shes theyre"))
_POLITE = frozenset(words_of("please pls plz thanks thank you too"))
_TALK = frozenset(("stop", "fill", "the", "on", "pron", "chat", "all"))
_QUALIFIERS = frozenset(("no", "light", "extra", "add", "only", "both", "all"))
_HEARD = frozenset(("item", "opt", "size", "num", "x", "vessel"))
_LEADS = frozenset(("a", "num", "size", "another"))
_ARTICLES = frozenset(words_of("a an the my our some another one un una"))
_LEAD_THERE = frozenset(("fill", "and", "the", "say", "a", "num", "size"))
_BECOME_TALK = frozenset((*_HEARD, *_LEADS, *_QUALIFIERS, "on", "the", "pron", "into", "ord"))
_ALLOWED = _TALK | _HEARD | _LEADS | {"only", "into", "ord"}
_MILD = frozenset(("greeting", "thanks", "hurry", "bye"))
_NOT = frozenset(("not", "cannot", "cant", "wont", "dont", "didnt", "a little"))
_MAY_BE_FOOD = _HEARD - {"size", "num"} | {"stop"}
_HAVING = frozenset(words_of("got get have has"))
FUNCTION = function_words()


def without_talk(segments: Sequence[Segment]) -> list[Segment]:
    """The same segments, with those of a clause of talk read as talk."""
    segments = _for_all_of_them(segments)
    clauses = list(_clauses(segments))
    if len(clauses) == 1 or not any(s.tag == "item" and _is_said(s) for s in segments):
        return list(segments)
    out: list[Segment] = []
    for clause in clauses:
        if _only_tells(clause):
            out += map(_as_talk, clause)
        elif _all_tell(clause):
            out += (replace(s, tag="stop") if s.text in _JOINS else _as_talk(s) for s in clause)
        else:
            out += clause
    return out


def _for_all_of_them(segments: Sequence[Segment]) -> list[Segment]:
    """ "For the whole ward", "for my entire team": who it is for, and no whole milk."""
    out = list(segments)
    for i in range(2, len(out) - 1):
        led, whose, all_of, whom = out[i - 2 : i + 2]
        if led.text not in _FOR or all_of.text not in _WHOLE or not _THE.issuperset(whose.text.split()):
            continue
        ends = i + 2 == len(out) or bool(out[i + 2].pause) or out[i + 2].tag in ("say", "and", "fill")
        if ends and not (all_of.pause or whom.pause or _is_said(whom) or _is_food(whom)):
            out[i : i + 2] = [replace(_as_talk(s), tag="stop") for s in (all_of, whom)]
    return out


_FOR, _WHOLE = frozenset(("for", "para")), frozenset(("whole", "entire", "full"))
_THE = frozenset(words_of("the my our this that her his their your"))


def without_options_told(segments: Sequence[Segment]) -> list[Segment]:
    """The same segments; where the turn names nothing outright, an option by ear in a told sentence is talk. Not for
    an answer: "I think the branch", to which sauce."""
    if any(map(_is_said, segments)):
        return list(segments)
    return [
        _as_talk(seg) if seg.tag == "opt" and _is_told(sentence) else seg
        for clause in _clauses(segments)
        for sentence in _sentences(clause)
        for seg in sentence
    ]


def _sentences(clause: Sequence[Segment]) -> Iterator[list[Segment]]:
    """Between the words that join two: "my brother runs this branch and he said yes"."""
    sentence: list[Segment] = []
    for seg in clause:
        if seg.text in _JOINS and sentence and sentence[-1].text not in _IS:  # "she was so sweet"
            yield sentence
            sentence = []
        sentence.append(seg)
    yield sentence


def _is_told(sentence: Sequence[Segment]) -> bool:
    told = [s for s in sentence if s.text not in _JOINS and s.tag != "other"]  # "your other branch"
    talk = sum(len(s.text.split()) for s in told if s.tag not in _HEARD)
    return talk >= TOLD and told[-1].tag != "on" and all(s.tag != "ord" for s in told) and _only_tells(told)


def _clauses(segments: Sequence[Segment]) -> Iterator[list[Segment]]:
    """Between pauses, at a "so" behind which something is named, and between two numbers."""
    clause: list[Segment] = []
    for n, seg in enumerate(segments):
        counted = bool(clause) and clause[-1].tag == "num" == seg.tag  # "starts in ten, one ..."
        if clause and (seg.pause >= COMMA or counted or _is_so(segments, n)):
            yield clause
            clause = []
        clause.append(seg)
    yield clause


def _is_so(segments: Sequence[Segment], n: int) -> bool:
    if segments[n].text.partition(" ")[0] not in _SO or (n and segments[n - 1].text in _IS):
        return False  # "she was so sweet"
    for seg in segments[n + 1 :]:
        if seg.pause or _is_said(seg):
            return not seg.pause
    return False


def _is_said(seg: Segment) -> bool:
    """Whether something of the menu is said by its own words, and not by an everyday one that is half of its name."""
    if seg.tag not in ("item", "opt") or seg.like < AS_SAID:
        return False
    everyday = all(map(_is_everyday, seg.text.split()))
    return not everyday or seg.candidates[0].coverage >= WHOLE_NAME


def _only_tells(clause: Sequence[Segment]) -> bool:
    if any(_is_said(s) and not _says_how(clause, n) for n, s in enumerate(clause)):
        return False
    first, *others = clause
    if any(s.tag not in _ALLOWED and not _is_mild(s) for s in (others if first.tag == "repair" else clause)):
        return False
    if any(
        _leads(clause, n) or (_is_food(s) and not _says_how(clause, n)) or _is_a_size(s) for n, s in enumerate(clause)
    ):
        return False
    words = [w for s in clause for w in s.text.split()]
    heard = sum(not _is_everyday(w) for s in clause if s.tag in _HEARD for w in s.text.split())
    spoken_of = [w for s in clause if not (s.tag == "fill" and s.text.startswith("for ")) for w in s.text.split()]
    return _tells(clause, spoken_of) and heard <= TALK_TO_ONE * (len(words) - heard)


def _all_tell(clause: Sequence[Segment]) -> bool:
    """ "We came from practice and he's starving": each of two sentences that are joined."""
    told = [[s for s in sentence if s.text not in _JOINS] for sentence in _sentences(clause)]
    return len(told) > 1 and all(sentence and _only_tells(sentence) for sentence in told)


def _says_how(clause: Sequence[Segment], n: int) -> bool:
    """ "She was so sweet": how somebody is, and no sweet tea."""
    return n > 1 and clause[n - 1].text in _AS_IT_IS and clause[n - 2].text in _IS


def _tells(clause: Sequence[Segment], words: Sequence[str]) -> bool:
    """Whether somebody is spoken of ("we", "my"), how one is in a hurry, or what the thing does ("the game starts")."""
    tellers = _TELLERS.intersection(words)
    if any(led == "for" and what in OCCASIONS for led, what in pairwise(words)):
        return True
    if tellers or any(s.tag == "say" and s.value == "hurry" for s in clause):
        return not (tellers <= _WHOSE and _ends_in_a_thing(words))
    return clause[0].tag == "the" and len(words) > TELLS_OF and all(map(_is_everyday, words[1:TELLS_OF]))


def _ends_in_a_thing(words: Sequence[str]) -> bool:
    """ "Your best zinger please": with nobody who does anything, a strange word at the end may be what is wanted. Not
    "for my son's recital", nor "your place smells amazing"."""
    said = [w for w in words if w not in _POLITE]
    led = words[0] not in ("for", "para") and not _WHOSE.isdisjoint(said[-1 - MOST_BETWEEN - 1 : -1])
    return led and not _is_everyday(said[-1])


def _is_everyday(word: str) -> bool:
    return is_ordinary(word) or word in FUNCTION or word in OCCASIONS


def _is_mild(seg: Segment) -> bool:
    """What asks for nothing: "in a hurry", "won't", and words of the grammar that nobody said ("at", for add)."""
    said = (seg.tag == "say" and seg.value in _MILD) or seg.text in _NOT
    return said or (seg.tag in _QUALIFIERS and is_misheard(seg))


def _leads(clause: Sequence[Segment], n: int) -> bool:
    """ "I think a zinger", "my son the zinger": what is led to before anything else was told is wanted."""
    seg, behind = clause[n], clause[n + 1 :]
    if not behind or behind[0].tag not in _HEARD or seg.text in FUNCTION - _ARTICLES:
        return False
    if any("had" in s.text.split() for s in clause[:n]):
        return False  # "he had a dentist appointment": that was before
    ends = seg.tag == "the" and all(s.tag in _HEARD for s in behind)  # "the mailbox is ..." goes on
    return (seg.tag in _LEADS or ends) and all(s.tag in _LEAD_THERE or _may_order(s) for s in clause[:n])


def _may_order(seg: Segment) -> bool:
    """Who shall have it, or that one has it: "we got two zingers"."""
    return not (PEOPLE | _HAVING).isdisjoint(seg.text.split())


def _is_food(seg: Segment) -> bool:
    """Food that the menu has not was meant as such: "he wants the gyro"."""
    words = (stem(w) for w in seg.text.split() if w not in OCCASIONS)
    return seg.tag in _MAY_BE_FOOD and any(w in FOODS or w in RING_WORDS for w in words)


def _is_a_size(seg: Segment) -> bool:
    """A size by its own words: "no, just regular is fine"."""
    if seg.tag != "size":
        return False
    words = [stem(w) for w in seg.text.split() if w not in FUNCTION | PEOPLE]
    return any(w in SPOKEN_SIZES or w in seg.value for w in words)  # "pint", where that is a size


def _as_talk(seg: Segment) -> Segment:
    return replace(seg, tag="stop", value=None, candidates=(), other=(), rest=()) if seg.tag in _BECOME_TALK else seg
