"""Reported clauses by the parse: the verb or noun above a token that tells it, or in a clause on its noun."""

from __future__ import annotations

from typing import Literal

from language.figures.cues import (
    Cue,
    conviction_cue,
    has_object,
    is_addressee,
    is_deed,
    is_finite,
    is_passive,
    noun_cue,
    verb_cue,
)
from language.figures.foreseen import is_outlook, is_seen_moving
from language.figures.lexicons import implying
from language.figures.noun_phrases import STOPS, is_closed
from language.figures.questions import takes_for_granted
from language.figures.reporting_words import (
    reporting_lemmas,
    reporting_prepositions,
    reporting_words,
    verb_forms,
)
from language.figures.speakers import agent, speaker
from language.figures.syntax import Role, Sentence, has_tense

_MAX_STEPS = 8
_RELATIVES = frozenset({",", "which", "who", "whom", "that", "whose", "where"})
_FREE_RELATIVES = frozenset({"what", "how", "why", "whether"})
_UNTOLD = frozenset({"nothing", "little", "anything", "much"})
"""What somebody says of a thing without telling it: "said nothing about the 20 men"."""
_ASKING = frozenset({"appeal", "ask", "call"})
"""Verbs that ask for time: others only last "for 20 days"."""
_AHEAD = frozenset({"ahead", "behind", "up", "down"})

ReportedAs = Literal["clause", "thing"]
"""What a verb reports: that something is so, or only what it names or means to do ("offered to free 20")."""


def cue_above(sentence: Sentence, token: int, kind: ReportedAs) -> Cue | None:
    """Return the cue of the nearest reporting verb above the token that reports it so."""
    child, is_in_clause = token, False
    for above in sentence.ancestors(token) if sentence.is_parsed else ():
        is_told = _reported(sentence, above, child) == kind and not _is_before_that(sentence, child, token)
        if is_told and not takes_for_granted(sentence, above, child, token):
            cue = None if kind == "thing" and is_in_clause else verb_cue(sentence, above)
        else:
            cue = _beside(sentence, above, child) if kind == "clause" else None
        if cue is not None and not cue.source_first <= token <= cue.source_last:
            return cue
        is_in_clause = is_in_clause or _is_full_clause(sentence, child)
        child = above
    return None


def _is_before_that(sentence: Sentence, clause: int, token: int) -> bool:
    """Whether a "that" behind the token begins the clause: "said on 12 occasions that it would sink"."""
    marker = sentence.child(clause, "marker")
    return marker is not None and token < marker < clause and sentence.words[marker] == "that"


def _is_full_clause(sentence: Sentence, child: int) -> bool:
    """Whether a clause on a noun or a verb says something itself, unlike "plans like buying 20 boats".

    What a thing is "worth" is no clause.
    """
    is_hung = sentence.roles[child] in ("noun_clause", "adverbial_clause")
    if not is_hung or (sentence.pos[child] == "ADJ" and sentence.child(child, "subject") is None):
        return False
    is_marked = sentence.child(child, "marker", "case") is not None
    is_gerund = sentence.tags[child] == "VBG" and (
        is_marked or sentence.words[child] in reporting_words("spanning") or _is_shown(sentence, child)
    )
    return not is_gerund


def _is_shown(sentence: Sentence, participle: int) -> bool:
    """Whether it is what something is shown doing: "figures showed sales falling by 20 percent"."""
    thing = sentence.heads[participle]
    above = sentence.words[sentence.heads[thing]]
    return sentence.roles[thing] == "object" and verb_forms().get(above) == "show"


def _beside(sentence: Sentence, above: int, child: int) -> Cue | None:
    """Return the cue of a verb beside the clause, or of what it explains ("a report that", "sure that")."""
    verb = _aside(sentence, above, child)
    if verb is None:
        verb = _verb_of_agent(sentence, above, child)
    if verb is not None:
        return verb_cue(sentence, verb)
    return noun_cue(sentence, above, child) or conviction_cue(sentence, above, child)


