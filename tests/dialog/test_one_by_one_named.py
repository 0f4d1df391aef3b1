"""What stands around the names of an order: things that were counted and are told one by one with their name; "both";
a flavor before the name; a size or a dish put right; toppings that another dish is called by; a sauce that is on it, or
comes in a cup; what goes with which."""

import pytest

from tests.dialog.test_of_several import becomes, counter

P = "y_pennyburger"


@pytest.mark.parametrize(
    ("said", "order"),
    [
        ("large chocolate malt please", "1 malt/L pick:chocolate"),
        ("a large chocolate shake", "1 shake/L pick:chocolate"),
        ("2 small vanilla shakes", "2 shake/S pick:vanilla"),
        ("burger, fries, large oreo shake", "1 hamburger/single; 1 fries/M; 1 shake/L pick:cookies_cream"),
        ("fries and a strawberry malt large", "1 fries/M; 1 malt/L pick:strawberry"),
        ("3 piece chicken tenders with bbq sauce and a small chocolate shake",
         "1 chicken_strips/3 pick:bbq; 1 shake/S pick:chocolate"),
    ],
)  # fmt: skip
def test_a_flavor_and_the_name_of_the_thing_are_the_thing_with_its_size(said: str, order: str) -> None:
    """Where shakes and malts share their flavors, a chocolate shake is no flavor."""
    becomes(P, said, order)


@pytest.mark.parametrize(
    ("menu", "said", "order"),
    [
        (P, "two teas, one sweet tea and one unsweet tea", "1 iced_tea/M pick:sweet; 1 iced_tea/M pick:unsweet"),
        (P, "two pies, an apple pie and a cherry pie",
         "1 fried_pie pick:apple_filling; 1 fried_pie pick:cherry_filling"),
        (P, "three shakes, two chocolate shakes and a strawberry shake",
         "2 shake/M pick:chocolate; 1 shake/M pick:strawberry"),
        (P, "two large cokes, one cherry coke and one vanilla coke",
         "1 cola/L add:cherry_shot; 1 cola/L add:vanilla_shot"),
        (P, "two shakes, a large chocolate shake and a small vanilla shake",
         "1 shake/L pick:chocolate; 1 shake/S pick:vanilla"),
        (P, "two shakes, large chocolate and small vanilla", "1 shake/L pick:chocolate; 1 shake/S pick:vanilla"),
        (P, "two malts, a large banana one and a small chocolate one",
         "1 malt/L pick:banana; 1 malt/S pick:chocolate"),
        (P, "two cokes, a large one with no ice and a small one", "1 cola/L no:ice; 1 cola/S"),
        ("y_brewline", "two iced lattes, a large one with oat milk and a small one regular",
         "1 iced_latte/L pick:oat_milk; 1 iced_latte/S"),
        # others, beside those that were counted
        (P, "two shakes and one chocolate shake", "2 shake/M; 1 shake/M pick:chocolate"),
        (P, "two pies and an apple pie", "2 fried_pie; 1 fried_pie pick:apple_filling"),
        (P, "two cokes, a large sprite and a small tea with no ice",
         "2 cola/M; 1 lemon_lime/L; 1 iced_tea/S no:ice"),
    ],
)  # fmt: skip
def test_what_was_counted_is_told_one_by_one_with_its_name(menu: str, said: str, order: str) -> None:
    becomes(menu, said, order)


@pytest.mark.parametrize(
    ("said", "order"),
    [
        ("1 vanilla shake 1 chocolate shake both small", "1 shake/S pick:vanilla; 1 shake/S pick:chocolate"),
        ("a coke and a sprite both large", "1 cola/L; 1 lemon_lime/L"),
        ("give me 2 number ones, both with coke", "2 @cheeseburger_combo/M drink=cola"),
        ("a vanilla cone and a chocolate cone, both dipped",
         "1 cone/S add:chocolate_dip; 1 cone/S pick:cone_chocolate add:chocolate_dip"),
        ("a coke and a sprite // make both large", "1 cola/L; 1 lemon_lime/L"),
        # the choice that is called so
        ("a large cone, both", "1 cone/L pick:twist"),
        ("a burger and fries, and a cone, both", "1 hamburger/single; 1 fries/M; 1 cone/S pick:twist"),
    ],
)  # fmt: skip
def test_both_are_the_two_that_were_named_though_a_choice_is_called_so(said: str, order: str) -> None:
    becomes(P, said, order)


