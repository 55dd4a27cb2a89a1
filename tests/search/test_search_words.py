"""One table of words is run by Python and by the browser's script alike, and both agree on the whole course."""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from coursebuilder.build.search_index import read_pages
from coursebuilder.build.search_words import words_of

from .conftest import ROOT, VECTORS, OpenSearch

SCRIPT = ROOT / "_static" / "course" / "search.js"
CALL = "vectors => vectors.map(({ text, language }) => window.CourseSearch.wordsOf(text, language))"
TABLE = pytest.mark.parametrize("vector", VECTORS, ids=[vector["id"] for vector in VECTORS])


@TABLE
def test_words_in_python(vector: dict[str, Any]) -> None:
    assert words_of(vector["text"], vector["language"]) == vector["words"]


@pytest.mark.browser
def test_words_in_the_browser(open_search: OpenSearch) -> None:
    found = open_search().evaluate(CALL, VECTORS)
    wanted = {vector["id"]: vector["words"] for vector in VECTORS}
    assert dict(zip(wanted, found, strict=True)) == wanted


@pytest.mark.browser
def test_both_read_the_whole_course_alike(open_search: OpenSearch, finland: Path) -> None:
    page: Page = open_search()
    texts = [section.text for one in read_pages(finland) for section in one.sections]
    assert sum(map(len, texts)) > 100_000
    # As one text: thousands of small lists travel slowly.
    found = page.evaluate(
        "texts => JSON.stringify(texts.map((text) => window.CourseSearch.wordsOf(text, 'en')))", texts
    )
    assert json.loads(found) == [words_of(text, "en") for text in texts]


def test_script_is_small_asks_nothing_and_keeps_nothing() -> None:
    source = SCRIPT.read_text(encoding="utf-8")
    assert source.startswith("// @ts-check\n")
    code = re.sub(r"/\*.*?\*/|//[^\n]*", "", source, flags=re.S)
    assert len(gzip.compress(code.encode(), 9, mtime=0)) < 4000
    refused = (
        "innerHTML",
        "fetch(",
        "XMLHttpRequest",
        "Storage",
        "cookie",
        "indexedDB",
        "location",
        "history",
        "eval(",
    )
    assert [word for word in refused if word in code] == []
    too_new = ("?.", "??", "replaceAll", "Object.fromEntries", ".flat", ".at(", "matchAll", "(?<", "catch {", "import ")
    assert [word for word in too_new if word in code] == []
    assert [one for one in re.findall(r'"([^"\n]*)"', code) if re.fullmatch(r"[A-Z][a-z]+( [a-z]+)+\.?", one)] == []
