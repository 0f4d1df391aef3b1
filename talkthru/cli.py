"""The front door: one command with the product's programs under it. It parses arguments and nothing else.

Each program's module is imported when it is run, so that `--help` is quick and a part that is not installed is only
missed where it is used.
"""

import os
import sys
from enum import StrEnum
from importlib import resources
from pathlib import Path
from typing import Annotated, Any

import typer

from talkthru import (
    aside_commands,
    identity_commands,
    memory_commands,
    models_commands,
    operating_commands,
    staff_commands,
)

app = typer.Typer(
    name="talkthru",
    help="A real-time voice agent for stores: it hears, takes turns, keeps every order, goes on without a link.",
    epilog="Start with `talkthru demo`. The text door for tests and tools is `talkthru converse`.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="markdown",
    pretty_exceptions_enable=False,
)


TRYING, RUNNING, LOOKING, OPERATING, ADMITTING = (
    "Try it",
    "Run the parts",
    "Look into it",
    "Operate the cloud",
    "Who may",
)  # the panels of the first help page, in this order

app.add_typer(models_commands.models, name="models", rich_help_panel=RUNNING)
for _group in (operating_commands.audit, aside_commands.goods, operating_commands.approvals, memory_commands.memory):
    app.add_typer(_group, rich_help_panel=OPERATING)
app.add_typer(identity_commands.identity, name="identity", rich_help_panel=ADMITTING)
app.add_typer(identity_commands.token, name="token", rich_help_panel=ADMITTING)
app.add_typer(staff_commands.staff, name="staff", rich_help_panel=ADMITTING)


def data_folder() -> Path:
    """The demo brands' data, as installed."""
    return Path(str(resources.files("talkthru.data")))


def _end(status: int) -> None:
    raise typer.Exit(status)


def _fail(problem: object) -> None:
    typer.echo(f"talkthru: {problem}", err=True)
    raise typer.Exit(2)


Seed = Annotated[int, typer.Option(help="Picks orders and voices; the same seed, the same run.")]


@app.command(rich_help_panel=TRYING)
def demo(
    seed: Seed = 0,
    orders: Annotated[int, typer.Option(min=1, max=20, help="How many guests; the last one loses the link.")] = 2,
    quick: Annotated[bool, typer.Option("--quick", help="The first guest alone.")] = False,
    wav: Annotated[
        Path | None, typer.Option(help="Your own recording in the guests' place: any rate and channels, 120 s at most.")
    ] = None,
    mic: Annotated[
        bool, typer.Option("--mic", help="Order yourself, by this machine's microphone and loudspeaker.")
    ] = False,
    plain: Annotated[bool, typer.Option("--plain", help="Lines instead of a live screen.")] = False,
) -> None:
    """A spoken drive-thru order, end to end, on this machine.

    Starts the cloud tier, a point of sale and an edge as real processes on loopback, drives up a guest who speaks and
    reacts, cuts the link in the middle of the second order, and checks what the point of sale holds. Exit code 0 only
    if every accepted order is the intended one.
    """
    from talkthru.demo.run import run

    if mic and wav is not None:
        _fail("--mic and --wav are two guests: choose one")
    _end(run(seed=seed, orders=orders, quick=quick, wav=wav, mic=mic, plain=plain))


@app.command(rich_help_panel=RUNNING)
def edge(
    config: Annotated[Path | None, typer.Option(help="A TOML file; see docs/configuration.md.")] = None,
    listen: Annotated[
        str | None, typer.Option(help="HOST:PORT (default: 127.0.0.1:8080); port 0 picks a free one.")
    ] = None,
    menu: Annotated[Path | None, typer.Option(help="Your menu file (default: the demo brand's).")] = None,
    data: Annotated[Path | None, typer.Option(help="Where sessions and orders are kept (default: var/edge).")] = None,
    cloud: Annotated[
        str | None, typer.Option(help="HOST:PORT of the cloud tier. Without it the store is alone.")
    ] = None,
    insecure: Annotated[bool, typer.Option("--insecure", help="Devices beyond loopback in plain text.")] = False,
    dev: Annotated[
        bool, typer.Option("--dev", help="On this machine alone: enrol with var/cloud's cloud, make devices' tokens.")
    ] = False,
) -> None:
    """The store's node: hears, understands, answers and keeps every order; WebSocket on /v1/lane/DEVICE.

    It calls the cloud with a certificate (`talkthru identity`), and devices show it tokens (`talkthru token`).
    """
    import loguru

    loguru.logger.disable("pipecat")  # its banner, at import; `edge.telemetry.logs` lets it speak again
    from talkthru.edge import run

    given: dict[str, Any] = {"listen": listen, "menu": menu, "data_dir": data, "cloud": cloud}
    _end(run(config=config, dev=dev, insecure=insecure or None, **given))


