"""Places: where the store and the cache are kept when the person names no other place."""

from __future__ import annotations

import os
from pathlib import Path

from platformdirs import user_cache_path, user_data_path

from store.errors import StoreNotOpenedError

STORE_VARIABLE = "TALLYMARK_STORE"
"""The environment variable that names another store; `--store` wins over it."""


def default_store_path() -> Path:
    """Return the path of the store: what TALLYMARK_STORE names, else the platform's place for user data.

    Raises:
        StoreNotOpenedError: when it names the home folder of nobody.
    """
    named = os.environ.get(STORE_VARIABLE)
    return expanded(Path(named)) if named else user_data_path("tallymark") / "decisions.json"


def expanded(path: Path) -> Path:
    """Return the path of a store with a home folder in the place of `~` or `~name`.

    Raises:
        StoreNotOpenedError: when nobody has that name.
    """
    try:
        return path.expanduser()
    except RuntimeError as error:
        raise StoreNotOpenedError(path, f"there is no home folder {path.parts[0]}") from error


def rules_path(store: Path) -> Path:
    """Return the file of learned rules that belongs to a store."""
    return store.with_name(f"{store.stem}.learned.json")


def default_pipelines_folder() -> Path:
    """Return the folder of the pipelines that were tuned here, in the place for user data."""
    return user_data_path("tallymark") / "pipelines"


def default_cache_folder() -> Path:
    """Return the folder of the cached analyses, in the platform's place for what may be deleted."""
    return user_cache_path("tallymark") / "analyses"
