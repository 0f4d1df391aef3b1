"""Back ends over real HTTP: one small world, shown in the form of each vendor's public reference, with faults.

Every answer is made from the world at the moment it is asked, in pages of two. `Faults` decides what goes wrong with
the next answers; `mangle` may change a whole answer, as a release of theirs would.
"""

import asyncio
import json
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from email.utils import formatdate
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from talkthru import pos as program

PAGE = 2
TOKEN = "sesame-4711-opens"
AT = "2025-03-12T10:00:00+00:00"


@dataclass
class Good:
    id: str
    name: Any
    variants: list[tuple[str, Any]]  # id and price in cents, whatever a broken system may say
    category: str = "burgers"


@dataclass
class Tally:
    sku: str
    place: str
    count: Any
    at: Any = AT


@dataclass
class Person:
    id: str
    first: str
    last: str
    phone: str  # eleven digits
    agreed: bool = True
    points: int = 120


@dataclass
class World:
    goods: list[Good] = field(default_factory=lambda: [
        Good("101", "House Burger", [("1011", 549)]),
        Good("102", "Lemonade", [("1021", 199), ("1022", 249)], "drinks"),
        Good("103", "Apple Pie", [("1031", 299)], "desserts"),
    ])  # fmt: skip
    tallies: list[Tally] = field(default_factory=lambda: [
        Tally("1011", "L1", 7), Tally("1011", "L2", 3), Tally("1021", "L1", 40), Tally("1031", "L1", 0),
    ])  # fmt: skip
    people: list[Person] = field(default_factory=lambda: [
        Person("901", "Ada", "Example", "12025550101"), Person("902", "Ben", "Sample", "12025550102", agreed=False),
    ])  # fmt: skip
    orders: dict[str, dict[str, Any]] = field(default_factory=dict)  # by idempotency key, or reference and revision
    spent: dict[str, int] = field(default_factory=dict)
    offers: list[dict[str, Any]] = field(default_factory=lambda: [{"code": "pie_day", "sort": "percent_off_items",
                                                                  "off": 20, "on": ["103"]}])  # fmt: skip

    def cents(self, sku: str) -> int:
        return next(cents for g in self.goods for vid, cents in g.variants if vid == sku)

    def points(self, person: Person) -> int:
        return person.points - sum(self.spent.values())


@dataclass
class Faults:
    """next: what goes wrong with the next answers, one each; always: with every one of them."""

    next: list[str] = field(default_factory=list)
    always: str = ""
    skew_s: float = 0.0
    mangle: Callable[[Any], Any] = lambda body: body


@dataclass
class Backend:
    world: World = field(default_factory=World)
    faults: Faults = field(default_factory=Faults)
    asked: list[str] = field(default_factory=list)
    bodies: list[Any] = field(default_factory=list)
    url: str = ""

    def requests(self, part: str) -> int:
        return sum(part in line for line in self.asked)


Answer = Callable[[Backend, str, Mapping[str, str], Any], Any]  # path, query, body


class Server:
    """All back ends of a test run on one port: `/rest/...`, `/square/...`; `fresh` gives one a new world."""

    def __init__(self, answers: Mapping[str, Answer]) -> None:
        self._answers = answers
        self._held: dict[str, Backend] = {}
        self._stop = threading.Event()
        self._listening = program.listen("127.0.0.1", 0)
        self._thread = threading.Thread(target=lambda: asyncio.run(self._serve()), name="back ends", daemon=True)
        self._thread.start()

    def fresh(self, vendor: str, world: World) -> Backend:
        url = f"http://127.0.0.1:{self._listening.getsockname()[1]}/{vendor}"
        backend = self._held[vendor] = Backend(world=world, url=url)
        return backend

    def close(self) -> None:
        self._stop.set()
        self._thread.join(5)
        self._listening.close()

    async def _serve(self) -> None:
        routes = [Route("/{vendor}/{rest:path}", self._handle, methods=["GET", "POST", "PUT"])]
        server = program.server(Starlette(routes=routes))
        server.config.date_header = False
        server.config.timeout_graceful_shutdown = 0
        serving = asyncio.create_task(server.serve(sockets=[self._listening]))
        await asyncio.to_thread(self._stop.wait)
        server.should_exit = True
        await serving

    async def _handle(self, request: Request) -> Response:
        vendor = request.path_params["vendor"]
        backend, answer, path = self._held[vendor], self._answers[vendor], _path(request)
        backend.asked.append(f"{request.method} {path}")
        if TOKEN not in "".join(request.headers.values()):
            return JSONResponse({"message": f"who is {request.headers.get('authorization')}?"}, 401)
        body = await request.body()
        given = json.loads(body) if body else None
        backend.bodies.append(given)
        fault = backend.faults.always or (backend.faults.next.pop(0) if backend.faults.next else "")
        match fault.partition(":"):
            case ("slow", _, _):
                await asyncio.sleep(30)
            case ("status", _, status):
                return JSONResponse({"message": "no", "token": TOKEN}, int(status))
            case ("busy", _, after):
                return Response(status_code=429, headers={"retry-after": after} if after else {})
            case ("html", _, _):
                return Response("<html>maintenance</html>", media_type="text/html")
            case ("nothing", _, _):
                return JSONResponse([])
            case ("lost", _, part) if part in path:
                answer(backend, path, request.query_params, given)
                return Response(headers={"content-length": "9"})  # and none comes: the connection ends instead
            case ("lost", _, _):
                backend.faults.next.insert(0, fault)  # it is another answer that is lost
        made = answer(backend, path, request.query_params, given)
        if isinstance(made, Response):
            return made
        date = formatdate(time.time() + backend.faults.skew_s, usegmt=True)
        return JSONResponse(backend.faults.mangle(made), headers={"date": date})


def _path(request: Request) -> str:
    """As it was sent: a slash within a name stays one."""
    return "/" + request.scope["raw_path"].decode().split("/", 2)[2]


def page(rows: list[Any], after: Any) -> tuple[list[Any], str | None]:
    """The rows from a cursor on, and the next cursor."""
    start = int(after or 0)
    return rows[start : start + PAGE], str(start + PAGE) if start + PAGE < len(rows) else None
