"""Several things in one turn, of which some are not sold here, and things taken in doubt: each is answered for."""

import pytest

from domain.shop import Shop
from tests.dialog.shop.floor import Floor, Heard
from tests.dialog.shop.household import household
from tests.dialog.shop.shops import chemist, cycles

CYCLES, CHEMIST, HOUSEHOLD = cycles(), chemist(), household()


def _kiosk(shop: Shop, *turns: str) -> Heard:
    return Floor(shop, channel="kiosk").hold(list(turns))[-1]


def _basket(heard: Heard) -> list[str]:
    return sorted(sku for line in heard.talk.order.lines for sku in [str(getattr(line, "variation", ""))] * line.qty)


@pytest.mark.parametrize(
    ("shop", "turn", "taken", "none"),
    [
        (CYCLES, "a kayak and a floor pump", ["PUMP-0"], "kayak"),
        (CYCLES, "a floor pump and a kayak please", ["PUMP-0"], "kayak"),
        (CYCLES, "can I get a tent, a floor pump and an ember light", ["EMBER-0", "PUMP-0"], "tent"),
        (CYCLES, "a floor pump and a bag please", ["PUMP-0"], "bag"),
        (CYCLES, "una floor pump y una mochila por favor", ["PUMP-0"], "mochila"),
        (HOUSEHOLD, "a toaster and a train set", ["RAIL-0"], "toaster"),
        (HOUSEHOLD, "I'll take a train set and two dinosaurs", ["RAIL-0"], "dinosaurs"),
        (CHEMIST, "a toothpaste and a hairbrush", ["MINT-0"], "hairbrush"),
        (CHEMIST, "give me a shampoo, a toothpaste and some tissues please", ["MINT-0", "OATS-0"], "tissues"),
    ],
)
def test_what_is_not_sold_is_told_and_the_rest_is_taken(shop: Shop, turn: str, taken: list[str], none: str) -> None:
    heard = _kiosk(shop, turn)
    assert _basket(heard) == taken
    assert none in heard.text


@pytest.mark.parametrize(
    ("shop", "turn", "told"),
    [
        (CYCLES, "how much is a floor pump and a tent", ("$39", "tent")),
        (CYCLES, "where are the tents and the work gloves", ("T4", "tents")),
        (CYCLES, "do you have kayaks, and how much is the floor pump", ("$39", "kayaks")),
        (CYCLES, "do you have tents or kayaks, and what's the floor pump cost", ("$39", "tents", "kayaks")),
        (CYCLES, "what time do you close and do you sell kayaks", ("6 pm", "kayaks")),
        (HOUSEHOLD, "have you got toasters and how much is the train set", ("$45", "toasters")),
        (CHEMIST, "¿tienen peines y cuánto cuesta el shampoo?", ("$9", "peines")),
    ],
)
def test_what_is_asked_of_both_is_answered_for_both(shop: Shop, turn: str, told: tuple[str, ...]) -> None:
    heard = _kiosk(shop, turn)
    assert all(word in heard.text for word in told), heard.text
    assert not _basket(heard)


@pytest.mark.parametrize(
    "turn",
    [
        "a floor pump and that's it",
        "a floor pump and a receipt please",
        "a floor pump for my son and a drill for my daughter",
        "a floor pump and two of the gloves, size M",
        "a floor pump, thanks, my tyres are flat",
        "I'll take a floor pump and my wife wants a drill",
        "can I use the floor pump in garages and bedrooms",
        "is the drill for the walls and the ceilings",
        "cheers. what's a floor pump",
        "thanks, a floor pump",
    ],
)
def test_what_is_no_thing_is_not_looked_for(turn: str) -> None:
    assert "can't find" not in _kiosk(CYCLES, turn).text


@pytest.mark.parametrize(
    ("turn", "count"),
    [
        ("floor pump x2", 2),
        ("floor pump x 3 please", 3),
        ("2x floor pump", 2),
        ("floor pump times two", 2),
        ("a floor pump", 1),
    ],
)
def test_times_so_many_counts(turn: str, count: int) -> None:
    assert _basket(_kiosk(CYCLES, turn)) == ["PUMP-0"] * count


