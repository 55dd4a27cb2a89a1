"""What authors of a course hardly ever write, but Sphinx can hand over: printed plainly, never lost.

Option lists, descriptions of code, grammars, notes about versions.
"""

from __future__ import annotations

from docutils import nodes

from coursebuilder.pdf.blocks import write_fields
from coursebuilder.pdf.inline import wrapped, write_children, write_nothing
from coursebuilder.pdf.source import Source, call, content
from coursebuilder.pdf.writer import Renderer, Writer


def write_option_group(writer: Writer, node: nodes.Element) -> Source:
    """Write the spellings of an option."""
    return call("code-inline", writer.printable(node.astext().replace("\n\n", ", "), node))


def write_signature(writer: Writer, node: nodes.Element) -> Source:
    """Write a signature as it is typed."""
    return content([*writer.anchors(node), call("code-lines", writer.printable(node.astext(), node))])


def write_production(writer: Writer, node: nodes.Element) -> Source:
    """Write a rule of a grammar as it is typed."""
    text = f"{node.get('tokenname', '')} {node.astext()}".strip()
    return content([*writer.anchors(node), call("code-lines", writer.printable(text, node))])


RENDERERS: dict[str, Renderer] = {
    "option_list": write_fields,
    "option_list_item": write_children,
    "option_group": write_option_group,
    "description": write_children,
    "desc": write_children,
    "desc_signature": write_signature,
    "desc_content": wrapped("set-in"),
    "production": write_production,
    "productionlist": write_children,
    "versionmodified": write_children,
    "centered": wrapped("centred"),
    "hlist": write_children,
    "hlistcol": write_children,
    "acks": write_children,
    "only": write_children,
    "start_of_file": write_children,
    "toctree": write_nothing,
    "tabular_col_spec": write_nothing,
    "highlightlang": write_nothing,
}
