"""What is said of several things, of one of several, and in place of another, on menus of many kinds."""

import json
from functools import cache
from pathlib import Path

import pytest

from domain.menu_file import parse
from domain.missing import missing
from domain.order import Order, Refused, apply
from domain.order_form import to_form
from edge.dialog.meaning import Expecting, Heard
from edge.dialog.understand import understand
from talkthru.understand import Understanding
from tests.dialog.cases_from_text import form_of
from tests.dialog.test_understand_cases import lines_of

HERE = Path(__file__).parent


@cache
def counter(menu: str) -> Understanding:
    folders = (HERE / "menus_blind", HERE / "menus", HERE.parents[1] / "talkthru" / "data")  # "menu" is the demo's
    path = next(p for folder in folders if (p := folder / f"{menu}.json").exists())
    return Understanding(parse(json.loads(path.read_text(encoding="utf-8")), path.name))


def becomes(menu: str, said: str, order: str) -> None:
    """said: turns with "//" between them, the agent asking for what is missing after each."""
    machine = counter(menu)
    draft, expecting = Order(), Expecting()
    for text in said.split("//"):
        meaning = understand([Heard(text.strip())], draft, expecting, machine.lexicon, machine.serving)
        for command in meaning.commands:
            after = apply(draft, command, machine.serving)
            assert not isinstance(after, Refused), (text, after)
            draft = after
        assert not meaning.unknown, (text, meaning.unknown)
        expecting = Expecting("more")
        for gap in missing(draft, machine.serving)[:1]:
            slot = gap.slot or (gap.id if gap.what == "slot" else "")
            expecting = Expecting(gap.what, gap.line, slot, gap.id if gap.what == "group" else "")
    got = to_form(draft.lines)
    assert lines_of(got) == lines_of(form_of(order, machine.lexicon.menu)), got


@pytest.mark.parametrize(
    ("menu", "said", "order"),
    [
        (
            "p_redgate",
            "a gate burger combo and a crispy chicken combo both with coke, tots instead of fries on both",
            "1 @c_gate/M main=gateb side=tots drink=cola; 1 @c_cs/M main=cs side=tots drink=cola",
        ),
        (
            "p_redgate",
            "a gate burger combo and a crispy chicken combo both with coke // instead of fries tots on both of them",
            "1 @c_gate/M main=gateb side=tots drink=cola; 1 @c_cs/M main=cs side=tots drink=cola",
        ),
        (
            "p_redgate",
            "a gate burger combo and a crispy chicken combo both with coke // swap the fries for rings on both",
            "1 @c_gate/M main=gateb side=orings drink=cola; 1 @c_cs/M main=cs side=orings drink=cola",
        ),
        (
            "n_tacotrail",
            "a crunch wrap combo with pepsi, a power bowl combo with dew, rice instead of twists on both, and churros",
            "1 @n1/M main=crunch_wrap side=rice_side drink=pepsi; 1 @n6/M main=power_bowl side=rice_side drink=mtn_dew;"
            "1 churros",
        ),
        (
            "p_redgate",
            "a cheeseburger no pickles, a double with bacon, swiss instead of american on both, and a coke",
            "1 chzb no:pick add:swiss no:amer; 1 dbl add:bac add:swiss no:amer; 1 cola",
        ),
        (
            "p_redgate",
            "a cheeseburger, a gate burger with bacon, brioche bun instead of sesame on all of them",
            "1 chzb pick:brioche; 1 gateb add:bac pick:brioche",
        ),
        ("p_redgate", "a cheeseburger and a double with swiss instead of american", "1 chzb; 1 dbl add:swiss no:amer"),
    ],
)
def test_what_takes_a_things_place_on_both_takes_it_on_both(menu: str, said: str, order: str) -> None:
    becomes(menu, said, order)


@pytest.mark.parametrize(
    ("menu", "said", "order"),
    [
        ("hearthside", "two sodas coke, make one of them a sprite", "1 soda/M pick:coke; 1 soda/M pick:sprite"),
        ("hearthside", "two cokes // change one to a diet coke", "1 soda/M pick:coke; 1 soda/M pick:dcoke"),
        ("tacos_till", "two large cokes // make one a sprite", "1 c12 pick:ck pick:sz_l; 1 c12 pick:sp pick:sz_l"),
        ("p_redgate", "two cokes // make one a diet", "1 cola; 1 diet"),
        ("p_redgate", "two cokes and two cheeseburgers // make one a diet", "1 cola; 1 diet; 2 chzb"),
        ("p_birchcup", "two coffees // make one a latte", "1 cof; 1 lat"),
        ("p_birchcup", "three coffees // make one a latte and one a hot tea", "1 cof; 1 lat; 1 tea"),
        ("p_birchcup", "two coffees // make one a decaf", "1 cof; 1 cof pick:decaf"),
        (
            "p_redgate",
            "two gate burgers // make one a combo // coke",
            "1 gateb; 1 @c_gate/M main=gateb side=fries drink=cola",
        ),
    ],
)
def test_one_of_several_becomes_another_and_the_rest_stay(menu: str, said: str, order: str) -> None:
    becomes(menu, said, order)


