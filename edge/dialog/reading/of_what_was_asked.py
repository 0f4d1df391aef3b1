# ruff: noqa: E501 - frames stay in one piece
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


# "Okay, not that then", "I don't want it": of what was asked about, and of nothing that stands.
_NOT_THAT = re.compile(
    r"^\W*(?:(?:ok|okay|oh|ah|well|right|hmm+|um|uh|no|nah|nope|then|so|and|bueno|pues|ay)\W+)*"
    r"(?:not (?:that|this|it|them|those|these)(?: (?:one|ones|thing))?"
    r"|(?:i|we)(?:['’]ll| will)? (?:(?:really |probably |just )*(?:don['’]?t|do not|won['’]?t|will not|didn['’]?t) (?:want|need|take|get|have|do|order)"
    r"|skip|pass on|leave|forget) (?:that|this|it|them|those|one|any|any of (?:those|them))(?: one)?"
    r"|(?:mejor |entonces )*(?:es[aeo]s?|est[aeo]s?) (?:mejor |entonces |ya )*no|(?:mejor |entonces |ya )*no (?:l[oa]s? )?(?:quiero|queremos))"
    r"(?:\W+(?:then|thanks|thank you|actually|after all|either|now|entonces|gracias|mejor))*\W*$",
    re.IGNORECASE,
)


def not_taken(text: str, talk: Talk) -> str:
    """A refusal of what was asked about and does not stand, in plain words: it takes off nothing that does."""
    ref = talk.offered[0].partition("/")[0] if len(talk.offered) == 1 else ""
    stands = {held for line in talk.order.lines for held in (line.thing, *line.eaten)}
    if not talk.question or ref in ("", *stands) or _NOT_THAT.match(text) is None:
        return text
    return "no gracias" if talk.language == "es" else "no thanks"


# "Put some on then", "add it please, one junior", of what a dish was said to come without.
_PUT_ON = re.compile(
    r"^\W*(?:(?:ok|okay|oh|then|well|right|ah|yeah|yes|no|please|and|so|can you|could you|can i|could i|i['’]ll|just)\W+)*"
    r"(?:put|add|stick|throw|get|have|pop|chuck)(?: (?:me|us))? (?:some|it|that|them|those|one|a bit|a slice)"
    r"(?: (?:on|in|to|onto))?(?: (?:it|that|there|them|mine))?(?:\W+(?:then|please|thanks|too|for me))*"
    r"(?P<rest>\W*$|[,.;]\s*\w.*$| (?:and|on) .*$)"
    r"|^\W*(?:(?:bueno|pues|ok|entonces|y)\W+)*(?:p[oó]n(?:le|les|ga(?:le|les)?)|agr[eé]g(?:ale|uele)|[eé]ch(?:ale|ele))(?:\W+(?:entonces|por favor|un poco))*(?P<rest_es>\W*$|[,.;]\s*\w.*$)",
    re.IGNORECASE,
)


# "One without then", "two with, please", of what a dish was said to have or not.
_ONE_SO = re.compile(
    r"^\W*(?:(?:ok|okay|oh|then|well|right|ah|yeah|yes|no|and|so|fine|great|can i (?:get|have)|i['’]?ll (?:have|take|get|do)|give me|gimme|just|d[eé]me|bueno|pues)\W+)*"
    r"(?P<count>an?|one|two|three|four|un[ao]?|dos|tres) (?P<how>without|with|sin|con)(?: (?:it|that|them|any|some|eso))?"
    r"(?:\W+(?:then|please|thanks|for me|entonces|por favor))*(?P<rest>\W*$|[,.;]? (?:and|y) .*$)",
    re.IGNORECASE,
)
# "Put tomato on one for me then", of a dish that was asked about and is not ordered.
_PUT_IT_ON_ONE = re.compile(
    r"^\W*(?:(?:ok|okay|oh|then|well|right|ah|yeah|yes|no|and|so|fine|can you|could you)\W+)*"
    r"(?:put|stick|throw|pop|get|do|make) (?P<what>(?!it\b|that\b|some\b|them\b)[\w'’-]+(?: [\w'’-]+)?) on (?P<count>one|two|three)"
    r"(?: of (?:those|them))?(?:\W+(?:for (?:me|him|her|us)|then|please|thanks))*\W*$",
    re.IGNORECASE,
)
_ASKS_OF_IT = (f"{Kind.ASK_INGREDIENTS.value}:", f"{Kind.ASK_PRICE.value}:")


def one_so(text: str, talk: Talk, menu: Menu) -> str:
    """What is ordered of the one dish that was asked about, and how it is to be: "one without then"."""
    ref = talk.offered[0].partition("/")[0] if len(talk.offered) == 1 else ""
    item = menu.item(ref)
    stands = any(isinstance(line, ItemLine) and line.item == ref for line in talk.order.lines)
    if item is None or stands or not talk.question.startswith(_ASKS_OF_IT):
        return text
    name = item_name(item, talk.language)
    if (put := _PUT_IT_ON_ONE.match(text)) is not None:
        return f"{put['count']} {name} with {put['what']}"
    found = item.option(talk.question.removeprefix(_HAS)) if talk.question.startswith(_HAS) else None
    said = _ONE_SO.match(text) if found is not None else None
    if said is None or found is None:
        return text
    return f"{said['count']} {name} {said['how']} {found[1].name.get(talk.language)}{said['rest']}"


def put_on(text: str, talk: Talk, menu: Menu) -> str:
    """ "Is there cheese on the junior?" - "no" - "put some on then, one junior": one with cheese."""
    if (so := one_so(text, talk, menu)) != text:
        return so
    said = _PUT_ON.match(text) if talk.question.startswith(_HAS) and len(talk.offered) <= 1 else None
    ref = talk.offered[0].partition("/")[0] if talk.offered else ""
    items = [item for line in talk.order.lines if isinstance(line, ItemLine) and (item := menu.item(line.item))]
    stands = next((item for item in reversed(items) if item.id == ref or not ref), None)
    item = stands or menu.item(ref)
    found = item.option(talk.question.removeprefix(_HAS)) if item is not None else None
    if said is None or item is None or found is None or item.includes(found[1].id):
        return text
    rest = (said["rest"] or said["rest_es"] or "").strip(" ,.;!?")
    add, with_, on = ("agregue", "con", "a la") if talk.language == "es" else ("add", "with", "on the")
    name = found[1].name.get(talk.language)
    if stands is None:
        return f"{rest} {with_} {name}" if rest and not rest.startswith(("and ", "on ")) else text
    return f"{add} {name} {on} {item_name(item, talk.language)}{f', {rest}' if rest else ''}"


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
