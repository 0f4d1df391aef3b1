"""One example of every message on the wire, and the files that keep each released one.

    python -m tests.contracts.wire_examples v0.1     writes the files of a release that are not there yet

A file that is there is never written again: edges of that release are in stores, and send exactly this.
"""

import json
import sys
from pathlib import Path
from types import ModuleType

from google.protobuf.descriptor import Descriptor
from google.protobuf.json_format import MessageToDict
from google.protobuf.message import Message

from protos.talkthru.v1 import (
    approvals_pb2,
    catalog_pb2,
    conversation_pb2,
    identity_pb2,
    log_pb2,
    memory_pb2,
    order_pb2,
    orders_pb2,
    reservations_pb2,
    rewards_pb2,
    site_pb2,
    stopping_pb2,
)

GOLDEN = Path(__file__).parent / "golden"
MODULES: tuple[ModuleType, ...] = (
    order_pb2,
    conversation_pb2,
    orders_pb2,
    log_pb2,
    memory_pb2,
    site_pb2,
    catalog_pb2,
    identity_pb2,
    reservations_pb2,
    rewards_pb2,
    approvals_pb2,
    stopping_pb2,
)

_APPROVAL = approvals_pb2.Approval(
    id="0f3a",
    site="st-1",
    session_id="headset-1/7",
    action="discount",
    subject="PSM-RED",
    asked_by="assoc-07",
    channel="headset",
    cents=390,
    percent=10,
    qty=1,
    revision=3,
    roles=["shift_lead", "manager"],
    expires_at_us=1_741_807_920_000_000,
    state="granted",
    by="mgr-02",
    of_store=True,
    by_role="manager",
)
_STOPPED = stopping_pb2.Stopped(
    site="st-1", tool="discount", by="ada", why="a wrong price list", at_us=1_741_807_800_000_000
)
_MODS = [
    order_pb2.Modifier(qualifier="no", option="onion", count=1),
    order_pb2.Modifier(qualifier="add", option="bacon", count=2),
]
_ITEM = order_pb2.ItemLine(item="cheeseburger", variation="std", mods=_MODS)
_FILL = order_pb2.SlotFill(item="cola", mods=[order_pb2.Modifier(qualifier="no", option="ice", count=1)])
_COMBO = order_pb2.ComboLine(combo="classic_meal", size="L", slots={"drink": _FILL})
_LINES = [
    order_pb2.OrderLine(id=1, qty=2, speaker="customer", item=_ITEM),
    order_pb2.OrderLine(id=2, qty=30, speaker="passenger", pending="quantity_over_limit", combo=_COMBO),
]
_ORDER = order_pb2.Order(revision=3, lines=_LINES, codes=["LANTERN5"])
_ADD = order_pb2.Command(add=order_pb2.Command.Add(line=_LINES[0]))
_HYPOTHESIS = conversation_pb2.Hypothesis(text="a choclate shake", confidence=0.5, unknown_spans=["choclate shake"])
_SAID = conversation_pb2.Said(who="guest", text="a choclate shake")
_ACT = conversation_pb2.Act(
    kind="offer", text="A chocolate shake?", refs=["chocolate_shake"], reason="not_now", span="choclate shake"
)
_GROUND = conversation_pb2.Ground(source="menu", ref="chocolate_shake", score=0.75)
_STATUS = orders_pb2.OrderStatus(
    order_id="lane-1/7",
    revision=3,
    state=orders_pb2.OrderStatus.UNAVAILABLE,
    pos_ref="P0001",
    total_cents=1035,
    unavailable=["fries"],
    reason="sold out",
)
_EVENT = log_pb2.LoggedEvent(seq=1, body=b'{"at_us":0,"data":{},"kind":"applied","v":1}', chain=bytes(range(32)))

_COUNT = catalog_pb2.StockCount(sku="HOOD-GRY-M", counts={"st-1": 0, "wh": 11}, as_of="2025-03-12T11:55:00-07:00")
_PURCHASE = catalog_pb2.Purchase(date="2025-02-20", skus=["RDGR-9"])
_KNOWN = catalog_pb2.KnownCustomer(
    id="c-001",
    first_name="Avery",
    tier="gold",
    points=1820,
    history=True,
    purchases=[_PURCHASE],
    usual="number six, large",
    remembered=["allergies", "usual"],
    proof="1741822200.c2lnbmF0dXJl",
)
_REMEMBERED = memory_pb2.Remembered(kind="allergies", version=2, value_json='{"codes":["peanut"]}')

_OFF = orders_pb2.Adjustment(
    id="free_cookie", action="redeem_reward", item="cookie", variation="std", percent=10, cents=250
)

