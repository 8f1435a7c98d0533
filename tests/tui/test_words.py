"""What the status line, the sidebar and the help say, and what is lit: from records to words and colours."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from textual.binding import ActiveBinding, Binding
from textual.screen import Screen

from language.analysis import Analysis, Entity, PipelineId
from language.article import Article
from language.figure import Figure, Predicate, Source, Stretch, Unit
from language.mention import Mention
from store.deciding import Desk, Shown
from store.decisions import Decision, stamped
from store.live import LiveReading
from store.overlay import overlay
from tui.lights import FIGURE as FIGURE_LABEL
from tui.lights import REJECTED, Lights, is_stop, noted
from tui.navigation import Kind, Stops
from tui.palette import NUMBERS, SHADES
from tui.panels.entities import entity_rows
from tui.panels.figures import figure_row
from tui.panels.notes import note_rows
from tui.panels.row import Row
from tui.screens.help import help_rows
from tui.subject import decision_words, subject_words
from tui.widgets.article_pane import ArticlePane

ARTICLE = Article("The UN says about 20 people were killed in Goma on 3 May. UN aid came.")
FIGURE = Figure(
    start=12, end=27, text="about 20 people", number=Stretch(18, 20, "20"), value=20, bound="~",
    kind="count", unit=Unit(None, "people", "person"), predicate=Predicate("killed", "kill"), place=1,
    source=Source(4, 6, "UN", 0, Stretch(7, 11, "says"), "indirect"), score=0.9,
)  # fmt: skip
ANALYSIS = Analysis(
    ARTICLE.id, PipelineId("en_x", "1"), ((0, 58), (58, 71)),
    (
        Mention(4, 6, "ORG", "UN", 0, 0.62), Mention(43, 47, "GPE", "Goma", 1),
        Mention(51, 56, "DATE", "3 May"), Mention(58, 60, "ORG", "UN", 0),
    ),
    (Entity(0, "UN", "ORG", (0, 3), ("[bold]the UN",)), Entity(1, "Goma", "GPE", (1,))), (FIGURE,),
)  # fmt: skip

HOW = "l goes on"


def shown_after(*actions: str) -> LiveReading:
    """Return the reading after these were done to the first mention and the figure."""
    reading = overlay(ANALYSIS, ())
    desk = Desk(ARTICLE, reading)
    decisions: list[Decision] = []
    for clock, action in enumerate(actions):
        for shown in (reading.mentions[0], reading.figures[0]):
            draft = desk.note("check [this]", shown) if action == "note" else getattr(desk, action)(shown)
            decisions += stamped([draft], author="ana", clock=clock)
    return LiveReading(ANALYSIS, decisions)


def stops(reading: LiveReading) -> dict[Kind, Stops[Shown]]:
    return {
        "mention": Stops(reading.mentions, lambda _: True),
        "figure": Stops(reading.figures, lambda _: True),
    }


# The status line


@pytest.mark.parametrize(
    ("actions", "mention", "figure"),
    [
        (
            [],
            " ORG  UN  1/4 · suggested · 62% sure",
            " FIGURE  ≈ 20 people · killed · UN says  1/1 · suggested",
        ),
        (
            ["accept"],
            " ORG  UN  1/4 · ✓ accepted",
            " FIGURE  ≈ 20 people · killed · UN says  1/1 · ✓ accepted",
        ),
        (
            ["reject"],
            " ORG  UN  1/4 · ✗ rejected",
            " FIGURE  ≈ 20 people · killed · UN says  1/1 · ✗ rejected",
        ),
    ],
)
def test_the_status_line_says_what_the_cursor_is_on(actions: list[str], mention: str, figure: str) -> None:
    reading = shown_after(*actions)
    said = subject_words(reading, reading.mentions[0], stops(reading), beginning=HOW).whole.plain
    assert said == mention
    said = subject_words(reading, reading.figures[0], stops(reading), beginning=HOW).whole.plain
    assert said == figure


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"unit": None}, " FIGURE  ≈ 20 · killed · UN says  1/1 · suggested"),
        ({"unit": None, "predicate": None}, " FIGURE  ≈ 20 · UN says  1/1 · suggested"),
        ({"unit": None, "predicate": None, "source": None}, " FIGURE  ≈ 20  1/1 · suggested"),
        ({"predicate": None, "source": None}, " FIGURE  ≈ 20 people  1/1 · suggested"),
    ],
)
def test_the_status_line_parts_the_value_of_a_figure_from_what_is_no_noun(
    changes: dict[str, None], said: str
) -> None:
    reading = LiveReading(replace(ANALYSIS, figures=(replace(FIGURE, **changes),)), [])
    assert subject_words(reading, reading.figures[0], stops(reading), beginning=HOW).whole.plain == said


def test_a_mention_that_is_there_because_of_earlier_decisions_says_so() -> None:
    first, *others = ANALYSIS.mentions
    taught = LiveReading(
        replace(ANALYSIS, mentions=(replace(first, learned="0123abcd", score=None), *others)), []
    )
    assert (
        subject_words(taught, taught.mentions[0], stops(taught), beginning=HOW).whole.plain
        == " ORG  UN  1/4 · learned"
    )


@pytest.mark.parametrize(
    ("width", "said"),
    [
        (80, " ORG  the Harbour Authority of Port Velm  1/4 · suggested · 62% sure"),
        (52, " ORG  the Harbour Authority of Por…  1/4 · suggested · 62% sure"),
        (40, " ORG  the Harbour Auth…  1/4 · suggested · 62% sure"),
        (20, " ORG  the Harbour A…  1/4 · suggested · 62% sure"),
    ],
)
def test_what_was_decided_is_not_pushed_out_of_a_narrow_line_by_long_words(width: int, said: str) -> None:
    first, *others = ANALYSIS.mentions
    long = replace(first, text="the Harbour Authority of Port Velm")
    reading = LiveReading(replace(ANALYSIS, mentions=(long, *others)), [])
    subject = subject_words(reading, reading.mentions[0], stops(reading), beginning=HOW)
    assert subject.fitted(width).plain == said


def test_without_a_cursor_it_says_how_to_begin() -> None:
    reading = shown_after()
    said = subject_words(reading, None, stops(reading), beginning=HOW).whole.plain
    assert said == "4 mentions and 1 figure  ·  l goes on"


def test_decisions_are_told_in_words() -> None:
    desk = Desk(ARTICLE, overlay(ANALYSIS, ()))
    relabelled = desk.relabel(overlay(ANALYSIS, ()).mentions[0], "GPE")
    assert decision_words(relabelled) == "relabel “UN” as GPE"
    assert decision_words(desk.note("good piece")) == "note"


@pytest.mark.parametrize(
    ("quote", "words"),
    [
        ("LEAVE A REPLY\n\nPlease enter your comment!\nPlease enter", "LEAVE A REPLY Please enter…"),
        ("Office for the Coordination", "Office for the Coordination"),
        ("al-Arouri,\nSaleh", "al-Arouri, Saleh"),
        ("x" * 40, "x" * 31 + "…"),
        ("東京" * 20, "東京" * 7 + "東…"),
    ],
)
def test_what_a_decision_is_about_is_told_in_one_line_and_few_words(quote: str, words: str) -> None:
    article = Article(quote)
    fold = Desk(article, overlay(replace(ANALYSIS, article=article.id), ())).fold(0, len(quote))
    assert decision_words(fold) == f"fold “{words}”"


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"value": 30, "low": 30, "bound": "="}, "change the value of “20”"),
        ({"bound": ">=", "low": 20, "high": None}, "change the bound of “20”"),
        ({"low": 18}, "change the range of “20”"),
        ({"source": None}, "change the source of “20”"),
        ({"place": None}, "change the place of “20”"),
        ({"start": 18, "text": "20 people", "bound": "="}, "new edges “20”"),
    ],
)
def test_what_was_set_of_a_figure_is_named(changes: dict[str, object], words: str) -> None:
    desk, shown = Desk(ARTICLE, overlay(ANALYSIS, ())), overlay(ANALYSIS, ()).figures[0]
    assert decision_words(desk.set_figure(shown, replace(FIGURE, **changes))) == words


def test_a_figure_of_which_it_is_not_known_what_was_set_is_changed() -> None:
    desk = Desk(ARTICLE, overlay(ANALYSIS, ()))
    assert decision_words(desk.change(overlay(ANALYSIS, ()).figures[0])) == "change “20”"


# The sidebar


def rows_of_figures(reading: LiveReading) -> list[Row]:
    return [figure_row(one, reading.whole_of, colour="red", width=30) for one in reading.figures]


def test_a_figure_has_its_value_noun_claim_and_source() -> None:
    (row,) = rows_of_figures(shown_after())
    assert row.words.plain.split("\n") == ["  ≈ 20 people", "  killed", "  UN says"]
    assert row.place == (12, 27)


@pytest.mark.parametrize(("action", "sign"), [("accept", "✓"), ("reject", "✗")])
def test_a_decided_figure_has_a_sign(action: str, sign: str) -> None:
    (row,) = rows_of_figures(shown_after(action))
    assert row.words.plain.startswith(f"{sign} ≈ 20 people")


def test_entities_stand_under_their_label_with_counts_and_other_names() -> None:
    rows = [row.words.plain for row in entity_rows(ANALYSIS, ground="light")]
    assert rows == ["Country or city", "  Goma ×1", "Organisation", "  UN ×2\n    [bold]the UN"]


def test_a_note_is_shown_with_the_words_it_is_about() -> None:
    rows = note_rows(shown_after("note"))
    assert [row.words.plain for row in rows] == [
        "✎ check [this]\n  “UN”",
        "✎ check [this]\n  “about 20 people”",
    ]
    assert [row.place for row in rows][1] == (12, 27)


# What is lit


def test_names_and_figures_are_lit_and_plain_numbers_are_not() -> None:
    lit = Lights(shown_after(), ground="light").overlapping(0, 80)
    assert [(one.start, one.end) for one in lit] == [(51, 56), (12, 27), (18, 20), (4, 6), (43, 47), (58, 60)]
    assert lit[1].style.color.name == SHADES[NUMBERS]["light"]
    number = overlay(Analysis("id", PipelineId("x", "1"), mentions=(Mention(0, 2, "CARDINAL", "20"),)), ())
    assert not is_stop(number.mentions[0])


def test_no_two_kinds_of_names_look_alike_without_colour() -> None:
    text = "Ana, Israeli, Goma, UN, Hamlet"
    labels = ("PERSON", "NORP", "GPE", "ORG", "WORK_OF_ART")
    starts = (0, 5, 14, 20, 24)
    ends = (3, 12, 18, 22, 30)
    mentions = tuple(map(Mention, starts, ends, labels, text.split(", ")))
    reading = LiveReading(Analysis("id", PipelineId("x", "1"), mentions=mentions), (), text)
    lit = Lights(reading, ground="dark").overlapping(0, len(text))
    assert len({one.style.without_color for one in lit}) == len(labels)


def test_what_was_rejected_is_struck_through() -> None:
    lit = Lights(shown_after("reject"), ground="dark").overlapping(0, 30)
    assert [(one.start, one.style) for one in lit] == [(18, REJECTED), (4, REJECTED)]


def test_what_is_added_is_lit_however_long_it_is() -> None:
    reading = shown_after()
    lights = Lights(reading, ground="dark")
    added = stamped([Desk(ARTICLE, reading).add(27, 70, "LAW")], author="ana", clock=9)
    reading.follow(added)
    assert [(one.start, one.end) for one in lights.overlapping(60, 70) if one.style != REJECTED] == [(27, 70)]


def test_figures_that_are_hidden_stay_plain() -> None:
    kind = shown_after().figures[0].figure.kind
    lit = Lights(shown_after(), ground="dark", hidden={kind}).overlapping(0, 80)
    assert not {12, 18} & {one.start for one in lit}


def test_unlit_labels_stay_plain() -> None:
    lit = Lights(shown_after(), ground="dark", unlit={"ORG", FIGURE_LABEL}).overlapping(0, 80)
    assert [one.start for one in lit] == [51, 43]


def test_colours_are_lighter_on_a_dark_background() -> None:
    light, dark = (
        Lights(shown_after(), ground=ground).overlapping(0, 9)[0].style for ground in ("light", "dark")
    )
    assert sum(dark.color.triplet) > sum(light.color.triplet)


def test_notes_mark_their_lines() -> None:
    assert noted(shown_after("note").notes).overlapping(0, 10)


# Help


def test_help_groups_keys_by_what_they_are_for() -> None:
    def active(key: str, identity: str, text: str) -> ActiveBinding:
        return ActiveBinding(None, Binding(key, text, text, id=identity), True, "")

    bindings = [
        active("q", "app.quit", "Quit"),
        active("l", "mention.next", "Next"),
        active("right", "mention.next", "Next"),
    ]
    bindings.append(active("f1", "somebody.elses", "Hidden"))
    assert help_rows(bindings, {"right": "→"}) == [("Mentions", "l →", "Next"), ("Tallymark", "q", "Quit")]


def test_help_begins_with_the_keys_of_the_widget_that_had_the_focus() -> None:
    pane = ArticlePane()
    bindings = [
        ActiveBinding(Screen(), Binding("y", "y", "Accept", id="decide.accept"), True, ""),
        ActiveBinding(pane, Binding("j", "j", "Down", id="pane.down"), True, ""),
    ]
    assert [heading for heading, _, _ in help_rows(bindings, {})] == ["Move in the text", "Decide"]
