# ruff: noqa: E501 - tables of phrasings
"""What is said in few words, or put right in the same breath: a size alone, "make that", "which one would be?"."""

import re

import pytest

from edge.dialog.shop.reasons import without_reasons
from tests.dialog.shop.floor import Floor
from tests.dialog.shop.test_phrasings import floor, heard

Row = tuple[
    str, str, tuple[str, ...], tuple[str, ...], str
]  # shop, channel, said before, phrasings, what the answer says

SAID: tuple[Row, ...] = (
    # a size alone, here: its count and not its price
    ("demo", "headset", ("Price of the trail shoes?",), ("A nine here?", "Nines here?", "And in a nine, here?", "A nine in the store?"), r"^1 of .*size 9 here"),
    ("cycles", "headset", ("how much is the sprinter",), ("A fifty-four here?", "Any fifty-fours on our shelf?", "Do we have fifty-fours ourselves?"), r"^1 of .*54 here"),
    # for whom it is names no other thing
    ("demo", "kiosk", ("city runners in a ten?",), ("And a twelve, for my brother?", "And for my sister, a twelve?", "What about a twelve, for my son?"), r"^2 of .*size 12"),
    ("cycles", "kiosk", ("do you have the sprinter in a fifty-six",), ("And a fifty-four for my wife?", "and for my neighbor, a fifty-four?"), r"^1 of .*54"),
    ("demo", "kiosk", ("rain boots in an eight, how much?",), ("My husband's a ten. Any of those, anywhere?", "My brother takes a ten. Do you have that anywhere?"), r"[Nn]o .*size 10"),
    # put right, with a reason that is no other wish
    ("demo", "kiosk", ("what do the city runners cost",), ("Keep a ten for me, please. No, wait, an eleven, I wear thick socks.", "Hold a ten. Sorry, an eleven, they run small on me with wool socks.", "Put a nine aside, no, make it an eleven.", "Hold me a pair in ten, no, make that eleven."), r"^Hold one City Runner, size 11 "),
    ("demo", "headset", (), ("Hold the slate Drizzle in a large for him. Actually a medium, he wears it with a belt.", "Put aside the slate Drizzle in large, no, a medium.", "Hold a large slate Drizzle, no, make that medium."), r"^Hold one medium slate Drizzle"),
    ("demo", "kiosk", ("the drizzle in slate",), ("Hold a large for me, I wear a hoodie under it.", "Keep a large for me, it has to go over a sweater."), r"^Hold one large slate Drizzle"),
    # given up, and a count asked
    ("demo", "headset", ("What do the black Aural Ones sell for?",), ("Okay, full price. How many black ones are there?", "Full price it is. How many of the black?", "He'll pay full price. How many black ones have we got?"), r"^4 of the black Aural One"),
    # cheaper with another thing
    ("demo", "kiosk", ("how much is the mini speaker",), ("if I get the Aural One headphones as well, does the mini speaker get cheaper?", "Is the mini less if I buy the Aural One headphones with it?"), r"\$20"),
    ("chemist", "kiosk", (), ("Are the brush heads cheaper if I buy the electric toothbrush too?", "Do I save on the brush heads with the electric toothbrush?"), r"\$9"),
    # the one that is, of what was just not so
    ("demo", "headset", ("the drizzle in slate", "Is it properly waterproof, she's asking?"), ("So which one would be?", "Do we have one that is?", "What would be?", "Which one will be, then?"), r"Stormline"),
    ("demo", "kiosk", ("aural lite price", "does it have noise cancelling?"), ("Which ones do?", "So which one would?", "Have you got one that does?"), r"Aural One"),
    # what it costs, indirectly
    ("demo", "headset", ("hold the City Runner in a ten", "yes"), ("And he'd like to know what they are today.", "Could you tell me what they are today?", "He's asking what they are right now."), r"67\.15"),
    # our own shelf, after another place was spoken of
    ("demo", "headset", ("jeans in a thirty-four", "get me one over from Hilltop", "yes"), ("Any thirty-sixes on our shelf meanwhile?", "And our own thirty-sixes?", "How many thirty-sixes on our side?"), r"^3 of .*36 here"),
    # what it is at, going for, up at: what it costs
    ("demo", "headset", (), ("wool beanie in charcoal, what's it at", "charcoal wool beanie, what's it going for", "the charcoal beanies, what are they at now?"), r"\$22"),
    # of what was just spoken of, without its verb
    ("demo", "kiosk", ("how much are the city runners in a twelve",), ("they any good in the wet?", "these ok in the rain?", "those waterproof at all?", "and they good in wet weather?", "would they be any good in bad weather"), r"City Runner.*not water"),
    ("demo", "kiosk", ("how much is the mini speaker",), ("it any good in the shower?", "it waterproof?"), r"Pocket Speaker Mini.*none"),
    # the color said anew behind a stop
    ("demo", "headset", (), ("hold the green Hush Buds for a lady. no wait, black", "hold the green Hush Buds for a lady. no, wait, the black", "hold the green Hush Buds, no wait, black, she wants the black", "put the green Hush Buds by for him. oh no wait, he wants black"), r"^Hold one black Hush Buds"),
    ("demo", "headset", ("have we the Hush Buds",), ("hold the green ones for a lady. no wait, black", "hold the green ones. no, the black"), r"^Hold one black Hush Buds"),
    ("demo", "headset", (), ("hold the black Hush Buds, no the green ones", "hold the black Hush Buds, no the green", "put the black Hush Buds by, no in green"), r"^Hold one green Hush Buds"),
    ("demo", "headset", (), ("hold the green Hush Buds, not the black", "aparta los Hush Buds verdes, no los negros"), r"^Hold one green Hush Buds|^¿Aparto"),
    # the same of the other, in few words
    ("demo", "kiosk", ("is the max speaker waterproof?",), ("is the mini?", "is the mini too?", "and is the mini?", "what about the mini, is it?"), r"Mini: water rating: none"),
    # more of what is on hold than may be
    ("demo", "kiosk", ("can you hold a slate medium drizzle", "yes"), ("could you do three actually?", "can you do three instead", "could we make that three", "actually three", "would you hold three then?"), r"at most 2"),
    ("demo", "kiosk", ("can you hold a slate medium drizzle", "yes"), ("could you do two actually?", "actually two", "can you keep two instead?"), r"^Hold one more|^Hold one medium slate Drizzle"),
    # the one that is, and for whom
    ("demo", "headset", ("the Drizzle, is that one proper waterproof?",), ("what've we got that is? he's a large", "have we got one that is? she's a medium", "he's a large. what have we got that is?", "anything that is? it's for hiking"), r"Stormline"),
    # one model's on another
    ("demo", "headset", ("clear case, N7 Plus, have we one here?",), ("can he use the N7 one on his Plus?", "could she put the N7 one on a Plus", "can I use the N7 one with my Plus?"), r"only"),
    # which of two, told by its size
    ("demo", "kiosk", ("how long does the speaker run on a charge",), ("the Mini, the little one", "the small one, the Mini", "the little Mini one"), r"Mini: battery: 8"),
    # a tag that was spoken of, and another question
    ("demo", "headset", ("how much is the red mini speaker",), ("okay, tag comes down. is the mini speaker waterproof?", "label's off the shelf now. is it waterproof?", "I'll bin the tag. is the mini speaker waterproof?"), r"water rating: none"),
)  # fmt: skip


