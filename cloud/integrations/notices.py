"""What a vendor tells by webhook: whether it is really theirs, of now, and what it may mean. PURE: `now` is data.

A notice is a hint and no record: nothing of what it says is taken over. It names what to ask the vendor for again, so
the worst that a stolen, late or repeated one can do is a question more. It decides whose signature counts:

- Square: `x-square-hmacsha256-signature`, HMAC-SHA-256 of the notification's address and its body under the
  subscription's key (developer.squareup.com/docs/webhooks/step3validate). Not repeated for longer than a day.
- Shopify: `X-Shopify-Hmac-Sha256`, HMAC-SHA-256 of the body under the app's secret; its topic stands in a header that
  is not signed (shopify.dev/docs/apps/build/webhooks).
- HubSpot: `X-HubSpot-Signature-v3`, HMAC-SHA-256 of method, address, body and `X-HubSpot-Request-Timestamp` under the
  app's secret; older than five minutes it is refused (developers.hubspot.com, request validation).
"""

import base64
import hashlib
import hmac
import json
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Any

from cloud.integrations.backend import Secret
from cloud.integrations.records import part, parts

HUBSPOT_LASTS_S = 300.0  # as its documentation says
SQUARE_LASTS_S = 25 * 3600.0  # it repeats for 24 hours, with the same `created_at`
AHEAD_S = 300.0  # of a clock that is off
REMEMBERED = 10_000  # notices; a repeat that is older than that many costs one question
MOST_NAMED = 500  # articles of one notice; more is "everything"
SQUARE_GOODS, SQUARE_COUNTS = "catalog.version.updated", "inventory.count.updated"
SHOPIFY_GOODS, SHOPIFY_COUNTS = ("products/create", "products/update", "products/delete"), "inventory_levels/update"
HUBSPOT_GONE = ("contact.deletion", "contact.privacyDeletion")
TOPICS: Mapping[str, tuple[str, ...]] = {  # what to subscribe to at each; anything else is taken and means nothing
    "square": (SQUARE_GOODS, SQUARE_COUNTS),
    "shopify": (*SHOPIFY_GOODS, SHOPIFY_COUNTS),
    "hubspot": HUBSPOT_GONE,
}
KINDS = tuple(TOPICS)


class What(Enum):
    """What is to be asked for again."""

    GOODS = "goods"
    COUNTS = "counts"
    CUSTOMER_GONE = "customer_gone"  # if the vendor itself does not know them any more


@dataclass(frozen=True, slots=True)
class Notice:
    """key: what makes it the same one, of what was signed. about: SKUs or a customer; empty: nobody knows which."""

    key: str
    what: What
    about: tuple[str, ...] = ()


class NotTheirs(Exception):
    """Not signed with the key, or not of now. One word why, for the log; who sent it is told nothing."""


class NoNotice(Exception):
    """Signed, and no JSON of that vendor's form."""


@dataclass(frozen=True, slots=True)
class Posted:
    """One request. url: as the vendor was told it, not as a proxy passes it on. headers: names in small letters."""

    url: str
    headers: Mapping[str, str]
    body: bytes


def read(kind: str, posted: Posted, key: Secret, *, now: float) -> tuple[Notice, ...]:
    """What it may mean; nothing where it is of no matter here. Raises NotTheirs, NoNotice."""
    match kind:
        case "square":
            return _square(posted, key, now)
        case "shopify":
            return _shopify(posted, key)
        case "hubspot":
            return _hubspot(posted, key, now)
        case _:
            raise NotTheirs("kind")


class Once:
    """Which notices were taken already."""

    def __init__(self) -> None:
        self._seen: OrderedDict[str, None] = OrderedDict()

    def is_new(self, notice: Notice) -> bool:
        if notice.key in self._seen:
            self._seen.move_to_end(notice.key)
            return False
        self._seen[notice.key] = None
        while len(self._seen) > REMEMBERED:
            self._seen.popitem(last=False)
        return True


def _square(posted: Posted, key: Secret, now: float) -> tuple[Notice, ...]:
    _signed(posted, "x-square-hmacsha256-signature", key, posted.url.encode() + posted.body)
    said = part(_json(posted))
    event, kind = said.get("event_id"), said.get("type")
    if not isinstance(event, str) or not isinstance(kind, str):
        raise NoNotice("event_id, type")
    _of_now(_moment(said.get("created_at")), now, SQUARE_LASTS_S)
    if kind == SQUARE_GOODS:
        return (Notice(f"square {event}", What.GOODS),)
    if kind == SQUARE_COUNTS:
        counts = parts(part(part(said.get("data")).get("object")).get("inventory_counts"))
        named = tuple(dict.fromkeys(str(row.get("catalog_object_id", "")) for row in counts))
        return (Notice(f"square {event}", What.COUNTS, _few(named)),)
    return ()


def _shopify(posted: Posted, key: Secret) -> tuple[Notice, ...]:
    """The topic is not signed: whatever it says, a body that was seen is not looked at twice."""
    _signed(posted, "x-shopify-hmac-sha256", key, posted.body)
    said = part(_json(posted))
    same = f"shopify {hashlib.sha256(posted.body).hexdigest()}"
    topic = posted.headers.get("x-shopify-topic", "")
    if topic in SHOPIFY_GOODS:
        return (Notice(same, What.GOODS),)
    if topic == SHOPIFY_COUNTS and said.get("inventory_item_id") is not None:
        return (Notice(same, What.COUNTS),)  # it names the inventory item, and we know variants: all are asked again
    return ()


def _hubspot(posted: Posted, key: Secret, now: float) -> tuple[Notice, ...]:
    stamp = posted.headers.get("x-hubspot-request-timestamp", "")
    _signed(posted, "x-hubspot-signature-v3", key, b"POST" + posted.url.encode() + posted.body + stamp.encode())
    _of_now(int(stamp) / 1000 if stamp.isdigit() else None, now, HUBSPOT_LASTS_S)
    found = []
    for event in parts(_json(posted)):
        if event.get("subscriptionType") in HUBSPOT_GONE:
            contact = str(event.get("objectId", ""))
            if contact.isdigit():
                found.append(Notice(f"hubspot {event.get('eventId')} {contact}", What.CUSTOMER_GONE, (contact,)))
    return tuple(found)


def _signed(posted: Posted, header: str, key: Secret, covered: bytes) -> None:
    """Raises NotTheirs."""
    said = posted.headers.get(header, "")
    made = base64.b64encode(hmac.new(key.reveal().encode(), covered, hashlib.sha256).digest()).decode()
    if not hmac.compare_digest(made.encode(), said.encode()):
        raise NotTheirs("signature" if said else "no signature")


def _of_now(at: float | None, now: float, lasts_s: float) -> None:
    """Raises NotTheirs."""
    if at is None or not now - lasts_s <= at <= now + AHEAD_S:
        raise NotTheirs("too old")


def _json(posted: Posted) -> Any:
    try:
        return json.loads(posted.body)
    except ValueError as error:
        raise NoNotice("no JSON") from error


def _moment(said: object) -> float | None:
    try:
        return datetime.fromisoformat(str(said)).timestamp()
    except (ValueError, OverflowError):
        return None


def _few(named: tuple[str, ...]) -> tuple[str, ...]:
    known = tuple(name for name in named if name)
    return known if len(known) <= MOST_NAMED else ()
