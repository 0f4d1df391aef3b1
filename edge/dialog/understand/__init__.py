"""Understanding: words of one turn, against the draft and what was asked, become commands, intents and named doubt."""

from edge.dialog.understand.turn import understand

__all__ = ["understand"]
