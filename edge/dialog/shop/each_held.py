""" "Put the lamp and the reader aside", "hold both": several things, each with a yes of its own. PURE.

It decides which things are meant and in which order they are asked about; one question is asked at a time, and what is
asked next waits in the memory.
"""

import re
from dataclasses import replace
from typing import Final

from edge.dialog.shop import resolve, wording
from edge.dialog.shop.desk import Desk
from edge.dialog.shop.each_so import each_kind
from edge.dialog.shop.finding import chosen
from edge.dialog.shop.memory import Wish
from edge.dialog.shop.moving import both_counted
from edge.dialog.shop.reading import Reading, read
from edge.dialog.shop.serve import go
from edge.dialog.shop.several import each_thing
from edge.dialog.vocabulary.tables import words_of

ONE_BREATH: Final = 40  # words: of more nobody says two errands at once, and each half of it is read again
HALVES_AT_MOST: Final = 4
_AND_THEN: Final = frozenset(words_of("and then also plus but y tambien pero"))
_SOME_MORE: Final = re.compile(r"\b(?:one|another|some|more|a pair|two|three|four|five|\d+|un[oa]?|otr[oa]|dos|tres)\b")
_EACH: Final = re.compile(r"\b(?:one of each|each of (?:them|those)|un[oa] de cada)\b")
_OTHER_SIDE: Final = re.compile(r"\b(?:instead of|rather than|not|for the|with the)\b")


def each(desk: Desk, reading: Reading, want: str) -> bool:
    """Asks about the first, the others wait. False where but one thing is meant."""
    if want == "discount":
        each_off = _money_off(desk, reading)
        for first in each_off[:1]:
            go(desk, first)
        if each_off and desk.needs_a("approve"):
            names = [desk.name(desk.product(w.product)) for w in each_off[1:]]
            desk.say("one_request", item=wording.listed(names, desk.language, "and"))
        return bool(each_off)
    wishes = _wishes(desk, reading, want)
    desk.remember(after=tuple(w.to_json() for w in wishes[1:]))
    return len(wishes) > 1 and go(desk, wishes[0])


def _wishes(desk: Desk, reading: Reading, want: str) -> list[Wish]:
    if errands := _errands(desk, reading):
        return errands
    if reading.named and not _OTHER_SIDE.search(reading.text):
        parts = each_thing(replace(reading, wants=("buy",)), ("buy",), desk.store.index)
        if len(parts) > 1:
            wishes = [resolve.wish_for(desk, replace(p, wants=(want,)), want) for p in parts]
            return wishes if all(w.product for w in wishes) else []
    one = resolve.wish_for(desk, reading, want)
    if one.product and (kinds := each_kind(desk, reading, one)):
        return kinds
    if one.product and both_counted(reading.text) and (two := _two_of(desk, one)):
        return two  # "both the black and the white lamp"
    both = both_counted(reading.text) or _EACH.search(reading.text)
    if reading.named or not both:
        return []
    return two_kinds(desk, want) or ([] if desk.mem.many == 2 else _two_things(desk, want))


def _money_off(desk: Desk, reading: Reading) -> list[Wish]:
    """ "Ten percent off the socks and fifteen off the tee": each its own; [] of one alone."""
    parts = each_thing(replace(reading, wants=("buy",)), ("buy",), desk.store.index) if reading.named else []
    wishes = [resolve.wish_for(desk, replace(p, wants=("discount",)), "discount") for p in parts]
    each_off = all(w.product and (w.percent or w.qty) for w in wishes)  # "ten percent off ... and fifteen off ..."
    return wishes if len(wishes) > 1 and wishes[0].percent and each_off else []


def _errands(desk: Desk, reading: Reading) -> list[Wish]:
    """ "Put one aside and have the other store send one": kept here, and brought over; [] of one errand."""
    cuts = [i for i, w in enumerate(reading.words) if w.text in _AND_THEN][:HALVES_AT_MOST]
    for cut in cuts if len(reading.words) <= ONE_BREATH else ():
        halves = [
            read(" ".join(w.text for w in half), desk.store.index)
            for half in (reading.words[:cut], reading.words[cut + 1 :])
        ]
        wants = [next((w for w in half.wants if w in resolve.FOR_WHOM), "") for half in halves]
        more = halves[1].named or _SOME_MORE.search(halves[1].text)  # "and hold it for her" is no other one
        if set(wants) == resolve.FOR_WHOM and more:
            before = desk.mem
            first = resolve.wish_for(desk, halves[0], wants[0])
            desk.remember(product=first.product, values=first.values)
            second = resolve.wish_for(desk, halves[1], wants[1])
            desk.put(shop=before)
            return [first, second] if first.product and second.product else []
    return []


def two_kinds(desk: Desk, want: str) -> list[Wish]:
    """Of one thing the two sizes or colours that were asked about."""
    product = desk.shop.product(desk.mem.product)
    several = [(k, v) for k, v in desk.mem.values.items() if len(v) == 2]
    if product is None:
        return []
    if not several and desk.mem.before and desk.mem.many != 2:  # "the thirty meter?", "and the fifteen?"
        kinds = [dict(desk.mem.before), dict(desk.mem.values)]
        settled = all(len(chosen(product, kind)) == 1 for kind in kinds)
        return [Wish(want, products=(product.id,), values=kind, qty=1) for kind in kinds if settled]
    if len(several) != 1:
        return []
    key, values = several[0]
    kinds = [{**desk.mem.values, key: (v,)} for v in values]
    return [Wish(want, products=(product.id,), values=kind, qty=1) for kind in kinds if chosen(product, kind)]


def _two_of(desk: Desk, one: Wish) -> list[Wish]:
    """Of one thing in two colours or sizes, each; [] where no two of one kind were said."""
    several = [(k, v) for k, v in one.values.items() if len(v) == 2]
    kinds = [{**one.values, key: (v,)} for key, values in several[:1] for v in values] if len(several) == 1 else []
    kept = [kind for kind in kinds if chosen(desk.product(one.product), kind)]
    return [one.but(values=kind, qty=1) for kind in kept] if len(kept) > 1 else []


def _two_things(desk: Desk, want: str) -> list[Wish]:
    offered = desk.mem.offered if len(desk.mem.offered) == 2 and desk.mem.product in ("", *desk.mem.offered) else ()
    pair = (desk.mem.product, desk.mem.beside) if desk.mem.want == "compatible" and desk.mem.beside else ()
    things = offered or tuple(reversed(pair)) or desk.mem.recent[:2]
    if len(things) != 2 or not all(desk.shop.product(p) for p in things):
        return []
    order = things if offered else tuple(reversed(things))  # as they were spoken of
    values = {**desk.mem.had, **({desk.mem.product: desk.mem.values} if desk.mem.product else {})}
    return [Wish(want, products=(p,), values=values.get(p, {}), qty=1) for p in order]
