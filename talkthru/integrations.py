"""`talkthru integrations FILE`: asks every system of an [integrations] table once, and shows what became of its answer.

Reads alone: nothing is ordered, redeemed or published. Of a customer it shows that there is one and what they agreed
to, never who.
"""

import asyncio
import sys
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from cloud.catalog import Catalog, load
from cloud.config import ConfigError
from cloud.config import load as load_config
from cloud.integrations.assembly import Assembly, Sources
from cloud.integrations.backend import BackendError, Secret
from cloud.integrations.connected import TOKENS, Adapters, adapters, is_shop, mcp_servers, webhooks
from cloud.integrations.notices import TOPICS
from cloud.integrations.ports import Counts, Listing, Problem, Who
from cloud.integrations.pos import PosError
from cloud.integrations.settings import Integrations, read
from domain.menu_file import MenuError
from talkthru.cloud import DATA

SHOWN = 5  # records that were left out; the rest are counted


class Check:
    def __init__(self) -> None:
        self.failed = 0

    async def ask(self, port: str, source: str, call: Callable[[], Awaitable[Any]], show: Callable[[Any], str]) -> Any:
        started = time.perf_counter()
        try:
            answer = await call()
        except (BackendError, PosError) as error:
            self.failed += 1
            print(f"{port:11} {source:10} FAILED  {type(error).__name__}: {error}")
            return None
        took_ms = (time.perf_counter() - started) * 1000
        print(f"{port:11} {source:10} ok      {show(answer)} ({took_ms:.0f} ms)")
        for problem in getattr(answer, "problems", ())[:SHOWN]:
            print(f"{'':31}left out: {problem}")
        return answer


def run(file: Path, *, skus: Sequence[str] = (), phone: str = "") -> int:
    """0: every system answered; 1: one did not; 2: the table cannot be meant, in one line on standard error."""
    try:
        config = load_config(file)
        if config.integrations is None:
            raise ConfigError(f"{file}: has no [integrations] table: everything is answered from the files")
        table, secrets = read(config.integrations)
        menus = config.menus or (DATA / "menu.json", DATA / "store_catalog.json")
        catalog = load(menus, config.customers)
        shop = is_shop(table, catalog, file)
        tokens = config.data_dir / TOKENS  # one that is renewed is kept where the tier finds it
        return asyncio.run(_run(table, secrets, catalog, shop, skus, phone, tokens))
    except (ConfigError, MenuError) as error:
        print(f"talkthru integrations: {error}", file=sys.stderr)
        return 2


async def _run(
    table: Integrations,
    secrets: Mapping[str, Secret],
    catalog: Catalog,
    shop: bool,
    skus: Sequence[str],
    phone: str,
    tokens: Path,
) -> int:
    check = Check()
    source = {name: port.source for name, port in table.ports()}
    async with adapters(table, secrets, tokens=tokens) as made:
        sources = Sources(
            table.catalog.menu if table.catalog else "",
            made.catalog(shop=shop), made.promotions(), made.locations(), made.prices(),
        )  # fmt: skip
        goods = None
        if sources.goods:
            goods = await check.ask("catalog", source["catalog"], sources.goods.goods, _listing)
        if sources.offers:
            await check.ask("promotions", source["promotions"], sources.offers.offers, _listing)
        if sources.places:
            await check.ask("locations", source["locations"], sources.places.places, _listing)
        if sources.prices:
            await check.ask("prices", source["prices"], sources.prices.prices, lambda p: f"{len(p)} prices")
        await _look_up(check, made, source, list(skus) or _skus(goods) or _skus_of(catalog), phone)
        if any((sources.goods, sources.offers, sources.places, sources.prices)):
            await _published(check, sources, catalog)
    for name, (server, said) in mcp_servers(table, secrets).items():
        tools = await check.ask("mcp", name, server.tools, lambda found: f"{len(found)} tools")
        for tool in (tools or {}).values():
            _pinned(f"mcp.{name}.{tool.name}", said.tools.get(tool.name), tool.fingerprint)
    if hooks := webhooks(table, secrets):
        for name, kind in hooks.kinds.items():
            print(f"webhooks    {name:10} subscribe {hooks.said.url(name)} at {kind} to {', '.join(TOPICS[kind])}")
    return 1 if check.failed else 0


async def _look_up(check: Check, made: Adapters, source: dict[str, str], skus: list[str], phone: str) -> None:
    if (inventory := made.inventory()) and not skus:
        print(f"{'inventory':11} {source['inventory']:10} not asked: no article is known here; name one with --sku")
    elif inventory:
        await check.ask("inventory", source["inventory"], lambda: inventory.counts(skus), _counts)
    if customers := made.customers():
        who = Who(phone=phone or "0000000")
        await check.ask("customers", source["customers"], lambda: customers.find(who), _people)
    if pos := made.pos():
        await check.ask(
            "pos", source["pos"], lambda: pos.find("talkthru-check"), lambda o: "an order" if o else "reached"
        )


def _pinned(full: str, entry: Any, found: str) -> None:
    """What an operator would write to let it be called, once they have looked at it."""
    if entry is None:
        print(f"{'':31}{full}: not on the list; its schema is {found}")
    elif entry.schema_hash == found:
        print(f"{'':31}{full}: on the list, decided as {entry.action}")
    else:
        print(f"{'':31}{full}: CHANGED, and not called: pinned {entry.schema_hash}, now {found}")


async def _published(check: Check, sources: Sources, catalog: Catalog) -> None:
    assembly = Assembly(sources)
    await assembly.refresh()
    try:
        held = assembly.over(catalog).held
    except MenuError as error:
        check.failed += 1
        print(f"\nStores would keep what they have: {error}")
        return
    print("\nStores would receive:")
    for one in held:
        print(f"  {one.menu.id} {one.menu.version}: {len(one.menu.items)} items, {len(one.raw):,} bytes")


def _listing(answer: Listing) -> str:
    first = dict(answer.rows[0]) if answer.rows else None
    return f"{len(answer.rows)} records, {_left(answer.problems)}; the first: {first}"


def _counts(answer: Counts) -> str:
    said = ", ".join(f"{c.sku} in {c.place}: {c.count}" for c in answer.counts[:3])
    return f"{len(answer.counts)} counts, {_left(answer.problems)}; {said}"


def _people(answer: Any) -> str:
    agreed = [f"looking up {'agreed' if c.consent.profile_lookup else 'not agreed'}" for c in answer]
    return f"{len(answer)} found{': ' + ', '.join(agreed) if agreed else ''}"


def _left(problems: Sequence[Problem]) -> str:
    return f"{len(problems)} left out"


def _skus(goods: Listing | None) -> list[str]:
    rows = goods.rows if goods else ()
    return [part["sku"] for row in rows for part in row.get("variants", ())][:10]


def _skus_of(catalog: Catalog) -> list[str]:
    """Where no system says what is sold, the files do."""
    shops = [held.shop for held in catalog.held if held.shop is not None]
    return [variant.sku for shop in shops for product in shop.products for variant in product.variants][:10]
