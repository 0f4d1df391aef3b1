"""What no database and no wire can keep is refused where it is read, and said where it stands."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.characters import unkeepable
from domain.menu_file import MenuError, parse
from talkthru.cli import data_folder

TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\x00"))
ROWS = st.recursive(
    st.none() | st.booleans() | st.integers() | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=8,
)


@given(ROWS)
def test_what_can_be_kept_is_let_through(value):
    assert unkeepable(value) is None


@given(ROWS, st.sampled_from(["\ud800", "\udfff", "\x00"]), st.booleans())
def test_half_a_character_and_a_nul_are_found_wherever_they_are(value, bad, as_key):
    inside = {f"a{bad}": value} if as_key else {"a": [value, f"b{bad}"]}
    assert unkeepable({"rows": [inside]}) == ("$.rows[0]" if as_key else "$.rows[0].a[1]")


def test_a_backslash_and_digits_are_text_like_any():
    assert unkeepable(r"\u0000") is None


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("brand",), "Burger \ud800"),
        (("menu_version",), "7\x00"),
        (("items", 0, "name"), {"en": "Burger \udfff"}),
        (("items", 0, "variations", 0, "price_cents"), 10**30),
    ],
)
def test_a_menu_that_no_order_could_be_kept_of_is_refused_with_the_place(path, value):
    menu = json.loads((data_folder() / "menu.json").read_text(encoding="utf-8"))
    row = menu
    for step in path[:-1]:
        row = row[step]
    row[path[-1]] = value
    with pytest.raises(MenuError, match=r"half a character|more than anything costs") as refused:
        parse(menu)
    assert str(path[-1]) in str(refused.value)
    str(refused.value).encode()  # it can be logged
