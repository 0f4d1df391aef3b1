"""What stands beside the yes to a read-back and changes nothing: "yes, six cookies, that's right". PURE.

It decides which things named there are the order said once more, and which are only declined ("no cookies. yes, that's
right", of a child's wish): neither orders, and the yes is as plain without them. Anything more is left as it was read.
"""

from collections.abc import Sequence
from dataclasses import replace

from domain.order import Add, Change, ComboLine, Command, ItemLine, Line, Order
from edge.dialog.meaning import Expecting, Intent, Kind, Meaning, Span
from edge.dialog.reading.repairs import thing

# "That's fine, just the burger" may as well lead up to something.
_IN_SO_MANY_WORDS = frozenset(
    {"yes", "yeah", "yep", "yup", "yea", "correct", "right", "si", "exactly", "correcto", "claro"}
)
_GOOD = frozenset({"right", "correct", "good", "fine", "perfect", "bien", "correcto"})
_NO = frozenset({"no", "say: no", "remove", "not wanted"})
_QUIET = frozenset({"fill", "the", "a", "and", "size", "pron", "talk", "stop", "with", "all"})
_NOT_ORDERED = frozenset({"item", "not on the order", "not wanted"})


def only_yes(meaning: Meaning, was: Expecting, order: Order) -> Meaning:
    """The turn without what says nothing new; as it is where that is not all of it."""
    said = {word for s in meaning.spans if s.meaning == "say: yes" for word in s.text.split()}
    if was.kind != "confirm" or not meaning.has(Kind.YES) or not said & _IN_SO_MANY_WORDS:
        return meaning
    if _of_one_part(meaning, order):
        return replace(meaning, intents=(Intent(Kind.NOISE),))
    return _without_restated(_without_declined(meaning), order)


def _of_one_part(meaning: Meaning, order: Order) -> bool:
    """ "The coke is right", of an order with a sandwich in it: no yes to all of it."""
    said = [s for s in meaning.spans if s.meaning not in _QUIET]
    named = {s.meaning for s in said if s.meaning.startswith("the line ")}
    only_that = not meaning.commands and {i.kind for i in meaning.intents} == {Kind.YES}
    first = next((n for n, s in enumerate(said) if s.meaning == "say: yes"), 0)
    so = {word for s in said[first:] for word in s.text.split()}
    return only_that and 0 < len(named) == first < len({thing(line) for line in order.lines}) and so <= _GOOD


def _without_declined(meaning: Meaning) -> Meaning:
    """ "No cookies. Yes, the order is right", "no shake for you. yes": of what nobody ordered."""
    spans = meaning.spans
    first = next((n for n, s in enumerate(spans) if s.meaning not in ("fill", "repair")), 0)
    yes = next((n for n, s in enumerate(spans) if s.meaning == "say: yes"), 0)
    declined = spans[first + 1 : yes]
    if meaning.commands or not declined or spans[first].meaning not in _NO:
        return meaning
    if not any(map(_names, declined)) or not all(_names(s) or s.meaning in _QUIET for s in declined):
        return meaning
    intents: tuple[Intent, ...] = tuple(i for i in meaning.intents if i.kind is not Kind.NO)
    unknown = tuple(words for words in meaning.unknown if not words.startswith(("no ", "remove ")))
    named = {s.text for s in declined}
    ambiguities = tuple(a for a in meaning.ambiguities if not any(a.text in text for text in named))
    return replace(meaning, spans=spans[yes:], intents=intents, unknown=unknown, ambiguities=ambiguities)


def _names(span: Span) -> bool:
    return " x " in span.meaning or span.meaning in _NOT_ORDERED or span.meaning.startswith(("which?", "the line "))


def _without_restated(meaning: Meaning, order: Order) -> Meaning:
    said = [s for s in meaning.spans if s.meaning not in _QUIET - {"and"}]
    behind_yes = next((said[n + 1].meaning for n, s in enumerate(said[:-1]) if s.meaning == "say: yes"), "")
    if behind_yes == "and" or any(s.meaning in _MORE or " more x " in s.meaning for s in said):  # "yes, and a coke"
        return meaning
    only_yes = tuple(s for s in said if s.meaning.startswith("say: "))
    if not meaning.commands:
        if not any(s.meaning in ("only", "1 of them") or s.meaning.startswith("the line ") for s in said) or _IFS & {
            word for s in meaning.spans for word in s.text.split()
        }:
            return meaning  # nothing is said once more: "yeah maybe later", "yes if you have ranch"
        one = ("1 of them", "num: 1", "pron") if [line.qty for line in order.lines] == [1] else ()  # "just the one"
        known = all(
            s in only_yes or s.meaning in ("only", "and", *one) or s.meaning.startswith("the line ") for s in said
        )
        named = {s.meaning.removeprefix("the line ") for s in said if s.meaning.startswith("the line ")}
        whole = (
            named == {thing(line) for line in order.lines} or not any(s.meaning == "only" for s in said) or bool(one)
        )
        return (
            replace(meaning, spans=only_yes) if known and whole else meaning
        )  # "correct, just the wraps and the coke"
    if all(is_there(c, order.lines) for c in meaning.commands):
        return replace(meaning, commands=(), spans=only_yes)
    return _with_counts(meaning, order)


def _with_counts(meaning: Meaning, order: Order) -> Meaning:
    """ "Yes, three wraps and two cokes", where one coke stands: so many of it, and not so many more."""
    adds = [c for c in meaning.commands if isinstance(c, Add)]
    held = {thing(line): line for line in order.lines}
    whole = len(adds) == len(meaning.commands) == len(order.lines) == len(held)
    if not whole or {thing(c.line) for c in adds} != set(held) or len(adds) < _SEVERAL:
        return meaning
    if not all(is_there(Add(replace(c.line, qty=held[thing(c.line)].qty)), order.lines) for c in adds):
        return meaning
    changed = [(held[thing(c.line)], c.line.qty) for c in adds if held[thing(c.line)].qty != c.line.qty]
    return replace(meaning, commands=tuple(Change(line.id, (replace(line, qty=qty),)) for line, qty in changed))


_IFS = frozenset({"if", "unless", "when", "maybe", "later", "cuando", "quizas"})
_SEVERAL = 2  # one thing named could be one more of it
_MORE = frozenset({"add", "another", "more", "order", "make"})


def is_there(command: Command, lines: Sequence[Line]) -> bool:
    """Whether just so many of it stand, in the size and as it was said."""
    if not isinstance(command, Add):
        return False
    new = command.line
    same = [line for line in lines if thing(line) == thing(new)]
    if len(same) != 1 or same[0].qty != new.qty:
        return False
    line = same[0]
    if isinstance(line, ItemLine) and isinstance(new, ItemLine):
        return new.variation in (None, line.variation) and set(new.mods) <= set(line.mods)
    if isinstance(line, ComboLine) and isinstance(new, ComboLine):
        return new.size in (None, line.size) and all(line.slots.get(s) == fill for s, fill in new.slots.items())
    return False
