"""The files of the Python package that are made from the description."""

import json
import keyword
import re
import textwrap

import columns
import description
import options as all_options

FOLDER = "python/src/entente"
NOTICE = "# Made by bin/wrappers from what the command says of itself; changes here are lost."

# What comes back, and how the docstring says it.
RESULTS = {
    "table": ("Table", "The table that `entente {name} --format csv` prints."),
    "picture": (
        "Picture",
        "The picture, which notebooks show; with `output`, it is in that file as well.",
    ),
    "export": (
        "Table | str | Path",
        "A table of ties, actors, events or periods (csv); the text of another `format`; with "
        "`output` its path.",
    ),
    "file": ("Path", "The path of what was written, which is `output`."),
}

# Types of values by what the help calls them; other values are text.
TYPES = {
    "n": "int",
    "seconds": "float",
    "share": "float",
    "number": "float",
    "megabytes": "float",
    "tone": "float",
    "days": "float",
}


# Where types come from, in the order of imports.
MODULES = [
    ("collections.abc", "Sequence"),
    ("os", "PathLike"),
    ("pathlib", "Path"),
    ("typing", "Literal"),
    ("..cases", "Case"),
    ("..pictures", "Picture"),
    ("..tables", "Table"),
]


def files(commands, version):
    """The text of each file by its path."""
    made = {f"{FOLDER}/_interface.py": _interface(commands, version)}
    for command in commands:
        made[f"{FOLDER}/commands/{_word(command.name)}.py"] = _function(command)
    made[f"{FOLDER}/commands/__init__.py"] = _list(commands)
    return made


def _interface(commands, version):
    usual, own = all_options.abstracts(commands)
    values = {
        "VERSION": version,
        "REPEATED": set(all_options.repeated(commands)),
        "WITH_OPPOSITES": set(all_options.with_opposites(commands)),
        "TEXT_COLUMNS": set(columns.TEXT_COLUMNS),
        "TEXT_ENDINGS": tuple(columns.TEXT_ENDINGS),
        "COLUMN_EXCEPTIONS": columns.EXCEPTIONS,
        "ABSTRACTS": usual,
        "OWN_ABSTRACTS": own,
    }
    assigned = [f"{name} = {_literal(value)}" for name, value in values.items()]
    return "\n\n".join([NOTICE + '\n"""What the command takes and gives."""', *assigned]) + "\n"


def _literal(value):
    """A value as Python writes it; in dicts and sets an entry a line."""
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, dict):
        entries = [f"{_literal(key)}: {_literal(of)}" for key, of in value.items()]
    elif isinstance(value, set):
        entries = [_literal(one) for one in sorted(value)]
    elif isinstance(value, list):
        return "[\n" + "".join(f"    {one!r},\n" for one in value).replace("'", '"') + "]"
    else:
        return repr(value).replace("'", '"')
    return "{\n" + textwrap.indent("".join(f"{entry},\n" for entry in entries), "    ") + "}"


def _function(command):
    positional = [_position(command, argument) for argument in command.arguments]
    word = _word(command.name)
    names = "".join(f', "{name}"' for name, _ in positional)
    has_star = positional[-1][1].startswith("*")
    lines = [
        NOTICE,
        f'"""`entente {command.name}`."""',
        "",
        "from __future__ import annotations",
        "",
        *_imports(command),
        "",
        "",
        "@checked",
        f"def {word}(",
        *(f"    {parameter}," for _, parameter in positional),
        *([] if has_star else ["    *,"]),
        *(f"    {_parameter(command, option)}," for option in _required_first(command)),
        "    time_limit: float | None = None,",
        f") -> {RESULTS[command.result][0]}:",
        f'    """{command.abstract}',
        "",
        f"    Returns: {RESULTS[command.result][1].format(name=command.name)}",
        '    """',
        f'    return results.{command.result}("{command.name}", locals(){names})',
    ]
    return "\n".join(lines) + "\n"


def _imports(command):
    types = " ".join([*map(_type, command.options), RESULTS[command.result][0], "Case"])
    lines = ["", "from .. import results", "from ..arguments import checked"]
    for module, name in MODULES:
        if re.search(rf"\b{name}\b", types):
            place = len(lines) if module.startswith(".") else lines.index("")
            lines.insert(place, f"from {module} import {name}")
    return lines


def _position(command, argument):
    """The name of an argument, and its parameter."""
    name = _word(argument.name)
    if argument.name == "what":
        return name, f"*{name}: Case"
    is_case = argument is command.arguments[0]
    kind = "Case" if is_case else "str"
    return name, f"{name}: {kind}" if argument.is_required else f"{name}: {kind} | None = None"


def _required_first(command):
    return sorted(command.options, key=lambda option: not _is_required(command, option))


def _is_required(command, option):
    """Whether it must be given: a file has a name, even where the command could print it."""
    return option.is_required or (command.result == "file" and option.name == "output")


def _parameter(command, option):
    parameter = f"{_word(option.name)}: {_type(option)}"
    return parameter if _is_required(command, option) else parameter + " | None = None"


def _type(option):
    if option.is_flag:
        return "bool"
    if option.name in description.VALUE_MAY_BE_LEFT_OUT:
        return f"bool | {_literals(option.choices) or 'int | str | Sequence[str]'}"
    one = "str"
    if option.is_file or option.value in ("folder", "folder|file", "name|file"):
        one = "str | PathLike[str]"
    if option.is_repeated:
        return f"{one} | Sequence[{one}]"
    if option.value == "list":
        return "str | Sequence[str]"
    return _literals(option.choices) or TYPES.get(option.value, one)


def _literals(choices):
    return f"Literal[{', '.join(map(repr, choices))}]".replace("'", '"') if choices else ""


def _list(commands):
    words = sorted(_word(command.name) for command in commands)
    return (
        "\n".join(
            [
                NOTICE,
                '"""A function for each command."""',
                "",
                *(f"from .{word} import {word}" for word in words),
                "",
                "__all__ = [\n" + "".join(f'    "{word}",\n' for word in words) + "]",
            ]
        )
        + "\n"
    )


def _word(name):
    """The name of an option or a command in Python."""
    word = name.replace("-", "_")
    return word + "_" if keyword.iskeyword(word) else word
