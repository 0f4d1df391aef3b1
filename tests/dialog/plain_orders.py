"""Plain orders of any menu, as people type them, with the order that each of them is: seeded, made by rule.

It decides which words are certain: a name, a size or an option is said only where its words are nobody else's on that
menu, and a count only where no name and no size has that number. What a turn means is then known by construction, and
the simplest matcher of names could read it. `python -m tests.dialog.plain_orders [--seed N] [--turns N] [FILE ...]`
prints what is lost, menu by menu.
"""

import argparse
import json
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from domain.menu import Item, Menu, ModifierGroup, Option, Variation
from domain.menu_file import parse
from domain.missing import missing
from domain.order import Add, ItemLine, Mod, Order, Refused, apply
from domain.order_form import to_form
from edge.dialog.vocabulary.tables import words_of
from talkthru.understand import ANY_HOUR, AnyHour, Understanding
from tests.dialog import score
from tests.dialog.test_understand_cases import lines_of

COUNTS = {1: ("a", "one", "1", ""), 2: ("two", "2"), 3: ("three", "3"), 4: ("four", "4"), 6: ("six", "6")}
OPENINGS = (
    *(
        "",
        "",
        "hi can i get",
        "can I have",
        "I'd like",
        "i'll take",
        "give me",
        "let me get",
        "we need",
        "order for pickup:",
    ),
    *("could i please get", "hello, i would like to order", "good evening, i'd like to place an order for", "just"),
    *(
        "hello there my name is Dana and i'd like",
        "ok so we just got off work and we're starving, let me get",
        "for me,",
    ),
    *("hi, order please:", "i'm gonna get", "yo lemme get", "i think i'll do", "sorry for the wait, ok, i'll get"),
)
CLOSINGS = (
    *("", "", " please", ", thanks", " thank you", " thats it", ", that's all", " to go", " that will be all", " thx"),
    *(" and that's it", ". Thank you!", ", that's everything, thank you so much", " and that'll do it", " for here"),
)
JOINTS = (
    *(", ", " and ", ", and ", ", also ", ", then ", " plus ", "\n", ". ", " & ", " and also ", "; ", ", along with "),
    *(", oh and ", " and then ", ". I'll also take ", ". Can I also get "),
)
LEAVE_NO_NAME_BARE = frozenset((" and ", ", and ", " plus ", " & ", ", along with ", " and then "))  # lists of options
NO_PLAIN_NAMES = words_of("no extra light add side with without on plain double or half only easy regular")
NOT_FIRST = words_of("the a an my our build one two three four six twelve dozen half double single triple pair")
STYLES = ("plain", "lower", "unpunctuated", "title", "upper")


@dataclass(frozen=True, slots=True)
class PlainOrder:
    text: str
    order: list[dict[str, Any]]


