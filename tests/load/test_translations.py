"""Catalogues of translations: found by language and domain; whatever a file holds, loading gives an answer."""

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coursebuilder.load.translations import load_catalogue, load_catalogues


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.binary(max_size=200))
def test_any_bytes(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "locale" / "ar" / "LC_MESSAGES" / "interface.po"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    catalogue, problem = load_catalogue(tmp_path, path, "ar", "interface")
    assert (catalogue is None) == (problem is not None)


def test_catalogues_are_found_by_language_and_domain(tmp_path: Path) -> None:
    for name in ("ar/LC_MESSAGES/course/scams/fake-offers.po", "sw/LC_MESSAGES/interface.po", "sw/terms.yaml"):
        path = tmp_path / "locale" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text('msgid ""\nmsgstr "Language: ar\\nX-Note: a\\n"\n', encoding="utf-8")
    found, problems = load_catalogues(tmp_path)
    assert problems == []
    assert [(each.language, each.domain) for each in found] == [("ar", "course/scams/fake-offers"), ("sw", "interface")]
    assert found[0].header == {"language": "ar", "x-note": "a"}
    assert found[0].messages == ()


def test_no_catalogues(tmp_path: Path) -> None:
    assert load_catalogues(tmp_path) == ([], [])


def test_a_catalogue_that_is_a_link_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "course" / "locale" / "ar" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (tmp_path / "outside.po").write_text('msgid "a"\nmsgstr "b"\n', encoding="utf-8")
    (folder / "interface.po").symlink_to(tmp_path / "outside.po")
    found, problems = load_catalogues(tmp_path / "course")
    assert found == []
    assert [problem.code for problem in problems] == ["Y013"]
