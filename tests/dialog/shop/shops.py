"""Two shops that are not the demonstration's, and nothing like it: bicycles and tools, and a pharmacy. Invented."""

from typing import Any

from domain.shop import Shop
from domain.shop_file import parse

AS_OF = "2025-03-12T11:55:00-07:00"


def _product(
    product_id: str, name: str, cents: int, aisle: str, *variants: tuple[dict[str, str], str], **more: Any
) -> dict[str, Any]:
    """A variant is (attributes, "counts in the order of the places"); its price may stand in `prices`."""
    places = more.pop("places")
    prices = more.pop("prices", ())
    rows = [
        {
            "sku": f"{product_id.upper()}-{n}",
            "attributes": attributes,
            "price_cents": prices[n] if prices else cents,
            "stock": dict(zip(places, map(int, counts.split()), strict=True)),
            "stock_as_of": AS_OF,
        }
        for n, (attributes, counts) in enumerate(variants)
    ]
    return {"id": product_id, "name": {"en": name}, "variants": rows, "aisle": aisle, **more}


_CYCLES = ("mill", "harbour", "station", "depot")


def _cycle(*args: Any, **more: Any) -> dict[str, Any]:
    return _product(*args, places=_CYCLES, **more)


CYCLES_RAW: dict[str, Any] = {
    "catalog_id": "cycles-and-tools",
    "brand": "Spoke & Anvil",
    "locations": [
        {
            "id": "mill", "name": "Mill Road", "kind": "store", "hours": {"open": "08:30", "close": "18:00"},
            "phone": "+12025550170",
        },
        {
            "id": "harbour", "name": "Old Harbour", "kind": "store", "hours": {"open": "10:00", "close": "17:30"},
            "phone": "+12025550171", "minutes_away_from": {"mill": 12},
        },
        {
            "id": "station", "name": "Station Square", "kind": "store", "hours": {"open": "07:00", "close": "21:00"},
            "minutes_away_from": {"mill": 25},
        },
        {"id": "depot", "name": "Northern depot", "kind": "warehouse", "transfer_days_to": {"mill": 3}},
    ],
    "products": [
        _cycle(
            "comet", "Comet Gravel Bike", 129900, "Hall 1",
            ({"color": "olive", "frame": "52"}, "1 0 0 2"), ({"color": "olive", "frame": "54"}, "0 1 0 3"),
            ({"color": "olive", "frame": "56"}, "2 0 0 4"), ({"color": "black", "frame": "54"}, "1 1 0 1"),
            ({"color": "black", "frame": "56"}, "0 0 0 0"),
            aliases=["gravel bike", "comet"], category="bikes", description="Aluminium gravel bike, disc brakes.",
            attributes={"weight_kg": 10, "gears": "2x10", "brakes": "disc"}, alternatives=["sprinter"],
            return_class="bikes",
        ),
        _cycle(
            "sprinter", "Sprinter Road Bike", 159900, "Hall 1",
            ({"frame": "54"}, "1 0 1 0"), ({"frame": "56"}, "0 0 1 2"),
            aliases=["road bike", "racer"], category="bikes", description="Carbon road bike, rim brakes.",
            attributes={"weight_kg": 8, "gears": "2x11", "brakes": "rim"}, alternatives=["comet"],
            return_class="bikes",
        ),
        _cycle(
            "dome", "Dome Commuter Helmet", 6500, "C2",
            ({"color": "white", "size": "S"}, "3 1 0 9"), ({"color": "white", "size": "M"}, "0 2 1 8"),
            ({"color": "white", "size": "L"}, "2 0 0 5"), ({"color": "red", "size": "M"}, "4 0 0 7"),
            ({"color": "red", "size": "L"}, "0 0 0 0"),
            aliases=["commuter helmet", "bike helmet", "lid"], category="helmets", alternatives=["vent"],
            attributes={"mips": True, "weight_g": 350}, description="City helmet with a visor.",
        ),
        _cycle(
            "vent", "Vent Race Helmet", 12000, "C2", ({"size": "M"}, "2 1 1 4"), ({"size": "L"}, "1 0 0 3"),
            aliases=["race helmet"], category="helmets", attributes={"mips": False, "weight_g": 220},
            alternatives=["dome"], description="Light helmet with twenty vents, no visor.",
        ),
        _cycle(
            "lumen", "Lumen 400 Front Light", 4900, "C4", ({}, "6 2 3 20"),
            aliases=["front light", "headlight"], category="lights", alternatives=["beam"],
            attributes={"lumens": 400, "battery_hours": 3, "charging": "USB-C", "water_rating": "IPX4"},
            description="Front light with a handlebar mount.",
        ),
        _cycle(
            "beam", "Beam 900 Front Light", 9900, "C4", ({}, "0 1 0 6"),
            aliases=["beam light"], category="lights", alternatives=["lumen"],
            attributes={"lumens": 900, "battery_hours": 5, "charging": "USB-C", "water_rating": "IPX6"},
            description="Very bright front light.",
        ),
        _cycle(
            "ember", "Ember Rear Light", 2900, "C4", ({}, "8 4 2 30"),
            aliases=["rear light", "tail light"], category="lights",
            attributes={"lumens": 60, "battery_hours": 12, "charging": "USB-C"}, description="Red rear light.",
        ),
        _cycle(
            "bulldog", "Bulldog U-Lock", 5500, "C5", ({}, "5 3 0 12"),
            aliases=["u lock", "bike lock"], category="locks", description="Hardened steel lock with two keys.",
            attributes={"weight_g": 1400, "security": "gold rated"}, alternatives=["cable"],
        ),
        _cycle(
            "cable", "Slim Cable Lock", 1900, "C5", ({"length": "90 cm"}, "7 0 2 9"), ({"length": "180 cm"}, "1 1 0 4"),
            aliases=["cable lock"], category="locks", description="Coiled cable lock.",
            attributes={"security": "bronze rated"}, prices=(1900, 2400),
        ),
        _cycle(
            "tube", "Butyl Inner Tube", 800, "C7",
            ({"size": "700x28"}, "14 9 6 50"), ({"size": "700x40"}, "0 3 0 40"), ({"size": "29 in"}, "5 0 1 30"),
            aliases=["inner tube", "tube"], category="tyres",
            works_note="Fits only wheels of the size on the box.",
        ),
        _cycle(
            "pump", "Grip Floor Pump", 3900, "C7", ({}, "4 1 1 10"), aliases=["floor pump", "track pump"],
            category="pumps", works_with=["tube"], attributes={"max_bar": 11}, description="Floor pump with a gauge.",
        ),
        _cycle(
            "drill", "Torque 18 Cordless Drill", 11900, "T1", ({}, "3 0 2 8"),
            aliases=["cordless drill", "drill"], category="power tools", works_with=["pack"],
            attributes={"volts": 18, "max_torque": "60 Nm", "battery_included": False}, alternatives=["driver"],
            description="Two-speed drill driver.", return_class="power_tools",
        ),
        _cycle(
            "driver", "Nimble Screwdriver", 4500, "T1", ({}, "2 2 2 10"), aliases=["electric screwdriver"],
            category="power tools", attributes={"volts": 4, "battery_included": True},
            description="Small electric screwdriver.", return_class="power_tools",
        ),
        _cycle(
            "pack", "Torque 18 Battery", 6900, "T1",
            ({"capacity": "2 Ah"}, "4 2 0 12"), ({"capacity": "4 Ah"}, "1 0 0 6"),
            aliases=["battery", "battery pack"], category="power tools", works_with=["drill", "sander"],
            prices=(4900, 6900), return_class="power_tools",
        ),
        _cycle(
            "sander", "Glide Orbital Sander", 8900, "T2", ({}, "1 1 0 5"), aliases=["sander", "orbital sander"],
            category="power tools", works_with=["pack"], attributes={"volts": 18, "noise_db": 78},
            description="Random orbital sander with a dust bag.", return_class="power_tools",
        ),
        _cycle(
            "paint", "Meadow Wall Paint", 3200, "T6",
            ({"color": "white", "volume": "1 l"}, "9 3 0 20"), ({"color": "white", "volume": "5 l"}, "4 0 0 12"),
            ({"color": "sage", "volume": "1 l"}, "2 1 0 8"), ({"color": "sage", "volume": "5 l"}, "0 0 0 3"),
            aliases=["wall paint", "emulsion"], category="paint", prices=(1200, 3200, 1400, 3600),
            attributes={"finish": "matt", "coverage": "12 square meters a liter"}, description="Washable matt paint.",
        ),
        _cycle(
            "glove", "Cinder Work Gloves", 1500, "T4", ({"size": "M"}, "6 2 2 9"), ({"size": "L"}, "3 0 1 9"),
            ({"size": "XL"}, "0 0 0 2"), aliases=["work gloves", "gloves"], category="clothing",
            attributes={"material": "goat leather"}, description="Leather work gloves.",
        ),
    ],
    "promotions": [
        {
            "id": "light_up", "name": "Light Up Week", "kind": "percent_off", "percent": 20,
            "products": ["lumen", "beam", "ember"], "starts": "2025-03-08", "ends": "2025-03-19T23:59:00-07:00",
            "audience": "everyone",
        },
        {
            "id": "lock_in", "name": "Lock In", "kind": "add_on_price", "trigger_products": ["comet", "sprinter"],
            "add_on_product": "bulldog", "add_on_price_cents": 3000, "starts": "2025-03-01", "ends": "2025-04-30",
            "locations": ["mill"], "audience": "everyone",
        },
        {
            "id": "tubes", "name": "Members: two tubes for one", "kind": "buy_n_get_m", "buy": 1, "get": 1,
            "products": ["tube"], "starts": "2025-01-01", "ends": "2025-12-31", "audience": "tier:club",
        },
        {
            "id": "tools", "name": "Tool Days", "kind": "percent_off", "percent": 30, "products": ["drill"],
            "starts": "2025-01-01", "ends": "2025-01-31", "audience": "everyone",
        },
    ],
    "roles": {
        "associate": {
            "may_request": ["discount", "price_override", "hold_item", "transfer_request", "customer_lookup"],
            "may_approve": [],
        },
        "manager": {
            "may_request": ["discount", "price_override", "hold_item", "transfer_request", "customer_lookup"],
            "may_approve": [
                {"action": "discount", "max_percent": 15}, {"action": "price_override", "max_cents": 20000},
                {"action": "price_match"},
            ],
        },
    },
    "policies": {
        "discount": {"ceiling_percent": 15, "stack_with_promotions": False},
        "price_match": "manager approval, local shops only",
        "returns": {
            "standard_days": 28, "power_tools_days": 20, "bikes_days": 14, "receipt_needed": True,
            "exceptions": "manager",
        },
        "hold_item": {"hours": 48, "max_qty": 3},
        "transfer_request": {"from": ["harbour", "station", "depot"]},
        "customer_data": {"speak": ["first_name", "tier", "points", "last_purchases_summary"]},
        "suggestions": {"max_per_interaction": 1},
        "stale_data": {"say_age_when_older_than_minutes": 10},
    },
}  # fmt: skip

