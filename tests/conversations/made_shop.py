"""Talks of a shopper at the demo shop's kiosk, made by chance from a model of the basket, as `made_talks` makes those
of a guest at a counter: what is bought, changed, asked about and put aside, and what the basket holds after it.

    python tests/conversations/made_shop.py [n] [seed]      what goes right, by operation, and what not
"""

import asyncio
import json
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from talkthru.cli import data_folder
from tests.conversations import made_talks, run
from tests.conversations.made_talks import Outcome, Said, Talk

TURNS = 6
PLACE = "st-1"  # where the demo shop's kiosk stands
PLENTY = 4  # of a variant there: what is said of it is of no shortage
MOST = 3  # of one thing
COUNTS = ("no", "one", "two", "three", "four")
# How a shopper calls them: of one, of several.
NAMES: Mapping[str, tuple[str, str]] = {
    "P-1002": ("aural lite", "aural lites"), "P-1003": ("hush buds", ""), "P-1004": ("pocket speaker mini", ""),
    "P-1007": ("65 watt charger", "65 watt chargers"), "P-1009": ("usb cable", "usb cables"),
    "P-1012": ("desk lamp", "desk lamps"), "P-1014": ("power bank", "power banks"), "P-2001": ("tee", "tees"),
    "P-2005": ("jeans", ""), "P-2007": ("city runner", ""), "P-2010": ("beanie", "beanies"),
}  # fmt: skip
SIZES = {"S": "small", "M": "medium", "L": "large", "XL": "extra large"}
NUMBERS = {"7": "seven", "8": "eight", "9": "nine", "10": "ten", "11": "eleven", "12": "twelve", "30": "thirty",
           "32": "thirty two"}  # fmt: skip
