"""How much of what every country should say a country can show: by topic and risk, and what is missing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from coursebuilder.load.course import Course
from coursebuilder.model.fact import COMMON, RISKS, SHOWN_IN_DRAFTS, Fact, state_on

# What a newcomer needs to know in each country, and the facts of which one is enough to say it.
TOPICS: dict[str, tuple[str, ...]] = {
    "emergency number": ("emergency", "emergency-police"),
    "violence at home": ("violence-help",),
    "child line": ("child-line",),
    "crisis line": ("crisis-line",),
    "trafficking help": ("trafficking-help", "trafficking-help-ngo"),
    "what trafficking help reports": ("trafficking-reporting", "trafficking-support-without-report"),
    "who identifies victims": ("trafficking-identification", "trafficking-help-who"),
    "no hitting of children": ("no-hitting",),
    "child protection": ("child-protection",),
    "age of marriage": ("marriage-age",),
    "equality law": ("equality-law",),
    "where to report discrimination": ("discrimination-report",),
    "legal aid": ("legal-aid",),
    "interpreter": ("interpreter", "interpreter-health", "interpreter-court"),
    "who helps in the first weeks": ("integration-service", "integration-service-how", "who-receives"),
    "identity number": ("identity-number", "identity-number-how"),
    "health advice": ("health-advice", "health-advice-use", "health-advice-site"),
    "who pays for health care": ("health-insurance", "health-card", "emergency-care", "family-doctor"),
    "school": ("school", "school-access"),
    "work": ("job-service", "job-service-how", "work-permit"),
    "unpaid wages": ("unpaid-wages",),
    "work age": ("work-age",),
    "tax": ("tax", "tax-number"),
    "renting": ("renting", "renting-deposit", "renting-notice"),
    "bank account": ("bank-account", "basic-bank-account"),
    "where to report a scam": ("scam-report", "scam-report-site"),
    "site for newcomers": ("newcomer-site",),
    "language": ("language", "language-course"),
    "driving licence": ("driving-licence",),
    "family reunification": ("family-reunification",),
    "travel to the country of origin": ("travel-home",),
    "voluntary return": ("voluntary-return",),
    "complaints about offices": ("ombudsman", "complaint-about-office"),
}


@dataclass(frozen=True, slots=True)
class Coverage:
    """Of the topics of one risk class: how many a country shows, how many there are, and which it lacks."""

    shown: int
    topics: int
    missing: tuple[str, ...]


def coverage(course: Course, country: str, today: date) -> dict[str, Coverage]:
    """Return the coverage of a country by risk class; what holds everywhere counts for each country."""
    own = course.facts_of(country)
    shown: dict[str, list[str]] = {risk: [] for risk in RISKS}
    missing: dict[str, list[str]] = {risk: [] for risk in RISKS}
    for topic, names in TOPICS.items():
        facts = [own[name] for name in names if name in own]
        found = any(state_on(fact, today) in SHOWN_IN_DRAFTS for fact in facts)
        (shown if found else missing)[risk_of(course, names)].append(topic)
    return {
        risk: Coverage(len(shown[risk]), len(shown[risk]) + len(missing[risk]), tuple(missing[risk])) for risk in RISKS
    }


def risk_of(course: Course, names: tuple[str, ...]) -> str:
    """Return the highest risk that any of these facts has in any country."""
    return min((fact.risk for fact in _everywhere(course, names)), key=RISKS.index, default=RISKS[-1])


def _everywhere(course: Course, names: tuple[str, ...]) -> Iterator[Fact]:
    for country in (COMMON, *course.countries()):
        if country in course.facts:
            facts = course.facts[country].value.facts
            yield from (facts[name] for name in names if name in facts)
