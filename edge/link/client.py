"""The cloud as the edge calls it: domain values in, domain values out, three ways to fail.

It decides what a gRPC status means (`LinkDown`, `DeadlineSpent`, `CloudRefused`), once, here. It never retries: when
to ask again is the circuit's, the outbox's or the turn's business. It never decides what to do without an answer.

The channel is made at the first call and made again after `drop`; a cloud that is absent is a `LinkDown` like any
other.
"""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Mapping, Sequence
from contextlib import aclosing
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

import grpc
import grpc.aio
from grpc_health.v1 import health_pb2

from edge.link import messages
from edge.link.exchange import (
    CustomerAsked,
    CustomerFound,
    LoggedEvent,
    MemoryAsked,
    OrderStatus,
    OrderToSend,
    Proposal,
    Question,
    RedeemAsked,
    RewardRedeemed,
    SiteEvent,
    StockCount,
)
from protos import codec, delta
from protos.talkthru.v1 import (
    catalog_pb2,
    catalog_pb2_grpc,
    conversation_pb2_grpc,
    identity_pb2,
    identity_pb2_grpc,
    log_pb2,
    log_pb2_grpc,
    memory_pb2_grpc,
    orders_pb2,
    orders_pb2_grpc,
    rewards_pb2,
    rewards_pb2_grpc,
    site_pb2,
    site_pb2_grpc,
)

T = TypeVar("T")

SUBMIT_S = 10.0  # tills answer within seconds, or not for 30; past ten we ask for the status instead
STATUS_S = 5.0
CONNECT_S = 2.0  # as the circuit's probe_s
LOOK_S = 2.0  # as the circuit's probe_s
RENEW_S = 5.0
RETIRE_S = 15.0  # longer than the longest call but a watch
APPEND_S = 10.0  # one bounded batch over a slow uplink: 256 KiB at 256 kbit/s take 8 s

MOST_BYTES = delta.MOST_BYTES  # a menu of 20,000 items is 15 MB as JSON; gRPC's default is 4 MiB
CHANNEL_OPTIONS: tuple[tuple[str, int], ...] = (
    # 2 s + 1 s noticed a silent blackhole in 1.4 s, measured. The server must allow pings that often.
    ("grpc.keepalive_time_ms", 2000),
    ("grpc.keepalive_timeout_ms", 1000),
    ("grpc.keepalive_permit_without_calls", 1),
    ("grpc.http2.max_pings_without_data", 0),
    # When to look again is the circuit's decision; gRPC's own waits only have to stay out of its way.
    ("grpc.initial_reconnect_backoff_ms", 100),
    ("grpc.min_reconnect_backoff_ms", 2000),
    ("grpc.max_reconnect_backoff_ms", 500),
    ("grpc.use_local_subchannel_pool", 1),  # a new channel starts afresh, without the old one's backoff
    ("grpc.enable_retries", 0),  # every call here is retried by who knows its key, or not at all
    ("grpc.max_receive_message_length", MOST_BYTES + (1 << 16)),  # and what is around it
    ("grpc.max_send_message_length", MOST_BYTES),
)

PASSING = frozenset(  # may go well when asked again unchanged; every other refusal is about what was asked
    {
        grpc.StatusCode.RESOURCE_EXHAUSTED,
        grpc.StatusCode.ABORTED,
        grpc.StatusCode.INTERNAL,
        grpc.StatusCode.UNKNOWN,
        grpc.StatusCode.CANCELLED,
    }
)


class CloudError(Exception):
    """The cloud did not do it, or did not say so."""


class LinkDown(CloudError):
    """No connection, or it broke: the request may or may not have arrived."""


class NotSent(LinkDown):
    """No connection, and so the request surely never left."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why this edge is not let in: one word (revoked, expired, unusable, ...) and a sentence."""

    reason: str
    detail: str


