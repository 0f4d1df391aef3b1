"""What a shopper at a kiosk takes and changes in everyday words: by the form of the turn, on any catalog. PURE."""

import pytest

from edge.dialog.talk import Phase
from tests.dialog.shop.test_phrasings import heard

Basket = dict[str, int]


def basket(*turns: str, shop: str = "demo", channel: str = "kiosk") -> Basket:
    """How many of each SKU lie in the basket at the end."""
    found: Basket = {}
    for line in heard(shop, turns, channel).talk.order.lines:
        sku = str(getattr(line, "variation", ""))
        found[sku] = found.get(sku, 0) + line.qty
    return found


@pytest.mark.parametrize(
    ("turns", "taken"),
    [
        (("charcoal beanie please",), {"BEAN-CHR": 1}),
        (("fine. then just a charcoal beanie",), {"BEAN-CHR": 1}),
        (("grey hoodie, extra large, one",), {"HOOD-GRY-XL": 1}),
        (("stormline shell, medium, just the one",), {"STM-BLK-M": 1}),
        (("a red mini speaker and the camera",), {"PSM-RED": 1, "RDG-CAM": 1}),
        (("how much is the max speaker", "fine, one max please"), {"PSX-BLK": 1}),
        (("where are the wool hats", "two of the grey ones, charcoal or whatever"), {"BEAN-CHR": 2}),
        (("do you have the merino socks", "I have no card. two pairs anyway, the large ones"), {"SOCK-LX": 2}),
        (("I'll take the jeans, waist 32", "and the lamp"), {"JEAN-32": 1, "LMP-WHT": 1}),
        (("have you got the big speaker", "yeah one of those and the camera please"), {"PSX-BLK": 1, "RDG-CAM": 1}),
        (("I need rain boots for my niece, size six, one pair",), {"PUD-6": 1}),
        (("un gorro gris, por favor",), {"BEAN-CHR": 1}),
        (("first the camera please, then a usb cable",), {"RDG-CAM": 1, "CBL-2M": 1}),
        (("two things please. a lamp and a usb cable",), {"LMP-WHT": 1, "CBL-2M": 1}),
        (("lamp, camera and power bank please",), {"LMP-WHT": 1, "RDG-CAM": 1, "PWR-10K": 1}),
        (("how much is the orbit", "ok I'll go for the small black one"), {"ORB-SM-BLK": 1}),
        (("which jackets are there", "the stormline sounds good. medium please"), {"STM-BLK-M": 1}),
        (("a charger please", "the big one"), {"CHG-65": 1}),
        (("jeans in a 34 please", "36 will do"), {"JEAN-36": 1}),
        (("is the leaf here", "and the case for it, no wait, just the 8 gig reader please"), {"LEAF-8": 1}),
        (("buenas, me da dos power banks",), {"PWR-10K": 2}),
        (("what's cheaper, the aural one or the lite", "the lite then, in black"), {"AURL-BLK": 1}),
        (("how much are the power bank and the lamp", "okay, both"), {"PWR-10K": 1, "LMP-WHT": 1}),
        (("a lamp please and where are the toilets",), {"LMP-WHT": 1}),
        (("black mini speaker please", "is there one in red", "then red"), {"PSM-RED": 1}),
        (("¿cuánto cuesta la lámpara?", "bueno, entonces una, por favor"), {"LMP-WHT": 1}),
    ],
)
def test_what_is_named_as_one_orders_is_taken(turns: tuple[str, ...], taken: Basket) -> None:
    assert basket(*turns) == taken


@pytest.mark.parametrize(
    ("turns", "taken"),
    [
        (("one u lock please",), {"BULLDOG-0": 1}),
        (("dome helmet in white, small, two please",), {"DOME-0": 2}),
        (("just a floor pump",), {"PUMP-0": 1}),
        (("how much is the tail light", "ok, the tail light and a floor pump"), {"EMBER-0": 1, "PUMP-0": 1}),
        (("two rear lights please", "make one of them a u lock"), {"EMBER-0": 1, "BULLDOG-0": 1}),
        (("two white domes, small", "one is enough"), {"DOME-0": 1}),
        (("one u lock please", "and a floor pump", "just the pump"), {"PUMP-0": 1}),
    ],
)
def test_it_holds_on_any_catalog(turns: tuple[str, ...], taken: Basket) -> None:
    assert basket(*turns, shop="cycles") == taken


