"""What the rules of translations find, and what they leave alone."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coursebuilder.check.translation_care import care_of
from coursebuilder.check.translation_flaws import Pair, folded, in_ascii_digits
from coursebuilder.check.translation_negation import languages_with_negations, negations, negations_in_english
from coursebuilder.check.translation_numbers import addresses_in
from coursebuilder.check.translation_words import MEANS, NEGATIONS
from coursebuilder.check.translations import flaws, is_untranslated
from coursebuilder.load.course import load_course
from coursebuilder.load.translations import load_catalogues
from coursebuilder.model.wording import WORDINGS
from tests.bad.corpus import problems_of, write_course

from .translated import GOOD, LESSON, NOT, SENTENCES, YES, spoiled

LANGUAGES = ["ar", "fa", "prs", "sw", "es", "ru", "uk", "fr", "so", "ti"]
ANY_TEXT = st.lists(
    st.sampled_from(
        ["{fact}`a`", "{ltr}`b`", "[x](y.md)", "**", "*", "`", "<b>", "\n", "\n\n", "- ", "18 ", "5 ", "112 ", "not "]
    )
    | st.sampled_from(
        ["{n}", "[gap]", "\u2066", "\u2069", "\u202e", "لا ", "child exploit ", "a@b.fi ", "https://a.b/"]
    )
    | st.text(max_size=5),
    max_size=12,
).map("".join)


def codes(pair: Pair) -> set[str]:
    return {flaw.code for flaw in flaws(pair)}


@pytest.mark.parametrize("pair", GOOD, ids=lambda pair: f"{pair.language}: {pair.source[:30]}")
def test_a_good_translation_has_no_flaw(pair: Pair) -> None:
    assert codes(pair) == set()


SPOILED = [(pair, *change) for pair in GOOD for change in spoiled(pair)]


@pytest.mark.parametrize(
    ("pair", "how", "changed", "wanted"),
    SPOILED,
    ids=lambda each: str(sorted(each) if isinstance(each, set) else each)[:40],
)
def test_a_spoiled_translation_is_found(pair: Pair, how: str, changed: Pair, wanted: set[str]) -> None:
    assert codes(changed) & wanted, f"{how}: {changed.translated}"


def test_every_way_to_spoil_is_tried() -> None:
    assert len(SPOILED) > 150
    assert {how for _, how, _, _ in SPOILED} >= {name for pair in GOOD for name, _, _ in spoiled(pair)}
    assert "not" in {how for _, how, _, _ in SPOILED}
    assert "a gap is lost" in {how for _, how, _, _ in SPOILED}


def test_the_catalogues_of_the_course_are_guarded(root: Path) -> None:
    """Whatever is spoiled in a translation that the course has, is found."""
    course = load_course(root)
    pairs = []
    for catalogue in load_catalogues(root)[0]:
        for each in catalogue.messages:
            care = care_of(course, catalogue.domain, each.context)
            pair = Pair(each.source, each.translated, catalogue.language, catalogue.domain, each.context, care)
            if each.is_shown and not codes(pair):
                pairs.append(pair)
    for pair in pairs[:: max(1, len(pairs) // 150)]:
        for how, changed, wanted in spoiled(pair):
            assert codes(changed) & wanted, f"{how}: {changed}"


@settings(max_examples=300, deadline=None)
@given(source=ANY_TEXT, translated=ANY_TEXT, language=st.sampled_from([*LANGUAGES, "de", "pt-BR"]))
def test_any_text_is_judged(source: str, translated: str, language: str) -> None:
    for domain in (LESSON, "interface", "quizzes/a/b"):
        for flaw in flaws(Pair(source, translated, language, domain)):
            assert flaw.code.startswith("T")


@settings(max_examples=150, deadline=None)
@given(text=ANY_TEXT.filter(lambda text: text == text.strip() and not set(text) & set("\u200e\u200f\u061c\u2069")))
def test_a_copy_has_no_flaw_but_to_be_a_copy(text: str) -> None:
    open_ends = {"T016", "T017", "T028"}
    assert codes(Pair(text, text, "de", LESSON)) <= open_ends


@pytest.mark.parametrize(
    "translated",
    [
        ":::{include} ../local/organisation.yaml\n:::",
        "```{raw} html\n<script>\n```",
        "{raw}`<script>`",
        "{ltr}`+358 40 123 4567`",
        "![](https://example.com/x.png)",
        "<https://example.com>",
        "[اسألوا]: https://example.com",
        "[اسألوا](javascript:alert)",
        "{{ secret }} {secret}",
        "| a |\n|---|\n| b |",
        "# اسألوا",
        "اسألوا\n***",
        "<!-- -->",
        "\u202eاسألوا",
    ],
)
def test_a_hostile_translation_is_found(translated: str) -> None:
    errors = {code for code in codes(Pair("Ask.", translated, "ar", LESSON)) if WORDINGS[code].severity == "error"}
    assert errors


def test_every_language_has_its_words() -> None:
    assert set(languages_with_negations()) == set(LANGUAGES) == set(NOT) == set(YES) == set(MEANS) == set(NEGATIONS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_not_is_seen(language: str) -> None:
    source, translated = NOT[language]
    assert len(negations(translated, language)) >= 2
    for sentence in f"{translated} {SENTENCES[language]}".replace("።", ".").rstrip(".").split("."):
        assert negations(sentence, language), sentence
    assert "T023" in codes(Pair(source, YES[language], language, care="critical"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_that_look_like_a_not_are_none(language: str) -> None:
    assert negations(YES[language], language) == []


@pytest.mark.parametrize(
    ("care", "code"), [("critical", "T023"), ("high", "T023"), ("medium", "T024"), ("low", "T024")]
)
def test_a_lost_not_is_worse_where_it_is_dangerous(care, code: str) -> None:
    assert codes(Pair("Do not pay.", "ادفعوا.", "ar", care=care)) == {code}


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("You may say no. Say “no”.", []),
        ("Pay not even once, not only today.", []),
        ("Not true.", []),
        ("Not true for you.", ["Not"]),
        ("Not quite. You can try again.", []),
        ("Nobody can't see it. I cannot, and I do not.", ["Nobody", "n't", "cannot", "not"]),
        ("Take no money. None of it, nor NOTHING.", ["no", "None", "nor", "NOTHING"]),
        ("A note, another knot, {fact}`not-here` and [now](not.md)", []),
    ],
)
def test_the_not_of_an_original(source: str, found: list[str]) -> None:
    assert negations_in_english(source) == found


def test_a_language_without_words_is_not_judged_by_them() -> None:
    assert codes(Pair("Do not pay.", "Zahlen Sie.", "de")) == set()


@pytest.mark.parametrize(
    ("source", "translated", "found"),
    [
        ("There are 2 places.", "هناك مكانان.", set()),
        ("There are 3 places.", "هناك ثلاثة أماكن.", {"T018"}),
        ("There are three places.", "هناك 3 أماكن.", set()),
        ("Ask twice.", "اسألوا 2 مرات.", set()),
        ("There are places.", "هناك 3 أماكن.", {"T019"}),
        ("5 and 5", "5 و", {"T018"}),
        ("1,000 people", "١٠٠٠ شخص", set()),
        ("in 2015", "في ٢٠١٥", set()),
        ("under 18", "دون 16", {"T019", "T022"}),
        ("between 16 and 18", "بين 16 و18", set()),
        ("Call 112.", "اتصلوا على 112.", set()),
        ("Call 112.", "اتصلوا على ١١٢.", {"T020"}),
        ("Call 112.", "اتصلوا على 110.", {"T020", "T021"}),
    ],
)
def test_numbers(source: str, translated: str, found: set[str]) -> None:
    assert codes(Pair(source, translated, "ar", LESSON)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("see help.unhcr.org.", ["help.unhcr.org"]),
        ("https://a.example/b?c=d، ثم", ["https://a.example/b?c=d"]),
        ("a@example.org or @quick_help", ["@quick_help", "a@example.org"]),
        ("3.2 and e.g. this", []),
        ("+46 20 39 00 00", ["+46 20 39 00 00"]),
    ],
)
def test_addresses(text: str, found: list[str]) -> None:
    assert list(addresses_in(text)) == found


@pytest.mark.parametrize(
    ("words", "domain", "copy"),
    [
        ("Ask first.", LESSON, True),
        ("Words", LESSON, True),
        ("Help", "interface", True),
        ("WhatsApp", LESSON, False),
        ("UNHCR", LESSON, False),
        ("Finnish Red Cross", LESSON, False),
        ("{fact}`emergency`", LESSON, False),
        ("https://example.org/help", LESSON, False),
        ("1, 2, 3", LESSON, False),
        ("{number}", "interface", False),
        ("A B C D", "interface", False),
    ],
)
def test_a_copy_of_the_original(words: str, domain: str, copy: bool) -> None:
    assert is_untranslated(Pair(words, words, "sw", domain)) == copy
    assert not is_untranslated(Pair(words, words, "en", domain))
    assert not is_untranslated(Pair(words, f"{words}a", "sw", domain))


@pytest.mark.parametrize("language", LANGUAGES)
def test_force_has_no_place_in_a_sentence_on_children(language: str) -> None:
    source = "It is trafficking to move a child to exploit the child."
    word = MEANS[language].split()[0]
    assert "T026" in codes(Pair(source, word, language, LESSON))
    assert "T026" not in codes(Pair(source.replace("move", "force"), word, language, LESSON))
    assert "T026" not in codes(Pair("Children play.", word, language, "course/society/everyday-life"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_not_needed_for_a_child_is_kept(language: str) -> None:
    source = "For the trafficking of a child, force is not needed."
    assert "T027" in codes(Pair(source, YES[language], language, LESSON))
    assert "T027" not in codes(Pair(source, NOT[language][1], language, LESSON))


def test_what_is_doubtful_or_gone_is_not_judged(tmp_path: Path) -> None:
    name = "locale/ar/LC_MESSAGES/course/start/first-steps.po"
    bad = 'msgid "Do not pay 5."\nmsgstr "<b>"\n'
    gone = "".join(f"#~ {line}\n" for line in bad.splitlines())
    assert problems_of(write_course(tmp_path / "a", {name: f"#, fuzzy\n{bad}\n{gone}"})) == []
    assert problems_of(write_course(tmp_path / "b", {name: bad})) != []


def test_a_reason_allows_what_a_rule_of_words_finds(tmp_path: Path) -> None:
    name = "locale/ar/LC_MESSAGES/course/start/first-steps.po"
    message = 'msgid "Do not pay 5."\nmsgstr "ارفضوا دفع خمسة."\n'
    allow = "# allow: negation: the verb says “refuse”\n# allow: number: five is always a word here\n"
    assert {problem.code for problem in problems_of(write_course(tmp_path / "a", {name: message}))} == {"T018", "T024"}
    assert problems_of(write_course(tmp_path / "b", {name: allow + message})) == []


def test_no_reason_allows_a_lost_slot(tmp_path: Path) -> None:
    name = "locale/ar/LC_MESSAGES/course/start/first-steps.po"
    message = '# allow: negation: it is not there at all\nmsgid "Call {fact}`emergency`."\nmsgstr "اتصلوا."\n'
    assert [problem.code for problem in problems_of(write_course(tmp_path, {name: message}))] == ["I014", "T006"]


def test_care(root: Path) -> None:
    course = load_course(root)
    assert care_of(course, "course/trafficking/what-trafficking-is") == "critical"
    assert care_of(course, "quizzes/trafficking/what-trafficking-is") == "critical"
    assert care_of(course, "course/scams/fake-offers") == "high"
    assert care_of(course, "course/help") == "critical"
    assert care_of(course, "course/index") == "low"
    assert care_of(course, "course/nothing") == "low"
    assert care_of(course, "facts/finland", "facts.emergency.label") == "critical"
    assert care_of(course, "facts/finland", "name") == "low"
    assert care_of(course, "interface", "help") == "high"
    assert care_of(course, "pictures", "pictures.door.alt") == "low"


def test_digits_and_letters_are_compared_in_one_form() -> None:
    assert in_ascii_digits("٥ ۵ ५ ５ 5²") == "5 5 5 5 5²"
    assert folded("لَيْسَ") == folded("ليس") == folded("لیس")
