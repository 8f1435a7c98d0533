"""How firm a claim is: what the words above a figure that doubt, offer or deny something do so to.

A modal or a verb of doubt governs what is said under it. It does not govern who doubts ("Fourteen analysts
expected a loss"), what a change is measured against ("would slow to 1 percent after 3.4 percent"), nor what
stands beside it in a clause of its own ("promised 300 homes; 232 were built").
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from language.figure import Status
from language.figures.change import direction_of
from language.figures.lexicons import predicates
from language.figures.noun_phrases import is_comma
from language.figures.reporting_words import reporting_nouns, reporting_words
from language.figures.speakers import is_relative
from language.figures.syntax import BE, Role, Sentence

_ARGUMENTS: frozenset[Role] = frozenset({"subject", "passive_subject", "object"})


def status_at(sentence: Sentence, token: int) -> Status:
    """Return how firm what is said of a token is, by the verbs above it; nothing said is asserted."""
    path = [token, *sentence.ancestors(token)]
    for step, place in enumerate(path):
        child = path[step - 1] if step else None
        if child is not None and _is_given(sentence, child, place):
            return "asserted"
        is_under = child is None or not _is_beside(sentence, child, place)
        found = _status_of(sentence, path[: step + 1]) if is_under else None
        if found is not None:
            return found
        if _leaves_clause(sentence, place):
            break
    return "asserted"


def status_of_clause(sentence: Sentence, verb: int) -> Status:
    """Return how firm a clause on a noun is; the noun is there whatever those "did not" do, or hope."""
    subject = sentence.child(verb, "subject")
    if subject is not None and is_relative(sentence, subject) and _is_active_subject(sentence, subject, verb):
        return "possible" if _modal(sentence, verb) == "possible" else "asserted"
    status = status_at(sentence, verb)
    return "asserted" if status == "denied" and is_negated(sentence, verb) else status


def doubts(lemma: str) -> Status | None:
    """Return what a verb or a modal says of how firm that is which it governs."""
    return _status_of_verb().get(lemma)


@cache
def _status_of_verb() -> dict[str, Status]:
    return {lemma: status for status, lemmas in reversed(predicates()["status"].items()) for lemma in lemmas}


def _status_of(sentence: Sentence, path: Sequence[int]) -> Status | None:
    """Return what the last token of a path, which begins at the figure, says of how firm the first is."""
    place = path[-1]
    if not sentence.is_verb(place):
        return _modal(sentence, place) or _denied_to_be(sentence, path)
    found = doubts(sentence.lemma(place))
    if len(path) > 1 and _is_active_subject(sentence, path[-2], place):
        found = None
    if found == "believed" and _is_sensed(sentence, path):
        found = None
    if found == "possible" and len(path) == 1:
        found = None  # "20 men planning to flee" are there
    if found == "denied":
        found = _denied(sentence, path)
    if found is None and _asks_for(sentence, path):
        found = "offered"
    return found or _modal(sentence, place)


def _is_sensed(sentence: Sentence, path: Sequence[int]) -> bool:
    """Whether a thing was felt, as a quake is, and not that something is so: "was felt 300 miles away"."""
    is_felt = sentence.lemma(path[-1]) == "feel" and sentence.tags[path[-1]] == "VBN"
    return is_felt and not any(sentence.is_verb(place) for place in path[-2:-1])


def _modal(sentence: Sentence, verb: int) -> Status | None:
    is_possible = any(
        sentence.roles[child] == "auxiliary" and doubts(sentence.words[child]) == "possible"
        for child in sentence.children[verb]
    )
    if is_possible:
        return "possible"
    return "denied" if sentence.is_verb(verb) and is_negated(sentence, verb) else None


def _denied_to_be(sentence: Sentence, path: Sequence[int]) -> Status | None:
    """Return what is said of a number, or of its noun, that something is not: "it is not 40"."""
    noun = path[-1]
    is_noun_of_it = all(sentence.roles[place] in ("number", "compound") for place in path[:-1])
    is_denied = _is_said_to_be(sentence, noun) and is_negated(sentence, noun) and not is_known(sentence, noun)
    return "denied" if is_noun_of_it and is_denied else None


def _is_said_to_be(sentence: Sentence, noun: int) -> bool:
    return any(sentence.words[child] in BE for child in sentence.children[noun])


def is_known(sentence: Sentence, noun: int) -> bool:
    """Whether a noun, or a number, is spoken of as known: "the 50", "the 50 boats", "its 50 boats"."""
    words = {sentence.words[one] for one in sentence.children[noun] if one < noun}
    return not words.isdisjoint({"the", "these", "those"} | reporting_words("pronouns", "possessive"))


def is_negated(sentence: Sentence, verb: int) -> bool:
    """Whether "not" stands before a verb: "had not come", but not "had voted No"."""
    negations = predicates()["negations"]["words"]
    return any(child < verb and sentence.words[child] in negations for child in sentence.children[verb])


def _denied(sentence: Sentence, path: Sequence[int]) -> Status | None:
    """Return what is said of the first token by a verb at the last one that denies or turns down.

    "Rejected 12 appeals" denies nothing, and "rejected by 153 votes" or "rejected five days earlier" neither;
    "rejected a bonus of 500" tells of an offer, and "rejected claims of 500 dead" of what is not so.
    """
    below, child, verb = [*[path[0]] * 2, *path][-3:]
    role = sentence.roles[child]
    if child == verb or role in ("oblique", "adverb"):
        return None
    if role not in _ARGUMENTS:
        return "denied"
    is_itself = below == child or sentence.roles[below] == "conjunct"
    if is_itself or not sentence.is_noun(child):  # "rejected 12 bids and 20 pleas", "12 of the 20"
        return "denied" if sentence.words[child] in predicates()["states"] else None
    is_offer = sentence.lemma(verb) in predicates()["refusing"]["lemmas"]
    if not is_offer or sentence.words[child] in reporting_nouns():
        return "denied"
    return "offered" if _case(sentence, below) == "of" else None


def _asks_for(sentence: Sentence, path: Sequence[int]) -> bool:
    """Whether the verb at the last token of a path asks for the first one: "asked for 12 years".

    "Asked for a loan of $12" does, too; "asked for the release of the 12 men" asks for no men.
    """
    verb, child = path[-1], path[-2] if len(path) > 1 else path[-1]
    if sentence.lemma(verb) not in predicates()["requesting"]["lemmas"] or child <= verb:
        return False
    is_for = _case(sentence, child) == "for" or sentence.words[verb + 1] == "for"
    is_known = sentence.child(path[0], "determiner", "possessor") is not None
    return is_for and (path[0] == child or not is_known)


def _case(sentence: Sentence, noun: int) -> str | None:
    case = sentence.child(noun, "case")
    return None if case is None else sentence.words[case]


def _is_active_subject(sentence: Sentence, child: int, verb: int) -> bool:
    """Whether those at `child` doubt themselves; neither "are expected to" nor a headline's "feared dead"."""
    if sentence.roles[child] != "subject" or child > verb:
        return False
    if doubts(sentence.lemma(verb)) == "believed" and sentence.child(verb, "open_complement") is not None:
        return False
    helpers = {sentence.words[one] for one in sentence.children[verb] if sentence.roles[one] == "auxiliary"}
    return sentence.tags[verb] != "VBN" or bool(helpers and not helpers & BE)


