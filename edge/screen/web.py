"""The screen over HTTP: who may see and do what, and every answer's headers. Deny by default.

    GET  /staff                 the screen, or the form to log in
    GET  /staff/live            its parts as they change (server-sent events), and the edge's time each second
    POST /staff/login           an id with its PIN, or a badge
    POST /staff/act/{act}       an act about something; see `edge.screen.desk`
    POST /staff/logout, /staff/language, GET /staff/static/{name}

It decides what a request may be (`NEEDS`, by route), never what an act may do: that is the desk's, by control. A route
that the table does not name is refused.
"""

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass, replace
from enum import IntEnum
from urllib.parse import parse_qs, urlsplit

import structlog
from fastapi import APIRouter, FastAPI
from starlette.requests import ClientDisconnect, Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response, StreamingResponse

from edge.screen import badge, words
from edge.screen.lockout import LockOut
from edge.screen.logins import SHIFT_S, Login, Logins
from edge.screen.pages import STATIC, Pages, static
from edge.screen.staff import Member, StaffFile, is_pin_of
from edge.screen.view import Shown, Sources, look
from edge.session.clock import Clock
from edge.session.signing import SiteKey

log = structlog.get_logger()

COOKIE, LANGUAGE_COOKIE = "talkthru_staff", "talkthru_language"
MOST_BODY = 4096  # a badge is the longest thing sent
MOST_STREAMS = 16  # more screens than a store has
TICK_S = 1.0
A_YEAR_S = 365 * 86_400
ANYWHERE_SAFE = ("same-origin", "none")  # Sec-Fetch-Site of our own pages, and of an address that was typed


class Needs(IntEnum):
    NOTHING = 0
    LOGIN = 1
    FRESH = 2  # a login that acted lately


NEEDS: Mapping[tuple[str, str], Needs] = {
    ("GET", "/staff"): Needs.NOTHING,  # shows the form to whoever is not logged in
    ("GET", "/staff/static/{name}"): Needs.NOTHING,
    ("POST", "/staff/login"): Needs.NOTHING,
    ("POST", "/staff/language"): Needs.NOTHING,
    ("GET", "/staff/live"): Needs.LOGIN,
    ("POST", "/staff/logout"): Needs.LOGIN,
    ("POST", "/staff/act/{act}"): Needs.FRESH,
}
WITHOUT_A_SECOND_PIN = ("stop",)  # whoever was let in today may stop the agent at once

HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
    "img-src data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}


@dataclass(frozen=True, slots=True)
class Who:
    """Whoever a request comes from."""

    token: str
    login: Login
    member: Member


class _Refused(Exception):
    def __init__(self, status: int, key: str = "") -> None:
        super().__init__(key)
        self.status, self.key = status, key


class News:
    """Rings at every screen that is open."""

    def __init__(self) -> None:
        self.listeners: set[asyncio.Event] = set()
        self.closing = False

    def ring(self) -> None:
        for listener in self.listeners:
            listener.set()


