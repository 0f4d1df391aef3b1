"""What a turn means against the draft and what was asked: which line, in place of what, how many, whose. PURE."""
