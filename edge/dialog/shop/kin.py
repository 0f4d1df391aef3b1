"""What a shop has of one kind: things called by the same last word, or put in each other's place. PURE."""

from domain.shop import Product
from edge.dialog.shop.desk import Desk
from edge.dialog.shop.index import stems


def kin(desk: Desk, product: Product) -> list[Product]:
    """Things called by the same last word, or that the shop itself puts in its place."""
    heads = {name[-1] for text in (*product.name.all(), *product.aliases) if (name := stems(text))}
    index = desk.store.index
    ids = {p for head in heads for p in index.headed.get(head, ())}  # a drill's battery is no drill
    ids |= {product.id, *product.alternatives}
    return [p for p in desk.shop.products if p.id in ids and p.category == product.category]
