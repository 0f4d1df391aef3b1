"""`talkthru stop | resume | stops | audit ... | approvals ...`: arguments parsed, nothing else."""

from pathlib import Path
from typing import Annotated, Any, NoReturn

import typer

from talkthru.identity_commands import quiet

audit = typer.Typer(
    name="audit",
    help="""What was asked of the cloud's gate, and how it ended: `verify` proves it, `show` tells it.

    Every effect is a line in a chain of its site: permitted, then how it ended; and every refusal. A guest's words are
    sealed under their session's key.""",
    no_args_is_help=True,
)
approvals = typer.Typer(
    name="approvals",
    help="""Questions to staff that came up in the cloud: `list`, `grant ID`, `deny ID`. Nobody's answer is a no.

    With an operator's certificate you answer as the member of staff of that name (`talkthru identity operator mgr-02
    --out FOLDER`); the role is the one in the customers file.""",
    no_args_is_help=True,
)

Config = Annotated[Path | None, typer.Option("--config", help="The cloud's TOML file.")]
Data = Annotated[Path | None, typer.Option("--data", help="The cloud's data folder (default: var/cloud).")]
Cloud = Annotated[str, typer.Option("--cloud", help="HOST:PORT of a cloud elsewhere (default: this machine's).")]
AtCloud = Annotated[str, typer.Option("--cloud", help="HOST:PORT of the cloud that asks.")]
Folder = Annotated[
    Path | None, typer.Option("--identity", help="With --cloud: the folder of an operator's certificate.")
]
Insecure = Annotated[bool, typer.Option("--insecure", help="With --cloud on this machine: call in plain text.")]
Site = Annotated[str, typer.Option("--site", help="One store (default: every store).")]
Tool = Annotated[
    str, typer.Option("--tool", help="One action alone: discount, redeem_reward ... (default: the whole agent).")
]
Why = Annotated[str, typer.Option("--why", help="For whoever finds it stopped.")]
Json = Annotated[bool, typer.Option("--json", help="One JSON object a line.")]

audit.callback()(quiet)
approvals.callback()(quiet)


def stop(
    site: Site = "",
    tool: Tool = "",
    why: Why = "",
    config: Config = None,
    data: Data = None,
    cloud: Cloud = "",
    identity: Folder = None,
    insecure: Insecure = False,
) -> None:
    """Stops the agent from the cloud: everywhere, in one store (`--site`), or one action (`--tool`).

    Nothing more is done by the cloud from the next call on; linked stores fall silent within a second and cannot go on
    by themselves. A store without link is stopped by its own button. `talkthru resume` with the same options ends it.
    """
    from talkthru import operating as op

    quiet()
    where = op.Where(config, data, cloud, identity, insecure)
    changed = done(op.press(where, site, tool, why))
    typer.echo(f"{'Stopped' if changed else 'It was stopped already'}: {_what(site, tool)}.")
    if done(op.never_called(where, site)):
        typer.echo(
            f"No store {site!r} has called this cloud yet: is it spelled right? `talkthru identity list`", err=True
        )


def resume(
    site: Site = "",
    tool: Tool = "",
    why: Why = "",
    config: Config = None,
    data: Data = None,
    cloud: Cloud = "",
    identity: Folder = None,
    insecure: Insecure = False,
) -> None:
    """Ends a stop that `talkthru stop` made with the same --site and --tool; what is stopped otherwise stays so.

    Exit code: 0; 2 where nothing was stopped there, or it could not be done.
    """
    from talkthru import operating as op

    quiet()
    where = op.Where(config, data, cloud, identity, insecure)
    if not done(op.release(where, site, tool, why)):
        _fail(f"{_what(site, tool)}: not stopped there. See `talkthru stops`.")
    typer.echo(f"Goes on: {_what(site, tool)}.")
    if left := done(op.standing(where)):
        op.show_stops(left)


