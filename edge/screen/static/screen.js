// Keeps an open page true: the edge sends its parts when they change, this puts them in place without taking away what a
// finger is on. Without it the page works, too: every act is a plain form. Nothing is decided here.

const body = document.body;
const LOST_AFTER_MS = 3500; // the edge speaks every second; three missed are no accident
const AGAIN_MS = 1000;
const SAID_MS = 8000;
const HELD_AT_MOST_MS = 1500; // a finger that stays down does not freeze the screen

let aheadMs = 0; // the edge's clock before this browser's
let heardAt = performance.now();
let stream;
let finger = 0; // when it went down; 0: it is up
const waiting = new Map(); // part -> html that came while a finger was down

// ---- parts in place

function key(node) {
  return node.nodeType === 1 ? node.getAttribute("data-key") || node.id || null : null;
}

function alike(old, fresh) {
  return old.nodeType === fresh.nodeType && old.nodeName === fresh.nodeName && key(old) === key(fresh);
}

function attributes(old, fresh) {
  for (const { name } of [...old.attributes]) {
    if (!fresh.hasAttribute(name) && name !== "open" && name !== "aria-busy") old.removeAttribute(name);
  }
  for (const { name, value } of fresh.attributes) {
    if (name === "open") continue; // what somebody opened stays open
    if (name === "value" && old.nodeName === "INPUT" && old.type !== "hidden") continue; // what somebody typed stays
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
}

function morph(old, fresh) {
  if (old.nodeType !== 1) {
    if (old.data !== fresh.data) old.data = fresh.data;
    return;
  }
  attributes(old, fresh);
  if (old.nodeName !== "TIME") children(old, fresh);
}

function children(old, fresh) {
  let at = old.firstChild;
  for (const child of [...fresh.childNodes]) {
    let same = at;
    while (same && !alike(same, child)) same = key(child) ? same.nextSibling : null;
    if (!same) {
      old.insertBefore(child, at);
      continue;
    }
    morph(same, child);
    if (same === at) at = at.nextSibling;
    else old.insertBefore(same, at);
  }
  while (at) {
    const next = at.nextSibling;
    at.remove();
    at = next;
  }
}

function place(part, html) {
  const old = document.getElementById(part);
  if (!old) return;
  const fresh = document.createElement("template");
  fresh.innerHTML = html;
  children(old, fresh.content);
  times();
}

function placeWaiting() {
  for (const [part, html] of waiting) place(part, html);
  waiting.clear();
}

addEventListener("pointerdown", () => { finger = performance.now(); }, true);
for (const up of ["pointerup", "pointercancel"]) {
  // after the click that follows it
  addEventListener(up, () => setTimeout(() => { finger = 0; placeWaiting(); }, 0), true);
}

// ---- ages

function span(seconds) {
  const s = Math.max(0, Math.floor(seconds));
  if (s < 60) return body.dataset.s.replace("#", s);
  if (s < 3600) return body.dataset.m.replace("#", Math.floor(s / 60));
  return body.dataset.h.replace("#", Math.floor(s / 3600)).replace("#", Math.floor((s % 3600) / 60));
}

function times() {
  const now = Date.now() + aheadMs;
  for (const time of document.querySelectorAll("time")) {
    const { since, until } = time.dataset;
    const text = since ? span((now - since) / 1000) : until ? span((until - now) / 1000) : "";
    if (time.textContent !== text) time.textContent = text;
  }
}

// ---- the edge

function heard(event) {
  heardAt = performance.now();
  aheadMs = Number(event.data) - Date.now();
  document.getElementById("lost").hidden = true;
  body.classList.remove("lost");
}

// A stream that the edge refuses does not come back by itself: it is there again, and knows nobody. The page will ask.
async function ended() {
  if (stream.readyState !== EventSource.CLOSED) return;
  try {
    await fetch("/staff", { method: "GET", signal: AbortSignal.timeout(2000) });
    setTimeout(() => location.assign("/staff"), AGAIN_MS);
  } catch {
    // not there: `watch` tries again
  }
}

function listen() {
  stream = new EventSource("/staff/live");
  stream.addEventListener("tick", heard);
  stream.addEventListener("error", ended);
  stream.addEventListener("bye", () => { stream.close(); location.assign("/staff"); });
  stream.addEventListener("part", (event) => {
    const { part, html } = JSON.parse(event.data);
    waiting.set(part, html);
    if (!finger) placeWaiting();
  });
}

function watch() {
  times();
  const now = performance.now();
  if (finger && now - finger > HELD_AT_MOST_MS) { finger = 0; placeWaiting(); }
  if (now - heardAt < LOST_AFTER_MS) return;
  document.getElementById("lost").hidden = false;
  body.classList.add("lost");
  if (now - heardAt > LOST_AFTER_MS + AGAIN_MS) {
    stream.close();
    heardAt = now - LOST_AFTER_MS;
    listen();
  }
}

// ---- acts

let hush;
function say(text, well) {
  const said = document.getElementById("said");
  said.textContent = text;
  said.className = well ? "well" : "not";
  clearTimeout(hush);
  hush = setTimeout(() => { said.textContent = ""; said.className = ""; }, SAID_MS);
}

async function act(form) {
  if (form.dataset.busy) return; // the first tap is under way; the second is the same
  form.dataset.busy = "1";
  const button = form.querySelector("button");
  button.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(form.action, {
      method: "POST",
      headers: { Accept: "application/json" },
      body: new URLSearchParams(new FormData(form)),
      signal: AbortSignal.timeout(5000),
    });
    const { said, reload } = await answer.json();
    say(said, answer.ok);
    if (reload) setTimeout(() => location.reload(), 1200);
    form.closest("details")?.removeAttribute("open");
  } catch {
    say(body.dataset.notSent, false);
  } finally {
    delete form.dataset.busy;
    button.removeAttribute("aria-busy");
  }
}

if (body.classList.contains("board")) {
  aheadMs = Number(body.dataset.now) - Date.now();
  addEventListener("submit", (event) => {
    if (!event.target.matches("form[data-act]")) return;
    event.preventDefault();
    act(event.target);
  });
  addEventListener("pagehide", () => stream.close());
  listen();
  times();
  setInterval(watch, 500);
}