def words(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[a-z0-9]+", text.lower().replace("'", "").replace("&", " and ")))


def spoken(name: str) -> str:
    """A name as it is typed: without what stands in brackets, and without signs."""
    text = re.sub(r"\([^)]*\)", " ", name).replace("w/", " with ").replace("&", " and ")
    text = re.sub(r"(?<=[A-Za-z])/(?=[A-Za-z])| / | - |[\"*#]", " ", text)
    return " ".join(text.split()).strip(" .,-:")


def forms(text: str) -> set[tuple[str, ...]]:
    said = words(text)
    return {(*said[:-1], said[-1].removesuffix("s")), (*said[:-1], f"{said[-1].removesuffix('s')}s")} if said else set()


class PlainOrders:
    """Endless for a menu and a seed; the same seed, the same orders."""

    def __init__(self, menu: Menu, seed: int) -> None:
        self.random, self.serving = random.Random(f"{menu.id}{seed}"), AnyHour(menu, "", ANY_HOUR)
        self._owners: dict[tuple[str, ...], set[str]] = defaultdict(set)
        for thing in (*menu.items, *menu.combos):
            self._own(thing.id, (*thing.name.all(), *thing.aliases, spoken(thing.name.get())))
        self._of_things = frozenset(self._owners)
        for item in menu.items:
            for part in (*item.variations, *(o for g in item.groups for o in g.options)):
                self._own(f"of {item.id}", (*part.name.all(), *part.aliases))
        self._names = {i.id: names for i in menu.items if (names := [n for n in _names(i) if self._is_only(n, i.id)])}
        self._items = [i for i in menu.items if i.id in self._names]

    def _own(self, owner: str, names: Sequence[str]) -> None:
        for form in (f for name in names for f in forms(name)):
            self._owners[form].add(owner)

    def _is_only(self, name: str, item_id: str) -> bool:
        return all(self._owners.get(form, {item_id}) <= {item_id} for form in forms(name))

    def __iter__(self) -> Iterator[PlainOrder]:
        while self._items:
            said = [m for _ in range(self.random.choice((1, 1, 2, 2, 3))) if (m := self._mention()) is not None]
            if said and len({line.item for _, line in said}) == len(said) and (order := self._order(said)) is not None:
                yield PlainOrder(self._text([text for text, _ in said]), order)

    def _order(self, said: Sequence[tuple[str, ItemLine]]) -> list[dict[str, Any]] | None:
        order = Order()
        for _, line in said:
            after = apply(order, Add(line), self.serving)
            if isinstance(after, Refused):
                return None
            order = after
        return None if missing(order, self.serving) else to_form(order.lines)

    def _text(self, mentions: Sequence[str]) -> str:
        text = mentions[0].strip()
        for mention in mentions[1:]:
            joint = self.random.choice(JOINTS)
            bare = mention.startswith(" ") and joint in LEAVE_NO_NAME_BARE
            text += joint + ("a" + mention if bare else mention.strip())
        text = f"{self.random.choice(OPENINGS)} {text}".strip() + self.random.choice(CLOSINGS)
        match self.random.choice(STYLES):
            case "lower":
                return text.lower()
            case "upper":
                return text.upper()
            case "unpunctuated":
                return " ".join(re.sub(r"[,.;:!]+(?=\s|$)", " ", text).lower().split())
            case "title":
                return text
            case _:
                return text[:1].upper() + text[1:].lower()

    def _mention(self) -> tuple[str, ItemLine] | None:
        """One thing with its size, choices, options and count; a text that begins with a space has no article."""
        item = self.random.choice(self._items)
        name, size = self.random.choice(self._names[item.id]), item.default_variation
        said_size = ""
        if len(item.variations) > 1 and (size is None or self.random.random() < 0.7):
            size = self.random.choice(item.variations)
            said_size = _own_size(item, size)
            if not said_size or any(self._owners.get(f) for f in forms(f"{said_size} {name}")):
                return None
        options = self._options(item)
        if size is None or options is None:
            return None
        before, behind, mods = options
        if before and any(self._owners.get(f) for f in forms(f"{before} {name}")):
            return None
        sizes = (said_size, "") if self.random.random() < 0.7 else ("", said_size)
        head = " ".join(part for part in (sizes[0], before, name, sizes[1]) if part)
        numbered = words(head)[0][0].isdigit() or words(head)[0] in NOT_FIRST
        qty = 1 if numbered or _numbers(item) & COUNTS.keys() else self.random.choice((1, 1, 1, 2, 3, 4, 6))
        count = self.random.choice(COUNTS[qty]) if not numbered else "a"
        variation = size.id if said_size else None
        return f"{count} {head}{behind}", ItemLine(item.id, variation, qty, tuple(sorted(mods)))

    def _options(self, item: Item) -> tuple[str, str, list[Mod]] | None:
        """(said before the name, said behind it, what they are); None where a choice that is due has no plain name."""
        rows = [(g, o, spoken(o.name.get())) for g in item.groups for o in g.options if self._is_plain(item, o)]
        before, behind, mods = "", "", []
        for group in item.must_choose:
            mine = [(o, text) for g, o, text in rows if g is group]
            if len(mine) < group.min:
                return None
            for option, text in self.random.sample(mine, group.min):
                mods.append(Mod("pick", option.id))
                if not before and self.random.random() < 0.5:
                    before = text
                else:
                    behind += f" with {text}"
        adjusts = [row for row in rows if row[0].kind == "adjust"]
        for group, option, text in self.random.sample(adjusts, min(len(adjusts), self.random.choice((0, 0, 1, 2)))):
            said = self._adjusted(item, group, option, text)
            if said is not None:
                behind, mods = behind + said[0], [*mods, said[1]]
        return before, behind, mods

    def _adjusted(self, item: Item, group: ModifierGroup, option: Option, text: str) -> tuple[str, Mod] | None:
        on_it = option.id in (item.included or ())
        ways = {"no": (f" no {text}", f" without {text}", f", no {text}"), "extra": (f" extra {text}",)}
        ways |= {"light": (f" light {text}",), "side": (f" with {text} on the side",)} if on_it else {}
        ways = ways if on_it else {"add": (f" with {text}",)}  # more or less of it is said of what is on it
        can = [q for q in (group.qualifiers or tuple(ways)) if q in ways]
        if not can:
            return None
        qualifier = self.random.choice(can)
        return self.random.choice(ways[qualifier]), Mod(qualifier, option.id)

    def _is_plain(self, item: Item, option: Option) -> bool:
        """Whether an option is said with words that are no other's on the thing, and no other thing's."""
        said = words(spoken(option.name.get()))
        others = [o for g in item.groups for o in g.options if o is not option]
        taken = {f for part in (*others, *item.variations) for n in (*part.name.all(), *part.aliases) for f in forms(n)}
        readable = 0 < len(said) <= 3 and re.search("[a-z]{3}", " ".join(said)) is not None
        plain = readable and not set(said).intersection(NO_PLAIN_NAMES)
        return plain and forms(" ".join(said)).isdisjoint(taken | self._of_things)


def _names(item: Item) -> list[str]:
    names = [spoken(n) for n in (item.name.get(), *item.aliases)]
    return [n for n in names if 0 < len(words(n)) <= 6 and words(n)[0] not in NOT_FIRST and re.search("[a-zA-Z]{3}", n)]


def _numbers(item: Item) -> set[int]:
    names = (*item.name.all(), *item.aliases, *(n for v in item.variations for n in (*v.name.all(), *v.aliases, v.id)))
    return {int(n) for name in names for n in re.findall(r"\d{1,3}", name)}


def _own_size(item: Item, size: Variation) -> str:
    """The size's name, where no other size of the thing is called so."""
    name = spoken(size.name.get())
    others = {f for v in item.variations if v is not size for n in (*v.name.all(), *v.aliases) for f in forms(n)}
    plain = re.search("[a-zA-Z]{2}", name) and "/" not in name and not others & forms(name)
    return name if plain and len(words(name)) <= 3 else ""


def lost_of(menu: Menu, *, seed: int, turns: int) -> list[tuple[PlainOrder, Any]]:
    """The orders, of so many, that are read wrong or asked about."""
    machine, made = Understanding(menu), iter(PlainOrders(menu, seed))
    rows = [(one, machine.turn(one.text)) for one, _ in zip(made, range(turns), strict=False)]
    return [(one, a) for one, a in rows if a.clarify or lines_of(a.order) != lines_of(one.order)]


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("files", nargs="*")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--turns", type=int, default=40)
    chosen = options.parse_args()
    counts: Counter[str] = Counter()
    stems = chosen.files or [s for s in score.ALL_FILES if "held_out" not in s]
    for path, stem in {score.menu_file(s): s for s in stems}.items():
        menu = parse(json.loads(path.read_text(encoding="utf-8")), stem)
        for one, answer in lost_of(menu, seed=chosen.seed, turns=chosen.turns) if "en" in menu.languages else ():
            print(f"{stem}: {one.text!r}{' asks' if answer.clarify else ''}")
            print(f"    meant {one.order}\n    got   {answer.order} {answer.why[len(answer.meaning.spans) :]}")
            counts["asks" if answer.clarify else "wrong"] += 1
    print(dict(counts))


if __name__ == "__main__":
    main()
