"""Where it is asked of: a place by its name, here, any other, all of them. PURE."""

import re

from domain.shop import STORE, Shop
from edge.dialog.shop.index import stems
from edge.dialog.shop.moving import PLACE, marked, who_calls

HERE, OTHER, ALL = "@here", "@other", "@all"
_OTHER = re.compile(
    r"\b(?:(?:the |an |any |at |in |our |your )*other (?:stores?|shops?|locations?|branch(?:es)?|places?)"
    r"|(?:does|do|has|have|would) (?:anyone|anybody)(?: else)?|(?:anyone|anybody) else|whos has|quien (?:mas )?tiene"
    r"|where can (?:i|we|she|he|they) (?:get|buy|order) (?:one|it|them|some)"
    r"|another (?:store|shop|location|branch)|anywhere(?: else)?|elsewhere|somewhere else|where else"
    r"|which (?:other )?(?:stores?|shops?|locations?|one does|place does)"
    r"|who (?:else )?(?:has|does|do|would|got|carries|stocks)"
    r"|whos got|nowhere(?: else)?|(?:closest|nearest)(?! (?:thing|match|one|ones|you have|we have)\b)"
    r"|close ?by|near ?by|near here"
    r"|otra tienda|otras tiendas|otro lado)\b"
)
NEAREST_SIZE = re.compile(r"\b(?:closest|nearest)\b.*\bsizes?\b|\bsizes?\b.*\b(?:closest|nearest)\b")
_ALL = re.compile(
    r"\b(?:(?:all|every|both|each) (?:of )?(?:the |our )?(?:stores?|shops?|locations?|places?)|everywhere|in total"
    r"|altogether|combined|all told|company ?wide|todas las tiendas|en total"
    r"|(?:in|across|over) (?:the|our|all(?: of)? (?:the|our)) (?:whole|entire) (?:company|chain|group|business|estate)"
    r"|(?:in|across) the (?:company|business)|across (?:(?:all|of|the|our) )*(?:stores|shops|locations|branches))\b"
)

# "What do they come to altogether": a sum, and no count of all places.
_OF_A_SUM = re.compile(r"altogether|in total|combined|en total")
_COME_TO = re.compile(
    r"\b(?:comes?|coming|adds? up|amounts?|costs?|pay|owe|price|how much|salen?|cuesta\w*)\b(?! (?:of|in stock))"
)
_HERE = re.compile(
    r"\b(?:here|in (?:this|our|the) (?:store|shop)|on the floor|in store|this store|aqui|en (?:esta )?tienda)\b"
)
_JOINED = (
    r"(?:and|or|vs|versus|plus|y|o)(?: (?:at|in|over|also|the|any|some|how many|is there|are there|there|what about"
    r"|up|down|en|el|la|hay|cuant[oa]s|que tal))*"
)
_BOTH_PLACES = re.compile(
    rf"\b(?<!only )(?:here|aqui|this store) {_JOINED} {PLACE}\b|\b{PLACE} {_JOINED} (?:here|aqui|this store)\b"
)
# "How many lamps, and how many at Hilltop?"
_COUNTED_TWICE = re.compile(
    r"\b(?:how many|any|cuant[oa]s|hay)\b.* (?:and|y) (?:how many|any|cuant[oa]s|what about|hay)"
    rf"(?: (?:do|does|are|is|there|they|have|at|in|over|en|hay|tienen))* {PLACE}(?: have| tiene)?$"
)
WAREHOUSE = re.compile(r"\b(?:warehouse|distribution center|depot|almacen|bodega)\b")


def places_named(flat: str, shop: Shop) -> tuple[str, ...]:
    found: list[tuple[int, str]] = []
    heard = f" {' '.join(stems(flat))} "
    if who_calls(flat, shop):
        return (HERE,) if _HERE.search(flat) else ()
    for site in shop.sites:
        name = " ".join(stems(site.name))
        if name and (at := heard.find(f" {name} ")) >= 0:
            found.append((at, site.id))
    said = marked(flat, shop) if found else ""
    if found and (_BOTH_PLACES.search(said) or _COUNTED_TWICE.search(said)):
        return (ALL,)  # "here and at Hilltop?"
    if not found and (match := WAREHOUSE.search(flat)):
        found += [(match.start(), s.id) for s in shop.sites if s.kind != STORE]
    if not found and (match := _ALL.search(flat)) and not (_OF_A_SUM.search(match[0]) and _COME_TO.search(flat)):
        return (ALL,)
    if (match := _OTHER.search(flat)) and not NEAREST_SIZE.search(flat):
        found.append((match.start(), OTHER))
    if not found and _HERE.search(flat):
        return (HERE,)
    return tuple(dict.fromkeys(place for _, place in sorted(found)))
