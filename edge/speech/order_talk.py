"""How people order, as a grammar that knows no menu, and the menu that fills its blanks.

Decides which sentences a recogniser should expect; a sentence missing here is only less likely, never impossible.
Every menu phrase gets a floor count, so that none is missing however rare. Source of the shapes: the kinds of turns
in orders at counters (open, list, correct, ask, answer), written by hand; no transcript of any guest is in it.
"""

import random
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from domain.menu import Combo, Item, Menu
from edge.speech.spoken_form import number, plural, spoken, with_article

SENTENCES = 30_000
SEED = 7
_FLOOR = 2  # how often each menu phrase appears whatever chance says

_HERE = Path(__file__).parent
RULES_FILE = _HERE / "order_talk_en.txt"
WORDS_FILE = _HERE / "common_words_en.txt"

_SIZES = ("small", "medium", "large")
_COUNTS = (*map(number, range(2, 13)), "two", "two", "two", "three", "three", "four", "a couple of")
_NTH = ("first", "second", "third", "last", "other")
_MODIFIED = (
    "no <option>",
    "no <option>",
    "with no <option>",
    "without <option>",
    "extra <option>",
    "with extra <option>",
    "with <option>",
    "add <option>",
    "and <option>",
    "light <option>",
    "easy on the <option>",
    "hold the <option>",
    "<option> on the side",
    "with <option> on the side",
    "no <option> and no <option2>",
    "no <option> no <option2>",
    "no <option> or <option2>",
    "no <option> extra <option2>",
    "no <option> add <option2>",
    "add <option> no <option2>",
    "<option> only",
    "extra <option> and no <option2>",
    "with <option> and <option2>",
    "only <option>",
    "just <option>",
    "with just <option>",
    "plain",
)
_PICKED = ("with <pick>", "with <pick>", "and <pick>", "with <pick> and <pick2>", "<pick>", "on <pick>", "on a <pick>")


@dataclass(frozen=True, slots=True)
class Dish:
    """What can be said of one item: its names, its sizes, what can be changed and what must be picked."""

    names: tuple[str, ...]
    sizes: tuple[str, ...]
    options: tuple[str, ...]
    picks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Meal:
    """What can be said of one combo: names, numbers, sizes, and the parts that go with it."""

    names: tuple[str, ...]
    number: str | None
    sizes: tuple[str, ...]
    parts: tuple[Dish, ...]
    options: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SpokenMenu:
    """A menu reduced to what is said aloud: equal for two menus between which nothing spoken changed."""

    dishes: tuple[Dish, ...]
    meals: tuple[Meal, ...]

    def phrases(self) -> tuple[str, ...]:
        """Every name on the menu, once, in the order of the menu."""
        names = [name for dish in self.dishes for name in dish.names]
        names += [name for meal in self.meals for name in meal.names]
        names += [word for dish in self.dishes for word in (*dish.sizes, *dish.options, *dish.picks)]
        names += [size for meal in self.meals for size in meal.sizes]
        return tuple(dict.fromkeys(names))


def spoken_menu(menu: Menu, language: str = "en") -> SpokenMenu:
    dishes = {item.id: _dish(item, language) for item in menu.items}
    return SpokenMenu(
        tuple(dish for dish in dishes.values() if dish.names),
        tuple(_meal(combo, dishes, language) for combo in menu.combos),
    )


def sentences(menu: SpokenMenu, count: int = SENTENCES, seed: int = SEED) -> Iterator[str]:
    """`count` order-like sentences, then every menu phrase on its own, in a fixed order for a fixed seed."""
    talk = _Talk(menu, random.Random(seed))
    for _ in range(count):
        yield talk.say("utterance")
    for phrase in menu.phrases():
        for frame in (phrase, with_article(phrase), f"the {phrase}", f"and {phrase}"):
            yield from [frame] * _FLOOR
    for names in (*(dish.names for dish in menu.dishes), *(meal.names for meal in menu.meals)):
        yield from [plural(name) for name in names] * _FLOOR
    for meal in menu.meals:
        if meal.number:
            yield from [f"{frame} {meal.number}" for frame in ("number", "a number", "the number", "combo")] * _FLOOR


def common_words() -> tuple[str, ...]:
    """Words of the language that any order may hold, menu or not."""
    return tuple(" ".join(_lines(WORDS_FILE)).split())


