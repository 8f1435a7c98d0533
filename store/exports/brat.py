"""brat: a folder with the text and the stand-off annotations of each article, and the types they use.

Offsets are code points. A span across lines is written in fragments, for brat rejects it otherwise.
https://brat.nlplab.org/standoff.html
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import count

from language.analysis import Entity
from store.exports.naming import file_stem
from store.exports.piece import Piece, ReadArticle
from store.exports.spans import ATTRIBUTED_TO, Span, spans_of
from store.reading import ShownMention

_NOT_IN_TYPES = re.compile(r"[^A-Za-z0-9_-]+")
_FRAGMENT = re.compile(r"[^\n]+")
STATES = ("suggested", "accepted", "rejected", "changed", "added")


def export_brat(read_articles: Iterable[ReadArticle]) -> Iterator[Piece]:
    """Yield the two files of each article, then `annotation.conf`."""
    types: set[str] = set()
    for read in read_articles:
        stem = file_stem(read.article)
        spans = spans_of(read)
        written = (*spans.standing, *spans.rejected)
        types |= {type_of(span.label) for span in written}
        lines = [
            *_spans(written),
            *_relations(spans.sources),
            *_entities(read.reading.analysis.entities, spans.standing),
            *_notes(written),
        ]
        yield Piece(read.article.text.encode(), f"{stem}.txt")
        yield Piece("".join(f"{line}\n" for line in lines).encode(), f"{stem}.ann")
    yield Piece(_configuration(sorted(types)).encode(), "annotation.conf")


def type_of(label: str) -> str:
    """Return a label as brat can name a type."""
    return _NOT_IN_TYPES.sub("_", label) or "_"


def _spans(spans: Sequence[Span]) -> Iterator[str]:
    for number, span in enumerate(spans, start=1):
        fragments = list(_FRAGMENT.finditer(span.text))
        places = ";".join(f"{span.start + one.start()} {span.start + one.end()}" for one in fragments)
        words = " ".join(one.group() for one in fragments)
        yield f"T{number}\t{type_of(span.label)} {places}\t{words}"
        yield f"A{number}\tState T{number} {span.state}"


def _relations(sources: Iterable[tuple[int, int]]) -> Iterator[str]:
    for number, (figure, source) in enumerate(sources, start=1):
        yield f"R{number}\t{ATTRIBUTED_TO} Arg1:T{figure + 1} Arg2:T{source + 1}"


def _entities(entities: Iterable[Entity], spans: Sequence[Span]) -> Iterator[str]:
    """Yield a line for each entity with several mentions: they are equivalent."""
    mentions = [number for number, span in enumerate(spans, start=1) if _is_mention(span)]
    for entity in entities:
        if len(entity.mentions) > 1:
            yield "*\tEquiv " + " ".join(f"T{mentions[index]}" for index in entity.mentions)


def _is_mention(span: Span) -> bool:
    return isinstance(span.shown, ShownMention)


def _notes(spans: Sequence[Span]) -> Iterator[str]:
    """Yield the notes on spans, each on one line; the others have nothing in brat to stand at."""
    numbers = count(1)
    for number, span in enumerate(spans, start=1):
        for note in span.notes:
            yield f"#{next(numbers)}\tAnnotatorNotes T{number}\t{' '.join(note.split())}"


def _configuration(types: Sequence[str]) -> str:
    return "\n".join(
        [
            "[entities]",
            *types,
            "[relations]",
            f"{ATTRIBUTED_TO}\tArg1:<ENTITY>, Arg2:<ENTITY>",
            "Equiv\tArg1:<ENTITY>, Arg2:<ENTITY>, <REL-TYPE>:symmetric-transitive",
            "<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>",
            "[events]",
            "[attributes]",
            f"State\tArg:<ENTITY>, Value:{'|'.join(STATES)}",
            "",
        ]
    )
