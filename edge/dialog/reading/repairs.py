"""Words that put right what was just done: "no, a large coke", "no, I said three", "start over", "put it back". PURE.

It decides which commands such a turn stands for, where its words alone would order a second time or nothing at all.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import dropwhile, pairwise, takewhile

from domain.menu import Item, Menu
from domain.order import Add, Change, Clear, ComboLine, Command, ItemLine, Line, Mod, Order, Remove, Undo
from edge.dialog.meaning import Expecting, Kind, Meaning, Span
from edge.dialog.talk import Applied
from edge.dialog.understand.declined import NOT_WANTED
from edge.dialog.understand.last_line import last_line

_NO_MORE_THAN_A_COUNT = (
    "fill",
    "talk",
    "stop",
    "num",
    "say: no",
    "say: complaint",
    "repair",
    "pron",
    "only",
    "the",
    "a",
)


def repaired(meaning: Meaning, order: Order, was: Expecting) -> tuple[Command, ...]:
    """The turn's commands, with what corrects a line as a change of it, and the count that was said a turn before."""
    commands = _counted(meaning, was)
    if (filled := same_again(meaning, order, was)) is not None:
        return (filled,)
    if order.lines and says_none(meaning) and all(_beside(s) or s.meaning in _OF for s in meaning.spans):
        held = next((c.line for c in commands if isinstance(c, Change | Remove)), order.lines[-1].id)
        return (Remove(held),)  # "actually zero", "make it zero"
    if order.lines and _cancels_twice(meaning, commands):
        return (Clear(),)  # "scratch all that, start over"
    if not order.lines or not _says_no(meaning):
        return commands
    if not commands:
        return _count_corrected(meaning, order)
    put_right = [_put_right(c, order) for c in commands]
    if any(c is None for c in put_right) or (len(commands) > 1 and any(s.meaning in _MORE for s in meaning.spans)):
        return commands
    return tuple(c for c in put_right if c is not None)


def _put_right(command: Command, order: Order) -> Change | None:
    """ "No, a large coke", of one that stands: that one, as it is said now."""
    said = command.line if isinstance(command, Add) else None
    same = [line for line in order.lines if isinstance(line, ItemLine) and said and line.item == thing(said)]
    if not isinstance(said, ItemLine) or not same:
        return None
    last = same[-1]
    again = replace(last, variation=said.variation or last.variation, qty=said.qty, mods=said.mods or last.mods)
    return Change(last.id, (again,))


_MORE = frozenset({"another", "add"})


def _cancels_twice(meaning: Meaning, commands: tuple[Command, ...]) -> bool:
    """Said once it is asked back; said in two ways it is meant."""
    if not meaning.has(Kind.CANCEL_ORDER) or any(_NAMES_ONE.search(s.meaning) for s in meaning.spans):
        return False  # "scrap the chicken one, I don't want it": not all of it
    if commands:
        return all(isinstance(c, Remove | Undo) for c in commands)
    return sum(s.meaning == "cancels the order" for s in meaning.spans) > 1


_NAMES_ONE = re.compile(r"^which\?|^the line |\d x |^size$")


def taken_back(
    meaning: Meaning, commands: tuple[Command, ...], *, just_changed: bool, was: Expecting
) -> tuple[Command, ...]:
    """ "Never mind" is about what was said last. Where that changed nothing, nothing goes back; where another thing is
    named in its place, the change is the taking back. Behind a question of ours it is about that, where the words go
    on to an answer ("never mind, fries is fine"): nothing goes that stands."""
    offered = was.kind in ("offer", "which")  # what is in question there does not stand yet
    if _drops_a_thought(meaning) and (offered or (was.kind in _ASKED and _goes_on(meaning.spans))):
        return tuple(c for c in commands if not isinstance(c, Undo))
    if meaning.has(Kind.DONE) and all(isinstance(c, Undo) for c in commands) and _drops_a_thought(meaning):
        return ()  # "never mind, that's everything": what stands stays, and the read-back shows it
    if _drops_a_thought(meaning) and all(isinstance(c, Undo) for c in commands) and _had_a_thought(meaning.spans):
        return ()  # "put that on the side? no, never mind": only that
    if _drops_a_thought(meaning) and any(isinstance(c, Remove) for c in commands):
        return tuple(c for c in commands if not isinstance(c, Undo))  # "never mind, remove that": once
    if not just_changed and any(s.text in _FORGET for s in meaning.spans):
        return tuple(c for c in commands if not isinstance(c, Remove | Undo))
    if not any(s.meaning == "scratch" for s in meaning.spans) or not any(isinstance(c, Undo) for c in commands):
        return commands
    others = tuple(c for c in commands if not isinstance(c, Undo))
    if not just_changed or any(isinstance(c, Change) for c in others):
        return others
    return (Undo(), *others)


