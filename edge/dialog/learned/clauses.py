"""What a clause is for, as a linear model has it from clauses written for it (`models/clauses`). PURE.

A guest's turn tells, asks and orders in one breath, in more ways than rules list: "we've got Cokes in the car", "has
the wrap got sesame in it", "let's do the wrap". This says how likely each is, of a clause with the one before and the
one behind it and with what the agent had just done. It acts on nothing: `understand.like_idle` leaves out of an order
what is surely told or asked, and nothing else comes of it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from edge.dialog.learned.features import MAX_WORDS, features
from edge.dialog.learned.linear import Linear, kept_in
from edge.dialog.vocabulary.tables import words_of

WEIGHTS = "clauses.npz"
ADDS, CHANGES, ASKS, TELLS = "a", "c", "q", "t"
IDLE = "qt"  # what asks or tells: together, as the two are often taken for each other, and neither orders
# Where a clause is said: the agent greeted, took something down or answered, asked for a choice, offered a thing, read
# the order back.
HI, MORE, WHICH, OFFER, RIGHT = "hi", "more", "which", "offer", "right"
# Behind a question mark: of 815 such clauses that began like no wish, each author left out, 11 ordered and were as
# likely to ask or tell; 97 % of the others were found, 91 % at what is wanted of clauses without the mark.
SURE_IF_ASKED = 0.8
_MOST_COUNTED = 12  # words of a clause; a longer one is long
# Words by which sentences are built; what is left of a clause without all others says most of what it is for.
_BUILDS = frozenset(
    words_of("""
    i we you he she they it that this those these my your his her their the a an and but or so if for with on in of to
    at is are was were be been am do does did have has had will would could can may might should get got want wants
    need like love take takes took have having not no dont doesnt didnt wont cant isnt arent what how which who when
    where why there here me him them us just only already last time ever never always usually please ll m re ve s d t
    going gonna let lets then instead too also el la los las un una unos unas y o pero si no me le nos les que como
    cuanto cuando donde por para con sin de en es son era fue hay tiene tienen quiero quiere queremos dame deme ponme
    ponga va voy a ya mi su tu lo se te
    """)
)


@dataclass(frozen=True, slots=True)
class Clause:
    """words: as `features.tokens` gives them. asked: a question mark ends it."""

    words: tuple[str, ...]
    asked: bool = False


def clause_features(clauses: Sequence[Clause], at: int, where: str) -> Iterator[str]:
    """Of one clause of a turn; one may come twice."""
    words = clauses[at].words[:MAX_WORDS]
    yield from features(words)
    yield f"@{where}"
    yield f"@{min(len(words), _MOST_COUNTED)}"
    yield "@only" if len(clauses) == 1 else "@first" if not at else "@last" if at + 1 == len(clauses) else "@between"
    if clauses[at].asked:
        yield "@?"
    for length in (1, 2, 3):
        begins = " ".join(words[:length])
        yield f"^{begins}"
        yield f"@{where}^{begins}"
        yield f"{' '.join(words[-length:])}$"
    built = [word for word in words if word in _BUILDS or word[0] == "<"]
    yield from (f"/{' '.join(built[n : n + 3])}" for n in range(max(1, len(built) - 2)))
    if at:
        before = clauses[at - 1]
        yield from (f"<{' '.join(before.words[:length])}" for length in (1, 2))
        yield f"<{before.asked}"
    if at + 1 < len(clauses):
        yield from (f">{' '.join(clauses[at + 1].words[:length])}" for length in (1, 2))


def weights() -> Linear:
    """`sure`: of each language, from how likely on a clause asks or tells."""
    return kept_in(WEIGHTS)


@lru_cache(maxsize=64)  # a turn is read in several wordings, of which most clauses are the same
def likely(clauses: tuple[Clause, ...], at: int, where: str) -> Mapping[str, float]:
    """How likely each kind is, of one clause."""
    return weights().one_of(clause_features(clauses, at, where))


def idle(clauses: tuple[Clause, ...], at: int, where: str, language: str) -> str:
    """`ASKS` or `TELLS` where a clause surely does one of them: no more than a few in a hundred clauses that order
    are taken so surely for one that does not. "" else."""
    each = likely(clauses, at, where)
    sure = weights().sure.get(language, 1.0)
    if each[ASKS] + each[TELLS] < (min(sure, SURE_IF_ASKED) if clauses[at].asked else sure):
        return ""
    return ASKS if clauses[at].asked or each[ASKS] > each[TELLS] else TELLS


def calls(clauses: tuple[Clause, ...], at: int, where: str, language: str) -> bool:
    """Whether one word behind the others is likelier than not told, as "genius" is."""
    return language in weights().sure and likely(clauses, at, where)[TELLS] > 1 / 2
