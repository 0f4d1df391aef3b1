import json
from importlib import resources

from domain.menu_file import parse
from domain.order import Order
from edge.dialog.meaning import Expecting, Heard
from edge.dialog.understand import understand
from edge.dialog.understand.rehearsal import MOST_NAMES, rehearsed
from edge.dialog.vocabulary.lexicon import build_lexicon
from talkthru.bench.understanding import menu_of

MENU = parse(json.loads((resources.files("talkthru.data") / "menu.json").read_text(encoding="utf-8")), "menu.json")
TURNS = (
    "two cheeseburgers, one without onions",
    "a number four with a diet, make it large",
    "una limonada grande y papas",
    "can I get the spicy chicken sandwich with extra pickles and a vanilla shake",
)


def test_a_rehearsed_menu_is_understood_as_it_was_before():
    fresh, known = build_lexicon(MENU), rehearsed(build_lexicon(MENU))
    for turn in TURNS:
        assert understand([Heard(turn)], Order(), Expecting(), known) == understand(
            [Heard(turn)], Order(), Expecting(), fresh
        )


def test_the_names_of_a_menu_are_known_before_a_guest_says_them():
    lexicon = rehearsed(build_lexicon(MENU))
    before = len(lexicon.named)
    for item in MENU.items:
        understand([Heard(item.name.get())], Order(), Expecting(), lexicon)
    assert len(lexicon.named) == before


def test_a_large_menu_is_rehearsed_in_part():
    lexicon = rehearsed(build_lexicon(parse(menu_of(MOST_NAMES + 200, 1), "large")))
    before = len(lexicon.named)
    understand([Heard(lexicon.menu.items[0].name.get())], Order(), Expecting(), lexicon)
    assert len(lexicon.named) == before
    understand([Heard(lexicon.menu.items[-1].name.get())], Order(), Expecting(), lexicon)
    assert len(lexicon.named) > before
