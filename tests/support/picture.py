"""Take the README's picture: the reader on two samples, with the shipped pipeline and a few decisions made.

python tests/support/picture.py samples/reader.svg
"""

from __future__ import annotations

import asyncio
import re
import sys
import tempfile
from pathlib import Path

from driver import reading
from textual.app import App

from language.article import Article
from store.readers import read_articles

SAMPLES = Path(__file__).parents[2] / "samples" / "tham-luang-cave-rescue"
KEYS = ["l", "l", "y", "l", "y", ")", "y", ")", "y", ")", ")"]


async def take_picture(target: Path) -> None:
    """Read, decide, and write what is on the screen."""
    found = read_articles([str(SAMPLES)], stdin=sys.stdin.buffer)
    articles = [article for article in found if isinstance(article, Article)]
    with tempfile.TemporaryDirectory() as folder:
        async with reading(articles, Path(folder)) as person:
            await person.until_read()
            await person.press(*KEYS)
            target.write_text(picture_of(person.app), encoding="utf-8")


def picture_of(app: App[int]) -> str:
    """Return what is on the screen as an SVG that loads no font from elsewhere."""
    picture = app.export_screenshot(title="Tallymark")
    return re.sub(r"@font-face \{.*?\}", "", picture, flags=re.S)


if __name__ == "__main__":
    asyncio.run(take_picture(Path(sys.argv[1])))
