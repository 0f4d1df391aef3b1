# ruff: noqa: E501 - frames stay in one piece
""" "Leave the speaker off", "no beanie, she hates hats", "take the lamp out and add the camera": what a shopper lets go. PURE.

It decides which words take out what lies in the basket, and of several things that are named which go and which come.
"""

import re
from collections.abc import Callable
from itertools import pairwise
from typing import Final

from domain.order import ItemLine, Remove
from edge.dialog.conduct.drafting import apply_all
from edge.dialog.shop.buying import of_another, say_taken_out
from edge.dialog.shop.desk import Desk
from edge.dialog.shop.finding import is_colour
from edge.dialog.shop.ordering import order_in
from edge.dialog.shop.reading import Reading, read
from edge.dialog.shop.several import JOINERS
from edge.dialog.shop.tables import SIZES
from edge.dialog.shop.taking import bought
from edge.dialog.vocabulary.tables import words_of

_OUT: Final = re.compile(
    r"\b(?:remove|delete|drop|lose|scratch|scrap|ditch|(?:take|leave|put)(?= (?:\w+ ){0,6}?(?:off|out|back)\b)|get rid of|(?:dont|do not|no longer|not) (?:really )?(?:want|need)|never ?mind|forget|cancel|quit[ae]\w*|sac[ae]\w*|saqu\w+|elimin\w+|borr\w+|dej[ae] fuera|ya no (?:quiero|l[oa]s?)|no quiero|sin)\b"
)
# Between such a verb and what goes.
_TO_WHAT: Final = frozenset(
    words_of(
        """the a an any my his her hers our their that this those these it them all both of about off out back away from just really only also
        to buy take get have keep order one ones pair pairs last first second third other whole thing things two too extra more
        el la los las lo un una uno unos unas mi mis su sus me le les nos ese esa eso esos esas este esta estos estas de del ultimo ultima otro otra"""
    )
)
# What goes was said, or is pointed at: here something else begins.
_BEHIND_IT: Final = frozenset(
    words_of(
        """please then thanks thank sorry actually again instead anymore any now after because cause since so and but or if in with for on as when
        i we he she they its por favor gracias entonces mejor ya y o pero porque que en con para si"""
    )
)
_CHANGED_MIND: Final = re.compile(r"\bchanged (?:my|our) minds? (?:about|on)\b|\bcambie de opinion\b")


def takes_out(reading: Reading) -> bool:
    """Whether the turn says that something shall go."""
    if _SUPPOSED.search(reading.text):
        return False
    of_ours = any(_is_of_ours(reading, m) for m in _OUT.finditer(reading.text))
    return of_ours or changes_mind(reading) or _is_denied(reading)


_SUPPOSED: Final = re.compile(r"\b(?:if|when) (?:i|we|you|he|she|they)\b|\b(?:will|would|do|does) (?:i|we|it)\b")


def _is_of_ours(reading: Reading, said: re.Match[str]) -> bool:
    """Whether what is let go is named, or pointed at: not "never mind the price", "I don't need a bag for the lamp"."""
    if said[0] == "quite" and reading.language != "es":
        return False  # "the lamp is quite nice"
    start, strange = len(reading.text[: said.end()].split()), False
    for i, word in enumerate(reading.words[start:], start):
        if i in reading.inside or (strange and word.text in ("one", "ones")):
            return True  # "get rid of the damn lamp", "the fluffy one"
        if word.pause or word.text in _BEHIND_IT or (strange and word.text in _TO_WHAT):
            break
        strange = strange or not (word.text in _TO_WHAT or word.number or is_colour(word.text) or word.stem in SIZES)
    return not strange


def is_of_basket(desk: Desk, reading: Reading) -> bool:
    """ "Get rid of them", behind what was just put in: of that, and of nobody's data."""
    last = not desk.is_headset and bool(desk.order.lines) and desk.mem.want == "buy"
    return last and bool(_GOES.search(reading.text))


_GOES: Final = re.compile(
    r"^(?:\w+ ){0,3}?(?:get rid of|delete|erase|remove|scrap|bin|cancel) (?:it|them|that|those|that one)(?: (?:again|please|then))?$"
)


def changes_mind(reading: Reading) -> bool:
    return bool(_CHANGED_MIND.search(reading.text))


