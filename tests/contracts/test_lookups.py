"""A shop's lookups from end to end: the edge's client against the cloud's servicer, over real gRPC."""

import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from cloud.catalog import Catalog, from_raw
from cloud.embedded import EmbeddedCloud
from cloud.integrations.simulated_pos import SimulatedPos
from domain.customers import Customers
from edge.link.client import Cloud, CloudRefused
from edge.link.exchange import CustomerAsked
from tests.cloud.world import StandingClock

DATA = Path(__file__).parents[2] / "talkthru/data"
RAW_CUSTOMERS = json.loads((DATA / "customers.json").read_text())
CATALOG = Catalog((from_raw(json.loads((DATA / "store_catalog.json").read_text())),), Customers.parse(RAW_CUSTOMERS))


@pytest.fixture
async def cloud() -> AsyncIterator[Cloud]:
    async with EmbeddedCloud(CATALOG, SimulatedPos(CATALOG), StandingClock()) as tier:
        client = Cloud(tier.address, site="st-1", now=lambda: 0.0)
        yield client
        await client.close()


def asked(**who: str) -> CustomerAsked:
    return CustomerAsked("s1/1/lookup:customer", "s1", "headset", who.pop("role", "associate"), **who)


async def test_counts_come_with_their_age_and_an_unknown_sku_is_left_out(cloud: Cloud) -> None:
    counts = await cloud.stock("s1/1/lookup:stock", "s1", ["HOOD-GRY-M", "NO-SUCH"], remaining_s=5)
    (count,) = counts
    assert (count.sku, dict(count.counts)) == ("HOOD-GRY-M", {"st-1": 0, "st-2": 0, "wh": 11})
    assert count.as_of == "2025-03-12T11:55:00-07:00"


async def test_a_customer_is_known_by_phone_as_far_as_they_agreed(cloud: Cloud) -> None:
    found = await cloud.customer(asked(phone="2025550101"), remaining_s=5)
    person = dict(found.customer)
    assert (found.match, person["first_name"], person["tier"], person["points"]) == ("one", "Avery", "gold", 1820)
    assert person["purchases"][0] == {"date": "2025-02-20", "skus": ["RDGR-9"]}


@pytest.mark.parametrize(
    ("who", "match"),
    [
        ({"phone": "2025550105"}, "not_shared"),
        ({"phone": "2025550199"}, "none"),
        ({"name": "jordan samplefield", "ending": "47"}, "one"),
        ({"name": "jordan samplefield"}, "none"),
        ({"name": "avery testwood", "ending": "99"}, "none"),
        ({}, "none"),
    ],
)
async def test_what_is_not_agreed_to_or_not_enough_to_know_somebody_says_nothing(
    cloud: Cloud, who: dict[str, Any], match: str
) -> None:
    found = await cloud.customer(asked(**who), remaining_s=5)
    assert found.match == match
    assert match == "one" or not found.customer


async def test_without_consent_to_the_history_no_purchase_leaves_the_cloud(cloud: Cloud) -> None:
    found = await cloud.customer(asked(phone="2025550106"), remaining_s=5)
    assert (found.customer["history"], found.customer["purchases"]) == (False, [])


async def test_who_may_not_look_customers_up_is_refused(cloud: Cloud) -> None:
    with pytest.raises(CloudRefused) as refused:
        await cloud.customer(asked(phone="2025550101", role="crew"), remaining_s=5)
    assert refused.value.reason == "permission_denied"


async def test_nothing_private_is_in_any_answer(cloud: Cloud) -> None:
    for row in RAW_CUSTOMERS["customers"]:
        found = await cloud.customer(asked(phone=row["phone"]), remaining_s=5)
        said = json.dumps(dict(found.customer))
        for secret in (row["email"], row["address"], row["birth_date"], row["phone"], row["last_name"]):
            assert secret is None or secret not in said
