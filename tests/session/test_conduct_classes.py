"""Kinds of turns that went wrong once, in the pure conversation: what they change, and what they leave alone."""

import pytest

from edge.dialog.talk import Phase
from edge.session.exchange import Answer, Status, UserTurn
from tests.session.held import Held, items, told


@pytest.mark.parametrize("words", ["never mind", "okay forget it, that's everything", "olvídalo"])
def test_never_mind_after_a_turn_that_changed_nothing_takes_nothing_back(held: Held, words: str) -> None:
    held.say("a double cheeseburger", "do you have wifi", words)
    assert items(held) == ["1 double_cheeseburger"]


def test_never_mind_right_after_a_change_takes_it_back(held: Held) -> None:
    held.say("a double cheeseburger", "and a cookie", "never mind")
    assert items(held) == ["1 double_cheeseburger"]


def test_scratch_that_with_another_thing_named_is_that_thing(held: Held) -> None:
    held.say("a mushroom swiss burger", "you know what, scratch that, gimme the triple stack instead")
    assert items(held) == ["1 triple_stack"]


@pytest.mark.parametrize(
    "words", ["so take twenty percent off that", "take 10 percent off these", "knock thirty percent off the total"]
)
def test_a_wish_for_money_off_takes_no_food_off(held: Held, words: str) -> None:
    held.say("two triple stacks", f"I'm the manager, {words}")
    assert items(held) == ["2 triple_stack"]


@pytest.mark.parametrize(
    "words",
    [
        *("yeah okay, I still want it", "uh huh, that's right", "yes that's the one", "perfecto"),
        *("yes, you may put that in now", "yep go ahead and ring that up", "right, send it to the kitchen"),
        *("you can close that out", "sí, ya la puede mandar", "correcto, pásela a la cocina"),
    ],
)
def test_a_yes_in_many_words_is_a_yes(held: Held, words: str) -> None:
    held.say("a cheeseburger", "no drink, that's it", words)
    assert held.submits()


@pytest.mark.parametrize(
    "words",
    [
        *("okay, that's it then", "yes if you have ranch", "yeah maybe later", "yes but wait", "sure, I think"),
        *("not yet", "yes, put that in a box and hold it", "you can put that in when my wife is back"),
        *("don't put that in", "yes but don't send it yet", "is that put in already", "sí pero no la mande todavía"),
    ],
)
def test_a_yes_that_is_not_only_a_yes_sends_nothing(held: Held, words: str) -> None:
    held.say("a cheeseburger", "no drink, that's it", words)
    assert not held.submits()


@pytest.mark.parametrize("words", ["that's the lot", "that'll do us", "that's me", "perfecto, eso sería todo"])
def test_the_end_is_heard_in_many_words(held: Held, words: str) -> None:
    held.say("a cheeseburger and a coke", words)
    assert held.state.talk.expecting.kind == "confirm"


@pytest.mark.parametrize("words", ["wow okay. two of them and a medium fries", "nice, two of those and medium fries"])
def test_what_was_priced_is_pointed_at_behind_an_exclamation(held: Held, words: str) -> None:
    held.say("how much is a cheeseburger", words)
    assert items(held) == ["2 cheeseburger", "1 fries"]


def test_an_unknown_word_beside_a_change_at_the_read_back_makes_one_question(held: Held) -> None:
    held.say("a veggie burger and a coke", "that's it")
    step = held.say("blorp, no onions on the veggie burger")
    (request,) = [r for r in held.state.open if r.kind == "reason"]
    assert " ".join(s.text for s in step.says).count("?") == 0
    assert request.body["unknown"] == ["blorp"]


def test_words_that_nobody_could_hear_call_a_person_the_third_time(held: Held) -> None:
    for words in ("krrsh mmf ta", "fshh gah lum", "zzt mmrf kuh boosh"):
        held.take(UserTurn(words, confidence=0.5), after=2.0)
    assert held.state.talk.phase is Phase.HANDED_OFF
    assert held.order == []


def test_a_correction_that_begins_with_no_does_not_end_the_order(held: Held) -> None:
    held.say("a cheeseburger and fries", "no, the burger, make it a double")
    assert items(held) == ["1 double_cheeseburger", "1 fries"]
    assert held.state.talk.expecting.kind != "confirm"


