"""`talkthru identity ...` and `talkthru token ...`: arguments parsed, nothing else. What they use is imported late."""

import asyncio
import json
import logging
import sys
from collections.abc import Callable
from enum import StrEnum
from functools import partial
from importlib import resources
from pathlib import Path
from typing import Annotated, Any, NoReturn

import typer

identity = typer.Typer(
    help="""Certificates of edges. At the cloud: `invite`, `list`, `revoke`, `operator`, `authority`. In the store:
    `enrol`, `status`.

    An invitation works once. The store's private key is made in the store and never leaves it; the edge renews its
    certificate by itself when half of its time is over. docs/security.md tells the whole of it.""",
    no_args_is_help=True,
)
token = typer.Typer(
    help="""Tokens of a store's devices: `issue`, `revoke`, `show`, `change-key`; run them on the store's node.

    A device shows its token in an `Authorization: Bearer` header or in its first RTVI message of type `auth`, and
    renews it with `POST /v1/tokens/renew`.""",
    no_args_is_help=True,
)

CloudData = Annotated[Path | None, typer.Option("--data", help="The cloud's data folder (default: var/cloud).")]
CloudConfig = Annotated[Path | None, typer.Option("--config", help="The cloud's TOML file.")]
EdgeData = Annotated[Path | None, typer.Option("--data", help="The edge's data folder (default: var/edge).")]
EdgeConfig = Annotated[Path | None, typer.Option("--config", help="The edge's TOML file.")]
Site = Annotated[str, typer.Option(help="The store, as the cloud knows it: its location's id unless set otherwise.")]
Edge = Annotated[str, typer.Option(help="Which of the store's edges.")]


@identity.callback()
@token.callback()
def quiet() -> None:
    """What the commands print is theirs; what the product logs meanwhile is for its own processes."""
    import structlog

    structlog.configure(
        wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR),
        logger_factory=lambda *_: structlog.PrintLogger(sys.stderr),
    )


def _fail(problem: object) -> NoReturn:
    typer.echo(f"talkthru: {problem}", err=True)
    raise typer.Exit(2)


def _done(work: Callable[[], Any], *failures: type[BaseException]) -> Any:
    try:
        return work()
    except failures as problem:
        _fail(problem)


@identity.command()
def invite(
    site: Site,
    edge: Edge = "edge-1",
    hours: Annotated[float, typer.Option(min=0.01, max=24 * 30, help="How long the invitation is good.")] = 24.0,
    address: Annotated[str | None, typer.Option(help="HOST:PORT where edges enrol, as they reach this cloud.")] = None,
    out: Annotated[
        Path | None, typer.Option(help="Write it to this file, readable by you alone, and do not print it.")
    ] = None,
    config: CloudConfig = None,
    data: CloudData = None,
) -> None:
    """At the cloud: prints an invitation for one edge, to be used once. Hand it over as you would a password."""
    from talkthru import fleet
    from talkthru.secret_file import write_secret

    work = fleet.invite(site, edge, hours=hours, address=address, config=config, data=data)
    invitation = _done(lambda: asyncio.run(work), *fleet.ERRORS)
    if out is None:
        typer.echo(invitation)
    else:
        _done(lambda: write_secret(out, f"{invitation}\n"), OSError)
    typer.echo(f"For {invitation.name}, good for {hours:g} h, once: talkthru identity enrol FILE", err=True)


@identity.command(name="list")
def list_(config: CloudConfig = None, data: CloudData = None) -> None:
    """At the cloud: who has a certificate, until when, and who is revoked."""
    from talkthru import fleet

    fleet.show(_done(lambda: asyncio.run(fleet.listed(config, data)), *fleet.ERRORS))


@identity.command()
def revoke(
    site: Annotated[str, typer.Option(help="The store whose edge it is, as the cloud knows it.")] = "",
    edge: Edge = "edge-1",
    person: Annotated[str, typer.Option("--operator", help="Instead of an edge: the person's, as it was issued.")] = "",
    why: Annotated[str, typer.Option(help="Said in the edge's log and status.")] = "revoked",
    config: CloudConfig = None,
    data: CloudData = None,
) -> None:
    """At the cloud: every certificate of an edge (`--site`) or of a person (`--operator`), for good, within a second
    or so; open calls end.

    The store goes on selling without the link; its orders wait. A new invitation lets the edge come back; a person is
    given another certificate.
    """
    from talkthru import fleet

    if bool(site) == bool(person):
        _fail("say whose: --site SITE (and --edge), or --operator NAME")
    work = fleet.revoke(site, edge, operator=person, why=why, config=config, data=data)
    count = _done(lambda: asyncio.run(work), *fleet.ERRORS)
    who = f"operator {person!r}" if person else f"edge {edge!r} of site {site!r}"
    if not count:
        _fail(f"there is no certificate of {who}: see `talkthru identity list`")
    typer.echo(f"Revoked {count} certificate{'s' if count > 1 else ''} of {person or f'{site}/{edge}'}.")


@identity.command()
def operator(
    name: Annotated[str, typer.Argument(help="Who it is.")],
    out: Annotated[Path, typer.Option(help="A folder for operator.key, operator.crt and ca.crt.")],
    config: CloudConfig = None,
    data: CloudData = None,
) -> None:
    """At the cloud: a certificate for a person, to look (grpcurl), to stop, and to answer approvals in their name."""
    from talkthru import fleet
    from talkthru.secret_file import write_secret

    files = _done(lambda: asyncio.run(fleet.operator(name, config=config, data=data)), *fleet.ERRORS)
    for file, content in files.items():
        _done(partial(write_secret, out / file, content), OSError)
        typer.echo(out / file)


class Step(StrEnum):
    STATUS = "status"
    PREPARE = "prepare"
    SWITCH = "switch"
    RETIRE = "retire"


