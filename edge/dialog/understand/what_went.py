"""A size alone, after something was taken off: "take off the small fries and give me a large".

It decides that such a size is of the thing that went, and of nothing that stays.
"""

from edge.dialog.understand.attach import takes_size
from edge.dialog.understand.matching import Candidate
from edge.dialog.understand.placing import place
from edge.dialog.understand.state import Nominal, State
from edge.dialog.vocabulary.sizes import find_size


def of_what_went(st: State, np: Nominal, said: tuple[str, ...]) -> bool:
    """Orders the thing that went in the size that was said, where nothing was spoken of since and it comes so."""
    gone, focus = st.gone, st.focus
    if gone is None or gone.item is None or focus is not None or not takes_size(st, gone.item, said):
        return False
    if find_size(st.lexicon.sizes.get(gone.item.id, ()), said) == gone.size:
        return False
    st.np, st.mode = np, ""
    i = max(0, st.at - 1)
    place(st, i, (Candidate(1.0, "item", gone.item.id, 1.0, 1.0, frozenset()),), ())
    st.became(i, "size")  # the word names no thing, and is one of the thing that went
    return True