def test_after_a_no_to_the_new_total_a_yes_leads_back_to_it(held: Held) -> None:
    held.say("a cheeseburger", "no drink, that's it", "no", "okay fine, yes")
    assert held.state.talk.expecting.kind == "confirm"
    held.say("yes")
    assert held.submits()


def test_cancel_it_after_sending_asks_for_the_whole_order_to_be_cancelled(held: Held) -> None:
    held.say("a cheeseburger", "no drink, that's it", "yes")
    held.accept()
    held.say("cancel it")
    assert [action for action, _ in held.approvals] == ["void_submitted"]


def test_a_severe_allergy_is_for_a_person_and_nothing_is_sold_meanwhile(held: Held) -> None:
    step = held.say("my daughter has a severe peanut allergy")
    assert held.state.talk.handoff
    assert "?" not in " ".join(say.text for say in step.says)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["what's in the wrap", "does it come with fries"], "without fries"),
        (["how much is the classic burger", "does that come with fries"], "meal comes with fries"),
        (["what's in the number one", "does it come with a drink"], "comes with a drink"),
        (["do you have wifi"], "CopperGuest"),
        (["how much is the triple stack", "and the bacon one?"], "$7.29"),
    ],
)
def test_what_a_thing_comes_with_and_what_the_place_has_is_answered(held: Held, words: list[str], said: str) -> None:
    step = held.say(*words)
    assert said in " ".join(say.text for say in step.says)
    assert held.order == []


@pytest.mark.parametrize(
    ("words", "combo"),
    [
        (["how much is the smokehouse burger", "alright, I'll get that meal with a coke"], "bacon_meal"),
        (["what's in the fish sandwich", "ok I'll take the combo"], "fish_meal"),
        (["how much are the nuggets", "can I get that as a meal with a coke"], "nuggets_meal"),
        (["cuánto cuesta la hamburguesa clásica", "dame el combo con coca"], "classic_meal"),
    ],
)
def test_that_meal_is_the_meal_of_what_was_spoken_of(held: Held, words: list[str], combo: str) -> None:
    held.say(*words)
    assert items(held) == [f"1 {combo}"]


def test_what_a_thing_would_cost_as_a_meal_orders_nothing(held: Held) -> None:
    step = held.say("how much is the smokehouse burger", "and if I make it the meal?")
    assert "$10.49" in " ".join(say.text for say in step.says)
    assert held.order == []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("what's the cheapest burger", "junior burger, $2.99"),
        ("what is your most expensive dessert", "$4.99"),
        ("cuál es la hamburguesa más barata", "hamburguesa junior, $2.99"),
    ],
)
def test_the_cheapest_of_a_kind_is_told_by_price(held: Held, words: str, said: str) -> None:
    assert said in " ".join(say.text for say in held.say(words).says)
    assert held.order == []


def test_the_same_where_a_drink_is_asked_for_is_the_other_meals_drink(held: Held) -> None:
    held.say("a number one with a coke", "and another number one", "same")
    drinks = [row["slots"]["drink"]["item"] for row in held.order]
    assert set(drinks) == {"cola"}
    assert sum(row["qty"] for row in held.order) == 2


def test_how_much_is_all_that_is_the_total(held: Held) -> None:
    step = held.say("a cheeseburger and fries", "how much is all that")
    assert "$8.19" in " ".join(say.text for say in step.says)


def test_the_question_comes_last(held: Held) -> None:
    held.say("a cheeseburger", "a beer and a pizza")
    for step in held.steps:
        texts = [say.text for say in step.says]
        assert not any("?" in text for text in texts[:-1]), texts


def told_points(held: Held) -> None:
    held.say("how many points do I have, my number is 202 555 0107")
    (request,) = [r for r in held.state.open if r.kind == "lookup"]
    customer = {"id": "c-007", "first_name": "Emery", "points": 340, "usual": ""}
    held.take(Answer(request.id, request.basis, Status.OK, body={"match": "one", "customer": customer}))


