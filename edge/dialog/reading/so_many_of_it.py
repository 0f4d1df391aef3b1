"""So many of what was just asked about, where only the number is said: "good, give me two, one without onions". PURE.

It decides whether a number stands for the one thing that the last answer was about. What is said of them is read with
its name in place; a number that anything else follows is that thing's.
"""

import re

from domain.menu import Menu
from edge.dialog.reading.detours import LED
from edge.dialog.talk import Talk

_NUMBER = r"(?:one|two|three|four|five|six|a couple|[1-9]|una?|uno|dos|tres|cuatro)"
_WISH = (
    r"(?:(?:(?:can|could|may) (?:i|we) (?:please )?(?:get|have)|(?:i|we)(?:['’]?ll| will) (?:take|have|do|get|try)"
    r"|give me|gimme|get me|let me (?:get|have|do|try)|let['’]?s do|i(?:['’]d| would) like|i want|d[ea]me|quiero) )?"
)
_SO_MANY = re.compile(
    rf"^\W*{LED}(?:(?:good|great|perfect|nice|alright|all right|sounds good|sure|yes|yeah|cool|fine|awesome|va)\b\W*)*"
    rf"{_WISH}"
    rf"(?P<count>{_NUMBER})(?: please| then| por favor)?"
    rf"(?P<rest>(?:\s*[,;]\s*|\s+)(?:and |y )?(?:{_NUMBER} (?:of them )?)?"
    r"(?:with|without|no|plain|extra|hold|con|sin)\b.*)$",
    re.IGNORECASE,
)
_ASKED_BACK = frozenset({"size", "slot", "group", "which", "quantity", "confirm"})


def so_many_of_it(text: str, talk: Talk, menu: Menu, language: str) -> str:
    """The turn with the name of what was asked about; as it is where it is not clear what that was."""
    said = _SO_MANY.match(text) if len(talk.offered) == 1 and talk.expecting.kind not in _ASKED_BACK else None
    ref = talk.offered[0].partition("/")[0] if said is not None else ""
    thing = menu.item(ref) or menu.combo(ref)
    if said is None or thing is None:
        return text
    return f"{text[: said.end('count')]} {thing.name.get(language)}{said['rest']}"
