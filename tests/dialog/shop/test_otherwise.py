# ruff: noqa: E501 - tables of phrasings
"""What is said to our question of a hold or a transfer and is no bare yes or no: it changes what is asked. PURE."""

import pytest

from tests.dialog.shop.test_phrasings import floor

TEES = "please hold two white everyday tees in medium"
BIKES = "send us two black comets in 54 from old harbour"


def held(shop: str, channel: str, *turns: str) -> list[tuple[str, int]]:
    return [(str(a["sku"]), int(a["qty"])) for heard in floor(shop, channel).hold(turns) for a in heard.actions]


@pytest.mark.parametrize(
    "words",
    [
        "Wait, only one.", "hang on, I only need one", "sorry, one's plenty", "hold up, scratch that, only one", "I said one",
        "no no, one, not two", "not two, one", "wait no, make it just the one", "can you make it a single one",
        "drop it to one", "espere, solo una", "no, mejor una", "just one actually", "one actually", "make it one actually",
        "only one sorry", "just one really", "one thanks", "just one though", "one rather",
    ],
)  # fmt: skip
def test_one_of_two_is_asked_about_before_it_is_held(words: str) -> None:
    assert held("demo", "headset", TEES, words) == []
    assert held("demo", "headset", TEES, words, "yes") == [("TEE-WHT-M", 1)]


@pytest.mark.parametrize(
    ("words", "sku", "qty"),
    [
        ("only two then, and in large rather than medium", "TEE-WHT-L", 2),
        ("one then, large instead of medium", "TEE-WHT-L", 1),
        ("fine, the most you can do", "TEE-WHT-M", 2),
        ("then as many as you can", "TEE-WHT-M", 2),
        ("okay", "TEE-WHT-M", 2),
    ],
)
def test_where_three_are_too_many_the_count_and_the_size_are_what_is_said_then(words: str, sku: str, qty: int) -> None:
    too_many = "hold three white tees in medium"
    assert held("demo", "headset", too_many, words) == []
    assert held("demo", "headset", too_many, words, "yes") == [(sku, qty)]


@pytest.mark.parametrize(
    "words", ["Yes, two then, please.", "yeah just the two then", "sure, hold two then", "sí, dos entonces", "yes, two of them please", "yep, two", "yes, two's fine", "sure, two's great"]
)  # fmt: skip
def test_a_yes_with_the_count_that_may_be_is_a_yes_to_that(words: str) -> None:
    assert held("demo", "kiosk", "hold three white tees in medium", words) == [("TEE-WHT-M", 2)]
    assert held("demo", "kiosk", "hold three white tees in medium", words, "yes") == [("TEE-WHT-M", 2)]
    assert held("demo", "kiosk", "hold three white tees in medium", words, "Yes, hold those two.") == [("TEE-WHT-M", 2)]


@pytest.mark.parametrize(
    "words", ["yes all three", "yes, three", "sure, two of us are here", "yes", "yes, one then", "yes, two then, but in large", "yes, how much are two",
              "okay, two then", "yes or no, two", "yes, if two are enough", "yeah right, as if two would help me"]
)  # fmt: skip
def test_what_is_no_yes_to_that_count_holds_nothing_yet(words: str) -> None:
    assert held("demo", "kiosk", "hold three white tees in medium", words) == []


def test_where_there_are_too_few_a_yes_with_their_count_is_a_yes_to_them() -> None:
    assert held("cycles", "headset", BIKES, "yes, one then") == [("COMET-3", 1)]


def test_whether_it_is_held_before_the_yes_is_asked_for_the_yes() -> None:
    asked = floor("demo").hold([TEES, "is it held?"])[-1]
    assert asked.text.startswith("Hold two")
    assert not asked.actions


