#!/usr/bin/env python3
"""Runs the same graphs through entente and the libraries that one would pick instead.

  compare.py all            run, tables and agree, kept in out/tables.md
  compare.py run            time all contestants by turns
  compare.py tables         ratios, times, memory and growth as Markdown
  compare.py agree          the largest difference between their scores and ours
  compare.py readme         the tables and the agreement, put into the README of this package
  compare.py smoke          everybody once on the smallest graph: who works, who agrees
  compare.py inputs [NAME]  write the graphs

Results are kept in out/results.jsonl, and a run that was broken off goes on where it stopped; where the
timing program or a library has changed since, it starts anew. Contestants are named
TASK/LIBRARY/GRAPH/THREADS; -f REGEX picks some. Environment: ENTENTE names the timing program (default:
the release build of this package), PEERS_GT_PY an interpreter that can import graph_tool, PEERS_HOME
the folder of inputs/ and out/.
"""
import argparse
import os

import agreement
import inputs
import plan
import runner
import tables


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("command", choices=["all", "run", "tables", "agree", "smoke", "readme", "inputs"])
    parser.add_argument("names", nargs="*")
    parser.add_argument("-f", "--filter", default=".", help="contestants by TASK/LIBRARY/GRAPH/THREADS")
    parser.add_argument("-r", "--rounds", type=int, default=5, help="turns of each contestant, at least")
    parser.add_argument("--limit", type=float, default=150, help="seconds until a contestant is given up")
    parser.add_argument("--clock", default="wall", choices=["wall", "cpu"], help="which time the ratios compare")
    parser.add_argument("--fresh", action="store_true", help="forget earlier results")
    options = parser.parse_args()
    if options.command == "inputs":
        inputs.gen(options.names)
    if options.command == "smoke":
        plan.smoke, options.rounds, options.fresh = True, 1, True
    if options.command in ("all", "run", "smoke"):
        runner.run(options.filter, options.rounds, options.limit, options.fresh)
    if options.command in ("all", "readme"):
        text = "\n".join([*tables.all_tables(options.clock), *agreement.lines()]) + "\n"
        with open(os.path.join(runner.OUT, "tables.md"), "w") as file:
            file.write(text)
        if options.command == "all":
            print(text)
        else:
            put_into_readme(text)
    if options.command == "tables":
        print("\n".join(tables.all_tables(options.clock)))
    if options.command in ("agree", "smoke"):
        print("\n".join(agreement.lines()))


def put_into_readme(text):
    path = os.path.join(runner.PACKAGE, "README.md")
    with open(path) as file:
        readme = file.read()
    first, last = "<!-- results: compare.py readme -->", "<!-- end of results -->"
    before, rest = readme.split(first)
    with open(path, "w") as file:
        file.write(before + first + "\n\n" + text + "\n" + last + rest.split(last)[1])


if __name__ == "__main__":
    main()
