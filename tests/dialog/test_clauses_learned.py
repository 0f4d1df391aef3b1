"""What is like clauses that told or asked orders nothing; what a rule understood as a change is never lost by it."""

import json
from importlib import resources

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.menu_file import parse
from domain.order import Add, ItemLine, Order
from edge.dialog.learned.clauses import ASKS, MORE, TELLS, WHICH, Clause, clause_features, idle, likely, weights
from edge.dialog.learned.features import tokens
from edge.dialog.meaning import Expecting, Heard, Kind, Meaning
from edge.dialog.understand import understand
from edge.dialog.vocabulary.lexicon import build_lexicon
from talkthru.learn_clauses import sha256
from talkthru.learning import plainly_marked

MENU = parse(json.loads((resources.files("talkthru.data") / "menu.json").read_text()), "menu.json")
LEXICON = build_lexicon(MENU)
STANDS = Order((ItemLine("cheeseburger", "std", 1, id=1),))


def clause(text: str) -> Clause:
    return Clause(tuple(tokens(text)), text.endswith("?"))


def means(text: str, order: Order = STANDS, kind: str = "more") -> Meaning:
    return understand([Heard(text)], order, Expecting(kind), LEXICON)


def added(text: str) -> list[str]:
    return [c.line.item for c in means(text).commands if isinstance(c, Add) and isinstance(c.line, ItemLine)]


def test_the_weights_are_those_of_the_clauses() -> None:
    """Whoever changes a clause learns anew: `python -m talkthru.learn_clauses`."""
    assert weights().learned_from == sha256()


@pytest.mark.parametrize(
    "said",
    [
        "we should really have got the fries at the other place",
        "you lot still doing that mushroom burger thing",
        "my sister swears by the wrap but I'm not so sure",
        "they'd better not have run out of onion rings again",
    ],
)
def test_what_is_only_told_or_asked_orders_nothing(said: str) -> None:
    assert not means(said).commands


@pytest.mark.parametrize(
    ("said", "ordered"),
    [
        ("a small coke. the wife was on about onion rings all morning", ["cola"]),
        ("let's go with the wrap", ["grilled_chicken_wrap"]),
        ("I'm gonna need a triple stack", ["triple_stack"]),
        ("he'd like a wrap", ["grilled_chicken_wrap"]),
        ("my wife wants the grilled chicken wrap", ["grilled_chicken_wrap"]),
        ("could you do us a small coke", ["cola"]),
        ("the fish sandwich is what I came for", ["fish_sandwich"]),
    ],
)
def test_what_is_wished_is_ordered_however_it_is_put(said: str, ordered: list[str]) -> None:
    assert added(said) == ordered


@pytest.mark.parametrize("said", ["make that two", "he wants no pickles on that", "no onions on the burger"])
def test_a_change_that_a_rule_understands_stays(said: str) -> None:
    assert means(said).commands


def test_a_question_that_no_rule_knows_is_one() -> None:
    assert means("you lot still doing that mushroom burger thing").has(Kind.ASK_AVAILABLE)


def test_what_is_ordered_beside_a_question_that_a_rule_knows_stays() -> None:
    assert means("do you have fries ok two of those").commands


@pytest.mark.parametrize(
    ("said", "kind", "about"),
    [
        ("and the junior burger, any milk in that?", Kind.ASK_ALLERGENS, "junior_burger"),
        ("and the apple slices, anything in those?", Kind.ASK_INGREDIENTS, "apple_slices"),
    ],
)
def test_what_is_named_to_be_asked_about_is_not_ordered(said: str, kind: Kind, about: str) -> None:
    meaning = means(said)
    assert not meaning.commands
    assert [(i.kind, i.about) for i in meaning.intents] == [(kind, (about,))]


def test_where_it_is_said_counts() -> None:
    """ "Ranch" behind our question answers it."""
    chosen, told = clause("[ranch] please"), clause("we always have [ranch] at home")
    assert idle((chosen,), 0, WHICH, "en") == ""
    assert idle((told,), 0, MORE, "en") == TELLS
    assert idle((clause("has [the wrap] got any [sesame] in it"),), 0, MORE, "en") == ASKS
    assert set(clause_features((chosen, told), 0, WHICH)) != set(clause_features((chosen,), 0, MORE))


def test_in_a_language_that_was_not_learned_nothing_is_left_out() -> None:
    assert idle((clause("we always have [ranch] at home"),), 0, MORE, "fr") == ""


def test_counts_and_words_that_point_stay_words() -> None:
    assert plainly_marked("make [=that one] [a large coke], and [two pies]") == (
        "make that one a large [coke], and two [pies]"
    )


@given(st.lists(st.text(max_size=60), min_size=1, max_size=6), st.sampled_from(["hi", "more", "which", "right"]))
def test_any_clauses_have_a_likelihood_of_every_kind(texts: list[str], where: str) -> None:
    said = tuple(clause(text) for text in texts)
    for at in range(len(said)):
        each = likely(said, at, where)
        assert set(each) == set(weights().kinds)
        assert abs(sum(each.values()) - 1) < 1e-6
