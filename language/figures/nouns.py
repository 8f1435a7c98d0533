"""Stage 5: the counted noun, by a scan over the parts of speech with the parser's vote.

The scan walks right from the number over adjectives, participles and nouns; the parser's head is believed
only inside what was scanned. Without parts of speech the next word that looks like a plural is taken.
"""

from __future__ import annotations

import re
from functools import cache

from msgspec import Struct
from msgspec.structs import replace

from language.figure import Unit
from language.figures.bare_relatives import bare_relative_cue
from language.figures.lexicons import implying, nouns
from language.figures.plurals import looks_plural, singular
from language.figures.predicates import says_state, state_behind
from language.figures.quantity import Quantity
from language.figures.syntax import Sentence
from language.knowledge import peoples

_MAX_WORDS = 9
_MAX_MODIFIERS = 3
_VOTE_REACH = 4
_SCORES = {"both": 0.9, "scan": 0.75, "tied": 0.7, "vote": 0.6, "shape": 0.5}
"""How sure a noun is that scan and parser agree on, that one of them found, that only looks like one."""
_HYPHENS = frozenset("-‐‑")
_MODIFIER_POS = frozenset({"ADJ", "NOUN", "PROPN"})
_PARTICIPLES = frozenset({"VBN", "VBG"})
_PARTICLES = frozenset({"away", "back", "by", "down", "in", "off", "out", "over", "up"})
_LONGEST_ABBREVIATION = 5
_CHARGES = frozenset({"charge", "charges", "count", "counts"})
"""What somebody is tried for so many of, as a noun before "of fraud"."""
_WHEN = frozenset({"ago", "before", "earlier", "later"})
_PARTS_OF_DAY = frozenset({"morning", "afternoon", "evening", "night"})
_LETTERS = re.compile(r"[^\W\d_]")


class CountedNoun(Struct, frozen=True):
    """The noun that a number counts: token indices in its sentence, and how sure the vote is."""

    first: int
    """The first token of its phrase, modifiers included."""
    noun: int
    score: float
    skipped: frozenset[int] = frozenset()
    """Tokens of the phrase that are no modifiers."""
    before: int | None = None
    """An adjective before the number that belongs to the noun."""


@cache
def _words(table: str) -> frozenset[str]:
    return frozenset(nouns()[table]["words"])


def counted_noun(sentence: Sentence, quantity: Quantity) -> CountedNoun | None:
    """Return the noun that a quantity without a unit counts, if one is written behind it."""
    if quantity.noun_start is not None:
        inside = sentence.token_at(quantity.noun_start)
        return CountedNoun(inside, inside, _SCORES["both"])
    last = sentence.token_at(quantity.number_end - 1)
    place = max(last, sentence.token_at(quantity.end - 1)) + 1
    if _is_quoted(sentence, quantity, place):
        place += 1
    charge = _charge(sentence, quantity, place)
    if charge is not None or _stands_alone(sentence, quantity, place):
        return charge
    place, is_tied = _past_hyphen(sentence, place)
    if place >= len(sentence):
        return None
    if is_tied:
        return _tied_noun(sentence, place)
    place = _past_of(sentence, place)
    if not sentence.is_tagged:
        return _noun_by_shape(sentence, place)
    return _noun_by_vote(sentence, place, last, quantity)


def _stands_alone(sentence: Sentence, quantity: Quantity, place: int) -> bool:
    """Whether what follows is no noun of the number, whatever the parse.

    "61 wounded when jets …" are people; "a population of 54 million lives …", "accused nine of fraud" and
    "40 of whom" go on with something else; "than the 40 economists had forecast" tells who gave it.
    """
    if place >= len(sentence):
        return False
    if _says_when(sentence, place) or sentence.words[place : place + 2] in (["of", "whom"], ["of", "which"]):
        return True
    if _is_told_dead(sentence, place) or bare_relative_cue(sentence, place - 1) is not None:
        return True
    before = sentence.token_at(quantity.start) - 1
    follows = sentence.words[place + 1 : place + 2]
    if says_state(sentence, place) and not looks_plural(sentence.words[place]):
        return bool(follows) and not sentence.is_noun(place + 1) and sentence.pos[place + 1] != "ADJ"
    if before > 0 and sentence.words[before] == "of":
        is_verb = sentence.words[place] in implying("lives")
        return is_verb and sentence.words[before - 1] in implying("populations")
    return sentence.words[place] == "of" and before >= 0 and sentence.words[before] in _words("accusing")