def _verb_of_agent(sentence: Sentence, agent: int, child: int) -> int | None:
    """Return the verb of "it was claimed by the club that …", where a parser hung the clause on the club."""
    verb, case = sentence.heads[agent], sentence.child(agent, "case")
    is_agent = case is not None and sentence.words[case] == "by" and is_passive(sentence, verb)
    marker = sentence.child(child, "marker")
    if not is_agent or marker is None or sentence.roles[child] != "noun_clause":
        return None
    lemma = verb_forms().get(sentence.words[verb], "")
    is_told = lemma in reporting_lemmas("clause") and sentence.words[marker] == "that"
    return verb if is_told or sentence.words[marker] in reporting_prepositions(lemma) else None


def _reported(sentence: Sentence, verb: int, child: int) -> ReportedAs | None:
    """Return whether the verb reports what hangs from it at `child` as a clause, a thing, or not."""
    lemma = verb_forms().get(sentence.words[verb])
    if lemma is None or not sentence.is_verb(verb):
        return None
    if is_addressee(sentence, verb, child):
        return None
    if lemma in reporting_lemmas("clause") and _tells(sentence, verb, child):
        return "clause"
    return "thing" if _names(sentence, verb, child, lemma) and is_finite(sentence, verb) else None


def _tells(sentence: Sentence, verb: int, child: int) -> bool:
    """Whether the clause at `child` is what the verb tells: "said that …", not "gave twice what it had"."""
    role: Role = sentence.roles[child]
    if role in ("complement", "aside"):
        return (role == "complement" and child > verb) or not has_object(sentence, verb)
    is_compared = sentence.words[child - 1] in reporting_words("comparing")
    is_free_relative = role == "object" and sentence.words[child] in _FREE_RELATIVES and not is_compared
    return (
        is_free_relative or _begins_clause(sentence, verb, child) or _continues_clause(sentence, verb, child)
    )


def _begins_clause(sentence: Sentence, verb: int, child: int) -> bool:
    """Whether a parser missed that a clause begins right behind the verb: "says 20 men held in Orla fled".

    Nobody says men: what hangs from the verb "say" like a thing does something itself, and what else hangs
    from a verb has a subject of its own behind it.
    """
    if child < verb:
        return False
    if sentence.roles[child] == "object":
        is_told = sentence.lemma(verb) == "say" and sentence.words[child] not in _UNTOLD
        is_all = sentence.pos[child] == "NUM" and is_closed(sentence, child + 1)  # "he said 300."
        return is_told and (is_all or _does_something(sentence, verb, child))
    subject = sentence.child(child, "subject", "passive_subject")
    return subject is not None and sentence.subtree(subject)[0] == verb + 1


def _names(sentence: Sentence, verb: int, child: int, lemma: str) -> bool:
    """Whether the verb names what hangs from it at `child`: its object, its plan, its value, or its topic."""
    role = _role(sentence, verb, child)
    if is_deed(sentence, verb):
        return False
    is_number = _is_given_as(sentence, verb, child, lemma) or _sums_up(sentence, child, lemma)
    if (
        is_number
        or _is_deed_told(sentence, child, role, lemma)
        or is_seen_moving(sentence, verb, child, lemma)
    ):
        return True
    if role == "object" and sentence.words[child] in reporting_words("given"):
        return lemma in reporting_lemmas("giving") | reporting_lemmas("object")
    if role == "object" and (
        is_outlook(sentence, verb, child, lemma) or _is_name(sentence, verb, child, lemma)
    ):
        return True
    if role in ("oblique", "adverbial_clause") and _has_preposition(sentence, verb, child, lemma):
        return True
    if role == "adverb" and sentence.words[child] in _AHEAD:
        role = "oblique"
    kind = {
        "open_complement": "infinitive",
        "object": "object",
        "oblique": "valuation",
        "passive_subject": "object",
    }.get(role)
    return kind is not None and lemma in reporting_lemmas(kind)


