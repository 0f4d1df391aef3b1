"""`python -m talkthru.learn_acts`: from the clauses in `models/acts` to `shop_acts.npz`, `food_acts.npz`.

Each author's clauses are left out once and read by what was learned from the others': that gives what is printed, and
from how likely on an act is sure. Then all are learned from. Needs the dependency group `train` (scikit-learn).
"""

import argparse
from collections import Counter
from collections.abc import Sequence

import numpy as np

from edge.dialog.learned.acts import FOOD, SHOP
from edge.dialog.vocabulary.tables import words_of
from talkthru import learning
from talkthru.learning import LEARNED, ROOT, Said, clauses_of, keep, learn, left_out

ACTS = ROOT / "models/acts"
READ_BY = tuple(LEARNED / name for name in ("features.py", "clauses.py"))
SURE_AT_MOST = 0.003  # of clauses of other acts that are taken for one that is sure
_NEGLIGIBLE = 0.03  # of a weight
KINDS = {
    SHOP: words_of(
        "stock price where options fact fits compare other find offers less match hold move release howlong returns buy"
        " take_out basket who theirs redeem status hours place person yes no value again wait stop end hello talk else"
    ),
    FOOD: words_of(
        "price fact allergy have options comes where hours service waittime pay total read offers coupon points usual"
        " person again undo clear wait hurry done yes no thanks hello order change choice complain abuse less talk else"
    ),
}


def turns(place: str) -> list[Said]:
    """Of files AUTHOR.PLACE.LANGUAGE.tsv: what the assistant had done, a tab, the clauses of a turn; a line each."""
    read: list[Said] = []
    for path in sorted(ACTS.glob(f"*.{place}.*.tsv")):
        for line in path.read_text(encoding="utf-8").splitlines():
            where, _, turn = line.partition("\t")
            read += clauses_of(path, where, turn, KINDS[place])
    return read


def sha256(place: str) -> str:
    """Of all clauses with their acts, and of how they are looked at: what the weights were learned from."""
    return learning.sha256([*sorted(ACTS.glob(f"*.{place}.*.tsv")), *READ_BY])


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--misses", action="store_true", help="list what was surely read, and wrongly")
    asked = options.parse_args()
    for place, kinds in KINDS.items():
        _learn(place, kinds, misses=asked.misses)


def _learn(place: str, kinds: Sequence[str], *, misses: bool) -> None:
    read = turns(place)
    found = [said.features() for said in read]
    likely = left_out(read, found, kinds, evenly=True)
    of = np.array([kinds.index(said.kind) for said in read])
    best, most = likely.argmax(axis=1), likely.max(axis=1)
    print(f"{place}: {len(read)} clauses of {len({said.author for said in read})} authors, each left out once:")
    for least in (0.0, 0.5, 0.7):
        some = most >= least
        print(f"  {(best == of)[some].mean():.1%} of the {some.mean():.0%} that are as likely as {least} are right")
    sure = {}
    print(f"  {'act':10} {'n':>5} {'read so':>8} {'of what is read so':>19} {'sure from':>10} {'found so':>9}")
    for n, kind in enumerate(kinds):
        sure[kind] = float(np.quantile(likely[of != n, n], 1 - SURE_AT_MOST))
        own, so = of == n, best == n
        print(
            f"  {kind:10} {own.sum():5} {so[own].mean():8.1%} {own[so].mean() if so.any() else 0:19.1%}"
            f" {sure[kind]:10.2f} {(likely[own, n] >= sure[kind]).mean():9.1%}"
        )
    if misses:
        wrong = Counter((kinds[a], kinds[b]) for a, b in zip(of, best, strict=True) if a != b)
        print("  most often: " + ", ".join(f"{a} as {b} {n}" for (a, b), n in wrong.most_common(20)))
        for k in np.flatnonzero((best != of) & (most >= 0.7)):
            print(f"  {read[k].kind} as {kinds[best[k]]}, {most[k]:.2f}: {read[k].where}: {read[k].text}")
    learned = learn([said.kind for said in read], found, evenly=True)
    keep(learned, f"{place}_acts.npz", sure, sha256(place), _NEGLIGIBLE)


if __name__ == "__main__":
    main()
