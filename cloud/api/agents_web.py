"""Our MCP server for other agents, and the page on which a person confirms: one small web program on loopback.

    /mcp              Streamable HTTP; `Authorization: Bearer` an agent's token
    /confirm/{draft}  for people: what exactly would be ordered, a name, a secret, a button

It decides nothing: `agents` does. Agents get no tool that sends an order.
"""

import hmac
import html
from collections.abc import Mapping
from typing import Annotated, Any
from urllib.parse import parse_qs

from mcp.server.mcpserver import Context, MCPServer
from pydantic import BaseModel, ConfigDict, Field
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from cloud.api.agents import LONGEST_SEARCH, MOST_LINES, AgentDesk, Draft, NoDraft, line_named
from cloud.integrations.backend import Secret
from cloud.reasoning.rules import Lexicon
from domain.menu import Combo, Item, Serving
from domain.order_form import from_form

MOST_FOUND = 20
LONGEST_FORM = 4096  # bytes: a revision, a name and a secret


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Filled(Strict):
    item: str
    mods: list[str] = []


class Line(Strict):
    """`item` with a `variation`, or `combo` with a `size` and what is in its `slots`. mods: "no:onion", "add:bacon"."""

    item: str = ""
    variation: str = ""
    combo: str = ""
    size: str = ""
    qty: Annotated[int, Field(ge=1, le=99)] = 1
    mods: list[str] = []
    slots: dict[str, Filled] = {}

    def form(self) -> dict[str, Any]:
        row = {k: v for k, v in self.model_dump().items() if v not in ("", [], {})}
        return {k: v for k, v in row.items() if k != "mods"} if self.combo else row


class Thing(BaseModel):
    id: str
    name: str
    kind: str
    sizes: dict[str, int]  # id -> price in cents
    options: dict[str, str] = {}  # qualifier:option ids one may add or leave away, with their names
    slots: dict[str, list[str]] = {}


class Found(BaseModel):
    currency: str
    things: list[Thing]
    more: bool


class Drafted(BaseModel):
    draft: str
    revision: int
    state: str
    total_cents: int
    lines: list[str]
    refused: list[str] = []
    waits_for_person: list[str] = []
    confirm_at: str = ""


def build(desk: AgentDesk, tokens: Mapping[str, Secret], *, address: str) -> ASGIApp:
    """tokens: of each agent. address: where people find the page, http://host:port."""
    server = MCPServer(
        "talkthru",
        instructions="The store's menu, and a draft order. A person confirms a draft: ask_person says where.",
    )

    @server.tool()
    async def menu(ctx: Context, search: str = "") -> Found:
        """What can be had now, with prices in cents; with `search`, what is named nearest to it."""
        try:
            serving = await desk.prices(_agent(ctx, tokens), search)
        except PermissionError as error:
            raise ValueError(f"the menu is not told now: {error}") from None
        things: list[Item | Combo] = [*serving.menu.items, *serving.menu.combos]
        if search.strip():
            lexicon = Lexicon(serving.menu)
            things = [lexicon.thing(ground.ref) for ground in lexicon.nearest(search[:LONGEST_SEARCH], MOST_FOUND)]
        things = [thing for thing in things if serving.can_have(thing)]
        shown = [_thing(thing, serving) for thing in things[: MOST_FOUND if search else len(things)]]
        return Found(currency="USD", things=shown, more=False)

    @server.tool()
    async def draft_order(
        lines: Annotated[list[Line], Field(max_length=MOST_LINES)], ctx: Context, draft: str = ""
    ) -> Drafted:
        """Makes a draft of exactly these lines, or replaces the lines of `draft`. Nothing is ordered by it."""
        try:
            made, refused = await desk.put(_agent(ctx, tokens), from_form(line.form() for line in lines), draft)
        except NoDraft:
            raise ValueError("there is no such draft, or it is sent") from None
        told = _drafted(made, await desk.serving())
        told.refused = [f"{r.about}: {r.reason.value}" for r in refused]
        return told

    @server.tool()
    async def ask_person(draft: str, ctx: Context) -> Drafted:
        """Lets a person confirm the draft as it is now, at `confirm_at`. You cannot confirm it yourself."""
        try:
            asked = desk.ask(_agent(ctx, tokens), draft)
        except NoDraft:
            raise ValueError("there is no such draft") from None
        told = _drafted(asked, await desk.serving())
        told.confirm_at = f"{address}/confirm/{asked.id}"
        return told

    @server.tool()
    async def order_state(draft: str, ctx: Context) -> Drafted:
        """How far a draft is: open, waiting for a person, sending, or what became of the order."""
        try:
            return _drafted(desk.of(_agent(ctx, tokens), draft), await desk.serving())
        except NoDraft:
            raise ValueError("there is no such draft") from None

    async def look(request: Request) -> Response:
        return await _page(desk, request.path_params["draft"])

    async def confirm(request: Request) -> Response:
        name = request.path_params["draft"]
        body = b""
        async for part in request.stream():
            body += part
            if len(body) > LONGEST_FORM:
                return _answer("That is no form of this page.", 413)
        form = {k: v[0] for k, v in parse_qs(body.decode(errors="replace")).items()}
        revision = int(form["revision"]) if form.get("revision", "").isdecimal() else 0
        try:
            draft = await desk.confirm(name, revision, form.get("who", ""), form.get("secret", ""))
        except NoDraft:
            return _answer("There is no such draft any more. Nothing was ordered.", 404)
        except PermissionError:
            return await _page(
                desk, name, note="That name and secret are not known here. Nothing was ordered.", status=403
            )
        except ValueError:
            return await _page(desk, name, note="The draft has changed. Please look at it again.", status=409)
        why = draft.outcome.why if draft.outcome else ""
        return _answer(
            f"{SENTENCES.get(draft.state, 'The order was not sent: a person should look at it.')} {why}".strip()
        )

    server.custom_route("/confirm/{draft}", methods=["GET"])(look)
    server.custom_route("/confirm/{draft}", methods=["POST"])(confirm)
    return Guarded(server.streamable_http_app(json_response=True, stateless_http=True), tokens)


