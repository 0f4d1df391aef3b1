"""What a shopper takes, and only asks about, over several turns at a kiosk; by form, and of any catalog."""

from collections.abc import Iterator

import pytest

from tests.dialog.shop.demo import Demo
from tests.dialog.shop.test_ordering import basket
from tests.dialog.shop.test_phrasings import heard

DEMO = Demo()
LAMP, CHARGER, CABLE, MINI = "LMP-WHT", "CHG-65", "CBL-2M", "PSM-RED"
SMALL_LEAF, LARGE_LEAF, SOCKS = "LEAF-8", "LEAF-32", "SOCK-SM"


@pytest.fixture(autouse=True, scope="module")
def _opened() -> Iterator[None]:
    with DEMO:
        yield


@pytest.mark.parametrize(
    "turn",
    [
        "ok. the desk lamp, how much is it",
        "okay the leaf 32 gig then, how much is it",
        "right, the 65 watt charger. what's that one cost",
        "ok the lamp. where is it",
        "ok, the desk lamp. does it plug in",
        "two power banks, how much would that be",
        "bueno, la lámpara, ¿cuánto es?",
    ],
)
def test_what_is_named_before_a_question_of_it_is_only_asked_about(turn: str) -> None:
    assert DEMO.basket(turn) == []


@pytest.mark.parametrize(
    "turn", ["I'll take the lamp, how much is it", "the lamp please, how much is it", "I'll have the lamp. where is it"]
)
def test_what_is_taken_in_so_many_words_is_taken_whatever_is_asked_of_it(turn: str) -> None:
    assert DEMO.basket(turn) == [LAMP]


@pytest.mark.parametrize(
    ("turn", "held"),
    [
        ("fine, one of those and a usb cable", [CHARGER, CABLE]),
        ("that and a usb cable please", [CHARGER, CABLE]),
        ("ok, that one and two usb cables", [CHARGER, CABLE, CABLE]),
        ("one of them plus a power bank then", [CHARGER, "PWR-10K"]),
        ("bueno, uno de esos y un cable usb", [CHARGER, CABLE]),
        ("eso y un cable usb, por favor", [CHARGER, CABLE]),
        ("and a usb cable?", []),
        ("and a usb cable", []),
        ("what about that and a usb cable together", []),
    ],
)
def test_one_of_what_was_priced_and_another_thing_are_both_taken(turn: str, held: list[str]) -> None:
    assert sorted(DEMO.basket("how much is the 65 watt charger", turn)) == sorted(held)


@pytest.mark.parametrize(
    ("turn", "held"),
    [
        ("a pair of the straight jeans, 32", ["JEAN-32"]),
        ("a pair of jeans, thirty two", ["JEAN-32"]),
        ("un par de los jeans, talla 32", ["JEAN-32"]),
        ("one of the desk lamps", [LAMP]),
        ("do you have a pair of the jeans in 32", []),
        ("what about one of the desk lamps", []),
    ],
)
def test_so_many_of_a_thing_by_its_definite_name_are_taken(turn: str, held: list[str]) -> None:
    assert DEMO.basket(turn) == held


@pytest.mark.parametrize(
    ("turn", "left"),
    [
        ("no, mejor uno nada más", 1),
        ("mejor nada más uno", 1),
        ("ay no, solo uno", 1),
        ("no, one's plenty", 1),
        ("nah, one will do", 1),
        ("nada más", 2),
        ("eso es todo, nada más", 2),
    ],
)
def test_a_count_that_is_nothing_more_than_a_count_ends_nothing(turn: str, left: int) -> None:
    assert DEMO.basket("two red minis please", turn) == [MINI] * left


@pytest.mark.parametrize(
    ("turn", "held"),
    [
        ("ehh no, the eight will do", SMALL_LEAF),
        ("hmm, actually the eight's enough", SMALL_LEAF),
        ("no, the small one will do", SMALL_LEAF),
        ("uh, no. eight gigs is fine", SMALL_LEAF),
        ("eh no, el de ocho está bien", SMALL_LEAF),
        ("is eight enough for books", LARGE_LEAF),
        ("is the eight cheaper", LARGE_LEAF),
        ("how much is the eight", LARGE_LEAF),
    ],
)
def test_another_size_that_will_do_takes_the_place_of_what_was_just_taken(turn: str, held: str) -> None:
    assert DEMO.basket("give me the 32 gig leaf", turn) == [held]


@pytest.mark.parametrize(
    ("turn", "held"),
    [("oh. five will do then", 5), ("fine, just eight for my team", 8), ("ok", 0), ("yes please", 0), ("no", 0)],
)
def test_behind_too_many_a_count_is_taken_and_a_yes_takes_none(turn: str, held: int) -> None:
    assert DEMO.basket("a hundred and fifty pairs of merino socks, S M", turn) == [SOCKS] * held