def _role(sentence: Sentence, verb: int, child: int) -> Role:
    """Return the role of what hangs from a verb, as if the labels told passives and predicates apart."""
    role = sentence.roles[child]
    is_predicate = role == "open_complement" and not sentence.is_verb(child)
    if is_predicate or (role == "oblique" and _is_of_object(sentence, verb, child)):
        return "object"
    return "passive_subject" if role == "subject" and is_passive(sentence, verb) else role


def _is_of_object(sentence: Sentence, verb: int, child: int) -> bool:
    """Whether it goes on with the object, wherever a parser hung it: "cited letters from 20 men"."""
    case, thing = sentence.child(child, "case"), sentence.child(verb, "object")
    is_next = thing is not None and case == thing + 1
    return is_next and case is not None and sentence.words[case] in ("from", "of")


def _sums_up(sentence: Sentence, child: int, lemma: str) -> bool:
    """Whether it is what the reported number makes with those before it: "…, bringing the toll to 90"."""
    summed = sentence.child(child, "object")
    if lemma not in reporting_lemmas("counting") or summed is None or summed < child:
        return False
    totals = reporting_words("given") | implying("tolls") | implying("happenings")
    return sentence.words[child] in reporting_words("summing") and sentence.words[summed] in totals


def _does_something(sentence: Sentence, verb: int, noun: int) -> bool:
    """Whether a verb behind the noun is not one that the speaker, or somebody else, does something by."""
    tensed = (place for place in range(noun + 1, len(sentence)) if has_tense(sentence, place))
    heads = (sentence.heads[place] if "auxiliary" in sentence.roles[place] else place for place in tensed)
    beside = ("conjunct", "adverbial_clause")
    return any(not (sentence.roles[one] in beside and sentence.heads[one] == verb) for one in heads)


def _is_deed_told(sentence: Sentence, child: int, role: Role, lemma: str) -> bool:
    """Whether it is what somebody tells of having done: "reported seeing 20 bodies"."""
    is_gerund = role == "open_complement" and sentence.tags[child] == "VBG"
    return is_gerund and lemma in reporting_lemmas("gerund")


def _is_given_as(sentence: Sentence, verb: int, child: int, lemma: str) -> bool:
    """Whether it is the number that somebody gives: "gave the toll as 20"."""
    if sentence.roles[child] != "oblique" or lemma not in reporting_lemmas("giving"):
        return False
    given, case = sentence.child(verb, "object"), sentence.child(child, "case")
    is_as = case is not None and sentence.words[case] == "as"
    return is_as and given is not None and sentence.words[given] in reporting_words("given")


def _is_name(sentence: Sentence, verb: int, child: int, lemma: str) -> bool:
    """Whether it is what a thing is called: "called it a 20 million mistake", but not "called 20 men"."""
    named = sentence.child(verb, "object")
    return lemma in reporting_lemmas("naming") and named is not None and named < child


def _has_preposition(sentence: Sentence, verb: int, child: int, lemma: str) -> bool:
    prepositions = reporting_prepositions(lemma)
    cases = [word for word in sentence.children[child] if sentence.roles[word] in ("case", "marker")]
    near = [sentence.words[word] for word in cases] or sentence.words[verb + 1 : verb + 2]
    is_length = near == ["for"] and sentence.words[child] in reporting_words("durations")
    return bool(prepositions.intersection(near)) and not (is_length and lemma not in _ASKING)


def _continues_clause(sentence: Sentence, verb: int, child: int) -> bool:
    """Whether what is coordinated with the verb is still reported: "says it will cut 5 but would add 8"."""
    clause = sentence.child(verb, "complement")
    if sentence.roles[child] != "conjunct" or clause is None or not verb < clause < child:
        return False
    if sentence.child(child, "subject", "passive_subject") is None:
        return _is_shifted(sentence, child, "MD")
    return _is_shifted(sentence, child, "MD", "VBD") and not _is_after_comma(sentence, child)


def _is_shifted(sentence: Sentence, verb: int, *tags: str) -> bool:
    """Whether the verb has an auxiliary as in reported speech: "would add", "had been lost"."""
    return any(
        sentence.roles[word] in ("auxiliary", "passive_auxiliary")
        and sentence.tags[word] in tags
        and (sentence.tags[word] == "MD" or sentence.words[word] == "had")
        for word in sentence.children[verb]
    )


