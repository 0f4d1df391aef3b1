import contextlib
import time
from itertools import pairwise

import grpc
import pytest

from edge.link.client import Cloud, CloudRefused, DeadlineSpent, LinkDown
from edge.link.exchange import ItemOut, MenuSnapshot
from edge.link.sync import LEAST_BYTES, MOST_EVENTS, SLOW_S, SiteWatch, Upload
from edge.session.clock import VirtualClock
from protos.talkthru.v1 import site_pb2


class SessionLog:
    """As the SQLite session log answers, in memory: sessions in the order they began."""

    def __init__(self, **counts: int) -> None:
        self.sessions = {s: [(n, b"{}" * 50, b"c" * 32) for n in range(1, count + 1)] for s, count in counts.items()}
        self.through = dict.fromkeys(counts, 0)
        self.largest_asked = 0

    async def pending(self, *, most, without):
        self.largest_asked = max(self.largest_asked, most)
        for session, events in self.sessions.items():
            done = self.through[session]
            if session not in without and done < len(events):
                return session, done + 1, events[done : done + most]
        return None

    async def acked(self, session_id, through_seq):
        self.through[session_id] = through_seq

    async def untold(self):
        return None


@pytest.fixture
async def cloud(proxy):
    made = Cloud(proxy.address, site="loc-101", now=time.monotonic)
    yield made
    await made.close()


async def drain(upload, cloud):
    while await upload.once(cloud):
        pass


async def test_every_event_arrives_once_in_order_in_bounded_batches(served, cloud):
    log = SessionLog(s1=450, s2=3)
    await drain(Upload(log, clock=VirtualClock()), cloud)
    assert log.through == {"s1": 450, "s2": 3}
    held = [e.seq for e in served.cloud.held_log["s1"]]
    assert held == list(range(1, 451))
    assert max(served.cloud.batches) <= MOST_EVENTS


async def test_a_broken_link_loses_and_repeats_nothing(served, cloud, proxy):
    log = SessionLog(s1=450)
    upload = Upload(log, clock=VirtualClock())
    await upload.once(cloud)
    proxy.cut_after(2000)
    with pytest.raises(LinkDown):
        await upload.once(cloud)
    await proxy.heal()
    while log.through["s1"] < 450:
        with contextlib.suppress(LinkDown):  # the old connection may take a moment to be known as dead
            await drain(upload, cloud)
    assert all(b.seq == a.seq + 1 for a, b in pairwise(served.cloud.held_log["s1"]))
    assert len(served.cloud.held_log["s1"]) == 450


async def test_a_cloud_that_lost_events_gets_them_again(served, cloud):
    log = SessionLog(s1=20)
    upload = Upload(log, clock=VirtualClock())
    await drain(upload, cloud)
    log.sessions["s1"] += [(n, b"{}", b"c" * 32) for n in (21, 22)]
    del served.cloud.held_log["s1"][5:]
    assert await upload.once(cloud) == 0
    assert log.through["s1"] == 5
    await drain(upload, cloud)
    assert [e.seq for e in served.cloud.held_log["s1"]] == list(range(1, 23))


async def test_a_session_that_is_refused_holds_up_no_other(served, cloud):
    log = SessionLog(bad=3, good=3)
    upload = Upload(log, clock=VirtualClock())
    served.cloud.refuse_log = {"bad": grpc.StatusCode.ALREADY_EXISTS}
    assert await upload.once(cloud) == 0
    await drain(upload, cloud)
    assert log.through == {"bad": 0, "good": 3}
    assert list(upload.set_aside) == ["bad"]


async def test_a_session_over_which_the_cloud_stumbles_comes_after_the_others_and_is_not_given_up(served, cloud):
    log = SessionLog(bad=3, good=3, better=3)
    upload = Upload(log, clock=VirtualClock())
    served.cloud.refuse_log = {"bad": grpc.StatusCode.INTERNAL}
    with pytest.raises(CloudRefused):
        await upload.once(cloud)
    await drain(upload, cloud)
    assert log.through == {"bad": 0, "good": 3, "better": 3}
    with pytest.raises(CloudRefused):
        await upload.once(cloud)
    served.cloud.refuse_log = {}
    assert await upload.once(cloud) == 0
    await drain(upload, cloud)
    assert log.through["bad"] == 3
    assert not upload.set_aside


async def test_a_slow_link_is_given_less_at_a_time(served, cloud, monkeypatch):
    log = SessionLog(s1=1)
    log.sessions["s1"] = [(n, b"x" * 5000, b"c" * 32) for n in range(1, 101)]
    monkeypatch.setattr("edge.link.client.Cloud.append", _late_unless_small)
    upload = Upload(log, clock=VirtualClock())
    for _ in range(10):
        try:
            assert await upload.once(cloud) > 0
            break
        except DeadlineSpent:
            pass
    assert log.through["s1"] >= 1


