"""Names as they are compared: without titles, articles, accents, hyphens and possessives."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from language.analysis import PLACE_LABELS
from language.knowledge import (
    body_names,
    capitals,
    company_words,
    countries,
    organisations,
    peoples,
    place_names,
    portfolios,
    storms,
    titles,
)

_POSSESSIVE = re.compile(r"(?<=\w)['’]s?$|(?<=s)['’]$")
_ARTICLE = re.compile(r"^the\s+(?=\S)", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+(?:['’.][^\W_]+)*")
_GIVEN_NAME_LAST = re.compile(r"\b([A-Z][a-z]+) [A-Z][a-z]+-[a-z]+$")
_PARTICLES = frozenset({"al", "el", "as", "ul"})
"""The Arabic article, written apart, with a hyphen or not at all."""
SHIP_PREFIXES = frozenset(
    {
        *("BRP", "HMAS", "HMCS", "HMNZS", "HMS", "HNLMS", "HTMS", "KRI", "M/V", "MV", "RMS", "ROKS", "USCGC"),
        *("USNS", "USS"),
    }
)
"""What stands before the names of ships, and hardly before others."""
_NO_LETTERS = str.maketrans("", "", ".&-")
_DANISH = re.compile(r" A/S$")
"""The likes of "Inc." in Danish, two words to everybody else."""
_SMALL_WORDS = frozenset(
    {
        *("of", "the", "and", "for", "in", "on", "to", "de", "du", "des", "la", "le", "et"),
        *("und", "der", "die", "e"),
    }
)
"""What may not count in an acronym; "e" is that of "Jamaat-e-Islami"."""
_STATES = frozenset({"U.S", "US", "UK", "U.K", "EU", "UN", "U.N"})
"""States and bodies of states whose acronym stands before a name, without the last full stop."""
_SYLLABLE = 3
"""In letters: "COM", "FOR"."""
_COMPANIES = frozenset({"companies", "company", "corporation", "incorporated", "limited", *company_words()})
"""What stands behind a company's name and seldom counts in its acronym."""
_SHORT_STATES: dict[tuple[str, ...], str] = {
    ("united", "states"): "us",
    ("united", "nations"): "un",
    ("united", "kingdom"): "uk",
    ("european", "union"): "eu",
}
"""States and bodies of states that are written out or not in the names of others."""
_MINISTRIES = frozenset({"department", "ministry"})


def bare_name(surface: str) -> str:
    """Return a name without a leading article and a final possessive, on one line."""
    name = _POSSESSIVE.sub("", " ".join(surface.split()))
    return _ARTICLE.sub("", name) or name


def shown_name(surface: str) -> str:
    """Return a name as it is shown: bare, but for an article or a possessive that belongs to it."""
    name = " ".join(surface.split())
    return name if name in organisations() or name in capitals() or name in countries() else bare_name(name)


@lru_cache(maxsize=10_000)
def name_tokens(surface: str, label: str) -> tuple[str, ...]:
    """Return the words by which a name is compared.

    Accents, case, full stops, hyphens and the Arabic article are taken away; so are titles before a person,
    the likes of "Inc." behind a company, as long as something is left, and the plural of a people. A place or
    body of several names has the words of one of them; "Ministry of Trade" has those of "Trade Ministry",
    "United States Steel" those of "U.S. Steel"; a storm is one whatever it grows to. Empty when the surface
    has no letter or digit.
    """
    name = bare_name(surface)
    if label in PLACE_LABELS:
        name = place_names().get(name, name)
    elif label == "ORG":
        name = _DANISH.sub("", body_names().get(name, name))
    plain = "".join(
        character for character in unicodedata.normalize("NFKD", name) if not unicodedata.combining(character)
    )
    words = [re.sub(r"['’.]", "", word) for word in _WORD.findall(plain.casefold())]
    words = [word for word in words if word not in _PARTICLES] or words
    if label == "PERSON":
        return _without_leading_titles(words)
    if label == "EVENT":
        return _as_storm(words)
    if label == "NORP" and words and bare_name(surface).removesuffix("s") in peoples():
        words[-1] = words[-1].removesuffix("s")
    if len(words) > 1 and words[-1] in company_words():
        words.pop()
    return _as_ministry(_with_short_states(words)) if label == "ORG" else tuple(words)


