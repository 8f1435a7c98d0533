"""A web page of its own: the text with its names and figures lit, the figures in a table, and the notes.

Everything from the article is escaped. Nothing is fetched and nothing runs, and the page says so.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from html import escape

from language.analysis import Fold
from language.folds import unfolded_parts
from language.wording import claims_in_words, noun_in_words, source_in_words, value_in_words
from store.exports.contract import encoded
from store.exports.naming import heading
from store.exports.piece import Piece, ReadArticle
from store.exports.spans import Span, spans_of, without_overlaps
from store.labels import FIGURE

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"

_STYLE = """
body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; font: 1.05rem/1.6 Georgia, serif; color: #222;
       background: #fff; }
mark { background: none; color: inherit; border-bottom: 2px solid #9658b0; }
mark[data-label="PERSON"], mark[data-label="NORP"] { border-color: #a85808; }
mark[data-label="GPE"], mark[data-label="LOC"], mark[data-label="FAC"] { border-color: #2e8269; }
mark[data-label="ORG"] { border-color: #0d85fc; }
mark[data-label="DATE"], mark[data-label="TIME"] { border-color: #9187a8; }
mark[data-label="FIGURE"] { border-color: #b88309; border-bottom-style: double; }
mark small { font: .65rem sans-serif; vertical-align: super; color: #666; margin-left: .15em; }
.about, .fold, figcaption { color: #666; font-size: .9rem; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
th, td { text-align: left; vertical-align: top; padding: .3rem .6rem .3rem 0; border-bottom: 1px solid #ddd; }
article { margin-bottom: 4rem; }
@media (prefers-color-scheme: dark) { body { color: #ddd; background: #1e1e1e; } }
"""


def export_html(read_articles: Iterable[ReadArticle]) -> Iterator[Piece]:
    """Yield the page, article by article."""
    yield Piece(
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width">\n'
        f"<title>Tallymark</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n".encode()
    )
    for read in read_articles:
        yield Piece(encoded(_article(read)))
    yield Piece(b"</body>\n</html>\n")


def _article(read: ReadArticle) -> str:
    article = read.article
    known = " · ".join(filter(None, (article.outlet, article.published, article.path)))
    parts = [
        f"<h1>{escape(heading(article))}</h1>",
        f'<p class="about">{escape(known)}</p>',
        *_paragraphs(read),
        _figures(read),
        *_notes(read),
    ]
    return "<article>\n" + "\n".join(filter(None, parts)) + "\n</article>\n"


def _paragraphs(read: ReadArticle) -> Iterator[str]:
    spans = without_overlaps(spans_of(read).standing)
    starts = [span.start for span in spans]
    for paragraph in read.article.paragraphs:
        for part in unfolded_parts(*paragraph, read.reading.analysis.folds):
            if isinstance(part, Fold):
                yield f'<p class="fold">folded: {escape(part.reason)}</p>'
                continue
            inside = spans[bisect_left(starts, part[0]) : bisect_left(starts, part[1])]
            whole = [span for span in inside if span.end <= part[1]]
            yield f"<p>{_marked(read.article.text, *part, whole)}</p>"


def _marked(text: str, start: int, end: int, spans: Sequence[Span]) -> str:
    parts = []
    for span in spans:
        parts += [escape(text[start : span.start]), _mark(span)]
        start = span.end
    return "".join([*parts, escape(text[start:end])]).replace("\n", "<br>\n")


def _mark(span: Span) -> str:
    label, state = escape(span.label), escape(span.state)
    sign = "" if span.label == FIGURE else f"<small>{label}</small>"
    return f'<mark data-label="{label}" title="{label}, {state}">{escape(span.text)}{sign}</mark>'


def _figures(read: ReadArticle) -> str:
    figures = read.reading.worded.figures
    claims = claims_in_words(figures, read.reading.analysis.mentions)
    rows = (
        (value_in_words(one), noun_in_words(one), claim, source_in_words(one.source))
        for one, claim in zip(figures, claims, strict=True)
    )
    body = "\n".join(f"<tr>{''.join(f'<td>{escape(words)}</td>' for words in row)}</tr>" for row in rows)
    head = "<tr><th>Figure</th><th>Of what</th><th>Claim</th><th>Said by</th></tr>"
    return f"<table>\n{head}\n{body}\n</table>" if body else ""


def _notes(read: ReadArticle) -> Iterator[str]:
    for note in read.reading.notes:
        quote = "" if note.span is None else read.article.text[slice(*note.span)]
        about = f"<blockquote>{escape(quote)}</blockquote>" if quote else ""
        words = escape(note.decision.note).replace("\n", "<br>\n")
        yield f"<figure>{about}<figcaption>{words}</figcaption></figure>"
