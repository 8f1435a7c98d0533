"""Training the recogniser of names on all corpora at once."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

from msgspec.structs import replace
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.training import Example
from spacy.util import filter_spans

from language.training.augment import varied_text
from language.training.spans import NamedText, NameSpan

SILVER = "is_silver"
"""The key in `user_data` of a text's `Doc` that tells whether a machine labelled it."""
MISCELLANEOUS_WORDS = "miscellaneous_words"
"""The key in `user_data` of the positions of words that are part of no person, organisation or place."""
SHORT_TEXT = 400
"""In characters: shorter texts are joined to others, so that a paragraph is seen and not only a sentence."""


def naming_examples(
    nlp: Language, corpora: Sequence[tuple[Sequence[NamedText], float]], rng: random.Random
) -> Iterator[Example]:
    """Yield one epoch of examples: the texts of every corpus in random order, joined and varied.

    Args:
        nlp: whose tokenizer and vocabulary to use.
        corpora: the texts of each corpus, with its weight; those of one corpus are joined, not those of two.
        rng: decides the order, what is joined, and how the texts are varied.
    """
    texts = [text for corpus, weight in corpora for text in joined_texts(_sample(corpus, weight, rng), rng)]
    rng.shuffle(texts)
    for named in texts:
        yield naming_example(nlp, replace(named, text=varied_text(named.text, rng)))


def naming_example(nlp: Language, named: NamedText) -> Example:
    """Return what `nlp`'s tokenizer makes of a text, beside its names.

    Unknown and miscellaneous ranges are missing, which words are the latter is in `user_data`.
    """
    gold = nlp.make_doc(named.text)
    gold.user_data[SILVER] = named.is_silver
    names = [
        span for name in named.names if (span := _span(gold, name.start, name.end, name.label)) is not None
    ]
    names = filter_spans(names)
    taken = {token.i for span in names for token in span}
    unknown = _positions(gold, named.unknown) - taken
    miscellaneous = _positions(gold, named.miscellaneous) - taken - unknown
    missing = [gold[i : i + 1] for i in sorted(unknown | miscellaneous)]
    gold.set_ents(names, missing=missing, default="outside")
    gold.user_data[MISCELLANEOUS_WORDS] = miscellaneous
    return Example(nlp.make_doc(named.text), gold)


def joined_texts(texts: Sequence[NamedText], rng: random.Random) -> Iterator[NamedText]:
    """Yield the texts in order, short ones joined to the next by a space half of the time."""
    waiting: NamedText | None = None
    for named in texts:
        waiting = named if waiting is None else _joined(waiting, named)
        if len(waiting.text) > SHORT_TEXT or rng.random() < 0.5:
            yield waiting
            waiting = None
    if waiting is not None:
        yield waiting


def _sample(texts: Sequence[NamedText], weight: float, rng: random.Random) -> list[NamedText]:
    whole, part = divmod(weight, 1)
    return [text for text in texts for _ in range(int(whole) + (rng.random() < part))]


def _joined(first: NamedText, second: NamedText) -> NamedText:
    offset = len(first.text) + 1
    moved = [NameSpan(name.start + offset, name.end + offset, name.label) for name in second.names]
    return replace(
        first,
        text=f"{first.text} {second.text}",
        names=(*first.names, *moved),
        unknown=(*first.unknown, *_moved(second.unknown, offset)),
        miscellaneous=(*first.miscellaneous, *_moved(second.miscellaneous, offset)),
    )


def _moved(ranges: Sequence[tuple[int, int]], offset: int) -> Iterator[tuple[int, int]]:
    return ((start + offset, end + offset) for start, end in ranges)


def _positions(doc: Doc, ranges: Sequence[tuple[int, int]]) -> set[int]:
    spans = (_span(doc, start, end, "") for start, end in ranges)
    return {token.i for span in spans if span is not None for token in span}


def _span(doc: Doc, start: int, end: int, label: str) -> Span | None:
    span = doc.char_span(start, end, label=label, alignment_mode="expand")
    while span is not None and len(span) and span[0].is_space:
        span = Span(doc, span.start + 1, span.end, label=label)
    return span if span is not None and len(span) else None
