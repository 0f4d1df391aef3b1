# ruff: noqa: E501 - tables: a kind of words per line
"""Who is meant by "hers", "Dana's", "my son", of those that lines were ordered for. PURE.

It decides which lines are somebody's: by the name or the word that was told with them, by a pronoun that can only be
theirs, and by whose voice asked for them. Where a pronoun fits several, it is whoever was spoken of last; where it fits
nobody, no line is.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from domain.grants import STANDINGS, Standing
from domain.order import Line, Order
from edge.dialog.vocabulary.given_names import pronoun_of
from edge.dialog.vocabulary.tables import pairs_of, words_of

SHE, HE, THEY, ME = "she", "he", "they", "me"
GENERIC: Final = frozenset((SHE, HE, THEY, ME))
# Who is called by what they are, and the pronoun that goes with it; "" is either.
ROLES: Final[Mapping[str, str]] = {
    **dict.fromkeys(
        words_of(
            "wife daughter mom mum mommy mother girlfriend sister grandma granny grandmother aunt niece fiancee girl lady"
            " wifey missus granddaughter stepdaughter stepmom mother-in-law sister-in-law daughter-in-law nieta suegra sobrina abuelita"
            " esposa hija mama mamá novia hermana abuela tia tía nina niña"
        ),
        SHE,
    ),
    **dict.fromkeys(
        words_of(
            "husband son dad daddy father boyfriend brother grandpa grandfather uncle nephew buddy boy guy"
            " hubby grandson stepson stepdad father-in-law brother-in-law son-in-law nieto suegro sobrino abuelito"
            " esposo marido hijo papa papá novio hermano abuelo tio tío nino niño"
        ),
        HE,
    ),
    **dict.fromkeys(
        words_of("kids children boys girls parents grandkids friends ninos niños hijos hijas amigos"), THEY
    ),
    **dict.fromkeys(
        words_of(
            "kid child baby toddler friend boss partner roommate coworker colleague cousin neighbor passenger teammate grandkid spouse"
            " amigo amiga jefe jefa primo prima bebe bebé"
        ),
        "",
    ),
}

# Who is called so without "my", as by a name.
BY_ROLE: Final = frozenset(words_of("mom mum mommy dad daddy grandma grandpa granny mamá papá abuela abuelo"))
# One person in other words or in the other language: "para mi esposo", later "my husband's".
_AS = dict(
    pairs_of(
        "esposa:wife hija:daughter mama:mom mamá:mom mum:mom mother:mom novia:girlfriend hermana:sister abuela:grandma granny:grandma"
        " grandmother:grandma tia:aunt tía:aunt nina:girl niña:girl esposo:husband marido:husband hijo:son papa:dad papá:dad father:dad daddy:dad mommy:mom"
        " novio:boyfriend hermano:brother abuelo:grandpa grandfather:grandpa tio:uncle tío:uncle nino:boy niño:boy children:kids"
        " ninos:kids niños:kids hijos:kids hijas:kids amigos:friends amigo:friend amiga:friend jefe:boss jefa:boss bebe:baby bebé:baby"
    )
)


def role_of(word: str) -> str:
    """What somebody is, in the one word that it is kept by."""
    return _AS.get(word.lower(), word.lower())


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody that lines were ordered for; `pronoun` "" is either."""

    label: str
    pronoun: str
    lines: tuple[Line, ...]


def people(owners: Sequence[str], order: Order) -> list[Person]:
    """Those that have a line, who was told last behind the others."""
    labels: dict[int, list[str]] = {}
    for owner in owners:
        number, _, label = owner.partition(":")
        labels.setdefault(int(number), []).append(label)
    found: dict[str, list[int]] = {}
    pronouns: dict[str, str] = {}
    for line_id, told in labels.items():
        own = next((label for label in told if label not in GENERIC), told[0])
        found.setdefault(own, []).append(line_id)
        generic = next((label for label in told if label in GENERIC), "")
        pronouns[own] = pronouns.get(own) or generic or ROLES.get(own.lower(), "") or pronoun_of(own)
    rows = ((who, tuple(line for n in ids if (line := order.line(n)) is not None)) for who, ids in found.items())
    return [Person(who, pronouns[who], lines) for who, lines in rows if lines]


def lines_of(who: str, owners: Sequence[str], order: Order, speaker: str) -> tuple[Line, ...]:
    """Whose lines "Dana", "wife", "she" or "me" has; none where nobody is known to be meant."""
    known = people(owners, order)
    if who == ME:
        return _of_the_speaker(known, order, speaker)
    if who not in GENERIC:
        return next((p.lines for p in known if p.label.lower() == who.lower()), ())
    sure = [p for p in known if p.pronoun == who]
    fits = sure or [p for p in known if not p.pronoun and who != THEY]
    if fits:
        return fits[-1].lines
    return tuple(line for line in order.lines if _is_asked_by_another(line))


def _of_the_speaker(known: Sequence[Person], order: Order, speaker: str) -> tuple[Line, ...]:
    """ "Mine": what was ordered "for me", and what is for nobody else; a passenger's is what they asked for."""
    if STANDINGS.get(speaker) is not Standing.PRINCIPAL:
        own = tuple(line for line in order.lines if line.speaker == speaker)
        others = [p for p in known if p.label != ME]
        return own or (others[0].lines if len(others) == 1 else ())
    own = next((p.lines for p in known if p.label == ME), ())
    taken = {line.id for p in known for line in p.lines if p.label != ME}
    rest = tuple(line for line in order.lines if line.id not in taken and not _is_asked_by_another(line))
    return own or (rest if taken or len(rest) < len(order.lines) else ())


def _is_asked_by_another(line: Line) -> bool:
    return STANDINGS.get(line.speaker) is not Standing.PRINCIPAL
