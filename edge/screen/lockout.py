"""How many wrong PINs are too many. PURE.

A member is locked after five wrong ones in a row, for half a minute, and twice as long with every further one, up to a
quarter of an hour: some hundred tries a day against a million PINs. One address gets ten looks and then one in two
seconds; all together thirty and then two a second, for each look costs the store's one box a tenth of a second of
hashing. A badge is not counted: it cannot be guessed, and it is the way in for somebody whom others have locked out.
"""

from collections import OrderedDict
from dataclasses import dataclass

FREE = 5  # a hurried thumb; OWASP's authentication guidance has three to five
FIRST_S, MOST_S = 30.0, 900.0
BURST, EVERY_S = 10, 2.0  # of one address
ALL_BURST, ALL_EVERY_S = 30, 0.5
REMEMBERED = 1000  # names and addresses; whoever invents more pushes out the oldest inventions


@dataclass(frozen=True, slots=True)
class _Wrong:
    count: int
    until: float


@dataclass(frozen=True, slots=True)
class _Looks:
    """A bucket of looks: `left` at a time, filled again by one each `every_s` up to `most`."""

    most: int
    every_s: float
    left: float
    at: float = 0.0

    def now(self, now: float) -> float:
        return min(float(self.most), self.left + max(0.0, now - self.at) / self.every_s)

    def wait_s(self, now: float) -> float:
        left = self.now(now)
        return 0.0 if left >= 1.0 else (1.0 - left) * self.every_s

    def taken(self, now: float) -> "_Looks":
        return _Looks(self.most, self.every_s, self.now(now) - 1.0, now)


class LockOut:
    """One door's. Times are seconds on a clock that never goes back."""

    def __init__(self) -> None:
        self._wrong: OrderedDict[str, _Wrong] = OrderedDict()
        self._from: OrderedDict[str, _Looks] = OrderedDict()
        self._all = _Looks(ALL_BURST, ALL_EVERY_S, ALL_BURST)

    def locked_s(self, who: str, now: float) -> float:
        """For how long this member is locked out; 0: not."""
        wrong = self._wrong.get(who)
        return max(0.0, wrong.until - now) if wrong else 0.0

    def busy_s(self, address: str, now: float) -> float:
        """How long whoever asks from there has to wait before a PIN is looked at, whoever's; 0: not."""
        return max(self._of(address).wait_s(now), self._all.wait_s(now))

    def on_look(self, address: str, now: float) -> None:
        """A PIN is being looked at, whoever's."""
        looks = self._of(address).taken(now)
        self._from.pop(address, None)
        self._from[address] = looks
        _forget_oldest(self._from)
        self._all = self._all.taken(now)

    def on_wrong(self, who: str, now: float) -> float:
        """Returns for how long they are locked now; 0: not yet."""
        count = self._wrong.pop(who, _Wrong(0, 0.0)).count + 1
        locked_s = 0.0 if count < FREE else min(FIRST_S * 2.0 ** min(count - FREE, 16), MOST_S)
        self._wrong[who] = _Wrong(count, now + locked_s)
        _forget_oldest(self._wrong)
        return locked_s

    def on_right(self, who: str) -> None:
        self._wrong.pop(who, None)

    def _of(self, address: str) -> _Looks:
        return self._from.get(address) or _Looks(BURST, EVERY_S, BURST)


def _forget_oldest(remembered: OrderedDict[str, _Wrong] | OrderedDict[str, _Looks]) -> None:
    while len(remembered) > REMEMBERED:
        remembered.popitem(last=False)
