"""Who speaks beside a quotation, by whatever verb: "“…,” sighed Ana Lee", "Lee shot back: “…”".

What is done right beside speech is speaking, so no list of verbs is asked. The marks must show that the two
belong together: a comma inside the quotation that the sentence goes on behind, a colon or a comma before it.
"""

from __future__ import annotations

from language.figures.cues import Cue
from language.figures.noun_phrases import Phrase, is_capital, is_comma, noun_phrase_after, with_name
from language.figures.reporting_words import reporting_words
from language.figures.speakers import speaker
from language.figures.syntax import Sentence, has_tense

_PAUSES = frozenset({",", "?", "!", "—", "–", "--"})
"""Marks before the end of a quotation that leave its sentence open."""
_FULL_STOPS = frozenset({"?", "!"})
"""Those of them that end a sentence, too."""
_SET_ASIDE = frozenset({"noun_clause", "adverbial_clause"})
_PARTICLE_POS = frozenset({"ADV", "ADP", "PART"})
_PARTICLES = 2
"""How many words like "back" and "in" may stand beside the verb: "chimed in again"."""
_WAY = 5
"""How many words may lie between a verb and the colon: "turned to the judge:"."""


def speaking_after(sentence: Sentence, closing: int) -> Cue | None:
    """Return who speaks behind the closing mark at this token: "“…,” she gasped", "“…,” chimed in Lee"."""
    first = closing + 1 + is_comma(sentence, closing + 1)
    is_open = sentence.words[closing - 1] in _PAUSES or first > closing + 1
    if not (sentence.is_tagged and is_open and first < len(sentence)):
        return None
    if has_tense(sentence, first):
        return _cue(sentence, first, noun_phrase_after(sentence, _behind_particles(sentence, first + 1)))
    if is_capital(sentence, first) and sentence.words[closing - 1] in _FULL_STOPS:
        return None
    phrase = noun_phrase_after(sentence, first)
    verb = len(sentence) if phrase is None else _behind_particles(sentence, phrase[1] + 1)
    return _cue(sentence, verb, phrase) if verb < len(sentence) and has_tense(sentence, verb) else None


def speaking_before(sentence: Sentence, opening: int) -> Cue | None:
    """Return who speaks before the opening mark at this token: "Lee began, “…”", "Lee turned to us: “…”"."""
    mark = opening - 1
    is_led_in = mark > 0 and sentence.words[mark] in (",", ":")
    if not is_led_in or opening + 1 == len(sentence) or not is_capital(sentence, opening + 1):
        return None
    reach = _WAY if sentence.words[mark] == ":" else _PARTICLES
    before = range(mark - 1, max(-1, mark - 2 - reach), -1)
    verb = next((one for one in before if sentence.is_verb(one)), None)
    if verb is None or not has_tense(sentence, verb) or sentence.roles[verb] in _SET_ASIDE:
        return None
    phrase = speaker(sentence, verb)
    return _cue(sentence, verb, phrase) if phrase is not None and is_person(sentence, phrase) else None


def _behind_particles(sentence: Sentence, start: int) -> int:
    end = start
    while end < min(start + _PARTICLES, len(sentence)) and sentence.pos[end] in _PARTICLE_POS:
        end += 1
    return end


def _cue(sentence: Sentence, verb: int, phrase: Phrase | None) -> Cue | None:
    """Return the cue of a verb that something is done by, and of who does it."""
    is_deed = sentence.pos[verb] == "VERB"
    if phrase is None or not is_deed or not _is_somebody(sentence, phrase):
        return None
    return Cue(verb, verb, *with_name(sentence, phrase), sentence.lemma(verb))


def _is_somebody(sentence: Sentence, phrase: Phrase) -> bool:
    return sentence.is_noun(phrase[1]) or _is_pronoun(sentence, phrase)


def is_person(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether the phrase is a name, a pronoun, or a word for who does something: "the mayor"."""
    persons = reporting_words("roles") | reporting_words("kin") | reporting_words("parties")
    is_name = sentence.pos[phrase[1]] == "PROPN"
    return is_name or sentence.words[phrase[1]] in persons or _is_pronoun(sentence, phrase)


def _is_pronoun(sentence: Sentence, phrase: Phrase) -> bool:
    return sentence.words[phrase[1]] in reporting_words("pronouns", "person") | {"they", "we"}
