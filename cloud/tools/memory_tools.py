"""`memory.remember`, `memory.recall`, `memory.forget`: what is kept of a customer between visits, behind the gate.

They decide whose memory a call may touch: the customer whom this very session identified (`cloud.tools.identified`),
as far as they agree to be known today. A consent that was withdrawn deletes what was kept the next time anybody asks.
Only a store's node calls the first two, for its guest's wish and yes; a model cannot. Deleting is a person's.
"""

import hashlib
from collections.abc import Awaitable, Callable, Mapping
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, StringConstraints

from cloud.catalog import Catalog
from cloud.integrations.backend import BackendError
from cloud.integrations.lookups import Lookups
from cloud.store.memories import MemoryStore, SessionForgotten
from cloud.tools.identified import Proofs
from cloud.tools.tool import About, Declined, Identity, NotDone, Origin, Running, Tool, reader
from domain.control import Action
from domain.events import canonical
from domain.memory import Kind, checked, may_be_remembered

REMEMBER, RECALL, FORGET = "memory.remember", "memory.recall", "memory.forget"

Short = Annotated[str, StringConstraints(min_length=1, max_length=200)]
Recalled = Mapping[str, Mapping[str, Any]]  # kind -> {"version": n, "value": {...}}
ForgetCustomer = Callable[[str], Awaitable[Mapping[str, int]]]


class Asked(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)
    session: Short
    customer: Short


class RememberAsked(Asked):
    kind: Short
    value: dict[str, Any]
    proof: Annotated[str, StringConstraints(max_length=400)]


class RecallAsked(Asked):
    kinds: tuple[Short, ...]
    proof: Annotated[str, StringConstraints(max_length=400)]


class ForgetAsked(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)
    customer: Short


def subject(kind: str, value: Mapping[str, Any]) -> str:
    """Exactly what a yes is said to: another order, or one allergy more, needs another."""
    return f"{kind}:{hashlib.sha256(canonical(dict(value))).hexdigest()[:16]}"


def forgetting(customer: str) -> str:
    """Under which name the audit holds a deletion: found again by who knows the id, and telling it to nobody."""
    return f"forgotten-customer-{hashlib.sha256(customer.encode()).hexdigest()[:16]}"


class Memories:
    """days: how long a memory is held after it was told last. now: wall clock."""

    def __init__(
        self,
        store: MemoryStore,
        lookups: Lookups,
        catalog: Callable[[], Catalog],
        proofs: Proofs,
        *,
        days: float,
        now: Callable[[], float],
    ) -> None:
        self._store, self._lookups, self._catalog, self._days, self._now = store, lookups, catalog, days, now
        self.proofs = proofs

    async def kinds(self, customer: str, site: str) -> tuple[str, ...]:
        """Of what there is a memory, and nothing of what it is: so that nobody asks in vain. Raises StoreError."""
        return tuple(sorted(await self._store.held(self._brand(site), customer, now=self._now())))

    def tools(self, forget: ForgetCustomer) -> tuple[Tool[Any, Any], ...]:
        return (
            Tool(
                REMEMBER,
                Action.REMEMBER,
                reader(RememberAsked),
                self._remember,
                lambda asked: About(subject(asked.kind, asked.value), customer=asked.customer),
                attempts=2,
                repeatable=True,  # the same again is the same version
            ),
            Tool(
                RECALL,
                Action.RECALL,
                _recall_read,
                self._recall,
                lambda asked: About(customer=asked.customer),
                problem=_recall_problem,
                attempts=2,
                repeatable=True,
                effect=False,
            ),
            Tool(
                FORGET,
                Action.FORGET_CUSTOMER,
                reader(ForgetAsked),
                _forgetting(forget),
                lambda asked: About(asked.customer),
                known=_never_known,
                callers=frozenset({Origin.OPERATOR}),
                attempts=2,
                repeatable=True,
                stoppable=False,
            ),
        )

    async def _remember(self, asked: RememberAsked, running: Running) -> Mapping[str, int]:
        """The version alone: the gate keeps its answer, and the memory has one place."""
        site = running.identity.site
        if not await self._agreed(asked, site):
            raise Declined("not_agreed")
        try:
            memory = await self._store.tell(
                self._brand(site),
                asked.customer,
                Kind(asked.kind),
                asked.value,
                now=self._now(),
                days=self._days,
                session=asked.session,
                site=site,
            )
        except ValueError as error:
            raise Declined("nothing_to_remember") from error
        except SessionForgotten as error:
            raise Declined("session_forgotten") from error
        return {"version": memory.version}

    async def _recall(self, asked: RecallAsked, running: Running) -> Recalled:
        site = running.identity.site
        if not await self._agreed(asked, site):
            raise Declined("not_agreed")
        wanted = tuple(Kind(kind) for kind in asked.kinds)
        held = await self._store.held(self._brand(site), asked.customer, wanted, now=self._now())
        return {kind.value: {"version": m.version, "value": dict(m.value)} for kind, m in held.items()}

    async def _agreed(self, asked: RememberAsked | RecallAsked, site: str) -> bool:
        """Whom this session identified, and what they agree to now. Raises Declined, NotDone."""
        if not self.proofs.holds(asked.proof, site=site, session=asked.session, customer=asked.customer):
            raise Declined("not_identified_here")
        try:
            customer = await self._lookups.customer(asked.customer)
        except BackendError as error:  # what they agree to cannot be known: then it is not
            raise NotDone(type(error).__name__) from error
        if customer is not None and may_be_remembered(customer.consent):
            return True
        await self._store.forget(asked.customer)
        return False

    def _brand(self, site: str) -> str:
        return self._catalog().for_site(site).menu.brand


def _recall_read(arguments: Mapping[str, Any]) -> RecallAsked:
    asked = reader(RecallAsked)(arguments)
    if not 1 <= len(set(asked.kinds)) == len(asked.kinds) or not set(asked.kinds) <= set(Kind):
        raise ValueError("kinds")
    return asked


def _recall_problem(asked: RecallAsked, recalled: Recalled, identity: Identity) -> str | None:
    """A memory that nobody asked for, or in a form that none can have."""
    if not set(recalled) <= set(asked.kinds):
        return "another memory"
    try:
        whole = all(checked(Kind(kind), row["value"]) == row["value"] for kind, row in recalled.items())
    except ValueError:
        whole = False
    return None if whole else "no memory"


def _forgetting(forget: ForgetCustomer) -> Callable[[ForgetAsked, Running], Awaitable[Mapping[str, int]]]:
    async def run(asked: ForgetAsked, running: Running) -> Mapping[str, int]:
        return await forget(asked.customer)

    return run


async def _never_known(_: ForgetAsked) -> None:
    """Deleted again, it is the same: what came since goes, too."""
