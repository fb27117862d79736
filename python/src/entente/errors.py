"""What the command says when it cannot do what it was asked for, as exceptions."""

from __future__ import annotations


class EntenteError(Exception):
    """Why the command failed: its own message, with place, problem and remedy.

    Options in messages are written as on the command line: `--roll-up` is `roll_up` here.
    """

    #: What the process ended with, if it ended by itself.
    status: int | None

    def __init__(self, message: str, status: int | None = None) -> None:
        super().__init__(message)
        self.status = status


class UsageError(EntenteError, ValueError):
    """The options do not fit each other, or not this case."""


class DataError(EntenteError, ValueError):
    """The data are wrong; each place is a line of the message."""


class NoInput(EntenteError, FileNotFoundError):
    """There is no such input."""


class MachineError(EntenteError, RuntimeError):
    """Graphviz failed, or the machine allows too little."""


class OutputError(EntenteError, OSError):
    """A file cannot be written."""


class Stopped(EntenteError, RuntimeError):
    """The process was ended from outside, or broke off."""


class TimedOut(EntenteError, TimeoutError):
    """The process was ended because `time_limit` was over."""


class NotInstalled(EntenteError, FileNotFoundError):
    """There is no `entente` on the PATH."""


class Note(UserWarning):
    """Something worth knowing about a result, that the command said beside it."""


_BY_STATUS: dict[int, type[EntenteError]] = {
    64: UsageError,
    65: DataError,
    66: NoInput,
    70: MachineError,
    73: OutputError,
}


def error(status: int, messages: str) -> EntenteError:
    """The exception for what a process ended with and said.

    Notes are left out, as is how the command line is written.
    """
    lines = [line for line in messages.split("\n") if not line.startswith("note: ")]
    text = "\n".join(lines).split("\nUsage: ")[0].strip()
    text = "\n".join(line.removeprefix("Error: ") for line in text.split("\n"))
    kind = _BY_STATUS.get(status, Stopped)
    return kind(text or f"entente ended with {status} and said nothing", status)
