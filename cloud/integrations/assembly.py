"""A brand's menu as stores receive it: goods, promotions, places and the till's prices, from systems, over a file.

It decides whose word counts: of a price the point of sale's, then a place's override, then the catalog's; of goods the
catalog's system alone, while the file adds what that does not know of them (what people call them, other languages,
limits, policies). What cannot be used is left out and reported; a change that no shop makes in one night (half of the
goods gone, every price ten times as high) is published only when it was said `SAID_AGAIN` times. What cost something
and now costs nothing keeps its price, however often it is said: a field that was left empty reads as 0, and what is
given away is a promotion. PURE but for `Assembly`, which asks the systems and keeps what they said last.
"""

import asyncio
import hashlib
import json
import statistics
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import structlog

from cloud.catalog import Catalog, Held, from_raw
from cloud.integrations.backend import BackendError
from cloud.integrations.ports import (
    CatalogPort,
    Listing,
    LocationsPort,
    PosPrice,
    PricesPort,
    Problem,
    PromotionsPort,
    Row,
)
from cloud.integrations.wire import codes_of, understood

log = structlog.get_logger()

SAID_AGAIN = 3  # times in a row
GONE_AT_ONCE = 0.5  # of the goods; a season's change is less
MOST_TIMES = 5.0  # that the middle price rises or falls: cents for units is a hundred
FREE_AT_MOST = 0.5  # of the prices: water, dips and cups are a few
FEW = 5  # goods, of which any change is possible
NOTHING_NOW = "is said to cost nothing: the price before is kept"
REPORTED = 20  # records that are named in the log; the rest are counted


@dataclass(frozen=True)
class Known:
    """What the systems said last; None: nothing yet, and the file's own counts."""

    goods: Listing | None = None
    offers: Listing | None = None
    places: Listing | None = None
    prices: tuple[PosPrice, ...] | None = None


@dataclass(frozen=True)
class Sources:
    """Who is asked for what; None: the file. menu: the id of the file that they belong to; empty: the first."""

    menu: str = ""
    goods: CatalogPort | None = None
    offers: PromotionsPort | None = None
    places: LocationsPort | None = None
    prices: PricesPort | None = None


class Assembly:
    """Call `refresh` every so often; `over` puts what is known over the files, and `revision` counts its changes.

    kept: a file for what was said last, so that a restart without the systems gives stores what they had.
    """

    def __init__(self, sources: Sources, kept: Path | None = None) -> None:
        self.revision = 0
        self._sources, self._kept = sources, kept
        self._known = _read(kept, sources) if kept else Known()
        self._doubted: tuple[str, int] = ("", 0)
        self._failing: set[str] = set()
        self._one_at_a_time = asyncio.Lock()  # an answer that was asked for earlier must not come over a later one

    async def refresh(self) -> None:
        """Asks all of them at once. One that fails is logged when that begins and ends; what it said last stays."""
        async with self._one_at_a_time:
            await self._refresh()

    async def _refresh(self) -> None:
        s = self._sources
        goods, offers, places, prices = await asyncio.gather(
            self._ask("catalog", s.goods.goods if s.goods else None),
            self._ask("promotions", s.offers.offers if s.offers else None),
            self._ask("locations", s.places.places if s.places else None),
            self._ask("prices", s.prices.prices if s.prices else None),
        )
        known = Known(
            self._believed(goods) or self._known.goods,
            offers or self._known.offers,
            places or self._known.places,
            prices or self._known.prices,  # a till without any price is one that says nothing
        )
        if known != self._known:
            self._known = known
            self.revision += 1
            if self._kept:
                await asyncio.to_thread(_write, self._kept, known)

    def over(self, catalog: Catalog) -> Catalog:
        """The files' catalog with what the systems say instead. Raises MenuError; blocks for a large one."""
        if self._known == Known():
            return catalog
        ids = [held.menu.id for held in catalog.held]
        mine = self._sources.menu or ids[0]
        if mine not in ids:
            log.error("integrations.no_such_menu", menu=mine, known=ids)
            return catalog
        return replace(catalog, held=tuple(self._assembled(h) if h.menu.id == mine else h for h in catalog.held))

    def _assembled(self, held: Held) -> Held:
        raw, problems = assembled(json.loads(held.raw), self._known)
        if problems:
            said = [str(p) for p in problems[:REPORTED]]
            log.warning("integrations.records_left_out", menu=held.menu.id, count=len(problems), first=said)
        return from_raw(raw, f"{held.menu.id} as its systems say")

    async def _ask(self, name: str, asked: Callable[[], Awaitable[Any]] | None) -> Any:
        if asked is None:
            return None
        try:
            with understood(name):
                answer = await asked()
        except BackendError as error:
            if name not in self._failing:
                log.warning("integrations.unreachable", port=name, said=codes_of(error), kept="what it said last")
            self._failing.add(name)
            return None
        if name in self._failing:
            log.info("integrations.reachable", port=name)
        self._failing.discard(name)
        return answer

    def _believed(self, goods: Listing | None) -> Listing | None:
        """None: as before, for now."""
        if goods is None or not goods.rows:
            return None
        goods = not_for_nothing(goods, self._known.goods)
        why = doubtful(self._known.goods, goods)
        if why is None:
            self._doubted = ("", 0)
            return goods
        said = _digest(goods.rows)
        self._doubted = (said, self._doubted[1] + 1 if self._doubted[0] == said else 1)
        if self._doubted[1] >= SAID_AGAIN:
            log.warning("integrations.believed", why=why, times=SAID_AGAIN)
            return goods
        log.error("integrations.doubted", why=why, kept="what was published before")
        return None


