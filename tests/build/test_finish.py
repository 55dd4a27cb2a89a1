"""The finish step: whole trees are swapped, and a failure in between keeps the old one."""

from __future__ import annotations

from pathlib import Path

import pytest

from coursebuilder.build.finish import copy_pages, fresh_tree, restore, swap_all


def tree(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        path = folder / name.replace("__", "/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def test_the_new_tree_takes_the_old_ones_place(tmp_path: Path) -> None:
    target = tree(tmp_path / "learner", old="1", both="old")
    fresh = tree(fresh_tree(target), new="2", both="new")
    swap_all([(fresh, target)])
    assert {path.name: path.read_text(encoding="utf-8") for path in target.iterdir()} == {"new": "2", "both": "new"}
    assert [path.name for path in tmp_path.iterdir()] == ["learner"]


def test_a_failing_swap_brings_the_old_tree_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tree(tmp_path / "learner", old="1")
    fresh = tree(fresh_tree(target), new="2")
    rename = Path.rename

    def fail(self: Path, other: Path) -> Path:
        if self == fresh:
            raise PermissionError("in use")
        return rename(self, other)

    monkeypatch.setattr(Path, "rename", fail)
    with pytest.raises(PermissionError):
        swap_all([(fresh, target)])
    assert (target / "old").read_text(encoding="utf-8") == "1"


def test_a_tree_left_over_from_a_crash_is_no_obstacle(tmp_path: Path) -> None:
    target = tree(tmp_path / "learner", old="1")
    tree(tmp_path / ".learner.new", rubbish="x")
    tree(tmp_path / ".learner.old", rubbish="x")
    fresh = tree(fresh_tree(target), new="2")
    swap_all([(fresh, target)])
    assert [path.name for path in target.iterdir()] == ["new"]


def test_only_what_pages_ask_for_goes_out(tmp_path: Path) -> None:
    page = (
        '<html lang="en"><head><meta charset="utf-8"><link rel="stylesheet" href="_static/a.css"></head><p>x</p></html>'
    )
    written = tree(
        tmp_path / "written",
        **{
            "index.html": page,
            "_static__a.css": "p{top:0}",
            "_static__a.css.map": "",
            "_static__b.js": "",
            "_sources__x.txt": "",
            "objects.inv": "",
        },
    )
    copy_pages(written, tmp_path / "fresh")
    names = {path.name for path in (tmp_path / "fresh").rglob("*") if path.is_file()}
    assert names == {"index.html", "course.css"}


def test_the_search_finds_what_is_on_the_pages(tmp_path: Path) -> None:
    head = '<meta charset="utf-8"><title>Search</title><script defer src="_static/search-index.js"></script>'
    lesson = '<html lang="en"><head><meta charset="utf-8"><title>Lesson 1.1</title></head><body data-page="lesson">'
    lesson += '<div class="bd-article"><section id="s1"><h1>Weather</h1><p>Umbrella.</p></section></div></body></html>'
    files = {"search.html": f'<html lang="en"><head>{head}</head><body></body></html>', "1-1.html": lesson}
    copy_pages(tree(tmp_path / "written", **files), tmp_path / "fresh")
    assert "1-1" in (tmp_path / "fresh" / "_static" / "search-index.js").read_text(encoding="utf-8")


def test_all_trees_or_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    targets = [tree(tmp_path / name / "finland", old=name) for name in ("learner", "trainer")]
    pairs = [(tree(fresh_tree(target), new="2"), target) for target in targets]
    rename = Path.rename

    def fail(self: Path, other: Path) -> Path:
        if self == pairs[1][0]:
            raise PermissionError("in use")
        return rename(self, other)

    monkeypatch.setattr(Path, "rename", fail)
    with pytest.raises(PermissionError):
        swap_all(pairs)
    for target in targets:
        assert [path.name for path in target.iterdir()] == ["old"]


def test_a_swap_that_was_cut_off_is_mended(tmp_path: Path) -> None:
    """The old tree was moved away, and the new one never came: the next swap finds the old one again."""
    target = tmp_path / "learner"
    tree(tmp_path / ".learner.old", old="1")
    restore(target)
    assert (target / "old").exists()
    assert [path.name for path in tmp_path.iterdir()] == ["learner"]
