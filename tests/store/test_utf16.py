import pytest

from store.utf16 import Utf16

TEXT = "a😊b𝔘c"


@pytest.mark.parametrize("code_points", range(len(TEXT) + 1))
def test_every_offset_comes_back_as_it_was(code_points):
    offsets = Utf16(TEXT)
    assert offsets.units(code_points) == len(TEXT[:code_points].encode("utf-16-le")) // 2
    assert offsets.code_points(offsets.units(code_points)) == code_points


def test_the_middle_of_a_character_is_taken_for_its_start():
    assert [Utf16(TEXT).code_points(units) for units in range(8)] == [0, 1, 1, 2, 3, 3, 4, 5]
