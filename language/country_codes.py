"""Country codes: what stands in brackets behind an athlete, "(GBR)" or "(Swe)"."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Span

from language.knowledge import country_codes
from language.name_mending import instead


def with_country_codes(names: Sequence[Span]) -> list[Span]:
    """Make places of the codes of countries in brackets behind persons: "K. Lind (Swe)"."""
    codes = [code for name in names if (code := _code_behind(name)) is not None]
    return instead(names, codes)


def _code_behind(name: Span) -> Span | None:
    """Return the code in brackets behind a person, as sure as the person is."""
    brackets = [token.text for token in name.doc[name.end : name.end + 3]]
    if name.label_ != "PERSON" or brackets[::2] != ["(", ")"] or brackets[1] not in country_codes():
        return None
    code = Span(name.doc, name.end + 1, name.end + 2, label="GPE")
    code._.score = name._.score
    return code
