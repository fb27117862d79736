"""Processes that are ended: by a limit of time, and by whoever interrupts Python."""

import os
import signal
import subprocess
import sys
import time
import unittest

import command
import entente

# Stands in for the command: says who it is, and then that it was asked to end, or that it woke.
SLEEPING = f"""#!{sys.executable}
import os, pathlib, signal, sys, time
def end(*_):
    pathlib.Path("asked").touch()
    if "deaf" not in sys.argv[0]:
        sys.exit()
signal.signal(signal.SIGTERM, end)
pathlib.Path("new").write_text(str(os.getpid()))
os.rename("new", "pid")
time.sleep(20)
pathlib.Path("woke").touch()
"""


class TimeLimitTest(unittest.TestCase):
    def test_the_command_is_ended_when_the_time_is_over(self):
        with self.assertRaisesRegex(
            entente.TimedOut, "centrality was not done after 0.2 seconds; raise time_limit"
        ):
            entente.centrality(
                command.SEEDS, stability="bootstrap=100000", time_limit=0.2, quiet=True
            )
        self.assertTrue(issubclass(entente.TimedOut, TimeoutError))

    def test_nothing_of_an_unfinished_file_stays(self):
        with command.within() as folder:
            with self.assertRaises(entente.TimedOut):
                entente.page(command.SEEDS, output="a.html", time_limit=0.05, quiet=True)
            self.assertEqual(list(folder.iterdir()), [])

    def test_no_process_stays(self):
        for name in ("sleeping", "deaf"):
            with self.subTest(name), command.within() as folder:
                with command.tool(command.script(folder / name, SLEEPING)):
                    with self.assertRaises(entente.TimedOut):
                        entente.describe(command.SEEDS, time_limit=2)
                self.assertFalse(_is_there(int((folder / "pid").read_text())))
                # It may tidy up, and is not waited for if it does not end then.
                self.assertTrue((folder / "asked").exists())
                self.assertFalse((folder / "woke").exists())

    def test_what_is_done_in_time_is_not_ended(self):
        self.assertTrue(len(entente.describe(command.SEEDS, time_limit=60, quiet=True)))


class InterruptionTest(unittest.TestCase):
    def test_an_interrupted_python_ends_the_command(self):
        with command.within() as folder:
            sleeping = command.script(folder / "sleeping", SLEEPING)
            python = subprocess.Popen(
                # What is started in the background may be told to ignore what Python is sent here.
                [
                    sys.executable,
                    "-c",
                    "import signal, entente; signal.signal(signal.SIGINT, signal.default_int_handler); "
                    "entente.describe('x')",
                ],
                env={
                    **os.environ,
                    "ENTENTE_TOOL": str(sleeping),
                    "PYTHONPATH": str(command.SOURCES),
                },
                stderr=subprocess.PIPE,
                text=True,
            )
            while not (folder / "pid").exists() and python.poll() is None:
                time.sleep(0.01)
            # Python alone, as notebooks do it; a terminal would ask both to end.
            python.send_signal(signal.SIGINT)
            _, said = python.communicate(timeout=30)
            self.assertIn("KeyboardInterrupt", said)
            self.assertFalse(_is_there(int((folder / "pid").read_text())))


def _is_there(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


if __name__ == "__main__":
    unittest.main()
