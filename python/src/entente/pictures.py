"""Pictures that notebooks show."""

from __future__ import annotations

import base64
import os
from pathlib import Path

_MEDIA_TYPES = {
    "svg": "image/svg+xml",
    "png": "image/png",
    "jpg": "image/jpeg",
    "gif": "image/gif",
    "webp": "image/webp",
}


class Picture:
    """A picture in memory: `data` is the bytes of a file in `format`."""

    def __init__(self, data: bytes, format: str) -> None:
        self.data = data
        self.format = format

    def save(self, path: str | os.PathLike[str]) -> Path:
        """Writes the picture to a file, over one that is there; returns its path.

        Raises: ValueError if the name ends like another format than that of the picture.
        """
        path = Path(path)
        ending = path.suffix.removeprefix(".").lower()
        if ending != self.format:
            raise ValueError(
                f"{path} is not a name for {self.format}; name it .{self.format}, or draw with "
                f'format="{ending or self.format}"'
            )
        path.write_bytes(self.data)
        return path

    def __repr__(self) -> str:
        return f"<{self.format} picture, {len(self.data)} bytes>"

    def _repr_svg_(self) -> str | None:
        return self.data.decode() if self.format == "svg" else None

    def _repr_html_(self) -> str | None:
        """As an image, so that ids of several pictures on one page keep apart."""
        kind = _MEDIA_TYPES.get(self.format)
        if kind is None:
            return None
        data = base64.b64encode(self.data).decode()
        return f'<img alt="Picture by Entente" src="data:{kind};base64,{data}">'