@pytest.mark.parametrize(
    "turn",
    [
        "put one in",
        "put one in, I'm just getting my wallet",
        "pop it in the basket, just fetching my husband",
        "stick one in my trolley please",
        "chuck one in",
        "add one, I'm looking for my card",
        "take one, we're just getting our coats",
        "échala a la canasta",
    ],
)
def test_what_is_put_in_is_taken_whatever_they_fetch_meanwhile(turn: str) -> None:
    assert _basket(_kiosk(CYCLES, "do you have the floor pump", turn)) == ["PUMP-0"]


def test_two_that_share_a_noun_are_two() -> None:
    heard = _kiosk(HOUSEHOLD, "how much are the small and the big kettle")
    assert "Brisk" in heard.text or "Whistler" in heard.text
    assert not _basket(heard)


@pytest.mark.parametrize(
    "turn",
    [
        "I'd rather the ember light than the pump",
        "I'd rather have the ember light than that",
        "actually I would rather get the ember light than the floor pump",
        "prefiero la ember light que la floor pump",
    ],
)
def test_the_one_that_is_rather_wanted_takes_the_place_of_the_other(turn: str) -> None:
    assert _basket(_kiosk(CYCLES, "a floor pump please", turn)) == ["EMBER-0"]


@pytest.mark.parametrize(
    "turn",
    [
        "I'll take one, if my wife agrees",
        "I'll take a floor pump, if my dad says yes",
        "I'll take it unless my husband has one",
        "a floor pump please, if she likes it",
        "I'll have one as long as my boss approves",
        "add one, depends on what my wife says",
        "I'll take it if it fits",
        "if my brother wants one I'll take it",
        "I'll take it unless it's heavy",
        "I'll have one, unless my wife bought one",
        "me llevo una si mi esposa está de acuerdo",
        "me la llevo, si le gusta a mi hijo",
    ],
)
def test_what_hangs_on_somebody_else_is_not_taken_yet_and_may_be_after(turn: str) -> None:
    told = "how much is the floor pump"
    heard = _kiosk(CYCLES, told, turn)
    assert not _basket(heard)
    assert heard.text
    assert _basket(_kiosk(CYCLES, told, turn, "ok I'll take it")) == ["PUMP-0"]


@pytest.mark.parametrize(
    "turn",
    [
        "I'll take one if you have it",
        "I'll take one if that's okay",
        "I'll take one, if I may",
        "I'll take one, if you don't mind",
        "I'll take one, my wife agrees",
        "I'll take one for my wife, she likes those",
    ],
)
def test_a_polite_if_and_what_the_shop_can_tell_is_no_condition(turn: str) -> None:
    assert _basket(_kiosk(CYCLES, "how much is the floor pump", turn)) == ["PUMP-0"]


@pytest.mark.parametrize(
    "turn",
    [
        "Sure. My boss said no",
        "sure. he says he doesn't need it now",
        "yes, she doesn't want it though",
        "okay but my manager said not to",
        "yes. actually the customer changed her mind",
        "sí, pero dijo que no",
        "sí. ella ya no la quiere",
    ],
)
def test_a_yes_beside_somebodys_no_holds_nothing(turn: str) -> None:
    heard = Floor(CYCLES).hold(["hold a floor pump", turn])
    assert not any(one.actions for one in heard)
    assert heard[-1].text


@pytest.mark.parametrize("turn", ["yes, I'd like that", "yes please", "sure, I'll take it"])
def test_a_yes_in_words_of_taking_holds_what_was_asked(turn: str) -> None:
    heard = _kiosk(CYCLES, "can you hold a floor pump for me", turn)
    assert heard.actions or not _basket(heard)


@pytest.mark.parametrize("turn", ["yes", "yes please, she'll be here at five", "sure, he said yes"])
def test_a_yes_beside_somebodys_yes_holds_it(turn: str) -> None:
    assert Floor(CYCLES).hold(["hold a floor pump", turn])[-1].actions


