"""`python -m tests.dialog.calibrated [--seed N] [--bare]`: every generator at one and the same strength.

It decides nothing: each generator's level is the one at which the longest alias, word for word, keeps about 45 of a
hundred turns that it gets right on clean text, so that figures of unlike generators may be laid side by side. Printed
for each: what the longest alias keeps, what is right here, and what is wrong without a question.
"""

import argparse
import json

from domain.menu_file import parse
from talkthru.bench.longest_alias import LongestAlias
from tests.dialog import score

# At these the longest alias kept 43 to 46 % (letters at 0.2: 36; phones 0.12 and 0.17: 52 and 41; spelt 0.12 and 0.16:
# 53 and 38; dictation 0.15 and 0.2: 51 and 45; slips 0.12 and 0.17: 57 and 41), on 618 turns of fourteen menus.
LEVELS = {"letters": 0.17, "phones": 0.15, "spelt": 0.14, "dictation": 0.2, "slips": 0.155}
MENUS = (
    *(f"blind/n_{name}" for name in ("seventhinning", "tacotrail", "tinroof", "whistlestop")),
    *(f"blind/g_{name}" for name in ("cluckwell", "dockyard", "firstlight", "longacre", "mesa", "portside")),
    "blazeyard",
    "buckboard",
    "cherryfin",
    "hearthside",
)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--bare", action="store_true")
    chosen = options.parse_args()
    for kind in LEVELS:
        print(_line(kind, chosen.seed, names_only=chosen.bare), flush=True)


def _line(kind: str, seed: int, *, names_only: bool) -> str:
    noise_of: type = score.NOISES[kind]
    turns = right = silent = clean = kept = 0
    for stem in MENUS:
        raw = json.loads(score.menu_file(stem).read_text(encoding="utf-8"))
        contender = LongestAlias(parse(score.bare(raw) if names_only else raw, stem))
        machine, noise = score.machine_of(stem, names_only=names_only), noise_of(seed, LEVELS[kind])
        for row in score.turns_of(stem):
            if not score.orders_of(row) or not score.is_english(row["text"]):
                continue
            heard = noise(row["text"])
            answer = machine.turn(heard)
            good = score.is_meant(row, answer.order)
            turns, right, silent = turns + 1, right + good, silent + (not good and not answer.clarify)
            if score.is_meant(row, contender.order(row["text"])):
                clean, kept = clean + 1, kept + score.is_meant(row, contender.order(heard))
    asked = f"right {right / turns:5.1%}   wrong without asking {silent / turns:4.1%}"
    return f"{kind:10} {turns} turns   longest alias keeps {kept / max(1, clean):5.1%} of {clean}   {asked}"


if __name__ == "__main__":
    main()
