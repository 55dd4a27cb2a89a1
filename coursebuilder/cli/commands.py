"""Every command of the command line, with its options; the work is done elsewhere."""

from __future__ import annotations

import argparse
import json
import shutil
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from rich.console import Console
from rich.text import Text

from coursebuilder.build.edition import Say, build_date, build_editions, build_trainer
from coursebuilder.build.error import BuildError
from coursebuilder.build.lock import BusyError, only_build
from coursebuilder.build.places import Edition, Places
from coursebuilder.build.review import build_review
from coursebuilder.build.session import build_session
from coursebuilder.check.course import check_course
from coursebuilder.check.reviews import check_reviews
from coursebuilder.cli import audio, facts_report, judge, live, share, testing, translation, translations_report
from coursebuilder.load.course import load_course
from coursebuilder.model.problem import Problem
from coursebuilder.schemas import write_schemas

ROOT = Path(__file__).resolve().parent.parent.parent
DEFAULT_COUNTRY = "finland"
DEFAULT_LANGUAGE = "en"
UNKNOWN_COUNTRY = "unknown"

console = Console(highlight=False, soft_wrap=True)
errors = Console(highlight=False, soft_wrap=True, stderr=True)


def run(arguments: Sequence[str]) -> int:
    """Run the command that `arguments` name and return its exit code: 0 well, 1 problems, 2 wrong usage."""
    parser = _parser()
    options = parser.parse_args(arguments)
    if not hasattr(options, "command"):
        parser.print_help()
        return 0
    if not (options.root / "course").is_dir():
        _print_lines([f"There is no course in {options.root}: a course has a folder course/."])
        return 2
    try:
        return int(options.command(options))
    except KeyboardInterrupt:
        return 130
    except BuildError as error:
        _print_lines(error.lines)
    except BusyError as error:
        _print_lines([str(error)])
    except OSError as error:
        _print_lines([f"{error.filename}: {error.strerror}. Close it where it is open, or see who may write there."])
    return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m coursebuilder", description="Build, check and print the course.")
    parser.add_argument(
        "--root", type=lambda path: Path(path).resolve(), default=ROOT, help="the course's folder (default: this one)"
    )
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")

    def add(name: str, command: Callable[[argparse.Namespace], int], words: str) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=words, description=words)
        added.set_defaults(command=command)
        return added

    build = add("build", _build, "build one edition: pages, book and answer key")
    _edition_options(build, several=True)
    trainer = add("trainer", _trainer, "build the trainers' pages of one edition, and their sheets")
    _edition_options(trainer)
    check = add("check", _check, "check lessons, quizzes, facts, plans and drawings")
    check.add_argument(
        "--release", action="store_true", help="also what a release must wait for: reviews that are missing"
    )
    check.add_argument("--format", choices=("human", "json"), default="human")
    session = add("session", _session, "build a session: pages, handout, run sheet, answers")
    session.add_argument("plan", help="the plan's id: the name of a file in sessions/")
    _edition_options(session, plan_decides=True)
    shared = add(
        "share",
        lambda options: share.share(
            options.root, _edition(options).country, options.language or [DEFAULT_LANGUAGE], _say
        ),
        "pack an edition to hand on: a file for each lesson, a zip for memory cards",
    )
    _edition_options(shared, several=True)
    review = add("review", _review, "build review sheets, and say what waits for whom")
    _edition_options(review)
    facts = add("facts", _facts, "list which facts are due for review, and what each country can show")
    facts.add_argument("--country", help="one country only")
    facts.add_argument(
        "--days", type=int, choices=range(3651), metavar="DAYS", default=30, help="how far to look ahead (default: 30)"
    )
    audio.options_of(
        add("audio", lambda options: audio.audio(options, _say), "script, import and report of what learners can hear")
    )
    add("schema", _schema, "write schemas/ anew from the models")
    test = add("test", _test, "run all tests, the browser's too")
    test.add_argument("pytest_arguments", nargs=argparse.REMAINDER, help="handed on to pytest")
    add("judge", _judge, "check all that is built with the Nu HTML checker (needs Java and npm)")
    serve = add("live", _live, "preview with reload")
    _edition_options(serve)
    serve.add_argument("--port", type=int, default=8000)
    add("pot", lambda options: translation.pot(options, _say), "write what there is to translate into build/pot/")
    po = add("po", lambda options: translation.po(options, _say), "bring the translations of a language up to date")
    po.add_argument("--language", required=True, help="such as ar; a new one gets new files in locale/")
    translated = add(
        "translations",
        lambda options: translations_report.report(options, print),
        "list what is translated, and what to translate next",
    )
    translated.add_argument("--language", help="one language only")
    translated.add_argument("--format", choices=("human", "json"), default="human")
    add("clean", _clean, "remove build/")
    return parser


