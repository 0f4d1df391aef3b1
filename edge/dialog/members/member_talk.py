r"""What guests say of themselves as customers: their number, their usual, points and rewards. PURE.

It takes such words out of a turn before the order is read from the rest ("my wife's usual" is no milk, "points" are no
pints) and says what they want. It knows nobody and decides nothing: that is `loyalty`. Patterns are matched
against folded text: lower case, no accents, no apostrophes.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from domain.completeness import Completeness
from domain.menu import Menu
from edge.dialog.meaning import Expecting, Intent, Kind, Meaning
from edge.dialog.members.digits import heard_number
from edge.dialog.members.member_sayings import ANY, PATTERNS
from edge.dialog.members.remembering import ALLERGIES, NEXT_TIME, USUAL
from edge.dialog.vocabulary.sayings import language_of
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.words import MAX_CHARS, fold, split

_COMPILED = tuple((kind, re.compile(pattern)) for kind, pattern in PATTERNS)
_CLAUSE = re.compile(r"[,;.!?]+|\b(?:and then|and also|and|then|but|y luego|y tambien|y|luego|pero)\b")
_CARD = re.compile(
    r"\b(?:loyalty|member(?:ship)?|rewards|club|customer|socio|cliente|miembro) (?:number|card|id|no)\b"
    r"|\bnumero de (?:socio|cliente|miembro)\b"
)
_PAYS_WITH = re.compile(  # what somebody pays with: its digits are nobody's account
    r"\b(?:credit|debit|gift|bank|payment) card\b|\b(?:cvv|security code|visa|mastercard|amex)\b"
    r"|\btarjeta de (?:credito|debito|regalo)\b"
)
_A_DIGIT = (
    r"(?:\d|zero|oh|one|two|three|four|five|six|seven|eight|nine|double|triple|cero|un[oa]|dos|tres|cuatro|cinco|seis"
    r"|siete|ocho|nueve)"
)
_A_CARD = re.compile(
    r"\b(?:(?:my|the) card|card (?:number|no)|(?:mi|la) tarjeta|numero de (?:mi |la )?tarjeta)\b"
    r"|\b(?:card|tarjeta)(?:['’]?s)?[,:]?(?: (?:is|its|ends?|ending|starts?|starting|begins?|reads|says|goes"
    rf"|numbers?|with|in|at|es|empieza|termina|con|en))*[,:]? (?={_A_DIGIT}\b)"  # "card's four one one one"
)
_NAMED = re.compile(r"\b(?:i am|im|this is|my name is|its|soy|me llamo|mi nombre es|habla) [a-z]+(?: [a-z]+)?(?= *,|$)")
# "Hang on, my phone": it rings, and nobody gives a number.
_RINGS = re.compile(
    r"\b(?:hang on|hold on|wait|sorry|excuse me|pardon|oh|ugh|shoot|one (?:sec|second|moment)|espere|perdon|disculpe)"
    r"[,. ]+(?:thats |its |that is |it is |es )?(?:my|mi) (?:phone|cell|telefono|celular)(?=\s*(?:[,.;!]|$))"
)
_OF_HEALTH = re.compile(
    r"\b(?:allerg|alerg|intoleran|celiac|coeliac|cant |cannot |can not |shouldnt |must not |no puedo )"
)
_LATER = re.compile(
    r"\b(?:next (?:time|visit)|from now on|my (?:account|profile|file)|on file|always|proxima|siempre"
    r"|mi (?:cuenta|perfil))\b"
)
_ALL = re.compile(
    r"\b(?:both|(?<!thats )(?<!is )(?<!be )(?<!its )(?<!me )all(?! (?:set|done|good|right|for)\b)"
    r"|amb[ao]s|l[ao]s dos|tod[ao]s)\b"
)
_NOT_FREE = re.compile(r"(?:gluten|sugar|dairy|nut|fat|caffeine|alcohol|egg|meat|lactose|soy|wheat|peanut|salt)[ -]?$")
OF_A_CARD = 3  # digits: of a group of a card's number, or its code; a count has fewer
_LEFT_OVER = frozenset(
    words_of(
        """
        a an and also can could do es favor for from get give gracias have hey hi i is it its just like me my number of
        okay ok on para please por quiero dame deme so take thanks that the then this to uh um us use want well y yo
        """
    )
)
_SMALL = frozenset(words_of("the a an my free small medium large one please for por las los la el gratis de un una"))

_COUNTED = re.compile(r"\b(?:an?|one|two|three|four|some|another|\d|una?|dos|tres|otr[oa])\b(?! (?:free|please)\b)")
POINTS = "points"  # what `Talk.question` is right after they were told
_THEM = r"(?:that|it|this|them|those|they|that many|that much|all that|eso|esos|ellos)"
_FOR_THAT = re.compile(rf"\b(?:for|with|out of|from|using|on|por|con) {_THEM}\b", re.IGNORECASE)
_GETS = re.compile(
    rf"\bwhat(?:['’]?s| is| are| do| does| will| would| can| could)? {_THEM}"
    r" (?:get|gets|buy|buys|good for|worth|for|cover|covers|do)(?: (?:me|us))?\b",
    re.IGNORECASE,
)


def of_points(text: str, asked: str) -> str:
    """ "And what do I get for that?", right after the points were told: for the points."""
    if asked != POINTS:
        return text
    return _GETS.sub("what can I get with my points", _FOR_THAT.sub("with my points", text))


@dataclass(frozen=True, slots=True)
class MemberTalk:
    """`rest` is what is left for the order; `masked` the whole turn without the number's digits."""

    rest: str
    masked: str
    intents: tuple[Intent, ...] = ()
    number: bool = False  # digits were said


