"""Shopify: a shop's catalog and counts, over the Admin GraphQL API. Reads alone.

Written from its public documentation: the queries `products`, `productVariants` and `nodes`, the objects
ProductVariant, InventoryItem and InventoryLevel, pagination and rate limits (shopify.dev/docs/api/admin-graphql,
2025-10). A throttled query is answered with 200 and the code THROTTLED; how long to wait follows from its cost and the
restore rate.

Our ids are the numbers at the end of its own ("gid://shopify/ProductVariant/43729076" is SKU "43729076"), for a
merchant's SKUs may be missing or come twice. Options of a connection: `version`, `currency`.
"""

from collections.abc import AsyncIterator, Mapping, Sequence
from typing import Any

from cloud.integrations.backend import BackendError, Busy, FormatChanged, Refused, Silent
from cloud.integrations.ports import Count, Counts, Listing, Problem
from cloud.integrations.records import PRODUCT, Unusable, count, once, part, parts, read_all, settled
from cloud.integrations.wire import MOST_PAGES, Wire

VERSION = "2025-10"
IDS_AT_ONCE = 50  # each with its inventory levels: a query may cost 1,000 points
NO_CHOICE = "Default Title"  # what the only variant of a product without options is called

PRODUCTS = """query($after: String) { products(first: 100, after: $after, query: "status:active") {
  pageInfo { hasNextPage endCursor } nodes { id title description productType status } } }"""
VARIANTS = """query($after: String) { productVariants(first: 250, after: $after) {
  pageInfo { hasNextPage endCursor } nodes { id price selectedOptions { name value } product { id } } } }"""
LEVELS = """query($ids: [ID!]!) { nodes(ids: $ids) { ... on ProductVariant { id inventoryItem { tracked
  inventoryLevels(first: 50) { nodes { location { id }
  quantities(names: ["available"]) { name quantity updatedAt } } } } } } }"""


class ShopifyGraph:
    """One query at a time, with what Shopify's errors mean."""

    def __init__(self, wire: Wire, version: str = VERSION) -> None:
        self.wire, self._path = wire, f"/admin/api/{version}/graphql.json"

    async def ask(self, query: str, variables: Mapping[str, Any]) -> Mapping[str, Any]:
        """The answer's data. A throttled query is asked once more where there is time. Raises BackendError."""
        try:
            return await self._once(query, variables)
        except Busy as error:
            if error.after_s is None or error.after_s > self.wire.timeout_s:
                raise
            await self.wire.pause(error.after_s)
            return await self._once(query, variables)

    async def pages(self, query: str, key: str) -> AsyncIterator[Mapping[str, Any]]:
        after: str | None = None
        for _ in range(MOST_PAGES):
            data = (await self.ask(query, {"after": after})).get(key)
            if not isinstance(data, Mapping) or not isinstance(data.get("nodes"), list):
                raise FormatChanged(f"{self.wire.name}: the answer has no {key}; nothing of it is used")
            for node in data["nodes"]:
                if isinstance(node, Mapping):
                    yield node
            page = part(data.get("pageInfo"))
            if page.get("hasNextPage") is not True:
                return
            if not isinstance(page.get("endCursor"), str) or page["endCursor"] == after:
                break
            after = page["endCursor"]
        raise FormatChanged(f"{self.wire.name}: the pages of {key} have no end; nothing of them is used")

    async def _once(self, query: str, variables: Mapping[str, Any]) -> Mapping[str, Any]:
        reply = await self.wire.read("POST", self._path, body={"query": query, "variables": dict(variables)})
        body = reply.body
        if not isinstance(body, Mapping):
            raise FormatChanged(f"{self.wire.name}: the answer is no object")
        if errors := body.get("errors"):
            raise self._error(errors, body)
        if not isinstance(data := body.get("data"), Mapping):
            raise FormatChanged(f"{self.wire.name}: the answer has no data")
        return data

    def _error(self, errors: object, body: Mapping[str, Any]) -> BackendError:
        codes = [str(part(e.get("extensions")).get("code", ""))[:60] for e in parts(errors)]
        if "THROTTLED" in codes:
            return Busy(f"{self.wire.name}: throttled", _wait(body))
        if "ACCESS_DENIED" in codes:
            return Refused(f"{self.wire.name}: its secret may not read this", 403)
        if "INTERNAL_SERVER_ERROR" in codes:
            return Silent(f"{self.wire.name}: an error of its own")
        return FormatChanged(f"{self.wire.name}: it does not understand the query: {', '.join(filter(None, codes))}")


