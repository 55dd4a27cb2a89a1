"""Where the lessons come from: one chapter at the end of the book, by lesson, each address once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from docutils import nodes

from coursebuilder.pdf.source import NOTHING, Source, call, content
from coursebuilder.pdf.writer import Writer


def source_blocks(doctree: nodes.Element) -> Iterator[nodes.Element]:
    """Yield the blocks of a document that tell where it comes from."""
    for node in doctree.findall(nodes.Element):
        if type(node).__name__ == "course_block" and node.get("kind") == "sources":
            yield node


def write_sources(writer: Writer, parts: Iterable[tuple[str, str, str, nodes.Element]]) -> Source:
    """Return the chapter; `parts` are the documents that have sources: name, "Lesson 3.1", title, tree."""
    writer.shown = set()
    seen: dict[str, str] = {}
    lessons: list[Source] = []
    for docname, short, heading, doctree in parts:
        writer.docname = docname
        items = [
            _item(writer, item, short, seen)
            for block in source_blocks(doctree)
            for listed in block.children
            if isinstance(listed, nodes.bullet_list)
            for item in listed.children
            if isinstance(item, nodes.list_item)
        ]
        if items:
            lessons.append(call("lesson-sources", content(writer.words(heading, doctree)), *items))
    writer.shown = None
    return call("sources", *lessons, title=writer.say("sources")) if lessons else NOTHING


def _item(writer: Writer, item: nodes.list_item, short: str, seen: dict[str, str]) -> Source:
    """Return a source, or a fact with its sources; what an earlier lesson has told is not told again."""
    paragraph = next((child for child in item.children if isinstance(child, nodes.paragraph)), item)
    key = item.astext()
    if (earlier := seen.get(key, short)) != short:
        first = [child for child in paragraph.children if isinstance(child, nodes.strong)]
        # Without its address and its dates: those are at the earlier place.
        name = [writer.render(child) for child in first or paragraph.children[:2]]
        return content([*name, *writer.words(f" · {earlier}", item)])
    seen[key] = short
    return writer.content(item)
