from __future__ import annotations

import pytest

from language.article import Article
from tui.panels.articles import Group, Order, Progress, arranged, in_groups

OPENED = [
    (Article("", path="b/report10.txt"), Progress(found=4)),
    (Article("", path="b/report9.txt"), Progress(decided=2, found=9)),
    (Article("", path="a.txt", title="Élan"), Progress()),
    (Article("", path="z.txt", title="east wind"), Progress(decided=3, found=3)),
    (Article("", path="c.txt", title="Fire"), Progress(found=90, is_done=True)),
    (Article("", path="d.txt", title="Fire"), Progress(decided=1)),
]


@pytest.mark.parametrize(
    ("order", "positions"),
    [("opened", [0, 1, 2, 3, 4, 5]), ("name", [3, 2, 4, 5, 1, 0]), ("undecided", [1, 0, 2, 5, 3, 4])],
)
def test_articles_stand_in_the_order_that_was_chosen(order: Order, positions: list[int]) -> None:
    found = arranged(
        range(len(OPENED)),
        order=order,
        facts=lambda position: OPENED[position][0],
        progress=lambda position: OPENED[position][1],
    )
    assert found == positions


def test_more_decisions_than_were_found_leave_nothing_undecided() -> None:
    assert Progress(decided=5, found=3).undecided == 0


def test_articles_that_are_not_listed_stand_under_no_event() -> None:
    groups = [Group("Samar", (3, 1)), Group("Peru", (0, 2))]
    listed = in_groups([4, 3, 1], groups)
    assert listed[:3] == [groups[0], 3, 1]
    assert listed[4:] == [4]
    assert in_groups([4, 5], groups) == [4, 5]
