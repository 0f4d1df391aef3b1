"""`talkthru models ...`: parses arguments and nothing else."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from talkthru.models import Models

models = typer.Typer(
    help="""Model weights for better ears and voices: which there are, pulling them, proving them.

    Nothing is needed to begin: an English recogniser and a voice come with the installation. `talkthru models pull
    whisper-base` fetches one, goes on where an earlier try broke off, and pins the sha256 of every file in
    `models.lock`: commit that file, and every store gets these bytes or none. After that no program calls anybody.

    A store without internet pulls from a folder or a web server that holds another machine's folder:
    `talkthru models pull whisper-base --from /media/usb/models`.""",
    no_args_is_help=True,
    rich_markup_mode="markdown",
)

Folder = Annotated[Path, typer.Option("--dir", help="Where models lie, as NAME/REVISION/FILE.")]
LockFile = Annotated[Path, typer.Option("--lock", help="Which bytes they are; yours to commit.")]
FOLDER, LOCK = Path("var/models"), Path("models.lock")


def _with(folder: Path, lock: Path, work: "Callable[[Models], int]") -> None:
    from talkthru.models import PROBLEMS, Models, UnknownModel

    try:
        status = work(Models(folder, lock))
    except (*PROBLEMS, UnknownModel) as problem:
        typer.echo(f"talkthru models: {problem}", err=True)
        raise typer.Exit(2) from None
    raise typer.Exit(status)


@models.command("list")
def list_models(folder: Folder = FOLDER, lock: LockFile = LOCK) -> None:
    """Which models there are, whose, under which licence, and which of them are here."""

    def work(models: "Models") -> int:
        models.show()
        return 0

    _with(folder, lock, work)


@models.command("pull")
def pull(
    names: Annotated[list[str], typer.Argument(help="One or more models of `talkthru models list`.")],
    mirror: Annotated[
        str, typer.Option("--from", metavar="DIR|URL", help="A mirror in the place of the model's own address.")
    ] = "",
    folder: Folder = FOLDER,
    lock: LockFile = LOCK,
) -> None:
    """Fetches models, or what is missing of them. Run it again after anything that went wrong: it goes on.

    Exit code: 0 all of them are here, as pinned; 2 one is not, and why.
    """
    _with(folder, lock, lambda models: models.pull(names, mirror))


@models.command("verify")
def verify(
    names: Annotated[list[str] | None, typer.Argument(help="Which (default: all that were pulled).")] = None,
    folder: Folder = FOLDER,
    lock: LockFile = LOCK,
) -> None:
    """Reads every byte and compares it with what was pinned. No network.

    Exit code: 0 all as pinned; 1 something is missing or has other bytes; 2 it could not be read.
    """
    _with(folder, lock, lambda models: models.verify(names or []))
