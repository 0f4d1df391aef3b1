# ruff: noqa: E501 - frames stay in one piece
"""The other of two, where the one was just told of: "the large one is for my wife, make the other a sprite". PURE.

It decides which line "the other" is then, and writes its place in the order instead; what the one is for or whose it
is changes nothing. Where the one is no one line, or several are left, the words stay as they are.
"""

import re
from collections.abc import Sequence

from domain.order import Order
from edge.dialog.reading.which_line import described
from edge.dialog.vocabulary.lexicon import Lexicon

_TOLD = re.compile(
    r"^\W*(?:(?:oh|ok|okay|so|um|uh|actually|wait|and|well|bueno|pues|no)\W+)*"
    r"(?P<one>(?:the|that|la|el|es[ea]) [^,.;!?]{1,40}?)(?:(?:['’]s| is| are|['’]ll be| will be| goes| es| va| son)"
    r"(?: (?:going to be|gonna be))? (?:(?:for|to|with|para) (?:(?:my|his|her|our|the|mi|su|el|la) )?\w+|mine|his|hers|theirs"
    r"|(?:el |la )?(?:m[ií][oa]|suy[oa])|de (?:mi )?\w+|(?:(?:my|his|her|our|the) )?\w+['’]s|fine|good|ok|okay|right|perfect|bien)"
    r"| (?:can |should )?stays?(?: (?:as it is|like that|as is|so))?)"
    r"[,.;]*\s+(?:(?:and|so|but|y|pero|just|then)\s+)*(?P<rest>.*\b(?:the other(?: one| coke)?|(?:la|el) otr[oa])\b.*)$",
    re.IGNORECASE,
)
_OTHER = re.compile(r"\b(?:the other(?: one)?|(?P<es>(?:la|el) otr[oa]))(?=\W*\w|\W*$)", re.IGNORECASE)
_NTH = ("first", "second", "third", "fourth", "fifth", "sixth")
_NTH_ES = ("primera", "segunda", "tercera", "cuarta", "quinta", "sexta")


def the_other_of_two(text: str, order: Order, owners: Sequence[str], lexicon: Lexicon) -> str:
    """The turn with the place of the other line for "the other", and without what was only told of the one."""
    found = _TOLD.match(text) if 1 < len(order.lines) <= len(_NTH) else None
    if found is None:
        return text
    told = described(found["one"], order, owners, lexicon)
    if len(told) != 1:
        return text
    left = [line for line in order.lines if line.id != told[0].line.id]
    others = [line for line in left if line.thing == told[0].line.thing] or left
    if len(others) != 1:
        return text
    at = [line.id for line in order.lines].index(others[0].id)
    anew = _OTHER.sub(lambda m: f"la {_NTH_ES[at]}" if m["es"] else f"the {_NTH[at]} one", found["rest"], count=1)
    return _CAN_BE.sub(r"make \g<it> ", anew)


_CAN_BE = re.compile(r"^(?:can|could|should) (?P<it>the \w+ one) be ", re.IGNORECASE)
