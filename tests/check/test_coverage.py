"""What a country can speak of: a topic counts when one of its facts may be shown today."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from coursebuilder.check.coverage import TOPICS, coverage
from coursebuilder.load.course import load_course
from coursebuilder.model.fact import RISKS
from tests.bad.corpus import FACTS, good, write_course

ROOT = Path(__file__).resolve().parents[2]
TODAY = date(2026, 12, 1)
REAL = load_course(ROOT)
HOSTS = ("estonia", "finland", "iceland", "lithuania", "romania", "sweden")


def shown(root: Path, **files: str) -> int:
    course = load_course(write_course(root, files))
    return sum(one.shown for one in coverage(course, "finland", TODAY).values())


def test_a_fact_that_may_be_shown_covers_its_topic(tmp_path: Path) -> None:
    assert shown(tmp_path) == 1


def test_a_hidden_fact_does_not(tmp_path: Path) -> None:
    facts = good(FACTS, ("grade: A", "grade: C"))
    assert shown(tmp_path, **{FACTS: facts}) == 0


@pytest.mark.parametrize("topic", TOPICS)
def test_every_topic_has_a_fact_somewhere(topic: str) -> None:
    assert set(TOPICS[topic]) <= REAL.fact_ids()


@pytest.mark.parametrize("country", HOSTS)
def test_a_host_country_speaks_of_most_critical_topics(country: str) -> None:
    by_risk = coverage(REAL, country, date(2026, 11, 21))
    assert set(by_risk) == set(RISKS)
    assert by_risk["critical"].shown >= 0.6 * by_risk["critical"].topics
    assert sum(one.topics for one in by_risk.values()) == len(TOPICS)
