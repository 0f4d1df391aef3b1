"""Options that are for one half of a thing: a group "Left Half", an option "Half Pepperoni".

It decides which options of a menu are the halves of which others, and of which side. Pure; a table made once per menu.
"""

from dataclasses import dataclass, field

from domain.menu import Menu, ModifierGroup
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.titles import content
from edge.dialog.vocabulary.words import split

ANY, FIRST, SECOND = "", "first", "second"
HALF = frozenset(words_of("half halves mitad medio media"))
SIDES = {
    **dict.fromkeys(words_of("left first 1st primera izquierda"), FIRST),
    **dict.fromkeys(words_of("right second 2nd other segunda derecha otra"), SECOND),
}
_SIDE = frozenset(words_of("side lado"))


@dataclass(frozen=True, slots=True)
class Halves:
    """What the menu can put on one half."""

    called: dict[str, frozenset[str]] = field(default_factory=dict)  # an option, whole or half -> what it is without it
    sides: dict[frozenset[str], dict[str, tuple[str, ...]]] = field(default_factory=dict)  # and that -> its halves

    @property
    def all_halves(self) -> frozenset[str]:
        return frozenset(ref for own in self.sides.values() for refs in own.values() for ref in refs)

    def of(self, called: frozenset[str], side: str) -> tuple[str, ...]:
        """The options that put it on that half; none where the menu has none."""
        own = self.sides.get(called, {})
        return own.get(side, ()) or own.get(ANY, ())


def halves_of(menu: Menu) -> Halves:
    """The halves of a menu; empty where it has none."""
    called: dict[str, frozenset[str]] = {}
    sides: dict[frozenset[str], dict[str, tuple[str, ...]]] = {}
    for group in menu.groups:
        of_group = _side_of(group.name.get())
        paired = _paired(group) if of_group is None else frozenset()
        for option in group.options:
            name = option.name.get()
            ref, own = f"{group.id}/{option.id}", _without_the_half(name)
            side = of_group if of_group is not None else _side_of(name, paired=own in paired)
            if side is not None and own:
                rows = sides.setdefault(own, {})
                rows[side] = (*rows.get(side, ()), ref)
            called[ref] = own
    return Halves({ref: own for ref, own in called.items() if own in sides}, sides) if sides else Halves()


def _paired(group: ModifierGroup) -> frozenset[frozenset[str]]:
    """What comes left and right: "Pepperoni (Left)" and "Pepperoni (Right)"."""
    rows: dict[frozenset[str], set[str]] = {}
    for option in group.options:
        name = option.name.get()
        for side in {SIDES[w] for w in _words(name) if w in _LEFT_OR_RIGHT}:
            rows.setdefault(_without_the_half(name), set()).add(side)
    return frozenset(own for own, told in rows.items() if own and len(told) > 1)


def _words(name: str) -> list[str]:
    return [w.text for w in split(name.replace("1/2", "half").replace("½", "half")).words]


_LEFT_OR_RIGHT = frozenset(words_of("left right izquierda derecha"))


def _side_of(name: str, *, paired: bool = False) -> str | None:
    """The half that a name speaks of; None where it speaks of none."""
    words = _words(name)
    told = [SIDES[w] for w in words if w in SIDES]
    if paired and told:
        return told[0]
    if not HALF.isdisjoint(words) and len(words) > 1:
        return told[0] if told else ANY
    return told[0] if told and not _SIDE.isdisjoint(words) else None


def _without_the_half(name: str) -> frozenset[str]:
    own = content(name.replace("1/2", "half").replace("½", "half"))[0]
    return frozenset(w for w in own if w not in HALF and w not in SIDES and w not in _SIDE)