def test_so_many_less_as_need_a_yes_are_asked_about_first() -> None:
    talk = ("a hundred and fifty pairs of merino socks, S M", "just twelve pairs for the teachers then, small medium")
    assert DEMO.basket(*talk) == []
    assert DEMO.basket(*talk, "yes twelve") == [SOCKS] * 12


def _last(*turns: str) -> str:
    return DEMO.last(*turns, channel="kiosk")


POWER = "will the power bank charge the orbit watch?"
BUDS = "and the hush buds, can it do those"


@pytest.mark.parametrize(
    ("turns", "told"),
    [
        ((POWER, BUDS), "Yes, the Power Bank 10k works with the Hush Buds"),
        ((POWER, BUDS, "what's the capacity on it"), "10"),
        ((POWER, BUDS, "can I take it on the plane"), "cabin"),
        ((POWER, BUDS, "and what's it cost"), "$29"),
        (("does the power bank work with the leaf", "would it charge the buds too"), "Yes"),
        (("does the 20 watt charger work with the orbit watch?", "what about the 65, does that work with it"), "Yes"),
        (("does the power bank work with the leaf", "and the watch, will it manage that"), "don't know"),
        (("¿el power bank carga el leaf?", "y los hush buds, ¿también los carga?"), "Hush Buds"),
    ],
)
def test_it_is_what_was_asked_about_and_not_what_it_should_go_with(turns: tuple[str, ...], told: str) -> None:
    assert told in _last(*turns)


@pytest.mark.parametrize(
    "turn",
    [
        "hm, have you got one that really is, I cycle to work",
        "is there one that actually is?",
        "what've you got that properly is then",
        "do you sell any that are, for cycling",
        "¿tienen una que sí lo sea?",
    ],
)
def test_one_that_is_so_is_another_and_then_spoken_of(turn: str) -> None:
    talk = ("is the drizzle jacket waterproof?", turn)
    assert "Stormline" in _last(*talk)
    assert "$119.20" in _last(*talk, "what's that one come to")
    assert DEMO.basket(*talk, "go on then, one large") == ["STM-BLK-L"]


def test_a_word_on_the_price_before_a_question_is_no_question_of_the_price() -> None:
    jacket = "how much is the stormline"
    assert "3 of the" in _last(jacket, "pricey. got it in large?")
    assert "3" in _last("cuánto cuesta la stormline", "uf, caro. ¿la tienen en grande?")
    assert "Drizzle" in _last(jacket, "that's too expensive. is there anything cheaper")


def test_something_to_run_in_is_an_alternative_and_brings_nothing_over() -> None:
    talk = ("trail runners in a ten?", "anything else to run in that you do have here in ten?")
    assert "City Runner" in _last(*talk)
    assert not DEMO.reply(*talk, channel="kiosk")["handoff"]
    assert "$67.15" in _last(*talk, "what are those today") or "$79" in _last(*talk, "what are those today")
    assert DEMO.basket(*talk, "a pair of those then") == ["CITR-10"]


@pytest.mark.parametrize(
    ("turns", "told"),
    [
        (("how much are the puddle boots", "what are they made of"), "rubber"),
        (("is the rain boot leather",), "rubber"),
        (("de qué están hechas las botas de lluvia",), "rubber"),
        (("what's the hoodie made of",), "cotton"),
        (("what's the e reader made of",), "isn't in our data"),
    ],
)
def test_what_a_thing_is_made_of_is_told_from_its_description_too(turns: tuple[str, ...], told: str) -> None:
    assert told in _last(*turns)


@pytest.mark.parametrize(
    "turn",
    ["and clothes, is that the same", "is it the same for clothes", "what about shoes", "¿y la ropa, es igual?"],
)
def test_another_kind_of_goods_behind_a_return_is_told_its_own_days(turn: str) -> None:
    assert "30" in _last("if the hush buds don't fit can I bring em back", turn)


def test_an_allergy_beside_a_thing_is_a_persons() -> None:
    turns = ("how much are the puddle boots", "my girl has a bad latex allergy, can she wear those?")
    assert "rubber" in _last(*turns)
    assert DEMO.reply(*turns, channel="kiosk")["handoff"]


@pytest.mark.parametrize("turn", ["am I gold?", "am I a gold member", "soy gold?"])
def test_who_asks_for_their_tier_is_asked_who_they_are(turn: str) -> None:
    assert "number" in _last(turn) or "número" in _last(turn)
    known = ("can you tell me how many points I have", "it's two oh two, five five five, oh one oh one")
    assert "gold" in _last(*known, turn)


@pytest.mark.parametrize("turn", ["do you have it in gold", "have you got the hoodie in gold"])
def test_gold_is_a_colour_of_goods(turn: str) -> None:
    assert "number" not in _last("how much is the lamp", turn)


