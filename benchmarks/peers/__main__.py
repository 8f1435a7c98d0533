"""Hand our exports to the tools they are for, each in an environment of its own, and print what they say.

The environments are made once, in `.peers`; that needs the package index, nothing else leaves this machine. A
line for each peer; the exit status is 1 when one of them disagrees.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from benchmarks.peers import brat, doccano, label_studio
from benchmarks.peers.environment import PeerNotSetUpError
from benchmarks.peers.material import Material

PEERS: dict[str, Callable[[Material], str]] = {
    "brat": brat.check,
    "doccano": doccano.check,
    "label-studio": label_studio.check,
}
"""What holds our exports against each tool; it returns what was tried, or raises AssertionError."""


def main() -> int:
    """Run the peers that were named, or all of them, and return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.peers", description=__doc__)
    parser.add_argument("peers", nargs="*", metavar="PEER", help=", ".join(PEERS))
    wanted = parser.parse_args().peers or list(PEERS)
    if unknown := set(wanted) - set(PEERS):
        parser.error(f"no such peer: {', '.join(sorted(unknown))}")
    with tempfile.TemporaryDirectory() as folder:
        material = Material.made_in(Path(folder))
        verdicts = [_verdict(name, material) for name in wanted]
    return 0 if all(verdicts) else 1


def _verdict(name: str, material: Material) -> bool:
    try:
        print(f"{name:<14} {PEERS[name](material)}  ok", flush=True)
    except (AssertionError, PeerNotSetUpError) as error:
        print(f"{name:<14} FAILED: {error}", flush=True)
        return False
    return True


if __name__ == "__main__":
    sys.exit(main())