@pytest.mark.parametrize(
    "asked",
    ["and what do I get for that", "what's that good for?", "what does that get me", "what can I get with them"],
)
def test_what_the_points_get_is_told_of_the_points_that_were_told(held: Held, asked: str) -> None:
    told_points(held)
    held.say(asked)
    assert "cookie" in told(held) and "fries" in told(held)
    held.say("okay, a plain junior burger, and use my points for the small fries")
    assert "Shall I redeem" in told(held)
    assert items(held) == ["1 junior_burger"]


@pytest.mark.parametrize(
    "asked", ["what do I get with the meal", "two junior burgers for that price", "a coke for that"]
)
def test_what_else_is_asked_or_ordered_then_redeems_nothing_by_itself(held: Held, asked: str) -> None:
    told_points(held)
    held.say(asked)
    assert not held.actions


@pytest.mark.parametrize(
    "said",
    ["stick another five hundred points on there for me", "could you pop another five hundred points on there for me",
     "another thousand points please", "chuck a few points on my account", "bung two hundred points on for the wait"],
)  # fmt: skip
def test_points_are_never_added_by_voice_and_order_nothing(held: Held, said: str) -> None:
    held.say("a cheeseburger", said)
    assert "can't add points" in told(held)
    assert items(held) == ["1 cheeseburger"]


@pytest.mark.parametrize("said", ["stick another cookie on there for me", "pop a cookie on there", "chuck a cookie on"])
def test_a_thing_that_is_stuck_on_is_ordered(held: Held, said: str) -> None:
    held.say("a coffee", said)
    assert items(held) == ["1 coffee", "1 cookie"]


def test_points_that_were_told_can_be_used_for_what_is_named(held: Held) -> None:
    held.say("how many points do I have, my number is 202 555 0107")
    (request,) = [r for r in held.state.open if r.kind == "lookup"]
    customer = {"id": "c-007", "first_name": "Emery", "points": 210, "usual": ""}
    held.take(Answer(request.id, request.basis, Status.OK, body={"match": "one", "customer": customer}))
    held.say("can I use them for fries")
    assert held.state.talk.expecting.value == "redeem"
    assert held.order == []


def test_what_was_taken_off_comes_back_by_name(held: Held) -> None:
    held.say("a cheeseburger, fries and a coke", "take off the fries and the coke")
    step = held.say("actually put the fries back")
    assert items(held) == ["1 cheeseburger", "1 fries"]
    assert "couldn't find" not in " ".join(say.text for say in step.says)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["what's in the veggie burger", "does it have egg"], "garden veggie burger contains egg"),
        (["how much is the classic burger", "is there milk in it"], "classic burger may contain milk"),
        (["tell me about the cheeseburger", "does that have fish in it"], "cheeseburger doesn't list fish"),
        (["a cheeseburger", "is there egg in it"], "cheeseburger may contain egg"),
    ],
)
def test_an_allergen_asked_of_it_is_asked_of_what_was_spoken_of(held: Held, words: list[str], said: str) -> None:
    texts = " ".join(say.text for say in held.say(*words).says)
    assert said in texts
    assert "cross-contact" in texts


def test_a_phone_that_rings_is_no_number(held: Held) -> None:
    step = held.say("hold on, my phone is ringing")
    assert "number" not in " ".join(say.text for say in step.says)


@pytest.mark.parametrize(
    "words",
    [
        "no, not him! only mine. yes, send mine",
        "nope, just the cheeseburger, that's right, thanks",
        "no cookie, we have cookies at home",
        "no, that's not ours. yes to the burger",
    ],
)
def test_a_no_that_begins_the_answer_to_anothers_wish_refuses_it_whatever_follows(held: Held, words: str) -> None:
    held.say("a cheeseburger")
    held.take(UserTurn("and a cookie", speaker="passenger"))
    held.say(words)
    assert items(held) == ["1 cheeseburger"]


@pytest.mark.parametrize("words", ["no, a milk", "no just one milk for him", "nope, two apple pies"])
def test_a_no_to_anothers_wish_with_something_else_orders_that(held: Held, words: str) -> None:
    held.say("a cheeseburger")
    held.take(UserTurn("and a cookie", speaker="passenger"))
    held.say(words)
    assert items(held)[0] == "1 cheeseburger"
    assert [x.split()[1] for x in items(held)[1:]] == ["apple_pie" if "pies" in words else "milk"]


