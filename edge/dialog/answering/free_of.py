"""Which of a kind have none of an allergen: "which desserts have no milk", "any shakes without nuts". PURE.

It decides that this is asked, and answers from declared data alone: what neither contains nor may contain it, with the
shared kitchen. What nobody declared is named by no answer.
"""

import re
from collections.abc import Sequence

from domain.menu import Item, Serving
from edge.dialog.answering.availability import KINDS_ES
from edge.dialog.answering.categories import category_words
from edge.dialog.answering.reply import Reply
from edge.dialog.guards import sensitive
from edge.dialog.talk import Allergens, Move, Thing, Things
from edge.dialog.understand.asks import ALLERGENS

FREE_OF = "free_of:"  # an intent's value: the kind's word, a colon, the codes
NAMED_AT_MOST = 4  # as in `answers`: more cannot be kept in mind
_NEAR = 4  # words between the no and what there shall be none of
_INGREDIENT = frozenset({"cheese", "queso", "butter", "mantequilla"})  # as often a topping that somebody dislikes
_NONE = re.compile(
    r"\b(?:no|without|free of|free from|dont|doesnt|do not|does not|isnt|arent|not|sin|ningun\w*) |\w(?= free\b)"
)
_ASKS = re.compile(
    r"^(?:(?:hi|hello|hey|ok|okay|so|and|um|uh|y|oye|hola|then|excuse me|sorry) )*"
    r"(?:which|what|any|anything|is there|are there|do you have|do you got|have you got|got any|cual\w*|que|hay"
    r"|tienen?)\b"
)
_CLAUSES = re.compile(r"[.,;!?]")


def asked_in(text: str, serving: Serving) -> str:
    """ "I'm lactose intolerant. Which desserts have no milk?": of the clause that asks it, where nothing is ordered."""
    clauses = (sensitive.plain(clause).split() for clause in _CLAUSES.split(text) if clause.strip())
    return "" if sensitive.orders(text) else next((v for c in clauses if (v := asked(c, serving))), "")


def asked(words: Sequence[str], serving: Serving) -> str:
    """The intent's value where it is asked; "" elsewhere. words: a clause's plain words."""
    said = " ".join(words)
    if not _ASKS.search(said):
        return ""
    codes = [ALLERGENS[w] for n, w in enumerate(words) if w in ALLERGENS and w not in _INGREDIENT and _denied(words, n)]
    names = {w for item in serving.menu.items for w in category_words(item)} - ALLERGENS.keys()
    words = [KINDS_ES.get(w.removesuffix("s"), w) for w in words]
    kind = next((w for w in words if w in names and w.endswith("s")), "")
    kind = kind or next((w for w in words if w in names), "")
    return f"{FREE_OF}{kind}:{','.join(dict.fromkeys(codes))}" if codes and kind else ""


def _denied(words: Sequence[str], at: int) -> bool:
    if words[at + 1 : at + 2] == ["free"]:
        return True
    return bool(_NONE.search(" ".join(words[max(0, at - _NEAR) : at]) + " "))


def answer(value: str, serving: Serving) -> Reply:
    kind, _, listed = value.removeprefix(FREE_OF).partition(":")
    codes = tuple(listed.split(","))
    codes = (*codes, "peanut") if "tree_nut" in codes and "peanut" not in codes else codes
    shelf = [i for i in serving.menu.items if serving.can_have(i) and (not kind or kind in category_words(i))]
    free = [i for i in shelf if _lists_none(i, codes)][:NAMED_AT_MOST]
    if not free:
        return Reply((Move("none_free_of", {"allergens": Allergens(codes)}), Move("cross_contact")), sensitive=True)
    items = Things(tuple(Thing(i.id) for i in free), "and")
    told = Move("free_of", {"items": items, "allergens": Allergens(codes)})
    return Reply((told, Move("cross_contact")), sensitive=True)


def _lists_none(item: Item, codes: Sequence[str]) -> bool:
    declared = item.allergens.status == "declared"
    return declared and not {*item.allergens.contains, *item.allergens.may_contain} & set(codes)
