"""Words that attribute: reporting verbs with their speakers, and phrases like "according to"."""

from __future__ import annotations

from msgspec import Struct

from language.figures.noun_phrases import (
    Phrase,
    is_capital,
    is_comma,
    is_think_tank,
    noun_phrase,
    noun_phrase_after,
)
from language.figures.reporting_words import clause_nouns, reporting_lemmas, reporting_words, verb_forms
from language.figures.speakers import ADDRESSING, HAVE, agent, is_relative, speaker
from language.figures.syntax import BE, Sentence, has_tense

_HAVE = HAVE | {"’ve", "'ve"}
_VERDICT = frozenset({"guilty", "liable", "him", "her", "them"})
_STOPS = frozenset([".", ",", "”", '"', "!", "?", ";", ":"])
_TELLING = frozenset({"data", "documents", "figures", "files", "papers", "polls", "records", "statistics"})
"""What shows something, where a tagger takes the verb for another noun: "…, ministry data show."."""
_EXPLETIVES = frozenset({"it", "this", "that", "what", "which", "there"})
_OBJECT_REACH = 5
_FINITE = frozenset({"VBD", "VBZ", "VBP"})


class Cue(Struct, frozen=True):
    """A reporting verb (or phrase) and its source, as token indices in their sentence."""

    first: int
    last: int
    source_first: int
    source_last: int
    lemma: str
    """The verb's lemma; "according" for a phrase, "poll" and "viewpoint" for "in a poll", "in his view"."""


def verb_cue(sentence: Sentence, verb: int) -> Cue | None:
    """Return the cue that the reporting verb at this token makes with its speaker, if it has one."""
    if is_addressee(sentence, sentence.heads[verb], verb):
        return None
    is_done = is_passive(sentence, verb)
    source = agent(sentence, verb) or _hearer(sentence, verb) if is_done else speaker(sentence, verb)
    if source is None or not any(word[0].isalnum() for word in sentence.words[source[0] : source[1] + 1]):
        return None
    if source[0] == source[1] and _is_no_name(sentence, source[0]):
        return None
    return Cue(verb, verb, *source, verb_forms()[sentence.words[verb]])


def _hearer(sentence: Sentence, verb: int) -> Phrase | None:
    """Return the court or the inquiry that "was told" something, as one that "heard" it says so."""
    subject = sentence.subject(verb)
    is_told = verb_forms().get(sentence.words[verb]) in ADDRESSING
    is_hearer = subject is not None and sentence.words[subject] in reporting_words("hearers")
    return noun_phrase(sentence, subject) if is_told and is_hearer and subject is not None else None


def _is_no_name(sentence: Sentence, token: int) -> bool:
    """Whether a word of a clause stands for nobody: "twice what had been forecast"."""
    return sentence.words[token] == "what" or is_relative(sentence, token)


def is_addressee(sentence: Sentence, verb: int, clause: int) -> bool:
    """Say whether what a parser took for the clause of "told" begins with the person who is told.

    "He told the relatives of the 12 believed to be lost" reads like "he told the relatives … believed", but
    telling needs somebody to be told: a clause right behind the verb, without "that", begins with them.
    """
    if verb_forms().get(sentence.words[verb]) not in ADDRESSING:
        return False
    first, _ = sentence.subtree(clause)
    return (
        first == verb + 1
        and sentence.words[first] != "that"
        and sentence.child(clause, "subject") is not None
    )


def noun_cue(sentence: Sentence, above: int, child: int) -> Cue | None:
    """Return the cue of "a report that …" when the clause at `child` is what the noun says.

    Who "said in a statement that …" says it, and no statement. The clause may hang from who made the report,
    as in "a report by the mayor that …".
    """
    is_clause = sentence.roles[child] in ("noun_clause", "complement")
    noun = _made_by(sentence, above)
    if not is_clause or sentence.words[noun] not in clause_nouns():
        return None
    if not any(_is_that(sentence, word, noun != above) for word in sentence.children[child]):
        return None
    verb = sentence.heads[noun]
    lemma = verb_forms().get(sentence.words[verb])
    if sentence.roles[noun] == "oblique" and lemma in reporting_lemmas("clause"):
        return verb_cue(sentence, verb)
    maker = _maker(sentence, noun)
    whole = (noun_phrase(sentence, noun)[0], noun_phrase(sentence, above)[1])
    return Cue(noun, noun, *(whole if maker is None else maker), "report")


