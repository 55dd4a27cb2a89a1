"""The Sphinx builder `typst`: every chosen document into one book, and its answers into a folder of their own.

With `course_handout` the book is a session's short handout; with `course_review` each lesson is a review sheet.

Writes `course.typ`, `course.pdf`, and `answers/answers.typ`, `answers/answers.pdf`.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Set
from dataclasses import replace
from importlib.resources import as_file, files
from pathlib import Path, PurePosixPath
from typing import Any, ClassVar

from docutils import nodes
from docutils.utils import new_document
from sphinx.application import Sphinx
from sphinx.builders import Builder
from sphinx.errors import SphinxError
from sphinx.util import logging
from sphinx.util.typing import ExtensionMetadata

from coursebuilder.catalog.interface import interface_strings
from coursebuilder.pdf.book import Chapter, Edition, write_answer_key, write_book, write_handout, write_review
from coursebuilder.pdf.compile import PdfError, build_date, compile_pdf
from coursebuilder.sphinx_ext.builder import REVIEW_PAGES
from coursebuilder.sphinx_ext.edition import edition_of
from coursebuilder.sphinx_ext.review import course_of

logger = logging.getLogger(__name__)

CONFIG_DEFAULTS: dict[str, tuple[Any, frozenset[type]]] = {
    "course_country": ("", frozenset({str})),
    "course_country_name": ("", frozenset({str})),
    "course_audience": ("learner", frozenset({str})),
    "course_version": ("", frozenset({str})),
    "course_date": ("", frozenset({str})),
    "course_valid_until": ("", frozenset({str})),
    "course_edition_notice": ("", frozenset({str})),
    "course_paper": ("a4", frozenset({str})),
    "course_print_size": ("normal", frozenset({str})),
    "course_documents": (None, frozenset({list, tuple})),
    "course_handout": (False, frozenset({bool})),
    "course_review": (False, frozenset({bool})),
    "course_book_title": ("", frozenset({str})),
}
"""What the builder reads; whoever registers a value first wins."""


class BookError(SphinxError):
    """The book can't be made; the message names the place."""

    category = "PDF error"


