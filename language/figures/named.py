"""What is only named, not told: "reported 20 deaths", "put the toll at 20", "his guess was 20"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from language.figures.cues import Cue, is_deed, is_finite, is_passive, verb_cue
from language.figures.lexicons import qualifiers
from language.figures.noun_phrases import STOPS, Phrase, is_capital, noun_phrase_after
from language.figures.possessed import possessed_cue
from language.figures.reporting_words import reporting_lemmas, reporting_words, verb_forms
from language.figures.speakers import speaker
from language.figures.syntax import Sentence, has_tense

_REACH = 14
"""How many words may lie between "put" and "at 20"."""
_QUALIFIED = 8
_AWAY = frozenset({"aside", "away", "off", "up", "out", "down", "back", "into"})
"""Particles with which "put" says nothing of a value."""
_SIGNS = frozenset("$£€¥₹")
_PREPOSITIONS = frozenset({"of", "the", "in", "on", "for", "by"})
"""Words of qualifiers that mostly are none: "in the order of 20"."""
_SEPARATORS = frozenset({",", "and", ";"})


def named_cue(sentence: Sentence, token: int) -> Cue | None:
    """Return the cue that names the figure at the token, as its wording shows, or None.

    Args:
        sentence: the sentence of the figure.
        token: the token of its number.
    """
    start = figure_start(sentence, token)
    return (
        gapped_cue(sentence, token)
        or _valued(sentence, token, start)
        or possessed_cue(sentence, token, start)
        or _direct(sentence, start)
    )


def valued_cue(sentence: Sentence, token: int) -> Cue | None:
    """Return the cue of whoever puts a value at the number of a token, by the wording alone, or None."""
    return _valued(sentence, token, figure_start(sentence, token))


def figure_start(sentence: Sentence, token: int) -> int:
    """Return the first token of a figure: its number with the sign and the qualifiers before it."""
    first = token
    while first > 0 and token - first < _QUALIFIED and _is_of_figure(sentence, first - 1):
        first -= 1
    return first


def _is_of_figure(sentence: Sentence, token: int) -> bool:
    word = sentence.words[token]
    is_number = sentence.pos[token] in ("NUM", "SYM") or word[0].isdigit() or word[-1] in _SIGNS
    return is_number or word in _qualifier_words()


@cache
def _qualifier_words() -> frozenset[str]:
    phrases = [*qualifiers()["before"], *qualifiers()["negations"]["words"]]
    return frozenset(word for phrase in phrases for word in phrase.split()) - _PREPOSITIONS


def _valued(sentence: Sentence, token: int, start: int) -> Cue | None:
    """Read "put the value of the goods at 20", "sees oil at $20" and "made it 20"."""
    for verb in _verbs_before(sentence, start, _REACH):
        lemma = verb_forms().get(sentence.words[verb])
        if lemma in reporting_lemmas("valuation"):
            is_value = _is_value(sentence, token, start) and not _is_put_away(sentence, verb)
            return verb_cue(sentence, verb) if is_value else None
        if lemma in reporting_lemmas("foreseeing") and sentence.tags[verb] in ("VBZ", "VBP"):
            is_value = "at" in sentence.words[start - 1 : token] and _is_price(sentence, token)
            return verb_cue(sentence, verb) if is_value else None
        if sentence.words[verb] in reporting_words("valuing") and sentence.words[verb + 1 : start] == ["it"]:
            source = speaker(sentence, verb)
            return None if source is None else Cue(verb, verb, *source, "make")
    return None


def _is_value(sentence: Sentence, token: int, start: int) -> bool:
    """Whether a value is given: "at 20", "as high as 20", "closer to 20"."""
    is_near = not {"closer", "nearer"}.isdisjoint(sentence.words[max(0, start - 2) : token])
    return is_near or not {"at", "as"}.isdisjoint(sentence.words[start - 1 : token])


def _is_price(sentence: Sentence, token: int) -> bool:
    """Whether the number is of money or percent: somebody who sees a man at 20 meetings foresees nothing."""
    return sentence.words[token - 1][-1] in _SIGNS or sentence.words[token + 1 : token + 2] in (
        ["percent"],
        ["per"],
        ["%"],
    )


def _verbs_before(sentence: Sentence, start: int, reach: int) -> Iterator[int]:
    """Yield the verbs before the figure, nearest first, as far as the mark before it."""
    for token in range(start - 1, max(-1, start - 1 - reach), -1):
        if sentence.words[token] in STOPS:
            return
        if not sentence.is_tagged or sentence.is_verb(token):
            yield token


def _is_put_away(sentence: Sentence, verb: int) -> bool:
    return bool(_AWAY.intersection(sentence.words[verb + 1 : verb + 3]))


def _direct(sentence: Sentence, start: int) -> Cue | None:
    """Read "pledged 20 million euros and 12 boats" from the words alone."""
    verb = next(_verbs_before(sentence, start, _REACH), None)
    lemma = None if verb is None else verb_forms().get(sentence.words[verb])
    if verb is None or lemma not in reporting_lemmas("object") or not sentence.is_tagged:
        return None
    number = next((place for place in range(verb + 1, len(sentence)) if sentence.pos[place] == "NUM"), verb)
    is_behind = number > verb and figure_start(sentence, number) == verb + 1
    is_telling = is_behind and is_finite(sentence, verb) and not is_deed(sentence, verb)
    return verb_cue(sentence, verb) if is_telling else None


def gapped_cue(sentence: Sentence, token: int) -> Cue | None:
    """Return the cue of "Norway promised 20 boats, Oslo 10", where the verb is left out, with Oslo."""
    start = figure_start(sentence, token)
    end = start - 1 if sentence.words[start - 1] == "at" else start
    giver = _name_before(sentence, end) or _party_before(sentence, end)
    if giver is None or not _is_verbless(sentence, token):
        return _gapped_agent(sentence, token)
    for verb in range(giver[0]):
        lemma = verb_forms().get(sentence.words[verb])
        names = reporting_lemmas("object") | reporting_lemmas("valuation")
        is_said = lemma in names or (lemma in reporting_lemmas("clause") and _tells_number(sentence, verb))
        if is_said and is_finite(sentence, verb) and _gives_figure(sentence, verb, giver[0]):
            return Cue(verb, verb, *giver, lemma or "")
    return None


def _gapped_agent(sentence: Sentence, token: int) -> Cue | None:
    """Return the cue of "was put at 30 by the army and 12 by the rebels", where the verb is left out."""
    if sentence.words[token + 1 : token + 2] != ["by"] or not {"and", ","}.intersection(
        sentence.words[figure_start(sentence, token) - 1 :][:1]
    ):
        return None
    giver = noun_phrase_after(sentence, token + 2)
    for verb in range(token):
        lemma = verb_forms().get(sentence.words[verb])
        if giver is not None and lemma in reporting_lemmas("valuation") and is_passive(sentence, verb):
            return Cue(verb, verb, *giver, lemma or "")
    return None


def _tells_number(sentence: Sentence, verb: int) -> bool:
    """Whether what is said begins with its number: "said 40 people died", "said that at least 40 died"."""
    first = verb + 1 + (sentence.words[verb + 1 : verb + 2] == ["that"])
    number = next((place for place in range(first, len(sentence)) if sentence.pos[place] == "NUM"), None)
    return number is not None and figure_start(sentence, number) == first


def _name_before(sentence: Sentence, start: int) -> Phrase | None:
    """Return the name that stands right before the figure and right behind a comma or "and"."""
    last = start - 1
    first = last + 1
    while first > 0 and _is_name_word(sentence, first - 1):
        first -= 1
    if first > last or first == 0 or sentence.words[first - 1] not in _SEPARATORS:
        return None
    return first, last


def _party_before(sentence: Sentence, start: int) -> Phrase | None:
    """Return who stands there like a name: "Police put it at 3,000, the organisers at 8,000"."""
    last = start - 1
    if last < 1 or sentence.words[last] not in reporting_words("parties"):
        return None
    first = last - 1 if sentence.words[last - 1] == "the" else last
    return (first, last) if sentence.words[first - 1] in _SEPARATORS else None


def _is_name_word(sentence: Sentence, token: int) -> bool:
    return sentence.words[token] == "the" or (
        is_capital(sentence, token) and sentence.words[token] not in reporting_words("days")
    )


def _is_verbless(sentence: Sentence, token: int) -> bool:
    """Whether no verb follows the figure in its part of the sentence."""
    for place in range(token + 1, len(sentence)):
        if sentence.words[place] in STOPS or sentence.words[place] in ("and", "("):
            return True
        if has_tense(sentence, place):
            return False
    return True


def _gives_figure(sentence: Sentence, verb: int, end: int) -> bool:
    """Whether the verb has a figure of its own that no name precedes, as that of a recipient would."""
    for token in range(verb + 1, end):
        if sentence.pos[token] == "NUM":
            return not is_capital(sentence, figure_start(sentence, token) - 1)
    return False
