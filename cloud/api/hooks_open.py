"""Opens where vendors' notices come in, where the [integrations.webhooks] table asks for it."""

from contextlib import AbstractAsyncContextManager

from cloud.integrations.connected import Connected
from cloud.integrations.noticed import Noticed
from cloud.integrations.settings import Webhooks


def noticed_of(systems: Connected) -> Noticed:
    """What a notice sets off with these systems."""
    lookups = systems.lookups
    if systems.assembly is None:
        return Noticed(counts=lookups.ask_again, is_gone=lookups.is_gone)
    return Noticed(goods=systems.assembly.refresh, counts=lookups.ask_again, is_gone=lookups.is_gone)


def open_webhooks(webhooks: Webhooks, noticed: Noticed) -> AbstractAsyncContextManager[str]:
    """Raises IntegrationError where it cannot listen."""
    from cloud.api.hooks_web import Hook, open_hooks  # a web server, for who asks for one

    said = webhooks.said
    hooks = {name: Hook(kind, said.url(name), webhooks.keys[name]) for name, kind in webhooks.kinds.items()}
    return open_hooks(said.listen, hooks, noticed)
