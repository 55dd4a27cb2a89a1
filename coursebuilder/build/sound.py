"""Make of what a phone recorded what a learner's page plays: Opus, one channel, about 16 kbit/s, nothing else in it.

`ffmpeg` does it for every kind of file. Without it a file that is like this already is taken as it is.
"""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from coursebuilder.load.ogg import NO_OPUS, NotOpusError, Opus, read_opus
from coursebuilder.model.problem import Place, Problem

MOST_SECONDS = 300
MOST_BYTES_OF_A_FILE = 100_000_000
# 32 kbit/s, and the head: what a chat's voice message has. More is for ffmpeg to make smaller.
MOST_BYTES_A_SECOND, HEAD = 4_000, 4_000
OPUS_ENDINGS = frozenset({".opus", ".ogg", ".oga"})
ENDINGS = OPUS_ENDINGS | {".m4a", ".mp4", ".mp3", ".wav", ".aac", ".amr", ".3gp", ".flac", ".caf", ".webm"}
# A file that is a list of other files could have another one read in its place.
FORMATS = "ogg,mov,mp4,m4a,3gp,mp3,wav,aac,amr,flac,caf,matroska,webm"
GET_FFMPEG = (
    "Install ffmpeg and import again: “sudo apt install ffmpeg”, “brew install ffmpeg”, “winget install ffmpeg”."
)
RECORD_AGAIN = "Listen to it, and record it again."


@dataclass(frozen=True, slots=True)
class Sound:
    """A recording as pages play it."""

    seconds: float
    content: bytes


def find_ffmpeg() -> str | None:
    """Return the program, if this machine has it."""
    return shutil.which("ffmpeg")


def read_sound(path: Path, name: str, ffmpeg: str | None) -> tuple[Sound | None, Problem | None]:
    """Return the sound of a file, or why it can't be taken; `name` is how the problem calls the file."""
    place = Place(name)
    size = path.stat().st_size
    if size > MOST_BYTES_OF_A_FILE:
        advice = "Read one number in each recording."
        return None, Problem("A008", place, {"size": size, "most": MOST_BYTES_OF_A_FILE, "advice": advice})
    opus, detail = _as_it_is(path)
    if ffmpeg and (opus is None or opus.channels != 1 or _is_large(opus)):
        opus, detail = _converted(path, ffmpeg)
    if opus is None:
        advice = GET_FFMPEG if not ffmpeg and detail == NO_OPUS else RECORD_AGAIN
        return None, Problem("A005", place, {"detail": detail, "advice": advice})
    if opus.seconds > MOST_SECONDS:
        return None, Problem("A006", place, {"seconds": round(opus.seconds), "most": MOST_SECONDS})
    if opus.channels != 1:
        return None, Problem("A005", place, {"detail": "it has more than one channel", "advice": GET_FFMPEG})
    if _is_large(opus):
        most = _most_bytes(opus.seconds)
        return None, Problem("A008", place, {"size": len(opus.content), "most": most, "advice": GET_FFMPEG})
    return Sound(opus.seconds, opus.content), None


def _most_bytes(seconds: float) -> int:
    return round(HEAD + MOST_BYTES_A_SECOND * seconds)


def _is_large(opus: Opus) -> bool:
    return len(opus.content) > _most_bytes(opus.seconds)


def _as_it_is(path: Path) -> tuple[Opus | None, str]:
    if path.suffix.lower() not in OPUS_ENDINGS:
        return None, NO_OPUS
    try:
        return read_opus(path.read_bytes()), ""
    except NotOpusError as error:
        return None, str(error)


def _converted(path: Path, ffmpeg: str) -> tuple[Opus | None, str]:
    before = [ffmpeg, "-nostdin", "-v", "error", "-protocol_whitelist", "file", "-format_whitelist", FORMATS]
    sound = ["-map", "0:a:0", "-map_metadata", "-1", "-map_chapters", "-1", "-ac", "1", "-t", str(MOST_SECONDS + 1)]
    opus = ["-c:a", "libopus", "-b:a", "16k", "-application", "voip", "-fflags", "+bitexact", "-f", "ogg", "pipe:1"]
    command = [*before, "-xerror", "-i", f"file:{path.resolve()}", *sound, *opus]
    try:
        done = subprocess.run(command, check=False, capture_output=True, timeout=120)  # noqa: S603
        return (read_opus(done.stdout), "") if done.returncode == 0 else (None, "ffmpeg can't read it")
    except (OSError, subprocess.TimeoutExpired):
        return None, "ffmpeg does not finish with it"
    except NotOpusError:
        return None, "it holds no sound"
