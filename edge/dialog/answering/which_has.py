""" "Which one's got the coke", "how many burgers is that": asked of the order as it stands. PURE.

It answers with the lines that have what was named, and nothing where the words name nothing that is ordered.
"""

import re

from domain.menu import Menu
from domain.order import ComboLine, Line, Order
from edge.dialog.vocabulary.words import stems_of

ASKED = "which_has"  # `Talk.question`: "make that one a large" is of the line that was told
_WHICH_HAS = re.compile(
    r"\b(?:which|what) (?:ones?|meal|combo|order|burger|sandwich|of (?:them|those))(?: (?:is|was|has|have|had))?"
    r"(?: has| have| got| gets| comes with| came with| with| had) (?:the |my |an? )?"
    r"(?P<what>[a-z][a-z' -]*?)(?: again| now| please| in it| on it)*\W*$"
    r"|\bcual(?: de (?:ell[oa]s|l[oa]s dos))? (?:tiene|lleva|trae|es) (?:la |el |las |los )?(?P<que>\w[\w ]*?)\W*$",
    re.IGNORECASE,
)
_HOW_MANY = re.compile(
    r"^\W*(?:(?:and|so|wait|sorry|ok|okay|um|uh)\W+)*how many (?P<what>[a-z][a-z' -]*?)"
    r" (?:is that|is it|do i have|do we have so far|did i (?:say|order|get|have)|did we (?:say|order|get|have)"
    r"|have i got|have we got|am i (?:at|getting)|are (?:we|you) (?:at|giving me)|are on there|are there so far"
    r"|you got (?:down|me down for)|have you got down"
    r"|(?:did|have) you (?:put|get|got|write|ring|rung|key"
    r"|keyed|add|added|hear|heard|count|punch|note)"
    r"(?: (?:me )?(?:down|in|up|on)(?: (?:there|for me|for us))?)?)(?: now| so far| already| on there)?\W*$",
    re.IGNORECASE,
)


def lines_asked_about(text: str, order: Order, menu: Menu) -> tuple[Line, ...]:
    """The lines that have it; () where it is not asked, or none has it."""
    asked = _WHICH_HAS.search(text) or _HOW_MANY.match(text)
    if asked is None or not order.lines:
        return ()
    words = next(word for word in asked.groupdict().values() if word)
    said = stems_of(words)
    return tuple(line for line in order.lines if said and any(said <= name for name in _names(line, menu)))


def _names(line: Line, menu: Menu) -> list[frozenset[str]]:
    """The words of each name of what is in it."""
    refs = [line.combo, *(fill.item for fill in line.slots.values())] if isinstance(line, ComboLine) else [line.item]
    mods = [m for fill in line.slots.values() for m in fill.mods] if isinstance(line, ComboLine) else line.mods
    held = [thing for ref in refs if (thing := menu.item(ref) or menu.combo(ref)) is not None]
    names = [name for thing in held for name in (*thing.name.all(), *thing.aliases)]
    options = {o.id: o for group in menu.groups for o in group.options}
    put_on = [options[m.option] for m in mods if m.qualifier != "no" and m.option in options]
    names += [name for option in put_on for name in (*option.name.all(), *option.aliases)]
    return [stems_of(name) for name in names]
