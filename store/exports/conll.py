"""CoNLL: one token a line with its tag, a blank line between sentences.

Two dialects: that of CoNLL-2003, four columns parted by spaces, which `spacy convert -c ner` reads; and two
columns parted by a tab, which doccano wants. Neither knows offsets or overlaps; white space is lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from store.exports.piece import Piece, ReadArticle
from store.exports.spans import spans_of, without_overlaps, without_sources
from store.exports.tokenised import Tokenised

_SPACE = re.compile(r"\s")
_SEPARATOR_IN_WORD = "_"


def export_conll(read_articles: Iterable[ReadArticle]) -> Iterator[Piece]:
    """Yield each article behind a `-DOCSTART-` line, in four columns."""
    for read in read_articles:
        lines = "".join(f"{word} -X- _ {tag}\n" if word else "\n" for word, tag in _tagged_words(read))
        yield Piece(f"-DOCSTART- -X- O O\n\n{lines}".encode())


def export_conll_tab(read_articles: Iterable[ReadArticle]) -> Iterator[Piece]:
    """Yield each article in two columns."""
    for read in read_articles:
        yield Piece(
            "".join(f"{word}\t{tag}\n" if word else "\n" for word, tag in _tagged_words(read)).encode()
        )


def _tagged_words(read: ReadArticle) -> Iterator[tuple[str, str]]:
    """Yield each word with its tag, and an empty word behind each sentence."""
    spans = without_overlaps(without_sources(spans_of(read).standing))
    sentence_starts = {start for start, _ in read.reading.analysis.sentences}
    cut = Tokenised.of(read.article.text, spans, sorted(sentence_starts))
    has_words = False
    for token, tag in zip(cut.tokens, cut.bio(spans), strict=True):
        if token.start in sentence_starts and has_words and not tag.startswith("I-"):
            yield "", ""
        if token.text.strip():
            has_words = True
            yield _SPACE.sub(_SEPARATOR_IN_WORD, token.text.strip()), tag
    if has_words:
        yield "", ""
