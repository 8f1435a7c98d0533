"""Stage 7: who said it: the speaker of the quotation, of the sentence, or of a transcript's line."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from language.figure import SourceType
from language.figures.according import according_cues
from language.figures.amounts import is_amount
from language.figures.beside_quotes import speaking_after, speaking_before
from language.figures.claims import qualified_quantities
from language.figures.cues import Cue, is_infinitive, reporting_verbs, verb_cue
from language.figures.headlines import headline_speaker
from language.figures.lexicons import reporting
from language.figures.near_speech import according_beside, acting, named_before
from language.figures.quantity import Quantity
from language.figures.quotes import Paragraphs, Quote, is_speech
from language.figures.reported import reporting_cue
from language.figures.reporting_words import reporting_lemmas
from language.figures.speakers import ADDRESSING, OPENING_QUOTES
from language.figures.syntax import Sentence

_SPEAKER_LINE = re.compile(
    r"[“\"]?\s?([A-Z][A-Z.’' -]{1,40}|[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3}(?: \([^)\n]{1,30}\))?):\s"
)
_NEAR_QUOTE = 90
_INTERRUPTED = 3
"""Over how many paragraphs of an interview its speaker goes on."""
_CARRY = 12
"""Over how many paragraphs of quotation a speaker is carried."""
_MOSTLY = 0.85
_REACH = 3000
"""How many characters from a quotation its speaker may be named in the paragraph."""
_NAMED_REACH = 8
"""How many words behind "called" the quotation begins at most."""
_SENTENCE_END = re.compile(r"[.!?…]['’”\"»]+$")
_LEAD_IN = re.compile(r"(?:[,:]|that|\w)\s$")


class Attribution(Struct, frozen=True):
    """A source in the text with its cue; offsets are into the text, the sentence is that of the source."""

    start: int
    end: int
    cue: tuple[int, int] | None
    type: SourceType
    lemma: str = ""


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
        self._besides: dict[Quote, Attribution | None] = {}

    @cached_property
    def _quantities(self) -> list[Quantity]:
        return qualified_quantities(self._text)

    def source(self, sentence: Sentence, offset: int) -> Attribution | None:
        """Return who said what stands at `offset` in this sentence, or None when the article does."""
        quote = self._paragraphs.quote_at(offset)
        if quote is not None and is_speech(self._text, quote):
            if quote not in self._speakers:
                self._speakers[quote] = self._speaker_of_quote(quote)
            return self._speakers[quote] or self._transcript_speaker(quote.paragraph)
        token = sentence.token_at(offset)
        piece = self._piece(offset)
        cue = reporting_cue(sentence, token, self._according_cues_of(piece), self._cues_of(piece))
        if cue is not None and self._may_speak(sentence, cue):
            is_phrase = cue.lemma in ("according", "poll", "viewpoint")
            return _attribution(sentence, cue, "according" if is_phrase else "indirect")
        paragraph = self._paragraphs.index(offset)
        return (
            self._transcript_speaker(paragraph)
            or self._introduced(paragraph)
            or self._headline_speaker(paragraph, offset)
        )

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
            self._cues[index] = [cue for cue in cues if cue is not None and self._may_speak(sentence, cue)]
        return self._cues[index]

    def _may_speak(self, sentence: Sentence, cue: Cue) -> bool:
        """Whether a cue stands outside quotations, and its source is not a figure itself."""
        quote = self._paragraphs.quote_at(sentence.starts[cue.first])
        if quote is not None and is_speech(self._text, quote):
            return False
        start, end = sentence.starts[cue.source_first], sentence.ends[cue.source_last]
        return not is_amount(self._text, start, end, self._quantities)

    def _attributions(self, start: int, end: int) -> list[Attribution]:
        """Return the speakers that cues name between two offsets of a paragraph, in order."""
        told = list(self._told(start, end))
        quotes = self._paragraphs.quotes_around(start, end)
        besides = (one for quote in quotes if (one := self._beside(quote)) and start <= _place(one) < end)
        beside = (one for one in besides if not any(one.cue == other.cue for other in told))
        return sorted([*told, *beside], key=_place)

    def _told(self, start: int, end: int) -> Iterator[Attribution]:
        """Yield the speakers of verbs that tell something."""
        for index in range(self._piece(start), bisect_right(self._starts, end - 1)):
            sentence = self._sentence(index)
            for cue in self._cues_of(index):
                if start <= sentence.starts[cue.first] < end and _introduces_speech(sentence, cue):
                    yield _attribution(sentence, cue, "direct")

    def _speaker_of_quote(self, quote: Quote) -> Attribution | None:
        """Return the speaker beside the quotation, else in its paragraph, else of the paragraph before."""
        beside = self._beside(quote)
        if beside is not None:
            return beside
        start, end = self._paragraphs.ranges[quote.paragraph]
        start, end = max(start, quote.start - _REACH), min(end, quote.end + _REACH)
        before = self._attributions(start, quote.start)
        after = self._attributions(quote.end, end)
        is_led_in = bool(_LEAD_IN.search(self._text, max(start, quote.start - 3), quote.start))
        if before and is_led_in and quote.start - _edge(before[-1]) < _NEAR_QUOTE:
            return before[-1]
        if before and self._is_full_sentence(quote) and self._is_between_quotes(before[-1], quote):
            return before[-1]
        if (
            after
            and _place(after[0]) - quote.end < _NEAR_QUOTE
            and not self._quote_between(quote.end, _place(after[0]))
        ):
            return after[0]
        if before or after:
            return before[-1] if before else after[0]
        return self._going_on(quote) or self._acting_beside(quote) or self._carried(quote.paragraph)

    def _acting_beside(self, quote: Quote) -> Attribution | None:
        """Return who does something in the sentence before or behind one that is all quotation."""
        start, end = self._paragraphs.ranges[quote.paragraph]
        first, last = self._piece(quote.start), self._piece(quote.end - 1)
        if self._starts[first] != quote.start or not self._ends_sentence(quote):
            return None
        for index in (first - 1, last + 1):
            is_near = 0 <= index < len(self._starts) and start <= self._starts[index] < end
            if is_near and self._paragraphs.quote_at(self._starts[index]) is None:
                sentence = self._sentence(index)
                cue = acting(sentence)
                if cue is not None:
                    return _attribution(sentence, cue, "direct")
        return None

    def _going_on(self, quote: Quote) -> Attribution | None:
        """Return the speaker of the next paragraphs, where a quotation left open goes on."""
        ranges = self._paragraphs.ranges
        for paragraph in range(quote.paragraph + 1, min(quote.paragraph + 1 + _CARRY, len(ranges))):
            start, end = ranges[paragraph]
            quotes = self._paragraphs.quotes_of(paragraph)
            if quote.is_closed or not quotes or quotes[0].start != start:
                return None
            speakers = self._attributions(start, min(end, start + _REACH))
            if speakers:
                return replace(speakers[0], type="carried")
            quote = quotes[0]
        return None

    def _introduced(self, paragraph: int) -> Attribution | None:
        """Return who is quoted without marks, behind a paragraph that ends in a colon: "Lee wrote:"."""
        start, end = self._paragraphs.ranges[max(0, paragraph - 1)]
        if paragraph == 0 or self._text[end - 1] != ":":
            return None
        speakers = self._attributions(max(start, self._starts[self._piece(end - 1)]), end)
        quoting = reporting_lemmas("inverted") | ADDRESSING | {"read"}
        is_quoted = bool(speakers) and speakers[-1].lemma in quoting
        return replace(speakers[-1], type="carried") if is_quoted else None

    def _beside(self, quote: Quote) -> Attribution | None:
        """Return who does something right beside a quotation that is no title: "“…,” sighed Ana Lee"."""
        if quote not in self._besides:
            self._besides[quote] = self._find_beside(quote)
        return self._besides[quote]

    def _find_beside(self, quote: Quote) -> Attribution | None:
        first, last = self._piece(quote.start), self._piece(quote.end - 1)
        sentence = self._sentence(first)
        opening = sentence.token_at(quote.start)
        cue = (
            speaking_before(sentence, opening)
            or self._named_before(quote, sentence, opening)
            or self._according_beside(quote, first)
        )
        is_title = opening > 0 and sentence.words[opening - 1][-1].isalnum()
        if cue is None and quote.is_closed and not is_title:
            sentence = self._sentence(last)
            cue = speaking_after(sentence, sentence.token_at(quote.end - 1))
        return None if cue is None else _attribution(sentence, cue, "direct")

    def _named_before(self, quote: Quote, sentence: Sentence, opening: int) -> Cue | None:
        """Return who is named before the colon of a quotation that is a sentence, and no title."""
        return named_before(sentence, opening) if self._ends_sentence(quote) else None

    def _according_beside(self, quote: Quote, index: int) -> Cue | None:
        """Return whose words "according to X" calls the quotation right before or behind it."""
        sentence = self._sentence(index)
        speech = sentence.token_at(quote.start), sentence.token_at(quote.end - 1)
        return according_beside(sentence, speech, self._according_cues_of(index))

    def _ends_sentence(self, quote: Quote) -> bool:
        return not quote.is_closed or bool(_SENTENCE_END.search(self._text, quote.start, quote.end))

    def _is_full_sentence(self, quote: Quote) -> bool:
        """Whether a full stop ends the quotation, so that what follows is no part of its sentence."""
        return quote.is_closed and self._text[quote.end - 3 : quote.end].endswith((".”", '."', ".''", ".’"))

    def _is_between_quotes(self, attribution: Attribution, quote: Quote) -> bool:
        """Whether the speaker stands between two quotations, at a full stop: "“…,” Lee said. “…”"."""
        between = self._text[_edge(attribution) : quote.start]
        return between.strip(" ") == "." and self._paragraphs.quote_before(quote) is not None

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
            speakers = self._attributions(start, end)
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
        """Return the name before the colon of a transcript's line; a single such line is a dateline."""
        lines = range(paragraph, max(-1, paragraph - 1 - _INTERRUPTED), -1)
        found = (self._speaker_line(line) for line in (lines if self._is_interview else lines[:1]))
        match = next((line for line in found if line is not None), None)
        if match is None or not self._n_speaker_lines > 1:
            return None
        return Attribution(*match.span(1), (match.end(1), match.end(1) + 1), "direct")

    def _headline_speaker(self, paragraph: int, offset: int) -> Attribution | None:
        """Return who says what the headline says, which is the first paragraph."""
        start, end = self._paragraphs.ranges[0]
        found = headline_speaker(self._text[start:end], offset - start) if paragraph == 0 else None
        if found is None:
            return None
        source, mark = ((start + first, start + last) for first, last in found)
        return Attribution(*source, mark, "indirect")

    def _speaker_line(self, paragraph: int) -> re.Match[str] | None:
        match = _SPEAKER_LINE.match(self._text, *self._paragraphs.ranges[paragraph])
        is_other = match and match.group(1).lower() in reporting()["not_speakers"]["words"]
        return None if is_other else match

    @cached_property
    def _n_speaker_lines(self) -> int:
        lines = (self._speaker_line(paragraph) for paragraph in range(len(self._paragraphs.ranges)))
        return sum(line is not None for line in lines)

    @property
    def _is_interview(self) -> bool:
        """Whether so many paragraphs begin with a speaker that the others go on with the last one."""
        return self._n_speaker_lines > max(1, len(self._paragraphs.ranges) // 3)


def _introduces_speech(sentence: Sentence, cue: Cue) -> bool:
    """Whether a verb tells, or calls a thing what stands in quotation marks: "called it “a catastrophe”".

    Who has "to find savings" tells nothing.
    """
    if cue.lemma in reporting_lemmas("clause"):
        return not is_infinitive(sentence, cue.first)
    behind = sentence.words[cue.last + 1 : cue.last + 1 + _NAMED_REACH]
    return cue.lemma in reporting_lemmas("naming") and not OPENING_QUOTES.isdisjoint(behind)


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
