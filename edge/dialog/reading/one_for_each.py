# ruff: noqa: E501 - frames stay in one piece
""" "Fries for both", "and a coke for each", behind two burgers: as many as they are for. PURE.

It decides how many of a thing are meant that was said once and for several; what is put on several is not its matter.
"""

import re
from dataclasses import replace
from itertools import takewhile

from domain.menu import Menu
from domain.order import Add, ComboLine, ItemLine, Line, Order
from edge.dialog.meaning import Meaning
from edge.dialog.vocabulary.numbers import number_of
from edge.dialog.vocabulary.titles import main_slot

_FOR = frozenset({"on", "with"})
_ALL = frozenset({"both", "each", "all"})
_MOST = 9  # as `policies.quantity` has it: more is asked back anyhow, and so many are said by their number


def one_for_each(meaning: Meaning, order: Order, menu: Menu) -> Meaning:
    meaning = _for_so_many_of_us(meaning)
    said = [s for s in meaning.spans if s.meaning not in ("fill", "the", "ofthem", "pron", "size")]
    for n, whom in enumerate(said):
        alone = whom.meaning == "each" and n > 0 and said[n - 1].meaning.startswith("1 x ")  # "and a coke each"
        link, named = (whom, said[n - 1]) if alone else (said[n - 1], said[n - 2]) if n > 1 else (whom, whom)
        first = n - 1 if alone else n - 2
        before = said[first - 1] if first > 0 else None
        counted = before is not None and before.meaning.startswith("num: ")
        if (link.meaning not in _FOR and not alone) or whom.meaning not in _ALL or counted:
            continue
        add = next((c for c in meaning.commands if isinstance(c, Add) and _is_once(c.line, named.meaning)), None)
        if add is None:
            continue
        others = [*order.lines, *(c.line for c in meaning.commands if isinstance(c, Add) and c is not add)]
        count = 2 if whom.meaning == "both" else sum(line.qty for line in others if is_a_main(line, menu))
        if 1 < count <= _MOST and sum(line.qty for line in others) > 1:
            more = Add(replace(add.line, qty=count))
            return replace(meaning, commands=tuple(more if c is add else c for c in meaning.commands))
    return meaning


def _for_so_many_of_us(meaning: Meaning) -> Meaning:
    """ "Water for all five of us", "for the three of us cheeseburgers and cokes": as many; of what is listed beside it,
    what has a count or an article keeps it."""
    at = next((n for n, s in enumerate(meaning.spans) if _FOR_US.match(s.text)), -1)
    found = _FOR_US.match(meaning.spans[at].text) if at >= 0 else None
    count = number_of(found["many"]) if found else None
    if not count or not 1 < count <= _MOST:
        return meaning
    several: list[str] = []
    for n in range(at - 1, -1, -1):
        span, led = meaning.spans[n], meaning.spans[n - 1].meaning if n else ""
        if " x " in span.meaning and (n == at - 1 or led not in ("a", "size")) and not led.startswith("num: "):
            several.append(span.meaning)
        elif " x " not in span.meaning and span.meaning not in ("and", "size", "a", "fill"):
            break
    behind = meaning.spans[at + 1 :] if not several else ()
    listed = takewhile(lambda s: " x " in s.meaning or s.meaning in ("and", "fill", "order"), behind)
    several += [s.meaning for s in listed if " x " in s.meaning]
    commands = tuple(
        Add(replace(c.line, qty=count)) if isinstance(c, Add) and any(_is_once(c.line, said) for said in several) else c
        for c in meaning.commands
    )
    return meaning if commands == meaning.commands else replace(meaning, commands=commands)


_FOR_US = re.compile(
    r"^(?:for |para )(?:all |the |each |every one |of |todos |las |los |nosotros )*(?P<many>\w+)"
    r"(?: of (?:us|them|you)| people| personas| kids| nosotros)?$"
)


