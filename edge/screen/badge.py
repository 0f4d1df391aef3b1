"""A badge: a token that the store signed for one member of staff, to be scanned or tapped instead of a PIN.

It decides whether a badge counts here and now. It is signed with the store's key (`staff.key`), so it needs no link and
works in this store alone; its number is in the staff file, so making a new one ends the old one.
"""

import base64
import binascii
import json
from collections.abc import Mapping

from domain.events import canonical
from edge.screen.staff import Member
from edge.session.signing import SiteKey

KIND = b"talkthru/badge/1\n"
VALID_S = 180 * 86_400  # half a year; sooner where somebody leaves or loses it: `talkthru staff badge`, `remove`
LONGEST = 512


def badge_for(member: Member, key: SiteKey, *, now_s: int) -> str:
    body = canonical({"member": member.id, "badge": member.badge, "until_s": now_s + VALID_S})
    return f"{base64.urlsafe_b64encode(body).decode()}.{key.signature(KIND + body)}"


def member_of(token: str, members: Mapping[str, Member], key: SiteKey, *, now_s: float) -> Member | None:
    """Whose badge it is; None for one that is forged, over, replaced, or of somebody who is gone."""
    body_text, dot, signature = token.strip().partition(".")
    if not dot or len(token) > LONGEST:
        return None
    try:
        body = base64.b64decode(body_text, altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        return None
    if not key.verify(KIND + body, signature, ""):
        return None
    said = json.loads(body)  # we wrote it: it is signed
    member = members.get(said["member"])
    counts = member is not None and member.badge == said["badge"] and now_s < said["until_s"]
    return member if counts else None
