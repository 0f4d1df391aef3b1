"""What a shared model does next, when more is asked of it than it can do. PURE.

Finals go first, in order. Of partials only the newest of a lane waits, for its sound holds that of the ones before;
beyond `MOST_WAITING` the oldest is shed. So work is shed, and never sound: a final decodes all of it.
"""

from collections import OrderedDict, deque
from typing import Generic, TypeVar

MOST_WAITING = 4  # partials; at 0.3 s each a longer wait says nothing that is still true

Work = TypeVar("Work")


class DecodeQueue(Generic[Work]):
    def __init__(self, most_waiting: int = MOST_WAITING) -> None:
        self._most = most_waiting
        self._finals: deque[Work] = deque()
        self._partials: OrderedDict[int, Work] = OrderedDict()

    def __len__(self) -> int:
        return len(self._finals) + len(self._partials)

    def put_final(self, lane: int, work: Work) -> Work | None:
        """Returns the lane's partial that nobody needs any more."""
        self._finals.append(work)
        return self._partials.pop(lane, None)

    def put_partial(self, lane: int, work: Work) -> Work | None:
        """Returns what was shed for it: the lane's older one, else the one that has waited longest."""
        shed = self._partials.pop(lane, None)
        if shed is None and len(self._partials) >= self._most:
            _, shed = self._partials.popitem(last=False)
        self._partials[lane] = work
        return shed

    def drop(self, lane: int) -> Work | None:
        """The lane's partial, if one waits."""
        return self._partials.pop(lane, None)

    def next(self) -> Work | None:
        if self._finals:
            return self._finals.popleft()
        if self._partials:
            return self._partials.popitem(last=False)[1]
        return None
