"""Mending the names of persons: what stands beside them, and what is nobody.

Every function takes the names of a document, in order, and returns them mended.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from spacy.tokens import Span

from language.analysis import PLACE_LABELS
from language.knowledge import bodies, company_words, participles
from language.name_mending import is_portfolio, merged, with_edges
from language.names import is_known_place_or_people

_MINISTERS = frozenset({"Minister", "Ministers", "Secretary", "Undersecretary"})
"""Those whose title goes on with "of" and a portfolio."""
_PARTIES = frozenset({"R", "D", "I"})
"""Republicans, Democrats and independents, as the agencies of the United States have them."""
_SYLLABLE = 5
"""The longest second syllable of a given name, in letters."""
_LONG = 3
"""In letters: a shorter word for a company is a surname as well, unless it is written "SA" or "Co."."""


def without_portfolios(names: Sequence[Span]) -> list[Span]:
    """Leave out what a minister is minister of: "Minister of Trade Ada Lindqvist" is "Ada Lindqvist"."""
    return [_without_portfolio(name) for name in names]


def with_whole_persons(names: Sequence[Span]) -> list[Span]:
    """Join a first name to the longer one that follows at once: "Govind" and "Narayan Singh"."""
    return merged(names, _is_first_name_of)


def with_second_syllables(names: Sequence[Span]) -> list[Span]:
    """Take in what follows the hyphen of a given name, as Koreans and Chinese write it: "Moon Jae-in"."""
    return [with_edges(name, name.start, name.end + 2) if _is_cut_at_hyphen(name) else name for name in names]


def with_companies(names: Sequence[Span]) -> list[Span]:
    """Make what is called like a company one: "Eberhard Lindqvist GmbH" and "Lind & Sons" are nobody."""
    firms = merged(map(_with_company_word, names), _are_partners, "ORG")
    return [with_edges(name, name.start, name.end, "ORG") if _is_company(name) else name for name in firms]


def with_home_states(names: Sequence[Span]) -> list[Span]:
    """Take the party from the state of a politician: of "R-Ariz." behind a name "Ariz." is a place."""
    return [with_edges(name, name.start + 2, name.end, "GPE") if _has_party(name) else name for name in names]


def _without_portfolio(name: Span) -> Span:
    start = name.start
    while start and is_portfolio(name.doc[start - 1]):
        start -= 1
    title = [token.text for token in name.doc[max(0, start - 2) : start]]
    person = name[sum(1 for _ in takewhile(is_portfolio, name)) :]
    if len(title) < 2 or title[0] not in _MINISTERS or title[1] != "of" or not _is_person(person, name):
        return name
    return with_edges(name, person.start, person.end, "PERSON")


def _is_person(rest: Span, name: Span) -> bool:
    """Whether what is left of a name behind a portfolio is a person, and not "Canada" or "Bureau"."""
    if len(rest) in {0, len(name)} or not rest[0].is_title:
        return False
    is_long_enough = name.label_ == "PERSON" or len(rest) > 1
    return is_long_enough and rest[-1].lower_ not in bodies() and not is_known_place_or_people(rest.text)


def _is_first_name_of(first: Span, name: Span) -> bool:
    are_beside = first.end == name.start and first.label_ == name.label_ == "PERSON"
    return are_beside and len(first) == 1 < len(name) and first[0].is_title and first.text != name[0].text


def _is_cut_at_hyphen(name: Span) -> bool:
    rest = name.doc[name.end : name.end + 2]
    if name.label_ != "PERSON" or len(name) == 1 or len(rest) < 2 or rest[0].text != "-":
        return False
    is_one_word = not name[-1].whitespace_ and not rest[0].whitespace_
    syllable = rest[1].text
    is_syllable = syllable.isalpha() and syllable.islower() and len(syllable) <= _SYLLABLE
    return is_one_word and is_syllable and syllable not in participles()


def _with_company_word(name: Span) -> Span:
    """Take in the "& Co." that a recogniser left out."""
    rest = name.doc[name.end : name.end + 2]
    is_cut = len(rest) == 2 and rest[0].text == "&" and rest[1].text.rstrip(".") in {"Co", "Sons", "Partners"}
    is_firm = is_cut and name.label_ in {"PERSON", "ORG"}
    return with_edges(name, name.start, name.end + 2, "ORG") if is_firm else name


def _are_partners(first: Span, second: Span) -> bool:
    """Whether two persons give a firm its name: they are joined by a sign, not by a word."""
    between = first.doc[first.end : second.start]
    is_sign = len(between) == 1 and between[0].text == "&"
    return is_sign and {first.label_, second.label_} <= {"PERSON", "ORG"}


def _is_company(name: Span) -> bool:
    word = name[-1].text
    bare = word.rstrip(".")
    if name.label_ != "PERSON" or len(name) == 1 or bare.lower() not in company_words():
        return False
    return len(bare) >= _LONG or word.isupper() or (bare == "Co" and (word != bare or name[-2].text == "&"))


def _has_party(name: Span) -> bool:
    """Whether a name is "R-Ariz." in brackets or behind a comma, and not "D-Day"."""
    is_beside = name.start > 0 and name.doc[name.start - 1].text in {",", "("}
    is_split = len(name) > 2 and name[0].text in _PARTIES and name[1].text in {"-", "–"}
    return is_beside and is_split and name.label_ in {*PLACE_LABELS, "PERSON", "ORG"}
