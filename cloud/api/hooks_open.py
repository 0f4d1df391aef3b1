"""Opens where vendors' notices come in, where the [integrations.webhooks] table asks for it."""

from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager

import structlog

from cloud.api.gated import wished
from cloud.integrations.noticed import Noticed
from cloud.integrations.settings import Webhooks
from cloud.store.database import StoreError
from cloud.tools.gate import Gate
from cloud.tools.memory_tools import FORGET, forgetting
from cloud.tools.tool import Call, Identity, Key, Origin, State, Wish
from domain.control import NODE, Action

log = structlog.get_logger()

AGAIN = (State.FAILED, State.UNKNOWN, State.UNAVAILABLE)
BY = "webhook"  # in the audit: that a vendor's notice set it off


def deleting(gate: Gate) -> Callable[[str], Awaitable[bool]]:
    """What this tier keeps of a customer goes with them: the same deletion as an operator's, in the audit as theirs.
    False: not now, and it may be asked again."""

    async def gone(customer: str) -> bool:
        call = Call(
            tool=FORGET,
            arguments={"customer": customer},
            key=Key(forgetting(customer), 0, FORGET),
            identity=Identity(BY, "", NODE),
            origin=Origin.OPERATOR,
            evidence=wished(Wish(Action.FORGET_CUSTOMER, customer)),
        )
        try:
            outcome = await gate.call(call)
        except StoreError as error:
            log.error("webhooks.customer_not_forgotten", why=str(error))
            return False
        if outcome.state is State.DONE:
            log.info("webhooks.customer_forgotten")
            return True
        log.error("webhooks.customer_not_forgotten", state=outcome.state, why=outcome.why)
        return outcome.state not in AGAIN

    return gone


def open_webhooks(webhooks: Webhooks, noticed: Noticed) -> AbstractAsyncContextManager[str]:
    """Raises IntegrationError where it cannot listen."""
    from cloud.api.hooks_web import Hook, open_hooks  # a web server, for who asks for one

    said = webhooks.said
    hooks = {name: Hook(kind, said.url(name), webhooks.keys[name]) for name, kind in webhooks.kinds.items()}
    return open_hooks(said.listen, hooks, noticed)
