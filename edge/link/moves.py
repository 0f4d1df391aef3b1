"""What an order's session is told of its way: the states that mean something to a guest. PURE."""

from dataclasses import dataclass

from domain.fulfilment import Phase
from edge.link.order_file import Standing

RELEASE_NEEDED = "release_needed"


@dataclass(frozen=True, slots=True)
class Move:
    """What an order's session is told: queued, submitted, accepted, price_changed, unavailable, rejected,
    taken_by_staff. With `reason` release_needed it is queued until a person lets it go."""

    order_id: str
    revision: int
    state: str
    total_cents: int | None = None
    unavailable: tuple[str, ...] = ()
    pos_ref: str = ""
    reason: str = ""


def move_of(s: Standing) -> Move:
    state = s.state
    waiting, reason = state.phase in (Phase.QUEUED, Phase.HELD), s.reason
    if state.phase is Phase.HELD:
        reason = RELEASE_NEEDED
    shown = "queued" if waiting else "submitted" if state.phase in (Phase.SUBMITTING, Phase.UNKNOWN) else ""
    facts = state.pos_total_cents, state.unavailable, state.pos_ref
    return Move(s.order_id, state.revision, shown or state.phase.value, *facts, reason)


def is_told(s: Standing) -> bool:
    """Whether its session knows. That it is on its way just now is nothing to tell."""
    return s.state.phase is Phase.SUBMITTING or s.told == as_told(s)


def as_told(s: Standing) -> str:
    move = move_of(s)
    return f"{move.revision} {move.state}" + (f" {RELEASE_NEEDED}" if move.reason == RELEASE_NEEDED else "")
