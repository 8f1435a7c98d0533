"""Universities of several towns."""

import pytest
from naming import named, shown

from language.campuses import with_campuses

SANTA_CRUZ = ("Santa Cruz", "GPE")


@pytest.mark.parametrize(
    ("text", "school", "names"),
    [
        ("the University of California, Santa Cruz, said", "University of California", None),
        ("the University of Norway, Santa Cruz, said", "University of Norway", SANTA_CRUZ),
        ("the University of California in Santa Cruz said", "University of California", SANTA_CRUZ),
    ],
)
def test_a_campus_belongs_to_its_university(text: str, school: str, names: tuple[str, str] | None) -> None:
    _, spans = named(text, (school, "ORG"), SANTA_CRUZ)
    whole = [(f"{school}, Santa Cruz", "ORG")] if names is None else [(school, "ORG"), names]
    assert shown(with_campuses(spans)) == whole
