"""What a completed order costs in tokens and money where models are asked; the model says what a script says.

Guests order by name; one in `STRANGE_ONE_IN` says a wish besides in words that no rule knows, which the script does. So
the figures are those of the way (what is sent, how often, what a small model's doubt costs), at
the prices named; how well a model understands is not measured: there is none here.
"""

import asyncio
import json
import logging
import random
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Any

import structlog

from cloud.app import configure_logs
from cloud.reasoning.prompting import prompt
from cloud.reasoning.settings import Configured, Reasoning
from talkthru.bench.running import Bench
from talkthru.converse import Door
from talkthru.scripted_model import Asked, Reply, Scripted

ORDERS, ORDERS_QUICK = 60, 12
STRANGE_ONE_IN = 3
MOST_TURNS = 10
# Cents for a million tokens, in and out: about what small and large hosted models cost in 2025.
SMALL, BIG = (15.0, 60.0), (300.0, 1500.0)
NAMED = ("a cheeseburger", "a double cheeseburger", "a veggie burger", "a fish sandwich", "a cookie", "an apple pie")
WISHES: Mapping[str, Mapping[str, Any]] = {  # made-up words: nothing of them is on the menu
    "a frobnicated slurpydoo": {"ref": "chocolate_shake", "size": "M"},
    "some crinkledinks": {"ref": "fries", "size": "L"},
    "two zingabobs": {"ref": "sundae", "qty": 2},
    "the leafy wobblething": {"ref": "side_salad"},
    "a fizzlepop jumbotron": {"ref": "lemon_lime", "size": "L"},
}
WAYS: Mapping[str, bool] = {  # is the small model sure
    "a small model": True,
    "a small model unsure, then a big one": False,
}


@dataclass
class Spent:
    """questions: that a model was asked; tokens and micros: of all of them."""

    orders: int = 0
    completed: int = 0
    questions: int = 0
    calls: int = 0
    tokens: int = 0
    micros: int = 0

    def take(self, ways: Sequence[Mapping[str, Any]]) -> None:
        for way in ways:
            models = [hop for hop in way["hops"] if hop["tokens"]]
            self.questions += 1
            self.calls += len(models)
            self.tokens += sum(hop["tokens"] for hop in models)
            self.micros += way["cost_micros"]


def script(asked: Asked) -> Reply:
    wish = next((line for words, line in WISHES.items() if words in asked.words), None)
    sure = 0.9 if wish and not asked.model.endswith("unsure") else 0.3
    commands = [{"do": "add", "to": wish}] if wish else []
    return Reply({"revision": asked.question["order_revision"], "commands": commands, "confidence": sure})


def configured(url: str, *, sure: bool) -> Configured:
    def model(name: str, price: tuple[float, float]) -> dict[str, Any]:
        costs = {"input_cents_per_million": price[0], "output_cents_per_million": price[1]}
        return {"kind": "openai", "url": url, "model": name, "within_s": 20, "first_token_s": 20} | costs

    models = {"small": model("small" if sure else "small-unsure", SMALL), "big": model("big", BIG)}
    said = Reasoning.model_validate({"small": ("small",), "big": ("big",), "models": models})
    return Configured(said, prompt(said.prompt))


async def by_order(bench: Bench) -> None:
    """Rows of `bench cloud`: for each way of asking, what a completed order costs."""
    orders = ORDERS_QUICK if bench.quick else ORDERS
    configure_logs(as_json=False)
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING))
    async with Scripted(script) as model:
        for name, sure in WAYS.items():
            bench.step(f"cost of an order: {name}")
            spent = await _spent(configured(model.url, sure=sure), orders, bench.seed)
            of, n = max(1, spent.completed), spent.completed
            bench.value(name, f"{orders} guests", "orders_completed", "", spent.completed, n=orders)
            bench.value(name, f"{orders} guests", "questions_an_order", "", spent.questions / of, n=n)
            bench.value(name, f"{orders} guests", "model_calls_an_order", "", spent.calls / of, n=n)
            bench.value(name, f"{orders} guests", "tokens_an_order", "", spent.tokens / of, n=n)
            bench.value(name, f"{orders} guests", "cost_an_order", "cents", spent.micros / 10_000 / of, n=n)
    small, big = (f"{into:g}/{out:g}" for into, out in (SMALL, BIG))
    bench.note(
        f"Cost: one guest in {STRANGE_ONE_IN} says what no rule knows; prices in cents for a million tokens in/out: "
        f"small {small}, big {big}; a token is four characters. The model is a script: this is what asking costs, not "
        "how well one understands."
    )


async def _spent(thinking: Configured, orders: int, seed: int) -> Spent:
    random_, spent = random.Random(seed), Spent()
    data = Path(str(resources.files("talkthru.data")))
    with tempfile.TemporaryDirectory(prefix="talkthru-bench-") as folder:
        async with asyncio.TaskGroup() as tasks:
            door = Door(data, "embedded", Path(folder), tasks, thinking=thinking)
            for number in range(orders):
                wish = random_.choice(list(WISHES)) if random_.random() < 1 / STRANGE_ONE_IN else ""
                await _order(door, f"g{number}", random_.choice(NAMED), wish, spent)
            await door.close()
    return spent


async def _order(door: Door, session: str, named: str, wish: str, spent: Spent) -> None:
    """One guest, to the end or until nothing more comes of it."""
    spent.orders += 1
    await _say(door, spent, type="start", id=session)
    words = f"{named} and {wish}" if wish else f"{named}, please"
    for _ in range(MOST_TURNS):
        reply = await _say(door, spent, type="turn", user=words)
        if reply["order_state"] == "accepted":
            spent.completed += 1
            break
        said = " ".join(reply["agent"])
        words = "yes" if "Shall I add" in said or "total" in said.lower() else "no thanks, that's it"
    await _say(door, spent, type="end")


async def _say(door: Door, spent: Spent, **row: Any) -> dict[str, Any]:
    reply = await door.answer(json.dumps(row))
    spent.take(reply.get("reasoning", ()))
    return reply