@pytest.mark.parametrize(
    ("shop", "turns", "taken"),
    [
        (
            CYCLES,
            ("I want a drill", "how much is the two amp hour battery", "okay the drill and that battery"),
            ["DRILL-0", "PACK-0"],
        ),
        (CYCLES, ("a floor pump please", "one please"), ["PUMP-0"]),
        (CYCLES, ("a floor pump please", "just the one"), ["PUMP-0"]),
        (CYCLES, ("a floor pump please", "what does it weigh", "ok one"), ["PUMP-0"]),
        (CYCLES, ("a floor pump please", "one of them"), ["PUMP-0"]),
        (CYCLES, ("a floor pump please", "plus something for the car"), ["PUMP-0"]),
        (CYCLES, ("a dome helmet, white, small please", "and the gloves in medium, are they leather?"), ["DOME-0"]),
        (CYCLES, ("do you sell batteries", "a floor pump I mean"), []),
        (HOUSEHOLD, ("white linen sheets, double please", "one set"), ["LINEN-2"]),
        (CHEMIST, ("lipstick in coral please", "and plum?", "okay just the coral"), ["LIP-0"]),
        (CHEMIST, ("lipstick in coral please", "okay the nude too"), ["LIP-0", "LIP-2"]),
        (CYCLES, ("how much is the floor pump", "put one on hold", "actually no, I'll buy it now"), ["PUMP-0"]),
        (CYCLES, ("a floor pump please", "another one please"), ["PUMP-0", "PUMP-0"]),
        (CYCLES, ("a floor pump please", "one more"), ["PUMP-0", "PUMP-0"]),
        (CYCLES, ("work gloves in medium", "how many have you", "right, and in a large for me"), []),
        (CYCLES, ("work gloves in medium", "and in large?", "one of each please"), ["GLOVE-0", "GLOVE-1"]),
        (CYCLES, ("have you the dome helmet in red, medium", "okay, white in small instead"), ["DOME-0"]),
        (CYCLES, ("have you the dome helmet in red, medium", "what have you instead"), []),
        (CHEMIST, ("how much is the sunscreen in thirty and fifty", "ok, the fifty then"), ["SUN-1"]),
    ],
)  # fmt: skip
def test_what_is_meant_again_is_no_second_one(shop: Shop, turns: tuple[str, ...], taken: list[str]) -> None:
    assert _basket(_kiosk(shop, *turns)) == taken


@pytest.mark.parametrize(
    ("turn", "told"),
    [
        ("hold a floor pump and tell me what the drill costs", ("$119", "Hold one Grip Floor Pump")),
        ("how much is the drill, and hold me a floor pump", ("$119", "Hold one Grip Floor Pump")),
        ("hold two ember lights for Jo, and do we have the beam", ("Beam", "Hold two Ember")),
        ("hold a floor pump and check if we've kayaks", ("kayaks", "Hold one Grip Floor Pump")),
        ("put a bulldog aside and where are the work gloves", ("T4", "Hold one Bulldog")),
        ("floor pump, any here, and any at Old Harbour", ("4 here", "1 at Old Harbour")),
    ],
)
def test_a_question_beside_an_errand_of_another_thing_is_answered_and_the_errand_asked(
    turn: str, told: tuple[str, ...]
) -> None:
    heard = Floor(CYCLES).hold([turn])[-1]
    assert all(words in heard.text for words in told), heard.text
    assert not heard.actions


def test_who_takes_a_thing_and_asks_where_to_pay_is_told_both() -> None:
    heard = _kiosk(CYCLES, "I'll have a floor pump, and where do I pay")
    assert _basket(heard) == ["PUMP-0"]
    assert "till" in heard.text


@pytest.mark.parametrize(
    ("turn", "told"),
    [
        ("where's the floor pump, and where do I pay", ("C7", "till")),
        ("what's on sale and where are the work gloves", ("Light Up Week", "T4")),
        ("when do you close and how much is the floor pump", ("6 pm", "$39")),
        ("how many floor pumps, and how many at Old Harbour", ("4 here", "1 at Old Harbour")),
    ],
)
def test_what_is_asked_of_the_house_beside_a_thing_is_answered_too(turn: str, told: tuple[str, ...]) -> None:
    heard = _kiosk(CYCLES, turn)
    assert all(words in heard.text for words in told), heard.text


@pytest.mark.parametrize("turn", ["yep done", "finish", "ok, finished", "all done", "listo"])
def test_who_is_done_in_one_word_hears_the_basket(turn: str) -> None:
    assert "Grip Floor Pump" in _kiosk(CYCLES, "a floor pump please", turn).text


@pytest.mark.parametrize("turn", ["is it done", "what have you done", "are you finished with that"])
def test_who_asks_whether_something_is_done_is_not(turn: str) -> None:
    assert "till" not in _kiosk(CYCLES, "a floor pump please", turn).text
