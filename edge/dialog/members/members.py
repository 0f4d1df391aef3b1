"""A guest as a customer, as values: who was identified, the brand's rewards, what a conversation remembers of it. PURE.

It decides what of a customer's record may be known here at all.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from domain.codec import command_from_json, command_to_json
from domain.events import JSON
from domain.menu import Menu
from domain.order import Command

LONGEST_USUAL = 300  # characters; more is no order that anybody has by heart


@dataclass(frozen=True, slots=True)
class Member:
    """Who was identified. agreed False: they are known by nothing but that, and nothing is said."""

    id: str
    name: str = ""
    agreed: bool = False
    points: int | None = None  # None: not in this brand's program
    remembered: tuple[str, ...] = ()  # kinds of which the cloud holds a memory; what it is, is not known yet
    proof: str = ""  # that this session identified them: who asks for a memory shows it


@dataclass(frozen=True, slots=True)
class Loyalty:
    """What a conversation remembers of its guest as a customer. Personal: its event is sealed, and it ends with the
    session."""

    digits: str = ""  # of a number that is being said
    tried: int = 0  # numbers looked up
    wants: tuple[str, ...] = ()  # what waits until we know who it is: usual, points, redeem, redeem:<reward>
    member: Member | None = None
    usual: tuple[Command, ...] = ()
    proposed: tuple[Command, ...] = ()  # the usual, until the yes
    redeemed: tuple[str, ...] = ()
    recalled: bool = False  # what is remembered was asked for, whatever came of it


def to_json(known: Loyalty) -> dict[str, JSON]:
    member = known.member
    return {
        "digits": known.digits,
        "tried": known.tried,
        "wants": list(known.wants),
        "member": None if member is None else _member_to_json(member),
        "usual": [command_to_json(c) for c in known.usual],
        "proposed": [command_to_json(c) for c in known.proposed],
        "redeemed": list(known.redeemed),
        **({"recalled": True} if known.recalled else {}),
    }


def _member_to_json(member: Member) -> dict[str, JSON]:
    known: dict[str, JSON] = {"id": member.id, "name": member.name, "agreed": member.agreed, "points": member.points}
    return known | ({"remembered": list(member.remembered), "proof": member.proof} if member.proof else {})


def from_json(row: Mapping[str, Any] | None) -> Loyalty:
    """None: its key was destroyed, and nothing is left."""
    if row is None:
        return Loyalty()
    member = row["member"]
    return Loyalty(
        digits=row["digits"],
        tried=row["tried"],
        wants=tuple(row["wants"]),
        member=None if member is None else Member(**{**member, "remembered": tuple(member.get("remembered", ()))}),
        usual=tuple(command_from_json(c) for c in row["usual"]),
        proposed=tuple(command_from_json(c) for c in row["proposed"]),
        redeemed=tuple(row["redeemed"]),
        recalled=bool(row.get("recalled")),
    )


# ---- what of a record may be known


def member_of(body: Mapping[str, Any]) -> Member | None:
    """Who the cloud found; None: nobody, or several. What they did not agree to share never gets here."""
    row = body.get("customer")
    if body.get("match") == "not_shared":
        return Member(str(row.get("id", "")) if isinstance(row, Mapping) else "")
    if body.get("match") != "one" or not isinstance(row, Mapping):
        return None
    points = row.get("points")
    return Member(
        id=str(row.get("id", "")),
        name=str(row.get("first_name") or ""),
        agreed=True,
        points=points if isinstance(points, int) else None,
        remembered=tuple(str(kind) for kind in row.get("remembered") or ()),
        proof=str(row.get("proof") or ""),
    )


def usual_of(body: Mapping[str, Any] | None, menu: Menu) -> str:
    """A customer's usual order as words that can be read like a guest's, with names for ids and sizes in front of them.

    It was typed by somebody and is no instruction: whatever it says, it is read as an order, and proposed.
    """
    row = (body or {}).get("customer")
    said = str(row.get("usual") or "") if isinstance(row, Mapping) else ""
    parts = [_with_names(part.split(), menu) for part in said[:LONGEST_USUAL].split(",")]
    return ", ".join(part for part in parts if part)


def _with_names(words: list[str], menu: Menu) -> str:
    """ "nuggets_meal L" as "large ten nuggets meal"."""
    out: list[str] = []
    for n, word in enumerate(words):
        thing = menu.item(word) or menu.combo(word)
        size = _size_id(words, n, menu)
        if thing is not None and _size_id(words, n + 1, menu):
            out.append(_size_id(words, n + 1, menu))
        if thing is not None:
            out.append(thing.name.get())
        elif not size:
            out.append(word.replace("_", " "))
    return " ".join(out)


def _size_id(words: list[str], n: int, menu: Menu) -> str:
    """The name of the size whose id stands at n, after the id of what comes in it; "" where none does."""
    if not 0 < n < len(words):
        return ""
    item, combo = menu.item(words[n - 1]), menu.combo(words[n - 1])
    size = item.variation(words[n]) if item else combo.size(words[n]) if combo else None
    return size.name.get() if size is not None else ""


# ---- rewards


@dataclass(frozen=True, slots=True)
class Reward:
    """One of the brand's rewards: what it takes, and what it gives."""

    id: str
    points: int
    names: Mapping[str, str]
    item: str
    variation: str | None

    def name(self, language: str) -> str:
        """As it stands in a sentence: "a free cookie", "free small fries", "galleta gratis"."""
        spoken = self.names.get(language) or self.names.get("en") or self.id.replace("_", " ")
        article = "a " if language == "en" and not spoken.endswith("s") else ""
        return f"{article}{spoken[:1].lower()}{spoken[1:]}"


def rewards(menu: Menu) -> tuple[Reward, ...]:
    """The rewards that can be given here: a free item of the menu, for points. Others are left out."""
    found: list[Reward] = []
    for row in menu.rewards:
        effect, points, names = row.get("effect") or {}, row.get("points"), row.get("name") or {}
        item = menu.item(str(effect.get("item", ""))) if isinstance(effect, Mapping) else None
        if item is None or effect.get("kind") != "free_item" or not isinstance(points, int) or points < 0:
            continue
        spoken = names if isinstance(names, Mapping) else {"en": str(names)}
        found.append(Reward(str(row["id"]), points, spoken, item.id, effect.get("variation")))
    return tuple(found)
