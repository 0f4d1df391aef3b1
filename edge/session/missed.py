"""What became of an order while nobody could be told: the edge was started anew between the guest's yes and the till's
answer. PURE.

It decides from the session's log and from where the order stands on disk, so that it is told once, however often the
process dies in between: what the log has was told.
"""

from domain.fulfilment import Phase as At
from edge.dialog.talk import Phase
from edge.link.moves import move_of
from edge.link.order_file import Standing
from edge.session.exchange import OrderMoved
from edge.session.state import State

UNANSWERED = (Phase.CONFIRMED, Phase.QUEUED, Phase.SUBMITTED)
ANSWERED = (At.ACCEPTED, At.PRICE_CHANGED, At.UNAVAILABLE, At.REJECTED, At.TAKEN_BY_STAFF)


def missed(state: State, standing: Standing | None) -> OrderMoved | None:
    """None: nothing, or nothing that the guest does not know."""
    talk = state.talk
    if standing is None or state.ended or talk.phase not in UNANSWERED or standing.state.phase not in ANSWERED:
        return None
    if standing.state.revision != talk.submitted_revision or _said_yes_since(state, standing):
        return None
    move = move_of(standing)
    return OrderMoved(
        move.order_id, move.revision, move.state, move.total_cents, move.unavailable, move.pos_ref, move.reason
    )


def is_news(state: State, moved: OrderMoved) -> bool:
    """Whether the guest will hear of it: to an order that waits in the store they drove on with what they owe."""
    return moved.state not in ("accepted", "taken_by_staff") or state.talk.phase is not Phase.QUEUED


def _said_yes_since(state: State, standing: Standing) -> bool:
    """To another total, and died before that was kept: it is kept when the session goes on."""
    said = [request.body.get("quoted_total_cents") for request in state.open if request.kind == "submit"]
    return any(cents != standing.order.quoted_total_cents for cents in said)
