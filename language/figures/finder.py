"""All stages in their order: from a parsed `Doc` to its figures."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from language.figure import Figure, Predicate, Source, Status, Stretch, Unit
from language.figures.claims import qualified_quantities
from language.figures.continued import continued, continued_change
from language.figures.implied import implied_money, implied_unit, with_more
from language.figures.lexicons import rates
from language.figures.mentions import Mentions
from language.figures.noun_names import is_name
from language.figures.nouns import CountedNoun, counted_noun, unit_from_noun
from language.figures.numbered import gapped_unit
from language.figures.parts import antecedent, is_part
from language.figures.places import place_of
from language.figures.predicates import Claim, claim
from language.figures.qualifiers import is_negated
from language.figures.quantity import Quantity
from language.figures.quotes import paragraphs_of
from language.figures.sources import Attribution, Speech
from language.figures.syntax import Sentence, sentence_from_span, sentence_pieces
from language.figures.tabular import Tables, column_of
from language.figures.units import unit_of_noun, with_rate

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from language.tables import Cell


class Settings(Struct, frozen=True):
    """What counts as a figure, where taste may differ."""

    keep_one_of: bool = False
    """Whether "one of the ministers" is a figure."""
    keep_small_vague: bool = False
    """Whether "several" and "a handful" are figures."""


_NONE_OF = re.compile(
    r"(?<!\w)(?:none|neither|not (?:a single )?one) of (?:all |the |these |those |his |her |its |their )*$",
    re.I,
)
_AGO = re.compile(r"[ \xa0](?:ago|earlier|later|before)(?!\w)")
_NONE_OF_REACH = 32
_NEAR = 8
"""How many figures back a number may take its noun from."""


def figures_in(doc: Doc, settings: Settings) -> tuple[Figure, ...]:
    """Return the figures of a document in the order of their numbers."""
    return _Finder(doc, settings).figures()


class _Finder:
    """The figures of one document; sentences are read when a figure needs them, once."""

    def __init__(self, doc: Doc, settings: Settings) -> None:
        self._text = doc.text
        self._settings = settings
        self._pieces = sentence_pieces(doc)
        self._starts = [span.start_char for span, _ in self._pieces]
        self._sentences: dict[int, Sentence] = {}
        self._mentions = Mentions(doc)
        self._tables = Tables(self._text)
        self._speech = Speech(self._text, paragraphs_of(self._text), self._starts, self._sentence)

    def _sentence(self, piece: int) -> Sentence:
        if piece not in self._sentences:
            self._sentences[piece] = sentence_from_span(*self._pieces[piece], self._text)
        return self._sentences[piece]

    def figures(self) -> tuple[Figure, ...]:
        """Return the figures in order, each linked to the whole that it is a part of."""
        found: list[Figure] = []
        wholes: dict[int, int] = {}
        for quantity in qualified_quantities(self._text):
            piece = max(0, bisect_right(self._starts, quantity.number_start) - 1)
            sentence, cell = self._sentence(piece), self._tables.cell(quantity)
            figure = (
                self._figure(sentence, quantity, found[-_NEAR:])
                if cell is None
                else self._figure_of_table(sentence, quantity, cell)
            )
            if figure is not None:
                wholes |= {len(found): figure[1]} if figure[1] is not None else {}
                found.append(figure[0])
        return _linked(found, wholes)

    def _figure(
        self, sentence: Sentence, quantity: Quantity, earlier: Sequence[Figure]
    ) -> tuple[Figure, int | None] | None:
        """Return the figure of a quantity, and where the number stands that it is a part of."""
        if earlier and quantity.number_start < earlier[-1].end and quantity.is_bare:
            return None  # "737" in "two new 737 Max jets"
        noun = counted_noun(sentence, quantity) if quantity.is_bare else None
        if quantity.whole is not None:
            noun = None  # it is that of the whole
        if not _is_figure(sentence, quantity, noun, self._settings):
            return None
        quantity, unit = _with_noun(sentence, quantity, noun)
        head = sentence.token_at(quantity.number_end - 1) if noun is None else noun.noun
        said = claim(sentence, head)
        if (
            said.token is not None
            and quantity.unit_span
            and sentence.starts[said.token] == quantity.unit_span[0]
        ):
            said = claim(sentence, said.token)  # the parser took "300 billion won" for a victory
        if unit is None and quantity.is_bare:
            near = [figure for figure in earlier if _is_near(sentence, figure)]
            quantity, unit = _inferred(sentence, quantity, said.predicate, near)
        elif quantity.change is None:
            quantity = replace(quantity, change=continued_change(sentence, quantity, earlier))
        figure = self._record(sentence, quantity, unit, said, head)
        return replace(figure, score=_score(quantity, noun, unit)), quantity.whole

    def _figure_of_table(
        self, sentence: Sentence, quantity: Quantity, cell: Cell
    ) -> tuple[Figure, None] | None:
        """Return the figure that is alone in its cell: its column says of what it is, its row where."""
        column = column_of(cell.heading)
        if column.is_rank:
            return None
        if quantity.is_bare:
            quantity, unit = column.quantity(quantity), column.unit
        else:
            quantity, unit = _with_noun(sentence, quantity, None)
        head = sentence.token_at(quantity.number_end - 1)
        figure = self._record(sentence, quantity, unit, Claim(column.predicate, None), head)
        place = self._mentions.place_at(*cell.name)
        return replace(figure, place=place, source=None, score=_score(quantity, None, unit)), None

    def _record(
        self, sentence: Sentence, quantity: Quantity, unit: Unit | None, said: Claim, head: int
    ) -> Figure:
        """Return a figure without a score; `head` is the token that what is said is said of."""
        return Figure(
            start=quantity.start,
            end=quantity.end,
            text=self._text[quantity.start : quantity.end],
            number=self._stretch(quantity.number_start, quantity.number_end),
            value=quantity.value,
            low=quantity.low,
            high=quantity.high,
            bound=quantity.bound,
            change=quantity.change,
            kind=quantity.kind,
            unit=unit,
            per=quantity.per,
            predicate=said.predicate if _is_claimed(quantity, self._text) else None,
            course=quantity.course,
            place=place_of(sentence, head, said.token, self._mentions.places(sentence)),
            status=_status(quantity, said, self._text),
            source=self._source(sentence, quantity),
            sentence=sentence.index,
        )

    def _stretch(self, start: int, end: int) -> Stretch:
        return Stretch(start, end, self._text[start:end])

    def _source(self, sentence: Sentence, quantity: Quantity) -> Source | None:
        found = self._speech.source(sentence, quantity.number_start)
        return None if found is None else self._source_record(found)

    def _source_record(self, found: Attribution) -> Source:
        start, end = found.start, self._mentions.whole_end(found.end)
        mention, is_resolved = self._mentions.named_by(self._text, start, end)
        cue = None if found.cue is None else self._stretch(*found.cue)
        return Source(start, end, self._text[start:end], mention, cue, found.type, resolved=is_resolved)


def _is_near(sentence: Sentence, figure: Figure) -> bool:
    """Whether a later number may go on with a figure: not with a conversion in brackets."""
    is_aside = sentence.text[figure.start - 1 : figure.start] == "(" and figure.kind == "money"
    return sentence.index - figure.sentence <= 1 and not is_aside


def _is_figure(sentence: Sentence, quantity: Quantity, noun: CountedNoun | None, settings: Settings) -> bool:
    """Whether a quantity is told for its number: "one of the ministers" and "several" are if asked for."""
    if quantity.form == "few":
        return settings.keep_small_vague
    if not quantity.is_bare:
        return True
    if sentence.text[quantity.number_start : quantity.number_end].lower() == "one":
        if quantity.whole is not None:
            return not (_is_of_best(sentence, quantity) or _is_member(sentence, quantity))
        is_one_of = sentence.text[quantity.number_end : quantity.number_end + 4].lower() == " of "
        return noun is not None and (settings.keep_one_of or not is_one_of)
    if noun is not None:
        return quantity.form == "fraction" or not is_name(sentence, quantity, noun)
    before = sentence.text[max(0, quantity.start - 8) : quantity.start].lower()
    behind = sentence.text[quantity.end : quantity.end + len(_STRONG)]
    is_tied = behind[:1] == "-" and behind != _STRONG  # "two-way", "six-figure"
    is_rank = before.endswith(_RANKS) and not sentence.is_verb(sentence.token_at(quantity.start) - 1)
    return not is_tied and not is_rank


_IS = re.compile(
    r"(?<!\w)(?:is|are|was|were|be|been|being|became|becomes?|remains?|remained|as)"
    r"(?: (?:also|but|just|now|only|still))? $"
)
_STRONG = "-strong"
_RANKS = ("top ", "bottom ", "first ", "last ", "final ", "big ")
"""Words that make a number without a noun a rank or a set, "the bottom three", unless they are verbs."""


def _is_of_best(sentence: Sentence, one: Quantity) -> bool:
    """Whether "one" is of a rank, not a number: "one of the three biggest", "one of the last two"."""
    assert one.whole is not None
    between = range(sentence.token_at(one.number_end), sentence.token_at(one.whole) + 2)
    return any(
        sentence.tags[token] in ("JJS", "RBS") or sentence.words[token] in ("first", "last", "top")
        for token in between
        if token < len(sentence)
    )


def _is_member(sentence: Sentence, one: Quantity) -> bool:
    """Whether it is told what something is, not how many: "is just one of four hubs", "Velm, one of four"."""
    is_said = _IS.search(sentence.text, max(0, one.start - 24), one.start) is not None
    return is_said or sentence.roles[sentence.token_at(one.number_start)] in ("apposition", "aside")


def _with_noun(
    sentence: Sentence, quantity: Quantity, noun: CountedNoun | None
) -> tuple[Quantity, Unit | None]:
    """Return the quantity grown over its noun, and the unit: written beside the number, or the noun."""
    if noun is not None:
        if not _is_shared(sentence, quantity):
            quantity = replace(quantity, end=max(quantity.end, sentence.ends[noun.noun]))
        quantity = with_rate(sentence.text, quantity)
        entry = unit_of_noun(sentence.words[noun.noun], quantity)
        if entry is None:
            return quantity, unit_from_noun(sentence, noun)
        span = sentence.starts[noun.noun], sentence.ends[noun.noun]
        kind = quantity.kind if quantity.kind == "vague" else entry.kind
        quantity = replace(quantity, unit=entry, kind=kind, unit_span=span)
    if quantity.unit is None:
        return _with_bare_rate(sentence.text, quantity), None
    start, end = quantity.unit_span or (quantity.number_start, quantity.number_end)
    name = quantity.unit.name if quantity.unit.kind == "money" else None
    return quantity, Unit(quantity.unit.id, sentence.text[start:end], name)


def _is_shared(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether the noun stands behind the next number, whose it is too: "12 and 15 years"."""
    behind = sentence.token_at(quantity.end - 1) + 1
    return sentence.words[behind : behind + 1] in (["and"], ["or"], ["to"])


