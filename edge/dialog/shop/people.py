# ruff: noqa: E501 - frames stay in one piece
"""Customers: who is asked about, and what may be said of them to whom. PURE.

It decides whether a lookup is asked of the cloud, and what of its answer is spoken: only what
`policies.customer_data.speak` lists, to the seller whose headset it is, or of themselves to a shopper. A name alone
identifies nobody, and whether a name exists is not said.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from domain.control import Action, Allow, Refuse, Why
from edge.dialog.shop import persons, wording
from edge.dialog.shop.desk import Desk
from edge.dialog.shop.memory import Wish
from edge.dialog.shop.places_named import HERE
from edge.dialog.shop.reading import Reading
from edge.dialog.shop.tables import ASPECTS
from edge.dialog.vocabulary.words import fold

CUSTOMER_PATIENCE_S = 2.0
A_NAME_IN = 6  # words of a turn that is but a name
PURCHASES_NAMED = 2
_ANOTHERS = frozenset(("his", "her", "hers", "their", "theirs", "he", "she", "hes", "shes", "him", "suyo", "ella"))
_MINE = frozenset(("my", "mine", "me", "mi", "mio"))
# "Got Gray here", "a lady we've got up front": no purchase.
_HERE_IS = re.compile(
    r"\bwhom?(?:s|ve| have| has| did| do)? (?:i|we|you)?(?: have| just)* ?(?:got|get)\b|\bwhom?(?:s|ve)? got\b(?= here|$)|^(?:(?:so|and|ok|okay|hi|hey|i|we|ive|weve) )*(?:have got|got|have|tengo)\b"
    r"|\b(?:i|we|ive|weve) (?:have )?(?:just )?got"
    r"(?= (?:(?:a|an|this|that|the|another|some|one|my|our|her|his|their) )*(?:\w+ )?"
    r"(?:customer|client|shopper|member|lady|guy|man|woman|gentleman|couple|kid|person|some(?:one|body)|phone|number|name|card)\b"
    r"| (?:right |over )?(?:here|with (?:me|us)|in front|up front|at the|standing|waiting|on the (?:line|phone)))"
)
# "What have we got", with a number: all that may be told.
_WHAT_OF_THEM = re.compile(
    r"\bwhat(?:ve|s| have| do| has)? (?:we|you)(?: have| got| know)*(?: (?:on|for|about) (?:him|her|them|file|record|this (?:one|customer)))*$"
)
_EITHER = re.compile(r"\bor\b|\bo (?:el|la|los|en|termina|acaba)\b")  # "forty-seven or oh three?"
# "Read me both and I'll pick", "his birthday is in April, is that enough?": understood, and no way to know somebody.
_KNOWN_OTHERWISE = re.compile(
    r"\b(?:tell|read|give|say|show|list|name) (?:me |us )?(?:\w+ ){0,2}?(?:both|numbers|digits|options|candidates|them|names|ones|endings)\b"
    r"|\b(?:which|what) (?:ones?|numbers|endings|names) (?:do|have|are|did) (?:you|we|there|they)\b"
    r"|\b(?:birthday|born|birth|lives|address|street|zip|email|surname|middle name|bought|wearing|standing|looks|hair|works)\b.*\b(?:enough|settle|help|do it|tell|know|find|prove|count|work|narrow|that|him|her|them|it)$"
    r"|\b(?:cumple|cumpleanos|vive|direccion|correo)\b.*\b(?:basta|sirve|alcanza|ayuda)\w*\b"
)
SPEAK = ("first_name", "tier", "points", "last_purchases_summary")  # where the operator says nothing more


def customer(desk: Desk, reading: Reading, *, asked: str = "") -> None:
    """Somebody asks about a customer: themselves at a kiosk, the one before them at a headset."""
    own_name = persons.says_own_name(reading.text)
    if not desk.is_staff and ((reading.name and not own_name) or _is_anothers(reading)):
        desk.refuse("no_others")
        return
    if not may_look_up(desk):
        return
    aspect = asked or aspect_of(reading)
    pointed = bool(_ANOTHERS & {w.text for w in reading.words}) and not reading.person
    name = "" if (desk.mem.customer and pointed) or not desk.is_staff else reading.name
    if name and fold(str(desk.mem.customer.get("first_name", ""))) == name and not reading.ending:
        name = ""  # the one who was just identified, called by the first name
    numbered = bool(reading.digits) or (len(reading.ending) >= 4 and not _is_phone(reading))
    if desk.mem.closed and not numbered and not reading.person and not (name and reading.ending):
        desk.say("still_no")
        return
    if not reading.digits and len(reading.ending) >= 4 and not _is_phone(reading):
        look_up(desk, {"number": reading.ending}, aspect)
    elif reading.digits:
        look_up(desk, {"phone": reading.digits, "number": reading.digits}, aspect)
    elif name and reading.ending and reading.has("ending"):
        look_up(desk, {"name": name, "ending": reading.ending}, aspect)
    elif name:
        wish = Wish("customer", words=(name, aspect))
        desk.ask_back("ask_last_two", wish, "last_two")
    elif desk.mem.customer:
        tell(desk, desk.mem.customer, aspect)
    else:
        desk.ask_back("ask_number", Wish("customer", words=("", aspect)), "number")


def named(desk: Desk, reading: Reading, *, aspect: str = "") -> None:
    """A name that was said bare, or with what is asked of them."""
    if may_look_up(desk):
        called = reading.person or " ".join(reading.unknown[:3]) or reading.words[-1].text  # "find Gray"
        desk.ask_back("ask_last_two", Wish("customer", words=(called, aspect)), "last_two")


def ask_number(desk: Desk) -> None:
    if may_look_up(desk):
        desk.ask_back("ask_number", Wish("customer", words=("", "")), "number")


def identified(desk: Desk, reading: Reading, wish: Wish, expecting: str) -> bool:
    """The answer to our question for a number. False when it was none."""
    name, aspect = (*wish.words, "", "")[:2]
    if not (reading.digits or reading.ending) and _KNOWN_OTHERWISE.search(reading.text):
        desk.put(asked=())  # understood, and refused: no question that nobody answers
        desk.say("never_spoken")
        desk.ask_back("ask_last_two" if expecting == "last_two" else "ask_number", wish, expecting)
        return True
    if expecting == "last_two":
        if _EITHER.search(fold(reading.text)) and not reading.digits:  # whoever guesses at both is told of neither
            desk.ask_back("ask_last_two", wish, "last_two")
            return True
        digits = reading.digits[-2:] or reading.ending
        if not digits:
            return False
        body = {"name": name, "ending": digits}
        if reading.digits:
            body = {"phone": reading.digits}
        if may_look_up(desk):
            look_up(desk, body, aspect)
        return True
    if not desk.is_staff and _is_anothers(reading):
        desk.refuse("no_others")
        return True
    digits = reading.digits or (reading.ending if len(reading.ending) >= 4 else "")
    name = reading.name or (" ".join(reading.unknown[:3]) if len(reading.words) <= A_NAME_IN else "")
    if not digits and not name:
        return False
    if name and not digits and reading.ending and reading.has("ending"):  # "he's Blake, ends oh two"
        if may_look_up(desk):
            look_up(desk, {"name": name, "ending": reading.ending}, aspect)
    elif digits and may_look_up(desk):
        look_up(desk, {"phone" if len(digits) >= 7 else "number": digits}, aspect)
    elif not digits:
        desk.ask_back("ask_last_two", Wish("customer", words=(name, aspect)), "last_two")
    return True


def guessed_at(desk: Desk, reading: Reading) -> bool:
    """ "Was it something for a desk?", of what one bought who lets nobody be told: as good as asked outright."""
    shut = desk.mem.closed or (bool(desk.mem.customer) and not desk.mem.customer.get("history", False))
    if not (desk.is_staff and shut) or {"promotions", "label", "price"} & set(reading.wants):
        return False
    text = reading.text
    if set(reading.places) - {HERE}:
        text = _THEY.sub("we", text)  # "do they have any at Hilltop"
    if desk.mem.product and not reading.named:
        text = _THEY.sub("goods", _WERE_THEY.sub("goods are", text))  # "do they come in black", of what we speak of
    return persons.guesses(text, asked=reading.asked) or persons.asks_after_it(text)


_THEY = re.compile(r"\bthey\b")
_WERE_THEY = re.compile(
    r"\b(?:was|were|wasnt|werent) (?:it|that|those|these|they)\b(?! (?:\w+ ){0,6}?(?:he|she|they)\b)"
)


def may_look_up(desk: Desk) -> bool:
    """Whether control lets this voice ask; says why not."""
    if desk.is_headset and not desk.is_staff:
        desk.refuse("customer_staff_only")
        return False
    verdict = desk.permitted(desk.ask_of(Action.CUSTOMER_LOOKUP, amount={}, subject=""))
    if isinstance(verdict, Allow):
        return True
    offline = isinstance(verdict, Refuse) and verdict.why is Why.OFFLINE
    desk.say("customer_offline") if offline else desk.refuse("customer_staff_only")
    if offline:
        desk.remember(undone=Wish("customer").to_json())  # "try again", with the link back
    return False


def _is_anothers(reading: Reading) -> bool:
    """ "his number is ...", "her points": not the shopper's own."""
    words = {w.text for w in reading.words}
    named = (m["who"] or m["el"] for m in _DID_SOMEBODY.finditer(reading.text))
    if any(who in reading.unknown for who in named):
        return True  # "what did Sarah Smith buy last time?"
    return bool(words & _ANOTHERS) and not words & _MINE


