"""What stands told anew: sizes the other way round, so many of one and none of the other, both of one choice."""

import re

import pytest

from tests.session.held import Held
from tests.session.test_parts_of_the_order import stands


def short(held: Held) -> list[str]:
    """What stands, with the size only where it is not the usual one."""
    rows = (re.sub(r"^(\d+ \w+) (?:std|M)\b", r"\1", row) for row in stands(held))
    return sorted(re.sub(r"^(\d+ \w+) (L|S|\d+)\b", r"\1/\2", row) for row in rows)


@pytest.mark.parametrize(
    ("said", "order"),
    [
        (["a large coke and small fries", "switch those, small coke and large fries"], ["1 cola/S", "1 fries/L"]),
        (["a large coke and small fries", "other way around"], ["1 cola/S", "1 fries/L"]),
        (["a large coke and small fries", "I had that backwards, small coke and large fries"],
         ["1 cola/S", "1 fries/L"]),
        (["a strawberry shake and a chocolate shake", "sorry, now it's two strawberry, no chocolate"],
         ["2 strawberry_shake"]),
        (["a coke and a sprite", "make it two cokes, no sprite"], ["2 cola"]),
        (["ten nuggets, one ranch one barbecue", "ugh no, both barbecue actually, kids hate ranch"],
         ["1 nuggets/10 pick:bbq*2"]),
        (["ten piece nuggets with ranch", "not ranch, barbecue"], ["1 nuggets/10 pick:bbq"]),
        (["two sundaes, both hot fudge", "crap, one's supposed to be caramel"],
         ["1 sundae pick:caramel", "1 sundae pick:hot_fudge"]),
        (["a cheeseburger and a large fry", "she doesn't want the cheeseburger now, she wants the fish"],
         ["1 fish_sandwich", "1 fries/L"]),
        (["a hot coffee", "jeez it's warm out, do iced coffee instead of that"], ["1 iced_coffee"]),
        (["a junior burger, only ketchup", "no wait, mustard too, just no pickles"], ["1 junior_burger no:pickle"]),
        (["gimme a large coke, large fry, and, oh no, hold on, not the fry, do rings, large"],
         ["1 cola/L", "1 onion_rings/L"]),
        (["a small shake, chocolate, and large fries", "no no, other way round, large shake small fries"],
         ["1 chocolate_shake/L", "1 fries/S"]),
        (["two nuggets six piece, one ranch one bbq", "hmm, both ranch"], ["2 nuggets/6 pick:ranch"]),
        (["veggie burger no house sauce", "eh, leave the sauce on, it's fine"], ["1 veggie_burger"]),
        (["double cheeseburger with no pickles", "sorry, not pickles, no onions. keep the pickles"],
         ["1 double_cheeseburger no:onion"]),
        (["four cookies, no wait, there's five of us, make it five cookies"], ["5 cookie"]),
        (["lemme have a bacon burger, ah, that's the one with the barbecue sauce, right, no, do the fish instead"],
         ["1 fish_sandwich"]),
        (["classic burger no tomato no onion", "leave the onion on"], ["1 classic_burger no:tomato"]),
        # said of a thing, and of no other
        (["a coke and a cheeseburger", "two cheeseburgers, no pickles"],
         ["1 cheeseburger", "1 cola", "2 cheeseburger no:pickle"]),
        (["a large coke", "switch that to a small"], ["1 cola/S"]),
        (["a large coke and large fries", "a small coke and a small fries too"],
         ["1 cola/L", "1 cola/S", "1 fries/L", "1 fries/S"]),
    ],
)  # fmt: skip
def test_what_stands_is_as_it_was_told_last(held: Held, said: list[str], order: list[str]) -> None:
    held.say(*said)
    assert short(held) == order
