"""Mending organisations: what only a body or a company can be, and where a company's name ends.

Every function takes the names of a document, in order, and returns them mended.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Span

from language.analysis import PLACE_LABELS
from language.knowledge import bodies, company_words, countries, organisations, peoples
from language.known_words import GIVEN, kinds_of, may_be_person, may_be_town
from language.leaders import PARTIES, is_somebody
from language.name_mending import relabelled, with_edges
from language.names import is_known_place_or_people

_ACRONYM = range(3, 7)
"""How many letters an acronym has that is taken for a person; of two they are often initials."""
_INITIALS = frozenset({"AMLO", "AOC", "FDR", "JFK", "LBJ", "MBS", "MBZ", "MLK", "RBG", "RFK"})
"""Persons who are called by their initials."""
_DANISH = (["A", "/", "S"], ["A", "/", "S."])
"""The tokens of the word behind a Danish company's name, also at the end of a sentence."""
_IN_FULL = frozenset({"Inc", "Inc.", "L.L.C.", "L.P.", "LLC", "LLP", "Ltd", "Ltd.", "N.V.", "PLC", "S.A."})
"""Words for companies that may stand behind a comma."""
_FAMILY = frozenset({"Brothers", "Bros", "Daughters", "Sons"})
"""What a company's name ends in that is called after a family."""
_PAPERS = frozenset({"Guardian", "Nation", "Post", "Punch", "Vanguard"})
"""Newspapers of one word that are told apart by their town."""
_STATES = frozenset({"AB", "CO", "NV", "SA"})
"""Words for companies that are states behind a town as well."""
_APOSTROPHES = frozenset({"'", "’"})
_POSSESSIVES = frozenset({"'s", "’s", *_APOSTROPHES})
_MEMBERS = frozenset(
    {
        *("Champions", "Citizens", "Doctors", "Employers", "Farmers", "Fishermen", "Journalists", "Lawyers"),
        *("Miners", "Mothers", "Nurses", "Officers", "Parents", "Peasants", "Pilots", "Prisoners"),
        *("Seafarers", "Students", "Teachers", "Tenants", "Veterans", "Workers", "Writers"),
    }
)
"""Whose a body or a cup is, before an apostrophe: "Workers' Party"."""
_SURELY_WHOLE = 0.75
"""The score from which on a body has the name before the "'s" inside it for its own: "Lloyd's Register"."""
_NOBODY = frozenset({"Farmer", "King", "Lord", "People", "Queen"})
"""Surnames that hardly mean a person before an "'s" in a body: "People's Party"."""
_NEVER_COMPANIES = frozenset({"NORP", "LAW", "LANGUAGE"})
_AGREEMENTS = frozenset({"Accord", "Accords", "Agreement", "Pact", "Protocol", "Treaty"})
_BODIES_OR_EVENTS = frozenset({"ORG", "EVENT"})


def with_acronyms(names: Sequence[Span]) -> list[Span]:
    """Make bodies of persons in capitals where other words have none: "UNOCA" is no one's name."""
    return relabelled(names, "ORG", _is_acronym)


def with_suffixes(names: Sequence[Span]) -> list[Span]:
    """Take in the word for a company behind a name, and make a company of what ends in one: "Nokora Oyj"."""
    return [_with_suffix(name) for name in names]


def without_seats(names: Sequence[Span]) -> list[Span]:
    """Part a company or a newspaper from the town it is of: "Corven SA of Madrid" are two names."""
    return [part for name in names for part in _without_seat(name)]


def with_members(names: Sequence[Span]) -> list[Span]:
    """Take in the rest of a name that was cut at the apostrophe of its members: "Workers' Party"."""
    return [_with_members(name) for name in names]


def without_owners(names: Sequence[Span]) -> list[Span]:
    """Part a body from the person, country or company that has it: "Lind's Popular Front" are two names.

    So is what was taken for a person ("Ada Lind's Horizons"), and a company from whoever is of it: "Nokia's
    Ada Lind".
    """
    persons = {name[-1].text for name in names if name.label_ == "PERSON"}
    return [part for name in names for part in _without_owner(name, persons)]


