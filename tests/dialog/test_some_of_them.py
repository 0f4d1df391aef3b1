"""Some of what stands is told anew: half of them, only so many, one that is another thing, the other one, one more."""

import pytest

from tests.dialog.test_of_several import becomes

H = "r_hickoryhop"


@pytest.mark.parametrize(
    ("said", "order"),
    [
        ("eight cheeseburgers // half of them no pickles", "4 cheeseburger no:pickle; 4 cheeseburger"),
        ("six cheeseburgers, half of them without pickles", "3 cheeseburger no:pickle; 3 cheeseburger"),
        ("four hot dogs // add mustard on half of them", "2 hot_dog add:mustard; 2 hot_dog"),
        ("eight cheeseburgers // leave the pickles off half of them", "4 cheeseburger no:pickle; 4 cheeseburger"),
        ("four small tots and two hot dogs // make half of the tots large", "2 tots/S; 2 tots/L; 2 hot_dog"),
        ("six cheeseburgers and four colas, half of the burgers without onion",
         "3 cheeseburger no:onion; 3 cheeseburger; 4 cola/M"),
        ("four large colas // half of them root beer", "2 cola/L; 2 root_beer/L"),
        # no half of what is counted
        ("half a dozen corn dogs", "6 corn_dog"),
        ("a cheeseburger with half the onions", "1 cheeseburger light:onion"),
    ],
)  # fmt: skip
def test_half_of_them_is_half_as_many(said: str, order: str) -> None:
    becomes(H, said, order)


@pytest.mark.parametrize(
    ("said", "order"),
    [
        ("eight cheeseburgers, four no pickles // it's only three of them that don't want pickles",
         "3 cheeseburger no:pickle; 5 cheeseburger"),
        ("eight cheeseburgers, four no pickles // sorry, only three without pickles",
         "3 cheeseburger no:pickle; 5 cheeseburger"),
        ("eight cheeseburgers, four no pickles // no wait, make that five without pickles",
         "5 cheeseburger no:pickle; 3 cheeseburger"),
        ("eight hot dogs, four with bacon, no wait, only two with bacon", "2 hot_dog add:bacon; 6 hot_dog"),
        # others of them, and no count put right
        ("eight cheeseburgers, four no pickles // and three without onions",
         "4 cheeseburger no:pickle; 1 cheeseburger; 3 cheeseburger no:onion"),
        ("two cheeseburgers // only one without onion", "1 cheeseburger no:onion; 1 cheeseburger"),
    ],
)  # fmt: skip
def test_those_that_are_so_are_counted_anew(said: str, order: str) -> None:
    becomes(H, said, order)


@pytest.mark.parametrize(
    ("said", "order"),
    [
        ("two corn dogs. no wait, just the one", "1 corn_dog"),
        ("three cones, hang on, only two of them", "2 cone"),
        ("three hot dogs and two cookies. hang on, just the one cookie", "3 hot_dog; 1 cookie"),
        ("three cones // hang on, only two", "2 cone"),
        ("three cones. just two, please", "2 cone"),
        ("two hot dogs, no just the one cookie", "2 hot_dog; 1 cookie"),
        ("two corn dogs. just one cookie", "2 corn_dog; 1 cookie"),
        ("two coffees. just one with cream", "1 coffee/M add:cream; 1 coffee/M"),
    ],
)
def test_just_so_many_takes_the_place_of_the_count_before(said: str, order: str) -> None:
    becomes(H, said, order)


@pytest.mark.parametrize(
    ("said", "order"),
    [
        ("three large colas // and one of them colas is a root beer, my bad", "2 cola/L; 1 root_beer/L"),
        ("three large colas // one of those is a lemonade", "2 cola/L; 1 lemonade/L"),
        ("three large colas, one of em's a diet", "2 cola/L; 1 diet_cola/L"),
        ("three cheeseburgers // two of those are hop burgers, sorry", "1 cheeseburger; 2 hop_burger"),
        ("three large colas // one of them a root beer please", "2 cola/L; 1 root_beer/L"),
        # how one is, and one more
        ("four cheeseburgers // one of them is plain",
         "3 cheeseburger; 1 cheeseburger no:ketchup no:mustard no:onion no:pickle"),
        ("three large colas // and one root beer", "3 cola/L; 1 root_beer/M"),
    ],
)  # fmt: skip
def test_one_of_them_is_another_thing(said: str, order: str) -> None:
    becomes(H, said, order)