def initials(surface: str) -> frozenset[str]:
    """Return the acronyms a name may have, in lower case: its initials with and without small words.

    The country that a body belongs to may be left out ("U.S. Space Agency" is "USA" or "SA"), and so may what
    stands behind a company ("Harbour Motors Corp." is "HM").
    """
    names = _WORD.findall(bare_name(surface))
    return _initials(names) | _initials(_without_company_words(names))


def initials_with_syllable(surface: str) -> frozenset[str]:
    """Return the acronyms of a state's body that end in a syllable: "unscom" of "U.N. Special Commission"."""
    names = _WORD.findall(bare_name(surface))
    if len(names) < 3 or not (names[0] in _STATES or names[:2] == ["United", "Nations"]):
        return frozenset()
    syllable = names[-1].casefold()[:_SYLLABLE]
    return frozenset(letters[:-1] + syllable for letters in _initials(names) if len(letters) > 2)


def _initials(names: Sequence[str]) -> frozenset[str]:
    words = [word.casefold() for word in names]
    long_words = [word for word in words if word not in _SMALL_WORDS]
    of_country = len(words) > 2 and (names[0] in _STATES or is_known_place_or_people(names[0]))
    forms = (words, long_words, *([words[1:], long_words[1:]] if of_country else ()))
    firsts = {"".join(word[0] for word in each) for each in forms if len(each) > 1}
    if len(words) > 1 and names[0] in _STATES:  # the "US" of USAID
        firsts |= {names[0].replace(".", "").casefold() + "".join(word[0] for word in long_words[1:])}
    return frozenset(firsts)


def _without_company_words(names: Sequence[str]) -> Sequence[str]:
    end = len(names)
    while end and names[end - 1].casefold() in _COMPANIES:
        end -= 1
    return names[:end]


def acronym(surface: str) -> str | None:
    """Return the letters of an acronym ("UN", "U.N.", "PML-N") in lower case, or None when it is none."""
    letters = bare_name(surface).translate(_NO_LETTERS)
    return letters.casefold() if letters.isalpha() and letters.isupper() and 2 <= len(letters) <= 7 else None


def surname_before_given_name(surface: str) -> str | None:
    """Return the surname of a name written in the Chinese order: the "Lo" of "Stephen Lo Wai-chung"."""
    match = _GIVEN_NAME_LAST.search(bare_name(surface))
    return match.group(1) if match else None


def is_name_of_storm(short: Sequence[str], full: Sequence[str]) -> bool:
    """Whether a storm is called by a short form; both are the words by which names are compared."""
    kind = full[: len(full) - len(short)]
    return bool(kind) and kind[-1].capitalize() in storms()


def is_known_place_or_people(surface: str) -> bool:
    """Whether the name alone says that it is a country, a capital or a people."""
    name = bare_name(surface)
    return name in countries() or name in capitals() or name in peoples()


def _with_short_states(words: list[str]) -> list[str]:
    """Return the words of a body with the states in them shortened; a name that is no more stays whole."""
    short, rest = [], words
    while rest:
        state = _SHORT_STATES.get((rest[0], *rest[1:2])) if len(words) > 2 else None
        short.append(state or rest[0])
        rest = rest[2 if state else 1 :]
    return short


def _as_ministry(words: list[str]) -> tuple[str, ...]:
    """Return the words of "Ministry of the Interior" as those of "Interior Ministry", others as they are.

    Behind "of" may only stand what a ministry is for, before it anything: "Velmish Ministry of Trade".
    """
    at = next((at for at, word in enumerate(words) if word in _MINISTRIES), len(words))
    purpose = [word for word in words[at + 2 :] if word != "the"]
    if words[at + 1 : at + 2] in (["of"], ["for"]) and _are_portfolios(purpose):
        words = [*words[:at], *purpose, words[at]]
    is_ministry = not _MINISTRIES.isdisjoint(words[-1:])
    return tuple(word for word in words if not (is_ministry and word == "affairs"))


def _are_portfolios(words: list[str]) -> bool:
    return bool(words) and all(word in portfolios() or word == "and" for word in words)


def _as_storm(words: list[str]) -> tuple[str, ...]:
    """Return the words of "Super Typhoon Rai" and "Typhoon Rai" as one; those of other events as they are."""
    is_storm = len(words) > 1 and words[-2].capitalize() in storms()
    return ("storm", words[-1]) if is_storm else tuple(words)


def _without_leading_titles(words: list[str]) -> tuple[str, ...]:
    start = 0
    while start < len(words) and (words[start] in titles() or (start and words[start] in {"of", "for"})):
        start += 1
    return tuple(words[start:] or words)