def with_bodies_apart(names: Sequence[Span]) -> list[Span]:
    """Part bodies that an "and" or a comma joins: "Ministry of Health and WHO", "Boat Union, Farm League"."""
    return [part for name in names for part in _apart(name)]


def with_agreements(names: Sequence[Span]) -> list[Span]:
    """Make laws of what is called an accord or a treaty."""
    return relabelled(names, "LAW", _is_agreement)


def _is_acronym(name: Span) -> bool:
    word = name.text
    if name.label_ != "PERSON" or len(name) > 1 or not word.isupper() or word in _INITIALS:
        return False
    is_short = len(word.replace("&", "")) in _ACRONYM and word.replace("&", "").isalpha()
    return is_short and not may_be_person(word) and not _are_capitals(name)


def _are_capitals(name: Span) -> bool:
    """Whether the words around a name are written in capitals too, as in a headline."""
    around = [token for token in name.doc[max(0, name.start - 4) : name.end + 4] if token.is_alpha]
    others = [token for token in around if not name.start <= token.i < name.end]
    return not any(token.is_lower for token in others)


def _with_suffix(name: Span) -> Span:
    if name.label_ in _NEVER_COMPANIES:
        return name
    if name[-1].text == "A" and _texts(name.doc, name.end - 1, 3) in _DANISH:
        return with_edges(name, name.start, name.end + 2, "ORG")
    if _texts(name.doc, name.end, 3) in _DANISH:
        return with_edges(name, name.start, name.end + 3, "ORG")
    if name.end < len(name.doc) and _is_suffix_of(name.doc[name.end].text, name):
        return with_edges(name, name.start, name.end + 1, "ORG")
    rest = _texts(name.doc, name.end, 2)
    if name.label_ == "ORG" and rest[:1] == [","] and rest[-1] in _IN_FULL:
        return with_edges(name, name.start, name.end + 2)
    is_place = len(name) > 1 and name.label_ in PLACE_LABELS
    is_company = is_place and _is_suffix_of(name[-1].text, name[:-1])
    return with_edges(name, name.start, name.end, "ORG") if is_company else name


def _is_suffix_of(word: str, name: Span) -> bool:
    """Whether a word makes a company of the name before it, and is no state behind a town."""
    return _is_suffix(word) and not (word in _STATES and may_be_town(name[-1].text))


def _is_suffix(word: str) -> bool:
    """Whether a word is written as companies write it ("SpA", "plc", "Inc."), and not "as" or "Co"."""
    bare = word.rstrip(".")
    is_marked = bare == "plc" or bare[:1].isupper()
    return is_marked and bare.lower() in company_words() and bare != "Co"


def _without_seat(name: Span) -> list[Span]:
    of = next((token.i for token in name[1:] if token.text == "of"), None)
    if name.label_ != "ORG" or of is None or of + 1 == name.end or not name.doc[of + 1].is_title:
        return [name]
    before = name.doc[of - 1].text
    is_danish = _texts(name.doc, of - 3, 3) in _DANISH
    is_family = of - name.start > 1 and before in _FAMILY
    is_paper = before in _PAPERS and of - name.start == 1 and _is_only_town(name.doc[of + 1 : name.end])
    if not is_danish and not _is_suffix(before) and not is_family and not is_paper:
        return [name]
    return [with_edges(name, name.start, of), with_edges(name, of + 1, name.end, "GPE")]


def _is_only_town(name: Span) -> bool:
    return len(name) == 1 and may_be_town(name.text) and name.text not in countries()


def _with_members(name: Span) -> Span:
    doc, end = name.doc, name.end
    if name[-1].text not in _MEMBERS or end >= len(doc) or doc[end].text not in _APOSTROPHES:
        return name
    end += 1
    while end < len(doc) and doc[end].is_title:
        end += 1
    return with_edges(name, name.start, end) if end > name.end + 1 else name


def _without_owner(name: Span, persons: set[str]) -> list[Span]:
    at = next((token.i for token in name[1:-1] if token.text in _POSSESSIVES), None)
    if at is None or not name.doc[at + 1].is_title:
        return [name]
    owner, rest = name.doc[name.start : at], name.doc[at + 1 : name.end]
    label = _label_of_owner(name, owner, rest, persons)
    if label is None:
        return [name]
    owned = "PERSON" if label != "PERSON" and is_somebody(rest) else "ORG"
    return [with_edges(name, owner.start, owner.end, label), with_edges(name, rest.start, rest.end, owned)]


