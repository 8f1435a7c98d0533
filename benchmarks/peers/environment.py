"""Virtual environments of the peers: their libraries and ours would not fit into one."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

CACHE = Path(".peers")
"""Where they are kept between runs."""


class PeerNotSetUpError(Exception):
    """The environment of a peer could not be made."""


def environment(name: str, requirements: Sequence[str]) -> Path:
    """Return the folder with the programs of an environment, and make it if it is not there yet.

    Args:
        name: of the peer.
        requirements: what to install, as pip understands it.

    Raises:
        PeerNotSetUpError: when something cannot be installed.
    """
    folder = CACHE / name
    ready, wanted = folder / "ready", "\n".join(requirements)
    if not ready.is_file() or ready.read_text() != wanted:
        print(f"{name}: setting up {folder} (once; a few minutes)", file=sys.stderr)
        _run([sys.executable, "-m", "venv", str(folder)])
        pip = [
            str(folder / "bin" / "python"),
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
        ]
        _run([*pip, *requirements])
        ready.write_text(wanted)
    return folder / "bin"


def _run(command: Sequence[str]) -> None:
    found = subprocess.run(command, capture_output=True, text=True, check=False)
    if found.returncode != 0:
        raise PeerNotSetUpError((found.stderr.strip().splitlines() or ["pip failed"])[-1])
