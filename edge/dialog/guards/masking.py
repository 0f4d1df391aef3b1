"""Card numbers never get past this: they are masked before anything else reads a turn, however they are said. PURE.

A number of 12 digits or more, in any groups ("forty five thirty two, double one eight"), is one; a shorter number is,
where its words say so: a code, a date or an end that is told of a card. What is counted behind it ("... and two colas")
is none of it. Source: ISO/IEC 7812 (13 to 19 digits). Its check digit is not asked for: gift cards have none, and a
number misheard by one digit is as much of a secret. Spoken digits are masked from 12 in a row on, for a recogniser may
lose one.
"""

import re
from collections.abc import Sequence

from edge.dialog.members.digits import Said, heard_number, numbers_said
from edge.dialog.vocabulary.words import fold

MASK = "[number]"
DIGITS = re.compile(r"(?<!\d)(?:\d[ -]?){12,18}\d(?!\d)")
SPOKEN_AT_LEAST = 12
PART_AT_LEAST = 3  # digits of a group or a code: a count or a combo's number has fewer
DATE_AT_LEAST = 2  # "through December thirty"
LEADS_WITHIN = 60  # characters before a number, of the longest cue with its small words
# What people say between the groups of one number.
_BETWEEN = re.compile(
    r"(?:[\s.,;:()/+-]|\b(?:dash|hyphen|slash|dot|then|and|next|followed by|of|uh|um|an?|another"
    r"|y|luego|despues|guion|punto|de|del|eh)\b)*"
)
_APART = re.compile(r"[,;.]|\b(?:and|y)\b")
_COUNTED = re.compile(r" (?!(?:please|thanks|thank|good|valid|exp|code|and|that|is|on|for|por|gracias|y|es)\w*)[a-z]")
_LED = (
    r"(?:[\s:,’'-]|[.!](?= (?:it|its|here|that|thats|es)\b)|\b(?:now|here|goes|ready|that"
    r"|s|in|on|with|is|are|was|its|it|the|my|a|at|of|number|date|es|son|en|el|la|los|con|de|del|mes"
    r"|jan\w*|feb\w*|mar\w*|apr\w*|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*"
    r"|ene\w*|abr\w*|mayo|juni?o|juli?o|ago\w*|dic\w*)\b)*$"
)
# What only a card has, and what is a card's where one is spoken of.
_OF_A_CARD = re.compile(
    r"\b(?:cvv2?|cvc2?|security (?:code|number)|(?:(?:code|digits|numbers?) )?(?:on|from) the back|back code"
    r"|codigo de (?:seguridad|atras)|pin(?: code| number)?|nip|mi clave|routing(?: number)?|account number"
    r"|first (?:four|six)(?: digits| numbers)?)" + _LED
)
_DATED = re.compile(
    r"\b(?:expir\w+|exp|venc\w+|vence|(?:good|valid) (?:through|thru|until|till|to)|valida? hasta)" + _LED
)
_OF_ONE_SPOKEN_OF = re.compile(
    r"\b(?:ends?|ending|starts?|starting|begins?|beginning|first (?:four|six)|last (?:four|three)|(?:back )?code"
    r"|numbers?|digits|visa|master ?card|amex|american express|discover|card"
    r"|tarjeta|codigo|termina|empieza|primeros|ultimos)" + _LED
)
_A_CARD = re.compile(
    r"\b(?:visa|master ?card|amex|american express|(?:credit|debit|bank|my|our|the|this) cards?"
    r"|card (?:number|ends|is|s)|cvv2?|cvc2?|security code"
    r"|mi tarjeta|la tarjeta|tarjeta de (?:credito|debito))\b|\[number\]"
)
_OF_SOMETHING_ELSE = re.compile(
    r"\b(?:coupons?|offers?|deals?|promos?|promotions?|loyalty|member\w*|rewards?|points|club|phone|cell|cupon\w*|ofertas?"
    r"|puntos|socio|telefono|celular)\b"
)


def mask_numbers(text: str) -> str:
    """The text as others may see it: without card numbers, and without the digits of a phone."""
    text = mask_cards(text)
    number = heard_number(text)
    return number.masked if number else text


def mask_cards(text: str) -> str:
    """The text with what is told of a card's numbers replaced by `[number]`."""
    text = DIGITS.sub(MASK, text)
    flat = fold(text)
    groups = _groups(flat, numbers_said(flat))
    secret = [g for g in groups if sum(len(n.digits) for n in g) >= SPOKEN_AT_LEAST and len(g) > 1]
    of_a_card = bool(secret or _A_CARD.search(flat)) and not _OF_SOMETHING_ELSE.search(flat)
    secret = [g for g in groups if g in secret or _is_a_cards(flat, g, of_a_card=of_a_card)]
    shown = text if len(flat) == len(text) else flat  # folding keeps the length, but for rare signs
    for group in reversed(secret):
        shown = f"{shown[: group[0].start]}{MASK}{shown[group[-1].stop :]}"
    return shown


def _groups(flat: str, numbers: Sequence[Said]) -> list[list[Said]]:
    """Numbers that are said as one, without a count that only follows them."""
    groups: list[list[Said]] = []
    for number in numbers:
        if groups and _BETWEEN.fullmatch(flat, groups[-1][-1].stop, number.start):
            groups[-1].append(number)
        else:
            groups.append([number])
    for group in groups:
        while len(group) > 1 and _is_a_count(flat, group[-2], group[-1]):
            group.pop()
    return groups


def _is_a_count(flat: str, before: Said, number: Said) -> bool:
    counts = len(number.digits) < PART_AT_LEAST and _COUNTED.match(flat, number.stop)
    return bool(counts and _APART.search(flat, before.stop, number.start))


def _is_a_cards(flat: str, group: Sequence[Said], *, of_a_card: bool) -> bool:
    """Whether the words before a short number say that it is a card's."""
    digits, start = sum(len(n.digits) for n in group), group[0].start
    led = flat[max(0, start - LEADS_WITHIN) : start]
    if digits >= PART_AT_LEAST and (_OF_A_CARD.search(led) or (of_a_card and _OF_ONE_SPOKEN_OF.search(led))):
        return True
    dated = _DATED.search(led) and not _OF_SOMETHING_ELSE.search(flat)
    return bool(dated) and (digits >= PART_AT_LEAST or (of_a_card and digits >= DATE_AT_LEAST))
