"""A change of one line of several, read with no other line in sight: "make that medium one a large". PURE.

`which_line` says which line is meant; here "it" is put in the place of its description, and the turn is read again
against that line alone. The grammar of changes needs no more than "it": whatever can be said of the one thing ordered
can so be said of any of several. It decides only whether what came of it is a change of that line, and nothing else.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from domain.completeness import Completeness
from domain.order import Add, Change, Command, ItemLine, Line, Order, Remove
from edge.dialog.meaning import Kind, Meaning
from edge.dialog.reading.by_its_part import some_of
from edge.dialog.reading.each_of_them import nth_of_several
from edge.dialog.reading.part_of_meal import just_the_main, one_of_their_parts, part_of_meal
from edge.dialog.reading.plainer_of_it import by_its_parts, plainer_of_it, rewritten, without_manners
from edge.dialog.reading.repairs import thing
from edge.dialog.reading.which_line import Described, described
from edge.dialog.understand.last_line import last_line
from edge.dialog.vocabulary.lexicon import Lexicon
from edge.dialog.vocabulary.sizes import SPOKEN_SIZES
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.words import split

Read = Callable[[str, Order], Meaning]

_SURE = 0.95
_BOTH = re.compile(
    r"(?<!\bwe )(?<!\bthey )(?<!\byou )(?<!\bus )\b(?:(?:the )?both(?: of (?:them|those|these|the \w+))?"
    r"|(?:them|those) both|(?:them )?all (?:the )?(?:two|three|four|five|six)(?: of (?:them|those|these))?"
    r"|all of (?:them|those|these)|them all|every (?:single )?one(?: of (?:them|those|these))?"
    r"|the (?:two|three|four|five|six) of (?:them|those)|(?:los|las) (?:dos|tres|cuatro)|ambos|ambas|todos|todas"
    r"|each(?: one)?(?: of (?:them|those|these))?(?=\W*$))(?! of us)\b",
    re.IGNORECASE,
)
_ALL = re.compile(r"\b(?:all|every|each|three|four|five|six|tres|cuatro|todos|todas)\b", re.IGNORECASE)
# Frames in which "the cheeseburger" orders one as well as it means the one that stands.
_ORDERS = re.compile(
    r"\b(?:can|could|may) (?:i|we) (?:get|have)|\b(?:i|we)(?:['’]ll| will) (?:have|take|get|do)|\b(?:give|get) me"
    r"|\badd\b|\banother\b|\bone more\b|\balso\b|\btoo\b|\bdame|\bdeme|\bquiero|\botr[ao]\b",
    re.IGNORECASE,
)
_ASKS = re.compile(r"^\W*(?:how|what|which|does|do|is|are|was|did|why|where|cu[aá]nto|qu[eé]|tiene|lleva)\b", re.I)
_LATE = re.compile(r"^\W*is it too late\b", re.IGNORECASE)
_ONCE_MORE = re.compile(r"\s+(?:again|once more|otra vez)\b", re.IGNORECASE)  # "that burger again": another one
_HARMLESS = frozenset((Kind.YES, Kind.NO, Kind.THANKS, Kind.WAIT, Kind.NOISE, Kind.GREETING, Kind.HURRY))
_NAME_ONLY = frozenset(words_of("the el la los las"))


def of_one_line(
    text: str, order: Order, owners: Sequence[str], lexicon: Lexicon, read: Read, *, by_name: bool
) -> Meaning | None:
    """What the turn means as changes of the lines that it describes; None where it is no such turn.

    by_name: a line that is described by its name alone counts, too (another question is open, or nothing else was
    understood).
    """
    if not order.lines or (_ASKS.match(text) and not _LATE.match(text)):
        return None
    if main := just_the_main(text, order, lexicon.menu):
        return Meaning((main,), confidence=_SURE, completeness=Completeness.COMPLETE)
    if some := some_of(text, order, lexicon.menu):
        return changed_alone(some[0], some[1], order, lexicon, read)
    nth = nth_of_several(text, order, lexicon)
    if nth and (one_of_them := changed_alone(nth[0], nth[1], order, lexicon, read)) is not None:
        return one_of_them
    if (counted := _counted_by_name(text, order, owners, lexicon, read)) is not None:
        return counted
    part = part_of_meal(text, order, owners, lexicon, "en") or one_of_their_parts(text, order, lexicon, "en")
    if part is not None:
        return changed_alone(part.text, part.line, order, lexicon, read)
    if (both := _BOTH.search(text)) and not _names_more(text[both.end() :], lexicon):
        return _of_both(text, both, order, lexicon, read)
    if (unchanged := _unchanged(text, order, lexicon)) is not None:
        return changed_alone(_AS_IT_COMES.sub("one of them", text), unchanged, order, lexicon, read)
    found = described(text, order, owners, lexicon)
    lines = {one.line.id for one in found}
    if not found and by_name:
        return _of_the_last(text, order, lexicon, read)
    if not found or (len(lines) > 1 and not _one_is_the_value(text, found)):
        return None
    one = found[-1]
    if _ONCE_MORE.match(text[one.end :]):
        return None
    plain = text[one.start : one.end].split()[0].lower() in _NAME_ONLY
    if one.named and plain and (not by_name or _ORDERS.search(text)):
        return None
    if len(order.lines) == 1 and one.named and not by_name:
        return None
    return changed_alone(f"{text[: one.start]}it{text[one.end :]}", one.line, order, lexicon, read)


_OF_THOSE = re.compile(
    r"^\W*(?:(?:no|actually|wait|sorry|ugh|oh|okay|ok|and|so|um|uh|hey|well|please|just|let['’]?s|then"
    r"|also|you know what)\W+)*"
    r"(?:(?:can|could|may) (?:i|we|you) (?:please )?(?:get|have|do)? ?|(?:i|we)(?:['’](?:ll|d))?(?: will)? "
    r"(?:want|have|take|need|like|do|said|meant) |give me |get me |do |bump (?:it|that) up to |up (?:it|that) to )?"
    r"(?P<make>(?:make|do) (?:it|that|this|them) )?(?:just |only )?"
    r"(?P<count>two|three|four|five|six|seven|eight|nine|ten|twelve|\d{1,2})"
    r" of (?:those|these|them|the|my|our) (?P<rest>[^?]+)\??$"
    r"|^\W*(?:(?:no|mejor|y|ah|espere|perd[oó]n|bueno|pues)\W+)*(?:(?:quiero|d[eé]me|p[oó]n(?:ga)?me) )?"
    r"(?P<haga>que sean )?(?P<cuantas>dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|\d{1,2})"
    r" de (?:es[oa]s|est[oa]s) (?P<resto>.+)$",
    re.IGNORECASE,
)


def _counted_by_name(text: str, order: Order, owners: Sequence[str], lexicon: Lexicon, read: Read) -> Meaning | None:
    """ "Make it two of those cheeseburgers, one without pickles", with fries ordered since: so many of the line called
    so. Fewer than stand are some of them, where nothing says that it is made so many."""
    found = _OF_THOSE.match(text)
    if found is None:
        return None
    english = found["rest"] is not None
    rest, number = found["rest" if english else "resto"], found["count" if english else "cuantas"]
    one = next(iter(described(f"{_THE[english]} {rest}", order, owners, lexicon)), None)
    count = split(number).words[0].number or 0
    if one is None or one.start or count == one.line.qty:
        return None
    if count < one.line.qty and not (found["make"] or found["haga"]):
        return None
    behind = rest[one.end - len(_THE[english]) - 1 :]
    return changed_alone(f"{_MAKE_IT[english]} {number}{behind}", one.line, order, lexicon, read)


_THE, _MAKE_IT = ("las", "the"), ("que sean", "make it")
_AS_IT_COMES = re.compile(
    r"\b(?:one of the|un[ao] de l[ao]s)"
    r" (?:regular|normale?|ordinary|unchanged)s?(?: ones?)?\b",
    re.IGNORECASE,
)


def _unchanged(text: str, order: Order, lexicon: Lexicon) -> Line | None:
    """ "One of the regular ones", where some of a thing were changed: the line of those that come as they are."""
    if _AS_IT_COMES.search(text) is None or "regular" in {w for line in order.lines for w in _sizes(line, lexicon)}:
        return None
    lines = [line for line in order.lines if isinstance(line, ItemLine) and not line.pending]
    changed = {line.item for line in lines if line.mods}
    fits = [line for line in lines if not line.mods and line.qty > 1 and line.item in changed]
    return fits[0] if len(fits) == 1 else None


def _sizes(line: Line, lexicon: Lexicon) -> set[str]:
    """The words for the sizes that a thing comes in."""
    item = lexicon.menu.item(line.item) if isinstance(line, ItemLine) else None
    return {w for v in item.variations for w in v.name.get().lower().split()} if item is not None else set()


def is_done_to_it(text: str, order: Order, owners: Sequence[str], lexicon: Lexicon) -> bool:
    """ "Oh yeah, yeet the cheeseburgers okay": a verb that nobody knows and what it is done to, which is no yes."""
    found = described(text, order, owners, lexicon)
    if len(found) != 1:
        return False
    it = without_manners(f"{text[: found[0].start]}it{text[found[0].end :]}")
    verb = _VERB_AND_IT.match(it)
    return verb is not None and verb["verb"].lower() not in _AFFIRMS


_VERB_AND_IT = re.compile(r"^(?P<verb>[^\W\d_]+)(?: (?:off|out|up|down))? it\W*$")
_AFFIRMS = frozenset(
    words_of(
        """
    got have has had with and plus like love want need keep take just only get gets is are was for on of all both then
    tengo tiene con y quiero solo es son para de
    """
    )
)


def _of_the_last(text: str, order: Order, lexicon: Lexicon, read: Read) -> Meaning | None:
    """ "A lemonade instead of that one", "void that one": the line spoken of last, where the words are plain ones."""
    pointed = _THAT_ONE.search(text)
    if pointed is None or (pointed["vague"] and _TAKES_BACK.search(text)):
        return None
    plain = rewritten(f"{text[: pointed.start()]}it{text[pointed.end() :]}")
    return changed_alone(plain, last_line(order), order, lexicon, read) if plain else None


_THAT_ONE = re.compile(
    r"\b(?:that|this) one\b|\b(?P<vague>it|that|esa|ese|eso)\b(?=\W*$|[ ,]+(?!one\b))", re.IGNORECASE
)
_TAKES_BACK = re.compile(  # of the last change, or of the whole order
    r"\b(?:forget|never ?mind|nvm|scratch|hold|skip|cancel|leave|keep"
    r"|n['’]?t (?:want|need)|no|sin|cancel[ae]|olvid[ae]|ya no)\b",
    re.IGNORECASE,
)


def _one_is_the_value(text: str, found: Sequence[Described]) -> bool:
    """ "The large instead of the medium", where a large one stands, too."""
    between = text[found[0].end : found[-1].start]
    return len(found) == 2 and bool(
        re.fullmatch(r"\W*(?:instead of|in place of|rather than|en (?:vez|lugar) de)\W*", between)
    )


def changed_alone(text: str, line: Line, order: Order, lexicon: Lexicon, read: Read) -> Meaning | None:
    """The turn as changes of that line alone; None where more or less came of it."""
    alone = replace(order, lines=(line,))
    plain = plainer_of_it(text)
    if not plain:
        return None
    for words in (plain, *by_its_parts(plain, line, lexicon)):
        if (meaning := _of_it(read(words, alone), alone)) is not None and not _is_another(meaning, line, order):
            return meaning
    return None


def _is_another(meaning: Meaning, line: Line, order: Order) -> bool:
    """ "No pickles on both and make the fries small": the fries that stand, and none in the place of what is left."""
    made = [new for c in meaning.commands if isinstance(c, Change) for new in c.to if thing(new) != thing(line)]
    others = {thing(one) for one in order.lines if one.id != line.id}
    named = any(
        a.text.split()[-1:] in (["the"], ["my"]) and " in place of " in b.meaning for a, b in pairwise(meaning.spans)
    )
    return named and any(thing(new) in others for new in made)


def _of_it(meaning: Meaning, alone: Order) -> Meaning | None:
    """The meaning, where it is one change of that line and nothing else."""
    one = meaning.commands[0] if len(meaning.commands) == 1 else None
    change = one or _exchanged(meaning.commands, alone.lines[0])
    if not isinstance(change, Change | Remove) or change.line != alone.lines[0].id or meaning.ambiguities:
        return None
    if not _is_told(change, alone) or not {i.kind for i in meaning.intents} <= _HARMLESS or _left_over(meaning):
        return None
    return replace(meaning, commands=(change,), intents=(), unknown=(), confidence=_SURE)


def _exchanged(commands: Sequence[Command], was: Line) -> Change | None:
    """ "Lose it and do a lemonade": in its place, in its size where that is none of the other's own."""
    gone = [c for c in commands if isinstance(c, Remove)]
    come = [c for c in commands if isinstance(c, Add)]
    if len(commands) != len(gone) + len(come) or len(gone) != 1 or len(come) != 1 or gone[0].line != was.id:
        return None
    qty = come[0].line.qty if come[0].line.qty > 1 else was.qty
    return Change(was.id, (replace(come[0].line, qty=qty),))


