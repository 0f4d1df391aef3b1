"""A shop of household goods and toys, like no other here. Invented."""

from typing import Any

from domain.shop import Shop
from domain.shop_file import parse

AS_OF = "2025-03-12T11:55:00-07:00"
_PLACES = ("dock", "park", "hub")


def _thing(
    thing: str, name: str, cents: int, aisle: str, *variants: tuple[dict[str, str], str], **more: Any
) -> dict[str, Any]:
    """A variant is (attributes, "counts in the order of the places"); its price may stand in `prices`."""
    prices = more.pop("prices", ())
    rows = [
        {
            "sku": f"{thing.upper()}-{n}", "attributes": attributes, "price_cents": prices[n] if prices else cents,
            "stock": dict(zip(_PLACES, map(int, counts.split()), strict=True)), "stock_as_of": AS_OF,
        }
        for n, (attributes, counts) in enumerate(variants)
    ]  # fmt: skip
    return {"id": thing, "name": {"en": name}, "variants": rows, "aisle": aisle, **more}


HOUSEHOLD_RAW: dict[str, Any] = {
    "catalog_id": "fern",
    "brand": "Fern & Kettle",
    "schema_version": "1.0",
    "currency": "USD",
    "locations": [
        {
            "id": "dock",
            "name": "Dockside",
            "kind": "store",
            "timezone": "America/Phoenix",
            "hours": {"open": "09:30", "close": "18:30"},
            "phone": "+12025550181",
        },
        {
            "id": "park",
            "name": "Parkview",
            "kind": "store",
            "timezone": "America/Phoenix",
            "hours": {"open": "10:00", "close": "20:00"},
            "minutes_away_from": {"dock": 25},
        },
        {"id": "hub", "name": "Main warehouse", "kind": "warehouse", "transfer_days_to": {"dock": 3, "park": 3}},
    ],
    "products": [
        _thing(
            "whistle",
            "Whistler Stovetop Kettle",
            4900,
            "K1",
            ({"color": "copper"}, "3 1 9"),
            ({"color": "white"}, "0 4 7"),
            aliases=["stovetop kettle", "whistling kettle"],
            category="kitchen",
            attributes={"capacity": "2 l", "material": "stainless steel", "induction": True},
            description="Kettle with a whistle, for every hob.",
            alternatives=["brisk"],
            return_class="standard",
        ),
        _thing(
            "brisk",
            "Brisk Electric Kettle",
            3900,
            "K1",
            ({"color": "black"}, "6 0 20"),
            ({"color": "mint"}, "1 2 6"),
            aliases=["electric kettle"],
            category="kitchen",
            attributes={"capacity": "1.5 l", "watts": 2200, "temperature_control": False},
            description="Fast kettle that switches itself off.",
            alternatives=["whistle"],
            return_class="electrics",
        ),
        _thing(
            "ember",
            "Emberline Cast Iron Pan",
            5900,
            "K2",
            ({"diameter": "24 cm"}, "2 2 8"),
            ({"diameter": "28 cm"}, "0 1 5"),
            aliases=["cast iron pan", "iron pan"],
            category="kitchen",
            attributes={"oven_safe": True, "dishwasher_safe": False, "weight_kg": 2.4},
            description="Pre-seasoned pan.",
            prices=(5900, 6900),
            alternatives=["glide"],
            return_class="standard",
        ),
        _thing(
            "glide",
            "Glide Nonstick Pan",
            2900,
            "K2",
            ({"diameter": "24 cm"}, "7 3 22"),
            ({"diameter": "28 cm"}, "4 0 18"),
            aliases=["nonstick pan", "frying pan"],
            category="kitchen",
            attributes={"oven_safe": False, "dishwasher_safe": True, "weight_kg": 0.9},
            description="Light pan, PFAS free.",
            alternatives=["ember"],
            return_class="standard",
        ),
        _thing(
            "linen",
            "Meadow Linen Sheets",
            12900,
            "B1",
            ({"color": "sage", "size": "double"}, "2 0 6"),
            ({"color": "sage", "size": "king"}, "0 1 4"),
            ({"color": "white", "size": "double"}, "1 3 9"),
            ({"color": "white", "size": "king"}, "2 2 5"),
            aliases=["linen sheets", "bed sheets", "sheets"],
            category="bedroom",
            attributes={"material": "100% French linen", "care": "machine wash at 40, no tumble dryer"},
            description="Stonewashed linen.",
            return_class="standard",
        ),
        _thing(
            "cloud",
            "Cloudrest Pillow",
            3500,
            "B2",
            ({"firmness": "soft"}, "5 2 14"),
            ({"firmness": "firm"}, "0 0 11"),
            aliases=["pillow"],
            category="bedroom",
            attributes={"filling": "recycled polyester", "care": "machine wash at 60"},
            description="Hypoallergenic pillow.",
            return_class="hygiene",
        ),
        _thing(
            "robe",
            "Harbour Bathrobe",
            6900,
            "B3",
            ({"color": "navy", "size": "S"}, "1 1 4"),
            ({"color": "navy", "size": "M"}, "0 2 5"),
            ({"color": "navy", "size": "L"}, "3 0 6"),
            ({"color": "stone", "size": "M"}, "2 0 3"),
            ({"color": "stone", "size": "L"}, "0 0 0"),
            aliases=["bathrobe", "robe", "dressing gown"],
            category="bedroom",
            attributes={"material": "organic cotton"},
            description="Waffle robe.",
            return_class="standard",
        ),
        _thing(
            "rail",
            "Timber Train Set",
            4500,
            "T1",
            ({}, "4 1 10"),
            aliases=["train set", "wooden trains"],
            category="toys",
            attributes={"age_from": "3 years", "material": "beech wood", "pieces": 52},
            works_with=["bridge"],
            description="Wooden railway.",
            return_class="standard",
        ),
        _thing(
            "bridge",
            "Timber Train Bridge",
            1800,
            "T1",
            ({}, "0 3 9"),
            aliases=["train bridge"],
            category="toys",
            attributes={"age_from": "3 years", "material": "beech wood"},
            works_with=["rail"],
            description="A bridge for the railway.",
            return_class="standard",
        ),
        _thing(
            "rocket",
            "Comet Rocket Kit",
            3200,
            "T2",
            ({}, "2 0 5"),
            aliases=["rocket kit", "rocket"],
            category="toys",
            attributes={"age_from": "8 years", "batteries": "2x AA, not included"},
            description="Build a rocket that lights up.",
            return_class="standard",
        ),
        _thing(
            "glow",
            "Glowworm Night Light",
            2400,
            "B4",
            ({"color": "green"}, "3 2 8"),
            ({"color": "pink"}, "1 0 7"),
            aliases=["night light"],
            category="bedroom",
            attributes={"battery_hours": 12, "charging": "USB-C"},
            description="Soft light for a child's room.",
            return_class="electrics",
        ),
        _thing(
            "lantern",
            "Dusk Camping Lantern",
            2800,
            "T3",
            ({"color": "black"}, "4 1 6"),
            aliases=["camping lantern", "lantern"],
            category="outdoor",
            attributes={"battery_hours": 30},
            description="Lantern for a tent.",
            return_class="electrics",
        ),
    ],
    "promotions": [
        {
            "id": "kit",
            "name": "Kitchen Days",
            "kind": "percent_off",
            "percent": 25,
            "products": ["whistle", "glide"],
            "starts": "2025-03-10",
            "ends": "2025-03-20T23:59:00-07:00",
            "audience": "everyone",
        },
    ],
    "roles": {
        "associate": {
            "may_request": ["discount", "price_override", "hold_item", "transfer_request", "customer_lookup"],
            "may_approve": [],
        },
        "manager": {"may_request": ["discount"], "may_approve": [{"action": "discount", "max_percent": 15}]},
    },
    "policies": {
        "discount": {"ceiling_percent": 15, "stack_with_promotions": False},
        "returns": {"standard_days": 30, "electrics_days": 14},
        "hold_item": {"hours": 24, "max_qty": 2},
        "transfer_request": {"from": ["park", "hub"]},
        "customer_data": {"speak": ["first_name", "tier", "points", "last_purchases_summary"]},
        "suggestions": {"max_per_interaction": 1},
        "stale_data": {"say_age_when_older_than_minutes": 10},
    },
}


def household() -> Shop:
    return parse(HOUSEHOLD_RAW)
