"""Text as a recogniser without punctuation writes it: every word right, no comma, no full stop, no capital.

It decides nothing by chance; it stands beside the noise generators so that it is scored as they are.
"""

import re

_SIGNS = re.compile(r"[,.;:!?—-]+(?=\s|$)")


class Unpunctuated:
    """The same text for every seed."""

    def __init__(self, seed: int = 1) -> None:
        self.seed = seed

    def __call__(self, text: str) -> str:
        return " ".join(_SIGNS.sub(" ", text).lower().split())