@pytest.mark.parametrize(
    ("menu", "said", "order"),
    [
        ("p_birchcup", "three coffees, make one of them decaf with cream", "2 cof; 1 cof add:cream pick:decaf"),
        ("p_birchcup", "two coffees // make them decaf with sugar", "2 cof add:sug pick:decaf"),
        ("p_redgate", "a crispy chicken sandwich, make it spicy with bacon", "1 cs add:c_bac pick:spicy"),
        ("p_redgate", "a cheeseburger, swap the american with swiss", "1 chzb add:swiss no:amer"),
    ],
)
def test_with_goes_on_after_a_change_and_swaps_only_where_a_swap_is_asked_for(menu: str, said: str, order: str) -> None:
    becomes(menu, said, order)


@pytest.mark.parametrize(
    ("menu", "said", "order"),
    [
        ("p_redgate", "2 small fries and a coke // take off the small fries and give me a large", "1 cola; 1 fries/L"),
        (
            "p_redgate",
            "small fries and a coke // lose the small fries and get me a large instead",
            "1 cola; 1 fries/L",
        ),
        ("p_redgate", "a small fries and a coke // lose the fries and get me rings instead", "1 cola; 1 orings"),
        (
            "p_birchcup",
            "small latte and a small hot tea // drop the small latte, give me a large",
            "1 tea/S; 1 lat/L",
        ),
        ("p_redgate", "a small fries and a coke // take off the fries and make the coke large", "1 cola/L"),
    ],
)
def test_a_size_after_something_went_is_of_what_went(menu: str, said: str, order: str) -> None:
    becomes(menu, said, order)


@pytest.mark.parametrize(
    ("menu", "said", "order"),
    [
        (
            "e_cirosoven",
            "a large pepperoni pizza with white sauce instead of red, and a bottled water",
            "1 pizza/L add:pepperoni pick:white_s; 1 water",
        ),
        ("p_redgate", "a salad with ranch instead of the italian, and a water", "1 salad pick:dr_ranch; 1 water"),
        ("p_birchcup", "a latte made with oat instead of skim, and an iced tea", "1 lat pick:lo; 1 itea"),
    ],
)
def test_what_is_named_behind_what_was_replaced_is_ordered(menu: str, said: str, order: str) -> None:
    becomes(menu, said, order)


def test_what_is_replaced_and_unknown_is_asked_about_and_takes_nothing_with_it() -> None:
    answer = counter("p_redgate").turn("a gate burger combo with tots instead of quinoa, a coke and a pie")
    assert answer.clarify
    assert any(row.get("item") == "pie" for row in answer.order), answer.order


@pytest.mark.parametrize(
    ("menu", "said", "order"),
    [
        ("q_jackalope", "two chicken street tacos, all with extra cilantro", "2 street pick:chicken extra:cilantro"),
        (
            "q_jackalope",
            "two street tacos and one chicken street taco, all on flour with no onions",
            "2 street pick:flour_t no:onion; 1 street pick:chicken pick:flour_t no:onion",
        ),
        ("q_jackalope", "a party pack all soft", "1 pack12 pick:p_soft"),
        ("p_redgate", "an 8 piece fried chicken, all white", "1 bone/8 pick:white"),
    ],
)
def test_all_is_all_of_them_and_no_part_of_a_name(menu: str, said: str, order: str) -> None:
    becomes(menu, said, order)


@pytest.mark.parametrize(
    ("menu", "said", "order"),
    [
        ("d_sugarwheel", "a box of 25 donut holes", "1 holes/25"),
        ("d_sugarwheel", "two boxes of 25 donut holes and a bag of 10 donut holes", "2 holes/25; 1 holes/10"),
        ("d_sugarwheel", "a 25 count box of donut holes", "1 holes/25"),
        ("d_sugarwheel", "a dozen mixed box", "1 assorted/12"),
        ("b_roosterridge", "a bucket of 8 piece fried chicken, spicy", "1 fried_chicken/8 pick:spicy"),
        ("p_redgate", "a bucket of 12 piece chicken all white", "1 bone/12 pick:white"),
        ("p_saltcreek", "a bag of chips", "1 chips_only"),
    ],
)
def test_what_holds_a_thing_is_no_thing_beside_it(menu: str, said: str, order: str) -> None:
    becomes(menu, said, order)


