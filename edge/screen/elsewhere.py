"""What comes from the cloud, as the screen shows it: its questions to staff, and goods that are put aside."""

from collections.abc import Collection
from dataclasses import dataclass

from domain.menu import Menu
from domain.policy import Policy
from edge.dialog.render import wording
from edge.link.exchange import CloudApproval, Reserved
from edge.screen.from_cloud import FromCloud
from edge.screen.staff import Member


@dataclass(frozen=True, slots=True)
class CloudAsks:
    id: str
    action: str
    amount: str
    subject: str
    session: str
    requester: str
    until_ms: int
    can: tuple[str, ...] = ()
    why_not: str = ""


@dataclass(frozen=True, slots=True)
class GoodsShown:
    """A hold or a transfer. why: a key of `words`; until_ms 0: it is over."""

    id: str
    what: str
    why: str
    place: str
    by: str
    until_ms: int = 0
    can: tuple[str, ...] = ()


def asked(cloud: FromCloud, member: Member, policy: Policy, can: Collection[str]) -> tuple[CloudAsks, ...]:
    return tuple(_asks(one, cloud.why_not(member, one, policy), can) for one in cloud.open)


def goods(cloud: FromCloud, menu: Menu, can: Collection[str]) -> tuple[GoodsShown, ...]:
    """What waits for a yes or no first, then what stands, then what is over."""
    waiting = [_goods(r, menu, can, ("send_goods", "keep_goods")) for r in cloud.transfers]
    standing = [_goods(r, menu, can, ("let_go",)) for r in cloud.standing]
    return (*waiting, *standing, *(_goods(r, menu, can, ()) for r in cloud.over))


def _asks(one: CloudApproval, why_not: str, can: Collection[str]) -> CloudAsks:
    acts = () if why_not == "own_request" else ("deny",) if why_not else ("approve", "deny")
    return CloudAsks(
        id=one.id,
        action=one.action,
        amount=_amount(one),
        subject=one.subject,
        session=one.session,
        requester=one.asked_by,
        until_ms=one.expires_at_us // 1000,
        can=tuple(act for act in acts if act in can),
        why_not=why_not,
    )


def _amount(one: CloudApproval) -> str:
    if "cents" in one.amount:
        return wording.money(one.amount["cents"])
    if "percent" in one.amount:
        return f"{one.amount['percent']} %"
    return f"{one.amount['qty']} ×" if "qty" in one.amount else ""


def _goods(r: Reserved, menu: Menu, can: Collection[str], acts: tuple[str, ...]) -> GoodsShown:
    other = r.to if r.kind == "transfer" else r.place
    place = menu.location(other)
    return GoodsShown(
        id=r.id,
        what=f"{r.qty} × {_name(r.sku, menu)}",
        why=f"goods_{r.kind}_{r.state}" if r.stands else f"goods_over_{r.why or r.state}",
        place=place.name if place else other,
        by=r.by,
        until_ms=r.until_us // 1000 if r.stands else 0,
        can=tuple(act for act in acts if act in can),
    )


def _name(sku: str, menu: Menu) -> str:
    item = next((i for i in menu.items if any(v.id == sku for v in i.variations)), None)
    return f"{item.name.get('en')} ({sku})" if item else sku
