"""A guess comes true by what would follow, and one that does not has left nothing behind."""

import asyncio
from collections.abc import Sequence
from functools import reduce

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.events import Event
from edge.session.clock import VirtualClock
from edge.session.conversation import Conversation
from edge.session.exchange import Answer, GuestArrived, Played, Request, Say, Step, UserTurn
from edge.session.guess import came_true
from edge.session.host import Host
from edge.session.state import State, fold


def after(conversation: Conversation, *texts: str) -> State:
    state = conversation.begin("lane-1-1")
    for happened in (GuestArrived(), *map(UserTurn, texts)):
        step = conversation.decide(state, happened, 1.0)
        state = reduce(fold, step.events, state)
        for say in step.says:
            state = reduce(fold, conversation.decide(state, Played(say.utterance, say.text), 1.0).events, state)
    return state


@pytest.mark.parametrize(
    ("before", "guessed", "said", "true"),
    [
        ((), "two cheeseburgers", "two cheese burgers please", True),
        ((), "can i get a large lemonade", "could I have a large lemonade", True),
        ((), "two cheeseburgers", "three cheeseburgers", False),
        ((), "two cheeseburgers", "two cheeseburgers and a cookie", False),
        (("a cheeseburger",), "that's all", "that is everything", True),
        (("a cheeseburger", "that's all"), "yes", "yes that's right", True),
        (("a cheeseburger", "that's all"), "yes", "yes but no onions", False),
        (("a cheeseburger", "that's all"), "yes", "no", False),
    ],
)
def test_a_guess_comes_true_with_the_same_commands_and_acts(
    conversation: Conversation, before: tuple[str, ...], guessed: str, said: str, true: bool
) -> None:
    state = after(conversation, *before)
    guess, step = (conversation.decide(state, UserTurn(text), 2.0) for text in (guessed, said))
    assert came_true(guess, step) is true


class Nothing:
    """A journal, effects and an outlet that keep what reaches them."""

    def __init__(self) -> None:
        self.kept: list[Event] = []
        self.asked: list[Request] = []
        self.said: list[Say] = []

    async def append(self, session_id: str, events: Sequence[Event]) -> None:
        self.kept += events

    async def perform(self, session_id: str, request: Request, remaining_s: float) -> Answer:
        self.asked.append(request)
        await asyncio.Event().wait()
        raise AssertionError

    async def outlet(self, step: Step) -> None:
        self.said += step.says


TEXTS = st.sampled_from(
    [
        "a cheeseburger",
        "two cokes and",
        "that's all",
        "yes",
        "no",
        "a person please",
        "a gyro",
        "remove the",
        "thirty cookies",
    ]
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.lists(TEXTS, max_size=3), st.booleans(), TEXTS), min_size=1, max_size=4))
def test_a_session_is_the_same_whatever_was_guessed(
    conversation: Conversation, turns: list[tuple[list[str], bool, str]]
) -> None:
    """Log, effects and words: of guesses that were withdrawn, overtaken or confirmed nothing is to be seen."""

    async def held(*, guessing: bool) -> Nothing:
        kept = Nothing()
        async with asyncio.TaskGroup() as tasks:
            host = Host(
                session_id="lane-1-1",
                device="lane-1",
                conversation=conversation,
                journal=kept,
                effects=kept,
                clock=VirtualClock(),
                tasks=tasks,
                outlet=kept.outlet,
            )
            await host.commit(GuestArrived())
            for guesses, withdrawn, text in turns:
                for guess in guesses if guessing else ():
                    host.consider(UserTurn(guess))
                if withdrawn and guessing:
                    host.withdraw()
                await host.commit(UserTurn(text))
                await asyncio.sleep(0)
            await host.close(orders=True)
        return kept

    plain, guessed = (asyncio.run(held(guessing=guessing)) for guessing in (False, True))
    assert (guessed.kept, guessed.asked, guessed.said) == (plain.kept, plain.asked, plain.said)
