"""What people who were never heard before said at a lane: each as one plain way of saying it, and others like it."""

import pytest

from tests.session.held import Held, items, lines, told


@pytest.mark.parametrize(
    "words", ["make it four waters, then", "ok four waters", "four then", "fine, just four waters", "make that four"]
)
def test_fewer_of_what_was_refused_takes_the_place_of_nothing(held: Held, words: str) -> None:
    held.say("medium fries with light salt and five cups of water", words)
    assert items(held) == ["1 fries", "4 water_cup"]


@pytest.mark.parametrize(
    ("order", "words", "wanted"),
    [
        ("a large vanilla shake", "actually I meant chocolate for the shake, and just a small", "S"),
        ("a vanilla shake", "sorry, chocolate for the shake, only a large one", "L"),
        ("a vanilla shake", "no, make it a chocolate shake, just a small one please", "S"),
    ],
)
def test_just_a_small_is_the_size_of_what_was_named_before_it(held: Held, order: str, words: str, wanted: str) -> None:
    held.say(order, words)
    assert [(row["item"], row["variation"]) for row in held.order] == [("chocolate_shake", wanted)]


def test_just_a_small_coffee_behind_another_thing_is_a_coffee(held: Held) -> None:
    held.say("a coke and a cookie, just a small coffee")
    assert items(held) == ["1 cola", "1 cookie", "1 coffee"]


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("a pie, the apple", "apple_pie"),
        ("a chicken sandwich, the spicy one", "spicy_chicken_sandwich"),
        ("a sandwich, the crispy fish", "fish_sandwich"),
        ("a burger, the mushroom swiss", "mushroom_swiss_burger"),
    ],
)
def test_which_one_told_behind_its_name_is_no_second_thing(held: Held, words: str, wanted: str) -> None:
    held.say(words)
    assert items(held) == [f"1 {wanted}"]


@pytest.mark.parametrize("words", ["cokes for both", "medium both, cokes for both", "coke in both", "coke with both"])
def test_a_drink_for_both_is_of_both_meals_whatever_they_are(held: Held, words: str) -> None:
    held.say("a number four and a number five", words)
    assert [row["slots"]["drink"]["item"] for row in held.order] == ["cola", "cola"]


@pytest.mark.parametrize(
    ("order", "words", "wanted"),
    [
        ("three number ones", "two cokes and a fanta", [(2, "cola"), (1, "orange_soda")]),
        ("a number four and a number five", "a coke and a sprite", [(1, "cola"), (1, "lemon_lime")]),
        ("a number one and two number threes", "two cokes and a sprite", None),
        ("two number twos", "one coke, one diet coke", [(1, "cola"), (1, "diet_cola")]),
    ],
)
def test_as_many_drinks_as_meals_are_one_for_each(
    held: Held, order: str, words: str, wanted: list[tuple[int, str]] | None
) -> None:
    held.say(order, words)
    drinks = [(row["qty"], row["slots"]["drink"]["item"]) for row in held.order if "combo" in row]
    assert len(drinks) == len(held.order)
    assert wanted is None or sorted(drinks) == sorted(wanted)


def test_a_drink_beside_the_one_of_the_only_meal_is_a_drink(held: Held) -> None:
    held.say("a number one", "a coke and an orange juice")
    assert items(held) == ["1 classic_meal", "1 orange_juice"]


@pytest.mark.parametrize("words", ["two unsweetened teas", "unsweet teas", "unsweetened for both", "unsweetened teas"])
def test_which_tea_is_told_with_the_tea_named_in_the_plural(held: Held, words: str) -> None:
    held.say("two iced teas", words)
    assert lines(held) == [(2, "iced_tea", ["pick:unsweet"])]


@pytest.mark.parametrize("words", ["una hamburguesa de queso doble", "me da una hamburguesa de queso doble por favor"])
def test_a_double_said_last_in_spanish_is_one_dish(held: Held, words: str) -> None:
    held.say(words)
    assert items(held) == ["1 double_cheeseburger"]


@pytest.mark.parametrize(
    "words",
    ["my landlord's fridge broke so we can't cook tonight", "my sister's car broke down", "my phone died",
     "our oven quit on us", "his laptop got stolen", "the neighbor's power went out"],
)  # fmt: skip
def test_what_broke_at_home_changes_nothing_and_is_not_looked_for(held: Held, words: str) -> None:
    held.say("a coke", words)
    assert items(held) == ["1 cola"]
    assert "find" not in told(held)