def _write(path: Path, known: Known) -> None:
    """Whole or not at all. A disk that does not take it is no reason not to publish."""
    try:
        fresh = path.with_suffix(".new")
        fresh.write_text(json.dumps(asdict(known), ensure_ascii=False))
        fresh.replace(path)
    except OSError as error:
        log.warning("integrations.not_kept", file=str(path), why=error.strerror)


def _read(path: Path, sources: Sources) -> Known:
    """What was kept, of those who are still asked. A file that cannot be read is nothing."""
    try:
        said = json.loads(path.read_text())
        listings = {name: _listing(said[name]) for name in ("goods", "offers", "places") if getattr(sources, name)}
        prices = tuple(PosPrice(**row) for row in said["prices"] or ()) if sources.prices and said["prices"] else None
        return Known(**listings, prices=prices)
    except FileNotFoundError:
        return Known()
    except (OSError, ValueError, KeyError, TypeError) as error:
        log.warning("integrations.kept_unreadable", file=str(path), why=type(error).__name__)
        return Known()


def _listing(said: Any) -> Listing | None:
    if said is None:
        return None
    problems = tuple(Problem(**row) for row in said["problems"])
    return Listing(tuple(said["rows"]), problems, tuple(said["groups"]), dict(said["overrides"]))


def assembled(raw: Mapping[str, Any], known: Known) -> tuple[dict[str, Any], tuple[Problem, ...]]:
    """The file's JSON with what the systems say, and what was left out or contradicted."""
    made, problems = dict(raw), list[Problem]()
    shop = "products" in raw
    key, parts = ("products", "variants") if shop else ("items", "variations")
    if known.goods is None:
        made[key] = [_enriched(row, {}, parts) for row in raw.get(key) or ()]
    else:
        made[key] = [_enriched(row, _by_id(raw.get(key)), parts) for row in known.goods.rows]
        problems += known.goods.problems
        if known.goods.groups:
            groups = _by_id(raw.get("modifier_groups"))
            groups |= {row["id"]: _enriched(row, groups, "options") for row in known.goods.groups}
            made["modifier_groups"] = list(groups.values())
    if known.offers is not None:
        made["promotions"] = [dict(row) for row in known.offers.rows]
        problems += known.offers.problems
    places = _by_id(raw.get("locations"))
    if known.places is not None:
        places = {row["id"]: {**places.get(row["id"], {}), **row} for row in known.places.rows} or places
        problems += known.places.problems
    for place, over in (known.goods.overrides if known.goods else {}).items():
        if place in places:
            places[place] = _with_overrides(places[place], over)
    if places:
        made["locations"], free = _no_gifts(places, _by_id(raw.get("locations")), made[key], parts)
        problems += free
    problems += _till_counts(made, known.prices or (), shop=shop)
    if shop:
        problems += _only_one_price(made)
    version = "menu_version" if not shop else "catalog_version"
    made[version] = f"{raw.get(version, '0')}+{_digest(made)[:8]}"
    return made, tuple(problems)


