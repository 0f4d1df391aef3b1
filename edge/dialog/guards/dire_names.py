"""A dish that is called after a danger: "a Bomb Burger", "the Suicide Wings". PURE.

It takes such names out of a turn in which somebody seemed to be in need: what is left tells whether anybody is. A name
without such a word stays where it is ("hot coffee all over my leg").
"""

import re

from domain.menu import Menu
from edge.dialog.guards.in_need import emergency
from edge.dialog.guards.sensitive import plain

_DIRE = re.compile(
    r"\b(?:bomb\w*|gun\w*|shotgun|rifle|cannon|knife|blade|machete|kill\w*|dead\w*|death|die|suicid\w*|murder\w*|assassin"
    r"|(?:heart )?attack|fire\w*|smok\w*|flam\w*|blaz\w*|burn\w*|scorch\w*|blood\w*|poison|venom"
    r"|dynamite|grenade|explo\w+|blast\w*|shooter|shots?|stab\w*"
    r"|drunk\w*|drown\w*|chok\w*|crash|wreck\w*|accident|hurricane|tornado|earthquake|riot|robb\w*"
    r"|bandit\w*|heist|hostage|gas\w*|slaughter"
    r"|hangover|coma|stroke|zombie|monster|mat[ao]\w*|muert\w*|fuego|humo|bomba|ahogad\w*|sangr\w+|infarto)\b"
)


def only_one(text: str, menu: Menu) -> bool:
    """Whether nobody is in need once such a name is taken out."""
    rest = without(text, menu)
    return bool(rest) and emergency(rest) is None


def without(text: str, menu: Menu) -> str:
    """The turn in plain words without such names; "" where none was said."""
    said = plain(text)
    options = (option for group in menu.groups for option in group.options)
    names = {plain(name) for _, name in menu.called}
    names |= {plain(name) for option in options for name in (*option.name.all(), *option.aliases)}
    of_several = [n for n in names if " " in n and _DIRE.search(n)]  # "gas" alone, or "fire", may be one
    dire = sorted((n for n in of_several if re.search(rf"\b{re.escape(n)}s?\b", said)), key=len)
    for name in reversed(dire):
        said = re.sub(rf"\b{re.escape(name)}s?\b", " ", said)
    return " ".join(said.split()) if dire else ""
