"""How the made talks are said in English: the names of the demo counter's things, the grammar, and the phrases."""

from collections.abc import Mapping, Sequence
from random import Random

from tests.conversations import made_fare
from tests.conversations.made_fare import Combo, Fare, Kids, Name, Wording
from tests.conversations.made_orders import Single, option_in, removed

COUNTS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven")


def _name(one: str) -> Name:
    if one in ("fries", "onion rings"):
        return Name(one, one, mass=True)
    return Name(one, "mushroom swiss burgers" if one == "mushroom swiss" else plural(one))


def plural(name: str) -> str:
    return name + ("es" if name.endswith(("ch", "sh")) else "s")


_NAMES = {
    "cheeseburger": ("cheeseburger",),
    "classic_burger": ("classic burger", "classic"),
    "double_cheeseburger": ("double cheeseburger",),
    "bacon_burger": ("bacon smokehouse burger", "smokehouse burger"),
    "mushroom_swiss_burger": ("mushroom swiss burger", "mushroom swiss"),
    "triple_stack": ("triple stack",),
    "veggie_burger": ("veggie burger",),
    "junior_burger": ("junior burger",),
    "crispy_chicken_sandwich": ("crispy chicken sandwich",),
    "spicy_chicken_sandwich": ("spicy chicken sandwich",),
    "fish_sandwich": ("fish sandwich",),
    "grilled_chicken_wrap": ("chicken wrap", "grilled chicken wrap"),
    "cola": ("coke", "cola"),
    "diet_cola": ("diet coke",),
    "lemon_lime": ("sprite",),
    "orange_soda": ("orange soda",),
    "lemonade": ("lemonade",),
    "coffee": ("coffee",),
    "vanilla_shake": ("vanilla shake",),
    "chocolate_shake": ("chocolate shake",),
    "strawberry_shake": ("strawberry shake",),
    "fries": ("fries",),
    "onion_rings": ("onion rings",),
    "cookie": ("cookie",),
    "apple_pie": ("apple pie",),
}
_OPTIONS = {
    "onion": "onions", "pickle": "pickles", "ketchup": "ketchup", "mustard": "mustard", "mayo": "mayo",
    "lettuce": "lettuce", "tomato": "tomato", "crispy_onions": "crispy onions", "bbq_sauce": "barbecue sauce",
    "grilled_mushrooms": "mushrooms", "house_sauce": "house sauce", "bacon": "bacon", "jalapeno": "jalapeños",
    "tartar_sauce": "tartar sauce", "spicy_mayo": "spicy mayo", "ranch_sauce": "ranch",
}  # fmt: skip
_MEALS = {
    "classic_meal": "classic burger meal", "double_cheese_meal": "double cheeseburger meal",
    "bacon_meal": "smokehouse meal", "crispy_chicken_meal": "crispy chicken meal",
    "spicy_chicken_meal": "spicy chicken meal", "fish_meal": "fish meal",
}  # fmt: skip
DEMO = made_fare.demo(
    Wording(
        {item: [_name(one) for one in names] for item, names in _NAMES.items()},
        {"S": "small", "M": "medium", "L": "large"},
        _OPTIONS,
        _MEALS,
        {"milk": "milk", "egg": "egg", "wheat": "wheat", "soy": "soy"},
        Kids(
            "kids_meal",
            "K",
            {"junior_burger": ("burger", "junior burger"), "nuggets": ("nuggets", "chicken nuggets")},
            {"fries": ("fries",), "apple_slices": ("apple slices", "apples")},
            {"milk": ("milk",), "orange_juice": ("orange juice",), "cola": ("coke",), "lemon_lime": ("sprite",)},
            {"ranch": "ranch", "bbq": "barbecue", "honey_mustard": "honey mustard"},
            "nuggets",
        ),
    )
)


# ---- grammar


def forms(fare: Fare, name: Name, count: int = 1) -> Mapping[str, str]:
    """For a phrase: {n} the name, as many; {a} one of it; {p} several; {it}."""
    many = count > 1 or name.mass
    return {
        "n": name.many if count > 1 else name.one,
        "a": name.one if name.mass else with_article(name.one),
        "p": name.many,
        "it": "them" if many else "it",
    }


