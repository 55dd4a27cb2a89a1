"""Turn one paragraph of inline CommonMark (a quiz text) into docutils nodes.

Only emphasis, strong, code, line breaks, web links and the roles `fact` and `ltr` are known.
Everything else stays the text that it is: what an author of YAML writes can never become markup.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from docutils import nodes
from markdown_it import MarkdownIt
from markdown_it.token import Token

from coursebuilder.sphinx_ext.nodes import fact_slot, isolated

_MARKDOWN = MarkdownIt("zero").enable(["emphasis", "link", "backticks", "escape", "entity"])
_ROLE_BEFORE_CODE = re.compile(r"\{(fact|ltr)\}$")
_WRAPPERS: dict[str, type[nodes.TextElement]] = {"em_open": nodes.emphasis, "strong_open": nodes.strong}


def inline_nodes(text: str) -> list[nodes.Node]:
    """Return the nodes of `text`."""
    tokens = _MARKDOWN.parseInline(text)[0].children or []
    holder = nodes.inline()
    _fill(holder, tokens)
    return list(holder.children)


def fact_node(target: str) -> fact_slot:
    """Return the slot of a fact written as `id` or `id.field`."""
    name, _, field = target.strip().partition(".")
    return fact_slot(fact=name, field=field or "value")


def _fill(holder: nodes.Element, tokens: Iterable[Token]) -> None:
    stack: list[nodes.Element] = [holder]
    for token in tokens:
        parent = stack[-1]
        if token.type in _WRAPPERS:
            stack.append(_WRAPPERS[token.type]())
        elif token.type == "link_open":
            stack.append(_link(str(token.attrs.get("href", ""))))
        elif token.nesting == -1:
            stack[-2].append(stack.pop())
        elif token.type == "code_inline":
            parent.append(_code(parent, token.content))
        elif token.type in {"softbreak", "hardbreak"}:
            parent.append(nodes.Text(" "))
        else:
            parent.append(nodes.Text(token.content))


def _link(address: str) -> nodes.Element:
    # markdown-it refuses `javascript:` already; relative addresses would break when a page moves.
    if address.startswith(("https://", "http://")):
        return nodes.reference(refuri=address)
    return nodes.inline()


def _code(parent: nodes.Element, content: str) -> nodes.Node:
    """Return code, or the role whose name stands right before it."""
    last = parent.children[-1] if parent.children else None
    if isinstance(last, nodes.Text) and (match := _ROLE_BEFORE_CODE.search(str(last))):
        parent.replace(last, nodes.Text(str(last)[: match.start()]))
        return fact_node(content) if match[1] == "fact" else isolated("", content)
    return nodes.literal("", content)
