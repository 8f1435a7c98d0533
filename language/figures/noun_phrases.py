"""The noun phrases of sources: from a parse, from the wording, and with the name set beside them."""

from __future__ import annotations

from language.figures.reporting_words import reporting_words, verb_forms
from language.figures.syntax import Role, Sentence

Phrase = tuple[int, int]
"""The first and the last token of a phrase."""

NOUN_PHRASE_POS = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM", "PART"})
POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
STOPS = frozenset([".", ",", "”", '"', "!", "?", ";", ":", ")", "—", "–", "--", "''"])
"""Marks that close a phrase or a clause."""
RELATIVES = frozenset({"who", "which", "that"})
"""Words that begin a clause on a noun."""
_JOINTS = frozenset("-‐‑&/")
_HYPHENS = frozenset("-‐‑")
_INSIDE_NAMES = _HYPHENS | {
    "al",
    "bin",
    "da",
    "de",
    "del",
    "der",
    "di",
    "dos",
    "el",
    "ibn",
    "la",
    "van",
    "von",
}
_MAX_PHRASE = 24
_LONGEST_NAME = 8
_OUTSIDE: frozenset[Role] = frozenset(
    {"noun_clause", "aside", "apposition", "conjunct", "other", "adverbial_clause", "complement"}
)
"""What hangs from a noun and is no part of its phrase."""
_BEHIND: frozenset[Role] = frozenset({"noun_modifier", "compound", "case", "particle", "oblique"})


def noun_phrase(sentence: Sentence, head: int) -> Phrase:
    """Return the first and last token of a noun's phrase, without the clauses and asides that hang on it."""
    found, stack = {head}, [head]
    while stack:
        token = stack.pop()
        parts = [
            child
            for child in sentence.children[token]
            if child not in found
            and (sentence.roles[child] not in _OUTSIDE or _is_second(sentence, token, child))
            and not sentence.is_verb(child)
            and (
                child < token
                or sentence.roles[child] in _BEHIND | {"conjunct"}
                or _is_adjective_phrase(sentence, child)
            )
        ]
        found.update(parts)
        stack.extend(parts)
    return trimmed(sentence, min(found), max(found))


def _is_adjective_phrase(sentence: Sentence, token: int) -> bool:
    """Whether an adjective goes on behind its noun: "a source familiar with the talks"."""
    return sentence.roles[token] == "adjective" and sentence.child(token, "oblique", "case") is not None


def _is_second(sentence: Sentence, noun: int, other: int) -> bool:
    """Whether another noun is joined to this one by "and" alone: "Norway and Sweden", not ", and police"."""
    between = sentence.words[noun + 1 : other]
    is_joined = sentence.roles[other] == "conjunct" and sentence.is_noun(other)
    return is_joined and "and" in between and "," not in between


def trimmed(sentence: Sentence, first: int, last: int) -> Phrase:
    """Begin neither with a mark nor with the preposition before the phrase."""
    while first < last and (not sentence.words[first][0].isalnum() or sentence.pos[first] == "ADP"):
        first += 1
    return first, last


def whole_word(sentence: Sentence, phrase: Phrase) -> Phrase:
    """Return the phrase from the beginning of its first word, as written: "68-year-old", not "old"."""
    first, last = phrase
    while first > 1 and sentence.words[first - 1] in _HYPHENS and _is_tied(sentence, first):
        first -= 2
    return first, last


def _is_tied(sentence: Sentence, token: int) -> bool:
    return sentence.starts[token] == sentence.ends[token - 1]


def noun_phrase_after(sentence: Sentence, start: int) -> Phrase | None:
    """Return the first and last token of the noun phrase at `start`, what is "based on" included."""
    last = None
    for token in range(start, min(start + _MAX_PHRASE, len(sentence))):
        is_apart = token > start and (_is_when(sentence, token) or begins_figure(sentence, token))
        if is_apart or not in_phrase(sentence, token, start):
            break
        if sentence.words[token] not in reporting_words("phrase", "links") | {"and", "-"}:
            last = token
    return None if last is None else (start, last)


def _is_when(sentence: Sentence, token: int) -> bool:
    """Whether it is said there on which day: "on Monday"."""
    following = sentence.words[token + 1 : token + 2]
    return sentence.words[token] in ("on", "in") and not reporting_words("days").isdisjoint(following)


def begins_figure(sentence: Sentence, token: int) -> bool:
    """Whether a number behind a noun begins what is said: "according to police 30 men", not "France 24"."""
    end = token
    while end < len(sentence) and sentence.pos[end] in ("NUM", "ADJ"):
        end += 1
    is_counted = end < len(sentence) and sentence.tags[end] == "NNS"
    is_number = sentence.pos[token : token + 1] == ["NUM"] and sentence.is_noun(token - 1)
    return is_number and (is_counted or sentence.words[end : end + 1] == ["percent"])


