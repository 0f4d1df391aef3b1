"""A turn in a shop that no rule lists, and that is surely about what is refused, or for a person. PURE.

As `guards.unlisted` at the lane: after the rules for what is refused or wanted, and before the words are looked for
among the goods; what follows is what follows where a rule finds it.
"""

from collections.abc import Callable, Mapping

from edge.dialog.guards.unlisted import BESIDE_A_WISH, LIKELY, emergency
from edge.dialog.learned.reading import about, sure_of, without
from edge.dialog.shop import worn_where
from edge.dialog.shop.desk import ABOUT_OTHERS, Desk
from edge.dialog.shop.reading import Reading
from edge.dialog.shop.urgent import call
from edge.dialog.vocabulary.words import STOP


def _hands_over(reason: str, says: str) -> Callable[[Desk], None]:
    def does(desk: Desk) -> None:
        desk.hand_over(reason, over=False)
        desk.say(says)

    return does


_ANSWERS: Mapping[str, Callable[[Desk], None]] = {
    "card": lambda desk: desk.refuse("no_cards"),
    "delete": _hands_over("delete_data", "data_person"),
    "others": lambda desk: desk.refuse(ABOUT_OTHERS),
    "own_data": lambda desk: desk.refuse("never_spoken"),
    "inject": lambda desk: desk.refuse("injected"),
    "health": lambda desk: desk.say("no_health"),
    "allergy": lambda desk: desk.say("no_health"),
    "refund": _hands_over("refund", "refund_person"),
    "staff": lambda desk: desk.say("claim_proves_nothing"),
    "claims_done": lambda desk: desk.say("claim_proves_nothing"),
    "vouch": lambda desk: desk.refuse("cannot_promise"),
    "discount": lambda desk: desk.refuse("guest_discount"),
    "presses": lambda desk: desk.say("still_no"),
    "complaint": lambda desk: desk.say("complaint"),
}
_OF_STAFF = frozenset({"card", "inject", "health"})  # a seller may ask for the rest, of and for a customer
_WHATEVER_IS_WANTED = frozenset({"card", "inject"})
_LEAST_WORDS = 3


def in_danger(desk: Desk, reading: Reading, text: str) -> bool:
    """True when a person was called: somebody is in danger, in words that no rule lists."""
    what = emergency(without(_names(reading), text), beside=bool(reading.wants or reading.named))
    if what is None:
        return False
    call(desk, what)
    return True


def told(desk: Desk, reading: Reading) -> bool:
    """True when the turn was about what is refused, or for a person. A number says who they are."""
    if len(reading.words) < _LEAST_WORDS or reading.digits:
        return False
    said = " ".join(f". {w.text}" if w.pause >= STOP else w.text for w in reading.words)
    least = BESIDE_A_WISH if reading.wants or reading.named else LIKELY
    for subject in sure_of(about(without(_names(reading), said)), least):
        if subject in _ANSWERS and _may_be(subject, desk, reading):
            _ANSWERS[subject](desk)
            return True
    return False


def _may_be(subject: str, desk: Desk, reading: Reading) -> bool:
    if reading.wants and reading.named:
        return subject in _WHATEVER_IS_WANTED
    if subject == "discount" and "alternative" in reading.wants and not reading.percent:
        return False  # "bit steep, anything cheaper?": another thing is looked for
    if subject == "complaint" and worn_where.part_of(reading):
        return False  # "my feet are soaked": something for them is wanted
    if desk.is_staff and subject not in _OF_STAFF:
        return False
    return not (subject == "presses" and not desk.talk.refused) and not (
        subject == "refund" and "returns" in reading.wants
    )


def _names(reading: Reading) -> set[str]:
    return {" ".join(w.text for w in reading.words[one.start : one.end]) for one in reading.mentions}
