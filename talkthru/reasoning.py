"""`talkthru reasoning FILE`: asks every model of a [reasoning] table one question, and shows what becomes of it.

It costs what one question costs at each of them; nothing is ordered. A model is given all the time that the table lets
it have, and the store's own patience is said beside it.
"""

import asyncio
import sys
import time
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from cloud.catalog import Catalog, load
from cloud.config import ConfigError
from cloud.config import load as load_config
from cloud.reasoning.model import Allowed, Meter, Model, ModelFailed
from cloud.reasoning.prompting import Shown, shown
from cloud.reasoning.proposed_by_model import Nonsense, read
from cloud.reasoning.question import Question
from cloud.reasoning.rules import Heard, Lexicon, Proposed
from cloud.reasoning.settings import Configured
from cloud.reasoning.settings import read as read_table
from domain.menu_file import MenuError
from domain.order import Add, Change, Line, Order
from edge.dialog.conduct.deciding import REASON_PATIENCE_S
from talkthru.cloud import DATA

SAID = "something cold and sweet to drink, whatever the kids like"
MICROS_A_CENT = 10_000
NOON = "2025-03-12T12:30"  # a Wednesday: what is sold at lunch


@dataclass(frozen=True)
class Asking:
    """One question, as every model is shown it."""

    question: Question
    shown: Shown


def run(file: Path, *, words: str = SAID) -> int:
    """0: every model answered; 1: one did not; 2: the table cannot be meant, in one line on standard error."""
    try:
        config = load_config(file)
        configured = read_table(config.reasoning or file)
        if configured is None:
            raise ConfigError(f"{file}: has no [reasoning] table with models; docs/reasoning.md shows one")
        catalog = load(config.menus or (DATA / "menu.json",))
    except (ConfigError, MenuError) as error:
        print(f"talkthru reasoning: {error}", file=sys.stderr)
        return 2
    return asyncio.run(_run(configured, _asking(configured, catalog, words)))


def _asking(configured: Configured, catalog: Catalog, words: str) -> Asking:
    held = catalog.held[0]
    site = held.menu.locations[0].id if held.menu.locations else ""
    serving = catalog.serving(site, "lane", datetime.fromisoformat(NOON))
    heard = (Heard(words, 1.0, (words,)),)
    question = Question("check", 1, 0, site, serving, Order(), heard)
    return Asking(question, shown(configured.prompt, question, Lexicon(held.menu)))


async def _run(configured: Configured, asking: Asking) -> int:
    from cloud.reasoning.endpoints import connect_all

    said = configured.said
    print(f'"{asking.question.words}", some {asking.shown.tokens} tokens at the most with the menu')
    failed = 0
    for name, model in connect_all(configured).items():
        tier = ", ".join(t for t in ("small", "big") if name in said.tier(t))
        ok, told = await _asked(model, configured, asking)
        failed += not ok
        print(f"{name:12} {tier:6} {'ok' if ok else 'FAILED':7} {told}")
    return 1 if failed else 0


async def _asked(model: Model, configured: Configured, asking: Asking) -> tuple[bool, str]:
    said, meter, began = configured.said.models[model.name], Meter(), time.perf_counter()
    allowed = Allowed(said.within_s, said.first_token_s, said.calls, said.output_tokens)
    try:
        draft = await model.propose(asking.shown, (), allowed, meter, lambda half: "")
        found: Proposed | Nonsense = read(draft, asking.question, model.name)
    except ModelFailed as why:
        return False, f"{why} ({_ms(began)} ms). docs/reasoning.md says what that means"
    cents = said.cost(meter.input_tokens, meter.output_tokens).micros / MICROS_A_CENT
    used = f"{_ms(began)} ms, {meter.input_tokens} + {meter.output_tokens} tokens, {cents:g} cents"
    late = f"; LATE: a store waits {REASON_PATIENCE_S:g} s" if time.perf_counter() - began > REASON_PATIENCE_S else ""
    if isinstance(found, Nonsense):
        return False, f"nonsense: {found.why} ({used}{late})"
    return True, f"{_proposal(found)} ({used}{late})"


def _proposal(found: Proposed) -> str:
    lines: list[Line] = [line for c in found.commands for line in _lines(c)]
    adds = [f"{line.qty} {getattr(line, 'item', '') or getattr(line, 'combo', '')}" for line in lines]
    offers = [ref for act in found.acts if act.kind == "offer" for ref in act.refs]
    told = [f"add {', '.join(adds)}"] if adds else []
    told += [f"offer {', '.join(offers)}"] if offers else []
    return f"{'; '.join(told) or 'no idea'}, {round(found.confidence * 100)}% sure"


def _lines(command: object) -> tuple[Line, ...]:
    match command:
        case Add(line):
            return (line,)
        case Change(_, to):
            return to
    return ()


def _ms(began: float) -> int:
    return round((time.perf_counter() - began) * 1000)
