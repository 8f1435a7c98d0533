"""The texts of the corpora, and our own marked ones."""

from pathlib import Path

import pytest

from language.training.records import OWN, corpus_records, marked_records
from tests.support.corpora import write_corpus


def marked(articles: str) -> list[tuple[str, list[tuple[str, str]]]]:
    """Return the text of each article, with its names and their labels."""
    return [
        (
            record["text"],
            [(record["text"][span["start"] : span["end"]], span["label"]) for span in record["spans"]],
        )
        for record in marked_records(articles)
    ]


def test_names_are_marked_where_they_stand() -> None:
    assert marked("[PERSON Ana Lee]'s [WORK_OF_ART Rain] fell.") == [
        ("Ana Lee's Rain fell.", [("Ana Lee", "PERSON"), ("Rain", "WORK_OF_ART")])
    ]


def test_articles_stand_between_lines_of_equals_signs() -> None:
    assert marked("One.\n\nTwo.\n\n=====\n[GPE Oslo] won = lost.\n=====\n") == [
        ("One.\n\nTwo.", []),
        ("Oslo won = lost.", [("Oslo", "GPE")]),
    ]


@pytest.mark.parametrize("text", ["[TOWN Oslo]", "[GPE Oslo", "see [1]", "[ORG Bank of [GPE Oslo]]"])
def test_a_bracket_that_marks_no_name_is_an_error(text: str) -> None:
    with pytest.raises(ValueError, match="marks no name"):
        list(marked_records(text))


def test_other_corpora_are_read_as_they_are(tmp_path: Path) -> None:
    write_corpus(tmp_path, "gum", "Rain fell on Velm.", [(13, 17, "place")])
    assert corpus_records(tmp_path, "gum.train") == [
        {"text": "Rain fell on Velm.", "spans": [{"start": 13, "end": 17, "label": "place"}]}
    ]


@pytest.mark.parametrize("part", ["train", "dev", "test"])
def test_every_mark_in_our_own_texts_is_right(tmp_path: Path, part: str) -> None:
    records = corpus_records(tmp_path, f"{OWN}.{part}")
    assert records
    assert all(
        record["spans"] == sorted(record["spans"], key=lambda span: span["start"]) for record in records
    )
    assert all(
        record["text"][span["start"] : span["end"]].strip() for record in records for span in record["spans"]
    )
