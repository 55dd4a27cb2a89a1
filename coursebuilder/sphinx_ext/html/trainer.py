"""The trainer's blocks: steps with their minutes, what to say, ask, do and expect, variants, safeguarding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from coursebuilder.sphinx_ext.html.interface import words
from coursebuilder.sphinx_ext.html.tags import close_tag, element, open_tag, say, tag
from coursebuilder.sphinx_ext.nodes import block_title, course_block

if TYPE_CHECKING:
    from sphinx.writers.html5 import HTML5Translator as Writer

KINDS = ("trainer", "step", "materials", "variant", "safeguarding")
CUES = ("say", "ask", "do", "expect")


def visit_trainer_block(self: Writer, node: course_block) -> None:
    """Begin a trainer's block; a step is written whole."""
    kind = node["kind"]
    if kind == "step":
        _write_step(self, node)
        close_tag(self, "div")
        raise nodes.SkipNode
    variant = node.get("variant")
    open_tag(self, "div", ids=node["ids"], class_=f"block block-{kind}", data_variant=variant)
    element(self, "p", words(self, f"variant-{variant}" if variant else f"block-{kind}"), class_="block-label")


def _write_step(self: Writer, node: course_block) -> None:
    open_tag(self, "div", ids=node["ids"], class_="block block-step", data_need=node.get("need"))
    title, rest = _split_title(node)
    with tag(self, "p", class_="step-head"):
        element(self, "strong", words(self, "step-minutes", minutes=node["minutes"]), class_="step-minutes")
        if title is not None:
            say(self, " ")
            with tag(self, "span", class_="block-title"):
                for child in title.children:
                    child.walkabout(self)
    element(self, "p", " · ".join(_facts_of(self, node)), class_="step-facts")
    for child in rest:
        if isinstance(child, nodes.field_list):
            _write_cues(self, child)
        else:
            child.walkabout(self)


def _split_title(node: course_block) -> tuple[nodes.Element | None, list[nodes.Node]]:
    first = node.children[0] if node.children else None
    return (first, list(node.children[1:])) if isinstance(first, block_title) else (None, list(node.children))


def _facts_of(self: Writer, node: course_block) -> list[str]:
    facts = [words(self, f"{name}-{node[name]}") for name in ("phase", "need") if node.get(name)]
    short = node.get("short")
    if short is not None:
        facts.append(words(self, "step-short", minutes=short) if short else words(self, "step-not-short"))
    return facts


def _write_cues(self: Writer, fields: nodes.field_list) -> None:
    with tag(self, "dl", class_="cues simple"):
        for field in fields.children:
            name, body = field.children
            cue = name.astext().strip().lower()
            with tag(self, "div", class_=f"cue cue-{cue}" if cue in CUES else "cue"):
                element(self, "dt", words(self, f"cue-{cue}") if cue in CUES else name.astext())
                with tag(self, "dd"):
                    for child in body.children:
                        child.walkabout(self)
