from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from domain.menu import Menu, Serving
from domain.order import Add, ComboLine, Line, Mod, Order, Refused, SlotFill, apply, slot_variation
from domain.order_form import from_form, to_form
from domain.pricing import price
from tests.domain.test_order import add, after


def test_equal_lines_merge_in_the_form_and_pending_ones_do_not(lunch: Serving) -> None:
    order = after(
        lunch, add("fries", "M", 2), add("cola", "L", 1, "no:ice"), add("fries", "M", 3), add("fries", "M", 20)
    )
    assert to_form(order.lines) == [
        {"item": "fries", "variation": "M", "qty": 5, "mods": []},
        {"item": "cola", "variation": "L", "qty": 1, "mods": ["no:ice"]},
        {"item": "fries", "variation": "M", "qty": 20, "mods": [], "pending": "quantity_over_limit"},
    ]


def test_a_combo_in_the_form_is_as_the_data_readme_shows(lunch: Serving) -> None:
    slots = {
        "main": SlotFill("classic_burger", (Mod("no", "tomato"),)),
        "side": SlotFill("fries"),
        "drink": SlotFill("cola", (Mod("no", "ice"),)),
    }
    assert to_form(after(lunch, Add(ComboLine("classic_meal", "L", 1, slots))).lines) == [
        {
            "combo": "classic_meal",
            "size": "L",
            "qty": 1,
            "slots": {
                "main": {"item": "classic_burger", "mods": ["no:tomato"]},
                "side": {"item": "fries", "mods": []},
                "drink": {"item": "cola", "mods": ["no:ice"]},
            },
        }
    ]


@given(data=st.data())
def test_the_form_reads_back_as_what_was_written(
    lines: SearchStrategy[Line], lunch: Serving, data: st.DataObject
) -> None:
    order = Order()
    for line in data.draw(st.lists(lines, max_size=5)):
        changed = apply(order, Add(line), lunch)
        order = order if isinstance(changed, Refused) else changed
    form = to_form(order.lines)
    assert to_form(from_form(form)) == form
    assert sum(line.qty for line in from_form(form)) == sum(line.qty for line in order.lines)
    assert price(from_form(form), lunch).total_cents == price(order, lunch).total_cents


ROWS = st.recursive(
    st.none() | st.booleans() | st.integers(-2, 3) | st.sampled_from(["fries", "no:onion", "M", "x"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["item", "combo", "qty", "mods", "slots", "size", "main"]), inner, max_size=4)
    ),
    max_leaves=10,
)


@given(st.lists(ROWS, max_size=3))
def test_any_form_is_read_or_refused(rows: list[object]) -> None:
    try:
        lines = from_form(rows)  # type: ignore[arg-type]
    except ValueError:
        return
    assert all(line.qty >= 1 for line in lines)


def test_the_variation_of_a_slot_belongs_to_the_size(menu: Menu) -> None:
    classic = menu.combo("classic_meal")
    assert classic
    assert slot_variation(classic, "L", "side", "fries") == "L"
    assert slot_variation(classic, None, "side", "fries") is None
    assert slot_variation(classic, "L", "side", "gyro") is None