@pytest.mark.parametrize(
    ("menu", "said", "order"),
    [
        ("y_sandbar", "small root beer.. no make it a medium, and large cajun fries",
         "1 root_beer/M; 1 cajun_fries/L"),
        ("y_sandbar", "a large coke and fries, make the coke medium", "1 cola/M; 1 fries/R"),
        ("y_sandbar", "3 tenders, mild, ranch. actually make it medium", "1 tenders/3 pick:medium pick:ranch"),
        (P, "fries and a chocolate shake, make the fries a large", "1 fries/L; 1 shake/M pick:chocolate"),
        (P, "a mint shake and fries, make the fries small", "1 fries/S; 1 shake/M pick:mint_chip"),
    ],
)  # fmt: skip
def test_a_size_put_right_is_that_of_the_thing_though_an_option_has_the_word(menu: str, said: str, order: str) -> None:
    becomes(menu, said, order)


B = "y_brewline"
S = "y_sandbar"


@pytest.mark.parametrize(
    ("said", "order"),
    [
        ("grilled wrap sauce on the side and a fruit cup", "1 grilled_wrap side:honey_mustard_sauce; 1 fruit_cup"),
        ("one grilled wrap with no cheese, light sauce", "1 grilled_wrap no:cheddar light:honey_mustard_sauce"),
        ("grilled wrap easy on the sauce", "1 grilled_wrap light:honey_mustard_sauce"),
        ("grilled wrap no sauce", "1 grilled_wrap no:honey_mustard_sauce"),
        ("crispy wrap, can i get the dressing on the side", "1 crispy_wrap side:ranch_sauce"),
        # where that is a choice
        ("tenders no sauce", "1 tenders/3 pick:no_dip"),
        ("side salad, ranch dressing", "1 side_salad pick:ranch_dressing"),
    ],
)  # fmt: skip
def test_the_one_sauce_on_a_thing_is_its_sauce_whatever_it_is_called(said: str, order: str) -> None:
    becomes(S, said, order)


@pytest.mark.parametrize(
    ("menu", "said", "order"),
    [
        (S, "large fries no salt and 2 ranch cups", "1 fries/L no:salt; 2 dip_cup pick:ranch"),
        (P, "fries and 2 ranch cups", "1 fries/M; 2 dip_cup pick:ranch"),
        (P, "a patty melt and a side of ranch", "1 patty_melt/single; 1 dip_cup pick:ranch"),
        # where the dip is still to be chosen, or nothing but the dish has it
        (P, "strips with a side of ranch", "1 chicken_strips/3 pick:ranch"),
        (P, "fries with gravy", "1 fries/M add:brown_gravy"),
    ],
)
def test_a_sauce_in_a_cup_is_the_dip_that_is_sold(menu: str, said: str, order: str) -> None:
    becomes(menu, said, order)


@pytest.mark.parametrize(
    ("said", "order"),
    [
        ("chili cheese fries large and a diet coke",
         "1 fries/L add:fry_chili add:cheese_sauce; 1 diet_cola/M"),
        ("a large chili cheese tots", "1 tots/L add:fry_chili add:cheese_sauce"),
        ("bacon cheese fries", "1 fries/M add:bacon_bits add:cheese_sauce"),
        # two things
        ("a chili cheeseburger fries and a coke", "1 chili_cheeseburger/single; 1 fries/M; 1 cola/M"),
        ("chili cheese dog and fries", "1 chili_cheese_dog/reg; 1 fries/M"),
    ],
)  # fmt: skip
def test_toppings_right_before_a_thing_are_on_it_though_a_dish_is_called_by_them(said: str, order: str) -> None:
    becomes(P, said, order)


@pytest.mark.parametrize(
    ("menu", "said", "order"),
    [
        (B, "white chocolate mocha thing no sorry just a regular mocha, large", "1 mocha/L"),
        (B, "latte with vanilla, no, just a latte", "1 latte/M"),
        (B, "a vanilla latte no just a latte", "1 latte/M"),
        # what is put right is its size, and what is declined is another thing
        (B, "an oat milk latte, no wait, a large latte", "1 latte/L pick:oat_milk"),
        (B, "two banana breads no just a water", "2 banana_bread; 1 bottled_water"),
    ],
)
def test_just_a_plain_one_is_without_what_was_said_of_the_first(menu: str, said: str, order: str) -> None:
    becomes(menu, said, order)