def _label_of_owner(name: Span, owner: Span, rest: Span, persons: set[str]) -> str | None:
    """Return what somebody is who has what a name ends with, as far as that is known."""
    if name.label_ == "PERSON":
        has_quotes = name.doc[owner.end].text in _APOSTROPHES  # of a nickname
        return None if has_quotes else "PERSON"
    if name.label_ != "ORG":
        return None
    if owner.text in countries():
        return "GPE"
    is_acronym = len(owner) == 1 and owner.text.isupper() and len(owner.text) in _ACRONYM
    if owner.text in organisations() or is_acronym or _are_both_bodies(owner, rest):
        return "ORG"
    return "PERSON" if owner[-1].text in persons or _is_led_by(owner, name) else None


def _are_both_bodies(owner: Span, rest: Span) -> bool:
    """Whether a body is a part of another: the "University of Oslo's Institute of Ships"."""
    return len(owner) > 1 and _has_word_for_body(owner) and _has_word_for_body(rest)


def _is_led_by(owner: Span, name: Span) -> bool:
    """Whether a recogniser was unsure of a party that has the name of a person before it: "Lind's Party"."""
    is_unsure = name._.score is not None and name._.score < _SURELY_WHOLE
    is_singular = name.doc[owner.end].text not in _APOSTROPHES
    is_party = name[-1].text in PARTIES or name[-1].text in peoples()
    last = owner[-1].text
    is_person = may_be_person(last) and last not in _NOBODY and not is_known_place_or_people(owner[0].text)
    return is_unsure and is_singular and is_party and is_person


def _apart(name: Span) -> list[Span]:
    if name.label_ != "ORG":
        return [name]
    for at in (token.i for token in name[1:-1] if token.text in {"and", ","}):
        first, second = name.doc[name.start : at], name.doc[at + 1 : name.end]
        if _are_two(first, name.doc[at].text, second):
            halves = [with_edges(name, half.start, half.end) for half in (first, second)]
            return [part for half in halves for part in _apart(half)]
    return [name]


def _are_two(first: Span, joint: str, second: Span) -> bool:
    """Whether two bodies stand at both sides of a word or sign."""
    if joint == ",":
        return all(len(half) > 1 and _has_word_for_body(half) for half in (first, second))
    if first.text in organisations() and second.text in organisations():
        return True
    is_acronym = len(second) == 1 and second.text.isupper() and len(second.text) in _ACRONYM
    return is_acronym and len(first) > 1 and _has_word_for_body(first)


def _has_word_for_body(name: Span) -> bool:
    return any(word.is_title and word.lower_ in bodies() for word in name)


def _is_agreement(name: Span) -> bool:
    return name.label_ in _BODIES_OR_EVENTS and len(name) > 1 and name[-1].text in _AGREEMENTS


def _texts(doc: Doc, start: int, many: int) -> list[str]:
    return [token.text for token in doc[max(0, start) : start + many]]


def with_based_bodies(doc: Doc, names: Sequence[Span], score: float | None) -> list[Span]:
    """Make a body of the capitals behind "-based" that nobody saw: "the Oslo-based Harbour Authority".

    Args:
        doc: what the names are in.
        names: those known so far, in order.
        score: what a name gets that nobody saw before.
    """
    if "-based" not in doc.text:
        return list(names)
    taken = {token.i for name in names for token in name}
    starts = (token.i + 1 for token in doc[1:] if token.text == "based" and doc[token.i - 1].text == "-")
    bodies = [body for start in starts if (body := _capitals_at(doc, start)) is not None]
    found = [body for body in bodies if taken.isdisjoint(range(body.start, body.end))]
    for body in found:
        body._.score = score
    return sorted((*names, *found), key=lambda name: name.start)


def _capitals_at(doc: Doc, start: int) -> Span | None:
    """Return two capitalised words or more that begin there, unless they may be of a person."""
    end = start
    while end < len(doc) and doc[end].is_title and doc[end].is_alpha:
        end += 1
    is_body = end - start > 1 and GIVEN not in kinds_of(doc[start].text)
    return Span(doc, start, end, "ORG") if is_body else None
