"""What the functions give back.

Each is called with the name of a command, what its function was given, and which names of these
are no options but what the command is about.
"""

from __future__ import annotations

import inspect
import json
import os
import sys
import warnings
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from . import cases, program, tables
from .arguments import Parameters, command_line, refuse_misspelt
from .errors import Note
from .pictures import Picture

_PACKAGE = os.path.dirname(__file__) + os.sep


def table(command: str, given: Mapping[str, Any], *subjects: str) -> tables.Table:
    """The table that a command prints."""
    # A case with errors is what `check` tells about, no failure of it.
    accepted = (0, 65) if command == "check" else (0,)
    said = _said(command, {**given, "format": "csv"}, subjects, accepted)
    return tables.read(said.decode())


def picture(command: str, given: Mapping[str, Any], *subjects: str) -> Picture:
    """The picture that a command draws."""
    output = given["output"]
    if output is None:
        form = given["format"] or "svg"
        return Picture(_said(command, {**given, "format": form}, subjects), form.lower())
    _said(command, given, subjects)
    path = Path(output)
    return Picture(path.read_bytes(), (given["format"] or path.suffix.removeprefix(".")).lower())


def export(command: str, given: Mapping[str, Any], *subjects: str) -> tables.Table | str | Path:
    """The path of what was exported; without `output` a table, or the text of another format."""
    if given["output"] is not None:
        return file(command, given, *subjects)
    form = given["format"] or "csv"
    text = _said(command, {**given, "format": form}, subjects).decode()
    return tables.read(text) if form.lower() == "csv" else text


def file(command: str, given: Mapping[str, Any], *subjects: str) -> Path:
    """The path of the file or folder that a command writes."""
    _said(command, given, subjects)
    return Path(given["output"])


def as_json(
    function: Callable[Parameters, Any], *args: Parameters.args, **kwargs: Parameters.kwargs
) -> Any:
    """All that a command knows, where a table has a part: `as_json(entente.compare, "seeds", …)`.

    Takes a function that gives a table, and what that takes.

    Returns: The JSON of the command as dicts and lists.
    """
    refuse_misspelt(function, kwargs)
    signature = inspect.signature(function)
    subjects = [
        name
        for name, parameter in signature.parameters.items()
        if parameter.kind is not parameter.KEYWORD_ONLY
    ]
    given = {**signature.bind(*args, **kwargs).arguments, "format": "json"}
    return json.loads(_said(function.__name__.rstrip("_"), given, subjects))


def _said(
    command: str,
    given: Mapping[str, Any],
    subjects: Any,
    accepted: tuple[int, ...] = (0,),
) -> bytes:
    """What a command prints; what it says beside that becomes warnings."""
    options = {name: value for name, value in given.items() if name not in subjects}
    time_limit = options.pop("time_limit", None)
    about: list[Any] = []
    for name in subjects:
        value = given.get(name)
        about += (value or ()) if name == "what" else [value]
    words, events = cases.arguments(about)
    line = [command, *command_line(options), "--", *words]
    said = program.run(line, events, time_limit, accepted)
    for note in said.messages.splitlines():
        warnings.warn(note.removeprefix("note: "), Note, stacklevel=_depth())
    return said.output


def _depth() -> int:
    """How far up the caller of this package is, whose line a warning names."""
    frame, depth = sys._getframe(1), 1
    while frame.f_back and frame.f_code.co_filename.startswith(_PACKAGE):
        frame, depth = frame.f_back, depth + 1
    return depth
