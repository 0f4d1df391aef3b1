"""`orders.submit`: a confirmed order's way out, as a tool behind the gate. What happens to it is `fulfilment`.

It decides what of an order the rules look at: its total, its largest line, and that nothing was taken off the bill
which nobody at that store could have approved.
"""

from collections.abc import Callable, Mapping
from typing import Any

from cloud.store.orders import OrderRecord, State
from cloud.tools.tool import About, Declined, NotDone, Origin, Running, Tool
from cloud.workflows.fulfilment import AnotherSitesOrder, EarlierRevisionInDoubt, Fulfilment, Submission
from domain.adjustments import Adjustment
from domain.control import Action
from domain.policy import Amount, Policy

SUBMIT = "orders.submit"
# A create, a question about it and one more create: by then `fulfilment` has nothing under way for this call.
DEADLINE_S = 30.0
APPROVED = (Action.DISCOUNT, Action.PRICE_OVERRIDE, Action.PRICE_MATCH, Action.COMP_ITEM)


def submit_tool(fulfilment: Fulfilment, policy: Callable[[str], Policy]) -> Tool[Submission, OrderRecord]:
    """`fulfilment` keeps what is done once: the gate asks it instead of a ledger of its own."""

    async def run(asked: Submission, running: Running) -> OrderRecord:
        if why := off_the_bill(asked, policy(running.identity.site)):
            raise Declined(why, _refusal(asked, why))
        try:
            return await fulfilment.submit(asked)
        except AnotherSitesOrder as error:
            raise Declined(str(error), error) from error
        except EarlierRevisionInDoubt as error:
            raise NotDone(str(error), again=False) from error

    async def known(asked: Submission) -> OrderRecord | None:
        record = await fulfilment.status(asked.ticket.external_ref, asked.ticket.revision)
        return record if record is not None and record.site == asked.ticket.site else None

    return Tool(
        SUBMIT,
        Action.SUBMIT_ORDER,
        _read,
        run,
        about_order,
        callers=frozenset({Origin.EDGE, Origin.MCP}),  # of another agent's draft a person has confirmed (`api.agents`)
        known=known,
        deadline_s=DEADLINE_S,
        breaker=SUBMIT,
    )


def off_the_bill(asked: Submission, policy: Policy) -> str:
    """Why something that was taken off the bill cannot have been anybody's leave; empty: it can."""
    for adjustment in asked.ticket.adjustments:
        if adjustment.action != Action.REDEEM_REWARD and not _approvable(adjustment, policy):
            return f"nobody here may approve that {adjustment.action}"
    return ""


def _approvable(adjustment: Adjustment, policy: Policy) -> bool:
    amount = Amount(cents=adjustment.cents or None, percent=adjustment.percent or None)
    return adjustment.action in APPROVED and bool(policy.approvers(adjustment.action, amount))


def _read(arguments: Mapping[str, Any]) -> Submission:
    """The wire's codec has read it: there is no other way here."""
    asked = arguments.get("submission")
    if not isinstance(asked, Submission) or len(arguments) != 1:
        raise ValueError("not a submission")
    return asked


def about_order(asked: Submission) -> About:
    """Its total, and the number of its largest line."""
    ticket = asked.ticket
    most = max((line.qty for line in ticket.lines), default=0)
    return About(ticket.external_ref, Amount(cents=ticket.quoted_total_cents, qty=most), ticket.revision)


def _refusal(asked: Submission, why: str) -> OrderRecord:
    ticket = asked.ticket
    return OrderRecord(
        ticket.external_ref,
        ticket.revision,
        State.REJECTED,
        ticket.site,
        asked.as_json(),
        asked.confirmed_at,
        reason=why,
    )