def with_article(name: str) -> str:
    return f"{'an' if name[0] in 'aeiou' else 'a'} {name}"


def count_of(fare: Fare, name: Name, count: int) -> str:
    return COUNTS[count]


def option(fare: Fare, option: str) -> Mapping[str, str]:
    return {"o": fare.options[option]}


def with_or_without(chance: Random, fare: Fare, mod: str) -> str:
    before = chance.choice(("without", "with no")) if removed(mod) else "with"
    return f"{before} {fare.options[option_in(mod)]}"


def mods(chance: Random, fare: Fare, some: Sequence[str]) -> str:
    """As they follow the thing's name; "" for none."""
    off = [fare.options[option_in(m)] for m in some if removed(m)]
    on = [fare.options[option_in(m)] for m in some if not removed(m)]
    said = []
    if len(off) == 1:
        said.append(chance.choice(("no", "without", "with no")) + f" {off[0]}")
    elif off:
        said.append("no " + " or ".join(off))
    if on:
        said.append(chance.choice(("with", "add")) + f" {' and '.join(on)}")
    return chance.choice((" ", ", ")) + ", ".join(said) if said else ""


def sized(fare: Fare, name: Name, variation: str, count: int = 1) -> str:
    """The name with its size, as many of it."""
    return f"{fare.size_words[variation]} {name.many if count > 1 else name.one}"


def line(chance: Random, fare: Fare, some: Single) -> str:
    """A line as it is ordered: count, size, name, options. A size that is the default one may be left out."""
    size = ""
    if some.item in fare.sizes and (some.variation != fare.default(some.item) or chance.random() < 0.5):
        size = f"{fare.size_words[some.variation]} "
    name, how = chance.choice(fare.names[some.item]), mods(chance, fare, some.mods)
    if some.qty > 1:
        return f"{COUNTS[some.qty]} {size}{name.many}{how}"
    if name.mass and not (size and chance.random() < 0.4):
        return f"{size}{name.one}{how}"  # and now and then 'a large fries'
    return f"{with_article(size + name.one)}{how}"


def meal(chance: Random, fare: Fare, combo: Combo, size: str, how: Sequence[str], count: int = 1) -> str:
    """A meal without its side and drink; its size is left out only where it is the default."""
    said = f"{fare.size_words[size]} " if size != combo.sizes[0] or chance.random() < 0.3 else ""
    if combo.number and chance.random() < 0.6:
        said += f"{chance.choice(('number', 'combo number', 'number'))} {COUNTS[combo.number]}"
    else:
        said += combo.name
    after = mods(chance, fare, how)
    return f"{COUNTS[count]} {said}s{after}" if count > 1 else f"{with_article(said)}{after}"


# ---- phrases