def in_phrase(sentence: Sentence, token: int, start: int) -> bool:
    """Whether the token may go on the noun phrase that begins at `start`."""
    word = sentence.words[token]
    if not sentence.is_tagged:
        return word[0].isalnum() and word not in verb_forms()
    if word in reporting_words("phrase", "estimates"):
        return True
    if sentence.pos[token] in NOUN_PHRASE_POS:
        return not (token > start and sentence.pos[token] == "PRON" and word in RELATIVES)
    if token == start:
        return False
    is_name = is_capital(sentence, token) and word not in verb_forms()
    is_part = is_think_tank(sentence, token) or _ends_rank(sentence, token) or _ends_word(sentence, token)
    if is_name or is_part:
        return True  # "United" of "the United Nations", for whatever it was taken
    joins = reporting_words("phrase", "links") | reporting_words("phrase", "participles") | _JOINTS
    return word in joins or word in ("'s", "’s", "and")


def _ends_rank(sentence: Sentence, token: int) -> bool:
    """Whether a full stop shortens the rank before a name: "Lt. Col. Ana Lee"."""
    is_stop = sentence.words[token] == "." and sentence.words[token - 1] in reporting_words("ranks")
    return is_stop and token + 1 < len(sentence) and is_capital(sentence, token + 1)


def _ends_word(sentence: Sentence, token: int) -> bool:
    """Whether a hyphen ties it to the word before: the "run" of "rebel-run Orla"."""
    is_behind = sentence.words[token - 1] in _HYPHENS
    return is_behind and _is_tied(sentence, token) and _is_tied(sentence, token - 1)


def is_think_tank(sentence: Sentence, token: int) -> bool:
    """Whether the "think" of a think tank stands there, which is no verb."""
    following = sentence.words[token + 1 : token + 3]
    return sentence.words[token] == "think" and not {"tank", "tanks"}.isdisjoint(following)


def with_name(sentence: Sentence, phrase: Phrase) -> Phrase:
    """Return the phrase with the name set beside it: "its chairman, Bo Ek,", "the insurer Umbrella"."""
    first, last = phrase
    if last + 1 < len(sentence) and _is_apposed(sentence, phrase, last + 1):
        return first, name_at(sentence, last + 1) or last
    name = name_at(sentence, last + 2) if is_comma(sentence, last + 1) else None
    if name is None or not _may_be_named(sentence, phrase, last + 2, name):
        return phrase
    return first, name


def with_twin(sentence: Sentence, phrase: Phrase) -> Phrase:
    """Return the phrase with the noun before its name, where a parser gave both to the verb: "union FNV"."""
    first, last = phrase
    heads = [sentence.heads[token] for token in range(first, last + 1) if sentence.roles[token] == "subject"]
    before = first - 1
    is_twin = before >= 0 and sentence.roles[before] == "subject" and sentence.heads[before] in heads
    if not is_twin or not sentence.is_noun(before) or not is_capital(sentence, first):
        return phrase
    is_day = sentence.words[before] in reporting_words("days")
    return phrase if is_day else (noun_phrase(sentence, before)[0], last)


def name_at(sentence: Sentence, start: int) -> int | None:
    """Return the last token of the run of words in capitals that begins at `start`: "Bo al-Ek"."""
    last = None
    for token in range(start, min(start + _LONGEST_NAME, len(sentence))):
        if is_capital(sentence, token):
            last = token
        elif last is None or sentence.words[token] not in _INSIDE_NAMES:
            break
    return last


def _may_be_named(sentence: Sentence, phrase: Phrase, start: int, name: int) -> bool:
    """Whether the name belongs to the phrase before the comma: by the parse, or as that of an office."""
    if not is_closed(sentence, name + 1) or sentence.words[start] in reporting_words("days"):
        return False
    offices = reporting_words("roles") | reporting_words("kin")
    return _is_apposed(sentence, phrase, start) or sentence.words[phrase[1]] in offices


def _is_apposed(sentence: Sentence, phrase: Phrase, start: int) -> bool:
    """Whether the parse sets a name at `start` beside the noun of the phrase."""
    role, head = sentence.roles[start], sentence.heads[start]
    if not is_capital(sentence, start) or role not in ("apposition", "subject"):
        return False
    heads = zip(
        sentence.roles[phrase[0] : phrase[1] + 1], sentence.heads[phrase[0] : phrase[1] + 1], strict=True
    )
    is_twin = (
        start == phrase[1] + 1 and ("subject", head) in heads
    )  # two subjects of one verb: a slip of the parse
    return is_twin if role == "subject" else phrase[0] <= head <= phrase[1]


def is_comma(sentence: Sentence, token: int) -> bool:
    """Whether a comma stands there."""
    return 0 <= token < len(sentence) and sentence.words[token] == ","


def is_closed(sentence: Sentence, token: int) -> bool:
    """Whether a mark, or the end of the sentence, stands there."""
    return token >= len(sentence) or sentence.words[token] in STOPS or sentence.words[token].isspace()


def is_capital(sentence: Sentence, token: int) -> bool:
    """Whether the word begins with a capital letter."""
    return sentence.text[sentence.starts[token]].isupper()
