"""`python -m talkthru.learn_clauses`: from the clauses in `models/clauses` to `edge/dialog/learned/clauses.npz`.

Each author's clauses are left out once and read by what was learned from the others': that gives what is printed, and
how likely it must be that a clause tells or asks until it counts. Then all are learned from. Needs the dependency
group `train` (scikit-learn).
"""

import argparse
import hashlib
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from edge.dialog.learned.clauses import ADDS, CHANGES, IDLE, MORE, Clause, Weights, clause_features
from edge.dialog.learned.features import THING, tokens

ROOT = Path(__file__).parents[1]
CLAUSES = ROOT / "models/clauses"
READ_BY = tuple(ROOT / "edge/dialog/learned" / name for name in ("features.py", "clauses.py"))
RESULT = ROOT / "edge/dialog/learned/clauses.npz"
KINDS = "acdnpqty"
LEAST_SEEN = 2  # clauses that have a feature; what one clause has is its own
STRENGTH = 1.0  # scikit-learn's default `C`
SURE_AT_MOST = 0.01  # of clauses that add or change something: the share that is taken for one that tells, or asks
_SAME = {"told": MORE}  # an edge asks the same behind an answer
_NEGLIGIBLE = 0.03  # of a weight
_CLAUSE = re.compile(rf"^([{KINDS}]):(.+)$")
_MARKED = re.compile(r"\[(=?)([^\]]*)\]")
_LEADS = re.compile(
    r"^((?:(?:an?|the|some|any|my|your|his|her|our|their|those|these|that|this|more|another|extra|no|two|three|four|five|six|seven|eight"
    r"|nine|ten|twelve|dozen|small|medium|large|big|little|regular|un[ao]?s?|el|la|los|las|dos|tres|cuatro|\d+)\b\s*)+)"
    r"(.*)$",
    re.IGNORECASE,
)
_POINTS = re.compile(
    r"^(?:it|that|this|those|these|them|both|all|mine|his|hers|yours|theirs|ours|one|ones|first|second|third|last|other"
    r"|same|eso|ese|esa|[eé]l|ella|lo|la|los|las|m[ií][ao]s?|suy[ao]s?|otr[ao]s?|\W)*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Said:
    """One clause of a turn. turn: all of its clauses; at: which of them."""

    author: str
    language: str
    kind: str
    turn: tuple[Clause, ...]
    at: int
    where: str
    named: bool  # it names something that is sold
    text: str


def plainly_marked(text: str) -> str:
    """As a menu marks what it knows: counts, articles and words that point stay words."""

    def one(found: re.Match[str]) -> str:
        words = found[2].strip()
        led = _LEADS.match(words)
        leads, name = (led[1], led[2]) if led else ("", words)
        return f"{leads}{name}" if _POINTS.match(name) else f"{leads}[{name}]"

    return _MARKED.sub(one, text)


def clauses() -> list[Said]:
    """Of files AUTHOR.LANGUAGE.tsv: what the agent had done, its words, and the clauses of a turn, a line each."""
    return [said for path in sorted(CLAUSES.glob("*.tsv")) for said in _of_author(path)]


def _of_author(path: Path) -> Iterator[Said]:
    author, _, language = path.stem.partition(".")
    for line in path.read_text(encoding="utf-8").splitlines():
        where, _, turn = line.split("\t")
        told = [found for each in turn.split(" | ") if (found := _CLAUSE.match(each.strip()))]
        texts = [plainly_marked(found[2]) for found in told]
        said = tuple(Clause(tuple(tokens(text)), text.rstrip().endswith("?")) for text in texts)
        for at, (found, clause) in enumerate(zip(told, said, strict=True)):
            if clause.words:
                where = _SAME.get(where, where)
                yield Said(author, language, found[1], said, at, where, THING in clause.words, found[2])


def sha256() -> str:
    """Of all clauses with what they are for, and of how they are looked at: what the weights were learned from."""
    files = [*sorted(CLAUSES.glob("*.tsv")), *READ_BY]
    return hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()


def learn(read: Sequence[Said], found: Sequence[set[str]]) -> Weights:
    from sklearn.linear_model import LogisticRegression

    seen = Counter(f for one in found for f in one)
    rows = {f: n for n, f in enumerate(sorted(f for f, times in seen.items() if times >= LEAST_SEEN))}
    model = LogisticRegression(C=STRENGTH, max_iter=1000)
    model.fit(_there(found, rows), [said.kind for said in read])
    of, bias = model.coef_.T.astype(np.float32), model.intercept_.astype(np.float32)
    return Weights(tuple(model.classes_.tolist()), rows, of, bias, {}, "")


def _there(found: Sequence[set[str]], rows: dict[str, int]) -> Any:
    from scipy.sparse import csr_matrix

    columns = [[rows[f] for f in one if f in rows] for one in found]
    ends = np.cumsum([0, *map(len, columns)])
    ones = np.ones(ends[-1], np.float32)
    return csr_matrix((ones, np.concatenate(columns).astype(int), ends), shape=(len(found), len(rows)))


def left_out(read: Sequence[Said], found: Sequence[set[str]]) -> npt.NDArray[np.float64]:
    """Each author's clauses, as what was learned without that author reads them: clauses x `KINDS`."""
    read_as = np.zeros((len(read), len(KINDS)))
    authors = sorted({said.author for said in read})
    for n, author in enumerate(authors, 1):
        print(f"\rwithout one author, {n} of {len(authors)} times ...", end="", file=sys.stderr, flush=True)
        others = [k for k, said in enumerate(read) if said.author != author]
        learned = learn([read[k] for k in others], [found[k] for k in others])
        for k in (k for k, said in enumerate(read) if said.author == author):
            each = learned.probabilities(read[k].turn, read[k].at, read[k].where)
            read_as[k] = [each.get(kind, 0.0) for kind in KINDS]
    print(file=sys.stderr)
    return read_as


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--misses", action="store_true", help="list what was surely read, and wrongly")
    asked = options.parse_args()
    read = clauses()
    found = [set(clause_features(said.turn, said.at, said.where)) for said in read]
    likely = left_out(read, found)
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
    learned = learn(read, found)
    matter = np.abs(learned.of).max(axis=1) >= _NEGLIGIBLE
    kept = [f for f, row in learned.rows.items() if matter[row]]
    np.savez_compressed(
        RESULT,
        kinds=np.array(learned.kinds),
        features=np.frombuffer("\n".join(kept).encode(), "u1"),
        weights=learned.of[[learned.rows[f] for f in kept]].astype(np.float16),
        bias=learned.bias,
        sure_in=np.array(list(sure)),
        sure=np.array(list(sure.values())),
        clauses_sha256=np.array(sha256()),
    )
    print(f"{RESULT.name}: {len(kept)} features, {RESULT.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