def _is_told_dead(sentence: Sentence, place: int) -> bool:
    """Whether it follows what became of them: "three shot dead", but not "five shot dead birds"."""
    state = state_behind(sentence, place)
    if state is None or state == place:
        return False
    return not (
        state + 1 < len(sentence) and (sentence.is_noun(state + 1) or sentence.pos[state + 1] == "ADJ")
    )


def _charge(sentence: Sentence, quantity: Quantity, of: int) -> CountedNoun | None:
    """Return the "counts" that a number behind "and" goes on with: "14 counts of fraud and two of theft"."""
    before = sentence.token_at(quantity.start) - 1
    is_joined = before > 0 and sentence.words[before] in ("and", ",", "or")
    is_of_crime = sentence.words[of : of + 1] == ["of"] and not _DETERMINERS.intersection(
        sentence.words[of + 1 : of + 2]
    )
    if not (is_joined and is_of_crime):
        return None
    charges = [
        place
        for place in range(before)
        if sentence.words[place] in _CHARGES and sentence.words[place + 1] == "of"
    ]
    return CountedNoun(charges[-1], charges[-1], _SCORES["vote"]) if charges else None


def _says_when(sentence: Sentence, place: int) -> bool:
    """Whether it is said there when: "it sold 300 last year", "it sold 300 late Monday"."""
    following = sentence.words[place + 1 : place + 2]
    if sentence.words[place] in ("last", "next"):
        return not _words("times").isdisjoint(following)
    day = place + (sentence.words[place] in ("early", "late"))
    is_day = not _words("weekdays").isdisjoint(sentence.words[day : day + 1])
    return is_day and not _is_of_day(sentence, day + 1)


def _is_of_day(sentence: Sentence, token: int) -> bool:
    """Whether a noun is behind a day and told apart by it: "two Sunday papers", but not "12 Monday night"."""
    return token < len(sentence) and sentence.is_noun(token) and sentence.words[token] not in _PARTS_OF_DAY


def unit_from_noun(sentence: Sentence, found: CountedNoun) -> Unit:
    """Return the record of a counted noun: its lemma and up to three words that tell it apart."""
    surface = sentence.surface(found.noun, found.noun)
    if _is_proper(sentence, found):  # a name has no modifiers: "half of Hong Kong"
        name = sentence.surface(found.first, found.noun)
        return Unit(id=None, text=name, noun=name)
    first = _first_of_word(sentence, found.noun)
    noun = sentence.text[sentence.starts[first] : sentence.starts[found.noun]].lower() + singular(surface)
    if _is_abbreviation(sentence, surface):
        noun = surface
    elif sentence.pos[found.noun] in ("ADJ", "PROPN") and surface[0].isupper() and noun.islower():
        noun = noun.capitalize()
    return Unit(
        id="person" if noun == "person" else None,
        text=sentence.surface(found.first, found.noun),
        noun=noun,
        modifiers=_modifiers(sentence, replace(found, noun=first)),
    )


def _first_of_word(sentence: Sentence, noun: int) -> int:
    """Return the first token of a noun, which is its verb where a particle is tied to one: "start-ups"."""
    is_particle = singular(sentence.words[noun]) in _PARTICLES and noun > 1
    is_tied = is_particle and sentence.words[noun - 1] in _HYPHENS
    return noun - 2 if is_tied and sentence.ends[noun - 2] == sentence.starts[noun - 1] else noun


def _is_abbreviation(sentence: Sentence, word: str) -> bool:
    """Whether a noun keeps its capitals: "GDP", unless the whole sentence has them."""
    is_short = 1 < len(word) <= _LONGEST_ABBREVIATION and word.isupper()
    return is_short and not sentence.text[sentence.start : sentence.end].isupper()


def _is_quoted(sentence: Sentence, quantity: Quantity, place: int) -> bool:
    """Whether the number alone is in quotation marks: “nine” towns."""
    before = sentence.text[max(0, quantity.start - 1) : quantity.start]
    return before in _QUOTES and sentence.words[place : place + 1] == [_QUOTES[before]]


def _is_proper(sentence: Sentence, found: CountedNoun) -> bool:
    is_name = all(sentence.pos[token] == "PROPN" for token in range(found.first, found.noun + 1))
    return is_name and found.first < found.noun and not looks_plural(sentence.surface(found.noun, found.noun))


