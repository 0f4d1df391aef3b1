"""What goes wrong in one run, and when: all of it out of one number.

A quarter of the seeds are drawn: a world, and one to six faults at points anywhere in it. Three quarters sweep: the
same few short worlds again and again, each time with one fault at another of all their points. After as many of them as
there are points, there is no event, no message and no disk write in these worlds at which the link was not cut and
nothing died.

What these two leave out is aimed at. A point has a name (an event that is being kept, a message that arrives), which
another seed's run is known to reach; `aimed` makes a number of that seed, a fault and the name: the same run, and that
fault at the first such point at which it can strike. So every number is one run, wherever it came from.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum
from functools import cache
from random import Random
from zlib import crc32

SWEPT_WORLDS = 2
SPREAD = (140, 260, 260, 700)  # points that a drawn fault may hit: a run has some 250, one of two stores more
RESIDUES = 61  # into how many heaps the names of points are thrown: a third of the faults wait for a name, so that what
# seldom happens is hit as well as what happens all the time
AIMED = 40  # bits of a number below the seed that an aimed one goes on from: 8 for the fault, 32 for the point's name
STRIDE = 7919  # a prime: the sweep visits its points in no order, so that a short run has some of everything


class Kind(Enum):
    RESET = "connection reset"
    STALL = "link silent"
    DOWN = "link refused"
    SLOW = "link slow"
    TWICE = "requests come twice"
    OVERTAKING = "messages overtake each other"
    CLOUD_DIES = "cloud killed"
    CLOUD_FULL = "cloud's disk full"
    EDGE_DIES = "edge killed"
    POWER = "power cut at the edge"
    DISK_KILLS = "edge killed inside a write"
    DISK_POWER = "power cut inside a write"
    DISK_FULL = "edge's disk full"
    DISK_FAILS = "edge's disk fails"
    SYNC_FAILS = "edge's sync fails"
    READ_FAILS = "edge's read fails"
    SYNC_LOST = "edge's sync lost"
    DISK_SLOW = "edge's disk slow"
    CLOCK = "edge's clock jumps"
    CLOUD_CLOCK = "cloud's clock jumps"
    PRICE = "the till's prices change"
    MENU = "another menu is published"
    OUT = "an item runs out"
    STAFF_TAKES = "staff take an order"
    STAFF_RELEASES = "staff release an order"
    STAFF_STOPS = "staff stop the agent"
    STAFF_STEPS_IN = "staff take over a lane"
    CLOUD_STOPS = "the cloud stops the agent"
    CLOUD_FORBIDS = "the cloud forbids an action"
    NOT_ADMITTED = "certificate refused"
    REJECTS = "the till refuses an order"
    # a number of `aimed` holds a fault's place in this list: new ones come last


ON_DISK = frozenset(
    {
        Kind.DISK_KILLS,
        Kind.DISK_POWER,
        Kind.DISK_FULL,
        Kind.DISK_FAILS,
        Kind.SYNC_FAILS,
        Kind.READ_FAILS,
        Kind.SYNC_LOST,
    }
)  # what these hit are operations on the disk; the others, points of the world
SWEPT = (Kind.RESET, Kind.STALL, Kind.DOWN, Kind.EDGE_DIES, Kind.CLOUD_DIES, Kind.DISK_KILLS, Kind.DISK_POWER)
DRAWN = tuple(kind for kind in Kind if kind is not Kind.SYNC_LOST)


@dataclass(frozen=True, slots=True)
class Strike:
    """One fault: at the `point`-th point of the world (of that store's disk, where it is ON_DISK), for so long.

    residue: before that at the first point whose name is of that heap. named: at the first point of that name
    (`named_as`) at which it can strike, and at no other; then of the store that has the point.
    """

    kind: Kind
    point: int
    store: int = 0
    lasts_s: float = 4.0
    amount: float = 0.0
    residue: int = -1
    named: int = -1


@cache
def named_as(point: str) -> int:
    """A point's name as a number."""
    return crc32(point.encode())


@dataclass(frozen=True, slots=True)
class Schedule:
    """All that a run is made of."""

    seed: int
    world: int  # the seed of everything but the strikes
    strikes: tuple[Strike, ...] = ()
    given: tuple[Strike, ...] = ()  # of the world itself: they come besides
    stores: int = 1
    devices: int = 1  # in a store
    visits: int = 1  # guests at a device, at most
    keyed: bool = True  # the till
    till_faults: float = 0.0  # a share of what is asked of it
    twice: float = 0.0  # a share of the requests that come twice
    sync_lost: bool = False
    members: float = 0.0  # a share of the guests who have points, and want something for them

    @property
    def swept(self) -> bool:
        return is_swept(self.seed)


def is_aimed(seed: int) -> bool:
    return seed >> AIMED > 0


def is_swept(seed: int) -> bool:
    return not is_aimed(seed) and seed % 4 < 3


def needs_points(seed: int) -> bool:
    """Whether `schedule_of` must know how many the swept worlds have."""
    return needs_points((seed >> AIMED) - 1) if is_aimed(seed) else is_swept(seed)


def aimed(seed: int, kind: Kind, point: str) -> int:
    """The number of that seed's run with one fault more, at the first point of that name at which it can strike."""
    return (seed + 1 << AIMED) + (list(Kind).index(kind) << 32) + named_as(point)


def swept_world(number: int) -> Schedule:
    """One of the few worlds that are swept, without a fault."""
    return Schedule(
        seed=-1 - number,
        world=(1_000_000, 1_000_009)[number],  # of the shortest, one at the lane and one at the kiosk
        keyed=number % 2 == 0,
        # Of the second: prices change here and at the till while the guest orders, who is asked again.
        given=(Strike(Kind.MENU, 140),) if number else (),
    )


@dataclass(frozen=True, slots=True)
class Points:
    """How many there are in a world without faults: of the world, and of each store's disk."""

    world: int
    disks: tuple[int, ...]


def sweep(points: Mapping[int, Points]) -> int:
    """How many places there are for one fault in the swept worlds."""
    return sum(_places(points[number], kind) for number in points for kind in SWEPT)


def _places(points: Points, kind: Kind) -> int:
    return sum(points.disks) if kind in ON_DISK else points.world


def schedule_of(seed: int, points: Mapping[int, Points]) -> Schedule:
    """points: of the swept worlds, by their number; where `needs_points` says so."""
    if is_aimed(seed):
        before = schedule_of((seed >> AIMED) - 1, points)
        fault = Strike(list(Kind)[seed >> 32 & 0xFF], 0, lasts_s=5.0, named=seed & 0xFFFFFFFF)
        return replace(before, seed=seed, strikes=(*before.strikes, fault))
    if is_swept(seed):
        return _swept(seed, points)
    chance = Random(seed * 7919 + 11)
    stores = chance.choice((1, 1, 1, 2))
    strikes = tuple(_drawn(chance, stores) for _ in range(chance.choice((1, 1, 2, 2, 3, 4, 6))))
    lost = chance.random() < 0.02
    if lost:
        strikes = (*strikes, Strike(Kind.SYNC_LOST, chance.randrange(SPREAD[1]), chance.randrange(stores), 20.0))
    return Schedule(
        seed=seed,
        world=seed,
        strikes=strikes,
        stores=stores,
        devices=1 if stores > 1 else chance.choice((1, 1, 1, 2)),
        visits=chance.choice((1, 1, 1, 2)),
        keyed=chance.random() < 0.6,
        till_faults=chance.choice((0.0, 0.0, 0.1, 0.3, 0.6)),
        twice=chance.choice((0.0, 0.0, 0.2)),
        sync_lost=lost,
        members=chance.choice((0.0, 0.0, 0.6)),
    )


def _swept(seed: int, points: Mapping[int, Points]) -> Schedule:
    place = (seed // 4 * 3 + seed % 4) * STRIDE % sweep(points)
    for number in points:
        for kind in SWEPT:
            if place < (here := _places(points[number], kind)):
                return replace(swept_world(number), seed=seed, strikes=(Strike(kind, place, lasts_s=5.0),))
            place -= here
    raise AssertionError("a place beyond the last")


def _drawn(chance: Random, stores: int) -> Strike:
    kind = chance.choice(DRAWN)
    named = kind not in ON_DISK and chance.random() < 0.35
    return Strike(
        kind,
        point=SPREAD[-1] if named else chance.randrange(chance.choice(SPREAD)),
        residue=chance.randrange(RESIDUES) if named else -1,
        store=chance.randrange(stores),
        lasts_s=chance.choice((0.3, 1.0, 2.5, 4.0, 8.0, 20.0)),
        amount=chance.choice((-7200.0, -30.0, -0.5, 0.5, 30.0, 900.0)),
    )
