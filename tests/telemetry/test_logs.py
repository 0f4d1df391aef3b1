import io
import json
from collections.abc import Iterator

import pytest
import structlog
from loguru import logger

from edge.telemetry.logs import configure


@pytest.fixture
def stream() -> Iterator[io.StringIO]:
    out = io.StringIO()
    configure("info", stream=out)
    yield out
    structlog.reset_defaults()
    logger.remove()


def lines(out: io.StringIO) -> list[dict[str, object]]:
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_ours_is_json_with_its_facts(stream: io.StringIO) -> None:
    structlog.get_logger().info("link.down", failures=3)
    structlog.get_logger().debug("too fine")
    [line] = lines(stream)
    assert (line["event"], line["failures"], line["level"]) == ("link.down", 3, "info")


def test_what_a_library_swallows_is_our_error(stream: io.StringIO) -> None:
    logger.debug("frame by frame")
    try:
        raise ValueError("broken handler")
    except ValueError:
        logger.exception("Exception in event handler")
    [line] = lines(stream)
    assert (line["event"], line["level"]) == ("library.log", "error")
    assert "ValueError" in str(line["error"])
    assert "test_logs.py" in str(line["error"])


def test_an_exceptions_text_may_be_a_guests_words_and_is_not_logged(stream: io.StringIO) -> None:
    log, name = structlog.get_logger(), "Maria " + "Lopez"
    try:
        try:
            float(name)
        except ValueError as error:
            raise ExceptionGroup(name, [error]) from error
    except ExceptionGroup:
        log.exception("session.failed")
        logger.exception("Exception in event handler")
    told = stream.getvalue()
    assert told.count("builtins.ValueError") >= 2
    assert "Lopez" not in told