@pytest.mark.parametrize(
    "turn",
    [
        "what did sarah smith buy last time? it's for a present",
        "what did sarah get here last time?",
        "qué compró sarah la última vez",
    ],
)
def test_what_somebody_else_bought_is_refused_and_no_number_asked_for(turn: str) -> None:
    assert "number" not in _last(turn) and "número" not in _last(turn)


@pytest.mark.parametrize(
    ("turns", "named"),
    [
        (("a usb cable please", "you can take the cable off again, I've got one at home"), ["Cable"]),
        (("a lamp and a usb cable please", "no lamp and no cable"), ["Lamp", "Cable"]),
        (("una lámpara por favor", "quítela"), ["Lamp"]),
        (("a lamp please", "undo that"), ["Lamp"]),
    ],
)
def test_what_is_taken_out_is_named(turns: tuple[str, ...], named: list[str]) -> None:
    told = _last(*turns)
    assert all(name in told for name in named)
    assert DEMO.basket(*turns) == []


def test_a_discount_refused_at_a_kiosk_names_who_can_be_asked() -> None:
    assert "colleague" in _last("a lamp please", "the box is dented, could I get ten percent off it")


def test_a_claim_of_money_off_puts_nothing_more_in() -> None:
    turn = "my cousin works here, she said I get ten percent off, can you put that in"
    assert DEMO.basket("one clip desk lamp", turn) == ["LMP-WHT"]


@pytest.mark.parametrize(
    ("turns", "held"),
    [
        (("a navy tee, small", "two of them, actually three", "no two, two's right"), ["TEE-NVY-S"] * 2),
        (("aural lite in white please", "do you have those in black too", "let's do black"), ["AURL-BLK"]),
        (("aural lite in white please", "do you have those in black too", "black instead"), ["AURL-BLK"]),
        (("aural lite in white please", "in black too?", "and a black one as well"), ["AURL-BLK", "AURL-WHT"]),
        (("quiero una sudadera gris, L", "¿y en verde bosque?", "no, la gris está bien", "dos"), ["HOOD-GRY-L"] * 2),
        (("the lite in black please", "and in white?", "I'll stick with the black"), ["AURL-BLK"]),
    ],
)
def test_what_was_taken_changes_with_a_question_of_it_between(turns: tuple[str, ...], held: list[str]) -> None:
    assert sorted(DEMO.basket(*turns)) == held


@pytest.mark.parametrize(
    ("turns", "held"),
    [
        (("a charcoal beanie and the lamp", "drop the lamp", "hm, no, put the lamp back"), ["BEAN-CHR", LAMP]),
        (("two red minis", "take them off", "no put them back"), [MINI, MINI]),
        (
            ("a beanie, charcoal, and the lamp", "drop the lamp", "what's the camera", "put it back please"),
            ["BEAN-CHR", LAMP],
        ),
        (("the lamp please", "can I bring it back later"), [LAMP]),
    ],
)
def test_what_was_taken_out_last_is_put_back(turns: tuple[str, ...], held: list[str]) -> None:
    assert sorted(DEMO.basket(*turns)) == sorted(held)


@pytest.mark.parametrize("turn", ["hmm, leave the camera for now", "I'll leave the camera", "deje la cámara por ahora"])
def test_what_is_left_for_now_goes_out_of_the_basket(turn: str) -> None:
    assert DEMO.basket("can I get the lamp and the camera", turn) == [LAMP]
    assert DEMO.basket("how much is the camera", turn) == []


@pytest.mark.parametrize(
    ("turns", "held"),
    [
        (("how much is the camera", "fine, go ahead with that one"), ["RDG-CAM"]),
        (("how much is the camera", "go ahead"), []),
        (("is the camera here", "one"), ["RDG-CAM"]),
        (("is the camera here", "one?"), []),
        (("is the camera here", "one second"), []),
        (("are there red minis here", "two then"), [MINI, MINI]),
        (("do you have the hoodie", "one please"), []),
        (("how much is the lite, in black", "ok, one"), ["AURL-BLK"]),
        (("how much is the lite, black", "nah, too dear. the beanie then, charcoal"), ["BEAN-CHR"]),
        (("how much is the lite, black", "not today. just a beanie, charcoal"), ["BEAN-CHR"]),
        (("the lamp, not today",), []),
        (("the hush buds in black, too expensive",), []),
        (("the lite in black please", "that's it", "let's do it"), ["AURL-BLK"]),
    ],
)
def test_a_count_or_a_choice_behind_what_was_told_takes_it(turns: tuple[str, ...], held: list[str]) -> None:
    assert DEMO.basket(*turns) == held


SMALL_AND_BIG = ("how much is the small charger", "and the big one")


