"""How many wrong PINs are too many. PURE.

A member is locked after five wrong ones in a row, for half a minute, and twice as long with every further one, up to a
quarter of an hour: some hundred tries a day against a million PINs. The door as a whole takes a burst of ten and then
one in two seconds, for every look costs the store's one box a tenth of a second of hashing. A badge is not counted:
it cannot be guessed, and it is the way in for somebody whom others have locked out.
"""

from collections import OrderedDict
from dataclasses import dataclass

FREE = 5  # a hurried thumb; OWASP's authentication guidance has three to five
FIRST_S, MOST_S = 30.0, 900.0
BURST, EVERY_S = 10, 2.0
REMEMBERED = 1000  # names that were tried; whoever invents more pushes out the oldest inventions


@dataclass(frozen=True, slots=True)
class _Wrong:
    count: int
    until: float


class LockOut:
    """One door's. Times are seconds on a clock that never goes back."""

    def __init__(self) -> None:
        self._wrong: OrderedDict[str, _Wrong] = OrderedDict()
        self._left, self._looked_at = float(BURST), 0.0

    def wait_s(self, who: str, now: float) -> float:
        """How long this one has to wait before a PIN is looked at; 0: now."""
        wrong = self._wrong.get(who)
        if wrong is not None and wrong.until > now:
            return wrong.until - now
        left = self._refilled(now)
        return 0.0 if left >= 1.0 else (1.0 - left) * EVERY_S

    def on_look(self, now: float) -> None:
        """A PIN is being looked at, whoever's."""
        self._left, self._looked_at = self._refilled(now) - 1.0, now

    def on_wrong(self, who: str, now: float) -> float:
        """Returns for how long they are locked now; 0: not yet."""
        count = self._wrong.pop(who, _Wrong(0, 0.0)).count + 1
        locked_s = 0.0 if count < FREE else min(FIRST_S * 2.0 ** min(count - FREE, 16), MOST_S)
        self._wrong[who] = _Wrong(count, now + locked_s)
        while len(self._wrong) > REMEMBERED:
            self._wrong.popitem(last=False)
        return locked_s

    def on_right(self, who: str) -> None:
        self._wrong.pop(who, None)

    def _refilled(self, now: float) -> float:
        return min(float(BURST), self._left + max(0.0, now - self._looked_at) / EVERY_S)
