"""The Sphinx extension: what an author writes becomes nodes, and nodes become pages. Nothing happens at import."""

from __future__ import annotations

from typing import Any

from sphinx.application import Sphinx


def setup(app: Sphinx) -> dict[str, Any]:
    """Register everything."""
    from coursebuilder import __version__  # noqa: PLC0415
    from coursebuilder.sphinx_ext.code_version import code_version  # noqa: PLC0415
    from coursebuilder.sphinx_ext.registration import register  # noqa: PLC0415

    register(app)
    return {
        "version": __version__,
        "env_version": code_version(),
        "parallel_read_safe": True,
        "parallel_write_safe": True,
    }
