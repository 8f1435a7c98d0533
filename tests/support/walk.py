"""Take the pictures of a first walk: read, correct, note, undo, leave, come back, export; with the real keys.

python tests/support/walk.py samples/walk

Where the pipeline no longer makes a mistake that is corrected here, this stops and says so.
"""

from __future__ import annotations

import asyncio
import os
import sys
import tempfile
from pathlib import Path

from driver import Reader, reading
from picture import picture_of

from language.article import Article
from store.cache import AnalysisCache
from store.memory import Memory
from store.readers import read_articles

SAMPLES = Path(__file__).parents[2] / "samples" / "tham-luang-cave-rescue"
SIZE = (112, 32)
_FAR = 80
"""How many steps to take in search of something at most."""


class Walker:
    """Somebody who walks, and takes pictures on the way."""

    def __init__(self, person: Reader, folder: Path) -> None:
        self._person = person
        self._folder = folder

    async def go_to(self, words: str, key: str) -> None:
        """Step on until these words are highlighted."""
        for _ in range(_FAR):
            await self._person.press(key)
            if self._person.highlighted == words:
                return
        raise SystemExit(f"{words!r} is not marked any more: walk another way")

    async def press(self, *keys: str) -> None:
        """Press keys."""
        await self._person.press(*keys)

    async def type(self, words: str) -> None:
        """Type words."""
        await self._person.type(words)

    async def until_written(self, path: Path) -> None:
        """Wait for an export."""
        await self._person.until(path.exists)

    async def take(self, name: str) -> None:
        """Take a picture of what is on the screen."""
        await self._person.pilot.pause(1)
        (self._folder / f"{name}.svg").write_text(picture_of(self._person.app), encoding="utf-8")


async def first_visit(walker: Walker) -> None:
    """Read, correct three mentions and a figure's source, write a note, undo."""
    await walker.go_to("Meridian", "l")
    await walker.press("x")
    await walker.take("1-not-in-the-story")
    await walker.go_to("Thai navy", "l")
    await walker.press("e", "H", "enter", "c")
    await walker.take("2-another-label")
    await walker.press("n")
    await walker.go_to("Tham Luang", "l")
    await walker.press("e", "L")
    await walker.take("3-other-edges")
    await walker.press("enter")
    await walker.go_to("13 people", ")")
    await walker.press("s")
    await walker.type("sura")
    await walker.take("4-who-said-so")
    await walker.press("enter", "a")
    await walker.type("twelve boys and their coach")
    await walker.take("5-a-note")
    await walker.press("enter", "y", "U")
    await walker.take("6-undone")


async def second_visit(walker: Walker) -> None:
    """Find everything where it was, and take it along."""
    await walker.press("3")
    await walker.take("7-back-again")
    await walker.press("E", "j", "j", "j", "j", "tab", "ctrl+u")
    await walker.type("cave-rescue.md")
    await walker.take("8-take-it-along")
    await walker.press("enter")
    await walker.until_written(Path("cave-rescue.md"))


async def walk(folder: Path) -> None:
    """Walk, and leave the pictures in a folder."""
    folder.mkdir(exist_ok=True)
    os.chdir(SAMPLES.parent)  # so that no path of this machine is in a picture
    found = read_articles([SAMPLES.name], stdin=sys.stdin.buffer)
    articles = [article for article in found if isinstance(article, Article)]
    with tempfile.TemporaryDirectory() as kept:
        os.chdir(kept)
        cache = AnalysisCache(Path(kept) / "analyses")
        for visit in (first_visit, second_visit):
            memory = Memory(Path(kept) / "memory")
            async with reading(articles, Path(kept), cache=cache, memory=memory, size=SIZE) as person:
                await person.until_read()
                await visit(Walker(person, folder))


if __name__ == "__main__":
    asyncio.run(walk(Path(sys.argv[1]).resolve()))
