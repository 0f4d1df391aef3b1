"""Whether a fact of a thing is asked, by the words that its own data holds. PURE.

Which fact that is, is `answers`' to say.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from edge.dialog.shop.answers import asked_words
from edge.dialog.shop.desk import Desk
from edge.dialog.shop.finding import attribute_keys
from edge.dialog.shop.index import stems
from edge.dialog.shop.of_it import USING
from edge.dialog.shop.reading import Reading
from edge.dialog.shop.tables import ASKED_AS, SIZES, STOP, UNITS
from edge.dialog.shop.topic import topic


def _are_facts(words: Sequence[str]) -> bool:
    rest = [w for w in words if w not in USING]
    return bool(rest) and all(w in ASKED_AS for w in rest)


def all_facts(desk: Desk, reading: Reading) -> bool:
    """Whether each strange word asks for something that the named thing's data holds: "in the dishwasher"."""
    product = desk.product(reading.mentions[0].products[0])
    keys = {s for k in product.attributes for s in stems(k.replace("_", " "))}
    rest = [w for w in topic(reading) if w not in USING]
    return _are_facts(reading.unknown) or (bool(rest) and all(asked_words((w,)) & keys for w in rest))


FAMILY = 5  # letters that words of one family share


def parts_of(reading: Reading) -> bool:
    """ "Does the ... have a ...": a part of what is named, and not whether there is one."""
    if not reading.mentions or set(reading.wants) - {"stock", "detail", "compatible"}:
        return False
    mention = reading.mentions[0]
    before = {w.text for w in reading.words[: mention.start]}
    after = [w.text for w in reading.words[mention.end : mention.end + 2]]
    has = bool({"have", "has", "include", "includes", "come", "comes", "got"} & set(after[:1]))
    behind = reading.words[mention.end + 1 : mention.end + 3]
    if any(w.number is not None or w.stem in SIZES for w in behind):
        return False  # "... in the jeans, got a thirty?"
    return (
        has
        and bool(before & {"does", "do", "is", "has"})
        and not {"in", "it", "them", "any"} & set(after)
        and not {"we", "you", "they"} & before
    )


def how_much_of(desk: Desk, reading: Reading) -> bool:
    """ "How much storage", "how much battery": a figure of the thing."""
    match = re.search(r"\bhow much (\w+)", reading.text)
    product = desk.shop.product(reading.mentions[0].products[0] if reading.mentions else desk.mem.product)
    if match is None or product is None:
        return False
    keys = {s for k in (*product.attributes, *attribute_keys(product)) for s in stems(k.replace("_", " "))}
    return bool(set(stems(match[1])) & keys)


def is_fact(desk: Desk, reading: Reading) -> bool:
    """Whether the words ask for something that the thing's own data may hold."""
    product = desk.mem.product
    if reading.mentions:
        product = reading.mentions[0].products[0]
    found = desk.shop.product(product)
    if found is None:
        return False
    keys = {s for k in found.attributes for s in stems(k.replace("_", " "))} | set(stems(found.description)) - set(STOP)
    keys |= {s for v in found.attributes.values() if isinstance(v, str) for s in stems(v) if s not in STOP}
    figured = {b.text for a, b in pairwise(reading.words) if a.number is not None and b.stem in UNITS}
    asked = asked_words(tuple(w for w in topic(reading) if w not in figured))  # "and the 1 l" asks for no fact
    return bool(asked & keys) or bool({w[:FAMILY] for w in asked if len(w) > FAMILY} & {k[:FAMILY] for k in keys})
