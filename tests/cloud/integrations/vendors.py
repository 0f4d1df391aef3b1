"""The same world in four forms: an operator's own REST API, Square, HubSpot and Shopify.

The shapes are those of the vendors' public references, cut down to what is read, with the pages they are described on
beside them. Nothing here was recorded from anybody's account.
"""

from collections.abc import Mapping
from typing import Any
from urllib.parse import unquote

from starlette.responses import JSONResponse

from tests.cloud.integrations.backends import Backend, page


# ---- an operator's own API: decimal prices, another word for everything
def rest(backend: Backend, path: str, query: Mapping[str, str], given: Any) -> Any:
    world = backend.world
    match [part for part in path.split("/") if part][1:]:
        case ["goods"]:
            rows, after = page(world.goods, query.get("after"))
            return {
                "data": [
                    {"code": g.id, "title": g.name, "family": g.category,
                     "versions": [{"code": v, "label": f"Size {n}", "price": _decimal(c)}
                                  for n, (v, c) in enumerate(g.variants)]}
                    for g in rows
                ],
                "next": after,
            }  # fmt: skip
        case ["stock"]:
            wanted = query.get("sku", "").split(",")
            found = [t for t in world.tallies if t.sku in wanted]
            return [{"code": t.sku, "branch": t.place, "on_hand": t.count, "counted": t.at} for t in found]
        case ["people"]:
            said = query.get("phone", "")
            found = [p for p in world.people if said and (p.phone.endswith(said) or said.endswith(p.phone))]
            return {"people": [_person(p) for p in found]}
        case ["people", person_id]:
            found = [p for p in world.people if p.id == person_id]
            return {"people": [_person(found[0])]} if found else JSONResponse({}, 404)
        case ["points", customer]:
            person = next((p for p in world.people if p.id == customer), None)
            return {"club": "house", "balance": world.points(person)} if person else JSONResponse({}, 404)
        case ["points", customer, "spend"]:
            person = next(p for p in world.people if p.id == customer)
            if given["ref"] not in world.spent:
                if world.points(person) < given["amount"]:
                    return JSONResponse({"error": "too few"}, 409)
                world.spent[given["ref"]] = given["amount"]
            return {"left": world.points(person), "member": customer}
        case ["offers"]:
            return world.offers
        case ["branches"]:
            return [{"code": "L1", "town": "Harbor"}, {"code": "L2", "town": "Hill", "prices": [["103/1031", 3.19]]}]
        case ["prices"]:
            return [{"what": "101/1011", "amount": 5.79}, {"what": "103/1031", "amount": 3.49, "branch": "L2"}]
        case ["orders"]:
            return _keep(backend, given)
        case ["orders", ref]:
            held = [o for o in world.orders.values() if o["external_ref"] == unquote(ref)]
            return held[0] if held else JSONResponse({}, 404)
        case ["out"]:
            return {"out": ["103"]}
        case _:
            return JSONResponse({}, 404)


def _decimal(cents: Any) -> Any:
    return f"{cents / 100:.2f}" if isinstance(cents, int) else cents


def _person(p: Any) -> dict[str, Any]:
    return {"no": p.id, "given": p.first, "family": p.last, "tel": f"+{p.phone}", "optin": "yes" if p.agreed else "no"}


def _keep(backend: Backend, given: Any) -> Any:
    orders, key = backend.world.orders, f"{given['ref']} {given['rev']}"
    if key not in orders:
        total = sum(backend.world.cents(row["sku"]) * row["n"] for row in given["rows"])
        if total != given["expected"]:
            return JSONResponse({"total_cents": total}, 409)
        orders[key] = {
            "id": f"R{len(orders) + 1}", "external_ref": given["ref"], "revision": given["rev"], "sum": total,
        }  # fmt: skip
    return orders[key]