@pytest.mark.parametrize(
    ("menu", "said", "order"),
    [
        ("b_roosterridge", "an 8 piece chicken spicy", "1 fried_chicken/8 pick:spicy"),
        ("b_roosterridge", "12 piece spicy chicken and a large fries", "1 fried_chicken/12 pick:spicy; 1 fries/L"),
        ("b_roosterridge", "a chicken spicy sandwich", "1 spicy_sand"),
    ],
)
def test_what_comes_in_the_size_that_was_said_is_meant(menu: str, said: str, order: str) -> None:
    becomes(menu, said, order)


@pytest.mark.parametrize(
    ("menu", "said", "order"),
    [
        (
            "d_sugarwheel",
            "two dozen donuts, one dozen assorted and the other all glazed",
            "1 assorted/12; 1 glazed/12",
        ),
        ("d_sugarwheel", "two dozen donuts, a dozen glazed and the other dozen jelly", "1 glazed/12; 1 jelly/12"),
        ("donut_shop", "two dozen donuts, one dozen glazed and the other jelly", "12 gl; 12 je"),
        ("b_tonysslice", "two large pizzas, one pepperoni and the other hawaiian", "1 pepp_pz/lg; 1 haw_pz/lg"),
        ("b_tonysslice", "three large pizzas, one pepperoni, the other two hawaiian", "1 pepp_pz/lg; 2 haw_pz/lg"),
        (
            "sunny_diner",
            "two cheeseburgers. on one no onion. on the other extra pickles",
            "1 burg add:am no:rn; 1 burg add:am extra:pk",
        ),
    ],
)
def test_the_other_is_what_is_left_of_what_was_counted(menu: str, said: str, order: str) -> None:
    becomes(menu, said, order)


@pytest.mark.parametrize(
    ("menu", "said", "order"),
    [
        (
            "nonnabea",
            "a family deal with a large pepperoni pizza, garlic parm wings with ranch, and coke",
            "1 @family/std pizza=cheese[add:pepperoni] wings=wings[pick:gparm,pick:wd_ranch] drink=coke",
        ),
        (
            "q_uncleray",
            "a family deal with a sausage pizza and a 2 liter coke",
            "1 @family/std pizza=byo[add:sausage] side=breadsticks drink=two_liter[pick:coke]",
        ),
        (
            "n_seventhinning",
            "a family deal with a sausage pizza, breadsticks and coke",
            "1 @family/L pizza=pz_cheese[add:sausage] side=bsticks drink=l2_coke",
        ),
    ],
)
def test_what_a_deal_holds_is_told_as_it_would_be_alone(menu: str, said: str, order: str) -> None:
    becomes(menu, said, order)


@pytest.mark.parametrize(
    "said",
    ["a family deal and a large fountain coke", "a family deal with a supreme pizza and a large pepperoni pizza"],
)
def test_what_is_no_part_of_the_deal_is_ordered_beside_it(said: str) -> None:
    assert len(counter("n_seventhinning").turn(said).order) > 1


@pytest.mark.parametrize(
    ("menu", "said", "order"),
    [
        ("p_redgate", "note my peanut allergy and add a vanilla shake", "1 vsh"),
        ("p_redgate", "i have a milk allergy, a coke", "1 cola"),
        ("e_bluejay", "my son has a milk and egg allergy and two small cokes", "2 cola/S"),
        ("p_ryefield", "i have a gluten allergy and add a bottled water", "1 wtr"),
        ("p_redgate", "a milk, and i have an egg allergy", "1 milk"),
        ("p_redgate", "how much is the cheeseburger, and add a coke", "1 cola"),
    ],
)
def test_what_an_allergy_is_to_is_not_ordered_and_what_is_added_is(menu: str, said: str, order: str) -> None:
    becomes(menu, said, order)


@pytest.mark.parametrize("menu", ["p_redgate", "e_bluejay", "q_routenine"])
def test_an_allergy_that_is_told_is_no_no_and_is_of_that(menu: str) -> None:
    meaning = counter(menu).turn("please note my peanut allergy and add a coke").meaning
    assert [(i.kind.value, i.value) for i in meaning.intents] == [("ask_allergens", "peanut")], meaning.intents


@pytest.mark.parametrize(
    ("menu", "said", "order"),
    [
        (
            "s_crispbarn",
            "8 piece family meal with mashed potatoes and coleslaw",
            "1 @family8/F side_1=mashed side_2=slaw",
        ),
        (
            "s_crispbarn",
            "8 piece family meal with two mashed potatoes",
            "1 @family8/F side_1=mashed side_2=mashed",
        ),
        ("s_crispbarn", "the 8 piece family, both sides coleslaw", "1 @family8/F side_1=slaw side_2=slaw"),
        ("s_crispbarn", "8 piece family with both sides mashed potatoes", "1 @family8/F side_1=mashed side_2=mashed"),
    ],
)
def test_a_side_called_in_the_plural_is_one_of_two_sides(menu: str, said: str, order: str) -> None:
    becomes(menu, said, order)