class NotAdmitted(NotSent):
    """The cloud does not take this edge's certificate, or there is none, so nothing was done."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(f"{refusal.reason}: {refusal.detail}")
        self.refusal = refusal


class DeadlineSpent(CloudError):
    """No answer in time: the request may or may not have been done."""


class CloudRefused(CloudError):
    """The cloud answered, and the answer is no (or means nothing). `passing`: it may be yes later."""

    def __init__(self, reason: str, detail: str = "", *, passing: bool = False) -> None:
        super().__init__(f"{reason}: {detail}" if detail else reason)
        self.reason, self.detail, self.passing = reason, detail, passing


class Circuitry(Protocol):
    """What a call tells of the link, and asks before it starts. `began`: when the call started."""

    def usable(self) -> bool: ...

    def heartbeat(self, began: float) -> None: ...

    def answered(self, began: float) -> None: ...

    def broke(self, began: float) -> None: ...

    def silent(self, began: float) -> None: ...


class AlwaysTry:
    """No circuit: every call is tried."""

    def usable(self) -> bool:
        return True

    def heartbeat(self, began: float) -> None:
        pass

    def answered(self, began: float) -> None:
        pass

    def broke(self, began: float) -> None:
        pass

    def silent(self, began: float) -> None:
        pass


class Cloud:
    """One channel to the cloud tier for one site.

    Every method raises LinkDown, DeadlineSpent or CloudRefused. Cancelling a call cancels it at the cloud, too; what
    `submit` and `append` had begun there is safe to ask for again with the same key.
    """

    def __init__(
        self,
        address: str,
        *,
        site: str,
        now: Callable[[], float],
        circuitry: Circuitry | None = None,
        credentials: grpc.ChannelCredentials | None = None,
    ) -> None:
        """`address` is host:port. Without credentials the channel is plain: loopback and tests only.

        `refusal` says why nothing gets through: the cloud does not take the certificate, or (`bar`) there is none.
        """
        self.address, self.site = address, site
        self.circuitry: Circuitry = circuitry or AlwaysTry()
        self._now = now
        self._credentials = credentials
        self._channel: grpc.aio.Channel | None = None
        self._barred = False
        self.refusal: Refusal | None = None

    # ---- the calls

    def propose(self, question: Question, *, remaining_s: float) -> AsyncGenerator[Proposal, None]:
        """Proposals, best first, until the cloud has no more. A proposal that means nothing ends it as CloudRefused."""
        request = messages.propose_request(question, remaining_s, site=self.site)
        conversation = conversation_pb2_grpc.ConversationStub
        return self._stream(
            lambda channel: conversation(channel).Propose(request, timeout=remaining_s), messages.proposal
        )

    async def submit(self, order: OrderToSend, *, remaining_s: float = SUBMIT_S) -> OrderStatus:
        """Idempotent by (order_id, revision): asked twice, the same order. Raises NotSent where there is no connection.

        It connects first and sends then, so that an order kept back by an outage is not one that may exist.
        """
        request = messages.submit_request(order, site=self.site)
        await self.connect(within_s=min(CONNECT_S, remaining_s))
        return await self._unary(
            lambda channel: orders_pb2_grpc.OrdersStub(channel).Submit(request, timeout=remaining_s),
            messages.order_status,
        )

    async def status(self, order_id: str, revision: int, *, remaining_s: float = STATUS_S) -> OrderStatus:
        request = orders_pb2.StatusRequest(order_id=order_id, revision=revision, site=self.site)
        return await self._unary(
            lambda channel: orders_pb2_grpc.OrdersStub(channel).Status(request, timeout=remaining_s),
            messages.order_status,
        )

    async def stock(
        self, request_id: str, session_id: str, skus: Sequence[str], *, remaining_s: float
    ) -> tuple[StockCount, ...]:
        """The counts of these variants as the inventory has them now; what it does not know is left out."""
        request = catalog_pb2.StockRequest(request_id=request_id, session_id=session_id, site=self.site, skus=skus)
        catalog = catalog_pb2_grpc.CatalogStub
        return await self._unary(
            lambda channel: catalog(channel).Stock(request, timeout=remaining_s), messages.stock_counts
        )

    async def customer(self, asked: CustomerAsked, *, remaining_s: float) -> CustomerFound:
        """The customer who is there, as far as they agreed to be known."""
        request = catalog_pb2.CustomerRequest(
            request_id=asked.request_id,
            session_id=asked.session_id,
            site=self.site,
            channel=asked.channel,
            role=asked.role,
            phone=asked.phone,
            number=asked.number,
            name=asked.name,
            ending=asked.ending,
        )
        catalog = catalog_pb2_grpc.CatalogStub
        return await self._unary(
            lambda channel: catalog(channel).Customer(request, timeout=remaining_s), messages.customer_found
        )

    async def redeem(self, asked: RedeemAsked, *, remaining_s: float) -> RewardRedeemed:
        """A reward for points. Asked again with the same key, it is the same redemption."""
        request = rewards_pb2.RedeemRequest(
            key=asked.key,
            session_id=asked.session_id,
            site=self.site,
            channel=asked.channel,
            role=asked.role,
            customer=asked.customer,
            reward=asked.reward,
        )
        rewards = rewards_pb2_grpc.RewardsStub
        return await self._unary(
            lambda channel: rewards(channel).Redeem(request, timeout=remaining_s), messages.reward_redeemed
        )

    async def remember(self, asked: MemoryAsked, *, remaining_s: float) -> int:
        """The version that it is from now on."""
        request = messages.remember_request(asked, site=self.site)
        stub = memory_pb2_grpc.MemoryStub
        return await self._unary(
            lambda channel: stub(channel).Remember(request, timeout=remaining_s), lambda m: m.version
        )

    async def recall(self, asked: MemoryAsked, *, remaining_s: float) -> Mapping[str, Any]:
        """By kind, what counts now."""
        request = messages.recall_request(asked, site=self.site)
        stub = memory_pb2_grpc.MemoryStub
        return await self._unary(lambda channel: stub(channel).Recall(request, timeout=remaining_s), messages.recalled)

    async def append(
        self, session_id: str, from_seq: int, events: Sequence[LoggedEvent], *, remaining_s: float = APPEND_S
    ) -> int:
        """Returns the last sequence number that the cloud now holds without a gap."""
        rows = [log_pb2.LoggedEvent(seq=e.seq, body=e.body, chain=e.chain) for e in events]
        request = log_pb2.AppendRequest(session_id=session_id, from_seq=from_seq, events=rows, site=self.site)
        log = log_pb2_grpc.LogStub
        return await self._unary(lambda channel: log(channel).Append(request, timeout=remaining_s), messages.through)

    async def forget(self, session_id: str, at_us: int, *, remaining_s: float = APPEND_S) -> None:
        """The cloud deletes what it keeps of that session. Asked again, it is the same."""
        request = log_pb2.ForgetRequest(session_id=session_id, site=self.site, at_us=at_us)
        log = log_pb2_grpc.LogStub
        await self._unary(lambda channel: log(channel).Forget(request, timeout=remaining_s), lambda _: None)

    async def renew(self, signing_request: bytes, *, remaining_s: float = RENEW_S) -> tuple[bytes, bytes]:
        """The next certificate of this edge, and the authorities to believe; PEM both."""
        request = identity_pb2.RenewRequest(signing_request=signing_request)
        identity = identity_pb2_grpc.IdentityStub
        return await self._unary(
            lambda channel: identity(channel).Renew(request, timeout=remaining_s),
            lambda m: (m.certificate_pem, m.trust_pem),
        )

    async def look(self, *, remaining_s: float = LOOK_S) -> None:
        """Asks for the tier's health: the quickest sign of life, tried in every state of the circuit."""
        await self._unary(
            lambda channel: _health(channel)(_HEALTH_REQUEST, timeout=remaining_s), _serving, looking=True
        )

    async def watch(self, cursor: int = 0, *, have: str = "") -> AsyncGenerator[SiteEvent, None]:
        """What the site must know, from the cursor on; 0 starts with the catalog. Ends only by an error.

        `have`: the digest of the catalog at hand, so that only the difference comes. Tried in every state of the
        circuit; what this release does not know is passed over.
        """
        request = site_pb2.WatchRequest(site=self.site, cursor=cursor, have=have)
        began = self._now()
        stream = self._stream(
            lambda channel: site_pb2_grpc.SiteStub(channel).Watch(request), messages.site_event, looking=True
        )
        async with aclosing(stream):
            async for event in stream:
                if event is not None:
                    yield event
        self.circuitry.broke(began)  # a server that is stopping ends its streams politely
        raise LinkDown("the cloud ended the watch")

    async def echo(self, beats: AsyncIterator[int]) -> AsyncGenerator[int, None]:
        """Each beat as it comes back; microseconds of this edge's own clock. Ends only by an error, CloudRefused
        ("unimplemented") where the cloud is of a release that knows no echo."""
        stream = self._stream(
            lambda channel: site_pb2_grpc.SiteStub(channel).Echo(site_pb2.Beat(sent_us=us) async for us in beats),
            lambda beat: int(beat.sent_us),
        )
        async with aclosing(stream):
            async for sent_us in stream:
                yield sent_us
        raise LinkDown("the cloud ended the echo")

    # ---- the channel

    def bar(self, why: str) -> None:
        """There is no certificate to call with: nothing is tried until `use`."""
        self._barred, self.refusal = True, Refusal("unusable", why)

    def use(self, credentials: grpc.ChannelCredentials) -> grpc.aio.Channel | None:
        """Calls from now on show another certificate.

        Returns the channel before, with the calls under way: close it with a grace of `RETIRE_S`, and they end as
        they would have. A watch is then followed again, from its cursor.
        """
        self._barred, self.refusal, self._credentials = False, None, credentials
        before, self._channel = self._channel, None
        return before

    async def drop(self) -> None:
        """Closes the channel: calls under way end with LinkDown. The next call makes a new one."""
        channel, self._channel = self._channel, None
        if channel is not None:
            await channel.close()

    async def close(self) -> None:
        await self.drop()

    async def connect(self, *, within_s: float = CONNECT_S) -> None:
        """Returns with a connection that was there a moment ago. Raises NotSent."""
        channel, began = self._open(), self._now()
        try:
            async with asyncio.timeout(within_s):
                while (seen := channel.get_state(try_to_connect=True)) is not grpc.ChannelConnectivity.READY:
                    if seen in (grpc.ChannelConnectivity.TRANSIENT_FAILURE, grpc.ChannelConnectivity.SHUTDOWN):
                        self.circuitry.broke(began)
                        raise NotSent("no connection")
                    await channel.wait_for_state_change(seen)
        except TimeoutError as error:
            self.circuitry.silent(began)
            raise NotSent("no connection in time") from error
        except (asyncio.CancelledError, grpc.aio.UsageError) as error:
            if not isinstance(failure := self._translated(error, began), LinkDown):
                raise
            raise NotSent(str(failure)) from error

    def _open(self, *, looking: bool = False) -> grpc.aio.Channel:
        if self._barred and self.refusal is not None:
            self.circuitry.broke(self._now())
            raise NotAdmitted(self.refusal)
        if not looking and not self.circuitry.usable():
            raise NotSent("the link is known to be down")
        if self._channel is None:
            self._channel = self._dialled()
        return self._channel

    def _dialled(self) -> grpc.aio.Channel:
        """A new channel, not connected yet; the simulation puts its own network here."""
        if self._credentials:
            return grpc.aio.secure_channel(self.address, self._credentials, options=CHANNEL_OPTIONS)
        return grpc.aio.insecure_channel(self.address, options=CHANNEL_OPTIONS)

    async def ask(self, start: Callable[[grpc.aio.Channel], Any], read: Callable[[Any], T]) -> T:
        """One call more than are named here (`edge.link.counter`)."""
        return await self._unary(start, read)

    async def _unary(
        self, start: Callable[[grpc.aio.Channel], Any], read: Callable[[Any], T], *, looking: bool = False
    ) -> T:
        channel, began = self._open(looking=looking), self._now()
        try:
            answer = await start(channel)
        except (grpc.aio.AioRpcError, asyncio.CancelledError, grpc.aio.UsageError) as error:
            raise self._translated(error, began) from error
        self.circuitry.answered(began)
        self.refusal = None
        return _read(read, answer)

    async def _stream(
        self, start: Callable[[grpc.aio.Channel], Any], read: Callable[[Any], T], *, looking: bool = False
    ) -> AsyncGenerator[T, None]:
        channel, began, call = self._open(looking=looking), self._now(), None
        try:
            call = start(channel)
            async for message in call:
                (self.circuitry.heartbeat if looking else self.circuitry.answered)(began)
                self.refusal = None
                yield _read(read, message)
        except (grpc.aio.AioRpcError, asyncio.CancelledError, grpc.aio.UsageError) as error:
            raise self._translated(error, began) from error
        finally:
            if call is not None:
                call.cancel()

    def _translated(self, error: BaseException, began: float) -> BaseException:
        """The one place where a status becomes ours. Also tells the circuit."""
        if not isinstance(error, grpc.aio.AioRpcError):
            # grpc.aio raises CancelledError (or UsageError) in calls whose channel `drop` closed: only a task that is
            # itself being cancelled may see that.
            task = asyncio.current_task()
            if isinstance(error, asyncio.CancelledError) and task is not None and task.cancelling():
                return error
            return LinkDown("the channel was closed")
        code, detail = error.code(), error.details() or ""
        if code is grpc.StatusCode.UNAUTHENTICATED:
            self.circuitry.broke(began)
            self.refusal = Refusal(_refused(error), detail)
            return NotAdmitted(self.refusal)
        if code is grpc.StatusCode.UNAVAILABLE:
            self.circuitry.broke(began)
            return LinkDown(detail)
        if code is grpc.StatusCode.DEADLINE_EXCEEDED:
            self.circuitry.silent(began)
            return DeadlineSpent(detail)
        if code is grpc.StatusCode.CANCELLED:
            return LinkDown(detail)
        self.circuitry.answered(began)
        return CloudRefused(code.name.lower(), detail, passing=code in PASSING)


def _read(read: Callable[[Any], T], message: Any) -> T:
    try:
        return read(message)
    except codec.WireError as error:
        raise CloudRefused("bad_answer", str(error)) from error


def _refused(error: grpc.aio.AioRpcError) -> str:
    trailers = error.trailing_metadata() or ()
    return next((str(value) for key, value in trailers if key == "talkthru-refused"), "unauthenticated")


_HEALTH_REQUEST = health_pb2.HealthCheckRequest()


def _health(channel: grpc.aio.Channel) -> Any:
    """By name: the published stubs of health checking have no types."""
    return channel.unary_unary(
        "/grpc.health.v1.Health/Check",
        request_serializer=health_pb2.HealthCheckRequest.SerializeToString,
        response_deserializer=health_pb2.HealthCheckResponse.FromString,
    )


def _serving(m: Any) -> None:
    if m.status != health_pb2.HealthCheckResponse.SERVING:
        raise CloudRefused("not_serving", passing=True)
