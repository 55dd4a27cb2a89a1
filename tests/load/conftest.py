"""What the tests of loading share: the real course, loaded once, and ways to spoil its files."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from hypothesis import strategies as st

from coursebuilder.load.course import Course, load_course
from coursebuilder.model.problem import Problem

ROOT = Path(__file__).resolve().parents[2]


@cache
def real_course() -> Course:
    return load_course(ROOT)


def real_files(folder: str, ending: str) -> list[Path]:
    return sorted((ROOT / folder).rglob(f"*.{ending}"))


def spoilt(paths: list[Path]) -> st.SearchStrategy[str]:
    """Return real files with lines lost, doubled, moved in or out, swapped, cut or with odd characters in them."""
    texts = [path.read_text(encoding="utf-8") for path in paths]
    return st.sampled_from(texts).flatmap(lambda text: st.lists(st.tuples(*CHANGE), max_size=4).map(_changer(text)))


CHANGE = (
    st.sampled_from(["drop", "double", "in", "out", "swap", "cut", "insert", "value", "rename"]),
    st.integers(0, 5000),
    st.integers(0, 5000),
    st.sampled_from(["", "no", "-1", "[a", "{", '"', "'", "x: y", "* ", "&a", "!b", "\t", "\u2028", "\ufeff", "|", ">"])
    | st.text(max_size=8),
)


def _changer(text: str):
    def change(changes: list[tuple[str, int, int, str]]) -> str:
        lines = text.split("\n")
        for kind, first, second, words in changes:
            at, other = first % len(lines), second % len(lines)
            line = lines[at]
            key, colon, _ = line.partition(":")
            if kind == "drop" and len(lines) > 1:
                del lines[at]
            elif kind == "double":
                lines.insert(at, line)
            elif kind == "in":
                lines[at] = " " * (second % 5) + line
            elif kind == "out":
                lines[at] = line.removeprefix(" " * (second % 5))
            elif kind == "swap":
                lines[at], lines[other] = lines[other], lines[at]
            elif kind == "cut":
                lines[at] = line[: second % (len(line) + 1)]
            elif kind == "insert":
                column = second % (len(line) + 1)
                lines[at] = line[:column] + words + line[column:]
            elif kind == "value" and colon:
                lines[at] = f"{key}: {words}"
            elif kind == "rename" and colon:
                lines[at] = f"{key}{words}:{line.partition(':')[2]}"
        return "\n".join(lines)

    return change


def check_places(problems: list[Problem], text: str, name: str) -> None:
    """Every problem of the file `name` stands inside it, and can be printed."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for problem in problems:
        place = problem.place
        str(problem).encode("utf-8")
        assert problem.instead
        if place.path == name and place.line:
            assert 1 <= place.line <= len(lines), problem
            assert 1 <= place.column <= len(lines[place.line - 1]) + 1, problem
