"""Single turns to exact orders: the cases of `tests/dialog`, as they were said and as a recogniser would have them.

Measures accuracy (items, sizes, modifiers and counts all right), coverage (answered without asking) and what was wrong
without asking, by condition and by menu; the time of a turn, and how it grows with the menu and with the words. Cases
that nobody works with are counted, never listed.
"""

import hashlib
import importlib
import json
import random
import sys
import time
from collections.abc import Iterator, Sequence
from itertools import pairwise
from types import ModuleType
from typing import Any

from domain.menu_file import parse
from talkthru.bench.longest_alias import LongestAlias
from talkthru.bench.plot import bars, curves
from talkthru.bench.running import ROOT, Bench, CannotMeasure
from talkthru.understand import Understanding

ABOUT = "turns on menus of many kinds that become exactly the order that was meant"
CASES = ROOT / "tests" / "dialog" / "score.py"
CONDITIONS: dict[str, tuple[bool, str | None]] = {  # names only, kind of noise
    "clean": (False, None),
    "names only": (True, None),
    "heard, letters": (False, "letters"),
    "heard, phones": (False, "phones"),
    "heard, spelt": (False, "spelt"),
    "heard, sphinx": (False, "sphinx"),
    "names only, letters": (True, "letters"),
    "names only, phones": (True, "phones"),
    "names only, spelt": (True, "spelt"),
    "names only, sphinx": (True, "sphinx"),
}
CONTENDER = "longest alias"
QUICK = 4  # case files of each part
SIZES = (60, 500, 2000)
SURE = (0.0, 0.5, 0.7, 0.8, 0.9, 0.95, 1.001)  # edges of the confidences that are counted together
WORDS = (10, 25, 50, 100, 200)
REPEATS = 60
GOAL = 85


def cases() -> ModuleType:
    """How the cases are read and judged; it is with the tests, which an installed package does not have.

    Raises CannotMeasure outside a checkout.
    """
    if not CASES.exists():
        raise CannotMeasure(f"{CASES} is not there: understanding is measured from a checkout")
    if str(ROOT) not in sys.path:
        sys.path.insert(0, str(ROOT))
    return importlib.import_module("tests.dialog.score")


async def measure(bench: Bench) -> None:
    material = cases()
    held_out = [stem for stem in material.BLIND if "held_out" in stem]
    blind = [stem for stem in material.BLIND if stem not in held_out]
    parts = {"worked with": list(material.FILES), "written blind": blind, "held out": held_out}
    if bench.quick:
        parts = {part: stems[:QUICK] for part, stems in parts.items()}
    bench.cases_sha256 = _checksum(material, [s for stems in parts.values() for s in stems])
    bench.expect(len(CONDITIONS) * sum(map(len, parts.values())), "turns")
    shares: dict[str, dict[str, float]] = {}
    misses: list[str] = []
    times: list[float] = []
    unworked: list[Any] = []  # every turn of the blind and the held out cases, in all conditions
    for part, stems in parts.items():
        for condition, (names_only, kind) in CONDITIONS.items():
            rows: list[Any] = []
            by_alias = 0
            for stem in stems:
                of_menu = material.score(stem, names_only=names_only, kind=kind)
                if condition == "clean" and of_menu:
                    _share(bench, f"clean, {stem}", of_menu)
                misses += _misses(stem, condition, of_menu)
                rows += of_menu
                by_alias += _by_longest_alias(material, stem, of_menu, names_only=names_only)
                bench.step()
            unworked += rows if part != "worked with" else []
            if rows:
                _shares(bench, f"{condition}, {part}", rows)
                bench.value(CONTENDER, f"{condition}, {part}", "exact", "turns", by_alias, n=len(rows))
                if part == "written blind":
                    shares.setdefault(f"{CONTENDER}, {part}", {})[condition] = 100 * by_alias / len(rows)
                shares.setdefault(part, {})[condition] = 100 * sum(r.right for r in rows) / len(rows)
                times += [r.answer.think_ms for r in rows]
    bench.sample("ours", "all turns", "think_ms", "ms", times)
    bench.value("ours", "all turns", "slowest", "ms", max(times), n=len(times))
    _calibration(bench, unworked)
    bench.misses(misses)
    bench.picture(bars, "turns that became the exact order", shares, unit="% of turns", goal=GOAL)
    _growth(bench)


def _checksum(material: ModuleType, stems: Sequence[str]) -> str:
    digest = hashlib.sha256()
    for stem in stems:
        digest.update(material.menu_file(stem).read_bytes())
        digest.update(repr(material.turns_of(stem)).encode())
    return digest.hexdigest()


def _share(bench: Bench, condition: str, rows: Sequence[Any]) -> None:
    bench.value("ours", condition, "exact", "turns", sum(r.right for r in rows), n=len(rows))


def _shares(bench: Bench, condition: str, rows: Sequence[Any]) -> None:
    answered = [r for r in rows if not r.answer.clarify]
    _share(bench, condition, rows)
    bench.value("ours", condition, "answered without asking", "turns", len(answered), n=len(rows))
    bench.value("ours", condition, "exact among answered", "turns", sum(r.right for r in answered), n=len(answered))
    bench.value("ours", condition, "wrong without asking", "turns", sum(not r.right for r in answered), n=len(rows))