_DID_SOMEBODY = re.compile(
    r"\b(?:did|has|had|does) (?:(?:our|my|that|the) )?(?:\w+ )?(?P<who>\w+) (?:\w+ )?(?:buy|bought|get|got|order|ordered|pick|picked|spend|spent|purchased?|pay|paid|take|took)\b"
    r"|\b(?:compro|llevo|pidio|gasto|pago) (?:la |el )?(?P<el>\w+)\b"
)


def _is_phone(reading: Reading) -> bool:
    return not any(w in reading.text for w in ("loyalty", "member", "card", "socio"))


def look_up(desk: Desk, body: Mapping[str, str], aspect: str) -> None:
    desk.remember(customer={}, pending={}, closed=False)
    asked = {"what": "customer", **body, "aspect": aspect}
    desk.need("lookup", "lookup:customer", asked, CUSTOMER_PATIENCE_S)


def aspect_of(reading: Reading) -> str:
    """What of them is asked: purchases, points, tier, or everything."""
    words = set(_WHAT_OF_THEM.sub("", _HERE_IS.sub("", reading.text)).split())
    found = [name for name, asked in ASPECTS if words & set(asked)]
    if set(found) == {"tier", "points"}:
        return persons.STANDING
    return found[0] if len(found) == 1 else ""


