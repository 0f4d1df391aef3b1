"""What one part of a turn settles of another: "a milkshake too, chocolate", "a salad, what have you got". PURE.

It decides only between readings that the same turn gives: a kind and which of it; a kind and the question which there
are; a size and "you have" behind it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from domain.menu import Menu
from domain.order import Add, Change, ComboLine, Command, ItemLine, Order
from edge.dialog.answering.prices import said_size
from edge.dialog.meaning import Ambiguity, Intent, Kind, Meaning, Span
from edge.dialog.reading.one_for_each import one_for_each
from edge.dialog.reading.repairs import thing
from edge.dialog.reading.the_one_there import is_a_kind
from edge.dialog.talk import Talk
from edge.dialog.vocabulary.words import split

_SURE = 0.9
_APART = frozenset({"and", "another", "more"})
_YOU_HAVE = frozenset({"you have", "you got", "you have got", "tengan", "tenga", "tienen", "tienes", "that you have"})


def settled(meaning: Meaning, menu: Menu, talk: Talk) -> Meaning:
    meaning = _in_the_size_asked_for(_sized(_which_of_them(_size_first(meaning, talk, menu)), menu), talk)
    meaning = one_for_each(_so_many_then(meaning, talk), talk.order, menu)
    return _another_of_its_kind(
        _put_right_behind(_listed(_which_flavors(_as_you_have(meaning)), menu), talk.order), talk, menu
    )


def _sized(meaning: Meaning, menu: Menu) -> Meaning:
    """ "A small shake": which one is asked, and it stays small."""
    asked = [a for a in meaning.ambiguities if a.what == "item"]
    at = next((n for n, s in enumerate(meaning.spans) if s.meaning.startswith("which?")), None)
    if len(asked) != 1 or at is None:
        return meaning
    beside = [s for s in meaning.spans[max(0, at - 2) : at + 2] if s.meaning == "size"]
    if len(beside) != 1:
        return meaning
    options = tuple(_in_size(o, beside[0].text, menu) for o in asked[0].options)
    sized = replace(asked[0], options=options)
    return replace(meaning, ambiguities=tuple(sized if a is asked[0] else a for a in meaning.ambiguities))


def _size_first(meaning: Meaning, talk: Talk, menu: Menu) -> Meaning:
    """ "Small", where it was asked which shake: it is asked again, and it stays small."""
    sizes = [s for s in meaning.spans if s.meaning == "size"]
    alone = all(s in sizes or s.meaning in _BESIDE_A_SIZE for s in meaning.spans)
    if talk.expecting.kind != "which" or len(sizes) != 1 or not alone or meaning.commands or meaning.ambiguities:
        return meaning
    options = tuple(_in_size(o.partition("/")[0], sizes[0].text, menu) for o in talk.expecting.options)
    if not any("/" in option for option in options):
        return meaning
    count = int(talk.expecting.value) if talk.expecting.value.isdigit() else 1
    asked = Ambiguity(sizes[0].text, "item", options, count)
    return replace(meaning, ambiguities=(asked,), unknown=(), intents=(), confidence=_SURE)


_BESIDE_A_SIZE = frozenset({"a", "the", "fill", "num: 1", "1 of them", "order", "say: yes", "repair"})


def _in_size(ref: str, words: str, menu: Menu) -> str:
    held = menu.item(ref) or menu.combo(ref)
    size = said_size(held, words) if held else ""
    return f"{ref}/{size}" if size else ref


def _in_the_size_asked_for(meaning: Meaning, talk: Talk) -> Meaning:
    """ "Vanilla", after "a small shake"; "the vanilla one instead", of a small one."""
    sizes = dict(o.split("/") for o in talk.expecting.options if o.count("/") == 1)
    if talk.expecting.kind != "which" or not sizes or any(s.meaning == "size" for s in meaning.spans):
        return meaning
    return replace(meaning, commands=tuple(_of_size(c, sizes) for c in meaning.commands))


def _of_size(command: Command, sizes: Mapping[str, str]) -> Command:
    if isinstance(command, Add) and isinstance(command.line, ComboLine) and command.line.size is None:
        return Add(replace(command.line, size=sizes.get(command.line.combo)))
    if not isinstance(command, Add) or not isinstance(command.line, ItemLine) or command.line.variation is not None:
        return command
    return Add(replace(command.line, variation=sizes.get(command.line.item)))


def _put_right_behind(meaning: Meaning, order: Order) -> Meaning:
    """ "Two pies, actually": so many of the pie that stands."""
    add = meaning.commands[0] if len(meaning.commands) == 1 else None
    if not isinstance(add, Add) or not isinstance(add.line, ItemLine) or add.line.mods:
        return meaning
    at = next((n for n, s in enumerate(meaning.spans) if s.meaning == f"{add.line.qty} x {add.line.item}"), 0)
    behind = meaning.spans[at + 1] if 0 < at < len(meaning.spans) - 1 else None
    lines = [line for line in order.lines if isinstance(line, ItemLine) and line.item == add.line.item]
    counted = at > 0 and meaning.spans[at - 1].meaning == f"num: {add.line.qty}"
    if behind is None or behind.meaning != "repair" or len(lines) != 1 or not counted:
        return meaning
    size = add.line.variation or lines[0].variation
    return replace(meaning, commands=(Change(lines[0].id, (replace(lines[0], qty=add.line.qty, variation=size),)),))


def _which_of_them(meaning: Meaning) -> Meaning:
    """ "A milkshake too, chocolate": one shake, and which. "Make that soda a medium": the one that it was done to."""
    added = {thing(c.line) for c in meaning.commands if isinstance(c, Add)}
    changed = {thing(line) for c in meaning.commands if isinstance(c, Change) for line in c.to}
    told = [
        a
        for a in meaning.ambiguities
        if a.what == "item" and (_is_told(a, added, meaning.spans) or _is_pointed_at(a, changed, meaning.spans))
    ]
    if not told:
        return meaning
    kept = tuple(a for a in meaning.ambiguities if a not in told)
    sure = meaning.confidence if kept or meaning.unknown else max(meaning.confidence, _SURE)
    return replace(meaning, ambiguities=kept, confidence=sure)


def _is_told(ambiguity: Ambiguity, added: set[str], spans: tuple[Span, ...]) -> bool:
    options = {o.partition("/")[0] for o in ambiguity.options}
    if len(options & added) != 1 or ambiguity.qty != 1:
        return False
    ref = next(iter(options & added))
    kind = next((n for n, s in enumerate(spans) if s.meaning.startswith("which?") and ref in s.meaning), None)
    which = next((n for n, s in enumerate(spans) if s.meaning == f"1 x {ref}"), None)
    if kind is None or which is None:
        return False
    between = spans[min(kind, which) + 1 : max(kind, which)]
    return not any(s.meaning in _APART or s.meaning.startswith("num: ") for s in between)


def _is_pointed_at(ambiguity: Ambiguity, changed: set[str], spans: tuple[Span, ...]) -> bool:
    """ "That soda", where one of the sodas was changed and no more were counted."""
    if len(changed) != 1 or not changed & {o.partition("/")[0] for o in ambiguity.options}:
        return False
    before = next((b for b, s in pairwise(spans) if s.text == ambiguity.text), None)
    return before is not None and before.text.split()[-1] in _POINTS


_POINTS = frozenset(("that", "this", "the", "my", "ese", "esa", "este", "esta", "el", "la", "mi"))


def _as_you_have(meaning: Meaning) -> Meaning:
    """ "The biggest you have": a size, and no question."""
    kept = tuple(
        i
        for i in meaning.intents
        if not (i.kind in (Kind.ASK_AVAILABLE, Kind.ASK_OPTIONS) and not i.about and i.text in _YOU_HAVE)
    )
    return replace(meaning, intents=kept) if meaning.commands and len(kept) < len(meaning.intents) else meaning


def _listed(meaning: Meaning, menu: Menu) -> Meaning:
    """ "My wife wants a salad, what have you got": which there are is asked, and none is taken yet."""
    asked = next((i for i in meaning.intents if _asks_which_there_are(i)), None)
    add = next((c for c in meaning.commands if isinstance(c, Add) and asked and thing(c.line) in asked.about), None)
    if asked is None or add is None:
        return meaning
    span = next((s for s in meaning.spans if s.meaning.endswith(f" x {thing(add.line)}")), None)
    kind = is_a_kind(span.text, menu) if span else []
    if span is None or len(kind) < 2:
        return meaning
    commands = tuple(c for c in meaning.commands if c is not add)
    options = Intent(Kind.ASK_OPTIONS, value=span.text, text=span.text)
    intents = tuple(options if i is asked else i for i in meaning.intents)
    return replace(meaning, commands=commands, intents=intents, ambiguities=(), confidence=_SURE)


def _which_flavors(meaning: Meaning) -> Meaning:
    """ "And a shake, what flavors": the question which shake answers it."""
    if not any(a.what == "item" for a in meaning.ambiguities):
        return meaning
    kept = tuple(
        i
        for i in meaning.intents
        if not (i.kind in (Kind.ASK_OPTIONS, Kind.ASK_AVAILABLE) and _KINDS & set(i.text.split()))
    )
    return replace(meaning, intents=kept)


_KINDS = frozenset({"flavor", "flavors", "flavour", "flavours", "kind", "kinds", "types", "sabor", "sabores"})


def _asks_which_there_are(intent: Intent) -> bool:
    which = intent.kind is Kind.ASK_AVAILABLE and bool(_WHICH & set(intent.text.split()))
    return which or intent.kind in (Kind.ASK_OPTIONS, Kind.ASK_RECOMMEND)


_WHICH = frozenset({"what", "whats", "which", "kind", "kinds", "que", "cuales"})


def _so_many_then(meaning: Meaning, talk: Talk) -> Meaning:
    """ "A coke for everybody" - "so three cokes"; "waters, so three waters": the count of what was just said."""
    at = next((n for n, s in enumerate(meaning.spans) if s.text == "so" and s.meaning == "fill"), None)
    behind = [s.meaning for s in meaning.spans[at + 1 :]] if at is not None else []
    add = next((c for c in meaning.commands if isinstance(c, Add) and _is_counted(c, behind)), None)
    if add is None or not isinstance(add.line, ItemLine) or add.line.mods:
        return meaning
    same = [c for c in meaning.commands if isinstance(c, Add) and c is not add and thing(c.line) == add.line.item]
    if same:
        return replace(meaning, commands=tuple(c for c in meaning.commands if c not in same))
    last = talk.order.lines[-1] if talk.order.lines and talk.just_changed else None
    if at != 0 or len(meaning.commands) > 1 or not isinstance(last, ItemLine) or last.item != add.line.item:
        return meaning
    size = add.line.variation or last.variation
    return replace(meaning, commands=(Change(last.id, (replace(last, qty=add.line.qty, variation=size),)),))


def _is_counted(add: Add, behind: Sequence[str]) -> bool:
    """Whether nothing but its count and its name follow, "size" aside."""
    kept = [m for m in behind if m not in ("size", "fill", "say: done", "say: thanks")]
    return kept == [f"num: {add.line.qty}", f"{add.line.qty} x {thing(add.line)}"]


def _another_of_its_kind(meaning: Meaning, talk: Talk, menu: Menu) -> Meaning:
    """ "Loaded fries" - "actually, can I do regular fries": in their place."""
    add = meaning.commands[0] if len(meaning.commands) == 1 else None
    last = talk.order.lines[-1] if talk.order.lines and talk.just_changed else None
    spans = [s for s in meaning.spans if s.meaning not in ("fill", "say: no", "say: wait")]
    if not isinstance(add, Add) or not isinstance(add.line, ItemLine) or not isinstance(last, ItemLine):
        return meaning
    if not spans or spans[0].meaning != "repair" or any(s.meaning in _BESIDES for s in spans):
        return meaning
    if any(_ALSO & set(s.text.split()) for s in meaning.spans) or add.line.item == last.item:
        return meaning
    if not _heads(menu, add.line.item) & _heads(menu, last.item):
        return meaning
    qty = add.line.qty if add.line.qty > 1 else last.qty
    return replace(meaning, commands=(Change(last.id, (replace(add.line, qty=qty),)),))


_BESIDES = frozenset({"add", "another", "more", "and", "sideof"})
_ALSO = frozenset({"also", "too", "well", "both", "tambien"})


def _heads(menu: Menu, ref: str) -> set[str]:
    item = menu.item(ref)
    return {w.stem for w in split(item.name.get()).words[-1:]} if item else set()
