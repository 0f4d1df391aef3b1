"""A linear model as it was learned (`talkthru.learning`): what it looks for, and what each of that weighs. PURE.

rows: of each feature, in `of`. of: features x kinds, float32. sure: by kind or by language, as the module that reads it
says. learned_from: sha256 of the lines and of the code that looks at them.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

import numpy as np
import numpy.typing as npt


@dataclass(frozen=True)
class Linear:
    kinds: tuple[str, ...]
    rows: Mapping[str, int]
    of: npt.NDArray[np.float32]
    bias: npt.NDArray[np.float32]
    sure: Mapping[str, float]
    learned_from: str

    def scores(self, features: Iterable[str]) -> npt.NDArray[np.float32]:
        """Of each kind; a feature counts once, and one that was not learned from not at all."""
        found = [row for feature in set(features) if (row := self.rows.get(feature)) is not None]
        scores: npt.NDArray[np.float32] = self.bias + self.of[found].sum(axis=0)
        return scores

    def each(self, features: Iterable[str]) -> dict[str, float]:
        """How likely each kind is by itself: there may be several."""
        return dict(zip(self.kinds, (1 / (1 + np.exp(-self.scores(features)))).tolist(), strict=True))

    def one_of(self, features: Iterable[str]) -> dict[str, float]:
        """How likely each kind is, where there is one; together 1."""
        scores = self.scores(features)
        powers = np.exp(scores - scores.max())
        return dict(zip(self.kinds, (powers / powers.sum()).tolist(), strict=True))


@cache
def kept_in(file: str) -> Linear:
    """Of a file beside this one; read once."""
    with (resources.files(__package__) / file).open("rb") as opened, np.load(opened, allow_pickle=False) as kept:
        return Linear(
            tuple(kept["kinds"].tolist()),
            {feature: row for row, feature in enumerate(bytes(kept["features"]).decode().split("\n"))},
            kept["weights"].astype(np.float32),
            kept["bias"].astype(np.float32),
            dict(zip(kept["sure_of"].tolist(), kept["sure"].tolist(), strict=True)),
            str(kept["learned_from"]),
        )