def _is_given(sentence: Sentence, child: int, verb: int) -> bool:
    """Whether a phrase says against what, or with what given, something is claimed: "after 3.4 percent"."""
    if sentence.roles[child] == "noun_modifier":
        return _case(sentence, child) == "than"  # "promised $5, less than the $9 that are needed"
    if sentence.roles[child] not in ("oblique", "subject", "case") or not sentence.is_verb(verb):
        return False
    first, _ = sentence.subtree(child)
    first += is_comma(sentence, first)
    word = sentence.words[first]
    if word == "with":  # "With 20 men waiting, the boat may sink"
        return child < verb and sentence.child(child, "noun_clause") is not None
    if "from" in sentence.words[first : first + 2] and "to" not in sentence.words[first:child]:
        return word != "from" or direction_of(sentence.words[verb]) is not None
    return word in predicates()["bases"]["words"] and sentence.words[child] not in _durations()


def _durations() -> frozenset[str]:
    """Return the nouns of time: what may be "after 20 days" is not there yet."""
    return reporting_words("durations")


def _is_beside(sentence: Sentence, child: int, place: int) -> bool:
    """Whether what stands at `child` is a clause of its own beside the verb at `place`.

    It is one behind "and", a comma or a semicolon, with a tense or a subject of its own.
    """
    has_subject = sentence.child(child, "subject", "passive_subject") is not None
    if sentence.roles[child] == "conjunct":
        return has_subject or sentence.tags[child] in ("VBD", "VBZ", "VBP")
    is_clause = sentence.is_verb(child) or _is_said_to_be(sentence, child)
    is_behind = sentence.roles[child] == "aside" and is_clause and place < child
    return has_subject and (is_behind or ";" in sentence.words[min(child, place) : max(child, place)])


def _leaves_clause(sentence: Sentence, verb: int) -> bool:
    """Whether a verb is in a clause on a noun, which is not what that noun says, or on another verb."""
    is_apart = sentence.roles[verb] in ("noun_clause", "adverbial_clause")
    return is_apart and sentence.words[sentence.heads[verb]] not in reporting_nouns()
