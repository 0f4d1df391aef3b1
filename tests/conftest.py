"""For all tests: the same examples and the same logs in every run and order, so that a run says something about the
change alone.

`TALKTHRU_EXPLORE=1 make test` draws others; what it finds becomes a test of its own.
"""

import logging
import os
from collections.abc import Iterator

import pytest
import structlog
from hypothesis import HealthCheck, settings

# Its own clock is off: how long an example takes on a busy machine says nothing about the code.
_SLOW = [HealthCheck.too_slow]
settings.register_profile("same", deadline=None, derandomize=True, suppress_health_check=_SLOW)
settings.register_profile("explore", deadline=None, suppress_health_check=_SLOW)
settings.load_profile("explore" if os.environ.get("TALKTHRU_EXPLORE") else "same")


@pytest.fixture(autouse=True)
def _logs_as_they_come() -> Iterator[None]:
    """Whatever ran before set up its logs: a test finds them as they are in a new process, in any order of tests."""
    structlog.reset_defaults()
    before = tuple(logging.root.handlers)
    yield
    structlog.reset_defaults()
    for handler in set(logging.root.handlers) - set(before):  # it writes to a test's output, which is closed
        logging.root.removeHandler(handler)