STAGES = {
    "settled": "One authority signs and is believed. Nothing is under way.",
    "prepared": "Another authority is believed, and signs nothing yet. Edges learn of it when they renew.",
    "switched": "The other authority signs. The one before is believed until it is retired.",
}


@identity.command()
def authority(
    step: Annotated[Step, typer.Argument(metavar="STEP", help="status, prepare, switch or retire.")],
    although: Annotated[
        bool, typer.Option("--although", help="Also where it cuts somebody off, who has to enrol again.")
    ] = False,
    config: CloudConfig = None,
    data: CloudData = None,
) -> None:
    """At the cloud: changes the authority for another, step by step, without enrolling an edge again.

    `status` says how far it is, and who is not ready for the next step. The steps: `prepare`; when all edges have
    renewed (half of `certificate_days`) `switch`; when all have again, `retire`. Each is refused while it would cut
    somebody off. A running cloud takes it up within a second or so.
    """
    from talkthru import fleet

    what = "" if step is Step.STATUS else step.value
    work = fleet.authority(what, although=although, config=config, data=data)
    at = _done(lambda: asyncio.run(work), *fleet.ERRORS)
    typer.echo(STAGES[at.name])
    for name in at.behind:
        typer.echo(f"  not ready: {name}")


@identity.command()
def enrol(
    invitation: Annotated[str, typer.Argument(help="The file with the invitation; - reads standard input.")],
    config: EdgeConfig = None,
    data: EdgeData = None,
) -> None:
    """In the store: makes a key, gets its certificate for the invitation, and keeps both in identity.json.

    A running edge takes it up within seconds. When the answer is lost, the same invitation can be used again here.
    """
    from talkthru import enrolment

    text = sys.stdin.read() if invitation == "-" else _done(lambda: _text(invitation), OSError)

    def work() -> Any:
        return enrolment.enrol(text, enrolment.data_folder(config, data))

    typer.echo(f"Enrolled as {_done(work, *enrolment.FAILURES).name}.")


@identity.command()
def status(config: EdgeConfig = None, data: EdgeData = None) -> None:
    """In the store: what this edge's certificate says, and whether the cloud takes it.

    Exit code: 0 good; 1 not good, and why; 2 there is none that could be read.
    """
    from talkthru import enrolment

    folder = _done(lambda: enrolment.data_folder(config, data), *enrolment.FAILURES)
    code, said = enrolment.status(folder)
    typer.echo(said, err=code == 2)
    raise typer.Exit(code)


class Channel(StrEnum):
    LANE = "lane"
    KIOSK = "kiosk"
    HEADSET = "headset"


@token.command()
def issue(
    device: Annotated[str, typer.Argument(help="The device's name, the last part of its address.")],
    channel: Annotated[Channel, typer.Option(help="The one channel that the token opens.")],
    role: Annotated[str, typer.Option(help="Whose device it is: guest, or a role of the menu's `roles`.")] = "guest",
    hours: Annotated[
        float, typer.Option(min=0.01, max=24 * 7, help="How long it is good; the device renews it.")
    ] = 24.0,
    renewable_days: Annotated[float, typer.Option(min=0, max=366, help="How long it can be renewed.")] = 90.0,
    out: Annotated[
        Path | None, typer.Option(help="Write it to this file, readable by you alone, and do not print it.")
    ] = None,
    config: EdgeConfig = None,
    data: EdgeData = None,
) -> None:
    """A token for one device of this store, on one channel, in one role."""
    from edge.identity.tokens import Scope
    from talkthru import tokens
    from talkthru.secret_file import write_secret

    def work() -> str:
        scope, menu = Scope(channel.value, role, device), _demo_menu()
        return tokens.issue(
            scope, hours=hours, renewable_days=renewable_days, config=config, data=data, default_menu=menu
        )

    text = _done(work, *tokens.FAILURES)
    if out is None:
        typer.echo(text)
    else:
        _done(lambda: write_secret(out, f"{text}\n"), OSError)


@token.command(name="revoke")
def revoke_token(
    device: Annotated[str, typer.Argument(help="The device: all its tokens issued until now.")] = "",
    token_id: Annotated[str, typer.Option("--id", help="One token alone, by its `jti`.")] = "",
    config: EdgeConfig = None,
    data: EdgeData = None,
) -> None:
    """Ends a device's tokens, and its open connection within a second or so. A new token lets it in again."""
    from talkthru import enrolment, tokens

    if not device and not token_id:
        _fail("say which DEVICE, or which --id")

    def work() -> None:
        tokens.revoke(enrolment.data_folder(config, data), device=device, token_id=token_id)

    _done(work, *tokens.FAILURES)
    typer.echo(f"Revoked {device or token_id}.")


@token.command()
def show(text: Annotated[str, typer.Argument(help="The token; - reads standard input.")] = "-") -> None:
    """What a token says of itself. Whether it is true, the edge says where it is used."""
    from talkthru import tokens

    said = _done(lambda: tokens.claims((sys.stdin.read() if text == "-" else text).strip()), ValueError)
    typer.echo(json.dumps(dict(said), indent=1, sort_keys=True))


@token.command()
def change_key(config: EdgeConfig = None, data: EdgeData = None) -> None:
    """Another key signs from now on; restart the edge. Tokens of the key before are good until they end, or until
    the next change.
    """
    from talkthru import enrolment, tokens

    _done(lambda: tokens.change_key(enrolment.data_folder(config, data)), *tokens.FAILURES)
    typer.echo("Changed. Restart the edge; devices' tokens are good until they end.")


def _demo_menu() -> Path:
    return Path(str(resources.files("talkthru.data"))) / "menu.json"


def _text(file: str) -> str:
    return Path(file).read_text(encoding="utf-8", errors="replace")