@pytest.mark.parametrize(
    ("asked", "words", "sku"),
    [
        ("hold one pair of city runners in ten", "hold on, not ten, eleven", "CITR-11"),
        ("hold one pair of city runners in ten", "wait, did I say ten? I meant eleven", "CITR-11"),
        ("hold a white medium tee", "oh but in large please", "TEE-WHT-L"),
        ("hold a white medium tee", "wait, the large rather than the medium", "TEE-WHT-L"),
    ],
)
def test_of_two_sizes_the_one_that_we_did_not_ask_about_is_meant(asked: str, words: str, sku: str) -> None:
    assert held("demo", "kiosk", asked, words) == []
    assert held("demo", "kiosk", asked, words, "yes") == [(sku, 1)]


@pytest.mark.parametrize(
    "words", ["wait", "hold on, one second", "just a moment", "hold on I'll check if they want one or two"]
)
def test_a_bare_wait_changes_nothing(words: str) -> None:
    assert held("demo", "headset", TEES, words, "yes") == [("TEE-WHT-M", 2)]


@pytest.mark.parametrize(
    "words", ["is the large the same price?", "is the large any cheaper?", "would the large be cheaper?"]
)
def test_a_question_about_another_size_changes_nothing(words: str) -> None:
    assert held("demo", "kiosk", TEES, words, "yes") == [("TEE-WHT-M", 2)]


def test_where_there_are_too_few_to_send_the_smaller_count_is_asked_about() -> None:
    assert held("cycles", "headset", BIKES, "one will have to do then") == []
    assert held("cycles", "headset", BIKES, "one will have to do then", "yes") == [("COMET-3", 1)]
    assert held("cycles", "headset", BIKES, "no, then don't bother", "yes") == []


def test_what_could_not_be_held_is_wanted_in_another_colour() -> None:
    assert held("demo", "kiosk", "hold a rust beanie", "no, the charcoal then", "yes") == [("BEAN-CHR", 1)]


@pytest.mark.parametrize(
    "words",
    [
        "Would you mind saving me one?", "can I have it held until tonight", "she'd like it kept back till six",
        "could you have one of those waiting for me at the counter tomorrow", "my bus leaves now. Keep one behind the desk please",
        "Can you put one of those black headphones that I was looking at aside?", "don't sell that one, I'll be back in an hour",
        "don't let anyone buy it", "I want to pick it up tomorrow, can you keep one back",
    ],
)  # fmt: skip
def test_however_it_is_said_a_thing_shall_be_kept(words: str) -> None:
    heard = floor("demo", "kiosk").hold(["do you have the black aural one", words])[-1]
    assert "Hold one black Aural One" in heard.text, heard.text


@pytest.mark.parametrize(
    "words", ["¿Es totalmente impermeable?", "¿de verdad es impermeable?", "¿es resistente al agua?"]
)
def test_a_fact_in_spanish_is_asked_of_what_is_spoken_of_and_keeps_what_was_chosen(words: str) -> None:
    before = "¿cuánto vale la Drizzle amarilla en talla M?"
    asked, kept = floor("demo", "kiosk").hold([before, words, "apárteme una de esas"])[1:]
    assert "not fully waterproof" in asked.text
    assert "No encuentro" not in asked.text
    assert "¿Aparto un Drizzle Rain Jacket amarillo mediana" in kept.text


TEN = "What would the City Runner cost me right now in a size ten?"


@pytest.mark.parametrize(
    ("words", "price"),
    [
        ("And if I come by at three this afternoon instead?", "$79.00 then; Lunch Flash runs until 2 pm"),
        ("how about tomorrow", "$79.00 then"), ("and on Saturday?", "$79.00 then"), ("what if I come back at one", "$67.15 then with Lunch Flash"),
        ("will it be cheaper next week", "$79.00 then"), ("y si vengo a las tres", "$79.00 entonces"),
    ],
)  # fmt: skip
def test_a_price_at_another_time_is_that_of_the_promotions_then(words: str, price: str) -> None:
    assert price in floor("demo", "kiosk").hold([TEN, words])[-1].text


