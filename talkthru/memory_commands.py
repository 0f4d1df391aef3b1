"""`talkthru memory`: what customers have remembered, for whoever answers for it. Arguments parsed, nothing else."""

from typing import Annotated, Any

import typer

from talkthru.operating_commands import AtCloud, Config, Data, Folder, Insecure, Json, Site, asked_of_the_cloud, done

memory = typer.Typer(
    name="memory",
    help="""What customers agreed to have remembered: `show CUSTOMER` tells it, `forget CUSTOMER` deletes it.

    A guest who says "forget what you know about me" is handed to a person; this is what that person's office does.
    CUSTOMER is the id in the customers file or the CRM.""",
    no_args_is_help=True,
)
Customer = Annotated[str, typer.Argument(metavar="CUSTOMER", help="The customer's id, as the customers file has it.")]


@memory.command("show")
def show(customer: Customer, config: Config = None, data: Data = None, as_json: Json = False) -> None:
    """Shows every version that is held of a customer, on the cloud's own machine: what, since when, until when."""
    from talkthru import operating as op

    op.show_memories(done(op.remembered(op.Where(config, data), customer)), as_json=as_json)


@memory.command("forget")
def forget(
    customer: Customer, cloud: AtCloud, site: Site = "", identity: Folder = None, insecure: Insecure = False
) -> None:
    """Deletes all that is remembered of a customer, at every brand, with what the cloud keeps of the visits where it
    was told. Said again it deletes what came since.

    What the stores' own logs hold of those visits is deleted there: `talkthru forget SESSION`.
    """
    from protos.talkthru.v1 import memory_pb2 as pb
    from protos.talkthru.v1 import memory_pb2_grpc as rpc
    from talkthru import operating as op

    async def ask(channel: Any) -> Any:
        stub: Any = rpc.MemoryStub(channel)
        return await stub.ForgetCustomer(pb.ForgetCustomerRequest(site=site, customer=customer), timeout=op.ANSWER_S)

    gone = asked_of_the_cloud(cloud, identity, insecure, ask)
    told = f"{gone.sessions} visit{'' if gone.sessions == 1 else 's'}"
    typer.echo(f"Nothing is remembered of {customer} any more; {told} where it was told went with it.")
