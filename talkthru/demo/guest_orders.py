"""What the guests of the bank want, and what each says first; written by hand, spoken by `make_guests`."""

from typing import Any


def item(id_: str, variation: str = "std", qty: int = 1, *mods: str) -> dict[str, Any]:
    return {"item": id_, "variation": variation, "qty": qty, "mods": sorted(mods)}


def combo(id_: str, size: str = "M", qty: int = 1, **slots: str) -> dict[str, Any]:
    """A slot is written "item" or "item mod mod"."""
    fills = {slot: {"item": (words := text.split())[0], "mods": sorted(words[1:])} for slot, text in slots.items()}
    return {"combo": id_, "size": size, "qty": qty, "slots": fills}


def line(form: dict[str, Any], say: str, it: str) -> dict[str, Any]:
    """`say`: the line in a guest's words; `it`: how a guest refers to it afterwards."""
    return {"form": form, "say": say, "it": it}


ORDERS: list[dict[str, Any]] = [
    {
        "id": "two-cheeseburgers",
        "voice": "slt",
        "openings": ["Hi, can I get two cheeseburgers with no pickles please?", "And a large lemonade."],
        "lines": [
            line(item("cheeseburger", "std", 2, "no:pickle"), "two cheeseburgers with no pickles", "the cheeseburgers"),
            line(item("lemonade", "L"), "a large lemonade", "the lemonade"),
        ],
    },
    {
        "id": "number-one-large",
        "voice": "rms",
        "openings": ["I'd like a number one with a cola.", "Actually, make that a large."],
        "lines": [
            line(
                combo("classic_meal", "L", main="classic_burger", side="fries", drink="cola"),
                "a large number one with a cola",
                "the number one",
            )
        ],
    },
    {
        "id": "smokehouse-meal",
        "voice": "awb",
        "openings": ["Can I have the smokehouse meal with onion rings and a lemonade please?"],
        "lines": [
            line(
                combo("bacon_meal", "M", main="bacon_burger", side="onion_rings", drink="lemonade"),
                "a smokehouse meal with onion rings and a lemonade",
                "the smokehouse meal",
            )
        ],
    },
    {
        "id": "ten-nuggets",
        "voice": "kal16",
        "openings": ["Let me get ten chicken nuggets with ranch.", "And a small fries please."],
        "lines": [
            line(item("nuggets", "10", 1, "pick:ranch"), "ten chicken nuggets with ranch", "the nuggets"),
            line(item("fries", "S"), "a small fries", "the fries"),
        ],
    },
    {
        "id": "kids-and-coffee",
        "voice": "slt",
        "openings": ["One kids meal with the junior burger please.", "And a medium coffee."],
        "lines": [
            line(
                combo("kids_meal", "K", main="junior_burger", side="apple_slices", drink="milk"),
                "a kids meal with a junior burger, apple slices and milk",
                "the kids meal",
            ),
            line(item("coffee", "M"), "a medium coffee", "the coffee"),
        ],
    },
    {
        "id": "double-with-bacon",
        "voice": "rms",
        "openings": ["Can I get a double cheeseburger, add bacon, no onions.", "And a large fries."],
        "lines": [
            line(
                item("double_cheeseburger", "std", 1, "add:bacon", "no:onion"),
                "a double cheeseburger, add bacon, no onions",
                "the double cheeseburger",
            ),
            line(item("fries", "L"), "a large fries", "the fries"),
        ],
    },
    {
        "id": "make-that-three",
        "voice": "awb",
        "openings": ["Two crispy chicken sandwiches.", "No wait, make that three.", "And a medium diet cola please."],
        "lines": [
            line(
                item("crispy_chicken_sandwich", "std", 3),
                "three crispy chicken sandwiches",
                "the crispy chicken sandwiches",
            ),
            line(item("diet_cola", "M"), "a medium diet cola", "the diet cola"),
        ],
    },
    {
        "id": "large-spicy-meal",
        "voice": "slt",
        "openings": ["A large spicy chicken meal with a sprite."],
        "lines": [
            line(
                combo("spicy_chicken_meal", "L", main="spicy_chicken_sandwich", side="fries", drink="lemon_lime"),
                "a large spicy chicken meal with a sprite",
                "the spicy chicken meal",
            )
        ],
    },
    {
        "id": "wrap-and-tea",
        "voice": "rms",
        "openings": ["A grilled chicken wrap with no tomato please.", "And an iced tea."],
        "lines": [
            line(
                item("grilled_chicken_wrap", "std", 1, "no:tomato"),
                "a grilled chicken wrap with no tomato",
                "the chicken wrap",
            ),
            line(item("iced_tea", "M", 1, "pick:unsweet"), "a medium unsweetened iced tea", "the iced tea"),
        ],
    },
    {
        "id": "mushroom-and-shake",
        "voice": "kal16",
        "openings": ["I'll have a mushroom swiss burger and a chocolate shake."],
        "lines": [
            line(item("mushroom_swiss_burger"), "a mushroom swiss burger", "the mushroom swiss burger"),
            line(item("chocolate_shake", "M"), "a medium chocolate shake", "the chocolate shake"),
        ],
    },
    {
        "id": "number-six",
        "voice": "slt",
        "openings": ["Could I get a number six with barbecue sauce and an orange soda?"],
        "lines": [
            line(
                combo("nuggets_meal", "M", main="nuggets pick:bbq", side="fries", drink="orange_soda"),
                "a number six with barbecue sauce and an orange soda",
                "the number six",
            )
        ],
    },
    {
        "id": "triple-stack",
        "voice": "awb",
        "openings": ["I want a triple stack with no house sauce.", "And two apple pies."],
        "lines": [
            line(
                item("triple_stack", "std", 1, "no:house_sauce"),
                "a triple stack with no house sauce",
                "the triple stack",
            ),
            line(item("apple_pie", "std", 2), "two apple pies", "the apple pies"),
        ],
    },
    {
        "id": "fish-and-rings",
        "voice": "rms",
        "openings": ["A fish sandwich with tartar sauce on the side.", "And medium onion rings."],
        "lines": [
            line(
                item("fish_sandwich", "std", 1, "side:tartar_sauce"),
                "a fish sandwich with tartar sauce on the side",
                "the fish sandwich",
            ),
            line(item("onion_rings", "M"), "medium onion rings", "the onion rings"),
        ],
    },
    {
        "id": "chicken-salad",
        "voice": "slt",
        "openings": ["Just a crispy chicken salad and a bottled water please."],
        "lines": [
            line(
                item("chicken_salad", "std", 1, "pick:vinaigrette"),
                "a crispy chicken salad with vinaigrette",
                "the chicken salad",
            ),
            line(item("bottled_water"), "a bottled water", "the bottled water"),
        ],
    },
    {
        "id": "veggie-and-salad",
        "voice": "awb",
        "openings": ["Can I get a veggie burger with no onions?", "A side salad and a cup of water."],
        "lines": [
            line(item("veggie_burger", "std", 1, "no:onion"), "a veggie burger with no onions", "the veggie burger"),
            line(
                item("side_salad", "std", 1, "pick:ranch_dressing"),
                "a side salad with ranch dressing",
                "the side salad",
            ),
            line(item("water_cup"), "a cup of water", "the cup of water"),
        ],
    },
    {
        "id": "coffee-and-cookies",
        "voice": "rms",
        "openings": ["A small coffee with cream and sugar please.", "And two cookies."],
        "lines": [
            line(item("coffee", "S", 1, "add:cream", "add:sugar"), "a small coffee with cream and sugar", "the coffee"),
            line(item("cookie", "std", 2), "two cookies", "the cookies"),
        ],
    },
    {
        "id": "two-combos",
        "voice": "slt",
        "openings": ["Can I get a number two with a diet cola?", "And a number four with an orange soda."],
        "lines": [
            line(
                combo("double_cheese_meal", "M", main="double_cheeseburger", side="fries", drink="diet_cola"),
                "a number two with a diet cola",
                "the number two",
            ),
            line(
                combo("crispy_chicken_meal", "M", main="crispy_chicken_sandwich", side="fries", drink="orange_soda"),
                "a number four with an orange soda",
                "the number four",
            ),
        ],
    },
    {
        "id": "classic-no-mayo",
        "voice": "kal16",
        "openings": ["A classic burger with no mayo and no onions please.", "And a large cola with no ice."],
        "lines": [
            line(
                item("classic_burger", "std", 1, "no:mayo", "no:onion"),
                "a classic burger with no mayo and no onions",
                "the classic burger",
            ),
            line(item("cola", "L", 1, "no:ice"), "a large cola with no ice", "the cola"),
        ],
    },
    {
        "id": "twenty-nuggets",
        "voice": "rms",
        "openings": ["Twenty nuggets with two ranch and two honey mustard."],
        "lines": [
            line(
                item("nuggets", "20", 1, "pick:ranch*2", "pick:honey_mustard*2"),
                "twenty nuggets with two ranch and two honey mustard",
                "the nuggets",
            )
        ],
    },
    {
        "id": "three-juniors",
        "voice": "awb",
        "openings": ["Hi there, three junior burgers please.", "A large fries and three small lemonades."],
        "lines": [
            line(item("junior_burger", "std", 3), "three junior burgers", "the junior burgers"),
            line(item("fries", "L"), "a large fries", "the fries"),
            line(item("lemonade", "S", 3), "three small lemonades", "the lemonades"),
        ],
    },
    {
        "id": "sundae-and-shake",
        "voice": "slt",
        "openings": ["Can I have a sundae please?", "And a small vanilla shake with no whipped cream."],
        "lines": [
            line(item("sundae", "std", 1, "pick:caramel"), "a sundae with caramel", "the sundae"),
            line(
                item("vanilla_shake", "S", 1, "no:whipped_cream"),
                "a small vanilla shake with no whipped cream",
                "the vanilla shake",
            ),
        ],
    },
    {
        "id": "family-of-five",
        "voice": "rms",
        "openings": [
            "Hi, two classic burgers and one cheeseburger.",
            "Two medium fries.",
            "And a large diet cola and a small orange soda.",
        ],
        "lines": [
            line(item("classic_burger", "std", 2), "two classic burgers", "the classic burgers"),
            line(item("cheeseburger"), "one cheeseburger", "the cheeseburger"),
            line(item("fries", "M", 2), "two medium fries", "the fries"),
            line(item("diet_cola", "L"), "a large diet cola", "the diet cola"),
            line(item("orange_soda", "S"), "a small orange soda", "the orange soda"),
        ],
    },
    {
        "id": "fish-meal-and-cookie",
        "voice": "faye",
        "openings": ["Could I have a fish meal with a bottled water?", "And a chocolate chip cookie please."],
        "lines": [
            line(
                combo("fish_meal", "M", main="fish_sandwich", side="fries", drink="bottled_water"),
                "a fish meal with a bottled water",
                "the fish meal",
            ),
            line(item("cookie"), "a chocolate chip cookie", "the cookie"),
        ],
    },
    {
        "id": "sides-and-strawberry",
        "voice": "klatt",
        "openings": ["Eight mozzarella sticks and loaded fries please.", "And a large strawberry shake."],
        "lines": [
            line(item("mozzarella_sticks", "8"), "eight mozzarella sticks", "the mozzarella sticks"),
            line(item("loaded_fries"), "loaded fries", "the loaded fries"),
            line(item("strawberry_shake", "L"), "a large strawberry shake", "the strawberry shake"),
        ],
    },
    {
        "id": "rings-instead",
        "voice": "awb",
        "openings": ["A cheeseburger and a small fries.", "Actually no fries, medium onion rings instead."],
        "lines": [
            line(item("cheeseburger"), "a cheeseburger", "the cheeseburger"),
            line(item("onion_rings", "M"), "medium onion rings", "the onion rings"),
        ],
    },
    {
        "id": "veggie-meal",
        "voice": "faye",
        "openings": ["The garden veggie meal please.", "With apple slices."],
        "lines": [
            line(
                combo("veggie_meal", "M", main="veggie_burger", side="apple_slices", drink="milk"),
                "a veggie meal with apple slices and milk",
                "the veggie meal",
            )
        ],
    },
]
