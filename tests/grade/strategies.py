"""Generated questions of every graded type, and responses to them: fitting, nearly fitting, and any JSON at all."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from coursebuilder.grade import Key, normalise
from coursebuilder.model import quiz
from coursebuilder.model.quiz import AnyQuestion

# Words that a browser could mistake for its own are ids like any other.
IDS = st.from_regex(r"[a-z][a-z0-9]{0,3}(-[a-z0-9]{1,3})?", fullmatch=True) | st.sampled_from(["constructor", "length"])
CREDITS = st.floats(min_value=0.01, max_value=0.99)
LETTERS = "abcIiİıŞßΣσςñéДжЇשלאآبپةلاـًّٓनहींকখမြကខ្មាំไทยሰላም中é\u0301\u200c\u200b"
WORDS = st.text(alphabet=LETTERS + " .,!?'’-؟،", min_size=1, max_size=8).filter(normalise)
NUMERALS = "0123456789٠١٢٩۰۱۹०१९০৯၀၉០៩๐๙፩+-−.,٫٬، \u00a0\u202f'’eEx½²"
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text() | IDS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text() | IDS, inner, max_size=4),
    max_leaves=8,
)


def distinct_ids(least: int, most: int) -> st.SearchStrategy[list[str]]:
    return st.lists(IDS.filter(lambda id_: id_ != quiz.ASK), min_size=least, max_size=most, unique=True)


def question(kind: str, **fields: Any) -> dict[str, Any]:
    return {"id": "q", "type": kind, "objective": "o", "prompt": "Which?", **fields}


def choice(id_: str, **fields: Any) -> dict[str, Any]:
    return {"id": id_, "text": f"Choice {id_}", **fields}


@st.composite
def one_of_several(draw: st.DrawFn) -> AnyQuestion:
    """One right choice, at least one that earns nothing, and perhaps some in between."""
    right, wrong, *others = draw(distinct_ids(2, 6))
    half = [choice(id_, credit=draw(CREDITS)) for id_ in others]
    choices = draw(st.permutations([choice(right, correct=True), choice(wrong), *half]))
    if draw(st.booleans()):
        pictures = [{**entry, "picture": "house"} for entry in choices]
        return quiz.Picture.model_validate(question("picture", choices=pictures))
    return quiz.Single.model_validate(question("single", choices=choices))


@st.composite
def several(draw: st.DrawFn) -> AnyQuestion:
    ids = draw(distinct_ids(2, 8))
    right = draw(st.integers(min_value=1, max_value=len(ids) - 1))
    choices = [choice(id_, correct=place < right, picture="house") for place, id_ in enumerate(ids)]
    choices = draw(st.permutations(choices))
    if draw(st.booleans()):
        return quiz.Picture.model_validate(question("picture", choices=choices, several=True))
    return quiz.Multiple.model_validate(question("multiple", choices=choices))


@st.composite
def true_false(draw: st.DrawFn) -> AnyQuestion:
    return quiz.TrueFalse.model_validate(question("true-false", answer=draw(st.booleans())))


@st.composite
def pairs(draw: st.DrawFn) -> AnyQuestion:
    ids = draw(distinct_ids(3, 9))
    extra = draw(st.integers(min_value=0, max_value=1))
    return quiz.Match.model_validate(
        question(
            "match",
            pairs=[{"id": id_, "left": f"Left {id_}", "right": f"Right {id_}"} for id_ in ids[: 8 - extra]],
            extra=[{"id": "extra-0", "text": "Extra"}] * extra,
        )
    )


@st.composite
def order(draw: st.DrawFn) -> AnyQuestion:
    return quiz.Order.model_validate(question("order", steps=[choice(id_) for id_ in draw(distinct_ids(2, 7))]))


@st.composite
def sort(draw: st.DrawFn) -> AnyQuestion:
    groups = draw(distinct_ids(2, 5))
    cards = [choice(id_, group=draw(st.sampled_from(groups))) for id_ in draw(distinct_ids(2, 8))]
    return quiz.Sort.model_validate(question("sort", groups=[choice(id_) for id_ in groups], cards=cards))


@st.composite
def accepted(draw: st.DrawFn) -> list[Any]:
    """One answer with full credit first, then others with less."""
    words = draw(st.lists(WORDS, min_size=1, max_size=4, unique_by=normalise))
    return [words[0], *({"text": word, "credit": draw(CREDITS)} for word in words[1:])]


@st.composite
def fill(draw: st.DrawFn) -> AnyQuestion:
    gaps = []
    for id_ in draw(distinct_ids(1, 5)):
        if draw(st.booleans()):
            right, *wrong = draw(distinct_ids(2, 4))
            gaps.append({"id": id_, "choices": [choice(right, correct=True), *map(choice, wrong)]})
        else:
            gaps.append({"id": id_, "accept": draw(accepted())})
    return quiz.Fill.model_validate(question("fill", text="Gaps", gaps=gaps))


@st.composite
def short(draw: st.DrawFn) -> AnyQuestion:
    return quiz.Short.model_validate(question("short", accept=draw(accepted())))


@st.composite
def number(draw: st.DrawFn) -> AnyQuestion:
    size = st.floats(min_value=-1e9, max_value=1e9) | st.integers(-100, 100).map(float) | st.sampled_from([0.1, 1.5])
    tolerance = draw(st.sampled_from([0.0, 0.1, 0.5, 2.0]))
    near = draw(st.none() | st.sampled_from([3.0, 10.5]))
    unit = draw(st.sampled_from([None, "coins", "€", "درهم", "times a day"]))
    return quiz.Number.model_validate(
        question("number", answer=draw(size), tolerance=tolerance, near=near, unit=unit, credit=draw(CREDITS))
    )


@st.composite
def scenario(draw: st.DrawFn) -> AnyQuestion:
    """A story that always offers a good and a poor end from its first step, and may lead on or back from others."""
    good, poor, *middle = draw(distinct_ids(3, 7))
    start = middle[0]
    steps: list[dict[str, Any]] = [choice(good, outcome="good"), choice(poor, outcome="poor")]
    for id_ in middle:
        ways = [good, poor] if id_ == start else []
        ways += draw(st.lists(st.sampled_from([good, *middle]), min_size=1, max_size=2))
        names = draw(distinct_ids(len(ways), len(ways)))
        steps.append(choice(id_, choices=[choice(n, next=way) for n, way in zip(names, ways, strict=True)]))
    if draw(st.booleans()):
        half = (
            {**steps[-1], "outcome": "partly", "choices": []} if len(middle) > 1 else choice("half-0", outcome="partly")
        )
        steps = [*(step for step in steps if step["id"] != half["id"]), half]
    return quiz.Scenario.model_validate(question("scenario", start=start, steps=steps))


GRADED: dict[str, st.SearchStrategy[AnyQuestion]] = {
    "single": one_of_several(),
    "true-false": true_false(),
    "multiple": several(),
    "match": pairs(),
    "order": order(),
    "sort": sort(),
    "fill": fill(),
    "short": short(),
    "number": number(),
    "scenario": scenario(),
}
QUESTIONS = st.one_of(*GRADED.values())


def responses(key: Key) -> st.SearchStrategy[Any]:
    """Responses that a page could send for `key`, with an unknown id among them now and then; or anything."""
    fitting = _fitting(key)
    return st.one_of(fitting, fitting, fitting, JSON, st.just(quiz.ASK))


def _fitting(key: Key) -> st.SearchStrategy[Any]:  # noqa: PLR0911  one return a rule
    match key["rule"]:
        case "one":
            return _ids(key["choices"])
        case "several":
            return st.lists(_ids(key["choices"]), max_size=6)
        case "pairs":
            return st.dictionaries(_ids(key["pairs"]), _ids(key["pairs"].values()), max_size=8)
        case "order":
            return st.permutations(key["steps"]) | st.lists(_ids(key["steps"]), max_size=8)
        case "gaps":
            return st.dictionaries(_ids(key["gaps"]), st.one_of([_gap_answers(gap) for gap in key["gaps"].values()]))
        case "words":
            return _words(key["accept"])
        case "number":
            return _numbers(key)
    return st.lists(_ids(_ways(key)), max_size=6)


def _ids(known: Any) -> st.SearchStrategy[str]:
    return st.sampled_from(sorted({*known, "unknown", "constructor", "__proto__", "name", ""}))


def _words(accept: list[list[Any]]) -> st.SearchStrategy[str]:
    known = st.sampled_from([text for text, _ in accept])
    dressed = st.tuples(
        st.sampled_from(["", " ", "“", "\u200f", "ـ"]), known, st.sampled_from(["", "!", " 👍", "\u064e"])
    )
    return known | known.map(str.upper) | dressed.map("".join) | WORDS


def _gap_answers(gap: Key) -> st.SearchStrategy[str]:
    return _words(gap["accept"]) if "accept" in gap else _ids(gap["correct"])


def _numbers(key: Key) -> st.SearchStrategy[str]:
    offsets = [0.0, *(sign * distance for distance, _ in key["within"] for sign in (1, -1, 2))]
    near = st.sampled_from([f"{key['answer'] + offset:.10f}" for offset in offsets])
    dressed = st.tuples(
        st.sampled_from(["", "+", " "]), near, st.sampled_from(["", " ", " " + key["unit"], key["unit"]])
    )
    commas = dressed.map("".join).map(lambda text: text.replace(".", ","))
    grouped = st.integers(-(10**7), 10**7).map(lambda whole: f"{whole:,}")
    return dressed.map("".join) | commas | grouped | st.text(alphabet=NUMERALS, max_size=9)


def _ways(key: Key) -> set[str]:
    return {way for ways in key["steps"].values() if isinstance(ways, dict) for way in ways}
