"""Publishing: putting a new file in the place of the store's; at every instant there is a whole one."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from store.durable import FILE_MODE, replace_file, sync_folder, write_new
from store.layout import Layout
from store.snapshot import Snapshot, snapshot_chunks


def write_beside(layout: Layout, snapshot: Snapshot) -> None:
    """Write the new file beside the old one. Only the holder of the compactor's lock may.

    Raises:
        OSError: when there is no room; nothing is left behind.
    """
    layout.temporary.unlink(missing_ok=True)
    write_new(layout.temporary, snapshot_chunks(snapshot))


def publish(layout: Layout, *, keep_from: int) -> None:
    """Put the file that was written beside in place. Only the holder of the store's lock may.

    Args:
        layout: where the files are.
        keep_from: the first journal segment that is not in the file that becomes the backup: with these
            segments the backup is worth as much as the new file.
    """
    _back_up(layout)
    replace_file(layout.temporary, layout.path)
    for number in layout.segments():
        if number < keep_from:
            layout.segment(number).unlink(missing_ok=True)


def set_aside(layout: Layout, damaged: Iterable[Path]) -> list[Path]:
    """Keep damaged files under other names, and return these."""
    kept = []
    for path in (one for one in damaged if one.exists()):
        kept.append(layout.corrupt(path))
        if path == layout.path:
            os.replace(path, kept[-1])
        else:
            write_new(kept[-1], [path.read_bytes()])
    sync_folder(layout.path.parent)
    return kept


def _back_up(layout: Layout) -> None:
    """Give the present file a second name; where a file cannot have two, copy it."""
    spare = layout.backup.with_name(layout.backup.name + ".tmp")
    spare.unlink(missing_ok=True)
    try:
        os.link(layout.path, spare)
    except FileNotFoundError:
        return
    except OSError:
        write_new(spare, [layout.path.read_bytes()])
    os.chmod(spare, FILE_MODE)
    os.replace(spare, layout.backup)
