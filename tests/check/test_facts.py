"""Whether a fact may be shown: on which day, of which kind, how sure, checked by a person or not."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coursebuilder.build.edition import country_problems
from coursebuilder.build.places import Edition as Wanted
from coursebuilder.load.course import Course
from coursebuilder.model.fact import COMMON, SHOWN_IN_DRAFTS, Fact, State, state_on
from coursebuilder.sphinx_ext.edition import Edition
from tests.bad.corpus import FACTS, TODAY, good, write_course
from tests.load.conftest import load_course, real_course

SEEN = date(2026, 1, 1)
EVERY = 90
GRADES, KINDS = "ABCXU", ("phone", "short-code", "url", "email", "age", "money", "number", "name", "text")
CLASSES = ("contact", "law", "norm")


def fact(**more: object) -> Fact:
    plain = {"label": "A fact", "kind": "text", "value": "x", "grade": "A", "risk": "low", "seen": SEEN}
    return Fact.model_validate({**plain, "review-every": EVERY, **more})


def checked(on: date) -> dict[str, object]:
    return {"checked": {"by": "country office", "on": on, "how": "test call"}}


def on_day(days: int) -> date:
    return SEEN + timedelta(days=days)


# Days since the source was read (or the fact was checked): the state of a contact, a norm, a law.
DAYS = [
    (0, State.UNCHECKED, State.UNCHECKED),
    (EVERY - 1, State.UNCHECKED, State.UNCHECKED),
    (EVERY, State.DUE, State.LAPSED),
    (2 * EVERY - 1, State.DUE, State.LAPSED),
    (2 * EVERY, State.LAPSED, State.LAPSED),
    (20 * EVERY, State.LAPSED, State.LAPSED),
]


@pytest.mark.parametrize(("days", "contact", "law"), DAYS)
def test_an_unchecked_fact_grows_old(days: int, contact: State, law: State) -> None:
    assert state_on(fact(**{"class": "contact"}), on_day(days)) is contact
    assert state_on(fact(**{"class": "norm"}), on_day(days)) is contact
    assert state_on(fact(**{"class": "law"}), on_day(days)) is law


@pytest.mark.parametrize(("days", "contact", "law"), DAYS)
def test_a_check_begins_a_new_interval(days: int, contact: State, law: State) -> None:
    day = date(2026, 6, 1)
    today = day + timedelta(days=days)
    new = {State.UNCHECKED: State.CURRENT}
    assert state_on(fact(**{"class": "contact"}, **checked(day)), today) is new.get(contact, contact)
    assert state_on(fact(**{"class": "law"}, **checked(day)), today) is new.get(law, law)


@pytest.mark.parametrize("kind", KINDS)
def test_the_class_that_a_kind_has_by_itself(kind: str) -> None:
    wanted = "contact" if kind in {"phone", "short-code", "url", "email"} else "law"
    assert fact(kind=kind).lapse_class == wanted
    assert fact(kind=kind, **{"class": "norm"}).lapse_class == "norm"


@pytest.mark.parametrize("grade", "CXU")
@pytest.mark.parametrize("more", [{}, checked(SEEN)], ids=["unchecked", "checked"])
def test_a_low_grade_is_never_shown(grade: str, more: dict[str, object]) -> None:
    assert state_on(fact(grade=grade, **more), SEEN) is State.GRADE


def test_nothing_is_never_shown() -> None:
    assert state_on(fact(value="", **checked(SEEN)), SEEN) is State.GRADE


@pytest.mark.parametrize("grade", "AB")
def test_a_dispute_hides_at_once(grade: str) -> None:
    disputed = fact(grade=grade, disputed={"on": SEEN, "why": "two pages disagree"}, **checked(SEEN))
    assert state_on(disputed, SEEN) is State.DISPUTED


def edition(facts: dict[str, Fact], today: date, *, draft: bool) -> Edition:
    course = Course(root=real_course().root)
    shown = Edition(course, None, today, "en", draft=draft)
    shown.facts = facts
    return shown


SITUATIONS = st.fixed_dictionaries(
    {
        "grade": st.sampled_from(GRADES),
        "kind": st.sampled_from(KINDS),
        "class": st.sampled_from([None, *CLASSES]),
    },
    optional={
        "checked": st.just({"by": "country office", "on": SEEN, "how": "test call"}),
        "disputed": st.just({"on": SEEN, "why": "two pages disagree"}),
    },
)


@given(situation=SITUATIONS, days=st.integers(0, 400))
def test_what_a_release_and_a_draft_show(situation: dict[str, object], days: int) -> None:
    one = fact(**situation)
    today = on_day(days)
    in_draft = edition({"one": one}, today, draft=True).shown("one") is not None
    in_release = edition({"one": one}, today, draft=False).shown("one") is not None
    assert in_draft == (state_on(one, today) in SHOWN_IN_DRAFTS)
    assert not in_release or in_draft
    assert not in_release or one.checked
    if one.grade not in "AB" or one.disputed or days >= 2 * EVERY or (one.lapse_class == "law" and days >= EVERY):
        assert not in_draft


def test_a_country_stands_over_what_is_common(tmp_path) -> None:
    common = good("facts/common.yaml") + good(FACTS).split("facts:\n")[1].replace('"112"', '"999"')
    course = load_course(write_course(tmp_path, {"facts/common.yaml": common}))
    assert {name: one.value for name, one in course.facts_of("finland").items()} == {
        "help-is-free": "Help from the office is free.",
        "emergency": "112",
    }
    assert course.facts_of(None)["emergency"].value == "999"
    assert course.facts_of("atlantis") == course.facts_of(None)


REAL = real_course()


@pytest.mark.parametrize("country", REAL.countries())
def test_every_country_with_a_sure_emergency_number_can_be_built(country: str) -> None:
    facts = REAL.facts[country].value
    sure = any(facts.facts[name].grade in {"A", "B"} for name in facts.emergency)
    found = [problem.code for problem in country_problems(REAL, Wanted(country, "en"))]
    assert found == ([] if sure else ["F010"])


def test_the_countries_that_people_are_sent_to_now_can_be_built() -> None:
    six = {"finland", "sweden", "iceland", "estonia", "lithuania", "romania"}
    assert {country for country in six if country_problems(REAL, Wanted(country, "en"))} == set()


@pytest.mark.parametrize("country", REAL.countries())
def test_no_release_shows_what_nobody_has_checked(country: str) -> None:
    release = Edition(REAL, country, TODAY, "en", draft=False)
    assert [name for name, one in release.facts.items() if release.shown(name) and not one.checked] == []


@pytest.mark.parametrize("country", [COMMON, *REAL.countries()])
def test_no_draft_shows_a_low_grade(country: str) -> None:
    draft = Edition(REAL, country, TODAY, "en", draft=True)
    assert {one.grade for name, one in draft.facts.items() if draft.shown(name)} <= {"A", "B"}


@pytest.mark.parametrize("grade", "ABCXU")
def test_a_country_needs_an_emergency_number_of_a_good_grade(grade: str, tmp_path) -> None:
    course = load_course(write_course(tmp_path, {FACTS: good(FACTS, ("grade: A", f"grade: {grade}"))}))
    found = [problem.code for problem in country_problems(course, Wanted("finland", "en"))]
    assert found == ([] if grade in "AB" else ["F010"])


@pytest.mark.parametrize("days", [0, 90, 180, 2000])
def test_an_emergency_number_never_lapses(days: int) -> None:
    """An old number with its date helps more than none; everything else lapses as it must."""
    edition = Edition(REAL, "finland", TODAY + timedelta(days=days), "en", draft=True)
    assert edition.shown("emergency")
    assert bool(edition.shown("violence-help")) == (days < 170)
    assert bool(edition.shown("school")) == (days < 170)
