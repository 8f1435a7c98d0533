"""An article in print: its names and figures marked in the running text.

On a terminal a name has the colour of its label and a small raised letter, a figure is underlined and has
the number of its row in the table of figures. Without a terminal the same is said in brackets, which
every pager, mail and search shows: `[Ana Ruiz|PERSON]`, `{nearly 20,000 people|3}`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct
from rich.style import Style
from rich.text import Text

from language.analysis import Analysis
from tui.display import display_lines
from tui.palette import NUMBER_LABELS, NUMBERS, label_style

_RAISED = str.maketrans("0123456789pnglboreawudt", "⁰¹²³⁴⁵⁶⁷⁸⁹ᵖⁿᵍˡᵇᵒʳᵉᵃʷᵘᵈᵗ")


class Mark(Struct, frozen=True):
    """A stretch of the article with what is printed around it."""

    start: int
    end: int
    style: Style
    sign: str
    """The small raised sign behind it on a terminal."""
    brackets: tuple[str, str]
    """What stands before and behind it without one."""


def marks(analysis: Analysis) -> tuple[Mark, ...]:
    """Return the marks of an analysis in the order of the text, the longer first where two begin together.

    Marks may lie inside one another; one that would cross another is left out.
    """
    wanted = [*_figure_marks(analysis), *_mention_marks(analysis)]
    kept: list[Mark] = []
    around: list[Mark] = []
    for mark in sorted(wanted, key=lambda mark: (mark.start, -mark.end)):
        while around and around[-1].end <= mark.start:
            around.pop()
        if not around or mark.end <= around[-1].end:
            kept.append(mark)
            around.append(mark)
    return tuple(kept)


def marked_text(text: str, start: int, end: int, marks: Sequence[Mark], *, plain: bool) -> Text:
    """Return `text[start:end]` ready to print.

    Args:
        text: the text of the article.
        start: where to begin.
        end: where to stop.
        marks: the marks that lie in this range, as `marks` orders them.
        plain: whether to use brackets instead of styles.
    """
    printed = Text()
    for piece, styles in _pieces(text, start, end, marks, plain=plain):
        shown = display_lines(piece)
        printed.append(shown, Style.combine(styles) if styles and not plain else None)
    return printed


def legend(analysis: Analysis) -> str:
    """Return what the raised letters used in an article stand for, or nothing when there are none."""
    labels = dict.fromkeys(mention.label for mention in analysis.mentions)
    styles = [label_style(label) for label in labels if label not in NUMBER_LABELS]
    return "  ".join(f"{_raised(style.letter)} {style.name}" for style in styles)


def _mention_marks(analysis: Analysis) -> Iterable[Mark]:
    for mention in analysis.mentions:
        if mention.label not in NUMBER_LABELS:
            look = label_style(mention.label)
            style = Style(color=look.colour, bold=True)
            yield Mark(mention.start, mention.end, style, _raised(look.letter), ("[", f"|{mention.label}]"))


def _figure_marks(analysis: Analysis) -> Iterable[Mark]:
    style = Style(color=NUMBERS, underline=True)
    for number, figure in enumerate(analysis.figures, start=1):
        yield Mark(figure.start, figure.end, style, _raised(str(number)), ("{", f"|{number}}}"))


def _raised(sign: str) -> str:
    return sign.translate(_RAISED)


def _pieces(
    text: str, start: int, end: int, marks: Sequence[Mark], *, plain: bool
) -> Iterable[tuple[str, list[Style]]]:
    """Yield the text and the signs around its marks, piece by piece, each with the styles it lies in."""
    opening = list(marks)[::-1]
    within: list[Mark] = []
    at = start
    while at < end or within:
        if within and within[-1].end == at:
            mark = within.pop()
            yield (mark.brackets[1] if plain else mark.sign), [Style(dim=True)]
        elif opening and opening[-1].start == at:
            within.append(opening.pop())
            yield (within[-1].brackets[0] if plain else ""), []
        else:
            edges = [within[-1].end if within else end, opening[-1].start if opening else end]
            yield text[at : min(edges)], [mark.style for mark in within]
            at = min(edges)
