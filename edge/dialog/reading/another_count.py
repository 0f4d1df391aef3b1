# ruff: noqa: E501 - frames stay in one piece
"""Another count of what stands, told with its name: "five burgers instead of two", "one less patty melt". PURE.

It decides only for a turn that says nothing else, of one line that the name tells: so many of it, or so many fewer.
"""

import re
from dataclasses import replace

from domain.menu import Menu
from domain.order import Change, Line, Order
from edge.dialog.meaning import Span
from edge.dialog.reading.plainer_of_it import without_manners
from edge.dialog.reading.repairs import thing
from edge.dialog.reading.second_thoughts import behind_complaint
from edge.dialog.reading.so_many import line_named
from edge.dialog.render.wording import item_name
from edge.dialog.vocabulary.numbers import number_of
from edge.dialog.vocabulary.words import split, stem

_N = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}|una?|uno|dos|tres|cuatro|cinco|seis|siete|ocho)"
_NAME = r"(?P<name>[^\W\d_][\w'’-]*(?: [\w'’-]+){0,5}?)"
_WORDS = r"(?!(?:of|less|fewer|menos)\b)[^\W\d_][\w'’-]*(?: (?!(?:and|y|less|fewer|too|down|menos|de)\b)[\w'’-]+){0,4}?"
_OF = r"(?:of )?(?:the |my |those |our |these |las |los |mis )?"
_WANTS = (
    r"(?:(?:(?:i|we|it|that|they)(?:['’](?:d|ll|s|m|re))?|(?:can|could) (?:i|we|you)"
    r"|let['’]?s|should|would|only|just"
    r"|need|needs|want|wanted|said|meant|like|be|is|was|have|get|do|give me|make|makes|the|to|mean|serve"
    r"|quiero|quer[ií]a|son|eran|que|sean|mejor|p[oó]n(?:ga)?me|d[ea]me|solo) )*"
)
_NOT = r"(?:instead of|not|rather than|and not|en (?:vez|lugar) de|no)"
_SO_MANY = re.compile(rf"^{_WANTS}(?P<count>{_N}) (?:extra |more )?{_OF}{_NAME},? {_NOT} (?P<was>{_N})$", re.IGNORECASE)
_INTO = re.compile(
    rf"^{_WANTS}(?:make|change|bring|take|put|drop|cut|switch) {_OF}{_NAME}"
    rf" (?:(?:down to|up to|to|into|be) )?(?P<count>{_N})(?: of (?:them|those))?$",
    re.IGNORECASE,
)
# "Two burgers in total", "make that three burgers": how many there shall be, whatever there were.
_IN_ALL = re.compile(
    rf"^{_WANTS}(?P<count>{_N}) {_OF}{_NAME},? (?:in total|total|altogether|all together|in all|overall|en total)$",
    re.I,
)
# "Fewer cokes, just one".
_FEWER = re.compile(
    rf"^{_WANTS}(?:fewer|less|not so many|menos) {_OF}{_NAME},? (?:(?:just|only|make it|solo) )*"
    rf"(?P<count>{_N})$",
    re.I,
)
# "Two waters. There's two of us": one for each, whatever stands.
_OF_US = (
    r"(?:there(?:['’]s| is| are|['’]re)|we(?:['’]re| are)|it['’]s|somos) (?:just |only )?(?P=count) (?:of us|people)\b"
)
_FOR_US = (
    re.compile(rf"^{_WANTS}(?P<count>{_N}) {_OF}{_NAME}\s*[.,;!]+ (?:because |cause |cuz )?{_OF_US}.*$", re.IGNORECASE),
    re.compile(
        rf"^(?:\w+,? )?{_OF_US.replace('(?P=count)', f'(?P<count>{_N})')}\s*[.,;!]*(?: so| and)?,? "
        rf"{_WANTS}(?P=count) {_OF}{_NAME}$",
        re.IGNORECASE,
    ),
)
_MAKE_THAT = re.compile(
    r"^(?:(?:actually|wait|no|sorry|can you|could you|let['’]?s|please) )*(?:make|do) (?:that|it|this|them) "
    rf"(?P<count>{_N}) (?!of\b){_OF}{_NAME}$",
    re.IGNORECASE,
)
_LESS = (
    re.compile(rf"^{_WANTS}(?:take|knock|pull|leave) (?P<count>{_N}) {_OF}{_NAME} (?:off|out|away)$", re.IGNORECASE),
    re.compile(
        rf"^{_WANTS}(?:subtract|minus|drop|lose|cut|take off|take away|knock off|get rid of|remove|delete)"
        rf" (?P<count>{_N}) {_OF}{_NAME}(?: off)?$",
        re.IGNORECASE,
    ),
)
# "One cola less, and a coffee", "that's one burger too many", "que sea una hamburguesa menos": wherever it is said.
_LESS_HERE = re.compile(
    r"(?P<led>^\W*(?:(?:actually|wait|no|sorry|oh|um|uh|well|so|ok|okay|yes|yeah|and|but|bueno|perd[oó]n|mejor)\b\W*)*|[.,;!?]\s*(?:(?:and|but|y)\s+)?|\b(?:and|y)\s+)"
    r"(?:(?:you(?:['’]ve| have)?(?: got| put)?|there(?:['’]s| is| are|['’]re)|that(?:['’]s| is)|que sea|que sean|hay|tiene|puso) )?"
    rf"{_WANTS}(?P<count>{_N}|an?) "
    rf"(?:(?:less|fewer|too many|menos) (?:of )?(?:the |my |those )?(?P<a>{_WORDS})|(?:of )?(?:the |my |those )?(?P<b>{_WORDS}) (?:less|fewer|too many|down|menos|de m[aá]s))"
    r"(?=\W*$|[.,;!?]| (?:please|then|thanks|actually|and|por favor|entonces|y)\b)",
    re.IGNORECASE,
)

