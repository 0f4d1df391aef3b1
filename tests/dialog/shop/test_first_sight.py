# ruff: noqa: E501 - tables of phrasings
"""What strangers said, by class: what fits, how dry, an offer by one word of its name, a tag, a question behind a no."""

import re

import pytest

from tests.dialog.shop.test_phrasings import floor, heard


@pytest.mark.parametrize(
    "words",
    ["Which charger does, then?", "which one does then", "what charger works with it", "so which charger will", "which of your chargers does work with the orbit watch",
     "Which charger do we know works with the Orbit Smartwatch?", "what does then?", "which charger fits the orbit watch"],
)  # fmt: skip
def test_which_of_a_kind_goes_with_it_is_the_one_that_the_data_knows(words: str) -> None:
    turns = floor("demo").hold(
        [
            "does the twenty watt charger work with the orbit watch",
            words,
            "how much is that",
            "how many have we got",
            "which aisle",
        ]
    )
    assert [
        bool(re.search(p, t.text)) for p, t in zip(("65 W", r"\$34\.00", r"\b14\b", "E2"), turns[1:], strict=True)
    ] == [True] * 4


@pytest.mark.parametrize(
    "words",
    ["will that one keep me dry in a real downpour?", "would I get soaked in it", "is it okay in pouring rain", "does it keep you dry", "is it any good in a downpour"],
)  # fmt: skip
def test_whether_it_keeps_somebody_dry_is_what_its_data_say_of_water(words: str) -> None:
    assert "not fully waterproof" in heard("demo", ["the drizzle in slate medium", words], "kiosk").text


@pytest.mark.parametrize(
    "words",
    ["how much with the lunch promotion?", "what's it cost with the lunch deal", "and with the flash sale?", "how much is it with that lunch offer", "price with the lunch special"],
)  # fmt: skip
def test_an_offer_by_one_word_of_its_name(words: str) -> None:
    assert re.search(r"\$67\.15|is 67\.15", heard("demo", ["are there city runners in a ten", words], "kiosk").text)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            "shelf tag on the two metre USB-C cable says nine ninety-nine, our till says twelve. Which one counts?",
            "$12.00",
        ),
        ("tag on the lamp says thirty nine fifty but it rings up forty five", "$45.00"),
        ("the label on the beanie shows fourteen ninety nine", "$22.00"),
    ],
)
def test_a_label_that_says_less_is_told_with_the_price_of_the_till(words: str, said: str) -> None:
    told = heard("demo", [words]).text
    assert said in told and told.endswith("Shall I ask for it?")


@pytest.mark.parametrize(
    ("words", "cents"),
    [
        ("request a price override to nine ninety-nine for one cable", 999), ("override the cable to 9.99 please", 999),
        ("price override to thirty nine fifty for the lamp", 3950), ("sell the camera for one eighty", 18000),
        ("ring the lamp up for forty", 4000), ("drop the lamp to thirty nine ninety nine", 3999),
    ],
)  # fmt: skip
def test_a_price_is_asked_for_as_it_is_spoken(words: str, cents: int) -> None:
    assert [a["price_cents"] for _, a in heard("demo", [words]).approvals] == [cents]


def test_what_to_charge_while_nobody_answers_is_the_price_of_the_till() -> None:
    asked = ["override the cable to 9.99 please", "No reply so far. What do I charge him?"]
    assert re.search(r"No answer yet.*\$12\.00", heard("demo", asked).text)


@pytest.mark.parametrize(
    "words",
    [
        "Okay, never mind. Do we have the green Hush Buds?",
        "no, forget it. green hush buds here?",
        "no. how many hush buds in green",
    ],
)
def test_a_question_behind_a_no_is_answered(words: str) -> None:
    assert "2 of the green Hush Buds" in heard("demo", ["find Casey Dummont", words]).text


