"""One stream of logs on standard error: ours through structlog, the libraries' through it too.

pipecat logs through loguru and swallows exceptions there: those become our errors, so that somebody sees them.
"""

import logging
import sys
from typing import Any, TextIO

import structlog
from loguru import logger as loguru_logger

from domain.traces import without_words


def configure(level: str = "info", *, stream: TextIO | None = None) -> None:
    """Idempotent; the last call wins. Lines for people on a terminal, JSON elsewhere."""
    out = stream or sys.stderr
    number = logging.getLevelNamesMapping()[level.upper()]
    # Traces of ours: the pretty ones print every local value, the plain ones the exception's text.
    console = structlog.dev.ConsoleRenderer(exception_formatter=structlog.dev.plain_traceback)
    renderer: Any = console if out.isatty() else structlog.processors.JSONRenderer()
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.ExceptionRenderer(without_words),
            renderer,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(number),
        logger_factory=structlog.PrintLoggerFactory(out),
        cache_logger_on_first_use=False,
    )
    logging.basicConfig(level=max(number, logging.WARNING), stream=out, force=True)
    _adopt_loguru(max(number, logging.WARNING))


def _adopt_loguru(level: int) -> None:
    """A library's debug line a frame is of no use to a store: from warnings on."""
    log = structlog.get_logger()

    def sink(message: Any) -> None:
        record = message.record
        error = record["exception"]
        log.log(
            record["level"].no // 10 * 10,
            "library.log",
            source=record["name"],
            message=record["message"],
            **({"error": without_words(error)} if error else {}),
        )

    loguru_logger.enable("pipecat")
    loguru_logger.remove()
    loguru_logger.add(sink, level=level, format="{message}")
