"""Does a person's turn ask for this? PURE, and only ever about a person's own words.

Evidence is what the edge's understanding read in the turn (`wishes`), a yes to exactly this, or, where neither came,
plain cues in the turn's words, English and Spanish. Cues are few and whole phrases: a miss asks the guest once more, a
false find still meets `domain.control`. What a catalog, a note, a tool or a model says is never looked at.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence

from cloud.tools.tool import Evidence, Origin, Wish
from domain.control import Action as A
from domain.grants import Ask

# Reads of what hangs on the wall: nobody is harmed by one that was not asked for.
FREE = frozenset(
    {A.MENU_READ, A.PRICE_READ, A.STOCK_READ, A.HOURS_READ, A.AISLE_READ, A.PROMOTION_READ, A.ALLERGEN_READ}
)

# action -> phrases, apart by commas; the words of one phrase stand in this order with at most two others between
_CUES: Mapping[str, str] = {
    A.CUSTOMER_LOOKUP: "my points, my account, my profile, my rewards, my number, my phone, my usual, member, loyalty, "
    "look up, look me up, i am, mis puntos, mi cuenta, mi número, mi teléfono",
    A.SUBMIT_ORDER: "send it, submit, place the order, place my order, that's all, that is all, es todo, mándalo",
    A.USE_CODE: "coupon, code, cupón, código",
    A.HOLD_ITEM: "hold, set aside, put aside, reserve, keep for me, aparta, apártame, resérvame, reserva",
    A.TRANSFER_REQUEST: "transfer, send over, bring from, have sent, order in from, traslado, tráelo de",
    A.REDEEM_REWARD: "redeem, use my points, use my reward, canjear, canjea, usar mis puntos",
    A.DISCOUNT: "discount, percent off, % off, money off, cheaper, half price, employee price, descuento, rebaja",
    A.PRICE_OVERRIDE: "change the price, lower the price, override the price, set the price, dollars off, cents off, "
    "label says, sign says, should cost, cambia el precio, baja el precio, dólares menos, quítale",
    A.PRICE_MATCH: "price match, match the price, cheaper elsewhere, igualar el precio",
    A.COMP_ITEM: "on the house, for free, comp, is free, is on you, gratis, invita la casa",
    A.VOID_SUBMITTED: "cancel, void, cancela, anula",
    A.MODIFY_SUBMITTED: "change the order, change my order, change the last order, cambia el pedido",
    A.AGE_CHECK: "beer, lager, wine, my id, over eighteen, over twenty one, cerveza, vino",
    A.CALL_PERSON: "person, human, manager, somebody, employee, persona, alguien, gerente",
    A.REFUND: "refund, money back, reverse the charge, reembolso, devuélveme",
    A.DELETE_DATA: "delete, erase, forget me, wipe, borra, elimina, olvida",
}
_BETWEEN = 2
_NEGATION_WORDS = "don't dont not no never without nunca tampoco sin jamás"
_NEGATIONS = frozenset(_NEGATION_WORDS.split())
_BEFORE = 3  # a negation counts this many words ahead of a cue

_YES = (
    "yes, yeah, yep, yup, sure, ok, okay, correct, right, absolutely, please do, go ahead, do it, send it, "
    "sí, si, claro, correcto, vale, dale, adelante, por supuesto"
)
# What a yes may be dressed in and stay one. Anything else in the turn makes it another turn.
_DRESSED_WORDS = (
    "yes yeah yep yup sure ok okay correct right absolutely please thanks thank you do it send that go ahead hold "
    "redeem submit transfer order them one two for me that's is sounds good great "
    "sí si claro correcto vale dale adelante por supuesto favor gracias mándalo hazlo"
)
_DRESSED = frozenset(_DRESSED_WORDS.split())

_DIGIT_WORDS = (
    "zero oh o cero", "one uno", "two dos", "three tres", "four cuatro",
    "five cinco", "six seis", "seven siete", "eight ocho", "nine nueve",
)  # fmt: skip
_DIGITS = {word: str(n) for n, words in enumerate(_DIGIT_WORDS) for word in words.split()}
_TIMES = {"double": 2, "triple": 3, "doble": 2}


def why_not_asked(ask: Ask, said: Sequence[str], evidence: Evidence, origin: Origin) -> str | None:
    """None where a person asked for it. Else in one word what is missing: the wish, or what only they can have said."""
    if any(_is(wish, ask) for wish in evidence.wishes):
        return None
    if origin is Origin.EDGE:
        return "no_wish"  # a store's node says what its guest wished, or it was not wished
    if ask.action in FREE:
        return None if _all_said(said, evidence) else "not_said"
    if not _all_said(said, evidence):
        return "not_said"
    if evidence.yes is not None and evidence.yes.to.action == ask.action and says_yes(evidence.words):
        return None  # they were asked; whether it was exactly this is `domain.control`'s
    return None if asks_for(ask.action, evidence.words) else "no_wish"


def asks_for(action: str, words: str) -> bool:
    """Whether the words hold a cue of the action that is not denied."""
    heard = tokens(words)
    return any(_found(tokens(cue), heard) for cue in _phrases(_CUES.get(action, "")))


def says_yes(words: str) -> bool:
    """A yes and nothing that could be something else."""
    heard = tokens(words)
    if not heard or not any(heard[: len(y)] == y for y in map(tokens, _phrases(_YES))):
        return False
    return all(word in _DRESSED for word in heard)


def said_digits(words: str) -> str:
    """The digits of a turn in their order, said as figures or one by one: "two oh two, double five"."""
    digits, times = "", 1
    for word in tokens(words):
        if word in _TIMES:
            times = _TIMES[word]
            continue
        found = word if word.isdigit() else _DIGITS.get(word, "")
        digits, times = digits + found * times, 1
    return digits


def tokens(text: str) -> list[str]:
    plain = unicodedata.normalize("NFC", text.casefold()).replace("’", "'")
    return re.findall(r"[\w'%]+", plain)


def _phrases(text: str) -> list[str]:
    return [phrase for phrase in text.split(", ") if phrase]


def _is(wish: Wish, ask: Ask) -> bool:
    return wish.action == ask.action and wish.subject in ("", ask.subject) and _no_more(wish, ask)


def _no_more(wish: Wish, ask: Ask) -> bool:
    """A wish without a figure leaves it open; with one, the ask is for that or less."""
    wanted = wish.amount.known
    return all(ask.amount.known.get(unit, 0) <= most for unit, most in wanted.items())


def _all_said(said: Iterable[str], evidence: Evidence) -> bool:
    digits, heard = said_digits(evidence.words), set(tokens(evidence.words))
    for text in said:
        parts = tokens(text)
        if not parts:
            return False
        for part in parts:
            spoken = part.isdigit() and part in digits
            if not spoken and part not in heard:
                return False
    return True


def _found(cue: list[str], heard: list[str]) -> bool:
    return any(_at(cue, heard, i) and not _denied(heard, i) for i in range(len(heard)))


def _at(cue: list[str], heard: list[str], start: int) -> bool:
    if heard[start] != cue[0]:
        return False
    at = start
    for word in cue[1:]:
        window = heard[at + 1 : at + 2 + _BETWEEN]
        if word not in window:
            return False
        at += 1 + window.index(word)
    return True


def _denied(heard: list[str], at: int) -> bool:
    return any(word in _NEGATIONS for word in heard[max(0, at - _BEFORE) : at])