@pytest.mark.parametrize(
    "turns",
    [
        ("the beanie?",),
        ("desk lamp",),
        ("a lamp?",),
        ("how much is the lamp", "and a power bank"),
        ("how much is the lamp", "ok and the power bank"),
        ("I'm looking for a lamp please",),
        ("the price of the lamp please",),
        ("tell me about the camera please",),
        ("maybe a beanie",),
        ("my brother has a red mini speaker",),
        ("the lamp is nice",),
        ("a lamp or a camera",),
        ("don't give me the lamp yet",),
        ("I have a lamp",),
        ("my mum wants a lamp",),
        ("how much is the mini", "in red please"),
        ("no lamp please",),
        ("¿tienen la lámpara?",),
        ("la cámara",),
    ],
)
def test_what_only_looks_takes_nothing(turns: tuple[str, ...]) -> None:
    assert basket(*turns) == {}


def test_a_seller_takes_nothing_by_a_please() -> None:
    assert basket("charcoal beanie please", channel="headset") == {}


@pytest.mark.parametrize(
    ("turns", "left"),
    [
        (("two navy tees, large", "make one of them an extra large"), {"TEE-NVY-L": 1, "TEE-NVY-XL": 1}),
        (("two jeans, waist 36 please", "make one of them a 32", "no wait, his should be a thirty, not thirty-two"),
         {"JEAN-36": 1, "JEAN-30": 1}),
        (("two navy tees, large", "actually one's enough"), {"TEE-NVY-L": 1}),
        (("one charcoal beanie please", "two please"), {"BEAN-CHR": 2}),
        (("three pairs of socks, large", "one less"), {"SOCK-LX": 2}),
        (("three pairs of socks, large", "one more pair"), {"SOCK-LX": 4}),
        (("two lamps please", "can I have three instead"), {"LMP-WHT": 3}),
        (("two lamps please", "half that"), {"LMP-WHT": 1}),
        (("una cámara por favor", "y dos cables", "un solo cable mejor"), {"RDG-CAM": 1, "CBL-2M": 1}),
        (("three usb cables please", "only one cable actually"), {"CBL-2M": 1}),
        (("two lamps please", "get rid of them"), {}),
        (("two lamps please", "did I say two? I meant one"), {"LMP-WHT": 1}),
        (("white tee, large, please", "no hang on, small"), {"TEE-WHT-S": 1}),
        (("white tee, large, please", "could it be navy"), {"TEE-NVY-L": 1}),
        (("white tee, large, please", "what about navy", "yeah switch to that"), {"TEE-NVY-L": 1}),
        (("white tee, large, please", "what about navy"), {"TEE-WHT-L": 1}),
        (("white tee, large, please", "my boyfriend needs a navy one as well"), {"TEE-WHT-L": 1, "TEE-NVY-L": 1}),
        (("a small drizzle in yellow please", "no, medium"), {"DRZ-YEL-M": 1}),
        (("city runners size nine please", "they should be tens"), {"CITR-10": 1}),
        (("a beanie and a lamp please", "charcoal", "hold on. no beanie, she hates hats"), {"LMP-WHT": 1}),
        (("a charcoal beanie and a lamp please", "skip the lamp"), {"BEAN-CHR": 1}),
        (("a charcoal beanie and a lamp please", "only the beanie then"), {"BEAN-CHR": 1}),
        (("a charcoal beanie and a lamp please", "the camera instead of the lamp"), {"BEAN-CHR": 1, "RDG-CAM": 1}),
        (("a charcoal beanie and a lamp please", "swap the lamp for a usb cable"), {"BEAN-CHR": 1, "CBL-2M": 1}),
        (("two white tees, medium", "make them one small and one large"), {"TEE-WHT-S": 1, "TEE-WHT-L": 1}),
        (("dos camisetas blancas medianas, por favor", "una de ellas en azul marino grande"),
         {"TEE-WHT-M": 1, "TEE-NVY-L": 1}),
        (("una lámpara y un cable usb", "solo el cable"), {"CBL-2M": 1}),
        (("two white tees, medium", "one of them small"), {"TEE-WHT-M": 1, "TEE-WHT-S": 1}),
        (("two white tees, medium", "make it small, that's all"), {"TEE-WHT-S": 2}),
        (("a charcoal beanie and a lamp please", "drop the last one, that's all"), {"BEAN-CHR": 1}),
        (("two lamps please", "drop a lamp"), {"LMP-WHT": 1}),
        (("one white tee, medium", "make that five small ones"), {"TEE-WHT-S": 5}),
    ],
)  # fmt: skip
def test_a_line_is_changed_as_it_is_said(turns: tuple[str, ...], left: Basket) -> None:
    assert basket(*turns) == left


