"""Entente: dated events between political actors as signed, weighted networks in time.

A function for each command of `entente`, which must be on the PATH. Options are keyword arguments:
`--roll-up --every month` is `roll_up=True, every="month"`. Tables come back as pandas data frames
where pandas is there, else as lists of dicts.

    import entente
    entente.slices("seeds", roll_up=True, every="quarter")
"""

from ._interface import VERSION as __version__
from .commands import *
from .commands import __all__ as _commands
from .errors import (
    DataError,
    EntenteError,
    MachineError,
    NoInput,
    Note,
    NotInstalled,
    OutputError,
    Stopped,
    TimedOut,
    UsageError,
)
from .pictures import Picture
from .results import as_json

__all__ = [
    *_commands,
    "DataError",
    "EntenteError",
    "MachineError",
    "NoInput",
    "Note",
    "NotInstalled",
    "OutputError",
    "Picture",
    "Stopped",
    "TimedOut",
    "UsageError",
    "__version__",
    "as_json",
]