_HOP = conversation_pb2.Hop(
    to="small", why="unsure", ended="answered", ms=340, input_tokens=900, output_tokens=60, cost_micros=210
)
_HELD = reservations_pb2.Reservation(
    id="r-1",
    kind="transfer",
    sku="SKU-1",
    qty=2,
    place="st-2",
    to="st-1",
    state="refused",
    why="not_enough",
    until_us=1_741_900_000_000_000,
    by="mgr-21",
    session_id="s-1",
    site="st-1",
)
_STOP = site_pb2.Stop(
    everywhere=True, tool="redeem_reward", by="ops-7", why="points are wrong", at_us=1_741_807_800_000_000
)
EXAMPLES: tuple[Message, ...] = (
    *(_MODS[:1]),
    _ITEM,
    _FILL,
    _COMBO,
    _LINES[1],
    _ORDER,
    _ADD,
    _ADD.add,
    order_pb2.Command.Change(line=1, to=_LINES),
    order_pb2.Command.Remove(line=2),
    order_pb2.Command.Clear(),
    order_pb2.Command.Undo(),
    order_pb2.Command.UseCode(code="LANTERN5"),
    _HYPOTHESIS,
    _SAID,
    conversation_pb2.ProposeRequest(
        request_id="s1/4/reason",
        session_id="s1",
        turn_id=4,
        order_revision=3,
        menu_version="7",
        policy_version="1",
        deadline_ms=800,
        channel="lane",
        role="guest",
        draft=_ORDER,
        expecting="more",
        history=[_SAID],
        hypotheses=[_HYPOTHESIS],
        language="en",
        location="loc-101",
        local_time="2025-03-12T12:30",
        site="loc-101",
    ),
    _ACT,
    _GROUND,
    conversation_pb2.Proposal(
        base_revision=3, commands=[_ADD], acts=[_ACT], confidence=0.75, grounds=[_GROUND], hops=[_HOP]
    ),
    _HOP,
    orders_pb2.SubmitRequest(
        order_id="lane-1/7",
        revision=3,
        lines=_LINES[:1],
        codes=["LANTERN5"],
        menu_version="7",
        quoted_total_cents=1035,
        confirmed_at_us=1_741_807_800_000_000,
        release_by_us=1_741_808_400_000_000,
        site="loc-101",
        channel="lane",
        local_time="2025-03-12T12:30",
        accept_price_change=True,
        adjustments=[_OFF],
        guest_gone=True,
    ),
    _OFF,
    orders_pb2.StatusRequest(order_id="lane-1/7", revision=3, site="loc-101"),
    _STATUS,
    _EVENT,
    log_pb2.AppendRequest(session_id="s1", from_seq=1, events=[_EVENT], site="loc-101"),
    log_pb2.Ack(through_seq=1),
    log_pb2.ForgetRequest(session_id="s1", site="loc-101", at_us=1_741_807_800_000_000),
    log_pb2.Forgotten(session_id="s1"),
    site_pb2.Beat(sent_us=51_250_000),
    site_pb2.WatchRequest(site="loc-101", cursor=12, have="53a5"),
    site_pb2.CatalogSnapshot(menu_version="7", menu_json=b'{"items":[]}', digest="9f0c"),
    site_pb2.CatalogDelta(menu_version="8", base="53a5", digest="9f0c", patch=b"\x28\xb5\x2f\xfd"),
    site_pb2.ItemAvailability(item="fries", available=True),
    site_pb2.Heartbeat(),
    _STOP,
    site_pb2.Stops(stops=[_STOP]),
    site_pb2.SiteEvent(cursor=13, order=_STATUS),
    catalog_pb2.StockRequest(request_id="s1/1/lookup:stock", session_id="s1", site="st-1", skus=["HOOD-GRY-M"]),
    _COUNT,
    catalog_pb2.StockReply(stock=[_COUNT]),
    catalog_pb2.CustomerRequest(
        request_id="s1/2/lookup:customer",
        session_id="s1",
        site="st-1",
        channel="headset",
        role="associate",
        phone="2025550101",
        number="88231",
        name="avery",
        ending="01",
    ),
    _PURCHASE,
    _KNOWN,
    catalog_pb2.CustomerReply(match=catalog_pb2.CustomerReply.ONE, customer=_KNOWN),
    rewards_pb2.RedeemRequest(
        key="s1/free_cookie",
        session_id="s1",
        site="loc-101",
        channel="kiosk",
        role="guest",
        customer="c-001",
        reward="free_cookie",
    ),
    rewards_pb2.RedeemReply(result=rewards_pb2.RedeemReply.REDEEMED, points=820),
    memory_pb2.RememberRequest(
        request_id="s1/3/remember:allergies:2",
        session_id="s1",
        site="loc-101",
        channel="lane",
        role="guest",
        customer="c-001",
        proof="1741822200.c2lnbmF0dXJl",
        kind="allergies",
        value_json='{"codes":["peanut"]}',
    ),
    memory_pb2.RememberReply(version=2),
    memory_pb2.RecallRequest(
        request_id="s1/3/recall:2",
        session_id="s1",
        site="loc-101",
        channel="lane",
        role="guest",
        customer="c-001",
        proof="1741822200.c2lnbmF0dXJl",
        kinds=["allergies", "usual"],
    ),
    _REMEMBERED,
    memory_pb2.RecallReply(memories=[_REMEMBERED]),
    memory_pb2.ForgetCustomerRequest(site="loc-101", customer="c-001"),
    memory_pb2.ForgetCustomerReply(memories=3, sessions=2),
    identity_pb2.EnrolRequest(code="a-code-that-works-once", signing_request=b"PKCS#10, DER"),
    identity_pb2.RenewRequest(signing_request=b"PKCS#10, DER"),
    identity_pb2.Issued(certificate_pem=b"-----BEGIN CERTIFICATE-----", trust_pem=b"-----BEGIN CERTIFICATE-----"),
    identity_pb2.CheckRequest(certificate_pem=b"-----BEGIN CERTIFICATE-----"),
    identity_pb2.CheckReply(refused="expired", detail="the certificate ended", now_us=1_741_807_800_000_000),
    approvals_pb2.WaitingRequest(site="st-1"),
    approvals_pb2.WaitingReply(approvals=[_APPROVAL]),
    _APPROVAL,
    approvals_pb2.AnswerRequest(site="st-1", id="0f3a", granted=True, staff="mgr-02", role="manager"),
    approvals_pb2.RaiseRequest(
        site="st-1",
        id="5c1-7",
        session_id="headset-1/7",
        action="discount",
        subject="PSM-RED",
        asked_by="assoc-07",
        channel="headset",
        role="associate",
        cents=390,
        percent=10,
        qty=1,
        revision=3,
        remaining_ms=60_000,
    ),
    approvals_pb2.SettleRequest(site="st-1", id="store-0f3a", state="granted", by="mgr-02"),
    reservations_pb2.ReserveRequest(
        key="s-1/3/hold",
        session_id="s-1",
        site="st-1",
        channel="headset",
        role="associate",
        sku="SKU-1",
        qty=2,
        source="st-2",
    ),
    reservations_pb2.AnswerTransferRequest(site="st-2", id="r-1", accepted=True, staff="mgr-21"),
    reservations_pb2.ReleaseReservationRequest(site="st-1", id="r-1", staff="mgr-21"),
    reservations_pb2.StandingReservationsRequest(site="st-1"),
    reservations_pb2.StandingReservationsReply(reservations=[_HELD]),
    _HELD,
    stopping_pb2.StopRequest(site="st-1", tool="discount", why="a wrong price list"),
    stopping_pb2.StopReply(changed=True),
    stopping_pb2.StandingRequest(site="st-1"),
    _STOPPED,
    stopping_pb2.StandingReply(stops=[_STOPPED]),
)


