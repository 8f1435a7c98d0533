from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from store.exports.piece import ReadArticle
from store.exports.spans import Span, spans_of, without_overlaps


def test_spans_are_in_the_order_of_the_text_and_figures_lead_to_their_sources(
    read_article: ReadArticle,
) -> None:
    spans = spans_of(read_article)
    assert [(span.label, span.text, span.state) for span in spans.standing] == [
        ("FIGURE", "129 captives", "accepted"),
        ("GPE", "Goma", "changed"),
        ("ORG", "UN", "accepted"),
        ("GPE", "=Goma=", "suggested"),
        ("DATE", "Tuesday", "suggested"),
        ("FIGURE", "40", "suggested"),
    ]
    assert spans.sources == ((0, 2),)
    assert [(span.label, span.text) for span in spans.rejected] == [("NORP", "Rebels")]
    assert spans.standing[0].notes == ("=checked by phone",)


def test_a_source_that_is_no_mention_is_a_span_of_its_own(unlinked_article: ReadArticle) -> None:
    spans = spans_of(unlinked_article)
    ((figure, source),) = spans.sources
    assert (spans.standing[figure].label, spans.standing[source].label) == ("FIGURE", "SOURCE")
    assert spans.standing[source].text == "the UN"


def test_where_spans_overlap_names_come_before_figures_and_the_longer_before_the_shorter() -> None:
    spans = [
        Span(0, 11, "FIGURE", "1.9 million"),
        Span(0, 11, "CARDINAL", "1.9 million"),
        Span(12, 30, "FIGURE", ""),
        Span(15, 19, "GPE", ""),
        Span(40, 44, "ORG", ""),
        Span(40, 50, "ORG", ""),
        Span(50, 52, "SOURCE", ""),
    ]
    assert [(span.start, span.label) for span in without_overlaps(spans)] == [
        (0, "FIGURE"),
        (15, "GPE"),
        (40, "ORG"),
        (50, "SOURCE"),
    ]


RANGES = st.tuples(
    st.integers(0, 30), st.integers(1, 9), st.sampled_from(["FIGURE", "GPE", "DATE", "SOURCE"])
)


@given(st.lists(RANGES.map(lambda one: Span(one[0], one[0] + one[1], one[2], "")), max_size=12))
def test_no_two_of_the_kept_overlap_and_each_left_out_overlaps_one(spans: list[Span]) -> None:
    kept = without_overlaps(spans)
    assert all(one.end <= other.start for one, other in pairwise(kept))
    assert all(any(span.start < other.end and other.start < span.end for other in kept) for span in spans)
