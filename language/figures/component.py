"""The spaCy component `figures`: numeric claims of any English `Doc`, however much of a pipeline came before.

    nlp.add_pipe("figures", last=True)
    doc = nlp("The flood killed at least 40 people, officials said.")
    doc._.figures[0].value, doc.spans["figures"][0].text

Importing this module registers the factory; an installed Tallymark registers it by its entry point.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec.structs import asdict
from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup

from language.figure import Figure
from language.figures.finder import Settings, figures_in

if TYPE_CHECKING:
    from spacy.vocab import Vocab

SPANS_KEY = "figures"
"""The key of the spans of the figures in `doc.spans`."""
_RECORDS = "tallymark_figures"
"""Where the figures lie in `doc.user_data`, as plain records, so that they survive pickling and disk."""


def doc_figures(doc: Doc) -> tuple[Figure, ...]:
    """Return the figures that the component found in this document (also `doc._.figures`)."""
    return tuple(Figure.from_record(record) for record in doc.user_data.get(_RECORDS, ()))


if not Doc.has_extension("figures"):
    Doc.set_extension("figures", getter=doc_figures)


@Language.factory(
    "figures",
    assigns=["doc.spans", "doc._.figures"],
    default_config={"keep_one_of": False, "keep_small_vague": False},
)
def make_figures(nlp: Language, name: str, keep_one_of: bool, keep_small_vague: bool) -> FigureFinder:
    """Make the component.

    Args:
        nlp: the pipeline it becomes part of.
        name: its name there.
        keep_one_of: whether "one of the ministers" is a figure.
        keep_small_vague: whether "several" and "a handful" are figures.
    """
    return FigureFinder(nlp.vocab, name, Settings(keep_one_of, keep_small_vague))


class FigureFinder:
    """Finds the figures of a document; keeps nothing between documents."""

    def __init__(self, vocab: Vocab, name: str = "figures", settings: Settings | None = None) -> None:
        self.vocab = vocab
        self.name = name
        self.settings = settings or Settings()

    def __call__(self, doc: Doc) -> Doc:
        """Return the document with its figures set."""
        figures = figures_in(doc, self.settings)
        doc.user_data[_RECORDS] = [figure.as_record() for figure in figures]
        doc.spans[SPANS_KEY] = SpanGroup(doc, name=SPANS_KEY, spans=list(_spans(doc, figures)))
        return doc

    def to_bytes(self, **_kwargs: Any) -> bytes:
        """Return the settings as bytes."""
        return json.dumps(asdict(self.settings), sort_keys=True).encode()

    def from_bytes(self, data: bytes, **_kwargs: Any) -> FigureFinder:
        """Take the settings that `to_bytes` gave."""
        self.settings = Settings(**json.loads(data))
        return self

    def to_disk(self, path: str | Path, **_kwargs: Any) -> None:
        """Write the settings to a file."""
        Path(path).write_bytes(self.to_bytes())

    def from_disk(self, path: str | Path, **_kwargs: Any) -> FigureFinder:
        """Take the settings that `to_disk` wrote."""
        return self.from_bytes(Path(path).read_bytes())


def _spans(doc: Doc, figures: Iterable[Figure]) -> Iterable[Span]:
    starts = doc.to_array("IDX").tolist()
    for figure in figures:
        first, last = (bisect_right(starts, offset) - 1 for offset in (figure.start, figure.end - 1))
        yield Span(doc, first, last + 1, label=figure.kind)
