"""README lists the formats as `tallymark export --list` does, with what can be imported."""

from __future__ import annotations

from pathlib import Path

from store.exports.formats import EXPORT_FORMATS, ExportFormat
from store.imports.formats import IMPORT_FORMATS

README = Path(__file__).parent.parent / "README.md"

HEAD = "| format | for | read back | cannot carry |\n|---|---|---|---|\n"


def row(one: ExportFormat) -> str:
    back = "yes" if one.name in IMPORT_FORMATS else ""
    return f"| `{one.name}` | {one.purpose} | {back} | {', '.join(one.loses) or 'nothing is lost'} |\n"


def test_the_table_in_the_readme_is_up_to_date() -> None:
    table = HEAD + "".join(map(row, EXPORT_FORMATS.values()))
    assert table in README.read_text(encoding="utf-8"), f"put this into the README:\n\n{table}"
