"""Questions about what a dish can be had with, and in which size one is: "do you have swiss?", "what size is that?".

PURE. It decides these from the menu and the order alone. Whether something harms somebody is `allergies`.
"""

import re

from domain.menu import Item, Option, Serving
from domain.order import ItemLine
from edge.dialog.answering.availability import not_found, unaccounted_in
from edge.dialog.answering.reply import Reply, reply
from edge.dialog.meaning import Intent, Kind
from edge.dialog.talk import Talk, Thing, Things
from edge.dialog.understand.last_line import last_line
from edge.dialog.vocabulary.words import split, stems_of

_WHICH_SIZE = re.compile(
    r"\b(?:what|which) size (?:is|are|was|were|did i|do i have|did you|have i)\b"
    r"|\bqu[eé] tamaño (?:es|son)\b",
    re.IGNORECASE,
)
# "Is the shake machine working", "are the fries fresh": no list of what is in them tells that.
_HOW_IT_IS = re.compile(
    r"^(?:(?:so|and|um|uh|hey|ok|okay|wait) )*(?:is|are) "
    r"(?:(?:the|your|those|that|these) .*|(?:it|they) (?:\w+ ){0,2})\b"
    r"(?:working|broken|down|warm|fresh|cold|ready|homemade|frozen|soft|soggy|still hot|hot right now)"
    r"(?: today| now)?\W*$",
    re.IGNORECASE,
)
# "Yeah, add some", right after "yes, we have swiss".
_THAT_THEN = re.compile(
    r"^\W*(?:(?:yes|yeah|yep|ok|okay|great|perfect|cool|oh|good|sure|then|and|well)\W+)*"
    r"(?:(?:i['’]?ll (?:have|take|do)|can i (?:get|have)|could i (?:get|have)|let me (?:get|have)|give me|gimme|i want"
    r"|i['’]?d like|add|put|throw|with)"
    r" (?:some(?: of (?:that|those))?|that|those|it|them)(?: too| also)?|that|those|some)"
    r"(?P<more> (?:on|in|to|with) .+?)?"
    r"(?:\W+(?:then|please|thanks))*\W*$",
    re.IGNORECASE,
)
# "Do you have jalapeños for the burger", "any cheese on that": said of what it goes on.
_SOME_ON = re.compile(r"\b(?:on|in|for|to|with|without|en|para|con|sin)\b")
ASKED = "option"  # of `Talk.question`: an option was asked for, and is there


def answer(intent: Intent, talk: Talk, serving: Serving) -> Reply | None:
    if intent.kind is Kind.ASK_AVAILABLE:
        return _whether_there_is(intent, talk, serving)
    if intent.kind is Kind.ASK_OPTIONS and _WHICH_SIZE.search(intent.text):
        return _its_size(intent, talk, serving)
    if intent.kind is Kind.ASK_INGREDIENTS and _HOW_IT_IS.match(intent.text):
        return reply("do_not_know")
    if intent.kind is Kind.ASK_INGREDIENTS:
        return _to_choose_from(intent, serving)
    return None


def _whether_there_is(intent: Intent, talk: Talk, serving: Serving) -> Reply | None:
    """ "Do you have jalapeños": what nothing on the menu is called, and what goes on something that it has."""
    item, option = asked_for(intent, talk, serving)
    if item is None or option is None:
        return None
    if len(unaccounted_in(intent.text, _names(option))) and not _SOME_ON.search(intent.text.lower()):
        return not_found(intent.text, serving)  # "cheese curds" are no american cheese
    return reply("yes_we_have_some", option=Thing(option.id, of=item.id))


def asked_for(intent: Intent, talk: Talk, serving: Serving) -> tuple[Item | None, Option | None]:
    """The option that is asked for, and what it goes on: what was ordered last, else the first that takes it."""
    menu = serving.menu
    if len(intent.about) != 1 or menu.item(intent.about[0]) or menu.combo(intent.about[0]):
        return None, None
    ref, said = intent.about[0].rpartition("/")[2], stems_of(intent.text)
    sold = [*_ordered_last(talk, serving), *(item for item in menu.items if serving.can_have(item))]
    for item in sold:
        found = item.option(ref)
        if found is not None and any(said & stems_of(name) for name in _names(found[1])):
            return item, found[1]
    return None, None


def _names(option: Option) -> tuple[str, ...]:
    return (*option.name.all(), *option.aliases)


def _ordered_last(talk: Talk, serving: Serving) -> list[Item]:
    line = last_line(talk.order) if talk.order.lines else None
    refs = line.eaten if line is not None else ()
    return [item for ref in refs if (item := serving.menu.item(ref)) is not None]


def _refs(talk: Talk) -> list[str]:
    return [line.item for line in talk.order.lines if isinstance(line, ItemLine)]


def _its_size(intent: Intent, talk: Talk, serving: Serving) -> Reply | None:
    """ "What size is that", of what is ordered: the one that it has, and not those that there are."""
    lines = [line for line in talk.order.lines if line.thing in intent.about]
    line = lines[-1] if lines else None
    size = line.size if line else None
    thing = (serving.menu.item(line.thing) or serving.menu.combo(line.thing)) if line else None
    many = len(thing.variations if isinstance(thing, Item) else thing.sizes) > 1 if thing else False
    if thing is None or size is None:
        return None
    return reply("it_is_size", size=Thing(size, of=thing.id)) if many else reply("one_size")


def _to_choose_from(intent: Intent, serving: Serving) -> Reply | None:
    """ "Do the strips come with gravy": one of what there is to choose from with them."""
    item = serving.menu.item(intent.about[0]) if len(intent.about) == 2 else None
    found = item.option(intent.about[1].rpartition("/")[2]) if item else None
    if item is None or found is None or found[0].kind != "choice" or item.included:
        return None
    return reply("options_are", options=Things(tuple(Thing(o.id, of=item.id) for o in found[0].options), "and"))


def that_then(text: str, talk: Talk, serving: Serving, language: str) -> str:
    """ "Add some then", right after an option was asked for: with its name."""
    kind, _, ref = talk.question.partition(":")
    said = _THAT_THEN.match(text) if kind == ASKED else None
    items = [*_ordered_last(talk, serving), *(i for i in map(serving.menu.item, _refs(talk)) if i)] if said else []
    option = next((found[1] for item in items if (found := item.option(ref)) is not None), None)
    if said is None or option is None:
        return text
    return f"add {' '.join(w.text for w in split(option.name.get(language)).words)}{said['more'] or ''}"
