from __future__ import annotations

import os

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from language.figure import Figure
from language.figures import component
from language.figures.component import SPANS_KEY, FigureFinder

MANY = int(os.environ.get("TALLYMARK_FUZZ", "60"))
"""How many random documents are tried; `TALLYMARK_FUZZ=10000` is the long run."""


@pytest.fixture(scope="module")
def nlp() -> Language:
    pipeline = spacy.blank("en")
    pipeline.add_pipe("figures")
    return pipeline


def test_figures_are_on_the_doc_as_records_and_as_spans(nlp):
    doc = nlp("At least 40 people left. They took 3 boats.")
    assert [figure.value for figure in doc._.figures] == [40, 3]
    assert [span.text for span in doc.spans[SPANS_KEY]] == ["At least 40 people", "3 boats"]
    assert doc.spans[SPANS_KEY][0].label_ == "count"


def test_each_figure_knows_its_sentence(nlp):
    first, second = nlp("At least 40 people left. They took 3 boats.")._.figures
    assert (first.sentence, second.sentence) == (0, 1)


def test_a_number_in_a_table_counts_what_its_column_is_headed(nlp):
    doc = nlp.make_doc(
        "Rank  Town   Dead  Cost ($m)\n1     Velm     12        3.5\n2     Orla  2,000  unknown"
    )
    doc.set_ents([doc.char_span(35, 39, "GPE")])
    doc = nlp.get_pipe("figures")(doc)
    dead, cost, others = doc._.figures
    assert (dead.value, dead.unit.noun, dead.predicate.lemma, dead.place) == (12, "person", "die", 0)
    assert (cost.value, cost.kind, cost.unit.id, cost.predicate, cost.place) == (
        3.5e6,
        "money",
        "usd",
        None,
        0,
    )
    assert (others.value, others.unit.noun, others.place, others.source) == (2000, "person", None, None)


def test_the_settings_survive_the_disk(tmp_path):
    nlp = spacy.blank("en")
    nlp.add_pipe("figures", config={"keep_one_of": True})
    nlp.to_disk(tmp_path)
    loaded = spacy.load(tmp_path)
    assert [figure.value for figure in loaded("one of the men")._.figures] == [1]
    assert not spacy.blank("en").add_pipe("figures").settings.keep_one_of


def test_the_settings_survive_bytes(nlp):
    finder = FigureFinder(nlp.vocab, settings=component.Settings(keep_small_vague=True))
    assert FigureFinder(nlp.vocab).from_bytes(finder.to_bytes()).settings == finder.settings


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_figures_come_back_from_other_processes(nlp):
    texts = ["At least 40 people left.", "Nothing.", "They took 3 boats."]
    here = [doc._.figures for doc in nlp.pipe(texts)]
    assert [doc._.figures for doc in nlp.pipe(texts, n_process=2)] == here


def test_a_doc_without_the_component_has_no_figures():
    assert spacy.blank("en")("40 people")._.figures == ()


def test_an_empty_doc_has_no_figures(nlp):
    assert nlp("")._.figures == ()


WORDS = """
    $ £ % - – — “ ” " ' ( ) , . : ; / + ± ° 🚢 é 漢 ﷺ a an one two dozen dozens half third million billion
    thousand hundred 0 1 12 1,234 3.5 .5 2019 9/11 3-1 m k bn km kg people men said says told that Lee Oslo
    he according to by of the more than about nearly between and from rose fell up 5% twice
"""
FRAGMENTS = st.sampled_from([*WORDS.split(), "\n", "\n\n", "\t", "\u00a0", "\u200b"])
RANDOM_TEXT = st.one_of(
    st.text(max_size=200),
    st.lists(st.tuples(FRAGMENTS, st.sampled_from(["", " "])), max_size=60).map(
        lambda parts: "".join(fragment + gap for fragment, gap in parts)
    ),
)


def check(doc: Doc) -> None:
    """Assert what holds of the figures of any document."""
    text, figures = doc.text, doc._.figures
    for figure in figures:
        assert text[figure.start : figure.end] == figure.text
        assert figure.start <= figure.number.start < figure.number.end <= figure.end
        assert text[figure.number.start : figure.number.end] == figure.number.text
        assert figure.low is None or figure.high is None or figure.low <= figure.high
        assert figure.of is None or figures[figure.of].kind in ("whole", "money")
        assert figure.source is None or text[figure.source.start : figure.source.end] == figure.source.text
        assert 0 <= figure.score <= 1
        assert Figure.from_record(figure.as_record()) == figure
    starts = [figure.number.start for figure in figures]
    assert starts == sorted(starts)


@settings(max_examples=MANY, deadline=None)
@given(RANDOM_TEXT)
def test_any_text_at_all_gives_figures_that_fit_it(nlp, text):
    check(nlp(text))


@settings(max_examples=MANY, deadline=None)
@given(st.data())
def test_any_parse_at_all_gives_figures_that_fit_it(nlp, data):
    words = data.draw(st.lists(FRAGMENTS.filter(str.strip), min_size=1, max_size=30))
    size = len(words)

    def draw(values: list[str]) -> list[str]:
        return [data.draw(st.sampled_from(values)) for _ in range(size)]

    doc = Doc(
        nlp.vocab,
        words=words,
        pos=draw(["NOUN", "VERB", "NUM", "ADJ", "PROPN", "ADP", "PUNCT"]),
        tags=draw(["NN", "NNS", "VBN", "VBD", "CD", "JJ", "IN"]),
        deps=draw(
            ["nsubj", "obj", "ccomp", "parataxis", "nummod", "nmod", "acl", "conj", "xcomp", "prep", "pobj"]
        ),
        heads=[data.draw(st.integers(0, size - 1)) for _ in range(size)],
    )
    check(nlp.get_pipe("figures")(doc))


@pytest.mark.parametrize(
    "text",
    [
        "9" * 200_000,
        "1," * 2_000,
        "1 " * 2_000,
        "$1-" * 2_000,
        "May 1 " * 5_000,
        "a@" * 20_000,
        "“1 " * 2_000,
    ],
    ids=["digits", "commas", "ones", "prices", "dates", "mails", "quotes"],
)
def test_hostile_lines_are_read_without_retracing(nlp, text):
    doc = Doc(nlp.vocab, words=[text[place : place + 1000] for place in range(0, len(text), 1000)])
    check(nlp.get_pipe("figures")(doc))
