"""Runs the migrations. Called by `cloud.store.database.upgrade` with a URL; never from a shell."""

from alembic import context
from sqlalchemy import create_engine, text
from sqlalchemy.engine import make_url

from cloud.store.schema import Base

SYNC = {"sqlite+aiosqlite": "sqlite", "postgresql+asyncpg": "postgresql+psycopg"}
TURN = 0x74616C6B  # any number that nobody else's migrations take: "talk"


def run() -> None:
    url = make_url(context.config.attributes["url"])
    engine = create_engine(url.set(drivername=SYNC.get(url.drivername, url.drivername)))
    try:
        with engine.begin() as connection:
            context.configure(connection=connection, target_metadata=Base.metadata, render_as_batch=True)
            with context.begin_transaction():
                if connection.dialect.name == "postgresql":  # replicas start together: one migrates, the others wait
                    connection.execute(text(f"SELECT pg_advisory_xact_lock({TURN})"))
                context.run_migrations()
    finally:
        engine.dispose()


run()
