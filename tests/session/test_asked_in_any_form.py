"""Questions about goods in everyday form: whoever is spoken to, with a tag, behind a price; they order nothing."""

import pytest

from tests.session.held import Held, items, told

MEAL = "a number three with a strawberry shake"
NUGGETS = "a ten piece nugget with two ranch and a coke"


@pytest.mark.parametrize(
    ("words", "fact"),
    [
        ("You folks got curly fries?", "find curly fries"),
        ("You lot got curly fries?", "find curly fries"),
        ("ya got any onion rings?", "yes, we have the onion rings"),
        ("Have you folks got a veggie burger?", "yes, we have the garden veggie burger"),
        ("D'you do a hot tea?", "find hot tea"),
        ("d'ya sell root beer?", "find root beer"),
        ("y'all still sell corn dogs?", "find corn dogs"),
        ("You wouldn't happen to have brown sauce, would you?", "find brown sauce"),
        ("I don't suppose you've got any brown sauce?", "find brown sauce"),
        ("You haven't got any sweet potato fries, have you?", "find sweet potato fries"),
        ("any chance you do a fish sandwich?", "yes, we have the crispy fish sandwich"),
        ("has the crispy chicken sandwich got sesame in it", "sesame"),
        ("have the nuggets got egg in them", "egg"),
        ("has the cheeseburger got onions on it", "comes with onion"),
        ("the cheeseburger's got pickles on it, right?", "pickles"),
        ("fries come with the number one, right?", "fries"),
        ("the number two comes with a drink, doesn't it?", "choose the drink"),
        ("Good Lord. You got mozzarella sticks?", "mozzarella sticks"),
        ("So I only got eight bucks. Are a junior and a small fry under that?", "$2.99"),
        ("Is the cheeseburger under five dollars?", "$4.79"),
        ("are the shakes still half price right now?", "half-price shakes"),
    ],
)
def test_it_is_answered_and_nothing_is_ordered(held: Held, words: str, fact: str) -> None:
    held.say(words)
    assert items(held) == []
    assert fact in told(held).lower().replace("’", "'")


@pytest.mark.parametrize(
    ("ordered", "words", "fact"),
    [
        ("a number one with a coke", "The fries are in that already, right?", "comes with fries"),
        ("a number one with a coke", "That comes with fries, doesn't it?", "comes with fries"),
        ("a number one with a coke", "the fries are part of that, aren't they?", "comes with fries"),
        ("a number one with a coke", "do you charge for extra cheese?", "$0.60"),
        (MEAL, "How much extra is it for the shake?", "$1.90"),
        (MEAL, "what does the shake add?", "$1.90"),
        (MEAL, "are the fries extra?", "no charge"),
        (MEAL, "are onion rings extra?", "$0.70"),
        (NUGGETS, "Wait, I gotta pay for the ranches?", "no charge"),
        (NUGGETS, "so the dips cost extra?", "no charge"),
        (NUGGETS, "you charge for ranch?", "no charge"),
        (NUGGETS, "is there a charge for the dips", "no charge"),
        ("a cheeseburger with bacon", "is the bacon extra?", "$1.50"),
    ],
)
def test_of_what_is_ordered_it_is_told_and_nothing_changes(held: Held, ordered: str, words: str, fact: str) -> None:
    held.say(ordered)
    before = items(held), held.order
    held.say(words)
    assert (items(held), held.order) == before
    assert fact in told(held)


@pytest.mark.parametrize(
    "words",
    ["Good Lord. And the double?", "and the double?", "Crikey, okay. And the double?", "No way! And the double?"],
)
def test_behind_a_price_the_next_thing_is_asked_of(held: Held, words: str) -> None:
    held.say("How much is that triple thing by itself?", words)
    assert items(held) == []
    assert "$6.49" in told(held)


def test_what_is_just_ordered_is_told_its_own_price(held: Held) -> None:
    held.say("a cheeseburger", "And a bottle of water. What's that run here?")
    assert items(held) == ["1 cheeseburger", "1 bottled_water"]
    assert "$1.79" in told(held)


@pytest.mark.parametrize(
    ("words", "order"),
    [
        ("do me a cheeseburger", ["1 cheeseburger"]),
        ("can you do a cheeseburger with no onions?", ["1 cheeseburger"]),
        ("could you do me two cookies?", ["2 cookie"]),
        ("a cheeseburger, no pickles on that, right?", ["1 cheeseburger"]),
        ("you folks have a good day, and one cookie", ["1 cookie"]),
        ("I've got two kids, they want cookies. Two of them, right?", ["2 cookie"]),
    ],
)
def test_what_only_looks_like_a_question_orders(held: Held, words: str, order: list[str]) -> None:
    held.say(words)
    assert items(held) == order


@pytest.mark.parametrize(
    "taken", ["Cool, do that.", "I'll take those", "okay let's go with that then", "give me those two"]
)
def test_all_that_was_priced_is_taken(held: Held, taken: str) -> None:
    held.say("Are a junior and a small fry under eight bucks?", taken)
    assert items(held) == ["1 junior_burger", "1 fries"]


def test_what_was_priced_last_is_taken_and_a_list_that_is_asked_about_orders_nothing(held: Held) -> None:
    held.say("how much is a cookie, a coke and a small fry?")
    assert items(held) == []
    assert "$1.49" in told(held) and "$2.29" in told(held)
    held.say("how much is the apple pie?", "okay, go with that")
    assert items(held) == ["1 apple_pie"]