# "Double the cheeseburgers", of two: one burger made double is another dish, and double cheese an extra.
_DOUBLE = re.compile(
    rf"^{_WANTS}(?:double|twice|dobla|duplica|el doble de) (?:up )?(?:on )?"
    rf"(?:the|those|my|our|these|las|los|mis) {_NAME}$",
    re.IGNORECASE,
)


# "Should be four milks, three burgers": each of them a count of what stands.
_EACH_COUNT = re.compile(
    r"^(?:(?:it|that|there|this|they) )?(?:should(?: have)? be(?:en)?|(?:was|were|is|are)? ?(?:supposed|meant) to be|ought to be"
    r"|(?:i|we) (?:said|meant|ordered|asked for|wanted|only wanted)|(?:it|that) was|there were|there should be"
    r"|(?:eran|son|deben ser|deber[ií]an ser|dije)) "
    rf"(?P<list>{_N} [^\W\d_][^,.;]*?(?:(?:, and |, | and | y ){_N} [^\W\d_][^,.;]*?)+)$",
    re.IGNORECASE,
)
_ONE_COUNT = re.compile(
    rf"(?:^|, and |, | and | y )(?P<count>{_N}) (?P<name>.+?)(?=(?:, and |, | and | y ){_N} |$)", re.I
)


