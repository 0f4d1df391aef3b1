# ruff: noqa: E501 - frames stay in one piece
"""A shopper's basket at a kiosk: a draft that can be told, emptied, and is done (`checkout` takes it on). PURE."""

import re

from domain.order import Clear, ItemLine, Undo
from edge.dialog.conduct.drafting import apply_all
from edge.dialog.shop import checkout
from edge.dialog.shop.buying import of_another, say_taken_out
from edge.dialog.shop.desk import Desk
from edge.dialog.shop.reading import Reading

PUT_IN = re.compile(
    r"\b(?:put|add|throw|drop|place|pop|stick|chuck|toss|bung|pon\w*|agreg\w*|ech\w*|met\w*) (?:it|that|one|two|three|another|them|those|this|lo|la|un[oa]|dos)? ?"
    r"(?:in|to|into|on|en|a) (?:my|the|mi|el) (?:basket|cart|bag|trolley|carrito|bolsa|canasta|cesta)\b"
)


_TOTAL = re.compile(
    r"^(?:(?:so|ok|okay|and|then|y|entonces|bueno) )*(?:(?:whats|what is|give me|tell me) )?(?:my |the |el )?total(?: please| por favor)?$"
    r"|\b(?:what (?:do|would|will) (?:i|we) (?:owe|pay|have to pay)(?: now| then| altogether| in total)?$|how much do i owe|cuanto (?:le )?debo|cuanto es todo|(?:cuanto|how much) (?:es|seria|sale|is)(?: \w+)? en total)\b"
    r"|^(?:(?:y|entonces|bueno|pues|nada mas) )*cuanto (?:va a ser|seria|sera)(?: todo)?$"
    r"|^(?:(?:so|ok|okay|and|then) )*(?:how much|what) (?:is that |is it |are they )?(?:together|altogether|all together|in total|for (?:both|all of it|everything|all of them))$|\bhow much (?:is|for|does) (?:everything|(?:it|that|this|they)(?: all)?(?: of (?:it|that))? (?:cost |come to )?(?:all together|altogether|in total|together))$"
    r"|\bwhat(?:s| does| do| is| will) (?:it|that|everything|this|they|i|we) (?:all )?(?:come|coming|comes|add up|adding up|adds up) to\b"
)


def _undo(desk: Desk) -> None:
    """The last change, taken back: what is gone by that is named; where something came back, all is told."""
    before = [ln for ln in desk.order.lines if isinstance(ln, ItemLine)]
    apply_all(desk, (Undo(),))
    desk.moves.clear()
    left = {ln.variation for ln in desk.order.lines if isinstance(ln, ItemLine)}
    gone = [ln for ln in before if ln.variation not in left]
    say_taken_out(desk, gone) if gone else checkout.tell(desk)


def basket(desk: Desk, reading: Reading) -> bool:
    if desk.is_headset or reading.named or PUT_IN.search(reading.text):
        return False
    if (reading.has("clear") or reading.has("undo")) and desk.order.lines and of_another(desk):
        desk.say("basket_is_theirs")
    elif reading.has("clear") and desk.order.lines:
        apply_all(desk, (Clear(),))
        desk.moves.clear()
        desk.say("cleared")
    elif reading.has("undo") and desk.order.lines:
        _undo(desk)
    elif reading.has("checkout") or (reading.has("done") and desk.order.lines):
        checkout.read_back(desk)
    elif reading.has("basket") or (desk.order.lines and any(_TOTAL.search(f) for f in reading.forms)):
        checkout.tell(desk)
    else:
        return False
    return True
