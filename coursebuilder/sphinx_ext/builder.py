"""The HTML builder of an edition or a session: neutral addresses, a sidebar of our own, a choice of documents."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Set
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.config import Config
from sphinx.environment import BuildEnvironment

from coursebuilder.catalog.interface import interface_strings
from coursebuilder.sphinx_ext.addresses import address_of, number_of
from coursebuilder.sphinx_ext.code_version import code_version
from coursebuilder.sphinx_ext.config import edition_date
from coursebuilder.sphinx_ext.edition import edition_of
from coursebuilder.sphinx_ext.review import course_of, waiting_section, worksheet_section
from coursebuilder.sphinx_ext.subset import relations_of
from coursebuilder.sphinx_ext.word_list import pages_with_all_words

# What an edition looks like besides its lessons: when one of these changes, every page is written again.
WRITE_INPUTS = ("facts", "local", "_templates", "locale")
HELP_PAGE = "course/help"
SAFE_PAGE = "course/safe"
# The pages that are no lessons: each has a template of its name, and `course_words` its title.
OWN_PAGES = ("search", "phone", "certificate", "bread")
# The pages of a review besides those of the lessons.
REVIEW_PAGES = {"waiting": waiting_section, "facts": worksheet_section}


class CourseHTMLBuilder(StandaloneHTMLBuilder):
    """Writes `course/scams/fake-offers` to `3-2.html`."""

    name = "course-html"
    search = False
    copysource = False
    allow_parallel = True

    def init(self) -> None:
        """Prepare the builder; pages are written again when facts or the organisation's file changed."""
        super().init()
        self.inputs_file = Path(self.outdir) / ".inputs"
        self.inputs = inputs_fingerprint(Path(self.srcdir), str(edition_date(self.config)))

    def get_outdated_docs(self) -> Iterator[str]:
        """Yield the documents to write: all when facts, contacts or the day changed."""
        before = self.inputs_file.read_text(encoding="utf-8") if self.inputs_file.exists() else ""
        if before != self.inputs:
            yield from self.env.found_docs
            return
        outdated = set(super().get_outdated_docs())
        # Editions and sessions share what was read: another one may have read a page anew since this was written.
        outdated |= {docname for docname in self.env.all_docs if self.is_older_than_its_doctree(docname)}
        outdated |= pages_with_all_words(self.env)
        yield from outdated & self.env.found_docs

    def is_older_than_its_doctree(self, docname: str) -> bool:
        """Tell whether a page was written before its document was last read."""
        page, doctree = self.get_output_path(docname), Path(self.doctreedir) / f"{docname}.doctree"
        if not (page.exists() and doctree.exists()):
            return True
        return doctree.stat().st_mtime_ns > page.stat().st_mtime_ns

    def write_documents(self, docnames: Set[str]) -> None:
        """Write the chosen documents only."""
        chosen = self.config.course_documents
        super().write_documents(docnames if chosen is None else set(docnames) & set(chosen))

    def prepare_writing(self, docnames: Set[str]) -> None:
        """Prepare the pages; in a session they follow one another in the plan's order."""
        super().prepare_writing(docnames)
        if self.config.course_documents is not None:
            self.relations = relations_of(
                [name for name in self.config.course_documents if name not in {HELP_PAGE, SAFE_PAGE}]
            )

    def gen_additional_pages(self) -> None:
        """Write a session's first page; an edition has one of its own."""
        if self.config.course_review:
            self.write_review_pages()
        words = interface_strings(self.config.language)
        for name in own_pages(self.config):
            self.handle_page(name, {"title": words[name], "docstitle": ""}, f"{name}.html")
        if self.config.course_first_page:
            context = {"title": words["course"], "docstitle": "", "first_page": self.config.course_first_page}
            self.handle_page("index", context, "session-index.html")

    def write_review_pages(self) -> None:
        """Write what waits for whom, and the worksheet for whoever checks the facts."""
        if not hasattr(self, "globalcontext"):  # no page was outdated, so that nothing was prepared
            self.prepare_writing(set())
        self.secnumbers, self.fignumbers = {}, {}
        root = Path(self.srcdir)
        course, edition = course_of(self.config, root), edition_of(self.config, root)
        for name, make in REVIEW_PAGES.items():
            fragment = self.render_partial(make(course, edition))["fragment"]
            self.handle_page(name, {"title": edition.words["course"], "docstitle": "", "body": fragment}, "page.html")

    def get_output_path(self, page_name: str, /) -> Path:
        """Return the file of a page."""
        return Path(self.outdir) / f"{self.address(page_name)}{self.out_suffix}"

    def get_target_uri(self, docname: str, typ: str | None = None) -> str:
        """Return the address of a page."""
        return f"{self.address(docname)}{self.link_suffix}"

    def get_relative_uri(self, from_: str, to: str, typ: str | None = None) -> str:
        """Return the address of a page as seen from another: all pages are in one folder."""
        return self.get_target_uri(to, typ)

    def address(self, docname: str) -> str:
        """Return the neutral name of a page without ending."""
        return address_of(self.env, docname) if docname in self.env.all_docs else docname

    def finish(self) -> None:
        """Finish, take away what an earlier build left, remember what the pages were written from."""
        super().finish()
        self.remove_leftovers()
        self.inputs_file.write_text(self.inputs, encoding="utf-8")

    def remove_leftovers(self) -> None:
        """Remove pages and pictures that this build does not have: a lesson that left the course or the session."""
        chosen = self.config.course_documents
        documents = set(self.env.all_docs if chosen is None else chosen)
        more = REVIEW_PAGES if self.config.course_review else {}
        own = own_pages(self.config)
        pages = {self.get_output_path(name) for name in (*documents, "index", *own, *more)}
        shown = (name for users, name in self.env.images.values() if documents & users)
        pictures = {Path(self.outdir) / self.imagedir / name for name in shown}
        there = {*Path(self.outdir).glob(f"*{self.out_suffix}"), *(Path(self.outdir) / self.imagedir).glob("*")}
        for path in there - pages - pictures:
            path.unlink()

    def gen_indices(self) -> None:
        """Write no index: a lesson is found through its unit."""

    def dump_inventory(self) -> None:
        """Write no inventory: it would name every topic."""


