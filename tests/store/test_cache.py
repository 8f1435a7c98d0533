from __future__ import annotations

import os
from pathlib import Path

import pytest
from msgspec.structs import replace

from language.analysis import Analysis, PipelineId
from store import cache as cache_module
from store.cache import AnalysisCache


@pytest.fixture
def cache(tmp_path: Path) -> AnalysisCache:
    return AnalysisCache(tmp_path / "cache")


def entry(tmp_path: Path) -> Path:
    (path,) = (tmp_path / "cache").iterdir()
    return path


def test_an_analysis_that_was_kept_is_found(cache: AnalysisCache, analysis: Analysis) -> None:
    cache.put(analysis)
    assert cache.get(analysis.article, analysis.pipeline) == analysis


def test_what_is_held_is_known_without_reading_it(cache: AnalysisCache, analysis: Analysis) -> None:
    assert not cache.holds(analysis.article, analysis.pipeline)
    cache.put(analysis)
    assert cache.holds(analysis.article, analysis.pipeline)


def test_another_version_of_the_pipeline_finds_nothing(cache: AnalysisCache, analysis: Analysis) -> None:
    cache.put(analysis)
    assert cache.get(analysis.article, PipelineId("en_reader", "1.1")) is None


@pytest.mark.parametrize(
    "damage",
    [b"", b"{}", b"00000000\n{}", b"no line end", b"e8b7be43\na"],
)
def test_a_damaged_entry_is_a_miss_and_is_replaced(
    cache: AnalysisCache, analysis: Analysis, tmp_path: Path, damage: bytes
) -> None:
    cache.put(analysis)
    entry(tmp_path).write_bytes(damage)
    assert cache.get(analysis.article, analysis.pipeline) is None
    cache.put(analysis)
    assert cache.get(analysis.article, analysis.pipeline) == analysis


def test_one_changed_letter_is_a_miss(cache: AnalysisCache, analysis: Analysis, tmp_path: Path) -> None:
    cache.put(analysis)
    path = entry(tmp_path)
    first, _, rest = path.read_bytes().partition(b"\n")
    path.write_bytes(first + b"\n" + rest.replace(b"Goma", b"Homa"))
    assert cache.get(analysis.article, analysis.pipeline) is None


def test_what_was_not_used_for_longest_goes_first(tmp_path: Path, analysis: Analysis) -> None:
    cache = AnalysisCache(tmp_path / "cache")
    versions = [replace(analysis, pipeline=PipelineId("p", str(number))) for number in range(3)]
    for age, version in enumerate(versions):
        cache.put(version)
        newest = max((tmp_path / "cache").iterdir(), key=lambda one: one.stat().st_mtime_ns)
        os.utime(newest, (1000 + age, 1000 + age))
    assert cache.get(analysis.article, PipelineId("p", "0")) is not None
    size = sum(one.stat().st_size for one in (tmp_path / "cache").iterdir())
    AnalysisCache(tmp_path / "cache", most_bytes=size + 100).put(analysis)
    kept = [cache.get(analysis.article, PipelineId("p", str(number))) is not None for number in range(3)]
    assert kept == [True, False, True]


def test_what_a_crash_left_behind_is_removed_in_time(
    cache: AnalysisCache, analysis: Analysis, tmp_path: Path
) -> None:
    cache.put(analysis)
    old, new = tmp_path / "cache" / "old.tmp", tmp_path / "cache" / "new.tmp"
    old.touch()
    new.touch()
    os.utime(old, (1000, 1000))
    AnalysisCache(tmp_path / "cache").put(analysis)
    assert (old.exists(), new.exists()) == (False, True)


def test_the_folder_is_not_measured_for_each_entry(
    cache: AnalysisCache, analysis: Analysis, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: list[object] = []
    monkeypatch.setattr(AnalysisCache, "_shrink", lambda _, newest: looks.append(newest))
    for number in range(5):
        cache.put(replace(analysis, pipeline=PipelineId("p", str(number))))
    assert len(looks) == 1


def test_a_cache_that_cannot_be_written_is_only_empty(tmp_path: Path, analysis: Analysis) -> None:
    (tmp_path / "cache").write_text("a file where the folder should be")
    cache = AnalysisCache(tmp_path / "cache")
    cache.put(analysis)
    assert cache.get(analysis.article, analysis.pipeline) is None


def test_a_full_disk_leaves_no_halves_behind(
    cache: AnalysisCache, analysis: Analysis, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(cache_module.os, "replace", fail)
    cache.put(analysis)
    assert list((tmp_path / "cache").iterdir()) == []


def test_the_beginning_is_found_without_the_rest(
    cache: AnalysisCache, analysis: Analysis, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache_module, "BEGINNING", 40)
    cache.put(analysis)
    path = entry(tmp_path)
    path.write_bytes(path.read_bytes().partition(b"\n")[0] + b"\nand then garbage")
    assert cache.beginning(analysis.article, analysis.pipeline) == analysis.beginning(40)
    assert cache.get(analysis.article, analysis.pipeline) is None


def test_an_entry_that_was_cut_short_is_a_miss(
    cache: AnalysisCache, analysis: Analysis, tmp_path: Path
) -> None:
    cache.put(analysis)
    assert cache.get(analysis.article, analysis.pipeline) == analysis
    path = entry(tmp_path)
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join(lines[:-2]))
    assert cache.get(analysis.article, analysis.pipeline) is None
