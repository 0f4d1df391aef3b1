"""Who is at the other end of a connection, as one name: `spiffe://talkthru/tenant/acme/site/loc-101/edge/edge-1`.

A certificate carries the name as its one URI; nothing that a message says changes it. It decides what is a name and
what is none; whether a certificate is good is not decided here. The form follows SPIFFE: segments of letters, digits,
dot, underscore and hyphen, and no escapes, so that two spellings never mean the same edge.
"""

import re
from dataclasses import dataclass

PREFIX = "spiffe://talkthru/"
SKEW_S = 300.0  # a certificate counts from five minutes before it was issued: store clocks are that wrong unnoticed
_SEGMENT = re.compile(r"[A-Za-z0-9._-]{1,64}")


class BadName(ValueError):
    """A name that cannot be one; the message says which part."""


@dataclass(frozen=True, slots=True)
class EdgeName:
    """One edge node of one site of one tenant."""

    tenant: str
    site: str
    edge: str

    def __post_init__(self) -> None:
        for part in ("tenant", "site", "edge"):
            _check(part, getattr(self, part))

    def __str__(self) -> str:
        return f"{PREFIX}tenant/{self.tenant}/site/{self.site}/edge/{self.edge}"


@dataclass(frozen=True, slots=True)
class OperatorName:
    """A person or a program that looks after a tenant's edges."""

    tenant: str
    operator: str

    def __post_init__(self) -> None:
        for part in ("tenant", "operator"):
            _check(part, getattr(self, part))

    def __str__(self) -> str:
        return f"{PREFIX}tenant/{self.tenant}/operator/{self.operator}"


Name = EdgeName | OperatorName


def parse(uri: str) -> Name:
    """Raises BadName for whatever is no name of ours."""
    if not uri.startswith(PREFIX):
        raise BadName(f"starts with {PREFIX}: {uri[:80]!r}")
    match uri.removeprefix(PREFIX).split("/"):
        case ["tenant", tenant, "site", site, "edge", edge]:
            return EdgeName(tenant, site, edge)
        case ["tenant", tenant, "operator", operator]:
            return OperatorName(tenant, operator)
    raise BadName(f"names neither an edge nor an operator: {uri[:80]!r}")


def _check(part: str, value: str) -> None:
    if not _SEGMENT.fullmatch(value) or value in (".", ".."):
        raise BadName(f"{part}: 1 to 64 letters, digits, dots, underscores or hyphens, found {value[:80]!r}")