class TypstBuilder(Builder):
    """Collects the documents in toctree order and writes one book and one answer key."""

    name = "typst"
    format = "typst"
    epilog = "The book is %(outdir)s/course.pdf."
    allow_parallel = True
    supported_image_types: ClassVar[list[str]] = ["image/svg+xml", "image/png", "image/jpeg"]
    supported_remote_images: ClassVar[bool] = True  # else Sphinx would load them from the network

    def get_outdated_docs(self) -> str:
        """Return that a book is always written whole."""
        return "all documents"

    def get_target_uri(self, docname: str, typ: str | None = None) -> str:
        """Return the address of a document inside the book."""
        return f"%{docname}"

    def get_relative_uri(self, from_: str, to: str, typ: str | None = None) -> str:
        """Return the address of a document; there is one book, so it is the same from everywhere."""
        return self.get_target_uri(to, typ)

    def write_documents(self, docnames: Set[str]) -> None:
        """Write the book and its answers; which documents changed makes no difference."""
        chapters = list(self._chapters())
        if not chapters:
            logger.warning("no document is chosen for the PDF", type="coursebuilder", subtype="typst")
            return
        edition = self._edition(chapters)
        _copy_template(self.outdir)
        self._copy_pictures()
        if self.config.course_review:
            self._write_reviews(edition, chapters)
            return
        write_paper = write_handout if self.config.course_handout else write_book
        self._make(Path(self.outdir, "course"), write_paper, edition, chapters)
        self._make(Path(self.outdir, "answers", "answers"), write_answer_key, edition, chapters)

    def _write_reviews(self, edition: Edition, chapters: list[Chapter]) -> None:
        """Write one sheet a lesson, by its neutral address."""
        root = Path(self.srcdir)
        course, shown = course_of(self.config, root), edition_of(self.config, root)
        addresses = {lesson.docname: lesson.address for lesson in course.lessons.values()}
        for chapter in (one for one in chapters if one.docname in addresses):
            sheet = [replace(chapter, depth=1)]
            named = replace(edition, title=edition.strings["review"])
            self._make(Path(self.outdir, addresses[chapter.docname]), write_review, named, sheet)
        for name, make in REVIEW_PAGES.items():
            document, section = new_document(name), make(course, shown)
            title = section.pop(0).astext()  # the sheet has it as its title
            document += section
            listed = replace(edition, title=title)
            self._make(Path(self.outdir, name), write_review, listed, [Chapter(name, document, title)])

    def _make(self, stem: Path, write: Callable[..., str], edition: Edition, chapters: list[Chapter]) -> None:
        """Write Typst and PDF; once more if characters turn up that no font holds."""
        for suffix in (".typ", ".pdf"):
            stem.with_suffix(suffix).unlink(missing_ok=True)
        try:
            _compile(write(edition, chapters), stem, Path(self.outdir), edition)
        except PdfError as error:
            if not error.unprintable:
                raise BookError(str(error)) from error
            again = write(edition, chapters, unprintable=error.unprintable)
            _compile(again, stem, Path(self.outdir), edition)

    def _edition(self, chapters: list[Chapter]) -> Edition:
        config = self.config
        root = self.env.titles.get(config.root_doc)
        title = config.course_book_title or (root.astext() if root is not None else "") or config.project
        return Edition(
            title=title,
            language=config.language,
            strings=interface_strings(config.language),
            root=Path(self.srcdir),
            country_name=config.course_country_name,
            version=config.course_version,
            date=config.course_date or build_date().date().isoformat(),
            valid_until=config.course_valid_until,
            notice=config.course_edition_notice,
            paper=config.course_paper or "a4",
            print_size=config.course_print_size,
        )

    def _chapters(self) -> Iterator[Chapter]:
        chosen = self.config.course_documents
        placed = list(self._reading_order(self.config.root_doc, (), set()))
        kept = {docname for docname, _ in placed if chosen is None or docname in chosen}
        if chosen is not None:
            # A session's paper follows its plan, not the course.
            placed.sort(key=lambda place: chosen.index(place[0]) if place[0] in kept else -1)
        for docname, above in placed:
            if docname in kept:
                yield self._chapter(docname, 1 + sum(one in kept for one in above[1:]))

    def _chapter(self, docname: str, depth: int) -> Chapter:
        metadata = self.env.metadata.get(docname, {})
        title = self.env.titles.get(docname)
        return Chapter(
            docname,
            self._doctree(docname),
            title.astext() if title is not None else docname,
            depth,
            str(metadata.get("number", "")),
            str(metadata.get("self-study-minutes", "")),
            Path(self.env.doc2path(docname)).relative_to(self.srcdir).as_posix(),
            tuple(self.env.toctree_includes.get(docname, ())) if docname != self.config.root_doc else (),
            front=docname == self.config.root_doc,
        )

    def _reading_order(
        self, docname: str, above: tuple[str, ...], seen: set[str]
    ) -> Iterator[tuple[str, tuple[str, ...]]]:
        if docname in seen:
            return
        seen.add(docname)
        yield docname, above
        for child in self.env.toctree_includes.get(docname, ()):
            yield from self._reading_order(child, (*above, docname), seen)

    def _doctree(self, docname: str) -> nodes.document:
        """Return the document as this edition shows it, its pictures found."""
        doctree = self.env.get_doctree(docname)
        for node in list(doctree.findall(nodes.Element)):
            if type(node).__name__ == "toctree" and node.parent is not None:
                node.parent.remove(node)
        self.env.apply_post_transforms(doctree, docname)
        self.post_process_images(doctree)
        for image in doctree.findall(nodes.image):
            if name := self.images.get(image["uri"]):
                image["typst_path"] = f"/images/{PurePosixPath(name)}"
        return doctree

    def _copy_pictures(self) -> None:
        for original, name in sorted(self.images.items()):
            target = Path(self.outdir, "images", name)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(Path(self.srcdir, original), target)


def _compile(source: str, stem: Path, root: Path, edition: Edition) -> None:
    stem.parent.mkdir(parents=True, exist_ok=True)
    main = stem.with_suffix(".typ")
    main.write_text(source, "utf-8", newline="\n")
    made = compile_pdf(main, root=root, language=edition.language, date=build_date(edition.date))
    stem.with_suffix(".pdf").write_bytes(made)


def _copy_template(outdir: Path) -> None:
    with as_file(files("coursebuilder.pdf") / "template") as template:
        shutil.copytree(template, Path(outdir, "template"), dirs_exist_ok=True)


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the builder, and those configuration values that nobody has registered yet."""
    app.add_builder(TypstBuilder)
    for name, (default, types) in CONFIG_DEFAULTS.items():
        if name not in app.config:
            app.add_config_value(name, default, "", types)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
