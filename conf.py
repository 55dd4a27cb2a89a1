"""Sphinx configuration. The edition (country, language, audience, date) is given by `python -m coursebuilder build`."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

project = "Course"
author = ""
copyright = "course text CC BY 4.0"
root_doc = "course/index"
include_patterns = ["course/**"]
source_suffix = {".md": "markdown"}
exclude_patterns = ["build", ".venv", "**/.*"]

extensions = ["myst_parser", "coursebuilder.sphinx_ext", "coursebuilder.pdf.builder"]
myst_enable_extensions = ["colon_fence", "deflist", "fieldlist"]
# What an author writes as HTML is shown as text, never run.
myst_disable_syntax = ["html_block", "html_inline"]
myst_links_external_new_tab = False
suppress_warnings = ["myst.header"]
nitpicky = True
numfig = False
language = "en"
locale_dirs = ["locale"]
gettext_compact = False

templates_path = ["_templates"]
html_static_path = ["_static/course"]
html_theme = "sphinx_book_theme"
html_title = ""
html_copy_source = False
html_show_sourcelink = False
html_show_sphinx = False
html_permalinks = False
html_use_index = False
html_css_files = [
    "colours.css",
    "page.css",
    "blocks.css",
    "quiz.css",
    "trainer.css",
    "exit.css",
    "print.css",
]
html_js_files = [
    (name, {"defer": "defer"})
    for name in (
        "grade.js",
        "quiz.js",
        "order.js",
        "scenario.js",
        "exit.js",
        "text-size.js",
        "valid.js",
        "progress.js",
        "explain.js",
    )
]
html_theme_options = {
    "use_download_button": False,
    "use_fullscreen_button": False,
    "back_to_top_button": False,
    "show_toc_level": 1,
    "disable_search": True,
    "secondary_sidebar_items": [],
    "article_header_start": [],
    "article_header_end": [],
}
