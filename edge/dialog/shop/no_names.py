"""Words in a shop's talk that sound like a name and are none: "set it aside", "ask a lead", "in that case". PURE.

It decides by the words around one, whatever a catalog calls its goods.
"""

from collections.abc import Sequence

from edge.dialog.shop.money_off import is_money
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.words import Word


def _next(words: Sequence[Word], i: int) -> str:
    return words[i + 1].text if i + 1 < len(words) else ""


def is_no_name(words: Sequence[Word], i: int) -> bool:
    """A sum or percentage; "we're charging", which is no charging cable."""
    idiom = i > 1 and (words[i - 2].text, words[i - 1].text, words[i].text) in _IDIOMS
    if idiom or (
        i > 0 and (words[i - 1].text, words[i].text) in _IN_CASE and _next(words, i) not in ("for", "of", "is")
    ):
        return True
    if [w.text for w in words[i - 1 : i + 1]] == ["on", "top"]:
        return True  # "another ten percent on top of that", "on top for her"
    if i > 0 and words[i - 1].text == "too" and is_how_it_fits(words, i):
        return True  # "too big on him", and no big speaker
    if words[i].text == "gift" and _next(words, i).startswith("wrap"):
        return True  # no gift card
    if words[i].text == "plug" and _is_plugged_in(words, i):
        return True
    if words[i].text == "voucher" and _next(words, i) in ("code", "codes"):
        return True
    if words[i].text == "leaves" and _next(words, i) not in ("6", "readers", "reader"):
        return True  # "my bus leaves now"
    if i > 1 and words[i].text in _WHERE_KEPT and (words[i - 2].text, words[i - 1].text) in _KEPT_AT:
        return True  # "behind the desk", and no desk lamp
    if (words[i].text == "set" and _is_set_aside(words, i)) or (
        words[i].text in ("work", "works") and _next(words, i) in ("with", "together", "for", "on", "in")
    ):
        return True  # "do they work together", and no work gloves
    if words[i].text == "lead" and _next(words, i) in _LEAD_DOES:
        return True  # "lead says it's fine"
    if i > 0 and words[i].text in ("lead", "leads") and words[i - 1].text in _WHOSE_LEAD:
        asked = i > 1 and words[i - 2].text in ("ask", "asking", "tell", "check", "with", "get", "call", "if")
        if asked or words[i - 1].text in ("a", "any", "another"):
            return asked
        return words[i - 1].text in _HER_LEAD or _next(words, i) not in ("for", "that")  # a person, no cable
    we = i > 0 and words[i - 1].text in ("we", "you", "they", "were", "youre", "theyre", "are", "be", "am", "im")
    return is_money(words, i) or (we and words[i].text in ("charging", "asking", "running", "selling", "showing"))


def is_how_it_fits(words: Sequence[Word], i: int) -> bool:
    """ "Too big", "a bit long": said of how something fits, and no question about its size."""
    return i > 0 and words[i].text in _HOW_IT_FITS and words[i - 1].text in ("too", "bit", "little", "tad")


def _is_plugged_in(words: Sequence[Word], i: int) -> bool:
    """ "Plug the lamp into the bank", and no plug."""
    led = i > 0 and words[i - 1].text in _BEFORE_A_NAME
    return not led and _next(words, i) in _DONE_TO and bool({"in", "into"} & {w.text for w in words[i + 1 :]})


def _is_set_aside(words: Sequence[Word], i: int) -> bool:
    """ "Set one aside", which is no train set; "put the train set aside" is."""
    kept = {"put", "hold", "keep", "lay", "leave", "have", "get"} & {w.text for w in words[:i]}
    return not kept and any(w.text in ("aside", "by") for w in words[i + 1 :])


_DONE_TO = frozenset({"the", "it", "this", "that", "them", "my", "these", "those", "a", "an", "his", "her"})
_BEFORE_A_NAME = frozenset(words_of("a an the any some your our this that another one which what wall"))
_HOW_IT_FITS = frozenset(words_of("big small large little long short wide narrow tight heavy light bright loud"))
_WHERE_KEPT = frozenset({"desk", "counter", "till", "register", "front", "case"})
_KEPT_AT = frozenset(
    (where, of) for where in ("behind", "at", "under", "by", "on") for of in ("the", "your", "that", "this")
)
_LEAD_DOES = frozenset(
    words_of(
        "says said okayed approved told wants is will can just already approves agrees okays allows could would might"
        " signs sign do does give gives take takes knock let lets okay ok approve authorize come comes"
    )
)
_HER_LEAD = frozenset({"my", "her", "his", "shift", "team", "floor", "duty"})
_WHOSE_LEAD = _HER_LEAD | {"the", "our", "your", "store", "a", "any", "another"}
# Words of places and sayings that name no thing.
_IDIOMS = frozenset(("down", "the", w) for w in ("road", "street", "trail", "hall")) | {("in", "that", "case")}
_IN_CASE = frozenset({("in", "case"), ("watch", "out"), ("boot", "up")})
