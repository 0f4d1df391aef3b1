"""What holds for any words at all: nothing crashes, nothing is ordered twice over, and cost grows with the words."""

import io
import json
import sys
from collections.abc import Callable
from itertools import cycle, islice
from pathlib import Path
from types import FrameType
from typing import Any
from unittest.mock import patch

from hypothesis import given, settings
from hypothesis import strategies as st

from domain.menu import Menu
from domain.menu_file import parse
from domain.order import Order, Refused, Undo, apply
from domain.pricing import price
from edge.dialog.meaning import Expecting, Heard
from edge.dialog.understand import understand
from edge.dialog.vocabulary.lexicon import build_lexicon
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.words import split
from talkthru import understand as command
from talkthru.understand import Understanding
from tests.dialog.machines import machine_of

HERE = Path(__file__).parent
DEMO = HERE.parents[1] / "talkthru" / "data" / "menu.json"
MENUS = [DEMO, *sorted((HERE / "menus").glob("*.json"))]
MACHINES = [machine_of(menu) for menu in MENUS]
VOCABULARY = sorted(
    {w for m in MACHINES for i in m.lexicon.menu.items for w in i.name.get().lower().split()}
    | set(
        words_of(
            """
            a an the and with no without extra light only plain two three one of them both all large small medium number
            combo meal instead actually wait no make it that change to remove take off same another more on side every
            but except what how much is do you have yes thats scratch un una con sin y dos grande quita mejor sea , . ?
            """
        )
    )
)
NUMBERS = words_of("1 2 3 4 5 6 7 8 9 12 20 one two three four five six eight ten twelve un dos tres cuatro seis diez")
turns = st.lists(st.sampled_from(VOCABULARY), max_size=30).map(" ".join)


@settings(max_examples=150, deadline=None)
@given(text=st.text(max_size=300))
def test_any_text_is_survived(text: str) -> None:
    for machine in MACHINES[:2]:
        machine.turn(text)


@settings(max_examples=100, deadline=None)
@given(raw=st.binary(max_size=200))
def test_any_bytes_on_standard_input_get_one_line_each(raw: bytes) -> None:
    lines = [line for line in raw.decode("utf-8", "replace").split("\n") if line.strip()]
    out = io.StringIO()
    with patch.object(command, "Understanding", return_value=MACHINES[0]):  # not built anew for each example
        assert command.run(DEMO, lines, out) == 0
    answers = out.getvalue().splitlines()
    assert len(answers) == len(lines)
    assert all("id" in json.loads(a) for a in answers)


@settings(max_examples=250, deadline=None)
@given(first=turns, second=turns, which=st.integers(0, len(MACHINES) - 1))
def test_commands_of_any_two_turns_can_be_applied_or_are_refused(first: str, second: str, which: int) -> None:
    machine = MACHINES[which]
    order = Order()
    for text in (first, second):
        meaning = understand([Heard(text)], order, Expecting(), machine.lexicon, machine.serving)
        assert len(meaning.commands) <= 40
        assert 0.0 <= meaning.confidence <= 1.0
        for one in meaning.commands:
            result = apply(order, one, machine.serving)
            order = order if isinstance(result, Refused) else result
    assert all(line.qty >= 1 for line in order.lines)


@settings(max_examples=150, deadline=None)
@given(first=turns, second=turns, which=st.integers(0, len(MACHINES) - 1))
def test_what_is_understood_is_taken_back_by_an_undo_and_never_costs_less_than_nothing(
    first: str, second: str, which: int
) -> None:
    machine = MACHINES[which]
    order = Order()
    for text in (first, second):
        for one in understand([Heard(text)], order, Expecting(), machine.lexicon, machine.serving).commands:
            after = apply(order, one, machine.serving)
            if isinstance(after, Refused):
                continue
            if not isinstance(one, Undo) and after.lines != order.lines:
                undone = apply(after, Undo(), machine.serving)
                assert isinstance(undone, Order)
                assert undone.lines == order.lines
            order = after
    bill = price(order, machine.serving)
    assert bill.total_cents >= 0


RUNAWAY = 150_000  # calls of functions; a turn makes some 3,000 in a millisecond, and this is what 50 ms hold


@settings(max_examples=150, deadline=None)
@given(text=st.one_of(turns, st.text(max_size=300)), which=st.integers(0, len(MACHINES) - 1))
def test_no_words_keep_the_agent_thinking(text: str, which: int) -> None:
    assert calls_of(MACHINES[which], text) < RUNAWAY


over_and_over = st.lists(st.sampled_from([*VOCABULARY, *NUMBERS]), min_size=1, max_size=6)


