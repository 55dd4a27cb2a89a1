"""Every lesson has a picture, and every picture has words for who cannot see it."""

from __future__ import annotations

import re

import pytest

from coursebuilder.model.lesson import Lesson
from coursebuilder.model.pictures_in import pictures_in

from .learner_texts import course
from .rules import limit

COURSE = course()
BEGINS_WITH_ITSELF = re.compile(
    r"^(?:an? |the )?(?:picture|image|drawing|photo|illustration|icon)s? (?:of|that shows|showing)\b", re.IGNORECASE
)
USED = {
    *(block.argument for page in COURSE.pages.values() for block in page.blocks if block.name == "picture"),
    *(
        picture
        for loaded in COURSE.quizzes.values()
        for question in loaded.value.questions
        for _, picture in pictures_in(question.model_dump())
    ),
}
LESSONS = {name: lesson for name, lesson in COURSE.lessons.items() if not lesson.for_trainers}


def flaw(alt: str) -> str:
    """Return what is wrong with an alternative text; nothing where it is fine."""
    count = len(alt.split())
    if not limit("shortest-alternative-text") <= count <= limit("longest-alternative-text"):
        return f"{count} words"
    return "says that it is a picture" if BEGINS_WITH_ITSELF.match(alt) else ""


@pytest.mark.parametrize("name", sorted(USED))
def test_alternative_text(name: str) -> None:
    picture = COURSE.picture(name)
    assert picture, "not in pictures.yaml"
    assert flaw(picture.alt) == ""


@pytest.mark.parametrize("lesson", LESSONS.values(), ids=LESSONS)
def test_a_lesson_has_a_picture(lesson: Lesson) -> None:
    assert any(True for _ in lesson.named("picture"))


@pytest.mark.parametrize(
    ("alt", "found"),
    [
        ("A house burns.", ""),
        ("A house.", "2 words"),
        ("", "0 words"),
        ("word " * 31, "31 words"),
        ("word " * 30, ""),
        ("Picture of a burning house.", "says that it is a picture"),
        ("An image of a house.", "says that it is a picture"),
        ("A woman looks at a picture of a house.", ""),
    ],
)
def test_flaws(alt: str, found: str) -> None:
    assert flaw(alt) == found


def test_pictures_are_found() -> None:
    assert {"letter-seal", "lottery-wheel"} <= USED, "one of a page, one of a quiz"