def stops(
    config: Config = None, data: Data = None, cloud: Cloud = "", identity: Folder = None, insecure: Insecure = False
) -> None:
    """Shows what is stopped from the cloud, by whom and since when."""
    from talkthru import operating as op

    quiet()
    op.show_stops(done(op.standing(op.Where(config, data, cloud, identity, insecure))))


@audit.command("verify")
def verify(config: Config = None, data: Data = None) -> None:
    """Proves that every site's audit is as it was written: nothing changed, moved, added or cut off.

    Exit code: 0; 1 something is not, and which line; 2 it could not be read.
    """
    from talkthru import operating as op

    raise typer.Exit(op.show_verified(done(op.verified(op.Where(config, data)))))


@audit.command("show")
def show(
    site: Annotated[str, typer.Option("--site", help="One site's (default: all).")] = "",
    last: Annotated[int, typer.Option("--last", min=1, help="How many lines.")] = 20,
    words: Annotated[bool, typer.Option("--words", help="Also what people said and were told.")] = False,
    as_json: Json = False,
    config: Config = None,
    data: Data = None,
) -> None:
    """Tells the newest lines: who asked for what, and how it ended."""
    from talkthru import operating as op

    op.show_lines(done(op.shown(op.Where(config, data), site, last)), words=words, as_json=as_json)


@approvals.command("list")
def waiting(cloud: AtCloud, site: Site = "", identity: Folder = None, insecure: Insecure = False) -> None:
    """Shows what waits for somebody's answer."""
    from talkthru import operating as op

    op.show_waiting(done(op.waiting(op.Where(cloud=cloud, identity=identity, insecure=insecure), site)))


Id = Annotated[str, typer.Argument(metavar="ID", help="The question's, as `talkthru approvals list` shows it.")]
Staff = Annotated[str, typer.Option("--staff", help="With --insecure: who answers.")]
Role = Annotated[str, typer.Option("--role", help="With --insecure: their role.")]


@approvals.command("grant")
def grant(
    approval: Id,
    cloud: AtCloud,
    site: Site = "",
    identity: Folder = None,
    insecure: Insecure = False,
    staff: Staff = "",
    role: Role = "",
) -> None:
    """Says yes to exactly what is asked; the grant is good for five minutes and one effect."""
    _answer(approval, cloud, site, identity, insecure, staff, role, yes=True)


@approvals.command("deny")
def deny(
    approval: Id,
    cloud: AtCloud,
    site: Site = "",
    identity: Folder = None,
    insecure: Insecure = False,
    staff: Staff = "",
    role: Role = "",
) -> None:
    """Says no."""
    _answer(approval, cloud, site, identity, insecure, staff, role, yes=False)


def _answer(
    approval: str, cloud: str, site: str, identity: Path | None, insecure: bool, staff: str, role: str, *, yes: bool
) -> None:
    from talkthru import operating as op

    where = op.Where(cloud=cloud, identity=identity, insecure=insecure)
    made = done(op.answer(where, approval, yes=yes, site=site, staff=staff, role=role))
    typer.echo(f"{made.state}: {made.action} {op.amount(made)} for {made.subject or made.session_id}, by {made.by}.")


def asked_of_the_cloud(cloud: str, identity: Path | None, insecure: bool, ask: Any) -> Any:
    """The answer of one call; ends the program where there is none."""
    from talkthru import operating as op

    return done(op.called(op.Where(cloud=cloud, identity=identity, insecure=insecure), ask))


def _what(site: str, tool: str) -> str:
    return f"{tool or 'the agent'} {f'in {site}' if site else 'in every store'}"


def done(work: Any) -> Any:
    from talkthru import operating as op

    try:
        return op.done(work)
    except op.ERRORS as problem:
        _fail(problem)


def _fail(problem: object) -> NoReturn:
    typer.echo(f"talkthru: {problem}", err=True)
    raise typer.Exit(2)
