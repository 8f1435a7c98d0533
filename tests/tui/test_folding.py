from pathlib import Path

import pytest
from driver import Reader, reading

from language.analysis import Analysis, Fold
from language.article import Article
from language.fingerprint import pipeline_id
from store.cache import AnalysisCache


def folds(reader: Reader) -> list[str]:
    """The lines on the screen that stand for something folded."""
    return [line.strip() for line in reader.lines if line.strip().startswith("▸")]


async def test_lines_are_folded_by_hand_and_shown_again_and_both_can_be_undone(
    ministers: Article, cache: AnalysisCache, tmp_path: Path
) -> None:
    async with reading([ministers], tmp_path, cache=cache) as reader:
        await reader.press(*"lll", "v", "F")
        assert folds(reader) == ["▸ 1 line folded: folded by hand"]
        assert "Angela Merkel met" not in "\n".join(reader.lines)
        assert reader.remark.startswith("Folded.")
        await reader.press("U")
        assert folds(reader) == []
        await reader.press("R", "F")
        assert folds(reader) == []
        assert reader.remark.startswith("Unfolded for good.")
        await reader.press("U")
        assert folds(reader) == ["▸ 1 line folded: folded by hand"]


async def test_inside_a_fold_nothing_is_lit_or_tallied(
    ministers: Article, cache: AnalysisCache, tmp_path: Path
) -> None:
    async with reading([ministers], tmp_path, cache=cache) as reader:
        assert any("31 people" in row for row in reader.rows("figures"))
        while "31" not in (reader.highlighted or ""):
            await reader.press(")")
        await reader.press("v", "F")
        assert not any("31 people" in row for row in reader.rows("figures"))


async def test_where_nothing_is_folded_it_is_said_how_to_fold(
    harbour: Article, cache: AnalysisCache, tmp_path: Path
) -> None:
    async with reading([harbour], tmp_path, cache=cache) as reader:
        await reader.press("F")
        assert reader.remark.startswith("No fold in view.")


FORM = Article("A report.\n\n" + "It rained.\n\n" * 30 + "LEAVE A REPLY\nYour name here")


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ("G", "Unfolded for good."),
        ("G\\", "Unfolded for good."),
        ("", "No fold in view."),
        ("Gkk", "No fold in view."),
    ],
)
async def test_a_fold_at_the_end_of_the_article_is_unfolded_where_its_line_is_in_view(
    tmp_path: Path, keys: str, said: str
) -> None:
    fold = Fold(FORM.text.index("LEAVE"), len(FORM.text), "comment form")
    cache = AnalysisCache(tmp_path / "analyses")
    cache.put(Analysis(FORM.id, pipeline_id(), folds=(fold,)))
    async with reading([FORM], tmp_path, cache=cache, size=(100, 20)) as reader:
        await reader.press(*keys)
        assert bool(folds(reader)) == (keys == "G")
        await reader.press("F")
        assert reader.remark.startswith(said)
        assert folds(reader) == []


async def test_where_nothing_is_folded_there_is_nothing_to_show(
    harbour: Article, cache: AnalysisCache, tmp_path: Path
) -> None:
    async with reading([harbour], tmp_path, cache=cache) as reader:
        await reader.press("\\")
        assert reader.remark == "Nothing is folded in this article."
        await reader.press("v", "F", "\\")
        assert reader.remark == ""
        assert folds(reader) == []


async def test_what_is_folded_is_not_folded_twice(
    harbour: Article, cache: AnalysisCache, tmp_path: Path
) -> None:
    async with reading([harbour], tmp_path, cache=cache) as reader:
        await reader.press("v", "F", "backslash", "v", "F")
        assert reader.remark == "Some of it is folded already."
