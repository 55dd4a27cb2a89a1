"""Why an answer is right or not, as the key says it: each sentence once."""

from __future__ import annotations

from docutils import nodes

from coursebuilder.pdf.printed import Model
from coursebuilder.pdf.source import Source, content
from coursebuilder.pdf.texts import text_of
from coursebuilder.pdf.writer import Writer


def reason(writer: Writer, node: nodes.Element, part: Model, path: str) -> Source | None:
    """Return what is said about a part of a question: when it is marked and, if that is another thing, when not."""
    marked, unmarked = str(part.get("feedback") or ""), str(part.get("unchosen") or "")
    said: list[Source] = []
    if marked:
        said.append(text_of(writer, node, f"{path}.feedback", marked))
    if unmarked and _plain(unmarked) not in _plain(marked):
        said += writer.words(f"{' ' if said else ''}({writer.say('if-not-chosen')}) ", node)
        said.append(text_of(writer, node, f"{path}.unchosen", unmarked))
    return content(said) if said else None


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