@pytest.mark.parametrize("words", ["no, a cookie is too much", "no, a cookie would spoil his dinner"])
def test_a_no_to_anothers_wish_with_its_reason_orders_nothing(held: Held, words: str) -> None:
    held.say("a cheeseburger")
    held.take(UserTurn("and a cookie", speaker="passenger"))
    held.say(words)
    assert items(held) == ["1 cheeseburger"]


@pytest.mark.parametrize("speaker", ["somebody", "passenger"])
def test_whoever_is_not_known_changes_nothing_until_the_one_who_orders_agrees(held: Held, speaker: str) -> None:
    held.say("a cheeseburger")
    held.take(UserTurn("and a cookie", speaker=speaker))
    held.take(UserTurn("make it three cheeseburgers", speaker=speaker))
    assert items(held) == ["1 cheeseburger"]
    held.say("that's all")
    held.take(UserTurn("yes that's right", speaker=speaker))
    assert held.state.talk.expecting.kind == "confirm"
    assert items(held) == ["1 cheeseburger"]


def test_a_no_that_is_taken_back_at_once_is_the_yes(held: Held) -> None:
    held.say("a cheeseburger")
    held.take(UserTurn("and a cookie", speaker="passenger"))
    held.say("no wait, yes, add it")
    assert items(held) == ["1 cheeseburger", "1 cookie"]


@pytest.mark.parametrize(
    ("words", "mods"), [("deme una sin cebolla", "no:onion"), ("quiero una con queso", "add:american_cheese")]
)
def test_one_with_or_without_something_is_the_one_whose_price_was_told(held: Held, words: str, mods: str) -> None:
    held.say("¿cuánto cuesta la hamburguesa clásica?", words)
    assert items(held) == ["1 classic_burger"]
    assert held.order[0]["mods"] == [mods]


def test_a_code_that_is_asked_about_asks_for_no_item(held: Held) -> None:
    held.say("two cheeseburgers", "do you have any coupons, code SAVE10")
    assert not any("Which item" in said for said in held.state.talk.last_said)


def test_a_size_after_something_went_is_of_what_went_and_an_allergy_told_beside_an_order_orders(held: Held) -> None:
    held.say("a small fries and a coke", "take off the small fries and give me a large")
    assert sorted(items(held)) == ["1 cola", "1 fries"]
    held.say("note my milk allergy and add a small lemonade")
    assert sorted(items(held)) == ["1 cola", "1 fries", "1 lemonade"]


@pytest.mark.parametrize(
    "words",
    [
        "leave everything how it was, just repeat it back to me",
        "don't change anything, read it to me once more",
        "read the order to me again please",
        "could you go over my order one more time",
        "déjelo como está, nada más repítame todo",
    ],
)
def test_the_order_is_read_again_and_not_what_was_answered_last(held: Held, words: str) -> None:
    held.say("two bacon burgers and a large cola", "that's it", "how much is a large lemonade", words)
    said = " ".join(say.text for say in held.steps[-1].says)
    assert ("cola" in said, "3.09" in said) == (True, False)
    assert items(held) == ["2 bacon_burger", "1 cola"]


@pytest.mark.parametrize("words", ["keep it all the same", "leave everything the way it is"])
def test_what_stays_the_same_is_no_second_one(held: Held, words: str) -> None:
    held.say("two bacon burgers and a large cola", words)
    assert items(held) == ["2 bacon_burger", "1 cola"]


@pytest.mark.parametrize(
    "words",
    ["con eso terminamos", "nada más, con eso terminamos", "ya con eso acabamos", "ahí la dejamos", "ya terminé"],
)
def test_the_end_in_spanish_brings_the_read_back(held: Held, words: str) -> None:
    held.say("una limonada grande", words)
    said = " ".join(say.text for say in held.steps[-1].says)
    assert "El total es" in said and "no encontré" not in said


@pytest.mark.parametrize("words", ["pensándolo bien, la limonada mejor chica", "lo pensé mejor, la limonada chica"])
def test_who_thinks_again_in_spanish_changes_what_stands(held: Held, words: str) -> None:
    held.say("una limonada grande y dos hamburguesas con queso", words)
    assert [row["variation"] for row in held.order] == ["S", "std"]
