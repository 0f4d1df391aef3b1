"""A contact that is deleted at the CRM is forgotten here once the CRM itself says so: signed notice to last row."""

from datetime import UTC, datetime
from pathlib import Path

import httpx

from cloud.api.hooks_open import deleting
from cloud.api.hooks_web import Hook, open_hooks
from cloud.catalog import Catalog
from cloud.integrations.connected import Connected, adapters
from cloud.integrations.lookups import Lookups
from cloud.integrations.settings import read
from domain.customers import Consent, Customer
from tests.cloud.integrations.backends import Server, World
from tests.cloud.integrations.test_webhooks import KEY, deletion, posted
from tests.cloud.integrations.vendors import table
from tests.cloud.test_memories import PEANUT, tier
from tests.cloud.world import StandingClock

URL = "https://hooks.example/hooks/crm"
ADA, BEN = "901", "902"


async def test_a_deleted_contact_is_forgotten_and_one_that_is_still_there_is_not(
    tmp_path: Path, server: Server, clock: StandingClock, catalog: Catalog
) -> None:
    world = World()
    backend = server.fresh("hubspot", world)
    file = tmp_path / "t.toml"
    file.write_text(table("hubspot", backend.url))
    url = f"sqlite+aiosqlite:///{tmp_path / 'cloud.db'}"
    async with tier(url, clock, catalog) as here, adapters(*read(file)) as made:
        agreed = Consent(profile_lookup=True)
        here.use(Customer(ADA, "Ada", consent=agreed), Customer(BEN, "Ben", consent=agreed))
        for session, customer in (("s1", ADA), ("s2", BEN)):
            assert (await here.remember(session, customer, PEANUT)).value == {"version": 1}
        noticed = Connected(Lookups(customers=made.customers())).noticed(deleting(here.gate))
        hooks = {"crm": Hook("hubspot", URL, KEY)}
        now = datetime.now(UTC).timestamp()
        async with open_hooks("127.0.0.1:0", hooks, noticed) as where, httpx.AsyncClient() as client:
            told = posted("hubspot", [deletion(901), deletion(902, event=2)], url=URL, at=now)
            sent = await client.post(f"http://{where}/hooks/crm", content=told.body, headers=dict(told.headers))
            assert sent.json() == {"new": 2}
            world.people = [person for person in world.people if person.id != ADA]
            await noticed.look()
        everything = await here.everything()
        assert f"'{ADA}'" not in everything
        assert f"'{BEN}'" in everything, "a notice alone deletes nobody"
        (line,) = [line for line in await here.door.audit.lines("") if line.event.data.get("tool") == "memory.forget"]
        assert (line.event.data["by"], line.event.data["state"]) == ("webhook", "done")
        assert (await here.door.audit.verify("")).problem == ""
