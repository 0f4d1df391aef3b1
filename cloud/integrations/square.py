"""Square: catalog, locations, inventory and loyalty. Its orders have a module of their own (`square_orders`).

Written from its public API reference, version 2025-05-21: ListCatalog, CatalogItem, CatalogItemVariation,
CatalogModifierList, ListLocations, BatchRetrieveInventoryCounts, SearchLoyaltyAccounts, CreateLoyaltyReward,
RedeemLoyaltyReward (developer.squareup.com/reference/square/...).

Our identifiers are its object ids: an item's for the item, a variation's for the variation or SKU, a modifier's for the
option. Money is in the smallest unit there too. Options of a connection: `version`, `currency` (USD), `country`
(calling code before a ten-digit phone, 1), `program`, `rewards` (our reward = its reward tier).
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from cloud.integrations.backend import FormatChanged, Refused
from cloud.integrations.ports import Count, Counts, Listing, Problem, Redeemed, Redemption
from cloud.integrations.records import (
    GROUP,
    ITEM,
    PLACE,
    PRODUCT,
    Unusable,
    count,
    once,
    part,
    parts,
    read_all,
    settled,
)
from cloud.integrations.wire import MOST_PAGES, Wire
from domain.customers import Customer, Membership

VERSION = "2025-05-21"  # from here on an item's modifier lists carry min and max themselves
IDS_AT_ONCE = 500  # BatchRetrieveInventoryCounts takes 1,000
DAYS = {"MON": "mon", "TUE": "tue", "WED": "wed", "THU": "thu", "FRI": "fri", "SAT": "sat", "SUN": "sun"}
NO_LIMIT = 99


class SquareCatalog:
    """shop: whether its goods are products of a shop rather than items of a menu."""

    def __init__(self, wire: Wire, *, shop: bool, currency: str = "USD") -> None:
        self._wire, self._shop, self._currency = wire, shop, currency

    async def goods(self) -> Listing:
        objects = [o async for o in _pages(self._wire, "GET", "/v2/catalog/list", "objects", {"types": TYPES})]
        categories = {str(o.get("id")): _data(o, "category").get("name") for o in objects if _is(o, "CATEGORY")}
        lists = {str(o.get("id")): o for o in objects if _is(o, "MODIFIER_LIST")}
        sold = [o for o in objects if _is(o, "ITEM") and _is_sold(o)]
        groups: dict[str, dict[str, Any]] = {}
        rows = [self._item(o, categories, lists, groups) for o in sold]
        kind = PRODUCT if self._shop else ITEM
        good, problems = read_all(kind, rows, "cents", f"{self._wire.name} catalog")
        good, more = once(good, kind)
        made, wrong = read_all(GROUP, groups.values(), "cents", f"{self._wire.name} modifier lists")
        return Listing(tuple(good), (*problems, *more, *wrong), tuple(made), self._overrides(sold))

    def _item(
        self,
        item: Mapping[str, Any],
        categories: Mapping[str, Any],
        lists: Mapping[str, Mapping[str, Any]],
        groups: dict[str, dict[str, Any]],
    ) -> dict[str, Any]:
        data = _data(item, "item")
        first = part(data.get("reporting_category")).get("id") or data.get("category_id")
        row = {
            "id": item.get("id"), "name": data.get("name"), "category": categories.get(str(first)),
            "description": data.get("description"),
        }  # fmt: skip
        variations = [v for v in parts(data.get("variations")) if _is_sold(v)]
        priced = [v for v in variations if self._cents(_data(v, "item_variation").get("price_money")) is not None]
        if self._shop:
            return row | {"variants": [self._variant(v) for v in priced]}
        named = [_groups(info, lists, groups) for info in parts(data.get("modifier_list_info"))]
        included = [option for _, options in filter(None, named) for option in options]
        return row | {
            "variations": [self._variant(v) for v in priced],
            "modifier_groups": [group for group, _ in filter(None, named)],
            "included_options": included,
        }

    def _variant(self, variation: Mapping[str, Any]) -> dict[str, Any]:
        data = _data(variation, "item_variation")
        row = {"price_cents": self._cents(data.get("price_money"))}
        if self._shop:
            return row | {"sku": variation.get("id"), "attributes": {"variation": data.get("name") or ""}}
        return row | {"id": variation.get("id"), "name": data.get("name") or "Regular"}

    def _cents(self, money: object) -> int | None:
        """None: no fixed price, or one in another currency: it cannot be sold by voice."""
        if isinstance(money, Mapping) and money.get("currency", self._currency) == self._currency:
            amount = money.get("amount")
            return amount if isinstance(amount, int) and not isinstance(amount, bool) else None
        return None

    def _overrides(self, items: Iterable[Mapping[str, Any]]) -> dict[str, dict[str, Any]]:
        """By our place: prices of its own, and what is not sold there or sold out."""
        made: dict[str, dict[str, Any]] = {}
        for item in items:
            absent = set(self._absent(item))
            for variation in parts(_data(item, "item").get("variations")):
                for over in parts(_data(variation, "item_variation").get("location_overrides")):
                    place = self._wire.ours(str(over.get("location_id")))
                    if (cents := self._cents(over.get("price_money"))) is not None:
                        key = str(variation.get("id")) if self._shop else f"{item.get('id')}/{variation.get('id')}"
                        made.setdefault(place, {}).setdefault("prices", {})[key] = cents
            for place in sorted(absent):
                made.setdefault(place, {}).setdefault("unavailable_items", []).append(str(item.get("id")))
        return made

    def _absent(self, item: Mapping[str, Any]) -> Iterable[str]:
        if item.get("present_at_all_locations", True):
            return [self._wire.ours(place) for place in _texts(item.get("absent_at_location_ids"))]
        present = {self._wire.ours(place) for place in _texts(item.get("present_at_location_ids"))}
        return set(self._wire.places.values()) - present


class SquareLocations:
    def __init__(self, wire: Wire) -> None:
        self._wire = wire

    async def places(self) -> Listing:
        reply = await self._wire.read("GET", "/v2/locations")
        found = [row for row in _list(reply.body, "locations", self._wire) if row.get("status", "ACTIVE") == "ACTIVE"]
        rows = [
            {
                "id": self._wire.ours(str(row.get("id"))), "name": row.get("name"), "timezone": row.get("timezone"),
                "phone": row.get("phone_number"), "hours": _hours(row.get("business_hours")),
            }
            for row in found
        ]  # fmt: skip
        good, problems = read_all(PLACE, rows, "cents", f"{self._wire.name} locations")
        return Listing(tuple(good), tuple(problems))


class SquareInventory:
    def __init__(self, wire: Wire) -> None:
        self._wire = wire

    async def counts(self, skus: Sequence[str]) -> Counts:
        found: list[Count] = []
        bad: list[Problem] = []
        for start in range(0, len(skus), IDS_AT_ONCE):
            body: dict[str, Any] = {
                "catalog_object_ids": list(skus[start : start + IDS_AT_ONCE]), "states": ["IN_STOCK"],
            }  # fmt: skip
            if self._wire.places:
                body["location_ids"] = list(self._wire.places)
            async for row in _pages(self._wire, "POST", "/v2/inventory/counts/batch-retrieve", "counts", body):
                try:
                    found.append(self._count(row))
                except (Unusable, ValueError, KeyError, TypeError, OverflowError, OSError) as error:
                    bad.append(Problem(f"count {len(found) + len(bad) + 1}", str(error) or "is no count"))
        if bad and not found:
            raise FormatChanged(f"{self._wire.name}: none of {len(bad)} counts can be used: {bad[0]}")
        kept, more = settled(c for c in found if c.sku in set(skus))
        return Counts(kept, (*bad, *more))

    def _count(self, row: Mapping[str, Any]) -> Count:
        place = self._wire.ours(str(row["location_id"]))
        at = self._wire.moment(row.get("calculated_at"))
        return Count(str(row["catalog_object_id"]), place, count(row.get("quantity")), at)


class SquareLoyalty:
    """A customer's account is found by their phone. rewards: our reward's id and its reward tier's."""

    def __init__(self, wire: Wire, *, rewards: Mapping[str, str], program: str = "", country: str = "1") -> None:
        self._wire, self._rewards, self._program, self._country = wire, rewards, program, country

    async def membership(self, customer: Customer, brand: str) -> Membership | None:
        account = await self._account(customer)
        return None if account is None else Membership(brand, points=_balance(account, self._wire))

    async def redeem(self, key: str, customer: Customer, brand: str, reward: str, cost: int) -> Redemption:
        """Reserved first, then spent: both with the key, so a repeat finds what it did before."""
        tier, account = self._rewards.get(reward), await self._account(customer)
        if tier is None or account is None:
            return Redemption(Redeemed.NOT_POSSIBLE)
        asked = {"reward": {"loyalty_account_id": account["id"], "reward_tier_id": tier}, "idempotency_key": key[:128]}
        try:
            made = (await self._wire.send("POST", "/v2/loyalty/rewards", body=asked)).body
        except Refused as error:
            points = _balance(account, self._wire)
            if error.status == 400 and points < cost:
                return Redemption(Redeemed.TOO_FEW, points)
            raise
        held = part(part(made).get("reward"))
        if held.get("loyalty_account_id") != account["id"] or not isinstance(held.get("id"), str):
            raise FormatChanged(f"{self._wire.name}: the reward is not the one that was asked for")
        if held.get("status") != "REDEEMED":
            spend = {"idempotency_key": f"{key[:120]}/redeem", "location_id": next(iter(self._wire.places), "")}
            await self._wire.send("POST", f"/v2/loyalty/rewards/{held['id']}/redeem", body=spend)
        left = await self._account(customer)
        return Redemption(Redeemed.DONE, _balance(left, self._wire) if left else 0)

    async def _account(self, customer: Customer) -> Mapping[str, Any] | None:
        if not customer.phone:
            return None
        phone = f"+{customer.phone if len(customer.phone) > 10 else self._country + customer.phone}"
        body = {"query": {"mappings": [{"phone_number": phone}]}, "limit": 5}
        reply = await self._wire.read("POST", "/v2/loyalty/accounts/search", body=body)
        found = [
            row for row in _list(reply.body, "loyalty_accounts", self._wire)
            if part(row.get("mapping")).get("phone_number") == phone
            and self._program in ("", row.get("program_id"))
            and isinstance(row.get("id"), str)
        ]  # fmt: skip
        return found[0] if len(found) == 1 else None