@pytest.mark.parametrize(
    ("said", "order"),
    [
        ("one small vanilla shake, no cherry // actually do two of them, but keep the cherry on the other one",
         "1 vanilla_shake/S no:cherry; 1 vanilla_shake/S"),
        ("two cheeseburgers no pickle // leave the pickles on the other one",
         "1 cheeseburger no:pickle; 1 cheeseburger"),
        ("a cheeseburger no pickle // make it two but leave the pickles on the second",
         "1 cheeseburger no:pickle; 1 cheeseburger"),
        ("a vanilla shake no cherry and a vanilla shake // and no whipped cream on either",
         "1 vanilla_shake/M no:cherry no:whipped_cream; 1 vanilla_shake/M no:whipped_cream"),
        ("a hot dog and a cheeseburger no onion // mustard on the other one",
         "1 hot_dog add:mustard; 1 cheeseburger no:onion"),
    ],
)  # fmt: skip
def test_the_other_one_is_one_of_two(said: str, order: str) -> None:
    becomes(H, said, order)


@pytest.mark.parametrize(
    ("said", "order"),
    [
        ("a veggie burger no tomato and fries // another veggie burger, same but without onion",
         "1 veggie_burger no:tomato; 1 fries/M; 1 veggie_burger no:onion no:tomato"),
        ("a little hop plain and fries // that little hop again but only mustard on it",
         "1 little_hop no:ketchup no:mustard no:pickle; 1 fries/M; 1 little_hop no:ketchup no:pickle"),
        ("a large cola no ice and fries // another cola just like that one", "2 cola/L no:ice; 1 fries/M"),
        ("a large cola no ice and fries // another cola, same as before but with ice",
         "1 cola/L no:ice; 1 fries/M; 1 cola/L"),
        ("a cola and two cheeseburgers no onion // two cheeseburgers again", "1 cola/M; 4 cheeseburger no:onion"),
        ("a little hop plain and fries // same again but only mustard",
         "1 little_hop no:ketchup no:mustard no:pickle; 1 fries/M; 1 little_hop no:ketchup no:pickle"),
        ("a veggie burger // a cheeseburger, same but no onion", "1 veggie_burger; 1 cheeseburger no:onion"),
        ("a cola and fries // take the cola off again", "1 fries/M"),
    ],
)  # fmt: skip
def test_the_same_again_is_a_copy_of_what_is_named(said: str, order: str) -> None:
    becomes(H, said, order)


@pytest.mark.parametrize(
    ("said", "order"),
    [
        ("a cheeseburger, just wrap it in lettuce", "1 cheeseburger pick:lettuce_wrap"),
        ("a hop burger wrapped in lettuce", "1 hop_burger pick:lettuce_wrap"),
        ("two cheeseburgers, one wrapped in lettuce", "1 cheeseburger pick:lettuce_wrap; 1 cheeseburger"),
        ("a hop burger // can you wrap that burger in lettuce", "1 hop_burger pick:lettuce_wrap"),
        ("a cheeseburger and a wrap", "1 cheeseburger; 1 chicken_wrap"),
        ("a chicken wrap with extra lettuce", "1 chicken_wrap extra:lettuce"),
        ("two hot dogs // can you stick mustard on just the one", "1 hot_dog; 1 hot_dog add:mustard"),
        ("a hot dog // pop some bacon on that please", "1 hot_dog add:bacon"),
        ("a hot dog and mozzarella sticks on the side", "1 hot_dog; 1 mozz_sticks"),
    ],
)
def test_a_verb_that_is_a_dish_elsewhere_is_done_to_the_dish(said: str, order: str) -> None:
    becomes(H, said, order)


@pytest.mark.parametrize(
    ("said", "order"),
    [
        ("a ten piece nuggets with ranch // then we need two more ranch", "1 nuggets/10 pick:ranch*3"),
        ("a ten piece nuggets with ranch and bbq // two more ranch please", "1 nuggets/10 pick:bbq pick:ranch*3"),
        ("a ten piece nuggets with buffalo // we need an extra buffalo", "1 nuggets/10 pick:buffalo*2"),
        ("a ten piece nuggets with ranch // one more honey mustard", "1 nuggets/10 pick:honey_mustard pick:ranch"),
        ("a ten piece nuggets // two ranch", "1 nuggets/10 pick:ranch*2"),
    ],
)  # fmt: skip
def test_more_of_a_dip_is_beside_what_there_is_of_it(said: str, order: str) -> None:
    becomes(H, said, order)


