"""What we say: moves to sentences, English and Spanish. PURE."""
