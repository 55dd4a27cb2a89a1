"""Preview with reload: build when a file changes, show the pages on this computer only."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from coursebuilder.build.edition import build_date, settings
from coursebuilder.build.places import Edition, Places

WATCHED = ("quizzes", "facts", "local", "_static", "_templates")


def serve(root: Path, edition: Edition, port: int) -> int:
    """Serve the learner's pages of `edition` on 127.0.0.1 until interrupted."""
    places = Places(root)
    output = places.work(edition.id, "live")
    command = [sys.executable, "-m", "sphinx_autobuild", "--port", str(port), "--host", "127.0.0.1"]
    command += ["-b", "course-html", "-c", str(root), "-d", str(places.doctrees("live", edition.language))]
    command += ["--ignore", str(root / "build" / "*"), "--ignore", str(root / ".*")]
    for folder in WATCHED:
        command += ["--watch", str(root / folder)]
    for name, value in settings(edition, "learner", build_date()).items():
        if value is not None:
            command += ["-D", f"{name}={value}"]
    return subprocess.run([*command, str(root), str(output)], cwd=root, check=False).returncode  # noqa: S603
