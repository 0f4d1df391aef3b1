"""What would follow if the guest's turn ended here: read off scratch steps, for `turns` to wait by.

Decides whether an answer may come quickly; never what the answer is. PURE.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import reduce

from domain.menu import Combo, ComboSize, Item, Menu, Option, Text, Variation
from domain.order import ComboLine, Line
from edge.dialog.members.digits import ends_with_a_whole_number
from edge.session.exchange import Request, Say, Step, UserTurn
from edge.session.state import State, fold
from edge.turns.end_of_turn import Prospect

_FREE_TO_GO_ON = frozenset({"anything", "more", "offer"})  # what is asked after an order that lacks nothing
_NOTHING_ASKED = frozenset({"anything", "more", "confirm", "unheard"})  # that these very words would bring up
_ASKED_FOR = frozenset({"size", "slot", "group", "which"})
_ASKS_SOMETHING = 6  # words of "does the veggie burger have egg"
_AND = frozenset({"and", "y", "e"})
_OTHERWISE = frozenset(
    ("wait", "actually", "sorry", "espera", "espere", "mejor", "perdon", "perdón")
)  # a change of mind
_TAKEN_BACK = _OTHERWISE | {"no", "not", "instead", "rather"}  # beside what is taken off the order
_CHANGES_MIND = _OTHERWISE | {"no"}
_EXCHANGES = """swap switch change replace exchange substitute instead cambia cambie cambiar cambiarme cambiame cámbiame
cámbieme sustituir reemplazar vez lugar"""
_EXCHANGE = frozenset(_EXCHANGES.split())
_ENDS_A_YES = """right correct good great perfect fine please thanks you all everything correcto bien favor gracias
perfecto exacto todo"""
_SAID_OUT = frozenset(_ENDS_A_YES.split())  # of more than one word
_ANSWERS = frozenset({"no", "yes", "si", "sí"})
_WANT_ANOTHER = """a an the my some of for with without and or plus extra to i i'd i'll i'm we we'll we'd id ill can
could may let have get got give take want would like add make un una unos unas el la los las de del con sin y o para
quiero quisiera dame deme ponme trae mas"""
WANT_ANOTHER = frozenset(_WANT_ANOTHER.split())  # articles, prepositions, how a wish begins: nobody ends with one

_ARTICLES = frozenset({("a",), ("an",), ("the",), ("and",)})  # not Spanish ones: "una grande" is a large one
_RESIZE = frozenset({"make", "change", "switch", "instead"})
_HOW_MANY = frozenset({"just", "only", "number"})
_POINTING = frozenset({"it", "that", "them", "those"})
_COUNTS = "one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred"
_NUMBERS = frozenset(_COUNTS.split())
_INTO = frozenset({("in",), ("to",), ("into",)})
_BEFORE_A_SIZE = _ARTICLES | _INTO

Consider = Callable[[UserTurn], Step]
Spelt = tuple[str, ...]  # words in lower case


class Names:
    """What things on a menu are called, to tell whether somebody is in the middle of a name."""

    def __init__(self, menu: Menu) -> None:
        self.menu = menu
        things: tuple[Item | Combo, ...] = (*menu.items, *menu.combos)
        options = (option for item in menu.items for group in item.groups for option in group.options)
        called = [_spelt(name) for thing in things for name in _called(thing)]
        choices = [_spelt(name) for option in options for name in _called(option)]
        self._whole: dict[Spelt, set[str]] = {}  # each, one and many alike -> how its last word is written
        for name in called:
            self._whole.setdefault(_alike(name), set()).update(name[-1:])
        self._choices = {_alike(name) for name in choices}
        self._begun = {name[:n] for name in (*called, *choices) for n in range(1, len(name))}
        self._short = {
            short
            for thing in things
            for short in map(_spelt, _called(thing))
            for name in map(_spelt, _called(thing))
            if short == name[: len(short)] and short != name
        }
        self._kinds = {thing.id: _kinds(thing.name) for thing in things}
        self._sizes = {_alike(_spelt(name)) for thing in things for size in _sizes(thing) for name in _called(size)}

    def ended(self, text: str) -> bool:
        """Whether the last words are all of a name."""
        words = _spelt(text)
        return any(self._is_whole(words[-count:]) for count in range(1, min(len(words), 4) + 1))

    def _is_whole(self, words: Spelt) -> bool:
        """ "Two cheeseburger" are two of them. But what is only called "apples" is not what "three apple" begins."""
        written = self._whole.get(_alike(words), ())
        return any(words[-1].startswith(last) for last in written) or (bool(written) and words not in self._begun)

    def begun(self, text: str) -> bool:
        """Whether the last words are the start of something on the menu, and not all of anything."""
        words = _spelt(text)
        for count in range(min(len(words), 4), 0, -1):
            if self._is_whole(words[-count:]):
                return False
            if words[-count:] in self._begun:
                return True
        return False

    def is_kind_of(self, text: str, thing: str) -> bool:
        """ "A burger" says what the classic burger is, "a chocolate" not what a chocolate shake is."""
        return _alike(_spelt(text)[-1:]) in self._kinds.get(thing, ())

    def short_form(self, text: str) -> bool:
        """ "A diet" may be one, or become a diet cola."""
        words = _spelt(text)
        return any(words[-count:] in self._short for count in range(1, min(len(words), 4) + 1))

    def said_of_it(self, text: str) -> bool:
        """A choice or a size, of what is ordered: "no onion" is all of that, although onion rings begin so."""
        words = _spelt(text)
        ends = {_alike(words[-count:]) for count in range(1, min(len(words), 4) + 1)}
        return not ends.isdisjoint(self._choices) or not ends.isdisjoint(self._sizes)

    def chosen(self, text: str) -> bool:
        """Whether the last words are all of a choice: "with ranch"."""
        words = _spelt(text)
        return any(_alike(words[-count:]) in self._choices for count in range(1, min(len(words), 4) + 1))

    def resized(self, text: str) -> bool:
        """ "Make the fries large", "make it ten piece", whether or not they are; not "make it", "change the large"."""
        words = _spelt(text)
        if _RESIZE.isdisjoint(words):
            return False
        sizes = [count for count in range(1, min(len(words), 3) + 1) if _alike(words[-count:]) in self._sizes]
        named = words[: -max(sizes)] if sizes else ()
        while named[-1:] in _BEFORE_A_SIZE:
            named = named[:-1]
        return bool(named) and (named[-1] in _POINTING or self.ended(" ".join(named)))

    def counts_what_comes(self, text: str) -> bool:
        """ "The small" - fries, "and two" - apple pies; "make it two", "in a large" are all of it."""
        words = _spelt(text)
        if not _RESIZE.isdisjoint(words):
            return False
        if words[-1:] and words[-1] in _NUMBERS:
            return _HOW_MANY.isdisjoint(words)
        size = _alike(words[-1:]) in self._sizes and words[-2:-1] in _ARTICLES
        return size and words[-3:-2] not in _INTO

    def want_more(self, text: str) -> bool:
        """Whether the last word calls for another: an article, a size, the start of a name. "Number six" is all of a
        meal's name, although nuggets come by the six."""
        last = _spelt(text)[-1:]
        if not last or last[0] in _ANSWERS:  # "no" begins "no onions" on some menus, and ends more turns than it begins
            return False
        if last[0] in WANT_ANOTHER:
            return True
        if self.resized(text):
            return False
        return self.begun(text) or (_alike(last) in self._sizes and not self.ended(text))


