"""What a lesson stands on: the place of its sources is put at its end, and filled when an edition is written."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.transforms import SphinxTransform

from coursebuilder.catalog.language import ENGLISH
from coursebuilder.load.lesson import read_front_matter
from coursebuilder.model.fact import Fact
from coursebuilder.sphinx_ext.edition import Edition
from coursebuilder.sphinx_ext.nodes import course_block, help_numbers, isolated, lesson_sources, with_fact


class PlaceSources(SphinxTransform):
    """Append `lesson_sources` to each page that has sources of its own or shows facts."""

    default_priority = 870

    def apply(self, **kwargs: Any) -> None:
        """Append the node to the page's first section."""
        path = Path(self.env.doc2path(self.env.docname))
        front = read_front_matter(Path(self.env.srcdir), path)
        data = front.data if isinstance(front.data, dict) else {}
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


def source_nodes(sources: list[dict[str, str]], edition: Edition, used: dict[str, Fact]) -> list[nodes.Node]:
    """Return what a lesson stands on: its own sources and those of the facts that it shows, with dates."""
    lines: list[nodes.Node] = []
    for source in sources:
        lines.append(_source_line(source["publisher"], source["title"], source["url"], source.get("seen"), edition))
    for name in sorted(used):
        fact = used[name]
        label = nodes.paragraph("", "", nodes.strong("", "", edition.said(fact.label)))
        state = edition.words["checked-by-person" if fact.checked else "not-checked-yet"]
        label += nodes.Text(f" {state.format(date=edition.day(fact.last_seen), grade=fact.grade)}")
        where = nodes.bullet_list()
        for reference in fact.sources:
            where += _source_line(reference.publisher, reference.title, reference.url, None, edition)
        lines.append(nodes.list_item("", label, *([where] if where.children else [])))
    if not lines:
        return []
    return [course_block("", nodes.bullet_list("", *lines), kind="sources")]


def _source_line(publisher: str, title: str, url: str, seen: str | None, edition: Edition) -> nodes.list_item:
    # A source is named as it names itself, in whatever language; among other words its own keep together.
    own = nodes.Text if edition.language == ENGLISH else lambda words: isolated("", words)
    paragraph = nodes.paragraph("", "", own(publisher), nodes.Text(": "))
    paragraph += nodes.reference("", "", own(title), refuri=url)
    if seen:
        paragraph += nodes.Text(f". {edition.words['seen'].format(date=edition.day(date.fromisoformat(seen)))}")
    return nodes.list_item("", paragraph)
