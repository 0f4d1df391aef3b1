"""What a strong repair ("I meant ...") is meant for, of all that stands: what is of its kind, a part of a meal as well.

It decides which line or part it takes the place of. It never puts a drink in the place of a meal.
"""

from domain.menu import Slot
from edge.dialog.understand.lines import alike, fill, keep, swap
from edge.dialog.understand.state import Nominal, State
from edge.dialog.understand.work import Work
from edge.dialog.vocabulary.titles import main_slot


def for_what_it_is_like(st: State, work: Work, before: Work, np: Nominal) -> bool:
    """ "No wait, I meant orange soda", of a meal or a burger that stands: for the drink there is, in a meal or beside
    it; never a drink in the place of a whole meal. What stands alone was misheard, whatever it is."""
    meals = [before, *(w for w in st.recent() if w.combo is not None and w is not before)]
    own = [w for w in st.recent() if w is not work and w.origin is not None and w.item is not None]
    kin = next((w for w in own if alike(st, w, work)), None)
    place = next(((w, s) for w in meals if (s := _part_like(w, work)) is not None), None)
    if place is not None and (kin is None or place[0] is before) and (np.num or 1) <= place[0].qty:
        meal, slot = place
        if work.item is not None:
            fill(meal, slot.id, work.item, work.part)
        work.removed = True
        st.attend(meal, slot.id)
        return True
    if kin is None and (before.combo is not None or len(own) > 1):
        return False
    old = kin or before
    if not work.qty_said and np.det != "a" and np.num is None:
        work.qty = old.qty
    keep(st, old, work, sized=bool(np.sizes))
    swap(old, work)
    return True


def _part_like(meal: Work, work: Work) -> Slot | None:
    """The part of a meal that a thing may be instead, its main aside."""
    main = main_slot(meal.combo) if meal.combo is not None else None
    slots = meal.combo.slots if meal.combo is not None else ()
    return next((s for s in slots if s is not main and work.item is not None and s.choice(work.item.id)), None)
