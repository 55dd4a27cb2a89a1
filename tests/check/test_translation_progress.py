"""How far a translation is: every text is counted once, and the riskiest comes first."""

from pathlib import Path

from coursebuilder.catalog.messages import Message
from coursebuilder.check.translation_progress import Count, Progress, progress
from coursebuilder.cli.translations_report import as_data, lines
from coursebuilder.load.course import load_course
from coursebuilder.load.translations import load_catalogues
from tests.bad.corpus import good, write_course

LESSON = "course/start/first-steps"
QUIZ = "quizzes/start/first-steps"
WANTED = {
    "course/help": [Message("", "Where do I find help?")],
    "course/index": [Message("", "Start")],
    "facts/common": [
        Message("facts.help-is-free.label", "Help is free"),
        Message("facts.help-is-free.value", "Help from the office is free."),
    ],
    "interface": [Message("help", "Help")],
    LESSON: [
        Message("", "First steps"),
        Message("", "You can ask {fact}`helper` first."),
        Message("", "People learn to ask.", for_learners=False),
    ],
    "pictures": [Message("pictures.door.alt", "An open door"), Message("pictures.wall.alt", "A wall")],
    QUIZ: [Message("title", "First steps"), Message("questions.who-first.prompt", "What do you do first?")],
}


def catalogue(*entries: tuple[str, str, str], fuzzy: str = "") -> str:
    return "\n\n".join(
        ("#, fuzzy\n" if words == fuzzy else "")
        + (f'msgctxt "{context}"\n' if context else "")
        + f'msgid "{words}"\nmsgstr "{translated}"\n'
        for context, words, translated in entries
    )


def measured(root: Path, files: dict[str, str]) -> Progress:
    paths = {f"locale/ar/LC_MESSAGES/{domain}.po": text for domain, text in files.items()}
    write_course(root, paths)
    catalogues, problems = load_catalogues(root)
    assert problems == []
    return progress(load_course(root), "ar", WANTED, catalogues)


ALL = {
    domain: catalogue(*((each.context, each.words, "ترجمة") for each in messages))
    for domain, messages in WANTED.items()
}


def test_nothing_is_translated_yet(tmp_path: Path) -> None:
    found = measured(tmp_path, {})
    assert found.total == Count(total=12, untranslated=12, words_left=38)
    assert found.complete() == []
    assert [part.name for part in found.next()] == ["interface", "course/index", "course/help", "facts/common", LESSON]


def test_everything_is_translated(tmp_path: Path) -> None:
    found = measured(tmp_path, ALL)
    assert found.total == Count(total=12, translated=12)
    assert found.next() == []
    assert {part.name for part in found.complete()} == {"course/index", "course/help", LESSON}


def test_each_text_has_a_kind_and_a_care(tmp_path: Path) -> None:
    found = measured(tmp_path, {})
    assert {group: count.total for group, count in found.kinds.items()} == {
        ("interface", "high"): 1,
        ("pages", "critical"): 1,
        ("pages", "low"): 1,
        ("lessons", "low"): 2,
        ("quizzes", "low"): 2,
        ("facts", "high"): 2,
        ("pictures", "low"): 2,
        ("trainers", "low"): 1,
    }


def test_what_is_doubtful_is_to_be_looked_at_again(tmp_path: Path) -> None:
    texts = [(each.context, each.words, "ترجمة") for each in WANTED[LESSON]]
    found = measured(tmp_path, {**ALL, LESSON: catalogue(*texts, fuzzy="First steps")})
    assert found.total == Count(total=12, translated=11, fuzzy=1, words_left=2)
    assert [part.name for part in found.next()] == [LESSON]


def test_what_the_course_no_longer_says_is_stale(tmp_path: Path) -> None:
    other = ALL[LESSON].replace("First steps", "The first steps")
    gone = catalogue(("", "Gone", "ذهب"))
    found = measured(tmp_path, {**ALL, LESSON: other, "course/start/gone": gone})
    assert found.total == Count(total=12, translated=11, untranslated=1, stale=2, words_left=2)
    assert found.kinds["lessons", "low"].stale == 2


def test_obsolete_texts_count_nowhere(tmp_path: Path) -> None:
    found = measured(tmp_path, {**ALL, "interface": f'{ALL["interface"]}\n\n#~ msgid "Gone"\n#~ msgstr "ذهب"\n'})
    assert found.total == Count(total=12, translated=12)


def test_a_page_is_complete_with_its_questions_and_pictures(tmp_path: Path) -> None:
    without = {name: {key: text for key, text in ALL.items() if key != name} for name in (QUIZ, "pictures")}
    for position, files in enumerate(without.values()):
        found = measured(tmp_path / str(position), files)
        assert [part.name for part in found.next()] == [LESSON]


def test_a_picture_that_the_page_does_not_show_is_not_waited_for(tmp_path: Path) -> None:
    found = measured(tmp_path, {**ALL, "pictures": catalogue(("pictures.door.alt", "An open door", "باب"))})
    assert found.next() == []


def test_trainers_texts_keep_no_page_from_learners(tmp_path: Path) -> None:
    texts = [(each.context, each.words, "ترجمة") for each in WANTED[LESSON] if each.for_learners]
    found = measured(tmp_path, {**ALL, LESSON: catalogue(*texts)})
    assert found.next() == []
    assert found.kinds["trainers", "low"].untranslated == 1


def test_a_critical_lesson_comes_before_facts_of_less_risk(tmp_path: Path) -> None:
    write_course(tmp_path, {f"{LESSON}.md": good(f"{LESSON}.md", ("care: low", "care: critical"))})
    found = progress(load_course(tmp_path), "ar", WANTED, [])
    assert [part.name for part in found.next()][-2:] == [LESSON, "facts/common"]
    assert found.kinds["quizzes", "critical"].total == 2


def test_the_report_in_words_and_as_data(tmp_path: Path) -> None:
    found = measured(tmp_path, {"interface": ALL["interface"], "course/index": ALL["course/index"]})
    text = "\n".join(lines(found))
    assert "2 of 12 texts translated" in text
    assert "Complete: 1 of 3 pages: course/index" in text
    assert "course/help (critical): 1 texts, 5 words" in text
    data = as_data(found)
    assert data["language"] == "ar"
    assert data["total"]["translated"] == 2
    assert data["complete"] == ["course/index"]
    assert [part["name"] for part in data["next"]] == ["course/help", "facts/common", LESSON]
    assert sum(kind["total"] for kind in data["kinds"]) == 12
