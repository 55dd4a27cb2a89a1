"""Find the passive voice: a form of `be`, then a participle. It misses a few, and it seldom finds what is none."""

from __future__ import annotations

import re

from .rules import language

IRREGULAR = (
    r"beaten|begun|bitten|blown|bought|bound|brought|built|burnt|cast|caught|chosen|cut|dealt|done|drawn|driven|"
    r"eaten|fed|felt|fought|found|forbidden|forced|forgotten|forgiven|frozen|given|grown|heard|held|hidden|hit|"
    r"hung|hurt|kept|known|laid|led|left|lent|let|lit|lost|made|meant|met|misled|overheard|paid|put|read|ridden|"
    r"rung|said|seen|sent|set|sewn|shaken|shot|shown|shut|sold|sought|spent|spoken|spread|stolen|struck|stuck|"
    r"sung|sworn|taken|taught|thrown|told|torn|understood|withdrawn|won|worn|written"
)
# They end like participles and are none, or only describe.
NO_PARTICIPLES = {"need", "indeed", "red", "bed", "hundred", "speed", "seed", "feed", "bleed", "naked", "sacred", "wed"}
BE = r"(?:am|is|are|was|were|be|been|being|isn't|aren't|wasn't|weren't)"
BETWEEN = r"(?:not|never|always|often|usually|sometimes|also|already|still|only|soon|now|then|even|\w+ly)"
PARTICIPLE = rf"(?P<participle>[a-z]{{2,}}ed|{IRREGULAR})"
SUBJECT = r"(?:you|I|he|she|it|we|they|somebody|anybody|nobody|(?:the|your|my|his|her|our|their|a|an|this|that) \w+)"
STATEMENT = re.compile(rf"\b{BE}(?: {BETWEEN}){{0,2}} {PARTICIPLE}\b", re.IGNORECASE)
QUESTION = re.compile(rf"\b(?:am|is|are|was|were) {SUBJECT}(?: {BETWEEN})? {PARTICIPLE}\b", re.IGNORECASE)


def passives(words: str) -> list[str]:
    """Return the passive forms of a sentence, such as `was taken`."""
    matches = [*STATEMENT.finditer(words), *(QUESTION.finditer(words) if words.rstrip().endswith("?") else ())]
    return [match.group() for match in matches if _is_done_by_somebody(match["participle"].lower())]


def _is_done_by_somebody(participle: str) -> bool:
    return participle not in NO_PARTICIPLES and participle not in language()["states"]
