"""How far a cue reaches within its sentence: over which words its source speaks, and over which no more."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from language.figures.cues import Cue
from language.figures.noun_phrases import is_comma
from language.figures.reporting_words import reporting_words
from language.figures.syntax import Sentence, has_tense

_OF_NOUNS = frozenset({"according", "poll", "report", "viewpoint"})
"""The lemmas of cues that are no verbs."""
_FULL_STOPS = frozenset({".", "!", "?"})
_LONG_DASHES = frozenset({"—", "--"})
_DASHES = frozenset({"-", "–"})
"""Dashes only where a space stands before them."""
_BEGINS_CLAUSE = frozenset({"ADJ", "AUX", "DET", "NOUN", "NUM", "PRON", "PROPN", "SCONJ", "VERB"})
_JOINING = frozenset({"and", "but", "yet", "so", "while", "whereas", "although", "though"})


def reaches(sentence: Sentence, cue: Cue, token: int) -> bool:
    """Whether the source of the cue may be that of what stands at the token, as far as marks can tell."""
    if cue.source_first <= token <= cue.source_last or _is_about_source(sentence, cue, token):
        return False
    first, last = sorted((cue.first, token))
    if _FULL_STOPS.intersection(sentence.words[first + 1 : last]):
        return False
    breaks = (_is_behind_semicolon, _is_before_new_clause, _is_within_dashes, _is_deed)
    return not any(breaks_off(sentence, cue, token) for breaks_off in breaks)


def _is_about_source(sentence: Sentence, cue: Cue, token: int) -> bool:
    """Whether the token tells who the source is: "said Ana Lee, who runs a clinic with 12 beds"."""
    if cue.lemma in _OF_NOUNS:
        return False
    path = sentence.ancestors(token)
    is_source = [cue.source_first <= above <= cue.source_last for above in path]
    if True not in is_source[1:] or is_source[0]:  # "…, organisers 8,000" hangs from them without a verb
        return False
    above = path[: is_source.index(True)]
    return cue.first not in above and not _is_told_by(sentence, cue, above[-1])


def _is_told_by(sentence: Sentence, cue: Cue, clause: int) -> bool:
    """Whether a clause that hangs from an agent is what is told: "was claimed by Lee that 12 men fled"."""
    marker = sentence.child(clause, "marker")
    is_agent = cue.first < cue.source_first and sentence.words[cue.source_first - 1] == "by"
    return is_agent and marker is not None and sentence.words[marker] != "to"


def _is_behind_semicolon(sentence: Sentence, cue: Cue, token: int) -> bool:
    """Whether a semicolon lies between, unless what it begins is a mere item of a list, or has "that"."""
    first, last = sorted((cue.last, token))
    marks = [place for place in range(first + 1, last) if sentence.words[place] == ";"]
    if not marks:
        return False
    if token < cue.first:
        return True
    end = next((place for place in range(last, len(sentence)) if sentence.words[place] == ";"), len(sentence))
    is_list = not any(has_tense(sentence, place) for place in range(marks[-1], end))
    return not (sentence.is_tagged and is_list) and "that" not in sentence.words[marks[-1] : marks[-1] + 3]


def _is_before_new_clause(sentence: Sentence, cue: Cue, token: int) -> bool:
    """Whether the cue begins a clause of its own behind the token: "20 fled, and police now admit …"."""
    first = min(cue.first, cue.source_first)
    if token > first:
        return False
    has_comma = is_comma(sentence, first - 1)
    joint = first - 2 if has_comma else first - 1
    if joint < 0 or sentence.words[joint] not in _JOINING:
        return False
    return has_comma or is_comma(sentence, joint - 1)


def _is_within_dashes(sentence: Sentence, cue: Cue, token: int) -> bool:
    """Whether the cue and what it tells stand between dashes: "a bold – some say mad – plan to cut 20".

    Only with what it tells: "the toll – police said on Monday – is 20" is all theirs.
    """
    if not _tells_next(sentence, cue):
        return False
    around = (pair for pair in _dashes(sentence) if pair[0] < cue.first < pair[1])
    return any(not first < token < last for first, last in around)


def is_set_between_dashes(sentence: Sentence, cue: Cue, token: int) -> bool:
    """Whether the token stands between two dashes, and the cue before them."""
    return any(cue.first < first < token < last for first, last in _dashes(sentence))


def _dashes(sentence: Sentence) -> Iterable[tuple[int, int]]:
    """Return where each dash of the sentence and the next one stand."""
    return pairwise([place for place in range(1, len(sentence)) if _is_dash(sentence, place)])


def _tells_next(sentence: Sentence, cue: Cue) -> bool:
    """Whether what is told begins right behind the verb."""
    following = cue.last + 1
    if cue.lemma in _OF_NOUNS or following >= len(sentence):
        return False
    is_day = sentence.words[following] in reporting_words("days")
    return sentence.pos[following] in _BEGINS_CLAUSE and not is_day


def _is_dash(sentence: Sentence, token: int) -> bool:
    is_apart = sentence.starts[token] > sentence.ends[token - 1]
    return sentence.words[token] in _LONG_DASHES or (sentence.words[token] in _DASHES and is_apart)


def _is_deed(sentence: Sentence, cue: Cue, token: int) -> bool:
    """Whether it is what the speaker did besides: "admitted that the cars cheat, and set aside 20"."""
    if sentence.tags[cue.first] != "VBD":
        return False
    path = [token, *sentence.ancestors(token)]
    return (
        cue.first in path
        and any(
            sentence.roles[verb] == "conjunct"
            and _is_past_beside_present(sentence, verb)
            and not sentence.heads[verb] < cue.first  # "they get tea, she said, and felt well"
            for verb in path[: path.index(cue.first)]
        )
    )


def _is_past_beside_present(sentence: Sentence, verb: int) -> bool:
    """Whether a past without a subject is joined by ", and" to a present: not to what is told in that."""
    first, _ = sentence.subtree(verb)
    is_joined = any(is_comma(sentence, place) for place in (first - 1, first))
    bare = sentence.child(verb, "subject", "passive_subject", "auxiliary", "passive_auxiliary") is None
    is_past = sentence.tags[verb] in ("VBD", "VBN")
    return is_past and bare and is_joined and sentence.tags[sentence.heads[verb]] in ("VBZ", "VBP")