@pytest.mark.parametrize("words", ["ok what burgers do you have", "okay how much is the triple stack"])
def test_an_okay_before_a_question_takes_nothing_that_was_in_doubt(held: Held, words: str) -> None:
    held.say("I'll have a whopper", words)
    assert items(held) == []


@pytest.mark.parametrize("words", ["upsize it", "supersize that", "up-size the meal please", "can you upsize that"])
def test_upsizing_is_the_large_one(held: Held, words: str) -> None:
    held.say("number one medium with a diet coke", words)
    assert [row["size"] for row in held.order] == ["L"]


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("do you have salads", ["side salad", "crispy chicken salad"]),
        ("do you have any desserts", ["sundae", "apple pie"]),
        ("got any sandwiches", ["crispy chicken sandwich", "crispy fish sandwich"]),
        ("what's for dessert", ["sundae"]),
        ("whats for dessert", ["sundae"]),
        ("do you sell drinks", ["cola", "orange soda"]),
        ("tienen ensaladas", ["ensalada pequeña", "ensalada de pollo crujiente"]),
    ],
)
def test_a_kind_that_is_asked_for_is_listed(held: Held, words: str, wanted: list[str]) -> None:
    held.say(words)
    assert all(name in told(held).lower() for name in wanted), told(held)


@pytest.mark.parametrize("words", ["do you have coffee", "do you have nuggets", "do you have pie"])
def test_one_thing_that_is_asked_for_by_its_name_is_that_one(held: Held, words: str) -> None:
    held.say(words)
    assert held.state.talk.expecting.kind == "offer"


@pytest.mark.parametrize("words", ["does the fish have dairy", "does your fish contain dairy"])
def test_the_fish_that_is_asked_about_is_a_dish(held: Held, words: str) -> None:
    held.say(words)
    assert "contains milk" in told(held)


def test_which_of_several_is_asked_again_behind_a_code_that_is_none(held: Held) -> None:
    held.say("a shake", "use code ZZZ999")
    assert held.state.talk.expecting.kind == "which"


@pytest.mark.parametrize(
    ("order", "words", "said"),
    [
        ("a large coke", "what size did I get", "large"),
        ("large number two with a coke", "what size did I get", "large"),
        ("two small lemonades", "what size did I get for the lemonades", "small"),
    ],
)
def test_the_size_that_was_ordered_is_told(held: Held, order: str, words: str, said: str) -> None:
    held.say(order, words)
    assert f"It's the {said}." in told(held)


@pytest.mark.parametrize("words", ["gallon of tea?", "a gallon of tea", "can I get a pint of tea", "un litro de té"])
def test_a_measure_that_nothing_comes_in_is_told_as_a_size_and_orders_nothing(held: Held, words: str) -> None:
    held.say(words)
    assert items(held) == []
    assert any(size in told(held).lower() for size in ("medium", "mediano"))


@pytest.mark.parametrize("words", ["make it a pint", "make the lemonade a gallon"])
def test_a_thing_that_stands_keeps_its_size_where_that_one_is_not_sold(held: Held, words: str) -> None:
    held.say("a lemonade", words)
    assert [row["variation"] for row in held.order] == ["M"]
    assert "small, medium or large" in told(held)


@pytest.mark.parametrize("order", ["a number one with a tea", "two number ones, one with a tea"])
@pytest.mark.parametrize(
    "words", ["onion rings for the one with the tea", "onion rings with the meal that has the tea"]
)
def test_what_is_for_the_one_with_the_tea_is_of_that_meal_while_the_tea_is_asked_about(
    held: Held, order: str, words: str
) -> None:
    held.say(order, words)
    assert held.order[0]["slots"]["side"]["item"] == "onion_rings"
    assert held.state.talk.expecting.group == "tea_style"


@pytest.mark.parametrize(
    "words",
    ["no I don't want fish, I want the spicy chicken", "I said spicy chicken not fish",
     "I didn't want the fish, I wanted the spicy chicken", "we don't want fish, give me spicy chicken"],
)  # fmt: skip
def test_who_does_not_want_the_fish_of_a_meal_gets_the_other_meal(held: Held, words: str) -> None:
    held.say("a large number seven with a coke", words)
    (meal,) = held.order
    assert (meal["combo"], meal["size"], meal["slots"]["drink"]["item"]) == ("spicy_chicken_meal", "L", "cola")