@pytest.mark.parametrize(
    ("turns", "left"),
    [
        (("a lamp please", "take the lamp out and add the camera"), {"RDG-CAM": 1}),
        (("a lamp please", "add the camera and take the lamp off"), {"RDG-CAM": 1}),
        (("a lamp and the camera please", "no lamp and no camera"), {}),
        (("a lamp and the camera please", "drop both"), {}),
        (("a lamp and a red mini speaker please", "lose the lamp. and make the speaker two"), {"PSM-RED": 2}),
        (("a lamp please", "actually no lamp, the camera"), {"RDG-CAM": 1}),
        (("lamp, camera and power bank please", "keep the lamp, drop the rest"), {"LMP-WHT": 1}),
        (("lamp, camera and power bank please", "everything but the lamp"), {"RDG-CAM": 1, "PWR-10K": 1}),
        (("una cámara y dos cables por favor", "quite un cable"), {"RDG-CAM": 1, "CBL-2M": 1}),
        (("un jeans talla 32 y la lámpara, por favor", "la lámpara no"), {"JEAN-32": 1}),
    ],
)
def test_each_clause_of_a_change_does_its_own(turns: tuple[str, ...], left: Basket) -> None:
    assert basket(*turns) == left


LAMP_AND_CAMERA = "a lamp and a camera please"
A_LAMP, A_CAMERA = {"LMP-WHT": 1}, {"RDG-CAM": 1}


@pytest.mark.parametrize(
    ("turn", "left"),
    [
        ("leave the lamp out, the rest stays", A_CAMERA),
        ("leave the lamp off, keep the rest", A_CAMERA),
        ("drop the lamp, keep everything else", A_CAMERA),
        ("quita la lámpara y deja lo demás", A_CAMERA),
        ("keep the lamp, leave the rest", A_LAMP),
        ("keep the lamp, not the rest", A_LAMP),
        ("deja la lámpara y quita lo demás", A_LAMP),
        ("drop everything but the lamp", A_LAMP),
        ("keep the lamp and the rest too", A_LAMP | A_CAMERA),
        ("drop both", {}),
    ],
)
def test_what_stays_and_what_goes_of_all_is_told_by_its_verb(turn: str, left: Basket) -> None:
    assert basket(LAMP_AND_CAMERA, turn) == left


@pytest.mark.parametrize(
    ("turn", "left"),
    [
        ("the camera, not the lamp", A_CAMERA),
        ("instead of the lamp, a camera", A_CAMERA),
        ("en vez de la lámpara, la cámara", A_CAMERA),
        ("the lamp, not the camera", A_LAMP),
        ("the lamp rather than the camera", A_LAMP),
        ("I like the lamp but not the camera", A_LAMP),
        ("the lamp's great, not sure about the camera", A_LAMP),
    ],
)
def test_of_two_things_the_one_that_is_refused_goes(turn: str, left: Basket) -> None:
    assert basket("a lamp please", turn) == left


@pytest.mark.parametrize(
    "turn",
    [
        "never mind the price, what colors does it come in",
        "I don't need the box for the lamp",
        "oh and the lamp, I don't need a bag for it",
        "do I lose the guarantee if I open the lamp",
        "the lamp doesn't need a bulb, does it",
        "can you take the tags off the lamp",
        "the lamp is quite nice",
        "no more lamps thanks",
        "quítale la etiqueta a la lámpara",
        "otra lámpara no, sin bolsa por favor",
    ],
)
def test_what_is_let_go_beside_a_thing_takes_out_nothing(turn: str) -> None:
    assert basket("a lamp please", turn) == A_LAMP


@pytest.mark.parametrize(
    ("turns", "left", "says"),
    [
        (("one inner tube, 29 inch", "make it two and do you have floor pumps"), {"TUBE-2": 2}, "Floor Pump"),
        (("a rear light and a u lock please", "take the lock off, and how much is the floor pump"),
         {"EMBER-0": 1}, "$39"),
        (("a rear light and a u lock please", "forget it, where are the pumps"), {"EMBER-0": 1, "BULLDOG-0": 1}, "C7"),
        (("a rear light and a u lock please", "will I lose the light if I take it off"),
         {"EMBER-0": 1, "BULLDOG-0": 1}, ""),
    ],
)  # fmt: skip
def test_what_is_asked_behind_a_change_is_answered(turns: tuple[str, ...], left: Basket, says: str) -> None:
    assert basket(*turns, shop="cycles") == left
    assert says in heard("cycles", turns, "kiosk").text


def test_of_what_lies_in_it_nothing_is_kept_in_a_colour_that_it_has_not() -> None:
    assert basket("a charcoal beanie and a lamp please", "just the beanie in slate") == {"BEAN-CHR": 1, "LMP-WHT": 1}


