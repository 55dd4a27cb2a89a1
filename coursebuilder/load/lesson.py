"""Read a lesson's file: front matter as YAML, the text as MyST blocks and roles with their places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.colon_fence import colon_fence_plugin

from coursebuilder.load.validate import validate
from coursebuilder.load.yaml_source import Source, parse_yaml, read_text, relative_name
from coursebuilder.model.lesson import Block, Lesson, LessonHead, Mention
from coursebuilder.model.problem import Place, Problem

MOST_BYTES = 128 * 1024
MOST_LEVELS = 10

_MARKDOWN = MarkdownIt("commonmark").enable("table").use(colon_fence_plugin)
_INFO = re.compile(r"^\{([^}\s]+)\}(?:\s+(.*))?$")
_OPTION = re.compile(r"^:([A-Za-z-]+):(?:\s+(.*))?$")
_ROLE = re.compile(r"\{([A-Za-z][\w:+.-]*)\}`+([^`]+)`+")
# Blocks whose first lines of the form `:word:` are options; in the others they are a list of fields.
_WITH_OPTIONS = frozenset({"step", "message", "quiz", "picture", "image", "figure", "toctree", "table", "list-table"})
# Blocks whose content is not Markdown.
_WITHOUT_TEXT = frozenset({"quiz", "picture", "toctree", "image", "code", "code-block", "objectives", "local-contacts"})


@dataclass(slots=True)
class LessonText:
    """A parsed lesson file: everything that checks want to look at; `lines` are those of the whole file."""

    source: Source
    title: str = ""
    body: str = ""
    first_line: int = 1
    blocks: list[Block] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    html: list[tuple[str, Place]] = field(default_factory=list)
    images: list[tuple[str, Place]] = field(default_factory=list)
    links: list[tuple[str, Place]] = field(default_factory=list)
    headings: list[tuple[str, Place, tuple[Block, ...]]] = field(default_factory=list)
    stray: list[Place] = field(default_factory=list)


def read_lesson(root: Path, path: Path) -> tuple[LessonText, Lesson | None, list[Problem]]:
    """Read the lesson at `path`; the lesson is missing where its front matter has problems."""
    text, problems = read_page(root, path)
    if text.source.data is None:
        return text, None, problems
    head, head_problems = validate(text.source, LessonHead)
    problems += head_problems
    if head is None:
        return text, None, problems
    docname = Path(text.source.path).with_suffix("").as_posix()
    lesson = Lesson(
        id=path.stem,
        unit=path.parent.name,
        docname=docname,
        title=text.title,
        head=head,
        blocks=tuple(text.blocks),
        mentions=tuple(text.mentions),
    )
    return text, lesson, problems


def read_page(root: Path, path: Path) -> tuple[LessonText, list[Problem]]:
    """Read any page of the course: front matter, blocks, mentions."""
    text, problems = _read_front(root, path)
    _walk(text, text.body, text.first_line - 1, ())
    text.title = next((title for title, _, inside in text.headings if not inside), "")
    return text, problems


def read_front_matter(root: Path, path: Path) -> Source:
    """Read the front matter alone; it has no data where it has problems, which `read_page` tells."""
    return _read_front(root, path)[0].source


def _read_front(root: Path, path: Path) -> tuple[LessonText, list[Problem]]:
    """Read front matter and body, without looking into the body."""
    name = relative_name(root, path)
    try:
        content, problem = read_text(root, path, MOST_BYTES)
    except OSError as error:
        return LessonText(Source(name)), [Problem("Y012", Place(name), {"detail": error.strerror or error})]
    if problem:
        return LessonText(Source(name)), [problem]
    content = content.replace("\r\n", "\n").replace("\r", "\n")
    front, body, first_line = split_front_matter(content)
    if front and front.strip():
        source, problems = parse_yaml(front, name, first_line=2)
    else:
        source, problems = Source(name), [Problem("L001", Place(name, 1, 1))]
    return LessonText(source, body=body, first_line=first_line), problems


def split_front_matter(content: str) -> tuple[str | None, str, int]:
    """Return front matter (or nothing), body, and the number of the body's first line."""
    lines = content.split("\n")
    if lines[0].rstrip() == "---":
        for number, line in enumerate(lines[1:], start=1):
            if line.rstrip() == "---":
                return "\n".join(lines[1:number]), "\n".join(lines[number + 1 :]), number + 2
    return None, content, 1


