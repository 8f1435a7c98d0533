"""The spaCy component `known_names`: a second voice beside the network, for names that are nothing else.

It goes behind a recogniser and mends its mentions: `Qatar-based` becomes `Qatar`; a known country, people
or organisation gets its label, also where the recogniser left it out. Where a name is often something else
(Jordan, Paris), and inside longer names, the recogniser is right.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

import language.articledoc  # noqa: F401  (registers the score of a span)
from language.knowledge import ambiguous, capitals, countries, organisations, peoples

KNOWN_SCORE = 0.9
"""How sure we are of a known name, as measured on development data."""

_PARTICIPLES = frozenset(
    (
        "administered",
        "affiliated",
        "aligned",
        "allied",
        "backed",
        "based",
        "born",
        "brokered",
        "controlled",
        "dominated",
        "educated",
        "era",
        "funded",
        "held",
        "led",
        "linked",
        "made",
        "majority",
        "mediated",
        "occupied",
        "owned",
        "ruled",
        "run",
        "speaking",
        "sponsored",
        "style",
        "supported",
        "trained",
    )
)
"""What follows a name and a hyphen without being part of the name."""


@Language.factory("known_names", requires=["doc.ents"], assigns=["doc.ents"])
def make_known_names(nlp: Language, name: str) -> KnownNames:
    """Make the component."""
    return KnownNames(nlp, name)


class KnownNames:
    """Mends the names of a document; keeps nothing between documents."""

    def __init__(self, nlp: Language, name: str) -> None:
        self.name = name
        self._matcher = PhraseMatcher(nlp.vocab)
        for label, names in known_names().items():
            self._matcher.add(label, [nlp.make_doc(name) for name in sorted(names)])

    def __call__(self, doc: Doc) -> Doc:
        """Return the document with its `ents` mended."""
        names = [part for ent in doc.ents for part in _without_compound(ent)]
        for known in filter_spans(self._matcher(doc, as_spans=True)):
            touching = [ent for ent in names if ent.start < known.end and known.start < ent.end]
            if all(_gives_way(ent, known) for ent in touching):
                names = [ent for ent in names if ent not in touching]
                known._.score = KNOWN_SCORE
                names.append(known)
        doc.set_ents(names)
        return doc


@cache
def known_names() -> dict[str, frozenset[str]]:
    """Return the names that are known for sure, by label."""
    return {
        "GPE": (countries() | capitals()) - ambiguous(),
        "NORP": peoples() - ambiguous(),
        "ORG": organisations(),
    }


def _gives_way(name: Span, known: Span) -> bool:
    """Whether a name is part of a known one, or is the known one with another label that cannot be right."""
    is_inside = known.start <= name.start and name.end <= known.end
    may_be_right = name.label_ == known.label_ or (name.label_ == "PERSON" and known.label_ != "ORG")
    return is_inside and not (len(name) == len(known) and may_be_right)


def _without_compound(name: Span) -> Iterator[Span]:
    """Yield the names in one such as "Oslo-based Harbour Board", without the hyphen and what follows it."""
    for token in name[1:]:
        following = token.i + 1 - name.start
        if token.text in {"-", "–"} and (following == len(name) or name[following].text in _PARTICIPLES):
            yield _part(name, name.start, token.i)
            if following + 1 < len(name):
                yield _part(name, token.i + 2, name.end)
            return
    yield name


def _part(name: Span, start: int, end: int) -> Span:
    part = Span(name.doc, start, end, label=name.label)
    part._.score = name._.score
    return part
