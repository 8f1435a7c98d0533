"""Mending the edges of names: what belongs to a name and what does not, where the words alone show it.

Every function takes the names of a document, in order, and returns them mended.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from spacy.tokens import Doc, Span, Token

from language.analysis import PLACE_LABELS
from language.knowledge import headings, participles, portfolios, titles

_NO_APOSTROPHES = str.maketrans("", "", "'’")
_ENDS_OF_SENTENCES = frozenset('.!?:"“”')

_ABBREVIATED = frozenset({"Adm", "Brig", "Capt", "Cmdr", "Col", "Cpl", "Gen", "Lt", "Maj", "Rev", "Sgt"})
"""Titles that are written with a full stop."""
_ANSWERS = frozenset({"No", "Yes"})
_PARTS_OF_TEXTS = frozenset(
    {
        *("Appendix", "Cc", "Chapter", "Company", "Exhibit", "Figure", "Footnote", "Interviewer", "Narrator"),
        *("Paragraph", "Question", "Section", "Speaker", "Subject", "Table", "Volume"),
    }
)
"""What a text calls its own parts and voices."""
_COMMON_ACRONYMS = frozenset(
    {
        *("AIDS", "ATM", "CEO", "CFO", "COVID", "COVID-19", "CV", "Covid", "Covid-19", "DNA", "DVD", "ETF"),
        *("ETFs", "EVM", "EVMs", "GDP", "GPS", "H1N1", "H5N1", "HIV", "IED", "IEDs", "IPO", "IPOs", "MEP"),
        *("MEPs", "MLA", "MLAs", "MP", "MPs", "MSP", "MSPs", "MVP", "MVPs", "NGO", "NGOs", "PCR", "PhD"),
        *("PTSD", "RNA", "SMS", "SUV", "SUVs", "TB", "TV", "URL", "USB", "VAT", "VIP", "VIPs", "WMD"),
        *("AEDT", "AEST", "BST", "CET", "CEST", "EDT", "EST", "GMT"),
        *("CBE", "DCI", "MBE", "OBE", "S.J."),
    }
)
"""Acronyms of what is nobody's name."""
_NO_TITLES = frozenset(
    {
        *("Baron Davis", "Count Basie", "Duke Ellington", "Duke Snider", "Judge Reinhold", "King Vidor"),
        *("Lady Gaga", "Major Garrett", "Pastor Alape", "Pastor Maldonado", "Prince Fielder"),
        *("Queen Latifah", "Sir Mix-a-Lot"),
    }
)
"""Persons whose given name, or the name they took, is a title to others."""
_SHORT_LINE = 50
"""The longest line, in characters, that somebody broke on purpose."""
_DATELINE_END = re.compile(
    r"(?:,[^\n(]{1,40}?)?(?:\s*\((?P<agency>[A-Z][^)\n]{1,30})\))?\s*(?:[—–-]{1,2}\s|—(?=\w))"
)
"""What follows the town of a dateline: perhaps a country or a date, perhaps an agency, and a dash."""


def with_edges(name: Span, start: int, end: int, label: str | None = None) -> Span:
    """Return a name with other edges, as sure as it was; white space at them is left out.

    Args:
        name: what it was.
        start: the position of its first token.
        end: the position after its last token; there is a word between the two.
        label: another label, if it gets one.
    """
    doc = name.doc
    while start < end - 1 and doc[start].is_space:
        start += 1
    while start < end - 1 and doc[end - 1].is_space:
        end -= 1
    other = Span(doc, start, end, label=label or name.label)
    other._.score = name._.score
    return other


def relabelled(names: Iterable[Span], label: str, is_one: Callable[[Span], bool]) -> list[Span]:
    """Return names with another label where they are what it says."""
    return [with_edges(name, name.start, name.end, label) if is_one(name) else name for name in names]


def instead(names: Iterable[Span], surer: Sequence[Span]) -> list[Span]:
    """Return surer names in the place of those they overlap, in order; without any, the names as they are."""
    if not surer:
        return list(names)
    others = (name for name in names if not any(_overlap(name, other) for other in surer))
    return sorted((*others, *surer), key=lambda name: name.start)