BUYS = (
    "I'll take {}", "can I get {}", "{} please", "I'd like {}", "I want to buy {}", "add {} to my basket", "and {}",
    "let me have {}", "also {}",
)  # fmt: skip
REMOVED = (
    "take off the {n}", "take the {n} out", "forget the {n}", "I don't want the {n} anymore", "remove the {n}",
    "actually, no {n}", "never mind the {n}", "take the {n} out of my basket",
)  # fmt: skip
COUNTED = ("make that {q}", "actually make it {q}", "{q} of those actually", "I'll take {q} of them")
MORE = ("one more {n}", "another {n}", "add one more {n}")
CHANGED = (
    "the {n} in {v} instead", "make the {n} {v}", "can I get the {n} in {v} instead", "change the {n} to {v}",
    "actually {v} for the {n}",
)  # fmt: skip
INSTEAD = (
    "{w} instead of the {n}", "swap the {n} for {w}", "actually {w} instead of the {n}",
    "I'd rather have {w} than the {n}",
)  # fmt: skip
PRICED = ("how much is {a}?", "what does {a} cost?", "how much for {a}?", "what's {a}?")
IN_STOCK = ("do you have {a}?", "have you got {a}?", "is there {a} in stock?", "do you have {a} here?")
TAKEN = ("I'll take it", "okay, one of those", "great, I'll take one", "sure, add one", "okay I'll have it")
LEFT = ("no thanks then", "I'll leave it", "hm, not that then", "never mind", "I'll pass")
HELD = ("can you hold {a} for me?", "could you put {a} aside for me?", "please hold {a} for me")
YES = ("yes please", "yes", "yes, go ahead")
ASKED = (
    "what's in my basket?", "what do I have so far?", "where are the {n}?", "do you have any umbrellas?",
    "what time do you close?", "how much is that so far?", "what colors does the {n} come in?",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Variant:
    product: str
    sku: str
    attributes: tuple[tuple[str, str], ...]

    def told(self, *, alone: bool = False) -> str:
        """What tells it from the others of its product: "white, medium", "a nine"."""
        said = [SIZES.get(v, NUMBERS.get(v, v)) for _, v in self.attributes]
        numbered = bool(self.attributes) and self.attributes[-1][1].isdigit()
        return f"{'a ' if numbered and not alone else ''}{' '.join(said)}"


@dataclass(frozen=True, slots=True)
class Bought:
    what: Variant
    qty: int = 1


Basket = tuple[Bought, ...]
Turns = Sequence[tuple[str, Basket]]  # what is said, and what the basket holds after it
Operation = Callable[[Random, Basket], Turns | None]


def _variants() -> list[Variant]:
    """Those of which there are plenty."""
    store = json.loads((data_folder() / "store_catalog.json").read_text(encoding="utf-8"))
    return [
        Variant(product["id"], variant["sku"], tuple(variant["attributes"].items()))
        for product in store["products"]
        if product["id"] in NAMES
        for variant in product["variants"]
        if variant["stock"][PLACE] >= PLENTY
    ]


VARIANTS = _variants()


def units_of(basket: Basket) -> tuple[str, ...]:
    return tuple(sorted(f"{b.what.product}/{b.what.sku}" for b in basket for _ in range(b.qty)))


# ---- how things are named


def _of(product: str) -> list[Variant]:
    return [v for v in VARIANTS if v.product == product]


def _named(product: str, qty: int = 1) -> str:
    one, many = NAMES[product]
    return many if qty > 1 and many else one


def _articled(name: str) -> str:
    if name in ("jeans", "hush buds"):
        return name
    return f"{'an' if name[0] in 'aeiou' else 'a'} {name}"


def _said(chance: Random, bought: Bought) -> str:
    """As it is ordered: its colour before the name or behind it, its size in either place."""
    name, how = _named(bought.what.product, bought.qty), bought.what.told(alone=True)
    numbered = bought.what.told() != how
    if bought.qty > 1:
        counted = COUNTS[bought.qty]
        return f"{counted} {name} in {bought.what.told()}" if numbered else f"{counted} {how} {name}".replace("  ", " ")
    if not how:
        return _articled(name)
    if numbered or chance.random() < 0.5:
        return f"{_articled(name)} in {bought.what.told()}"
    return _articled(f"{how} {name}")


def _some(chance: Random, basket: Basket) -> Bought | None:
    return chance.choice(basket) if basket else None


def _something_new(chance: Random, basket: Basket) -> Variant | None:
    held = {b.what.product for b in basket}
    return chance.choice([v for v in VARIANTS if v.product not in held])


def _changed(basket: Basket, was: Bought, *into: Bought) -> Basket:
    at = basket.index(was)
    return (*basket[:at], *into, *basket[at + 1 :])


# ---- operations


def buy(chance: Random, basket: Basket) -> Turns | None:
    what = _something_new(chance, basket)
    if what is None:
        return None
    qty = chance.choice((1, 1, 2)) if NAMES[what.product][1] else 1
    bought = Bought(what, qty)
    return ((chance.choice(BUYS).format(_said(chance, bought)), (*basket, bought)),)


def buy_bit_by_bit(chance: Random, basket: Basket) -> Turns | None:
    """The thing, and which of it as an answer."""
    what = _something_new(chance, basket)
    if what is None or len(what.attributes) != 1 or len(_of(what.product)) < 2:
        return None
    first = chance.choice(BUYS).format(_articled(_named(what.product)))
    answer = chance.choice(("{}", "{} please", "in {}", "{} I think")).format(what.told(alone=True))
    return ((first, basket), (answer, (*basket, Bought(what))))


def count(chance: Random, basket: Basket) -> Turns | None:
    """Of what was bought last, said in the same breath before it."""
    first = buy(chance, basket)
    if first is None or not NAMES[first[0][1][-1].what.product][1]:
        return None
    said, after = first[0]
    bought = after[-1]
    new = chance.choice([q for q in (1, 2, MOST) if q != bought.qty])
    return ((said, after), (chance.choice(COUNTED).format(q=COUNTS[new]), (*basket, replace(bought, qty=new))))


def more(chance: Random, basket: Basket) -> Turns | None:
    one = _some(chance, tuple(b for b in basket if b.qty < MOST and NAMES[b.what.product][1]))
    if one is None:
        return None
    said = chance.choice(MORE).format(n=_named(one.what.product))
    return ((said, _changed(basket, one, replace(one, qty=one.qty + 1))),)


def remove(chance: Random, basket: Basket) -> Turns | None:
    one = _some(chance, basket)
    if one is None:
        return None
    return ((chance.choice(REMOVED).format(n=_named(one.what.product, one.qty)), _changed(basket, one)),)


def change(chance: Random, basket: Basket) -> Turns | None:
    """Its colour, or its size: one of the two, as the other stays."""
    one = _some(chance, basket)
    others = [] if one is None else [v for v in _of(one.what.product) if _is_one_apart(v, one.what)]
    if one is None or not others:
        return None
    new = chance.choice(others)
    apart = next(v for (_, v), (_, was) in zip(new.attributes, one.what.attributes, strict=True) if v != was)
    said = SIZES.get(apart, NUMBERS.get(apart, apart))
    said = f"a {said}" if apart in NUMBERS else said
    words = chance.choice(CHANGED).format(n=_named(one.what.product, one.qty), v=said)
    return ((words, _changed(basket, one, replace(one, what=new))),)


def _is_one_apart(one: Variant, other: Variant) -> bool:
    return sum(a != b for a, b in zip(one.attributes, other.attributes, strict=True)) == 1


def instead(chance: Random, basket: Basket) -> Turns | None:
    one, new = _some(chance, tuple(b for b in basket if b.qty == 1)), _something_new(chance, basket)
    if one is None or new is None:
        return None
    wanted = Bought(new)
    words = chance.choice(INSTEAD).format(w=_said(chance, wanted), n=_named(one.what.product))
    return ((words, _changed(basket, one, wanted)),)


def asked_then(chance: Random, basket: Basket) -> Turns | None:
    """A price or whether it is there, and then it is taken or left."""
    what = _something_new(chance, basket)
    if what is None or what.product in ("P-1003", "P-2005"):  # "is there hush buds"
        return None
    asked = chance.choice((*PRICED, *IN_STOCK)).format(a=_said(chance, Bought(what)))
    if chance.random() < 0.65:
        return ((asked, basket), (chance.choice(TAKEN), (*basket, Bought(what))))
    return ((asked, basket), (chance.choice(LEFT), basket))


def hold(chance: Random, basket: Basket) -> Turns | None:
    """Put aside, which is no part of the basket."""
    what = _something_new(chance, basket)
    if what is None:
        return None
    asked = chance.choice(HELD).format(a=_said(chance, Bought(what)))
    return ((asked, basket), (chance.choice(YES), basket))


def ask(chance: Random, basket: Basket) -> Turns | None:
    what = chance.choice(VARIANTS)
    return ((chance.choice(ASKED).format(n=_named(what.product, 2)), basket),)


WEIGHTS: Mapping[Operation, float] = {
    buy: 3, buy_bit_by_bit: 2, count: 2, more: 2, remove: 2, change: 3, instead: 2, asked_then: 3, hold: 1, ask: 1,
}  # fmt: skip
OPENING = (buy, buy_bit_by_bit, asked_then, count)


def talk(seed: str) -> Talk:
    chance = Random(seed)
    basket: Basket = ()
    turns: list[Said] = []
    while len(turns) < TURNS:
        operation = chance.choice(OPENING) if not turns else chance.choices([*WEIGHTS], [*WEIGHTS.values()])[0]
        for said, after in operation(chance, basket) or ():
            basket = after
            turns.append(Said(operation.__name__, said, units_of(after)))
    return Talk("kiosk", tuple(turns))


async def outcomes(number: int, seed: int) -> list[Outcome]:
    async with run.open_door() as door:
        return [await made_talks.outcome(talk(f"{seed}-{n}"), door, menu="demo-store") for n in range(number)]


def main(arguments: Sequence[str]) -> None:
    number, seed = (*map(int, arguments), *(200, 1)[len(arguments) :])
    for line in made_talks.report(asyncio.run(outcomes(number, seed))):
        print(line)


if __name__ == "__main__":
    main(sys.argv[1:])
