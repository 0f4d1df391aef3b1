"""What stands beside a phrase of the grammar and makes it more or less: a size before a wish, a name behind "extra".

It decides that on words and the menu alone. What a phrase is worth then is `matching`'s.
"""

from collections.abc import Sequence

from edge.dialog.vocabulary.lexicon import Lexicon
from edge.dialog.vocabulary.sizes import SPOKEN_SIZES
from edge.dialog.vocabulary.words import Word


def wishes_behind_a_size(words: Sequence[Word], i: int, lexicon: Lexicon) -> bool:
    """ "A cola large can I get ...": a new wish, and no small order of something."""
    before = words[i - 1] if i and not words[i].pause else None
    return before is not None and words[i].text in _ASKING and before.stem in SPOKEN_SIZES | lexicon.size_words


_ASKING = frozenset(("can", "could", "may", "i", "we", "let", "give"))


def is_called_extra(end: int, words: Sequence[Word], lexicon: Lexicon) -> bool:
    """ "An extra marinara", of a cup that is called so."""
    named = lexicon.masks.get(words[end].stem, 0) if end < len(words) and not words[end].pause else 0
    return bool(named & lexicon.masks.get("extra", 0) & ~lexicon.options)


def is_so_measured(end: int, words: Sequence[Word], lexicon: Lexicon) -> bool:
    """ "A splash of milk", which is a choice here, and not a little of the milk."""
    named = lexicon.masks.get(words[end].stem, 0) if end < len(words) and not words[end].pause else 0
    measure = next((w.stem for w in reversed(words[:end]) if w.text not in ("of", "a")), "")
    return bool(named & lexicon.masks.get(measure, 0) & lexicon.options)


def is_half_named(end: int, words: Sequence[Word], lexicon: Lexicon) -> bool:
    """ "Half the sugar", which is a choice here."""
    named = lexicon.masks.get(words[end].stem, 0) if end < len(words) else 0
    return bool(named & lexicon.masks.get("half", 0) & lexicon.options)
