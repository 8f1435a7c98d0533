"""The configuration: what the person set in `config.toml`, and where that file lies.

The command line alone asks for it; the screens get their settings handed down.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextvars import ContextVar
from pathlib import Path
from typing import Annotated, Final, get_args

from msgspec import Struct
from msgspec.structs import replace
from platformdirs import user_config_path

from language.errors import reason_of
from language.figure import Kind
from language.fingerprint import filled
from store.errors import SettingsError
from store.places import STORE_VARIABLE, default_store_path, expanded
from store.readers.limits import Limits
from store.settings import ALL_SETTINGS, Setting, settings_from
from tui.palette import STYLES

CONFIG_VARIABLE = "TALLYMARK_CONFIG"
"""The environment variable that names another file of settings; `--config` wins over it."""

_named: ContextVar[Path | None] = ContextVar("named", default=None)
"""The file that `--config` names."""

HIDDEN_FIGURES: Final = ("score",)
"""The kinds of figures that are not shown unless somebody wants them."""


class ScreenSettings(Struct, frozen=True):
    """How the reader looks and behaves."""

    theme: Annotated[
        str | None, Setting("The colours, by the name of a theme; without it, those chosen last")
    ] = None
    text_width: Annotated[int, Setting("The most columns of the text", least=20, most=500)] = 80
    sidebar: Annotated[bool, Setting("Whether the sidebar is open at the start, where there is room")] = True
    sidebar_width: Annotated[int, Setting("The columns of the sidebar", least=20, most=200)] = 36
    auto_advance: Annotated[
        bool,
        Setting("Whether the highlight moves on after a decision, and to the next article when one is done"),
    ] = False
    unlit: Annotated[
        tuple[str, ...],
        Setting("The labels that are not lit, unless others were chosen", among=tuple(STYLES)),
    ] = ()
    hidden_figures: Annotated[
        tuple[str, ...], Setting("The kinds of figures that are not shown", among=get_args(Kind))
    ] = HIDDEN_FIGURES


class Settings(Struct, frozen=True):
    """Everything that can be set in the file."""

    pipeline: Annotated[str | None, Setting("The pipeline that reads, as --pipeline names it")] = None
    store: Annotated[Path | None, Setting("Where decisions are kept, as --store names it")] = None
    author: Annotated[str | None, Setting("Who decides, as --author names them")] = None
    screen: Annotated[ScreenSettings, Setting("How the reader looks and behaves")] = ScreenSettings()
    limits: Annotated[Limits, Setting("How large and slow what is read may be: beyond it, it is refused")] = (
        Limits()
    )
    keys: Annotated[
        Mapping[str, str],
        Setting('Other keys, by the ids that tallymark keys lists: "mention.next" = "l,right"'),
    ] = {}


def use_config(path: Path | None) -> None:
    """Let `current_settings` read this file from now on, in this context; None for the usual one."""
    _named.set(path)


def config_path() -> Path:
    """Return where the file of settings is: `--config`, else TALLYMARK_CONFIG, else the platform's place."""
    return _asked_for() or user_config_path("tallymark") / "config.toml"


def current_settings() -> Settings:
    """Return the settings of the file; where there is none in the usual place, those that are built in.

    Raises:
        SettingsError: when the file cannot be read, or something in it is no setting.
    """
    path = config_path()
    if _asked_for() is None and not path.exists():
        return Settings()
    settings = settings_from(_table(path), Settings, path=str(path))
    store = settings.store
    return replace(settings, store=store and path.parent / expanded(store))


def chosen_settings(pipeline: str | None, author: str | None = None, *, fill: bool = False) -> Settings:
    """Return the settings of the file, with what the options say in the place of what it says."""
    known = current_settings()
    asked = pipeline or known.pipeline
    return replace(known, pipeline=filled(asked) if fill else asked, author=author or known.author)


def store_path(named: Path | None = None) -> Path:
    """Return the path of the store: by name, by TALLYMARK_STORE, by the settings, or the usual one.

    Args:
        named: what `--store` names.

    Raises:
        SettingsError: when the settings cannot be read.
    """
    if named is not None:
        return named
    if os.environ.get(STORE_VARIABLE):
        return default_store_path()
    return current_settings().store or default_store_path()


def _asked_for() -> Path | None:
    """Return the file that the person named, which therefore has to be there."""
    variable = os.environ.get(CONFIG_VARIABLE)
    return _named.get() or (Path(os.path.expanduser(variable)) if variable else None)


def _table(path: Path) -> dict[str, object]:
    import tomllib  # noqa: PLC0415  (many have no such file)

    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError as error:
        hint = "check the spelling of the path, or make it with tallymark config init"
        raise SettingsError(str(path), "there is no such file", hint) from error
    except OSError as error:
        reason = reason_of(error)
        raise SettingsError(str(path), reason, "see that it is a file you may read") from error
    except UnicodeDecodeError as error:
        raise SettingsError(str(path), "it is not UTF-8", "save it as UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        hint = f"correct that line; {ALL_SETTINGS}"
        raise SettingsError(str(path), f"it is not TOML: {error}", hint) from error
