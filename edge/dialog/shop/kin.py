"""What a shop has of one kind: things of one last word, or in each other's place; and the small one of them. PURE."""

from domain.shop import Product
from edge.dialog.shop.desk import Desk
from edge.dialog.shop.index import stems
from edge.dialog.shop.reading import Reading
from edge.dialog.vocabulary.tables import words_of


def kin(desk: Desk, product: Product) -> list[Product]:
    """Things called by the same last word, or that the shop itself puts in its place."""
    heads = {name[-1] for text in (*product.name.all(), *product.aliases) if (name := stems(text))}
    index = desk.store.index
    ids = {p for head in heads for p in index.headed.get(head, ())}  # a drill's battery is no drill
    ids |= {product.id, *product.alternatives}
    return [p for p in desk.shop.products if p.id in ids and p.category == product.category]


def by_mark(desk: Desk, named: tuple[str, ...], reading: Reading) -> str:
    """The one of them that is called small, or large, or by which the other is called so; "" where none stands out."""
    sizes = {size for size, words in MARKS.items() if size in reading.said.sizes or set(reading.text.split()) & words}
    if len(sizes) != 1:
        return ""
    (size,) = sizes
    kind = [p for p in named if {w.stem for w in reading.words} & set(stems(desk.product(p).name.get("en")))]
    named = tuple(kind) or named  # "the big charger" is no big speaker
    called = {s: [p for p in named if _called(desk.product(p), words)] for s, words in MARKS.items()}
    if len(called[size]) == 1:
        return called[size][0]
    opposite = next(s for s in MARKS if s != size)
    rest = [p for p in named if p not in called[opposite]]
    return rest[0] if len(rest) == 1 and called[opposite] and not called[size] else ""


def _called(product: Product, words: frozenset[str]) -> bool:
    return any(words & set(stems(text)) for text in product.aliases)


MARKS = {
    "s": frozenset(words_of("small smaller smallest mini little compact tiny")),
    "l": frozenset(words_of("big bigger biggest large larger max huge")),
}
