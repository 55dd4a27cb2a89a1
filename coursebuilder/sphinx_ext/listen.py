"""Listen: a button where a recording says exactly the words of the page, and no button where there is none.

`SpokenBuilder` lists what can be recorded; the script that volunteers read from is made of its list.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterable, Iterator, Set
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.builders import Builder
from sphinx.environment import BuildEnvironment
from sphinx.transforms.post_transforms import SphinxPostTransform

from coursebuilder.catalog.interface import interface_strings
from coursebuilder.catalog.language import ENGLISH
from coursebuilder.catalog.words import ENGLISH as WORDS
from coursebuilder.load.recordings import RecordingPlaces, is_there, load_recordings, sounds
from coursebuilder.model.recording import Recording, mark_of
from coursebuilder.sphinx_ext.addresses import address_of, neutral_title
from coursebuilder.sphinx_ext.html.listen import listen_node, visit_listen
from coursebuilder.sphinx_ext.nodes import question_node, quiz_node
from coursebuilder.sphinx_ext.quiz import report
from coursebuilder.sphinx_ext.spoken import INTERFACE, Passage, interface_passages, passages

PAGES = "course-html"
SOUNDS = "_static/audio"
LINK = re.compile(rf'"{SOUNDS}/([^"/]+)"')
KEPT = ".recordings"


class AddListening(SphinxPostTransform):
    """Note beside each text its recording, if there is one of exactly these words."""

    # Before the edition is settled: passages are those of what was read.
    default_priority = 4
    builders = (PAGES,)

    def run(self, **kwargs: Any) -> None:
        """Add what can be heard to the whole document."""
        root, language = Path(self.env.srcdir), self.config.language or "en"
        places = RecordingPlaces(root, language)
        if not places.folder.is_dir():
            return
        words = interface_strings(language)
        known = heard(places, address_of(self.env, self.env.docname))
        for passage in passages(self.document, words) if known else ():
            if recording := known.get(passage.mark):
                attach(passage, link_of(recording))
        common = heard(places, INTERFACE)
        of_all = {one.key: link_of(common[one.mark]) for one in interface_passages(words) if one.mark in common}
        for question in self.document.findall(question_node) if of_all else ():
            question["listen"] = {**of_all, **question.get("listen", {})}


def heard(places: RecordingPlaces, address: str) -> dict[str, Recording]:
    """Return the recordings of a page by what is said in them; whatever is wrong with them stops the build."""
    loaded, problems = load_recordings(places, address)
    for problem in problems:
        report(places.root, problem)
    return {} if problems else {recording.text: recording for recording in loaded.recordings.values()}


def link_of(recording: Recording) -> dict[str, Any]:
    """Return what a page needs: the file's address, its length, its size."""
    return {"uri": f"{SOUNDS}/{recording.file_name}", "seconds": recording.seconds, "bytes": recording.bytes}


def attach(passage: Passage, link: dict[str, Any]) -> None:
    """Put a recording beside its words: a paragraph before a section's text, a note at a question."""
    node = passage.node
    around = node.parent
    if around is None:
        return
    if isinstance(around, question_node | quiz_node):
        around["listen"] = {**around.get("listen", {}), str(node["key"]): link}
        return
    place = around.index(node) + isinstance(node, nodes.title)
    around.insert(place, nodes.paragraph("", "", listen_node(**link), classes=["listen-row"]))


class SpokenBuilder(Builder):
    """Writes `passages.json`: every page in the course's order, with all that can be recorded of it."""

    name = "course-spoken"
    format = ""
    allow_parallel = False

    def get_outdated_docs(self) -> Iterable[str]:
        """Return every document: the list is always whole."""
        return self.env.found_docs

    def get_target_uri(self, docname: str, typ: str | None = None) -> str:
        """Return nothing: no text links to another."""
        return ""

    def write_documents(self, docnames: Set[str]) -> None:
        """Write the list."""
        language = self.config.language or "en"
        words = interface_strings(language)
        pages = [
            page_of(
                address_of(self.env, name), neutral_title(self.env, name), passages(self.env.get_doctree(name), words)
            )
            for name in in_course_order(self.env)
            if not untranslated(self.env, name)
        ]
        common = [one for one in interface_passages(words) if language == ENGLISH or one.text != WORDS[one.key]]
        pages.append(page_of(INTERFACE, words["script-interface"], common))
        text = json.dumps(pages, ensure_ascii=False, indent=1)
        (Path(self.outdir) / "passages.json").write_text(text, encoding="utf-8")