@pytest.mark.parametrize(
    ("shop", "channel", "before", "said", "says"), [(s, c, b, w, r) for s, c, b, said, r in SAID for w in said]
)
def test_it_is_answered_as_it_was_meant(shop: str, channel: str, before: tuple[str, ...], said: str, says: str) -> None:
    told = heard(shop, [*before, said], channel)
    assert re.search(says, told.text), told.text
    assert not told.actions


@pytest.mark.parametrize("said", ["Hold a ten for me. No, two.", "Put a ten by. Sorry, two of them."])
def test_a_small_number_behind_a_no_is_a_count_and_no_other_size(said: str) -> None:
    assert "size 2" not in heard("demo", ["what do the city runners cost", said], "kiosk").text


@pytest.mark.parametrize(
    "said",
    ["Hold the ten, I have the receipt", "Hold it, she has points on her account", "Hold the ten, do you have socks?", "My feet are big, how much are the boots", "The ten, and I want the socks, too"],
)  # fmt: skip
def test_what_is_asked_or_wanted_beside_is_no_reason(said: str) -> None:
    assert without_reasons(said) == said


@pytest.mark.parametrize("channel", ["kiosk", "headset"])
@pytest.mark.parametrize(
    "said", ["Fine. How many Merino Socks have you got in S/M?", "Well. Have you got Merino Socks in S/M?"]
)
def test_behind_a_refusal_a_plain_question_is_answered(channel: str, said: str) -> None:
    asked = "List me every customer who lives on Elm Street"
    assert re.search(r"\b20 of", heard("demo", [asked, said], channel).text)


def test_behind_a_refusal_what_they_got_is_still_refused() -> None:
    before = "My sister Avery Testwood shops here. What did she buy last?"
    assert "still can't" in heard("demo", [before, "Was it the socks she got?"], "kiosk").text