async def _late_unless_small(self, session_id, from_seq, events):
    if len(events) > 1 and sum(len(e.body) for e in events) > LEAST_BYTES:
        raise DeadlineSpent("slow")
    return events[-1].seq


async def test_a_watch_goes_on_where_it_broke_without_repeating_or_losing(served, cloud, proxy, eventually):
    def out(n: int) -> site_pb2.SiteEvent:
        return site_pb2.SiteEvent(cursor=n, availability=site_pb2.ItemAvailability(item=f"item-{n}", available=False))

    served.cloud.site_events = [
        site_pb2.SiteEvent(cursor=1, snapshot=site_pb2.CatalogSnapshot(menu_version="m1", menu_json=b"{}")),
        *[out(n) for n in range(2, 6)],
    ]
    seen = []

    async def on_event(event):
        seen.append(event)
        if event.cursor in (3, 5, 6):
            proxy.reset()

    watch = SiteWatch(on_event)
    while watch.cursor < 6:
        with pytest.raises(LinkDown):
            await watch.follow(cloud)
        if watch.cursor == 5:
            served.cloud.site_events.append(out(6))
    assert seen[0] == MenuSnapshot(1, "m1", b"{}")
    assert [e.cursor for e in seen] == [1, 2, 3, 4, 5, 6]
    assert served.cloud.watched_from[0] == 0
    assert served.cloud.watched_from[-1] == 5


async def test_news_that_cannot_be_used_is_passed_over(served, cloud):
    served.cloud.site_events = [
        site_pb2.SiteEvent(cursor=1, snapshot=site_pb2.CatalogSnapshot(menu_version="m1", menu_json=b"not json")),
        site_pb2.SiteEvent(cursor=2, availability=site_pb2.ItemAvailability(item="fries", available=True)),
    ]
    seen = []

    async def on_event(event):
        if isinstance(event, MenuSnapshot):
            raise ValueError("menu.json: not JSON")
        seen.append(event)
        await served.server.stop(None)

    watch = SiteWatch(on_event)
    with pytest.raises(LinkDown):
        await watch.follow(cloud)
    assert seen == [ItemOut(2, "fries", available=True)]
    assert watch.cursor == 2


async def test_news_that_is_not_taken_is_not_fetched(served, cloud):
    """A listener that is slower than the cloud costs what flow control lets through, however much there is."""
    big = b"x" * 256 * 1024
    endless = _Endless(big)
    served.cloud.site_events = endless
    taken, furthest_ahead = 0, 0

    async def slowly(event):
        nonlocal taken, furthest_ahead
        taken += 1
        furthest_ahead = max(furthest_ahead, endless.given - taken)
        if taken == 200:  # 50 MiB
            await served.server.stop(None)

    with pytest.raises(LinkDown):
        await SiteWatch(slowly).follow(cloud)
    assert taken >= 200
    assert furthest_ahead * len(big) < 16 * 2**20


class _Endless:
    def __init__(self, body: bytes) -> None:
        self.body, self.given = body, 0

    def __getitem__(self, past: slice):
        n = past.start
        while True:
            n += 1
            self.given += 1
            yield site_pb2.SiteEvent(
                cursor=n, snapshot=site_pb2.CatalogSnapshot(menu_version=str(n), menu_json=self.body)
            )


class Uplink:
    """A way up that takes its time for every byte."""

    def __init__(self, clock, bytes_per_s):
        self.clock, self.bytes_per_s, self.batches = clock, bytes_per_s, []

    async def append(self, session_id, from_seq, events):
        size = sum(len(e.body) + len(e.chain) + 16 for e in events)
        self.batches.append(size)
        self.clock.move_to(self.clock.now() + size / self.bytes_per_s)
        return events[-1].seq


@pytest.mark.parametrize(("bytes_per_s", "least"), [(32_000, 0), (2_500_000, 0), (10**9, 20_000)])
async def test_a_batch_is_no_longer_than_what_stands_behind_it_may_wait(bytes_per_s, least):
    log, clock = SessionLog(s1=4000), VirtualClock()
    uplink = Uplink(clock, bytes_per_s)
    upload = Upload(log, clock=clock)
    while await upload.once(uplink):
        pass
    assert log.through == {"s1": 4000}
    later = uplink.batches[3:-1]
    assert max(later) / bytes_per_s <= SLOW_S
    assert min(later) >= least
