from __future__ import annotations

from msgspec.structs import replace

from language.analysis import Analysis, Entity, Fold, PipelineId
from language.article import Article
from language.figure import Figure, Predicate, Source, Stretch, Unit
from language.mention import Mention
from store.deciding import Desk
from store.decisions import Decision, stamped
from store.overlay import overlay
from store.reading import Reading
from tui.cards import article_card, figure_card, mention_card
from tui.figure_fields import Passage
from tui.panels.row import Row

ARTICLE = Article(
    "Ana Ruiz of Velm said 20 boats sank. Ruiz wept. The Velm fell in \x9b131mVelm.",
    path="-",
    title="Boats",
    outlet="The Quay",
    author="B. Osk",
    published="2026-03-04",
    encoding="utf-8",
)
FIGURE = Figure(
    start=22, end=30, text="20 boats", number=Stretch(22, 24, "20"), value=20, low=20, high=20,
    kind="count", unit=Unit(None, "boats", "boat"), predicate=Predicate("sank", "sink"), place=1,
    source=Source(0, 8, "Ana Ruiz", 0, Stretch(17, 21, "said"), "indirect"), score=0.9,
)  # fmt: skip
ANALYSIS = Analysis(
    ARTICLE.id,
    PipelineId("en_x", "1"),
    ((0, 36), (37, 47), (48, 75)),
    (
        Mention(0, 8, "PERSON", "Ana Ruiz", 0, 0.8),
        Mention(12, 16, "GPE", "Velm", 1),
        Mention(37, 41, "PERSON", "Ruiz", 0, 0.7),
        Mention(52, 56, "LOC", "Velm", 2),
    ),
    (
        Entity(0, "Ana Ruiz", "PERSON", (0, 2), ("Ruiz",)),
        Entity(1, "Velm", "GPE", (1,)),
        Entity(2, "Velm", "LOC", (3,)),
    ),
    (FIGURE,),
    (Fold(70, 75, "form"),),
)


def laid(*drafts: Decision) -> tuple[Reading, list[Decision]]:
    decisions = [
        one for clock, draft in enumerate(drafts) for one in stamped([draft], author="ana", clock=clock)
    ]
    return overlay(ANALYSIS, decisions, ARTICLE.text), decisions


READING = laid()[0]
DESK = Desk(ARTICLE, READING)


def said(rows: list[Row]) -> dict[str, str]:
    """The lines of a card, by their names."""
    lines = (row.words.plain for row in rows)
    return {line[:12].strip(): line[12:] for line in lines}


def test_the_card_of_a_mention_has_its_entity_sentence_and_all_mentions() -> None:
    shown = READING.mentions[2]
    rows = mention_card(shown, READING.analysis.entities[0], READING, ARTICLE.text, [])
    lines = said(rows)
    assert lines["Label"] == "PERSON, person"
    assert lines["Full form"] == "Ana Ruiz"
    assert lines["Variants"] == "Ruiz"
    assert lines["State"] == "suggested, the machine was 70% sure"
    assert lines["Sentence"] == "Ruiz wept."
    assert [row.place for row in rows if row.place is not None] == [(0, 8), (0, 8), (37, 41)]
    assert rows[-1].words.plain.startswith("…Ruiz of Velm said 20 boats sank. Ruiz wept. The")


def test_what_was_decided_and_noted_stands_on_the_card() -> None:
    first = READING.mentions[0]
    reading, decisions = laid(
        DESK.relabel(first, "ORG"), DESK.note("who?", first), DESK.reject(READING.mentions[1])
    )
    lines = said(mention_card(reading.mentions[0], None, reading, ARTICLE.text, decisions))
    assert lines["Label"] == "ORG, organisation; the machine said PERSON"
    assert lines["Decided"].startswith("relabel “Ana Ruiz” as ORG, by ana on 20")
    assert lines["✎ Note"] == "who? (ana)"
    assert "Full form" not in lines


def test_a_string_with_two_labels_is_pointed_out_and_control_characters_never_pass() -> None:
    rows = mention_card(READING.mentions[3], READING.analysis.entities[2], READING, ARTICLE.text, [])
    assert said(rows)["≠ Labels"] == "the same words are GPE ×1 and LOC ×1"
    assert "\x9b" not in "".join(row.words.plain for row in rows)


def test_the_card_of_a_figure_has_the_machines_value_beside_what_was_set() -> None:
    shown = READING.figures[0]
    changed = replace(FIGURE, value=25, low=25, high=25, source=None)
    reading, decisions = laid(DESK.set_figure(shown, changed))
    passage = Passage(ARTICLE.text, reading.analysis)
    rows = figure_card(reading.figures[0], FIGURE, passage, decisions)
    lines = said(rows)
    assert lines["Value"] == "25  (the machine: 20)"
    assert lines["Source"] == "nothing  (the machine: Ana Ruiz said)"
    assert lines["Place"] == "Velm"
    assert lines["Claim"] == "sank"
    assert lines["State"].startswith("✎ changed")
    assert lines["Sentence"].startswith("Ana Ruiz of Velm said")
    assert "Part of" not in lines


def test_the_source_and_the_place_of_a_figure_lead_to_their_words() -> None:
    rows = figure_card(READING.figures[0], FIGURE, Passage(ARTICLE.text, READING.analysis), [])
    assert [row.place for row in rows if row.place is not None] == [(22, 30), (12, 16), (0, 8)]


def test_the_card_of_an_article_says_where_it_comes_from_and_what_was_done() -> None:
    reading, _ = laid(DESK.reject(READING.mentions[0]))
    lines = said(article_card(ARTICLE, reading, 1, store="d.json", author="ana"))
    assert (lines["Title"], lines["Outlet"], lines["Author"]) == ("Boats", "The Quay", "B. Osk")
    assert (lines["Published"], lines["Encoding"], lines["File"]) == ("2026-03-04", "utf-8", "standard input")
    assert lines["Found"] == "3 mentions, 3 entities, 1 figure, 0 notes"
    assert lines["Folded"] == "form, 5 characters"
    assert lines["Decided"] == "1 mention or figure; you are ana"
    assert (lines["Pipeline"], lines["Store"]) == ("en_x 1", "d.json")


def test_decisions_whose_words_are_gone_are_listed() -> None:
    elsewhere = Article("Another text about Ana Ruiz of Velm.")
    (decision,) = stamped([replace(DESK.reject(READING.mentions[2]), article="old")], author="ben", clock=1)
    reading = overlay(Analysis(elsewhere.id, ANALYSIS.pipeline), [decision], elsewhere.text)
    rows = article_card(elsewhere, reading, 0, store="d.json", author="ana")
    assert [row.words.plain for row in rows[-2:]] == [
        "1 decision whose words are gone from the text",
        "ben         reject “Ruiz”",
    ]