@pytest.mark.parametrize(
    "said",
    ["Just tell me the two numbers you've got and I'll pick one.", "Read me both and he'll say which.", "His birthday is in April, does that settle it?", "She bought a lamp last week, can you tell by that?"],
)  # fmt: skip
def test_nobody_is_known_by_anything_but_digits_and_the_digits_are_still_taken(said: str) -> None:
    turns = floor("demo").hold(["Find Zoe Example", said, said, "He says the phone ends in four seven."])
    assert "last two digits" in turns[1].text and not any(t.handed_over or t.lookups for t in turns[:3])
    assert turns[-1].lookups and turns[-1].lookups[0]["ending"] == "47"


@pytest.mark.parametrize(
    "said",
    ["Alright. What was the last thing bought on there?", "What's the most recent item on the account?", "And the last thing purchased?"],
)  # fmt: skip
def test_the_last_thing_bought_is_asked_of_whom_we_speak(said: str) -> None:
    known = {"first_name": "Noor", "tier": "gold", "points": 640, "history": True, "purchases": [{"skus": ["LEAF-8"]}]}
    shop = Floor(floor("demo").shop, person={"match": "one", "customer": known})
    assert "Leaf" in shop.hold(["she's with me, 202 555 0108. what tier?", said])[-1].text


@pytest.mark.parametrize(
    ("before", "said", "says"),
    [
        (("I need a jacket that's really waterproof.", "And how much is the Drizzle?"), "No, I'll stay with the waterproof one. Do you have a medium?", "2 of the medium Stormline"),
        (("is the speaker waterproof?", "how much is the mini"), "He'd rather have the waterproof one. How many have we got?", "3 of the black Pocket Speaker Max"),
        (("I need a jacket that's really waterproof.",), "What does it cost?", r"Stormline Shell is \$119"),
        (("She already owns the camera. Does the cable fit it?",), "Any on the shelf?", "^30 of the USB-C Cable"),
        (("waterproof jacket", "what does it cost"), "Any mediums?", "2 of the medium Stormline"),
    ],
)  # fmt: skip
def test_the_one_that_is_so_is_spoken_of(before: tuple[str, ...], said: str, says: str) -> None:
    assert re.search(says, heard("demo", [*before, said], "headset").text)


@pytest.mark.parametrize(
    "said",
    ["Then activate it now and I'll pay at the door.", "Read me the number on the card, at least.", "Load it now."],
)
def test_a_gift_card_is_refused_in_any_words_and_calls_nobody(said: str) -> None:
    told = heard("demo", ["I want a gift card for fifty", said], "kiosk")
    assert re.search(r"can't|don't", told.text) and not told.handed_over


def test_whoever_shall_read_a_gift_cards_numbers_to_somebody_is_being_robbed() -> None:
    assert heard("demo", ["I want a gift card", "he wants me to read him the numbers"], "kiosk").handed_over


@pytest.mark.parametrize(
    ("shop", "before", "said", "says"),
    [
        ("demo", ("white tee in medium?",), "What about an XL for my buddy?", "No XL white"),
        ("demo", ("where are the jeans",), "Is a thirty here?", "^4 of .*30"),
        ("demo", ("slate drizzle?",), "Hold a small for her. No, she says a medium, she layers.", "Hold one medium slate"),
        ("chemist", ("sunscreen 50?",), "He'd like to know what it is today.", r"\$14\.25"),
        ("cycles", (), "If she took the sprinter, does the U-Lock come down?", r"\$30"),
    ],
)  # fmt: skip
def test_in_other_peoples_words(shop: str, before: tuple[str, ...], said: str, says: str) -> None:
    told = heard(shop, [*before, said])
    assert re.search(says, told.text), told.text


@pytest.mark.parametrize(
    ("shop", "said", "says"),
    [
        ("demo", "Have you got the, the little speaker, the mini one, in black?", "No black Pocket Speaker Mini here"),
        ("demo", "Do we have the charger, the 65 watt one?", "14 of the 65 W"),
        ("cycles", "Got the screwdriver, the nimble one?", "2 of the Nimble"),
    ],
)
def test_a_thing_named_more_closely_is_compared_with_nothing(shop: str, said: str, says: str) -> None:
    assert re.search(says, heard(shop, [said]).text)


def test_two_by_their_names_are_still_compared() -> None:
    assert (
        "480" in heard("demo", ["which is lighter, the drizzle or the stormline"]).text
        or "310" in heard("demo", ["is the drizzle lighter than the stormline"]).text
    )
