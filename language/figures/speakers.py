"""Who speaks: the speaker of a reporting verb, by the parse or by the wording beside the verb."""

from __future__ import annotations

from language.figures.beside_verbs import CLOSING_QUOTES, adjacent, before_aside, inverted, may_speak, set_off
from language.figures.noun_phrases import (
    NOUN_PHRASE_POS,
    RELATIVES,
    STOPS,
    Phrase,
    is_closed,
    noun_phrase,
    noun_phrase_after,
    whole_word,
    with_name,
    with_twin,
)
from language.figures.reporting_words import reporting_lemmas, reporting_words, verb_forms
from language.figures.syntax import Sentence, has_tense

ADDRESSING = frozenset(["tell", "inform", "remind", "assure"])
"""Verbs that need somebody to be addressed before they report anything."""
OPENING_QUOTES = frozenset(["“", '"', "‘", "``"])
"""Marks that open a quotation, as words."""
_QUOTING = frozenset({"quoted", "quotes", "quoting", "cited", "cites", "citing"})
_GOING_ON = frozenset({"add", "note", "stress"})
"""Verbs whose participles go on with what somebody said: "Police said the man fled, adding that …"."""
HAVE = frozenset({"has", "have", "had"})
"""The forms of the auxiliary."""
_LONGEST_PHRASE = 12
_AGENT_REACH = 4
_MAX_STEPS = 4


def speaker(sentence: Sentence, verb: int) -> Phrase | None:
    """Return the noun phrase of the one who says what the reporting verb at this token reports."""
    ways = (_quoted_as, before_aside, inverted, set_off, _subject_phrase)
    phrase = next((found for way in ways if (found := way(sentence, verb)) is not None), None)
    return None if phrase is None else with_name(sentence, with_twin(sentence, whole_word(sentence, phrase)))


def _quoted_as(sentence: Sentence, verb: int) -> Phrase | None:
    """Return who is quoted: "the paper quoted the minister as saying"."""
    if sentence.words[max(0, verb - 1) : verb] != ["as"] or sentence.tags[verb] != "VBG":
        return None
    for token in range(verb - 3, max(-1, verb - 2 - _LONGEST_PHRASE), -1):
        if sentence.words[token] in _QUOTING:
            return noun_phrase_after(sentence, token + 1)
        if is_closed(sentence, token):
            return None
    return None


def agent(sentence: Sentence, verb: int) -> Phrase | None:
    """Return who is behind a passive verb: "20 deaths were reported by the police"."""
    if sentence.tags[verb + 1 : verb + 2] == ["VBN"]:  # "were reported killed by bombs"
        return None
    for token in range(verb + 1, len(sentence)):
        is_near = token - verb < _AGENT_REACH or verb in sentence.ancestors(token)[:2]
        if sentence.words[token] == "by" and is_near:
            phrase = noun_phrase_after(sentence, token + 1)
            return None if phrase is None else _before_number(sentence, phrase)
        if is_closed(sentence, token):
            return None
    return None


def _before_number(sentence: Sentence, phrase: Phrase) -> Phrase:
    """Return a phrase as far as the next number: "by the army" of "by the army and 120 by the rebels"."""
    first, last = phrase
    joints = (
        place
        for place in range(first + 1, last)
        if sentence.words[place] in ("and", ",") and sentence.pos[place + 1] == "NUM"
    )
    return first, next(joints, last + 1) - 1


def _subject_phrase(sentence: Sentence, verb: int) -> Phrase | None:
    subject = _subject(sentence, verb) if sentence.is_parsed else None
    if subject is not None and (name := _name_joined(sentence, verb, subject)) is not None:
        return name
    if subject is None or subject == verb or (subject > verb and sentence.tags[verb] == "VBG"):
        return _participle_speaker(sentence, verb) or adjacent(sentence, verb)
    if is_relative(sentence, subject):
        return _antecedent_phrase(sentence, verb)
    phrase = noun_phrase(sentence, subject)
    is_nominal = not sentence.is_tagged or sentence.pos[subject] in NOUN_PHRASE_POS
    between = sentence.words[phrase[1] + 1 : verb]
    is_apart = ";" in between or _is_quoted(sentence, phrase, between)
    is_speaker = is_nominal and may_speak(sentence, phrase) and not is_apart
    return _with_maker(sentence, phrase) if is_speaker else adjacent(sentence, verb)


def _with_maker(sentence: Sentence, phrase: Phrase) -> Phrase:
    """Return the phrase with those by whom it was made: "figures released by the ministry"."""
    following = sentence.words[phrase[1] + 1 : phrase[1] + 3]
    is_made = following[1:] == ["by"] and following[0] in reporting_words("phrase", "participles")
    whole = noun_phrase_after(sentence, phrase[0]) if is_made else None
    return phrase if whole is None else whole


