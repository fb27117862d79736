"""The package itself: current, typed, built the same each time, and as its README says."""

import base64
import hashlib
import importlib.util
import os
import pathlib
import re
import shutil
import subprocess
import sys
import unittest
import zipfile

import command

PYTHON = command.PACKAGE / "python"


class CurrentTest(unittest.TestCase):
    def test_wrappers_are_what_the_command_says_of_itself(self):
        done = _ended([command.PACKAGE / "bin/wrappers", "--check", command.TOOL])
        self.assertEqual((done.returncode, done.stdout), (0, ""), done.stderr)

    def test_what_is_not_current_is_named(self):
        with command.folder() as folder:
            for part in ("wrappers", "python/src", "r", "bin"):
                shutil.copytree(command.PACKAGE / part, folder / part)
            commands = folder / "python/src/entente/commands"
            (commands / "gone.py").touch()
            (commands / "turns.py").unlink()
            r = folder / "r/entente.R"
            r.write_text(r.read_text().replace("nonempty = NULL", "empty = NULL"))
            done = _ended([folder / "bin/wrappers", "--check", command.TOOL])
            self.assertEqual(done.returncode, 1)
            named = [line.split(" is not ")[0].split("/")[-1] for line in done.stdout.splitlines()]
            self.assertEqual(sorted(named), ["entente.R", "gone.py", "turns.py"])
            self.assertEqual(_ended([folder / "bin/wrappers", command.TOOL]).returncode, 0)
            self.assertEqual(
                (commands / "turns.py").read_text(),
                (command.SOURCES / "entente/commands/turns.py").read_text(),
            )
            self.assertFalse((commands / "gone.py").exists())


class WheelTest(unittest.TestCase):
    def test_a_wheel_holds_the_package_and_what_it_records(self):
        with command.folder() as folder:
            wheel = _built(folder)
            self.assertRegex(wheel.name, r"^entente-[0-9.]+-py3-none-any\.whl$")
            with zipfile.ZipFile(wheel) as files:
                self.assertIsNone(files.testzip())
                names = files.namelist()
                record = next(name for name in names if name.endswith("/RECORD"))
                lines = files.read(record).decode().splitlines()
                self.assertEqual([line.split(",")[0] for line in lines], names)
                for name, digest, size in (line.split(",") for line in lines[:-1]):
                    data = files.read(name)
                    told = (
                        base64.urlsafe_b64encode(hashlib.sha256(data).digest()).decode().rstrip("=")
                    )
                    self.assertEqual((digest, size), (f"sha256={told}", str(len(data))))
            for name in ("entente/__init__.py", "entente/py.typed", "entente/commands/slices.py"):
                self.assertIn(name, names)

    def test_a_wheel_has_the_same_bytes_each_time(self):
        with command.folder() as first, command.folder() as second:
            self.assertEqual(_built(first).read_bytes(), _built(second).read_bytes())

    def test_a_wheel_has_the_version_of_the_command(self):
        with command.folder() as folder:
            self.assertIn(f"-{command.printed('--version').strip()}-", _built(folder).name)

    def test_what_a_wheel_holds_runs(self):
        with command.folder() as folder:
            program = (
                "import entente, sys; "
                "print(entente.__file__, len(entente.describe(sys.argv[1], quiet=True)))"
            )
            done = _ended(
                [sys.executable, "-c", program, command.SEEDS], PYTHONPATH=str(_built(folder))
            )
            self.assertRegex(done.stdout, r"\.whl/entente/__init__\.py 117\n", done.stderr)


class ReadmeTest(unittest.TestCase):
    def test_its_lines_run(self):
        text = (PYTHON / "README.md").read_text(encoding="utf-8")
        (program,) = re.findall(r"```python\n(.*?)```", text, re.DOTALL)
        with command.within() as folder:
            shutil.copytree(command.SEEDS, "seeds")
            (folder / "lines.py").write_text(program)
            done = _ended(
                [sys.executable, "-W", "ignore", "lines.py"], PYTHONPATH=str(command.SOURCES)
            )
            self.assertEqual((done.returncode, done.stderr), (0, ""))
            made = {path.name for path in folder.iterdir()} - {"seeds", "lines.py"}
            self.assertEqual(made, {"truce.svg", "seeds.html"})

    def test_it_names_every_exception(self):
        import entente

        text = (PYTHON / "README.md").read_text(encoding="utf-8")
        for name in entente.__all__:
            kind = getattr(entente, name)
            if isinstance(kind, type) and issubclass(kind, Exception):
                self.assertIn(f"{name}`", text)


@unittest.skipUnless(importlib.util.find_spec("mypy"), "no mypy")
class TypesTest(unittest.TestCase):
    def test_the_package_and_its_use_are_typed(self):
        with command.within() as folder:
            (folder / "use.py").write_text(
                "import entente\n"
                "entente.slices('a', every='month', roll_up=True, kinds=['conflict'])\n"
                "entente.describe([{'date': '2024', 'source': 'a'}], top=3)\n"
                "entente.as_json(entente.compare, 'a', '2015', '2016')\n"
                "entente.page('a', output='b').name\n"
                "entente.slices('a', rolup=True)\n"
                "entente.slices('a', top='x')\n"
                "entente.turns()\n"
                "entente.as_json(entente.slices, 'a', rolup=True)\n"
            )
            config = str(PYTHON / "pyproject.toml")
            done = _ended(
                [
                    sys.executable,
                    "-m",
                    "mypy",
                    "--config-file",
                    config,
                    command.SOURCES / "entente",
                    "use.py",
                ],
                MYPYPATH=str(command.SOURCES),
                MYPY_CACHE_DIR=str(folder),
            )
            errors = re.findall(r"^(\S+):(\d+): error", done.stdout, re.MULTILINE)
            self.assertEqual(
                errors, [("use.py", line) for line in "679"], done.stdout + done.stderr
            )


def _built(folder):
    done = _ended([command.PACKAGE / "bin/package-python", folder])
    return pathlib.Path(done.stdout.strip())


def _ended(line, **environment):
    return subprocess.run(
        [str(word) for word in line],
        capture_output=True,
        text=True,
        env={
            **os.environ,
            "ENTENTE_PYTHON": sys.executable,
            "PYTHONDONTWRITEBYTECODE": "1",
            **environment,
        },
    )


if __name__ == "__main__":
    unittest.main()
