"""What a number is said of, where the sentence numbers something in so many words: "deaths rose to 900"."""

from __future__ import annotations

from language.figure import Unit
from language.figures.change import direction_before
from language.figures.lexicons import implying
from language.figures.noun_phrases import POSSESSIVES
from language.figures.nouns import CountedNoun, unit_from_noun
from language.figures.plurals import looks_plural
from language.figures.predicates import says_state
from language.figures.quantity import Quantity
from language.figures.syntax import Sentence
from language.figures.valued import are_so, arguments_before, thing_numbered

PEOPLE = Unit(id="person", text="people", noun="person", inferred=True)
"""Who is counted where nobody and nothing else is named."""

_ENDS = frozenset({"above", "below", "from", "over", "under"})
"""What a number begins with that things come to or from: "cases fell below 900"."""


def numbered_unit(sentence: Sentence, quantity: Quantity) -> Unit | None:
    """Return what a number is said of: "put the crowd at 900", "the number of ships rose to 9".

    Args:
        sentence: the sentence that the number stands in.
        quantity: the number.
    """
    first = sentence.token_at(quantity.start)
    verb, told = arguments_before(sentence, sentence.token_at(quantity.number_end - 1))
    if verb is None:
        return None
    units = (_numbered_by(sentence, noun) or _grown(sentence, noun, verb, first) for noun in told)
    return next(filter(None, units), None)


def gapped_unit(sentence: Sentence, quantity: Quantity) -> Unit | None:
    """Return what has a number too, where the verb is left out: "deaths rose to 40 and injuries to 300"."""
    first = sentence.token_at(quantity.start)
    noun = first - 2
    if noun < 2 or sentence.words[first - 1] != "to" or sentence.tags[noun - 1] == "TO":
        return None
    if sentence.words[noun - 2 : noun] == ["and", "of"]:
        return PEOPLE if are_in_state(sentence, noun) else None
    is_new = sentence.words[noun - 1] in ("and", ",") and sentence.pos[noun] == "NOUN"
    is_counted = (
        is_new and looks_plural(sentence.words[noun]) and sentence.words[noun] not in implying("sums")
    )
    return unit_from_noun(sentence, CountedNoun(noun, noun, 0.5)) if is_counted else None


def _grown(sentence: Sentence, noun: int, verb: int, first: int) -> Unit | None:
    """Return what there are so many of: "births reached 238,300", "deaths rose 1.8 percent to 900"."""
    word, thing = sentence.words[noun], _thing_of_numbers(sentence, noun)
    are_things = looks_plural(word) and sentence.pos[noun] == "NOUN" and word not in implying("sums")
    if noun > verb or not (are_things or thing is not None):
        return None
    said = sentence.words[verb]
    is_reached = said in implying("reaching") and (word in implying("happenings") or thing is not None)
    is_change = direction_before(sentence.text, sentence.ends[verb] + 1) is not None
    has_grown = is_change or said in implying("growing")
    is_end = sentence.words[first - 1] in ("at", "by", "to") or sentence.words[first] in _ENDS
    is_level = said in implying("levels") or (has_grown and is_end)
    counted = noun if thing is None else thing
    return unit_from_noun(sentence, CountedNoun(counted, counted, 0.5)) if is_reached or is_level else None


def _thing_of_numbers(sentence: Sentence, noun: int) -> int | None:
    """Return what "passenger numbers" are of."""
    is_compound = noun > 0 and sentence.roles[noun - 1] == "compound" and sentence.pos[noun - 1] == "NOUN"
    return noun - 1 if is_compound and sentence.words[noun] == "numbers" else None


def _numbered_by(sentence: Sentence, noun: int) -> Unit | None:
    word = sentence.words[noun]
    if word in implying("tolls") or _is_population(sentence, noun):
        return PEOPLE
    thing = thing_numbered(sentence, noun)
    if thing is None:
        return None
    are_people = are_in_state(sentence, thing) or are_so(sentence, thing)
    return PEOPLE if are_people else unit_from_noun(sentence, CountedNoun(thing, thing, 0.5))


def _is_population(sentence: Sentence, noun: int) -> bool:
    """Whether it is told how many people live somewhere, but not how large "the tiger population" is."""
    before = sentence.words[noun - 1] if noun > 0 else ""
    is_of_place = before in POSSESSIVES and sentence.pos[noun - 2] == "PROPN"  # "Japan’s", not "the fox’s"
    is_bare = before in ("its", "the", "their") or is_of_place
    return is_bare and sentence.words[noun] == "population" and sentence.roles[noun] == "subject"


def are_in_state(sentence: Sentence, token: int) -> bool:
    """Whether people are called by their state: "the dead", but not "the deaths"."""
    return says_state(sentence, token) and not looks_plural(sentence.words[token])
