"""Reports side by side: which figures are one claim, and what is said of it."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from language.compare.comparison import Comparison, Row, compare, figure_key
from language.compare.judged import Answer, Judged
from language.compare.reports import Report
from tests.language.compare.conftest import Reader

FERRY = "A ferry sank off Samar on Monday, killing at least 40 people and injuring 112, the coast guard said."
FERRY_LATER = (
    "The number of people killed when a ferry sank off Samar rose to 57 on Wednesday; 112 were injured."
)

WRECK = "The ferry Norrland sank off Karvala on Monday with 212 people on board.\n\n"


def shared(comparison: Comparison) -> list[tuple[str, ...]]:
    """Return the verdict and the words of each claim that several reports make."""
    return [(row.verdict, *words(comparison, row)) for row in comparison.rows if len(row.reports) > 1]


def words(comparison: Comparison, row: Row) -> list[str]:
    return [
        comparison.figure((report, figures[0])).text if figures else "-"
        for report, figures in enumerate(row.figures)
    ]


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("Rebels freed 80 Kenyan captives.", "The rebels freed 80 Kenyan hostages.", "agree"),
        ("The quake killed nearly 20,000 people.", "The quake killed 19,667 people.", "compatible"),
        ("The quake killed 19,667 people in Samar.", "The quake killed 15,012 people in Samar.", "differs"),
        (
            "The strike cost airlines $200 million.",
            "The strike cost the airlines about $210 million.",
            "compatible",
        ),
        ("A quake in Samar killed 112 people.", "The quake in Samar caused 112 deaths.", "agree"),
        ("The law got 210 votes.", "The law passed with 210 members voting for it.", "agree"),
        ("After the flood 127 people have not been found.", "127 people are missing in the flood.", "agree"),
        ("Winds of 130 kilometres an hour blew.", "The winds blew at up to 130 km per hour.", "compatible"),
    ],
)
def test_one_claim_has_a_verdict(read: Reader, one: str, other: str, verdict: str) -> None:
    assert [found for found, *_ in shared(compare(read(one, other)))] == [verdict]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The quake killed 2,000 people.", "The quake injured 2,000 people."),
        ("The valley lost 127 people in the flood.", "The flood injured 127 people in the valley."),
        ("The attack killed 1,140 people in Kenya.", "The attack killed 1,140 people in Chad."),
        ("They freed 80 Kenyan prisoners.", "They freed 80 Ugandan prisoners."),
        ("The army offered to free 36 hostages.", "The army freed 36 hostages."),
        ("The ship carried 500 containers.", "The ship carried 500 passengers."),
        ("The bank lost $500 million.", "The bank lost 500 million euros."),
        ("Pumps moved 1,600 litres an hour.", "Pumps moved 1,600 litres."),
    ],
)
def test_what_forbids_it_keeps_figures_apart_however_alike(read: Reader, one: str, other: str) -> None:
    assert shared(compare(read(one, other))) == []


def test_the_dead_of_one_place_are_not_those_of_another_unless_more_is_alike(read: Reader) -> None:
    quake = "The quake was felt. Nepal is in need, and Nepal asks for help.\n\n"
    reports = read(
        f"{quake}Norway now puts its own dead at 72.",
        f"{quake}The dead, over 200, are often forgotten.",
        days=("2024-03-05", "2024-03-06"),
    )
    assert shared(compare(reports)) == []


def test_a_place_holds_for_the_sentences_behind_it_in_its_paragraph(read: Reader) -> None:
    reports = read(
        "Nepal mourns: 50 or more are dead.\n\nNepal digs.",
        "Nepal is in need.\n\nThe army got to Gorkha. It said 223 people were dead.",
    )
    assert shared(compare(reports)) == []


@pytest.mark.parametrize(
    ("text", "about"),
    [
        (
            "The rebels freed 20 men. They would not speak of the 129 captives held in Samar.",
            ["freed", "held"],
        ),
        ("Most of the dead were found in Samar, where 2.5 million people live.", ["live"]),
        ("Of those who voted, 50.2 percent said no.", ["said"]),
        ("Nobody was arrested. On board: 20,000 Dutch containers.", ["Dutch containers"]),
        ("The strike cost airlines too much: $200 million.", [""]),
        ("The dead: at least 93.", [""]),
    ],
)
def test_a_claim_is_called_by_the_predicate_of_its_figures_else_by_what_is_counted(
    read: Reader, text: str, about: list[str]
) -> None:
    assert [row.about for row in compare(read(text, text)).rows] == about


def test_a_claim_of_several_reports_is_called_as_most_of_them_do(read: Reader) -> None:
    reports = read(
        "The quake left 112 people dead.",
        "The quake killed 112 people.",
        "In the quake 112 people were killed.",
    )
    assert [row.about for row in compare(reports).rows] == ["killed"]


def test_a_count_that_grew_is_updated_and_not_different(read: Reader) -> None:
    comparison = compare(
        read(FERRY_LATER.replace("57", "43"), FERRY_LATER, days=("2024-03-05", "2024-03-06"))
    )
    assert ("updated", "43", "57") in shared(comparison)
    assert not comparison.differs


def test_a_count_is_followed_from_place_to_place_as_it_grows(read: Reader) -> None:
    reports = read(
        "The fire in Samar killed 36 people.",
        "The number of deaths in the fire in the Philippines stood at 93.",
        days=("2024-03-05", "2024-03-08"),
    )
    assert shared(compare(reports)) == [("updated", "36 people", "93")]


def test_a_third_report_joins_what_nothing_forbids(read: Reader) -> None:
    (row,) = (
        row
        for row in compare(
            read(
                "Pumps have drawn more than 120 million litres of water from the cave.",
                "They have drawn over 128 million litres of water.",
                "Pumps took more than a billion litres from the cave.",
            )
        ).rows
        if row.pairs
    )
    assert [len(figures) for figures in row.figures] == [1, 1, 1]


def test_of_a_part_is_claimed_what_stands_behind_it(read: Reader) -> None:
    one, other = read(
        "More than 88,000 people were forced from their homes, 16,000 of whom sleep in shelters.",
        "16,000 people sleep in shelters.",
    )
    assert ("agree", "16,000", "16,000 people") in shared(compare([one, other]))


def test_two_divers_of_whom_other_things_are_said_are_not_one_claim(read: Reader) -> None:
    reports = read("The two divers reached them.", "They were steered through the tunnels by two divers.")
    assert shared(compare(reports)) == []


def test_a_verb_that_says_little_makes_no_two_figures_one_claim(read: Reader) -> None:
    texts = (
        "Officers took down the names of 358, most of them under 25.",
        "The boys between 15 and 66 were taken there.",
    )
    assert shared(compare(read(*texts))) == []


def test_without_dates_a_count_that_differs_does_so(read: Reader) -> None:
    assert compare(read(FERRY_LATER.replace("57", "43"), FERRY_LATER)).differs


def test_a_pair_says_why(read: Reader) -> None:
    (row,) = (row for row in compare(read(FERRY, FERRY_LATER)).rows if row.verdict == "compatible")
    why = "; ".join(row.pairs[0].why)
    assert "both say killed; both have the words killing / killed" in why
    assert "40 or more and 57 have values in common" in why


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        (
            "The toll is rising. Nine people are missing in Samar.",
            "The toll in Samar was told late. Police in Samar said nine people are missing.",
            "both say missing; both have the words people, missing; the values are equal",
        ),
        (
            "The death of 43 people in the ferry shocked Samar.",
            "In the Ferry that sank, 43 people are dead.",
            "both mean killed; both have the words death / dead, people, ferry",
        ),
        (
            "Rebels freed 80 Kenyan captives.",
            "The rebels freed 80 Kenyan hostages.",
            "both have the words Kenyan, freed, captives / hostages",
        ),
    ],
)
def test_a_reason_is_true_of_both_sentences_word_by_word(
    read: Reader, one: str, other: str, why: str
) -> None:
    (row,) = (row for row in compare(read(one, other)).rows if row.pairs)
    assert why in "; ".join(row.pairs[0].why)


def test_a_counted_noun_that_is_left_out_is_told_in_parentheses(read: Reader) -> None:
    texts = "Nine people are missing.", "Divers found 31 bodies, with 12 others missing."
    rows = compare(read(*(f"{WRECK}{text}" for text in texts))).rows
    (row,) = (row for row in rows if row.verdict == "differs")
    assert row.pairs[0].why[0].startswith("both count people / (bodies)")


def test_words_of_the_sentence_before_are_said_to_stand_there(read: Reader) -> None:
    reports = read("The No camp won in Samar. It took 50.2 percent.", "In Samar, No got 50.21 percent.")
    (row,) = (row for row in compare(reports).rows if row.pairs)
    assert "both have, with the sentence before, the words" in row.pairs[0].why[0]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nine people are still missing.", "Divers searched for 12 others missing."),
        ("Nine people are still missing, and 41 are in hospital.", "At least 31 are dead and 12 missing."),
        ("Nine people remain unaccounted for.", "Another 12 are missing."),
        ("Nine people are still missing.", "Ten are missing."),
    ],
)
def test_the_only_numbers_of_the_missing_differ_also_where_little_else_is_said(
    read: Reader, one: str, other: str
) -> None:
    found = shared(compare(read(f"{WRECK}{one}", f"{WRECK}{other}")))
    (differing,) = (words for verdict, *words in found if verdict == "differs")
    assert [words.split()[0] for words in differing] in (["Nine", "12"], ["Nine", "Ten"])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nine people are missing. Three are missing in Lenmark.", "Another 12 are missing."),
        ("Nine people are missing.", "In Norway a storm hit Bergen. In Bergen 12 people are missing."),
        ("Nine people are missing.", "Two soldiers are missing."),
        ("Nine people could be missing.", "Another 12 are missing."),
        ("Nine people are missing.", "In 2009, 40 people were missing after a wreck."),
        ("Nine people are missing.", "2,000 people are missing."),
        ("Nine people are missing.", "Another 12 are in hospital, and the missing are mourned."),
        ("Nine people are dead.", "Another 12 are dead."),
    ],
)
def test_numbers_of_the_missing_stay_apart_where_they_may_be_others(
    read: Reader, one: str, other: str
) -> None:
    days = ("2024-03-12", "2024-03-12")
    found = shared(compare(read(f"{WRECK}{one}", f"{WRECK}{other}", days=days)))
    assert found == [("agree", "212 people", "212 people")]


def test_more_than_a_later_report_has_of_more_than_so_many_is_an_update(read: Reader) -> None:
    texts = ("More than 63,000 flights were cancelled.", "More than 100,000 flights were cancelled.")
    (row,) = compare(read(*texts, days=("2010-04-19", "2010-04-28"))).rows
    assert row.verdict == "updated"
    assert "the earlier is hardly said of more than 64,000" in row.pairs[0].why[-1]
    (undated,) = compare(read(*texts)).rows
    assert undated.verdict == "compatible"


def test_losses_a_day_are_not_counted_up(read: Reader) -> None:
    texts = ("Airlines lost more than $200 million a day.", "Airlines lost $400 million a day.")
    (row,) = compare(read(*texts, days=("2010-04-19", "2010-04-28"))).rows
    assert row.verdict == "compatible"


def test_who_loses_a_home_is_not_lost(read: Reader) -> None:
    texts = ("Up to 300,000 people have lost their homes.", "The blast displaced more than 300,000 people.")
    (row,) = compare(read(*texts, days=("2020-08-06", "2021-08-04"))).rows
    assert row.verdict == "updated"


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("The quake killed 40 people.", "killed"),
        ("They have 40 tents.", "tents"),
        ("About 300,000 people lost their homes.", "people"),
        ("The boys put 20 lamps there.", "lamps"),
        ("Prices rose by 20 percent.", "rose"),
        ("Their coach is 25 years old.", "age"),
    ],
)
def test_a_claim_is_called_by_its_verb_unless_that_says_little(read: Reader, text: str, about: str) -> None:
    (row,) = compare(read(text)).rows
    assert row.about == about


def test_headline_and_first_sentence_are_one_claim(read: Reader) -> None:
    twice = "Ferry disaster: 112 people injured\n\n" + FERRY
    (row,) = (row for row in compare(read(twice, FERRY_LATER)).rows if row.verdict == "agree")
    assert [len(figures) for figures in row.figures] == [2, 1]


def test_every_figure_stands_in_one_row(read: Reader) -> None:
    reports = read(FERRY, FERRY_LATER, "Three ships from Manila searched for 12 hours.")
    comparison = compare(reports)
    for at, report in enumerate(reports):
        listed = sorted(index for row in comparison.rows for index in row.figures[at])
        assert listed == [i for i, one in enumerate(report.analysis.figures) if one.kind != "score"]


def test_the_order_of_the_reports_is_only_that_of_the_columns(read: Reader) -> None:
    reports = read(FERRY, FERRY_LATER, "Divers searched for the ferry off Samar. 112 people were injured.")
    found = {
        frozenset(
            frozenset(
                figure_key(ordered[at], index) for at, figures in enumerate(row.figures) for index in figures
            )
            for row in compare(ordered).rows
        )
        for ordered in map(list, permutations(reports))
    }
    assert len(found) == 1


def judged(one: Report, first: int, other: Report, second: int, answer: Answer) -> Judged:
    return Judged(figures={frozenset((figure_key(one, first), figure_key(other, second))): answer})


def test_the_reader_parts_what_was_paired(read: Reader) -> None:
    one, other = read("Rebels freed 80 Kenyan captives.", "The rebels freed 80 Kenyan hostages.")
    assert shared(compare([one, other], judged(one, 0, other, 0, "apart"))) == []


def test_the_reader_joins_what_was_apart_and_it_says_so(read: Reader) -> None:
    one, other = read(
        "The quake killed 2,000 people.", "Two thousand graves were dug, 2,000 of them in Samar."
    )
    index = len(other.analysis.figures) - 1
    assert shared(compare([one, other])) == []
    (row,) = (row for row in compare([one, other], judged(one, 0, other, index, "same")).rows if row.pairs)
    assert row.pairs[0].is_confirmed
    assert row.pairs[0].why[0] == "you said that they are one"


def test_two_reports_with_one_source_are_one_witness(read: Reader) -> None:
    reports = read(
        "Police said 112 people were injured.", "112 people were injured in the fire, police said."
    )
    (row,) = (row for row in compare(reports).rows if row.pairs)
    assert "that is one source" in row.pairs[0].why[-1]


def test_one_report_has_everything_only_here(read: Reader) -> None:
    assert {row.verdict for row in compare(read(FERRY)).rows} == {"only here"}


def test_reports_without_figures_compare_to_nothing(read: Reader) -> None:
    assert compare(read("No news today.", "Nothing happened.")).rows == ()


WORDS = st.sampled_from(
    [
        "Samar",
        "killed",
        "40",
        "up to",
        "$3 million",
        "a",
        "day",
        "No.",
        "twice",
        "per cent",
        "\t",
        "\n\n",
        "“",
        "Kruz",
    ]
)


@settings(
    max_examples=25,
    suppress_health_check=[*settings().suppress_health_check, HealthCheck.function_scoped_fixture],
)
@given(st.lists(st.lists(WORDS, max_size=12).map(" ".join), min_size=1, max_size=3))
def test_whatever_the_reports_say_every_pair_is_of_two_of_them(read: Reader, texts: list[str]) -> None:
    for row in compare(read(*texts)).rows:
        assert len(row.pairs) == len(row.reports) * (len(row.reports) - 1) // 2
        assert all(pair.one[0] != pair.other[0] and pair.why for pair in row.pairs)


def test_different_words_in_one_place_are_listed(read: Reader) -> None:
    reports = read(
        "Rebels freed 80 Kenyan captives. The war in Kenya goes on, director Ana Haddad said.",
        "The rebels freed 80 Kenyan hostages. The conflict in Kenya goes on, chief Ana Haddad said.",
    )
    wordings = {one.place: one.words for one in compare(reports).wordings if one.place}
    assert wordings["80"] == (("captive",), ("hostage",))
    assert wordings["Ana Haddad"] == (("director",), ("chief",))
    assert (("war",), ("conflict",)) in [one.words for one in compare(reports).wordings]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The war in Kenya goes on.", "Kenya has a group which fights alongside rebels."),
        ("The war in Kenya goes on.", "Kenya is fighting in Samar."),
        ("Kenya attacked the camp.", "They raid the camp in Kenya."),
        ("Aircraft flew to Samar.", "The planning of Samar took time."),
        ("Kenya set a date.", "Kenya puts it off."),
        ("Kenya lost the ferry.", "The losses of Kenya are great."),
    ],
)
def test_a_verb_is_no_other_word_for_a_thing(read: Reader, one: str, other: str) -> None:
    assert not compare(read(one, other)).wordings


def test_it_is_known_where_words_stand(read: Reader) -> None:
    reports = read(
        "Rebels freed 80 Kenyan captives. Chief Ana Haddad spoke of wars, and of the war.",
        "The rebels freed 80 Kenyan hostages. Director Ana Haddad spoke of the conflict.",
    )
    used = [
        [report.article.text[one.start : one.end] for one in each]
        for wording in compare(reports).wordings
        for report, each in zip(reports, wording.used, strict=True)
    ]
    assert used[:4] == [["80 Kenyan captives"], ["80 Kenyan hostages"], ["Chief"], ["Director"]]
    assert ["wars"] in used
    assert ["conflict"] in used


@pytest.mark.parametrize(
    ("one", "other", "differs"),
    [
        ("The coast guard said 37 were missing.", "The coast guard said 29 people were missing.", True),
        (
            "The coast guard said 12 were killed and 37 missing.",
            "The coast guard said 12 people were dead and 29 people missing.",
            True,
        ),
        ("The coast guard said 37 were missing.", "The police said 29 people were missing.", False),
        ("37 people were missing.", "29 people were missing.", False),
        ("The police said 37 people were injured.", "The police said 29 people were missing.", False),
        ("The police said 37 miners were missing.", "The police said 29 soldiers were missing.", False),
        ("The police said 37 were missing in Kenya.", "The police said 29 were missing in Chad.", False),
        ("The police said 37 were injured in the blast.", "The police said 29 were injured.", False),
        ("The police said 37 may be missing.", "The police said 29 people were missing.", False),
    ],
)
def test_one_source_that_says_nothing_else_differs_from_itself(
    read: Reader, one: str, other: str, differs: bool
) -> None:
    assert compare(read(one, other)).differs == differs
