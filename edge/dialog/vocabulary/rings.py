"""Words that mean the same, on a menu: brands and generic names, dishes called in other words, things in two words.

It decides what a heard word may stand for here, and what everybody knows and this menu has not ("dr pepper" is no
pepper). The tables are in `foods` and `dishes`; here they meet a menu's words.
"""

from collections import Counter
from collections.abc import Mapping, Set

from domain.menu import Menu
from edge.dialog.vocabulary.dishes import DISHES, KINDS_OF_DISH
from edge.dialog.vocabulary.foods import NAMED_IN_TWO, RINGS, SAID_TWICE
from edge.dialog.vocabulary.titles import AGAIN, HEAD_OF, content, option_texts
from edge.dialog.vocabulary.words import stem as stem_of

Synonyms = dict[str, tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]]  # first stem -> heard, meant


def absent(menu: Menu, masks: Mapping[str, int], known: Synonyms) -> dict[str, tuple[tuple[str, ...], ...]]:
    """First stem -> what is named in two words and is not here."""
    found: dict[str, list[tuple[str, ...]]] = {}
    shelves = {content(i.category)[0] for i in menu.items}
    chosen = _chosen(menu)
    for text in NAMED_IN_TWO:
        stems = content(text)[0]
        rings = [ring for ring in RING_STEMS if stems in ring] or [(stems,)]
        here = any(_together(phrase, masks) for ring in rings for phrase in ring)
        if not (here or stems in shelves or stems in chosen or any(s == stems for s, _ in known.get(stems[0], ()))):
            found.setdefault(stems[0], []).append(stems)
    return {first: tuple(rows) for first, rows in found.items()}


def _chosen(menu: Menu) -> set[tuple[str, ...]]:
    """What one thing is with one of its options, said before it or behind: an apple pie, of a "Fried Pie" whose filling
    is chosen; an "ice cream cone", a "strawberry lemonade"."""
    rows = {content(text)[0] for text in NAMED_IN_TWO}
    found: set[tuple[str, ...]] = set()
    for item in menu.items:
        said = {content(n)[0] for g in item.groups for o in g.options for n in option_texts(o)}
        names = [words for name in item.name.all() if (words := content(name)[0])]
        found.update(row for words in names for w in said for row in ((*w, words[-1]), (*words, *w)) if row in rows)
    return found


def synonyms(masks: Mapping[str, int], size_words: Set[str], heads: Counter[str]) -> Synonyms:
    """First heard stem -> (heard stems, stems of the menu that mean the same)."""
    found: dict[str, dict[tuple[tuple[str, ...], tuple[str, ...]], None]] = {}
    for heard_head, head in (("pizza", "pie"), ("pie", "pizza")):  # of a pizzeria; one apple pie is no pizza
        if heard_head not in masks and heads[head] >= HEAD_OF:
            found.setdefault(heard_head, {})[(heard_head,), (head,)] = None
    for ring in RING_STEMS:
        on_menu = [r for r in ring if _together(r, masks) or all(s in size_words for s in r)]
        for heard in ring:
            if len(heard) > 1 and heard in on_menu and _together(heard, masks):
                continue  # "earl grey", where it is sold beside an english breakfast tea
            said = tuple(word.removesuffix(AGAIN) for word in heard)  # "half tea half lemonade"
            for meant in on_menu:
                if heard == _BOWL and heard in on_menu and _is_of_a_plate(meant, masks):
                    continue
                if meant != heard and (not set(meant) <= set(heard) or meant[0] + AGAIN in meant):
                    found.setdefault(said[0], {})[said, meant] = None
    for general, kinds in KINDS_OF_DISH.items():
        word = stem_of(general)
        for kind in kinds if word not in masks else ():
            if (dish := stem_of(kind)) in masks:
                found.setdefault(word, {})[(word,), (dish,)] = None
    for twice, meant_by_it in SAID_TWICE:
        heard, meant = content(twice)[0], content(meant_by_it)[0]
        if _together(meant, masks) and not _together(heard, masks):
            found.setdefault(heard[0], {})[heard, meant] = None
    return {first: tuple(rows) for first, rows in found.items()}


def _is_of_a_plate(meant: tuple[str, ...], masks: Mapping[str, int]) -> bool:
    """ "A chicken bowl", where bowls and a plate are sold: the "plato" of its Spanish name, as a bowl may be called as
    well, is of the plate."""
    return meant == ("plato",) and any(word in masks for word in _PLATES)


_BOWL = (stem_of("bowl"),)
_PLATES = frozenset(map(stem_of, ("plate", "platter")))


def _together(stems: tuple[str, ...], masks: Mapping[str, int]) -> bool:
    mask = -1
    for stem in stems:
        mask &= masks.get(stem, 0)
    return mask != 0


RING_STEMS = tuple(tuple(dict.fromkeys(content(p)[0] for p in ring)) for ring in (*RINGS, *DISHES))