def _goes_on(spans: Sequence[Span]) -> bool:
    """Whether something is named behind the words that drop a thought."""
    behind = list(dropwhile(lambda s: s.meaning != "scratch", spans))[1:]
    return any(s.meaning and not s.meaning.startswith(_SAYS_LITTLE) for s in behind)


_ASKED = frozenset({"slot", "group", "size"})
_SAYS_LITTLE = ("fill", "talk", "say: ", "pron", "the", "a", "and", "repair", "remove", "removes", "cancel", "clear")


def _had_a_thought(spans: Sequence[Span]) -> bool:
    """Whether something was wished in the same turn, before it was dropped."""
    before = takewhile(lambda s: s.meaning != "scratch", spans)
    return any(s.meaning in ("add", "make", "side", "order") or "/" in s.meaning for s in before)


def _drops_a_thought(meaning: Meaning) -> bool:
    return any(s.meaning == "scratch" and s.text in _THOUGHT for s in meaning.spans)


_THOUGHT = frozenset({"never mind", "nevermind", "forget it", "olvidalo", "olvidelo", "dejalo", "dejelo"})
_FORGET = frozenset({"olvidalo", "olvida eso", "olvidelo", "dejalo", "dejelo"})
_SAME = frozenset(
    {"same", "the same", "same one", "same thing", "the same thing", "same again", "same drink", "lo mismo", "la misma"}
    | {"igual", "same as the other one", "ditto"}
)
_NONE = frozenset({"num: 0", "0 of them"})
_OF = frozenset({"ofthem", "make", "this", *_NONE})


def same_again(meaning: Meaning, order: Order, was: Expecting) -> Change | None:
    """ "Same", where a drink is asked for: what the other meal has there."""
    said = [s.text for s in meaning.spans if s.meaning not in ("fill", "talk", "the", "and", "say: yes")]
    line = order.line(was.line)
    if was.kind != "slot" or not said or not set(said) <= _SAME or not isinstance(line, ComboLine):
        return None
    filled = [o for o in order.lines if isinstance(o, ComboLine) and o.id != line.id and was.slot in o.slots]
    fits = [o.slots[was.slot] for o in reversed(filled) if o.slots[was.slot].item in was.options]
    return Change(line.id, (replace(line, slots={**line.slots, was.slot: fits[0]}),)) if fits else None


def says_none(meaning: Meaning) -> bool:
    """ "Zero": a count of nothing."""
    return any(s.meaning in _NONE for s in meaning.spans)


def _counted(meaning: Meaning, was: Expecting) -> tuple[Command, ...]:
    """ "Two shakes" - "which?" - "vanilla": two of them, and in the size that was wanted."""
    commands = meaning.commands
    if was.kind not in ("which", "offer") or len(commands) != 1 or not isinstance(commands[0], Add):
        return commands
    line = commands[0].line
    asked = next((o for o in was.options if o.partition("/")[0] == thing(line)), None)
    if asked is None:
        return commands
    size = asked.partition("/")[2] or None
    if isinstance(line, ItemLine):
        line = replace(line, variation=line.variation or size)
    else:
        line = replace(line, size=line.size or size)
    if line.qty == 1 and was.value.isdigit() and not any(s.meaning.startswith("num: ") for s in meaning.spans):
        line = replace(line, qty=int(was.value))
    return (Add(line),)


def _says_no(meaning: Meaning) -> bool:
    first = meaning.spans[0].text if meaning.spans else ""
    leaves_off = len(meaning.spans) > 1 and meaning.spans[1].meaning.startswith("no ")  # "no ice in one cola"
    said_no = first.split()[:1] == ["no"] and not leaves_off
    return meaning.has(Kind.NO) or meaning.has(Kind.COMPLAINT) or said_no


def _count_corrected(meaning: Meaning, order: Order) -> tuple[Command, ...]:
    """ "No, I said three": of the line spoken of last, where a count is all that was said."""
    counts = [s for s in meaning.spans if s.meaning.startswith("num: ")]
    if len(counts) != 1 or not all(_beside(s) for s in meaning.spans):
        return ()
    number = counts[0].meaning.removeprefix("num: ")
    last = last_line(order)
    if not number.isdigit() or int(number) < 1 or int(number) == last.qty:
        return ()
    return (Change(last.id, (replace(last, qty=int(number)),)),)


def _beside(span: Span) -> bool:
    return span.meaning.startswith(_NO_MORE_THAN_A_COUNT)