def _calibration(bench: Bench, rows: Sequence[Any]) -> None:
    """How many turns are right that are so sure: less confidence has to mean more errors."""
    for low, high in pairwise(SURE):
        so_sure = [r for r in rows if low <= r.answer.confidence < high and r.row.get("order_any", r.row.get("order"))]
        if so_sure:
            condition = f"confidence {low:.2f} to {min(high, 1.0):.2f}, not worked with"
            bench.value("ours", condition, "exact", "turns", sum(r.right for r in so_sure), n=len(so_sure))


def _by_longest_alias(material: ModuleType, stem: str, rows: Sequence[Any], *, names_only: bool) -> int:
    """How many of the same turns the contender gets right; it never asks."""
    raw = json.loads(material.menu_file(stem).read_text(encoding="utf-8"))
    contender = LongestAlias(parse(material.bare(raw) if names_only else raw, stem))
    return sum(material.is_meant(one.row, contender.order(one.text)) for one in rows)


def _misses(stem: str, condition: str, rows: Sequence[Any]) -> Iterator[str]:
    if stem.startswith("blind/"):
        return
    for one in rows:
        if not one.right:
            asks = ", would ask" if one.answer.clarify else ""
            wanted = one.row.get("order_any") or one.row.get("order", "to ask")
            yield f"{stem}, {condition}{asks}: {one.text!r} wanted {wanted} got {one.answer.order}"


def _growth(bench: Bench) -> None:
    """The time of a turn over the size of the menu and the number of words, and what building the lexicon takes."""
    by_size: dict[str, list[tuple[float, float]]] = {"fresh words": [], "known words": []}
    for size in SIZES:
        menu = parse(menu_of(size, bench.seed), f"{size} items")
        began = time.process_time()
        machine = Understanding(menu)
        bench.value("ours", f"{size} items", "lexicon", "s", time.process_time() - began)
        texts = list(turns_for(menu_of(size, bench.seed), REPEATS, bench.seed))
        for name in by_size:
            times = [machine.turn(text).think_ms for text in texts]
            bench.sample("ours", f"{size} items, {name}", "think_ms", "ms", times)
            bench.value("ours", f"{size} items, {name}", "slowest", "ms", max(times), n=len(times))
            by_size[name].append((size, sorted(times)[len(times) * 95 // 100]))
        if size == SIZES[0]:
            _by_words(bench, machine, texts)
    axes = {"x": "items on the menu", "y": "ms, p95 of a turn"}
    bench.picture(curves, "a turn over the size of the menu", by_size, **axes, log_x=True, goal=5.0, name="items")


def _by_words(bench: Bench, machine: Understanding, texts: Sequence[str]) -> None:
    points: list[tuple[float, float]] = []
    words = " ".join(texts).split()
    for count in WORDS:
        times = [
            machine.turn(" ".join(words[n * 7 : n * 7 + count])).think_ms
            for n in range(min(REPEATS, len(words) // 7 - count // 7))
        ]
        bench.sample("ours", f"{count} words", "think_ms", "ms", times)
        points.append((count, sorted(times)[len(times) * 95 // 100]))
    bench.picture(curves, "a turn over its words", {"60 items": points}, x="words", y="ms, p95 of a turn", name="words")


_KINDS = "Classic Smoky Crispy Grilled Spicy Honey Garlic Lemon Maple Pepper Cheddar Ranch Buffalo Teriyaki".split()  # noqa: SIM905
_FOODS = "Chicken Beef Turkey Veggie Shrimp Salmon Pork Tofu Mushroom Bacon Egg Tuna Steak Bean Avocado".split()  # noqa: SIM905
_DISHES = "Burger Sandwich Wrap Bowl Salad Taco Burrito Sub Melt Pasta Pizza Soup".split()  # noqa: SIM905
_TOPPINGS = "Lettuce Tomato Onion Pickles Cheese Jalapenos Mayo Mustard Ketchup Sour_Cream".split()  # noqa: SIM905


def menu_of(size: int, seed: int) -> dict[str, Any]:
    """A menu of `size` items with names as menus have them, for how cost grows; the same seed, the same menu."""
    names = [f"{a} {b} {c}" for a in _KINDS for b in _FOODS for c in _DISHES]
    random.Random(seed).shuffle(names)
    options = [{"id": t.lower(), "name": t.replace("_", " "), "price_cents": 50, "aliases": []} for t in _TOPPINGS]
    sizes = [{"id": i, "name": n, "price_cents": p} for i, n, p in (("S", "Small", 500), ("L", "Large", 800))]
    items = [
        {"id": f"i{n}", "name": name, "variations": sizes, "modifier_groups": ["toppings"]}
        for n, name in enumerate(names[:size])
    ]
    return {
        "items": items,
        "modifier_groups": [{"id": "toppings", "name": "Toppings", "kind": "adjust", "options": options}],
    }


def turns_for(raw: dict[str, Any], count: int, seed: int) -> Iterator[str]:
    """Orders of two things of a menu, with sizes and toppings; every fourth has a word that no menu knows."""
    chance = random.Random(seed)
    for n in range(count):
        one, two = chance.sample(raw["items"], 2)
        strange = " and a blorfing" if n % 4 == 0 else ""
        topping = chance.choice(_TOPPINGS).replace("_", " ").lower()
        yield f"can i get two large {one['name'].lower()}s with no {topping} and a small {two['name'].lower()}{strange}"
