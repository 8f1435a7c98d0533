import pytest

from language.analysis import Analysis, Entity, PipelineId
from language.mention import Mention
from tui.panels.entities import entity_place, entity_rows, listed_entities

ANALYSIS = Analysis(
    "id",
    PipelineId("x", "1"),
    mentions=(
        Mention(0, 4, "PERSON", "Ruiz", 0),
        Mention(10, 18, "PERSON", "Ana Ruiz", 0),
        Mention(20, 24, "GPE", "Velm", 1),
        Mention(30, 34, "ORG", "Velm", 2),
        Mention(40, 44, "GPE", "Velm", 1),
    ),
    entities=(
        Entity(0, "Ana Ruiz", "PERSON", (0, 1), ("Ruiz",)),
        Entity(1, "Velm", "GPE", (2, 4)),
        Entity(2, "Velm", "ORG", (3,)),
    ),
)


def words(query: str = "") -> list[str]:
    return [row.words.plain for row in entity_rows(ANALYSIS, ground="dark", query=query)]


def test_a_string_with_two_labels_stands_first_and_leads_to_the_odd_one() -> None:
    assert words()[0] == "≠ “Velm”\n    GPE ×2 and ORG ×1"
    assert entity_rows(ANALYSIS, ground="dark")[0].place == (30, 34)


def test_an_entity_leads_to_its_first_full_name() -> None:
    entity = next(one for one in listed_entities(ANALYSIS) if isinstance(one, Entity))
    assert entity_place(entity, ANALYSIS) == (10, 18)


def test_a_query_narrows_names_and_types() -> None:
    assert words("ruiz") == ["Person", "  Ana Ruiz ×2\n    Ruiz"]
    assert words("organisation") == ["Organisation", "  Velm ×1"]
    assert words("nobody") == []


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("organ", ["Organisation", "  Velm ×1"]),
        ("ORG velm", ["≠ “Velm”\n    GPE ×2 and ORG ×1", "Organisation", "  Velm ×1"]),
        ("city", ["Country or city", "  Velm ×2"]),
        (
            "el",
            ["≠ “Velm”\n    GPE ×2 and ORG ×1", "Country or city", "  Velm ×2", "Organisation", "  Velm ×1"],
        ),
        ("ga", []),
        ("rso", []),
        ("isation", []),
    ],
)
def test_a_label_is_found_by_the_beginning_of_its_words_only(query: str, found: list[str]) -> None:
    assert words(query) == found
