"""What we do about what was said: the draft, the one next question, the read-back and the yes, staff. PURE."""
