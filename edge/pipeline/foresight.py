"""What would follow if the guest's turn ended here: read off the scratch step, for `turns` to wait by.

Decides whether an answer may come quickly; never what the answer is. PURE.
"""

from functools import reduce

from edge.session.exchange import Request, Step
from edge.session.state import State, fold
from edge.turns.end_of_turn import Prospect

_FREE_TO_GO_ON = frozenset({"anything", "more", "offer"})  # what is asked after an order that lacks nothing


def prospect(step: Step, state: State) -> Prospect:
    """step: decided for the words so far on `state`, and not committed."""
    if any(isinstance(act, Request) and act.kind == "submit" for act in step.acts):
        return Prospect.BINDING
    kinds = {event.kind for event in step.events}
    if "order_changed" not in kinds or kinds & {"not_understood", "requested"}:
        return Prospect.ANY
    then = reduce(fold, step.events, state)
    return Prospect.WHOLE if then.talk.expecting.kind in _FREE_TO_GO_ON else Prospect.ANY
