"""What the peers are given: the sample articles and one that is hard on offsets, in the format of each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from store.imports.formats import IMPORT_FORMATS
from store.imports.library import Library
from store.imports.sheet import Region, Sheet
from tui.cli import main as tallymark

HARD = (
    "Goma 😊 fell\n\nThe UN said 👩\u200d👩\u200d👧 129 captives left Goma for Cairo, القاهرة, on Tuesday"
    " — “at last”, Zoë Müller said. e\u0301 \u202eabc\u202c 𝔘𝔫 €3.5 million =SUM(A1) <b>&amp; half of them"
    " went.\r\nTo Berlin.\n"
)


@dataclass(frozen=True)
class Material:
    """A folder with exports, each under the name of its format."""

    folder: Path

    @classmethod
    def made_in(cls, folder: Path) -> Material:
        """Export the articles in every format that a peer reads."""
        (folder / "hard.txt").write_text(HARD, encoding="utf-8", newline="")
        for name in ("label-studio", "doccano", "doccano-relations", "conll-tab", "brat"):
            args = ["export", "samples", str(folder / "hard.txt"), "--pipeline", "fast"]
            status = tallymark(
                [*args, "--format", name, "--store", str(folder / "none.json"), "-o", str(folder / name)]
            )
            assert status == 0, f"the export as {name} ended with status {status}"
        return cls(folder)

    def export(self, name: str) -> Path:
        """Return the export in a format."""
        return self.folder / name

    def sheets(self, name: str, path: Path | None = None) -> Iterator[Sheet]:
        """Yield what the importer reads in an export, or in what a peer made of it."""
        return IMPORT_FORMATS[name].read(path or self.export(name), Library())


def spans_by_text(sheets: Iterator[Sheet]) -> dict[str, set[tuple[int, int, str]]]:
    """Return the spans in each text."""
    return {sheet.article.text: {_span(region) for region in sheet.regions} for sheet in sheets}


def _span(region: Region) -> tuple[int, int, str]:
    return region.start, region.end, region.label
