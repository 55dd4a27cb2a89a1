"""The command line: `python -m coursebuilder COMMAND`; the Makefile's targets are one-line calls of it."""

from coursebuilder.cli.commands import run

__all__ = ["run"]
