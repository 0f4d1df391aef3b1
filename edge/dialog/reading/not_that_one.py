# ruff: noqa: E501 - tables: a kind of words per line
""" "Not the coke, the fries", right after one of them was changed: it is the other that was meant. PURE.

It decides from the change before alone: what was done to the one is taken back and done to the other; where it was done
to the right one already, it stays, and is told. Where neither was just changed, the words are left to the grammar.
"""

import re
from dataclasses import replace
from itertools import pairwise

from domain.menu import Item, Menu
from domain.order import Change, Command, ItemLine, Line, Order, Remove, Undo
from edge.dialog.meaning import Meaning, Span
from edge.dialog.reading.so_many import line_named
from edge.dialog.understand.last_line import last_line
from edge.dialog.vocabulary.words import stems_of

_LED = r"^\W*(?:(?:no|nope|sorry|wait|oh|i mean|i meant|i said)\W+)*"
_NAME = r"(?:the |my |that |on the )?(?P<{}>[a-z][a-z' -]*?)"
_NOT_A_BUT_B = re.compile(
    rf"{_LED}not {_NAME.format('wrong')}[,.;]+\s*(?:(?:but|just|only|i meant|i mean|i said)\s+)*{_NAME.format('right')}"
    r"(?: please)?[.!]*$",
    re.IGNORECASE,
)
_B_NOT_A = re.compile(
    rf"{_LED}(?:just |only )?{_NAME.format('right')}[,;]? (?:and )?not {_NAME.format('wrong')}(?: please)?[.!]*$",
    re.IGNORECASE,
)


# "Did I say mayo? I meant the ketchup. Keep the mayo.": what was done to the one is done to the other.
_SAID_X_MEANT_Y = re.compile(
    r"^\W*(?:(?:no|nope|sorry|wait|oh|hang on|hold on|actually|um|uh)\W+)*(?:(?:did|didn['’]?t) (?:i|we) (?:just )?(?:say|ask for|tell you)"
    r"|(?:i|we) (?:said|asked for)) (?:no |the )*(?P<wrong>[a-z][a-z' -]*?)[?.!,]*"
    r" +(?:(?:but|oh|no|sorry|and|because|well|actually)\W+)*(?:i|we) (?:meant|mean|wanted)(?: to say| to ask for)? (?:no |the )*"
    r"(?P<right>[a-z][a-z' -]*?)(?:[,.;!]+ *(?:so |and |please )*(?:keep|leave|put back|i(?:['’]ll| will) keep) (?:on )?(?:the |my )?[a-z' -]*?"
    r"(?: on| back| there)?)?(?: please)?[.!]*$"
    r"|^\W*(?:(?:no|nope|sorry|wait|oh|actually)\W+)*(?:i|we) (?:meant|mean) (?:no |the )*(?P<right2>[a-z][a-z' -]*?),? (?:and )?not (?:the )?"
    r"(?P<wrong2>[a-z][a-z' -]*?)(?: please)?[.!]*$"
    r"|^\W*(?:(?:no|nope|sorry|wait|oh|hang on|actually)\W+)*not (?:the |that )?(?P<wrong3>[a-z][a-z' -]*?)"
    r"(?:[,.;]* (?:i|we) (?:meant|mean|wanted|said)|[,.;]+(?: (?:but|just|rather|make (?:it|that)|do|it['’]?s|it should be|sorry|the))*|,? but) (?:the |no |without )?"
    r"(?P<right3>[a-z][a-z' -]*?)(?:[,.;]+ *(?:so |and |please |you can )*(?:keep|leave) (?:on )?(?:the |my )?[a-z' -]*?(?: on| there)?)?(?: please)?[.!]*$",
    re.IGNORECASE,
)


# "I said no lettuce, not no onion", "it's no tomato I wanted": what is left off is the other.
_NO_X = re.compile(
    r"^\W*(?:(?:no|nope|sorry|wait|oh|hang on|hold on|actually|uh|um)\W+)*(?:(?:i|we) (?:said|wanted|meant|asked for|ordered)|it['’]?s|it (?:was|is|should be)|that['’]?s)"
    r" (?:no|without|minus) (?P<right>[a-z][a-z' -]*?)(?P<said> (?:i|we) (?:said|wanted|meant|asked for|want))?"
    r"(?:,? (?:and )?not (?:no |without )?(?P<wrong>[a-z][a-z' -]*?))?(?:,? (?:sorry|please|not that))*[.!]*$",
    re.IGNORECASE,
)


