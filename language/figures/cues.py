"""Words that attribute: reporting verbs with their speakers, and phrases like "according to"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from language.figures.lexicons import nouns, reporting
from language.figures.syntax import Sentence

_NOUN_PHRASE_POS = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM", "PART"})
_RELATIVES = frozenset({"who", "which", "that"})
_NOMINAL = frozenset(["the", "a", "an", "of", "he", "she", "it", "they", "his", "her", "its", "their"])
_ADDRESSING = frozenset(["tell", "inform", "remind", "assure"])
"""Verbs that need somebody to be addressed before they report anything."""
_HAVE = frozenset(["has", "have", "had", "’ve", "'ve"])
_BE = frozenset(["is", "are", "was", "were", "be", "been", "being", "'s", "’s"])
_HYPHENS = frozenset("-‐‑&/")
_STOPS = frozenset([".", ",", "”", '"', "!", "?", ";", ":"])
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_MAX_PHRASE = 24
_BY_REACH = 7
_ASIDE_REACH = 16
_LONGEST_NAME = 8


@dataclass(frozen=True)
class Cue:
    """A reporting verb (or phrase) and its source, as token indices in their sentence."""

    first: int
    last: int
    source_first: int
    source_last: int
    lemma: str
    """The verb's lemma; "according" for a phrase."""


@cache
def verb_forms() -> dict[str, str]:
    """Return the lemma of every form of every reporting verb."""
    table = reporting()
    lemmas = {lemma for kind in table["verbs"] for lemma in table["verbs"][kind]}
    forms = {form: lemma for lemma in sorted(lemmas) for form in _regular_forms(lemma)}
    forms |= {form: lemma for lemma, irregular in table["irregular"].items() for form in irregular}
    return forms


@cache
def reporting_lemmas(kind: str) -> frozenset[str]:
    """Return the lemmas of the verbs that report a "clause", "object", "infinitive" or "valuation"."""
    return frozenset(reporting()["verbs"][kind])


def _regular_forms(lemma: str) -> Iterator[str]:
    stem = lemma.removesuffix("e")
    yield from (lemma, lemma + "s", stem + "ed", stem + "ing")
    if lemma.endswith("y") and lemma[-2] not in "aeo":
        yield from (lemma[:-1] + "ies", lemma[:-1] + "ied")
    if lemma.endswith(("ss", "sh", "ch", "x")):
        yield lemma + "es"


@cache
def _according() -> list[tuple[str, ...]]:
    return sorted(
        (tuple(phrase.split()) for phrase in reporting()["phrases"]["according"]), key=len, reverse=True
    )


@cache
def _phrase_words(kind: str) -> frozenset[str]:
    return frozenset(reporting()["phrase"][kind])


def verb_cue(sentence: Sentence, verb: int) -> Cue | None:
    """Return the cue that the reporting verb at this token makes with its speaker, if it has one."""
    if _is_passive(sentence, verb) or is_addressee(sentence, sentence.heads[verb], verb):
        return None
    source = _speaker(sentence, verb)
    if source is None or not any(word[0].isalnum() for word in sentence.words[source[0] : source[1] + 1]):
        return None
    return Cue(verb, verb, *source, verb_forms()[sentence.words[verb]])


def is_addressee(sentence: Sentence, verb: int, clause: int) -> bool:
    """Say whether what a parser took for the clause of "told" begins with the person who is told.

    "He told the relatives of the 12 believed to be lost" reads like "he told the relatives … believed", but
    telling needs somebody to be told: a clause right behind the verb, without "that", begins with them.
    """
    if verb_forms().get(sentence.words[verb]) not in _ADDRESSING:
        return False
    first, _ = sentence.subtree(clause)
    return (
        first == verb + 1
        and sentence.words[first] != "that"
        and sentence.child(clause, "subject") is not None
    )


def noun_cue(sentence: Sentence, noun: int, child: int) -> Cue | None:
    """Return the cue of "a report that …" when the clause at `child` is what the noun says."""
    if sentence.words[noun] not in _nouns() or sentence.roles[child] not in ("noun_clause", "complement"):
        return None
    if not any(sentence.words[word] == "that" for word in sentence.children[child]):
        return None
    return Cue(noun, noun, *noun_phrase(sentence, noun), "report")


