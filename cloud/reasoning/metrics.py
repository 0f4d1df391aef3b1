"""What thinking did and cost, as counters. Shown to Prometheus where an operator asks for it; always in the log.

Labels are a model's name in the configuration and a word of `trace.Hop.ended`: a few dozen series, none of a person.
"""

from collections import Counter
from collections.abc import Iterable

from cloud.reasoning.trace import Reasoned

NAMES = {
    "hops": ("talkthru_reasoning_hops_total", "Questions that went there, by what came of it."),
    "input_tokens": ("talkthru_reasoning_input_tokens_total", "Tokens that models were shown."),
    "output_tokens": ("talkthru_reasoning_output_tokens_total", "Tokens that models wrote."),
    "micros": ("talkthru_reasoning_cost_micros_total", "Cost, in millionths of the currency's unit."),
    "ms": ("talkthru_reasoning_milliseconds_total", "Time that was waited for it."),
}


class Metrics:
    """Of this process, since its start."""

    def __init__(self) -> None:
        self.counts: Counter[tuple[str, str, str]] = Counter()
        self.questions = 0

    def note(self, reasoned: Reasoned) -> None:
        self.questions += 1
        for hop in reasoned.hops:
            self.counts["hops", hop.to, outcome(hop.ended)] += 1
            for name in ("input_tokens", "output_tokens", "micros", "ms"):
                self.counts[name, hop.to, ""] += getattr(hop, name)

    def total(self, name: str) -> int:
        return sum(n for (kind, _, _), n in self.counts.items() if kind == name)

    def exposition(self) -> str:
        """Prometheus' text format, version 0.0.4."""
        lines = ["# HELP talkthru_reasoning_questions_total Questions of turns that the edge could not settle."]
        lines += ["# TYPE talkthru_reasoning_questions_total counter"]
        lines += [f"talkthru_reasoning_questions_total {self.questions}"]
        for kind, (name, about) in NAMES.items():
            lines += [f"# HELP {name} {about}", f"# TYPE {name} counter"]
            lines += [f"{name}{{{_labels(to, ended)}}} {n}" for to, ended, n in self._of(kind)]
        return "\n".join(lines) + "\n"

    def _of(self, kind: str) -> Iterable[tuple[str, str, int]]:
        return sorted((to, ended, n) for (k, to, ended), n in self.counts.items() if k == kind)


def outcome(ended: str) -> str:
    """One of a dozen words: "75% sure" and "12% sure" are a proposal each, "nonsense: not_on_menu" is nonsense."""
    kind = ended.partition(":")[0]
    if kind.startswith("rules are"):
        return "unsure"
    if kind.startswith("answered"):
        return "answered before"
    return "proposed" if kind.endswith("% sure") else kind


def _labels(to: str, ended: str) -> str:
    said = {"to": to} | ({"ended": ended} if ended else {})
    return ",".join(f'{key}="{_escaped(value)}"' for key, value in said.items())


def _escaped(value: str) -> str:
    return value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
