# ruff: noqa: E501 - frames stay in one piece
"""Words with which a wish begins anew behind one that was taken back or answered. PURE. It decides nothing else."""

import re
from typing import Final

# "Never mind, hold it at full price": behind what is taken back stands what is wanted.
RATHER: Final = re.compile(
    r"\b(?:never ?mind|forget (?:it|that)|scratch that|olvidalo)\b.*\b(?:hold|reserve|transfer|get|send|aparta)\b"
)
GO_TO: Final = re.compile(
    r"\b(?:(?:can|could|should|will|would) (?:we|you|they|i|it) (?:\w+ )?(?:go|do|make it|get|stretch|push)|make (?:it|that)|go (?:to|up to|for)"
    r"|(?:what|how) about|try|ask (?:for|them for))\b"
)
