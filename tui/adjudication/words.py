"""What the adjudicator sees of a place, in words: the passage, and what each of two people has there."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from textual.content import Content

from language.wording import noun_in_words, source_in_words, value_in_words
from store.deciding import Shown
from store.marks import Disagreement, Kind
from store.placing import Span
from store.reading import ShownMention
from store.settling import Choice, Stand
from tui.display import display_line
from tui.palette import NUMBERS, label_style
from tui.subject import STATE_WORDS, chip

_LONGEST = 480
"""The most characters of a passage before and after what it is about."""

_SIGNS: Final = ("¹", "²")
"""What tells the marks of the two apart, where there is no colour as well."""

KIND_WORDS: Final[dict[Kind, str]] = {
    "label": "Another label",
    "edges": "Other edges",
    "says": "Says something else",
    "only one": "Marked by one only",
}
"""How two people differ, as a person says it."""


def choice_words(choice: Choice | None, names: Sequence[str]) -> str:
    """Return what was chosen at a place: "settled for Ada"."""
    words = {
        "first": f"settled for {names[0]}",
        "second": f"settled for {names[1]}",
        "both": "both kept",
        "neither": "both rejected",
    }
    return "open" if choice is None else words[choice]


def passage_words(text: str, sentences: Sequence[Span], place: Disagreement) -> Content:
    """Return the sentence of a place with both marks in it: `freed ¹[129 ²[captives]¹²`.

    Args:
        text: the text of the article.
        sentences: the (start, end) of each sentence.
        place: where two people differ.
    """
    marks = (place.ours, place.theirs)
    spans = [(mark.start, mark.end) for mark in marks if mark is not None]
    start, end = _around(sentences, min(spans)[0], max(end for _, end in spans))
    edges = sorted({start, end, *(edge for span in spans for edge in span)})
    parts: list[str | tuple[str, str]] = []
    for one, following in zip(edges, [*edges[1:], None], strict=True):
        closed = "".join(sign for mark, sign in zip(marks, _SIGNS, strict=True) if mark and mark.end == one)
        opened = "".join(sign for mark, sign in zip(marks, _SIGNS, strict=True) if mark and mark.start == one)
        parts += [(f"]{closed}", "bold") if closed else "", (f"{opened}[", "bold") if opened else ""]
        inside = any(mark and mark.start <= one < mark.end for mark in marks)
        parts.append(
            (display_line(text[one:following] if following else ""), "bold underline" if inside else "")
        )
    return Content.assemble(*parts)


def difference_words(place: Disagreement) -> str:
    """Return how two people differ about a place: "Says something else (value, source)"."""
    fields = f" ({', '.join(place.fields)})" if place.fields else ""
    return f"{KIND_WORDS[place.kind]}{fields}"


def stand_words(stand: Stand, said: str = "") -> Content:
    """Return what one of the two has at a place, and how they came by it.

    Args:
        stand: what it is.
        said: what the figure says where that of the other says something else.
    """
    shown = stand.shown
    if shown is not None:
        told = ("\n" if said else "") + said
        return Content.assemble(*_thing(shown, told), ("\n" + _how(shown), "$foreground-muted"))
    if stand.rejected is not None:
        return Content.assemble(("nothing", "bold"), ("\n" + _how(stand.rejected), "$foreground-muted"))
    return Content.assemble(("nothing", "bold"), ("\nnot marked here", "$foreground-muted"))


def _around(sentences: Sequence[Span], start: int, end: int) -> Span:
    """Return the sentences that a stretch stands in, cut where they are very long."""
    starts = [one for one, _ in sentences]
    first, last = bisect_right(starts, start) - 1, bisect_right(starts, max(start, end - 1)) - 1
    before = sentences[first][0] if first >= 0 else 0
    after = max(end, sentences[last][1]) if last >= 0 else end
    return max(before, start - _LONGEST), min(after, end + _LONGEST)


def _thing(shown: Shown, said: str) -> list[str | tuple[str, str]]:
    """Return a mention or a figure as it stands, with what it says in place of what it counts."""
    if isinstance(shown, ShownMention):
        mention = shown.mention
        return [
            chip(mention.label, label_style(mention.label).colour),
            (f" {display_line(mention.text)}", "bold"),
        ]
    figure = shown.figure
    details = "  ".join(filter(None, (noun_in_words(figure), source_in_words(figure.source))))
    return [
        chip("FIGURE", NUMBERS),
        (f" {display_line(value_in_words(figure, shown.machine))}", "bold"),
        said or f" {display_line(details)}",
    ]


def _how(shown: Shown) -> str:
    """Return who decided what about it, and what it was before."""
    by = f" by {display_line(shown.decision.author)}" if shown.decision is not None else ""
    was = ""
    if isinstance(shown, ShownMention) and shown.state == "changed" and shown.machine is not None:
        was = f", was {shown.machine.label} “{display_line(shown.machine.text)}”"
    return f"{STATE_WORDS[shown.state]}{by}{was}"