class Screen:
    """`install` it in the edge's web app; `close` it before the server stops."""

    def __init__(
        self, sources: Sources, *, staff: StaffFile, key: SiteKey, clock: Clock, news: News, store_language: str = "en"
    ) -> None:
        self._sources, self._staff, self._key, self._clock, self._news = sources, staff, key, clock, news
        self._store_language = store_language
        self._pages, self._logins, self._lockout = Pages(), Logins(), LockOut()
        self._hashing = asyncio.Lock()  # one PIN at a time: conversations need the box's other cores

    def install(self, app: FastAPI) -> None:
        router = APIRouter()
        routes: list[tuple[str, str, Callable[..., object]]] = [
            ("GET", "/staff", self._page),
            ("GET", "/staff/static/{name}", self._static),
            ("GET", "/staff/live", self._live),
            ("POST", "/staff/login", self._log_in),
            ("POST", "/staff/logout", self._log_out),
            ("POST", "/staff/language", self._language),
            ("POST", "/staff/act/{act}", self._act),
        ]
        for method, path, endpoint in routes:
            router.add_api_route(path, self._guarded(method, path, endpoint), methods=[method], response_model=None)
        app.include_router(router)

    def close(self) -> None:
        """Ends what is streaming, so that the server can stop."""
        self._news.closing = True
        self._news.ring()

    # ---- who it is

    def _guarded(self, method: str, path: str, endpoint: Callable[..., object]) -> Callable[..., object]:
        needs = NEEDS.get((method, path))

        async def guarded(request: Request) -> Response:
            try:
                if needs is None:
                    raise _Refused(403)
                if method == "POST":
                    _is_ours(request)
                form = await _form(request) if method == "POST" else {}
                who = self._who(request)
                if needs > Needs.NOTHING:
                    self._admit(request, needs, who, form)
                response: Response = await endpoint(request, who, form)  # type: ignore[misc]
            except _Refused as refused:
                response = self._refusal(request, refused)
            for name, value in HEADERS.items():
                response.headers.setdefault(name, value)
            return response

        return guarded

    def _who(self, request: Request) -> Who | None:
        token = request.cookies.get(COOKIE, "")
        login = self._logins.find(token, self._clock.now()) if token else None
        member = self._staff.members().get(login.member) if login else None
        if login is None or member is None:  # also who is no longer in the file, from now on
            self._logins.close(token)
            return None
        return Who(token, login, member)

    def _admit(self, request: Request, needs: Needs, who: Who | None, form: Mapping[str, str]) -> None:
        if who is None:
            raise _Refused(401, "logged_out")
        if request.method == "POST" and not who.login.is_own_form(form.get("csrf", "")):
            raise _Refused(403, "said_old_page")
        now = self._clock.now()
        if needs is Needs.FRESH and not who.login.may_act(now):
            if request.path_params.get("act") not in WITHOUT_A_SECOND_PIN:
                raise _Refused(401, "said_enter_pin")
        elif needs is Needs.FRESH:
            who.login.acted = now

    def _refusal(self, request: Request, refused: _Refused) -> Response:
        language = self._language_of(request)
        said = words.said(refused.key, language) if refused.key else ""
        if "application/json" in request.headers.get("accept", ""):
            return JSONResponse({"said": said, "reload": refused.status in (401, 403)}, refused.status)
        return HTMLResponse(self._login_page(language, said=said), refused.status)

    # ---- pages

    async def _page(self, request: Request, who: Who | None, _: Mapping[str, str]) -> Response:
        language = self._language_of(request)
        if who is None:
            return HTMLResponse(self._login_page(language))
        shown = await look(self._sources, who.member, language, may_act=who.login.may_act(self._clock.now()))
        key = request.query_params.get("said", "")
        said = words.said(key, language, about="") if key.startswith("said_") and key in words.EN else ""
        return HTMLResponse(self._pages.board(shown, language, csrf=who.login.csrf, said=said))

    def _login_page(self, language: str, *, said: str = "") -> str:
        members, problem = self._staff.members(), self._staff.problem
        nobody = "" if members else words.said("nobody_yet", language)
        if problem:
            nobody = words.said("staff_unreadable", language, why=problem)
        return self._pages.login(language, said=said, store=self._sources.store, nobody=nobody)

    async def _static(self, request: Request, *_: object) -> Response:
        name = request.path_params["name"]
        if name not in STATIC:
            raise _Refused(404)
        headers = {"Cache-Control": f"public, max-age={A_YEAR_S}, immutable"}
        return Response(static(name), media_type=STATIC[name], headers=headers)

    async def _language(self, request: Request, _: Who | None, form: Mapping[str, str]) -> Response:
        response = RedirectResponse("/staff", 303)
        if (language := form.get("language", "")) in words.LANGUAGES:
            _set_cookie(request, response, LANGUAGE_COOKIE, language, A_YEAR_S)
        return response

    def _language_of(self, request: Request) -> str:
        chosen = request.cookies.get(LANGUAGE_COOKIE, "")
        if chosen in words.LANGUAGES:
            return chosen
        wanted = request.headers.get("accept-language", "")[:2].lower()
        return wanted if wanted in words.LANGUAGES else self._store_language

    # ---- in and out

    async def _log_in(self, request: Request, who: Who | None, form: Mapping[str, str]) -> Response:
        language = self._language_of(request)
        address = request.client.host if request.client else ""
        by_badge = "badge" in form
        looking = self._by_badge(form["badge"]) if by_badge else self._by_pin(form, language, address)
        member, said = await looking
        if member is None:
            return HTMLResponse(
                self._login_page(language, said=words.said(said, language) if said in words.EN else said), 401
            )
        if who is not None:
            self._logins.close(who.token)
        response = RedirectResponse("/staff", 303)
        token = self._logins.open(member.id, self._clock.now())
        _set_cookie(request, response, COOKIE, token, int(SHIFT_S))
        await self._sources.desk.acts.note(member.id, "logged_in", how="badge" if by_badge else "pin")
        return response

    async def _by_badge(self, token: str) -> tuple[Member | None, str]:
        now_s = self._sources.wall_ms() / 1000
        return badge.member_of(token, self._staff.members(), self._key, now_s=now_s), "wrong_badge"

    async def _by_pin(self, form: Mapping[str, str], language: str, address: str) -> tuple[Member | None, str]:
        who, pin = form.get("member", "")[:32], form.get("pin", "")
        async with self._hashing:
            now = self._clock.now()
            if wait := self._lockout.locked_s(who, now):
                return None, words.said("locked_out", language, wait=words.span(wait + 1, language))
            if wait := self._lockout.busy_s(address, now):
                return None, words.said("busy", language, wait=words.span(wait + 1, language))
            self._lockout.on_look(address, now)
            member = self._staff.members().get(who)
            if await asyncio.to_thread(is_pin_of, member, pin):
                self._lockout.on_right(who)
                return member, ""
            locked_s = self._lockout.on_wrong(who, self._clock.now())
        await self._sources.desk.acts.note(who if member else "unknown", "wrong_pin", locked_s=int(locked_s))
        if locked_s:
            return None, words.said("locked_out", language, wait=words.span(locked_s, language))
        return None, "wrong"

    async def _log_out(self, request: Request, who: Who | None, _: Mapping[str, str]) -> Response:
        assert who is not None  # the table says so
        self._logins.close(who.token)
        await self._sources.desk.acts.note(who.member.id, "logged_out")
        self._news.ring()
        response = RedirectResponse("/staff", 303)
        response.delete_cookie(COOKIE, path="/staff")
        return response

    # ---- acts

    async def _act(self, request: Request, who: Who | None, form: Mapping[str, str]) -> Response:
        assert who is not None  # the table says so
        language = self._language_of(request)
        about = form.get("about", "")[:200]
        # It ends although the browser goes away: half an act is none.
        doing = self._sources.desk.do(who.member, request.path_params["act"], about)
        said = await asyncio.shield(asyncio.ensure_future(doing))
        if "application/json" in request.headers.get("accept", ""):
            text = words.said(f"said_{said.key}", language, about=said.about)
            return JSONResponse({"said": text, "key": said.key, "reload": False}, said.status)
        return RedirectResponse(f"/staff?said=said_{said.key}", 303)

    # ---- what changes

    async def _live(self, request: Request, who: Who | None, _: Mapping[str, str]) -> Response:
        assert who is not None  # the table says so
        if len(self._news.listeners) >= MOST_STREAMS:
            raise _Refused(503)
        headers = {"X-Accel-Buffering": "no"}
        parts = self._parts(request, who.token, self._language_of(request))
        return StreamingResponse(parts, media_type="text/event-stream", headers=headers)

    async def _parts(self, request: Request, token: str, language: str) -> AsyncIterator[str]:
        """What differs from what this browser has, at every ring and each second; then the time: proof of life."""
        has: dict[str, str] = {}
        before: Shown | None = None
        rung = asyncio.Event()
        self._news.listeners.add(rung)
        try:
            while not self._news.closing:
                rung.clear()
                who = self._who(request)
                if who is None or who.token != token:
                    yield _event("bye", "")
                    return
                may_act = who.login.may_act(self._clock.now())
                shown = await look(self._sources, who.member, language, may_act=may_act)
                if before is None or replace(shown, now_ms=before.now_ms) != before:  # else there is nothing to write
                    before = shown
                    for part, html in self._pages.parts(shown, language, csrf=who.login.csrf).items():
                        if has.get(part) != html:
                            has[part] = html
                            yield _event("part", json.dumps({"part": part, "html": html}))
                yield _event("tick", str(self._sources.wall_ms()))
                try:
                    async with asyncio.timeout(TICK_S):
                        await rung.wait()
                except TimeoutError:
                    pass
        finally:
            self._news.listeners.discard(rung)