def _past_hyphen(sentence: Sentence, place: int) -> tuple[int, bool]:
    """Step over the hyphen of "12-page" and all of "-strong"; say whether the noun is tied on."""
    if place + 1 >= len(sentence) or sentence.words[place] not in _HYPHENS:
        return place, False
    if sentence.starts[place] != sentence.ends[place - 1]:
        return place, False
    if sentence.words[place + 1] == "strong":
        return place + 2, False
    return place + 1, True


def _tied_noun(sentence: Sentence, place: int) -> CountedNoun | None:
    word = sentence.words[place]
    is_word = _LETTERS.match(word) is not None and word not in _words("empty") and word not in _words("stop")
    return CountedNoun(place, place, _SCORES["tied"]) if is_word else None


def _past_of(sentence: Sentence, place: int) -> int:
    """Step over "more", "of the", "of Johnson's" to the noun behind them."""
    while place < len(sentence) - 1 and sentence.words[place] in _words("transparent"):
        place += 1
    if sentence.words[place] != "of" or place + 1 >= len(sentence):
        return place
    place += 1
    for step in range(place, min(place + 5, len(sentence) - 1)):
        if sentence.words[step] in ("’s", "'s", "’", "'") or sentence.tags[step] == "POS":
            return step + 1
        if not (
            sentence.pos[step] in ("PROPN", "NOUN", "ADJ", "DET") or sentence.words[step] in ("the", "a")
        ):
            break
    if sentence.words[place] in _DETERMINERS:
        place += 1
    return min(place, len(sentence) - 1)


_QUOTES = {"“": "”", "‘": "’", '"': '"', "'": "'"}
_DETERMINERS = frozenset(["the", "its", "their", "his", "her", "our", "my", "your", "these", "those", "all"])


def _noun_by_shape(sentence: Sentence, place: int) -> CountedNoun | None:
    """Without parts of speech: the first plural among the next three words, else the next word."""
    limit = place
    while limit < min(place + 3, len(sentence)) and _is_content(sentence, limit):
        limit += 1
    if limit == place:
        return None
    plural = next((token for token in range(place, limit) if looks_plural(sentence.words[token])), place)
    return CountedNoun(place, plural, _SCORES["shape"])


def _is_content(sentence: Sentence, token: int) -> bool:
    word = sentence.words[token]
    return _LETTERS.match(word) is not None and word not in _words("stop") and word not in _words("empty")


def _noun_by_vote(sentence: Sentence, place: int, number: int, quantity: Quantity) -> CountedNoun | None:
    """Return the noun of the scan; the parser's where the scan finds none and its noun is near."""
    chunk = _chunk(sentence, place)
    named = [token for token in chunk if sentence.is_noun(token)]
    voted = sentence.heads[number] if sentence.roles[number] in ("number", "compound") else None
    if not named:
        if voted is None or not _is_near(sentence, place, voted, quantity):
            return None
        if _is_of_other_number(sentence, place, voted):
            return None
        return CountedNoun(place, voted, _SCORES["vote"])
    noun = _head_of_chunk(sentence, named, quantity)
    if sentence.words[noun] in _words("empty") | _words("stop"):
        return None
    skipped = frozenset(range(chunk[0], noun)) - frozenset(chunk)
    before = _modifier_before(sentence, quantity)
    return CountedNoun(chunk[0], noun, _SCORES["both" if voted == noun else "scan"], skipped, before)


def _is_near(sentence: Sentence, place: int, voted: int, quantity: Quantity) -> bool:
    """Whether the parser's noun stands near, or is the one person of a people: "one Palestinian died"."""
    is_person = quantity.value == 1.0 and voted == place and sentence.surface(place, place) in peoples()
    return is_person or (place <= voted < place + _VOTE_REACH and sentence.pos[voted] == "NOUN")


def _is_of_other_number(sentence: Sentence, place: int, noun: int) -> bool:
    """Whether a number between has it alone: "12 two years ago", "9, or 2 percent", "7 in 50 overs"."""
    others = [token for token in range(place, noun) if sentence.pos[token] == "NUM"]
    if not others:
        return False
    is_tied = noun == others[-1] + 2 and sentence.words[noun - 1] in _HYPHENS
    says_when = not _WHEN.isdisjoint(sentence.words[noun + 1 : noun + 2])
    is_behind = sentence.pos[others[0] - 1] == "ADP"
    return is_tied or says_when or is_behind or "," in sentence.words[place:noun]