@pytest.mark.parametrize(
    ("turns", "left"),
    [
        (("a red mini speaker please", "no, the max"), {"PSX-BLK": 1}),
        (("a red mini speaker please", "I meant the max, sorry"), {"PSX-BLK": 1}),
        (("a red mini speaker please", "how much is the max", "ok swap it for that"), {"PSX-BLK": 1}),
        (("a red mini speaker please", "actually the max too"), {"PSM-RED": 1, "PSX-BLK": 1}),
        (("a red mini speaker please", "actually do you have the max"), {"PSM-RED": 1}),
        (("a red mini speaker please", "how much is the max instead"), {"PSM-RED": 1}),
        (("a red mini speaker please", "same again"), {"PSM-RED": 2}),
        (("a red mini speaker please", "just that"), {"PSM-RED": 1}),
    ],
)
def test_what_is_meant_in_place_of_what_was_just_taken_takes_its_place(turns: tuple[str, ...], left: Basket) -> None:
    assert basket(*turns) == left


@pytest.mark.parametrize(
    "turn",
    [
        "one is for my wife", "one last thing", "I'm twenty two", "give me two minutes", "are two enough",
        "two of them are for my kids", "one of them looks dirty", "is it better in small", "I have two lamps at home",
        "how much would two be", "there are two of us", "does one size fit all",
    ],
)  # fmt: skip
def test_a_number_that_counts_nothing_changes_nothing(turn: str) -> None:
    assert basket("three pairs of socks, large", turn) == {"SOCK-LX": 3}


def test_what_is_taken_beside_the_read_back_is_no_yes_to_it() -> None:
    turns = ("a lamp please", "that's it", "how much is the camera", "fine, that too")
    assert heard("demo", turns, "kiosk").talk.phase is Phase.OPEN
    assert basket(*turns) == {"LMP-WHT": 1, "RDG-CAM": 1}


@pytest.mark.parametrize(
    "turns",
    [
        ("a charcoal beanie please", "the charcoal beanie please"),
        ("a charcoal beanie please", "just the beanie, that's all"),
        ("a charcoal beanie please", "ok, the beanie then"),
    ],
)
def test_what_lies_in_the_basket_and_is_named_again_is_no_second_one(turns: tuple[str, ...]) -> None:
    assert basket(*turns) == {"BEAN-CHR": 1}


def test_several_that_lie_in_it_and_are_named_again_are_no_second_ones() -> None:
    turns = ("a charcoal beanie and a lamp please", "just the charcoal beanie and the lamp")
    assert basket(*turns) == {"BEAN-CHR": 1, "LMP-WHT": 1}


@pytest.mark.parametrize(
    ("turns", "says", "left"),
    [
        (("eleven usb cables please",), "?", {}),
        (("eleven usb cables please", "yes"), "Eleven", {"CBL-2M": 11}),
        (("eleven usb cables please", "no, just one"), "One", {"CBL-2M": 1}),
        (("nine usb cables please", "make it twelve"), "Twelve", {"CBL-2M": 9}),
        (("one white tee, medium", "make it twelve smalls"), "Twelve", {"TEE-WHT-S": 1}),
        (("one white tee, medium", "make that eleven small ones", "yes"), "small", {"TEE-WHT-S": 11}),
        (("nine usb cables please", "make it twelve", "yes"), "USB", {"CBL-2M": 12}),
        (("twenty six usb cables please",), "colleague", {}),
        (("two hundred usb cables please",), "99", {}),
        (("a small yellow drizzle please", "make it three"), "Only 2", {"DRZ-YEL-S": 1}),
        (("two small yellow drizzles please", "one more"), "Only 2", {"DRZ-YEL-S": 2}),
    ],
)
def test_an_unusual_number_is_asked_about_and_none_is_sold_twice(
    turns: tuple[str, ...], says: str, left: Basket
) -> None:
    assert says in heard("demo", turns, "kiosk").text
    assert basket(*turns) == left


@pytest.mark.parametrize(
    ("turns", "says"),
    [
        (("black orbit watch, medium large?", "can I get it from the warehouse or anything"), "or anywhere else"),
        (("grey hoodie in medium?", "can you get one sent here"), "11 in the Central warehouse"),
        (("twenty watt charger, have you got any", "where do they have it?"), "Hilltop"),
        (("twenty watt charger, have you got any", "what would the bigger one cost"), "$34"),
        (("how many m/l orbits are there", "okay. can you swim with it"), "50 m"),
    ],
)
def test_a_question_keeps_its_thread(turns: tuple[str, ...], says: str) -> None:
    assert says in heard("demo", turns, "kiosk").text


def test_what_no_place_has_is_sent_for_by_nobody() -> None:
    turns = ("black orbit watch, medium large?", "can you have one sent over")
    assert not heard("demo", turns, "kiosk").talk.handoff


def test_a_seller_asks_whether_a_thing_is_in_a_colour() -> None:
    assert (
        "1 of the XL slate" in heard("demo", ("what's the drizzle", "is that one in slate extra large"), "headset").text
    )