@pytest.mark.parametrize(
    ("menu", "said", "order"),
    [
        (S, "number one, number two and a number five, all with sweet tea, ranch with the tenders",
         "1 @classic_combo/R drink=sweet_tea; 1 @deluxe_combo/R drink=sweet_tea; "
         "1 @tenders3_combo/R main=tenders[pick:ranch] drink=sweet_tea"),
        (B, "gimme a number 1 with egg and cheese on sourdough and an orange juice",
         "1 @wake_up_combo/M main=egg_cheese[pick:sourdough] drink=orange_juice"),
    ],
)  # fmt: skip
def test_what_is_told_with_a_meal_or_with_one_of_them_belongs_there(menu: str, said: str, order: str) -> None:
    becomes(menu, said, order)


def test_what_joins_two_things_is_no_word_of_the_menu() -> None:
    """ "Cheese plus a" sounds a little like a blue cheese."""
    becomes(S, "deluxe no cheese plus a tea, sweet, large", "1 deluxe_sandwich no:american_cheese; 1 sweet_tea/L")


def test_what_it_is_on_orders_nothing_while_the_dish_is_still_to_be_told() -> None:
    order = counter(B).turn("number 1 on sourdough with orange juice").order
    assert [line.get("combo") for line in order] == ["wake_up_combo"]


D = "menu"


@pytest.mark.parametrize(
    ("menu", "said", "order"),
    [
        (D, "two wraps, one wrap without tomato", "1 grilled_chicken_wrap no:tomato; 1 grilled_chicken_wrap"),
        (D, "three cheeseburgers, two cheeseburgers with no onion and fries",
         "2 cheeseburger no:onion; 1 cheeseburger; 1 fries/M"),
        (P, "two shakes a chocolate one and a vanilla one", "1 shake/M pick:chocolate; 1 shake/M pick:vanilla"),
        (B, "two bagels, an everything one and a plain one", "1 bagel pick:everything; 1 bagel pick:plain"),
        # others, beside the two
        (D, "two cheeseburgers no onion, one cheeseburger no pickle",
         "2 cheeseburger no:onion; 1 cheeseburger no:pickle"),
        (D, "two cheeseburgers and one cheeseburger no pickle", "2 cheeseburger; 1 cheeseburger no:pickle"),
    ],
)  # fmt: skip
def test_some_of_what_was_counted_are_named_again(menu: str, said: str, order: str) -> None:
    becomes(menu, said, order)


@pytest.mark.parametrize(
    ("said", "order"),
    [
        ("one cheeseburger with no bun, and one normal one with extra ketchup",
         "1 cheeseburger pick:lettuce_wrap; 1 cheeseburger extra:ketchup"),
        ("a cheeseburger with bacon and a regular one and fries",
         "1 cheeseburger add:bacon; 1 cheeseburger; 1 fries/M"),
        ("a classic burger with bacon and a plain one",
         "1 classic_burger add:bacon; "
         "1 classic_burger no:lettuce no:tomato no:onion no:pickle no:ketchup no:mayo"),
        ("a sundae with strawberry, two with caramel, and an apple pie",
         "1 sundae pick:strawberry_sauce; 2 sundae pick:caramel; 1 apple_pie"),
        # of the two that were counted, and how much goes in one
        ("two cheeseburgers, one with bacon and a plain one",
         "1 cheeseburger add:bacon; 1 cheeseburger no:onion no:pickle no:ketchup no:mustard"),
        ("a coffee with cream, two sugars", "1 coffee/M add:cream add:sugar*2"),
    ],
)  # fmt: skip
def test_a_plain_one_and_two_with_something_are_more_of_the_same(said: str, order: str) -> None:
    becomes(D, said, order)


@pytest.mark.parametrize(
    ("said", "order"),
    [
        ("two cheeseburgers, one with bacon and one without, and a coke",
         "1 cheeseburger add:bacon; 1 cheeseburger; 1 cola/M"),
        ("two fish sandwiches, one with tartar, one without, fries",
         "1 fish_sandwich; 1 fish_sandwich no:tartar_sauce; 1 fries/M"),
        ("four cheeseburgers half with pickles half without and four small cokes",
         "2 cheeseburger; 2 cheeseburger no:pickle; 4 cola/S"),
    ],
)  # fmt: skip
def test_one_without_is_no_refusal_of_what_was_named(said: str, order: str) -> None:
    """The burger stays, whatever is named next."""
    becomes(D, said, order)


