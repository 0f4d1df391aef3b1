"""What is said after the order went: a second yes is the same order, changes need staff, thanks are answered. PURE.

It decides whether words take the order back, change it, or only ask about it.
"""

import re

from domain.control import Action
from domain.order import Clear, Undo, merged
from edge.dialog.answering.questions import questions
from edge.dialog.conduct import asking
from edge.dialog.conduct.controlled import BY_STAFF, control_intents
from edge.dialog.conduct.turn import Turn
from edge.dialog.guards import sensitive
from edge.dialog.meaning import Kind, Meaning
from edge.dialog.members import remembering
from edge.dialog.reading.kept_as_it_is import says_keep
from edge.dialog.talk import SENT, Cents, Lines, Phase
from edge.dialog.vocabulary.tables import words_of

WAS_SENT = SENT | {Phase.ABANDONED}  # staff may have taken it back since
CANCELLING = frozenset({"cancel", "void", "cancela", "cancele", "cancelalo", "cancelar", "anule", "anula"})
OF_IT_ALL = frozenset(
    {"it", "that", "this", "please", "the", "my", "order", "thing", "whole", "all", "of", "now", "lo"}
)
BEFORE_CANCELLING = frozenset(
    words_of(
        """
        i we changed my our mind minds actually wait no sorry can you could want to need have dont do not anymore just
        oh um hey ok okay
        """
    )
)


# "Cancel it then, you have my permission": whatever is said beside it, where no part of the order is named.
_CANCELS_IT = re.compile(
    r"\b(?:cancel|void|scrap|bin)"
    r" (?:it|that|(?:this|the|my|our) (?:whole )?order|(?:the|this) (?:whole )?thing|everything)"
    r"\b(?! (?:<it>|last|first|second|extra|other))"
    r"|\bcall (?:it|that|the (?:whole )?(?:order|thing)) off\b"
    r"|\b(?:dont|do not) (?:make|cook|start|send) (?:it|that|anything|(?:the|my|our) order)\b(?! <it>)"
    r"|\b(?:cancel[ae]?|anul[ae]?)(?:l[oa])? (?:todo|(?:el|mi) pedido|(?:la|mi) orden|eso\b(?! (?:<it>|ultimo)))"
)
_OF_A_PART = re.compile(r" x |^the line |^which|^with |^no |^size$|^num")


def _cancels(meaning: Meaning) -> bool:
    words = {word for span in meaning.spans for word in span.text.split()}
    if words & CANCELLING and words <= CANCELLING | OF_IT_ALL | BEFORE_CANCELLING:
        return True
    return bool(_CANCELS_IT.search(" ".join("<it>" if _OF_A_PART.search(s.meaning) else s.text for s in meaning.spans)))


# "Can I still change it?", "is it too late to add something?": nothing is named yet.
_MAY_CHANGE = re.compile(
    r"\b(?:can|could|may|able|possible|chance|way|late|still|time|puedo|podria|puede|posible|tarde|tiempo)\b.{0,30}?"
    # "small change" are coins
    r"\b(?:(?<!small )(?<!exact )(?<!loose )(?<!spare )chang\w+|add|adding|edit|fix|modify|alter|adjust|switch|swap"
    r"|correct|update|cambi\w+|agreg\w+|anad\w+|modific\w+|quitar|corregir)"
    # nothing of it is named: "change the music" is of no order
    r"(?: (?:it|that|this|one|some|any|my|the|our|lo|la|mi|el|alg[uo]\w*|something|anything|things?|order|pedido|orden"
    r"|to it|on it|in it|now|still|else|please|por favor))*$"
    r"|^(?:please )?(?:change|edit|fix|modify|update) (?:my|the|our) order$"
)


_ONLY_THANKS = re.compile(  # "so much" is no price behind a thanks
    r"^(?:(?:ok|okay|great|perfect|alright|cool|oh|and|well|awesome|bueno) )*(?:many |muchas |mil )?"
    r"(?:thanks|thank you|gracias)"
    r"(?: (?:so|very|again|much|a|lot|bunch|guys|man|sir|maam|for|everything|your|help|por|todo|muy|amable))*$"
)