TURNS = (
    # asked before, said, what the answer says
    (("hush buds price",), ("green ones left?", "any green ones left", "the green ones left here?"), r"2 of the green Hush Buds"),
    (("jeans waist 38",), ("last one?", "is it the last one", "is that the only one left", "that the last pair?"), r"1 of the Straight Jeans, waist 38"),
    ((), ("aural one black, here and hilltop?", "black aural one at hilltop and here", "aural one in black here or at hilltop?"), r"4 here, 2 at Hilltop"),
    (("how much is the shell", "and the drizzle"), ("which is lighter", "which one is lighter", "what's lighter"), r"lightest is the Drizzle"),
    ((), ("gold members pay?", "what do gold members pay for socks", "what's the gold price on socks", "gold member price on the socks"), r"two pairs for the price of one"),
    (("how much do city runners cost",), ("and after two o'clock?", "what about after 2 pm"), r"\$79\.00 then"),
    ((), ("my charger broke, do you have one for a laptop", "need a charger, got one for a laptop"), r"14 of the 65 W"),
    ((), ("something for a desk", "I need something for my desk"), r"Clip Desk Lamp, \$45"),
    ((), ("a present for my dad, like fifty bucks", "gift for my mom around fifty dollars", "un regalo para mi papá, como cincuenta dólares"), r"(?:There's the|Tenemos) .*\$(?:45|39|49|54)"),
    (("a gift for my dad, like fifty bucks",), ("he likes music", "he's into music", "my dad loves music"), r"Speaker Mini, \$39"),
    (("do you have the green earbuds",), ("what about a waterproof one", "do you have any that are waterproof", "is there one that's waterproof"), r"IPX4"),
    (("how much is the mini speaker",), ("what about a waterproof one", "got a waterproof one"), r"Pocket Speaker Max"),
    (("how much is the shell",), ("is it cheaper online", "is that cheaper anywhere else", "are they cheaper online?"), r"our own prices.*\$119\.20"),
    (("how much are the rain boots",), ("is it cheaper at hilltop", "are they cheaper at hilltop"), r"39\.20 at Hilltop"),
    (("drizzle slate large",), ("what else comes in M", "anything else in medium", "what else do you have in a medium"), r"Harbor Hoodie"),
    (("any tees in white XL",), ("what about sending one", "would you mind getting one from hilltop", "how about ordering one in"), r"^Transfer one XL white"),
    ((), ("what would two pairs of socks and a beanie come to", "total for two pairs of socks and a beanie", "how much for 2 pairs of socks and a beanie together"), r"\$50\.00 together"),
    (("aural one in black",), ("does she get the speaker for twenty", "so the mini is 20 with it?", "can he have the mini speaker for twenty"), r"Sound Pair.*\$20"),
    ((), ("guy's asking bout the ridge camera is it waterproof", "bout that action camera, waterproof?"), r"waterproof to 10 m"),
    (("can they return a lamp from three weeks ago",), ("headphones from ten days ago?", "and headphones bought ten days ago"), r"15 days.*10 days is within"),
    ((), ("she's a size nine, trail, got it?", "trail runner in a nine, got it?"), r"1 of the Ridge Trail Runner, size 9"),
    ((), ("what's the closest thing to airpods we have", "closest match to airpods"), r"Hush Buds here"),
    (("how much are the aural lites",), ("white ones here?", "and the white ones, here?"), r"6 of the white Aural Lite"),
    ((), ("which jacket is better for heavy rain", "which jacket is best in a real storm", "which of your jackets is better in the rain"), r"Stormline Shell"),
    ((), ("what's the warmest thing you have", "which is your warmest item"), r"Merino Socks|Harbor Hoodie|Wool Beanie"),
    ((), ("¿tienen del número nueve para correr en la montaña?",), r"Ridge Trail Runner"),
    (("¿dónde están los trail runner?",), ("¿son impermeables?", "¿y son impermeables?"), r"water-resistant"),
    (("stormline shell, black, XL",), ("what else do we have in XL for rain, in stock here?", "anything else for rain in XL"), r"Drizzle Rain Jacket(?! and)"),
    (("clear case for the N7 Plus",), ("Would the regular N7 case fit it?", "does the N7 one fit it too", "would the N7 case fit that"), r"Fits only the model"),
    (("how much are the merino socks",), ("so two pairs in L XL come to what?", "two pairs come to how much", "and two pairs, that comes to what"), r"2 are \$28"),
    ((), ("el cargador chico", "tienen el cargador pequeño"), r"20 W USB-C Charger"),
)  # fmt: skip


