"""Addressees: those a mail is from and to, in the lines that say so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Span

from language.name_mending import instead

_ADDRESSES = frozenset({"Bcc", "CC", "Cc", "From", "To", "cc"})
"""What these lines begin with."""


def with_addressees(doc: Doc, names: Sequence[Span], score: float | None) -> list[Span]:
    """Make persons of those a mail is from and to: "To: Lind, Ada; Berg, Orla".

    Args:
        doc: the text.
        names: its names, in order.
        score: how sure it is of them.
    """
    addressees = [span for line in _address_lines(doc) for span in _addressees(line)]
    for addressee in addressees:
        addressee._.score = score
    return instead(names, addressees)


def _address_lines(doc: Doc) -> Iterator[Span]:
    """Yield what stands behind "To:" and the like, up to the end of the line."""
    for token in doc[:-1]:
        if token.text not in _ADDRESSES or doc[token.i + 1].text != ":":
            continue
        if token.i == 0 or "\n" in doc[token.i - 1].text:
            start = token.i + 2
            rest = (word.i for word in doc[start:] if "\n" in word.text)
            yield doc[start : next(rest, len(doc))]


def _addressees(line: Span) -> Iterator[Span]:
    """Yield each "Lind, Ada" of a list."""
    start = line.start
    for end in [*(word.i for word in line if word.text == ";"), line.end]:
        words = [word.text for word in line.doc[start:end]]
        is_name = (
            len(words) in {3, 4}
            and words[1] == ","
            and all(word[0].isupper() for word in words if word != ",")
        )
        if is_name:
            yield Span(line.doc, start, end, label="PERSON")
        start = end + 1
