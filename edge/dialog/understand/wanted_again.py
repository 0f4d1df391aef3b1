"""Where a list of what is left out has come to what is wanted: "no mayo, lettuce, tomato, and no onions".

It decides that of what is named next. It puts nothing on and takes nothing off.
"""

from edge.dialog.understand.attach import takers
from edge.dialog.understand.options import Asked
from edge.dialog.understand.state import State
from edge.dialog.vocabulary.words import STOP

MOST_LISTED = 12  # modifiers of one list that are looked back at


def no_is_said_again(st: State, i: int) -> bool:
    """ "Bacon, ranch, no mayo, lettuce, tomato, and no onions": the mayo alone was left out before."""
    wanted = [place_ for a in st.group[-MOST_LISTED:] if not a.qualifier and (place_ := takers(st, a)) is not None]
    if all(place_[3].group.kind == "choice" for place_ in wanted):
        return False
    for seg in st.segments[i + 1 :]:
        if seg.tag == "no":
            return True
        if seg.tag not in ("opt", "and", "the", "fill") or seg.pause >= STOP:
            return False
    return False


def lists_what_is_on_it(st: State) -> bool:
    """ "Lettuce, tomato, no onion, mayo": who names what is on it anyway says all that is to be on it."""
    said = [place_ for a in st.group[-MOST_LISTED:] if not a.qualifier and (place_ := takers(st, a)) is not None]
    return any(p[3].group.kind != "choice" and p[2].item.includes(p[3].mod.option) is True for p in said)


def was_led(st: State) -> bool:
    """ "no tomatoes no hots oil and vinegar": every no was said, so what comes without one is wanted."""
    return len(st.group) > 1 and all(a.led and a.qualifier == "no" for a in st.group)


def cannot_leave_out(st: State, asked: Asked, *, known: bool = True) -> bool:
    """ "no onions and bacon" on a burger without bacon: the bacon is wanted."""
    place_ = takers(st, asked)
    if place_ is None:
        return False
    on_it = place_[2].item.includes(place_[3].mod.option)
    return on_it is False or (on_it is None and not known)
