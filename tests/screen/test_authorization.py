"""Who may do what at the store's screen: every route with every identity, denied by default."""

import time
from dataclasses import replace

import httpx
from fastapi import FastAPI
from starlette.routing import Route

from edge.screen import desk
from edge.screen.badge import badge_for
from edge.screen.logins import ACTS_S, SHIFT_S
from edge.screen.web import COOKIE, MOST_BODY, NEEDS, Needs
from edge.session.signing import SiteKey
from tests.screen.conftest import As, Browser, nobody
from tests.screen.store import PINS, ROLES, Store

# Every act, and for whom it opens: what the burger brand's data gives these roles. Anybody not named: 403.
MAY = {
    "take": {"ana", "leo", "mia"},
    "release": {"ana", "leo", "mia"},
    "done": {"ana", "leo", "mia"},
    "take_over": {"ana", "leo", "mia"},
    "hand_back": {"ana", "leo", "mia"},
    "stop": {"ana", "leo", "mia"},
    "resume": {"ana"},
    "approve": {"ana", "leo", "mia"},
    "deny": {"ana", "leo", "mia"},
    "send_goods": {"ana", "leo", "mia"},
    "keep_goods": {"ana", "leo", "mia"},
    "let_go": {"ana", "leo", "mia"},
    "open_the_till": set(),
}


def test_every_route_is_in_the_table_and_one_that_is_not_is_refused(store: Store) -> None:
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
    store.screen.install(app)
    routes = [r for r in _routes(app) if r.path.startswith("/staff")]
    found = {(method, route.path) for route in routes for method in (route.methods or ()) if method != "HEAD"}
    assert found == set(NEEDS)


def _routes(app: FastAPI) -> list[Route]:
    found: list[Route] = []
    waiting = list(app.routes)
    while waiting:
        route = waiting.pop()
        if isinstance(route, Route):
            found.append(route)
        waiting += getattr(getattr(route, "original_router", None), "routes", [])
    return found


async def test_a_route_that_the_table_does_not_name_is_refused_to_everybody(store: Store, monkeypatch, at: As) -> None:
    monkeypatch.delitem(NEEDS, ("GET", "/staff"))  # type: ignore[arg-type]
    app = FastAPI()
    store.screen.install(app)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://store") as client:
        assert (await client.get("/staff")).status_code == 403


async def test_whoever_is_not_logged_in_gets_the_form_and_nothing_else(store: Store) -> None:
    async with nobody(store) as stranger:
        for (method, path), needs in NEEDS.items():
            url = path.replace("{act}", "stop").replace("{name}", "screen.css")
            answer = await stranger.client.request(method, url, data={"csrf": "x"} if method == "POST" else None)
            expected = {Needs.NOTHING: (200, 303, 401)}.get(needs, (401,))
            assert answer.status_code in expected, (method, path, answer.status_code)
            assert "lane-1" not in answer.text
    assert not store.sessions.stops.places


async def test_the_table_of_acts_and_members(store: Store, at: As) -> None:
    assert set(MAY) - {"open_the_till"} == set(desk.RIGHTS) | {"approve", "deny"}
    for member in ROLES:
        browser = await at(member)
        for act, members in MAY.items():
            status = (await browser.act(act, "nothing like it")).status_code
            if act == "open_the_till":
                assert status == 404
            else:
                assert (status != 403) == (member in members), (member, act, status)


async def test_a_role_that_the_menu_does_not_know_may_look_and_do_nothing(store: Store, at: As) -> None:
    members = store.counter.staff.members()
    store.counter.staff.put(replace(members["leo"], role="ceo"))
    browser = await at("leo")
    for act in MAY:
        assert (await browser.act(act, "lane-1")).status_code in (403, 404)
    assert not store.sessions.stops.places


async def test_an_act_without_the_forms_own_secret_does_nothing(store: Store, at: As) -> None:
    browser = await at("ana")
    for wrong in ("", "x", browser.csrf + "x"):
        assert (await browser.act("stop", "", csrf=wrong)).status_code == 403
    assert not store.sessions.stops.places


async def test_a_form_of_another_site_does_nothing(store: Store, at: As) -> None:
    browser = await at("ana")
    form = {"csrf": browser.csrf, "about": ""}
    for headers in ({"Origin": "http://evil.example"}, {"Sec-Fetch-Site": "cross-site"}, {"Origin": "null"}):
        answer = await browser.client.post("/staff/act/stop", data=form, headers=headers)
        assert answer.status_code == 403
    assert not store.sessions.stops.places