@cache
def _nouns() -> frozenset[str]:
    words = reporting()["nouns"]["words"]
    return frozenset([*words, *(word + "s" for word in words)])


def reporting_verbs(sentence: Sentence) -> list[int]:
    """Return the tokens that are forms of a reporting verb."""
    return [
        token
        for token, word in enumerate(sentence.words)
        if word in verb_forms() and _may_be_verb(sentence, token)
    ]


def _may_be_verb(sentence: Sentence, token: int) -> bool:
    """Whether the tagger says so, or the words around it: "…, the Post reports.", "he charges that …"."""
    if not sentence.is_tagged or sentence.is_verb(token):
        return True
    following = "." if token + 1 >= len(sentence) else sentence.words[token + 1]
    return following == "that" or (following in _STOPS and token > 0 and sentence.pos[token - 1] == "PROPN")


def is_finite(sentence: Sentence, verb: int) -> bool:
    """Whether the verb is said of someone now or then: "found 20", not "to find 20" or "wanting 20"."""
    if not sentence.is_tagged or sentence.tags[verb] in _FINITE:
        return True
    return any(
        sentence.roles[child] == "auxiliary" and sentence.words[child] in _BE | _HAVE
        for child in sentence.children[verb]
    )


def according_cues(sentence: Sentence) -> list[Cue]:
    """Return the cues of "according to", "citing" and their like, with the noun phrase that follows."""
    found = []
    for token, word in enumerate(sentence.words):
        if word == "by" and (estimate := _by_an_estimate(sentence, token + 1)) is not None:
            found.append(Cue(token, token, *estimate, "according"))
        for phrase in _according():
            if word == phrase[0] and tuple(sentence.words[token : token + len(phrase)]) == phrase:
                last = token + len(phrase) - 1
                source = noun_phrase_after(sentence, last + 1)
                if source is not None:
                    found.append(Cue(token, last, *source, "according"))
                break
    return found


def _by_an_estimate(sentence: Sentence, start: int) -> tuple[int, int] | None:
    """Read "by one estimate", "by the ministry’s count": the noun phrase at `start`, if it is such a one."""
    for last in range(start, min(start + _BY_REACH, len(sentence))):
        if sentence.words[last] in _phrase_words("estimates"):
            return start, last
        if not _in_phrase(sentence, last, start):
            return None
    return None


def noun_phrase_after(sentence: Sentence, start: int) -> tuple[int, int] | None:
    """Return the first and last token of the noun phrase at `start`, what is "based on" included."""
    last = None
    for token in range(start, min(start + _MAX_PHRASE, len(sentence))):
        if _in_phrase(sentence, token, start):
            if sentence.words[token] not in _phrase_words("links") and sentence.words[token] not in (
                "and",
                "-",
            ):
                last = token
        else:
            break
    return None if last is None else (start, last)


def _in_phrase(sentence: Sentence, token: int, start: int) -> bool:
    word = sentence.words[token]
    if not sentence.is_tagged:
        return word[0].isalnum() and word not in verb_forms()
    if word in _phrase_words("estimates"):
        return True
    if sentence.pos[token] in _NOUN_PHRASE_POS:
        return not (token > start and sentence.pos[token] == "PRON" and word in _RELATIVES)
    if token == start:
        return False
    return word in _phrase_words("links") | _phrase_words("participles") | _HYPHENS or word in (
        "'s",
        "’s",
        "and",
    )


def _is_passive(sentence: Sentence, verb: int) -> bool:
    if sentence.tags[verb] != "VBN":
        return False
    if sentence.is_parsed:
        return any(
            sentence.words[child] in _BE and sentence.roles[child] in ("auxiliary", "passive_auxiliary")
            for child in sentence.children[verb]
        )
    return verb > 0 and sentence.words[verb - 1] in _BE


