"""Stage 6: what is claimed of the counted things, and how firmly."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from msgspec import Struct

from language.figure import Predicate, Status
from language.figures.firmness import doubts, status_at, status_of_clause
from language.figures.lexicons import number_words, predicates
from language.figures.questions import is_given
from language.figures.reporting_words import verb_forms
from language.figures.speakers import is_relative
from language.figures.syntax import Role, Sentence
from language.figures.valued import noun_valued, thing_numbered

_ARGUMENTS: frozenset[Role] = frozenset({"subject", "passive_subject", "object"})
_STEPS: frozenset[Role] = frozenset({"conjunct", "apposition", "compound", "number", "case"})
_JOINTS = frozenset({"and", "or", "but", ","})
_HEDGING = frozenset({"ADV", "ADP", "ADJ", "SCONJ"})
"""The parts of speech of what stands between a verb and its number: "nearly", "at least", "more than"."""
_MAX_STEPS = 6
_OF_WHOM = frozenset({("of", "whom"), ("of", "which")})


class Claim(Struct, frozen=True):
    """The predicate of a figure and the token that it is, if it is one."""

    predicate: Predicate | None
    token: int | None
    status: Status = "asserted"


@cache
def _light() -> frozenset[str]:
    return frozenset(predicates()["light"]["lemmas"])


def claim(sentence: Sentence, head: int) -> Claim:
    """Return what the sentence claims of the thing at the token `head`: its verb and how sure it is."""
    state = _state_beside(sentence, head)
    if not sentence.is_parsed:
        return Claim(state, None)
    if _are_of_whom(sentence, head):
        hanging = verb = _clause_of_whom(sentence, head)
    else:
        hanging = _hanging(sentence, head)
        verb = _predicate_verb(sentence, head, hanging)
    token = None if verb is None else _claim_itself(sentence, verb)
    is_free = is_given(sentence, head) or _is_of_toll(sentence, head)
    status = "asserted" if is_free else _status_of_state(sentence, head) or status_at(sentence, head)
    is_tied = hanging is not None and (hanging == verb or "," not in sentence.words[head:hanging])
    if status == "asserted" and hanging is not None and is_tied:
        status = status_of_clause(sentence, hanging)
    valued = noun_valued(sentence, head)
    said = token if valued is None else _said_of_numbered(sentence, valued)
    return Claim(state or (None if said is None else _predicate_at(sentence, said)), token, status)


def _said_of_numbered(sentence: Sentence, noun: int) -> int | None:
    """Return what is claimed of numbered things: that they are "dead", or "killed" as a clause on them says.

    The verb says it of the number: the number of ships rose, but no ship did.
    """
    thing = thing_numbered(sentence, noun)
    counted = noun if thing is None else thing
    if says_state(sentence, counted):
        return counted
    clause = None if thing is None else _hanging(sentence, thing)
    return None if clause is None else _claim_itself(sentence, clause)


def _predicate_at(sentence: Sentence, token: int) -> Predicate:
    """Return a verb, or what somebody is without one, with its preposition: "dead", "on duty"."""
    if says_state(sentence, token):
        return Predicate(sentence.surface(token, token), predicates()["states"][sentence.words[token]])
    case = None if sentence.is_verb(token) else sentence.child(token, "case")
    first = token if case is None or case > token else case
    return Predicate(sentence.surface(first, token), sentence.lemma(token))


def _state_beside(sentence: Sentence, head: int) -> Predicate | None:
    """Read "20 dead", "20 deaths", "people dead" and "a death toll of 20"."""
    for token in (head, state_behind(sentence, head + 1)):
        if token is not None and says_state(sentence, token):
            return _predicate_at(sentence, token)
    for token in range(max(0, head - 4), head):
        if sentence.words[token] == "toll":
            return _predicate_at(sentence, token)
    return None


def _status_of_state(sentence: Sentence, head: int) -> Status | None:
    """Return how firm it is what became of people, where a verb between says it: "80 feared dead"."""
    state = state_behind(sentence, head + 1)
    between = range(head + 1, head + 1 if state is None else state)
    return "believed" if any(doubts(sentence.lemma(one)) == "believed" for one in between) else None


def _is_of_toll(sentence: Sentence, head: int) -> bool:
    """Whether a number only tells which toll is meant: "the toll of 20 has not changed"."""
    before = sentence.words[max(0, head - 4) : head]
    return "toll" in before and before[before.index("toll") + 1 :][:1] == ["of"]


def _predicate_verb(sentence: Sentence, head: int, hanging: int | None) -> int | None:
    """Return the lowest verb that the noun is an argument of, or else the participle that hangs on it."""
    child, verb = _governing_verb(sentence, head)
    says_little = verb is None or sentence.roles[child] == "oblique" or sentence.lemma(verb) in _light()
    return hanging if says_little and hanging is not None else verb


def _hanging(sentence: Sentence, head: int) -> int | None:
    """Return the participle or relative verb on a noun: "men held in …", "men still believed to …"."""
    on_measure = (*_clauses_on_sum(sentence, head), *_clauses_on_unit(sentence, head))
    for child in (*sentence.children[head], *on_measure):
        is_clause = sentence.roles[child] == "noun_clause" and ";" not in sentence.words[head:child]
        if is_clause and child > head and not _is_of_some(sentence, head, child):
            return _told_by(sentence, child)
    after = head + 1
    while after < len(sentence) and sentence.pos[after] == "ADV":
        after += 1
    is_participle = sentence.tags[after : after + 1] in (["VBN"], ["VBG"])
    return after if is_participle or _is_believed_to(sentence, after) else None


def _is_believed_to(sentence: Sentence, token: int) -> bool:
    """Whether it is the "believed" of "men still believed to be held", taken for a past tense."""
    is_open = sentence.words[token + 1 : token + 2] == ["to"] and sentence.tags[token] == "VBD"
    return is_open and doubts(sentence.lemma(token)) == "believed"


def _clauses_on_sum(sentence: Sentence, number: int) -> list[int]:
    """Return what hangs on the currency sign of a number behind it: "the $5 he owes", not "$5 to pay"."""
    sign = number
    while sentence.roles[sign] in ("number", "compound") and sentence.heads[sign] < sign:
        sign = sentence.heads[sign]
    if sign == number or sentence.pos[sign] != "SYM":
        return []
    behind = (child for child in sentence.children[sign] if child > number and sentence.tags[child] != "VB")
    return [child for child in behind if "," not in sentence.words[number:child]]


def _clauses_on_unit(sentence: Sentence, number: int) -> list[int]:
    """Return what hangs on the noun right behind a number: "2,750 tonnes that were left there"."""
    noun = sentence.heads[number]
    return sentence.children[noun] if sentence.roles[number] == "number" and noun == number + 1 else []


def _told_by(sentence: Sentence, verb: int) -> int:
    """Step from "says" to "needs" in "the $5 that Lee says he needs"."""
    inner, subject = sentence.child(verb, "complement"), sentence.child(verb, "subject")
    if inner is None or subject is None or is_relative(sentence, subject):
        return verb
    return inner if sentence.words[verb] in verb_forms() else verb


def _is_of_some(sentence: Sentence, head: int, clause: int) -> bool:
    """Whether a clause is of some of the counted only: "men, some of whom fled"."""
    between = sentence.words[head:clause]
    return any(pair in _OF_WHOM for pair in pairwise(between))


def _are_of_whom(sentence: Sentence, number: int) -> bool:
    """Whether a number has a clause of its own: "his men, 20 of whom were on duty, fled"."""
    return tuple(sentence.words[number + 1 : number + 3]) in _OF_WHOM


def _clause_of_whom(sentence: Sentence, number: int) -> int | None:
    """Return what so many of those do or are: the "duty" of "20 of whom were on duty", wherever it hangs."""
    above, pronoun = sentence.heads[number], number + 2
    if above > pronoun:
        return above
    clauses = (*sentence.children[number], *sentence.children[above])
    return next((one for one in clauses if one > pronoun and sentence.roles[one] == "noun_clause"), None)


def _governing_verb(sentence: Sentence, head: int) -> tuple[int, int | None]:
    """Return the verb above a noun, across coordination and "some of", and the token it governs."""
    skipped = _skipped_verb(sentence, head)
    if skipped is not None:
        return head, skipped
    token = head
    for _ in range(_MAX_STEPS):
        verb = _verb_before_number(sentence, token)
        if verb is not None:
            return token, verb
        role, above = sentence.roles[token], sentence.heads[token]
        if above == token:
            break
        if sentence.is_verb(above) and (
            role in _ARGUMENTS or role == "oblique" or _are_of_them(sentence, token)
        ):
            return token, None if sentence.words[above] in predicates()["bases"]["words"] else above
        if not (role in _STEPS or (role == "noun_modifier" and _is_some(sentence, above, token, head))):
            return token, None
        token = above
    return token, token if token != head and sentence.is_verb(token) else None


def _skipped_verb(sentence: Sentence, number: int) -> int | None:
    """Return the verb of "killing 78 people, injuring nearly 4,000", where parsers see 4,000 killed.

    Nor has it sunk "at" the 29 of "it sank, drowning at least 29".
    """
    above = sentence.heads[number]
    is_hedged = sentence.words[number - 2 : number] in (["at", "least"], ["at", "most"])
    is_object = sentence.roles[number] == "number" or (is_hedged and sentence.roles[number] == "oblique")
    if sentence.pos[number] != "NUM" or not is_object or above > number:
        return None
    before = number - 1
    while before > above and sentence.pos[before] in _HEDGING:
        before -= 1
    return before if before > above and sentence.is_verb(before) else None


def _are_of_them(sentence: Sentence, number: int) -> bool:
    """Whether a number counts some of those that a clause is about: "graves were dug, 20 of them in Velm"."""
    behind = sentence.words[number + 1 : number + 3]
    return sentence.roles[number] == "aside" and behind == ["of", "them"]


def _verb_before_number(sentence: Sentence, noun: int) -> int | None:
    """Return the verb of "and wounded seven others", which a parser took for an adjective of theirs."""
    for child in sentence.children[noun]:
        is_participle = sentence.roles[child] == "adjective" and sentence.tags[child] in ("VBN", "VBD")
        if (
            is_participle
            and sentence.pos[child + 1 :][:1] == ["NUM"]
            and sentence.words[child - 1] in _JOINTS
        ):
            return child
    return None


def _is_some(sentence: Sentence, token: int, noun: int, head: int) -> bool:
    """Whether a word says how much of a noun is meant: "some of them", "300 of the homes", "a fifth of it".

    What is said of a number of them is said of no second number: that of "300 of the 900 homes".
    """
    word = sentence.words[token]
    if word in predicates()["partitives"]["words"]:
        return True
    is_whole = noun == head and sentence.child(noun, "number") is not None
    is_fraction = word.removesuffix("s") in number_words()["fractions"]
    return not is_whole and (is_fraction or sentence.pos[token] == "NUM")


def _claim_itself(sentence: Sentence, verb: int) -> int:
    """Step from "believed" to "lost" in "believed lost", and from "have" to "move" in "have to move"."""
    is_believed = doubts(sentence.lemma(verb)) == "believed"
    roles: tuple[Role, ...] = ("open_complement", "complement", "adverbial_clause")
    inner = sentence.child(verb, *(roles if is_believed else roles[:1]))
    if inner is None or not (is_believed or _is_bound_to(sentence, verb, inner)):
        return verb
    has_subject = sentence.child(inner, "subject", "passive_subject") is not None
    return verb if has_subject else inner  # "14 analysts think profits fell"


def _is_bound_to(sentence: Sentence, verb: int, inner: int) -> bool:
    """Whether the two say what must be, will be or is: "had to go", "going to go", "known to go"."""
    is_auxiliary = sentence.lemma(verb) == "have" or sentence.words[verb] in ("going", "known")
    return is_auxiliary and "to" in sentence.words[verb + 1 : inner]


def state_behind(sentence: Sentence, token: int) -> int | None:
    """Return where it is said, from a token on, what became of people: "dead", "are still missing"."""
    for place in range(token, min(token + 4, len(sentence))):
        if says_state(sentence, place):
            return place
        if sentence.words[place] not in predicates()["copulas"]["words"]:
            return None
    return None


def says_state(sentence: Sentence, token: int) -> bool:
    """Whether the word at `token` says what became of people: "dead", "injured"."""
    return token < len(sentence) and sentence.words[token] in predicates()["states"]