def _event(kind: str, data: str) -> str:
    return f"event: {kind}\ndata: {data}\n\n"


def _is_ours(request: Request) -> None:
    """A form of our own page: the browser says where it comes from. The cookie and the form's secret are locks, too."""
    site = request.headers.get("sec-fetch-site", "same-origin")
    origin = request.headers.get("origin")
    own = origin is None or urlsplit(origin).netloc == request.headers.get("host")
    if site not in ANYWHERE_SAFE or not own:
        raise _Refused(403)


async def _form(request: Request) -> Mapping[str, str]:
    """The fields of a small form, as browsers send it; anything else is none."""
    if request.headers.get("content-type", "").partition(";")[0] != "application/x-www-form-urlencoded":
        raise _Refused(415)
    body = b""
    try:
        async for chunk in request.stream():
            body += chunk
            if len(body) > MOST_BODY:
                raise _Refused(413)
        fields = parse_qs(body.decode(), keep_blank_values=True, max_num_fields=10)
    except (ClientDisconnect, ValueError) as error:  # ValueError: no UTF-8, or too many fields
        raise _Refused(400) from error
    return {name: values[0] for name, values in fields.items()}


def _set_cookie(request: Request, response: Response, name: str, value: str, max_age_s: int) -> None:
    secure = request.url.scheme == "https"
    response.set_cookie(name, value, max_age=max_age_s, path="/staff", httponly=True, samesite="strict", secure=secure)