@pytest.mark.parametrize(
    "words", ["hold the lamp till six", "keep one lamp for her until 5:30 pm", "hold the lamp till half past"]
)
def test_an_hour_is_no_count(words: str) -> None:
    assert held("demo", "headset", words, "yes") == [("LMP-WHT", 1)]


@pytest.mark.parametrize(
    ("before", "words", "answer"),
    [
        ((), "So what am I ringing the sixty-five watt charger up at?", "$34.00"),
        ((), "what should I be charging for the hoodie", "Harbor Hoodie is $54.00"),
        ((), "what do we let the smartwatch go for", "$179.00"),
        (
            ("What do the Aural Ones go for?",),
            "If I buy those, is the red Pocket Speaker Mini any cheaper?",
            "$20.00 with Aural One",
        ),
        ((TEN,), "A sign said fifteen percent off at lunch. Do I still get it?", "Lunch Flash: 15 percent off"),
        (
            ("trail runners in a nine please",),
            "the window says twenty percent off, does that count for these?",
            "No promotion",
        ),
        ((), "Any promotion on merino socks for a gold member?", "two pairs for the price of one"),
        ((), "do gold members get money off the hoodie?", "No promotion is running now for Harbor Hoodie"),
    ],
)
def test_what_it_costs_is_told_however_it_is_asked(before: tuple[str, ...], words: str, answer: str) -> None:
    assert answer in floor("demo").hold([*before, words])[-1].text


@pytest.mark.parametrize("channel", ["kiosk", "headset"])
@pytest.mark.parametrize(
    "words", ["put it aside for Maria Lopez", "hold one under Maria Lopez", "one of those aside for Mrs Lang"]
)
def test_a_name_on_what_is_kept_looks_nobody_up(channel: str, words: str) -> None:
    assert held("demo", channel, "hoodie grey large", words, "yes") == [("HOOD-GRY-L", 1)]


def test_what_somebody_bought_is_not_held_by_their_name() -> None:
    asked = floor("demo", "kiosk").hold(["hoodie grey large", "hold the size that Maria Lopez bought"])[-1]
    assert "other customers" in asked.text


@pytest.mark.parametrize(
    ("shop", "channel", "turns", "answer"),
    [
        ("cycles", "kiosk", ("how much is the lumen", "put two aside, I'm picking them up at five"), "Hold two Lumen"),
        (
            "demo",
            "kiosk",
            ("silver M/L smartwatch", "how long can you keep one for me", "do that please"),
            "Hold one silver",
        ),
        ("demo", "kiosk", ("what's on offer today", "tell me about the rainy one"), "Rainy Week: 20 percent"),
        ("demo", "kiosk", ("the running shoes hurt, can I swap them for a bigger pair",), "can be returned"),
        (
            "demo",
            "headset",
            ("can hilltop send a small grey hoodie over", "hm how long will that be"),
            "18 minutes away",
        ),
        ("demo", "kiosk", ("when does hilltop close", "do they have the black stormline in large"), "at Hilltop"),
        ("cycles", "headset", ("what's the heaviest bike we do",), "Comet Gravel Bike"),
    ],
)
def test_what_is_meant_follows_from_what_was_spoken_of(
    shop: str, channel: str, turns: tuple[str, ...], answer: str
) -> None:
    assert answer in floor(shop, channel).hold(turns)[-1].text


@pytest.mark.parametrize(
    "words", ["is one being held for me?", "are any of the lamps being held", "how many are being held"]
)
def test_goods_that_are_held_are_no_hostages(words: str) -> None:
    assert not floor("demo", "kiosk").hold(["do you have the desk lamp", words])[-1].handed_over


@pytest.mark.parametrize("words", ["help, we're being held here", "someone is being held in the back room"])
def test_people_who_are_held_are(words: str) -> None:
    assert floor("demo", "kiosk").hold([words])[-1].handed_over