REST_TABLE = """
[integrations.connections.erp]
kind = "rest"
url = "{url}"
secret = {{ env = "ERP_TOKEN" }}
timeout_s = {timeout_s}

[integrations.catalog]
from = "erp"
[integrations.catalog.{form}]
path = "/v1/goods"
rows = "data"
pages = {{ next = "next", parameter = "after" }}
units = "decimal"
fields = {{ id = "code", name = "title", category = "family" }}
[integrations.catalog.{form}.nested.{parts}]
rows = "versions"
fields = {{ {part} = "code", price_cents = "price" {label} }}

[integrations.inventory]
from = "erp"
within_s = {within_s}
[integrations.inventory.counts]
path = "/v1/stock"
query = {{ sku = "join(',', skus)" }}
fields = {{ sku = "code", place = "branch", count = "on_hand", as_of = "counted" }}

[integrations.customers]
from = "erp"
[integrations.customers.by_phone]
path = "/v1/people"
query = {{ phone = "phone" }}
rows = "people"
fields = {{ id = "no", first_name = "given", last_name = "family", phone = "tel", profile_lookup = "optin" }}
[integrations.customers.by_id]
path = "/v1/people/{{id}}"
rows = "people"
fields = {{ id = "no", first_name = "given", last_name = "family", phone = "tel", profile_lookup = "optin" }}

[integrations.loyalty]
from = "erp"
[integrations.loyalty.membership]
path = "/v1/points/{{customer}}"
fields = {{ program = "club", points = "balance" }}
[integrations.loyalty.redeem]
method = "POST"
path = "/v1/points/{{customer}}/spend"
body = "{{ref: key, amount: points, reward: reward}}"
fields = {{ points = "left", customer = "member" }}

[integrations.promotions]
from = "erp"
[integrations.promotions.offers]
path = "/v1/offers"
fields = {{ id = "code", kind = "sort", percent = "off", items = "on" }}

[integrations.locations]
from = "erp"
[integrations.locations.places]
path = "/v1/branches"
units = "decimal"
fields = {{ id = "code", name = "town" }}
[integrations.locations.places.nested.prices]
rows = "prices"
fields = {{ key = "[0]", price_cents = "[1]" }}

[integrations.prices]
from = "erp"
[integrations.prices.prices]
path = "/v1/prices"
units = "decimal"
fields = {{ key = "what", price_cents = "amount", place = "branch" }}

[integrations.pos]
from = "erp"
[integrations.pos.create]
method = "POST"
path = "/v1/orders"
body = "{{ref: external_ref, rev: revision, rows: lines[].{{sku: variation, n: qty}}, expected: quoted_total_cents}}"
fields = {{ pos_ref = "id", external_ref = "external_ref", revision = "revision", total_cents = "sum" }}
[integrations.pos.find]
path = "/v1/orders/{{external_ref}}"
fields = {{ pos_ref = "id", external_ref = "external_ref", revision = "revision", total_cents = "sum" }}
[integrations.pos.availability]
path = "/v1/out"
rows = "out"
fields = {{ id = "@" }}
"""


# ---- Square: developer.squareup.com/reference/square, version 2025-05-21
def square(backend: Backend, path: str, query: Mapping[str, str], given: Any) -> Any:
    world = backend.world
    match [part for part in path.split("/") if part][1:]:
        case ["catalog", "list"]:  # /catalog-api/list-catalog, /objects/CatalogItem, /objects/CatalogItemVariation
            rows, after = page([*world.goods, SAUCES], query.get("cursor"))
            objects = [o if isinstance(o, dict) else _square_item(o) for o in rows]
            return {"objects": objects, **({"cursor": after} if after else {})}
        case ["inventory", "counts", "batch-retrieve"]:  # /inventory-api/batch-retrieve-inventory-counts
            found = [t for t in world.tallies if t.sku in given["catalog_object_ids"]]
            rows, after = page(found, given.get("cursor"))
            return {"counts": [_square_count(t) for t in rows], **({"cursor": after} if after else {})}
        case ["locations"]:  # /locations-api/list-locations
            return {"locations": [{"id": "L1", "name": "Harbor", "timezone": "America/Phoenix", "status": "ACTIVE"},
                                  {"id": "L2", "name": "Hill", "status": "ACTIVE"},
                                  {"id": "L3", "name": "Closed", "status": "INACTIVE"}]}  # fmt: skip
        case ["loyalty", "accounts", "search"]:  # /loyalty-api/search-loyalty-accounts
            phone = given["query"]["mappings"][0]["phone_number"]
            found = [p for p in world.people if f"+{p.phone}" == phone]
            return {"loyalty_accounts": [
                {"id": f"acc-{p.id}", "mapping": {"phone_number": phone}, "program_id": "prog",
                 "balance": world.points(p)}
                for p in found
            ]} if found else {}  # fmt: skip
        case ["loyalty", "rewards"]:  # /loyalty-api/create-loyalty-reward
            key, account = given["idempotency_key"], given["reward"]["loyalty_account_id"]
            person = next(p for p in world.people if f"acc-{p.id}" == account)
            if key not in world.spent:
                if world.points(person) < 100:
                    return _square_error("INVALID_REQUEST_ERROR", "BAD_REQUEST", 400)
                world.spent[key] = 100
            return {"reward": {"id": f"rw-{len(world.spent)}", "status": "ISSUED", "loyalty_account_id": account,
                               "reward_tier_id": given["reward"]["reward_tier_id"], "points": 100}}  # fmt: skip
        case ["loyalty", "rewards", _, "redeem"]:  # /loyalty-api/redeem-loyalty-reward
            return {"event": {"type": "REDEEM_REWARD"}}
        case ["orders", "calculate"]:  # /orders-api/calculate-order
            order = given["order"]
            return {"order": {**order, "total_money": {"amount": _square_total(backend, order), "currency": "USD"}}}
        case ["orders", "search"]:  # /orders-api/search-orders
            rows, after = page(list(world.orders.values()), given.get("cursor"))
            return {"orders": rows, **({"cursor": after} if after else {})} if rows else {}
        case ["orders"]:  # /orders-api/create-order
            key, order = given["idempotency_key"], given["order"]
            total = {"amount": _square_total(backend, order), "currency": "USD"}
            made = {**order, "id": f"sq-{len(world.orders) + 1}", "state": "OPEN", "version": 1, "total_money": total}
            return {"order": world.orders.setdefault(key, made)}
        case _:
            return _square_error("INVALID_REQUEST_ERROR", "NOT_FOUND", 404)