@pytest.mark.parametrize(("before", "words", "says"), [(b, w, s) for b, said, s in TURNS for w in said])
def test_what_follows_is_answered(before: tuple[str, ...], words: str, says: str) -> None:
    told = heard("demo", [*before, words])
    assert re.search(says, told.text), told.text
    assert not told.actions


@pytest.mark.parametrize(
    "words",
    ["wait, how much is it? okay, hold it", "what's the price? hold one please", "how much is that, and put it aside"],
)
def test_a_question_beside_a_hold_is_answered_before_it_is_asked(words: str) -> None:
    told = heard("demo", ["medium slate drizzle", words]).text
    assert re.search(r"\$71\.20.*Hold one medium slate Drizzle", told), told


@pytest.mark.parametrize(
    "words", ["what colors do they come in", "which colors do they come in", "what sizes do they come in"]
)
def test_what_they_come_in_is_asked_of_no_person(words: str) -> None:
    assert "comes in" in heard("demo", ["how much is the everyday tee", words], "kiosk").text


def test_two_kinds_in_one_breath_are_both_taken() -> None:
    talk = heard("demo", ["um hi so I want two tees one white one navy both large"], "kiosk").talk
    assert [line.variation for line in talk.order.lines] == ["TEE-WHT-L", "TEE-NVY-L"]


@pytest.mark.parametrize("words", ["two pairs", "two pairs please", "two pairs then"])
def test_a_bare_count_behind_a_size_is_taken(words: str) -> None:
    talk = heard("demo", ["do you have socks", "small", words], "kiosk").talk
    assert [(line.variation, line.qty) for line in talk.order.lines] == [("SOCK-SM", 2)]


def test_a_phone_that_dies_asks_for_nobodys_number() -> None:
    told = heard("demo", ["my phone dies all the time, what do you have for that"], "kiosk").text
    assert re.search(r"Power Bank|Charger", told), told


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("twenty percent off the Orbit small", [("ORB-SM-BLK", 20)]),
        ("ask for twenty percent off the small Orbit watch", [("ORB-SM-BLK", 20)]),
        ("ten percent off the merino socks in small and fifteen percent off the everyday tee white medium", [("SOCK-SM", 10)]),
    ],
)  # fmt: skip
def test_a_percent_is_no_name_and_one_is_asked_at_a_time(words: str, asked: list[tuple[str, int]]) -> None:
    assert [(a["sku"], a["percent"]) for _, a in heard("demo", [words]).approvals] == asked


@pytest.mark.parametrize(
    "words", ["Sure, sure, one moment.", "Almost. One second.", "one minute please", "yes, one sec"]
)
def test_a_moment_is_no_other_figure(words: str) -> None:
    assert not heard("demo", ["ten percent off the lamp", words]).approvals


@pytest.mark.parametrize(
    "words", ["Forget the request.", "drop that request", "withdraw the request please", "cancel it"]
)
def test_a_request_is_withdrawn(words: str) -> None:
    told = heard("demo", ["ten percent off the lamp", words])
    assert "withdrew" in told.text and not told.talk.waiting


@pytest.mark.parametrize(
    "words",
    ["Her number's 202 555 0101. Just delete it.", "What data do you store about me?", "everything you have on me, delete it", "what information do you keep on her"],
)  # fmt: skip
def test_what_is_asked_of_somebodys_data_is_a_persons(words: str) -> None:
    told = heard("demo", [words])
    assert told.handed_over and not told.lookups


@pytest.mark.parametrize(
    "words", ["Who else shopped here today?", "who bought here yesterday", "who has been in today"]
)
def test_who_else_was_here_is_told_nobody(words: str) -> None:
    assert "other customers" in heard("demo", [words], "kiosk").text


@pytest.mark.parametrize("words", ["Read the number back to me.", "the number on it is 7712 0098 3344"])
def test_a_gift_cards_number_is_not_spoken(words: str) -> None:
    assert "still can't" in heard("demo", ["I want a gift card for fifty", words], "kiosk").text
