import io

import pytest
from msgspec.structs import replace
from rich.console import Console

from language.analysis import Analysis, Entity, Fold, PipelineId
from language.article import Article
from language.mention import Mention
from store.decisions import Decision
from store.overlay import overlay
from store.reading import Reading, ShownNote
from tui.show import print_article

TEXT = "Flood in Velm\n\nThe river rose\nin Velm, Ana Ruiz said.\nLEAVE A REPLY\n\nPlease enter your comment!"
ARTICLE = Article(
    TEXT,
    path="news/flood.txt",
    title="Flood in Velm",
    outlet="Courier",
    author="Ana Ruiz",
    published="2021-07-15",
)


def analysis(article: Article = ARTICLE) -> Analysis:
    velm, ruiz = TEXT.index("Velm,"), TEXT.index("Ana")
    return Analysis(
        article.id,
        PipelineId("test", "1"),
        mentions=(
            Mention(velm, velm + 4, "GPE", "Velm", 0),
            Mention(ruiz, ruiz + 8, "PERSON", "Ana Ruiz", 1),
        ),
        entities=(Entity(0, "Velm", "GPE", (0,)), Entity(1, "Ana Ruiz", "PERSON", (1,), ("Ruiz",))),
        folds=(Fold(TEXT.index("LEAVE"), len(TEXT), "comment form"),),
    )


def printed(article: Article, reading: Reading, *, terminal: bool = False, width: int = 100) -> str:
    console = Console(
        file=io.StringIO(),
        force_terminal=terminal,
        no_color=True,
        width=width,
        markup=False,
        highlight=False,
        legacy_windows=False,
    )
    print_article(console, article, reading)
    return console.file.getvalue()


def test_an_article_is_printed_with_its_names_below() -> None:
    shown = printed(ARTICLE, overlay(analysis(), []))
    assert "Courier  ·  Ana Ruiz  ·  2021-07-15  ·  news/flood.txt" in shown
    assert "The river rose\nin [Velm|GPE], [Ana Ruiz|PERSON] said.\n" in shown
    assert "Ana Ruiz   person            1       Ruiz" in shown


def test_a_fold_is_one_line_wherever_it_begins() -> None:
    shown = printed(ARTICLE, overlay(analysis(), []))
    assert "said.\n\n▸ 2 lines folded: comment form\n" in shown
    assert "REPLY" not in shown
    assert "comment!" not in shown


def test_a_title_is_printed_when_the_text_does_not_begin_with_it() -> None:
    assert printed(ARTICLE, overlay(analysis(), [])).count("Flood in Velm") == 1
    other = Article(ARTICLE.text, title="High [water]")
    assert "\nHigh [water]" in printed(other, overlay(analysis(other), []))


def test_the_terminal_has_letters_and_a_legend_even_without_colour() -> None:
    shown = printed(ARTICLE, overlay(analysis(), []), terminal=True)
    assert "Velm" in shown
    assert "ᵍ" in shown
    assert "ᵖ person" in shown
    assert "38;2" not in shown


@pytest.mark.parametrize("width", [20, 60, 300])
def test_the_text_is_at_most_eighty_columns_wide(width: int) -> None:
    article = Article("word " * 200)
    shown = printed(article, overlay(Analysis(article.id, PipelineId("test", "1")), []), width=width)
    body = [line for line in shown.splitlines() if line.startswith("word")]
    assert max(map(len, body)) <= min(width, 80)
    assert sum(line.count("word") for line in body) == 200


def test_notes_are_printed_with_what_they_are_about() -> None:
    decision = Decision("note", ARTICLE.id, "selection", note="ask\nher")
    start = TEXT.index("Ana")
    reading = replace(
        overlay(analysis(), []), notes=(ShownNote(decision, (start, start + 8)), ShownNote(decision, None))
    )
    shown = printed(ARTICLE, reading)
    assert "note  “Ana Ruiz”: ask\nher" in shown
    assert "note  ask\nher" in shown


def test_nothing_in_a_file_reaches_the_terminal_raw() -> None:
    article = Article("Text \u202e here", "a\x1b]0;x\x07.txt", title="\x1b[2J", outlet="\x9b1m")
    shown = printed(article, overlay(Analysis(article.id, PipelineId("test", "1")), []))
    assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(shown)