def test_without_and_nothing_behind_it_is_asked_about_and_takes_nothing_away() -> None:
    order = counter(D).turn("a classic burger without, and a coke").order
    assert [line["item"] for line in order] == ["classic_burger", "cola"]


@pytest.mark.parametrize(
    ("said", "order"),
    [
        ("one of each shake all small and a cookie",
         "1 chocolate_shake/S; 1 vanilla_shake/S; 1 strawberry_shake/S; 1 cookie"),
        ("two of each shake", "2 chocolate_shake/M; 2 vanilla_shake/M; 2 strawberry_shake/M"),
        ("six burgers, four cheeseburgers and two juniors", "4 cheeseburger; 2 junior_burger"),
        ("three burgers and two cheeseburgers", "3 classic_burger; 2 cheeseburger"),
    ],
)  # fmt: skip
def test_each_of_a_few_that_are_called_so_and_a_kind_that_is_told_one_by_one(said: str, order: str) -> None:
    becomes(D, said, order)


@pytest.mark.parametrize(
    ("said", "order"),
    [
        ("a fish sandwich and two lemonades // make one lemonade large",
         "1 fish_sandwich; 1 lemonade/M; 1 lemonade/L"),
        ("five cheeseburgers // make two cheeseburgers no onion", "3 cheeseburger; 2 cheeseburger no:onion"),
        ("three cokes // make one coke a sprite", "2 cola/M; 1 lemon_lime/M"),
        ("three cokes // change one coke to a sprite", "2 cola/M; 1 lemon_lime/M"),
        ("four cheeseburgers two of those no pickle and a cookie // put bacon on the two with no pickle",
         "2 cheeseburger no:pickle add:bacon; 2 cheeseburger; 1 cookie"),
        ("three cheeseburgers, one without onion // add bacon to the one without onion",
         "1 cheeseburger no:onion add:bacon; 2 cheeseburger"),
        ("five cheeseburgers // sorry, I meant four cheeseburgers, and two classics as well",
         "4 cheeseburger; 2 classic_burger"),
        # all of them
        ("three cokes // make it two cokes", "2 cola/M"),
        ("two cokes and fries // make the coke a sprite", "2 lemon_lime/M; 1 fries/M"),
    ],
)  # fmt: skip
def test_what_is_said_of_some_of_a_line_leaves_the_others(said: str, order: str) -> None:
    becomes(D, said, order)


@pytest.mark.parametrize("said", ["a cherry pie and a fork", "a cherry pie with a spoon and a napkin"])
def test_what_is_handed_out_is_no_dish_that_sounds_like_it(said: str) -> None:
    """A fork is no pork tenderloin."""
    order = counter(P).turn(said).order
    assert [line["item"] for line in order] == ["fried_pie"]


@pytest.mark.parametrize(
    ("menu", "said", "order"),
    [
        (
            "g_cluckwell",
            "large popcorn chicken with bbq sauce, make the fries large",
            "1 nuggets/L pick:bbq; 1 fries/L",
        ),
        ("g_cluckwell", "popcorn chicken with bbq and fries, make the fries large", "1 nuggets/R pick:bbq; 1 fries/L"),
        ("lakeshorecustard", "a two scoop chocolate cone in a waffle cone", "1 cone/2 pick:choc pick:waf"),
        ("lakeshorecustard", "two shakes, a short chocolate and a tall vanilla", "1 shk/SH pick:choc; 1 shk/TL"),
    ],
)
def test_a_change_of_what_is_not_there_takes_nothing_away(menu: str, said: str, order: str) -> None:
    becomes(menu, said, order)


@pytest.mark.parametrize(
    ("said", "order"),
    [
        ("a double cheeseburger no onions, fries // could i get one more of those burgers but with everything on it",
         "1 double_cheeseburger no:onion; 1 double_cheeseburger; 1 fries/M"),
        ("a double cheeseburger // two more of those burgers", "3 double_cheeseburger"),
        ("two sweet teas large and a cheeseburger // and one more unsweet same size",
         "2 iced_tea/L pick:sweet; 1 iced_tea/L pick:unsweet; 1 cheeseburger"),
        # more of it in the same one
        ("a coffee with cream // one more cream", "1 coffee/M add:cream*2"),
    ],
)  # fmt: skip
def test_one_more_is_of_what_stands_and_changes_none_of_it(said: str, order: str) -> None:
    becomes(D, said, order)
