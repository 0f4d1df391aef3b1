"""Questions that those who order ask each other, or themselves: "do we want fries? nah", "two pies? yeah, two pies".

It decides which of them order nothing: one that is answered with a no, one that nobody answers, and one whose answer
names the same again. "Do we want fries? Yeah, a large" orders them by the answer, and stays. Nothing is read into it.
"""

import re
from collections.abc import Sequence

from edge.dialog.vocabulary.sayings import function_words, is_ordinary
from edge.dialog.vocabulary.sizes import SPOKEN_SIZES
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.words import STOP, Word

_LED = r"(?:(?:hmm|um|uh|well|so|ok|okay|oh|and|but|wait|now|hey|babe|honey|guys|kids|mom|dad|alright|then) )*"
_WANT = r"(?:really |even |still |also |just |all )*(?:want|need|feel like|care for|get|have|do|order|try|take|like)"
# Asked of oneself or of those in the car, whatever sign it is said with.
_OF_US = re.compile(
    rf"{_LED}(?:(?:do|should|shall|would) (?:i|we)|(?:does|did|do|would) (?:he|she|they|anyone|anybody"
    rf"|everyone|everybody)"
    r"|is it (?:bad|wrong|weird|ok|okay|fine|terrible|crazy|too much|a lot) (?:if|that) (?:i|we)"
    rf"|are we|am i) (?:{_WANT}|wanting|getting|having|doing|ordering|in the mood for|hungry enough for)\b"
    rf"|{_LED}(?:does |do |did )?(?:anyone|anybody|who) (?:else )?(?:want|wants|wanted|need|needs|having|getting)\b"
)
# "Do we get sauce with it", "does he have a choice", said to us, is a question to us: only with its answer. "Should I
# get the combo" asks for advice, and orders none.
_OF_WHAT_THERE_IS = re.compile(
    rf"{_LED}(?:do|does|did) \w+ (?:really |even |still |also |just |all )*(?:get|have)\b(?! to\b)"
)
_NO = frozenset(words_of("no nah nope naw nobody none neither not"))
_YES = frozenset(words_of("yeah yes yep yup yea ok okay sure right alright mhm fine si correct exactly"))
_FILLS = frozenset(words_of("ha haha lol um uh hmm oh well hm mm eh so good cool great then anyway alright"))
_MORE = frozenset(words_of("more another also too and plus again else extra"))
_PUTS_RIGHT = _FILLS | frozenset(
    words_of("wait actually maybe just only rather let us lets do get say make it that them a an the un una mejor solo")
)
_BEHIND_A_COUNT = frozenset(words_of("and with without please then instead for y con sin por"))
_SMALL = _YES | _NO | _FILLS | _MORE | frozenset(words_of("was it what wait that did he she they text say said want"))
FUNCTION = function_words()
_AT_MOST = 3  # words of an answer before what is named: "yeah ok then two pies"


def asked_aloud(words: Sequence[Word], start: int, end: int, known: Sequence[bool], *, asked: bool) -> int:
    """Where the clause [start, end) of such a question ends that orders nothing; 0 where it is none.

    known: of each word, whether it is one of the menu's, or a count. asked: whether the clause has its sign.
    """
    text = [w.text for w in words[start:end]]
    of_us = is_of_us(text)
    cut = next((n for n in range(1, len(text)) if of_us and text[n] in _NO), len(text))
    if cut < len(text):  # "do I want fries nah just a burger", without its signs
        return 0 if counts_anew(text[:cut], words[start + cut :]) else start + cut
    if not (of_us or asked):
        return 0
    behind = end
    while behind < len(words) and words[behind].text in _FILLS:
        behind += 1
    if behind == len(words):
        told = of_us and not _OF_WHAT_THERE_IS.match(" ".join(text))
        return end if told and (start == 0 or not asked) else 0
    if of_us and counts_anew(text, words[behind:]):
        return 0
    if words[behind].text in _NO and of_us:
        return end
    if words[behind].text not in _YES:
        again = of_us and _names_it_again(words, known, range(start, end), behind)
        return end if again else 0  # "is it bad if I get two pies? Ha. Two pies"
    return end if _names_it_again(words, known, range(start, end), behind + 1) else 0


def counts_anew(question: Sequence[str], answer: Sequence[Word]) -> bool:
    """ "(Should we get two cokes?) No, three", "nah, a large", "make it two": of what was asked about, so many or so
    large, and nothing else by name. "No one wants any" is nobody, and of "two or three?" one is chosen."""
    at, denied = 0, False
    while at < len(answer) and answer[at].number is None and answer[at].text in _PUTS_RIGHT | _YES | _NO:
        denied = answer[at].text in _NO
        at += 1
    nobody = denied and at < len(answer) and answer[at].text == "one" and not answer[at].pause
    begin = at
    while at < len(answer) and (answer[at].number is not None or answer[at].stem in SPOKEN_SIZES):
        if at > begin and answer[at].pause:
            break
        at += 1
    named = at < len(answer) and answer[at].number is not None  # "no, five. Five cheeseburgers"
    ends = at == len(answer) or bool(answer[at].pause) or answer[at].text in _BEHIND_A_COUNT
    return begin < at and ends and not nobody and not named and "or" not in question


def _names_it_again(words: Sequence[Word], known: Sequence[bool], question: range, at: int) -> bool:
    """Whether an answer names what was asked: "yeah, two pies". "Yeah, and two more pies" is more of them."""
    named = {words[i].stem for i in question if words[i].number is None and (known[i] or not _is_small(words[i]))}
    end = at
    while end < len(words) and (end == at or words[end].pause < STOP):
        end += 1
    first = next((i for i in range(at, end) if known[i] or words[i].stem in named), end)
    led = {w.text for w in words[at : first + 1]}
    if first - at > _AT_MOST or not led.isdisjoint(_MORE) or not named:
        return False
    return named <= {w.stem for w in words[at:end]}


def _is_small(word: Word) -> bool:
    return word.text in FUNCTION or word.text in _SMALL or is_ordinary(word.text)


def is_of_us(words: Sequence[str]) -> bool:
    """Whether those who order are asked, by the form of it."""
    return _OF_US.match(" ".join(words)) is not None
