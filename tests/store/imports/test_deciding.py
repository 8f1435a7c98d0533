"""From what a file says to decisions, relative to what the pipeline suggests."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from language.analysis import Analysis, PipelineId
from language.article import Article
from language.mention import Mention
from store.decisions import stamped
from store.imports.deciding import Missing, Scope, drafts_of
from store.imports.figures import figure_at
from store.imports.sheet import Region, Remark, Sheet
from store.overlay import overlay

TEXT = "Rebels freed 129 captives 😊 in Goma, the UN said."
ARTICLE = Article(TEXT)
GOMA, UN, REBELS = Region(31, 35, "GPE"), Region(41, 43, "ORG"), Region(0, 6, "NORP")
FIGURE = Region(13, 25, "FIGURE")
ANALYSIS = Analysis(
    ARTICLE.id,
    PipelineId("en_small", "1.0"),
    ((0, len(TEXT)),),
    (
        Mention(0, 6, "NORP", "Rebels"),
        Mention(13, 16, "CARDINAL", "129"),
        Mention(31, 35, "ORG", "Goma"),
        Mention(41, 43, "ORG", "UN"),
    ),
    figures=(figure_at(ARTICLE, 13, 25),),
)


def deeds(*regions: Region, missing: Missing | None = None, **others: object) -> list[tuple[str, str]]:
    sheet = Sheet("x:1", ARTICLE, regions, **others)  # type: ignore[arg-type]
    drafts = drafts_of(sheet, ANALYSIS, (), Scope.of([sheet], missing)).decisions
    return [(one.action, one.anchor.quote if one.anchor else "") for one in drafts]


@pytest.mark.parametrize(
    ("region", "deed"),
    [
        (UN, ("accept", "UN")),
        (GOMA, ("relabel", "Goma")),
        (Region(37, 43, "ORG"), ("move", "UN")),
        (Region(37, 43, "ORG", "added"), ("add", "the UN")),
        (Region(44, 48, "PERSON"), ("add", "said")),
        (FIGURE, ("accept", "129")),
        (Region(7, 25, "FIGURE"), ("set", "129")),
        (Region(36, 40, "FIGURE"), ("add", " the")),
    ],
)
def test_a_region_becomes_what_it_takes_to_make_it_stand(region: Region, deed: tuple[str, str]) -> None:
    assert deeds(region, missing="keep") == [deed]


def test_a_suggestion_that_nobody_touched_is_no_decision() -> None:
    assert deeds(replace(UN, state="suggested"), missing="keep") == []


def test_what_was_rejected_is_rejected() -> None:
    assert deeds(rejected=(REBELS,), missing="keep") == [("reject", "Rebels")]


@pytest.mark.parametrize(
    ("missing", "rejected"),
    [
        ("reject", ["Rebels", "129", "UN", "129"]),
        ("labels", ["UN"]),
        ("keep", []),
        (None, ["UN"]),
    ],
)
def test_what_a_file_leaves_out_is_rejected_as_asked(missing: Missing | None, rejected: list[str]) -> None:
    done = deeds(Region(31, 35, "ORG"), missing=missing)
    assert [quote for action, quote in done if action == "reject"] == rejected


def test_what_is_rejected_because_a_file_leaves_it_out_is_counted() -> None:
    sheet = Sheet("x:1", ARTICLE, (UN,), rejected=(REBELS,))
    assert drafts_of(sheet, ANALYSIS, (), Scope.of([sheet], "reject")).left_out == 3
    assert drafts_of(sheet, ANALYSIS, (), Scope.of([sheet], "keep")).left_out == 0


def test_a_file_of_ours_speaks_of_all_labels() -> None:
    assert ("reject", "Rebels") in deeds(UN, is_ours=True)


def test_what_a_format_had_no_room_for_is_not_rejected() -> None:
    done = deeds(FIGURE, missing="reject", has_overlaps=False)
    assert ("accept", "129") in done
    assert [quote for action, quote in done if action == "reject"] == ["Rebels", "Goma", "UN"]


def test_a_link_to_another_source_changes_the_figure() -> None:
    sheet = Sheet("x:1", ARTICLE, (FIGURE, UN), links=((0, 1),))
    drafts = drafts_of(sheet, ANALYSIS, (), Scope.of([sheet], "keep")).decisions
    reading = overlay(ANALYSIS, stamped(drafts, author="Ada", clock=1), TEXT)
    source = reading.analysis.figures[0].source
    assert source is not None
    assert (source.text, reading.analysis.mentions[source.mention or 0].text) == ("UN", "UN")


def test_mentions_of_one_entity_are_joined() -> None:
    done = deeds(GOMA, Region(41, 43, "GPE"), groups=(frozenset([0, 1]),), missing="keep")
    assert ("same_as", "UN") in done


def test_a_joined_entity_is_named_by_its_longest_mention() -> None:
    sheet = Sheet("x:1", ARTICLE, (REBELS, replace(UN, label="NORP")), groups=(frozenset([0, 1]),))
    drafts = drafts_of(sheet, ANALYSIS, (), Scope.of([sheet], "keep")).decisions
    reading = overlay(ANALYSIS, stamped(drafts, author="Ada", clock=1), TEXT)
    assert {"Rebels": ("UN",)}.items() <= {one.name: one.aliases for one in reading.analysis.entities}.items()


def test_notes_find_their_places() -> None:
    done = deeds(
        replace(UN, notes=("sure?",)), remarks=(Remark("Read."), Remark("Nice.", (26, 27))), missing="keep"
    )
    assert done == [("accept", "UN"), ("note", "UN"), ("note", ""), ("note", "😊")]


def test_importing_twice_adds_nothing() -> None:
    regions = (GOMA, replace(UN, notes=("sure?",)), Region(44, 48, "PERSON"), Region(7, 25, "FIGURE"))
    sheet = Sheet("x:1", ARTICLE, regions, (REBELS,), (Remark("Read."),))
    drafts = drafts_of(sheet, ANALYSIS, (), Scope.of([sheet])).decisions
    decided = stamped(drafts, author="Ada", clock=1)
    assert drafts_of(sheet, ANALYSIS, decided, Scope.of([sheet])).decisions == []


def test_regions_carry_their_author_and_time() -> None:
    sheet = Sheet("x:1", ARTICLE, (replace(UN, author="Ben", at="2021-07-16T08:00:00.000+00:00"),))
    (draft,) = drafts_of(sheet, ANALYSIS, (), Scope.of([sheet], "keep")).decisions
    assert (draft.author, draft.at) == ("Ben", "2021-07-16T08:00:00.000+00:00")
