"""Runs the migrations. Called by `cloud.store.database.upgrade` with a URL; never from a shell."""

from alembic import context
from sqlalchemy import create_engine
from sqlalchemy.engine import make_url

from cloud.store.schema import Base

SYNC = {"sqlite+aiosqlite": "sqlite", "postgresql+asyncpg": "postgresql+psycopg"}


def run() -> None:
    url = make_url(context.config.attributes["url"])
    engine = create_engine(url.set(drivername=SYNC.get(url.drivername, url.drivername)))
    try:
        with engine.begin() as connection:
            context.configure(connection=connection, target_metadata=Base.metadata, render_as_batch=True)
            with context.begin_transaction():
                context.run_migrations()
    finally:
        engine.dispose()


run()
