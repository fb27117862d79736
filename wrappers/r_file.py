"""The part of the R file that is made from the description."""

import textwrap

import columns
import options as all_options

PATH = "r/entente.R"
BEGINNING = "# ---- Made by bin/wrappers"

# The function that gives back what a command makes.
RESULTS = {"table": "table", "picture": "file", "file": "file", "export": "exported"}


def files(commands, package):
    """The text of the file by its path: what stands in it by hand, and what is made."""
    by_hand, mark, _ = (package / PATH).read_text(encoding="utf-8").partition(f"\n{BEGINNING}")
    heading = f"{mark} from what the command says of itself; changes below are lost. ----\n"
    parts = [_interface(commands), *map(_function, commands)]
    return {PATH: by_hand + heading + "\n" + "\n\n".join(parts) + "\n"}


def _interface(commands):
    exceptions = [
        f'    list(column = "{column}", is_text = {str(is_text).upper()}, beside = "{beside}")'
        for column, is_text, beside in columns.EXCEPTIONS
    ]
    return "\n".join(
        [
            _vector("entente_repeated", map(_word, all_options.repeated(commands))),
            _vector("entente_opposites", map(_word, all_options.with_opposites(commands))),
            _vector("entente_text_columns", columns.TEXT_COLUMNS),
            f'entente_text_endings <- "({"|".join(columns.TEXT_ENDINGS)})$"',
            "entente_exceptions <- list(\n" + ",\n".join(exceptions) + ")",
        ]
    )


def _vector(name, words):
    quoted = ", ".join(f'"{word}"' for word in words)
    return f"{name} <- c(\n{_wrapped(quoted)})"


def _function(command):
    is_file = RESULTS[command.result] == "file"
    case = (
        "case" if command.arguments[0].is_required or command.name == "compare" else "case = NULL"
    )
    names = [_word(option.name) for option in command.options]
    required = ["output"] if is_file else []
    optional = [f"{name} = NULL" for name in names if name not in required]
    parameters = ", ".join([case, "...", *required, *optional, "time_limit = NULL"])
    return "\n".join(
        [
            f"# {command.abstract}",
            f"entente_{_word(command.name)} <- function(",
            f"{_wrapped(parameters)}) {{",
            f'    entente_{RESULTS[command.result]}("{command.name}", case, environment(), ...)',
            "}",
        ]
    )


def _wrapped(text):
    # An option and its default stay on one line.
    held = text.replace(" = ", "~=~")
    return textwrap.fill(held, 96, initial_indent="    ", subsequent_indent="    ").replace(
        "~", " "
    )


def _word(name):
    return name.replace("-", "_")