def _said(*texts: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(said for text in texts if (said := spoken(text))))


def _dish(item: Item, language: str) -> Dish:
    sized = item.variations if len(item.variations) > 1 else ()
    names = _said(item.name.get(language), *item.aliases)
    adjust = [option for group in item.groups if group.kind == "adjust" for option in group.options]
    choice = [option for group in item.groups if group.kind == "choice" for option in group.options]
    return Dish(
        names=tuple(dict.fromkeys(name.removeprefix("the ").removeprefix("a ") for name in names)),
        sizes=_said(*(text for size in sized for text in (size.name.get(language), *size.aliases))),
        options=_said(*(text for option in adjust for text in (option.name.get(language), *option.aliases))),
        picks=_said(*(text for option in choice for text in (option.name.get(language), *option.aliases))),
    )


def _meal(combo: Combo, dishes: Mapping[str, Dish], language: str) -> Meal:
    choices = [
        dishes[c.item] for slot in combo.slots if len(slot.choices) > 1 for c in slot.choices if c.item in dishes
    ]
    mains = [dishes[c.item] for slot in combo.slots if len(slot.choices) == 1 for c in slot.choices if c.item in dishes]
    sized = combo.sizes if len(combo.sizes) > 1 else ()
    return Meal(
        names=_said(combo.name.get(language), *combo.aliases),
        number=number(combo.number) if combo.number is not None else None,
        sizes=_said(*(text for size in sized for text in (size.name.get(language), *size.aliases))),
        parts=tuple(dish for dish in dict.fromkeys(choices) if dish.names),
        options=tuple(dict.fromkeys(option for dish in mains for option in dish.options)),
    )


_Say = Callable[[], str]