@pytest.mark.parametrize(
    "words", ["I have two kids", "it's for a ten year old, is that okay?", "not sure, five people asked me that"]
)
def test_what_is_counted_beside_the_thing_is_no_count_of_it(words: str) -> None:
    counted = floor("demo", "kiosk").hold(["hold a large white tee", words])[-1]
    assert "two" not in counted.text and "at most" not in counted.text


ONE_SENT = ("any 20 watt charger here?", "get one sent over from hilltop")


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("Wait, make it two.", 2), ("hold on, I need two", 2), ("hold on, two of those", 2), ("one second, make it three", 3),
        ("wait wait, we need two", 2), ("Hang on. Three of them, not one.", 3), ("uh wait, a couple of them", 2),
        ("wait, better get three", 3), ("sorry, two", 2), ("no wait, three of them", 3), ("actually two", 2), ("two, I mean", 2),
        ("wait, one more", 2), ("hang on, another one too", 2), ("wait, two more please", 3), ("espera, ponme dos", 2),
        ("un momento, que sean dos", 2), ("espere, quiero tres", 3),
    ],
)  # fmt: skip
def test_a_wait_with_a_count_behind_it_is_the_change(words: str, count: int) -> None:
    assert held("demo", "headset", *ONE_SENT, words) == []
    assert held("demo", "headset", *ONE_SENT, words, "yes, both of them" if count == 2 else "yes") == [
        ("CHG-20", count)
    ]


@pytest.mark.parametrize(
    "words",
    [
        "wait two minutes", "hold on, give me two minutes", "hang on, I have two people here", "wait, two of us are here",
        "one moment, one more thing", "wait, one more second",
    ],
)  # fmt: skip
def test_what_is_counted_beside_a_wait_is_no_count_of_the_thing(words: str) -> None:
    assert held("demo", "headset", *ONE_SENT, words, "yes") == [("CHG-20", 1)]


@pytest.mark.parametrize(
    "words",
    [
        "How many days till it's here?", "how many days until they arrive", "how many days before it gets here",
        "how many more days till it arrives", "¿cuántos días faltan para que llegue?",
    ],
)  # fmt: skip
def test_how_many_days_till_what_is_sent_is_here(words: str) -> None:
    sent = ("any medium grey harbor hoodie here?", "order one over from the warehouse", "yes, go")
    assert "Central warehouse: 2 d" in floor("demo", "headset").hold([*sent, words])[-1].text


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("he tried the nine on and it's tight in the city runner, have we a ten", "7 of the City Runner, size 10"),
        ("the medium's too small on him, is there a large in the slate drizzle", "2 of the large slate"),
        ("the large swamps her, have you the stormline in small", "1 of the small Stormline"),
        ("city runners, he's got the eleven on and it pinches, any twelves", "2 of the City Runner, size 12"),
        ("la mediana le queda chica, ¿hay la Drizzle gris en grande?", "2 de Drizzle Rain Jacket pizarra grande"),
        ("thirty two is a bit long on him in the jeans, got a thirty?", "4 of the Straight Jeans, waist 30"),
        ("the S M doesn't fit her, have we the silver watch in M L", "1 of the silver Orbit Smartwatch, M/L"),
    ],
)
def test_a_size_that_did_not_fit_is_not_the_one_that_is_asked_for(words: str, said: str) -> None:
    assert said in floor("demo").hold([words])[-1].text


def test_how_it_fits_names_no_thing_and_no_size() -> None:
    before = "any white tees in large"
    assert "15 of the medium white" in floor("demo").hold([before, "too big on him, he says, the medium?"])[-1].text
    assert "small 2, large 5" in floor("demo").hold(["grey hoodie in small or large"])[-1].text
    assert "3 of the black Pocket Speaker Max" in floor("demo").hold(["how many of the big speaker"])[-1].text