def _name_joined(sentence: Sentence, verb: int, subject: int) -> Phrase | None:
    """Return the name right before a verb of its own: "Norway paid 20 and Britain pledged 12"."""
    first = verb
    while first > 0 and sentence.pos[first - 1] == "PROPN":
        first -= 1
    is_joined = subject < first < verb and sentence.words[first - 1] in ("and", "but", "while")
    is_other = is_joined and any(has_tense(sentence, place) for place in range(subject + 1, first))
    return (first, verb - 1) if is_other and has_tense(sentence, verb) else None


def _subject(sentence: Sentence, verb: int) -> int | None:
    """Return the subject of a verb; who stands behind "told" is told, whatever the parse."""
    subject = sentence.subject(verb)
    is_told = subject is not None and subject > verb and verb_forms().get(sentence.words[verb]) in ADDRESSING
    before = (one for one in sentence.children[verb] if one < verb and sentence.roles[one] == "subject")
    if is_told:
        return next(before, subject)
    return _subject_of_participle(sentence, verb) if subject is None else subject


def _subject_of_participle(sentence: Sentence, verb: int) -> int | None:
    """Return the subject that a parser gave to a participle on it: "A report released late Thursday says".

    No mark or "and" parts the two verbs, so that only one of them can have that subject.
    """
    for participle in sentence.children[verb]:
        subject = sentence.child(participle, "subject")
        if subject is None or not subject < participle < verb:
            continue
        is_bare = sentence.child(participle, "marker", "auxiliary", "passive_auxiliary") is None
        is_apart = not (STOPS | {"and"}).isdisjoint(sentence.words[subject:verb])
        if sentence.tags[participle] in ("VBD", "VBN") and is_bare and not is_apart:
            return subject
    return None


def _is_quoted(sentence: Sentence, phrase: Phrase, between: list[str]) -> bool:
    """Whether the phrase is what is said rather than who says it: "“Thirteen,” one of them answers"."""
    opens = phrase[0] > 0 and sentence.words[phrase[0] - 1] in OPENING_QUOTES
    return opens and not CLOSING_QUOTES.isdisjoint(between)


def is_relative(sentence: Sentence, token: int) -> bool:
    """Whether a relative pronoun stands there, and not the WHO."""
    return sentence.words[token] in RELATIVES and not sentence.surface(token, token).isupper()


def _antecedent_phrase(sentence: Sentence, verb: int) -> Phrase | None:
    """Return the noun before "who said", or the one it is said to be: "Lee is a man who has promised"."""
    path = [verb, *sentence.ancestors(verb)]
    clause = next((place for place in path if sentence.roles[place] != "conjunct"), verb)
    antecedent = sentence.heads[clause]
    if antecedent == clause:
        return None
    if clause != verb and "," in sentence.words[max(0, verb - 2) : verb]:  # "has boats, which sank, and says"
        above = sentence.ancestors(antecedent)
        antecedent = next((place for place in above if sentence.is_verb(place)), antecedent)
    subject = sentence.subject(antecedent)
    if subject is not None:
        return noun_phrase(sentence, subject)
    return None if sentence.is_verb(antecedent) else noun_phrase(sentence, antecedent)


def _participle_speaker(sentence: Sentence, verb: int) -> Phrase | None:
    """Return the subject of the clause that "saying …" or "citing …" hangs from."""
    hangs = sentence.roles[verb] in ("adverbial_clause", "open_complement", "conjunct")
    if not hangs or not sentence.is_parsed or sentence.words[verb - 1] in HAVE:
        return None
    blamed = _blamed_for(sentence, verb)
    if blamed is not None:
        return noun_phrase(sentence, blamed)
    above = [place for place in sentence.ancestors(verb)[:_MAX_STEPS] if sentence.is_verb(place)]
    telling = reporting_lemmas("clause")
    tellers = [place for place in above if verb_forms().get(sentence.words[place]) in telling]
    goes_on = verb_forms().get(sentence.words[verb]) in _GOING_ON
    above = [place for place in tellers if goes_on or _is_last_before(sentence, place, verb)] + above
    subjects = (subject for place in above if (subject := sentence.subject(place)) is not None)
    found = next(subjects, None)
    return None if found is None else noun_phrase(sentence, found)


def _blamed_for(sentence: Sentence, verb: int) -> int | None:
    """Return whom somebody blames "for saying", or keeps "from saying", what is said."""
    preposition = sentence.child(verb, "marker", "case")
    blamed = sentence.child(sentence.heads[verb], "object")
    is_of_other = preposition is not None and sentence.words[preposition] in ("for", "from", "of")
    return blamed if is_of_other and blamed is not None and blamed < verb else None


def _is_last_before(sentence: Sentence, place: int, verb: int) -> bool:
    """Whether no verb of a clause stands between: "The storm killed 20, police said on Sunday, warning …"."""
    is_told_before = any(has_tense(sentence, one) for one in range(place))
    return (
        place < verb
        and is_told_before
        and not any(has_tense(sentence, one) for one in range(place + 1, verb))
    )
