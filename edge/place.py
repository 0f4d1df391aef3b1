"""Which store this is, and the tokens of its devices: settled by the settings and the menu, before anything runs."""

from dataclasses import dataclass

from domain.menu import Menu
from domain.policy import GUEST, Policy
from edge.config import TENANT, EdgeConfig
from edge.identity.tokens import Tokens


class Misplaced(Exception):
    """One line: what does not fit, and what to do."""


@dataclass(frozen=True, slots=True)
class Where:
    tenant: str
    site: str
    location: str


def where(config: EdgeConfig, menu: Menu) -> Where:
    """Raises Misplaced."""
    location = config.location or next((place.id for place in menu.locations), "store")
    if menu.locations and menu.location(location) is None:
        known = ", ".join(place.id for place in menu.locations)
        raise Misplaced(f"location: the menu has no location {location!r}; it has {known}")
    return Where(config.tenant or TENANT, config.site or location, location)


def roles_of(menu: Menu) -> frozenset[str]:
    """That a device's token may be for: a guest's, and those that the menu knows. Raises PolicyError."""
    return Policy.from_data(menu.roles, menu.policies).staffed().roles | {GUEST}


def tokens_of(config: EdgeConfig, here: Where) -> Tokens:
    """Raises Misplaced."""
    try:
        return Tokens.open(config.data_dir, tenant=here.tenant, site=here.site)
    except (OSError, ValueError) as error:
        raise Misplaced(
            f"the key of devices' tokens in {config.data_dir} cannot be used: {error}. It was kept. Restore it, or "
            "move it away: then another is made, and every device needs a new token."
        ) from error
