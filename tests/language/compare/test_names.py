"""Names over several reports: joined, suggested, or left apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from language.analysis import NAME_LABELS, Analysis, PipelineId
from language.compare.judged import Answer, Judged
from language.compare.likenames import key_of, reason_to_ask
from language.compare.names import Names, join_names
from language.entities import group_mentions
from language.mention import Mention

Named = tuple[str, str]


def analysis_of(*named: Named) -> Analysis:
    """Return an analysis with these names, one after the other."""
    found, start = [], 0
    for text, label in named:
        found.append(Mention(start, start + len(text), label, text))
        start += len(text) + 1
    mentions, entities = group_mentions(found)
    return Analysis("", PipelineId("", ""), mentions=mentions, entities=entities)


def join(*reports: tuple[Named, ...], judged: Judged | None = None) -> Names:
    return join_names([analysis_of(*report) for report in reports], judged)


def joined(names: Names) -> list[set[str]]:
    return [{name.name, *name.aliases} for name in names.names if len(name.members) > 1]


@pytest.mark.parametrize(
    ("one", "other", "label"),
    [
        ("Hossein Amir-Sadeghi", "Hossein Amir Sadeghi", "PERSON"),
        ("President Ana Pereira", "Ana Pereira", "PERSON"),
        ("José Peña", "Jose Pena", "PERSON"),
        ("Þóra Guðmundsdóttir", "Thora Gudmundsdottir", "PERSON"),
        ("the Red Cross", "Red Cross", "ORG"),
        ("Peruvian", "Peruvians", "NORP"),
    ],
)
def test_names_of_the_same_words_are_joined(one: str, other: str, label: str) -> None:
    names = join(((one, label),), ((other, label),))
    assert len(names.names) == 1
    assert names.names[0].counts == (1, 1)


def test_a_place_is_a_place_whatever_kind_of_place() -> None:
    assert len(join((("Gaza", "GPE"),), (("Gaza", "LOC"),)).names) == 1


def test_the_same_words_under_two_labels_are_asked_about() -> None:
    reports = ((("Santa Brigida", "FAC"),), (("the Santa Brigida", "PRODUCT"),))
    names = join(*reports)
    assert [(one.first, one.second, one.why) for one in names.suggestions] == [
        (0, 1, "the same words under two labels")
    ]
    keys = frozenset(name.keys[0] for name in names.names)
    answers: tuple[tuple[Answer, int], ...] = (("same", 1), ("apart", 2))
    for answer, number in answers:
        judged = join(*reports, judged=Judged(names={keys: answer}))
        assert (len(judged.names), judged.suggestions) == (number, ())


def test_other_words_under_two_labels_are_not_asked_about() -> None:
    assert not join((("Santa Brigida", "FAC"),), (("Santa Brigita", "PRODUCT"),)).suggestions


def test_it_is_known_what_each_report_calls_somebody() -> None:
    (name,) = join((("Hossein Amir-Sadeghi", "PERSON"),), (), (("Hossein Amir Sadeghi", "PERSON"),)).names
    assert name.called == ("Hossein Amir-Sadeghi", "", "Hossein Amir Sadeghi")


def test_an_acronym_is_what_one_report_says_it_is() -> None:
    names = join((("World Food Programme", "ORG"), ("WFP", "ORG")), (("WFP", "ORG"),))
    assert joined(names) == [{"World Food Programme", "WFP"}]


def test_an_acronym_of_two_bodies_is_neither() -> None:
    first = (("World Food Programme", "ORG"), ("WFP", "ORG"))
    second = (("Water for People", "ORG"), ("WFP", "ORG"))
    names = join(first, second, (("WFP", "ORG"),))
    assert sorted(len(name.members) for name in names.names) == [1, 1, 1]


@pytest.mark.parametrize(
    ("one", "other", "label"),
    [
        ("Saman Gunawan", "Saman Kunawan", "PERSON"),
        ("Okafor", "Ngozi Okafor", "PERSON"),
        ("J. Okafor", "John Okafor", "PERSON"),
        ("Magnus Tumi Palsson", "Magnus Palsson", "PERSON"),
        ("Democratic Centre", "Democratic Center", "ORG"),
        ("Security Council", "UN Security Council", "ORG"),
        ("IATA", "International Air Transport Association", "ORG"),
    ],
)
def test_likely_names_are_suggested_and_not_joined(one: str, other: str, label: str) -> None:
    names = join(((one, label),), ((other, label),))
    assert len(names.names) == 2
    assert [suggestion.why for suggestion in names.suggestions]


@pytest.mark.parametrize(
    ("one", "other", "label"),
    [
        ("George W. Barnes", "George H. W. Barnes", "PERSON"),
        ("Yahya Haddad", "Mohammed Haddad", "PERSON"),
        ("A. Haddad", "B. Haddad", "PERSON"),
        ("North Kivu", "South Kivu", "GPE"),
        ("Flight 714", "Flight 715", "ORG"),
        ("Caribbean", "Cartagena", "LOC"),
    ],
)
def test_names_that_must_differ_are_left_apart(one: str, other: str, label: str) -> None:
    assert reason_to_ask(one, other, label) is None
    assert len(join(((one, label),), ((other, label),)).names) == 2


def test_a_name_is_never_joined_with_one_of_another_kind() -> None:
    names = join((("Santos", "PERSON"),), (("Santos", "GPE"),))
    assert len(names.names) == 2
    assert not names.suggestions


def test_names_of_one_report_are_not_suggested() -> None:
    names = join((("Ana Haddad", "PERSON"), ("Ana Hadad", "PERSON")))
    assert not names.suggestions


def answered(answer: Answer) -> Judged:
    keys = key_of("Saman Gunawan", "PERSON"), key_of("Saman Kunawan", "PERSON")
    return Judged(names={frozenset(keys): answer})


def test_the_reader_joins_what_was_only_suggested() -> None:
    names = join((("Saman Gunawan", "PERSON"),), (("Saman Kunawan", "PERSON"),), judged=answered("same"))
    assert joined(names) == [{"Saman Gunawan", "Saman Kunawan"}]
    assert not names.suggestions


@pytest.mark.parametrize("answer", ["apart", "unsure"])
def test_an_answered_question_is_not_asked_again(answer: Answer) -> None:
    names = join((("Saman Gunawan", "PERSON"),), (("Saman Kunawan", "PERSON"),), judged=answered(answer))
    assert len(names.names) == 2
    assert not names.suggestions


def test_what_the_reader_holds_apart_is_not_joined_by_a_third() -> None:
    keys = {name: key_of(name, "ORG") for name in ("Red Star", "Blue Star", "Green Star")}
    judged = Judged(
        names={
            frozenset((keys["Red Star"], keys["Blue Star"])): "same",
            frozenset((keys["Blue Star"], keys["Green Star"])): "same",
            frozenset((keys["Red Star"], keys["Green Star"])): "apart",
        }
    )
    names = join(*((((name, "ORG"),)) for name in keys), judged=judged)
    assert sorted(len(name.members) for name in names.names) == [1, 2]


NAMES = st.sampled_from(
    ["Ana Haddad", "Haddad", "Ana Hadad", "UN", "United Nations", "Lima", "Peruvians", "Peruvian"]
)
REPORTS = st.lists(
    st.lists(st.tuples(NAMES, st.sampled_from(NAME_LABELS)), max_size=6).map(tuple), min_size=1, max_size=4
)


@given(REPORTS)
def test_every_entity_is_one_name_and_every_mention_counts_once(reports: list[tuple[Named, ...]]) -> None:
    analyses = [analysis_of(*report) for report in reports]
    names = join_names(analyses)
    members = [member for name in names.names for member in name.members]
    assert sorted(members) == [(at, entity.id) for at, one in enumerate(analyses) for entity in one.entities]
    assert sum(sum(name.counts) for name in names.names) == sum(map(len, reports))
    assert all(names.names[index].members for index in names.index.values())


@given(REPORTS)
def test_the_order_of_the_reports_makes_no_difference(reports: list[tuple[Named, ...]]) -> None:
    def groups(each: list[tuple[Named, ...]]) -> set[frozenset[tuple[str, ...]]]:
        return {frozenset(name.keys) for name in join(*each).names}

    assert groups(reports) == groups(reports[::-1])