@app.command(rich_help_panel=RUNNING)
def cloud(
    config: Annotated[Path | None, typer.Option(help="A TOML file with a [cloud] table.")] = None,
    listen: Annotated[
        str | None, typer.Option(help="HOST:PORT (default: 127.0.0.1:8070); port 0 picks a free one.")
    ] = None,
    database: Annotated[str | None, typer.Option(help="postgresql://..., for replicas (default: SQLite).")] = None,
    menu: Annotated[
        list[Path] | None, typer.Option(help="Menu and catalog files, repeated (default: the demo brands').")
    ] = None,
    customers: Annotated[Path | None, typer.Option(help="Who may be looked up, as a customers file.")] = None,
    pos: Annotated[str | None, typer.Option(help="URL of the point of sale (default: http://127.0.0.1:8071).")] = None,
    data: Annotated[
        Path | None, typer.Option(help="Where orders, logs and the fleet's authority are kept (default: var/cloud).")
    ] = None,
    address: Annotated[str | None, typer.Option(help="HOST:PORT under which stores reach it, if another.")] = None,
    insecure: Annotated[bool, typer.Option("--insecure", help="Plain text, no identity: on loopback alone.")] = False,
) -> None:
    """The cloud tier over gRPC: proposals, orders to the point of sale, logs, the site's news.

    Edges show certificates of its own authority: `talkthru identity invite` lets one in.
    """
    from talkthru.cloud import run

    given: dict[str, Any] = {"listen": listen, "database_url": database, "pos_url": pos, "insecure": insecure or None}
    given |= {"customers": customers, "data_dir": data, "address": address}
    _end(run(config=config, menus=tuple(menu) if menu else None, **given))


@app.command(rich_help_panel=RUNNING)
def reasoning(
    file: Annotated[Path, typer.Argument(help="A TOML file with a [reasoning] table (docs/reasoning.md).")],
    say: Annotated[str, typer.Option(help="What a guest would say (default: a wish that no rule knows).")] = "",
) -> None:
    """Asks every language model of a table one question, and shows what becomes of its answer, how fast, at what cost.

    Exits with 1 where a model failed or proposed what cannot be, and with 2 where the table cannot be meant.
    """
    from talkthru.reasoning import SAID, run

    _end(run(file, words=say or SAID))


@app.command(rich_help_panel=RUNNING)
def integrations(
    file: Annotated[Path, typer.Argument(help="A TOML file with an [integrations] table (docs/integrations.md).")],
    sku: Annotated[
        list[str] | None, typer.Option(help="Counts to ask for, repeated (default: the catalog's first ten).")
    ] = None,
    phone: Annotated[str, typer.Option(help="A customer to look for: shown is what they agreed to, not who.")] = "",
) -> None:
    """Asks every system that a brand has connected once, and shows what becomes of its answers. Reads alone.

    Exits with 1 where a system did not answer, and with 2 where the table cannot be meant: file, line, reason.
    """
    from talkthru.integrations import run

    _end(run(file, skus=tuple(sku or ()), phone=phone))


@app.command(rich_help_panel=TRYING)
def scripted_model(
    script: Annotated[Path, typer.Argument(help="What it says, as JSON: docs/examples/scripted_model.json.")],
    port: Annotated[int, typer.Option(help="On this machine; 0 picks a free one.")] = 8072,
) -> None:
    """A stand-in for a language model: an endpoint that answers what a file says, to try a cloud's models without one.

    It speaks as OpenAI-compatible endpoints and as Anthropic's do. A model whose name ends in -slow, -busy, -down,
    -refused or -nonsense fails in that way.
    """
    from talkthru.scripted_model import run

    try:
        _end(run(script, port=port))
    except (ValueError, OSError) as problem:
        _fail(problem)


@app.command(rich_help_panel=RUNNING)
def pos(
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="Port; 0 picks a free one.")] = 8071,
    menu: Annotated[list[Path] | None, typer.Option(help="Menu files, repeated (default: the demo brand's).")] = None,
    fault: Annotated[
        list[str] | None,
        typer.Option(help="timeout_created, reject[=REASON], slow=MS, price:ITEM/VARIATION=CENTS, 86=ITEM; repeated."),
    ] = None,
    data: Annotated[Path | None, typer.Option(help="Keeps the orders in this file between runs.")] = None,
) -> None:
    """A simulated point of sale over HTTP, with faults to try your set-up against; orders are shown on its page."""
    from talkthru.pos import run

    _end(run(host=host, port=port, menus=tuple(menu or ()), faults=tuple(fault or ()), data=data))