def page_of(address: str, title: str, found: list[Passage]) -> dict[str, Any]:
    """Return a page with its passages as plain data."""
    entries = [
        {"key": one.key, "kind": one.kind, "number": one.number, "text": one.text, "countries": one.countries}
        for one in found
    ]
    return {"address": address, "title": title, "passages": entries}


def untranslated(env: BuildEnvironment, docname: str) -> bool:
    """Tell whether a page has English words in an edition of another language: nobody records those."""
    return bool(getattr(env, "course_untranslated", {}).get(docname))


def in_course_order(env: BuildEnvironment) -> Iterator[str]:
    """Yield every document once: Help, then the course in the order of its lists, then the rest."""
    waiting = [name for name in ("course/help", env.config.root_doc) if name in env.found_docs]
    seen: set[str] = set()
    while waiting:
        name = waiting.pop(0)
        if name not in seen and name in env.found_docs:
            seen.add(name)
            yield name
            waiting = env.toctree_includes.get(name, []) + waiting
    yield from sorted(env.found_docs - seen)


def pages_with_new_recordings(app: Sphinx, env: BuildEnvironment) -> set[str]:
    """Return the pages whose recordings changed since they were written."""
    if app.builder.name != PAGES:
        return set()
    places = RecordingPlaces(Path(app.srcdir), app.config.language or "en")
    common = _state(places, INTERFACE)
    now = {name: _state(places, address_of(env, name)) + common for name in sorted(env.found_docs)}
    kept = Path(app.outdir) / KEPT
    before = json.loads(kept.read_text(encoding="utf-8")) if kept.exists() else {}
    kept.parent.mkdir(parents=True, exist_ok=True)
    kept.write_text(json.dumps(now), encoding="utf-8")
    return {name for name, state in now.items() if before.get(name, "") != state}


def _state(places: RecordingPlaces, address: str) -> str:
    """Return what tells two states of a lesson's recordings apart, the files that are missing included."""
    path = places.list_of(address)
    if not path.is_file():
        return ""
    loaded, _ = load_recordings(places, address)
    missing = [key for key, one in loaded.recordings.items() if not is_there(places.sound(address, key), one)]
    return mark_of(path.read_bytes() + "".join(missing).encode())


def add_files(
    app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: nodes.document | None
) -> None:
    """Load the script and the style sheet on pages that have something to hear, and on no other."""
    if doctree is not None and any(node.get("listen") or isinstance(node, listen_node) for node in _places(doctree)):
        app.add_js_file("listen.js", defer="defer")
        app.add_css_file("listen.css")


def _places(doctree: nodes.document) -> Iterator[nodes.Element]:
    kinds = (listen_node, question_node, quiz_node)
    return (node for node in doctree.findall(nodes.Element) if isinstance(node, kinds))


def copy_sounds(app: Sphinx, failed: Exception | None) -> None:
    """Put the recordings that the pages name beside them, and take away all others."""
    if failed or app.builder.name != PAGES:
        return
    out = Path(app.outdir)
    pages = (path.read_text(encoding="utf-8") for path in sorted(out.glob("*.html")))
    named = {name for page in pages for name in LINK.findall(page)}
    folder = out / SOUNDS
    for path in set(folder.glob("*")) - {folder / name for name in named}:
        path.unlink()
    if not named:
        shutil.rmtree(folder, ignore_errors=True)
        return
    folder.mkdir(parents=True, exist_ok=True)
    for name, path in sounds(RecordingPlaces(Path(app.srcdir), app.config.language or "en")):
        if name in named:
            shutil.copyfile(path, folder / name)


def setup_listening(app: Sphinx) -> None:
    """Register the transform, the builder, the button, and what keeps pages and recordings together."""
    app.add_node(listen_node, html=(visit_listen, None))
    app.add_post_transform(AddListening)
    app.add_builder(SpokenBuilder)
    app.connect("env-updated", pages_with_new_recordings)
    app.connect("html-page-context", add_files)
    app.connect("build-finished", copy_sounds)
