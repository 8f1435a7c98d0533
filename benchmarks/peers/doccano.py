"""doccano: its own import parsers read our exports, and guess the encoding of JSON Lines as for any user."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

from benchmarks.peers.environment import environment
from benchmarks.peers.material import Material, spans_by_text

REQUIREMENTS = ("doccano==1.8.4", "numpy<2", "marshmallow<4", "setuptools<81")

_WORKER = Path(__file__).with_name("doccano_worker.py")


def check(material: Material) -> str:
    """Let doccano parse three exports, and hold what it understood against ours."""
    python = environment("doccano", REQUIREMENTS) / "python"
    spans = [_check_spans(material, name, python) for name in ("doccano", "doccano-relations")]
    words = _check_words(material, python)
    return f"{spans[0]} spans, {spans[1]} spans for relations and {words:,} CoNLL words parsed"


def _check_spans(material: Material, name: str, python: Path) -> int:
    parsed = _parsed(python, "jsonl", material.export(name))
    ours = spans_by_text(material.sheets(name))
    theirs = {text: {(start, end, label) for start, end, label in spans} for text, spans in parsed}
    assert theirs == ours, f"{name}: doccano understands other spans"
    return sum(map(len, theirs.values()))


def _check_words(material: Material, python: Path) -> int:
    """CoNLL comes without offsets: the words that doccano joins by spaces have to be ours, in their order."""
    lines = material.export("conll-tab").read_text(encoding="utf-8").splitlines()
    ours = [line.split("\t")[0] for line in lines if line]
    parsed = _parsed(python, "conll", material.export("conll-tab"))
    theirs = [word for text, _ in parsed for word in text.split(" ")]
    assert theirs == ours, "conll-tab: doccano reads other words"
    assert all(0 <= start < end <= len(text) for text, spans in parsed for start, end, _ in spans)
    return len(theirs)


def _parsed(python: Path, form: str, path: Path) -> list[tuple[str, list[Any]]]:
    """Return each text with its spans, as doccano would save them."""
    command = [str(python.absolute()), str(_WORKER), form, str(path)]
    found = subprocess.run(command, capture_output=True, text=True, check=False, cwd=path.parent)
    assert found.returncode == 0, (found.stderr.strip().splitlines() or ["doccano did not run"])[-1]
    return [(text, spans) for text, spans in map(json.loads, found.stdout.splitlines())]
