"""Cards by key."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from driver import Reader, reading_words

from tui.screens.card import Card

if TYPE_CHECKING:
    from language.pipeline import Pipeline


def card(reader: Reader) -> list[str]:
    assert isinstance(reader.app.screen, Card)
    return [row.words.plain for row in reader.app.screen._rows]


async def test_enter_shows_the_card_of_a_mention_and_leads_to_the_others(reader: Reader) -> None:
    await reader.press("l", "l", "enter")
    assert any("Full form" in line and "Angela Merkel" in line for line in card(reader))
    await reader.press("G", "enter")
    assert reader.screen.pane.has_focus
    assert reader.highlighted == "Merkel"


async def test_enter_shows_the_card_of_a_figure_and_leads_to_its_source(reader: Reader) -> None:
    await reader.press(")", ")", "enter")
    assert any("Source" in line and "Red Cross" in line for line in card(reader))
    await reader.press("G", "enter")
    assert "Red Cross" in (reader.highlighted or "")
    await reader.press("escape", "enter")
    assert "Go to a mention or a figure first" in reader.remark


async def test_i_says_where_the_article_comes_from(reader: Reader) -> None:
    await reader.press("i")
    assert any("ministers.txt" in line for line in card(reader))
    assert any("decisions.json" in line for line in card(reader))
    await reader.press("i")
    assert len(reader.app.screen_stack) == 2


async def test_what_was_accepted_stands_on_the_card_as_the_machine_saw_it(
    tmp_path: Path, pipeline: Pipeline
) -> None:
    words = "Fighters hold 129 captives in Gaza, officials say."
    async with reading_words(words, tmp_path, pipeline) as person:
        await person.press(")", "y", "(", "enter")
        lines = card(person)
        assert any("Place" in line and "Gaza" in line for line in lines)
        assert not any("the machine:" in line for line in lines)
