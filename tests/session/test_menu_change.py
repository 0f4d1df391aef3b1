"""Another menu in the middle of things: between turns, and never under an order."""

from dataclasses import replace

from domain.pricing import price
from edge.session.conversation import Conversation
from edge.session.exchange import GuestArrived, MenuChanged
from edge.session.setting import Knowledge
from tests.session.test_conversation import VERSION, Held

BURGER = "cheeseburger"


def dearer(knowledge: Knowledge) -> Knowledge:
    """The same menu a week later: every item a dollar more."""
    menu = knowledge.menu
    items = tuple(
        replace(item, variations=tuple(replace(v, price_cents=v.price_cents + 100) for v in item.variations))
        for item in menu.items
    )
    return replace(knowledge, menu=replace(menu, version="8", items=items))


def held(conversation: Conversation, knowledge: Knowledge) -> Held:
    own = Conversation({VERSION: knowledge}, conversation.setting, version=VERSION, epoch=0.0)
    own.learn(dearer(knowledge))
    session = Held(own)
    session.take(GuestArrived())
    return session


def cents(session: Held) -> int:
    talk = session.state.talk
    return price(talk.order, session.conversation.serving(session.state, session.now)).total_cents


def test_a_guest_who_has_not_begun_hears_the_new_prices(conversation: Conversation, knowledge: Knowledge) -> None:
    before, after = held(conversation, knowledge), held(conversation, knowledge)
    after.take(MenuChanged("8"))
    for session in (before, after):
        session.say(f"a {BURGER}")
    assert cents(after) > cents(before)


def test_an_order_keeps_the_menu_it_was_begun_with(conversation: Conversation, knowledge: Knowledge) -> None:
    session = held(conversation, knowledge)
    session.say(f"a {BURGER}")
    said = cents(session)
    session.take(MenuChanged("8"))
    assert session.state.menu_version == VERSION
    assert cents(session) == said
    session.say("that's all", "yes")
    (submit,) = session.requests("submit")
    assert submit.body["menu_version"] == VERSION
    assert submit.body["quoted_total_cents"] == said


def test_what_ran_out_is_heard_also_by_an_order_of_the_old_menu(
    conversation: Conversation, knowledge: Knowledge
) -> None:
    session = held(conversation, knowledge)
    session.say(f"a {BURGER}")
    step = session.take(MenuChanged("8", frozenset({BURGER})))
    assert step.acts
    assert session.state.menu_version == VERSION


def test_a_menu_that_comes_before_the_guest_changes_no_session_that_has_not_begun(
    conversation: Conversation, knowledge: Knowledge
) -> None:
    own = Conversation({VERSION: knowledge}, conversation.setting, version=VERSION, epoch=0.0)
    own.learn(dearer(knowledge))
    session = Held(own)
    session.take(MenuChanged("8"))
    session.take(GuestArrived())
    assert session.state.menu_version == session.state.started["menu_version"] == VERSION