TYPES = "ITEM,MODIFIER_LIST,CATEGORY"


async def _pages(wire: Wire, method: str, path: str, key: str, asked: Mapping[str, Any]) -> Any:
    """The records of every page. Raises BackendError."""
    cursor: str | None = None
    for _ in range(MOST_PAGES):
        given = {**asked, **({"cursor": cursor} if cursor else {})}
        reply = await wire.read(method, path, **({"query": given} if method == "GET" else {"body": given}))
        for row in _list(reply.body, key, wire):
            yield row
        before, cursor = cursor, reply.body.get("cursor")
        if not cursor:
            return
        if cursor == before or not isinstance(cursor, str):
            break
    raise FormatChanged(f"{wire.name} {path}: its pages have no end; nothing of them is used")


def _list(body: Any, key: str, wire: Wire) -> list[Mapping[str, Any]]:
    """An empty answer leaves the list away."""
    if not isinstance(body, Mapping):
        raise FormatChanged(f"{wire.name}: the answer is no object")
    rows = body.get(key, [])
    if not isinstance(rows, list) or not all(isinstance(row, Mapping) for row in rows):
        raise FormatChanged(f"{wire.name}: {key} is no list of objects; nothing of it is used")
    if key not in body and body.keys() - {"cursor", "errors"}:
        raise FormatChanged(f"{wire.name}: the answer has no {key}; nothing of it is used")
    return rows


