"""The spaCy component `known_names`: a second voice beside the network, for names that are nothing else.

It goes behind a recogniser and mends its mentions: `Qatar-based` becomes `Qatar`; a known country, people
or organisation gets its label, also where the recogniser left it out. Where a name is often something else
(Jordan, Paris), and inside longer names, the recogniser is right.
"""

from __future__ import annotations

from functools import cache

from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

import language.articledoc  # noqa: F401  (registers the score of a span)
from language.addressees import with_addressees
from language.knowledge import ambiguous, capitals, countries, organisations, peoples
from language.known_words import COMMON_SURNAME, GIVEN, SURNAME, key_of, known_words
from language.name_mending import (
    with_dateline,
    within_lines,
    without_compounds,
    without_parts_of_texts,
    without_titles,
)
from language.name_tails import with_tails
from language.organisation_mending import (
    with_acronyms,
    with_agreements,
    with_bodies_apart,
    with_members,
    with_suffixes,
    without_owners,
    without_seats,
)
from language.people_mending import with_double_peoples, with_languages, with_tribes
from language.person_mending import (
    with_companies,
    with_home_states,
    with_nicknames,
    with_second_syllables,
    with_whole_persons,
    without_letters,
    without_portfolios,
)
from language.place_mending import with_police, with_roads, with_states_apart
from language.ships import with_ships
from language.storms import with_storms


@Language.factory("known_names", requires=["doc.ents"], assigns=["doc.ents"], default_config={"score": None})
def make_known_names(nlp: Language, name: str, score: float | None) -> KnownNames:
    """Make the component.

    Args:
        nlp: the pipeline it becomes part of.
        name: its name there.
        score: what a name gets that only this component sees; None behind a recogniser without scores.
    """
    return KnownNames(nlp, name, score)


class KnownNames:
    """Mends the names of a document; keeps nothing between documents."""

    def __init__(self, nlp: Language, name: str, score: float | None) -> None:
        self.name = name
        self.score = score
        self._matcher = PhraseMatcher(nlp.vocab)
        for label, names in known_names().items():
            written = {*names, *(name.replace("'", "’") for name in names)}
            self._matcher.add(label, [nlp.make_doc(name) for name in sorted(written)])

    def __call__(self, doc: Doc) -> Doc:
        """Return the document with its `ents` mended."""
        names = within_lines(without_letters(without_parts_of_texts(doc.ents)))
        names = with_states_apart(without_compounds(with_home_states(names)))
        names = with_police(with_roads(names))
        names = with_whole_persons(without_titles(without_portfolios(names)))
        names = with_companies(with_nicknames(with_second_syllables(names)))
        names = filter_spans(with_members(names))  # those that grew may have taken in another name
        names = with_bodies_apart(without_owners(names))
        names = with_tails(names)  # what is left of a name may be a known one
        for known in filter_spans(self._matcher(doc, as_spans=True)):
            touching = [name for name in names if name.start < known.end and known.start < name.end]
            if all(_gives_way(name, known) for name in touching):
                names = [name for name in names if name not in touching]
                known._.score = self.score
                names.append(known)
        names = with_ships(with_storms(with_tails(sorted(names, key=lambda name: name.start))))
        names = without_seats(filter_spans(with_double_peoples(with_suffixes(names))))
        names = with_agreements(with_acronyms(with_tribes(with_languages(names))))
        names = with_addressees(doc, filter_spans(with_dateline(doc, names)), self.score)
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
    may_be_right = name.label_ == known.label_ or (name.label_ == "PERSON" and _may_be_person(known))
    return is_inside and not (len(name) == len(known) and may_be_right)


def _may_be_person(known: Span) -> bool:
    """Whether somebody may be called like a country, a capital or a people ("Israel", "London", "French")."""
    is_plural = known.label_ == "NORP" and known.text.endswith("s")
    kinds = {kind for word in known for kind in known_words().get(key_of(word.text), "")}
    return known.label_ != "ORG" and not is_plural and bool({GIVEN, COMMON_SURNAME, SURNAME} & kinds)
