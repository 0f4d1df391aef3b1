""" "One of those veggie burgers with no tomato", where two are ordered: of these, and no third. PURE.

It decides that words which point at a thing that is ordered more than once point at what is ordered, also where they
are a part of its name that the menu knows by nothing else: "one of the doubles".
"""

import re
from collections.abc import Sequence

from domain.menu import Item, Menu
from domain.order import ItemLine, Order
from edge.dialog.answering.categories import category_words
from edge.dialog.vocabulary.words import split, stem, stems_of

_OF_THOSE = re.compile(
    r"\b(?P<count>(?:one|two|three|four|five|[1-5])(?P<more> more)?|another(?: one)?|both|half) of"
    r" (?:those|these|them|my|our|your|that|the)"
    r"(?: (?:two|three|four|five|six))? (?=(?P<name>[a-z][a-z'’-]*(?: [a-z'’-]+){0,3}))",
    re.IGNORECASE,
)
# "Of those two juniors, leave the mustard off one."
_OF_THOSE_FIRST = re.compile(
    r"^(?P<led>\W*(?:(?:and|ok|okay|oh|so|um|uh|actually|now)\W+)*)(?:out )?of (?:those|these|the|my|our|them)"
    r" (?:(?:two|three|four|five|six|[2-6]) )?(?P<name>[a-z][a-z'’-]*(?: [a-z'’-]+){0,3}?)"
    r"(?:[,:;] | (?=(?:one|two|three|[1-3])\b))"
    r"(?P<rest>[^?]*?\b(?P<count>one|two|three|[1-3])\b[^?]*)$",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"\b(?:another|more|add|also|give me|get me|i['’]?ll (?:have|take)|can i (?:get|have)|order|try)\b", re.IGNORECASE
)


def of_those_there(text: str, order: Order, menu: Menu) -> str:
    fine = _IN_THAT_SIZE.match(text)
    if fine is not None and any(line is order.lines[-1] for line, _ in _called(fine["name"], order, menu)):
        return f"make the {_whole(fine['name'], order, menu)} {fine['size']}"
    was = _WAS.match(text)
    if was is not None and _called(was["name"], order, menu):
        return f"{_MAKE[was['is'][0].lower() == 'w']} {was['name']} {was['rest']}"
    first = _OF_THOSE_FIRST.match(text)
    if first is not None and _ordered(first["name"], order, menu) > 1:
        of_them = re.sub(
            r"\b(one|two|three|[1-3])\b", rf"\1 of the {first['name']}", first["rest"], count=1, flags=re.I
        )
        return f"{first['led']}{of_them}"
    if (made := _MADE.search(text)) is not None and _called(made["name"], order, menu):
        return f"{text[: made.end('make')]}{text[made.end() :]}"
    text = _on_all_those(text, order, menu)
    found = _OF_THOSE.search(text)
    again = found is not None and bool(found["more"] or found["count"].lower().startswith("another"))
    if found is None or (_LEAD.search(text[: found.start()]) and not again):
        return text
    words = found["name"].split()
    for count in range(len(words), 0, -1):
        said = " ".join(words[:count])
        if _ordered(said, order, menu) > 1:
            rest = text[found.end() + len(said) :]
            rest = _ONES.sub("", rest) if _ONES.match(rest) else rest
            led = _ON_IT.sub(r"\1", text[: found.start()])
            whole = _whole(said, order, menu)
            if again:
                return f"{led}{found['count'].removesuffix(' one')} {whole}{rest}"
            of = "the" if found["count"].lower() == "both" else f"{found['count']} of the"
            return f"{led}{of} {whole}{rest}"
    return text


# "No tartar on any of those sandwiches", "no pickles on the burgers", of what stands.
_ON_ALL_THOSE = re.compile(
    r"\b(?P<on>on|in|from|off|for) (?:(?P<all>all|any|either|both|each|every)(?: one)?"
    r"(?: (?:of )?(?:those|these|them|the|my|our))?|the|those|these|my|our) (?:(?:two|three|four|five|six) )?"
    r"(?P<name>[a-z][a-z'’-]*(?: [a-z'’-]+){0,3})",
    re.IGNORECASE,
)
_FIRST_TWO = re.compile(r"\b(?P<on>on|in|from|off|for) the (?P<which>first|last) (?:two|2)\b(?! \w+s\b)", re.IGNORECASE)
_PAIR = 2


