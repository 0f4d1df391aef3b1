""" "Double, I guess", where it was asked which of two burgers: the one that alone has the word. PURE.

It decides which of what was asked such a turn names, and writes its name instead; it never decides between two that
both have the word.
"""

import re
from collections.abc import Sequence

from domain.menu import Combo, Item, Menu
from domain.order import Add, ItemLine
from edge.dialog.meaning import Ambiguity, Expecting, Kind, Meaning
from edge.dialog.render.wording import sized
from edge.dialog.vocabulary.words import split, stems_of

_NOT_SAID = frozenset({Kind.NO, Kind.DONE, Kind.PERSON, Kind.CANCEL_ORDER, Kind.WAIT})


def told_apart(meaning: Meaning, text: str, was: Expecting, menu: Menu) -> str:
    """The name to read instead; "" where none is told, or something was understood."""
    nothing = _of_nothing_asked(meaning, was, menu)
    if was.kind != "which" or not nothing or any(i.kind in _NOT_SAID or _asks(i.kind) for i in meaning.intents):
        return ""
    held = [t for o in was.options if (t := menu.item(o.partition("/")[0]) or menu.combo(o.partition("/")[0]))]
    if len(held) < 2 or len(held) != len(was.options):
        return ""
    names = [stems_of(*thing.name.all()) for thing in held]
    said = stems_of(text)
    fits = [n for n, own in enumerate(names) if (own - set().union(*names[:n], *names[n + 1 :])) & said]
    if len(fits) != 1:
        return ""
    return sized(held[fits[0]], was.options[fits[0]].partition("/")[2] or None, meaning.language)


def offered_by_that_word(meaning: Meaning, was: Expecting, menu: Menu) -> str:
    """ "The shrimp ones then", where shrimp tacos were offered and Peel and Eat Shrimp is sold as well: what was
    offered, by its whole name in place of the part; "" where it is another thing, said in full."""
    refs = [o.partition("/")[0] for o in was.options] if was.kind in ("offer", "which") else []
    held = [t for ref in refs if (t := menu.item(ref) or menu.combo(ref))]
    items = [c.line for c in meaning.commands if isinstance(c, Add) and isinstance(c.line, ItemLine)] if held else []
    if held and not meaning.commands and len(meaning.ambiguities) == 1:
        return _offered_of_those(meaning.ambiguities[0], held, meaning.language)
    if not items or any(line.item in refs for line in items):
        return ""
    for at, span in enumerate(meaning.spans):
        line = next((line for line in items if span.meaning == f"{line.qty} x {line.item}"), None)
        other = menu.item(line.item) if line is not None else None
        said = stems_of(span.text)
        fits = [thing for thing in held if any(said < stems_of(name) for name in thing.name.all())]
        if other is None or len(fits) != 1 or any(stems_of(own) == said for own in (*other.name.all(), *other.aliases)):
            continue
        rest = (s.text for s in meaning.spans[at + 1 :] if not s.text.startswith("one"))
        return " ".join((*(s.text for s in meaning.spans[:at]), fits[0].name.get(meaning.language), *rest))
    return ""


def _offered_of_those(which: Ambiguity, held: Sequence[Item | Combo], language: str) -> str:
    """ "The crispy one then", where a crispy chicken meal was offered: that, and neither of the sandwiches."""
    said = stems_of(which.text)
    fits = [thing for thing in held if said and any(said < stems_of(name) for name in thing.name.all())]
    other = not {option.partition("/")[0] for option in which.options} & {thing.id for thing in held}
    return fits[0].name.get(language) if other and len(fits) == 1 else ""


def each_told_apart(text: str, was: Expecting, menu: Menu) -> str:
    """ "Vanilla chocolate and strawberry", "one of each", of three shakes that were asked about: each by its name."""
    if was.kind == "group":
        return _another_choice(text, menu) if _ANOTHER.search(text) else text
    held = [t for o in was.options if (t := menu.item(o.partition("/")[0]))] if was.kind == "which" else []
    if len(held) < 2 or len(held) != len(was.options):
        return text
    names = [sized(t, o.partition("/")[2] or None, "en") for t, o in zip(held, was.options, strict=True)]
    if _ONE_OF_EACH.match(text):
        return f"one {' and one '.join(names)}" if was.value == str(len(held)) else text
    own = [stems_of(*thing.name.all()) for thing in held]
    said, fits = [w for w in split(text).words if w.text not in _AND], []
    for word in said:
        at = [n for n, stems in enumerate(own) if word.stem in stems - set().union(*own[:n], *own[n + 1 :])]
        if len(at) != 1:
            return text
        fits += at
    return f"one {' and one '.join(names[n] for n in fits)}" if len(set(fits)) == len(fits) > 1 else text


_ANOTHER = re.compile(
    r"\b(?P<another>another|one more|otr[oa])(?: one)?(?= (?:(?:of|with|de|con|the|la|el) )*(?P<what>[^\W\d]+))",
    re.IGNORECASE,
)


def _another_choice(text: str, menu: Menu) -> str:
    """ "Sweet and sour, and another one barbecue", to which dip: one of each, and no second dish."""
    options = (option for group in menu.groups if group.kind == "choice" for option in group.options)
    chosen = {stem for option in options for stem in stems_of(*option.name.all(), *option.aliases)}
    things: tuple[Item | Combo, ...] = (*menu.items, *menu.combos)
    sold = {stem for t in things for stem in stems_of(*t.name.all(), *t.aliases)}

    def one(m: re.Match[str]) -> str:
        plain = (
            {"o": "uno", "a": "una"}.get(m["another"][-1].lower(), "one")
            if m["another"][:3].lower() == "otr"
            else "one"
        )
        said = split(m["what"]).words
        dish = any(w.number is not None or (w.stem in sold and w.stem not in chosen) for w in said)
        return m[0] if dish else plain

    return _ANOTHER.sub(one, text)


_ONE_OF_EACH = re.compile(
    r"^\W*(?:(?:just|um|uh|oh|give me|i want|can i get|let['’]?s do)\W+)*(?:one of )?each(?: one| of them| please)*"
    r"\W*$",
    re.I,
)
_AND = frozenset({"and", "a", "an", "one", "y", "una", "un", "uh", "um", "then", "please", "the"})


def _of_nothing_asked(meaning: Meaning, was: Expecting, menu: Menu) -> bool:
    """Whether it names nothing, or no more than "crispy" does beside what was asked, and of meals a dish alone."""
    asked = {o.partition("/")[0] for o in was.options}
    others = {o.partition("/")[0] for a in meaning.ambiguities for o in a.options}
    add = meaning.commands[0] if len(meaning.commands) == 1 else None
    bare = isinstance(add, Add) and isinstance(add.line, ItemLine) and not add.line.mods and add.line.qty == 1
    alone = bare and all(map(menu.combo, asked)) and sum(" x " in s.meaning for s in meaning.spans) == 1
    return (alone or not meaning.commands) and not others & asked and (not others or len(meaning.spans) <= _A_WORD)


_A_WORD = 3  # spans: "the crispy one"


def _asks(kind: Kind) -> bool:
    return kind.value.startswith("ask_")
