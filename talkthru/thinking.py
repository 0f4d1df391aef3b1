"""`talkthru converse --model`: which of a configuration's models the embedded cloud asks, and how its way is shown."""

from pathlib import Path
from typing import Any

from cloud.config import ConfigError
from cloud.reasoning.settings import Configured, read
from cloud.reasoning.trace import Reasoned

EVERY = "auto"


class CannotThink(Exception):
    """Why, and what to do: one line."""


def chosen(model: str, config: Path | None, cloud: str) -> Configured:
    """model: a name in the table, or `EVERY` for all of them as it routes. Raises CannotThink."""
    if cloud != "embedded":
        raise CannotThink(
            f"--model {model}: only the embedded cloud can be given models here; a running one has its own "
            "(its [reasoning] table), and without a cloud there are none"
        )
    if config is None:
        raise CannotThink(
            f"--model {model}: say with --config FILE where its [reasoning] table is; docs/reasoning.md shows one, and "
            "`talkthru scripted-model` is an endpoint to try it with"
        )
    try:
        configured = read(config)
        if configured is None:
            raise CannotThink(f"--config {config}: has no [reasoning] table with models; docs/reasoning.md shows one")
        return configured if model == EVERY else configured.only(model)
    except ConfigError as error:
        raise CannotThink(str(error)) from error


def way(reasoned: Reasoned) -> dict[str, Any]:
    """What a question to the cloud's models came to, and by which way."""
    hops = [{"to": h.to, "why": h.why, "ended": h.ended, "ms": h.ms, "tokens": h.cost.tokens} for h in reasoned.hops]
    return {
        "confidence": round(reasoned.proposed.confidence, 3),
        "hops": hops,
        "cost_micros": reasoned.cost.micros,
    }
