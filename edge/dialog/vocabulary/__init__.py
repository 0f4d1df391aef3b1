"""What words can be: a menu's names and what people make of them, numbers, sizes, foods, sounds. PURE."""