SAUCES = {
    "type": "MODIFIER_LIST", "id": "ML1", "modifier_list_data": {
        "name": "Extras", "modifiers": [
            {"type": "MODIFIER", "id": "M1", "modifier_data": {"name": "Pickles", "on_by_default": True}},
            {"type": "MODIFIER", "id": "M2", "modifier_data": {"name": "Bacon",
                                                               "price_money": {"amount": 150, "currency": "USD"}}},
        ],
    },
}  # fmt: skip


OVER = {"location_overrides": [{"location_id": "L2", "price_money": {"amount": 599, "currency": "USD"}}]}


def _square_item(good: Any) -> dict[str, Any]:
    return {
        "type": "ITEM", "id": good.id, "is_deleted": False, "present_at_all_locations": True,
        **({"absent_at_location_ids": ["L2"]} if good.category == "drinks" else {}),
        "item_data": {
            "name": good.name, "description": "",
            "modifier_list_info": [{"modifier_list_id": "ML1", "min_selected_modifiers": -1,
                                    "max_selected_modifiers": -1, "enabled": True}] if good.id == "101" else [],
            "variations": [
                {"type": "ITEM_VARIATION", "id": vid, "item_variation_data": {
                    "item_id": good.id, "name": f"Size {n}", "pricing_type": "FIXED_PRICING",
                    "price_money": {"amount": cents, "currency": "USD"},
                    **(OVER if vid == "1011" else {}),
                }}
                for n, (vid, cents) in enumerate(good.variants)
            ],
        },
    }  # fmt: skip


def _square_count(tally: Any) -> dict[str, Any]:
    quantity = str(tally.count) if isinstance(tally.count, int) else tally.count
    return {"catalog_object_id": tally.sku, "catalog_object_type": "ITEM_VARIATION", "state": "IN_STOCK",
            "location_id": tally.place, "quantity": quantity, "calculated_at": tally.at}  # fmt: skip


def _square_total(backend: Backend, order: Any) -> int:
    return sum(backend.world.cents(row["catalog_object_id"]) * int(row["quantity"]) for row in order["line_items"])


def _square_error(category: str, code: str, status: int) -> JSONResponse:
    return JSONResponse({"errors": [{"category": category, "code": code, "detail": "of no interest"}]}, status)


SQUARE_TABLE = """
[integrations.connections.sq]
kind = "square"
url = "{url}"
secret = {{ env = "ERP_TOKEN" }}
timeout_s = {timeout_s}
places = {{ L1 = "L1", L2 = "L2" }}
[integrations.connections.sq.options]
program = "prog"
rewards = {{ free_pie = "tier-1" }}
[integrations.catalog]
from = "sq"
[integrations.inventory]
from = "sq"
[integrations.loyalty]
from = "sq"
[integrations.locations]
from = "sq"
[integrations.pos]
from = "sq"
"""


# ---- HubSpot: developers.hubspot.com/docs/api/crm/search, /docs/api/crm/contacts
def hubspot(backend: Backend, path: str, query: Mapping[str, str], given: Any) -> Any:
    match [part for part in path.split("/") if part]:
        case ["crm", "v3", "objects", "contacts", "search"]:
            found = [p for p in backend.world.people if any(_hub_is(p, g["filters"]) for g in given["filterGroups"])]
            rows, after = page(found, given.get("after"))
            paging = {"paging": {"next": {"after": after}}} if after else {}
            return {"total": len(found), "results": [_contact(p, fresh=False) for p in rows], **paging}
        case ["crm", "v3", "objects", "contacts", contact]:
            held = [p for p in backend.world.people if p.id == contact]
            return _contact(held[0], fresh=True) if held else JSONResponse({"category": "OBJECT_NOT_FOUND"}, 404)
        case _:
            return JSONResponse({"category": "VALIDATION_ERROR"}, 400)