def with_agreed(
    commands: tuple[Command, ...], was: Expecting, applied: list[Applied], order: Order, menu: Menu
) -> tuple[Command, ...]:
    """ "Yes, add the cookie" says twice what the passenger asked for once; what it says besides is put on that. So does
    "yes, twelve cookies" of the twelve that were asked back."""
    agreed: list[Line] = []
    if was.value in ("adopt", "heard") and applied:
        wished = {thing(a.command.line) for a in applied if isinstance(a.command, Add)}
        wished |= {thing(line) for a in applied if isinstance(a.command, Change) for line in a.command.to}
        agreed = [line for line in order.lines if thing(line) in wished]
    elif was.value == "quantity" and (line_asked := order.line(was.line)):
        said = [c.line for c in commands if isinstance(c, Add)]
        agreed = [line_asked] if any(line.qty == line_asked.qty for line in said) else []
    taken = {thing(line): line for line in agreed}
    out: list[Command] = []
    for command in commands:
        line = taken.get(thing(command.line)) if isinstance(command, Add) else None
        if line is None or not isinstance(command, Add):
            out.append(command)
        elif (both := _with(line, command.line, menu)) != line:
            out.append(Change(line.id, (both,)))
    return tuple(out)


def _with(line: Line, said: Line, menu: Menu) -> Line:
    """The line as it stands, with what was said of it once more."""
    qty = said.qty if said.qty > 1 else line.qty
    if isinstance(line, ItemLine) and isinstance(said, ItemLine):
        item = menu.item(line.item)
        kept = [m for m in line.mods if item is None or not any(_instead(m, other, item) for other in said.mods)]
        return replace(line, qty=qty, variation=said.variation or line.variation, mods=(*kept, *said.mods))
    if isinstance(line, ComboLine) and isinstance(said, ComboLine):
        return replace(line, qty=qty, size=said.size or line.size, slots={**line.slots, **said.slots})
    return line


def _instead(mod: Mod, said: Mod, item: Item) -> bool:
    """Whether what is said now takes the place of what was said before: the same thing, or the choice of its group."""
    before, now = item.option(mod.option), item.option(said.option)
    picked = mod.qualifier == said.qualifier == "pick" and before is not None and now is not None
    return mod.option == said.option or bool(picked and before and now and before[0].id == now[0].id)


def without_refused(
    meaning: Meaning, commands: tuple[Command, ...], was: Expecting, order: Order
) -> tuple[Command, ...]:
    """ "No, no pie, we've got dessert at home", of a passenger's wish: a refusal and its reason order nothing."""
    if was.value != "adopt" or not meaning.has(Kind.NO) or meaning.has(Kind.YES):
        return commands
    wishes = any(s.meaning in _WISHES and s.text != "at" for s in meaning.spans) or _names_another(meaning)
    given = _given_instead(meaning)
    return tuple(
        c
        for c in commands
        if not (isinstance(c, Add) and not wishes and thing(c.line) not in given)
        and not (isinstance(c, Change | Remove) and order.line(c.line) is None)
    )


def _names_another(meaning: Meaning) -> bool:
    """ "No, just a cola for him": a thing with its count right behind the no, and no talk about it."""
    spans = list(dropwhile(lambda s: s.meaning in _NOES, meaning.spans))
    said = [s.meaning for s in spans if s.text not in _ENOUGH]
    counted = bool(said) and (said[0] in ("a", "only", "another", "size") or said[0].startswith("num: "))
    return counted and not _TALKED.intersection(said)


def _given_instead(meaning: Meaning) -> frozenset[str]:
    """ "No shake, you'll spill it. He gets a lemonade", "no, give him a coke": what is named behind that."""
    spans = meaning.spans
    gives = next((n for n, s in enumerate(spans) if s.meaning == "gets" or _gives(spans[n : n + 2])), len(spans))
    named = (s.meaning.partition(" x ")[2].partition(",")[0] for s in spans[gives:] if " x " in s.meaning)
    return frozenset(ref.partition("/")[0] for ref in named)


def _gives(two: Sequence[Span]) -> bool:
    return bool(_GIVES.match(" ".join(s.text for s in two)))


_GIVES = re.compile(
    r"^(?:(?:give|get|bring|make) (?:him|her|them)|(?:he|she|they|him|her) (?:will|can|may|gets?)|dal[ea]s?|deles?)\b"
)
_ENOUGH = frozenset({"plenty", "enough", "is plenty", "is enough", "suffices", "basta", "bastan", "suficiente"})
_NOES, _TALKED = frozenset({"no", "say: no"}), frozenset({"", "talk", "make"})


def declines(meaning: Meaning) -> bool:
    """ "No shakes today", "no, no shakes": nothing to choose between."""
    spans = meaning.spans
    return any(
        (before.meaning in ("no", "say: no") or set(before.text.split()) == {"no"})
        and after.meaning.startswith("which?")
        for before, after in pairwise(spans)
    )


def only_declines(meaning: Meaning) -> bool:
    """ "And no dessert either": nobody has one, and nothing goes for it."""
    return not meaning.commands and any(s.meaning == NOT_WANTED for s in meaning.spans)


_WISHES = frozenset({"order", "add", "another", "instead", "make"})


def thing(line: Line) -> str:
    return line.thing
