"""What the kind of an item is called. PURE. It decides nothing."""

from domain.menu import Item

DRINK_WORDS = ("drink", "beverage", "bebida")


def category_words(item: Item) -> set[str]:
    """What the kind of an item is called: "drinks", "drink"; "salads" of a side salad."""
    words = [*item.category.lower().replace("_", " ").split(), *(n.lower().split()[-1] for n in item.name.all() if n)]
    return {*words, *(w.removesuffix("s") for w in words), *(f"{w}s" for w in words)}


def is_drink(item: Item) -> bool:
    return any(word in item.category.lower() for word in DRINK_WORDS)
