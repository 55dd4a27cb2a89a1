"""Good translations, and ways to spoil one so that a reader would be misled."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from coursebuilder.check.translation_flaws import ROLE, Pair, in_ascii_digits
from coursebuilder.check.translation_negation import negations, negations_in_english

LESSON = "course/trafficking/what-trafficking-is"
NOT = {
    "ar": ("Do not pay. You cannot lose your place.", "لا تدفعوا. لن تفقدوا مكانكم."),
    "fa": ("Do not pay. You cannot lose your place.", "پول ندهید. شما جای خود را از دست نمی‌دهید."),
    "prs": ("Do not pay. Nobody is angry.", "پول ندهید. هیچ کس قهر نیست."),
    "sw": ("Do not pay. You cannot lose your place.", "Usilipe. Huwezi kupoteza nafasi yako."),
    "es": ("Do not pay. Nobody is angry.", "No pague. Nadie está enfadado."),
    "ru": ("Do not pay. Nobody is angry.", "Не платите. Никто не злится."),
    "uk": ("Do not pay. Nobody is angry.", "Не платіть. Ніхто не сердиться."),
    "fr": ("Do not pay. You cannot lose your place.", "Ne payez pas. Vous ne pouvez pas perdre votre place."),
    "so": ("Do not pay. You cannot lose your place.", "Ha bixin. Ma lumin kartid booskaaga."),
    "ti": ("Do not pay. You cannot lose your place.", "ኣይትኽፈሉ። ቦታኹም ኣይትስእኑን።"),
}
# The same, or nearly, without the “not”: words that look alike must not be taken for it.
YES = {
    "ar": "ادفعوا. الطفل هو من دون سن 18. لاجئون كثيرون هنا. الألم والغذاء.",
    "fa": "پول بدهید. نام و نامهٔ شما نزد نروژ است. نان نزدیک است.",
    "prs": "پول بدهید. نام شما چیست؟ بیست نفر بیرون اند.",
    "sw": "Lipa. Habari ya usiku. Hatua, hali, haki na hatari. Siri, siku na simu. Hawa hapa. Msichana na msingi.",
    "es": "Pague. Nota nueva. Son niños.",
    "ru": "Платите. Небо, неделя, нить. Безопасный дом.",
    "uk": "Платіть. Небо, ніч, ніж. Безпека.",
    "fr": "Payez. Un passeport, une personne, un nom, encore plus.",
    "so": "Bixi. Magaca iyo magaalada waa halkan.",
    "ti": "ክፈሉ። ዘይቲ ኣሎ።",
}
# What the interface says, each sentence with a “no” of its own.
SENTENCES = {
    "ar": "لا أحد يرى إجاباتكم. لا أعرف بعد. الذنب ليس ذنبكم. لم يتحقق منه أي شخص بعد. وإذا لم يرد أحد. غير متاح هنا.",
    "fa": "هیچ‌کس پاسخ‌های شما را نمی‌بیند. هنوز نمی‌دانم. تقصیر شما نیست. کسی آن را بررسی نکرده است. از او نپرسید. "
    "نباید بروید.",
    "prs": "هیچ کس جواب‌های شما را نمیبیند. تقصیر شما نیست. کسی جواب نداد. به کسی نگویید. نیایید.",
    "sw": "Hakuna anayeona majibu yako. Bado sijui. Si kosa lako. Hakuna mtu aliyeikagua. Usimpe mtu. "
    "Haijakaguliwa bado. Hulazimiki kulipa. Sikulipa. Hutalipa. Msiende. Mtu asiye na kazi.",
    "es": "Nadie ve sus respuestas. Todavía no lo sé. No es culpa suya. Ninguna persona lo ha revisado. Sin respuesta.",
    "ru": "Никто не видит ваши ответы. Пока не знаю. Это не ваша вина. Ни один человек это не проверил. Без ответа.",
    "uk": "Ніхто не бачить ваші відповіді. Ще не знаю. Це не ваша провина. Жодна людина це не перевірила. Немає часу.",
    "fr": "Personne ne voit vos réponses. Je n’en sais rien. Ce n'est pas votre faute. Pas encore. Aucune personne.",
    "so": "Cidna ma arkayso jawaabahaaga. Weli ma garanayo. Qaladkaagu ma aha. Lama hubin. Waa inaadan bixin. Ha siin.",
    "ti": "መልስታትኩም ዝርኢ የለን። ኣይፈልጥን። ጌጋኹም ኣይኮነን። ከይትኸፍሉ። ዘይተረጋገጸ።",
}
CHILD = "For a child, force or lies are not needed. It is trafficking when somebody moves a child to exploit the child."

GOOD = [
    Pair("Call {fact}`emergency` now.", "اتصلوا الآن على {fact}`emergency`.", "ar", LESSON),
    Pair("Look for {ltr}`UNHCR` and {ltr}`IOM`.", "ابحثوا عن {ltr}`UNHCR` و{ltr}`IOM`.", "ar", LESSON),
    Pair("[The next lesson](next.md#s1) helps.", "[الدرس التالي](next.md#s1) يساعدكم.", "ar", LESSON),
    Pair("There are 5 signs and 10 steps.", "هناك ٥ علامات و١٠ خطوات.", "ar", LESSON),
    Pair("There are 5 signs and 10 steps.", "Hay 5 señales y 10 pasos.", "es", LESSON),
    Pair("It costs 1,000 at 9.30.", "Ça coûte 1 000 à 09:30.", "fr", LESSON),
    Pair("The number is +358 295 463 177.", "Номер: +358 295 463 177.", "ru", LESSON),
    Pair("Write to help@example.org or look at help.example.org.", "help@example.org, help.example.org", "uk", LESSON),
    Pair("**Hurry.** You must pay *today*.", "**استعجال.** يجب أن تدفعوا *اليوم*.", "ar", LESSON),
    Pair("Wait for {date}, Unit {number}.", "{date} ، الوحدة {number}", "ar", "interface", "unit"),
    Pair("I [pay] and [ask].", "أنا [ask] ثم [pay].", "ar", "quizzes/a/b", "questions.a.text"),
    Pair("A child is under 18.", "زیر ۱۸ سال کودک است.", "fa", LESSON),
    Pair(CHILD, "بالنسبة للطفل لا حاجة إلى القوة أو الكذب. نقل طفل لاستغلاله هو اتجار.", "ar", LESSON, care="critical"),
    Pair("Moving a child to exploit the child is trafficking.", "نقل طفل لاستغلاله هو اتجار.", "ar", LESSON),
    *(Pair(source, translated, language, LESSON, care="high") for language, (source, translated) in NOT.items()),
]  # fmt: skip

Spoiled = tuple[str, Pair, set[str]]


def spoiled(pair: Pair) -> Iterator[Spoiled]:
    """Yield ways to spoil a good translation: their names, what comes out, and the codes of which one must be found."""
    text = pair.translated
    for name, change, codes in CHANGES:
        # A number that the original writes as a word has no digits to compare with.
        if "T018" in codes and _digits(pair.source) != _digits(text):
            continue
        changed = change(text)
        if changed != text and not (pair.is_plain and codes <= OF_MARKDOWN):
            yield name, replace(pair, translated=changed), codes
    said = pair.language in NOT and negations_in_english(pair.source)
    for word in dict.fromkeys(negations(text, pair.language) if said else ()):
        changed = re.sub(rf"(?i)(?<!\w){re.escape(word)}(?!\w)", " ", text)
        if not negations(changed, pair.language):
            yield "not", replace(pair, translated=changed), {"T023", "T024", "T027"}


def _digits(text: str) -> list[str]:
    return sorted(re.findall(r"\d", in_ascii_digits(text)))


def _next_digit(match: re.Match[str]) -> str:
    return chr(ord(match.group()) + (-1 if match.group() in "9٩۹" else 1))


ONE_DIGIT = re.compile(r"(?<![\d`-])[3-9٣-٩](?![\d`])")
# Words of the interface are no Markdown: an empty line in them is a space.
OF_MARKDOWN = {"T013", "T014"}
Change = Callable[[str], str]
CHANGES: list[tuple[str, Change, set[str]]] = [
    ("a slot is lost", lambda text: ROLE.sub("", text, count=1), {"T006"}),
    ("a slot is renamed", lambda text: re.sub(r"(\{(?:fact|ltr)\}`)", r"\1other-", text, count=1), {"T006"}),
    ("a slot is doubled", lambda text: ROLE.sub(lambda match: match.group() * 2, text, count=1), {"T007"}),
    ("a placeholder is lost", lambda text: re.sub(r"\{[a-z]+\}(?!`)", "", text, count=1), {"T008"}),
    ("a gap is lost", lambda text: re.sub(r"\[[a-z]+\](?!\()", "", text, count=1), {"T008"}),
    ("a link is changed", lambda text: re.sub(r"\]\([^)]*\)", "](https://example.com)", text), {"T010"}),
    ("a link is lost", lambda text: re.sub(r"\]\([^)]*\)", "", text), {"T010"}),
    ("a number is changed", lambda text: ONE_DIGIT.sub(_next_digit, text), {"T018", "T020", "T022"}),
    ("digits are lost", lambda text: re.sub(r"(?<![`\w])\d\d+(?![`\w])", "", text), {"T018", "T020", "T022"}),
    ("an address is changed", lambda text: text.replace("example.org", "examp1e.org"), {"T020", "T021"}),
    ("an address is added", lambda text: f"{text} www.example.net", {"T021"}),
    ("a number to call is added", lambda text: f"{text} +358 40 123 4567", {"T021"}),
    ("a mark is lost", lambda text: text.replace("**", "", 1), {"T013"}),
    ("a tag is added", lambda text: f"<b>{text}</b>", {"T012"}),
    ("a paragraph is added", lambda text: text.replace(" ", "\n\n", 1), {"T014"}),
    ("a space is added", lambda text: f"{text} ", {"T015"}),
    ("an override is added", lambda text: f"\u202e{text}", {"T016"}),
    ("an isolate is left open", lambda text: f"\u2067{text}", {"T017"}),
]  # fmt: skip