def _with_bare_rate(text: str, quantity: Quantity) -> Quantity:
    """Return a number without a noun with its rate: "30 a day", but not "killed 12 per police"."""
    rated = with_rate(text, quantity)
    if rated.per is None:
        return quantity
    is_known = rated.per.id in rates()["per"]["words"] or not rated.per.text.startswith("per")
    return rated if is_known else quantity


def _inferred(
    sentence: Sentence, quantity: Quantity, predicate: Predicate | None, near: Sequence[Figure]
) -> tuple[Quantity, Unit | None]:
    """Return a quantity that no noun stands beside, with what it counts by the words around it."""
    if quantity.whole is not None:
        return quantity, None  # what it counts is what its whole does
    whole = antecedent(sentence, quantity, near)
    if whole is not None and whole.unit is not None:
        is_part_itself = quantity.kind != "whole"  # the 405 of "38 of 405" only counts the same
        part = replace(quantity, kind="part", whole=whole.number.start) if is_part_itself else quantity
        return part, replace(whole.unit, inferred=True)
    if quantity.kind == "count" and is_part(sentence, quantity):
        quantity = replace(quantity, kind="part")
    quantity = with_more(sentence, quantity)
    is_count = quantity.kind == "count" and bool(near) and near[-1].kind == "count"
    gapped = gapped_unit(sentence, quantity) if is_count else None
    if gapped is not None:
        return quantity, gapped
    same = continued(sentence, quantity, near)
    if same is not None and same.unit is not None:
        per, change = quantity.per or same.per, quantity.change or same.change
        quantity = replace(quantity, kind=same.kind, per=per, change=change)
        return quantity, replace(same.unit, inferred=True)
    money = implied_money(sentence, quantity, near)
    if money is not None:
        return replace(quantity, kind="money"), money
    return quantity, implied_unit(sentence, quantity, predicate, near)


