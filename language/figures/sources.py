"""Stage 7: who said it. A figure has a source only when it lies in what is reported.

Tried in this order: the quotation around the figure, "according to" behind or before it, the clauses above it
in the parse, the wording of the sentence ("…, officials said"), and the speaker of a transcript line.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from language.figure import SourceType
from language.figures.cues import (
    Cue,
    according_cues,
    is_finite,
    noun_cue,
    reporting_verbs,
    verb_cue,
    verb_forms,
)
from language.figures.lexicons import reporting
from language.figures.quotes import Paragraphs, Quote, is_speech
from language.figures.syntax import Role, Sentence

_SPEAKER_LINE = re.compile(
    r"[“\"]?\s?([A-Z][A-Z.’' -]{1,40}|[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3}(?: \([^)\n]{1,30}\))?):\s"
)
_OUTRO = 9
"""A trailing "…, X said in a statement on Monday" has at most so many words behind its verb."""
_NEAR_QUOTE = 90
_CARRY = 12
"""Over how many paragraphs of quotation a speaker is carried."""
_MOSTLY = 0.85
_REACH = 3000
"""How many characters from a quotation its speaker may be named in the paragraph."""
_HEAD_START = 2
_LEAD = 8
_LEAD_IN = re.compile(r"(?:[,:]|that|\w)\s$")
_BREAKS = frozenset([",", "”", '"', "’", "''", "—", "–", "--", "-", ";"])


ReportedAs = Literal["clause", "thing"]
"""What a verb reports: that something is so, or only what it names or means to do ("offered to free 20")."""


@dataclass(frozen=True)
class Attribution:
    """A source in the text with its cue; offsets are into the text, the sentence is that of the source."""

    start: int
    end: int
    cue: tuple[int, int] | None
    type: SourceType
    lemma: str = ""


@cache
def _verbs(kind: str) -> frozenset[str]:
    return frozenset(reporting()["verbs"][kind])


class Speech:
    """Who speaks where in one document: cues are read a sentence at a time, once.

    Args:
        text: the whole text.
        paragraphs: its paragraphs and quotations.
        starts: where each sentence, or piece of a long one, starts.
        sentence: gives the sentence, or the piece, of an index.
    """

    def __init__(
        self, text: str, paragraphs: Paragraphs, starts: Sequence[int], sentence: Callable[[int], Sentence]
    ) -> None:
        self._text = text
        self._paragraphs = paragraphs
        self._starts = starts
        self._sentence = sentence
        self._cues: dict[int, list[Cue]] = {}
        self._according: dict[int, list[Cue]] = {}
        self._speakers: dict[Quote, Attribution | None] = {}

    def source(self, sentence: Sentence, offset: int) -> Attribution | None:
        """Return who said what stands at `offset` in this sentence, or None when the article does."""
        quote = self._paragraphs.quote_at(offset)
        if quote is not None and is_speech(self._text, quote):
            if quote not in self._speakers:
                self._speakers[quote] = self._speaker_of_quote(quote)
            return self._speakers[quote] or self._transcript_speaker(quote.paragraph)
        token = sentence.token_at(offset)
        piece = self._piece(offset)
        cue = (
            _according(sentence, token, self._according_cues_of(piece))
            or _above(sentence, token, "clause")
            or _around(sentence, token, self._cues_of(piece))
            or _above(sentence, token, "thing")
        )
        if cue is not None:
            return _attribution(sentence, cue, "according" if cue.lemma == "according" else "indirect")
        return self._transcript_speaker(self._paragraphs.index(offset))

    def _piece(self, offset: int) -> int:
        return max(0, bisect_right(self._starts, offset) - 1)

    def _according_cues_of(self, index: int) -> list[Cue]:
        if index not in self._according:
            self._according[index] = according_cues(self._sentence(index))
        return self._according[index]

    def _cues_of(self, index: int) -> list[Cue]:
        """Return the verb cues of a sentence that stand outside quotations."""
        if index not in self._cues:
            sentence = self._sentence(index)
            cues = (verb_cue(sentence, verb) for verb in reporting_verbs(sentence))
            self._cues[index] = [
                cue for cue in cues if cue is not None and self._is_outside(sentence.starts[cue.first])
            ]
        return self._cues[index]

    def _is_outside(self, offset: int) -> bool:
        quote = self._paragraphs.quote_at(offset)
        return quote is None or not is_speech(self._text, quote)

    def _attributions(self, start: int, end: int) -> Iterator[Attribution]:
        """Yield the speakers named by cues between two offsets, in order."""
        for index in range(self._piece(start), bisect_right(self._starts, end - 1)):
            sentence = self._sentence(index)
            for cue in self._cues_of(index):
                if start <= sentence.starts[cue.first] < end and cue.lemma in _verbs("clause"):
                    yield _attribution(sentence, cue, "direct")

    def _speaker_of_quote(self, quote: Quote) -> Attribution | None:
        """Return the speaker beside the quotation, else in its paragraph, else of the paragraph before."""
        start, end = self._paragraphs.ranges[quote.paragraph]
        start, end = max(start, quote.start - _REACH), min(end, quote.end + _REACH)
        before = list(self._attributions(start, quote.start))
        after = list(self._attributions(quote.end, end))
        is_led_in = bool(_LEAD_IN.search(self._text, max(start, quote.start - 3), quote.start))
        if before and is_led_in and quote.start - _edge(before[-1]) < _NEAR_QUOTE:
            return before[-1]
        if (
            after
            and _place(after[0]) - quote.end < _NEAR_QUOTE
            and not self._quote_between(quote.end, _place(after[0]))
        ):
            return after[0]
        if before or after:
            return before[-1] if before else after[0]
        return self._carried(quote.paragraph)

    def _quote_between(self, start: int, end: int) -> bool:
        quote = self._paragraphs.quote_at(end)
        return quote is not None and quote.start >= start

    def _carried(self, paragraph: int) -> Attribution | None:
        """Return the speaker of the paragraphs before, when this one is all quotation."""
        for previous in range(paragraph - 1, max(-1, paragraph - 1 - _CARRY), -1):
            if not self._is_all_quote(previous + 1):
                return None
            start, end = self._paragraphs.ranges[previous]
            start = max(start, end - _REACH)
            speakers = list(self._attributions(start, end))
            if speakers:
                return replace(speakers[-1], type="carried")
            if not self._paragraphs.quotes_of(previous):
                return None
        return None

    def _is_all_quote(self, paragraph: int) -> bool:
        start, end = self._paragraphs.ranges[paragraph]
        quoted = sum(quote.end - quote.start for quote in self._paragraphs.quotes_of(paragraph))
        return quoted >= _MOSTLY * (end - start)

    def _transcript_speaker(self, paragraph: int) -> Attribution | None:
        """Return the name before the colon that begins a line of a transcript or a headline."""
        start, end = self._paragraphs.ranges[paragraph]
        match = _SPEAKER_LINE.match(self._text, start, end)
        if match is None or match.group(1).lower() in reporting()["not_speakers"]["words"]:
            return None
        return Attribution(*match.span(1), (match.end(1), match.end(1) + 1), "direct")


def _edge(attribution: Attribution) -> int:
    return max(attribution.end, attribution.cue[1] if attribution.cue else 0)


def _place(attribution: Attribution) -> int:
    return min(attribution.start, attribution.cue[0] if attribution.cue else attribution.start)


def _attribution(sentence: Sentence, cue: Cue, type_: SourceType) -> Attribution:
    return Attribution(
        sentence.starts[cue.source_first],
        sentence.ends[cue.source_last],
        (sentence.starts[cue.first], sentence.ends[cue.last]),
        type_,
        cue.lemma,
    )


def _according(sentence: Sentence, token: int, cues: Sequence[Cue]) -> Cue | None:
    """Return the "according to" that covers the token: any behind it, or one that begins the sentence."""
    for cue in cues:
        if cue.source_first <= token <= cue.source_last:
            continue
        if (
            token < cue.first
            or cue.first <= _HEAD_START
            or sentence.words[cue.first - 1] in (",", "and", ";")
        ):
            return cue
    return None


def _above(sentence: Sentence, token: int, kind: ReportedAs) -> Cue | None:
    """Return the cue of the nearest reporting verb above the token that reports it so."""
    child, is_in_clause = token, False
    for above in sentence.ancestors(token) if sentence.is_parsed else ():
        if _reported(sentence, above, child) == kind:
            cue = None if kind == "thing" and is_in_clause else verb_cue(sentence, above)
        else:
            cue = _beside(sentence, above, child) if kind == "clause" else None
        if cue is not None and not cue.source_first <= token <= cue.source_last:
            return cue
        is_in_clause = is_in_clause or sentence.roles[child] in ("noun_clause", "adverbial_clause")
        child = above
    return None


def _beside(sentence: Sentence, above: int, child: int) -> Cue | None:
    """Return the cue of a verb beside the clause, or of a noun that it explains ("a report that …")."""
    verb = _aside(sentence, above, child)
    return noun_cue(sentence, above, child) if verb is None else verb_cue(sentence, verb)


def _reported(sentence: Sentence, verb: int, child: int) -> ReportedAs | None:
    """Return whether the verb reports what hangs from it at `child` as a clause, a thing, or not."""
    lemma = verb_forms().get(sentence.words[verb])
    if lemma is None or not sentence.is_verb(verb):
        return None
    role: Role = sentence.roles[child]
    if role in ("complement", "aside") and lemma in _verbs("clause"):
        return "clause"
    kind = {"open_complement": "infinitive", "object": "object"}.get(role)
    return "thing" if kind and lemma in _verbs(kind) and is_finite(sentence, verb) else None


def _aside(sentence: Sentence, above: int, child: int) -> int | None:
    """Return the reporting verb beside the clause ("…, he said") or on the noun ("$5 he says it cost")."""
    return next(
        (
            other
            for other in sentence.children[above]
            if other != child and sentence.is_verb(other) and _is_aside(sentence, other)
        ),
        None,
    )


def _is_aside(sentence: Sentence, verb: int) -> bool:
    if verb_forms().get(sentence.words[verb]) not in _verbs("clause"):
        return False
    has_clause = sentence.child(verb, "complement", "open_complement") is not None
    return sentence.roles[verb] in (("noun_clause",) if has_clause else ("aside", "complement"))


def _around(sentence: Sentence, token: int, cues: Sequence[Cue]) -> Cue | None:
    """Read the wording where the parse did not tell: "…, officials said." and "Officials said that …"."""
    for cue in cues:
        first, last = min(cue.first, cue.source_first), max(cue.last, cue.source_last)
        if cue.lemma not in _verbs("clause") or cue.source_first <= token <= cue.source_last:
            continue
        if token < first and _closes_sentence(sentence, first, last):
            return cue
        if _is_parenthetical(sentence, first, last) or (last < token and _introduces(sentence, last, token)):
            return cue
    return None


def _closes_sentence(sentence: Sentence, first: int, last: int) -> bool:
    """Whether the cue ends the sentence behind a comma: "…, officials said", "…, said Mr Lee, who …"."""
    if first == 0 or sentence.words[first - 1] not in _BREAKS:
        return False
    return len(sentence) - last <= _OUTRO or sentence.words[first] in verb_forms()


def _is_parenthetical(sentence: Sentence, first: int, last: int) -> bool:
    """Whether the cue stands between two commas: "the men, police said on Monday, were …"."""
    if first == 0 or sentence.words[first - 1] != ",":
        return False
    following = sentence.words[last + 1 : last + 1 + _LEAD]
    return "," in following and "that" not in following[:2]


def _introduces(sentence: Sentence, last: int, token: int) -> bool:
    """Whether a clause begins after the cue and before the token: with "that", or at once without a parse."""
    if not sentence.is_parsed:
        return True
    lead = sentence.words[last + 1 : min(last + 1 + _LEAD, token)]
    return "that" in lead or ":" in lead
