"""Mending the names of persons: what stands beside them, and what is nobody.

Every function takes the names of a document, in order, and returns them mended.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from spacy.tokens import Span

from language.analysis import PLACE_LABELS
from language.knowledge import bodies, built, company_words, organisations, participles
from language.known_words import key_of
from language.name_mending import is_portfolio, merged, relabelled, with_edges
from language.names import is_known_place_or_people

_MINISTERS = frozenset({"Minister", "Ministers", "Secretary", "Undersecretary"})
"""Those whose title goes on with "of" and a portfolio."""
_PARTIES = frozenset({"R", "D", "I"})
"""Republicans, Democrats and independents, as the agencies of the United States have them."""
_AND = {
    "&": frozenset({"Brothers", "Co", "Company", "Daughters", "Partners", "Sons"}),
    "and": frozenset({"Brothers", "Co", "Daughters", "Sons"}),
}
"""What makes a company of the name before it, by the word or sign between."""
_SAYS = frozenset({"said", "says", "told", "tells"})
_SURELY_BODY = 0.75
"""The score from which on a single word is a body, whatever it does."""
_NAMED_BY_LETTER = frozenset(
    {
        *("answer", "appendix", "class", "exhibit", "figure", "grade", "group", "hepatitis", "option"),
        *("plan", "platform", "question", "section", "source", "team", "type", "vitamin"),
    }
)
"""What is called by a letter, which at the end of a sentence is no initial of the name behind it."""
_NEAR = frozenset(
    {
        *("aide", "aides", "allies", "ally", "brother", "daughter", "father", "husband", "lawyer", "lawyers"),
        *("mother", "sister", "son", "widow", "wife"),
    }
)
"""Those who are of a person, where they are of somebody."""
_POSSESSIVES = frozenset({"'s", "’s"})
_SURELY_OWNED = 0.85
"""The score from which on what a body has is a body."""
_FINITE = frozenset({"MD", "VBD", "VBZ"})
"""The tags of verbs that somebody stands before."""
_SURELY_ALLIED = 0.6
"""The score from which on a body may have allies."""
_QUOTES = {'"': '"', "“": "”", "'": "'", "‘": "’"}
_LONGEST_NICKNAME = 3
"""In words."""
_SYLLABLE = 5
"""The longest second syllable of a given name, in letters."""
_LONG = 3
"""In letters: a shorter word for a company is a surname as well, unless it is written "SA" or "Co."."""


def without_portfolios(names: Sequence[Span]) -> list[Span]:
    """Leave out what a minister is minister of: "Minister of Trade Ada Lindqvist" is "Ada Lindqvist"."""
    return [_without_portfolio(name) for name in names]


def without_offices(names: Sequence[Span]) -> list[Span]:
    """Leave out bodies that begin the title of a minister: the "National" of "National Security Minister"."""
    return [name for name in names if not _is_of_title(name)]


def with_whole_persons(names: Sequence[Span]) -> list[Span]:
    """Join a first name to the longer one that follows at once: "Govind" and "Narayan Singh"."""
    return merged(names, _is_first_name_of)


def with_second_syllables(names: Sequence[Span]) -> list[Span]:
    """Take in what follows the hyphen of a given name, as Koreans and Chinese write it: "Moon Jae-in"."""
    return [with_edges(name, name.start, name.end + 2) if _is_cut_at_hyphen(name) else name for name in names]


def with_companies(names: Sequence[Span]) -> list[Span]:
    """Make what is called like a company one: "Eberhard Lindqvist GmbH" and "Lind & Sons" are nobody."""
    firms = merged(map(_with_company_word, names), _are_partners, "ORG")
    return relabelled(firms, "ORG", _is_company)


def with_speakers(names: Sequence[Span]) -> list[Span]:
    """Make a person of a word that says something and is not surely a body: "Rain is near, Boakai said."."""
    return relabelled(names, "PERSON", _is_speaker)


def with_home_states(names: Sequence[Span]) -> list[Span]:
    """Take the party from the state of a politician: of "R-Ariz." behind a name "Ariz." is a place."""
    return [with_edges(name, name.start + 2, name.end, "GPE") if _has_party(name) else name for name in names]


def without_letters(names: Sequence[Span]) -> list[Span]:
    """Take a letter that ends a sentence from the name behind it: "plan B. Lee left", "on X. Lee left"."""
    return [rest for name in names if (rest := _without_letter(name)) is not None]


def with_nicknames(names: Sequence[Span]) -> list[Span]:
    """Make one person of a given name, a nickname in quotation marks and a surname."""
    return [_with_nickname(name) for name in names]


def with_patrons(names: Sequence[Span]) -> list[Span]:
    """Make persons of bodies in two words that have a wife or aides: "allies of Constantino Chiwenga"."""
    return relabelled(names, "PERSON", _is_patron)


def with_envoys(names: Sequence[Span]) -> list[Span]:
    """Make persons of bodies in two words that a body has and that do something: "a bank's Ada Lee said"."""
    ends = {name.end for name in names if name.label_ == "ORG"}
    return relabelled(names, "PERSON", lambda name: name.start - 1 in ends and _is_envoy(name))


def _is_envoy(name: Span) -> bool:
    is_unsure = name._.score is not None and name._.score < _SURELY_OWNED
    if name.label_ != "ORG" or not is_unsure or name.doc[name.start - 1].text not in _POSSESSIVES:
        return False
    following = name.doc[name.end : name.end + 1]
    is_doing = len(following) == 1 and following[0].tag_ in _FINITE
    return len(name) == 2 and is_doing and _may_be_names(name)


def _may_be_names(name: Span) -> bool:
    """Whether the words of a name are capitalised, and say of no kind of body what it is."""
    words = [word.lower_ for word in name]
    is_body = any(word in bodies() or word in company_words() or word in built() for word in words)
    is_known = name.text in organisations() or any(is_known_place_or_people(word.text) for word in name)
    return all(word.is_title and word.is_alpha for word in name) and not is_body and not is_known


def _is_patron(name: Span) -> bool:
    if name.label_ != "ORG" or len(name) != 2 or name.start < 2:
        return False
    before = [token.lower_ for token in name.doc[name.start - 2 : name.start]]
    if before[0] not in _NEAR or before[1] != "of":
        return False
    is_unsure = name._.score is not None and name._.score < _SURELY_ALLIED
    return is_unsure and _may_be_names(name)


def _is_speaker(name: Span) -> bool:
    word, doc = name.text, name.doc
    is_unsure = name._.score is not None and name._.score < _SURELY_BODY
    if (
        name.label_ != "ORG"
        or not is_unsure
        or not key_of(word).isalpha()
        or word.isupper()
        or word.islower()
    ):
        return False
    is_heard = name.end < len(doc) and doc[name.end].lower_ in _SAYS
    is_cited = doc[max(0, name.start - 2) : name.start].text.lower() == "according to"
    return (is_heard or is_cited) and word not in organisations()


def _without_letter(name: Span) -> Span | None:
    first, before = name[0].text, name.doc[name.start - 1].lower_ if name.start else ""
    is_letter = len(first) == 2 and first[0].isupper() and first[1] == "."
    if not is_letter or not (before in _NAMED_BY_LETTER or (first == "X." and before == "on")):
        return name
    return with_edges(name, name.start + 1, name.end) if len(name) > 1 else None


def _with_nickname(name: Span) -> Span:
    """Return a person with the nickname and the surname behind it, however much of them it has already."""
    if name.label_ != "PERSON" or not name[0].is_title:
        return name
    doc, opening = name.doc, name.start + 1
    if opening >= len(doc) or doc[opening].text not in _QUOTES:
        return name
    closing = opening + 2
    while closing < len(doc) and closing <= opening + 1 + _LONGEST_NICKNAME and doc[closing - 1].is_title:
        if doc[closing].text == _QUOTES[doc[opening].text]:
            end = max(closing + 1, name.end)
            while end < len(doc) and doc[end].is_title and not doc[end].is_sent_start:
                end += 1
            return with_edges(name, name.start, end) if end > closing + 1 else name
        closing += 1
    return name


def _is_of_title(name: Span) -> bool:
    doc, end = name.doc, name.end
    if name.label_ != "ORG" or not all(is_portfolio(word) or word.text == "National" for word in name):
        return False
    while end < len(doc) and is_portfolio(doc[end]):
        end += 1
    return doc[end : end + 1].text in _MINISTERS


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
    """Take in the "& Co." or "and Sons" that a recogniser left out, or took for another name."""
    rest = name.doc[name.end : name.end + 2]
    is_cut = len(rest) == 2 and rest[0].text in _AND and rest[1].text.rstrip(".") in _AND[rest[0].text]
    is_firm = is_cut and name.label_ in {"PERSON", "ORG"}
    return with_edges(name, name.start, name.end + 2, "ORG") if is_firm else name


def _are_partners(first: Span, second: Span) -> bool:
    """Whether two persons give a firm its name: they are joined by a sign, not by a word.

    Two whole names are a couple, on the ice or at a wedding: a firm has surnames, or a given name for both.
    """
    between = first.doc[first.end : second.start]
    is_sign = len(between) == 1 and between[0].text == "&"
    are_couple = all(name.label_ == "PERSON" and len(name) > 1 for name in (first, second))
    return is_sign and not are_couple and {first.label_, second.label_} <= {"PERSON", "ORG"}


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