@app.command(rich_help_panel=TRYING)
def converse(
    data: Annotated[
        Path | None,
        typer.Option(help="A folder with menu.json, store_catalog.json, customers.json (default: the demo brands')."),
    ] = None,
    cloud: Annotated[str, typer.Option(help="embedded, none, or HOST:PORT of a running cloud tier.")] = "embedded",
    model: Annotated[
        str, typer.Option(help="none: rules alone. A model's name in --config, or auto: all of them, as routed.")
    ] = "none",
    config: Annotated[
        Path | None, typer.Option(help="With --model: a TOML file with a [reasoning] table (docs/reasoning.md).")
    ] = None,
    identity: Annotated[
        Path | None, typer.Option(help="With --cloud HOST:PORT: an enrolled edge's data folder, to call as that edge.")
    ] = None,
    insecure: Annotated[
        bool, typer.Option("--insecure", help="With --cloud HOST:PORT on this machine: call in plain text.")
    ] = False,
    keep: Annotated[
        Path | None, typer.Option(metavar="FOLDER", help="Keep what is said there, for `talkthru replay`.")
    ] = None,
) -> None:
    """Holds a conversation in text: JSON lines in, one JSON line out for each, on a virtual clock.

    The first line is `{"type":"start","channel":"lane"}`, then `{"type":"turn","user":"a cheeseburger, please"}` and so
    on. The README shows one, with what else a line may hold.
    """
    if data is not None and not data.is_dir():
        _fail(f"--data {data}: no such folder")
    if cloud not in ("embedded", "none") and ":" not in cloud:
        _fail(f"--cloud {cloud}: expected embedded, none or HOST:PORT")
    from talkthru.converse import run

    thinking = None
    if model != "none":
        from talkthru.thinking import CannotThink, chosen

        try:
            thinking = chosen(model, config, cloud)
        except CannotThink as problem:
            _fail(problem)
    calling = None
    if cloud not in ("embedded", "none"):
        from talkthru.calling import Calling, CannotCall

        try:
            calling = Calling(cloud, identity, insecure)
        except CannotCall as problem:
            _fail(problem)
    _end(
        run(
            data=data or data_folder(),
            cloud=cloud,
            stdin=sys.stdin,
            stdout=sys.stdout,
            calling=calling,
            thinking=thinking,
            keep=keep,
        )
    )


@app.command(rich_help_panel=TRYING)
def understand(
    menu: Annotated[Path | None, typer.Option(help="Your menu file (default: the demo brand's).")] = None,
    why: Annotated[bool, typer.Option("--why", help="Print which words became what, for a person.")] = False,
) -> None:
    """The order that one turn would make on an empty draft: JSON lines in and out, for any menu; no network.

    In: `{"id":"1","text":"two coffees"}`. With `--why` also plain lines: `echo "two coffees" | talkthru understand
    --why`.
    """
    from domain.menu_file import MenuError
    from talkthru.understand import run

    try:
        _end(run(menu or data_folder() / "menu.json", sys.stdin, sys.stdout, why, sys.stderr))
    except MenuError as problem:
        _fail(problem)
    except OSError as problem:
        _fail(f"{problem.filename}: {problem.strerror}")
    except ValueError as problem:
        _fail(f"{menu}: not JSON: {problem}")


Config = Annotated[Path | None, typer.Option(help="The edge's TOML file: it says where the data is.")]
DataDir = Annotated[Path | None, typer.Option("--data-dir", help="The edge's data folder (default: var/edge).")]


@app.command(rich_help_panel=LOOKING)
def replay(
    session: Annotated[
        str | None, typer.Argument(help="Which session, `last`, or `staff` (what people did). Without it: a list.")
    ] = None,
    data_dir: DataDir = None,
    config: Config = None,
    menu: Annotated[
        Path | None, typer.Option(help="The menu of then (default: the edge's, or the demo brand's).")
    ] = None,
    verify: Annotated[
        bool, typer.Option("--verify", help="Prove the log: chain, fold, decisions. Without SESSION: all of them.")
    ] = False,
    what_if: Annotated[
        str | None,
        typer.Option(
            metavar="MENU|rules", help="Understand every turn again, with another menu or this release's rules."
        ),
    ] = None,
    with_cloud: Annotated[
        str | None,
        typer.Option(metavar="FOLDER|URL", help="Compare with the cloud's copy: its data folder, or database."),
    ] = None,
    last: Annotated[int, typer.Option(min=1, help="How many sessions to list.")] = 20,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line, for machines.")] = False,
) -> None:
    """A kept session, turn by turn: heard, understood, decided, said, and what the guest heard of it.

    Reads only, also while an edge writes. Exit code: 0 as written; 1 a log is not as it was written, or not as the
    cloud was given it (`--with-cloud`); 2 it could not be read; 3 (`--verify`) as written, but this release decides a
    step otherwise.
    """
    from talkthru.replay.run import run

    if verify and what_if is not None:
        _fail("--verify and --what-if are two questions: ask one at a time")
    _end(
        run(
            session, default_menu=data_folder() / "menu.json", config=config, data_dir=data_dir, menu=menu,
            verify=verify, other=what_if, cloud=with_cloud, last=last, as_json=as_json,
        )
    )  # fmt: skip


