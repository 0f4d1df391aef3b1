"""What of a model's answer is taken seriously."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cloud.reasoning.proposed_by_model import UNNAMED, Draft, Nonsense, early, holds, read
from cloud.reasoning.rules import Proposed
from domain.order import Add, Change, ComboLine, ItemLine, Mod, Refused, SlotFill, apply
from tests.cloud.reasoning.world import COFFEE, add, draft, question
from tests.cloud.world import MEAL


def proposed(found: Proposed | Nonsense) -> Proposed:
    assert isinstance(found, Proposed), found
    return found


def test_what_the_guest_named_is_proposed_as_sure_as_the_model_is() -> None:
    wanted = [add("chocolate_shake", size="L", qty=2)]
    found = proposed(read(draft(commands=wanted), question("two large chocolate slurpies"), "small"))
    assert found.commands == (Add(ItemLine("chocolate_shake", "L", 2)),)
    assert found.confidence == 0.9
    assert {(g.source, g.ref) for g in found.grounds} == {("menu", "chocolate_shake"), ("model", "small")}


def test_in_a_shop_products_are_named_and_nothing_is_ordered() -> None:
    here = replace(question("the frosty thing"), shop=True)
    assert read(draft(commands=[add("chocolate_shake", size="L")]), here, "m") == Nonsense("nothing_is_ordered_here")
    found = proposed(read(draft(offer=["chocolate_shake"]), here, "m"))
    assert (found.commands, found.acts[0].refs) == ((), ("chocolate_shake",))


def test_what_nobody_named_is_never_sure_enough_to_be_added_unasked() -> None:
    found = proposed(read(draft(commands=[add("lemonade", size="M")]), question("something cold"), "m"))
    assert found.confidence <= UNNAMED


def test_more_of_what_is_on_the_draft_is_asked_about() -> None:
    found = proposed(read(draft(commands=[add("coffee", size="S")]), question("the coffee thingy", COFFEE), "m"))
    assert found.confidence == UNNAMED


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ({"revision": 3, "commands": [add("fries", size="M")]}, "another_revision"),
        ({"commands": [add("unicorn_burger")]}, "not_on_menu"),
        ({"offer": ["fries", "unicorn_burger"]}, "not_on_menu"),
        ({"commands": [add("fries", size="XXL")]}, "no_such_size"),
        ({"commands": [add("cheeseburger", mods=["no:plutonium"])]}, "no_such_option"),
        ({"commands": [add("cheeseburger", mods=["please"])]}, "malformed_modifier"),
        ({"commands": [add("fries", size="M", qty=40)]}, "absurd_quantity"),
        ({"commands": [add("fries", size="M", qty=500)]}, "too_many"),
        ({"commands": [{"do": "remove", "line": 9}]}, "no_such_line"),
        ({"commands": [{"do": "remove", "line": 1, "to": {"ref": "fries"}}]}, "malformed_command"),
        ({"commands": [{"do": "add"}]}, "malformed_command"),
        ({"commands": [add("fries", slots={"side": "fries"})]}, "malformed_command"),
        ({"commands": [add("cookie")] * 9}, "too_many_commands"),
    ],
)
def test_nonsense_is_named_in_a_word_and_nothing_of_it_is_used(said: dict[str, Any], why: str) -> None:
    assert read(draft(**said), question("fries", COFFEE), "m") == Nonsense(why)


def test_what_ran_out_is_an_answer_with_the_reason_and_no_command() -> None:
    about = question("a chocolate slurpy", out=["chocolate_shake"])
    found = proposed(read(draft(commands=[add("chocolate_shake", size="M")]), about, "m"))
    assert found.commands == ()
    assert [(a.kind, a.refs, a.reason) for a in found.acts] == [("answer", ("chocolate_shake",), "sold_out")]


def test_a_combo_that_changes_size_keeps_what_was_chosen_for_it() -> None:
    slots = {**MEAL.slots, "main": SlotFill("classic_burger", (Mod("no", "onion"),))}
    meal = ComboLine(MEAL.combo, "M", 1, slots)
    change = {"do": "change", "line": 1, "to": {"ref": MEAL.combo, "size": "L"}}
    found = proposed(read(draft(commands=[change]), question("embiggen it", meal), "m"))
    assert found.commands == (Change(1, (ComboLine(MEAL.combo, "L", 1, slots),)),)


def test_no_idea_is_a_clarify_of_no_confidence() -> None:
    found = proposed(read(draft(confidence=0.9), question(), "m"))
    assert [a.kind for a in found.acts] == ["clarify"]
    assert found.confidence == 0.0


def test_half_an_answer_to_another_question_is_noticed_before_it_is_whole() -> None:
    about = question()
    assert early(draft(revision=5), about) == "another_revision"
    growing = draft(commands=[add("unicorn_burger"), add("frie")])
    assert early(growing, about) == "not_on_menu"
    assert early(draft(commands=[add("frie")]), about) == ""


def test_what_was_proposed_before_and_ran_out_since_does_not_hold() -> None:
    found = proposed(read(draft(commands=[add("cookie")]), question("a biscuity cookie"), "m"))
    assert holds(found, question("a biscuity cookie"))
    assert not holds(found, question("a biscuity cookie", out=["cookie"]))


REFS = st.sampled_from(["fries", "cheeseburger", "kids_meal", "lager_beer", "nope", "", "coffee"])
LINES = st.fixed_dictionaries(
    {"ref": REFS},
    optional={
        "size": st.sampled_from([None, "S", "M", "std", "huge"]),
        "qty": st.integers(1, 999),
        "mods": st.lists(st.sampled_from(["no:onion", "extra:cheese", "add:ketchup*2", "x"]), max_size=3),
        "slots": st.dictionaries(st.sampled_from(["main", "side", "drink"]), REFS, max_size=2),
    },
)
COMMANDS = st.fixed_dictionaries(
    {"do": st.sampled_from(["add", "change", "remove"])},
    optional={"line": st.one_of(st.none(), st.integers(-1, 3)), "to": st.one_of(st.none(), LINES)},
)
DRAFTS = st.fixed_dictionaries(
    {"revision": st.integers(3, 5), "confidence": st.floats(0, 1)},
    optional={"commands": st.lists(COMMANDS, max_size=10), "offer": st.lists(REFS, max_size=5)},
)


@given(DRAFTS)
def test_whatever_a_model_writes_only_what_the_order_takes_is_proposed(said: dict[str, Any]) -> None:
    about = question("fries and a coffee", COFFEE, ItemLine("fries", "M"))
    found = read(Draft.model_validate(said), about, "m")
    if isinstance(found, Nonsense):
        return
    order = about.draft
    for command in found.commands:
        after = apply(order, command, about.serving)
        assert not isinstance(after, Refused)
        order = after
    assert all(about.serving.menu.item(r) or about.serving.menu.combo(r) for a in found.acts for r in a.refs)
    assert 0.0 <= found.confidence <= 0.95
    assert said["revision"] == about.revision