@settings(max_examples=60, deadline=None)
@given(words=over_and_over, which=st.integers(0, len(MACHINES) - 1))
def test_a_few_words_two_hundred_times_do_not_keep_it_thinking_either(words: list[str], which: int) -> None:
    machine, text = MACHINES[which], " ".join(islice(cycle(words), 200))
    machine.turn(text)  # what is remembered of words is remembered
    assert calls_of(machine, text) < RUNAWAY


@settings(max_examples=100, deadline=None)
@given(text=turns, which=st.integers(0, len(MACHINES) - 1))
def test_the_same_words_mean_the_same_every_time(text: str, which: int) -> None:
    lexicon = MACHINES[which].lexicon
    fresh = build_lexicon(lexicon.menu)
    assert understand([Heard(text)], Order(), Expecting(), lexicon) == understand(
        [Heard(text)], Order(), Expecting(), fresh
    )


def calls_of(machine: Understanding, text: str) -> int:
    """How many Python functions a turn calls: its cost, without a clock."""
    return calls(lambda: machine.turn(text))


def calls(work: Callable[[], object]) -> int:
    count = 0

    def seen(_frame: FrameType, event: str, _arg: Any) -> None:
        nonlocal count
        count += event == "call"

    before = sys.getprofile()
    sys.setprofile(seen)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


def test_cost_grows_with_the_words_and_not_with_their_square() -> None:
    machine = MACHINES[0]
    sentence = "two cheeseburgers with no onions and a large coke light ice "
    for text in (sentence, "chicken sandwich ", "blorf zang ", "a, "):
        machine.turn(text * 40)  # what is remembered of words is remembered
        small, large = calls_of(machine, text * 5), calls_of(machine, text * 20)
        assert large < 8 * small, text


def test_two_hundred_words_cost_about_ten_times_twenty() -> None:
    machine = MACHINES[0]
    sentence = "two cheeseburgers with no onions and a large coke light ice and small fries no salt please then a pie "
    machine.turn(sentence * 10)
    assert len((sentence * 10).split()) >= 200
    assert calls_of(machine, sentence * 10) < 16 * calls_of(machine, sentence)


def test_building_the_lexicon_grows_with_the_menu_and_not_with_its_square() -> None:
    names = [f"{a} {b} {c}" for a in FIRSTS for b in BODIES for c in HEADS]
    items = [{"id": f"i{n}", "name": x, "variations": [{"id": "r", "name": "R"}]} for n, x in enumerate(names)]
    small, large = (parse({"items": items[::step]}) for step in (20, 5))
    build_lexicon(large)  # what is remembered of words is remembered; the few texts that are, of neither

    def cost(menu: Menu) -> int:
        split.cache_clear()
        return calls(lambda: build_lexicon(menu))

    assert cost(large) < 6 * cost(small)


def test_a_lexicon_of_two_thousand_items_does_not_slow_a_turn_down_by_as_much() -> None:
    names = [f"{a} {b} {c}" for a in FIRSTS for b in BODIES for c in HEADS]
    items = [{"id": f"i{n}", "name": x, "variations": [{"id": "r", "name": "R"}]} for n, x in enumerate(names)]
    large = Understanding(parse({"items": items}))
    small = Understanding(parse({"items": items[:60]}))
    text = "two red chicken soup and a blue beef wrap please"
    large.turn(text), small.turn(text)
    assert len(items) >= 2000
    assert calls_of(large, text) < 5 * calls_of(small, text)


FIRSTS = words_of("Red Blue Hot Big Old New Dry Raw")
BODIES = words_of("Chicken Beef Pork Fish Tofu Bean Corn Rice Egg Ham Duck Crab Lamb Goat Leek Kale")
HEADS = words_of("Soup Wrap Bowl Roll Taco Sub Melt Pie Stew Dish Plate Salad Toast Bun Bake Hash")


def test_a_bad_line_is_answered_and_the_next_one_is_taken() -> None:
    out = io.StringIO()
    lines = ["{", "[]", '{"id":"2"}', '{"id":"3","text":"a coke"}', '{"id":"4","text":7}', ""]
    command.run(DEMO, lines, out)
    answers = [json.loads(line) for line in out.getvalue().splitlines()]
    assert ["error" in a for a in answers] == [True, True, True, False, True]
    assert answers[3]["order"] == [{"item": "cola", "variation": "M", "qty": 1, "mods": []}]
    assert {"id", "order", "confidence", "clarify", "why", "think_ms"} == set(answers[3])


def test_why_is_for_people() -> None:
    out = io.StringIO()
    command.run(DEMO, ["large fries and a coke no ice"], out, why=True)
    assert "1 x fries L" in out.getvalue()
    assert "(no:ice)" in out.getvalue()
