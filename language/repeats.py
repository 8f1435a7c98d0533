"""One article, one story: a name that is lit once is lit wherever its word stands alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from language.name_mending import stands_first
from language.names import is_known_place_or_people

_SURE = 0.8
"""How sure a name must be for its repeats to be lit too."""
_REPEATED = 0.6
"""How sure we are of a repeat that the recogniser left out: six in ten were right on development data."""
_ALONE = frozenset({"PERSON", "ORG", "GPE", "LOC"})
"""The labels of names whose word means the same wherever it stands."""
_SURNAME = 3
"""The shortest surname, in letters."""


def with_repeats(article: Doc) -> list[Span]:
    """Return the names of a whole article, with the repeats of sure ones that were left out.

    Repeated are names in one word ("BA") and the surnames of persons ("Aboud" of "Marwan Aboud"): words with
    one label, that the article never writes small, and that have no capital beside them.
    """
    labels = _labels(article)
    small = {token.text for token in article if token.is_lower and not token.ent_type} if labels else set()
    repeats = [
        _repeat(token, labels[token.text])
        for token in article
        if token.text in labels and not token.ent_type and token.lower_ not in small and _is_alone(token)
    ]
    return sorted((*article.ents, *repeats), key=lambda name: name.start)


def _labels(article: Doc) -> dict[str, str]:
    """Return the words that are repeated, each with its label."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for name in article.ents:
        if name._.score is not None and name._.score >= _SURE:
            for word in _words(name):
                found[word.text].add(name.label_)
    return {word: labels.pop() for word, labels in found.items() if len(labels) == 1}


def _words(name: Span) -> Iterator[Token]:
    last = name[-1]
    if len(name) == 1 and name.label_ in _ALONE and last.text[:1].isupper() and len(last.text) > 1:
        yield last
    elif name.label_ == "PERSON" and last.is_title and last.is_alpha and len(last.text) >= _SURNAME:
        yield from () if is_known_place_or_people(last.text) else (last,)


def _is_alone(word: Token) -> bool:
    """Whether no word beside it could belong to the same name."""
    before = word.doc[word.i - 1] if word.i else None
    after = word.doc[word.i + 1] if word.i + 1 < len(word.doc) else None
    is_behind_name = before is not None and (_may_be_name(before) and not stands_first(before))
    return not is_behind_name and (after is None or not _may_be_name(after))


def _may_be_name(token: Token) -> bool:
    return token.text[:1].isupper() or token.text in {"-", "–", "/", "&"}


def _repeat(word: Token, label: str) -> Span:
    name = Span(word.doc, word.i, word.i + 1, label=label)
    name._.score = _REPEATED
    return name
