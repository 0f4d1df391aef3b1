"""That a session's log says all that it lives by."""

from functools import reduce

from edge.session.state import State, fold
from talkthru.converse import Door


async def folds_to_the_live_state(door: Door) -> bool:
    """The log of the session that is open, against the state that it lives in."""
    session = door._session
    assert session is not None
    live = session.driver.host.state
    events = await session.journal.events(live.session)
    return reduce(fold, events, State(live.session, menu_version=live.menu_version)) == live
