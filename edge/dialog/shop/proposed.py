"""What the shop makes of the cloud's proposal for words that nothing here is called by. PURE.

It decides when the cloud is asked at all (nothing near is known here, and there is a link), and that a proposal can
only name products of this catalog, which are offered and never taken. Nothing is held, sold or made cheaper by one.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from edge.dialog.shop import wording
from edge.dialog.shop.desk import Desk

PATIENCE_S = 1.2  # as at a restaurant (`conduct.REASON_PATIENCE_S`): a useful answer within two seconds
WORTH_NAMING_PERMILLE = 300  # as `edge.dialog.conduct.proposed.WORTH_ASKING_PERMILLE`
NAMED_AT_MOST = 2  # more cannot be kept in mind


def asks_the_cloud(desk: Desk, unknown: Sequence[str]) -> bool:
    """ "The thing that keeps coffee warm": somebody else may know. True when it was asked."""
    if not desk.talk.link_up or desk.asked or desk.moves or not unknown:
        return False
    body = {"unknown": list(unknown[:3]), "expecting": desk.talk.expecting.kind}
    desk.need("reason", "reason", body, PATIENCE_S)
    return True


def taken(desk: Desk, unknown: Sequence[str], acts: Sequence[Mapping[str, Any]], confidence_permille: int) -> None:
    """What is said of it. Without anything that this catalog holds: that nothing is called so."""
    refs = [str(ref) for act in acts if act.get("kind") == "offer" for ref in act.get("refs", ())]
    known = tuple(dict.fromkeys(ref for ref in refs if desk.shop.product(ref) is not None))[:NAMED_AT_MOST]
    words = " ".join(unknown[:3])
    if not known or confidence_permille < WORTH_NAMING_PERMILLE:
        desk.say("not_found", words=words)
        return
    names = [desk.name(desk.product(ref)) for ref in known]
    desk.remember(offered=known)
    desk.say("not_found_near", words=words, items=wording.listed(names, desk.language))