class ShopifyCatalog:
    def __init__(self, graph: ShopifyGraph) -> None:
        self._graph = graph

    async def goods(self) -> Listing:
        products = {str(p.get("id")): p async for p in self._graph.pages(PRODUCTS, "products")}
        variants: dict[str, list[dict[str, Any]]] = {}
        async for node in self._graph.pages(VARIANTS, "productVariants"):
            product = str(part(node.get("product")).get("id"))
            if product in products:
                variants.setdefault(product, []).append(_variant(node))
        rows = [
            {
                "id": _tail(key), "name": p.get("title"), "category": p.get("productType") or None,
                "description": p.get("description") or None, "variants": variants.get(key),
            }
            for key, p in products.items() if p.get("status", "ACTIVE") == "ACTIVE"
        ]  # fmt: skip
        good, problems = read_all(PRODUCT, rows, "decimal", f"{self._graph.wire.name} products")
        good, more = once(good, PRODUCT)
        return Listing(tuple(good), (*problems, *more))


class ShopifyInventory:
    def __init__(self, graph: ShopifyGraph) -> None:
        self._graph = graph

    async def counts(self, skus: Sequence[str]) -> Counts:
        found: list[Count] = []
        bad: list[Problem] = []
        for start in range(0, len(skus), IDS_AT_ONCE):
            ids = [f"gid://shopify/ProductVariant/{sku}" for sku in skus[start : start + IDS_AT_ONCE] if sku.isdigit()]
            nodes = (await self._graph.ask(LEVELS, {"ids": ids})).get("nodes")
            if not isinstance(nodes, list):
                raise FormatChanged(f"{self._graph.wire.name}: the answer has no nodes; nothing of it is used")
            for node in nodes:
                if isinstance(node, Mapping):  # what it does not know it answers with null
                    self._levels(node, found, bad)
        if bad and not found:
            raise FormatChanged(f"{self._graph.wire.name}: none of {len(bad)} counts can be used: {bad[0]}")
        kept, more = settled(c for c in found if c.sku in set(skus))
        return Counts(kept, (*bad, *more))

    def _levels(self, node: Mapping[str, Any], found: list[Count], bad: list[Problem]) -> None:
        wire, item = self._graph.wire, part(node.get("inventoryItem"))
        if item.get("tracked") is False:
            return  # nobody counts it
        for level in parts(part(item.get("inventoryLevels")).get("nodes")):
            try:
                place = wire.ours(_tail(level["location"]["id"]))
                row = next(q for q in parts(level["quantities"]) if q.get("name") == "available")
                found.append(Count(_tail(node["id"]), place, count(row["quantity"]), wire.moment(row.get("updatedAt"))))
            except (Unusable, ValueError, KeyError, TypeError, StopIteration, OverflowError, OSError) as error:
                bad.append(Problem(f"count {len(found) + len(bad) + 1}", type(error).__name__))


def _variant(node: Mapping[str, Any]) -> dict[str, Any]:
    named = {str(o.get("name")): str(o.get("value")) for o in parts(node.get("selectedOptions"))}
    return {
        "sku": _tail(node.get("id")),
        "price_cents": node.get("price"),
        "attributes": {k.lower(): v for k, v in named.items() if v != NO_CHOICE},
    }


def _tail(gid: object) -> str:
    """The number of "gid://shopify/Product/43"; nothing where it is none."""
    last = gid.rpartition("/")[2].partition("?")[0] if isinstance(gid, str) else ""
    return last if last.isdigit() else ""


def _wait(body: Mapping[str, Any]) -> float | None:
    cost = part(part(body.get("extensions")).get("cost"))
    status = part(cost.get("throttleStatus"))
    try:
        lacking = float(cost["requestedQueryCost"]) - float(status["currentlyAvailable"])
        return max(0.1, lacking / float(status["restoreRate"]))
    except (KeyError, TypeError, ValueError, ZeroDivisionError):
        return None