def prospect(turn: UserTurn, state: State, consider: Consider, names: Names) -> Prospect:
    """consider: a scratch step on `state`. It is asked for the words before the last one only where they tell."""
    step = consider(turn)
    if "submit" in _requests(step):
        spelt = _spelt(turn.text)
        return Prospect.AGREED if len(spelt) > 1 and spelt[-1] in _SAID_OUT else Prospect.BINDING
    kinds = {event.kind for event in step.events}
    if "order_changed" not in kinds:
        if _wants_a_person(step) or ends_with_a_whole_number(turn.text):
            return Prospect.ANY
        if state.talk.expecting.kind == "confirm" and _after(state, step).talk.expecting.kind == "anything":
            return Prospect.REFUSAL
        if names.want_more(turn.text) and not names.chosen(turn.text):  # "with ranch", which a ranch cup begins with
            return Prospect.UNFINISHED
        if (asked := _asked_about(state, step)) is not None:
            return asked
        greeting = not (state.talk.order.lines or _asked(turn, step, names))
        if greeting or _requests(step) or _unsure(step) or _exchanged(turn, state, step, names):
            return Prospect.NOTHING
        return Prospect.REFUSAL if _changes_mind(turn, state, step, names) else Prospect.ANY
    if not _CHANGES_MIND.isdisjoint(_spelt(turn.text)[-1:]):
        return Prospect.REFUSAL  # "a large cola, no"
    then = _after(state, step)
    lines = then.talk.order.lines
    kind = bool(lines) and names.is_kind_of(turn.text, lines[-1].thing)  # a burger, or a burger meal
    counts, wants = names.counts_what_comes(turn.text), names.want_more(turn.text)
    said = kind or names.ended(turn.text) or names.chosen(turn.text)
    # "And a small": the last word is for what comes. "With ranch", which it is already, has been said.
    used = same = said
    if not said or counts or wants:
        before = _without_last_word(turn, state, consider)
        used = said or lines != before
        same = used and [line.thing for line in lines] == [line.thing for line in before]
    answer = used and state.talk.expecting.kind in _ASKED_FOR
    if (same or not used) and not answer and counts:
        return Prospect.UNFINISHED
    meal = bool(lines) and isinstance(lines[-1], ComboLine)
    of_it = same and bool(lines) and (not meal or names.said_of_it(turn.text))  # "no onion": no onion rings
    if wants and not kind and not of_it:
        return Prospect.UNFINISHED
    fewer = _count(lines) < _count(state.talk.order.lines)
    half = names.begun(turn.text) if kind else names.short_form(turn.text) and not fewer  # "remove the nuggets"
    if not _TAKEN_BACK.isdisjoint(_spelt(turn.text)) and fewer:
        return Prospect.REFUSAL  # "actually no fries": and what they want instead
    if _requests(step) or _unsure(step) or not used or half:
        return Prospect.SHORT if half else Prospect.ANY
    if then.talk.expecting.kind not in _FREE_TO_GO_ON:
        return Prospect.LACKING
    listed = any(word in _AND for word in turn.text.lower().split())  # people say it before the last of a list
    meal = meal and lines[-1:] != state.talk.order.lines[-1:]
    return Prospect.FULL if listed or meal else Prospect.WHOLE