def test_what_one_place_has_not_another_is_asked_for_after_a_yes() -> None:
    turns = ["do we have the green hush buds", "any at hilltop", "get me one of those over then"]
    heard = floor("demo").hold([*turns, "yes", "yes"])
    assert "Hilltop has 0" in heard[2].text
    assert heard[3].text == "Transfer one green Hush Buds from the Central warehouse, 2 days?"
    assert [(a["sku"], a["from"]) for a in heard[4].actions] == [("HUSH-GRN", "wh")]
    assert "Transfer" not in floor("demo").hold([*turns, "how much are they", "okay"])[-1].text


@pytest.mark.parametrize(
    "words",
    ["Hilltop just rang, they want a silver watch sent over", "Hilltop's on the phone, they need one silver watch sent across", "Hilltop called, send a silver watch over for them"],
)  # fmt: skip
def test_who_rings_and_wants_it_is_no_place_that_it_comes_from(words: str) -> None:
    assert "only request transfers to this store" in floor("demo").hold([words])[-1].text


@pytest.mark.parametrize(
    "words", ["ring Hilltop and ask for one silver watch", "call Hilltop up and get one silver watch", "phone Hilltop to request a silver watch"]
)  # fmt: skip
def test_who_shall_be_rung_for_one_is_asked_to_send_it(words: str) -> None:
    assert floor("demo").hold([words])[-1].text == "Transfer one silver Orbit Smartwatch, M/L from Hilltop?"


@pytest.mark.parametrize(
    "words",
    [
        "ring Hilltop and see if they have a silver watch",
        "does Hilltop have a silver watch",
        "Hilltop rang, do we have a silver watch",
    ],
)
def test_who_only_asks_what_there_is_sends_nothing(words: str) -> None:
    assert "Transfer" not in floor("demo").hold([words])[-1].text


@pytest.mark.parametrize("words", ["let it go again", "you can let that go now"])
def test_what_is_held_and_let_go_is_a_colleagues(words: str) -> None:
    heard = floor("demo").hold(["hold the black S M watch", "yes", words])[-1]
    assert heard.text == "I can't take a hold or a transfer back; a colleague can."


def test_what_goes_for_less_is_let_go_by_nobody() -> None:
    assert "colleague can" not in floor("demo").hold(["the desk lamp, how much", "let it go for forty"])[-1].text


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("how long would the warehouse be with a rust beanie", "2 days"),
        ("last size ten city runner, is it", "7 of the City Runner, size 10"),
        ("is it the last watch in silver", "1 of the silver Orbit"),
        ("was that our last pair in a ten, the city runner", "7 of the City Runner, size 10"),
        ("what time does the warehouse truck come", "no delivery dates"),
        ("last four 0101, can you find her", "phone or loyalty number"),
        ("customer's insisting it was sixty yesterday, the lamp", "$45.00"),
        ("how many would you let me put aside", "at most 2"),
        ("anything I should push today", "Rainy Week"),
        ("is the price of the camera negotiable", "Up to 20 percent"),
        ("last I looked we had three maxes, still so?", "3 of the black Pocket Speaker Max"),
        ("are the lite and the one the same thing", "$129.00"),
        ("forget the jeans, back to the beanie", "Wool Beanie here"),
        ("never mind the lamp, how much is the mini", "Mini is $39.00"),
        ("I rang up the stormline and it said one nineteen, why", "$119.20 with Rainy Week"),
        ("what's the rule on matching prices", "Price match"),
        ("who decides on a discount", "Up to 20 percent"),
        ("does the discount need the lead or the manager", "Up to 20 percent"),
        ("I've two grey hoodies in large on the rail, what does the system have", "5 of the large grey"),
        ("gold lady here wants two packs of L XL socks, what's her total", "$28.00"),
        ("the price gun shows forty on the rain boots", "off $49.00."),
        ("so what's the lamp in dollars", "$45.00"),
        ("quit pushing stuff at me", "quiet"),
        ("mini or max, which one's louder", "Pocket Speaker Mini: $39.00"),
        ("which headphones are under one hundred dollars", "Aural Lite"),
        ("if she takes two pairs of socks what's that", "$28.00"),
        ("the customer reckons the stormline's twenty off, is he right", "Rainy Week: 20 percent"),
    ],
)
def test_what_sellers_ask_in_a_breath(words: str, said: str) -> None:
    assert said in floor("demo").hold([words])[-1].text


