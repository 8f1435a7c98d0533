"""UIMA CAS: a reading as feature structures of DKPro types, which INCEpTION opens, written as XMI or JSON.

Offsets are UTF-16 units here, as in Java: a character beyond the Basic Multilingual Plane counts as two.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct, field

from store.exports.piece import ReadArticle
from store.exports.spans import spans_of
from store.exports.tokenised import Tokenised
from store.utf16 import Utf16

_DKPRO = "de.tudarmstadt.ukp.dkpro.core.api"
NAMED_ENTITY = f"{_DKPRO}.ner.type.NamedEntity"
SENTENCE = f"{_DKPRO}.segmentation.type.Sentence"
TOKEN = f"{_DKPRO}.segmentation.type.Token"
ATTRIBUTION = "webanno.custom.Attribution"
"""A relation layer of ours: from the figure (`Governor`) to its source (`Dependent`)."""

ANNOTATION = "uima.tcas.Annotation"
STRING = "uima.cas.String"

TYPES: dict[str, dict[str, str]] = {
    SENTENCE: {},
    TOKEN: {},
    NAMED_ENTITY: {"value": STRING, "identifier": STRING},
    ATTRIBUTION: {"Governor": NAMED_ENTITY, "Dependent": NAMED_ENTITY},
}
"""The types in use, each an annotation, with the ranges of their features."""

SOFA = 1
"""The id of the text; the other feature structures are numbered from there on."""


class FeatureStructure(Struct, frozen=True):
    """One annotation."""

    id: int
    type: str
    begin: int
    end: int
    strings: dict[str, str] = field(default_factory=dict)
    references: dict[str, int] = field(default_factory=dict)
    """Features that lead to other feature structures, by their ids."""


def feature_structures(read: ReadArticle) -> list[FeatureStructure]:
    """Return the sentences, tokens, mentions, figures and attributions of an article."""
    offsets = Utf16(read.article.text)
    return [
        FeatureStructure(number, type_, offsets.units(start), offsets.units(end), strings, references)
        for number, (type_, start, end, strings, references) in enumerate(_annotations(read), start=SOFA + 1)
    ]


_Annotation = tuple[str, int, int, dict[str, str], dict[str, int]]


def _annotations(read: ReadArticle) -> Iterator[_Annotation]:
    sentences = read.reading.analysis.sentences
    spans = spans_of(read)
    cut = Tokenised.of(read.article.text, spans.standing, [start for start, _ in sentences])
    tokens = [token for token in cut.tokens if token.text.strip()]
    for start, end in sentences:
        yield SENTENCE, start, end, {}, {}
    for token in tokens:
        yield TOKEN, token.start, token.end, {}, {}
    for span in spans.standing:
        yield NAMED_ENTITY, span.start, span.end, {"value": span.label}, {}
    first_entity = SOFA + 1 + len(sentences) + len(tokens)
    for figure, source in spans.sources:
        place = spans.standing[source]
        ends = {"Governor": first_entity + figure, "Dependent": first_entity + source}
        yield ATTRIBUTION, place.start, place.end, {}, ends
