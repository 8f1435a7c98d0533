"""The terminal that keys come from: what was typed before Textual takes it, and that it is lost.

Only for systems with terminals as POSIX has them.
"""

from __future__ import annotations

import os
import select
import signal
import sys
import termios
import time
import tty
from collections.abc import Callable, Sequence
from threading import Thread
from typing import Final

HUNG_UP: Final = 128 + signal.SIGHUP
"""The exit status of a program whose terminal was lost."""
TERMINATED: Final = 128 + signal.SIGTERM
"""The exit status of a program that was told to end."""
_MOST_TYPED = 1 << 12
_GRACE = 5.0
"""Seconds that are left to keep what is to be kept."""


def typed_ahead() -> str:
    """Return what was typed so far, Enter as a carriage return.

    A terminal gathers whole lines, and makes a line feed of Enter, until it is told otherwise.
    """
    terminals = _terminals()
    if not terminals:
        return ""
    keyboard, before = terminals[0], termios.tcgetattr(terminals[0])
    at_once = [*before[: tty.CC], [*before[tty.CC]]]
    at_once[tty.LFLAG] &= ~(termios.ICANON | termios.ECHO)
    at_once[tty.CC][termios.VMIN] = at_once[tty.CC][termios.VTIME] = 0
    termios.tcsetattr(keyboard, termios.TCSANOW, at_once)
    try:
        return os.read(keyboard, _MOST_TYPED).decode("utf-8", "replace").replace("\n", "\r")
    finally:
        termios.tcsetattr(keyboard, termios.TCSANOW, before)


def suspend() -> bool:
    """Stop until the shell has the program go on, and say whether there is a shell that can.

    A shell makes each of its jobs a group of processes. What a terminal runs without one is in the group that
    leads the session: nobody would take the terminal over there.
    """
    has_shell = os.getpgrp() != os.getsid(0)
    if has_shell:
        os.killpg(os.getpgrp(), signal.SIGTSTP)
    return has_shell


def when_lost(leave: Callable[[], object]) -> None:
    """Have the program leave when its terminal is lost, and end it in any case a little later.

    A signal says so only to those whose controlling terminal it is, and not to those that ignore it, as under
    `nohup`: so a thread asks the terminal, and sleeps until there is an answer.

    Args:
        leave: what to do first; it is called in a thread.
    """
    terminals = _terminals()
    if not terminals:
        return

    def end() -> None:
        _forget(terminals)  # whoever draws may wait for ever for a terminal that takes nothing
        _end(leave, HUNG_UP)

    _at_signal(signal.SIGHUP, end)

    def end_if_lost() -> None:
        if _is_lost(terminals[0]):
            end()

    _in_a_thread(end_if_lost)


def when_terminated(leave: Callable[[], object]) -> None:
    """Have the program leave when another tells it to end, and end it in any case a little later.

    Args:
        leave: what to do first; it is called in a thread.
    """
    _at_signal(signal.SIGTERM, lambda: _end(leave, TERMINATED))


def _at_signal(number: signal.Signals, work: Callable[[], object]) -> None:
    """Have a signal begin some work, where it would end the program."""
    if signal.getsignal(number) is signal.SIG_DFL:
        signal.signal(number, lambda *_: _in_a_thread(work))


def _end(leave: Callable[[], object], status: int) -> None:
    leave()
    time.sleep(_GRACE)
    os._exit(status)


def _in_a_thread(work: Callable[[], object]) -> None:
    Thread(target=work, name="terminal-lost", daemon=True).start()


def _is_lost(terminal: int) -> bool:
    """Wait until the terminal is lost; say False when the system cannot tell."""
    waiting = select.poll()
    waiting.register(terminal, 0)  # that it is lost is said unasked
    return any(said & (select.POLLHUP | select.POLLERR) for _, said in waiting.poll())


def _terminals() -> list[int]:
    """Return by which numbers this process reads and writes terminals; empty when it reads none."""
    streams = (sys.__stdin__, sys.__stdout__, sys.__stderr__)
    if sys.__stdin__ is None or not sys.__stdin__.isatty():
        return []
    return [stream.fileno() for stream in streams if stream is not None and stream.isatty()]


def _forget(terminals: Sequence[int]) -> None:
    """Let what is still drawn go nowhere."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for terminal in terminals:
        os.dup2(nowhere, terminal)
