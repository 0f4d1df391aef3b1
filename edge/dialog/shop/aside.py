"""What became of goods that a seller asked to have put aside, when it is not what they were told. PURE.

It decides what is worth saying: that a hold stands was said with the yes. What did not go through, what waits for the
link, and what the other place says of a transfer is news.
"""

from collections.abc import Mapping
from typing import Any

from edge.dialog.render import wording as words_of_all
from edge.dialog.shop.desk import Desk

NEED, INTENT = "reserve", "reserve"
PATIENCE_S = 4.0  # put down and sent once; what comes later is told when it comes
_OF_TRANSFER = {"accepted": "transfer_accepted", "refused": "transfer_refused"}


def need(desk: Desk, sku: str, qty: int, source: str = "") -> None:
    """The goods are asked for, with this turn's yes."""
    desk.need(NEED, INTENT, {"sku": sku, "qty": qty, "source": source}, PATIENCE_S)


def moved(desk: Desk, body: Mapping[str, Any], what: Mapping[str, Any]) -> None:
    """body: what became of it (state, why, place). what: what was asked for (sku, qty, source)."""
    found = desk.shop.of_sku(str(what.get("sku", "")))
    if found is None:
        return
    product, variant = found
    state, why, source = str(body.get("state", "")), str(body.get("why", "")), str(what.get("source", ""))
    qty = int(what.get("qty", 1))
    over = state in ("refused", "released")
    if over and not source:
        left = max(0, desk.mem.held.get(variant.sku, 0) - qty)
        desk.remember(held={**desk.mem.held, variant.sku: left})
    if kind := _kind(state, why, source):
        site = desk.shop.site(source)
        desk.say(
            kind,
            count=words_of_all.count(qty, desk.language),
            item=desk.variant_name(product, variant),
            place=site.name if site else source,
        )


def _kind(state: str, why: str, source: str) -> str:
    """Empty: nothing that they do not know."""
    if state == "draft":
        return "aside_waits"
    if state == "released":
        return "" if source or why == "by_hand" else "hold_over"
    if source and why in ("refused", "nobody_answered", ""):
        return _OF_TRANSFER.get(state, "")
    if state == "refused":
        return "aside_gone" if why == "not_enough" else "aside_late" if why == "too_late" else "aside_not"
    return ""
