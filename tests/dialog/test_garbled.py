"""What noise leaves of words is not heard; what people write short is."""

import pytest

from edge.dialog.guards.garbled import garbled


@pytest.mark.parametrize(
    "said",
    [
        "brr a th st", "kk muh da wh", "mm the stra wuh buh leh", "uh the rrr mun kuh leff wuh", "lrj on ng rgs",
        "guh nuh mmm lat the fff", "ho ld tw hsh gr", "ff ry lar ss ten", "shh krr tuh bb mm ff", "sff ee grr",
        "krr shh th wuh tt gnn", "an wuh frrs larj ork", "chh wnt tha bgr plz krr",
    ],
)  # fmt: skip
def test_pieces_are_not_heard(said: str) -> None:
    assert garbled(said)


@pytest.mark.parametrize(
    "said",
    [
        "a brger and frs", "2 cheeseburgers w/ bbq thx", "a blt pls", "hmm, shh, quiet back there", "un blt y una coca",
        "a 64 gb one in xl", "brr, it's cold. A coffee", "the 1st one", "mr Nguyen, 2nd st", "pfft", "grr", "", "...",
        "BLT", "nvm", "mm hmm, yes", "duh, yes", "y dos tacos", "my dr said no salt", "PB&J, no crusts",
        "shh shh shh baby it's okay",
        "2 dbl cheeseburgers & 1 lg coke",
    ],
)  # fmt: skip
def test_what_is_written_short_is_heard(said: str) -> None:
    assert not garbled(said)


def test_what_the_menu_calls_its_things_is_heard() -> None:
    assert garbled("a brrt and a krk")
    assert not garbled("a brrt and a krk", known=("Krk brrt", "Tea"))
