"""A guest's turn, read from end to end: what is said of oneself, what is only asked, what orders, and what no order may
come of. PURE.

`meant` reads the words that may order something. Here the parts of a turn are told apart before, and put together
after. It looks at the conversation and changes nothing in it.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from domain.order import UseCode
from edge.dialog.answering.question_forms import asked_by_form
from edge.dialog.answering.question_words import plainly_asked
from edge.dialog.guards import by_sentence, unlisted
from edge.dialog.guards.allergy_told import without_what_is_told
from edge.dialog.guards.besides import without_asides
from edge.dialog.guards.guarded import guarded
from edge.dialog.meaning import Meaning
from edge.dialog.members import member_talk
from edge.dialog.members.member_talk import MemberTalk
from edge.dialog.reading import childs_wish
from edge.dialog.reading.bringing_back import brought_back, instead_of_gone, kept_after_all
from edge.dialog.reading.in_one_breath import in_one_breath
from edge.dialog.reading.said_to_be_free import said_to_be_free
from edge.dialog.vocabulary.codes import without_worth
from edge.dialog.vocabulary.percents import DISCOUNT, with_percent
from edge.session import meant
from edge.session.exchange import UserTurn

if TYPE_CHECKING:
    from edge.session.deciding import Deciding


def own(d: "Deciding", text: str) -> MemberTalk:
    """What is said of oneself as a customer."""
    return member_talk.read(text, d.talk.expecting, d.serving.menu, refused=d.talk.refused_once)


def answer_alone(d: "Deciding", given: UserTurn) -> UserTurn | None:
    """Without the talk beside what answers a question of ours; None where the turn is read as it is."""
    answer = meant.answer_alone(given.text, d.talk, partial(alone, d, given))
    return replace(given, text=answer, alternatives=(), words=()) if answer else None


def takes_up(d: "Deciding", given: UserTurn, said: MemberTalk) -> bool:
    """Whether a child's wish is made the guest's own."""
    if given.speaker != "customer" or not childs_wish.adopted(given.text, d.talk):
        return False
    return childs_wish.of_it(meant.by(d, given, _ordering(d, given.text, said), ()), d.talk)


def whole(d: "Deciding", given: UserTurn, said: MemberTalk, *, takes_up: bool) -> Meaning:
    """All that a turn means, sentence by sentence where something in it is refused, against what went before."""
    told = meaning(d, given, given.text, said, given.alternatives)
    told = by_sentence.told_apart(told, given.text, partial(alone, d, given))
    told = childs_wish.with_consent(told) if takes_up else told
    told = instead_of_gone(told, d.talk.order, d.serving)
    return kept_after_all(brought_back(told, given.text, d.talk.order), given.text, d.talk.order)


def alone(d: "Deciding", given: UserTurn, sentence: str) -> Meaning:
    """What one sentence of a turn means, as if nothing else had been said."""
    return meaning(d, replace(given, words=()), sentence, own(d, sentence), ())


def meaning(d: "Deciding", given: UserTurn, text: str, said: MemberTalk, alternatives: Sequence[str]) -> Meaning:
    """What a person's words mean, after what no order may come of."""
    if (plain := said_to_be_free(in_one_breath(text))) != text:
        text, said, given, alternatives = plain, own(d, plain), replace(given, words=()), ()
    if (asked := asked_by_form(text, d.talk, d.serving)) is not None:
        told = alone(d, given, asked.rest) if asked.rest else Meaning(confidence=given.confidence)
        return asked.beside(told, text, d.talk.language)
    ordering = _ordering(d, text, said)
    told = meant.by(d, given, ordering, () if said.intents or ordering != said.rest else alternatives)
    told = member_talk.joined(said, told, given.confidence, d.talk.language)
    told = with_percent(told, _wishes(told, said.rest), of_it=d.talk.question == DISCOUNT)
    return unlisted.heard(guarded(told, text, d.talk, d.serving), text, d.talk)


def _ordering(d: "Deciding", text: str, said: MemberTalk) -> str:
    """The words that may order something."""
    apart = without_asides(text)
    return plainly_asked(without_what_is_told(said.rest if apart == text else own(d, apart).rest))


def _wishes(told: Meaning, rest: str) -> str:
    """The words that may wish for money off: what a code is said to be worth is none."""
    return without_worth(rest) if any(isinstance(c, UseCode) for c in told.commands) else rest
