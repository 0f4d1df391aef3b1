"""What is asked, answered: by the first that knows what to say, or wish for wish as `asks` reads them. PURE."""

from edge.dialog.shop import (
    answers,
    arriving,
    asks,
    between,
    ideas,
    levels_asked,
    nearest_value,
    offers,
    places,
    price_then,
    resolve,
    small_talk,
    so_instead,
    strange,
    with_offer,
)
from edge.dialog.shop.desk import Desk
from edge.dialog.shop.kinds import does_all, returned_of_a_kind, what_does, which_is
from edge.dialog.shop.looking_first import LOOKS
from edge.dialog.shop.patterns import NEED_A_PRODUCT
from edge.dialog.shop.ranking import ranked
from edge.dialog.shop.reading import Reading
from edge.dialog.shop.searching import searched
from edge.dialog.shop.serve import go, named_nothing
from edge.dialog.shop.several import each_thing, facts_of
from edge.dialog.shop.two_asked import two_asked
from edge.dialog.shop.two_things import theirs_and_ours

A_NAME = 6  # words: somebody who says no more names a thing


def tell(desk: Desk, reading: Reading) -> bool:
    """Answers what was asked. True when something was."""
    both = None if theirs_and_ours(reading) else two_asked(reading, desk.store.index)
    if both and (both[1].named or len(asks.reads(desk, reading)) == 1):
        told_of = [tell(desk, part) for part in both]
        return any(told_of)
    first = (
        returned_of_a_kind,
        with_offer.told,
        _of_offers,
        arriving.told,
        price_then.told,
        levels_asked.told,
        nearest_value.told,
        between.told,
        so_instead.told,
        ranked,
        ideas.told,
        does_all,
        which_is,
        searched,
        what_does,
        _looks_first,
    )
    if any(told(desk, reading) for told in first):
        return True
    if places.goes_on(desk, reading):
        return go(desk, places.hours_on(desk, reading), reading)
    if reading.has("done") and not reading.named and set(reading.wants) <= {"detail"}:
        return False  # "thanks, that's it"
    wants = asks.reads(desk, reading)
    if "facility" in wants and reading.named and len(wants) > 1:
        wants = tuple(w for w in wants if w != "facility")
    if "facility" in wants:
        if desk.shop.site(next(iter(reading.places), "")):
            desk.remember(place=reading.places[0], want="place")
        answers.facility(desk, reading.text)
        return True
    if not wants:
        bare = reading.unknown and not small_talk.courtesy(reading) and len(reading.words) <= A_NAME
        return named_nothing(desk, reading) if bare else False
    if wants == ("detail",) and (of_both := answers.both_told(desk, *facts_of(desk, reading))):
        return go(desk, of_both)  # "what do the one and the other weigh"
    parts = each_thing(reading, wants, desk.store.index)
    wishes = [resolve.wish_for(desk, part, want) for part in parts for want in wants]
    if any(w.want in NEED_A_PRODUCT and not w.products and not w.near for w in wishes):
        return named_nothing(desk, reading, wishes[0])
    if not reading.named and wishes[0].products:
        for word in strange.beside(reading):
            desk.say("not_found", words=word)  # "a thirty-six with a belt"
    for wish in wishes:
        go(desk, wish, reading)
    if len(parts) > 1:
        desk.remember(offered=tuple(dict.fromkeys(p for w in wishes for p in w.products)))  # "price on the first"
    return True


def _looks_first(desk: Desk, reading: Reading) -> bool:
    """ "I'll go have a look at it", of a shopper, and nothing else: where it lies."""
    if desk.is_headset or reading.wants or not reading.has(LOOKS):
        return False
    wish = resolve.wish_for(desk, reading, "where")
    return bool(wish.products) and go(desk, wish, reading)


def _of_offers(desk: Desk, reading: Reading) -> bool:
    about = [p for m in reading.mentions for p in m.products]
    return (
        offers.for_them(desk, reading)
        or offers.by_name(desk, reading)
        or offers.of_members(desk, " ".join(reading.forms), about)
    )
