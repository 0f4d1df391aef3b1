"""`python -m talkthru.learn_turns`: from the sentences in `models/turns` to `edge/dialog/learned/turns.npz`.

Each author's sentences are left out once and read by what was learned from the others': that gives what is printed, and
the probability from which on a subject is sure. Then all are learned from. Needs the dependency group
`train` (scikit-learn).
"""

import argparse
import hashlib
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from edge.dialog.learned.features import features, tokens

ROOT = Path(__file__).parents[1]
SENTENCES = ROOT / "models/turns"
FEATURES = ROOT / "edge/dialog/learned/features.py"
RESULT = ROOT / "edge/dialog/learned/turns.npz"
OTHER = "fine"
DANGER = "danger"
DANGERS = frozenset({DANGER, "self_harm"})  # who is a danger to themselves is in danger
LEAST_SEEN = 2  # sentences that have a feature; what one sentence has is its own
SURE_AT_MOST = 0.003  # of other sentences are taken for a subject that is sure
STRENGTH = 1.0  # scikit-learn's default `C`; at 0.3 and 3 danger was found as often, within 1 % (tried once)
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
    """Of files AUTHOR.danger.tsv and AUTHOR.kinds.tsv: a subject, a tab and a sentence a line."""
    read = []
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
    files = [*sorted(SENTENCES.glob("*.tsv")), FEATURES]
    return hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()


@dataclass(frozen=True)
class Learned:
    subjects: list[str]
    features: list[str]
    weights: npt.NDArray[np.float64]
    bias: npt.NDArray[np.float64]

    def probabilities(self, found: Sequence[set[str]]) -> npt.NDArray[np.float64]:
        row = {feature: n for n, feature in enumerate(self.features)}
        score = np.array([self.bias + self.weights[[row[f] for f in one if f in row]].sum(axis=0) for one in found])
        return np.asarray(1 / (1 + np.exp(-score)))


def learn(read: Sequence[Sentence], found: Sequence[set[str]]) -> Learned:
    from scipy.sparse import csr_matrix
    from sklearn.linear_model import LogisticRegression

    seen = Counter(f for one in found for f in one)
    kept = sorted(f for f, times in seen.items() if times >= LEAST_SEEN)
    row = {feature: n for n, feature in enumerate(kept)}
    columns = [[row[f] for f in one if f in row] for one in found]
    ends = np.cumsum([0, *map(len, columns)])
    there = csr_matrix((np.ones(ends[-1]), np.concatenate(columns).astype(int), ends), shape=(len(found), len(kept)))
    names = subjects_of(read)
    weights, bias = np.zeros((len(kept), len(names))), np.zeros(len(names))
    for n, name in enumerate(names):
        known = [k for k, s in enumerate(read) if s.tells_of(name)]
        model = LogisticRegression(C=STRENGTH, solver="liblinear")
        model.fit(there[known], [name in read[k].subjects for k in known])
        weights[:, n], bias[n] = model.coef_[0], model.intercept_[0]
    return Learned(names, kept, weights, bias)


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
        read_as[theirs] = learned.probabilities([found[k] for k in theirs])
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
    learned = learn(read, found)
    matter = np.abs(learned.weights).max(axis=1) >= _NEGLIGIBLE
    np.savez_compressed(
        RESULT,
        subjects=np.array(learned.subjects),
        features=np.frombuffer("\n".join(f for f, m in zip(learned.features, matter, strict=True) if m).encode(), "u1"),
        weights=learned.weights[matter].astype(np.float16),
        bias=learned.bias.astype(np.float32),
        sure=sure,
        sentences_sha256=np.array(sha256()),
    )
    print(f"{RESULT.name}: {int(matter.sum())} features, {RESULT.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