_CHEMIST = ("elm", "quay", "dc")


def _care(*args: Any, **more: Any) -> dict[str, Any]:
    return _product(*args, places=_CHEMIST, **more)


CHEMIST_RAW: dict[str, Any] = {
    "catalog_id": "chemist",
    "brand": "Willow Chemist",
    "locations": [
        {"id": "elm", "name": "Elm Street", "kind": "store", "hours": {"open": "08:00", "close": "22:00"}},
        {
            "id": "quay", "name": "Quayside", "kind": "store", "hours": {"open": "09:00", "close": "18:30"},
            "minutes_away_from": {"elm": 9},
        },
        {"id": "dc", "name": "Distribution centre", "kind": "warehouse", "transfer_days_to": {"elm": 1}},
    ],
    "products": [
        _care(
            "calm", "Calm Face Cream", 1400, "B1", ({"volume": "50 ml"}, "5 2 30"), ({"volume": "100 ml"}, "0 1 12"),
            aliases=["face cream", "moisturiser", "moisturizer"], category="skin care", prices=(1400, 2200),
            attributes={"fragrance_free": True, "skin_type": "sensitive"}, alternatives=["velvet"],
            description="Daily cream for sensitive skin, with ceramides.",
        ),
        _care(
            "velvet", "Velvet Hand Cream", 700, "B1", ({"volume": "75 ml"}, "12 4 40"), aliases=["hand cream"],
            category="skin care", attributes={"fragrance_free": False, "scent": "almond"},
            description="Rich hand cream with almond oil.",
        ),
        _care(
            "sun", "Dayglow Sunscreen", 1600, "B3", ({"spf": "30"}, "7 3 25"), ({"spf": "50"}, "2 0 18"),
            aliases=["sun cream", "sunscreen", "sunblock"], category="skin care", prices=(1600, 1900),
            attributes={"water_resistant": True, "reef_safe": True}, description="Light lotion, water-resistant.",
        ),
        _care(
            "lip", "Petal Lipstick", 1100, "M2", ({"shade": "coral"}, "3 2 9"), ({"shade": "plum"}, "0 4 8"),
            ({"shade": "nude"}, "6 0 11"), aliases=["lipstick"], category="make-up",
            attributes={"vegan": True, "finish": "satin"}, description="Creamy lipstick.",
        ),
        _care(
            "lash", "Featherlash Mascara", 1300, "M2", ({"color": "black"}, "4 1 10"), ({"color": "brown"}, "0 0 6"),
            aliases=["mascara"], category="make-up", attributes={"waterproof": True},
            description="Lengthening mascara.",
        ),
        _care(
            "oats", "Oatmilk Shampoo", 900, "H1", ({}, "9 6 30"), aliases=["shampoo"], category="hair care",
            attributes={"sulfate_free": True, "volume_ml": 300}, alternatives=["silk"],
            description="Mild shampoo for every day.",
        ),
        _care(
            "silk", "Silk Conditioner", 950, "H1", ({}, "0 3 22"), aliases=["conditioner"], category="hair care",
            attributes={"silicone_free": True, "volume_ml": 300}, alternatives=["oats"],
            description="Conditioner for dry hair.",
        ),
        _care(
            "sonic", "Sonic Electric Toothbrush", 5900, "D1", ({"color": "white"}, "3 1 8"),
            ({"color": "rose"}, "1 0 4"), aliases=["electric toothbrush", "toothbrush"], category="dental",
            attributes={"battery_days": 14, "timer": True}, works_with=["heads"],
            description="Rechargeable toothbrush with a two-minute timer.", return_class="electronics",
        ),
        _care(
            "heads", "Sonic Brush Heads", 1500, "D1", ({"pack": "2 pack"}, "8 2 20"), ({"pack": "4 pack"}, "0 1 9"),
            aliases=["brush heads", "refill heads"], category="dental", works_with=["sonic"], prices=(1500, 2600),
            return_class="hygiene",
        ),
        _care(
            "mint", "Alpine Mint Toothpaste", 400, "D1", ({}, "20 11 90"), aliases=["toothpaste"], category="dental",
            attributes={"fluoride": True, "whitening": False}, description="Mint toothpaste with fluoride.",
        ),
        _care(
            "vitc", "Sunny Vitamin C Tablets", 1200, "V1", ({"count": "60"}, "6 2 30"), ({"count": "120"}, "0 0 14"),
            aliases=["vitamin c"], category="vitamins", prices=(1200, 2000),
            attributes={"vegan": True, "dose_mg": 500}, description="Chewable tablets, orange flavour.",
        ),
        _care(
            "vitd", "Sunny Vitamin D Drops", 1500, "V1", ({}, "4 0 10"), aliases=["vitamin d"], category="vitamins",
            attributes={"vegan": False}, description="Drops for the whole family.",
        ),
        _care(
            "cuff", "Steady Blood Pressure Monitor", 6500, "F2", ({"cuff": "M"}, "2 1 5"), ({"cuff": "L"}, "0 1 3"),
            aliases=["blood pressure monitor", "bp monitor"], category="devices", return_class="electronics",
            attributes={"memory": "90 readings", "bluetooth": True}, description="Upper-arm monitor with Bluetooth.",
        ),
        _care(
            "therm", "Swift Thermometer", 2400, "F2", ({}, "5 5 15"), aliases=["thermometer"], category="devices",
            attributes={"reading_seconds": 2}, description="Ear thermometer, reads in two seconds.",
            return_class="electronics",
        ),
    ],
    "promotions": [
        {
            "id": "glow", "name": "Spring Glow", "kind": "percent_off", "percent": 25, "products": ["calm", "sun"],
            "starts": "2025-03-10", "ends": "2025-03-12T18:00:00-07:00", "audience": "everyone",
        },
        {
            "id": "smile", "name": "Smile Pair", "kind": "add_on_price", "trigger_products": ["sonic"],
            "add_on_product": "heads", "add_on_price_cents": 900, "ends": "2025-03-31", "audience": "everyone",
        },
    ],
    "roles": {
        "associate": {
            "may_request": ["discount", "price_override", "hold_item", "transfer_request", "customer_lookup"],
        },
        "manager": {
            "may_approve": [{"action": "discount", "max_percent": 10}, {"action": "price_override", "max_cents": 1000}]
        },
    },
    "policies": {
        "discount": {"ceiling_percent": 10},
        "returns": {"standard_days": 30, "electronics_days": 14, "hygiene": "not returnable once opened"},
        "hold_item": {"hours": 12, "max_qty": 1},
        "transfer_request": {"from": ["quay", "dc"]},
        "customer_data": {"speak": ["first_name", "tier", "points", "last_purchases_summary"]},
    },
}  # fmt: skip


def cycles() -> Shop:
    return parse(CYCLES_RAW)


def chemist() -> Shop:
    return parse(CHEMIST_RAW)
