"""Makes what the wrappers for Python and R take from the command, or says what is not current."""

import argparse
import pathlib
import sys

import description
import python_files
import r_file

PACKAGE = pathlib.Path(__file__).resolve().parents[1]


def main():
    parser = argparse.ArgumentParser(prog="bin/wrappers", description=__doc__)
    parser.add_argument(
        "--check", action="store_true", help="write nothing; end with 1 if anything would change"
    )
    parser.add_argument("tool", help="the entente that describes itself")
    chosen = parser.parse_args()
    commands = description.commands(chosen.tool)
    made = python_files.files(commands, description.version(chosen.tool))
    made |= r_file.files(commands, PACKAGE)
    stale = [path for path, text in made.items() if _read(PACKAGE / path) != text]
    stale += _left_over(made)
    if chosen.check:
        for path in stale:
            print(f"{path} is not what the command says of itself; run bin/wrappers")
        sys.exit(1 if stale else 0)
    for path in stale:
        print(path)
        if path in made:
            (PACKAGE / path).write_text(made[path], encoding="utf-8")
        else:
            (PACKAGE / path).unlink()


def _read(path):
    return path.read_text(encoding="utf-8") if path.exists() else None


def _left_over(made):
    """Functions for commands that are no more."""
    folder = PACKAGE / python_files.FOLDER / "commands"
    found = (str(path.relative_to(PACKAGE)) for path in sorted(folder.glob("*.py")))
    return [path for path in found if path not in made]


main()