@pytest.mark.parametrize(
    ("said", "order"),
    [
        ("two kids meals. one's the burger with apples and a milk, and the other's the bites, fries and a lemonade",
         "1 @kids/K main=kb side=apple drink=milk; 1 @kids/K main=kn side=fries drink=lemonade"),
        ("two kids meals. the first one's the burger, fries and milk, the second one's the bites, apples and a milk",
         "1 @kids/K main=kb side=fries drink=milk; 1 @kids/K main=kn side=apple drink=milk"),
        ("two kids meals. my son's is the burger with fries and a milk, my daughter's is the bites, apples and a milk",
         "1 @kids/K main=kb side=fries drink=milk; 1 @kids/K main=kn side=apple drink=milk"),
    ],
)  # fmt: skip
def test_each_of_two_meals_is_what_is_said_of_it(said: str, order: str) -> None:
    becomes("p_redgate", said, order)


@pytest.mark.parametrize(
    ("said", "order"),
    [
        ("an apple pie too. No, a cookie. You know what, both.", "1 apple_pie; 1 cookie"),
        ("a corn dog. no wait, a hot dog. actually both", "1 corn_dog; 1 hot_dog"),
        ("fries, no wait, onion rings. hm, get me both", "1 fries/M; 1 onion_rings/M"),
        ("a small cola // no wait, make it a lemonade. actually both", "1 cola/S; 1 lemonade/S"),
        # what is said of both, and of either
        ("a cola and a lemonade, both large", "1 cola/L; 1 lemonade/L"),
        ("an apple pie. no, a cookie", "1 cookie"),
    ],
)
def test_both_after_all_brings_back_what_was_replaced(said: str, order: str) -> None:
    becomes(H, said, order)


@pytest.mark.parametrize(
    ("said", "order"),
    [
        ("a mushroom swiss // and I'm having the veggie one with the sauce on the side",
         "1 mushroom_swiss; 1 veggie_burger side:hop_sauce"),
        ("a vanilla shake // and he'll have the chocolate one", "1 vanilla_shake/M; 1 chocolate_shake/M"),
        ("a cheeseburger with bacon and a hop burger // the bacon one no pickle",
         "1 cheeseburger add:bacon no:pickle; 1 hop_burger"),
    ],
)  # fmt: skip
def test_the_one_that_is_wished_is_a_thing_of_its_own(said: str, order: str) -> None:
    becomes(H, said, order)


@pytest.mark.parametrize(
    ("said", "order"),
    [
        ("a cheeseburger no onion and a cola // the same as the first one, only a double",
         "1 cheeseburger no:onion; 1 cola/M; 1 double_cheeseburger no:onion"),
        ("a cheeseburger no onion and a cola // the same as the cheeseburger but with bacon",
         "1 cheeseburger no:onion; 1 cola/M; 1 cheeseburger add:bacon no:onion"),
        ("a cheeseburger no onion // same again, only a cola", "2 cheeseburger no:onion; 1 cola/M"),
        ("a cheeseburger no onion and a cola // same as that", "1 cheeseburger no:onion; 2 cola/M"),
    ],
)  # fmt: skip
def test_the_same_as_another_is_that_one(said: str, order: str) -> None:
    becomes(H, said, order)


@pytest.mark.parametrize(
    ("said", "first", "second"),
    [
        ("tots in place of the fries on the first one", "tots", "fries"),
        ("tots instead of the fries on the second one", "fries", "tots"),
        ("swap the fries on the first one for tots", "tots", "fries"),
        ("my wife would like tots in place of the fries on the second one", "fries", "tots"),
    ],
)
def test_what_is_had_instead_is_of_the_meal_that_is_told(said: str, first: str, second: str) -> None:
    becomes(
        "p_redgate",
        f"two gate burger combos, one with a cola and one with a lemonade // {said}",
        f"1 @c_gate/M main=gateb side={first} drink=cola; 1 @c_gate/M main=gateb side={second} drink=lemonade",
    )
