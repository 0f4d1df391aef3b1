"""`talkthru staff ...`: arguments parsed, nothing else."""

from pathlib import Path
from typing import Annotated, Any

import typer

staff = typer.Typer(
    help="""Who may log in at the store's own screen (`talkthru edge` prints its address), and how.

    There is nobody at first. The first one: `talkthru staff add maria --role manager`, with the data folder of the
    edge (`--data`, or `--config`). It counts at once, also while the edge runs.""",
    no_args_is_help=True,
)

Config = Annotated[Path | None, typer.Option("--config", help="The edge's TOML file.")]
Data = Annotated[Path | None, typer.Option("--data", help="The edge's data folder (default: var/edge).")]
Menu = Annotated[
    Path | None, typer.Option("--menu", help="The edge's menu, whose roles count (default: the demo brand's).")
]
Member = Annotated[str, typer.Argument(help="Their staff id, as they type it to log in.")]


@staff.command("add")
def add(
    member: Member,
    role: Annotated[str, typer.Option(help="A role of the menu: crew, shift_lead, manager ...")],
    name: Annotated[str, typer.Option(help="As it is shown.")] = "",
    no_pin: Annotated[bool, typer.Option("--no-pin", help="A badge only.")] = False,
    config: Config = None,
    data: Data = None,
    menu: Menu = None,
) -> None:
    """Adds somebody, and asks for their PIN (6 to 12 digits; from a pipe, its first line)."""
    _of(config, data, menu, "add", member, name=name, role=role, with_pin=not no_pin)


@staff.command("pin")
def pin(member: Member, config: Config = None, data: Data = None, menu: Menu = None) -> None:
    """Sets a new PIN."""
    _of(config, data, menu, "pin", member)


@staff.command("badge")
def badge(member: Member, config: Config = None, data: Data = None, menu: Menu = None) -> None:
    """Prints a new badge, to be made a QR code or written to a card; older ones of theirs end."""
    _of(config, data, menu, "badge", member)


@staff.command("remove")
def remove(member: Member, config: Config = None, data: Data = None, menu: Menu = None) -> None:
    """Takes somebody out: they are logged out with their next tap."""
    _of(config, data, menu, "remove", member)


@staff.command("list")
def show(config: Config = None, data: Data = None, menu: Menu = None) -> None:
    """Shows who can log in."""
    _of(config, data, menu, "show")


def _of(config: Path | None, data: Path | None, menu: Path | None, work: str, *args: str, **named: Any) -> None:
    from talkthru.staff import PROBLEMS, Staff

    try:
        getattr(Staff(config=config, data_dir=data, menu=menu), work)(*args, **named)
    except PROBLEMS as problem:
        typer.echo(f"talkthru: {problem}", err=True)
        raise typer.Exit(2) from None
