"""Stage 5, second half: what a number without a noun counts, marked as inferred."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from msgspec.structs import replace

from language.figure import Figure, Predicate, Unit
from language.figures.lexicons import implying, nouns, predicates
from language.figures.nouns import CountedNoun, unit_from_noun
from language.figures.numbered import PEOPLE, are_in_state, numbered_unit
from language.figures.parts import COUNTS, is_ours, noun_meant
from language.figures.predicates import says_state, state_behind
from language.figures.quantity import Quantity
from language.figures.syntax import Sentence
from language.knowledge import vessels

_CHILDREN = Unit(id=None, text="children", noun="child", inferred=True)
_FURTHER = frozenset({"more", "others"})
_COMPARING = frozenset(["from", "including", "with", "than", "to", "and", "or"])
_HOLDING = frozenset({
    "accommodates", "held", "hold", "holding", "holds", "housed", "houses", "housing", "seat", "seated",
    "seating", "seats", "shelters",
})  # fmt: skip
_MADE = frozenset({"built", "designed", "equipped", "intended", "made", "meant"})
_AUXILIARIES = frozenset({"are", "be", "been", "being", "had", "has", "have", "is", "was", "were"})
_LONGEST_OPENING = 4
_LARGE = 1e6
_CONVERTED = re.compile(r" \((?:about )?[$€£¥]")
_SAME_SUM = re.compile(r"(?: \([^()]*\))?,? (?:(?:up |down )?from|or) ")
_MARGIN = re.compile(
    r"(?<!\w)(?:beat|beaten|beats|defeated|lead|leads|led|lose|loses|lost|trail|trailed|trails|victory|win|winning"
    r"|wins|won)"
    r"(?: [A-Z][\w’'-]+){0,3} by $"
)
_MARGIN_REACH = 48
_MARK = re.compile(r"(?<!\w)(?:average|best|high|low|peak|record|target|worst) of $")


def implied_unit(
    sentence: Sentence, quantity: Quantity, predicate: Predicate | None, earlier: Sequence[Figure]
) -> Unit | None:
    """Return the unit of a number without a noun of its own: "about 250", "thousands more".

    It is marked as inferred, unless the sentence numbers it in so many words.

    It is people when the words beside it say so ("20 dead", "a team of ten", "thousands who fled"); what the
    sentence numbers when the number is said of that ("the number of ships rose to 150"); that of the nearest
    earlier count when the two are set side by side ("and 50", "another 50"); people when what is claimed
    happens to people; the plural that "50 of them" are of; else unknown.

    Args:
        sentence: the sentence that the number stands in.
        quantity: the number.
        predicate: what is claimed of it.
        earlier: the figures before it, in this sentence and the one before.
    """
    if quantity.kind not in COUNTS or (quantity.value == 1.0 and quantity.form != "fraction"):
        return None
    if _MARGIN.search(sentence.text, max(0, quantity.start - _MARGIN_REACH), quantity.start):
        return None  # "won by 14" in what they play for
    beside = _beside(sentence, quantity) or numbered_unit(sentence, quantity)
    if beside is not None:
        return beside
    counts = [one for one in earlier if one.unit is not None and one.unit.noun and one.kind in COUNTS]
    is_here = bool(counts) and counts[-1].sentence == sentence.index
    is_next = (
        _is_another(sentence, quantity)
        or _is_other_count(sentence, quantity)
        or (is_here and (_is_side_by_side(sentence, quantity) or _is_mark(sentence, quantity)))
    )
    if counts and is_next:
        told = [one for one in counts if not _is_setting(sentence, one)] or counts
        return None if told[-1].unit is None else replace(told[-1].unit, inferred=True)
    after = sentence.token_at(quantity.number_end - 1) + 1
    if _is_round(sentence, quantity, predicate):
        return None
    is_told = _befalls_people(sentence, predicate) or state_behind(sentence, after) is not None
    return PEOPLE if is_told or _is_harmed(sentence, quantity) else _meant(sentence, quantity, earlier)


def _is_round(sentence: Sentence, quantity: Quantity, predicate: Predicate | None) -> bool:
    """Whether a number has an article as no count has: "shot a 68", "shot a five-under-par 67"."""
    first = sentence.token_at(quantity.start)
    if sentence.words[max(0, first - 1)] in ("a", "an"):
        return True
    article = sentence.child(sentence.token_at(quantity.number_end - 1), "determiner")
    is_shot = predicate is not None and predicate.lemma == "shoot"
    return is_shot and article is not None and sentence.words[article] in ("a", "an") and article < first


def _is_other_count(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether the number is all that somebody says against a count before: "police said 8,000"."""
    first, last = sentence.token_at(quantity.start), sentence.token_at(quantity.number_end - 1)
    before = sentence.words[max(0, first - 3) : first]
    is_said = before[-1:] in (["said"], ["says"], ["say"])
    is_put = before[-1:] == ["at"] and before[-2:-1] in (["number"], ["figure"], ["total"], ["it"])
    is_alone = last + 1 >= len(sentence) or sentence.words[last + 1] in (".", ",", ";")
    return is_alone and (is_said or is_put or before[-2:] in (["it", "was"], ["put", "it"]))