def read(text: str, expecting: Expecting, menu: Menu, *, refused: Sequence[str] = ()) -> MemberTalk:
    """What of the turn is a customer's own matter. Where nothing is, `rest` is the text as it was.

    refused: what was refused here before. After a card's number, digits alone may be the rest of it.

    Not for a shop: what is said of customers there is part of what its own reading knows.
    """
    if menu.policy("stale_data") is not None or len(text) > MAX_CHARS:  # longer than anything that is read
        return MemberTalk(text, text)
    rewards = menu.rewards
    number = heard_number(text, awaited=expecting.kind == "phone")
    begun = "no_cards_by_voice" in refused
    if begun and number is None and (part := heard_number(text, awaited=True)) and len(part.digits) >= OF_A_CARD:
        number = (
            part if set(re.findall(r"[^\W_]+", part.rest)) <= _LEFT_OVER else None
        )  # four of a card's digits, said alone
    rest = fold(number.rest if number else text).replace("'", "").replace("\u2019", "").replace("-", " ")
    found: list[Intent] = []
    if number:
        found.append(Intent(Kind.IDENTIFY, about=("card",) if _CARD.search(rest) else (), value=number.digits))
    if expecting.kind == "reward" and (chosen := _chosen(rest, expecting, rewards)):
        found.append(Intent(Kind.REDEEM, value=chosen, text=rest))
        others = (part for part, _ in _clauses(rest) if not _chosen(part, expecting, rewards))
        rest = ", ".join(part for part in others if _COUNTED.search(part))  # "a plain burger, and the fries for points"
    if not number:
        rest = _RINGS.sub(" ", rest)
    if ANY.search(rest):
        rest, said = _take(rest, rewards, awaited=expecting.kind == "phone")
        found += said
    rest = rest.strip(" ,;.")
    if number and _is_a_cards(text, found, awaited=expecting.kind == "phone", begun=begun):
        found = [Intent(Kind.CARD_BY_VOICE), *(i for i in found if i.kind is not Kind.IDENTIFY)]
    if not found:
        return MemberTalk(text, text)
    rest = _NAMED.sub(" ", rest) if any(i.kind is not Kind.OTHER_PERSONS_DATA for i in found) else rest
    if set(re.findall(r"[^\W_]+", rest)) <= _LEFT_OVER:
        rest = ""
    return MemberTalk(rest, number.masked if number else text, _merged(found), number is not None)


def _is_a_cards(text: str, found: Sequence[Intent], *, awaited: bool, begun: bool) -> bool:
    """Whether the digits are of what is paid with, and no number of a customer."""
    words = fold(text)
    if _CARD.search(words):
        return False
    if _PAYS_WITH.search(words):
        return True
    identifies = any(i.kind is Kind.IDENTIFY and not i.value for i in found)
    return not (awaited or identifies) and (begun or bool(_A_CARD.search(words)))


def masked(text: str, expecting: Expecting) -> str:
    """The text without the digits of a number."""
    number = heard_number(text, awaited=expecting.kind == "phone")
    return number.masked if number else text


def joined(own: MemberTalk, meaning: Meaning, confidence: float, before: str) -> Meaning:
    """The turn's meaning with what was taken out of it. `before`: the language that is spoken."""
    if meaning.has(Kind.OTHER_PERSONS_DATA):  # refused, and not answered as a question besides
        meaning = replace(meaning, intents=tuple(i for i in meaning.intents if i.kind is not Kind.ASK_OTHER))
    if not own.intents:
        return meaning
    language = language_of([word.text for word in split(own.masked).words], before)
    if not own.rest:
        return Meaning(
            intents=own.intents, confidence=confidence, completeness=Completeness.COMPLETE, language=language
        )
    taken = {Kind.NOISE, *(i.kind for i in own.intents)}
    beside = tuple(i for i in meaning.intents if i.kind not in taken)
    return replace(meaning, intents=(*own.intents, *beside), language=language)