@pytest.mark.parametrize("words", ["no I don't want fish, I want the chicken", "I wanted the chicken, not the fish"])
@pytest.mark.parametrize("which", ["the crispy", "crispy", "the crispy one", "crispy chicken"])
def test_which_of_the_other_meals_is_asked_and_the_fish_is_gone(held: Held, words: str, which: str) -> None:
    held.say("a large number seven with a coke", words, which)
    assert [(row["combo"], row["size"]) for row in held.order] == [("crispy_chicken_meal", "L")]


@pytest.mark.parametrize(
    "words", ["I meant vanilla for the shake", "no I meant a vanilla shake", "sorry I meant a vanilla shake"]
)
def test_a_repair_takes_the_place_of_its_like_and_not_of_what_came_last(held: Held, words: str) -> None:
    held.say("a strawberry shake and a cookie", words)
    assert items(held) == ["1 vanilla_shake", "1 cookie"]


@pytest.mark.parametrize("words", ["any wraps", "any wraps?", "got any wraps", "any salads"])
def test_any_of_a_kind_is_a_question(held: Held, words: str) -> None:
    held.say(words)
    assert items(held) == []


def test_a_dish_that_the_kids_meal_has_not_is_none_of_its_own_in_answer(held: Held) -> None:
    held.say("a kids meal", "cheeseburger")
    assert items(held) == ["1 kids_meal"]
    assert held.state.talk.expecting.slot == "main"


@pytest.mark.parametrize("words", ["and a cheeseburger", "a cheeseburger too", "I also want a cheeseburger"])
def test_a_dish_ordered_while_the_kids_meal_is_asked_about_is_ordered(held: Held, words: str) -> None:
    held.say("a kids meal", words)
    assert "1 cheeseburger" in items(held)


@pytest.mark.parametrize(
    "words", ["a classic with double meat and double cheese", "a classic with double cheese and double meat"]
)
def test_double_cheese_behind_with_is_more_cheese(held: Held, words: str) -> None:
    held.say(words)
    assert items(held) == ["1 classic_burger"]


@pytest.mark.parametrize("words", ["a one and a three", "a three and a one", "a one, a three"])
def test_a_one_beside_another_number_is_a_meal(held: Held, words: str) -> None:
    held.say(words)
    assert sorted(items(held)) == ["1 bacon_meal", "1 classic_meal"]


@pytest.mark.parametrize("words", ["the crispy one", "the crispy", "the crispy chicken"])
def test_one_of_the_salads_that_were_listed_is_meant(held: Held, words: str) -> None:
    held.say("do you have salads", words)
    assert items(held) == ["1 chicken_salad"]


@pytest.mark.parametrize(
    "words", ["what comes with the fish meal", "what's in the fish meal", "what is on a fish sandwich"]
)
def test_what_comes_with_the_fish_meal_asks_for_no_allergen(held: Held, words: str) -> None:
    held.say(words)
    assert "comes with" in told(held)
    assert "cross" not in told(held)


@pytest.mark.parametrize("words", ["no tomatoes on two of them", "two of them without tomato", "two of them no tomato"])
def test_two_of_them_are_two_where_the_last_stands_alone(held: Held, words: str) -> None:
    held.say("four number ones", "three cokes and one sprite", words)
    without = [row["qty"] for row in held.order if "no:tomato" in row["slots"]["main"]["mods"]]
    assert without == [2]


@pytest.mark.parametrize(
    "words", ["I'll take ten with barbecue", "ten with barbecue", "give me ten with barbecue please"]
)
def test_a_count_with_a_choice_is_of_what_was_spoken_of(held: Held, words: str) -> None:
    held.say("do you have nuggets", words)
    assert [(row["item"], row["variation"], row["mods"]) for row in held.order] == [("nuggets", "10", ["pick:bbq"])]


def test_a_count_with_a_choice_in_spanish_is_of_what_was_spoken_of(held: Held) -> None:
    held.say("¿tienen nuggets?", "deme diez con barbacoa")
    assert items(held) == ["1 nuggets"]


@pytest.mark.parametrize("words", ["six nuggets alone", "six nuggets by themselves", "six nuggets, no meal"])
def test_what_is_wanted_alone_is_that_and_nothing_unknown(held: Held, words: str) -> None:
    held.say(words)
    assert items(held) == ["1 nuggets"]
    assert "find" not in told(held)


@pytest.mark.parametrize("words", ["I'd like to order for my office", "I need to order lunch for the whole team"])
def test_whom_a_large_order_is_for_is_not_looked_for(held: Held, words: str) -> None:
    held.say(words)
    assert "find" not in told(held)


