# ruff: noqa: E501 - frames stay in one piece
"""What one does not like on a dish, and is left off it: "I can't abide tartar sauce, leave that off for me". PURE.

It decides that words of dislike are one thing whatever they are ("loathe", "not a fan of", "onions disagree with me"),
and that the dish that has it on is wanted without; where nothing that is ordered has it on, nothing is left off.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from domain.menu import Item, Menu
from domain.order import Add, Line, Order
from edge.dialog.meaning import Meaning
from edge.dialog.understand.what_it_does import does_to_one
from edge.dialog.vocabulary.foods import GLUE
from edge.dialog.vocabulary.words import split, stem, stems_of

_SOFTLY = r"(?:(?:really|just|honestly|personally|actually|particularly|too|that|very|so|much|all that|exactly|quite|absolutely) )*"
# One dislike in other words, as it is told of anybody.
_CANNOT = re.compile(
    r"\b(?P<who>\w+(?: \w+)?) (?P<not>can['’]?t|cannot|can not|couldn['’]?t) (?P<how>really |just )?"
    r"(?:abide|bear|stick|suffer|be doing with|do with|be having with|get on with|get along with)(?= (?!by\b|the thought\b|to\b|it\b|that\b)\w)",
    re.IGNORECASE,
)
_HATES = re.compile(r"\b(?:loath(?:es?)|detests?|despises?|dislikes?)\b", re.IGNORECASE)
_NO_FAN = re.compile(
    rf"(?:(?P<be>['’]?m| am)|(?P<is>['’]?s| is)|(?P<are>['’]?re| are)) not {_SOFTLY}(?:an? (?:big |huge |great |massive )?fan of|keen on|fond of|into|big on"
    r"|mad (?:on|about|for)|crazy about|wild about|partial to|one for|overly fond of)(?= (?!it\b|that\b|this\b)\w)",
    re.IGNORECASE,
)
_OFF = (
    r"(?:(?:so|and|please|could you|can you|would you|just|maybe|if you could|you can)[\s,]+)*"
    r"(?:leave|take|keep|hold|skip|pull|drop|lose|ditch|pick|get rid of|do without)(?: (?:that|it|them|those|these))(?: (?:off|out|away))?"
    r"(?: (?:of )?(?:it|mine|that|there|this|my \w+))?(?:,? (?:for me|please|too|then|if you (?:can|could|would|don['’]?t mind)|thanks))*"
)
# "Neither of us likes onions", "I've never liked tartar sauce".
_NONE_OF_US = re.compile(
    r"\b(?:neither|none) of (?:us|them)(?: here)? (?:really |much )?(?:likes?|eats?|cares? for|wants?)(?= (?!it\b|that\b|to\b|any ?thing\b)\w)",
    re.IGNORECASE,
)
_NEVER = re.compile(
    rf"\b(?P<who>i|we)(?:['’]ve| have)? never {_SOFTLY}(?:liked|like|enjoyed|eaten|eat|cared for|got on with|taken to|been (?:a fan of|keen on|into|fond of))(?= (?!it\b|that\b|to\b)\w)",
    re.IGNORECASE,
)
# "I don't mind onions": they stay.
_NOT_MINDED = re.compile(
    r"\b(?:i|we|he|she|they)(?: (?:really|actually|honestly))? (?:do not|don['’]?t|does not|doesn['’]?t) mind (?:the |a bit of |some )?(?P<what>\w+(?: (?!but\b)\w+)?)(?=\W*$|[.,;!]| but\b)[.,;!]*\s*",
    re.IGNORECASE,
)
_REMARK = "hello"
_ONE = r"[\w'’-]+(?: (?!so\b|and\b|or\b|but\b|please\b|on\b|in\b|at\b)[\w'’-]+)?"
_SAID = re.compile(
    rf"(?:(?P<led>^|[.,;!?]\s*|\b)(?:(?:but|and|oh|well|because|cause|since|honestly|sorry|um|uh|erm) )*(?:i|we)"
    rf" {_SOFTLY}(?:do )?(?:hate|can['’]?t stand|cannot stand|can not stand|(?:do not|don['’]?t) {_SOFTLY}(?:like|care for|eat|do|touch|fancy|enjoy))"
    rf" (?:any |the |your |much |having )?(?P<what>{_ONE}(?: (?:or|and|nor) {_ONE})?)"
    r"(?: (?:on|in) (?:my|a|the|any|it) ?\w*| at all| much| anyway| either| though)*)"
    rf"(?P<off>\s*[,.;]?\s+{_OFF})?(?=\W*$|[.,;!?])",
    re.IGNORECASE,
)
_DONE_WITH = re.compile(rf"^(?P<before>.*[.,;]\s+)?(?P<told>[^.,;!?]+?)(?:[.,;]|(?= so\b))\s*{_OFF}\W*$", re.IGNORECASE)
# "No me gusta la cebolla, quítamela".
_NO_GUSTA = re.compile(
    r"(?P<led>^|[.,;!?]\s*|\b(?:pero|y|es que|porque)\s+)(?:a (?:mi \w+|[eé]l|ella|m[ií]) )?(?:no (?:me|le|nos) (?:gustan?|laten?|agradan?)|odio|odia"
    r"|no (?:soporto|soporta|aguanto|aguanta|tolero|tolera)|(?:me|le) chocan?)(?: (?:mucho|nada|para nada|tanto))? (?:el|la|los|las) (?P<what>[\wáéíóúñ]+(?: de [\wáéíóúñ]+)?)"
    r"(?:\s*[,.;]?\s+(?:(?:as[ií] que|y|pero|por favor|porfa)[\s,]+)*(?:(?:me )?(?:l[oa]s?|se l[oa]s?) (?:quita|saca|puede quitar|puedes quitar)\w*|(?:qu[ií]t|s[aá]c)[\wáéíóú]*l[oa]s?)(?:,? (?:por favor|porfa))?)?"
    r"(?=\W*$|[.,;!])",
    re.IGNORECASE,
)
_APART = re.compile(r" (?:or|and|nor) ", re.IGNORECASE)


def in_one_word(text: str) -> str:
    """The turn with "can't stand", "hate" and "don't like" for what else is said of a dislike."""
    text = _CANNOT.sub(lambda m: f"{m['who']} {m['not']} {m['how'] or ''}stand", text)
    text = _NONE_OF_US.sub("we don't like", _NEVER.sub(r"\g<who> don't like", text))
    text = _HATES.sub(lambda m: "hates" if m[0].endswith("s") else "hate", text)
    return _NO_FAN.sub(lambda m: " don't like" if m["be"] or m["are"] else " doesn't like", text)


def off_for_what_it_does(text: str, order: Order, menu: Menu, read: Callable[[str], Meaning]) -> str:
    """The turn with "no onions" for "onions disagree with me, so leave them off"."""
    if told := _DONE_WITH.match(text):
        before = told["before"] or ""
        whole = split(told["told"]).words
        items = list(_items(_with(order.lines, read(before) if before else None), menu))
        known = [_of_an_option(w.stem, items) for w in whole]
        words = [w.text for w in whole]
        if any(known) and does_to_one(words, known, 0):
            return f"{before}no {' '.join(w for w, on in zip(words, known, strict=True) if on)}"
    return text


def left_off(text: str, order: Order, menu: Menu, read: Callable[[str], Meaning]) -> str:
    """The turn with "no onions" for the onions that one does not like, where what is ordered has some on.

    read: what words mean by themselves; asked for what is ordered in the same turn.
    """
    if (minds := _NOT_MINDED.search(text)) and _may_be_on(minds["what"], menu):
        text = f"{text[: minds.start()]}{text[minds.end() :]}".strip(" ,;")
        return text if re.search(r"\w", text) else _REMARK
    for row, none, joins in ((_SAID, "no", "and"), (_NO_GUSTA, "sin", "y")):
        found = row.search(text)
        if found is None or text.rstrip().endswith("?"):
            continue
        before, behind = text[: found.start()], text[found.end() :]
        lines = _with(order.lines, *(read(part) for part in (before, behind) if re.search(r"\w", part)))
        whats = _APART.split(found["what"])
        if not lines or not all(_is_on(what, lines, menu) for what in whats):
            continue
        less = f" {joins} ".join(f"{none} {what}" for what in whats)
        ahead = f"{before.rstrip(' ,.;')}, " if re.search(r"\w", before) else ""
        return f"{ahead}{less}{behind}"
    return text


def _with(lines: Sequence[Line], *said: Meaning | None) -> list[Line]:
    """The lines that stand, and those that are ordered in the same turn."""
    return [*lines, *(c.line for meaning in said if meaning for c in meaning.commands if isinstance(c, Add))]


def _items(lines: Sequence[Line], menu: Menu) -> Iterator[Item]:
    for line in lines:
        refs = line.eaten
        yield from (item for ref in refs if (item := menu.item(ref)) is not None)


def _is_on(what: str, lines: Sequence[Line], menu: Menu) -> bool:
    """Whether something of what is ordered comes with it, and nothing of it is called so itself."""
    words = frozenset(stem(w.text) for w in split(what).words) - GLUE
    items = list(_items(lines, menu))
    if not words or any(words <= stems_of(*item.name.all()) for item in items):
        return False
    return any(words <= names for item in items for names in _options_of(item))


def _may_be_on(what: str, menu: Menu) -> bool:
    words = frozenset(stem(w.text) for w in split(what).words) - GLUE
    return bool(words) and any(words <= names for item in menu.items for names in _options_of(item))


def _of_an_option(word: str, items: Sequence[Item]) -> bool:
    return word not in GLUE and any(word in names for item in items for names in _options_of(item))


def _options_of(item: Item) -> Iterator[frozenset[str]]:
    for group in item.groups:
        for option in group.options:
            if item.includes(option.id) is not False:
                yield stems_of(*option.name.all(), *option.aliases)
