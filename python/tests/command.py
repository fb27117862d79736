"""The command itself, which says what the package should give."""

import contextlib
import os
import pathlib
import shutil
import stat
import subprocess
import tempfile

PACKAGE = pathlib.Path(__file__).resolve().parents[2]
SOURCES = PACKAGE / "python/src"
SEEDS = str(PACKAGE / "seeds")
TOOL = shutil.which(os.environ.get("ENTENTE_TOOL", "entente"))
if TOOL is None:
    raise SystemExit(
        "there is no entente to try; name one with ENTENTE_TOOL, or put it on the PATH"
    )

EVENTS = [
    {"date": "2024-03-01", "source": "North", "target": "South", "kind": "conflict", "weight": 5},
    {
        "date": "2024-04-09",
        "source": "UN",
        "target": "North",
        "kind": "negotiation",
        "weight": None,
    },
]


def run(*arguments, **options):
    """A process of the command that has ended."""
    return subprocess.run([TOOL, *arguments], capture_output=True, encoding="utf-8", **options)


def printed(*arguments):
    """What the command prints."""
    done = run(*arguments)
    if done.returncode:
        raise AssertionError(f"entente {' '.join(arguments)}\n{done.stderr}")
    return done.stdout


@contextlib.contextmanager
def folder():
    """A folder for a while, whose name is no simple one."""
    with tempfile.TemporaryDirectory(prefix="entente tests é-") as path:
        yield pathlib.Path(path)


@contextlib.contextmanager
def within():
    """A folder for a while that is the current one."""
    with folder() as path, contextlib.chdir(path):
        yield path


@contextlib.contextmanager
def tool(name):
    """Another command than the one that is tried, for a while."""
    before = os.environ.get("ENTENTE_TOOL")
    os.environ["ENTENTE_TOOL"] = str(name)
    try:
        yield
    finally:
        if before is None:
            del os.environ["ENTENTE_TOOL"]
        else:
            os.environ["ENTENTE_TOOL"] = before


def script(path, text):
    """A program that stands in for the command."""
    path.write_text(text)
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path