class _Talk:
    """Says rules. The grammar is parsed once into closures, each of which draws from one source of chance."""

    def __init__(self, menu: SpokenMenu, chance: random.Random) -> None:
        self._menu, self._pick = menu, chance.choice
        self._chance = chance.random
        every = menu.dishes
        self._options = _pool([dish.options for dish in every], ("that",))
        self._picks = _pool([dish.picks for dish in every], self._options)
        self._sizes = _pool([dish.sizes for dish in every], _SIZES) + _SIZES
        self._numbers = [meal.number for meal in menu.meals if meal.number] or ["one"]
        self._parts = [part for meal in menu.meals for part in meal.parts] or list(every)
        self._rules = {name: [(w, self._parse(text)) for w, text in lines] for name, lines in _rules(RULES_FILE)}

    def say(self, rule: str) -> str:
        weighted = self._rules[rule]
        left = self._chance() * sum(weight for weight, _ in weighted)
        for weight, sayer in weighted:
            left -= weight
            if left < 0:
                return " ".join(sayer().split())
        return " ".join(weighted[-1][1]().split())

    def _parse(self, text: str) -> _Say:
        tokens = re.findall(r"[()\[\]|]|<\w+>|[^\s()\[\]|<>]+", text)
        sayer, rest = self._alternatives(tokens, end="")
        assert not rest, text
        return sayer

    def _alternatives(self, tokens: list[str], *, end: str) -> tuple[_Say, list[str]]:
        choices: list[list[_Say]] = [[]]
        while tokens and tokens[0] != end:
            token, tokens = tokens[0], tokens[1:]
            if token == "|":
                choices.append([])
            elif token in "([":
                inner, tokens = self._alternatives(tokens, end=")" if token == "(" else "]")
                tokens = tokens[1:]
                choices[-1].append(inner if token == "(" else partial(self._maybe, inner))
            elif token.startswith("<"):
                choices[-1].append(self._blank(token[1:-1]))
            else:
                choices[-1].append(partial(str, token))
        return partial(self._one_of, choices), tokens

    def _one_of(self, choices: Sequence[Sequence[_Say]]) -> str:
        return " ".join(say() for say in self._pick(choices))

    def _maybe(self, say: _Say) -> str:
        return say() if self._chance() < 0.4 else ""

    def _blank(self, name: str) -> _Say:
        blanks: dict[str, _Say] = {
            "dish": self._a_dish,
            "item": lambda: self._name(self._pick(self._menu.dishes)),
            "items": lambda: plural(self._name(self._pick(self._menu.dishes))),
            "part": lambda: self._name(self._pick(self._parts)),
            "size": lambda: self._pick(self._sizes),
            "count": lambda: self._pick(_COUNTS),
            "nth": lambda: self._pick(_NTH),
            "option": lambda: self._pick(self._options),
            "option2": lambda: self._pick(self._options),
            "pick": lambda: self._pick(self._picks),
            "combo_number": lambda: self._pick(self._numbers),
        }
        return blanks.get(name) or partial(self.say, name)

    def _name(self, thing: Dish | Meal) -> str:
        """The printed name as often as all other names together."""
        return thing.names[0] if self._chance() < 0.5 else self._pick(thing.names)

    def _a_dish(self) -> str:
        if self._menu.meals and self._chance() < 0.3:
            return self._a_meal(self._pick(self._menu.meals))
        return self._an_item(self._pick(self._menu.dishes))

    def _an_item(self, dish: Dish) -> str:
        said = self._amount(self._name(dish), dish.sizes)
        if dish.picks and self._chance() < 0.4:
            said += " " + self._filled(self._pick(_PICKED), dish.picks)
        elif dish.options and self._chance() < 0.35:
            said += " " + self._filled(self._pick(_MODIFIED), dish.options)
        return said

    def _amount(self, name: str, sizes: Sequence[str]) -> str:
        if sizes and self._chance() < 0.75:
            size = self._pick(sizes)
            count, sized = self._pick(_COUNTS), f"{size} {name}"
            return self._pick(
                [with_article(sized)] * 4
                + [sized, sized, f"{count} {plural(sized)}", f"{count} {plural(sized)}", f"the {sized}", f"one {sized}"]
                + [f"{with_article(name)} {size}", f"{count} {plural(name)} {size}", with_article(size)]
            )
        count = self._pick(_COUNTS)
        return self._pick(
            [with_article(name)] * 4
            + [f"{count} {plural(name)}"] * 3
            + [name, f"the {name}", f"one {name}", f"some {plural(name)}", f"an order of {plural(name)}"]
            + [f"a side of {name}", f"another {name}"]
        )

    def _a_meal(self, meal: Meal) -> str:
        said = self._meal_named(meal)
        if meal.options and self._chance() < 0.25:
            said += " " + self._filled(self._pick(_MODIFIED), meal.options)
        if meal.parts and self._chance() < 0.6:
            said += f" {self._pick(('with', 'with', 'and'))} {self._part(meal)}"
            if self._chance() < 0.4:
                said += f" and {self._part(meal)}"
        return said

    def _meal_named(self, meal: Meal) -> str:
        size = self._pick(meal.sizes or _SIZES)
        numbered = meal.number is not None and self._chance() < 0.6
        name = f"number {meal.number}" if numbered else self._name(meal)
        forms = [with_article(name)] * 4 + [name, f"the {name}", f"{self._pick(_COUNTS)} {plural(name)}"]
        forms += [f"{with_article(size)} {name}", f"{size} {name}", f"{with_article(name)} {size}", f"one {name}"]
        if numbered:
            forms += [f"a {name} {self._pick(('combo', 'meal'))}", f"the {name} {self._pick(('combo', 'meal'))}"]
        return self._pick(forms)

    def _part(self, meal: Meal) -> str:
        part = self._name(self._pick(meal.parts))
        return self._pick((part, with_article(part), part))

    def _filled(self, template: str, words: Sequence[str]) -> str:
        return re.sub(r"<\w+>", lambda _: self._pick(words), template)


def _pool(lists: Sequence[Sequence[str]], otherwise: Sequence[str]) -> tuple[str, ...]:
    return tuple(word for words in lists for word in words) or tuple(otherwise)


def _rules(file: Path) -> Iterator[tuple[str, list[tuple[int, str]]]]:
    name, lines = "", list[tuple[int, str]]()
    for line in _lines(file):
        if not line.startswith(" "):
            if name:
                yield name, lines
            name, lines = line, []
            continue
        weight, colon, text = line.strip().partition(": ")
        lines.append((int(weight), text) if colon else (1, line.strip()))
    yield name, lines


def _lines(file: Path) -> list[str]:
    return [line for line in file.read_text("utf-8").splitlines() if line and not line.startswith("#")]