def inputs_fingerprint(root: Path, *more: str) -> str:
    """Return a fingerprint of all that pages depend on when they are written, not when they are read."""
    digest = hashlib.sha256(json.dumps([*more, code_version()]).encode())
    for folder in WRITE_INPUTS:
        for path in sorted(path for path in (root / folder).rglob("*") if path.is_file()):
            digest.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def own_pages(config: Config) -> tuple[str, ...]:
    """Return the pages besides the lessons; trainers' own pages and review sheets have none of them."""
    return OWN_PAGES if config.course_audience == "learner" and not config.course_review else ()


def complete_config(app: Sphinx) -> None:
    """Derive what the edition's facts decide: the country's name, the day of the next review, the notice."""
    # Files and raw output have no place in a lesson: whoever can write one could read this machine through it.
    app.env.settings |= {"file_insertion_enabled": False, "raw_enabled": False}
    edition = edition_of(app.config, Path(app.srcdir))
    config = app.config
    day = edition.valid_until()
    config.course_paper = config.course_paper or edition.paper
    config.course_country_name = config.course_country_name or edition.country_name
    config.course_valid_until = config.course_valid_until or (day.isoformat() if day else "")
    if not config.course_edition_notice:
        said = ["trainer-notice"] if config.course_audience == "trainer" else []
        # Paper has no page to open.
        draft = "draft-notice" if app.builder.format == "html" else "draft-notice-paper"
        said += [draft] if config.course_draft else []
        config.course_edition_notice = " ".join(edition.words[key] for key in said)


def pages_with_new_neighbours(app: Sphinx, env: BuildEnvironment) -> set[str]:
    """Return every page if a title, a number or the order of lessons changed: others name it in their sidebar."""
    builder = app.builder
    if not isinstance(builder, CourseHTMLBuilder):
        return set()
    titles = {docname: [title.astext(), number_of(env, docname)] for docname, title in sorted(env.titles.items())}
    now = hashlib.sha256(json.dumps([titles, dict(sorted(env.toctree_includes.items()))]).encode()).hexdigest()
    kept = Path(builder.outdir) / ".neighbours"
    before = kept.read_text(encoding="utf-8") if kept.exists() else ""
    kept.parent.mkdir(parents=True, exist_ok=True)
    kept.write_text(now, encoding="utf-8")
    return set() if before == now else set(env.found_docs)
