"""The pipeline on whole articles: everything in its place, whatever the text looks like."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from language.analysis import Analysis
from language.article import Article
from language.errors import PipelineNotLoadedError
from language.fingerprint import pipeline_id
from language.pipeline import Pipeline, load_pipeline
from language.portions import LONGEST_PIECE

PIECES = st.sampled_from(
    [
        "Angela Merkel",
        " said ",
        "about 1,900 people",
        "\n\n",
        "\n",
        "\t",
        "\xa0",
        "“",
        "”",
        ". ",
        "漢字",
        "👩‍👧",
        "\x85",
        "€5m",
        " ",
    ]
)


def surfaces(analysis: Analysis) -> list[tuple[int, int, str]]:
    """Return every stretch of the text that the analysis quotes."""
    figures = analysis.figures
    sources = [figure.source for figure in figures if figure.source]
    stretches = [*analysis.mentions, *figures, *(figure.number for figure in figures), *sources]
    stretches += [source.cue for source in sources if source.cue]
    return [(one.start, one.end, one.text) for one in stretches]


@settings(max_examples=40)
@given(parts=st.lists(PIECES, max_size=25))
def test_every_surface_is_what_stands_there(pipeline: Pipeline, parts: list[str]) -> None:
    article = Article.from_raw("".join(parts))
    analysis = pipeline.analyse(article)
    assert all(article.text[start:end] == text for start, end, text in surfaces(analysis))
    assert all(0 <= figure.sentence < len(analysis.sentences) for figure in analysis.figures)
    places = [figure.place for figure in analysis.figures if figure.place is not None]
    assert all(0 <= place < len(analysis.mentions) for place in places)


def test_a_space_set_for_its_looks_tears_nothing_apart(pipeline: Pipeline) -> None:
    article = Article("Angela\xa0Merkel met 1,900\xa0people in Berlin.")
    analysis = pipeline.analyse(article)
    assert "Angela\xa0Merkel" in [mention.text for mention in analysis.mentions]
    assert [figure.text for figure in analysis.figures] == ["1,900\xa0people"]


def test_a_hyphen_set_for_its_looks_and_quotation_marks_tear_no_number_apart(pipeline: Pipeline) -> None:
    (figure,) = pipeline.analyse(Article("“Twenty\u2011one” towns were flooded.")).figures
    assert (figure.number.text, figure.value) == ("Twenty\u2011one", 21)
    assert figure.unit is not None
    assert (figure.unit.noun, figure.unit.text) == ("town", "towns")


@pytest.mark.parametrize("width", range(34, 44))
def test_lines_broken_at_a_fixed_width_tear_nothing_apart(pipeline: Pipeline, width: int) -> None:
    words = (
        "On Monday the board of Harbour Bank in Oslo, led by Ana Lee, spent between 20 and 30 million kronor,"
        " and more than three dozen people left the bank, said Jan Moe."
    )
    whole = pipeline.analyse(Article.from_raw(words))
    wrapped = pipeline.analyse(Article.from_raw(textwrap.fill(words, width)))
    for ours, theirs in ((wrapped.mentions, whole.mentions), (wrapped.figures, whole.figures)):
        assert [" ".join(one.text.split()) for one in ours] == [one.text for one in theirs]
        assert [(one.start, one.end) for one in ours] == [(one.start, one.end) for one in theirs]


def test_a_body_in_brackets_is_the_one_before_them(pipeline: Pipeline) -> None:
    article = Article("The Federal Security Service (FSB) said so on Monday. The FSB then left.")
    service, *_ = pipeline.analyse(article).entities
    assert (service.name, service.aliases, len(service.mentions)) == (
        "Federal Security Service",
        ("FSB",),
        3,
    )


def test_dates_are_mentions_and_know_their_day(pipeline: Pipeline) -> None:
    text = "Angela Merkel flew to Berlin on Tuesday."
    (day,) = (
        m for m in pipeline.analyse(Article(text, published="2026-11-19")).mentions if m.label == "DATE"
    )
    assert (day.text, day.when) == ("Tuesday", "2026-11-17")
    (day,) = (m for m in pipeline.analyse(Article(text, published="soon")).mentions if m.label == "DATE")
    assert day.when is None


def test_a_paragraph_of_any_length_is_read(pipeline: Pipeline) -> None:
    sentence = "Angela Merkel saw 31 people in Berlin. "
    article = Article(sentence * (2 * LONGEST_PIECE // len(sentence)))
    analysis = pipeline.analyse(article)
    assert len(analysis.figures) == article.text.count("31")


def test_what_is_folded_is_not_read(pipeline: Pipeline) -> None:
    story = "Angela Merkel saw 31 people in Berlin.\n\n" * 12
    article = Article(f"{story}Leave a reply\n\nPlease enter your comment!\nPlease enter your name here\n")
    analysis = pipeline.analyse(article)
    assert [(fold.start, fold.reason) for fold in analysis.folds] == [(len(story), "comment form")]
    assert max(end for _, end in analysis.sentences) <= len(story)


def test_a_pipeline_that_recognises_no_names_is_refused(tmp_path: Path) -> None:
    spacy.blank("en").to_disk(tmp_path / "bare")
    with pytest.raises(PipelineNotLoadedError, match="recognises names"):
        load_pipeline(str(tmp_path / "bare"))


def test_a_damaged_pipeline_is_refused_in_one_sentence(tmp_path: Path) -> None:
    spacy.blank("en").to_disk(tmp_path / "bad")
    (tmp_path / "bad" / "config.cfg").write_text("[nlp\n", encoding="utf-8")
    with pytest.raises(PipelineNotLoadedError) as caught:
        load_pipeline(str(tmp_path / "bad"))
    assert "\n" not in caught.value.sentence


def test_a_users_own_pipeline_gets_sentences_dates_and_figures(tmp_path: Path) -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("entity_ruler").add_patterns([{"label": "ORG", "pattern": "Red Cross"}])
    nlp.to_disk(tmp_path / "own")
    analysis = load_pipeline(str(tmp_path / "own")).analyse(
        Article("The Red Cross fed 1,900 people on 3 May. It rained.")
    )
    assert [(mention.text, mention.label) for mention in analysis.mentions][:1] == [("Red Cross", "ORG")]
    assert "DATE" in [mention.label for mention in analysis.mentions]
    assert (len(analysis.sentences), [figure.value for figure in analysis.figures]) == (2, [1900])


def test_the_version_of_a_pipeline_changes_with_its_description(tmp_path: Path) -> None:
    spacy.blank("en").to_disk(tmp_path / "own")
    before = pipeline_id(str(tmp_path / "own"))
    meta = tmp_path / "own" / "meta.json"
    meta.write_text(
        meta.read_text(encoding="utf-8").replace('"description":""', '"description":"new"'), encoding="utf-8"
    )
    assert pipeline_id(str(tmp_path / "own")) != before


@pytest.mark.parametrize("sign", "[$")
def test_a_long_run_of_signs_is_read_in_pieces_and_what_stands_around_it_is_found(
    sign: str, pipeline: Pipeline
) -> None:
    text = f"Angela Merkel came to Berlin {sign * 3_000} and left it again with 240 doctors from Berlin."
    analysis = pipeline.analyse(Article(text))
    assert [text[slice(one.start, one.end)] for one in analysis.mentions if one.label == "GPE"] == [
        "Berlin"
    ] * 2
    assert [figure.value for figure in analysis.figures] == [240]
