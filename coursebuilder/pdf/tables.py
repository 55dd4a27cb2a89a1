"""Tables: header rows that are header cells, spans, alignment, and column widths as the author gave them."""

from __future__ import annotations

from docutils import nodes

from coursebuilder.pdf.source import NOTHING, Source, Value, call, content
from coursebuilder.pdf.writer import Renderer, Writer, classes_of

_ALIGNMENTS = {"text-left": "start", "text-start": "start", "text-center": "center", "text-right": "end"}


def write_table(writer: Writer, node: nodes.Element) -> Source:
    """Write a table with its title."""
    titles = [child for child in node.children if isinstance(child, nodes.title)]
    groups = [child for child in node.children if isinstance(child, nodes.tgroup)]
    return content(
        [
            *writer.anchors(node),
            *(call("table-title", writer.content(title)) for title in titles),
            *(_write_group(writer, group) for group in groups),
        ]
    )


def _write_group(writer: Writer, group: nodes.Element) -> Source:
    columns = [child for child in group.children if isinstance(child, nodes.colspec)]
    stubs = sum(1 for column in columns if column.get("stub"))
    return call(
        "table-of",
        columns=[max(1, int(column.get("colwidth") or 1)) for column in columns],
        stubs=stubs,
        head=_cells(writer, group, nodes.thead),
        body=_cells(writer, group, nodes.tbody),
    )


def _cells(writer: Writer, group: nodes.Element, kind: type[nodes.Element]) -> list[Value]:
    return [
        _write_cell(writer, entry)
        for part in group.children
        if isinstance(part, kind)
        for row in part.children
        if isinstance(row, nodes.row)
        for entry in row.children
        if isinstance(entry, nodes.entry)
    ]


def _write_cell(writer: Writer, entry: nodes.Element) -> Value:
    body = writer.content(entry)
    options: dict[str, Value] = {}
    if "morecols" in entry:
        options["colspan"] = int(entry["morecols"]) + 1
    if "morerows" in entry:
        options["rowspan"] = int(entry["morerows"]) + 1
    for name in classes_of(entry):
        if name in _ALIGNMENTS:
            options["align"] = _ALIGNMENTS[name]
    return {"body": body, **options} if options else body if body != NOTHING else NOTHING


RENDERERS: dict[str, Renderer] = {"table": write_table}
