"""Read an Ogg Opus file, check that it is whole, and write it again with nothing but its sound.

A phone writes where and when and by whom something was recorded into its files. None of that may reach a learner's
page, so the comments go, and every file gets the same serial number.
Formats: RFC 3533 (Ogg), RFC 7845 (Opus in Ogg).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, replace

SAMPLES_A_SECOND = 48_000
LAST = 4
NO_OPUS = "it is no Ogg Opus file"
_HEADER = struct.Struct("<4sBBQIIIB")
_NO_COMMENTS = b"OpusTags" + struct.pack("<II", 0, 0)
_NOT_COMPLETE = 0xFFFFFFFFFFFFFFFF


class NotOpusError(Exception):
    """These bytes are no whole Opus recording; the words say why."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page of an Ogg stream; `lacing` are the lengths of the segments in `body`."""

    flags: int
    position: int
    serial: int
    lacing: bytes
    body: bytes


@dataclass(frozen=True, slots=True)
class Opus:
    """A recording: its length and channels, and the same sound in a file that holds nothing else."""

    seconds: float
    channels: int
    content: bytes


def read_opus(content: bytes) -> Opus:
    """Read a whole Ogg Opus file; raise `NotOpusError` if it is anything else or damaged."""
    pages = list(_pages(content))
    if not pages or not pages[0].body.startswith(b"OpusHead") or len(pages[0].body) < 19:
        raise NotOpusError(NO_OPUS)
    if len({page.serial for page in pages}) > 1:
        raise NotOpusError("it holds more than one recording")
    if not pages[-1].flags & LAST:
        raise NotOpusError("its end is missing")
    head = pages[0].body
    channels, skipped = head[9], int.from_bytes(head[10:12], "little")
    sound = _without_comments(pages[1:])
    ends = [page.position for page in sound if page.position != _NOT_COMPLETE]
    if not ends:
        raise NotOpusError("it holds no sound")
    seconds = (ends[-1] - skipped) / SAMPLES_A_SECOND
    comments = Page(0, 0, 0, bytes([len(_NO_COMMENTS)]), _NO_COMMENTS)
    written = [pages[0], comments, *sound]
    again = (_written(replace(page, serial=1), number) for number, page in enumerate(written))
    return Opus(seconds, channels, b"".join(again))


def _pages(content: bytes) -> Iterator[Page]:
    start = 0
    while start < len(content):
        if len(content) < start + _HEADER.size or not content.startswith(b"OggS\0", start):
            raise NotOpusError(NO_OPUS if start == 0 else "a part of it is damaged or missing")
        _, _, flags, position, serial, _, checksum, segments = _HEADER.unpack_from(content, start)
        lacing = content[start + _HEADER.size : start + _HEADER.size + segments]
        end = start + _HEADER.size + segments + sum(lacing)
        raw = content[start:end]
        if len(lacing) < segments or end > len(content) or _checksum(raw[:22] + bytes(4) + raw[26:]) != checksum:
            raise NotOpusError("a part of it is damaged or missing")
        yield Page(flags, position, serial, lacing, raw[_HEADER.size + segments :])
        start = end


def _without_comments(pages: list[Page]) -> list[Page]:
    """Return the pages behind the comments, which may take several pages and begin on a page of their own."""
    for number, page in enumerate(pages):
        if not page.lacing or page.lacing[-1] < 255:
            return pages[number + 1 :]
    raise NotOpusError("it holds no sound")


def _written(page: Page, number: int) -> bytes:
    head = _HEADER.pack(b"OggS", 0, page.flags, page.position, page.serial, number, 0, len(page.lacing))
    raw = head + page.lacing + page.body
    return raw[:22] + _checksum(raw).to_bytes(4, "little") + raw[26:]


def _remainder(value: int) -> int:
    value <<= 24
    for _ in range(8):
        value = (value << 1) ^ 0x04C11DB7 if value & 0x80000000 else value << 1
    return value & 0xFFFFFFFF


_REMAINDERS = tuple(_remainder(value) for value in range(256))


def _checksum(raw: bytes) -> int:
    """Return Ogg's CRC-32, which is not the one of zlib."""
    value = 0
    for byte in raw:
        value = ((value << 8) & 0xFFFFFFFF) ^ _REMAINDERS[(value >> 24) ^ byte]
    return value
