""" "I'll take it", "add both": what a shopper takes, each thing by itself. PURE.

It decides which things go into the basket and in which order; what each still needs is asked by `serve`.
"""

import re

from edge.dialog.shop import resolve
from edge.dialog.shop.anew import IT_AND
from edge.dialog.shop.desk import Desk
from edge.dialog.shop.each_so import each_kind
from edge.dialog.shop.finding import chosen
from edge.dialog.shop.memory import Wish
from edge.dialog.shop.moving import both_counted
from edge.dialog.shop.reading import Reading
from edge.dialog.shop.serve import go
from edge.dialog.shop.several import each_thing


def may_buy(desk: Desk, reading: Reading) -> bool:
    """A headset has no basket: there, what somebody wants is looked for."""
    looking = {"looking", "find", "know", "see", "ask", "busco", "saber", "ver", "check"} & {
        w.text for w in reading.words
    }
    any_thing = _ANY_THING.search(reading.text) and all(m.weak for m in reading.mentions)  # it is looked for first
    spoken_of = reading.named or bool(desk.mem.product)
    return not (desk.is_headset or looking or any_thing or reading.asked) and spoken_of


_ANY_THING = re.compile(r"\b(?:something|anything|some kind of|one that|algo|alguno que)\b")


def bought(desk: Desk, reading: Reading) -> bool:
    """Each thing that is named; what needs a question of ours comes last, for one is asked at a time."""
    wishes = [resolve.wish_for(desk, part, "buy") for part in each_thing(reading, ("buy",), desk.store.index)]
    if len(wishes) == 1 and wishes[0].product:
        wishes = each_kind(desk, reading, wishes[0]) or wishes
    if reading.named and IT_AND.search(reading.text) and desk.mem.product not in ("", *reading.mentions[0].products):
        wishes.insert(0, Wish("buy", products=(desk.mem.product,), values=desk.mem.values))  # "add it and the cable"
    each = _OF_EACH.search(reading.text) or (reading.has("both") or _BOTH.search(reading.text))
    if not reading.named and each and len(desk.mem.recent) > 1:
        now = desk.mem.product
        wishes = [
            Wish("buy", products=(p,), values=desk.mem.values if p == now else desk.mem.had.get(p, {}))
            for p in desk.mem.recent[:2]
        ]
    if len(wishes) > 1 and both_counted(reading.text):
        wishes = [w.but(qty=1 if w.qty == 2 else w.qty) for w in wishes]  # "the lamp and the beanie, both"
    wishes.sort(key=lambda w: len(chosen(desk.product(w.product), w.values)) != 1 if w.product else True)
    for wish in wishes:
        go(desk, wish, reading)
    return True


_BOTH = re.compile(r"\b(?:add|take|buy|get|have|want) both$")
# "One of each": of the two things spoken of last.
_OF_EACH = re.compile(
    r"\b(?:(?:one|1) of (?:each|both|either)|(?:both|the two) (?:things|products|items|of those things)"
    r"|each of (?:them|those)|(?:las|ambas) dos cosas|los dos productos|ambas cosas|un[oa] de cada(?: un[oa])?)\b"
)