def _without_last_word(turn: UserTurn, state: State, consider: Consider) -> Sequence[Line]:
    """The order as it would be. It costs another decision."""
    shorter = replace(turn, text=" ".join(turn.text.split()[:-1]), alternatives=(), words=())
    return _after(state, consider(shorter)).talk.order.lines


def _called(thing: Item | Combo | Option | Variation | ComboSize) -> tuple[str, ...]:
    return (*thing.name.all(), *thing.aliases)


def _sizes(thing: Item | Combo) -> tuple[Variation | ComboSize, ...]:
    """Where there is a choice of them; a single one is not said."""
    sizes = thing.variations if isinstance(thing, Item) else thing.sizes
    return sizes if len(sizes) > 1 else ()


def _kinds(name: Text) -> set[Spelt]:
    """What it is, in a word: the last of an English name, the first of a Spanish one."""
    return {_alike(_spelt(said)[:1] if lang == "es" else _spelt(said)[-1:]) for lang, said in name.by_language.items()}


def _spelt(text: str) -> Spelt:
    return tuple(re.findall(r"\w+(?:'\w+)?", text.lower()))


def _alike(words: Spelt) -> Spelt:
    """One and many."""
    return tuple(word.rstrip("s").rstrip("e") for word in words)


def _count(lines: Sequence[Line]) -> int:
    return sum(line.qty for line in lines)


def _requests(step: Step) -> set[str]:
    return {act.kind for act in step.acts if isinstance(act, Request)}


def _wants_a_person(step: Step) -> bool:
    asked = (act.body.get("why") for act in step.acts if isinstance(act, Request) and act.kind == "hand_over")
    return "asked_for_a_person" in asked


def _unsure(step: Step) -> bool:
    return any(event.kind == "not_understood" for event in step.events)


def _answered(step: Step) -> bool:
    """Something is said before what we would ask anyway."""
    return sum(isinstance(act, Say) for act in step.acts) > 1


def _asked(turn: UserTurn, step: Step, names: Names) -> bool:
    """ "How much is a large lemonade", "is there egg in it": asked to the end, and answered. Not "how"."""
    spelt = _spelt(turn.text)
    begun = spelt[:1] == ("does",) and len(spelt) < _ASKS_SOMETHING  # "does the triple stack"
    return _answered(step) and not begun and (names.ended(turn.text) or not _POINTING.isdisjoint(spelt[-1:]))


def _exchanged(turn: UserTurn, state: State, step: Step, names: Names) -> bool:
    """ "Can I swap the fries" is no wish before it says for what."""
    spelt = _spelt(turn.text)
    if not _NUMBERS.isdisjoint(spelt[-1:]) or names.resized(turn.text):
        return False  # "change the fries to two", which they are
    return not _EXCHANGE.isdisjoint(spelt) and _after(state, step).talk.doubts > state.talk.doubts


def _changes_mind(turn: UserTurn, state: State, step: Step, names: Names) -> bool:
    """ "No wait", "wait the lemonade": what then is still to come. Not of "sorry, can you repeat that", which is
    answered."""
    spelt = _spelt(turn.text)
    if _OTHERWISE.isdisjoint(spelt) or _answered(step):
        return False
    doubted = _after(state, step).talk.doubts > state.talk.doubts
    return doubted or not _OTHERWISE.isdisjoint(spelt[-2:]) or names.ended(turn.text)


def _asked_about(state: State, step: Step) -> Prospect | None:
    """By what we would ask: "did you say ...?", for half heard is not unheard; "which one?", which they may say yet."""
    asked = _after(state, step).talk.expecting
    if asked == state.talk.expecting or asked.kind in _NOTHING_ASKED:
        return None
    return Prospect.LACKING if asked.kind == "which" else Prospect.ANY


def _after(state: State, step: Step) -> State:
    return reduce(fold, step.events, state)