def joined(first: Span, last: Span, label: str | None = None) -> Span:
    """Return the name from the first to the last of two, as sure as the less sure of them."""
    whole = with_edges(first, first.start, last.end, label)
    scores = [score for score in (first._.score, last._.score) if score is not None]
    whole._.score = min(scores, default=None)
    return whole


def merged(
    names: Iterable[Span], go_on: Callable[[Span, Span], bool], label: str | None = None
) -> list[Span]:
    """Join each name to the one before it where they are one.

    Args:
        names: of one document, in order.
        go_on: whether a name goes on as the next one.
        label: what joined names are, if not what their beginning is.
    """
    whole: list[Span] = []
    for name in names:
        if whole and go_on(whole[-1], name):
            whole[-1] = joined(whole[-1], name, label)
        else:
            whole.append(name)
    return whole


def without_compounds(names: Sequence[Span]) -> list[Span]:
    """Cut "Oslo-based Harbour Board" into "Oslo" and "Harbour Board"."""
    return [part for name in names for part in _without_compound(name)]


def without_white_space(names: Sequence[Span]) -> list[Span]:
    """Take white space from the edges of names, and leave out those that are nothing else."""
    return [with_edges(name, name.start, name.end) for name in names if not name.text.isspace()]


def within_lines(names: Sequence[Span]) -> list[Span]:
    """Cut names where a short line ends: below a signature or a heading something else begins."""
    return [part for name in names for part in _within_line(name)]


def without_titles(names: Sequence[Span]) -> list[Span]:
    """Take "Mr" and "Prime Minister" from persons, and leave those out of whom nothing is left.

    A title in one word may be a name ("King"), unless the person it belongs to follows. Then it is no part of
    a body either: the "Governor" of "Harbour Bank Governor Ana Lee".
    """
    persons = {name.start for name in names if name.label_ == "PERSON"}
    persons |= {
        start - 1 for start in persons if start > 1 and _is_abbreviation(names[0].doc[start - 2 : start])
    }
    bare_names = [_without_title(name) for name in names]
    return [
        _without_last_title(name) if name.end in persons and name.label_ == "ORG" else name
        for name in bare_names
        if name is not None and not (name.end in persons and _are_only_titles(name))
    ]


def _is_abbreviation(words: Span) -> bool:
    """Whether two tokens are an abbreviated title and its full stop: "Col." before a name."""
    return words[1].text == "." and words[0].text in _ABBREVIATED


def without_parts_of_texts(names: Sequence[Span]) -> list[Span]:
    """Leave out what a text calls its own parts and voices: "Figure 2", "Appendix", "Speaker"."""
    return [name for name in names if not (len(name) == 1 and name[0].text in _PARTS_OF_TEXTS)]


def without_common_acronyms(names: Sequence[Span]) -> list[Span]:
    """Leave out acronyms that are no names: "an MP", "three NGOs"."""
    return [name for name in names if name.text not in _COMMON_ACRONYMS]


def without_answers(names: Sequence[Span]) -> list[Span]:
    """Leave out what voters answer: "No won", "the Yes campaign"."""
    return [name for name in names if name.text not in _ANSWERS]


def without_common_words(article: Doc) -> list[Span]:
    """Return the names of a whole article but for words that have a capital for standing first.

    "Rain" is nobody where "rain" falls as well. A word that has a capital elsewhere too ("Theresa May" beside
    "may") is left alone.
    """
    doubtful = {
        name.start: name[0].lower for name in article.ents if len(name) == 1 and stands_first(name[0])
    }
    words = set(doubtful.values())
    alike = [token for token in article if words and token.lower in words]
    small = {token.lower for token in alike if token.text.islower()}
    capital = {token.lower for token in alike if not token.text.islower() and not stands_first(token)}
    return [name for name in article.ents if doubtful.get(name.start) not in small - capital]


def with_dateline(doc: Doc, names: Sequence[Span]) -> list[Span]:
    """Make the town in capitals and the agency that open a report ("MAE SAI, Thailand (Wire) —") names.

    What heads a report ("UPDATE 1 —", "SOCCER —") is no town, and a headline in capitals opens none.
    """
    town = _capitals(doc)
    rest = _DATELINE_END.match(doc.text, len(town.text)) if len(town.text) > 2 else None
    if rest is None or _is_heading(town) or doc.text[rest.end() :].partition("\n")[0].isupper():
        return list(names)
    agency = doc.char_span(*rest.span("agency"), label="ORG") if rest["agency"] else None
    known = [name for name in (town, agency) if name is not None and not _is_among(name, names)]
    return instead(names, known)