def _made_by(sentence: Sentence, above: int) -> int:
    """Return the noun of "a report by the mayor" where the mayor is what stands above a clause."""
    case = sentence.child(above, "case")
    if case is None or sentence.words[above] in clause_nouns():
        return above
    is_maker = 0 < case < above and sentence.words[case] in ("by", "from", "of")
    return case - 1 if is_maker else above


def conviction_cue(sentence: Sentence, above: int, child: int) -> Cue | None:
    """Return the cue of who "is certain that …" or "made it clear that …", if the clause is at `child`."""
    if sentence.roles[child] != "complement" or child < above:
        return None
    verb, conviction = _made_clear(sentence, above) or (above, above)
    if sentence.words[conviction] not in reporting_words("convictions") or sentence.words[above - 1] == "so":
        return None
    subject = sentence.subject(verb)
    if subject is None or sentence.words[subject] in _EXPLETIVES:
        return None
    source = speaker(sentence, verb)
    return None if source is None else Cue(verb, conviction, *source, sentence.words[conviction])


def _made_clear(sentence: Sentence, above: int) -> tuple[int, int] | None:
    """Return the verb and the adjective of "made it clear", wherever a parser hung its clause."""
    for verb in (above, sentence.heads[above]):
        adjective = sentence.child(verb, "open_complement")
        is_made = sentence.words[verb] in reporting_words("valuing")
        if is_made and adjective is not None and sentence.words[adjective] == "clear":
            return verb, adjective
    return None


def _is_that(sentence: Sentence, word: int, is_far: bool) -> bool:
    """Whether the word is the "that" which begins a clause, and no relative pronoun.

    Far from its noun it mostly is, whatever a parser says: "claims by rebels that 20 fled".
    """
    pronouns = (
        ("subject", "passive_subject") if is_far else ("subject", "passive_subject", "object", "oblique")
    )
    return sentence.words[word] == "that" and sentence.roles[word] not in pronouns


def _maker(sentence: Sentence, noun: int) -> Phrase | None:
    """Return who "made the claim that …", or "is of the opinion that …", rather than the claim."""
    verb, case = sentence.heads[noun], sentence.child(noun, "case")
    is_made = sentence.roles[noun] == "object" and sentence.words[verb] in reporting_words("makers")
    is_held = case is not None and sentence.words[case] in ("of", "under")
    subject = sentence.subject(verb) if is_made else sentence.child(noun, "subject") if is_held else None
    return None if subject is None else noun_phrase(sentence, subject)


def has_object(sentence: Sentence, verb: int) -> bool:
    """Whether the verb has an object behind it that is neither told anything nor speaks: "added 15 men"."""
    if verb_forms().get(sentence.words[verb]) in ADDRESSING or not sentence.is_parsed:
        return False
    objects = (
        child for child in sentence.children[verb] if sentence.roles[child] == "object" and child > verb
    )
    return any(
        sentence.pos[word] == "NUM" for child in objects for word in [child, *sentence.children[child]]
    )


def reporting_verbs(sentence: Sentence) -> list[int]:
    """Return the tokens that are forms of a reporting verb."""
    return [
        token
        for token, word in enumerate(sentence.words)
        if word in verb_forms() and _may_be_verb(sentence, token)
    ]


def _may_be_verb(sentence: Sentence, token: int) -> bool:
    """Whether the tagger says so, or the words around it: "…, the Post reports.", "he charges that …".

    Some take the "say" of "…, say the police." for an interjection, as in "two, say, or three".
    """
    if _is_of_noun(sentence, token) or _is_verdict(sentence, token) or _is_quoted_by(sentence, token):
        return False
    if not sentence.is_tagged or sentence.is_verb(token):
        return True
    if sentence.pos[token] == "INTJ":
        return is_comma(sentence, token - 1) and noun_phrase_after(sentence, token + 1) is not None
    if _is_part_of_name(sentence, token):
        return False
    following = "." if token + 1 >= len(sentence) else sentence.words[token + 1]
    is_teller = token > 0 and (sentence.pos[token - 1] == "PROPN" or sentence.words[token - 1] in _TELLING)
    is_told = is_teller or sentence.tags[token] in _FINITE or _is_behind_body(sentence, token)
    return _begins_told(sentence, token + 1) or (following in _STOPS and is_told)


def _begins_told(sentence: Sentence, token: int) -> bool:
    """Whether a "that" there begins what is told, and no relative clause: not "rules that would cut it"."""
    is_that = sentence.words[token : token + 1] == ["that"]
    return is_that and (token + 1 >= len(sentence) or not has_tense(sentence, token + 1))