def doubtful(before: Listing | None, now: Listing) -> str | None:
    """Why no shop changes so much at once; None where it may."""
    new = _prices(now.rows)
    if len(new) >= FEW and sum(cents == 0 for cents in new.values()) > len(new) * FREE_AT_MOST:
        return "most of it costs nothing"
    if before is None or len(before.rows) < FEW:
        return None
    old = _prices(before.rows)
    if len(new) < len(old) * (1 - GONE_AT_ONCE):
        return f"{len(old)} prices became {len(new)}"
    times = [new[key] / old[key] for key in old.keys() & new.keys() if old[key] > 0 and new[key] > 0]
    middle = statistics.median(times) if len(times) >= FEW else 1.0
    if not 1 / MOST_TIMES <= middle <= MOST_TIMES:
        return f"the middle price is {middle:.3g} times what it was"
    return None


def not_for_nothing(goods: Listing, before: Listing | None) -> Listing:
    """What cost something keeps its price where a system says that it costs nothing now; each is named."""
    cost = {key: cents for key, cents in _prices(before.rows if before else ()).items() if cents > 0}
    rows, problems = list[Row](), list(goods.problems)
    for row in goods.rows:
        key = "variants" if "variants" in row else "variations"
        kept = [_costing(part, cost.get(_name_of(row, part), 0)) for part in row.get(key) or ()]
        problems += [Problem(f"price {_name_of(row, part)}", NOTHING_NOW) for part in kept if part not in row[key]]
        rows.append({**row, key: kept} if key in row else row)
    return replace(goods, rows=tuple(rows), problems=tuple(problems))


def _costing(part: Mapping[str, Any], cost: int) -> dict[str, Any]:
    return {**part, "price_cents": cost} if cost and part.get("price_cents") == 0 else dict(part)


def _name_of(row: Row, part: Mapping[str, Any]) -> str:
    return f"{row['id']}/{part.get('sku') or part.get('id')}"


def _till_counts(made: dict[str, Any], prices: Sequence[PosPrice], *, shop: bool) -> list[Problem]:
    """The point of sale's price list over whatever else is said; each contradiction is named once."""
    problems: list[Problem] = []
    goods: list[dict[str, Any]] = made.get("products" if shop else "items") or []
    parts, name = ("variants", "sku") if shop else ("variations", "id")
    held = {(part[name] if shop else f"{row['id']}/{part[name]}"): part for row in goods for part in row.get(parts, ())}
    places = _by_id(made.get("locations"))
    own = {(price.key, price.place) for price in prices if price.place}
    said = {i: _overrides(place) for i, place in places.items()}  # before the till spoke
    catalog = {key: part.get("price_cents") for key, part in held.items()}
    for price in sorted(prices, key=lambda p: bool(p.place)):  # what holds everywhere first, then what differs
        part = held.get(price.key)
        if part is None or (price.place and price.place not in places):
            problems.append(Problem(f"price {price.key}", "the till has it, the catalog does not"))
            continue
        if price.cents == 0 < (part.get("price_cents") or 0):
            problems.append(Problem(f"price {price.key}", NOTHING_NOW))
            continue
        where = [price.place] if price.place else [i for i in places if (price.key, i) not in own]
        others = {said[i].get(price.key, catalog[price.key]) for i in where} or {catalog[price.key]}
        if others != {price.cents}:
            at = f" in {price.place}" if price.place else ""
            problems.append(Problem(f"price {price.key}{at}", "the till says another one: the till's counts"))
        if price.place:
            places[price.place] = _with_overrides(places[price.place], {"prices": {price.key: price.cents}})
        else:
            part["price_cents"] = price.cents
            places = {i: _without(p, price.key) for i, p in places.items()}
    if prices and places:
        made["locations"] = list(places.values())
    return problems


