"""`python -m tests.dialog.score [--noise SEED ...] [--misses] [--bare] [FILE ...]`: accuracy by case file.

A turn is right when every item, size, modifier and count of its order is; where a case only says that the agent would
ask, when it would. `--noise` adds recogniser-like noise, `--bare` takes all aliases out of the menus.
"""

import argparse
import json
import statistics
from typing import Any

from domain.menu_file import parse
from talkthru.understand import Understanding
from tests.dialog.cases_from_text import menu_of
from tests.dialog.noise import Noise
from tests.dialog.test_understand_cases import FILES, is_right, rows


def bare(raw: Any) -> Any:
    """The menu without aliases."""
    if isinstance(raw, dict):
        return {k: bare(v) for k, v in raw.items() if k != "aliases"}
    return [bare(v) for v in raw] if isinstance(raw, list) else raw


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("files", nargs="*", default=FILES)
    options.add_argument("--noise", nargs="*", type=int)
    options.add_argument("--misses", action="store_true")
    options.add_argument("--bare", action="store_true")
    chosen = options.parse_args()
    right = total = silent = 0
    for stem in chosen.files:
        raw = json.loads(menu_of(stem).read_text(encoding="utf-8"))
        machine = Understanding(parse(bare(raw) if chosen.bare else raw, stem))
        good, times = 0, []
        texts = [(r, r["text"]) for r in rows(stem)]
        if chosen.noise is not None:
            noises = [Noise(seed) for seed in chosen.noise or [1]]
            texts = [(r, noise(t)) for noise in noises for r, t in texts if "order" in r]
        for row, text in texts:
            answer = machine.turn(text)
            times.append(answer.think_ms)
            fine = is_right(row, machine, text)
            good += fine
            silent += not fine and not answer.clarify
            if chosen.misses and not fine:
                print(f"  {text!r}\n    wanted {row.get('order', 'to ask')}\n    got    {answer.order}")
        slow = statistics.quantiles(times, n=20)[-1]
        print(f"{stem:20} {good:4}/{len(texts):<4} {good / len(texts):6.1%}   p95 {slow:.1f} ms")
        right, total = right + good, total + len(texts)
    print(f"{'all':20} {right:4}/{total:<4} {right / total:6.1%}   wrong without asking {silent / total:.1%}")


if __name__ == "__main__":
    main()
