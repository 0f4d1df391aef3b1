"""What a shopper at a kiosk takes in words with a remark beside them, counts anew or lets go; of any catalog."""

from collections.abc import Iterator

import pytest

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
