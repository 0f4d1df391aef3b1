"""Whether a staff device's answer permits what was asked of it, when it comes in. PURE.

It decides what the log says of the answer. Where the effect happens `domain.control` looks at the grant again.
"""

from collections.abc import Mapping
from typing import Any

from domain.events import JSON
from domain.grants import ask_from_json, grant_from_json, grant_to_json, why_not_granted
from domain.policy import Policy
from edge.dialog.conduct.permits import Checks
from edge.session.exchange import Answer, Status


def taken(asked: Mapping[str, Any], given: Answer, policy: Policy, checks: Checks) -> tuple[Status, dict[str, JSON]]:
    """(the status, what the event keeps beside it). A yes without a grant for exactly what was asked is a no."""
    if given.status is not Status.OK:
        by = given.body.get("by")
        return given.status, {"by": str(by)} if by else {}
    try:
        grant, ask = grant_from_json(given.body.get("grant")), ask_from_json(asked.get("ask"))
    except ValueError:
        return Status.DENIED, {"why": "no_grant"}
    why = why_not_granted(grant, ask, policy, now=checks.now_s, verify=checks.verify)
    if why is not None:
        return Status.DENIED, {"why": why.value}
    return Status.OK, {"grant": grant_to_json(grant)}
