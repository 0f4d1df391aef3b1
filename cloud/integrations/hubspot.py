"""HubSpot: who a customer is, and what they agreed to. Reads alone.

Written from its public documentation: CRM search (`POST /crm/v3/objects/contacts/search`; at most five filter groups,
its index lags behind writes) and reading a contact (`GET /crm/v3/objects/contacts/{id}`), developers.hubspot.com/docs.

Phones are searched by `hs_searchable_calculated_phone_number` and its mobile twin, which hold digits without country
code. What was agreed to lies in properties of the account's own, named by the connection's options `profile_lookup`,
`history_to_staff`, `marketing`; what is not named was agreed to by nobody. Because a consent that was withdrawn just
now still stands in the search index, every contact that was found is read itself before its flags count. Another
option: `loyalty_number`, the property that holds it. No mail, address or note is ever asked for.
"""

from collections.abc import Mapping
from typing import Any

from cloud.integrations.backend import FormatChanged
from cloud.integrations.ports import Who
from cloud.integrations.records import PERSON, Unusable, read
from cloud.integrations.rest import person
from cloud.integrations.wire import Wire
from domain.customers import PHONE_AT_LEAST, Customer

NATIONAL = 10  # digits of a phone without its country code, where HubSpot leaves that away
MOST = 3  # several are several: the agent asks for more digits, and reads none of them
PHONES = ("hs_searchable_calculated_phone_number", "hs_searchable_calculated_mobile_number")
CONSENTS = ("profile_lookup", "history_to_staff", "marketing")


class HubSpotCustomers:
    def __init__(self, wire: Wire, options: Mapping[str, Any]) -> None:
        self._wire = wire
        self._consents = {name: str(options[name]) for name in CONSENTS if name in options}
        self._number = str(options.get("loyalty_number", ""))
        self._properties = ["firstname", "lastname", "phone", "mobilephone", *self._consents.values()]
        self._properties += [self._number] if self._number else []

    async def find(self, who: Who) -> tuple[Customer, ...]:
        digits = "".join(c for c in who.phone if c.isdigit())
        if len(digits) >= PHONE_AT_LEAST:
            groups = [[_is(name, digits[-NATIONAL:])] for name in PHONES] + [[_is("phone", f"+{digits}")]]
            if found := await self._search(groups):
                return found
        if who.number and self._number:
            return await self._search([[_is(self._number, who.number)]])
        first, _, last = who.name.partition(" ")
        if not first or not who.ending:
            return ()
        named = [_is("firstname", first), *([_is("lastname", last)] if last else [])]
        return tuple(c for c in await self._search([named]) if c.phone.endswith(who.ending))

    async def by_id(self, customer_id: str) -> Customer | None:
        if not customer_id.isdigit():
            return None
        query = {"properties": ",".join(self._properties), "archived": "false"}
        reply = await self._wire.read("GET", f"/crm/v3/objects/contacts/{customer_id}", query=query, absent=(404,))
        if reply.body is None:
            return None
        if not isinstance(reply.body, Mapping) or str(reply.body.get("id")) != customer_id:
            raise FormatChanged(f"{self._wire.name}: another contact than the one that was asked for")
        return self._customer(reply.body)

    async def _search(self, groups: list[list[dict[str, str]]]) -> tuple[Customer, ...]:
        body = {
            "filterGroups": [{"filters": filters} for filters in groups],
            "properties": ["firstname"],
            "limit": MOST,
        }
        reply = await self._wire.read("POST", "/crm/v3/objects/contacts/search", body=body)
        rows = reply.body.get("results") if isinstance(reply.body, Mapping) else None
        if not isinstance(rows, list) or not all(isinstance(r, Mapping) and r.get("id") for r in rows):
            raise FormatChanged(f"{self._wire.name}: the search has no results; nothing of it is used")
        ids = dict.fromkeys(str(row["id"]) for row in rows)
        found = [await self.by_id(contact) for contact in ids]
        return tuple(c for c in found if c is not None)  # what is gone since is gone

    def _customer(self, contact: Mapping[str, Any]) -> Customer | None:
        said = contact.get("properties")
        if not isinstance(said, Mapping):
            raise FormatChanged(f"{self._wire.name}: a contact without properties")
        if contact.get("archived") is True:
            return None
        row = {
            "id": contact["id"],
            "first_name": said.get("firstname"),
            "last_name": said.get("lastname"),
            "phone": said.get("phone") or said.get("mobilephone"),
            "loyalty_number": said.get(self._number) if self._number else None,
            **{name: said.get(theirs) for name, theirs in self._consents.items()},
        }
        try:
            return person(read(PERSON, row, "cents"))
        except Unusable as error:
            raise FormatChanged(f"{self._wire.name}: a contact that cannot be read: {error}") from error


def _is(name: str, value: str) -> dict[str, str]:
    return {"propertyName": name, "operator": "EQ", "value": value}
