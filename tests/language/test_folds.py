import pytest
from hypothesis import given
from hypothesis import strategies as st

from language.analysis import Fold
from language.folds import LARGEST_SHARE, LONGEST_GAP, find_folds, unfolded_parts

STORY = (
    "The river broke its banks on Monday night and drove 1,200 people from their homes.\n\n"
    "Rescue teams reached the last of the villages by boat, the mayor said on Tuesday.\n\n"
    "“We have never seen water this high,” said Ilse Brandt, who runs the bakery on the square.\n\n"
    "The bridges will stay closed until Friday, and the schools until the end of the month.\n\n"
    "Insurers put the damage at 40 million euros, a third of it to roads and railways.\n\n"
    "The government has promised help to those who lost their houses or their harvest."
)


def folded(tail: str) -> tuple[str, str]:
    """Return what is folded of the story with this tail, and why."""
    text = STORY + "\n\n" + tail
    folds = find_folds(text)
    return ("", "") if not folds else (text[folds[0].start : folds[0].end], folds[0].reason)


@pytest.mark.parametrize(
    ("tail", "reason"),
    [
        ("LEAVE A REPLY\n\nPlease enter your comment!\nPlease enter your name here", "comment form"),
        (
            "Leave a comment\nYour email address will not be published. Required fields are marked *",
            "comment form",
        ),
        ("12 Comments\nLog in to leave a comment", "comment form"),
        ("Subscribe to our weekly newsletter\nEnter your email address", "newsletter"),
        ("Share this:\nFacebook\nTwitter", "share links"),
        ("Share this article: E-mail | Print\n© Valley Courier", "share links, copyright"),
        ("© 2021 The Valley Courier", "copyright"),
        ("Copyright 2021 Valley News. All rights reserved. This material may not be published.", "copyright"),
        ("Related stories:\nDam inspectors return to the valley", "links to other articles"),
        ("Read more: Why the valley floods", "links to other articles"),
        ("Tags: floods, Brandt", "topics"),
        ("We use cookies to improve this page.\nAccept all cookies", "cookies"),
        ("ADVERTISEMENT", "advertisement"),
        ("Follow us on Facebook\n\n© Valley Courier", "share links, copyright"),
    ],
)
def test_furniture_at_the_end_is_folded_with_its_reason(tail: str, reason: str) -> None:
    assert folded(tail) == (tail, reason)


@pytest.mark.parametrize(
    "tail",
    [
        "Share prices of the two insurers fell by 3% on Tuesday.",
        "Read more than one account before you judge, the mayor said.",
        "More from the east of the country is expected to follow.",
        "Related losses may come to 5 million euros.",
        "Subscribe to that view or not, the dam held.",
        "Follow us, he told them, and 200 did.",
        "Tweets of the night are kept in the town's archive.",
        "Cookies and soup were handed out to 300 people.",
        "Comments by the minister were met with laughter.",
        "Ilse Brandt\nTown baker",
        "Dead: 12\nMissing: 3",
    ],
)
def test_a_story_that_ends_with_similar_words_is_left_alone(tail: str) -> None:
    assert folded(tail) == ("", "")


def test_furniture_in_the_middle_is_never_folded() -> None:
    assert find_folds("Share this:\nFacebook\n\n" + STORY) == ()
    assert find_folds(f"{STORY}\n\nRelated stories:\n\n{STORY}") == ()


def test_lines_above_the_first_known_one_stay() -> None:
    assert folded("Ilse Brandt in the valley\n\nLeave a reply")[0] == "Leave a reply"


def test_a_long_list_of_short_lines_is_no_furniture() -> None:
    names = "\n".join(f"Village {n}" for n in range(LONGEST_GAP + 1))
    assert folded(f"Related:\n{names}") == ("", "")


def test_no_more_than_a_quarter_is_folded() -> None:
    tail = "\n".join(["Leave a reply", *["Please enter your comment!"] * 40])
    text = f"{STORY}\n\n{tail}"
    (fold,) = find_folds(text)
    assert fold.start > text.index("Leave a reply")
    assert len(text) / 5 < fold.end - fold.start <= len(text) * LARGEST_SHARE


def test_blank_space_around_the_furniture_is_left_out() -> None:
    text = f"{STORY}\n \n   LEAVE A REPLY  \n\n\n"
    (fold,) = find_folds(text)
    assert text[fold.start : fold.end] == "LEAVE A REPLY"


@pytest.mark.parametrize("text", ["", " ", "\n", " " * 40, "\n" * 40, "x", "© " * 9])
def test_next_to_nothing_has_no_folds(text: str) -> None:
    assert find_folds(text) == ()


LINES = st.sampled_from(
    [*STORY.split("\n"), "Leave a reply", "Share this:", "Facebook", "© Valley", " ", "12 comments"]
)


@given(st.lists(LINES | st.text(), max_size=30).map("\n".join))
def test_a_fold_reaches_to_the_end_begins_a_line_and_is_at_most_a_quarter(text: str) -> None:
    for fold in find_folds(text):
        assert text[fold.end :].strip() == ""
        assert text[: fold.start].rpartition("\n")[2].strip() == ""
        assert 0 < fold.end - fold.start <= len(text) * LARGEST_SHARE


@pytest.mark.parametrize(
    ("folds", "parts"),
    [
        ([], [(10, 20)]),
        ([Fold(0, 10, "")], [(10, 20)]),
        ([Fold(20, 30, "")], [(10, 20)]),
        ([Fold(12, 15, "a")], [(10, 12), Fold(12, 15, "a"), (15, 20)]),
        ([Fold(10, 20, "a")], [Fold(10, 20, "a")]),
        ([Fold(5, 15, "a")], [(15, 20)]),
        ([Fold(15, 30, "a")], [(10, 15), Fold(15, 30, "a")]),
        ([Fold(5, 12, "a"), Fold(14, 25, "b")], [(12, 14), Fold(14, 25, "b")]),
        ([Fold(0, 30, "a")], []),
    ],
)
def test_what_lies_outside_the_folds_is_shown(folds: list[Fold], parts: list[object]) -> None:
    assert list(unfolded_parts(10, 20, folds)) == parts
