"""`log.forget`: a session's deletion in this tier, asked for by a store's node after a person there did it.

It decides that a deletion is an effect like any other, decided, done once and in the audit, and that no stop holds it:
who wants to be forgotten is, whatever else stands still. What is deleted is `cloud.store.forgetting`.
"""

from collections.abc import Mapping
from typing import Annotated, Protocol

from pydantic import BaseModel, ConfigDict, StringConstraints

from cloud.store.forgetting import AnotherSitesSession
from cloud.tools.tool import About, Declined, Origin, Running, Tool, reader
from domain.control import Action

FORGET = "log.forget"
DEADLINE_S = 10.0  # as the store's node waits: its session may be large, and SQLite overwrites the freed pages


class Forget(Protocol):
    """`cloud.store.forgetting.Forgetting.forget`."""

    async def __call__(self, session_id: str, site: str, *, at: float) -> Mapping[str, int]: ...


class ForgetAsked(BaseModel):
    """at_us: when it was asked for at the store; wall clock."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    session: Annotated[str, StringConstraints(min_length=1, max_length=200)]
    at_us: int


def forget_tool(forget: Forget) -> Tool[ForgetAsked, Mapping[str, int]]:
    """Asked again it is the same deletion, and finds nothing."""

    async def run(asked: ForgetAsked, running: Running) -> Mapping[str, int]:
        try:
            return await forget(asked.session, running.identity.site, at=asked.at_us / 1e6)
        except AnotherSitesSession as error:
            raise Declined(str(error)) from error

    async def never_known(_: ForgetAsked) -> None:
        """Deleted again, it is the same: what came since goes, too. The gate keeps no row of it either."""

    return Tool(
        FORGET,
        Action.FORGET_SESSION,
        reader(ForgetAsked),
        run,
        lambda asked: About(asked.session),
        known=never_known,
        callers=frozenset({Origin.EDGE, Origin.OPERATOR}),
        deadline_s=DEADLINE_S,
        repeatable=True,
        attempts=2,
        stoppable=False,
        personal=False,
    )
