import tomllib
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Annotated, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import Struct

from store.errors import SettingsError
from store.settings import Setting, settings_from, toml_lines


class Inner(Struct, frozen=True):
    width: Annotated[int, Setting("How wide", least=20, most=200)] = 80
    kinds: Annotated[tuple[str, ...], Setting("Which kinds", among=("age", "rate"))] = ()


class Outer(Struct, frozen=True):
    name: Annotated[str | None, Setting("What it is called")] = None
    place: Annotated[Path | None, Setting("Where it is")] = None
    is_open: Annotated[bool, Setting("Whether it is open")] = True
    inner: Annotated[Inner, Setting("What is inside")] = Inner()
    keys: Annotated[Mapping[str, str], Setting("Other keys")] = {}


def read(words: str) -> Outer:
    return settings_from(tomllib.loads(words), Outer, path="a.toml")


def written(settings: Outer, *, commented: bool = False) -> str:
    return "\n".join(toml_lines(settings, commented=commented))


def test_what_a_file_leaves_out_has_its_default() -> None:
    assert read("") == Outer()
    assert read("name = 'Ana'\n[inner]\nwidth = 20") == Outer(name="Ana", inner=Inner(width=20))


def test_ids_with_a_full_stop_may_be_quoted_or_not() -> None:
    assert read('[keys]\n"a.b" = "x"').keys == read('[keys]\na.b = "x"').keys == {"a.b": "x"}


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        ("namex = 'Ana'", "namex is no setting"),
        ("[inner]\nwiddth = 5", "inner.widdth is no setting"),
        ("name = 5", "name has to be a string"),
        ("place = true", "place has to be a path"),
        ("is_open = 1", "is_open has to be true or false"),
        ("inner = 5", "inner has to be a table, [inner]"),
        ("[inner]\nwidth = 'wide'", "inner.width has to be a whole number"),
        ("[inner]\nwidth = true", "inner.width has to be a whole number"),
        ("[inner]\nwidth = 19", "inner.width has to be a whole number from 20 to 200"),
        ("[inner]\nkinds = 'age'", "inner.kinds has to be a list of strings"),
        ("[inner]\nkinds = ['age', 'odd']", "inner.kinds (odd) has to be one of age, rate"),
        ("keys = 'x'", "keys has to be a table, [keys]"),
        ("[keys]\na.b = 5", "keys.a.b has to be a string"),
    ],
)
def test_what_is_no_setting_is_named(words: str, complaint: str) -> None:
    with pytest.raises(SettingsError) as caught:
        read(words)
    assert caught.value.sentence == f"a.toml could not be used: {complaint}"


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("[inner]\nwiddth = 5", "did you mean inner.width? "),
        ("width = 50", "did you mean inner.width, which is to be written under [inner]? "),
        ("widths = 50", "did you mean inner.width, which is to be written under [inner]? "),
        ("[inner]\nplace = 'b'", "did you mean place, which is to stand before all tables? "),
        ("xyz = 5", "tallymark config init"),
    ],
)
def test_a_slip_of_the_pen_and_a_wrong_table_are_understood(words: str, meant: str) -> None:
    with pytest.raises(SettingsError) as caught:
        read(words)
    assert caught.value.hint.startswith(meant)


texts = st.text(st.characters(codec="utf-8"), min_size=1)
outers = st.builds(
    Outer,
    name=texts,
    place=texts.map(Path),
    is_open=st.booleans(),
    inner=st.builds(
        Inner, width=st.integers(20, 200), kinds=st.lists(st.sampled_from(["age", "rate"])).map(tuple)
    ),
    keys=st.dictionaries(texts, texts),
)


@given(outers)
def test_what_is_written_is_read_back(settings: Outer) -> None:
    assert read(written(settings)) == settings


def test_a_file_of_comments_changes_nothing_and_says_what_everything_does() -> None:
    words = written(Outer(), commented=True)
    assert read(words) == Outer()
    assert "# How wide, from 20 to 200.\n# width = 80\n" in words


def test_each_line_of_such_a_file_may_be_used_as_it_stands() -> None:
    lines = written(Outer(name="Ana", place=Path("b")), commented=True).splitlines()
    used = [line.removeprefix("# ") if " = " in line else line for line in lines]
    assert read("\n".join(used)) == Outer(name="Ana", place=Path("b"))


values: st.SearchStrategy[Any] = st.recursive(
    st.integers() | st.text() | st.booleans() | st.floats(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)
names = st.sampled_from(["name", "place", "is_open", "inner", "keys", "odd"])


@given(st.dictionaries(names, values))
def test_no_table_leads_to_another_error(table: dict[str, Any]) -> None:
    with suppress(SettingsError):
        settings_from(table, Outer, path="a.toml")
