"""Nothing is lost in silence: what the PDF can't show is a warning with file and line, and its words are kept."""

from __future__ import annotations

import re
from pathlib import Path

import page
import pdf_reading as reading
import pytest
from pdf_builds import Build

from coursebuilder.catalog.words import ENGLISH
from coursebuilder.pdf.book import TEMPLATE_STRINGS
from coursebuilder.pdf.compile import PdfError, compile_pdf

PACKAGE = Path(__file__).parents[2] / "coursebuilder" / "pdf"


def test_an_unknown_node_keeps_its_words_and_warns(build: Build) -> None:
    built = build({"index.md": "# Book\n\n```{sample} strange\nStill **here**.\n```\n"})
    assert re.search(r"index\.md:\d+: WARNING: .*'strange'.* \[coursebuilder\.typst\]", built.warnings)
    assert "Stillhere." in reading.squeezed(built.pdf)


def test_a_node_that_should_have_been_resolved_warns(build: Build) -> None:
    built = build({"index.md": "# Book\n\n```{sample} with_fact\nOld words.\n```\n"})
    assert "'with_fact' was not resolved" in built.warnings
    assert "Oldwords." in reading.squeezed(built.pdf)


def test_a_picture_without_words_warns_and_the_pdf_is_made(build: Build) -> None:
    built = build({"index.md": "# Book\n\n```{image} /pictures/door.svg\n```\n"})
    assert re.search(r"index\.md:\d+: WARNING: a picture has no alternative text", built.warnings)
    assert page.is_pdf_compliant_bytes(built.pdf, profile="ua1")


def test_a_picture_from_the_network_is_not_fetched(build: Build) -> None:
    built = build({"index.md": "# Book\n\n![A far picture](https://example.org/a.png)\n"})
    assert "can't show the picture 'https://example.org/a.png'" in built.warnings
    assert "Afarpicture" in reading.squeezed(built.pdf)


def test_a_skipped_heading_level_is_repaired(build: Build) -> None:
    built = build(
        {
            "index.md": "# Book\n\nText.\n\n```{toctree}\na\n```\n",
            "a.md": "Without heading.\n\n```{toctree}\nb\n```\n",
            "b.md": "Without heading.\n\n```{toctree}\nc\n```\n",
            "c.md": "# Deep\n\nText.\n",
        }
    )
    assert re.search(r"c\.md:\d+: WARNING: a heading of level 3 follows one of level 1", built.warnings)
    assert page.is_pdf_compliant_bytes(built.pdf, profile="ua1")


def test_a_sign_that_no_font_holds_is_printed_by_name(build: Build) -> None:
    built = build({"index.md": "# Book\n\nGood \U0001f600 and 漢字.\n"})
    assert re.search(r"index\.md:3: WARNING: no font of the book holds U\+1F600 grinning face", built.warnings)
    assert "Good[grinningface]" in reading.squeezed(built.pdf)


def test_control_characters_do_no_harm(build: Build) -> None:
    built = build({"index.md": "# Book\n\nOne\x01two\x7fthree\u0085four\ufffe.\n"})
    assert page.is_pdf_compliant_bytes(built.pdf, profile="ua1")


def test_raw_html_is_left_out_with_a_warning(build: Build) -> None:
    built = build({"index.md": "# Book\n\nText.\n\n<div>raw</div>\n\n<!-- nothing -->\n"})
    assert built.warnings.count("raw html is left out") == 1


def test_an_ordinary_course_has_no_warning(build: Build) -> None:
    built = build(
        {
            "index.md": "# Book\n\n```{toctree}\na\n```\n",
            "a.md": "# Lesson\n\nText with [a link](a.md), a note[^1] and *stress*.\n\n[^1]: Note.\n\n- a\n- b\n",
        }
    )
    assert built.warnings == ""


def test_an_error_names_the_author_s_place(tmp_path: Path) -> None:
    main = tmp_path / "main.typ"
    main.write_text('#{\n// course/a.md:12\nimage("missing.png")\n}\n', "utf-8")
    with pytest.raises(PdfError, match=r"^course/a\.md:12: the PDF can't be made: file not found"):
        compile_pdf(main, root=tmp_path, language="en")


def test_a_language_without_font_says_what_to_do(tmp_path: Path) -> None:
    from coursebuilder.pdf.fonts import FontMissing, families

    with pytest.raises(FontMissing, match="no font for the script of language 'ka'"):
        families("ka")


def test_tigrinya_is_printed_in_its_own_letters(build: Build) -> None:
    built = build({"index.md": "# ሓገዝ\n\n**ወጻኢ** Help 112። ትምህርቲ፡\n"}, language="ti")
    assert built.warnings == ""
    assert "ወጻኢHelp112።ትምህርቲ፡" in reading.squeezed(built.pdf)
    names = " ".join(reading.fonts_embedded(built.pdf))
    assert "NotoSansEthiopic-Regular" in names
    assert "NotoSansEthiopic-Bold" in names


def test_every_called_function_is_in_the_template() -> None:
    defined = set(
        re.findall(r"^#let ([a-z-]+)", "".join(one.read_text() for one in PACKAGE.glob("template/*.typ")), re.M)
    )
    code = "".join(one.read_text("utf-8") for one in PACKAGE.glob("*.py"))
    called = set(re.findall(r'(?:\bcall|wrapped)\(\s*"([a-z-]+)"', code))
    assert called
    assert called <= defined


def test_every_interface_string_exists() -> None:
    code = "".join(one.read_text("utf-8") for one in PACKAGE.glob("*.py"))
    asked = set(re.findall(r'say\(\s*"([a-z-]+)"', code)) | set(TEMPLATE_STRINGS)
    assert sorted(asked - set(ENGLISH)) == []


def test_every_kind_has_its_words() -> None:
    from coursebuilder.model.lesson import NEEDS, PHASES, VARIANTS
    from coursebuilder.model.quiz import TYPES
    from coursebuilder.pdf.blocks import ADMONITIONS
    from coursebuilder.pdf.lesson import SPOKEN
    from coursebuilder.sphinx_ext.blocks import MESSAGE_KINDS

    families = {
        "variant": VARIANTS,
        "phase": PHASES,
        "need": NEEDS,
        "admonition": ADMONITIONS,
        "step": SPOKEN,
        "type": TYPES,
        "sheet": TYPES,
        "message": MESSAGE_KINDS,
        "outcome": ("good", "partly", "poor"),
        "place": ("before", "arrived"),
        "feedback": ("right", "partly", "wrong", "general"),
    }
    missing = [f"{name}-{one}" for name, kinds in families.items() for one in kinds if f"{name}-{one}" not in ENGLISH]
    assert missing == []
