"""The spaCy component `known_names`: a second voice beside the network, for names that are nothing else.

It goes behind a recogniser and mends its mentions: `Qatar-based` becomes `Qatar`; a known country, people,
leader or organisation gets its label, also where the recogniser left it out. Where a name is often something
else (Jordan, Paris), and inside longer names, the recogniser is right.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

import language.articledoc  # noqa: F401  (registers the score of a span)
from language.addressees import with_addressees
from language.campuses import with_campuses
from language.country_codes import with_country_codes
from language.designations import with_designations, with_models
from language.knowledge import (
    ambiguous,
    capitals,
    countries,
    events,
    organisations,
    peoples,
    places,
    products,
    statesmen,
)
from language.known_words import may_be_person
from language.leaders import without_leaders
from language.name_index import NameIndex
from language.name_mending import (
    with_dateline,
    within_lines,
    without_answers,
    without_common_acronyms,
    without_compounds,
    without_headings,
    without_parts_of_texts,
    without_titles,
    without_white_space,
)
from language.name_tails import with_tails
from language.national import with_national_bodies
from language.numbered_clubs import with_numbers
from language.organisation_mending import (
    with_acronyms,
    with_agreements,
    with_based_bodies,
    with_bodies_apart,
    with_members,
    with_suffixes,
    without_owners,
    without_seats,
)
from language.parties import with_factions, without_stray_brackets
from language.people_mending import with_double_peoples, with_homes, with_languages, with_tribes
from language.person_mending import (
    with_companies,
    with_envoys,
    with_home_states,
    with_nicknames,
    with_patrons,
    with_second_syllables,
    with_speakers,
    with_whole_persons,
    without_letters,
    without_offices,
    without_portfolios,
)
from language.place_mending import with_police, with_roads, with_states_apart
from language.players import with_batters, with_booked, with_scorers
from language.results import with_sides
from language.saints import with_saints
from language.sentence_ends import with_last_words, with_sentences_apart
from language.ships import with_ships
from language.storms import with_storms
from language.strikes import with_targets
from language.unseen_bodies import with_spelt_bodies, with_unseen_bodies

Step = Callable[[Sequence[Span]], list[Span]]
"""Takes the names of a document, in order, and returns them mended."""


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
        known = {label: _as_written(names) for label, names in known_names().items()}
        self._known = NameIndex(known, lambda name: [token.text for token in nlp.make_doc(name)])

    def __call__(self, doc: Doc) -> Doc:
        """Return the document with its `ents` mended."""
        names = self._with_known(doc, _mended(list(doc.ents), _BEFORE_LISTS))
        names = with_dateline(doc, _mended(names, _BEHIND_LISTS))
        names = with_based_bodies(doc, names, self.score)
        names = with_unseen_bodies(doc, names, self.score)
        names = with_booked(doc, filter_spans(names), self.score)
        doc.set_ents(with_addressees(doc, names, self.score))
        return doc

    def _with_known(self, doc: Doc, names: list[Span]) -> list[Span]:
        """Return the names with the known ones, in order; those that give way to a known one are left out."""
        for known in filter_spans(self._known.spans_in(doc)):
            touching = [name for name in names if name.start < known.end and known.start < name.end]
            if all(_gives_way(name, known) for name in touching):
                names = [name for name in names if name not in touching]
                known._.score = self.score
                names.append(known)
        return sorted(names, key=lambda name: name.start)


_BEFORE_LISTS: tuple[Step, ...] = (
    without_white_space,
    without_parts_of_texts,
    without_answers,
    without_headings,
    without_common_acronyms,
    without_letters,
    within_lines,
    without_stray_brackets,
    with_batters,
    with_sentences_apart,
    with_last_words,
    with_home_states,
    without_compounds,
    with_states_apart,
    with_roads,
    with_police,
    without_portfolios,
    without_offices,
    without_titles,
    with_whole_persons,
    with_second_syllables,
    with_nicknames,
    with_companies,
    with_members,
    filter_spans,  # those that grew may have taken in another name
    without_owners,
    with_bodies_apart,
    with_tails,
)
"""What is done in turn before the known names are looked for: what is left of a name may be one."""

_BEHIND_LISTS: tuple[Step, ...] = (
    with_tails,
    with_national_bodies,
    with_factions,
    without_leaders,
    with_storms,
    with_ships,
    with_models,
    with_designations,
    with_suffixes,
    with_double_peoples,
    with_campuses,
    filter_spans,
    without_seats,
    with_languages,
    with_tribes,
    with_homes,
    with_acronyms,
    with_agreements,
    with_saints,
    with_patrons,
    with_envoys,
    with_speakers,
    with_targets,
    with_numbers,
    with_sides,
    with_scorers,
    with_country_codes,
    with_spelt_bodies,
)
"""What is done in turn then: a known name too may go on, or be what the words around it say."""


def _mended(names: list[Span], steps: Iterable[Step]) -> list[Span]:
    for step in steps:
        names = step(names)
    return names


def _as_written(names: Iterable[str]) -> set[str]:
    """Return names with both kinds of apostrophes."""
    return {name.replace("'", sign) for name in names for sign in "'’"}


@cache
def known_names() -> dict[str, frozenset[str]]:
    """Return the names that are known for sure, by label."""
    return {
        "GPE": ((countries() | capitals()) - ambiguous()) | places(),
        "NORP": peoples() - ambiguous(),
        "ORG": organisations(),
        "PERSON": statesmen(),
        "PRODUCT": products(),
        "EVENT": events(),
    }


def _gives_way(name: Span, known: Span) -> bool:
    """Whether a name is part of a known one, or is the known one with another label that cannot be right."""
    is_inside = known.start <= name.start and name.end <= known.end
    may_be_right = name.label_ == known.label_ or (name.label_ == "PERSON" and _may_be_person(known))
    return is_inside and not (len(name) == len(known) and may_be_right)


def _may_be_person(known: Span) -> bool:
    """Whether somebody may be called like a country, a capital or a people ("Israel", "London", "French")."""
    is_plural = known.label_ == "NORP" and known.text.endswith("s")
    return known.label_ != "ORG" and not is_plural and any(may_be_person(word.text) for word in known)
