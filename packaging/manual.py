"""Writes the manual: a page for the command and one for each of its sub-commands.

    entente --describe-interface | python3 packaging/manual.py FOLDER VERSION CASE

CASE is where the case of the examples will lie. Every command, option and word of explanation comes
from the command itself, so the manual cannot say anything else than its help. The pages are written
in mdoc, which man-db and mandoc read. SOURCE_DATE_EPOCH dates them. Python is needed where packages
are made, never where they are used.
"""

import datetime
import json
import os
import pathlib
import re
import sys

# What roff would read as something else than the character that stands there.
SPECIAL = str.maketrans(
    {"\\": r"\e", "^": r"\(ha", "~": r"\(ti", "`": r"\(ga", "'": r"\(aq"}
)


def escaped(text):
    """Text that roff leaves as it is, with options in one piece and as readers would type them."""
    text = text.translate(SPECIAL)
    text = re.sub(r"(?<![\w-])--?\w[\w-]*", lambda name: r"\%" + typed(name[0]), text)
    return re.sub(r"[^\x00-\x7f]", lambda letter: rf"\[u{ord(letter[0]):04X}]", text)


def line(text):
    """A line of text, which is no request even if it begins like one."""
    text = escaped(text)
    return r"\&" + text if text.startswith(".") else text


def typed(text):
    """Words with the hyphens of a keyboard, which roff would else take for typographic ones."""
    return text.replace("-", r"\-")


def literal(text):
    """A line that stands as it would be typed."""
    return typed(line(text).replace(r"\%", "").replace(r"\-", "-"))


def word(text):
    """An argument of a macro: one word, which is no macro even if it is called like one."""
    return r"\&" + escaped(text).replace('"', r"\(dq").replace(" ", r"\ ")


def paragraphs(text):
    """Filled text, with a line for each sentence, from which roff knows where sentences end."""
    for number, paragraph in enumerate(filter(None, text.split("\n\n"))):
        if number:
            yield ".Pp"
        for sentence in re.split(r"(?<=[.?!]) (?=[A-Z])", " ".join(paragraph.split())):
            yield line(sentence)


def sections(discussion):
    """What a help text says, by its headings: lines of capitals with something below them."""
    found = {"": []}
    for block in discussion.split("\n\n"):
        heading, _, rest = block.partition("\n")
        if rest and heading == heading.upper():
            found[heading] = [rest]
        else:
            found[""].append(block)
    return found


def display(text):
    """Lines that stand as they are where they are indented, and paragraphs where they are not."""
    rows = text.split("\n")
    indented = [row for row in rows if row.startswith("  ")]
    if indented:
        yield from (".Bd -literal", *(literal(row[2:]) for row in indented), ".Ed")
    yield from paragraphs("\n\n".join(row for row in rows if not row.startswith("  ")))


def flag(name):
    """A name of an option as it is typed."""
    return "Fl " + typed(("-" if name["kind"] == "long" else "") + name["name"])


def term(argument):
    """An option with all of its names, or an argument: what stands at the left of its meaning."""
    value = "Ar " + word(argument["valueName"])
    if argument["kind"] == "positional":
        return value + (" ..." if argument["isRepeating"] else "")
    names = sorted(argument["names"], key=lambda name: name["kind"] == "long")
    if argument["kind"] == "flag":
        return " , ".join(map(flag, names))
    return " , ".join(f"{flag(name)} {value}" for name in names)


def meaning(argument):
    """What an argument does, which values it takes, and what is meant without it."""
    yield from paragraphs(argument.get("abstract", ""))
    notes = []
    if argument.get("allValues"):
        notes.append("values: " + ", ".join(argument["allValues"]))
    if argument.get("defaultValue"):
        notes.append("default: " + argument["defaultValue"])
    if notes:
        yield line(f"({'; '.join(notes)})")


def together(arguments):
    """Arguments one by one, and flags that are two sides of one choice as one."""
    found = []
    for argument in arguments:
        last = found[-1] if found else {"kind": ""}
        if argument["kind"] == last["kind"] == "flag" and argument["abstract"] == last["abstract"]:
            found[-1] = {**last, "names": last["names"] + argument["names"]}
        else:
            found.append(argument)
    return found


