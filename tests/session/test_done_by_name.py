"""What is done to a line by its name, on a till's menu with clipped names: it goes, it stays, it is so many, another
thing comes in its place."""

from typing import Any

import pytest

from domain.menu_file import parse
from edge.dialog.vocabulary.lexicon import build_lexicon
from edge.session.setting import Knowledge
from edge.session.signing import SiteKey
from tests.session.held import Held, conversation_at, told


def _item(ref: str, name: str, *sizes: str) -> dict[str, Any]:
    rows = [{"id": size, "name": size.upper(), "price_cents": 300 + n} for n, size in enumerate(sizes or ("ea",))]
    return {"id": ref, "name": name, "variations": [rows[0] | {"default": True}] if not sizes else rows}


TILL = [
    _item("greens", "COLLARD GRNS SM"),
    _item("greens_l", "COLLARD GRNS LG"),
    _item("cobbler", "PEACH CBLR"),
    _item("soup", "SPLT PEA SOUP", "cup", "bowl"),
    _item("kraut", "SAUERKRAUT SIDE"),
    _item("oj", "OJ"),
    _item("coke", "COKE CAN"),
    _item("diet", "DT COKE CAN"),
    _item("waffle", "CHKN & WAFFLE"),
    _item("ny", "NY CHEESECAKE"),
]
KNOWN = Knowledge(menu := parse({"items": TILL}, "till"), build_lexicon(menu))
FIRST = ("one small collard greens", "one peach cobbler", "one coke")
ALL = ["1 cobbler", "1 coke", "1 greens"]


@pytest.fixture
def till(key: SiteKey) -> Held:
    return Held(conversation_at(KNOWN, key.verify, channel="lane", device="lane-1"), key)


def lines(held: Held) -> list[str]:
    return sorted(f"{row['qty']} {row['item']}" for row in held.order)


@pytest.mark.parametrize(
    "words",
    [
        "we won't be needing the cobbler",
        "let's not do the peach cobbler",
        "the cobbler is out, sorry",
        "no thanks on the cobbler",
        "I said no cobbler",
        "he doesn't want the peach cobbler",
        "do away with the cobbler please",
        "86 the cobbler",
    ],
)
def test_what_is_not_wanted_any_more_goes(till: Held, words: str) -> None:
    till.say(*FIRST, words)
    assert lines(till) == ["1 coke", "1 greens"], told(till)


@pytest.mark.parametrize(
    "words",
    [
        "don't forget the cobbler",
        "please don't skip the cobbler",
        "never lose the cobbler",
        "leave the cobbler",
        "hang on to the cobbler",
    ],
)
def test_what_shall_not_be_forgotten_stays(till: Held, words: str) -> None:
    till.say(*FIRST, words)
    assert lines(till) == ALL, told(till)


def test_what_is_taken_is_not_taken_off(till: Held) -> None:
    till.say(*FIRST, "I'll take the cobbler")
    assert "1 cobbler" in lines(till) or "2 cobbler" in lines(till)


@pytest.mark.parametrize(
    ("first", "words", "wanted"),
    [
        (("a bowl of split pea soup",), "hold off on the bowl of split pea soup", []),
        (("a side of sauerkraut", "one coke"), "hold off on the side of sauerkraut", ["1 coke"]),
        (("an orange juice", "one coke"), "scratch the orange juice", ["1 coke"]),
        (("an NY cheesecake", "one coke"), "scratch the new york cheesecake", ["1 coke"]),
        (("a diet coke", "one coke"), "lose the coke", ["1 diet"]),
    ],
)
def test_a_line_goes_by_all_that_it_is_called(
    till: Held, first: tuple[str, ...], words: str, wanted: list[str]
) -> None:
    till.say(*first, words)
    assert lines(till) == wanted, told(till)


@pytest.mark.parametrize(
    ("first", "words", "count"),
    [
        ("two peach cobblers", "I only wanted one peach cobbler", 1),
        ("two peach cobblers", "one peach cobbler is enough", 1),
        ("two peach cobblers", "cut the cobblers down to one", 1),
        ("two peach cobblers", "pull one of the cobblers", 1),
        ("two peach cobblers", "Let's see, so that's three peach cobblers in total, appreciate it", 3),
        ("one peach cobbler", "bump the cobblers to three", 3),
        ("one peach cobbler", "I need a total of three peach cobblers", 3),
        ("two peach cobblers", "let's go with three peach cobblers instead of two", 3),
    ],
)
def test_so_many_of_what_stands_are_no_more_of_it(till: Held, first: str, words: str, count: int) -> None:
    till.say("one coke", first, words)
    assert lines(till) == sorted([f"{count} cobbler", "1 coke"]), told(till)


