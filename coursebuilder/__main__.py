"""Entry point of `python -m coursebuilder`: inside the environment run the command, outside prepare it first."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from coursebuilder import bootstrap

NEEDS_TEST_TOOLS = {"test", "live"}


def main() -> int:
    """Run the command line and return its exit code."""
    arguments = sys.argv[1:]
    # `sys.executable` is not resolved: the environment's Python is often a link to the system's.
    inside = bootstrap.INSIDE in os.environ or Path(sys.executable) == bootstrap.environment_python()
    if not inside:
        return bootstrap.run_inside(arguments, with_test_tools=bool(NEEDS_TEST_TOOLS & set(arguments[:1])))
    from coursebuilder.cli import run  # noqa: PLC0415  (can be imported inside the environment only)

    return run(arguments)


if __name__ == "__main__":
    sys.exit(main())
