"""A change right after a question: "is there peanut in the pad thai?" - "leave it off then". PURE.

It decides that such a change is of the dish that was asked about, where that stands in the order and another was
ordered after it: by writing the dish's name behind the change, so that it is read again.
"""

import re
from collections.abc import Sequence

from domain.menu import Menu
from domain.order import Change, ItemLine, Order
from edge.dialog.meaning import Kind, Meaning
from edge.dialog.render.wording import item_name
from edge.dialog.talk import Talk
from edge.dialog.understand.last_line import last_line
from edge.dialog.vocabulary.words import stems_of

_TAIL = re.compile(r"(?:\W+(?:then|please|thanks|thank you|entonces|por favor))*\W*$", re.IGNORECASE)
_HOW = ("no ", "with ", "add ", "extra ", "light ", "side ", "pick ")
_AROUND = frozenset(
    {"no", "with", "add", "extra", "light", "on the side", "side", "and", "fill", "repair", "say: yes", "say: no"}
    | {"order", "pron", "the", "on", "talk", "stop", "say: wait", "only", "a", "remove"}
)


_SIZE_ALONE = frozenset({"size", "fill", "say: yes", "talk", "order", "a", "the", "stop", "and"})
_NO_SIZE = frozenset({"is", "are", "will", "be", "would", "esta", "es"})


def in_the_size_said(meaning: Meaning, talk: Talk, menu: Menu) -> str:
    """ "Medium is fine", where the fries were just asked about: those, and no tea that stands."""
    if (
        len(talk.offered) != 1
        or talk.just_changed
        or not talk.order.lines
        or talk.expecting.kind not in ("more", "offer")
    ):
        return ""
    item = menu.item(talk.offered[0].partition("/")[0])
    if item is None or len(item.variations) < 2 or any(getattr(x, "item", "") == item.id for x in talk.order.lines):
        return ""
    sizes = [s for s in meaning.spans if s.meaning == "size"]
    if len(sizes) != 1 or not {s.meaning for s in meaning.spans} <= _SIZE_ALONE or meaning.unknown:
        return ""
    said = " ".join(word for word in sizes[0].text.split() if word not in _NO_SIZE)
    return f"{said} {item_name(item, meaning.language)}"


# "Take it off then", "without it, please".
_LEAVE_IT_OFF = re.compile(
    r"^\W*(?:(?:ok|okay|oh|then|well|right|ah|yeah|yes|no|please|and|so|can you|could you)\W+)*"
    r"(?:(?:take|leave|pick|keep) (?:it|that|them|those) (?:off|out)"
    r"|(?:hold|without|lose|skip|ditch|nix) (?:it|that|them|those)"
    r"|(?:drop|remove|scrap|scratch|no) (?:them|those)"
    r"|(?:qu[ií]t[ae])(?:l[aeo]s?|sel[ao]s?)|(?:take|leave|hold) off (?:it|that|them|those))"
    r"(?: (?:(?:of|on|from|de|a) )?(?:the|my|that|this|his|her|el|la|mi|esa|ese) (?P<of>\w+(?: \w+)?))?"
    r"(?:\W+(?:then|please|thanks|thank you|for me|entonces|por favor))*\W*$",
    re.IGNORECASE,
)
_THE_ONE = stems_of("one")
_HAS = f"{Kind.ASK_INGREDIENTS.value}:has:"


def left_off(text: str, talk: Talk, menu: Menu) -> str:
    """ "Is there onion on it?" - "take it off the burger then": what was asked about goes, and not the dish."""
    said = _LEAVE_IT_OFF.match(text)
    if not talk.question.startswith(_HAS) or len(talk.offered) > 1 or said is None:
        return text
    ref = talk.offered[0].partition("/")[0] if talk.offered else ""
    rows = [(line, menu.item(line.item)) for line in talk.order.lines if isinstance(line, ItemLine)]
    items = [item for line, item in rows if item is not None and (line.item == ref or not ref)]
    found = items[-1].option(talk.question.removeprefix(_HAS)) if items else None
    if found is None or not items[-1].includes(found[1].id):
        return text
    if said["of"] and not stems_of(said["of"]) & (stems_of(item_name(items[-1], talk.language)) | _THE_ONE):
        return text  # "take them off the order"
    no, on = ("sin", "en") if talk.language == "es" else ("no", "on the")
    return f"{no} {found[1].name.get(talk.language)} {on} {item_name(items[-1], talk.language)}"


# "They're for me, I'm fine with it", of what a dish was said to hold.
_FINE_WITH_IT = re.compile(
    r"\b(?:(?:(?:it|they|that|this)(?:['’]?s|['’]?re| is| are)|(?:i|we|he|she)(?:['’]?m|['’]?re|['’]?s| am| is| are)) "
    r"(?:(?:just |only )?for (?:me|us)|(?:totally |all |just |perfectly )?(?:fine|ok|okay|good|cool|happy|all right"
    r"|alright)(?: (?:with|about|for|by) (?:it|that|those|them|this|me|us))?|not (?:allergic|for (?:him|her|them)))"
    r"|(?:eso )?est[aá] bien(?: para m[ií])?|es para m[ií]|no pasa nada)(?:,? then|,? though)?\s*(?:[.,;!]+\s*|$)",
    re.IGNORECASE,
)


def without_assurance(text: str, talk: Talk) -> str:
    """The turn right behind an answer about allergens, without what says that it harms nobody: no end of the order."""
    if not talk.question.startswith(f"{Kind.ASK_ALLERGENS.value}:") or talk.expecting.kind == "confirm":
        return text
    rest = _FINE_WITH_IT.sub("", text).strip()
    return rest if re.search(r"\w", rest) or rest == text else "okay" if talk.language == "en" else "bueno"


def of_what_was_asked(meaning: Meaning, text: str, offered: Sequence[str], order: Order, menu: Menu) -> str:
    """The words to read instead; "" where the turn is read as it is."""
    lines = [line for line in order.lines if isinstance(line, ItemLine)]
    asked = [line for line in lines if offered and line.item == offered[0].partition("/")[0]]
    if len(offered) != 1 or len(asked) != 1 or not order.lines or last_line(order) is asked[0]:
        return ""
    changes = [c for c in meaning.commands if isinstance(c, Change)]
    if len(changes) != 1 or len(meaning.commands) > 1 or changes[0].line != last_line(order).id:
        return ""
    if not all(s.meaning in _AROUND or s.meaning.startswith(_HOW) for s in meaning.spans):
        return ""
    item = menu.item(asked[0].item)
    named = item_name(item, meaning.language) if item else ""
    return f"{_TAIL.sub('', text)} on the {named}" if named else ""