def _other_left_off(text: str, order: Order, menu: Menu) -> tuple[Command, ...]:
    """Only where it is said of which, or where one thing alone was left off."""
    found = _NO_X.match(text)
    line = last_line(order) if order.lines else None
    item = menu.item(line.item) if isinstance(line, ItemLine) else None
    if found is None or item is None or not isinstance(line, ItemLine) or not (found["wrong"] or found["said"]):
        return ()
    right, wrong = _option(found["right"], item), _option(found["wrong"], item) if found["wrong"] else ""
    off = [mod for mod in line.mods if mod.qualifier == "no"]
    gone = [mod for mod in off if mod.option == wrong] if wrong else off
    if not right or len(gone) != 1 or not item.includes(right) or any(mod.option == right for mod in line.mods):
        return ()
    mods = tuple(replace(mod, option=right) if mod is gone[0] else mod for mod in line.mods)
    return (Change(line.id, (replace(line, mods=mods),)),)


def the_other_option(text: str, order: Order, menu: Menu) -> tuple[Command, ...]:
    """What was said of one thing on a dish, said of the other; () where nothing of the one is on what was changed."""
    if left_off := _other_left_off(text, order, menu):
        return left_off
    found = _SAID_X_MEANT_Y.match(text)
    line = last_line(order) if order.lines else None
    item = menu.item(line.item) if isinstance(line, ItemLine) else None
    if found is None or item is None or not isinstance(line, ItemLine):
        return ()
    wrong = _option(found["wrong"] or found["wrong2"] or found["wrong3"], item)
    right = _option(found["right"] or found["right2"] or found["right3"], item)
    done = next((mod for mod in line.mods if mod.option == wrong), None)
    if done is None or not right or any(mod.option == right for mod in line.mods):
        return ()
    if (done.qualifier in ("no", "light", "side")) is not item.includes(right):
        return ()
    moved = tuple(replace(mod, option=right) if mod is done else mod for mod in line.mods)
    return (Change(line.id, (replace(line, mods=moved),)),)


# "Tomato's fine, actually", of a burger without: it is left on after all.
_FINE = re.compile(
    r"^\W*(?>(?:no|oh|ok|okay|actually|wait|sorry|and|you know what|bueno|s[ií])\W+)*(?:the |el |la |los |las )?"
    r"(?P<what>[^\W\d_]+(?: [^\W\d_]+)?)(?:(?:['’]s| is| are|['’]re| est[aá]n?) (?:fine|ok|okay|good|all ?right|bien)| can stay| stays?"
    r"| d[eé]j[ae](?:l[ao]s?|sel[ao]s?|mel[ao]s?)| s[ií])"
    r"(?:,? (?:after all|actually|then|too|now|by me|with me|on (?:it|that)|though|al final))*\W*$",
    re.IGNORECASE,
)


# "Leave the sauce on, it's fine": by its name, or a word of it.
_LEFT_ON = re.compile(
    r"^\W*(?:(?:no|nah|oh|eh|ok|okay|actually|wait|sorry|and|you know what|well|hmm|just|please|let['’]?s)\W+)*(?:leave|keep|put|have|let)"
    r" (?:(?:the|that|my|his|her) )?(?P<what>[^\W\d_]+(?: (?!back\b)[^\W\d_]+)?)(?: back)? on(?: (?:it|there|that|too|after all|then|please|anyway|actually))*"
    r"(?:[,.;]+ (?:(?:it|that|they)(?:['’]?s| is|['’]ll be|['’]re) (?:fine|ok|okay|alright|good|all good|cool)|why not|whatever|i don['’]?t mind|i like it)"
    r"(?: (?:with me|by me|actually|i guess|too))*)?\W*$",
    re.IGNORECASE,
)


def left_on_after_all(text: str, order: Order, menu: Menu) -> tuple[Command, ...]:
    """What was left off, or wanted light, of the one line that has it so; () where no line has."""
    found = _FINE.match(text) or _LEFT_ON.match(text)
    if found is None:
        return ()
    held = [(line, menu.item(line.item)) for line in order.lines if isinstance(line, ItemLine)]
    off = [(line, item, mod) for line, item in held if item for mod in line.mods if mod.qualifier in ("no", "light")]
    without = [(line, mod) for line, item, mod in off if mod.option == _option(found["what"], item)]
    without = without or [(line, mod) for line, item, mod in off if _has_the_word(found["what"], mod.option, item)]
    if len(without) != 1:
        return ()
    line, gone = without[0]
    return (Change(line.id, (replace(line, mods=tuple(mod for mod in line.mods if mod is not gone)),)),)


