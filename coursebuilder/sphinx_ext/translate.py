"""Pages in other languages.

Running text is translated by Sphinx (its `Locale` transform) from catalogues that are compiled in the cache, never in
the source tree. What comes from YAML is translated by our own catalogue before it becomes nodes; these carry
`translatable=False`, so that Sphinx leaves them alone, `message` (domain, context, English words) and `is_translated`.
"""

from __future__ import annotations

import gettext
import hashlib
from collections.abc import Iterable, Set
from pathlib import Path
from typing import Any, TypeVar

import sphinx.locale
from docutils import nodes
from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.environment import BuildEnvironment

from coursebuilder.catalog.language import ENGLISH, LOCALE, catalogue_path, translated
from coursebuilder.model.base import Value
from coursebuilder.sphinx_ext.messages import untranslated_messages

V = TypeVar("V", bound=Value)

PAGES = "course"


def translated_for_page(env: BuildEnvironment, value: V, domain: str) -> tuple[V, frozenset[str]]:
    """Return a value in the edition's language and the keys of what stays English; the page depends on its file."""
    root, language = Path(env.srcdir), env.config.language
    note_domain(env, env.docname, domain)
    return translated(value, root / LOCALE, language, domain)


def use_catalogues(app: Sphinx, config: Config) -> None:
    """Let Sphinx compile the translations of pages in the cache: nothing that is built stands in the source tree."""
    folder = Path(app.doctreedir) / LOCALE
    config.locale_dirs = [str(folder)]
    forget_read_catalogues(folder)
    source = catalogue_path(Path(app.srcdir) / LOCALE, config.language, PAGES).with_suffix("")
    target = catalogue_path(folder, config.language, PAGES).with_suffix("")
    wanted = {path.relative_to(source): path for path in source.rglob("*.po")} if config.language != ENGLISH else {}
    for path in target.rglob("*.po"):
        if path.relative_to(target) not in wanted:
            path.with_suffix(".mo").unlink(missing_ok=True)
            path.unlink()
    for name, path in wanted.items():
        copy, text = target / name, path.read_bytes()
        if not copy.exists() or copy.read_bytes() != text:
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(text)


def forget_read_catalogues(folder: Path) -> None:
    """Make Sphinx and Python read catalogues anew.

    Both keep for the whole process what they have read once: a second language would read the first one's pages, and
    a changed file would stay unseen.
    """
    for key in [key for key in sphinx.locale.translators if key[1].startswith(f"{PAGES}/")]:
        del sphinx.locale.translators[key]
    kept = vars(gettext).get("_translations", {})
    for key in [key for key in kept if Path(key[1]).is_relative_to(folder)]:
        del kept[key]


def note_domain(env: BuildEnvironment, docname: str, domain: str) -> None:
    """Keep that a page is made from the translations of a domain, as they are now."""
    kept = _of(env, "course_catalogues").setdefault(docname, {})
    kept[domain] = _mark(env, domain)


def pages_with_new_translations(
    app: Sphinx, env: BuildEnvironment, added: Set[str], changed: Set[str], removed: Set[str]
) -> list[str]:
    """Return the pages that were read from other translations than there are now."""
    marks: dict[str, str] = {}
    outdated = []
    for docname, domains in _of(env, "course_catalogues").items():
        marks |= {domain: _mark(env, domain) for domain in domains if domain not in marks}
        if any(marks[domain] != mark for domain, mark in domains.items()):
            outdated.append(docname)
    return outdated


def keep_untranslated(app: Sphinx, doctree: nodes.document) -> None:
    """Keep what of a page that was read is not translated."""
    env = app.env
    if env.config.language == ENGLISH:
        return
    note_domain(env, env.docname, env.docname)
    _of(env, "course_untranslated")[env.docname] = untranslated_messages(doctree, env.docname)


def forget(app: Sphinx, env: BuildEnvironment, docname: str) -> None:
    """Forget a page that is read anew or gone."""
    for name in ("course_catalogues", "course_untranslated"):
        _of(env, name).pop(docname, None)


def merge(app: Sphinx, env: BuildEnvironment, docnames: Iterable[str], other: BuildEnvironment) -> None:
    """Take over what another process has read."""
    for name in ("course_catalogues", "course_untranslated"):
        read = _of(other, name)
        _of(env, name).update({docname: read[docname] for docname in docnames if docname in read})


def _mark(env: BuildEnvironment, domain: str) -> str:
    path = catalogue_path(Path(env.srcdir) / LOCALE, env.config.language, domain)
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.exists() else ""


def _of(env: BuildEnvironment, name: str) -> dict[str, Any]:
    if not hasattr(env, name):
        setattr(env, name, {})
    kept: dict[str, Any] = getattr(env, name)
    return kept


def setup_translations(app: Sphinx) -> None:
    """Register what brings translations into pages."""
    app.connect("config-inited", use_catalogues)
    app.connect("env-get-outdated", pages_with_new_translations)
    # Before the sections get their neutral names and the sources their place: nothing of that is a message.
    app.connect("doctree-read", keep_untranslated)
    app.connect("env-purge-doc", forget)
    app.connect("env-merge-info", merge)
