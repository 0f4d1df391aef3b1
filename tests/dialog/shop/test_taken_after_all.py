"""What a shopper at a kiosk takes in words with a remark beside them, counts anew or lets go; of any catalog."""

from collections.abc import Iterator

import pytest

from tests.conversations import run
from tests.dialog.shop.demo import Demo

DEMO = Demo()
LAMP, CABLE, SOCKS, WHITE, RED = "LMP-WHT", "CBL-2M", "SOCK-SM", "AURL-WHT", "PSM-RED"
TEE, BLACK = "TEE-WHT-M", "AUR1-BLK"


@pytest.fixture(autouse=True, scope="module")
def _opened() -> Iterator[None]:
    with DEMO:
        yield


@pytest.mark.parametrize(
    ("turns", "held"),
    [
        (("one of those clip-on desk lamps",), [LAMP]),
        (("a clip-on desk lamp please",), [LAMP]),
        (("do you have clip-on desk lamps",), []),
        (("how much are the Aural Lite", "one in white. and get a move on, stupid machine"), [WHITE]),
        (("how much are the Aural Lite", "one in white, genius"), [WHITE]),
        (("how much are the Aural Lite", "is there one in white"), []),
        (("how much are the Aural Lite", "and one in white?"), []),
        (("do you sell cigars", "alright then, a pair of merino socks for her instead, S M"), [SOCKS]),
        (("do you sell cigars", "what could I give her instead"), []),
        (("is the mini waterproof", "ok well, a red one then"), [RED]),
        (("is the mini waterproof", "oh, well, is there a red one then"), []),
    ],
)
def test_an_order_beside_a_remark_or_behind_a_refusal_is_one(turns: tuple[str, ...], held: list[str]) -> None:
    assert DEMO.basket(*turns) == held


@pytest.mark.parametrize(
    "mute",
    [
        "stop suggesting things today please, I know what I want. one Aural One, black",
        "no more suggestions. one Aural One in black",
        "one Aural One in black. and stop suggesting things",
    ],
)
def test_no_more_ideas_beside_an_order_is_both(mute: str) -> None:
    assert DEMO.basket(mute) == [BLACK]
    assert "Speaker" not in DEMO.last(mute, "how much is it", channel="kiosk")


@pytest.mark.parametrize(
    ("turns", "so_many"),
    [
        (("how much are the white tees", "okay, eleven in medium", "yes, eleven"), 11),
        (("how much are the white tees", "okay, eleven in medium", "hmm, three aren't coming. make it eight"), 8),
        (("how much are the white tees", "okay, eleven in medium"), 0),
        (("a white tee, medium", "thirty of those", "ok then only five"), 5),
        (("how much are the white medium tees", "I'll take thirty of those", "ok then only five"), 5),
        (("how much are the white medium tees", "I'll take thirty of those", "well, just four then"), 4),
        (("how much are the white medium tees", "I'll take thirty of those", "how much would five be"), 0),
        (("¿cuánto cuestan las playeras blancas medianas?", "deme treinta", "bueno, solo cinco entonces"), 5),
    ],
)
def test_so_many_around_a_count_that_was_asked_about_or_refused(turns: tuple[str, ...], so_many: int) -> None:
    assert DEMO.basket(*turns) == [TEE] * so_many


@pytest.mark.parametrize(
    ("out", "left"),
    [
        ("that's a lot of money. take the thirty-two one off", "LEAF-8"),
        ("that's too much, take the thirty-two out", "LEAF-8"),
        ("that's a lot. leave the eight gig one off", "LEAF-32"),
        ("es mucho, quite el de 32", "LEAF-8"),
    ],
)
def test_of_two_of_a_kind_the_one_that_is_said_goes(out: str, left: str) -> None:
    assert DEMO.basket("a Leaf 6, 32 gig", "and one Leaf with eight gigabytes", out) == [left]


