"""Whose a spoken number is, and what may be known of them."""

import json
from pathlib import Path
from typing import Any

from domain.customers import Customers, ending

DEMO = json.loads((Path(__file__).parents[2] / "talkthru/data/customers.json").read_text())
CUSTOMERS = Customers.parse(DEMO)


def ids(people: Any) -> list[str]:
    return [p.id for p in people]


def test_a_phone_is_found_with_and_without_its_country_code() -> None:
    assert ids(CUSTOMERS.by_phone("202 555 0101")) == ids(CUSTOMERS.by_phone("+1 (202) 555-0101")) == ["c-001"]
    assert ids(CUSTOMERS.by_phone("555 0101")) == ["c-001"]


def test_a_few_digits_are_nobodys() -> None:
    assert CUSTOMERS.by_phone("0101") == () == CUSTOMERS.by_phone("")


def test_two_of_one_name_are_told_apart_by_the_end_of_their_phones() -> None:
    both = CUSTOMERS.by_name("jordan samplefield")
    assert ids(both) == ["c-003", "c-004"]
    assert ids(ending(both, "47")) == ["c-004"]
    assert ending(both, "7") == () == ending(both, "99")


def test_a_name_is_found_as_it_is_heard() -> None:
    assert ids(CUSTOMERS.by_name("emery stubbs example")) == ["c-007"]


def test_without_consent_only_that_somebody_exists_may_be_known() -> None:
    person = CUSTOMERS.by_phone("2025550105")[0].as_agreed()
    assert (person.first_name, person.loyalty, person.purchases, person.phone) == ("", (), (), "")


def test_without_consent_to_the_history_there_are_no_purchases() -> None:
    person = CUSTOMERS.by_phone("2025550106")[0].as_agreed()
    assert (person.first_name, person.purchases) == ("Devon", ())


def test_what_nobody_may_hear_is_not_even_read() -> None:
    held = repr(list(CUSTOMERS.people)) + repr([vars_of(p) for p in CUSTOMERS.people])
    for row in DEMO["customers"]:
        for secret in (row["email"], row["address"], row["birth_date"], *(n["text"] for n in row["notes"])):
            assert secret is None or secret not in held


def vars_of(person: Any) -> list[Any]:
    return [getattr(person, name) for name in person.__slots__]


def test_a_loyalty_number_is_found_however_it_is_written() -> None:
    row = {"id": "x", "first_name": "Noor", "loyalty": [{"program": "p", "number": "AB-12 34"}]}
    customers = Customers.parse({"customers": [row]})
    assert ids(customers.by_loyalty_number("ab1234")) == ["x"]
    assert customers.by_loyalty_number("") == ()


def test_what_was_not_agreed_to_in_the_file_was_not_agreed_to() -> None:
    person = Customers.parse({"customers": [{"id": "x", "first_name": "Noor", "consent": {"profile_lookup": "yes"}}]})
    assert person.people[0].as_agreed().first_name == ""


def test_a_membership_is_the_brands_whose_name_it_bears() -> None:
    avery = CUSTOMERS.by_phone("2025550101")[0]
    assert avery.membership_of("Juniper & Volt (fictional)").tier == "gold"  # type: ignore[union-attr]
    assert avery.membership_of("Copper Lantern Burgers").points == 340  # type: ignore[union-attr]
    assert avery.membership_of("Somebody Else") is None
