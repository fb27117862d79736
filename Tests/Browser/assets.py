"""Script and style of pages out of a folder, to try a change without building the command anew."""

import base64
import hashlib
import os
import pathlib
import re

FOLDER = os.environ.get("ENTENTE_PAGE_ASSETS")


def tried(html):
    """The page with the script and the style of the folder, if one is named."""
    if not FOLDER:
        return html
    folder = pathlib.Path(FOLDER)
    style = packed((folder / "page.css").read_text(encoding="utf-8"))
    for text, tag in ((script(folder), "script"), (style, "style")):
        html = re.sub(
            f"<{tag}>.*?</{tag}>", lambda _: f"<{tag}>{text}</{tag}>", html, count=1, flags=re.S)
        html = re.sub(f"({tag}-src) 'sha256-[^']*'", f"\\1 '{hash_of(text)}'", html, count=1)
    return html


def script(folder):
    """The parts of the script in their order, as they stand in a page."""
    order = re.findall(
        r"PackageResources\.(\w+)_js", (folder / "PageAssets.swift").read_text(encoding="utf-8"))
    parts = [(folder / "Script" / f"{name}.js").read_text(encoding="utf-8") for name in order]
    return '"use strict";\n(() => {\n' + "".join(packed(part) for part in parts) + "})();\n"


def packed(text):
    """A text as it stands in a page: without indentation, and without lines of comments."""
    lines, is_comment = [], False
    for line in (line.lstrip(" ") for line in text.split("\n")):
        is_comment = is_comment or line.startswith("/*")
        if line and not is_comment and not line.startswith("//"):
            lines.append(line)
        is_comment = is_comment and not line.endswith("*/")
    # A line that is not at its end needs none.
    return "".join(line if line[-1] in "{([,;" else line + "\n" for line in lines)


def hash_of(text):
    """What browsers hold a text against."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