_N = r"two|three|four|five|six|seven|eight|nine|[2-9]|dos|tres|cuatro|cinco|seis|siete|ocho|nueve"
_OF_US = re.compile(
    rf"\b(?:there(?:['’]s| is| are|['’]re| will be)|we(?:['’]re| are|['’]ve got| have| got)|it['’]?s|somos|hay)"
    rf" (?:just |only |like |solo )?(?P<many>{_N})(?: of us| people| kids| adults| guys| personas| ni[ñn]os)?"
    r"(?=\s*[,.;!]| (?:so|and|in|here|today|y|as[ií])\b)",
    re.IGNORECASE,
)
_ONE = r"(?:an?|one|una?|un)"
_THING = rf"(?:(?!\b(?:{_ONE}|and|y|two|three|four|dos|tres|for)\b)[^,.;!?])+?"
_EACH = re.compile(
    rf"\b{_ONE} (?P<one>{_THING})(?:,? (?:and|y) {_ONE} (?P<other>{_THING}))?"
    r" (?:each|apiece|per person|cada uno|for each(?: (?:one )?of (?:us|them))?|for every(?:one|body))\b",
    re.IGNORECASE,
)


# "A cheeseburger for each of the kids, that's three", "one pie per kid, we've got four": so many, told behind.
_AND_THAT_MAKES = re.compile(
    rf"\b(?:(?:{_ONE}) )?(?P<thing>(?!(?:and|y|also|then|so|i|we|can|could|may|get|have|that|is|it)\b){_THING})"
    r" (?:(?:(?:for )?(?:each|every(?:one|body)?)|for all)"
    r"(?: (?:of )?(?:them|us|the (?:kids|boys|girls|guys|children)))?"
    r"|(?:per|a|for each|for every) (?:kid|child|person|head)|each|apiece)"
    r"[,.;]+ (?:and |so )?(?:(?:that|which)(?:['’]s| is| makes|['’]ll be| will be)|(?:we|i)(?:['’]ve)? (?:got|have)"
    rf"|there(?:['’]s| are)|we(?:['’]re| are)) (?P<many>{_N})"
    r"(?: (?:of (?:us|them)|people|kids|children|adults|guys|in all|total|altogether))?(?=\W*$|[,.;!])",
    re.IGNORECASE,
)


# "Everybody wants a cheeseburger, there's four of us".
_ALL_WANT = re.compile(
    rf"\b(?:every(?:body|one)|we all|(?:all|each|every one) of us|todos)(?:['’]ll have|['’]d like| will have| would like| wants?| needs?| gets?| (?:is|are) having| quieren| queremos) {_ONE} (?P<one>{_THING})"
    rf"(?:[,.;]+ (?:and |so )?(?:there(?:['’]s| is| are|['’]re)|we(?:['’]re| are)|somos|hay) (?P<many>{_N})(?: of us| people| personas)?)",
    re.IGNORECASE,
)


def one_each_of_us(text: str) -> str:
    """ "There's three of us, so a water each": three waters; what is not said of each keeps its count."""
    text = _ALL_WANT.sub(lambda m: f"{m['many']} {m['one']}", text)
    text = _AND_THAT_MAKES.sub(lambda m: f"{m['many']} {m['thing']}", text)
    us = _OF_US.search(text)
    if us is None:
        return text

    def counted(found: re.Match[str]) -> str:
        things = (found["one"], found["other"])
        return " and ".join(f"{us['many']} {thing}" for thing in things if thing)

    return text[: us.end()] + _EACH.sub(counted, text[us.end() :])


def _is_once(line: Line, meaning: str) -> bool:
    return isinstance(line, ItemLine) and line.qty == 1 and meaning == f"1 x {line.item}"


def is_a_main(line: Line, menu: Menu) -> bool:
    """What somebody eats for a meal, and no side or drink: a meal, what is the main of one, and what stands beside."""
    if isinstance(line, ComboLine):
        return True
    mains = {choice.item for combo in menu.combos if (slot := main_slot(combo)) for choice in slot.choices}
    shelves = {item.category for ref in mains if (item := menu.item(ref)) is not None} - {""}
    held = menu.item(line.item)
    return line.item in mains or (held is not None and held.category in shelves)