def _on_all_those(text: str, order: Order, menu: Menu) -> str:
    """The names of those that stand, for the words that point at all of them by name or kind."""
    if (pair := _FIRST_TWO.search(text)) is not None and len(order.lines) > _PAIR:
        two = order.lines[:_PAIR] if pair["which"].lower() == "first" else order.lines[-_PAIR:]
        held = [menu.item(line.item) for line in two if isinstance(line, ItemLine)]
        names = list(dict.fromkeys(item.name.get().lower() for item in held if item is not None))
        return f"{text[: pair.start()]}{_on_each(pair['on'], names)}{text[pair.end() :]}" if len(names) > 1 else text
    found = _ON_ALL_THOSE.search(text)
    words = found["name"].split() if found is not None else []
    for count in range(len(words), 0, -1):
        said = " ".join(words[:count])
        called = _of_a_kind(said, order, menu) if said.lower().endswith("s") or (found and found["all"]) else []
        if found is not None and found["all"] and stems_of(said):
            called = called or [item for _, item in _called(said, order, menu)]
        names = list(dict.fromkeys(item.name.get().lower() for item in called))
        if found is None or not names or (not found["all"] and len(names) == 1):
            continue
        if len(names) < len(called):  # several lines of one thing: a name is of one of them
            several = "both" if len(called) == _PAIR else "all of them"
            return f"{text[: found.start()]}{found['on']} {several}{text[found.start('name') + len(said) :]}"
        return f"{text[: found.start()]}{_on_each(found['on'], names)}{text[found.start('name') + len(said) :]}"
    return text


def _on_each(on: str, names: Sequence[str]) -> str:
    return f"{on} {' and '.join(f'the {name}' for name in names)}"


def _of_a_kind(said: str, order: Order, menu: Menu) -> list[Item]:
    held = [item for line in order.lines if isinstance(line, ItemLine) and (item := menu.item(line.item)) is not None]
    return [item for item in held if said.lower() in category_words(item)]


# "Medium rings are fine then", of the rings that were ordered last: these, in that size.
_IN_THAT_SIZE = re.compile(
    r"^\W*(?:(?:oh|ok|okay|fine|well|sure|all ?right|yeah|yes)\W+)*(?:(?:the|a|an) )?"
    r"(?P<size>small|medium|regular|large)(?: size)? (?P<name>[a-z][a-z'’-]*(?: [a-z'’-]+){0,2}?)"
    r" (?:is|are|will be|would be|works?)"
    r"(?: (?:totally |just |also )?(?:fine|okay|ok|good|great|all ?right|perfect))?"
    r"(?: (?:then|thanks|too|with me|by me))*\W*$",
    re.IGNORECASE,
)
# "The fries were small", at the read-back: they are to be so.
_WAS = re.compile(
    r"^\W*(?:(?:no|sorry|wait|oh|actually|hang on|perd[oó]n|ah|espere)\W+)*(?:(?:the|my|our|el|la|los|las|mi|mis) )?"
    r"(?P<name>[^\W\d_][\w'’-]*(?: [\w'’-]+){0,2}?) (?P<is>was|were|era|eran)"
    r"(?: (?:supposed|meant) to be)? (?P<rest>(?:an? |una? |the )?(?:small|medium|large|regular|diet|chic[oa]s?"
    r"|pequeñ[oa]s?|median[oa]s?|grandes?|de dieta)(?: (?:ones?|size|coke|please|por favor))?)\W*$",
    re.IGNORECASE,
)
_MAKE = ("que sea", "make the")
# "Make it two of them fish", of the one that stands: two.
_MADE = re.compile(
    r"\b(?P<make>(?:make|do) (?:it|that|this|them) (?:two|three|four|five|six|[2-9])) of (?:them|those|these|the)"
    r" (?P<name>[a-z][a-z'’-]*(?: [a-z'’-]+){0,2}?)(?=\W*$|\s*[,.;])",
    re.IGNORECASE,
)
# "On one of the doubles, leave off the onion": said first, it is what is spoken of.
_ON_IT = re.compile(r"^(\W*(?:(?:and|ok|okay|oh|so|um|uh|actually|now|then|but)\W+)*)(?:on|with|for) $", re.IGNORECASE)
_ONES = re.compile(r"^ ones?\b(?! of\b)", re.IGNORECASE)


def _ordered(words: str, order: Order, menu: Menu) -> int:
    """How many of what is called so are on the order, where it is one thing."""
    called = _called(words, order, menu)
    return sum(line.qty for line, _ in called) if len({item.id for _, item in called}) == 1 else 0


def _called(words: str, order: Order, menu: Menu) -> list[tuple[ItemLine, Item]]:
    said, run_together = stems_of(words), _joined(words)
    held = [(line, item) for line in order.lines if isinstance(line, ItemLine) and (item := menu.item(line.item))]
    return [
        (line, item)
        for line, item in held
        if any(said <= stems_of(name) or run_together == _joined(name) for name in (*item.name.all(), *item.aliases))
    ]


def _whole(words: str, order: Order, menu: Menu) -> str:
    """The name that the words are a part of; the words where they are a whole one."""
    said, item = stems_of(words), _called(words, order, menu)[0][1]
    names = (*item.name.all(), *item.aliases)
    whole = any(said == stems_of(name) or _joined(words) == _joined(name) for name in names)
    return words if whole else next(name for name in names if said <= stems_of(name)).lower()


def _joined(words: str) -> str:
    """ "Cheeseburgers" is one word, and a cheeseburger two."""
    return stem("".join(w.text for w in split(words).words))