def _is_claimed(quantity: Quantity, text: str) -> bool:
    """Whether what is claimed is claimed of it: not of a whole beside its part or an age beside somebody."""
    return quantity.kind != "whole" and not (quantity.kind == "age" and _is_attribute(quantity, text))


def _status(quantity: Quantity, said: Claim, text: str) -> Status:
    if _NONE_OF.search(text, max(0, quantity.start - _NONE_OF_REACH), quantity.start):
        return "denied"
    before = text[quantity.start : quantity.number_start].lower()
    is_past = quantity.kind == "duration" and _AGO.match(text, quantity.end) is not None
    is_apart = quantity.kind == "age" or is_past or is_negated(text, quantity)  # "not over 20" is at most 20
    is_denied_apart = said.status == "denied" and is_apart
    if is_denied_apart or (quantity.kind == "age" and _is_attribute(quantity, text)):
        return "asserted"  # how old somebody is stands beside what they may do or did not
    return "estimated" if "estimated" in before else said.status


def _is_attribute(quantity: Quantity, text: str) -> bool:
    """Whether an age is set beside somebody, not said of them.

    So are those of "Ana Lee, 68, may …", "a 68-year-old …" and "took the names of 20, most of them under 25".
    """
    before = text[max(0, quantity.start - 8) : quantity.start]
    is_tied = text[quantity.number_end : quantity.number_end + 1] in ("-", "‐", "‑")
    is_beside = is_tied or quantity.bound in ("<", ">")
    return before.endswith(", ") or (is_beside and before.split()[-1:] != ["be"])


def _score(quantity: Quantity, noun: CountedNoun | None, unit: Unit | None) -> float:
    """Return how sure the figure is: a written unit is, a noun by vote less so, an implied noun least."""
    if quantity.unit is not None or quantity.kind in ("frequency", "multiple"):
        return 0.95
    if noun is not None:
        return noun.score
    return 0.5 if unit is None else 0.4


def _linked(found: Sequence[Figure], wholes: dict[int, int]) -> tuple[Figure, ...]:
    """Return the figures with each part tied to its whole, whose noun and place it shares."""
    by_number = {figure.number.start: index for index, figure in enumerate(found)}
    linked = list(found)
    for index, number in wholes.items():
        whole = by_number.get(number)
        if whole is not None:
            linked[index] = _part_of(found[index], found[whole], whole)
    return tuple(linked)


def _part_of(part: Figure, whole: Figure, index: int) -> Figure:
    place = whole.place if part.place is None else part.place
    return replace(part, of=index, unit=part.unit or whole.unit, place=place)
