"""Answers to what `question_forms` read: a size of a thing, what one costs more, which of a kind have what. PURE.

It decides what is said from the menu alone; of things whose parts the menu does not tell it says nothing.
"""

from domain.menu import Item, Serving
from edge.dialog.answering import prices
from edge.dialog.answering.question_forms import BETWEEN, HAS, HAS_NOT, HAS_NOW, LISTED, SIZED
from edge.dialog.answering.reply import Reply, reply
from edge.dialog.meaning import Intent
from edge.dialog.talk import Cents, Move, Thing, Things

NAMED_AT_MOST = 5  # as in `answers`: more cannot be kept in mind


def answer(intent: Intent, serving: Serving) -> Reply | None:
    if intent.value.startswith(BETWEEN):
        return _more(intent, serving)
    if intent.value.startswith(SIZED):
        return _in_that_size(intent, serving)
    if intent.value.startswith((HAS, HAS_NOW, HAS_NOT)):
        return _whether_on_it(intent, serving)
    if intent.value.startswith(LISTED):
        return _listed(intent, serving)
    return None


def _more(intent: Intent, serving: Serving) -> Reply | None:
    """What the one size costs more than the other."""
    held = serving.menu.item(intent.about[0]) or serving.menu.combo(intent.about[0])
    less, size = intent.value.removeprefix(BETWEEN).split(",")
    if held is None:
        return None
    more = prices.now(held, size, serving) - prices.now(held, less, serving)
    if more == 0:
        return reply("costs_the_same")
    return reply("costs_more" if more > 0 else "costs_less", price=Cents(abs(more)))


def _whether_on_it(intent: Intent, serving: Serving) -> Reply | None:
    item, (how, _, option) = serving.menu.item(intent.about[0]), intent.value.partition(":")
    if item is None:
        return None
    has = item.includes(option) if f"{how}:" == HAS else f"{how}:" == HAS_NOW
    kind = "has_option" if has else "has_not_option"
    return reply(kind, item=Thing(item.id), option=Thing(option, of=item.id))


def _in_that_size(intent: Intent, serving: Serving) -> Reply | None:
    """Whether it comes so large; else in which sizes."""
    held = serving.menu.item(intent.about[0]) or serving.menu.combo(intent.about[0])
    if held is None or not serving.can_have(held):
        return None
    size = intent.value.removeprefix(SIZED)
    if size:
        return Reply((Move("yes_we_have", {"item": Thing(held.id, size)}),), offers=(f"{held.id}/{size}",))
    return sizes_of(held.id, serving)


def sizes_of(ref: str, serving: Serving) -> Reply | None:
    held = serving.menu.item(ref) or serving.menu.combo(ref)
    if held is None:
        return None
    sizes = held.variations if isinstance(held, Item) else held.sizes
    if len(sizes) < 2:
        return reply("one_size")
    return reply("sizes_are", sizes=Things(tuple(Thing(s.id, of=ref) for s in sizes)))


def _listed(intent: Intent, serving: Serving) -> Reply | None:
    """Those that come with it, or without, of the things whose parts the menu tells. None where nothing has it as a
    part: a patty that can be added is in many a burger, and no list of the rest would be true."""
    *refs, option = intent.about
    items = [item for ref in refs if (item := serving.menu.item(ref)) is not None]
    name = next(found[1].name.get() for i in items if (found := i.option(option)) is not None)
    having = [i for i in items if any((f := i.option(o)) and f[1].name.get() == name for o in i.included or ())]
    of = next(i.id for i in items if i.option(option) is not None)
    how = intent.value.removeprefix(LISTED)
    fits = having if how == "with" else [i for i in items if i not in having]
    if how == "without" and not having:
        return None
    if not fits:
        return reply(f"none_{how}", option=Thing(option, of=of))
    named = Things(tuple(Thing(i.id) for i in fits[:NAMED_AT_MOST]), "and")
    kind = f"these_{how}" if len(fits) <= NAMED_AT_MOST else f"some_{how}"
    return Reply((Move(kind, {"option": Thing(option, of=of), "items": named}),))