def _meant(sentence: Sentence, quantity: Quantity, earlier: Sequence[Figure]) -> Unit | None:
    noun = noun_meant(sentence, quantity, earlier)
    if noun is None:
        return None
    return replace(unit_from_noun(sentence, CountedNoun(noun, noun, 0.5)), inferred=True)


def _befalls_people(sentence: Sentence, predicate: Predicate | None) -> bool:
    """Whether what is claimed is what people do or suffer; drones are "shot down"."""
    if predicate is None or f"{predicate.text} down" in sentence.text[sentence.start : sentence.end]:
        return False
    people = nouns()["people"]
    return predicate.lemma in people["lemmas"] or predicate.text.lower() in people["forms"]


def implied_money(sentence: Sentence, quantity: Quantity, earlier: Sequence[Figure]) -> Unit | None:
    """Return the currency of a large number beside a sum: "23 billion euros and perhaps 78 billion".

    A small one takes it right behind the sum only ("to 55 euros from 42") or where it is converted: "55 euros
    for four and 42 ($46) for three". It may be all that the next sentence says: "It costs 23 billion euros.
    What is left is 6 billion."
    """
    if _CONVERTED.match(sentence.text, quantity.end):
        sums = [one for one in earlier if one.kind == "money" and one.sentence == sentence.index]
        return replace(sums[-1].unit, inferred=True) if sums and sums[-1].unit is not None else None
    last = next((one for one in reversed(earlier) if one.kind != "duration"), None)
    if last is None or last.kind != "money" or last.unit is None:
        return None
    if last.sentence != sentence.index and not _is_all_that_is_said(sentence, quantity):
        return None
    if _SAME_SUM.fullmatch(sentence.text, last.end, quantity.start):
        return replace(last.unit, inferred=True)
    is_large = quantity.scale >= _LARGE and max(last.value or 0, last.high or 0) >= _LARGE
    return replace(last.unit, inferred=True) if is_large else None


