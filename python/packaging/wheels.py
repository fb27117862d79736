"""Builds the wheel of the package, with nothing but Python: a zip with three files about itself.

It is what pip calls for `pip install ./python`, and what bin/package-python runs. The same sources
give the same bytes.
"""

import base64
import hashlib
import pathlib
import re
import sys
import tomllib
import zipfile

PYTHON = pathlib.Path(__file__).resolve().parents[1]
SOURCES = PYTHON / "src"
LICENSE = PYTHON.parent / "LICENSE"

# The first day that a zip can tell.
NO_TIME = (1980, 1, 1, 0, 0, 0)


def build_wheel(wheel_directory, config_settings=None, metadata_directory=None):
    """Writes the wheel into a folder; returns its name."""
    project = tomllib.loads((PYTHON / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    version = _version()
    stem = f"{project['name']}-{version}"
    about = f"{stem}.dist-info"
    files = {
        str(path.relative_to(SOURCES)): path.read_bytes() for path in _package(project["name"])
    }
    files[f"{about}/licenses/LICENSE"] = LICENSE.read_bytes()
    files[f"{about}/METADATA"] = _metadata(project, version).encode()
    files[f"{about}/WHEEL"] = (
        b"Wheel-Version: 1.0\nGenerator: entente\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
    )
    record = f"{about}/RECORD"
    files[record] = (
        "".join(_recorded(name, data) for name, data in files.items()).encode()
        + f"{record},,\n".encode()
    )
    name = f"{stem}-py3-none-any.whl"
    with zipfile.ZipFile(pathlib.Path(wheel_directory) / name, "w") as wheel:
        for path, data in files.items():
            entry = zipfile.ZipInfo(path, NO_TIME)
            entry.external_attr = 0o100644 << 16
            entry.create_system = 3
            # Not packed: how zlib packs depends on its version.
            wheel.writestr(entry, data)
    return name


def build_sdist(sdist_directory, config_settings=None):
    """There is none: the sources are those of Entente."""
    raise NotImplementedError("only wheels are built; use --wheel")


def _package(name):
    folder = SOURCES / name
    return sorted(
        path for path in folder.rglob("*") if path.suffix == ".py" or path.name == "py.typed"
    )


def _version():
    text = (SOURCES / "entente/_interface.py").read_text(encoding="utf-8")
    return re.search(r'^VERSION = "(.+)"$', text, re.MULTILINE)[1]


def _metadata(project, version):
    fields = [
        ("Metadata-Version", "2.4"),
        ("Name", project["name"]),
        ("Version", version),
        ("Summary", project["description"]),
        ("Keywords", ",".join(project["keywords"])),
        ("License-Expression", project["license"]),
        ("License-File", "LICENSE"),
        ("Requires-Python", project["requires-python"]),
        ("Description-Content-Type", "text/markdown"),
    ]
    readme = (PYTHON / project["readme"]).read_text(encoding="utf-8")
    return "".join(f"{name}: {value}\n" for name, value in fields) + "\n" + readme


def _recorded(name, data):
    digest = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
    return f"{name},sha256={digest},{len(data)}\n"


if __name__ == "__main__":
    print(pathlib.Path(sys.argv[1]) / build_wheel(sys.argv[1]))
