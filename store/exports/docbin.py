"""spaCy: a DocBin, ready for `spacy train`.

Names, dates and numbers are `doc.ents`; figures and their sources, which may overlap those, are
`doc.spans["figures"]` and `doc.spans["sources"]`, linked by span id; what was rejected is
`doc.spans["incorrect"]`, which an entity recogniser learns from (`incorrect_spans_key`). The rest is in
`doc.user_data["tallymark"]`. A DocBin is one object: this format alone holds all articles in memory.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from store.exports.jsonl import reading_as_record
from store.exports.piece import Piece, ReadArticle
from store.exports.spans import Spans, spans_of
from store.exports.tokenised import Tokenised
from store.labels import FIGURE, SOURCE

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span
    from spacy.vocab import Vocab


def export_docbin(read_articles: Iterable[ReadArticle]) -> Iterator[Piece]:
    """Yield the whole DocBin as one piece."""
    from spacy.tokens import DocBin  # noqa: PLC0415  (no other format needs spaCy's own objects)
    from spacy.vocab import Vocab  # noqa: PLC0415

    vocab = Vocab()
    docs = DocBin(store_user_data=True)
    for read in read_articles:
        docs.add(_doc(read, vocab))
    yield Piece(docs.to_bytes())


def _doc(read: ReadArticle, vocab: Vocab) -> Doc:
    from spacy.tokens import Doc  # noqa: PLC0415

    spans = spans_of(read)
    starts = {start for start, _ in read.reading.analysis.sentences}
    cut = Tokenised.of(read.article.text, (*spans.standing, *spans.rejected), sorted(starts))
    doc = Doc(
        vocab,
        [token.text for token in cut.tokens],
        [token.space for token in cut.tokens],
        sent_starts=[number == 0 or token.start in starts for number, token in enumerate(cut.tokens)],
    )
    _annotate(doc, spans, cut)
    doc.user_data["tallymark"] = {
        key: value for key, value in reading_as_record(read).items() if key not in ("text", "schema")
    }
    return doc


def _annotate(doc: Doc, spans: Spans, cut: Tokenised) -> None:
    made = [
        _span(doc, cut.range_of(span), span.label, str(number)) for number, span in enumerate(spans.standing)
    ]
    sources = {source for _, source in spans.sources}
    doc.set_ents([span for span in made if span.label_ not in (FIGURE, SOURCE)])
    doc.spans["figures"] = [span for span in made if span.label_ == FIGURE]
    doc.spans["sources"] = [made[index] for index in sorted(sources)]
    doc.spans["incorrect"] = [_span(doc, cut.range_of(one), one.label, "") for one in spans.rejected]
    doc.user_data["sources"] = [list(pair) for pair in spans.sources]


def _span(doc: Doc, place: tuple[int, int], label: str, identity: str) -> Span:
    from spacy.tokens import Span  # noqa: PLC0415

    return Span(doc, *place, label=label, span_id=identity)