async def test_what_is_no_small_form_is_refused(store: Store, at: As) -> None:
    browser = await at("ana")
    post = browser.client.post
    assert (await post("/staff/act/stop", json={"csrf": browser.csrf})).status_code == 415
    assert (await post("/staff/act/stop", data={"csrf": "x" * MOST_BODY})).status_code == 413
    kind = {"Content-Type": "application/x-www-form-urlencoded"}
    assert (await post("/staff/act/stop", content=b"\xff\xfe=1", headers=kind)).status_code in (400, 403)
    assert (await post("/staff/act/stop", content=b"&".join([b"a=1"] * 99), headers=kind)).status_code == 400


async def test_a_quarter_of_an_hour_after_the_last_act_only_the_stop_button_works(store: Store, at: As) -> None:
    browser = await at("ana")
    store.clock.ahead_s = ACTS_S + 1
    assert (await browser.act("resume", "")).status_code == 401
    assert (await browser.client.get("/staff")).text.count('action="/staff/act/') == 3, (
        "one for each lane, and the store"
    )
    assert (await browser.act("stop", "")).status_code == 200
    await browser.log_in("ana")
    assert (await browser.act("resume", "")).status_code == 200


async def test_a_login_ends_with_the_shift_with_logging_out_and_with_leaving(store: Store, at: As) -> None:
    browser, other, gone = await at("ana"), await at("mia"), await at("leo")
    await other.client.post("/staff/logout", data={"csrf": other.csrf})
    assert (await other.act("stop", "")).status_code == 401
    store.counter.staff.remove("leo")
    assert (await gone.act("stop", "")).status_code == 401
    store.clock.ahead_s = SHIFT_S + 1
    assert (await browser.act("stop", "")).status_code == 401


async def test_the_cookie_and_every_answer_are_locked_down(store: Store) -> None:
    async with nobody(store) as browser:
        cookie = (await browser.log_in("ana")).headers["set-cookie"]
        assert cookie.startswith(f"{COOKIE}=")
        assert all(word in cookie for word in ("HttpOnly", "SameSite=strict", "Path=/staff"))
        for url in ("/staff", "/staff/static/screen.js", "/staff/static/passwd"):
            headers = (await browser.client.get(url)).headers
            assert "default-src 'none'" in headers["content-security-policy"]
            assert headers["x-frame-options"] == "DENY"
        assert (await browser.client.get("/staff")).headers["cache-control"] == "no-store"
        assert (await browser.client.get("/staff/static/..%2fstaff.py")).status_code == 404


async def test_wrong_pins_lock_that_member_out_and_a_badge_still_opens(store: Store) -> None:
    async with nobody(store) as browser:
        for n in range(5):
            answer = await browser.log_in("ana", "000000")
            assert answer.status_code == 401, n
            store.clock.ahead_s += 2.0  # the door takes one in two seconds, after a burst
        assert "Wait 30 s" in answer.text
        assert "Wait" in (await browser.log_in("ana", PINS["ana"])).text, "the right one is not looked at either"
        assert (await browser.log_in("leo", PINS["leo"])).status_code == 303, "and nobody else is locked out"
        member = store.counter.staff.new_badge("ana")
        badge = badge_for(member, SiteKey.open(store.folder), now_s=int(time.time()))
        assert (await browser.client.post("/staff/login", data={"badge": badge})).status_code == 303
        store.clock.ahead_s += 31
        assert (await browser.log_in("ana", PINS["ana"])).status_code == 303


async def test_who_does_not_exist_takes_as_long_and_says_as_much_as_who_does(store: Store) -> None:
    async with nobody(store) as browser:
        known, unknown = await browser.log_in("ana", "111222"), await browser.log_in("zoe", "111222")
        assert known.text == unknown.text


async def test_what_a_guest_says_cannot_become_a_page(store: Store, at: As) -> None:
    guest = await store.arrive()
    await guest.say('<script>alert(1)</script> "onload=')
    browser: Browser = await at("ana")
    page = (await browser.client.get("/staff")).text
    assert "<script>alert" not in page
    assert "&lt;script&gt;" in page
