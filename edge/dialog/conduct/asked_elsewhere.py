"""What a guest hears of a question to staff that did not come up at this store but in the cloud. PURE.

It decides nothing of it: that it was asked is said once and the talk goes on; the answer is said when it comes.
"""

from domain.control import Actor
from domain.menu import Serving
from edge.dialog.conduct.turn import Turn
from edge.dialog.talk import Plan, Talk

_SAID = {"requested": "staff_asked", "granted": "staff_said_yes", "denied": "staff_said_no", "expired": "staff_said_no"}


def told(talk: Talk, serving: Serving, actor: Actor, state: str) -> Plan:
    turn = Turn(talk, serving, actor)
    if kind := _SAID.get(state):
        turn.say(kind)
    return turn.plan()
