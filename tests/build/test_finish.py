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


def test_only_what_people_need_is_copied(tmp_path: Path) -> None:
    written = tree(
        tmp_path / "written",
        **{
            "index.html": "",
            "_static__a.css": "",
            "_static__a.css.map": "",
            "_sources__x.txt": "",
            "objects.inv": "",
        },
    )
    copy_pages(written, tmp_path / "fresh")
    names = {path.name for path in (tmp_path / "fresh").rglob("*") if path.is_file()}
    assert names == {"index.html", "a.css"}


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