@pytest.mark.parametrize(
    "turn", ["and the two metre USB-C cable", "and the two meter cable", "y el cable de dos metros"]
)
def test_a_length_is_no_count(turn: str) -> None:
    assert DEMO.basket("one desk lamp", turn) == [LAMP, CABLE]


def test_the_65_watt_charger_is_no_65_chargers() -> None:
    assert DEMO.basket("un cargador de 65") == ["CHG-65"]
    assert DEMO.basket("three of the 65 watt chargers") == ["CHG-65"] * 3


@pytest.mark.parametrize(
    ("answer", "sent"),
    [
        ("yes, buy it", True),
        ("yes, for god's sake", True),
        ("yes, ring it up", True),
        ("correct, yes", True),
        ("yes but buy it tomorrow", False),
        ("yes, I'd buy it if it was cheaper", False),
        ("buy it? no", False),
    ],
)
def test_a_yes_with_what_is_done_by_it_sends(answer: str, sent: bool) -> None:
    reply = DEMO.reply("a white tee, medium", "that's all", answer, channel="kiosk")
    assert (reply["order_state"] in ("submitted", "accepted")) is sent


@pytest.mark.parametrize(
    "turn",
    [
        "oh hang on, can you make it two on that order?",
        "could you add another one to that order",
        "make it two on my order please",
        "wait, can you make that two",
    ],
)
def test_a_change_of_what_went_is_for_staff(turn: str) -> None:
    reply = DEMO.reply("a white tee, medium", "that's all", "yes", turn, channel="kiosk")
    assert reply.get("handoff") or "team member" in " ".join(reply["agent"])


def said(*turns: str) -> str:
    return DEMO.last(*turns, channel="kiosk")


@pytest.mark.parametrize(
    "turns",
    [
        ("can the Orbit smartwatch be charged with the 65 watt charger?",),
        ("can the Orbit smartwatch be charged with the 20 watt charger?", "And with the 65 watt charger?"),
        ("does the 65 watt charger do the watch",),
    ],
)
def test_that_one_is_the_one_that_serves_the_other(turns: tuple[str, ...]) -> None:
    assert "$34" in said(*turns, "how much is that one")
    assert "E2" in said(*turns, "how much is that one", "whereabouts is it")


def test_it_stays_what_was_asked_about() -> None:
    assert "Orbit" in said("can the Orbit smartwatch be charged with the 65 watt charger?", "how much is it")


def test_a_kind_of_goods_behind_a_return_rule_is_of_returns() -> None:
    rule = "If I buy headphones and they don't fit my ears, how long do I have to bring them back?"
    assert "15 days" in said(rule)
    assert "work with ears" not in said(rule)
    assert "30 days" in said(rule, "and clothes?")


def test_whether_another_model_fits_is_no_question_of_its_count() -> None:
    case = "do you have a clear phone case for the N7 Plus?"
    assert "Fits only" in said(case, "Would the one for the normal N7 fit?")
    assert "Hilltop" in said(case, "how much is the N7 one", "where could I get the Plus one the quickest?")
    assert "large" in said("do you have the tee in navy medium", "would the large fit")  # nothing is told of its fit


@pytest.mark.parametrize(
    "turn", ["where could I get it", "where do I buy that", "how can I get one", "donde la compro"]
)
def test_a_question_where_it_may_be_had_takes_nothing(turn: str) -> None:
    assert DEMO.basket("how much is the lamp", turn) == []


def test_they_are_what_is_spoken_of() -> None:
    told = said("what are the City Runners?", "a friend said they're on offer over lunch")
    assert "City Runner" in told
    assert "Rainy" not in told


@pytest.mark.parametrize("turn", ["a bottle of red wine maybe?", "a red dress", "una botella de vino rojo"])
def test_what_is_nothing_here_is_no_other_thing_of_its_colour(turn: str) -> None:
    assert "Speaker" not in said(turn)


@pytest.mark.parametrize("turn", ["have you got a red one", "anything in red?", "something red for my niece"])
def test_what_comes_in_a_colour_is_told_where_no_thing_is_named(turn: str) -> None:
    assert "red Pocket Speaker Mini" in said(turn)