def out_and_in(desk: Desk, reading: Reading, change: Callable[[Desk, Reading], bool]) -> bool:
    """ "No lamp and no camera", "take the lamp out and add the camera": each by what its own clause says.
    `change`: what else is changed in the basket by a clause, once those are out."""
    lines = [ln for ln in desk.order.lines if isinstance(ln, ItemLine)]
    if reading.asked or not takes_out(reading):
        return False
    whole = _ALL.search(reading.text) if not reading.named else None
    both = whole is not None and (whole["all"] or sum(ln.qty for ln in lines) == A_PAIR)
    gone: list[ItemLine] = list(lines) if both else []
    come: list[Reading] = []
    changed: list[Reading] = []
    before: Reading | None = None
    for joined, part in _clauses(desk, reading):
        held = [ln for ln in lines if any(ln.item in m.products for m in part.mentions)]
        bare = not part.wants and all(w.text in _ARTICLES or is_colour(w.text) or w.stem in SIZES for w in part.beside)
        out = takes_out(part) or (before is not None and bare and joined)
        instead = before is not None and bare and not joined and _is_denied(before)  # "no lamp, the camera"
        if out and held:
            gone.append(held[-1])
        elif not out and (taken := part if "buy" in part.wants or instead else order_in(desk, part)):
            come.append(taken)
        elif held and not out:
            changed.append(part)
        else:
            return False  # a clause that is none of these: the turn is read as a whole
        before = part if out else None
    if not gone or (len(gone) == 1 and not (come or changed or both)):
        return False
    if of_another(desk):
        desk.say("basket_is_theirs")
        return True
    apply_all(desk, tuple(Remove(ln.id) for ln in gone))
    desk.moves.clear()
    say_taken_out(desk, gone)
    for part in come:
        bought(desk, part)
    for part in changed:
        change(desk, part)
    return True


_ALL: Final = re.compile(r"\b(?:both|(?P<all>all of (?:it|them|those))|l[oa]s dos|amb[oa]s)\b")
A_PAIR: Final = 2


def _clauses(desk: Desk, reading: Reading) -> list[tuple[bool, Reading]]:
    """(whether a joining word leads it, the words of each thing that is named with the verb that is said of it);
    [] where nothing parts them."""
    cuts = [0]
    for one, other in pairwise(reading.mentions):
        at = [i for i in range(one.end, other.start + 1) if reading.words[i].pause or reading.words[i].text in JOINERS]
        if not at:
            return []
        cuts.append(at[-1])
    cuts.append(len(reading.words))
    joined = [reading.words[a].text in JOINERS for a in cuts[:-1]] if reading.words else []
    texts = [
        " ".join(w.text for w in reading.words[a + j : b]) for j, (a, b) in zip(joined, pairwise(cuts), strict=True)
    ]
    parts = [read(text, desk.store.index) for text in texts]
    return list(zip(joined, parts, strict=True)) if len(parts) > 1 and all(part.named for part in parts) else []


def _is_denied(reading: Reading) -> bool:
    """ "Hold on. No beanie, she hates hats": what no pause parts from the "no" is not wanted."""
    for mention in reading.mentions[:1]:
        before = [w.text for w in reading.words[: mention.start]]
        at = max((i for i, w in enumerate(before) if w in _DENIES), default=-1)
        if [w.text for w in reading.words[mention.end :]][:1] == ["no"] and mention.end == len(reading.words) - 1:
            return True  # "la lámpara no"
        if at < 0 or any(w.pause for w in reading.words[at + 1 : mention.start + 1]):
            continue
        begins = at == 0 or bool(reading.words[at].pause) or all(w in _BEFORE_NO for w in before[:at])
        rest = [w for w in reading.words[at + 1 : mention.start] if w.text not in _ARTICLES]
        return begins and all(is_colour(w.text) or w.stem in SIZES or w.number for w in rest)
    return False


_DENIES: Final = frozenset(words_of("no not without minus skip sin menos"))
_ARTICLES: Final = frozenset(words_of("the that those a an any el la los las un una extra"))
_BEFORE_NO: Final = frozenset(
    words_of(
        "yes yeah yep just si ok okay oh actually wait hold on sorry and so but hmm um then espera bueno y mejor pero"
    )
)
