"""The spaCy component `fill`: names of the labels that a stranger's pipeline lacks, found by ours.

It goes behind the components that find names. What they found stays as it is; ours come only where nothing
else is, and only with labels that none of those components gives.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import tee

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span

import language.articledoc
import language.known_names
import language.name_tagger
import language.reader.component  # noqa: F401  (the first registers the score of a span, the others factories)
from language.analysis import PLACE_LABELS
from language.fingerprint import pipeline_folder
from language.products import numpy_products

_SAME = {"PER": {"PERSON"}, "LOCATION": {"LOC"}, "ORGANIZATION": {"ORG"}, "ORGANISATION": {"ORG"}}
"""What other schemes call our labels."""


@Language.factory("fill", requires=["doc.ents"], assigns=["doc.ents"], default_config={"pipeline": None})
def make_filler(nlp: Language, name: str, pipeline: str | None) -> Filler:
    """Make the component.

    Args:
        nlp: the pipeline it becomes part of; the components before it are asked for their labels.
        name: its name there.
        pipeline: name or path of the pipeline that fills; None for the default one.
    """
    with numpy_products():
        ours = spacy.load(
            pipeline_folder(pipeline), exclude=["lemmatizer", "tagger", "morphologizer", "parser"]
        )
    return Filler(name, ours, had_labels(nlp))


class Filler:
    """Adds the names that another pipeline finds; keeps nothing between documents.

    Args:
        name: of the component.
        ours: the pipeline that fills.
        had: the labels that need no filling.
    """

    def __init__(self, name: str, ours: Language, had: frozenset[str]) -> None:
        self.name = name
        self._ours = ours
        self._had = had

    def __call__(self, doc: Doc) -> Doc:
        """Return the document with our names in the free space of its own."""
        return self._filled(doc, self._ours(doc.text))

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 32) -> Iterator[Doc]:
        """Yield the documents, filled; so many of them are read together."""
        docs, read = tee(stream)
        found = self._ours.pipe((doc.text for doc in read), batch_size=batch_size)
        for doc, ours in zip(docs, found, strict=True):
            yield self._filled(doc, ours)

    def _filled(self, doc: Doc, ours: Doc) -> Doc:
        names = list(doc.ents)
        free = [token.ent_type == 0 for token in doc]
        for ent in ours.ents:
            span = doc.char_span(ent.start_char, ent.end_char, label=ent.label_, alignment_mode="expand")
            if ent.label_ not in self._had and span is not None and all(free[span.start : span.end]):
                span._.score = ent._.score
                names.append(span)
                free[span.start : span.end] = [False] * len(span)
        doc.ents = sorted(names, key=_start)
        return doc


def had_labels(nlp: Language) -> frozenset[str]:
    """Return the labels that a pipeline gives to names, those that mean ours among them by our name.

    Where there are places but no GPE, they are all of them called LOC.
    """
    givers = [name for name in nlp.pipe_names if "doc.ents" in nlp.get_pipe_meta(name).assigns]
    given = {label for name in givers for label in getattr(nlp.get_pipe(name), "labels", ())}
    had = given.union(*(_SAME.get(label, set()) for label in given))
    return frozenset(had if "LOC" not in had or "GPE" in had else had | PLACE_LABELS)


def _start(span: Span) -> int:
    return span.start
