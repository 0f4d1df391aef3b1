"""A turn that was heard well and read with doubt: what it seems to order is asked back by name. PURE.

It decides whether the doubt can be put as one question about a few things. What was heard badly is never asked back:
then the guest says it again, at most twice, and a person comes.
"""

from domain.order import Add
from edge.dialog.asking import ask_which
from edge.dialog.meaning import Expecting, Meaning
from edge.dialog.talk import Lines
from edge.dialog.turn import Turn

HEARD_WELL = 0.55  # of the recogniser, as `conduct.SURE_ENOUGH`
NO_GUESS = 0.3  # below this the reading is worth no question: somebody else's talk is read so, too
ASKED_AT_MOST = 3  # things in one question


def asks_back(turn: Turn, meaning: Meaning, heard: float) -> bool:
    """ "Did you say two medium fries?" True when it was asked. heard: how sure the recogniser was."""
    most = turn.serving.menu.policy("questions", "max_repeats_before_handoff", default=2)
    if heard < HEARD_WELL or meaning.confidence < NO_GUESS or turn.talk.doubts >= most:
        return False
    lines = tuple(c.line for c in meaning.commands if isinstance(c, Add))
    if lines and len(lines) == len(meaning.commands) <= ASKED_AT_MOST:
        turn.put(overheard=meaning.commands, doubts=turn.talk.doubts + 1)
        turn.ask("ask_heard", Expecting("yes_no", value="adopt"), lines=Lines(lines))
        return True
    which = next((a for a in meaning.ambiguities if a.what == "item"), None)
    if which is not None and not meaning.commands:
        turn.put(doubts=turn.talk.doubts + 1)
        ask_which(turn, which)
        return True
    return False
