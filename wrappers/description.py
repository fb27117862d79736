"""What the command says of itself, reduced to what its wrappers need."""

import dataclasses
import json
import subprocess

# Flags that print the description, the first that the command knows.
DESCRIBING_FLAGS = ("--describe-interface", "--experimental-dump-help")

# Options without a meaning for a program that calls the command.
NOT_FOR_PROGRAMS = {"help", "version", "describe-interface", "exit-code", "rows"}

# Options whose value may be left out: the description has no word for that.
VALUE_MAY_BE_LEFT_OUT = {"roll-up", "change-points"}

# What commands give that give no table. Theirs are the options that say where it goes.
OTHER_RESULTS = {
    "draw": "picture", "export": "export", "page": "file", "import": "file", "totals": "file",
}


@dataclasses.dataclass(frozen=True)
class Option:
    """An option or a flag of a command."""

    name: str
    abstract: str
    is_flag: bool
    # Whether there is a flag that says the opposite, such as --no-legend.
    has_opposite: bool
    is_repeated: bool
    is_file: bool
    is_required: bool
    # All values, where no others are allowed.
    choices: tuple[str, ...]
    # What its help calls the value.
    value: str


@dataclasses.dataclass(frozen=True)
class Argument:
    """What a command is about."""

    name: str
    is_repeated: bool
    is_required: bool


@dataclasses.dataclass(frozen=True)
class Command:
    """A command with what it takes and gives."""

    name: str
    abstract: str
    arguments: tuple[Argument, ...]
    options: tuple[Option, ...]
    result: str


def commands(tool):
    """All commands of a tool, in its order."""
    described = json.loads(_description(tool))
    return [
        _command(command)
        for command in described["command"]["subcommands"]
        if command["commandName"] != "help"
    ]


def version(tool):
    """The version of a tool."""
    return subprocess.run(
        [tool, "--version"], check=True, capture_output=True, text=True
    ).stdout.strip()


def _description(tool):
    for flag in DESCRIBING_FLAGS:
        done = subprocess.run([tool, flag], capture_output=True, encoding="utf-8")
        if done.returncode == 0:
            return done.stdout
    raise SystemExit(f"{tool} does not describe itself: {done.stderr.strip()}; update it")


def _command(command):
    name = command["commandName"]
    result = OTHER_RESULTS.get(name, "table")
    left_out = NOT_FOR_PROGRAMS | {"table": {"output", "format"}, "file": {"format"}}.get(
        result, set()
    )
    named = {_name(one): one for one in command["arguments"] if one["kind"] != "positional"}
    opposites = {f"no-{option}" for option in named} & named.keys()
    return Command(
        name=name,
        abstract=command["abstract"],
        arguments=tuple(
            Argument(one["valueName"], one["isRepeating"], not one["isOptional"])
            for one in command["arguments"]
            if one["kind"] == "positional"
        ),
        options=tuple(
            _option(one, has_opposite=f"no-{option}" in opposites)
            for option, one in named.items()
            if option not in left_out | opposites
        ),
        result=result,
    )


def _name(argument):
    return argument["preferredName"]["name"]


def _option(argument, has_opposite):
    name = _name(argument)
    return Option(
        name=name,
        abstract=argument["abstract"],
        is_flag=argument["kind"] == "flag",
        has_opposite=has_opposite,
        is_repeated=argument["isRepeating"],
        is_file="file" in (argument.get("completionKind") or {}),
        is_required=not argument["isOptional"],
        choices=tuple(argument.get("allValues") or ()),
        value=argument["valueName"],
    )
