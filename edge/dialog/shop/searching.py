# ruff: noqa: E501 - frames stay in one piece
"""What there is of a colour, in an aisle, or of a property, where no thing is named: "anything in red", "what's in A6". PURE.

It lists what the data surely says; where nothing comes so, that is said.
"""

import re

from domain.shop import Product
from edge.dialog.shop import wording
from edge.dialog.shop.answers import asked_words
from edge.dialog.shop.carrying import keep_values
from edge.dialog.shop.desk import Desk
from edge.dialog.shop.finding import chosen, fixed
from edge.dialog.shop.index import stems
from edge.dialog.shop.memory import Wish
from edge.dialog.shop.ranking import limit_of
from edge.dialog.shop.reading import Reading
from edge.dialog.shop.said_to_be import those
from edge.dialog.shop.serve import go
from edge.dialog.shop.tables import ASKED_AS, SAME_FACT, STOP
from edge.dialog.shop.topic import topic
from edge.dialog.shop.words import shown

AT_MOST = 4
_ANY = re.compile(
    r"\b(?:anything|something|stuff|products|items|what(?:s| is| do| have| else)?(?: \w+){0,3}? (?:in|on|have|got|carry|sell|stock)|whats|algo|que (?:hay|tienen|tenemos))\b"
)
_ELSE = re.compile(
    r"\b(?:what|anything|something|which) (?:other \w+|else)\b|\botra cosa\b|\bque (?:mas|otras? cosas?)\b"
)
_POINTED = re.compile(r"\b(?:it|its|they|them|that|this|these|those|one|ones)\b")
_AISLE = re.compile(
    r"\b(?:in|on|at|down|en) (?:the )?(?:aisle |section |shelf |pasillo )?([a-z]\d{1,2}|\w+ \d{1,2})\b|\b(?:aisle|section|pasillo) ([a-z]?\d{1,2}|[a-z] ?\d{1,2})\b"
)


def searched(desk: Desk, reading: Reading) -> bool:
    """Answers it. False where a thing is named or spoken of, or nothing is searched by."""
    facts = [m for m in reading.mentions if m.end - m.start == 1 and reading.words[m.start].text in ASKED_AS]
    if (
        any(not m.weak and m not in facts for m in reading.mentions)
        or not _ANY.search(reading.text)
        or desk.mem.pending
    ):
        return False
    if desk.mem.product and _POINTED.search(reading.text):
        return False  # "is that thing waterproof"
    if set(reading.wants) - {"stock", "detail", "where", "alternative", "options", "suggest", "buy"}:
        return False
    return _in_aisle(desk, reading) or _of_value(desk, reading) or _of_fact(desk, reading)


def _in_aisle(desk: Desk, reading: Reading) -> bool:
    match = _AISLE.search(shown(reading.text))
    place = re.sub(r"\W", "", next((g for g in match.groups() if g), "")) if match else ""
    found = [p for p in desk.shop.products if place and re.sub(r"\W", "", p.aisle.lower()) == place]
    return bool(found) and _told(desk, found, reading)


def _of_value(desk: Desk, reading: Reading) -> bool:
    said = reading.said
    others = bool(desk.mem.product and _ELSE.search(reading.text))  # "what else comes in medium?"
    if not (said.colours or said.sizes) or (desk.mem.product and not others):
        return False
    found = [
        p for p in desk.shop.products
        if p.id != desk.mem.product and (made := fixed(p, said)).values and not made.lacking and any(desk.stock_here(p, v) for v in chosen(p, made.values))
    ]  # fmt: skip
    weak = [w.text for m in reading.mentions for w in reading.words[m.start : m.end]]
    asked = {s for w in (*topic(reading), *weak) if w not in STOP for s in stems(SAME_FACT.get(w, w))}
    found = those(found, asked) or found  # "what else in XL for rain"
    if not found:
        desk.say("nothing_so", words=" ".join((*said.colours, *said.sizes[:1])).strip())
        return True
    return _told(desk, found, reading)


def _of_fact(desk: Desk, reading: Reading) -> bool:
    words = tuple(w for w in topic(reading) if w not in STOP)
    weak = [w.text for m in reading.mentions for w in reading.words[m.start : m.end]]
    asked = {s for w in (*words, *weak) for s in stems(SAME_FACT.get(w, w))}
    told = [p for p in those(list(desk.shop.products), asked) if p.by_voice] if asked else []
    if not told and any(w in ASKED_AS for w in words):
        told = [p for p in those(list(desk.shop.products), asked_words(words)) if p.by_voice]
    sized = [p for p in told if (made := fixed(p, reading.said)).values and not made.lacking]
    told = sized or told  # "anything waterproof in a nine"
    if told and (limit := limit_of(reading)):
        told = [p for p in told if min(desk.price(p, v).cents for v in p.variants) <= limit]
    return bool(told) and len(told) <= len(desk.shop.products) // 2 and _told(desk, told, reading)


def _told(desk: Desk, found: list[Product], reading: Reading) -> bool:
    if len(found) == 1:
        values = fixed(found[0], reading.said).values
        return go(desk, Wish("stock", products=(found[0].id,), values=values))
    desk.remember(offered=tuple(p.id for p in found[:AT_MOST]), product="", values={})
    desk.remember(among=tuple(p.id for p in found))
    keep_values(desk, found[:AT_MOST], reading)
    desk.say("raw", text=f"{wording.listed([desk.name(p) for p in found[:AT_MOST]], desk.language, 'and')}.")
    return True
