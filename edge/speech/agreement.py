"""Which words of a growing utterance are settled, when each pass over its sound may read it otherwise. PURE.

LocalAgreement-2 (Machacek, Dabre, Bojar 2023, section 2.1): what two passes in a row say alike, from the left, is
committed and never changes; the rest is a guess. Sound whose words are committed need not be decoded again. It knows
words and seconds; it decodes nothing.
"""

from collections.abc import Sequence

from edge.speech.recogniser import Hypothesis, Word

_CUT_S = 0.2  # so much of a committed word may be left before a cut: alignments are 0.02 to 0.2 s off


class Agreement:
    """One utterance after another. Times count from the utterance's first sample.

    from_s: where the sound begins that is still to be decoded; move it with `trim`.
    """

    def __init__(self) -> None:
        self.forget()

    def forget(self) -> None:
        self.committed: tuple[Word, ...] = ()
        self.from_s = 0.0
        self._in_window = 0  # so many committed words lie behind `from_s` and are decoded again
        self._guess: tuple[Word, ...] = ()

    def on_pass(self, words: Sequence[Word]) -> None:
        """One pass over the sound from `from_s` on. words: with times of the utterance."""
        fresh = self._fresh(tuple(words))
        same = 0
        for before, now in zip(self._guess, fresh, strict=False):
            if before.text != now.text:
                break
            same += 1
        self._commit(fresh[:same])
        self._guess = fresh[same:]

    def on_last_pass(self, words: Sequence[Word]) -> None:
        """Nothing more will be heard: what it says is said."""
        self._commit(self._fresh(tuple(words)))
        self._guess = ()

    def trim(self, *, until_s: float, longest_s: float) -> float:
        """Where the window begins from now on. until_s: where it ends. Committed words leave it once it is longer than
        half of longest_s; beyond longest_s the guess is taken as it is, for no pass will see more of it."""
        window_s = until_s - self.from_s
        if window_s > longest_s:
            settled = [word for word in self._guess if word.end_s <= until_s - longest_s / 4]
            self._commit(tuple(settled))
            self._guess = self._guess[len(settled) :]
        if window_s > longest_s / 2 and self._in_window:
            last = self.committed[-1]
            following = self._guess[0].start_s if self._guess else last.end_s
            self.from_s = max(self.from_s, min(until_s, (last.end_s + max(last.end_s, following)) / 2))
            self._in_window = 0
        if until_s - self.from_s > longest_s:  # nothing was heard in it, or a word that does not end
            self.from_s, self._in_window = until_s - longest_s / 4, 0
        return self.from_s

    def advance(self, until_s: float) -> None:
        """The window begins at `until_s` from now on, whatever was said before it."""
        self.from_s, self._in_window, self._guess = until_s, 0, ()

    def heard(self) -> Hypothesis:
        return Hypothesis(self.committed + self._guess, (), len(self.committed))

    def _commit(self, words: tuple[Word, ...]) -> None:
        self.committed += words
        self._in_window += len(words)

    def _fresh(self, words: tuple[Word, ...]) -> tuple[Word, ...]:
        """What this pass says behind the committed words."""
        again = self.committed[len(self.committed) - self._in_window :]
        if again:
            if tuple(word.text for word in words[: len(again)]) == tuple(word.text for word in again):
                return words[len(again) :]
            return tuple(word for word in words if _middle(word) > again[-1].end_s)  # it reads them otherwise now
        if self.committed and words and words[0].text == self.committed[-1].text:
            rest_of_it = words[0].end_s - self.from_s <= _CUT_S
            return words[1:] if rest_of_it else words
        return words


def _middle(word: Word) -> float:
    return (word.start_s + word.end_s) / 2
