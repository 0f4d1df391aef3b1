"""For all tests: hypothesis draws the same examples every time, so that a run says something about the change alone.

`TALKTHRU_EXPLORE=1 make test` draws others; what it finds becomes a test of its own.
"""

import os

from hypothesis import HealthCheck, settings

# Its own clock is off: how long an example takes on a busy machine says nothing about the code.
_SLOW = [HealthCheck.too_slow]
settings.register_profile("same", deadline=None, derandomize=True, suppress_health_check=_SLOW)
settings.register_profile("explore", deadline=None, suppress_health_check=_SLOW)
settings.load_profile("explore" if os.environ.get("TALKTHRU_EXPLORE") else "same")