@pytest.mark.parametrize(
    "words", ["and another one with everything", "another one the regular way", "one more with the works"]
)
def test_another_one_with_everything_is_as_it_comes(held: Held, words: str) -> None:
    held.say("a double cheeseburger plain", words)
    assert [mods for _, _, mods in lines(held)][-1] == []


@pytest.mark.parametrize(
    "words",
    ["una hamburguesa clásica sin pan", "una clásica con lechuga en vez de pan", "a classic burger without the bun",
     "a classic, lettuce instead of the bun"],
)  # fmt: skip
def test_no_bun_is_the_lettuce_wrap(held: Held, words: str) -> None:
    held.say(words)
    assert lines(held) == [(1, "classic_burger", ["pick:lettuce_wrap"])]


@pytest.mark.parametrize("words", ["no a number two", "no, number two", "I said a number two", "no, the number two"])
@pytest.mark.parametrize("order", ["a number one", "a number one with a coke"])
def test_no_and_another_meal_is_that_in_its_place(held: Held, order: str, words: str) -> None:
    held.say(order, words)
    assert items(held) == ["1 double_cheese_meal"]


@pytest.mark.parametrize(
    ("order", "words", "wanted"),
    [
        ("a cheeseburger", "no a double cheeseburger", ["1 double_cheeseburger"]),
        ("a coke", "no, a sprite", ["1 lemon_lime"]),
        ("a cheeseburger", "no, a cookie", ["1 cheeseburger", "1 cookie"]),
    ],
)
def test_no_and_another_of_its_kind_is_that_in_its_place(held: Held, order: str, words: str, wanted: list[str]) -> None:
    held.say(order, words)
    assert items(held) == wanted


@pytest.mark.parametrize(
    "words", ["vanilla chocolate and strawberry", "one of each", "a vanilla, a chocolate and a strawberry", "each"]
)
def test_each_of_what_was_asked_is_one_of_each(held: Held, words: str) -> None:
    held.say("three large shakes", words)
    assert sorted((row["item"], row["variation"]) for row in held.order) == [
        ("chocolate_shake", "L"), ("strawberry_shake", "L"), ("vanilla_shake", "L")
    ]  # fmt: skip


@pytest.mark.parametrize("words", ["does it have lettuce", "does it come with lettuce", "is there lettuce on it"])
def test_what_is_on_the_meal_just_told_of_is_on_its_main(held: Held, words: str) -> None:
    held.say("what's in the number three", words)
    assert "without lettuce" in told(held)


@pytest.mark.parametrize("words", ["what do the kids meals come with", "what does the kids meal come with"])
def test_what_a_meal_comes_with_is_told(held: Held, words: str) -> None:
    held.say(words)
    assert "nuggets" in told(held)


@pytest.mark.parametrize("question", ["what size", "what flavors does the sundae come in", "how much is a large coke"])
def test_a_question_leaves_open_what_a_passenger_wants(held: Held, question: str) -> None:
    held.say("can I get nuggets", speaker="passenger")
    held.say(question)
    assert held.state.talk.expecting.value == "adopt"


def test_which_size_a_passengers_wish_has_is_asked_of_that(held: Held) -> None:
    held.say("can I get nuggets", speaker="passenger")
    held.say("what size")
    assert "6 piece" in told(held)


@pytest.mark.parametrize("words", ["to go", "it's to go", "for here please", "para llevar"])
def test_where_it_is_eaten_is_never_met_with_silence_and_sends_nothing(held: Held, words: str) -> None:
    held.say("a coke", words)
    assert told(held)
    held.say("that's all", words)
    assert not held.submits()


@pytest.mark.parametrize("words", ["is that spicy", "is it really hot", "is that too spicy"])
def test_whether_it_is_spicy_is_asked_of_what_was_ordered(held: Held, words: str) -> None:
    held.say("a veggie burger", words)
    assert "garden veggie burger" in told(held)


@pytest.mark.parametrize(
    "words",
    ["a number four for my wife with diet", "number four for my husband with a coke", "a number two for my son"],
)
def test_a_meal_by_its_number_for_somebody_asks_nothing_about_them(held: Held, words: str) -> None:
    held.say(words)
    assert len(held.order) == 1
    assert "other people" not in told(held)


