"""What can be had instead of something that cannot: the same kind of thing, nearest in name. PURE."""

from domain.menu import Combo, Item, Serving
from edge.dialog.talk import Thing
from edge.dialog.vocabulary import kinds


def alternatives(thing: Item | Combo, serving: Serving) -> tuple[Thing, ...]:
    """Up to two that can be had now: the same kind of thing, nearest in name."""
    if isinstance(thing, Combo):
        near: list[Item | Combo] = [c for c in serving.menu.combos if c.id != thing.id and serving.can_have(c)]
    else:
        near = [
            i for i in serving.menu.items if i.category == thing.category and i.id != thing.id and serving.can_have(i)
        ]
    if not near:  # nothing else of its kind: what is most like it
        return tuple(Thing(ref) for ref in kinds.nearest(thing.name.get(), serving) if ref != thing.id)
    words = set(thing.name.get().lower().split())
    near.sort(key=lambda t: -len(words & set(t.name.get().lower().split())))
    return tuple(Thing(t.id) for t in near[:2])