@pytest.mark.parametrize(
    ("words", "facts"),
    [
        ("D'you do a hot tea? A proper cup of tea?", ["find hot tea"]),
        ("do you have onion rings? Mozzarella sticks?", ["onion rings", "mozzarella sticks"]),
        ("how much is a cookie? And a coke?", ["$1.49", "cola"]),
        ("do you have shakes? Like a big chocolate one?", ["chocolate shake"]),
    ],
)
def test_what_is_only_named_behind_a_question_with_its_sign_is_asked_too(
    held: Held, words: str, facts: list[str]
) -> None:
    held.say(words)
    assert items(held) == []
    assert [fact for fact in facts if fact not in told(held).lower()] == []


@pytest.mark.parametrize(
    ("words", "order"),
    [
        ("do you have coke? A large coke please.", ["1 cola"]),
        ("do you have cookies? Two cookies.", ["2 cookie"]),
        ("do you have coke? Can I get a large coke?", ["1 cola"]),
    ],
)
def test_what_is_ordered_behind_a_question_is_ordered(held: Held, words: str, order: list[str]) -> None:
    held.say(words)
    assert items(held) == order


@pytest.mark.parametrize(
    ("asked", "taken", "order"),
    [
        ("do you do a hot tea?", "Cold tea. Good grief. Small coffee, then, cream and two sugars.", ["1 coffee"]),
        ("do you have root beer?", "Coke. Ugh. A lemonade then.", ["1 lemonade"]),
        ("do you have root beer?", "Coke. Perfect. And a lemonade then.", ["1 cola", "1 lemonade"]),
    ],
)
def test_what_was_offered_and_is_repeated_in_dismay_is_not_taken(
    held: Held, asked: str, taken: str, order: list[str]
) -> None:
    held.say(asked, taken)
    assert items(held) == order


@pytest.mark.parametrize(
    ("words", "order"),
    [
        ("robbery. fine, one bottle of water", ["1 bottled_water"]),
        ("that's highway robbery! okay one", ["1 bottled_water"]),
        ("What a rip-off. Give me a cup of water then.", ["1 water_cup"]),
        ("way too steep. A cookie then.", ["1 cookie"]),
    ],
)
def test_a_price_that_is_scolded_names_no_dish(held: Held, words: str, order: list[str]) -> None:
    held.say("how much is a bottle of water", words)
    assert items(held) == order
    assert "find" not in told(held)


def test_if_you_have_them_is_a_condition_of_nothing(held: Held) -> None:
    held.say("a cheeseburger", "Ooh, and jalapeños if you got 'em.")
    assert held.order[0]["mods"] == ["add:jalapeno"]
    assert "find" not in told(held)


@pytest.mark.parametrize(
    ("ordered", "words", "fact"),
    [
        ("a number one with a coke", "so that's fries and a coke, yeah?", "so that's one"),
        ("a number one with a coke", "you got the coke, right?", "so that's one"),
        ("a number one with a coke", "you've got me down for a coke?", "so that's one"),
        ("a number one with a coke", "and that's the large, right?", "it's the medium"),
        ("a number one with a coke", "that's with fries, right?", "comes with fries"),
        ("a cheeseburger with no onions", "there's no onions on that, right?", "without onion"),
        ("a cheeseburger with bacon", "that's got the bacon, right?", "comes with bacon"),
        ("a cheeseburger with bacon", "has that got pickles?", "comes with pickles"),
        ("a cheeseburger", "comes with lettuce?", "without lettuce"),
        ("a cheeseburger", "I get fries with that?", "without fries"),
    ],
)
def test_what_stands_is_asked_about_and_not_ordered_again(held: Held, ordered: str, words: str, fact: str) -> None:
    held.say(ordered)
    before = held.order
    held.say(words)
    assert held.order == before
    assert fact in told(held).lower().replace("’", "'")


@pytest.mark.parametrize(
    ("words", "fact"),
    [
        ("You put mayo on the fish?", "without mayonnaise"),
        ("Y'all put onions on the cheeseburger?", "comes with onion"),
        ("Them nuggets come with sauce?", "ranch"),
        ("The wrap got tomato on it?", "comes with tomato"),
        ("Shake machine up?", "don't know"),
        ("Any chance the shake machine's working?", "don't know"),
        ("Whatcha got for shakes?", "chocolate shake"),
        ("What've you got for dessert?", "apple pie"),
    ],
)
def test_what_is_asked_without_its_verb_orders_nothing(held: Held, words: str, fact: str) -> None:
    held.say(words)
    assert items(held) == []
    assert fact in told(held).lower().replace("’", "'")


@pytest.mark.parametrize(
    ("words", "order"),
    [
        ("that's a cheeseburger and a coke", ["1 cheeseburger", "1 cola"]),
        ("I'll get fries with that", ["1 fries"]),
        ("it's a large coke for me", ["1 cola"]),
    ],
)
def test_what_is_told_in_such_words_is_ordered(held: Held, words: str, order: list[str]) -> None:
    held.say(words)
    assert items(held) == order


@pytest.mark.parametrize(
    "words", ["I'll do the double then, stick some bacon on it.", "the double, please, and add bacon to it"]
)
def test_the_double_is_the_one_dish_that_is_called_so_wherever_it_is_said(held: Held, words: str) -> None:
    held.say("How much is that triple thing by itself?", "Good Lord. And the double?", words)
    assert items(held) == ["1 double_cheeseburger"]
    assert held.order[0]["mods"] == ["add:bacon"]


@pytest.mark.parametrize(
    "asked",
    ["where's the loo", "right. And where's the loo?", "where are the gents", "is there a ladies room",
     "where's the lavatory", "where can I wash my hands", "can I use your bathroom", "have you got a toilet",
     "dónde están los servicios"],
)  # fmt: skip
def test_the_restroom_is_found_by_whatever_it_is_called(held: Held, asked: str) -> None:
    held.say("a cheeseburger", asked)
    assert "left of the kiosks" in told(held)
    assert items(held) == ["1 cheeseburger"]
