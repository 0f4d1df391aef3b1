"""`python -m talkthru.learn_turns`: from the sentences in `models/turns` to `edge/dialog/learned/turns.npz`.

Each author's sentences are left out once and read by what was learned from the others': that gives what is printed, and
the probability from which on a subject is sure. Then all are learned from. Needs the dependency group
`train` (scikit-learn).
"""

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from edge.dialog.learned.features import features, tokens
from edge.dialog.learned.linear import Linear
from edge.dialog.learned.reading import WEIGHTS
from talkthru import learning
from talkthru.learning import LEARNED, ROOT, keep

SENTENCES = ROOT / "models/turns"
FEATURES = LEARNED / "features.py"
ACTS = ROOT / "models/acts"
_MAY_BE_DANGER = frozenset({"person", "else", "talk", "abuse", "complain", "allergy"})
OTHER = "fine"
DANGER = "danger"
DANGERS = frozenset({DANGER, "self_harm"})  # who is a danger to themselves is in danger
SURE_AT_MOST = 0.003  # of other sentences are taken for a subject that is sure
LIKELY = 0.5
GROUPS = 6  # of authors, each left out once
_NEGLIGIBLE = 0.1  # of a weight: the third of the features below it is left out of the file


@dataclass(frozen=True, slots=True)
class Sentence:
    """subjects: what it is about; none of them is `OTHER`. of_danger: its author judged that alone."""

    author: str
    subjects: frozenset[str]
    text: str
    of_danger: bool

    def tells_of(self, subject: str) -> bool:
        """Whether it is known if this sentence is about that. Who asks what to take may be in danger."""
        return "health" not in self.subjects if subject in DANGERS else not self.of_danger


def sentences() -> list[Sentence]:
    """Of files AUTHOR.danger.tsv and AUTHOR.kinds.tsv: a subject, a tab and a sentence a line; and of `models/acts`,
    whose turns ask for something else, and tell of no danger."""
    read = [
        Sentence(path.stem, frozenset(), " ".join(words for _, words in said), of_danger=True)
        for path in sorted(ACTS.glob("*.tsv"))
        for line in path.read_text(encoding="utf-8").splitlines()
        for said in [[part.split(":", 1) for part in line.partition("\t")[2].split(" | ")]]
        if not any(act.strip() in _MAY_BE_DANGER for act, _ in said)
    ]
    for path in sorted(SENTENCES.glob("*.tsv")):
        author, _, judged = path.stem.partition(".")
        for line in path.read_text(encoding="utf-8").splitlines():
            subject, tab, text = line.partition("\t")
            if tab and text.strip():
                subjects = {subject.strip()} - {OTHER} | ({DANGER} if subject.strip() in DANGERS else set())
                read.append(Sentence(author, frozenset(subjects), text.strip(), judged == DANGER))
    return read


def sha256() -> str:
    """Of all sentences with their subjects, and of how they are looked at: what the weights were learned from."""
    return learning.sha256([*sorted(SENTENCES.glob("*.tsv")), *sorted(ACTS.glob("*.tsv")), FEATURES])


def learn(read: Sequence[Sentence], found: Sequence[set[str]]) -> Linear:
    """Each subject by itself, of the sentences whose author says whether they are about it."""
    from sklearn.linear_model import LogisticRegression

    rows = learning.rows_of(found)
    lines, names = learning.there(found, rows), subjects_of(read)
    of, bias = np.zeros((len(rows), len(names)), np.float32), np.zeros(len(names), np.float32)
    for n, name in enumerate(names):
        known = [k for k, s in enumerate(read) if s.tells_of(name)]
        model = LogisticRegression(C=learning.STRENGTH, solver="liblinear")
        model.fit(lines[known], [name in read[k].subjects for k in known])
        of[:, n], bias[n] = model.coef_[0], model.intercept_[0]
    return Linear(tuple(names), rows, of, bias, {}, "")


def subjects_of(read: Sequence[Sentence]) -> list[str]:
    return sorted({subject for s in read for subject in s.subjects})


def left_out(read: Sequence[Sentence], found: Sequence[set[str]]) -> npt.NDArray[np.float64]:
    """Each author's sentences, as what was learned without that author reads them: sentences x subjects."""
    names = subjects_of(read)
    read_as = np.zeros((len(read), len(names)))
    authors = sorted({s.author for s in read})
    for n in range(GROUPS):
        print(f"\rwithout some authors, {n + 1} of {GROUPS} times ...", end="", file=sys.stderr, flush=True)
        some = set(authors[n::GROUPS])
        theirs = [k for k, s in enumerate(read) if s.author in some]
        others = [k for k, s in enumerate(read) if s.author not in some]
        learned = learn([read[k] for k in others], [found[k] for k in others])
        for k in theirs:
            read_as[k] = list(learned.each(found[k]).values())
    print(file=sys.stderr)
    return read_as


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument(
        "--misses", action="store_true", help="list what was read wrongly when its author was left out"
    )
    asked = options.parse_args()
    read = sentences()
    found = [set(features(tokens(s.text))) for s in read]
    likely = left_out(read, found)
    names = subjects_of(read)
    sure = np.zeros(len(names))
    print(f"{len(read)} sentences of {len({s.author for s in read})} authors, each left out once")
    print(f"{'subject':12} {'n':>5} {'sure from':>9} {'found':>7} {'more likely than not':>21} {'of others':>10}")
    for n, name in enumerate(names):
        of = np.array([name in s.subjects for s in read])
        others = ~of & np.array([s.tells_of(name) for s in read])
        sure[n] = np.quantile(likely[others, n], 1 - SURE_AT_MOST)
        print(
            f"{name:12} {of.sum():5} {sure[n]:9.2f} {np.mean(likely[of, n] >= sure[n]):7.1%}"
            f" {np.mean(likely[of, n] >= LIKELY):21.1%} {np.mean(likely[others, n] >= LIKELY):10.2%}"
        )
    if asked.misses:
        for s, row in zip(read, likely, strict=True):
            taken = {name for n, name in enumerate(names) if row[n] >= sure[n] and s.tells_of(name)}
            if taken != s.subjects:
                print(f"{s.author} {' '.join(s.subjects) or OTHER} -> {' '.join(taken) or OTHER}: {s.text}")
    keep(learn(read, found), WEIGHTS, dict(zip(names, sure.tolist(), strict=True)), sha256(), _NEGLIGIBLE)


if __name__ == "__main__":
    main()
