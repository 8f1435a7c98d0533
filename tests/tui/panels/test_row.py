from __future__ import annotations

import pytest

from tui.panels.row import matches


@pytest.mark.parametrize(
    ("query", "words", "does"),
    [
        ("", "Oslo", True),
        ("elysee", "At the Élysée", True),
        ("ÉLYSÉE", "at the elysee", True),
        ("elysee", "At the E\N{COMBINING ACUTE ACCENT}lyse\N{COMBINING ACUTE ACCENT}e", True),
        ("lodz orsted", "Łódź and Ørsted", True),
        ("strasse", "In der Straße", True),
        ("people's", "the People’s Daily", True),
        ("oslo bergen", "Bergen, then Oslo", True),
        ("oslo paris", "Bergen, then Oslo", False),
        ("resume", "résumés", True),
        ("o", "†", False),
    ],
)
def test_words_are_found_in_whatever_case_with_accents_or_without(query: str, words: str, does: bool) -> None:
    assert matches(query, [words]) == does


def test_a_label_is_found_by_how_it_begins_and_by_no_more() -> None:
    assert matches("ORG", ["Red Cross"], ["organisation"])
    assert not matches("ga", ["Red Cross"], ["organisation"])
