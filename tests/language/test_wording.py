import pytest
from msgspec.structs import replace

from language.figure import Figure, Per, Predicate, Source, Stretch, Unit
from language.mention import Mention
from language.wording import (
    as_set,
    claim_in_words,
    claims_in_words,
    noun_in_words,
    number_as_written,
    place_in_words,
    plain_number,
    source_in_words,
    tell_apart,
    value_in_words,
)

TEXT = "nearly 20,000 people"
FIGURE = Figure(
    start=100,
    end=120,
    text=TEXT,
    number=Stretch(107, 113, "20,000"),
    value=20000,
    high=20000,
    bound="~",
    kind="count",
    unit=Unit(None, "people", "person"),
    score=0.9,
)


def figure(text: str, number: str, unit: str, **changes: object) -> Figure:
    start = 100 + text.index(number)
    return replace(
        FIGURE,
        text=text,
        end=100 + len(text),
        number=Stretch(start, start + len(number), number),
        unit=Unit(None, unit),
        **changes,
    )


@pytest.mark.parametrize(
    ("bound", "words"),
    [
        ("=", "20,000"),
        ("~", "≈ 20,000"),
        ("<", "< 20,000"),
        (">", "> 20,000"),
        ("<=", "≤ 20,000"),
        (">=", "≥ 20,000"),
    ],
)
def test_the_bound_is_a_sign_before_the_number_as_written(bound: str, words: str) -> None:
    assert value_in_words(replace(FIGURE, bound=bound)) == words


@pytest.mark.parametrize(
    ("number", "low", "high", "words"),
    [
        ("15 and 66", 15, 66, "15 to 66"),
        ("10 to 12", 10, 12, "10 to 12"),
        ("two and a half and three", 2.5, 3, "two and a half and three"),
        ("hundreds and hundreds", 200, None, "hundreds and hundreds"),
    ],
)
def test_a_range_is_one_without_its_between(number: str, low: float, high: float | None, words: str) -> None:
    assert (
        value_in_words(figure(number, number, "people", value=None, low=low, high=high, bound="=")) == words
    )


@pytest.mark.parametrize(("change", "words"), [("up", "↑ ≈ 20,000"), ("down", "↓ ≈ 20,000")])
def test_a_change_is_an_arrow(change: str, words: str) -> None:
    assert value_in_words(replace(FIGURE, change=change)) == words


@pytest.mark.parametrize(
    ("written", "words"),
    [
        (figure("about $1.2bn", "1.2bn", "$"), "$1.2bn"),
        (figure("about $1.2bn", "$1.2bn", "$"), "$1.2bn"),
        (figure("US$40", "40", "US$"), "US$40"),
        (figure("US$ 5m", "5m", "US$"), "US$5m"),
        (figure("about €\N{NO-BREAK SPACE}40", "40", "€"), "€40"),
        (figure("$3bn to $5bn", "3bn to $5bn", "$"), "$3bn to $5bn"),
        (figure("40 €", "40", "€"), "40€"),
        (figure("5%", "5", "%"), "5%"),
        (figure("5%", "5%", "%"), "5%"),
        (figure("10-15 people", "10-15", "people"), "10-15"),
        (replace(FIGURE, unit=None), "20,000"),
    ],
)
def test_a_sign_stays_with_its_number(written: Figure, words: str) -> None:
    assert number_as_written(written) == words


@pytest.mark.parametrize(
    ("unit", "per", "words"),
    [
        (None, None, ""),
        (Unit(None, "Palestinian prisoners", "prisoner"), None, "Palestinian prisoners"),
        (Unit(None, "people", "person", inferred=True), None, "(people)"),
        (Unit("usd", "$"), None, ""),
        (Unit("usd", "$"), Per("day", "a day"), "a day"),
        (Unit(None, "barrels", "barrel"), Per("day", "a day"), "barrels a day"),
    ],
)
def test_the_noun_is_named_with_its_denominator(unit: Unit | None, per: Per | None, words: str) -> None:
    assert noun_in_words(replace(FIGURE, unit=unit, per=per)) == words


@pytest.mark.parametrize(
    ("cue", "kind", "words"),
    [
        (Stretch(60, 64, "says"), "indirect", "the ministry says"),
        (Stretch(35, 39, "says"), "indirect", "the ministry says"),
        (Stretch(20, 32, "according to"), "according", "according to the ministry"),
        (Stretch(60, 65, "count"), "according", "the ministry count"),
        (Stretch(60, 66, "spoken"), "indirect", "the ministry"),
        (Stretch(60, 64, "told"), "indirect", "the ministry"),
        (None, "indirect", "the ministry"),
    ],
)
def test_the_source_is_named_before_what_it_does(cue: Stretch | None, kind: str, words: str) -> None:
    assert source_in_words(Source(40, 52, "the ministry", None, cue, kind)) == words


def test_a_figure_without_a_source_names_nobody() -> None:
    assert source_in_words(None) == ""


def test_the_claim_tells_whole_predicate_and_doubt() -> None:
    whole = figure("2.4 million residents", "2.4 million", "residents")
    part = replace(FIGURE, of=1, predicate=Predicate("forced", "force"), status="estimated")
    assert claim_in_words(part, [part, whole]) == "of 2.4 million, forced, estimated"
    assert claim_in_words(FIGURE, [FIGURE]) == ""


def test_a_doubt_that_is_the_claim_is_told_once() -> None:
    estimated = replace(FIGURE, predicate=Predicate("estimated", "estimate"), status="estimated")
    assert claim_in_words(estimated, [estimated]) == "estimated"