# "Forget the thirty, just make it twelve", "twelve instead of the thirty": of what is there in such a number.
_ANY_N = r"(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[- ](?:one|two|three|four|five|six|seven|eight|nine)|[a-z]+|\d{1,3})"
_LED = r"(?P<led>^\W*(?:(?:ok|okay|oh|um|uh|well|so|and|yeah|yes|no|nah|alright|all right|fine|actually|wait|sorry|then|you know what)\b\W*)*)"
_ENDS = r"(?: (?:(?:is|will be|would be) (?:fine|ok|okay|good|enough|plenty)|will do|then|please|instead|thanks))*(?P<rest>\W*$|\s*[,.;!]+ .*$)"
_WAS_SO_MANY = (
    re.compile(
        rf"{_LED}(?:forget(?: about)?|drop|scratch|skip|scrap|cancel|never ?mind|not) (?:the |those |my |all )?(?P<was>{_ANY_N})\s*[,.;!]+\W*"
        r"(?:(?:and|but|so|then|just|only|make it|make that|make them|do|let['’]?s|let us|say|give me|get me|go with|i['’]?ll|we['’]?ll|take|have|it['’]?s) )*"
        rf"(?P<to>{_ANY_N}){_ENDS}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"{_LED}(?:(?:just|only|make it|make that|do|let['’]?s|say|give me|i['’]?ll|we['’]?ll|take|have|want|i) )*(?P<to>{_ANY_N}),? "
        rf"(?:instead of|rather than|in place of|not) (?:the |those |my |all )?(?P<was>{_ANY_N}){_ENDS}",
        re.IGNORECASE,
    ),
)


def so_many_instead(text: str, order: Order, menu: Menu, language: str) -> str:
    """The turn with the new count told of the one line that is there in the old one; as it is for any other."""
    for form in _WAS_SO_MANY:
        found = form.match(text)
        was, to = (number_of(found["was"]), number_of(found["to"])) if found is not None else (None, None)
        lines = [line for line in order.lines if line.qty == was and line.qty > 1]
        if found is None or not to or len(lines) != 1:
            continue
        held = menu.item(thing(lines[0])) or menu.combo(thing(lines[0]))
        if held is not None:
            return f"make it {found['to']} {item_name(held, language, 2)}{found['rest']}"
    return text


def so_many_less(text: str, order: Order, menu: Menu, language: str) -> str:
    """The turn with what there shall be fewer of as taken off, where such a thing stands; as it is for any other."""

    def taken_off(found: re.Match[str]) -> str:
        name = found["a"] or found["b"]
        if _line(name, order, menu) is None:
            return found[0]
        if language == "es":
            return f"{found['led']}quite {found['count']} {name}"
        return f"{found['led']}take {found['count']} {name} off"

    return _LESS_HERE.sub(taken_off, text) if order.lines else text


def counts_told(text: str, order: Order, menu: Menu) -> tuple[Change, ...]:
    """Each count of several lines, where all that is named stands and nothing else is said; () otherwise."""
    told = _EACH_COUNT.match(without_manners(behind_complaint(text)))
    each = [(m["name"], _number(m["count"])) for m in _ONE_COUNT.finditer(told["list"])] if told is not None else []
    named = [(line, count) for name, count in each if (line := _line(name, order, menu)) is not None and count > 0]
    if len(named) < len(each) or len({line.id for line, _ in named}) < len(named) or len(named) < len("ab"):
        return ()
    changed = tuple(Change(line.id, (replace(line, qty=count),)) for line, count in named if line.qty != count)
    return changed or tuple(Change(line.id, (line,)) for line, _ in named[:1])


def another_count(text: str, order: Order, menu: Menu) -> Change | None:
    words = without_manners(text)
    if (found := _SO_MANY.match(words)) is not None:
        return _changed(found["name"], order, menu, to=_number(found["count"]), of=_number(found["was"]))
    for_us = next((m for row in _FOR_US if (m := row.match(words))), None)
    if (found := for_us or _IN_ALL.match(words) or _FEWER.match(words) or _MAKE_THAT.match(words)) is not None:
        return _changed(found["name"], order, menu, to=_number(found["count"]), in_all=True)
    if (found := next((m for less in _LESS if (m := less.match(words))), None)) is not None:
        return _changed(found["name"], order, menu, by=_number(found["count"]))
    if (found := _INTO.match(words)) is not None:
        return _changed(found["name"], order, menu, to=_number(found["count"]))
    if (found := _DOUBLE.match(words)) is not None:
        line = _line(found["name"], order, menu)
        return Change(line.id, (replace(line, qty=2 * line.qty),)) if line is not None and line.qty > 1 else None
    return None


def _line(name: str, order: Order, menu: Menu) -> Line | None:
    return line_named(Span(0, 0, name, ""), order, menu) or _in_one_word(name, order, menu)


def _number(word: str) -> int:
    return split(word).words[0].number or 1


def _in_one_word(name: str, order: Order, menu: Menu) -> Line | None:
    """ "Cheeseburgers" is one word, and a cheeseburger may be two."""
    held = [(line, menu.item(thing(line)) or menu.combo(thing(line))) for line in order.lines]
    fits = [
        line for line, one in held if one and any(_joined(name) == _joined(n) for n in (*one.name.all(), *one.aliases))
    ]
    return fits[0] if len(fits) == 1 else None


def _joined(words: str) -> str:
    return stem("".join(w.text for w in split(words).words))


def _changed(
    name: str, order: Order, menu: Menu, *, to: int = 0, by: int = 0, of: int = 0, in_all: bool = False
) -> Change | None:
    """of: how many there are of it, where that was said. in_all: the count is told to be of all."""
    line = _line(name, order, menu)
    if line is None or (of and line.qty != of) or (by and line.qty <= by) or (not by and line.qty == to):
        return None
    if not (by or of or in_all) and line.qty == 1:
        return None  # "make the burger two": of one thing it may be a number of the menu
    return Change(line.id, (replace(line, qty=line.qty - by if by else to),))
