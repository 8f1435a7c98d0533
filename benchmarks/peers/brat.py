"""brat: its program is on no package index, so its stand-off rules are held against our export to the letter.

https://brat.nlplab.org/standoff.html
"""

from __future__ import annotations

import re
from pathlib import Path

from benchmarks.peers.material import Material

_LINES = {
    "T": re.compile(r"T[1-9]\d*\t(?P<type>[\w-]+) (?P<places>\d+ \d+(?:;\d+ \d+)*)\t(?P<words>.+)"),
    "A": re.compile(r"A[1-9]\d*\t(?P<type>[\w-]+) (?P<refers>T\d+)(?: \S+)?"),
    "R": re.compile(r"R[1-9]\d*\t(?P<type>[\w-]+) Arg1:(?P<refers>T\d+) Arg2:(?P<to>T\d+)"),
    "#": re.compile(r"#[1-9]\d*\tAnnotatorNotes (?P<refers>T\d+)\t.*"),
    "*": re.compile(r"\*\tEquiv(?P<refers>(?: T\d+){2,})"),
}
"""What each line must be, by its first character."""


def check(material: Material) -> str:
    """Hold every line of the export against the rules, and every span against its text."""
    folder = material.export("brat")
    known = set(
        re.findall(r"^([\w-]+)", (folder / "annotation.conf").read_text(encoding="utf-8"), re.MULTILINE)
    )
    spans = sum(_check(path, known) for path in sorted(folder.glob("*.ann")))
    assert spans
    return f"{len(list(folder.glob('*.ann')))} articles, {spans} spans held against the stand-off rules"


def _check(path: Path, types: set[str]) -> int:
    text = path.with_suffix(".txt").read_bytes().decode()
    lines = path.read_text(encoding="utf-8").split("\n")[:-1]
    names = [line.partition("\t")[0] for line in lines]
    ids = [name for name in names if name != "*"]
    assert len(set(ids)) == len(ids), f"{path.name}: an id is there twice"
    for line in lines:
        found = _LINES[line[0]].fullmatch(line)
        assert found, f"{path.name}: {line!r} is against the rules"
        parts = found.groupdict()
        assert parts.get("type", "Equiv") in types, (
            f"{path.name}: annotation.conf does not name {parts['type']}"
        )
        referred = {*(parts.get("refers") or "").split(), *(parts.get("to") or "").split()}
        assert referred <= set(names), f"{path.name}: {line!r} refers to nothing"
        if "places" in parts:
            places = [tuple(map(int, place.split())) for place in parts["places"].split(";")]
            assert all(start < end <= len(text) for start, end in places), f"{path.name}: {line!r}"
            assert " ".join(text[start:end] for start, end in places) == parts["words"], (
                f"{path.name}: {line!r}"
            )
    return sum(name.startswith("T") for name in names)