def _walk(text: LessonText, markdown: str, offset: int, inside: tuple[Block, ...]) -> None:
    """Collect blocks, roles, HTML and headings of `markdown`, whose first line is line `offset` + 1."""
    lines = markdown.split("\n")
    name = text.source.path
    tokens = _MARKDOWN.parse(markdown)
    for position, token in enumerate(tokens):
        start = token.map[0] if token.map else 0
        place = Place(name, offset + start + 1, 1)
        if token.type in {"fence", "colon_fence"}:
            _fence(text, token, lines, offset, inside)
        elif token.type == "html_block":
            text.html.append((token.content.strip().split("\n")[0], place))
        elif token.type == "heading_open":
            text.headings.append((tokens[position + 1].content, place, inside))
        elif token.type == "inline":
            text.mentions += _mentions(token, lines, offset, name, inside)
            drawings = [str(child.attrs.get("src", "")) for child in token.children or [] if child.type == "image"]
            text.images += [(found, _place_of("![", token, lines, offset, name)) for found in drawings]
            links = [str(child.attrs.get("href", "")) for child in token.children or [] if child.type == "link_open"]
            text.links += [(found, _place_of(found, token, lines, offset, name)) for found in links]
            html = [child.content for child in token.children or [] if child.type == "html_inline"]
            text.html += [(found, _place_of(found, token, lines, offset, name)) for found in html]


def _place_of(words: str, token: Token, lines: list[str], offset: int, name: str) -> Place:
    """Return where `words` stand in a paragraph, or where the paragraph begins."""
    start, end = token.map or (0, 0)
    begin = words.split("\n", maxsplit=1)[0]
    line = next((number for number in range(start, min(end, len(lines))) if begin in lines[number]), start)
    return Place(name, offset + line + 1, max(lines[line].find(begin), 0) + 1)


def _fence(text: LessonText, token: Token, lines: list[str], offset: int, inside: tuple[Block, ...]) -> None:
    match = _INFO.match(token.info.strip())
    if token.map is None:
        return
    start, end = token.map
    if not match:
        if token.type == "colon_fence":
            text.stray.append(Place(text.source.path, offset + start + 1, 1))
        return
    name, argument = match[1], match[2] or ""
    options, content, skipped = _options(token.content) if name in _WITH_OPTIONS else ({}, token.content, 0)
    last = lines[end - 1].strip(" >") if end - 1 > start else ""
    closed = last.startswith(token.markup) and not last.strip(token.markup[0])
    place = Place(text.source.path, offset + start + 1, lines[start].find(token.markup) + 1)
    block = Block(name, argument.strip(), options, content, place, inside, closed)
    text.blocks.append(block)
    if name not in _WITHOUT_TEXT and len(inside) < MOST_LEVELS:
        _walk(text, content, offset + start + 1 + skipped, (*inside, block))


def _options(content: str) -> tuple[dict[str, str], str, int]:
    """Split the `:option: value` lines off; return them, the rest, and how many lines were taken."""
    options: dict[str, str] = {}
    lines = content.split("\n")
    for number, line in enumerate(lines):
        match = _OPTION.match(line)
        if not match:
            return options, "\n".join(lines[number:]), number
        options[match[1]] = (match[2] or "").strip()
    return options, "", len(lines)


def _mentions(token: Token, lines: list[str], offset: int, name: str, inside: tuple[Block, ...]) -> Iterator[Mention]:
    start, end = token.map or (0, 0)
    for number in range(start, min(end, len(lines))):
        for match in _ROLE.finditer(lines[number]):
            place = Place(name, offset + number + 1, match.start() + 1)
            yield Mention(match[1], match[2], place, inside)
