"""What `learn_turns`, `learn_clauses` and `learn_acts` share: a linear model from lines that people judged.

Needs the dependency group `train` (scikit-learn).
"""

import hashlib
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from edge.dialog.learned.clauses import Clause, clause_features
from edge.dialog.learned.features import THING, tokens
from edge.dialog.learned.linear import Linear

ROOT = Path(__file__).parents[1]
LEARNED = ROOT / "edge/dialog/learned"
LEAST_SEEN = 2  # lines that have a feature; what one line has is its own
STRENGTH = 1.0  # scikit-learn's default `C`; at 0.3 and 3 danger was found as often, within 1 % (tried once)
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

    def features(self) -> set[str]:
        return set(clause_features(self.turn, self.at, self.where))


def clauses_of(path: Path, where: str, turn: str, kinds: Sequence[str]) -> Iterator[Said]:
    """`turn`: its clauses parted by ` | `, each `kind:words`. path: AUTHOR. ... .LANGUAGE.tsv."""
    author, *_, language = path.stem.split(".")
    told = [(kind.strip(), words) for each in turn.split(" | ") for kind, _, words in [each.partition(":")]]
    told = [(kind, words) for kind, words in told if kind in kinds]
    texts = [plainly_marked(words) for _, words in told]
    said = tuple(Clause(tuple(tokens(text)), text.rstrip().endswith("?")) for text in texts)
    for at, ((kind, words), clause) in enumerate(zip(told, said, strict=True)):
        if clause.words:
            yield Said(author, language, kind, said, at, where, THING in clause.words, words)


def plainly_marked(text: str) -> str:
    """As a menu marks what it knows: counts, articles and words that point stay words."""

    def one(found: re.Match[str]) -> str:
        words = found[2].strip()
        led = _LEADS.match(words)
        leads, name = (led[1], led[2]) if led else ("", words)
        return f"{leads}{name}" if _POINTS.match(name) else f"{leads}[{name}]"

    return _MARKED.sub(one, text)


def sha256(files: Sequence[Path]) -> str:
    """Of all lines, and of the code that looks at them: what was learned from."""
    return hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()


def rows_of(found: Sequence[set[str]]) -> dict[str, int]:
    seen = Counter(f for one in found for f in one)
    return {f: n for n, f in enumerate(sorted(f for f, times in seen.items() if times >= LEAST_SEEN))}


def there(found: Sequence[set[str]], rows: Mapping[str, int]) -> Any:
    """Lines x features, sparse."""
    from scipy.sparse import csr_matrix

    columns = [[rows[f] for f in one if f in rows] for one in found]
    ends = np.cumsum([0, *map(len, columns)])
    ones = np.ones(ends[-1], np.float32)
    return csr_matrix((ones, np.concatenate(columns).astype(int), ends), shape=(len(found), len(rows)))


def learn(kinds: Sequence[str], found: Sequence[set[str]], *, evenly: bool = False) -> Linear:
    """Which one of the kinds a line is of. evenly: as if there were as many lines of each."""
    from sklearn.linear_model import LogisticRegression

    rows = rows_of(found)
    model = LogisticRegression(C=STRENGTH, max_iter=1000, class_weight="balanced" if evenly else None)
    model.fit(there(found, rows), list(kinds))
    of, bias = model.coef_.T.astype(np.float32), model.intercept_.astype(np.float32)
    return Linear(tuple(model.classes_.tolist()), rows, of, bias, {}, "")


def left_out(
    read: Sequence[Said], found: Sequence[set[str]], kinds: Sequence[str], *, evenly: bool = False
) -> npt.NDArray[np.float64]:
    """Each author's clauses, as what was learned without that author reads them: clauses x kinds."""
    read_as = np.zeros((len(read), len(kinds)))
    authors = sorted({said.author for said in read})
    for n, author in enumerate(authors, 1):
        print(f"\rwithout one author, {n} of {len(authors)} times ...", end="", file=sys.stderr, flush=True)
        others = [k for k, said in enumerate(read) if said.author != author]
        learned = learn([read[k].kind for k in others], [found[k] for k in others], evenly=evenly)
        for k in (k for k, said in enumerate(read) if said.author == author):
            each = learned.one_of(found[k])
            read_as[k] = [each.get(kind, 0.0) for kind in kinds]
    print(file=sys.stderr)
    return read_as


def keep(learned: Linear, file: str, sure: Mapping[str, float], learned_from: str, negligible: float) -> None:
    """Into `edge/dialog/learned`, without the features none of whose weights matters."""
    matter = np.abs(learned.of).max(axis=1) >= negligible
    kept = [f for f, row in learned.rows.items() if matter[row]]
    result = LEARNED / file
    np.savez_compressed(
        result,
        kinds=np.array(learned.kinds),
        features=np.frombuffer("\n".join(kept).encode(), "u1"),
        weights=learned.of[[learned.rows[f] for f in kept]].astype(np.float16),
        bias=learned.bias.astype(np.float32),
        sure_of=np.array(list(sure), dtype=np.str_),
        sure=np.array(list(sure.values()), dtype=np.float64),
        learned_from=np.array(learned_from),
    )
    print(f"{file}: {len(kept)} features, {result.stat().st_size / 1000:.0f} kB")