def _speaker(sentence: Sentence, verb: int) -> tuple[int, int] | None:
    subject = sentence.subject(verb) if sentence.is_parsed else None
    if subject is None or subject == verb or (subject > verb and sentence.tags[verb] == "VBG"):
        return _participle_speaker(sentence, verb) or _adjacent(sentence, verb)
    if sentence.words[subject] in _RELATIVES:
        antecedent = sentence.heads[verb]
        is_noun = antecedent != verb and not sentence.is_verb(antecedent)
        return noun_phrase(sentence, antecedent) if is_noun else None
    phrase = noun_phrase(sentence, subject)
    is_nominal = not sentence.is_tagged or sentence.pos[subject] in _NOUN_PHRASE_POS
    return phrase if is_nominal and not _is_time(sentence, phrase) else _adjacent(sentence, verb)


def _is_time(sentence: Sentence, phrase: tuple[int, int]) -> bool:
    """Whether a parser took "Tuesday" for the one who speaks in "the mayor on Tuesday said"."""
    return all(word in _days() for word in sentence.words[phrase[0] : phrase[1] + 1])


@cache
def _days() -> frozenset[str]:
    return frozenset(reporting()["days"]["words"])


def _participle_speaker(sentence: Sentence, verb: int) -> tuple[int, int] | None:
    """Return the subject of the clause that "saying …" or "citing …" hangs from."""
    if (
        sentence.roles[verb] not in ("adverbial_clause", "open_complement", "conjunct")
        or not sentence.is_parsed
    ):
        return None
    above = sentence.heads[verb]
    subject = sentence.subject(above) if sentence.is_verb(above) else None
    return None if subject is None else noun_phrase(sentence, subject)


def noun_phrase(sentence: Sentence, head: int) -> tuple[int, int]:
    """Return the first and last token of a noun's phrase, without the clauses and asides that hang on it."""
    first = last = head
    stack = [head]
    while stack:
        token = stack.pop()
        first, last = min(first, token), max(last, token)
        stack.extend(
            child
            for child in sentence.children[token]
            if sentence.roles[child]
            not in (
                "noun_clause",
                "aside",
                "apposition",
                "conjunct",
                "other",
                "adverbial_clause",
                "complement",
            )
            and not sentence.is_verb(child)
            and (
                child < token
                or sentence.roles[child] in ("noun_modifier", "compound", "case", "particle", "oblique")
            )
        )
    return _trimmed(sentence, first, last)


def _trimmed(sentence: Sentence, first: int, last: int) -> tuple[int, int]:
    while first < last and not sentence.words[first][0].isalnum():
        first += 1
    return first, last


def _adjacent(sentence: Sentence, verb: int) -> tuple[int, int] | None:
    """Without a parse: the noun phrase or the name beside the verb ("Smith said", "said Smith")."""
    last = _before_aside(sentence, verb) if verb > 1 and sentence.words[verb - 1] == "," else verb - 1
    while last >= 0 and sentence.words[last] in _days():
        last -= 1
    first = last
    while first >= 0 and last - first < _LONGEST_NAME and _is_nominal(sentence, first):
        first -= 1
    if first < last:
        return first + 1, last
    is_inverted = verb + 1 < len(sentence) and _is_name(sentence, verb + 1)
    return noun_phrase_after(sentence, verb + 1) if is_inverted else None


def _before_aside(sentence: Sentence, verb: int) -> int:
    """Return the last token of the speaker in "Lee, who leads it, said" and in "a guard, Lee, said"."""
    for token in range(verb - 2, max(0, verb - _ASIDE_REACH), -1):
        if sentence.words[token] in ("who", "whose") and sentence.words[token - 1] == ",":
            return token - 2
    return verb - 2


def _is_nominal(sentence: Sentence, token: int) -> bool:
    if sentence.is_tagged:
        return sentence.pos[token] in _NOUN_PHRASE_POS and sentence.words[token] != "to"
    word = sentence.words[token]
    return word[0].isalnum() and (word in _NOMINAL or word not in nouns()["stop"]["words"])


def _is_name(sentence: Sentence, token: int) -> bool:
    first = sentence.surface(token, token)[0]
    return first.isupper() or first.isdigit() or sentence.words[token] in ("the", "a", "an")