def _is_all_that_is_said(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether the sentence says of something that it is this number."""
    return sentence.roles[sentence.token_at(quantity.number_end - 1)] == "root"


def _beside(sentence: Sentence, quantity: Quantity) -> Unit | None:
    """Return who is counted by the words next to the number."""
    before, after = sentence.token_at(quantity.start) - 1, sentence.token_at(quantity.number_end - 1) + 1
    are_doing = sentence.words[after : after + 1] == ["who"] or _does(sentence, after)
    if are_doing or says_state(sentence, after) or is_ours(sentence, quantity):
        return PEOPLE
    is_of_them = sentence.words[after : after + 1] == ["of"] and _are_people(sentence, after + 1)
    if is_of_them or _are_aboard(sentence, after) or _opens_with_people(sentence, before):
        return PEOPLE
    if _are_in_plight(sentence, after) or _are_contained(sentence, before):
        return PEOPLE
    if before < 1 or sentence.words[before] != "of":
        return None
    if sentence.words[before - 1] in implying("parents"):
        return _CHILDREN
    return PEOPLE if sentence.words[before - 1] in implying("groups") | implying("populations") else None


def _are_people(sentence: Sentence, token: int) -> bool:
    """Whether people are named there by what became of them: "the dead", "those killed", "those polled"."""
    noun = token + (sentence.words[token : token + 1] in (["the"], ["those"]))
    is_done = implying("sufferings") | implying("doings") | {"polled", "surveyed"}
    are_those = noun > token and sentence.words[token] == "those" and noun < len(sentence)
    return are_in_state(sentence, noun) or (are_those and sentence.words[noun] in is_done)


def _opens_with_people(sentence: Sentence, comma: int) -> bool:
    """Whether the sentence opens with whom the number behind its comma is of: "Of the dead, 14 were"."""
    is_of = comma > 1 and sentence.words[0] == "of" and sentence.words[comma] == ","
    return is_of and comma <= _LONGEST_OPENING and _are_people(sentence, 1)


def _are_aboard(sentence: Sentence, token: int) -> bool:
    """Whether they are in a vehicle: "62 on board", "more than 140 aboard"."""
    words = sentence.words[token : token + 2]
    return words[:1] == ["aboard"] or words == ["on", "board"]


def _does(sentence: Sentence, token: int) -> bool:
    """Whether what only people do or suffer follows: "two survive", "700 took part", "three were charged"."""
    if sentence.words[token : token + 2] in (["took", "part"], ["taking", "part"], ["take", "part"]):
        return True
    verb = token
    while verb < len(sentence) and sentence.words[verb] in _AUXILIARIES:
        verb += 1
    done = implying("doings") if verb == token else implying("sufferings")
    return verb < len(sentence) and sentence.words[verb] in done


def _are_in_plight(sentence: Sentence, token: int) -> bool:
    """Whether it is told behind a number where or without what they are: "two were still in hospital"."""
    while token < len(sentence) and sentence.words[token] in predicates()["copulas"]["words"]:
        token += 1
    noun = token + 1
    while noun < len(sentence) and sentence.pos[noun] in ("DET", "ADJ"):
        noun += 1
    is_place = sentence.words[token : token + 1] in (["in"], ["without"], ["under"])
    is_whole = noun + 1 >= len(sentence) or not sentence.is_noun(noun + 1)
    return is_place and is_whole and not implying("plights").isdisjoint(sentence.words[noun : noun + 1])


def _are_contained(sentence: Sentence, verb: int) -> bool:
    """Whether the verb before a number has people behind it: a vehicle's, a place's or a show's."""
    is_drawing = verb >= 0 and sentence.words[verb] in implying("drawing")
    return is_drawing or _are_carried(sentence, verb) or _are_held(sentence, verb)


def _are_carried(sentence: Sentence, verb: int) -> bool:
    """Whether a vehicle carries them: "a bus carrying 45", "the ferry was carrying 300"."""
    if verb < 1 or sentence.words[verb] != "carrying":
        return False
    subject = sentence.child(verb, "subject")
    carrier = verb - 1 if subject is None else subject
    return sentence.words[carrier] in _carriers()


def _are_held(sentence: Sentence, verb: int) -> bool:
    """Whether a place holds them: "a camp built for 300", "the jail holds 900"."""
    is_for = verb > 0 and sentence.words[verb] == "for" and sentence.words[verb - 1] in _MADE
    place = verb - 1 if is_for else verb
    if place < 1 or not (is_for or sentence.words[place] in _HOLDING):
        return False
    subject = sentence.heads[place] if sentence.roles[place] == "noun_clause" else sentence.subject(place)
    return subject is not None and sentence.words[subject].removesuffix("s") in implying("rooms")


@cache
def _carriers() -> frozenset[str]:
    return vessels() | implying("carriers")


def _is_harmed(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a verb that takes people stands right before the number: "blast kills 12"."""
    before = sentence.token_at(quantity.start) - 1
    return before >= 0 and sentence.words[before] in implying("harms")


def _is_setting(sentence: Sentence, figure: Figure) -> bool:
    """Whether a figure only says where: "over 17 regions"."""
    words = sentence.text[max(0, figure.number.start - 12) : figure.number.start].lower().split()
    return not {"across", "in", "over", "throughout"}.isdisjoint(words[-2:])


def _is_another(sentence: Sentence, quantity: Quantity) -> bool:
    token = sentence.token_at(quantity.start)
    return not {"another", "further"}.isdisjoint(sentence.words[max(0, token - 1) : token + 2])


def _is_side_by_side(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether the number stands in a coordination or a comparison with what came before it."""
    token = sentence.token_at(quantity.start)
    after = sentence.token_at(quantity.number_end - 1) + 1
    if after < len(sentence) and sentence.words[after] in _FURTHER:
        return True
    if token > 0 and sentence.words[token - 1] in _COMPARING:
        return True
    return any(sentence.roles[above] == "conjunct" for above in sentence.ancestors(token)[:3])


def _is_mark(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether the number is one that others are measured by: "beat the previous high of 900"."""
    return _MARK.search(sentence.text, max(0, quantity.start - _MARGIN_REACH), quantity.start) is not None


def with_more(sentence: Sentence, quantity: Quantity) -> Quantity:
    """Return a quantity without a noun grown over "more" or "others": "thousands more"."""
    token = sentence.token_at(quantity.end - 1) + 1
    if token < len(sentence) and sentence.words[token] in _FURTHER:
        return replace(quantity, end=sentence.ends[token])
    return quantity