PHRASES: Mapping[str, Sequence[str]] = {
    "frames": (
        "{}", "can I get {}", "I'd like {}", "I'll have {}", "give me {}", "let me get {}", "could I have {}",
        "{} please", "and {}", "also {}",
    ),
    "joined": (" and ", ", and ", " plus "),
    "drink_of_a_meal": (" with {a}", " and {a}", ", {n}"),
    "other_side": (" with {w} instead of {was}", ", {w} instead of the {was}"),
    "removed": (
        "take off the {n}", "remove the {n}", "actually, no {n}", "forget the {n}", "lose the {n}", "scratch the {n}",
        "cancel the {n}", "actually I don't want the {n}", "never mind the {n}", "take the {n} off",
        "you can drop the {n}", "hold on, skip the {n}", "I changed my mind about the {n}", "no {n} after all",
        "get rid of the {n}",
    ),
    "one_less": (
        "take one of the {p} off", "remove one of the {p}", "one less {n}", "actually one fewer {n}",
        "drop one of the {p}", "lose one of those {p}", "take one {n} off",
    ),
    "removed_of_two": (
        "take off the {which}", "remove the {which}", "forget the {which}", "cancel the {which}", "lose the {which}",
        "drop the {which}",
    ),
    "the_sized": ("{sized}", "{n}, the {size} one"),
    "the_so_made": ("{n} {how}", "{n} {how}", "one {how}"),
    "the_plain": ("plain {n}", "regular {n}", "normal {n}"),
    "the_normal": ("regular {n}", "normal {n}"),
    "sized": (
        "make the {n} {z}", "can you make the {n} {z}", "change the {n} to {z}", "the {n} should be {z}",
        "{s} on the {n}", "can the {n} be {z}", "sorry, the {n}, make that {z}",
    ),
    "left_off": (
        "no {o} on the {n}", "take the {o} off the {n}", "hold the {o} on the {n}", "can I get the {n} without {o}",
        "the {n} without {o} please", "leave the {o} off the {n}", "make the {n} with no {o}", "no {o} for the {n}",
        "I don't want {o} on the {n}",
    ),
    "put_on": (
        "add {o} to the {n}", "put {o} on the {n}", "can I get {o} on the {n}", "{o} on the {n} too",
        "throw some {o} on the {n}", "the {n} with {o} please", "I want {o} on the {n}",
    ),
    "left_off_that": (
        "no {o} on that", "without {o}", "no {o} on it", "hold the {o} on that", "and no {o}",
        "oh and no {o} on that one",
    ),
    "back_on": (
        "put the {o} back on the {n}", "actually leave the {o} on the {n}", "actually {o} is fine on the {n}",
        "you can leave the {o} on the {n} after all",
    ),
    "off_again": ("actually no {o} on the {n}", "take the {o} off the {n}", "forget the {o} on the {n}"),
    "count_of_that": (
        "make that {q}", "actually make it {q}", "{q} of those actually", "make it {q} please", "change that to {q}",
        "actually {q} of them",
    ),
    "count_of": ("make it {q} {n}", "actually {q} {n}", "{q} {n} instead of {was}", "let's do {q} {n} instead"),
    "count_lowered": ("I only want {q} {n}", "just {q} {n} actually"),
    "count_raised": ("make the {n} {q}",),
    "replaced": (
        "swap the {n} for {w}", "change the {n} to {w}", "instead of the {n} I'll have {w}", "make the {n} {w}",
        "{w} instead of the {n}", "can I change the {n} to {w}", "I'd rather have {w} than the {n}",
        "actually can I get {w} instead of the {n}", "trade the {n} for {w}",
    ),
    "left_off_one": (
        "no {o} on one of the {n}", "one of the {n} without {o}", "take the {o} off one of the {n}",
        "can one of the {n} be without {o}", "leave {o} off one of the {n}",
    ),
    "left_off_both": (
        "no {o} on either of the {n}", "no {o} on both {n}", "take the {o} off both {n}", "both {n} without {o}",
        "hold the {o} on both of the {n}",
    ),
    "one_of_them": ("one {how}", "one of them {how}", "just one {how}"),
    "drink_changed": (
        "make the drink {w}", "change the {was} to {w}", "{w} instead of the {was}", "{w} with the meal instead",
        "swap the {was} for {w}", "can I get {w} for the drink instead",
    ),
    "side_changed": (
        "{w} instead of the {was}", "change the {was} to {w}", "swap the {was} for {w}",
        "can I get {w} instead of {was}", "make the side {w}", "{w} with the meal instead of {was}",
    ),
    "meal_sized": (
        "make the meal {z}", "make that meal {z}", "{s} on the meal", "can you make the combo {z}",
        "change the meal to {z}",
    ),
    "main_changed": (
        "no {o} on the {m}", "take the {o} off the {m}", "hold the {o} on the {m} in the meal", "the {m} without {o}",
    ),
    "again": (
        "another one of those", "same again", "one more of those", "and another one just like that",
        "can I get one more of those",
    ),
    "again_but_off": (
        "same again but no {o}", "another one but without {o}", "one more of those, no {o}", "and the same with no {o}",
        "another but without {o}", "one more like that, hold the {o}",
    ),
    "again_but_on": (
        "same again but with {o}", "another one but with {o}", "one more of those with {o}", "another but add {o}",
        "and the same with {o} on it",
    ),
    "one_more": ("one more {n}", "another {n}", "add another {n}", "and one more {n} please"),
    "two_more": ("two more {n}", "add two more {n}", "and another two {n}"),
    "asked": (
        "how much is {a}?", "what comes on the {n}?", "do you have root beer?", "what time do you close?",
        "is there milk in the {n}?", "how many calories in the {n}?", "what's my total so far?",
        "what do I have so far?", "what's in the {n}",
    ),
    "added_then": (", and ", ". And ", " and "),
    "removed_then": (", and give me ", " and add ", ". I'll have ", ", add "),
    # several people
    "for_two": (
        "{one} for me and {other} for {whom}", "{other} for {whom} and {one} for me",
        "I'll have {one} and {who} wants {other}", "{who} will have {other} and I'll have {one}",
        "I want {one}, and for {whom} {other}",
    ),
    "his_off": ("no {o} on {his}", "{his} without {o}", "can you leave the {o} off {his}", "and {his} with no {o}"),
    "mine_off": ("no {o} on mine", "mine without {o}", "and hold the {o} on mine", "mine with no {o} please"),
    "mine_so": ("mine {how}", "mine {how} please"),
    "for_each": (
        "{a} each for my {k} {kids}", "my {k} {kids} want {a} each", "the {k} {kids} get {a} each",
        "{a} for each of the {k} {kids}",
    ),
    "kids": ("kids", "boys", "girls"),
    # kids' meals
    "kids_meal": ("a kids meal",),
    "kids_meals": ("two kids meals", "a couple of kids meals"),
    "kids_so": ("with the {m}", "with {m}"),
    "kids_two": (
        "{both}, one with {one} and one with {other}", "{both}, one {one}, the other {other}",
        "{both}. One's with {one}, the other's with {other}",
    ),
    "kids_both": ("{x} for both", "{x} in both of them", "{x} with both", "both with {x}"),
    "filled": ("{}", "{} please", "um, {}", "with {}"),
    # meals, bit by bit
    "made_a_meal": ("make that a meal with {a}", "can I make that a meal with {a}", "make it a combo with {a}"),
    "meal_drink": ("{a}", "{a} please", "with {a}", "{n}"),
    "meal_large": ("make it large", "and make that a large", "make the meal large"),
    "two_meals": (", one with {one} and one with {other}", ", {one} in one and {other} in the other"),
    # asked, then
    "price_of": (
        "how much is {a}?", "what's {a} cost?", "how much for {a}?", "what does {a} run?", "how much are the {p}?",
    ),
    "is_in": ("is there any {x} in the {n}?", "does the {n} have {x} in it?", "is there {x} in the {n}?"),
    "taken": (
        "okay, one of those", "I'll take one", "okay I'll have one", "fine, I'll have it", "sure, I'll take that",
        "alright, give me one", "okay, add one",
    ),
    "two_taken": ("okay, two of those", "I'll take two", "give me two of them then"),
    "left": (
        "then no", "oh, never mind then", "no thanks then", "hm, I'll leave it", "okay, not that then",
        "forget it then", "I'll pass", "that's too much, no thanks",
    ),
    "left_but": ("then no, but {w}", "never mind that. {w}", "I'll pass. {w} though", "no thanks, just {w} then"),
    "done": ("that's it", "that's all", "that'll be it", "I'm done"),
    "declined_but": (
        "no thanks, but can I get {w}", "no, but add {w}", "nope, just {w}", "no wait, {w} too", "oh, and {w}",
    ),
    "undo_added": (
        "scratch that", "actually forget that", "undo that", "never mind that one", "no, take that back off",
        "actually, take that off",
    ),
    "undo_changed": (
        "actually leave it as it was", "no, change it back", "undo that", "no, put it back how it was",
        "go back to how it was",
    ),
    "undo_removed": (
        "no, put {it} back", "actually, keep {it}", "undo that", "no wait, leave {it} on", "actually put {it} back on",
    ),
}  # fmt: skip
