"""What is vegetarian, vegan, free of gluten: as the menu marks it, and no guess. PURE.

It decides what is said where nothing is marked: that, and what the menu only calls so by its name, which is no mark.
"""

from domain.menu import Item, Option, Serving
from edge.dialog.answering.reply import Reply, reply
from edge.dialog.meaning import Intent
from edge.dialog.talk import Move, Thing, Things
from edge.dialog.vocabulary.words import split

NAMED_AT_MOST = 4  # as in `answers`: more cannot be kept in mind
_CALLED = {
    "vegetarian": frozenset({"vegetarian", "veggie", "vegetariana", "vegetariano", "vegetal"}),
    "vegan": frozenset({"vegan", "vegana", "vegano"}),
}


def answer(intent: Intent, serving: Serving) -> Reply:
    wanted = intent.value
    diet = wanted.replace("_", " ")
    refs = [about.partition("/")[0] for about in intent.about]
    items = [item for ref in refs if (item := serving.menu.item(ref)) is not None][:NAMED_AT_MOST]
    named = next(iter(items), None)
    found = _option(intent, serving)
    if found and (named is None or named.option(found[1].id)):
        return reply("options_are", options=Things((Thing(found[1].id, of=found[0].id),), "and"))
    if items:
        kinds = {item.id: _marked(wanted, item) for item in items}
        told = tuple(Move(kind, {"item": Thing(ref), "diet": diet}) for ref, kind in kinds.items())
        return Reply(told, sensitive=True)
    fits = [i for i in serving.menu.items if wanted in i.diet and serving.can_have(i)]
    if fits:
        marked = Things(tuple(Thing(i.id) for i in fits[:NAMED_AT_MOST]), "and")
        return reply("diet_are", items=marked, diet=diet, sensitive=True)
    moves = [Move("diet_none", {"diet": diet})]
    if shared := [i for i in serving.menu.items if _marked(wanted, i) == "diet_shared_grill" and serving.can_have(i)]:
        moves = [Move("diet_shared_grill", {"item": Thing(i.id), "diet": diet}) for i in shared[:NAMED_AT_MOST]]
        return Reply(tuple(moves), offers=(shared[0].id,) if len(shared) == 1 else (), sensitive=True)
    if called := [i for i in serving.menu.items if serving.can_have(i) and _is_called(wanted, i)]:
        moves.append(
            Move("we_have_these", {"items": Things(tuple(Thing(i.id) for i in called[:NAMED_AT_MOST]), "and")})
        )
    return Reply(tuple(moves), sensitive=True)


def _marked(wanted: str, item: Item) -> str:
    """What is said of it: marked so, marked so but made on a grill with what is not, or not marked."""
    if wanted in item.diet:
        return "diet_yes"
    return "diet_shared_grill" if f"{wanted}_shared_grill" in item.diet else "diet_not_declared"


def _option(intent: Intent, serving: Serving) -> tuple[Item, Option] | None:
    """ "Do you have gluten-free buns": a choice of ours that has it in its name."""
    for ref in intent.about:
        for item in serving.menu.items if serving.menu.item(ref) is None else ():
            if (found := item.option(ref)) is not None:
                return item, found[1]
    return None


def _is_called(wanted: str, item: Item) -> bool:
    words = {w.text for name in (*item.name.all(), *item.aliases) for w in split(name).words}
    return bool(words & _CALLED.get(wanted, frozenset()))