@pytest.mark.parametrize(
    "words",
    [
        "turn the cobbler into a chicken and waffle",
        "sub a chicken and waffle for the cobbler",
        "I'd rather have a chicken and waffle than the cobbler",
        "the cobbler was supposed to be a chicken and waffle",
        "where I said the cobbler I want a chicken and waffle",
        "chicken and waffle in place of the peach cobbler",
        "a chicken and waffle where the cobbler is",
    ],
)
def test_another_thing_comes_in_its_place(till: Held, words: str) -> None:
    till.say(*FIRST, words)
    assert lines(till) == ["1 coke", "1 greens", "1 waffle"], told(till)


@pytest.mark.parametrize(
    "words",
    [
        "turn one of the cobblers into an orange juice",
        "I'd like one of the cobblers to be an orange juice",
        "instead of one of the cobblers, an orange juice",
        "one of the cobblers was supposed to be an orange juice",
    ],
)
def test_one_of_several_becomes_another_thing(till: Held, words: str) -> None:
    till.say("three peach cobblers", words)
    assert lines(till) == ["1 oj", "2 cobbler"], told(till)


@pytest.mark.parametrize(
    "words",
    [
        "Void the cobbler. Can I get an orange juice.",
        "I want an orange juice. Don't bother with the cobbler.",
        "do away with the cobbler and can I get an orange juice",
    ],
)
def test_what_goes_beside_an_order_goes(till: Held, words: str) -> None:
    till.say(*FIRST, words)
    assert lines(till) == ["1 coke", "1 greens", "1 oj"], told(till)


@pytest.mark.parametrize("words", ["yeet the cobbler", "please jettison the peach cobbler", "ixnay the cobbler now"])
def test_a_verb_that_nobody_knows_is_asked_about(till: Held, words: str) -> None:
    till.say(*FIRST, words)
    assert lines(till) == ALL
    assert "?" in told(till)


@pytest.mark.parametrize(("answer", "left"), [("yes please", ["1 coke", "1 greens"]), ("no, keep it", ALL)])
def test_what_was_asked_about_goes_with_a_yes_alone(till: Held, answer: str, left: list[str]) -> None:
    till.say(*FIRST, "yeet the cobbler")
    assert told(till) == "Shall I take off one PEACH CBLR?"
    till.say(answer)
    assert lines(till) == left, told(till)


@pytest.mark.parametrize(
    "words", ["warm up the cobbler", "I love the cobbler", "wrap the cobbler", "hurry the cobbler"]
)
def test_what_is_done_to_food_takes_nothing_off(till: Held, words: str) -> None:
    till.say(*FIRST, words)
    assert lines(till) == ALL, told(till)


@pytest.mark.parametrize(
    ("words", "left"),
    [
        (("a burger with mushrooms", "no mushrooms on the burger"), ["classic_burger"]),
        (("un combo ahumada con tocino", "no, sin tocino"), ["bacon_meal"]),
        (("two coffees", "one of the coffees with a cream"), ["coffee", "coffee"]),
        (("a small fries and a coke", "take off the small fries and give me a large"), ["cola", "fries"]),
        (
            ("a side salad and an iced tea", "no no, not today. Take the tea off and give me a small hot coffee"),
            ["coffee", "side_salad"],
        ),
    ],
)
def test_what_is_done_on_a_line_or_in_its_place_takes_no_more_off(
    held: Held, words: tuple[str, ...], left: list[str]
) -> None:
    held.say(*words)
    assert sorted(row.get("item") or row["combo"] for row in held.order) == left, told(held)


def test_one_that_becomes_another_keeps_its_size(held: Held) -> None:
    held.say("three large colas", "make one of the colas a diet")
    assert sorted((row["item"], row["variation"], row["qty"]) for row in held.order) == [
        ("cola", "L", 2),
        ("diet_cola", "L", 1),
    ]


@pytest.mark.parametrize(
    ("first", "words", "wanted"),
    [
        ("small fries", "no wait, make the fries large, light salt", ("fries", "L", ["light:salt"])),
        ("small fries", "change the fries to large with no salt", ("fries", "L", ["no:salt"])),
        ("a small coke", "make the coke a large lemonade", ("lemonade", "L", [])),
        ("a small coke", "make the coke large, no ice", ("cola", "L", ["no:ice"])),
    ],
)
def test_a_size_and_how_it_is_to_be_name_no_other_thing(
    held: Held, first: str, words: str, wanted: tuple[str, str, list[str]]
) -> None:
    held.say(first, words)
    assert [(row["item"], row["variation"], row["mods"]) for row in held.order] == [wanted]