HUSBAND = "My husband bought headphones here, can you look up which ones? His number's 202 555 0102."


@pytest.mark.parametrize("turn", ["okay okay. do you have a beanie for him?", "well, is there a beanie for him then"])
def test_goods_for_somebody_behind_a_refusal_are_a_new_question(turn: str) -> None:
    assert "harcoal" in said(HUSBAND, turn)


@pytest.mark.parametrize(
    "turn",
    ["do you have any record of what he got", "did he get a beanie", "do you have his address", "was it a beanie"],
)
def test_what_was_refused_stays_refused(turn: str) -> None:
    assert "still can't" in said(HUSBAND, turn) or "can't share" in said(HUSBAND, turn)


@pytest.mark.parametrize(
    "turn",
    [
        "hi there, what's my points balance? The number is 202 555 0101",
        "what's my balance? my number's 202 555 0101",
        "¿cuál es mi saldo de puntos? Mi número es 202 555 0101",
    ],
)
def test_ones_own_number_beside_the_question_is_answered(turn: str) -> None:
    assert "1,820" in said(turn)


@pytest.mark.parametrize(
    "turn", ["how many points does my wife have? The number is 202 555 0101", "what's her balance? 202 555 0101"]
)
def test_the_number_of_somebody_else_is_not(turn: str) -> None:
    assert "1,820" not in said(turn)


@pytest.mark.parametrize(
    ("turns", "held"),
    [
        (("one usb cable", "two of those cables, no, make it three"), 3),
        (("one usb cable", "two of those cables please"), 2),
        (("one usb cable", "two more of those cables"), 3),
        (("one usb cable", "and two of those cables too"), 3),
        (("un cable usb", "dos de esos cables"), 2),
    ],
)
def test_so_many_of_those_that_were_just_put_in_is_how_many_there_are(turns: tuple[str, ...], held: int) -> None:
    assert DEMO.basket(*turns) == [CABLE] * held


@pytest.mark.parametrize(
    "turn",
    [
        "No, forget it, take it off. I'll come back for the big one.",
        "take it off then. I'll come back when you have the max",
        "quítela. Vuelvo otro día por la grande",
    ],
)
def test_who_comes_back_another_time_lets_it_go(turn: str) -> None:
    assert DEMO.basket("a red Pocket Speaker Mini", turn) == []


def test_a_yes_that_says_it_all_again_is_the_yes() -> None:
    """What somebody beside them would have is put in once, and not asked about again."""
    start = {"type": "start", "id": "d", "channel": "kiosk", "menu": "demo-store", "world": {}}
    said = (
        ("one Leaf 6, 32 gigs", ""),
        ("get me an eight gig one too, would you", "guest_2"),
        ("yeah, add one Leaf with eight gigabytes for her", ""),
        ("that's a lot of money. take the thirty-two one off", ""),
    )
    turns = [{"type": "turn", "user": u, **({"speaker": who} if who else {})} for u, who in said]
    *_, added, out = DEMO.do(run.hold(DEMO.door, [start, *turns]))
    assert "?" not in " ".join(added["agent"])
    assert [line["variation"] for line in out["order"]] == ["LEAF-8"]


@pytest.mark.parametrize("turn", ["has that worked now?", "did it go through", "so is that done", "¿ya se mandó?"])
def test_whether_it_went_is_told_of_what_the_till_has(turn: str) -> None:
    assert "$18" in said("a white tee, medium", "that's all", "yes", turn)
    assert "$18" not in said("how much is the lamp", turn)


@pytest.mark.parametrize("turn", ["take the tee off my order", "wait, can you take that off that order"])
def test_what_shall_go_from_what_went_is_for_staff(turn: str) -> None:
    reply = DEMO.reply("a white tee, medium", "that's all", "yes", turn, channel="kiosk")
    assert reply.get("handoff") or "team member" in " ".join(reply["agent"])