def found(desk: Desk, asked: Mapping[str, Any], answer: Mapping[str, Any] | None) -> None:
    """The cloud's answer to a lookup; None: none came in time."""
    if answer is None:
        desk.say("customer_late")
        return
    match answer.get("match"):
        case "one":
            person = dict(answer.get("customer") or {})
            desk.remember(customer=person)
            tell(desk, person, str(asked.get("aspect", "")))
        case "not_shared":
            desk.remember(closed=True)
            desk.say("customer_not_shared")
        case "several":
            desk.ask_back("ask_last_two", Wish("customer", words=(str(asked.get("name", "")), "")), "last_two")
        case _:
            desk.say("customer_none")


def tell(desk: Desk, person: Mapping[str, Any], aspect: str) -> None:
    """What was asked of them, as far as it may be spoken here."""
    aspect = "" if aspect == persons.ALL else aspect
    spoken = desk.shop.policy("customer_data", "speak", default=SPEAK)
    es = desk.language == "es"
    facts: list[str] = []
    if "first_name" in spoken and desk.is_staff and person.get("first_name"):
        facts.append(str(person["first_name"]))
    if aspect == persons.SIZE or (aspect in ("tier", "points") and aspect not in spoken):
        desk.say("never_spoken")
        return
    if aspect in ("", "tier", "points", persons.STANDING):
        facts += _standing(person, spoken, aspect, es=es)
    kind = "customer" if desk.is_staff else "own_points"
    purchases = list(person.get("purchases") or ())
    if aspect == "purchases" or (aspect == "" and desk.is_staff):
        may = desk.is_staff and "last_purchases_summary" in spoken
        if not may and aspect:
            desk.say("never_spoken")
            return
        if not may:
            purchases = []
        elif not person.get("history", False):
            if aspect:
                desk.say("customer_history_not")
                return
        elif rows := bought(desk, purchases):
            _speaks_of(desk, purchases)
            facts.append(f"{'últimas compras' if es else 'last bought'}: {'; '.join(rows)}")
        elif aspect:
            desk.say("customer_no_purchases")
            return
    desk.say(kind, facts=", ".join(facts)) if facts else desk.say("customer_none")


def _standing(person: Mapping[str, Any], spoken: Sequence[str], aspect: str, *, es: bool) -> list[str]:
    facts: list[str] = []
    tier, points = person.get("tier"), person.get("points")
    if "tier" in spoken and tier and aspect != "points":
        facts.append(f"nivel {tier}" if es else f"{tier} tier")
    if "points" in spoken and isinstance(points, int) and aspect != "tier":
        facts.append(f"{points:,} {'puntos' if es else 'points'}")
    if not tier and points is None:
        facts.append("sin programa de socio aquí" if es else "not in our loyalty program")
    return facts


def _speaks_of(desk: Desk, purchases: Sequence[Mapping[str, Any]]) -> None:
    """ "Do we have that in black": of the one thing bought last, where nothing else is spoken of."""
    skus = [str(s) for s in purchases[0].get("skus", ())] if purchases else []
    held = desk.shop.of_sku(skus[0]) if len(skus) == 1 else None
    if held is not None and not desk.mem.product:
        desk.remember(product=held[0].id, values={k: (v,) for k, v in held[1].attributes.items()})


def bought(desk: Desk, purchases: Sequence[Mapping[str, Any]]) -> list[str]:
    """The last purchases by name, newest first; what the catalog does not know has no name to say."""
    rows: list[str] = []
    for purchase in purchases:
        names = [
            desk.variant_name(*held)
            for sku in purchase.get("skus", ())
            if (held := desk.shop.of_sku(str(sku))) is not None
        ]
        if names:
            rows.append(wording.listed(names, desk.language, "and"))
    return rows[:PURCHASES_NAMED]