SENTENCES = {
    "accepted": "Ordered: the point of sale has it.",
    "sent": "Sent: the point of sale has not answered yet, and will be asked again.",
    "price_changed": "Not ordered: the price has changed.",
    "unavailable": "Not ordered: something has run out.",
    "rejected": "Not ordered: the point of sale says no.",
    "stopped": "Not ordered: ordering is stopped at this store.",
    "failed": "Not ordered. You may try again.",
    "unavailable_now": "Not ordered. You may try again.",
}


class Guarded:
    """Lets nobody to /mcp without an agent's token."""

    def __init__(self, app: ASGIApp, tokens: Mapping[str, Secret]) -> None:
        self._app, self._tokens = app, tokens

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and not scope["path"].startswith("/confirm/"):
            headers = {key.decode().lower(): value.decode("latin-1") for key, value in scope["headers"]}
            if _agent_of(headers, self._tokens) is None:
                refused = JSONResponse({"error": "an agent's token is missing or not known"}, 401)
                await refused(scope, receive, send)
                return
        await self._app(scope, receive, send)


def _agent_of(headers: Mapping[str, str], tokens: Mapping[str, Secret]) -> str | None:
    kind, _, token = headers.get("authorization", "").partition(" ")
    known = [name for name, secret in tokens.items()
             if hmac.compare_digest(secret.reveal().encode(), token.encode()) and kind.lower() == "bearer"]  # fmt: skip
    return known[0] if known else None


def _agent(ctx: Context, tokens: Mapping[str, Secret]) -> str:
    name = _agent_of({k.lower(): v for k, v in (ctx.headers or {}).items()}, tokens)
    if name is None:
        raise PermissionError("an agent's token is missing")
    return name


def _thing(thing: Item | Combo, serving: Serving) -> Thing:
    if isinstance(thing, Combo):
        return Thing(
            id=thing.id, name=thing.name.get(), kind="combo", sizes={s.id: s.price_cents for s in thing.sizes},
            slots={slot.id: [choice.item for choice in slot.choices] for slot in thing.slots},
        )  # fmt: skip
    options = {
        f"{qualifier}:{option.id}": option.name.get()
        for group in thing.groups
        for option in group.options
        for qualifier in (("pick",) if group.kind == "choice" else group.qualifiers)
        if group.kind == "choice"
        or thing.includes(option.id) is None
        or _fits(qualifier, bool(thing.includes(option.id)))
    }
    sizes = {v.id: serving.price_cents(thing, v) for v in thing.variations}
    return Thing(id=thing.id, name=thing.name.get(), kind="item", sizes=sizes, options=options)


def _fits(qualifier: str, included: bool) -> bool:
    return (qualifier == "add") is not included


def _drafted(draft: Draft, serving: Serving) -> Drafted:
    lines = [line_named(line, serving) for line in draft.order.lines]
    return Drafted(
        draft=draft.id, revision=draft.revision, state=draft.state, total_cents=draft.total_cents, lines=lines,
        waits_for_person=list(draft.waits_for_person),
    )  # fmt: skip


async def _page(desk: AgentDesk, name: str, *, note: str = "", status: int = 200) -> Response:
    try:
        draft = desk.held(name)
    except NoDraft:
        return _answer("There is no such draft, or it is too old. Nothing was ordered.", 404)
    if not draft.asked or draft.outcome is not None:
        return _answer(
            SENTENCES.get(draft.state, "This draft does not wait for anybody."), 200 if draft.outcome else 404
        )
    serving = await desk.serving()
    rows = "".join(f"<li>{html.escape(line_named(line, serving))}</li>" for line in draft.order.settled)
    total = f"${draft.total_cents // 100}.{draft.total_cents % 100:02}"
    return _html(
        f"<p>{html.escape(note)}</p>"
        f"<p>{html.escape(draft.agent)} has put together an order for {html.escape(desk.site)}:</p><ul>{rows}</ul>"
        f"<p><b>Total {total}</b>, with tax. Nothing is ordered until you say so.</p>"
        f'<form method=post><input type=hidden name=revision value="{draft.revision}">'
        "<p><label>Your name <input name=who autocomplete=username required></label></p>"
        "<p><label>Your secret <input name=secret type=password autocomplete=current-password required></label></p>"
        "<p><button>Yes, send it</button></p></form>",
        status,
    )


def _answer(sentence: str, status: int = 200) -> Response:
    return _html(f"<p>{html.escape(sentence)}</p>", status)


def _html(body: str, status: int) -> Response:
    page = (
        "<!doctype html><html lang=en><meta charset=utf-8><meta name=viewport content='width=device-width'>"
        "<title>Confirm an order</title><style>body{font:18px/1.5 system-ui,sans-serif;max-width:32rem;"
        "margin:2rem auto;padding:0 1rem}button{font:inherit;padding:.6rem 1.2rem}input{font:inherit}</style>"
        "<h1>Confirm an order</h1>"
    )
    headers = {
        "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; "
        "form-action 'self'; frame-ancestors 'none'",
        "Cache-Control": "no-store",
        "Referrer-Policy": "no-referrer",
    }
    return HTMLResponse(page + body, status, headers=headers)
