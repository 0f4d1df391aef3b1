"""The screen as people use it: a real browser (Debian's Chromium, headless) on a real store, without a link.

Skipped where there is no Chromium; nothing is downloaded for it.
"""

import asyncio
import re
import shutil
import subprocess
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from playwright.async_api import Browser, Page, async_playwright, expect

from domain.fulfilment import Phase
from edge.screen.logins import ACTS_S
from tests.screen.store import PINS, Store, open_store

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = [
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed (Debian: apt-get install chromium)"),
    pytest.mark.system,
]
QUIET = [
    "--no-sandbox",
    "--disable-dev-shm-usage",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
TABLET, PHONE = {"width": 1180, "height": 820}, {"width": 390, "height": 844}
WITHIN_MS = 15_000  # for what a busy machine does in its own time
expect.set_options(timeout=WITHIN_MS)


@pytest.fixture(scope="module")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """One for all tests, each with a profile of its own; where it can be reached."""
    assert CHROMIUM is not None
    profile = f"--user-data-dir={tmp_path_factory.mktemp('chromium')}"
    command = [CHROMIUM, "--headless", "--remote-debugging-port=0", profile, *QUIET, "about:blank"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        said = (re.search(r"listening on (ws://\S+)", line) for line in process.stderr)
        yield next(found[1] for found in said if found)
        process.terminate()


@pytest.fixture
async def browser(chromium: str) -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        yield await playwright.chromium.connect_over_cdp(chromium)


@pytest.fixture
async def page(browser: Browser, store: Store) -> AsyncIterator[Page]:
    """A tablet before anybody is logged in. Whatever its scripts trip over fails the test."""
    context = await browser.new_context(viewport=TABLET, locale="en-US", base_url=store.url)  # type: ignore[arg-type]
    made = await context.new_page()
    made.set_default_timeout(WITHIN_MS)
    errors: list[str] = []
    made.on("pageerror", lambda error: errors.append(str(error)))
    await made.goto("/staff")
    yield made
    assert not errors
    await context.close()


async def log_in(page: Page, member: str, pin: str | None = None) -> None:
    await page.get_by_label("Your staff id").fill(member)
    await page.get_by_label("PIN").fill(pin or PINS[member])
    await page.get_by_role("button", name="Log in").click()


async def test_a_wrong_pin_is_said_and_the_fifth_locks_out(page: Page, store: Store) -> None:
    for _ in range(4):
        await log_in(page, "ana", "123123")
        await expect(page.get_by_role("alert")).to_contain_text("That is not right")
        store.clock.ahead_s += 2.0
    await log_in(page, "ana", "123123")
    await expect(page.get_by_role("alert")).to_contain_text("Wait 30 s")
    await log_in(page, "ana")
    await expect(page.get_by_role("alert")).to_contain_text("Wait")
    store.clock.ahead_s += 31.0
    await log_in(page, "ana")
    await expect(page.get_by_text("Ana · manager")).to_be_visible()


async def test_orders_come_up_by_themselves_and_are_taken_or_sent(page: Page, store: Store) -> None:
    await log_in(page, "leo")
    orders = page.locator("#orders")
    await expect(orders).to_contain_text("Every order is at the till")
    await store.queue("lane-1-7")
    await store.queue("lane-2-5", late=True)
    first, late = orders.locator(".card").nth(0), orders.locator(".card").nth(1)
    await expect(first).to_contain_text("lane-1 #7")
    await expect(first).to_contain_text("Cheeseburger")
    await expect(first).to_contain_text("A person decides in 9 min")
    await expect(late).to_contain_text("Too late to send by itself")
    await late.get_by_role("button", name="Send it").click()
    await expect(page.locator("#said")).to_contain_text("It goes to the till")
    await first.get_by_text("Enter by hand").click()
    await expect(first).to_contain_text("It will never be sent")
    await first.get_by_role("button", name="Yes, I enter it").click()
    await expect(page.locator("#said")).to_contain_text("Taken. Enter it at the till")
    await expect(orders.locator(".card")).to_have_count(1)
    taken, sent = await store.outbox.find("lane-1-7"), await store.outbox.find("lane-2-5")
    assert taken is not None
    assert sent is not None
    assert (taken.state.phase, taken.by) == (Phase.TAKEN_BY_STAFF, "leo")
    assert (sent.state.phase, sent.state.released) == (Phase.QUEUED, True)


async def test_an_approval_counts_down_and_is_answered_with_one_tap_or_two(page: Page, store: Store) -> None:
    await log_in(page, "leo")
    guest = await store.arrive()
    await guest.say("thirty cookies")
    asked = page.locator("#approvals .card")
    await expect(asked).to_contain_text("Unusual quantity: 30 ×")
    await expect(asked).to_contain_text("Chocolate chip cookie")
    await expect(asked.locator("time")).to_have_text(re.compile(r"[1-5]?\d s"))
    await asked.get_by_role("button", name="Approve").dblclick()
    await expect(page.locator("#said")).to_contain_text("Approved")
    await expect(asked).to_have_count(0)
    await expect(page.locator("#lanes .card").first).to_contain_text("30 × Chocolate chip cookie")
    assert guest.host.state.talk.order.settled[0].qty == 30
    await guest.say("sixty brownies")
    await guest.say("sixty cheeseburgers")
    above = asked.filter(has_text="60 ×").first
    await expect(above).to_contain_text("Not within your limit")
    await expect(above.get_by_role("button", name="Approve")).to_have_count(0)


async def test_a_call_is_taken_over_and_the_guest_given_back(page: Page, store: Store) -> None:
    await log_in(page, "leo")
    guest = await store.arrive()
    await guest.say("a cheeseburger", "can I talk to a person")
    await expect(page.locator("#calls .card")).to_contain_text("asked for a person")
    await page.locator("#calls").get_by_role("button", name="I take over").click()
    lane = page.locator("#lanes .card").first
    await expect(lane).to_contain_text("with a person")
    await expect(page.locator("#calls .card")).to_have_count(0)
    assert guest.host.state.floor == "staff"
    await lane.get_by_role("button", name="Back to the agent").click()
    await expect(lane).to_contain_text("ordering")


async def test_the_stop_button_stops_at_once_and_only_a_manager_lets_it_go_on(page: Page, store: Store) -> None:
    await log_in(page, "leo")
    guest = await store.arrive()
    await expect(page.locator("#head")).to_contain_text("down")
    lane = page.locator("#lanes .card").first
    await lane.get_by_role("button", name="Stop agent").click()
    await expect(lane).to_contain_text("Stopped by leo")
    assert guest.heard[-1] == "Somebody is on the way."
    await expect(page.locator("#calls")).to_contain_text("the agent was stopped")
    await expect(lane.get_by_role("button", name="Let it go on")).to_have_count(0)
    await page.get_by_text("Stop the agent everywhere").click()
    await page.get_by_role("button", name="Stop it now").click()
    await expect(page.locator("#alerts")).to_contain_text("stopped in the whole store")
    await expect(page.locator("#alerts")).to_contain_text("A manager can let it go on")
    await page.get_by_role("button", name="Log out").click()
    await log_in(page, "ana")
    await page.get_by_role("button", name="Let the agent go on everywhere").click()
    await lane.get_by_role("button", name="Let it go on").click()
    await expect(lane).to_contain_text("ordering")
    await guest.say("a cheeseburger")
    await expect(lane).to_contain_text("1 × Cheeseburger")


async def test_the_link_and_the_edge_are_told_apart_when_they_are_gone(browser: Browser, tmp_path: Path) -> None:
    async with open_store(tmp_path) as store:
        context = await browser.new_context(viewport=TABLET, locale="en-US", base_url=store.url)  # type: ignore[arg-type]
        page = await context.new_page()
        await page.goto("/staff")
        await log_in(page, "leo")
        store.counter.link_is("up")
        await expect(page.locator("#head")).to_contain_text("Cloud link: up")
        store.counter.link_is("down")
        await expect(page.locator("#head")).to_contain_text("Cloud link: down")
        await expect(page.locator("#lost")).to_be_hidden()
        port = int(store.url.rpartition(":")[2])
    await expect(page.locator("#lost")).to_contain_text("Connection to the edge lost")
    await page.locator("#lanes .card").first.get_by_role("button", name="Stop agent").click()
    await expect(page.locator("#said")).to_contain_text("it may not have been done")
    async with open_store(tmp_path, port=port):
        await expect(page.get_by_label("Your staff id")).to_be_visible()
    await context.close()


async def test_a_tap_is_not_lost_while_the_screen_changes_under_it(page: Page, store: Store) -> None:
    await log_in(page, "leo")
    guest = await store.arrive()
    await guest.say("can I talk to a person")
    button = page.locator("#lanes .card").first.get_by_role("button", name="I take over")
    box = await button.bounding_box()
    assert box is not None
    told = await page.context.new_cdp_session(page)  # what the edge tells the page, also while it shows none of it
    await told.send("Network.enable")
    all_told = asyncio.Event()
    told.on(
        "Network.eventSourceMessageReceived",
        lambda message: all_told.set() if "lane-2-2" in message["data"] else None,
    )
    await page.mouse.move(box["x"] + 20, box["y"] + 20)
    await page.mouse.down()
    for n in range(3):  # what pushes everything down comes while the finger is on the button
        await store.queue(f"lane-2-{n}", late=True)
        await guest.say("a cheeseburger")
        store.counter.news.ring()
    async with asyncio.timeout(WITHIN_MS / 1000):
        await all_told.wait()
    await page.mouse.up()
    await expect(page.locator("#lanes .card").first).to_contain_text("with a person")
    await expect(page.locator("#orders .card")).to_have_count(3)


async def test_what_somebody_opened_or_typed_stays_while_the_screen_changes(page: Page, store: Store) -> None:
    await log_in(page, "leo")
    await store.queue("lane-1-7")
    await page.locator("#orders").get_by_text("Enter by hand").click()
    store.clock.ahead_s = ACTS_S + 1
    await expect(page.locator("#alerts")).to_contain_text("Locked after 15 minutes")
    await page.get_by_label("PIN").type("4801")
    await store.queue("lane-1-8")
    await expect(page.locator("#orders .card")).to_have_count(2)
    await expect(page.get_by_label("PIN")).to_have_value("4801")
    await page.get_by_label("PIN").press_sequentially("53")
    await page.keyboard.press("Enter")
    await expect(page.locator("#alerts")).not_to_contain_text("Locked")
    await expect(page.locator("#orders").get_by_text("Enter by hand").first).to_be_visible()


async def test_everything_can_be_done_with_the_keyboard(page: Page, store: Store) -> None:
    await store.queue("lane-1-7", late=True)
    await page.keyboard.type("leo")
    await page.keyboard.press("Tab")
    await page.keyboard.type(PINS["leo"])
    await page.keyboard.press("Enter")
    send = page.get_by_role("button", name="Send it")
    await expect(send).to_be_visible()
    for _ in range(10):
        await page.keyboard.press("Tab")
        if await send.evaluate("button => button === document.activeElement"):
            break
    await page.keyboard.press("Enter")
    await expect(page.locator("#said")).to_contain_text("It goes to the till")


async def test_it_works_without_its_script(browser: Browser, store: Store) -> None:
    await store.queue("lane-1-7", late=True)
    context = await browser.new_context(java_script_enabled=False, locale="es-MX", base_url=store.url)
    page = await context.new_page()
    await page.goto("/staff")
    await page.get_by_label("Su clave de empleado").fill("leo")
    await page.get_by_label("PIN").fill(PINS["leo"])
    await page.get_by_role("button", name="Entrar").click()
    await page.get_by_role("button", name="Enviar").click()
    await expect(page.locator("#said")).to_contain_text("Va a la caja")
    await context.close()


CONTRASTS = """() => {
  const channel = (v) => { v /= 255; return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; };
  const parse = (c) => c.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
  const ground = (node) => {
    for (let n = node; n; n = n.parentElement) {
      const c = parse(getComputedStyle(n).backgroundColor);
      if (c.length === 3 || c[3] > 0.99) return c;
    }
    return [255, 255, 255];
  };
  const bad = [];
  for (const node of document.querySelectorAll("body *")) {
    const own = [...node.childNodes].some((n) => n.nodeType === 3 && n.data.trim());
    if (!own || !node.checkVisibility()) continue;
    const a = light(parse(getComputedStyle(node).color)), b = light(ground(node));
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < 4.5) bad.push(`${node.textContent.trim().slice(0, 40)}: ${ratio.toFixed(2)}`);
  }
  return bad;
}"""
SMALL = """() => [...document.querySelectorAll("button, summary, input:not([type=hidden])")]
  .filter((n) => n.checkVisibility()).map((n) => [n.textContent.trim(), n.getBoundingClientRect()])
  .filter(([, box]) => box.height < 44 || box.width < 44)
  .map(([text, box]) => `${text}: ${box.width} x ${box.height}`)"""
WIDE = "() => document.documentElement.scrollWidth > document.documentElement.clientWidth"


@pytest.mark.parametrize("size", [TABLET, PHONE], ids=["tablet", "phone"])
@pytest.mark.parametrize("locale", ["en-US", "es-MX"])
async def test_it_can_be_read_and_touched(browser: Browser, store: Store, size: dict[str, int], locale: str) -> None:
    guest, other = await store.arrive("lane-1"), await store.arrive("lane-2")
    await guest.say("two cheeseburgers, one without onions", "thirty cookies")
    await other.say("can I talk to a person")
    await store.queue("lane-1-7")
    await store.queue("lane-2-5", late=True)
    await store.sessions.stop("lane-2", by="leo")
    context = await browser.new_context(viewport=size, locale=locale, base_url=store.url)  # type: ignore[arg-type]
    page = await context.new_page()

    async def look() -> None:
        assert await page.evaluate(CONTRASTS) == []
        assert await page.evaluate(SMALL) == []
        assert not await page.evaluate(WIDE), "nothing is wider than the screen"

    await page.goto("/staff")
    await look()
    await page.locator("[name=member]").fill("leo")
    await page.locator("[name=pin]").first.fill(PINS["leo"])
    await page.locator("button.primary").click()
    await expect(page.locator("#orders .card")).to_have_count(2)
    await expect(page.locator("#approvals .card")).to_have_count(1)
    await look()
    store.clock.ahead_s = ACTS_S + 1
    await expect(page.locator("#alerts .locked")).to_be_visible()
    await look()
    await context.close()
