"""The `world` and the arguments of a line of the text door, read and checked. Raises BadLine with what was wrong."""

import copy
from collections.abc import Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from cloud.integrations.simulated_pos import Faults
from domain.customers import Customers, StaffMember
from domain.menu import Menu
from domain.policy import GUEST

NOW = "2025-03-12T12:30"  # the default of world.now: a weekday at noon
A_WEEK_S = 7 * 86_400
VOICE_DB = 72.0  # a loud voice at one metre (ISO 9921), as people speak against noise
NOISY_DB, LOUD_DB, LOST_DB = 5.0, 0.0, -5.0  # below: heard with little, with almost no confidence, by chance


class BadLine(Exception):
    """A line that cannot be taken: said back as an error; nothing changed."""


def seconds_of(row: Mapping[str, Any], key: str, default: float | None) -> float:
    value = row.get(key, default)
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= A_WEEK_S:
        raise BadLine(f"{key}: expected seconds from 0 to a week, found {value!r}")
    return float(value)


def count_of(row: Mapping[str, Any], key: str) -> int:
    value = row.get(key, 0)
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise BadLine(f"{key}: expected a count, found {value!r}")
    return value


def local_time(text: Any, zone: ZoneInfo) -> datetime:
    try:
        return datetime.fromisoformat(text).replace(tzinfo=zone)
    except (TypeError, ValueError) as error:
        raise BadLine(f"world.now: expected a local time such as {NOW}, found {text!r}") from error


def least_role(roles: Mapping[str, Any]) -> str:
    """A shop's headset is a device of staff: worn by nobody by name, it may do what the least of its roles may."""
    ranked = sorted(roles, key=lambda role: len((roles[role] or {}).get("may_approve") or ()))
    return str(ranked[0]) if ranked else GUEST


def slow_stock_s(world: Mapping[str, Any]) -> float:
    slow = world.get("slow") or {}
    if not isinstance(slow, dict) or set(slow) - {"stock_ms"}:
        raise BadLine('world.slow: expected an object such as {"stock_ms": 1500}')
    stock_ms = slow.get("stock_ms", 0)
    if isinstance(stock_ms, bool) or not isinstance(stock_ms, int | float) or stock_ms < 0:
        raise BadLine(f"world.slow.stock_ms: expected milliseconds, found {stock_ms!r}")
    return float(stock_ms) / 1000


def pos_faults(world: Mapping[str, Any], menu: Menu) -> Faults:
    submit = world.get("pos_submit")
    if submit not in (None, "timeout_created"):
        raise BadLine(f"world.pos_submit: {submit!r} is not timeout_created")
    prices = world.get("pos_price_at_submit") or {}
    if not isinstance(prices, dict) or not all(isinstance(v, int) and v >= 0 for v in prices.values()):
        raise BadLine("world.pos_price_at_submit: expected item/variation and integer cents")
    out = world.get("out_of_stock") or []
    if not isinstance(out, list):
        raise BadLine("world.out_of_stock: expected a list of item ids")
    return Faults(
        timeout_created=submit == "timeout_created",
        prices={_of_its_product(key, menu): cents for key, cents in prices.items()},
        out=frozenset(str(item) for item in out),
    )


def _of_its_product(key: str, menu: Menu) -> str:
    """A price's key, where a shop's is told by its SKU alone: "LMP-WHT", "LMP-WHT/std"."""
    sku = key.partition("/")[0]
    if menu.item(sku) is not None:
        return key
    return next((f"{i.id}/{sku}" for i in menu.items if any(v.id == sku for v in i.variations)), key)


def patched(raw: Any, patch: Any, name: str, tables: tuple[str, ...]) -> Any:
    """The file with fields of some rows replaced, by id (of a product, a variant's sku, an item, a customer)."""
    if not isinstance(patch, dict):
        raise BadLine(f"world.{name}: expected ids with their fields")
    made = copy.deepcopy(raw)
    for row_id, fields in patch.items():
        rows = [r for t in tables for r in made.get(t, ()) if r.get("id") == row_id]
        rows += [v for r in made.get("products", ()) for v in r.get("variants", ()) if v.get("sku") == row_id]
        if not rows or not isinstance(fields, dict):
            raise BadLine(f"world.{name}: nothing has the id {row_id!r}, or its fields are no object")
        for found in rows:
            found.update(fields)
    return made


def seller_of(world: Mapping[str, Any], customers: Customers) -> StaffMember:
    """Who wears the device; without one, a guest: nobody by name."""
    name = world.get("seller")
    if name is None:
        return StaffMember("", "", GUEST)
    found = customers.member_of_staff(str(name))
    if found is None:
        raise BadLine(f"world.seller: no member of staff {name!r}")
    return found


def confidence_in(event: str | None, args: Mapping[str, Any]) -> float:
    """What a recogniser would believe of words heard in noise."""
    if event != "noise":
        return 1.0
    snr, level = args.get("snr_db"), args.get("level_db")
    if not isinstance(snr, int | float):
        if not isinstance(level, int | float):
            return 0.8
        snr = VOICE_DB - level
    return 0.9 if snr >= NOISY_DB else 0.7 if snr >= LOUD_DB else 0.5 if snr >= LOST_DB else 0.3