def _hub_is(person: Any, filters: list[dict[str, Any]]) -> bool:
    held = {
        "hs_searchable_calculated_phone_number": person.phone[-10:], "phone": f"+{person.phone}",
        "firstname": person.first, "lastname": person.last,
    }  # fmt: skip
    return all(held.get(f["propertyName"]) == f["value"] for f in filters)


def _contact(person: Any, *, fresh: bool) -> dict[str, Any]:
    """The search index lags: there, everybody still agrees."""
    agreed = person.agreed if fresh else True
    return {
        "id": person.id, "createdAt": "2019-10-30T03:30:17.883Z", "updatedAt": "2019-12-07T16:50:06.678Z",
        "archived": False,
        "properties": {"firstname": person.first, "lastname": person.last, "phone": f"+{person.phone}",
                       "may_look_up": "true" if agreed else "false", "email": "never@example.com"},
    }  # fmt: skip


HUBSPOT_TABLE = """
[integrations.connections.hub]
kind = "hubspot"
url = "{url}"
secret = {{ env = "ERP_TOKEN" }}
timeout_s = {timeout_s}
[integrations.connections.hub.options]
profile_lookup = "may_look_up"
[integrations.customers]
from = "hub"
"""


# ---- Shopify: shopify.dev/docs/api/admin-graphql/2025-10/queries/products, .../productVariants, .../nodes
def shopify(backend: Backend, path: str, query: Mapping[str, str], given: Any) -> Any:
    world, asked, variables = backend.world, given["query"], given["variables"]
    if "products(" in asked:
        rows, after = page(world.goods, variables.get("after"))
        return _graph("products", [
            {"id": _gid("Product", g.id), "title": g.name, "description": "", "productType": g.category,
             "status": "ACTIVE"}
            for g in rows
        ], after)  # fmt: skip
    if "productVariants(" in asked:
        rows, after = page([(g, n, v, c) for g in world.goods for n, (v, c) in enumerate(g.variants)],
                           variables.get("after"))  # fmt: skip
        return _graph("productVariants", [
            {"id": _gid("ProductVariant", v), "price": _decimal(c), "product": {"id": _gid("Product", g.id)},
             "selectedOptions": [{"name": "Size", "value": f"Size {n}"}]}
            for g, n, v, c in rows
        ], after)  # fmt: skip
    return {"data": {"nodes": [_levels(backend, gid.rpartition("/")[2]) for gid in variables["ids"]]}}


def _graph(key: str, nodes: list[Any], after: str | None) -> dict[str, Any]:
    info = {"hasNextPage": after is not None, "endCursor": after}
    return {"data": {key: {"nodes": nodes, "pageInfo": info}},
            "extensions": {"cost": {"requestedQueryCost": 12, "actualQueryCost": 8}}}  # fmt: skip


def _levels(backend: Backend, variant: str) -> dict[str, Any] | None:
    tallies = [t for t in backend.world.tallies if t.sku == variant]
    if not tallies:
        return None
    nodes = [
        {"location": {"id": _gid("Location", t.place.removeprefix("L"))},
         "quantities": [{"name": "available", "quantity": t.count, "updatedAt": t.at}]}
        for t in tallies
    ]  # fmt: skip
    return {"id": _gid("ProductVariant", variant),
            "inventoryItem": {"tracked": True, "inventoryLevels": {"nodes": nodes}}}  # fmt: skip


def _gid(kind: str, number: str) -> str:
    return f"gid://shopify/{kind}/{number}"


SHOPIFY_TABLE = """
[integrations.connections.shop]
kind = "shopify"
url = "{url}"
secret = {{ env = "ERP_TOKEN" }}
timeout_s = {timeout_s}
places = {{ 1 = "L1", 2 = "L2" }}
[integrations.catalog]
from = "shop"
[integrations.inventory]
from = "shop"
"""

VENDORS = {
    "rest": (rest, REST_TABLE), "square": (square, SQUARE_TABLE), "hubspot": (hubspot, HUBSPOT_TABLE),
    "shopify": (shopify, SHOPIFY_TABLE),
}  # fmt: skip


def table(vendor: str, url: str, *, timeout_s: float = 10.0, shop: bool = True, within_s: float = 0.3) -> str:
    """The [integrations] table for one of them."""
    form = ("products", "variants", "sku") if shop else ("items", "variations", "id")
    label = "" if shop else ', name = "label"'
    return VENDORS[vendor][1].format(
        url=url, timeout_s=timeout_s, within_s=within_s, form=form[0], parts=form[1], part=form[2], label=label
    )
