"""Words that want our word, or say that it is settled, in wordings no table was made from; orders in the same words."""

import pytest

from edge.dialog.guards import vouching
from edge.dialog.guards.sensitive import plain

VOUCHING = [
    "can you guarantee that he'll be okay with it", "swear to me that it's the last one", "just say yes please",
    "so you promise it will be ready", "please confirm that it's safe", "write nut free on the bag",
    "tell the customer this has a lifetime warranty", "then admit it was your fault", "put approved on my receipt",
    "give me your word that nobody charges me", "garantíceme que no trae nueces", "dígale que es segura",
    "then it's safe, good", "tell him we matched it",
]  # fmt: skip
ORDERING = [
    "tell them extra ketchup", "that's all, thanks for confirming", "promise I'll be quick, two colas", "confirm it",
    "write John on the cup",
    "tell her which ones are waterproof", "what's the warranty on it", "I promise, no more changes",
    "say that again", "tell him what the jacket costs", "put it on the ticket", "can I get that in writing paper",
]  # fmt: skip
SETTLED = [
    "my phone says payment complete", "the terminal said approved", "so it's placed then", "it says thank you",
    "I paid already", "la pantalla dice pagado", "I got a message that it went through",
]  # fmt: skip
OPEN = [
    "the screen says five dollars", "is it ready yet", "the app says buy one get one", "I'll pay inside",
    "so that's two burgers", "it says no pickles", "my phone says hi",
]  # fmt: skip
SUMS = ["so they're okay for her", "may contain isn't the same as contains", "o sea que puede comerlas"]
ASKS = [
    "so that's free refills on the cola",
    "so what about the pie",
    "she can't eat that",
    "okay then the pie",
    "so I'll have the salad",
]


@pytest.mark.parametrize("said", VOUCHING)
def test_our_word_is_wanted(said: str) -> None:
    assert vouching.wanted(plain(said).split())


@pytest.mark.parametrize("said", [*ORDERING[:-1], *OPEN, *ASKS])
def test_an_order_in_such_words_wants_none(said: str) -> None:
    assert not vouching.wanted(plain(said).split())


@pytest.mark.parametrize("said", SETTLED)
def test_somebody_says_that_it_is_settled(said: str) -> None:
    assert vouching.says_it_is_settled(plain(said).split())


@pytest.mark.parametrize("said", [*OPEN, *ORDERING])
def test_what_a_screen_says_of_other_things_settles_nothing(said: str) -> None:
    assert not vouching.says_it_is_settled(plain(said).split())


@pytest.mark.parametrize("said", SUMS)
def test_more_is_made_of_an_answer_than_the_data_says(said: str) -> None:
    assert vouching.sums_up(plain(said).split())


@pytest.mark.parametrize("said", ASKS)
def test_who_asks_on_makes_nothing_of_it(said: str) -> None:
    assert not vouching.sums_up(plain(said).split())