def _data(thing: Mapping[str, Any], of: str) -> Mapping[str, Any]:
    return part(thing.get(f"{of}_data"))


def _is(thing: Mapping[str, Any], kind: str) -> bool:
    return thing.get("type") == kind


def _texts(value: object) -> list[str]:
    return [v for v in value if isinstance(v, str)] if isinstance(value, list) else []


def _is_sold(thing: Mapping[str, Any]) -> bool:
    if _data(thing, "item_variation").get("sellable") is False:
        return False
    return not thing.get("is_deleted") and not _data(thing, "item").get("is_archived")


def _groups(
    info: Mapping[str, Any], lists: Mapping[str, Mapping[str, Any]], groups: dict[str, dict[str, Any]]
) -> tuple[str, list[str]] | None:
    """The group of an item, made where it is new, and the options that are on it by default.

    Square keeps minimum and maximum with the item, we with the group: one list in two ways is two groups.
    """
    held = lists.get(str(info.get("modifier_list_id")))
    data = _data(held, "modifier_list") if held else {}
    if held is None or info.get("enabled") is False or data.get("modifier_type") == "TEXT":
        return None
    least, most = (
        _limit(info, data, "min_selected_modifiers", 0),
        _limit(info, data, "max_selected_modifiers", NO_LIMIT),
    )
    group = f"{held['id']}:{least}-{most}"
    options = [m for m in parts(data.get("modifiers")) if not m.get("is_deleted")]
    chosen = most == 1 or least > 0 or data.get("selection_type") == "SINGLE"
    groups[group] = {
        "id": group, "name": data.get("name"), "kind": "choice" if chosen else "adjust", "min": least, "max": most,
        "qualifiers": ["pick"] if chosen else ["no", "extra", "add"],
        "options": [_option(option) for option in options],
    }  # fmt: skip
    over = {str(o.get("modifier_id")): o.get("on_by_default") for o in parts(info.get("modifier_overrides"))}
    default = [str(o.get("id")) for o in options if _on(o, over)]
    return group, default


def _on(option: Mapping[str, Any], over: Mapping[str, Any]) -> bool:
    return over.get(str(option.get("id")), _data(option, "modifier").get("on_by_default")) is True


def _option(option: Mapping[str, Any]) -> dict[str, Any]:
    data = _data(option, "modifier")
    return {
        "id": option.get("id"),
        "name": data.get("name"),
        "price_cents": part(data.get("price_money")).get("amount", 0),
    }


def _limit(info: Mapping[str, Any], data: Mapping[str, Any], key: str, none: int) -> int:
    """-1 means: as the list says; and there: no limit."""
    for said in (info.get(key), data.get(key)):
        if isinstance(said, int) and said >= 0:
            return said
    return none


def _hours(business: object) -> dict[str, str] | None:
    """Where every day is the same; what differs by day our files cannot say."""
    periods = parts(part(business).get("periods"))
    times = {(str(p.get("start_local_time"))[:5], str(p.get("end_local_time"))[:5]) for p in periods}
    if len(times) != 1 or {str(p.get("day_of_week")) for p in periods} != set(DAYS):
        return None
    opens, closes = times.pop()
    return {"open": opens, "close": closes}


def _balance(account: Mapping[str, Any], wire: Wire) -> int:
    """Below zero there are none."""
    try:
        return count(account.get("balance", 0))
    except Unusable as error:
        raise FormatChanged(f"{wire.name}: balance {error}") from error