def _no_gifts(
    places: Mapping[str, Row], file: Mapping[str, Row], goods: Sequence[Row], parts: str
) -> tuple[list[Row], list[Problem]]:
    """A place's price of nothing, for what costs something, is the operator's file's to say."""
    made, problems = list[Row](), list[Problem]()
    cost = {
        part.get("sku") or f"{row['id']}/{part.get('id')}"
        for row in goods
        for part in row.get(parts) or ()
        if part.get("price_cents")
    }
    for place in places.values():
        mine = _overrides(file.get(place["id"], {}))
        gifts = [key for key, cents in _overrides(place).items() if cents == 0 and key in cost and mine.get(key) != 0]
        problems += [Problem(f"price {key} in {place['id']}", NOTHING_NOW) for key in gifts]
        for key in gifts:
            place = _without(place, key)
        made.append(place)
    return made, problems


def _only_one_price(made: dict[str, Any]) -> list[Problem]:
    """A shop's catalog has one price a variant: one that differs by place is named, and the highest is said, for a
    till that then charges less disappoints nobody."""
    problems: list[Problem] = []
    variants = {v["sku"]: v for p in made.get("products") or () for v in p.get("variants", ())}
    for place in made.get("locations") or ():
        for sku, cents in _overrides(place).items():
            if sku in variants and variants[sku].get("price_cents") != cents:
                problems.append(Problem(f"price {sku} in {place['id']}", "differs by place: the higher one is said"))
                variants[sku]["price_cents"] = max(cents, variants[sku].get("price_cents") or 0)
    return problems


def _enriched(row: Row, before: Mapping[str, Row], parts: str) -> dict[str, Any]:
    """What the system says of a thing, and below it what the file adds."""
    old = before.get(row["id"], {})
    made = {**old, **row}
    if isinstance(old.get("name"), Mapping) and isinstance(row.get("name"), str):
        made["name"] = {**old["name"], "en": row["name"]}
    key = "sku" if parts == "variants" else "id"
    olds = {part[key]: part for part in old.get(parts) or () if key in part}
    made[parts] = [{**olds.get(part[key], {}), **part} for part in row.get(parts) or ()]
    if parts != "options":  # an option for nothing is a usual one
        made[parts] = [_costing(part, olds.get(part[key], {}).get("price_cents") or 0) for part in made[parts]]
    return made


def _with_overrides(place: Row, over: Row) -> dict[str, Any]:
    old = dict(place.get("overrides") or {})
    if over.get("prices"):
        old["prices"] = {**(old.get("prices") or {}), **over["prices"]}
    if over.get("unavailable_items"):
        old["unavailable_items"] = sorted({*(old.get("unavailable_items") or ()), *over["unavailable_items"]})
    return {**place, "overrides": old}


def _without(place: Row, key: str) -> dict[str, Any]:
    prices = {k: v for k, v in _overrides(place).items() if k != key}
    over = place.get("overrides") or {}
    return {**place, "overrides": {**over, "prices": prices}} if "prices" in over else dict(place)


def _overrides(place: Row) -> Mapping[str, int]:
    return (place.get("overrides") or {}).get("prices") or {}


def _by_id(rows: Iterable[Row] | None) -> dict[str, dict[str, Any]]:
    return {row["id"]: dict(row) for row in rows or () if "id" in row}


def _prices(rows: Iterable[Row]) -> dict[str, int]:
    return {
        _name_of(row, part): part.get("price_cents", 0)
        for row in rows
        for part in (row.get("variants") or row.get("variations") or ())
    }


def _digest(value: Any) -> str:
    return hashlib.sha256(json.dumps(value, sort_keys=True, default=str).encode()).hexdigest()
