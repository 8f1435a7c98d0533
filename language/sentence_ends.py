"""Names that run on over the end of a sentence: behind "Co." or "Jr." the full stop may be that of both.

A recogniser takes "Ford Motor Co. Smith" for one name, as it is in "Goldman, Sachs & Co. International".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.tokens import Doc, Span, Token

from language.knowledge import (
    bodies,
    built,
    company_words,
    countries,
    natural,
    organisations,
    statesmen,
    titles,
)
from language.known_words import COMMON_SURNAME, GIVEN, kinds_of, may_be_person
from language.name_mending import with_edges

_COMPANY = frozenset({"Bros.", "Co.", "Corp.", "Inc.", "Ltd.", "S.A."})
_YOUNGER = frozenset({"Jr.", "Sr."})
_UNIONS = frozenset({"U.N.", "U.S."})
_STATES = frozenset(
    {
        *("Ala.", "Ariz.", "Ark.", "Calif.", "Colo.", "Conn.", "D.C.", "Del.", "Fla.", "Ga.", "Ill.", "Ind."),
        *("Kan.", "Ky.", "La.", "Mass.", "Md.", "Mich.", "Minn.", "Miss.", "Mo.", "N.C.", "N.D.", "N.H."),
        *("N.J.", "N.M.", "N.Y.", "Neb.", "Nev.", "Okla.", "Ore.", "Pa.", "R.I.", "S.C.", "S.D.", "Tenn."),
        *("Tex.", "Va.", "Vt.", "W.Va.", "Wash.", "Wis.", "Wyo."),
    }
)
_STOPS = _COMPANY | _YOUNGER | _UNIONS | _STATES
"""Words that are written with a full stop, wherever they stand."""
_PARTS = frozenset(
    {
        *("airlines", "america", "center", "centre", "communications", "day", "discovery", "electronics"),
        *("entertainment", "europe", "games", "group", "holdings", "house", "industries", "international"),
        *("law", "motors", "news", "open", "pictures", "post", "power", "radio", "records", "school"),
        *("services", "steel", "stores", "studios", "systems", "technologies", "television", "times", "usa"),
    }
)
"""Words, in small letters, with which a name goes on behind such a word."""
_LAST_WORDS = frozenset({"I.", "II.", "III.", "IV.", "Sen.", "V.", "VI.", "X.", "XI.", "XX."})
"""Surnames and numbers of kings that a tokenizer takes for abbreviations."""
_MIXED = re.compile(r"\w[\w&]*[a-z&][A-Z]\.")
"""A word with a capital or a sign inside and a capital at its end: no abbreviation that has a full stop."""
_OPENING = frozenset({"ADP", "ADV", "CCONJ", "DET", "PRON", "SCONJ"})
"""Parts of speech that open a sentence, and no name."""
_DOING = frozenset({"VERB", "AUX"})


def with_sentences_apart(names: Sequence[Span]) -> list[Span]:
    """Part a name from that of the next sentence: "Ford Motor Co. Smith said" are a company and a person.

    What the next sentence begins with is left out where nothing says what it is.
    """
    return [part for name in names for part in _apart(name)]


def with_last_words(names: Sequence[Span]) -> list[Span]:
    """Take in the last word of a person that a full stop made an abbreviation: "Amartya" and "Sen."."""
    return [with_edges(name, name.start, name.end + 1) if _lacks_last_word(name) else name for name in names]


def ends_with_sentence(name: Span) -> bool:
    """Whether the full stop at the end of a name is that of the sentence: "by George V. The army fled".

    So it always is behind "AfD", "P&O" and "A/S", which a tokenizer leaves it with.
    """
    if _MIXED.fullmatch(name[-1].text) is not None or name.text.endswith(" A/S."):
        return True
    is_king = len(name) > 1 and name.label_ == "PERSON" and name[-1].text in _LAST_WORDS
    return is_king and _is_opening(name.doc, name.end)


def _lacks_last_word(name: Span) -> bool:
    doc, end = name.doc, name.end
    is_person = name.label_ == "PERSON" and name[-1].is_title and name[-1].is_alpha
    return is_person and doc[end : end + 1].text in _LAST_WORDS and _is_opening(doc, end + 1)


def _is_opening(doc: Doc, at: int) -> bool:
    """Whether nothing, another line or the first word of a sentence stands at a position."""
    word = doc[at] if at < len(doc) else None
    return word is None or "\n" in word.text or (word.is_title and word.pos_ in _OPENING)


def _apart(name: Span) -> list[Span]:
    end = next((token.i + 1 for token in reversed(list(name[:-1])) if token.text in _STOPS), None)
    if end is None:
        return [name]
    head, rest = name.doc[name.start : end], name.doc[end : name.end]
    if not _is_sentence_over(head, rest):
        return [name]
    label = _label(rest)
    before = with_edges(name, head.start, head.end, _label_of_head(head, name.label_))
    return [before, with_edges(name, rest.start, rest.end, label)] if label else [before]


def _is_sentence_over(head: Span, rest: Span) -> bool:
    """Whether the full stop that a name has inside ends a sentence, and its rest begins the next one."""
    stop = head[-1].text
    if not all(word.text[0].isupper() and not _is_part(word) for word in rest) or not _does(rest):
        return False
    if stop in _YOUNGER:
        return len(head) > 1 and _label(rest) == "PERSON"
    if stop in _UNIONS:
        return _is_behind_preposition(head) and _is_surely_somebody(rest)
    if stop in _STATES:
        return _is_behind_town(head)
    return len(head) > 1 and (_label(rest) is not None or (len(rest) == 1 and stop != "Bros."))


def _does(rest: Span) -> bool:
    """Whether a verb follows: of "Ford Motor Co. Lincoln cars" the name goes on."""
    after = rest.doc[rest.end : rest.end + 1]
    return len(after) == 1 and after[0].is_lower and (after[0].pos_ in _DOING or after[0].text == "also")


def _is_part(word: Token) -> bool:
    """Whether a name goes on with a word: "Co. Ltd.", "Inc. Chairman"."""
    small = word.lower_.rstrip(".")
    return any(small in words for words in (_PARTS, company_words(), bodies(), built(), natural(), titles()))


def _is_behind_preposition(head: Span) -> bool:
    """Whether a sentence could end with a union: "at the U.N."."""
    before = head.doc[max(0, head.start - 2) : head.start]
    return len(head) == 1 and len(before) == 2 and before[0].pos_ == "ADP" and before[1].lower_ == "the"


def _is_behind_town(head: Span) -> bool:
    """Whether a state is that of a town: "Yonkers, N.Y."."""
    at = head.end - 2
    return at > 0 and head.doc[at].text == ","


def _label(rest: Span) -> str | None:
    """Return what begins a sentence, as far as its words are known."""
    if rest.text in organisations():
        return "ORG"
    if rest.text in countries():
        return None
    return "PERSON" if _is_surely_somebody(rest) else None


def _is_surely_somebody(rest: Span) -> bool:
    if len(rest) == 1:
        kinds = kinds_of(rest.text)
        return rest.text in statesmen() or GIVEN in kinds or COMMON_SURNAME in kinds
    return all(may_be_person(word.text) for word in rest)


def _label_of_head(head: Span, label: str) -> str:
    stop = head[-1].text
    if stop in _STATES or stop == "U.S.":
        return "GPE"
    if stop in _YOUNGER:
        return "PERSON"
    return "ORG" if stop in _COMPANY or stop == "U.N." else label