def _is_told(command: Command, alone: Order) -> bool:
    """Whether something is changed, and no count of it that was not told."""
    was = alone.lines[0]
    return isinstance(command, Remove) or (isinstance(command, Change) and command.to != (was,))


def _left_over(meaning: Meaning) -> bool:
    """Whether words were not understood; the verb right before "it" may be any that somebody has for a change."""
    texts = [w for s in meaning.spans for w in s.text.split()]
    at = texts.index("it") if "it" in texts else 0
    verb = next((w for w in reversed(texts[:at]) if w not in _UP_AND_DOWN), "")
    return any(words != verb for words in meaning.unknown)


_UP_AND_DOWN = frozenset(("up", "down", "out", "off", "over", "of"))


def _names_more(rest: str, lexicon: Lexicon) -> bool:
    """ "Both | fries": they are named behind it."""
    first = next(iter(split(rest).words), None)
    return (
        first is not None and not first.pause and lexicon.knows(first.stem) and first.stem not in SPOKEN_SIZES | _PLAIN
    )


_PLAIN = frozenset(words_of("with without no extra light off on in to a as and con sin de en a"))


def _so_many(said: str, made: Sequence[Line], order: Order) -> bool:
    """Whether what can be done so is as many as are spoken of: that many things or lines, or all that stand."""
    number = next((w.number for w in split(said).words if w.number is not None and w.number > 1), 0)
    if not number and not _ALL.search(said):
        number = 2
    return len(made) == len(order.lines) if not number else number in (len(made), sum(line.qty for line in made))


def _of_both(text: str, both: re.Match[str], order: Order, lexicon: Lexicon, read: Read) -> Meaning | None:
    """ "Make them both large", "small ones, all three": each of the lines to which that can be done."""
    it = f"{text[: both.start()]}it{text[both.end() :]}"
    made = [(line, m) for line in order.lines if (m := changed_alone(it, line, order, lexicon, read)) is not None]
    if not made or not _so_many(both[0], [line for line, _ in made], order):
        return None
    if any(isinstance(c, Remove) for _, m in made for c in m.commands) and len(made) != len(order.lines):
        return None
    return replace(made[0][1], commands=tuple(c for _, m in made for c in m.commands))
