"""Run Sphinx in this process and hand its warnings on as problems with their places."""

from __future__ import annotations

import io
import os
import re
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx
from sphinx.errors import SphinxError
from sphinx.util.docutils import docutils_namespace, patch_docutils

ANSI = re.compile(r"\x1b\[[0-9;]*m")


@dataclass(slots=True)
class SphinxRun:
    """What to build: a builder, its folders, the configuration of the edition."""

    root: Path
    builder: str
    output: Path
    doctrees: Path
    settings: dict[str, Any] = field(default_factory=dict)
    jobs: int = 1

    def build(self) -> list[str]:
        """Build; return the warnings, one a line and with their place. An empty list means that all went well."""
        warnings = io.StringIO()
        self.output.mkdir(parents=True, exist_ok=True)
        try:
            with patch_docutils(), docutils_namespace():
                app = Sphinx(
                    srcdir=self.root,
                    confdir=self.root,
                    outdir=self.output,
                    doctreedir=self.doctrees,
                    buildername=self.builder,
                    confoverrides=self.settings,
                    status=None,
                    warning=warnings,
                    parallel=self.jobs,
                )
                app.build()
                failed = bool(app.statuscode)
        except SphinxError as error:
            shutil.rmtree(self.doctrees, ignore_errors=True)
            return [*_lines(warnings, self.root), f"{error.category}: {error}"]
        lines = _lines(warnings, self.root)
        if failed and not lines:
            lines = ["Sphinx failed without saying why."]
        if lines:
            # What was read with a warning is not kept: the next run would not see the warning again.
            shutil.rmtree(self.doctrees, ignore_errors=True)
        return lines


def _lines(warnings: io.StringIO, root: Path) -> list[str]:
    text = ANSI.sub("", warnings.getvalue()).replace(f"{root.as_posix()}/", "").replace(f"{root}{os.sep}", "")
    return [line for line in text.splitlines() if line.strip()]
