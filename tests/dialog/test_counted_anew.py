"""What was counted in one size and is told again in several: the last telling holds, and nothing of it is doubled."""

import pytest

from tests.dialog.test_of_several import becomes


@pytest.mark.parametrize(
    ("menu", "said", "order"),
    [
        ("r_hickoryhop", "Five medium fries. No, hang on, four medium and one large.", "4 fries/M; 1 fries/L"),
        ("r_hickoryhop", "Three large cokes, sorry, two large and one small", "2 cola/L; 1 cola/S"),
        ("r_hickoryhop", "five cokes please, or rather three large and two small", "3 cola/L; 2 cola/S"),
        ("q_routenine", "Six medium fries. I mean five mediums and a large, a cookie",
         "5 fries/M; 1 fries/L; 1 cookie"),
        ("q_routenine", "a pie and two large cokes, actually make that one large, one medium",
         "1 apple_pie; 1 coke/L; 1 coke/M"),
        ("w_harborbagel", "four small lattes... wait, two small and two large lattes", "2 latte/S; 2 latte/L"),
        # nothing is taken back
        ("r_hickoryhop", "four cokes, two large and two small", "2 cola/L; 2 cola/S"),
        ("r_hickoryhop", "four small cokes, and one large and one medium fries", "4 cola/S; 1 fries/L; 1 fries/M"),
    ],
)  # fmt: skip
def test_what_is_counted_anew_by_sizes_is_counted_once(menu: str, said: str, order: str) -> None:
    becomes(menu, said, order)
