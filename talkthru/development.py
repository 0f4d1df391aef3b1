"""Certificates and tokens for development, made when they are needed and nowhere else: nothing of them is shipped.

Both tiers are on one machine and one person's, so an edge is enrolled by writing into the cloud's register directly;
what it then does is what every edge does.
"""

import asyncio
import time
from collections.abc import Mapping
from pathlib import Path

from edge.config import EdgeConfig, is_loopback
from edge.identity.certificate import IdentityUnusable, load
from edge.identity.tokens import Scope
from edge.link.admission import explained
from edge.link.client import LinkDown
from edge.place import tokens_of, where
from talkthru.fleet import ERRORS, issue_here
from talkthru.secret_file import write_secret
from talkthru.tokens import FAILURES, store_menu

EDGE = "dev"
DEVICES = {"lane-1": "lane", "kiosk-1": "kiosk", "headset-1": "headset"}


class DevelopmentFailed(Exception):
    """One line: why nothing could be made, and what to do."""


def prepare(settings: EdgeConfig, default_menu: Path) -> Mapping[str, Path]:
    """An identity where the edge has no good one, and a token for each device. By device, the token's file.

    Raises DevelopmentFailed.
    """
    for address in (settings.listen, settings.cloud):
        if address and not is_loopback(address.rpartition(":")[0].strip("[]")):
            raise DevelopmentFailed(f"--dev is for this machine alone, and {address} is not: leave --dev away")
    try:
        place = where(settings, store_menu(settings, default_menu))
        if settings.cloud and not settings.cloud_insecure and not _is_good(settings.data_dir, place.site):
            asyncio.run(issue_here(place.site, EDGE, settings.data_dir))
        tokens = tokens_of(settings, place)
        devices = {d.id: d.channel for d in settings.devices if not d.token} or DEVICES
        files = {device: settings.data_dir / "tokens" / f"{device}.token" for device in devices}
        for device, channel in devices.items():
            write_secret(files[device], tokens.issue(Scope(channel, "guest", device), now=time.time()) + "\n")
    except (*ERRORS, *FAILURES) as error:
        raise DevelopmentFailed(f"--dev: {error}") from error
    return files


def _is_good(folder: Path, site: str) -> bool:
    """As far as can be said: a cloud that does not run yet cannot be asked."""
    try:
        identity = load(folder)
        if identity is None or identity.name.site != site or identity.life.problem(time.time()):
            return False
        return asyncio.run(explained(identity, now=time.time())) is None
    except LinkDown:
        return True
    except IdentityUnusable:
        return False
