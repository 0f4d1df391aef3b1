"""For all tests: the same examples and the same logs in every run and order, so that a run says something about the
change alone.

`TALKTHRU_EXPLORE=1 make test` draws others; what it finds becomes a test of its own.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
import structlog
from hypothesis import HealthCheck, settings

TESTS = Path(__file__).parent

# Its own clock is off: how long an example takes on a busy machine says nothing about the code.
_SLOW = [HealthCheck.too_slow]
settings.register_profile("same", deadline=None, derandomize=True, suppress_health_check=_SLOW)
settings.register_profile("explore", deadline=None, suppress_health_check=_SLOW)
settings.load_profile("explore" if os.environ.get("TALKTHRU_EXPLORE") else "same")

# Suites that wait for nothing but the processor. The others start servers and processes, and meet deadlines of real
# time: they run one after another, in one of the two workers of `make test`, while the other one runs these.
UNHURRIED = frozenset({"attacks", "conversations", "dialog", "domain", "replay", "session", "simulation", "turns"})


@pytest.hookimpl(tryfirst=True)  # xdist looks for the groups in its own
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        suite = item.path.relative_to(TESTS).parts[0]
        group = str(item.path) if suite in UNHURRIED else "one after another"
        item.add_marker(pytest.mark.xdist_group(group))


@pytest.fixture(autouse=True)
def _logs_as_they_come() -> Iterator[None]:
    """Whatever ran before set up its logs: a test finds them as they are in a new process, in any order of tests."""
    structlog.reset_defaults()
    yield
    structlog.reset_defaults()
