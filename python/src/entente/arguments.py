"""From keyword arguments to a command line."""

from __future__ import annotations

import difflib
import functools
import inspect
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, ParamSpec, TypeVar

from ._interface import ABSTRACTS, OWN_ABSTRACTS, REPEATED, WITH_OPPOSITES

Parameters = ParamSpec("Parameters")
Result = TypeVar("Result")


def checked(function: Callable[Parameters, Result]) -> Callable[Parameters, Result]:
    """A function that names the nearest option when one is misspelt, and tells what each does."""

    @functools.wraps(function)
    def call(*args: Parameters.args, **kwargs: Parameters.kwargs) -> Result:
        refuse_misspelt(function, kwargs)
        return function(*args, **kwargs)

    call.__doc__ = f"{inspect.getdoc(function)}\n\nOptions:\n{_explained(function)}"
    return call


def refuse_misspelt(function: Callable[..., Any], names: Iterable[str]) -> None:
    """Raises TypeError, with the nearest option, if a function has none of a name."""
    parameters = inspect.signature(function).parameters
    for name in names:
        if name in parameters:
            continue
        nearest = difflib.get_close_matches(name, _options(function), n=1)
        remedy = (
            f"did you mean {nearest[0]}?"
            if nearest
            else f"help(entente.{function.__name__}) lists them"
        )
        raise TypeError(f"{function.__name__}() has no option {name}; {remedy}")


def command_line(options: Mapping[str, Any]) -> list[str]:
    """The options as the command takes them; those that are None are left out.

    True gives a flag, or an option without its value; False the opposite of a flag, if there is
    one. A list is one value with commas between, or where an option has no such values, an option
    for each.
    """
    return [part for name, value in options.items() for part in _option(option(name), value)]


def option(name: str) -> str:
    """The name of an option on the command line: roll_up is roll-up, as_ is as."""
    return name.rstrip("_").replace("_", "-")


def _option(name: str, value: Any) -> Iterator[str]:
    if value is None:
        return
    if value is True:
        yield f"--{name}"
    elif value is False:
        if name in WITH_OPPOSITES:
            yield f"--no-{name}"
    elif isinstance(value, (str, bytes, os.PathLike)) or not hasattr(value, "__iter__"):
        yield from _with_value(name, value)
    elif name in REPEATED:
        for one in value:
            yield from _with_value(name, one)
    else:
        yield from _with_value(name, ",".join(map(_quoted, value)))


def _with_value(name: str, value: Any) -> list[str]:
    text = os.fsdecode(value) if isinstance(value, (bytes, os.PathLike)) else str(value)
    # Behind an equals sign a value may begin with a dash, but it must not be empty.
    return [f"--{name}={text}"] if text else [f"--{name}", text]


def _quoted(value: Any) -> str:
    """A word of a list; one with a comma stands in quotes."""
    text = str(value)
    is_plain = not set(',"') & set(text) and text == text.strip()
    return text if is_plain else '"' + text.replace('"', '""') + '"'


def _options(function: Callable[..., Any]) -> list[str]:
    parameters = inspect.signature(function).parameters.values()
    return [parameter.name for parameter in parameters if parameter.kind is parameter.KEYWORD_ONLY]


def _explained(function: Callable[..., Any]) -> str:
    own = OWN_ABSTRACTS.get(function.__name__.rstrip("_"), {})
    told = {
        name: own.get(option(name)) or ABSTRACTS.get(option(name)) for name in _options(function)
    }
    told["time_limit"] = "End the program after so many seconds, whatever it is doing."
    return "\n".join(f"    {name}: {text}" for name, text in told.items())