def _edition_options(parser: argparse.ArgumentParser, *, plan_decides: bool = False, several: bool = False) -> None:
    country, language = (None, None) if plan_decides else (DEFAULT_COUNTRY, DEFAULT_LANGUAGE)
    said = "the plan's" if plan_decides else f"{DEFAULT_COUNTRY}"
    parser.add_argument("--country", default=country, help=f"a file of facts/, or {UNKNOWN_COUNTRY} (default: {said})")
    if several:
        parser.add_argument(
            "--language", action="append", help="such as en or ar; once for each, and pages lead from one to the other"
        )
    else:
        parser.add_argument("--language", default=language, help="such as en or ar")


def _edition(options: argparse.Namespace) -> Edition:
    return Edition(None if options.country == UNKNOWN_COUNTRY else options.country, options.language)


def _say(words: str) -> None:
    console.print(words)


def _build(options: argparse.Namespace) -> int:
    languages = options.language or [DEFAULT_LANGUAGE]
    with only_build(Places(options.root).cache):
        results = build_editions(options.root, _edition(options).country, languages, _say)
    return _opened(options, results)


def _trainer(options: argparse.Namespace) -> int:
    return _built(options, build_trainer)


def _review(options: argparse.Namespace) -> int:
    return _built(options, build_review)


def _built(options: argparse.Namespace, build: Callable[[Path, Edition, Say], list[Path]]) -> int:
    with only_build(Places(options.root).cache):
        results = build(options.root, _edition(options), _say)
    return _opened(options, results)


def _opened(options: argparse.Namespace, results: list[Path]) -> int:
    _say("Open one of these:")
    for path in results:
        _say(f"  {path.relative_to(options.root).as_posix()}")
    return 0


def _check(options: argparse.Namespace) -> int:
    course = load_course(options.root)
    problems = check_course(course, build_date())
    if options.release:
        problems += check_reviews(course, build_date())
    if options.format == "json":
        sys.stdout.write(json.dumps([problem.as_json() for problem in problems], ensure_ascii=False, indent=1) + "\n")
    else:
        _print_problems(problems)
        questions = sum(len(quiz.value.questions) for quiz in course.quizzes.values())
        facts = sum(len(loaded.value.facts) for loaded in course.facts.values())
        _say(f"{len(course.lessons)} lessons, {questions} questions, {facts} facts: {_count(problems)}.")
    return int(any(problem.severity == "error" for problem in problems))


def _session(options: argparse.Namespace) -> int:
    country = None if options.country == UNKNOWN_COUNTRY else options.country
    with only_build(Places(options.root).cache):
        folder = build_session(
            options.root, options.plan, country, options.language, _say, country_given=options.country is not None
        )
    _say("The session is in:")
    for path in sorted(folder.rglob("*")):
        if path.suffix in {".pdf", ".zip"} or path.name == "index.html":
            _say(f"  {path.relative_to(options.root).as_posix()}")
    return 0


def _facts(options: argparse.Namespace) -> int:
    course = load_course(options.root)
    for line in facts_report.report(course, build_date(), options.country, options.days):
        _say(line)
    return 0


def _schema(options: argparse.Namespace) -> int:
    for path in write_schemas(options.root / "schemas"):
        _say(f"Wrote {path.relative_to(options.root).as_posix()}")
    return 0


def _test(options: argparse.Namespace) -> int:
    return testing.run_tests(options.root, options.pytest_arguments, _say)


def _judge(options: argparse.Namespace) -> int:
    try:
        count, lines = judge.judge(options.root, _say)
    except FileNotFoundError as error:
        errors.print(Text(str(error)))
        return 2
    for line in lines:
        errors.print(Text(line))
    _say(f"{count} files judged: {len(lines)} problem{'s' if len(lines) != 1 else ''}.")
    return int(bool(lines))


def _live(options: argparse.Namespace) -> int:
    return live.serve(options.root, _edition(options), options.port)


def _clean(options: argparse.Namespace) -> int:
    build = Places(options.root).build
    if build.exists():
        shutil.rmtree(build)
    _say("Removed build/.")
    return 0


def _print_problems(problems: Sequence[Problem]) -> None:
    for problem in problems:
        line = Text(f"{problem.place}: ")
        line.append(problem.code, style="bold red" if problem.severity == "error" else "bold yellow")
        line.append(f" {problem.what} ")
        line.append(problem.instead, style="green")
        errors.print(line)


def _print_lines(lines: Sequence[str]) -> None:
    for line in lines:
        errors.print(Text(line))
    errors.print(
        Text(f"Not built: {len(lines)} problem{'s' if len(lines) != 1 else ''}. What was built before still stands.")
    )


def _count(problems: Sequence[Problem]) -> str:
    bad = sum(problem.severity == "error" for problem in problems)
    mild = len(problems) - bad
    words = [f"{bad} problem{'s' if bad != 1 else ''}"]
    if mild:
        words.append(f"{mild} warning{'s' if mild != 1 else ''}")
    return ", ".join(words)
