"""Where a number is the value of another word: "the number of dead rose to 137", "put the toll at 20"."""

from __future__ import annotations

from language.figures.lexicons import implying, predicates
from language.figures.syntax import Role, Sentence

_ARGUMENTS: frozenset[Role] = frozenset({"subject", "passive_subject", "object"})
_AT = frozenset({"at", "from", "to"})
_MAX_STEPS = 3


def arguments_before(sentence: Sentence, number: int) -> tuple[int | None, list[int]]:
    """Return what a number is said with: the verb above it, and who or what is told of before it.

    It has a subject of its own where it is all that is said: "the toll is 20".
    """
    places = (number, *sentence.ancestors(number)[:_MAX_STEPS])
    verb = next((found for place in places if (found := _saying(sentence, place)) is not None), None)
    if verb is None:
        return None, []
    told = [one for one in sentence.children[verb] if one < number and sentence.roles[one] in _ARGUMENTS]
    return verb, told


def _saying(sentence: Sentence, place: int) -> int | None:
    """Return what has a subject at a place, be it the "up" of "thefts were up 2 percent to 900"."""
    if sentence.is_verb(place) or sentence.child(place, "subject") is not None:
        return place
    moved = (one for one in sentence.children[place] if sentence.words[one] in ("up", "down"))
    return next((one for one in moved if sentence.child(one, "subject") is not None), None)


def noun_valued(sentence: Sentence, number: int) -> int | None:
    """Return the "number", the "count" or the "toll" whose value a number without a noun is."""
    verb, told = arguments_before(sentence, number)
    if verb is None or sentence.roles[number] in ("number", "compound"):
        return None
    case, _ = sentence.attachment(number)
    is_value = case is not None and sentence.words[case] in _AT
    if not (is_value or verb == number or sentence.words[verb] in implying("reaching")):
        return None
    words = implying("numbers") | implying("tolls")
    return next((noun for noun in told if sentence.words[noun] in words), None)


def thing_numbered(sentence: Sentence, noun: int) -> int | None:
    """Return what there is a number of: "the number of dead", "the count of the ships in port"."""
    if sentence.words[noun] not in implying("numbers") or sentence.words[noun + 1 : noun + 2] != ["of"]:
        return None
    behind = noun + 2 + (sentence.words[noun + 2 : noun + 3] == ["the"])
    if behind < len(sentence) and (
        sentence.words[behind] in predicates()["states"] or are_so(sentence, behind)
    ):
        return behind
    things = (one for one in sentence.children[noun] if one > noun and sentence.is_noun(one))
    return next((one for one in things if sentence.roles[one] == "noun_modifier"), None)


def are_so(sentence: Sentence, token: int) -> bool:
    """Whether an adjective stands for those who are so: "the number of jobless", not "of jobless men"."""
    is_alone = token + 1 >= len(sentence) or not (
        sentence.is_noun(token + 1) or sentence.pos[token + 1] in ("ADJ", "CCONJ")
    )
    return token < len(sentence) and sentence.pos[token] == "ADJ" and is_alone
