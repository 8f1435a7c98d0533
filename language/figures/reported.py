"""Reported speech within a sentence: a figure has a source only when it lies in what is reported.

Tried in this order: a clause right behind it ("the 4 percent Lee expects"), "according to" behind or before
it, the clauses above it in the parse, the wording of the sentence ("…, officials said"), a clause on the
thing itself ("the 20 boats that Lee promised"), what only names things ("reported 20 deaths"), and last a
poll ("In a poll, 20 percent …", "a poll has her at 20"). What a question takes for granted has only the
first three.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from language.figures.according import covering_cue
from language.figures.bare_relatives import bare_relative_cue, is_told_of_another
from language.figures.clauses import cue_above, cue_on_thing
from language.figures.cues import Cue
from language.figures.named import figure_start, gapped_cue, named_cue, valued_cue
from language.figures.noun_phrases import STOPS, is_capital, is_comma
from language.figures.polled import is_share, polled_cue
from language.figures.questions import is_given
from language.figures.reach import is_set_between_dashes, reaches
from language.figures.reporting_words import reporting_lemmas, reporting_words
from language.figures.syntax import Sentence
from language.figures.wording import cue_around

_BUT = frozenset({"while", "whereas", "but", "though", "although"})
"""What begins a clause of contrast."""
_ASIDE_REACH = 8
_COMMENT = 5


def reporting_cue(
    sentence: Sentence, token: int, according: Sequence[Cue], verbs: Sequence[Cue]
) -> Cue | None:
    """Return the cue of what is reported at the token, or None where the article itself speaks.

    Args:
        sentence: the sentence of the figure.
        token: the token of its number.
        according: the cues of "according to" and its like in this sentence.
        verbs: the cues of its reporting verbs outside quotations.
    """
    place = _spoken_with(sentence, token)
    if _is_age_aside(sentence, token):
        return None
    bare = bare_relative_cue(sentence, token)
    if bare is not None:
        return bare
    polls = [cue for cue in according if cue.lemma == "poll" and _may_be_polled(sentence, cue, place)]
    views = [cue for cue in according if cue.lemma == "viewpoint"]
    phrases = [cue for cue in according if cue.lemma == "according"]
    tellers: Sequence[Callable[[], Cue | None]] = (
        lambda: covering_cue(sentence, place, phrases, verbs),
        lambda: _told(sentence, place),
    )
    others: Sequence[Callable[[], Cue | None]] = (
        lambda: cue_around(sentence, place, verbs),
        lambda: covering_cue(sentence, place, views, verbs),
        lambda: _named(sentence, place),
        lambda: covering_cue(sentence, place, polls, verbs),
        lambda: polled_cue(sentence, place),
    )
    tries = tellers if is_given(sentence, place) else (*tellers, *others)
    cues = (find() for find in tries)
    mine = (cue for cue in cues if cue is not None and not is_told_of_another(sentence, cue, token))
    return next((cue for cue in mine if reaches(sentence, cue, place)), None)


def _may_be_polled(sentence: Sentence, poll: Cue, token: int) -> bool:
    """Whether a poll gives the number: any behind "In a poll, …", but only shares before "… in a poll"."""
    return poll.first < token or is_share(sentence, token)


def _is_age_aside(sentence: Sentence, token: int) -> bool:
    """Whether the number is the age behind a name, which the article knows by itself: "Ana Lee, 38, fled"."""
    around = sentence.words[max(0, token - 1) : token + 2]
    return around[::2] == [",", ","] and token > 1 and is_capital(sentence, token - 2)


def _spoken_with(sentence: Sentence, token: int) -> int:
    """Return the token that the figure's aside belongs to: "20 men (12 boats)", "20 men, including 12 …"."""
    for place in range(token - 1, max(0, token - _ASIDE_REACH), -1):
        word = sentence.words[place]
        if word in ("(", "including") or (word in ("whom", "which") and sentence.words[place - 1] == "of"):
            start = place - 1 if word in ("whom", "which") else place
            return max(0, start - 1 - (sentence.words[start - 1] == ","))
        if word in STOPS:
            break
    return token


def _told(sentence: Sentence, token: int) -> Cue | None:
    """Return the cue of the clause that the token is told in; of one verb for several givers, the giver's.

    Who names a figure in contrast to that clause speaks for it: "…, while rebels put the toll at 100".
    """
    cue = cue_above(sentence, token, "clause")
    if cue is None:
        return None
    named = cue_above(sentence, token, "thing") or valued_cue(sentence, token)
    if named is not None and (_speaks_against(sentence, named, cue) or _values_it(sentence, named, cue)):
        return named
    gapped = gapped_cue(sentence, token)
    return gapped if gapped is not None and gapped.first == cue.first else cue


def _speaks_against(sentence: Sentence, named: Cue, cue: Cue) -> bool:
    """Whether one who names a figure does so in a clause of contrast within what the other says."""
    is_within = cue.first in sentence.ancestors(named.first)
    return is_within and named.source_first > 0 and sentence.words[named.source_first - 1] in _BUT


def _values_it(sentence: Sentence, named: Cue, cue: Cue) -> bool:
    """Whether one puts the number on what the other tells: "he said 20 died, a toll rebels put at 40"."""
    is_value = named.lemma in reporting_lemmas("valuation") and "at" in sentence.words[named.last + 1 :]
    is_on_noun = sentence.roles[named.first] == "noun_clause"
    return is_value and is_on_noun and cue.first in sentence.ancestors(named.first)


def _named(sentence: Sentence, token: int) -> Cue | None:
    """Return the cue that only names what stands at the token, unless the article compares it with that."""
    if _is_comparison(sentence, token):
        return None
    cue = cue_on_thing(sentence, token) or named_cue(sentence, token) or cue_above(sentence, token, "thing")
    return None if cue is not None and _is_beside_plan(sentence, cue, token) else cue


def _is_beside_plan(sentence: Sentence, cue: Cue, token: int) -> bool:
    """Whether it is told between dashes of what somebody plans: "vowed to ban cars – 20 million – from"."""
    is_plan = sentence.words[cue.last + 1 : cue.last + 2] == ["to"]
    return is_plan and is_set_between_dashes(sentence, cue, token)


def _is_comparison(sentence: Sentence, token: int) -> bool:
    """Whether the article itself reckons: "…, ten times what it offered", "…, a third of the 60 needed"."""
    following = sentence.words[token : token + 1 + _COMMENT]
    end = next((place for place, word in enumerate(following) if word in STOPS), len(following))
    if reporting_words("comparing").intersection(following[:end]):
        return True
    is_aside = is_comma(sentence, figure_start(sentence, token) - 1)
    whole = range(token + following.index("of"), token + end) if is_aside and "of" in following[:3] else ()
    return any(sentence.pos[place] == "NUM" for place in whole)
