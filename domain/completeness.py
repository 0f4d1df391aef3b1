"""How finished a person's words are, as far as the words alone tell. `turns` waits by it, `dialog` decides it."""

from enum import Enum


class Completeness(Enum):
    COMPLETE = "complete"  # "yes", "that's it", a full order, the answer to what was asked
    OPEN = "open"  # could end here, could go on
    DANGLING = "dangling"  # "and a", "with no": something must follow
    EMPTY = "empty"  # no words yet
