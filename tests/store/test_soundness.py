from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from language.figure import Figure, Source, Stretch, Unit
from language.mention import Mention
from store.soundness import sound

MENTION = Mention(3, 7, "GPE", "Goma")
FIGURE = Figure(0, 12, "129 captives", Stretch(0, 3, "129"), 129, kind="count", unit=Unit(None, "captives"))


@pytest.mark.parametrize(
    "record",
    [
        MENTION,
        FIGURE,
        replace(MENTION, label="OF_A_NEWER_VERSION", score=1),
        replace(FIGURE, kind="of a newer version", value=1.5),
        replace(FIGURE, source=Source(0, 3, "129", None, Stretch(4, 5, "c"), "indirect")),
    ],
)
def test_a_record_that_is_sound_is_as_it_was(record: Any) -> None:
    assert sound(record) is record


@pytest.mark.parametrize(
    ("record", "changes"),
    [
        (MENTION, {"start": -1}),
        (MENTION, {"start": 8}),
        (MENTION, {"score": "high"}),
        (FIGURE, {"start": []}),
        (FIGURE, {"value": "many"}),
        (FIGURE, {"unit": "captives"}),
        (FIGURE, {"unit": Unit(None, "captives", modifiers=(1,))}),
        (FIGURE, {"number": Stretch(0, None, "129")}),
        (FIGURE, {"number": Stretch(3, 0, "129")}),
        (FIGURE, {"source": Source(0, 3, "129", None, {"start": 0}, "indirect")}),
    ],
)
def test_a_record_that_is_damaged_is_refused(record: Any, changes: dict[str, Any]) -> None:
    with pytest.raises((TypeError, ValueError)):
        sound(replace(record, **changes))
