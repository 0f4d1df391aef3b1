# ruff: noqa: E501 - frames stay in one piece
"""What is wished beside what is to go: "scratch the burger. I'll have a wrap", "quite la cola y deme un té". PURE.

It decides that nothing which was said of the old line holds for such a new one: neither its size and its options nor
its count. What is to take a line's place ("a wrap instead", "make it a wrap") is another matter, and is left as it is
read; so is the part of a meal, which something has to take the place of.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from domain.order import Add, Change, ItemLine, Order, Remove
from edge.dialog.meaning import Meaning
from edge.dialog.vocabulary.words import split

_GOES = (
    r"\b(?:scratch|forget(?: about)?|lose|drop|nix|skip|ditch|cancel|scrap|remove|delete|leave out|take (?:off|away|out)|take|get rid of|never ?mind"
    r"|(?:i|we) (?:do not|don['’]?t) (?:want|need)|no longer want|qu[ií]t[ae](?:me|le)?|borr[ae]|cancel[ae]|elimin[ae]|olv[ií]d[ae](?:te|se)?(?: de)?|ya no quiero|no quiero)"
)
_WISHED = (
    r"(?:(?:just|then|please|so|and|y|now|actually|entonces|mejor) )*(?:(?:can|could|may) (?:i|we) (?:get|have)|(?:i|we)(?:['’]?ll| will) (?:have|take|get|try)"
    r"|(?:i|we)(?:['’]?d| would) (?:like|love)|(?:i|we) (?:want|need)|(?:give|get|bring|gimme)(?: me| us)?|let (?:me|us) (?:get|have)|add|order"
    r"|d[eé](?:me|nos)|p[oó]n(?:ga)?me|qui(?:ero|siera)|tr[aá]i?g[ao]me|agregu?[ae]|voy a querer)"
)
_BESIDE = re.compile(
    rf"{_GOES} (?:the|that|this|those|my|our|his|her|el|la|los|las|es[ae]|mi)\b[^.,;!?]*?(?:\W*[.,;!]\W*(?:and |y )?|\s+and |\s+y ){_WISHED} (?P<new>\w[^.;!?]*)",
    re.IGNORECASE,
)
_IN_ITS_PLACE = re.compile(
    r"\b(?:instead|rather|in (?:its|their) place|replace|swap|change|switch|make it|en (?:vez|lugar|su lugar)|cambi\w+|mejor)\b",
    re.IGNORECASE,
)
_COUNTED = frozenset({"a", "an", "un", "una", "uno", "one"})


def wished_anew(meaning: Meaning, text: str, order: Order, alone: Callable[[str], Meaning]) -> Meaning:
    """The meaning with the old line taken off and the new one as its own words order it (alone: what they would by
    themselves); unchanged where the turn says nothing like that."""
    change = meaning.commands[0] if len(meaning.commands) == 1 else None
    if not isinstance(change, Change) or len(change.to) != 1 or _IN_ITS_PLACE.search(text):
        return meaning
    old, new = order.line(change.line), change.to[0]
    found = _BESIDE.search(text)
    if found is None or not isinstance(old, ItemLine) or not isinstance(new, ItemLine) or old.item == new.item:
        return meaning
    said = alone(found["new"])
    add = said.commands[0] if len(said.commands) == 1 else None
    if not isinstance(add, Add) or not isinstance(add.line, ItemLine) or add.line.item != new.item:
        return meaning
    words = split(found["new"]).words
    counted = any(word.number is not None or word.text in _COUNTED for word in words[:3])
    qty = add.line.qty if counted else max(add.line.qty, new.qty)  # "lose the burgers, get me wraps": as many
    return replace(meaning, commands=(Remove(old.id), Add(replace(add.line, qty=qty))))
