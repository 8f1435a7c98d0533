import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from language.analysis import Analysis, PipelineId
from language.article import Article
from language.mention import Mention
from store.deciding import Desk
from store.decisions import stamped
from store.exports.choosing import Choice, chosen
from store.exports.decided import read_article as laid_over
from store.exports.piece import ReadArticle
from store.exports.tables import defused, export_figures, export_mentions, export_notes
from store.overlay import overlay


def rows(export: object, *read_articles: ReadArticle) -> list[dict[str, str]]:
    written = b"".join(piece.data for piece in export(read_articles)).decode()
    return list(csv.DictReader(io.StringIO(written, newline="")))


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("=1+1", "'=1+1"),
        ("+49 30", "'+49 30"),
        ("-5", "'-5"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("＝1", "'＝1"),
        ("5 = 5", "5 = 5"),
        ("", ""),
        (-5, -5),
        (0.5, 0.5),
        (None, None),
    ],
)
def test_no_cell_is_a_formula(cell: object, written: object) -> None:
    assert defused(cell) == written


@given(st.text())
def test_a_defused_cell_never_begins_like_a_formula_and_ends_as_it_was(words: str) -> None:
    safe = defused(words)
    assert safe[:1] not in tuple("=+-@\t\r")
    assert safe.endswith(words)


def test_figures_are_rows_with_their_words_and_their_values(read_article: ReadArticle) -> None:
    freed, left = rows(export_figures, read_article)
    assert (freed["text"], freed["value"], freed["bound"], freed["noun"]) == (
        "129 captives",
        "129",
        "exactly",
        "captive",
    )
    assert (freed["place"], freed["source"], freed["cue"], freed["state"]) == (
        "Goma",
        "the UN",
        "said",
        "accepted",
    )
    assert (left["of"], left["source"], left["author"]) == ("129 captives", "", "")


def test_mentions_are_rows_and_the_rejected_are_marked(read_article: ReadArticle) -> None:
    found = rows(export_mentions, read_article)
    assert [(row["text"], row["state"]) for row in found][:3] == [
        ("Rebels", "rejected"),
        ("Goma", "changed"),
        ("UN", "accepted"),
    ]
    assert found[3]["text"] == "'=Goma="


def test_notes_are_rows_with_what_they_are_about(read_article: ReadArticle) -> None:
    about_all, about_figure = rows(export_notes, read_article)
    assert (about_all["text"], about_all["note"]) == ("", "Read *twice*.")
    assert (about_figure["text"], about_figure["note"]) == ("129", "'=checked by phone")


@pytest.mark.parametrize("choice", [Choice(), Choice("accepted"), Choice(with_rejected=True)])
def test_a_note_on_what_was_rejected_is_a_row_whatever_is_chosen(choice: Choice) -> None:
    article = Article("Rebels left.")
    mention = Mention(0, 6, "NORP", "Rebels")
    analysis = Analysis(article.id, PipelineId("en_small", "1.0"), ((0, 12),), (mention,))
    reading = overlay(analysis, ())
    desk, (rebels,) = Desk(article, reading), reading.mentions
    made = stamped([desk.reject(rebels), desk.note("Not them.", rebels)], author="Ada", clock=1)
    (row,) = rows(export_notes, chosen(laid_over(article, analysis, made), choice))
    assert (row["text"], row["note"]) == ("Rebels", "Not them.")