def without_headings(names: Sequence[Span]) -> list[Span]:
    """Leave out what heads a list or a report in a line of its own: "ATHLETICS", "RUGBY UNION"."""
    return [name for name in names if not (_is_heading(name) and _is_line(name))]


def _is_heading(name: Span) -> bool:
    return name.text.isupper() and all(word.lower_ in headings() for word in name)


def _is_line(name: Span) -> bool:
    before, after = name.doc[max(0, name.start - 1) : name.start], name.doc[name.end : name.end + 1]
    return all(not len(beside) or beside[0].is_space for beside in (before, after))


def _without_compound(name: Span) -> list[Span]:
    for token in name[1:]:
        following = token.i + 1 - name.start
        if token.text in {"-", "–"} and (following == len(name) or name[following].text in participles()):
            parts = [(name.start, token.i), (token.i + 2, name.end)]
            return [
                part
                for start, end in parts
                if start < end
                for part in _without_compound(with_edges(name, start, end))
            ]
    return [name]


def _within_line(name: Span) -> list[Span]:
    at = next((token.i for token in name[1:-1] if "\n" in token.text), None)
    if at is None:
        return [name]
    end = name.doc[at].idx
    if end - (name.doc.text.rfind("\n", 0, end) + 1) > _SHORT_LINE:
        return [name]  # it may be broken because it is full
    return [with_edges(name, name.start, at), *_within_line(with_edges(name, at + 1, name.end))]


def _without_title(name: Span) -> Span | None:
    if name.label_ != "PERSON" or name.text in _NO_TITLES:
        return name
    if name.doc[max(0, name.start - 1) : name.end].text in _NO_TITLES:
        return with_edges(name, name.start - 1, name.end)
    start = name.start
    while start < name.end and _is_title(name.doc[start]):
        start += 1
    if start == name.end:
        return name if len(name) == 1 and name.text[-1:] != "." and name[0].is_title else None
    return name if start == name.start else with_edges(name, start, name.end)


def _without_last_title(name: Span) -> Span:
    """Take an office ("Governor", "Secretary of State") from the end of a body, unless it is all of it."""
    doc, end = name.doc, name.end
    while end > name.start and is_portfolio(doc[end - 1]):
        end -= 1
    if end < name.end:
        end -= 1
        if end < name.start or doc[end].text not in {"of", "for"}:
            return name  # "Ohio State", and no "Secretary of State"
    bare = end
    while bare > name.start and (_is_office(doc[bare - 1]) or doc[bare - 1].text in {"-", "–"}):
        bare -= 1
    return with_edges(name, name.start, bare) if name.start < bare < end else name


def _is_office(word: Token) -> bool:
    return _is_title(word) and not is_portfolio(word)


def _are_only_titles(name: Span) -> bool:
    """Whether titles were taken for a person or a body."""
    return name.label_ in {"PERSON", "ORG"} and all(_is_title(word) or word.text == "-" for word in name)


def _is_title(word: Token) -> bool:
    return word.text.lower().rstrip(".") in titles()


def is_portfolio(word: Token) -> bool:
    """Whether a word says what a ministry or a minister is for, or joins two such words."""
    return word.lower_ in portfolios() or word.text in {"and", "&"}


def stands_first(word: Token) -> bool:
    """Whether a word has its capital perhaps for standing first in a sentence or a line."""
    before = word.doc[word.i - 1] if word.i else None
    is_first = before is None or before.is_space or before.text[-1:] in _ENDS_OF_SENTENCES
    return is_first and word.is_title


def _capitals(doc: Doc) -> Span:
    """Return the words in capitals that open a text, as a GPE."""
    end = 0
    while end < len(doc) and doc[end].is_upper and doc[end].text.translate(_NO_APOSTROPHES).isalpha():
        end += 1
    return Span(doc, 0, end, label="GPE")


def _is_among(name: Span, names: Sequence[Span]) -> bool:
    """Whether a name is there already, a place of whatever kind as a place."""
    labels = PLACE_LABELS if name.label_ in PLACE_LABELS else {name.label_}
    return any((name.start, name.end) == (each.start, each.end) and each.label_ in labels for each in names)


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
