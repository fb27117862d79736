"""The program `entente`: where it is, how it is started and ended."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Collection
from typing import NamedTuple

from .errors import NotInstalled, TimedOut, error

# How long a process may take to remove unfinished files once it is told to end.
_SECONDS_TO_END = 3


class Said(NamedTuple):
    """What the program printed, and what it said beside it."""

    output: bytes
    messages: str


def run(
    arguments: list[str],
    events: bytes | None = None,
    time_limit: float | None = None,
    accepted: Collection[int] = (0,),
) -> Said:
    """What the program prints and says.

    - `events`: what it reads from standard input.
    - `time_limit`: after so many seconds it is ended, as it is when Python is interrupted.
    - `accepted`: what it may end with; a result counts even then.

    Raises: EntenteError, by what the process ended with.
    """
    process = subprocess.Popen(
        [tool(), *arguments],
        stdin=subprocess.DEVNULL if events is None else subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    with process:
        try:
            output, messages = process.communicate(events, timeout=time_limit)
        except subprocess.TimeoutExpired:
            _end(process)
            raise TimedOut(
                f"entente {arguments[0]} was not done after {time_limit:g} seconds; raise "
                "time_limit, or select fewer actors or a shorter period"
            ) from None
        except BaseException:
            _end(process)
            raise
    said = Said(output, messages.decode(errors="replace"))
    if process.returncode == 0 or (process.returncode in accepted and output):
        return said
    raise error(process.returncode, said.messages)


def tool() -> str:
    """The program: what ENTENTE_TOOL names, else `entente` on the PATH.

    Raises: NotInstalled.
    """
    named = os.environ.get("ENTENTE_TOOL")
    found = shutil.which(named or "entente")
    if found is None:
        problem = (
            f"ENTENTE_TOOL names {named}, which is no program"
            if named
            else "no entente on the PATH"
        )
        raise NotInstalled(
            f"{problem}; install Entente, or put the folder bin of its sources on the PATH, whose "
            "entente builds itself"
        )
    return found


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(_SECONDS_TO_END)
    except subprocess.TimeoutExpired:
        process.kill()
