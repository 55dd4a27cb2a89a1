"""Put the place of a lesson's generated sources at its end."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.transforms import SphinxTransform

from coursebuilder.load.lesson import read_page
from coursebuilder.sphinx_ext.nodes import help_numbers, lesson_sources, with_fact


class PlaceSources(SphinxTransform):
    """Append `lesson_sources` to each page that has sources of its own or shows facts."""

    default_priority = 870

    def apply(self, **kwargs: Any) -> None:
        """Append the node to the page's first section."""
        path = Path(self.env.doc2path(self.env.docname))
        text, _ = read_page(Path(self.env.srcdir), path)
        data = text.source.data if isinstance(text.source.data, dict) else {}
        listed = data.get("sources", [])
        sources = [
            {key: str(value) for key, value in source.items()}
            for source in (listed if isinstance(listed, list) else [])
            if isinstance(source, dict) and {"publisher", "title", "url"} <= set(source)
        ]
        uses_facts = any(True for kind in (with_fact, help_numbers) for _ in self.document.findall(kind))
        section = next(self.document.findall(nodes.section), None)
        if section is not None and (sources or uses_facts):
            section += lesson_sources(sources=sources)