def _asks_to_change(meaning: Meaning, text: str) -> bool:
    plain = not (meaning.unknown or meaning.ambiguities or any(_OF_A_PART.search(s.meaning) for s in meaning.spans))
    return plain and bool(_MAY_CHANGE.search(sensitive.plain(text)))


def after_sending(turn: Turn, meaning: Meaning, text: str) -> None:
    """The order is on its way: a second yes is the same order; changes need staff."""
    if turn.talk.phase is Phase.ABANDONED:
        _after_cancelling(turn, meaning)
        return
    if remembering.answered_after_sending(turn, meaning):
        return
    if not meaning.commands and turn.talk.phase is not Phase.QUEUED and _asks_to_change(meaning, text):
        turn.say("changes_by_staff")
        return
    talked = questions(turn, meaning)
    control_intents(turn, meaning)
    takes_back = bool(meaning.commands) and all(isinstance(c, Undo | Clear) for c in meaning.commands)
    if meaning.has(Kind.CANCEL_ORDER) or meaning.has(Kind.VOID_SUBMITTED) or _cancels(meaning):
        turn.approval("void_submitted", amount={"cents": turn.total_cents()})
    elif takes_back or says_keep(" ".join(span.text for span in meaning.spans)):
        _keep(turn)
    elif meaning.commands and turn.talk.refused in BY_STAFF and meaning.commands == turn.talk.too_many:
        turn.say("staff_said_no")  # "just put it on": they were asked, and their no stands
    elif meaning.commands:
        turn.approval("modify_submitted", commands=meaning.commands)
    elif meaning.has(Kind.REPEAT):
        repeat(turn)
    elif meaning.has(Kind.READ_BACK):
        lines = Lines(merged(turn.order.settled), full=True)
        turn.say("your_order_was", lines=lines, total=Cents(turn.total_cents()))
    elif not talked and (
        meaning.has(Kind.THANKS) or meaning.has(Kind.BYE) or _ONLY_THANKS.match(sensitive.plain(text))
    ):
        turn.say("you_are_welcome")
    elif meaning.ambiguities and not turn.moves:
        asking.ask_which(turn, meaning.ambiguities[0])  # "add a shake": which, before staff are asked for it
    elif not talked and not turn.moves and (meaning.intents or meaning.unknown):
        _where_it_is(turn)


def _where_it_is(turn: Turn) -> None:
    """What waits for the link is in nobody's till yet, and is not said to be."""
    if turn.talk.phase is Phase.QUEUED:
        turn.say(f"queued_{turn.serving.channel}", total=Cents(turn.total_cents()))
    else:
        turn.say(f"order_is_in_{turn.serving.channel}")


def _keep(turn: Turn) -> None:
    """ "Never mind, keep it", of a change that only staff can make: their yes would come too late."""
    kept = tuple(w for w in turn.talk.waiting if w.action not in _ONLY_STAFF)
    turn.say("okay" if kept == turn.talk.waiting else "kept")
    turn.put(waiting=kept)


_ONLY_STAFF = (Action.MODIFY_SUBMITTED, Action.VOID_SUBMITTED)


def _after_cancelling(turn: Turn, meaning: Meaning) -> None:
    """Staff took the order back: what comes now, a second thought too, is theirs to begin anew."""
    if meaning.has(Kind.THANKS) or meaning.has(Kind.BYE):
        turn.say("you_are_welcome")
        return
    turn.hand_over("after_cancelling", over=False)
    turn.say("was_cancelled")


def of_the_order(meaning: Meaning) -> bool:
    """ "Repeat it back to me", "read the order again": all of it, and not only what was said last."""
    words = {word for span in meaning.spans for word in span.text.split()}
    return meaning.has(Kind.REPEAT) and bool(words & OF_THE_ORDER)


OF_THE_ORDER = frozenset(words_of("back order everything whole all read list todo todos orden pedido lea leame"))


def repeat(turn: Turn) -> None:
    for text in turn.talk.last_said:
        turn.say("as_said", text=text)
    if not turn.talk.last_said:
        asking.next_question(turn, after_talk=False)
