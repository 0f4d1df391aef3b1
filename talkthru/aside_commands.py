"""`talkthru goods`: what is put aside, and what an operator says of it. A store's people use its screen."""

from pathlib import Path
from typing import Annotated, Any

import typer

from talkthru.operating_commands import AtCloud, Folder, Insecure, Site, Staff, asked_of_the_cloud

goods = typer.Typer(
    name="goods", help="Goods that are held, and transfers between places: see, answer, let go.", no_args_is_help=True
)
Id = Annotated[str, typer.Argument(metavar="ID", help="The hold's or transfer's, as `talkthru goods list` shows it.")]


@goods.command("list")
def standing(cloud: AtCloud, site: Site = "", identity: Folder = None, insecure: Insecure = False) -> None:
    """Shows what is put aside, and what waits for a place's yes or no."""
    from protos.talkthru.v1 import reservations_pb2 as pb
    from protos.talkthru.v1 import reservations_pb2_grpc as rpc
    from talkthru import operating as op

    async def ask(channel: Any) -> Any:
        stub: Any = rpc.ReservationsStub(channel)
        return await stub.Standing(pb.StandingReservationsRequest(site=site), timeout=op.ANSWER_S)

    op.show_goods(asked_of_the_cloud(cloud, identity, insecure, ask).reservations)


@goods.command("accept")
def accept(
    reservation: Id,
    cloud: AtCloud,
    site: Site = "",
    identity: Folder = None,
    insecure: Insecure = False,
    staff: Staff = "",
) -> None:
    """The place that has the goods sends them."""
    _answer(reservation, cloud, site, identity, insecure, staff, accepted=True)


@goods.command("refuse")
def refuse(
    reservation: Id,
    cloud: AtCloud,
    site: Site = "",
    identity: Folder = None,
    insecure: Insecure = False,
    staff: Staff = "",
) -> None:
    """It does not."""
    _answer(reservation, cloud, site, identity, insecure, staff, accepted=False)


@goods.command("release")
def release(
    reservation: Id,
    cloud: AtCloud,
    site: Site = "",
    identity: Folder = None,
    insecure: Insecure = False,
    staff: Staff = "",
) -> None:
    """Lets a hold or a transfer go: collected, arrived, or not wanted any more."""
    from protos.talkthru.v1 import reservations_pb2 as pb
    from protos.talkthru.v1 import reservations_pb2_grpc as rpc
    from talkthru import operating as op

    async def ask(channel: Any) -> Any:
        stub: Any = rpc.ReservationsStub(channel)
        request = pb.ReleaseReservationRequest(site=site, id=await _whole(stub, site, reservation), staff=staff)
        return await stub.Release(request, timeout=op.ANSWER_S)

    _say(asked_of_the_cloud(cloud, identity, insecure, ask))


def _answer(
    reservation: str, cloud: str, site: str, identity: Path | None, insecure: bool, staff: str, *, accepted: bool
) -> None:
    from protos.talkthru.v1 import reservations_pb2 as pb
    from protos.talkthru.v1 import reservations_pb2_grpc as rpc
    from talkthru import operating as op

    async def ask(channel: Any) -> Any:
        stub: Any = rpc.ReservationsStub(channel)
        name = await _whole(stub, site, reservation)
        request = pb.AnswerTransferRequest(site=site, id=name, accepted=accepted, staff=staff)
        return await stub.Answer(request, timeout=op.ANSWER_S)

    _say(asked_of_the_cloud(cloud, identity, insecure, ask))


async def _whole(stub: Any, site: str, reservation: str) -> str:
    """Raises CannotOperate."""
    from protos.talkthru.v1 import reservations_pb2 as pb
    from talkthru import operating as op

    found = await stub.Standing(pb.StandingReservationsRequest(site=site), timeout=op.ANSWER_S)
    return op.whole(reservation, [one.id for one in found.reservations])


def _say(made: Any) -> None:
    why = f" ({made.why})" if made.why else ""
    typer.echo(f"{made.state}{why}: {made.kind} of {made.qty} {made.sku} in {made.place}, by {made.by or 'nobody'}.")