def test_whether_a_promotion_is_for_the_customer_here() -> None:
    heard = floor("demo").hold(["phone 202-555-0101", "is the sock thing for her too"])[-1]
    assert "Yes, with gold" in heard.text


def test_what_is_put_in_there_too_is_taken_and_what_is_taken_back_out_is_not() -> None:
    turns = ["I'll take the lamp", "put a beanie in there too, charcoal", "and take the lamp back out"]
    heard = floor("demo", "kiosk").hold(turns)[-1]
    assert [getattr(ln, "variation", "") for ln in heard.talk.order.lines] == ["BEAN-CHR"]
    assert "30 days" in floor("demo", "kiosk").hold(["can I bring the lamp back"])[-1].text


def test_buy_one_get_one_buys_nothing() -> None:
    heard = floor("demo", "kiosk").hold(["do you still do the buy one get one on socks"])[-1]
    assert "gold members" in heard.text
    assert not heard.talk.order.lines


def test_when_it_would_arrive_in_spanish() -> None:
    heard = floor("demo", "kiosk").hold(["¿hay la sudadera gris mediana en otra tienda?", "¿y cuándo llegaría?"])[-1]
    assert "2 días" in heard.text


@pytest.mark.parametrize(
    "words",
    ["tell Hilltop to set one silver watch aside for him", "can Hilltop hold it for her, the silver watch", "could you reserve a silver watch at Hilltop",
     "ask the other store to keep one silver watch", "hold a silver watch over at Hilltop for him"],
)  # fmt: skip
def test_what_another_place_should_keep_is_not_held_here(words: str) -> None:
    heard = floor("demo").hold([words, "yes"])
    assert heard[0].text == "I can only hold what is here. Transfer one silver Orbit Smartwatch, M/L from Hilltop?"
    assert [a["action"] for a in heard[1].actions] == ["transfer_request"]
    assert not floor("demo", "kiosk").hold([words, "yes"])[-1].actions


@pytest.mark.parametrize(
    "words", ["Hilltop has none, so hold one silver watch", "forget Hilltop, hold one silver watch here", "book one silver watch under Hughes"]
)  # fmt: skip
def test_what_is_kept_here_is_held_here(words: str) -> None:
    assert floor("demo").hold([words])[-1].text == "Hold one silver Orbit Smartwatch, M/L for 24 hours?"


@pytest.mark.parametrize(
    "words",
    ["put me through to a manager", "connect me with a person", "patch me through to somebody", "hand me over to a colleague", "transfer me to a human",
     "páseme con un gerente", "comuníqueme con alguien", "could you pass me to someone"],
)  # fmt: skip
@pytest.mark.parametrize("channel", ["headset", "kiosk"])
def test_who_wants_to_be_put_through_gets_a_person(words: str, channel: str) -> None:
    assert floor("demo", channel).hold([words])[-1].handed_over


@pytest.mark.parametrize(
    "words", ["put me down for one lamp", "transfer one rust beanie to us", "pass me the price of the lamp"]
)
def test_what_is_only_put_or_passed_calls_nobody(words: str) -> None:
    assert not floor("demo").hold([words])[-1].handed_over


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("would the little charger do the leaf", "Yes, the 20 W USB-C Charger works with the Leaf"),
        ("can the 65 watt charger do the orbit", "Yes, the 65 W USB-C Charger works with the Orbit"),
        ("will the power bank do the hush buds", "Yes, the Power Bank 10k works with the Hush Buds"),
        ("what battery does the camera have", "data"),
    ],
)
def test_whether_one_thing_does_another_is_whether_they_go_together(words: str, said: str) -> None:
    assert said in floor("demo").hold([words])[-1].text
