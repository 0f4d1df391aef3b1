"""What a turn is about, as a linear model has it from sentences written for it (`models/turns`). PURE.

Rules know what they list; this knows what is like what it has seen. It says how likely each subject is, of the turn and
of each of its sentences, and which are sure: at most so many in a thousand other sentences, of authors that it had not
learned from, were taken for that subject.
It acts on nothing: what follows is for `guards` and `shop` to say.
"""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import pairwise

from edge.dialog.learned.features import MAX_WORDS, features, tokens
from edge.dialog.learned.linear import Linear, kept_in
from edge.dialog.vocabulary.words import fold

WEIGHTS = "turns.npz"
_ENDS = re.compile(r"(?<=[.!?;])\s+")


def is_everyday(word: str) -> bool:
    """Whether those who wrote the sentences that were learned from used the word."""
    return word in weights().rows


def weights() -> Linear:
    """`sure`: of each subject, the probability from which on it is sure."""
    return kept_in(WEIGHTS)


def pieces(text: str) -> list[list[str]]:
    """The words of a turn as a whole, and of each of its sentences; of a long one, what there is room for at a time."""
    whole = tokens(text)
    sentences = [said for said in map(tokens, _ENDS.split(text)) if said]
    cuts = [*range(0, max(1, len(whole)), MAX_WORDS), len(whole)]
    return [*(whole[a:b] for a, b in pairwise(cuts)), *(sentences if len(sentences) > 1 else ())]


@lru_cache(maxsize=8)  # a turn is asked about in several places; what guests say is not kept for longer
def about(text: str) -> Mapping[str, float]:
    """How likely each subject is: in the turn as a whole or in one of its sentences."""
    most: dict[str, float] = {}
    for words in pieces(text):
        for subject, likely in weights().each(features(words[:MAX_WORDS])).items():
            most[subject] = max(likely, most.get(subject, 0.0))
    return most


def without(names: Iterable[str], text: str) -> str:
    """`text` with what is sold as `[it]`, its signs where they were. names: folded words with spaces between."""
    said = [r"\W+".join(map(re.escape, name.split())) for name in sorted(names, key=len, reverse=True) if name]
    return re.sub(rf"\b(?:{'|'.join(said)})s?\b", "[it]", fold(text)) if said else text


def sure_of(likely: Mapping[str, float], least: float) -> list[str]:
    """The subjects that are sure, and as likely as `least`: the likeliest first, by how sure each has to be."""
    sure = weights().sure
    found = [subject for subject, p in likely.items() if p >= max(least, sure[subject])]
    return sorted(found, key=lambda subject: sure[subject] - likely[subject])