def left_on_beside(meaning: Meaning, text: str, order: Order, menu: Menu) -> Meaning:
    """ "No tomato, leave the onion on": what a clause puts back, beside what the others change of the same line."""
    clauses = re.split(r"[,.;!]+", text)
    found = [c for clause in clauses if len(clauses) > 1 for c in left_on_after_all(clause, order, menu)]
    back = next((c for c in found if isinstance(c, Change)), None) if len(found) == 1 and meaning.commands else None
    was, so = (order.line(back.line), back.to[0]) if back is not None else (None, None)
    if back is None or not (isinstance(was, ItemLine) and isinstance(so, ItemLine)):
        return meaning
    gone = frozenset(was.mods) - frozenset(so.mods)

    def put_back(command: Command) -> Command:
        if not isinstance(command, Change) or command.line != back.line:
            return command
        lines = (
            replace(line, mods=tuple(m for m in line.mods if m not in gone)) if isinstance(line, ItemLine) else line
            for line in command.to
        )
        return replace(command, to=tuple(lines))

    commands = tuple(map(put_back, meaning.commands))
    touched = any(isinstance(c, Change) and c.line == back.line for c in commands)
    return replace(meaning, commands=commands if touched else (*commands, back))


def _option(words: str, item: Item) -> str:
    said = stems_of(words)
    options = (option for group in item.groups for option in group.options)
    return next((o.id for o in options if any(said == stems_of(name) for name in (*o.name.all(), *o.aliases))), "")


def _has_the_word(words: str, option: str, item: Item) -> bool:
    """ "The sauce", of a house sauce that was left off."""
    held = item.option(option)
    return held is not None and any(stems_of(words) < stems_of(name) for name in held[1].name.all())


def not_that_one(text: str, order: Order, menu: Menu) -> tuple[Command, ...]:
    """The commands that move the last change; () where the words say nothing of it."""
    found = _NOT_A_BUT_B.match(text) or _B_NOT_A.match(text)
    if found is None or not order.past:
        return ()
    before = {line.id: line for line in order.past[-1].lines}
    right = line_named(Span(0, 0, found["right"], ""), order, menu)
    wrong = line_named(Span(0, 0, found["wrong"], ""), order, menu)
    done_to = [line.id for line in order.lines if before.get(line.id) != line]
    gone = [line for line in before.values() if order.line(line.id) is None]
    if right is None or (wrong is None and not gone) or right == wrong:
        return ()
    if done_to == [right.id] and not gone and wrong is not None:
        return (Change(right.id, (right,)),)
    if wrong is None or not done_to:
        named = line_named(Span(0, 0, found["wrong"], ""), replace(order, lines=tuple(gone)), menu)
        return (Undo(), Remove(right.id)) if named is not None and len(gone) == 1 and not done_to else ()
    was = before.get(wrong.id)
    moved = _moved(was, wrong, right, menu) if done_to == [wrong.id] and not gone and was is not None else None
    return (Change(wrong.id, (was,)), Change(right.id, (moved,))) if moved is not None and was is not None else ()


def without_contrast(meaning: Meaning) -> Meaning:
    """ "On a brioche bun, not the seedy one", "one with orange. Orange soda": what nobody knows tells what is not wanted, or
    is said again in full, and is no dish of ours."""
    spans = meaning.spans
    told = {
        b.text
        for a, b, c in zip(spans, spans[1:], spans[2:], strict=False)
        if a.meaning == "insteadof" and a.text.startswith("not") and not b.meaning and c.text in ("one", "ones")
    }
    told |= {a.text for a, b in pairwise(spans) if a.meaning in ("", "talk") and b.text.startswith(f"{a.text} ")}
    unknown = tuple(words for words in meaning.unknown if words not in told)
    if unknown == meaning.unknown or not meaning.commands:
        return meaning
    return replace(
        meaning, unknown=unknown, confidence=meaning.confidence if unknown else max(meaning.confidence, SURE)
    )


SURE = 0.9  # that what is left was meant, where all that nobody knew was said against it


def _moved(was: Line, done: Line, to: Line, menu: Menu) -> Line | None:
    """The other line with what was done to the one; None where it cannot be so."""
    item = menu.item(to.item) if isinstance(to, ItemLine) else None
    if item is None or not (isinstance(was, ItemLine) and isinstance(done, ItemLine) and isinstance(to, ItemLine)):
        return None
    if was.item != done.item:
        return None
    new = to
    if was.variation != done.variation:
        if item.variation(done.variation or "") is None:
            return None
        new = replace(new, variation=done.variation)
    put_on = tuple(mod for mod in done.mods if mod not in was.mods)
    if not all(item.option(mod.option) for mod in put_on):
        return None
    kept = tuple(mod for mod in new.mods if mod.option not in {m.option for m in put_on})
    new = replace(new, mods=(*kept, *put_on), qty=done.qty if was.qty != done.qty else new.qty)
    return new if new != to else None
