"""Which pipeline is this? Answered without loading it, so that a cached analysis is found at once."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
from functools import lru_cache
from pathlib import Path
from typing import Any

from language.analysis import PipelineId
from language.errors import PipelineNotLoadedError

MODELS = Path(__file__).parent / "models"
"""Where the pipelines live that ship with Tallymark."""

SHIPPED = tuple(sorted(meta.parent.name for meta in MODELS.glob("*/meta.json")))
"""The names of the pipelines that ship with Tallymark."""

DEFAULT = "reader" if importlib.util.find_spec("onnxruntime") else "fast"
"""The pipeline that reads when none is asked for; the smaller one where ONNX Runtime is missing."""

_APART = frozenset({"models", "training", "compare", "__pycache__"})
"""What takes no part in an analysis, or is told by its description: changes in it leave the cache valid."""

_FILLED = "+fill"
_TAUGHT = "+learned:"


def filled(name_or_path: str | None) -> str | None:
    """Return how to ask for a pipeline with the labels that it lacks filled by ours.

    What is asked for stays one string, so that settings, caches and other processes need not know. The
    shipped pipelines lack nothing.
    """
    if name_or_path is None or name_or_path in SHIPPED or is_filled(name_or_path):
        return name_or_path
    return name_or_path + _FILLED


def is_filled(name_or_path: str | None) -> bool:
    """Whether a pipeline is asked for with the labels that it lacks filled."""
    return _bare(name_or_path).endswith(_FILLED)


def taught(name_or_path: str | None, rules: Path) -> str | None:
    """Return how to ask for a pipeline that heeds learned rules, where there is a file of them."""
    if not rules.is_file():
        return name_or_path
    return f"{_bare(name_or_path)}{_TAUGHT}{rules.absolute()}"


def rules_of(name_or_path: str | None) -> Path | None:
    """Return the file of learned rules that a pipeline is asked for with, if any."""
    _, is_taught, path = (name_or_path or "").partition(_TAUGHT)
    return Path(path) if is_taught else None


def _bare(name_or_path: str | None) -> str:
    """Return what is asked for without learned rules."""
    return (name_or_path or DEFAULT).partition(_TAUGHT)[0]


def pipeline_folder(name_or_path: str | None = None) -> Path:
    """Return the folder that holds a pipeline: a shipped one, an installed package, or a path.

    Raises:
        PipelineNotLoadedError: when there is no such folder.
    """
    name = _bare(name_or_path).removesuffix(_FILLED)
    if name in SHIPPED:
        return MODELS / name
    if (Path(name) / "meta.json").is_file():
        return Path(name)
    installed = _installed_folder(name)
    if installed is None:
        raise PipelineNotLoadedError(
            name, "there is no installed package and no pipeline folder of that name"
        )
    return installed


def pipeline_id(name_or_path: str | None = None) -> PipelineId:
    """Return the name and version of a pipeline.

    The version changes whenever its analyses might: it joins the model's own version and a digest of the
    model's description, the sizes of its files, and the code of this room.

    Raises:
        PipelineNotLoadedError: when there is no such pipeline, or its description is not readable.
    """
    folder = pipeline_folder(name_or_path)
    try:
        description = (folder / "meta.json").read_bytes()
        meta: dict[str, Any] = json.loads(description)
    except (OSError, ValueError) as error:
        raise PipelineNotLoadedError(str(folder), f"its meta.json cannot be read ({error})") from error
    digest = hashlib.sha256(_code_digest() + description)
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        digest.update(f"{path.relative_to(folder)}:{path.stat().st_size};".encode())
    name = f"{meta.get('lang', 'en')}_{meta.get('name', folder.name)}"
    if is_filled(name_or_path):
        ours = pipeline_id()
        digest.update(ours.version.encode())
        name = f"{name}+{ours.name}"
    if (rules := rules_of(name_or_path)) is not None:
        digest.update(b"learned:" + (rules.read_bytes() if rules.is_file() else b""))
    return PipelineId(name, f"{meta.get('version', '0')}+{digest.hexdigest()[:8]}")


def _installed_folder(package: str) -> Path | None:
    """Return the data folder of an installed spaCy pipeline package, without importing it."""
    if not package.isidentifier():
        return None
    spec = importlib.util.find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        return None
    metas = sorted(Path(spec.submodule_search_locations[0]).glob("*/meta.json"))
    return metas[-1].parent if metas else None


@lru_cache(maxsize=1)
def _code_digest() -> bytes:
    """Digest the code and lexicons of this room: a new rule must not find old results in the cache."""
    room = os.path.dirname(__file__)
    digest = hashlib.sha256()
    for folder, folders, files in os.walk(room):
        apart = _APART if folder == room else ()
        folders[:] = sorted(name for name in folders if name not in apart)
        for name in sorted(files):
            if not name.endswith(".pyc"):
                with open(os.path.join(folder, name), "rb", buffering=0) as file:
                    digest.update(file.read())
    return digest.digest()
