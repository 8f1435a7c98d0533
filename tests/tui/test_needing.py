from pathlib import Path

import pytest
from driver import reading

from language.article import Article
from store.cache import AnalysisCache
from tui.config import Settings

NOTHING = "Nothing is highlighted: l goes to a name, ) to a figure."
NO_NAME = "This is done to a name: l goes to the next one."
NO_FIGURE = "Figures have sources: ) goes to the next one."


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ("y", NOTHING),
        ("e", NOTHING),
        (".", NOTHING),
        ("=", NO_NAME),
        (")=", NO_NAME),
        (")5*", NO_NAME),
        ("s", NO_FIGURE),
        ("ls", NO_FIGURE),
    ],
)
async def test_a_key_that_cannot_do_its_work_here_says_what_is_missing(
    harbour: Article, cache: AnalysisCache, tmp_path: Path, keys: str, said: str
) -> None:
    async with reading([harbour], tmp_path, cache=cache, size=(140, 40)) as reader:
        await reader.press(*keys)
        assert reader.remark == said


@pytest.mark.parametrize("key", "JKWoLM")
async def test_the_keys_that_lead_to_other_articles_say_that_there_are_none(
    harbour: Article, cache: AnalysisCache, tmp_path: Path, key: str
) -> None:
    async with reading([harbour], tmp_path, cache=cache) as reader:
        await reader.press(key)
        assert reader.remark == "Only one article is open."
        await reader.press("l")
        assert reader.remark == ""


@pytest.mark.parametrize(("key", "name"), [("P", "P"), ("dollar_sign", "$"), ("f5", "f5"), ("é", "é")])
async def test_a_key_that_does_nothing_says_so(
    harbour: Article, cache: AnalysisCache, tmp_path: Path, key: str, name: str
) -> None:
    async with reading([harbour], tmp_path, cache=cache) as reader:
        await reader.press(key)
        assert reader.remark == f"Nothing is bound to {name}: ? lists the keys."
        await reader.press("l")
        assert reader.remark == ""


async def test_where_words_are_typed_no_letter_says_that_there_are_no_other_articles(
    harbour: Article, cache: AnalysisCache, tmp_path: Path
) -> None:
    async with reading([harbour], tmp_path, cache=cache) as reader:
        await reader.press("/", "L")
        assert "article" not in reader.remark


async def test_what_was_missing_is_no_longer_said_once_it_is_there(
    harbour: Article, cache: AnalysisCache, tmp_path: Path
) -> None:
    async with reading([harbour], tmp_path, cache=cache, size=(140, 40)) as reader:
        await reader.press("y", "l")
        assert reader.remark == ""
        await reader.press("y")
        assert NOTHING not in reader.remark


async def test_a_key_of_ones_own_says_what_is_missing_too(
    harbour: Article, cache: AnalysisCache, tmp_path: Path
) -> None:
    own = Settings(keys={"decide.accept": "f9"})
    async with reading([harbour], tmp_path, cache=cache, settings=own, size=(140, 40)) as reader:
        await reader.press("y")
        assert reader.remark == "Nothing is bound to y: ? lists the keys."
        await reader.press("f9")
        assert reader.remark == NOTHING
