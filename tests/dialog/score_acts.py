"""`python -m tests.dialog.score_acts [--held-out] [ID ...]`: how many utterances do what they should.

Without arguments it lists the misses of those that are worked with; with ids, what was said in those; of the held-out
ones it says only how many.
"""

import argparse
from collections import Counter
from collections.abc import Sequence

from tests.dialog.acts.judging import Act, Reply, judge, load, said, short


def tell(act: Act, replies: Sequence[Reply]) -> None:
    print(f"\n{act.id} [{act.context}] expects {list(act.expect)}")
    for line, reply in zip(act.lines, replies, strict=True):
        print(f"  > {line.get('user', '')}\n  < {said(reply)}   [{short(reply['order'], drinks=True)}]")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("ids", nargs="*")
    options.add_argument("--held-out", action="store_true")
    asked = options.parse_args()
    acts = load("acts_held_out.jsonl" if asked.held_out else "acts.jsonl")
    if asked.ids and not asked.held_out:
        wrongs = judge([a for a in acts if a.id in asked.ids], tell)
        print("\n".join(w for w in wrongs.values() if w))
        return
    wrongs = judge(acts)
    if not asked.held_out:
        for act in acts:
            if wrongs[act.id]:
                print(f"{act.id} [{act.context}] {act.text!r}: {wrongs[act.id]}")
    right = Counter(a.context for a in acts if not wrongs[a.id])
    for context, number in Counter(a.context for a in acts).items():
        if not asked.held_out:
            print(f"{context:10} {right[context]:3} of {number}")
    print(f"{sum(right.values())} of {len(acts)}")


if __name__ == "__main__":
    main()
