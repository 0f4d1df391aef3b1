"""`python -m talkthru.learn_clauses`: from the clauses in `models/clauses` to `edge/dialog/learned/clauses.npz`.

Each author's clauses are left out once and read by what was learned from the others': that gives what is printed, and
how likely it must be that a clause tells or asks until it counts. Then all are learned from. Needs the dependency
group `train` (scikit-learn).
"""

import argparse
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from edge.dialog.learned.clauses import ADDS, CHANGES, IDLE, MORE, WEIGHTS
from talkthru import learning
from talkthru.learning import LEARNED, ROOT, Said, clauses_of, keep, learn, left_out

CLAUSES = ROOT / "models/clauses"
READ_BY = tuple(LEARNED / name for name in ("features.py", "clauses.py"))
KINDS = "acdnpqty"
SURE_AT_MOST = 0.01  # of clauses that add or change something: the share that is taken for one that tells, or asks
_SAME = {"told": MORE}  # an edge asks the same behind an answer
_NEGLIGIBLE = 0.03  # of a weight


def clauses() -> list[Said]:
    """Of files AUTHOR.LANGUAGE.tsv: what the agent had done, its words, and the clauses of a turn, a line each."""
    return [said for path in sorted(CLAUSES.glob("*.tsv")) for said in _of_author(path)]


def _of_author(path: Path) -> Iterator[Said]:
    for line in path.read_text(encoding="utf-8").splitlines():
        where, _, turn = line.split("\t")
        yield from clauses_of(path, _SAME.get(where, where), turn, KINDS)


def sha256() -> str:
    """Of all clauses with what they are for, and of how they are looked at: what the weights were learned from."""
    return learning.sha256([*sorted(CLAUSES.glob("*.tsv")), *READ_BY])


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--misses", action="store_true", help="list what was surely read, and wrongly")
    asked = options.parse_args()
    read = clauses()
    found = [said.features() for said in read]
    likely = left_out(read, found, KINDS)
    kinds = np.array([said.kind for said in read])
    named = np.array([said.named for said in read])
    right = np.array(list(KINDS))[likely.argmax(axis=1)] == kinds
    print(f"{len(read)} clauses of {len({said.author for said in read})} authors, each left out once:", end=" ")
    print(f"{right.mean():.1%} read rightly, {right[named].mean():.1%} of those that name something")
    at, of = likely[:, [KINDS.index(kind) for kind in IDLE]].sum(axis=1), np.isin(kinds, list(IDLE))
    orders = np.isin(kinds, [ADDS, CHANGES])
    languages = np.array([said.language for said in read])
    sure = {}
    for language in sorted(set(languages.tolist())):
        own = languages == language
        sure[language] = float(np.quantile(at[orders & own], 1 - SURE_AT_MOST))
        taken = at >= sure[language]
        print(
            f"{language}: {(of & own).sum()} ask or tell; surely so from {sure[language]:.3f} on:"
            f" {taken[of & own].mean():.1%} of them, {taken[of & own & named].mean():.1%} where they name something;"
            f" of {(orders & own).sum()} that order {taken[orders & own].mean():.2%},"
            f" {taken[orders & own & named].mean():.2%} where they do"
        )
        for k in np.flatnonzero(taken & orders & own) if asked.misses else ():
            print(f"  {kinds[k]}, {at[k]:.3f}: {read[k].where}: {read[k].text}")
    keep(learn([said.kind for said in read], found), WEIGHTS, sure, sha256(), _NEGLIGIBLE)


if __name__ == "__main__":
    main()