@app.command(rich_help_panel=LOOKING)
def forget(
    session: Annotated[list[str] | None, typer.Argument(help="Which sessions.")] = None,
    older_than: Annotated[str | None, typer.Option(metavar="AGE", help="All that ended so long ago: 30d, 12h.")] = None,
    data_dir: DataDir = None,
    config: Config = None,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Deletes what guests said, for good, by destroying their sessions' keys. Orders and the proof of the log stay.

    Works while the edge runs. Exit code: 0 done, or nothing to do; 1 not confirmed; 2 it could not be done.
    """
    from talkthru.replay.forgetting import run

    _end(run(tuple(session or ()), older_than=older_than, data_dir=data_dir, config=config, yes=yes))


class BenchName(StrEnum):
    SPOKEN_ORDERS = "spoken-orders"
    TURN_LATENCY = "turn-latency"
    TEXT_DOOR = "text-door"
    UNDERSTANDING = "understanding"
    ENDPOINTING = "endpointing"
    BARGE_IN = "barge-in"
    AUDIO_FRONT_END = "audio-front-end"
    VOICE = "voice"
    CAPACITY = "capacity"
    LINK_OUTAGE = "link-outage"
    CONVERSATIONS = "conversations"
    FAULTS = "faults"
    CLOUD = "cloud"
    ATTACKS = "attacks"


@app.command(rich_help_panel=LOOKING)
def bench(
    name: Annotated[BenchName, typer.Argument(metavar="NAME", help="One of the list above.")],
    json_file: Annotated[Path | None, typer.Option("--json", help="Also write the rows here, as JSON lines.")] = None,
    quick: Annotated[bool, typer.Option("--quick", help="Few cases: a look, not a figure to quote.")] = False,
    seed: Seed = 0,
    schedules: Annotated[int | None, typer.Option(min=1, help="`faults`: how many runs (default: 10,000).")] = None,
    minutes: Annotated[
        float | None,
        typer.Option(
            min=0.0,
            help="`faults`, `link-outage`, `turn-latency`, `spoken-orders`: begin no more after that; the last ends.",
        ),
    ] = None,
    in_noise: Annotated[
        bool, typer.Option("--in-noise", help="`turn-latency`: turns in lane noise alone; quiet ones another time.")
    ] = False,
    replay_seed: Annotated[
        int | None, typer.Option("--replay", metavar="SEED", help="`faults`: one run, told line by line.")
    ] = None,
    keep: Annotated[
        Path | None, typer.Option(metavar="FOLDER", help="With --replay: keep its stores' disks for `talkthru replay`.")
    ] = None,
) -> None:
    """Measures something, prints a table, and keeps the rows under benchmarks/results/.

    In text: `text-door`, `understanding`, `conversations`, `attacks`. With sound: `spoken-orders`, `turn-latency`,
    `endpointing`, `barge-in`, `audio-front-end`, `voice`. Under faults and load: `link-outage`, `faults`, `cloud`,
    `capacity`. What each one measures, and how long it takes: benchmarks/README.md.

    Exit code: 0; 1 something was found that must not be (an order lost, a violation, a leak); 2 it could not be
    measured.
    """
    given = {"--schedules": schedules, "--minutes": minutes, "--replay": replay_seed, "--in-noise": in_noise or None}
    timed = (BenchName.LINK_OUTAGE, BenchName.TURN_LATENCY, BenchName.SPOKEN_ORDERS, BenchName.FAULTS)
    of = {"--minutes": timed, "--in-noise": (BenchName.TURN_LATENCY,)}
    for option in (option for option, value in given.items() if value is not None):
        if name not in (benches := of.get(option, (BenchName.FAULTS,))):
            _fail(f"{option} is for {' and '.join(benches)}")
    if keep and replay_seed is None:
        _fail("--keep is for --replay SEED: one run's stores are kept")
    if replay_seed is not None:
        from talkthru.bench.faults import replay as tell

        _end(tell(replay_seed, keep=keep))
    from talkthru.bench import run

    options = {"schedules": schedules, "minutes": minutes, "in_noise": in_noise or None}
    _end(run(name.value, json_file=json_file, quick=quick, seed=seed, **options))


for command in (operating_commands.stop, operating_commands.resume, operating_commands.stops):
    app.command(rich_help_panel=OPERATING)(command)


def main() -> None:
    """The `talkthru` command."""
    os.environ.setdefault("GRPC_VERBOSITY", "ERROR")  # its chatter about closed connections is no news to a user
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8")
    if hasattr(sys.stdin, "reconfigure"):
        sys.stdin.reconfigure(encoding="utf-8", errors="replace")
    app()