def _is_part_of_name(sentence: Sentence, token: int) -> bool:
    """Whether it has a capital where verbs have none: "told the Evening Post", not "5 Dead, Police Say"."""
    small_verbs = (sentence.is_verb(one) and not is_capital(sentence, one) for one in range(len(sentence)))
    return is_capital(sentence, token) and any(small_verbs)


def _is_behind_body(sentence: Sentence, token: int) -> bool:
    """Whether all that stands before it as far as a comma is who speaks: "…, the newspaper reports."""
    bodies = reporting_words("bodies") | reporting_words("parties") | reporting_words("roles")
    before = sentence.words[max(0, token - 3) : token]
    return before[:2] == [",", "the"] and before[2] in bodies


def _is_of_noun(sentence: Sentence, token: int) -> bool:
    """Whether it belongs to a noun: "an estimated $5m", "the think tank"."""
    before = sentence.words[token - 1] if token else ""
    is_estimated = sentence.words[token].endswith("ed") and before in ("a", "an", "the")
    return is_estimated or is_think_tank(sentence, token)


def _is_quoted_by(sentence: Sentence, token: int) -> bool:
    """Whether the word tells in whose pages somebody speaks: "Ana Lee, quoted by the agency, said"."""
    is_quoted = verb_forms()[sentence.words[token]] in ("quote", "cite")
    return is_quoted and sentence.words[token + 1 : token + 2] == ["by"]


def _is_verdict(sentence: Sentence, token: int) -> bool:
    """Whether a court finds somebody guilty, and tells nothing by it."""
    following = sentence.words[token + 1 : token + 3]
    return verb_forms()[sentence.words[token]] == "find" and not _VERDICT.isdisjoint(following)


def is_deed(sentence: Sentence, verb: int) -> bool:
    """Whether a verb that may tell something only does it: rescuers find, storms claim lives."""
    lemma = verb_forms().get(sentence.words[verb])
    if lemma == "claim":
        following = sentence.words[verb + 1 : verb + 1 + _OBJECT_REACH]
        return not reporting_words("claimed").isdisjoint(following)
    if lemma != "find":
        return False
    subject = sentence.subject(verb)
    return subject is None or sentence.words[subject] not in reporting_words("finders")


def is_finite(sentence: Sentence, verb: int) -> bool:
    """Whether the verb is said of someone now or then: "found 20", not "to find 20" or "wanting 20"."""
    if not sentence.is_tagged or sentence.tags[verb] in _FINITE:
        return True
    if verb > 0 and (sentence.words[verb - 1] in _HAVE or _is_set_off(sentence, verb)):
        return True
    return any(
        (sentence.roles[child] in ("auxiliary", "passive_auxiliary") and sentence.words[child] in BE | _HAVE)
        or (sentence.tags[verb] == "VBG" and sentence.roles[child] == "subject" and child < verb)
        for child in sentence.children[verb]
    )


def is_infinitive(sentence: Sentence, verb: int) -> bool:
    """Whether the verb only stands behind "to": "had to find savings"."""
    return sentence.tags[verb] == "VB" and sentence.words[verb - 1 : verb] == ["to"]


def is_passive(sentence: Sentence, verb: int) -> bool:
    """Whether the verb is one that something was done by: "were reported", "the toll, put at 28"."""
    if _is_held_to_be(sentence, verb):
        return True
    if sentence.tags[verb] != "VBN":
        return False
    if sentence.roles[verb] == "noun_clause" and sentence.subject(verb) is None:
        return True
    if sentence.is_parsed:
        return any(
            sentence.words[child] in BE and sentence.roles[child] in ("auxiliary", "passive_auxiliary")
            for child in sentence.children[verb]
        )
    return verb > 0 and sentence.words[verb - 1] in BE


def _is_held_to_be(sentence: Sentence, verb: int) -> bool:
    """Whether something is "said to be", whatever the tagger takes it for: "goods said to be worth $5"."""
    is_past = sentence.tags[verb] in ("VBD", "VBN")
    is_to_be = sentence.words[verb + 1 : verb + 3] in (["to", "be"], ["to", "have"])
    return (
        is_past and is_to_be and verb_forms().get(sentence.words[verb]) not in reporting_lemmas("infinitive")
    )


def _is_set_off(sentence: Sentence, verb: int) -> bool:
    """Whether a participle goes on the sentence behind a comma: "…, projecting a loss of 20 million"."""
    is_participle = sentence.tags[verb] == "VBG" and sentence.roles[verb] == "adverbial_clause"
    return is_participle and sentence.words[verb - 1] == ","