def _modifier_before(sentence: Sentence, quantity: Quantity) -> int | None:
    """Return the adjective between article and number: "the previous two votes", "the remaining 12"."""
    token = sentence.token_at(quantity.start) - 1
    if token < 1 or sentence.pos[token] != "ADJ" or sentence.pos[token - 1] not in ("DET", "PRON"):
        return None
    return None if sentence.words[token] in _words("transparent") else token


def _chunk(sentence: Sentence, place: int) -> list[int]:
    """Return the tokens from `place` that may belong to one noun phrase."""
    chunk: list[int] = []
    for token in range(place, min(place + _MAX_WORDS, len(sentence))):
        if not _continues(sentence, token, chunk):
            break
        chunk.append(token)
    return chunk


def _continues(sentence: Sentence, token: int, chunk: list[int]) -> bool:
    pos, tag = sentence.pos[token], sentence.tags[token]
    if chunk and _is_closed(sentence, chunk[-1], token):
        return False
    if pos in _MODIFIER_POS:
        return True
    following = sentence.pos[token + 1] if token + 1 < len(sentence) else ""
    if pos == "VERB" and tag in _PARTICIPLES and (not chunk or not looks_plural(sentence.words[chunk[-1]])):
        return following in _MODIFIER_POS
    if sentence.words[token] in ("and", "&", ",") and chunk and following in _MODIFIER_POS:
        return _is_coordinated(sentence, token)
    is_tie = sentence.words[token] in _HYPHENS or pos == "NUM" or (pos == "ADV" and tag != "RB")
    return is_tie and following in (*_MODIFIER_POS, "PUNCT", "VERB", "NUM") and bool(chunk or pos == "ADV")


def _is_closed(sentence: Sentence, last: int, token: int) -> bool:
    """Whether the phrase is over after `last`: a plural, and no common noun behind it."""
    if not sentence.is_noun(last) or not looks_plural(sentence.words[last]) or sentence.pos[last] == "PROPN":
        return False
    return not (sentence.pos[token] == "NOUN" and sentence.starts[token] - sentence.ends[last] <= 1)


def _is_coordinated(sentence: Sentence, token: int) -> bool:
    """Whether "and" joins two modifiers of one noun ("Kia and Hyundai vehicles") rather than two phrases."""
    left, right = token - 1, token + 1
    if looks_plural(sentence.words[left]) and sentence.pos[left] == "NOUN":
        return False
    same = sentence.pos[left] == sentence.pos[right] and sentence.pos[left] in ("PROPN", "ADJ")
    return same and right + 1 < len(sentence) and sentence.pos[right + 1] in _MODIFIER_POS


def _head_of_chunk(sentence: Sentence, named: list[int], quantity: Quantity) -> int:
    """Return the noun that is counted: the last, or the first of a singular phrase ("80 yard run")."""
    last = named[-1]
    is_plural = looks_plural(sentence.words[last]) or sentence.tags[last] in ("NNS", "NNPS")
    if quantity.value == 1.0 or is_plural or len(named) == 1 or sentence.pos[named[0]] == "PROPN":
        return last
    return named[0]


def _modifiers(sentence: Sentence, found: CountedNoun) -> tuple[str, ...]:
    before = [] if found.before is None else [found.before]
    modifiers = [
        _modifier(sentence, token)
        for token in [*before, *range(found.first, found.noun)]
        if token not in found.skipped
        and (_LETTERS.match(sentence.words[token]) or _is_model(sentence, token))
        and sentence.words[token] not in _words("transparent")
        and sentence.words[token] not in ("and", "or")
    ]
    return tuple(modifiers[-_MAX_MODIFIERS:])


def _is_model(sentence: Sentence, token: int) -> bool:
    """Whether a number begins a name: the 737 of "737 Max jets"."""
    is_number = sentence.words[token].isdigit()
    return (
        is_number
        and sentence.pos[token + 1] == "PROPN"
        and sentence.surface(token + 1, token + 1)[0].isupper()
    )


def _modifier(sentence: Sentence, token: int) -> str:
    if sentence.tags[token] in ("JJR", "JJS") and sentence.lemmas[token]:
        return sentence.lemmas[token]
    return sentence.surface(token, token)
