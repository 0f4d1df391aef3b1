"""A shop's catalog in the form of a menu, so that one understanding and one price list serve both.

Products become items, their variants sizes by SKU. What a menu has no place for (stock, aisles, compatibility) is not
answered yet; the agent says so.
"""

from collections.abc import Mapping
from typing import Any


def as_menu(catalog: Mapping[str, Any]) -> dict[str, Any]:
    """A menu file (`talkthru/data/README.md`) of a catalog file."""
    return {
        "menu_id": catalog.get("catalog_id", "shop"),
        "menu_version": catalog.get("catalog_version", "0"),
        "brand": catalog.get("brand", ""),
        "currency": catalog.get("currency", "USD"),
        "languages": ["en"],
        "locations": [
            {k: place[k] for k in ("id", "name", "timezone", "hours") if k in place}
            for place in catalog.get("locations", ())
        ],
        "roles": catalog.get("roles", {}),
        "policies": catalog.get("policies", {}),
        "items": [_item(product) for product in catalog.get("products", ()) if product.get("voice_sale") != "never"],
    }


def _item(product: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "id": product["id"],
        "name": product["name"],
        "aliases": product.get("aliases", []),
        "category": product.get("category", ""),
        "description": product.get("description", ""),
        "included_options": [],
        "variations": [_variation(v) for v in product["variants"]],
    }


def _variation(variant: Mapping[str, Any]) -> dict[str, Any]:
    words = " ".join(str(v) for v in variant.get("attributes", {}).values())
    return {"id": variant["sku"], "name": words or "standard", "price_cents": variant["price_cents"]}
