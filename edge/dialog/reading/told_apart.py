""" "Double, I guess", where it was asked which of two burgers: the one that alone has the word. PURE.

It decides which of what was asked such a turn names, and writes its name instead; it never decides between two that
both have the word.
"""

from domain.menu import Menu
from edge.dialog.meaning import Expecting, Kind, Meaning
from edge.dialog.render.wording import sized
from edge.dialog.vocabulary.words import split

_NOT_SAID = frozenset({Kind.NO, Kind.DONE, Kind.PERSON, Kind.CANCEL_ORDER, Kind.WAIT})


def told_apart(meaning: Meaning, text: str, was: Expecting, menu: Menu) -> str:
    """The name to read instead; "" where none is told, or something was understood."""
    nothing = not (meaning.commands or meaning.ambiguities)
    if was.kind != "which" or not nothing or any(i.kind in _NOT_SAID or _asks(i.kind) for i in meaning.intents):
        return ""
    held = [t for o in was.options if (t := menu.item(o.partition("/")[0]) or menu.combo(o.partition("/")[0]))]
    if len(held) < 2 or len(held) != len(was.options):
        return ""
    names = [{w.stem for name in thing.name.all() for w in split(name).words} for thing in held]
    said = {w.stem for w in split(text).words}
    fits = [n for n, own in enumerate(names) if (own - set().union(*names[:n], *names[n + 1 :])) & said]
    if len(fits) != 1:
        return ""
    return sized(held[fits[0]], was.options[fits[0]].partition("/")[2] or None, meaning.language)


def _asks(kind: Kind) -> bool:
    return kind.value.startswith("ask_")