def released() -> dict[str, Descriptor]:
    """Every message type on the wire, by its name within the package; entries of maps have no life of their own."""
    found: dict[str, Descriptor] = {}
    for module in MODULES:
        for descriptor in module.DESCRIPTOR.message_types_by_name.values():
            found |= _with_nested(descriptor)
    return found


def _with_nested(descriptor: Descriptor) -> dict[str, Descriptor]:
    found = {descriptor.full_name.removeprefix("talkthru.v1."): descriptor}
    for nested in descriptor.nested_types:
        if not nested.GetOptions().map_entry:
            found |= _with_nested(nested)
    return found


def as_json(message: Message) -> str:
    """The fields by name, for people and for comparison: what the bytes must go on meaning."""
    fields = MessageToDict(message, preserving_proto_field_name=True)
    return json.dumps(fields, indent=2, sort_keys=True, ensure_ascii=False) + "\n"


def write(release: str) -> list[Path]:
    """The files that were added."""
    folder = GOLDEN / release
    folder.mkdir(parents=True, exist_ok=True)
    added: list[Path] = []
    for example in EXAMPLES:
        stem = folder / example.DESCRIPTOR.full_name.removeprefix("talkthru.v1.")
        binary, text = Path(f"{stem}.bin"), Path(f"{stem}.json")
        if binary.exists() or text.exists():
            continue
        binary.write_bytes(example.SerializeToString(deterministic=True))
        text.write_text(as_json(example))
        added.append(binary)
    return added


if __name__ == "__main__":
    for path in write(sys.argv[1]):
        print(f"added {path}")