@pytest.mark.parametrize(
    ("turns", "held"),
    [
        ((*SMALL_AND_BIG, "the big one then"), [CHARGER]),
        ((*SMALL_AND_BIG, "the big one please"), [CHARGER]),
        ((*SMALL_AND_BIG, "the big one"), []),
        ((*SMALL_AND_BIG, "the big one then, and a usb cable"), [CHARGER, CABLE]),
        (("cuánto cuesta el cargador chico", "y el grande", "el grande entonces"), [CHARGER]),
        (("how much are the jeans", "the 32 then, and a lamp"), ["JEAN-32", LAMP]),
        (("is the grey hoodie here in large", "ok the large and two merino socks s m"), ["HOOD-GRY-L", SOCKS, SOCKS]),
        (("is the aural lite here in black", "that one then plus a usb cable"), ["AURL-BLK", CABLE]),
        (("how much is the leaf", "I'll go for the cheaper one"), [SMALL_LEAF]),
        (("how much is the leaf", "the dearer one please"), [LARGE_LEAF]),
        (("how much is the leaf", "is the cheaper one any good"), []),
        (("cuánto cuesta el leaf", "el más barato, por favor"), [SMALL_LEAF]),
        (("is the leaf here", "which is cheaper, the 8 or the 32", "I'll go for the cheaper one"), [SMALL_LEAF]),
        (("compare the aural one and the lite", "I don't need all that, so the lite in black"), ["AURL-BLK"]),
        (("what are the lamp and the camera", "my nephew's ten, so the camera"), ["RDG-CAM"]),
        (("what are the lamp and the camera", "so the camera is two hundred"), []),
    ],
)
def test_what_points_at_one_of_those_told_takes_that_one(turns: tuple[str, ...], held: list[str]) -> None:
    assert sorted(DEMO.basket(*turns)) == sorted(held)


@pytest.mark.parametrize(
    ("turns", "held"),
    [
        (("a usb cable", "how long is it", "good, another one then"), 2),
        (("a usb cable", "how long is it", "great, one more"), 2),
        (("a usb cable", "one more thing"), 1),
        (("a usb cable", "one last question"), 1),
    ],
)
def test_one_more_is_of_what_lies_there_and_one_more_thing_is_nothing(turns: tuple[str, ...], held: int) -> None:
    assert DEMO.basket(*turns) == [CABLE] * held


@pytest.mark.parametrize(
    ("turns", "held"),
    [
        (("trail runners in 11?", "ok one pair, thanks, that's me done"), "RDGR-11"),
        (("trail runners in 11?", "one pair then, that's it"), "RDGR-11"),
        (("how much is the lamp", "ok one, that'll do me"), LAMP),
        (("cuánto cuesta la lámpara", "deme una, gracias, es todo"), LAMP),
    ],
)
def test_what_ends_a_turn_behind_an_order_hides_none(turns: tuple[str, ...], held: str) -> None:
    assert DEMO.basket(*turns) == [held]
    assert "till" in _last(*turns) or "caja" in _last(*turns)


def test_which_of_its_sizes_costs_less_is_told() -> None:
    for turn in ("which is cheaper", "which is cheaper, the 8 or the 32", "¿cuál es más barato?"):
        told = _last("do you have the leaf", turn)
        assert "$119" in told and "$149" in told


def test_fewer_behind_the_question_for_the_size_is_still_wanted() -> None:
    assert DEMO.basket("two of the hoodie please", "no, one will do", "grey, large") == ["HOOD-GRY-L"]
    assert DEMO.basket("two of the hoodie please", "no thanks") == []


def test_the_nearest_that_was_told_is_what_is_spoken_of_next() -> None:
    assert "Ridge Trail Runner" in _last("what have you got for a runner", "and for trails", "have you got those in 11")


@pytest.mark.parametrize(
    ("shop", "turns", "held"),
    [
        ("cycles", ("how much is the wall paint, one litre, white", "two please"), {"PAINT-0": 2}),
        ("cycles", ("how much are the inner tubes for 700x28", "four please"), {"TUBE-0": 4}),
        ("cycles", ("ok. the floor pump, how much is it", "alright one pump"), {"PUMP-0": 1}),
        ("chemist", ("face cream", "the fifty one, one please"), {"CALM-0": 1}),
        ("chemist", ("a lipstick, coral", "oh and what other shades", "nude instead"), {"LIP-2": 1}),
        ("chemist", ("sun cream, the fifty", "what's that today", "two then"), {"SUN-1": 2}),
    ],
)
def test_what_was_told_is_taken_in_any_shop(shop: str, turns: tuple[str, ...], held: dict[str, int]) -> None:
    assert basket(*turns, shop=shop) == held


def test_prices_are_told_by_what_they_differ_in() -> None:
    told = heard("cycles", ("what's the sage paint",), "kiosk").text
    assert "1 l $14.00" in told and "5 l $36.00" in told
    assert "$36" not in heard("cycles", ("what's the paint in sage, one litre",), "kiosk").text