def _take(text: str, rewards: Sequence[Mapping[str, Any]], *, awaited: bool) -> tuple[str, list[Intent]]:
    """Clause by clause: what is a member's matter goes out, the rest stays where it was."""
    kept: list[str] = []
    found: list[Intent] = []
    for clause, joint in _clauses(text):
        left, intents = _clause(clause, rewards, awaited=awaited)
        found += intents
        kept.append(left)
        kept.append(joint if re.search(r"\w", left) else " , " if joint.strip() else joint)
    return "".join(kept), found


def _clauses(text: str) -> list[tuple[str, str]]:
    out: list[tuple[str, str]] = []
    at = 0
    for joint in _CLAUSE.finditer(text):
        out.append((text[at : joint.start()], joint.group()))
        at = joint.end()
    out.append((text[at:], ""))
    return out


def _clause(clause: str, rewards: Sequence[Mapping[str, Any]], *, awaited: bool) -> tuple[str, list[Intent]]:
    found: list[Intent] = []
    for kind, pattern in _COMPILED:
        match = pattern.search(clause)
        if match is None or (kind is Kind.NO_MEMBER and not awaited):
            continue
        if kind is Kind.REMEMBER:
            found.append(Intent(kind, about=(_what(clause),), value=_when(clause), text=clause.strip()))
            of_health = found[-1].about == (ALLERGIES,)  # what it is to is still to be heard
            return clause if of_health else " ", found
        if kind is Kind.REDEEM:
            found.append(Intent(kind, value=reward_named(clause, rewards), text=clause.strip()))
            return " ", found
        found.append(Intent(kind, text=match.group().strip()))
        clause = f"{clause[: match.start()]} , {clause[match.end() :]}"
        if kind in (Kind.OTHER_PERSONS_DATA, Kind.PRIVATE_DATA, Kind.POINTS_BY_VOICE, Kind.DELETE_DATA, Kind.RECALL):
            return " ", found
        if kind is Kind.POINTS:
            break
    if not found and (named := _free_reward(clause, rewards)):
        return " ", [Intent(Kind.REDEEM, value=named, text=clause.strip())]
    return clause, found


def _what(clause: str) -> str:
    """An order, or what somebody cannot have."""
    return ALLERGIES if _OF_HEALTH.search(clause) else USUAL


def _when(clause: str) -> str:
    return NEXT_TIME if _LATER.search(clause) else ""


# "The last girl always gave me a free fries": told of somebody, and no reward of ours.
_TOLD_OF = re.compile(r"\b(?:gave|always|said|says|told|promised|owes?|dio|dijo)\b")


def _free_reward(clause: str, rewards: Sequence[Mapping[str, Any]]) -> str:
    """ "The free cookie": a reward by its name, where the menu has one."""
    free = re.search(r"\b(?:free|gratis)\b", clause)
    if (
        free is None
        or _TOLD_OF.search(clause)
        or _NOT_FREE.search(clause[: free.start()])
        or re.search(r"\bfor free\b", clause)
    ):
        return ""
    return reward_named(clause, rewards)


def _chosen(text: str, expecting: Expecting, rewards: Sequence[Mapping[str, Any]]) -> str:
    """Which of the rewards that were offered; several joined by +."""
    return "+".join(expecting.options) if _ALL.search(text) else reward_named(text, rewards)


def reward_named(text: str, rewards: Sequence[Mapping[str, Any]]) -> str:
    """The reward that the words name best, by the words that tell it from others; "" for none or several."""
    said = {_plain(w) for w in re.findall(r"[a-z0-9]+", fold(text))}
    fits: list[str] = []
    for reward in rewards:
        names = reward.get("name")
        texts = [str(n) for n in names.values()] if isinstance(names, Mapping) else []
        effect = reward.get("effect")
        texts.append(str(effect.get("item", "")).replace("_", " ") if isinstance(effect, Mapping) else "")
        if any(_telling(t) and _telling(t) <= said for t in texts):
            fits.append(str(reward["id"]))
    return fits[0] if len(fits) == 1 else ""


def _telling(name: str) -> set[str]:
    return {_plain(w) for w in re.findall(r"[a-z0-9]+", fold(name)) if w not in _SMALL and not w.startswith("pequen")}


def _plain(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") else word


def _merged(found: Sequence[Intent]) -> tuple[Intent, ...]:
    """One of a kind; a number that was said is the identification's."""
    kept: dict[Kind, Intent] = {}
    for intent in found:
        held = kept.get(intent.kind)
        if held is None:
            kept[intent.kind] = intent
        elif not held.value:
            kept[intent.kind] = replace(intent, value=intent.value)
    if Kind.REDEEM in kept:
        kept.pop(Kind.POINTS, None)
    if Kind.OTHER_PERSONS_DATA in kept:  # whose number it is, is theirs
        return (kept[Kind.OTHER_PERSONS_DATA],)
    return tuple(kept.values())