def _is_after_comma(sentence: Sentence, clause: int) -> bool:
    first, _ = sentence.subtree(clause)
    return "," in sentence.words[max(0, first - 1) : first + 1]


def _aside(sentence: Sentence, above: int, child: int) -> int | None:
    """Return the reporting verb beside the clause ("…, he said") or on the noun ("$5 he says it cost").

    What the verb above tells stands not beside it: "Bo Ek, the 62-year-old, told them that he asks for more".
    """
    subject = sentence.subject(above)
    if subject is not None and _is_told_of_subject(sentence, subject, above):
        return above - 1
    others = (other for other in sentence.children[above] if other != child and sentence.is_verb(other))
    asides = (other for other in others if _is_aside(sentence, above, other))
    return next((one for one in asides if _reported(sentence, above, one) != "clause"), None)


def _is_told_of_subject(sentence: Sentence, subject: int, verb: int) -> bool:
    """Whether somebody says it of the subject: the "says" of "a figure Israel says includes 20 men"."""
    teller = verb - 1
    is_clause = sentence.heads[teller] == subject and sentence.roles[teller] == "noun_clause"
    is_told = verb_forms().get(sentence.words[teller]) in reporting_lemmas("clause")
    return is_clause and is_told and sentence.child(teller, "subject") is not None


def _is_aside(sentence: Sentence, above: int, verb: int) -> bool:
    if verb_forms().get(sentence.words[verb]) not in reporting_lemmas("clause"):
        return False
    clause = sentence.child(verb, "complement", "open_complement")
    if clause is None:
        return sentence.roles[verb] in ("aside", "complement") and not has_object(sentence, verb)
    subject = sentence.subject(verb)
    start = verb if subject is None else subject
    relatives = _RELATIVES.intersection(sentence.words[above + 1 : start])
    if sentence.roles[clause] == "complement":
        relatives -= {"that"}  # "the $5 that Lee says he needs", but not "a house that he hopes to sell"
    return sentence.roles[verb] == "noun_clause" and not relatives


def cue_on_thing(sentence: Sentence, token: int) -> Cue | None:
    """Return the cue of a clause on the counted thing: "$5 that Lee promised", "20 deaths reported by me"."""
    noun = token
    for _ in range(_MAX_STEPS):
        for child in sentence.children[noun] if sentence.is_parsed else ():
            if (
                child > token
                and sentence.roles[child] == "noun_clause"
                and _says_noun(sentence, child, token)
            ):
                source = _clause_speaker(sentence, child)
                lemma = verb_forms()[sentence.words[child]]
                return None if source is None else Cue(child, child, *source, lemma)
        if sentence.roles[noun] not in ("number", "compound"):
            break
        noun = sentence.heads[noun]
    return None


def _says_noun(sentence: Sentence, verb: int, token: int) -> bool:
    """Whether the verb of a clause on a noun reports the noun: it lacks an object, and says of what."""
    lemma = verb_forms().get(sentence.words[verb], "")
    prepositions = reporting_prepositions(lemma).intersection(sentence.words[verb + 1 : verb + 2])
    if not (prepositions or lemma in reporting_lemmas("object") & reporting_lemmas("clause")):
        return False
    first, _ = sentence.subtree(verb)
    if any(word in STOPS for word in sentence.words[token:first]):
        return False
    objects = (
        child
        for child in sentence.children[verb]
        if child > verb and sentence.roles[child] in ("object", "complement", "open_complement")
    )
    return next(objects, None) is None


def _clause_speaker(sentence: Sentence, verb: int) -> tuple[int, int] | None:
    subject = sentence.child(verb, "subject")
    if subject is None or is_passive(sentence, verb):
        return agent(sentence, verb) if sentence.tags[verb] == "VBN" else None
    return None if sentence.words[subject] in _RELATIVES else speaker(sentence, verb)
