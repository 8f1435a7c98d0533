"""What several rooms' tests share: the shipped pipeline, loaded once, and articles to read with it."""

from __future__ import annotations

import os
import signal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from language.article import Article

if TYPE_CHECKING:
    from collections.abc import Callable

    from language.pipeline import Pipeline

# A slow machine and an unlucky draw are no failures, and the same code gives the same answer twice: whoever
# wants to look further sets HYPOTHESIS_PROFILE to "searching" (other examples each time) or "thorough" (many)
patient = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
settings.register_profile("ordinary", patient, derandomize=True)
settings.register_profile("searching", patient)
settings.register_profile("thorough", patient, max_examples=10_000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ordinary"))

# Whatever started the tests may have signals ignored, and programs under test would inherit that.
signal.signal(signal.SIGINT, signal.default_int_handler)
signal.signal(signal.SIGHUP, signal.SIG_DFL)


@pytest.fixture(scope="session")
def pipeline() -> Pipeline:
    """The pipeline that ships with Tallymark."""
    from language.pipeline import load_pipeline

    return load_pipeline()


@pytest.fixture(autouse=True)
def own_places(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep every test away from the store and the cache of whoever runs it."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("TALLYMARK_STORE", str(home / "decisions.json"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(home / "cache"))
    monkeypatch.setenv("XDG_DATA_HOME", str(home / "data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home / "config"))


@pytest.fixture
def private_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of somebody else, who lets nobody look into it, not even root."""
    home = tmp_path / "private"
    home.mkdir()

    def unless_below(place: str, look: Callable[..., object]) -> Callable[..., object]:
        def looked(path: object, *args: object, **options: object) -> object:
            if str(path).startswith(place):
                raise PermissionError(13, "Permission denied", str(path))
            return look(path, *args, **options)

        return looked

    for name, place in {"stat": f"{home}{os.sep}", "listdir": str(home), "scandir": str(home)}.items():
        monkeypatch.setattr(os, name, unless_below(place, getattr(os, name)))
    return home


@pytest.fixture(scope="session")
def ministers() -> Article:
    """A short article with names, figures and a source, in words no pipeline should find hard."""
    return Article.from_raw(
        "Ministers meet in Berlin\n\n"
        "Angela Merkel met Emmanuel Macron in Berlin on Tuesday. The talks lasted three hours.\n\n"
        "The Red Cross said that at least 31 people had been killed in Pakistan. Merkel promised 12 million"
        " euros for the survivors, and Macron said France would send 240 doctors.\n\n"
        "“We will not leave Pakistan alone,” Merkel said.\n",
        path="ministers.txt",
        title="Ministers meet in Berlin",
    )


@pytest.fixture(scope="session")
def harbour() -> Article:
    """A second short article."""
    return Article.from_raw(
        "Harbour workers vote to strike\n\n"
        "Dockers in Rotterdam voted on Friday to stop work for two days, the union FNV said.\n\n"
        "About 1,900 of the 2,400 members took part, and 86% voted yes, said Niek Stam of FNV.\n",
        path="harbour.txt",
        title="Harbour workers vote to strike",
    )
