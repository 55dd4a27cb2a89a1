"""The `quiz` directive: load the quiz's file, say what is wrong with it, turn it into nodes."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, ClassVar

from docutils import nodes
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective

from coursebuilder.grade import answer_key
from coursebuilder.load.course import Loaded, load_quiz, quiz_path
from coursebuilder.load.yaml_source import Source
from coursebuilder.model.lesson import is_for_trainers
from coursebuilder.model.pictures_in import pictures_in
from coursebuilder.model.problem import Place, Problem
from coursebuilder.model.quiz import AnyQuestion, Quiz
from coursebuilder.model.texts import texts
from coursebuilder.sphinx_ext.arrange import order_of, seed_of
from coursebuilder.sphinx_ext.inline import inline_nodes
from coursebuilder.sphinx_ext.nodes import question_node, quiz_node, quiz_text
from coursebuilder.sphinx_ext.pictures import picture_image
from coursebuilder.sphinx_ext.translate import translated_for_page

logger = logging.getLogger(__name__)


class QuizDirective(SphinxDirective):
    """Show the quiz `unit/quiz-id`."""

    required_arguments = 1
    has_content = False
    option_spec: ClassVar[dict[str, Any]] = {}
    untranslated: frozenset[str] = frozenset()
    english: Mapping[str, tuple[str, str, str]] = MappingProxyType({})

    def run(self) -> list[nodes.Node]:
        """Return the quiz's nodes, or nothing where its file has problems (which are reported)."""
        address = self.arguments[0].strip()
        root = Path(self.env.srcdir)
        if self.config.course_audience != "trainer" and is_for_trainers(f"quizzes/{address}"):
            # Pages for trainers are not read here: a learner's page shows it.
            report(root, Problem("Q043", Place(f"{self.env.docname}.md", self.lineno), {"quiz": address}))
            return []
        path = quiz_path(root, address)
        self.env.note_dependency(str(path))
        loaded, problems = load_quiz(root, address)
        for problem in problems:
            report(root, problem)
        return [self.quiz(address, loaded)] if loaded else []

    def quiz(self, address: str, loaded: Loaded[Quiz]) -> quiz_node:
        """Return the node of a loaded quiz."""
        source, domain = loaded.source, f"quizzes/{address}"
        quiz, self.untranslated = translated_for_page(self.env, loaded.value, domain)
        self.english = {key: (domain, key, words) for key, words in texts(loaded.value)}
        seed = seed_of(quiz, address)
        node = quiz_node(
            quiz=address,
            purpose=quiz.purpose,
            draw=quiz.draw,
            seed=seed,
            ids=[f"quiz-{self.env.new_serialno('course-quiz') + 1}"],
        )
        node.source, node.line = self.file_of(source), 1
        node += self.text("title", quiz.title, source, ("title",))
        # All of them: which can be shown and are drawn is settled when an edition is written.
        for position, question in enumerate(quiz.questions):
            node += self.question(quiz, question, source, (address, position))
        return node

    def question(self, quiz: Quiz, question: AnyQuestion, source: Source, where: tuple[str, int]) -> question_node:
        """Return the node of a question; `where` is the quiz and the position in its file."""
        address, position = where
        practice = quiz.purpose == "practice"
        node = question_node(
            question=question.model_dump(mode="json", by_alias=True, exclude_none=True, exclude_defaults=True)
            | {"type": question.type},
            order=order_of(question, quiz, address),
            key=answer_key(question) if practice else None,
            quiz=address,
            number=position + 1,
            needs=list(question.needs),
            ids=[f"q{self.env.new_serialno('course-question') + 1}"],
        )
        node.source, node.line = self.file_of(source), source.place(("questions", position)).line
        for key, words in texts(question):
            node += self.text(key, words, source, ("questions", position, *key.split(".")), f"questions.{question.id}.")
        for key, name in pictures_in(question.model_dump(by_alias=True, exclude_none=True)):
            if image := picture_image(self.env, name, node):
                image["key"] = key
                node += image
        return node

    def text(self, key: str, words: str, source: Source, keys: tuple[str | int, ...], prefix: str = "") -> quiz_text:
        """Return the node of one text; `keys` say where it stands in the file, `prefix` and `key` name it there."""
        node = quiz_text(key=key, translatable=False)
        node.extend(inline_nodes(words))
        node.rawsource = words
        node["message"], node["is_translated"] = self.english[prefix + key], prefix + key not in self.untranslated
        node.source, node.line = self.file_of(source), source.line_of_text(keys)
        return node

    def file_of(self, source: Source) -> str:
        """Return the whole path of the quiz's file: Sphinx takes a shorter one from where it was started."""
        return str(Path(self.env.srcdir) / source.path)


def report(root: Path, problem: Problem) -> None:
    """Log a problem where its file has it."""
    location = nodes.paragraph()
    location.source, location.line = str(root / problem.place.path), problem.place.line
    logger.warning(
        "%s %s %s", problem.code, problem.what, problem.instead, location=location, type="course", subtype=problem.code
    )
