"""The proof that a session has identified a customer: made where they were looked up, shown where it is used.

It decides that what is remembered of somebody is told or changed only in the session, at the site, that found them by
their number: another guest's, car's, lane's or tenant's proof opens nothing. It is a signature, so that any replica can
look at it and nothing need be kept.
"""

from collections.abc import Callable

from cloud.store.audit import Signer
from domain.events import JSON, canonical

HOLDS_S = 4 * 3600  # longer than any meal's order; a lane's session ends after 45 s of silence


class Proofs:
    """now: wall clock, seconds since 1970."""

    def __init__(self, key: Signer, now: Callable[[], float]) -> None:
        self._key, self._now = key, now

    def make(self, *, site: str, session: str, customer: str) -> str:
        until = int(self._now()) + HOLDS_S
        return f"{until}.{self._key.sign(_body(until, site, session, customer))}"

    def holds(self, proof: str, *, site: str, session: str, customer: str) -> bool:
        said, dot, signature = proof.partition(".")
        if not dot or len(said) > 12 or not said.isascii() or not said.isdigit() or int(said) < self._now():
            return False
        return self._key.verify(_body(int(said), site, session, customer), signature)


def _body(until: int, site: str, session: str, customer: str) -> bytes:
    who: dict[str, JSON] = {"site": site, "session": session, "customer": customer, "until": until}
    return b"talkthru/identified/1\n" + canonical(who)