@pytest.mark.parametrize("words", ["what's the number for my wife", "give me the phone number for my wife"])
def test_the_number_of_somebody_is_still_told_to_nobody(held: Held, words: str) -> None:
    held.say(words)
    assert not held.order
    assert "other people" in told(held)


@pytest.mark.parametrize("words", ["can I change something", "I need to change my order", "let me fix something"])
def test_who_wants_to_change_something_is_waited_for(held: Held, words: str) -> None:
    held.say("a cookie", words)
    assert "Take your time" in told(held)


@pytest.mark.parametrize("words", ["large on the lemonade one", "make it large on the lemonade one"])
def test_the_size_on_the_one_with_the_lemonade_is_of_that_meal(held: Held, words: str) -> None:
    held.say("two classic meals one with coke one with lemonade", words)
    assert [(row["size"], row["slots"]["drink"]["item"]) for row in held.order] == [("M", "cola"), ("L", "lemonade")]


@pytest.mark.parametrize(
    "words", ["dos malteadas chicas de chocolate", "deme dos malteadas chicas de chocolate por favor"]
)
def test_a_size_between_the_kind_and_the_flavour_in_spanish(held: Held, words: str) -> None:
    held.say(words)
    assert [(row["qty"], row["item"], row["variation"]) for row in held.order] == [(2, "chocolate_shake", "S")]


@pytest.mark.parametrize("words", ["and one with everything", "also one with the works", "one with everything on it"])
def test_one_with_everything_behind_plain_ones_is_one_more_as_it_comes(held: Held, words: str) -> None:
    held.say("three cheeseburgers all plain", words)
    assert (1, "cheeseburger", []) in lines(held)


@pytest.mark.parametrize("order", ["a large drink", "fries and a large drink", "a large drink please"])
def test_a_large_drink_is_any_of_the_drinks_in_that_size(held: Held, order: str) -> None:
    held.say(order, "coke")
    assert [(row["item"], row["variation"]) for row in held.order][-1] == ("cola", "L")


@pytest.mark.parametrize("words", ["one without sauce", "one no sauce", "one with no tartar sauce"])
def test_one_without_sauce_of_two_is_one_of_them(held: Held, words: str) -> None:
    held.say("two fish sandwiches", words)
    assert lines(held) == [(1, "fish_sandwich", []), (1, "fish_sandwich", ["no:tartar_sauce"])]


def test_one_without_sauce_in_spanish_is_one_of_them(held: Held) -> None:
    held.say("dos sándwiches de pescado", "una sin salsa")
    assert [qty for qty, _, _ in lines(held)] == [1, 1]


@pytest.mark.parametrize("order", ["a classic burger no onions", "a number one with a coke and no onions"])
@pytest.mark.parametrize("words", ["I said no onions", "no onions please", "no onions"])
def test_what_is_so_already_is_told_so(held: Held, order: str, words: str) -> None:
    held.say(order, words)
    assert "no onion" in told(held)


@pytest.mark.parametrize("words", ["no ice cream today. That's all", "no ice cream"])
def test_no_and_a_bare_name_is_none_of_it(held: Held, words: str) -> None:
    held.say("a small chocolate shake", words)
    assert items(held) == ["1 chocolate_shake"]


def test_just_meat_and_bun_is_plain(held: Held) -> None:
    held.say("a hamburger, just meat and bun")
    assert "add:beef_patty" not in held.order[0]["mods"]
    assert "no:lettuce" in held.order[0]["mods"]


@pytest.mark.parametrize("words", ["¿qué llevo?", "que llevo hasta ahora"])
def test_a_question_put_in_plainer_words_is_answered_in_the_language_it_was_asked_in(held: Held, words: str) -> None:
    held.say("un combo uno con sprite", words)
    assert "El total" in told(held)


@pytest.mark.parametrize("words", ["tienen postres", "¿hay postres?", "¿venden postres?", "¿qué postres tienen?"])
def test_desserts_are_listed_in_spanish(held: Held, words: str) -> None:
    held.say(words)
    assert "sundae" in told(held).lower()


@pytest.mark.parametrize("words", ["cokes", "sprites", "lemonades"])
def test_a_drink_in_the_plural_is_for_all_the_meals(held: Held, words: str) -> None:
    held.say("number one, number one, number two", words)
    assert all("drink" in row["slots"] for row in held.order)


def test_a_drink_in_the_singular_is_for_the_meal_that_was_asked_about(held: Held) -> None:
    held.say("a number one and a number three", "coke")
    assert held.state.talk.expecting.slot == "drink"
