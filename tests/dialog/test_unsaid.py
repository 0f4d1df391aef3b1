"""Nothing is ordered that nobody said: a figure that is no count, a place where options are listed, a claim. And what
was not understood is named as it was said."""

import pytest

from domain.menu_file import parse
from talkthru.understand import Answer, Understanding


def till(*names: str, groups: tuple[str, ...] = ()) -> Understanding:
    """A till's export: names and sizes, and the options it may have, without what is on anything."""
    sized = [{"id": "s", "name": "Small"}, {"id": "l", "name": "Large"}]
    return Understanding(
        parse(
            {
                "items": [
                    {"id": n, "name": n, "variations": sized, "modifier_groups": list(groups) if "Taco" in n else []}
                    for n in names
                ],
                "modifier_groups": [
                    {"id": "on", "name": "Toppings", "options": [{"id": "verde", "name": "Salsa Verde"}]},
                    {"id": "dip", "name": "Dip", "kind": "choice", "options": [{"id": "none", "name": "No Sauce"}]},
                ],
            }
        )
    )


PLAIN = till("Double Cheeseburger", "Onion Rings", "Cola", "Wings", "Cookie")
TACOS = till("Beef Taco", "Cola", groups=("on",))


def ordered(answer: Answer) -> list[tuple[str, int]]:
    return [(row["item"], row["qty"]) for row in answer.order]


@pytest.mark.parametrize("figure", ["1.5", "2.25", "7:45", "99999999999999", "12345678"])
@pytest.mark.parametrize("said", ["{} colas", "{} large colas", "{} wings please"])
def test_a_figure_that_counts_nothing_is_no_part_of_a_name(figure: str, said: str) -> None:
    answer = PLAIN.turn(said.format(figure))
    assert answer.clarify
    assert figure in answer.meaning.unknown


@pytest.mark.parametrize(
    "said",
    [
        "large wings with ranch and blue cheese",
        "large wings with bleu cheese",
        "large wings with everything but onions",
        "large wings with all of it except cheese",
        "large wings without bacon or cheese",
    ],
)
def test_what_is_listed_as_on_a_thing_orders_nothing_by_part_of_its_name(said: str) -> None:
    answer = PLAIN.turn(said)
    assert ordered(answer) == [("Wings", 1)]
    assert answer.clarify


def test_a_till_that_does_not_say_how_often_takes_the_same_choice_twice() -> None:
    menu = {
        "items": [{"id": "Wings", "name": "Wings", "variations": [{"id": "std"}], "modifier_groups": ["dip"]}],
        "modifier_groups": [
            {
                "id": "dip",
                "name": "Dip",
                "kind": "choice",
                "min": 1,
                "max": 4,
                "options": [{"id": "ranch", "name": "Ranch"}, {"id": "hot", "name": "Buffalo"}],
            }
        ],
    }
    answer = Understanding(parse(menu)).turn("wings with two ranch")
    assert answer.order == [{"item": "Wings", "variation": "std", "qty": 1, "mods": ["pick:ranch*2"]}]


def test_side_orders_in_such_a_list_are_ordered_all_the_same() -> None:
    answer = PLAIN.turn("large wings with a large cola and large onion rings")
    assert ordered(answer) == [("Wings", 1), ("Cola", 1), ("Onion Rings", 1)]


@pytest.mark.parametrize("whose", ["my", "her", "the", "redeem"])
def test_a_free_one_is_no_three(whose: str) -> None:
    assert ordered(PLAIN.turn(f"{whose} free cookie")) == [("Cookie", 1)]


@pytest.mark.parametrize("said", ["free cookie", "a caffeine free cookie", "one cookie that is free"])
def test_what_is_free_of_something_or_costs_nothing_is_no_three(said: str) -> None:
    assert ordered(PLAIN.turn(said)) == [("Cookie", 1)]


@pytest.mark.parametrize("said", ["free cookies please", "uh, free large cookies"])
def test_free_before_several_of_a_thing_is_three_as_it_is_heard(said: str) -> None:
    assert ordered(PLAIN.turn(said)) == [("Cookie", 3)]


@pytest.mark.parametrize(
    ("said", "unknown"),
    [
        ("large wings extra mustard light ketchup", "light ketchup"),
        ("and a large", "large"),
        ("an extra small", "extra small"),
    ],
)
def test_what_was_not_understood_is_named_as_it_was_said(said: str, unknown: str) -> None:
    assert unknown in PLAIN.turn(said).meaning.unknown


@pytest.mark.parametrize(
    ("said", "mod"), [("no salsa", "no:verde"), ("light salsa", "light:verde"), ("salsa on the side", "side:verde")]
)
def test_a_general_word_is_the_one_option_called_so_where_what_is_on_it_is_not_known(said: str, mod: str) -> None:
    [row] = TACOS.turn(f"a large beef taco {said}").order
    assert row["mods"] == [mod]
