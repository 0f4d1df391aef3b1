"""A guest as a customer: the number, points, rewards, the usual, what is remembered. PURE."""
