from pathlib import Path

from driver import Reader, reading

from language.article import Article
from store.cache import AnalysisCache
from store.memory import Memory


async def choose(reader: Reader, theme: str) -> None:
    """Choose a theme, as the picker does."""
    reader.app.theme = theme
    await reader.until(lambda: reader.app.memory.theme == theme)


async def test_the_theme_chosen_last_is_there_the_next_time(
    ministers: Article, cache: AnalysisCache, tmp_path: Path
) -> None:
    path = tmp_path / "memory"
    async with reading([ministers], tmp_path, cache=cache, memory=Memory(path)) as reader:
        usual = reader.app.theme
        await choose(reader, "nord")
    async with reading([ministers], tmp_path, cache=cache, memory=Memory(path)) as reader:
        assert reader.app.theme == "nord"
        await choose(reader, usual)
    async with reading([ministers], tmp_path, cache=cache, memory=Memory(path)) as reader:
        assert reader.app.theme == usual