def listed(arguments):
    """A list of arguments or options with what each means."""
    yield ".Bl -tag -width Ds"
    for argument in together(arguments):
        yield f".It {term(argument)}"
        yield from meaning(argument)
    yield ".El"


def shown(command):
    return [argument for argument in command["arguments"] if argument["shouldDisplay"]]


def options(command):
    """Arguments and options, in the sections of the help text."""
    groups = {}
    for argument in shown(command):
        fallback = "Arguments" if argument["kind"] == "positional" else "Options"
        groups.setdefault(argument.get("sectionTitle") or fallback, []).append(argument)
    # The options that belong to no section come last, as in the help text.
    for title in sorted(groups, key=lambda title: title == "Options"):
        if len(groups) > 1:
            yield f".Ss {'Other options' if title == 'Options' else escaped(title)}"
        yield from listed(groups[title])


def synopsis(name, command):
    """How the command is called."""
    yield f".Nm {name}"
    if command.get("subcommands"):
        yield from (".Ar command", ".Op Ar options", ".Ar case ...")
        return
    positionals = [argument for argument in shown(command) if argument["kind"] == "positional"]
    if len(positionals) < len(shown(command)):
        yield ".Op Ar options"
    for argument in positionals:
        usage = word(argument["valueName"]) + (" ..." if argument["isRepeating"] else "")
        yield f".Op Ar {usage}" if argument["isOptional"] else f".Ar {usage}"


def summary(text):
    """A line that says what a page is about: without the full stop, which mdoc would keep."""
    return escaped(text.rstrip("."))


def page(command, title, see_also, edition):
    """One page of the manual, line by line."""
    version, date, case = edition
    texts = sections(command.get("discussion", ""))
    subcommands = command.get("subcommands", [])
    yield from (
        f".Dd {date:%B} {date.day}, {date.year}",
        f".Dt {title.upper()} 1",
        f".Os Entente {version}",
        ".Sh NAME",
        f".Nm {title}",
        f".Nd {summary(command['abstract'])}",
        ".Sh SYNOPSIS",
        *synopsis(title.replace("-", " ", 1), command),
        ".Sh DESCRIPTION",
    )
    if texts[""]:
        yield from paragraphs("\n\n".join(texts.pop("")))
    else:
        yield from paragraphs(command["abstract"])
    examples = texts.pop("EXAMPLES", [])
    statuses = texts.pop("EXIT CODES", [])
    for heading, rest in texts.items():
        if heading:
            yield f".Ss {escaped(heading.capitalize())}"
            for text in rest:
                yield from display(text)
    if subcommands:
        yield ".Sh COMMANDS"
        yield ".Bl -tag -width Ds"
        for subcommand in subcommands:
            yield f".It Cm {word(subcommand['commandName'])}"
            yield from paragraphs(subcommand["abstract"])
        yield ".El"
    yield ".Sh OPTIONS"
    yield from options(command)
    yield from (".Sh FILES", ".Bl -tag -width Ds", f".It Pa {case}")
    yield from ("The case of the examples; go to the folder around it to try them.", ".El")
    for heading, rest in (("EXIT STATUS", statuses), ("EXAMPLES", examples)):
        if rest:
            yield f".Sh {heading}"
            for text in rest:
                yield from display(text)
    yield ".Sh SEE ALSO"
    for number, other in enumerate(see_also):
        yield f".Xr {other} 1" + (" ," if number + 1 < len(see_also) else "")


def pages(interface, version, date, case):
    """Every page of the manual by its title; the command `help` has only its place in the list."""
    edition = version, date, case
    root = interface["command"]
    name = root["commandName"]
    titles = {
        f"{name}-{command['commandName']}": command
        for command in root["subcommands"]
        if command["commandName"] != "help"
    }
    made = {name: page(root, name, sorted([*titles, "dot"]), edition)}
    for title, command in titles.items():
        made[title] = page(command, title, [name], edition)
    return {title: "\n".join(lines) + "\n" for title, lines in made.items()}


def main(folder, version, case):
    seconds = os.environ.get("SOURCE_DATE_EPOCH")
    now = datetime.datetime.now(datetime.timezone.utc)
    date = datetime.datetime.fromtimestamp(int(seconds), datetime.timezone.utc) if seconds else now
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for title, text in pages(json.load(sys.stdin), version, date, case).items():
        (folder / f"{title}.1").write_text(text, encoding="ascii")


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
