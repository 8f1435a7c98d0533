import io

from msgspec.structs import replace
from rich.console import Console
from rich.table import Table

from language.analysis import Analysis, Entity, PipelineId
from language.figure import Figure, Predicate, Source, Stretch, Unit
from language.mention import Mention
from tui.tables import figures_table, names_table

FREED = Figure(
    start=0,
    end=12,
    text="129 captives",
    number=Stretch(0, 3, "129"),
    value=129,
    low=129,
    high=129,
    bound=">=",
    kind="count",
    unit=Unit(None, "captives", "captive"),
    predicate=Predicate("freed", "free"),
    source=Source(20, 26, "the\nUN", None, Stretch(27, 31, "said"), "indirect"),
    score=0.9,
)
ANALYSIS = Analysis(
    "id",
    PipelineId("test", "1"),
    entities=(Entity(0, "Velm", "GPE", (0,)), Entity(1, "Ana [Ruiz]", "PERSON", (1, 2), ("Ruiz", "R.\x1b"))),
    figures=(FREED, replace(FREED, number=Stretch(0, 3, "129"), bound="=", of=0, source=None)),
)


def lines(table: Table) -> list[str]:
    console = Console(file=io.StringIO(), width=100)
    console.print(table)
    return [" ".join(line.split()) for line in console.file.getvalue().splitlines()]


def test_figures_are_numbered_as_in_the_text() -> None:
    assert lines(figures_table(ANALYSIS))[2:] == [
        "1 ≥ 129 captives freed the UN said",
        "2 129 captives of 129, freed",
    ]


def test_figures_show_what_was_decided_about_them() -> None:
    shown = lines(figures_table(ANALYSIS, ["accepted", "suggested"]))[2:]
    assert [line.split()[0] for line in shown] == ["1✓", "2"]


def test_names_are_sorted_by_how_often_they_are_mentioned() -> None:
    assert lines(names_table(ANALYSIS))[2:] == ["Ana [Ruiz] person 2 Ruiz, R.␛", "Velm country or city 1"]


def test_figures_of_several_places_tell_them() -> None:
    places = (Mention(90, 94, "GPE", "Velm", None), Mention(95, 99, "GPE", "Homs", None))
    figures = (replace(FREED, place=0), replace(FREED, place=1, predicate=None), FREED)
    shown = lines(figures_table(replace(ANALYSIS, mentions=places, figures=figures)))[2:]
    assert shown == [
        "1 ≥ 129 captives freed · Velm the UN said",
        "2 ≥ 129 captives Homs the UN said",
        "3 ≥ 129 captives freed the UN said",
    ]


def test_one_place_for_all_figures_is_not_told() -> None:
    places = (Mention(90, 94, "GPE", "Velm", None),)
    figures = (replace(FREED, place=0), replace(FREED, place=0))
    shown = lines(figures_table(replace(ANALYSIS, mentions=places, figures=figures)))[2:]
    assert shown == [f"{number} ≥ 129 captives freed the UN said" for number in (1, 2)]