def test_a_noun_that_is_part_of_the_number_is_not_said_twice() -> None:
    assert noun_in_words(figure("a week-long", "week-long", "week")) == ""


@pytest.mark.parametrize(
    ("text", "number", "kind", "words"),
    [
        ("up to 40 times", "40", "multiple", "times"),
        ("ten to 20 times", "ten to 20", "multiple", "times"),
        ("three separate times or more", "three", "frequency", "separate times"),
        ("five-fold", "five", "multiple", "fold"),
        ("40x", "40", "multiple", "x"),
        ("twice", "twice", "multiple", ""),
        ("40 timesheets", "40", "count", ""),
    ],
)
def test_what_multiplies_or_repeats_says_so_in_place_of_a_noun(text, number, kind, words):
    assert noun_in_words(replace(figure(text, number, ""), kind=kind, unit=None)) == words


def test_times_go_with_their_rate_and_stay_with_another_value():
    daily = replace(
        figure("three times a day", "three", ""), kind="frequency", unit=None, per=Per("day", "a day")
    )
    assert noun_in_words(daily) == "times a day"
    corrected = as_set(replace(daily, value=4, low=4, high=4), replace(daily, value=3))
    assert corrected.text == "4 (was three) times a day"
    assert noun_in_words(corrected) == "times a day"


def test_a_value_in_another_unit_comes_before_the_number_that_is_written_without_its_noun():
    percent = replace(FIGURE, value=20, kind="percent", unit=Unit("percent", "%"), bound="=")
    assert value_in_words(percent, FIGURE) == "20% (was 20,000)"
    assert noun_in_words(as_set(percent, FIGURE)) == ""
    dollars = replace(percent, kind="money", unit=Unit("usd", "$"))
    assert value_in_words(dollars, FIGURE) == "$20 (was 20,000)"


def test_a_range_set_by_hand_is_told():
    ranged = replace(FIGURE, value=None, low=12, high=15, bound="=")
    assert value_in_words(ranged, FIGURE) == "12–15 (was 20,000)"


def test_a_noun_set_by_hand_is_told_beside_the_number_that_is_written():
    women = figure("240 women", "240", "women")
    men = replace(women, value=40, unit=Unit(None, "men", "man"))
    assert as_set(men, women).text == "40 (was 240) men"


@pytest.mark.parametrize(
    ("text", "number", "unit", "set_unit", "told"),
    [
        ("Eight tugs", "Eight", "tugs", "tug boats", "9 (was Eight) tug boats"),
        ("Twenty-one” towns", "Twenty-one", "” towns", "towns", "9 (was Twenty-one) towns"),
        ("US$ 5m", "5m", "US$", "towns", "9 (was US$5m) towns"),
    ],
)
def test_what_was_written_is_told_without_its_noun(text, number, unit, set_unit, told):
    machine = figure(text, number, unit)
    assert as_set(replace(machine, value=9, unit=Unit(None, set_unit)), machine).text == told


def test_another_bound_is_no_other_value():
    assert as_set(replace(FIGURE, bound=">=", low=20000, high=None), FIGURE).text == FIGURE.text


def test_a_value_set_by_hand_comes_before_what_is_written():
    corrected = replace(FIGURE, value=25)
    assert value_in_words(corrected, FIGURE).endswith(f"25 (was {number_as_written(FIGURE)})")
    assert value_in_words(FIGURE, FIGURE) == value_in_words(FIGURE)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, ""),
        (20_000, "20,000"),
        (2.5, "2.5"),
        (-3, "-3"),
        (1e12, "1,000,000,000,000"),
        (0.125, "0.125"),
        (2.00000001, "2"),
        (1e-7, "1e-07"),
        (-1e-9, "-1e-09"),
    ],
)
def test_numbers_are_shown_as_they_can_be_typed(value, words):
    assert plain_number(value) == words


@pytest.mark.parametrize(
    ("unit", "place", "words"),
    [
        ("people", "Aleppo", "Aleppo"),
        ("people", "New\nYork", "New York"),
        ("people", "", ""),
        ("Aleppo residents", "Aleppo", ""),
        ("residents of New York", "New York", ""),
    ],
)
def test_a_place_is_told_unless_what_is_counted_says_it(unit: str, place: str, words: str) -> None:
    assert place_in_words(figure(f"20,000 {unit}", "20,000", unit), place) == words


@pytest.mark.parametrize(
    ("places", "is_so"),
    [
        (["Aleppo", "Homs"], True),
        (["Aleppo", ""], True),
        (["", "Aleppo", ""], True),
        (["Aleppo", "ALEPPO"], False),
        (["Aleppo"], False),
        (["", ""], False),
        ([], False),
    ],
)
def test_places_tell_figures_apart_unless_all_have_the_same(places: list[str], is_so: bool) -> None:
    assert tell_apart(places) == is_so


def test_claims_have_their_places_where_these_tell_them_apart() -> None:
    homs, aleppo = Mention(0, 4, "GPE", "Homs"), Mention(9, 15, "GPE", "Aleppo")
    killed = Predicate("killed", "kill")
    figures = [
        replace(figure("20 people", "20", "people"), place=0, predicate=killed),
        replace(figure("30 people", "30", "people"), place=1),
        replace(figure("40 people", "40", "people"), predicate=killed),
    ]
    assert claims_in_words(figures, [homs, aleppo]) == ["killed · Homs", "Aleppo", "killed"]
    assert claims_in_words(figures[:1], [homs, aleppo]) == ["killed"]
