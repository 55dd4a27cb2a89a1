"""The wording of every problem: its code, how bad it is, what is wrong, what to write instead.

`schemas/problems.json` is generated from this table, so that editors and the planner say the same words.
A code is never reused for something else.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Wording:
    """Templates with named gaps."""

    severity: Literal["error", "warning"]
    what: str
    instead: str


def _error(what: str, instead: str) -> Wording:
    return Wording("error", what, instead)


def _warning(what: str, instead: str) -> Wording:
    return Wording("warning", what, instead)


FILES = {
    "Y001": _error("This file is not UTF-8 text.", "Save it again with the encoding UTF-8."),
    "Y002": _error("This file has {size} bytes; {most} are allowed.", "Split it into two files."),
    "Y003": _error("This is not valid YAML: {detail}.", "{advice}"),
    "Y004": _error(
        "Anchors (&) and aliases (*) are not allowed: “{found}”.",
        "Write the text out, or put it in quotes.",
    ),
    "Y005": _error("This is nested more than {most} levels deep.", "Write it flatter; see docs/quizzes.md."),
    "Y006": _error("The key “{key}” stands here twice (first in line {first}).", "Remove or rename one of them."),
    "Y007": _error("Type tags are not allowed: “{found}”.", "Leave it out, or put the text in quotes."),
    "Y008": _error("This file is empty.", "Copy an example from docs/, or delete the file."),
    "Y009": _error("Here “key: value” lines are expected.", "Begin with: {example}"),
    "Y010": _error("A key must be a word, not a list or a group.", "Write “key: value”."),
    "Y011": _error("There is a second document in this file (“---”).", "Keep one document in a file."),
    "Y012": _error("This file can't be read: {detail}.", "Check that it exists and is an ordinary file."),
    "Y013": _error("This path leads out of the course or through a link.", "Keep ordinary files inside the course."),
    "Y014": _error("The character {found} can't stand in a text.", "Delete it and type the text around it again."),
    "Y015": _error("The name of this file ends with “{ending}”.", "Rename it to {name}."),
    "Y016": _error("The name of this file is also used by {other}.", "Rename one of the two files."),
    "Y018": _error("The text ends before “{found}”: it is taken for a comment.", "Put the whole text in quotes."),
    "Y017": _error("Only lessons and pages (.md) stand in course/.", "Move or delete this file."),
}

STRUCTURE = {
    "M001": _error("The key “{key}” is unknown here.", "{advice}"),
    "M002": _error("The key “{key}” is missing.", "Add “{key}: ...” here."),
    "M003": _error("This should be {wanted}, but it is {found}.", "{advice}"),
    "M004": _error("“{value}” is neither yes nor no.", "Write yes or no, without quotes."),
    "M005": _error("“{value}” is not {wanted}.", "Write digits only, for example {example}."),
    "M006": _error("“{value}” is not possible here.", "Write one of: {possible}.{advice}"),
    "M007": _error("“{value}” can't be an id.", "Use lower-case words joined by “-”, for example “{suggestion}”."),
    "M008": _error("This text is empty.", "Write the text, or remove the key."),
    "M009": _error(
        "HTML and script links are not allowed: “{found}”.",
        "Use **bold**, *emphasis* or an ordinary link.",
    ),
    "M010": _error("This text has more than one paragraph.", "Keep one paragraph; shorten it or make two questions."),
    "M011": _error("This text has {length} characters; {most} are allowed.", "Shorten it."),
    "M012": _error("“{value}” is not a date.", "Write year-month-day, for example 2026-11-21."),
    "M013": _error("“{value}” is not a web address.", "Write it in full, beginning with https:// or http://."),
    "M014": _error("{value} is too small.", "Write {limit} or more."),
    "M015": _error("{value} is too large.", "Write {limit} or less."),
    "M016": _error("There are too few entries here: {count}.", "Write at least {limit}."),
    "M017": _error("There are too many entries here: {count}.", "Write at most {limit}; split the rest off."),
    "M019": _error("“{value}” is not written the right way.", "{advice}"),
}

QUIZ = {
    "Q001": _error("The question id “{id}” is used twice in this quiz (first in line {first}).", "Rename one of them."),
    "Q002": _error("The quiz id “{id}” is also used by {other}.", "Rename one of the two files."),
    "Q003": _error("The id “{id}” is used twice in this question (first in line {first}).", "Rename one of them."),
    "Q004": _error("No choice is marked as right.", "Add “correct: yes” to the right choice."),
    "Q005": _error("{count} choices are marked as right; “{type}” has one.", "{advice}"),
    "Q006": _error(
        "Every choice is marked as right, so there is nothing to decide.",
        "Add a choice that is not right.",
    ),
    "Q007": _error("The type “{type}” is unknown.", "{advice}"),
    "Q008": _error("The id “ask” is taken: every question offers “ask somebody I trust”.", "Choose another id."),
    "Q009": _error("“{text}” stands here twice, so that nobody can tell the two apart.", "Change one of them."),
    "Q010": _error("The group “{group}” is not in “groups”.", "{advice}"),
    "Q011": _error("No card belongs to the group “{group}”.", "Add a card, or remove the group."),
    "Q012": _error("The gap “[{gap}]” in the text is not described in “gaps”.", "Add “- id: {gap}” to “gaps”."),
    "Q013": _error("The gap “{gap}” does not stand in the text.", "Write [{gap}] where the gap is."),
    "Q014": _error("The gap “{gap}” stands in the text {count} times.", "Use each gap once."),
    "Q015": _error(
        "The gap “{gap}” needs either “accept” (typed) or “choices” (chosen).", "Write exactly one of the two."
    ),
    "Q016": _error("No accepted answer earns full points.", "Leave “credit” out for the right answer."),
    "Q017": _error(
        "“{text}” is the same answer as “{other}”: capitals, spaces and punctuation do not count.",
        "Remove one of them.",
    ),
    "Q018": _error("“near” ({near}) must be larger than “tolerance” ({tolerance}).", "Raise “near” or remove it."),
    "Q019": _error("This accepted answer has no letter and no digit.", "Write a word or a number."),
    "Q020": _error("The story goes on to “{next}”, and there is no such step.", "{advice}"),
    "Q021": _error("No choice leads to the step “{step}”.", "Lead a choice to it, or remove it."),
    "Q022": _error("From the step “{step}” the story never ends.", "Lead a way to a step with an “outcome”."),
    "Q023": _error("The step “{step}” must have either “choices” or an “outcome”.", "Write exactly one of the two."),
    "Q024": _error("No way leads to a good end.", "Give a step that can be reached “outcome: good”."),
    "Q025": _error("The story has one way only.", "Offer at least two choices in some step."),
    "Q026": _error("“draw: {draw}” asks for more questions than this quiz has ({count}).", "Write {count} or less."),
    "Q027": _error("The objective “{objective}” is not one of {lesson}.", "{advice}"),
    "Q028": _error("The fact “{fact}” in “needs” is in no facts file.", "{advice}"),
    "Q029": _error("The picture “{picture}” is not in _static/pictures/pictures.yaml.", "{advice}"),
    "Q030": _error("No lesson uses this quiz.", "Show it in a lesson with ```{{quiz}} {id}, or remove the file."),
    "Q031": _error("There is no quiz “{quiz}”.", "{advice}"),
    "Q032": _error(
        "No question assesses the objective “{objective}”.",
        "Add a question with “objective: {objective}”.",
    ),
    "Q033": _error("A quiz file stands in a folder of its unit.", "Move it to quizzes/<unit>/{name}."),
    "Q034": _error("A right choice needs no “credit”.", "Remove “credit”, or remove “correct: yes”."),
    "Q035": _error("“{text}” is accepted with credit 0, which is the same as wrong.", "Raise the credit or remove it."),
    "Q036": _error("The first step “{start}” is not in “steps”.", "{advice}"),
    "Q037": _error("This file's name can't be an id: “{value}”.", "Rename it, for example {suggestion}.yaml."),
    "Q038": _error(
        "The text contains “{text}”, which looks like a gap but can't be one.",
        "Write [gap-id], or use (round brackets).",
    ),
    "Q039": _error(
        "A typed number or e-mail address: “{found}”.",
        "Put it in facts/, and write {{fact}}`...` here with the fact's id in “needs”.",
    ),
    "Q040": _error("The fact “{fact}” stands in a text, but not in “needs”.", "Add it: “needs: [{fact}]”."),
    "Q042": _error("A quiz's title can't hold a fact.", "Move it into a question."),
    "Q043": _error(
        "The quiz “{quiz}” is for trainers, and learners could read its answers.",
        "Show one of this unit's own quizzes.",
    ),
    "Q041": _error("Where several choices are right, “credit” changes nothing.", "Remove it, or use “type: single”."),
}

ITEMS = {
    "I001": _error(
        "A choice takes the others together: “{found}”.", "Use “type: multiple”, or write one idea a choice."
    ),
    "I002": _error("The question asks with “{found}”: readers in a hurry miss it.", "Ask for what is right."),
    "I003": _error(
        "The statement has “{found}” and is not true: that turns it round twice.", "Say it without “{found}”."
    ),
    "I004": _error(
        "The right choice has {count} words, the longest wrong one {longest}: its length gives it away.",
        "Shorten it; put the reason into “feedback”.",
    ),
    "I005": _error("The right choice is always number {place}.", "Move some, or write “shuffle: yes”."),
    "I006": _error("Who chooses “{text}” does not learn why it is not right.", "Add feedback that teaches."),
    "I007": _error("The right choice {what}.", "Write all choices in one form."),
    "I008": _warning(
        "Of all choices only the right one repeats {words} from the question.", "Use another word, or use it twice."
    ),
    "I009": _error("This choice overlaps with “{other}”.", "Write choices that can't both be right."),
    "I010": _error("There are {count} words to read; {most} are allowed.", "Shorten it, or make two questions."),
    "I011": _warning(
        "All wrong choices say “always”, “only” or the like, and the right one does not.", "Soften one of them."
    ),
    "I012": _warning("All statements are {answer}.", "Turn one of them round."),
    "I013": _error("“allow” does not know “{name}”.", "{advice}"),
    "I014": _error("Nothing here needs “allow: {name}”.", "Remove it."),
    "I015": _error("“allow: {name}” gives no reason.", "Say in a sentence why the flaw stays."),
}

LESSON = {
    "L001": _error(
        "This page has no front matter.",
        "Begin the file with a line “---”, then the keys of docs/lessons.md, then another line “---”.",
    ),
    "L002": _error("“{value}” can't be the number of this page.", "{advice}"),
    "L003": _error(
        "The number {number} is also used by {other}.",
        "Numbers stay: the newer of the two gets a new one.",
    ),
    "L004": _error("The id “{id}” is also used by {other}.", "Rename one of the two files."),
    "L005": _error(
        "The steps add up to {sum} minutes; the front matter says {minutes}.",
        "Change a step or “minutes”.",
    ),
    "L006": _error(
        "The steps' short minutes add up to {sum}; the front matter says {minutes}.",
        "Change a step or “short-minutes”.",
    ),
    "L007": _error("The block “{name}” is unknown.", "{advice}"),
    "L008": _error("The block “{name}” is never closed.", "{advice}"),
    "L009": _error("A typed phone number: “{found}”.", "Put it in facts/ and use {{fact}}`...` in a with-fact block."),
    "L010": _error(
        "A typed e-mail address: “{found}”.",
        "Put it in facts/ and use {{fact}}`...` in a with-fact block.",
    ),
    "L011": _error("A typed age: “{found}”.", "Put it in facts/ and use {{fact}}`...` in a with-fact block."),
    "L012": _error("A typed amount of money: “{found}”.", "Put it in facts/, or say it without the amount."),
    "L013": _error("{{fact}}`{fact}` stands outside a with-fact block.", "Put :::{{with-fact}} {id} around it."),
    "L014": _error("The fact “{fact}” is in no facts file.", "{advice}"),
    "L015": _error("The fact “{fact}” is not named by the with-fact block.", "Write :::{{with-fact}} {id}."),
    "L016": _error("{what} can't stand inside :::{{{around}}}.", "Move it out of the block."),
    "L017": _error("The country “{country}” has no file in facts/.", "{advice}"),
    "L018": _error("The picture “{picture}” is not in _static/pictures/pictures.yaml.", "{advice}"),
    "L019": _error("No toctree contains this page, so nobody can reach it.", "Add it to the toctree of {index}."),
    "L020": _error("The toctree names “{entry}”, and there is no such file.", "{advice}"),
    "L021": _error("The number “{fact}” works in the host country only.", "Put it inside :::{{after-arrival}}."),
    "L022": _error(
        "A lesson has one to three key messages; here are {count}.",
        "Write one to three lines that begin with “- ”.",
    ),
    "L023": _error("This lesson has no block “{name}”.", "Add it; docs/lessons.md shows how."),
    "L024": _error(
        "HTML and script links are not allowed in lessons: “{found}”.", "Write it in Markdown; see docs/lessons.md."
    ),
    "L025": _error("The step has no “{option}”.", "Add “:{option}: ...” below :::{{step}}."),
    "L026": _error("The option “{option}: {value}” is not possible.", "Write {possible}."),
    "L027": _error("The word “{word}” has another meaning in {other}.", "Use one meaning in the whole course."),
    "L028": _error("This lesson has no title.", "Begin the text with “# Title”."),
    "L029": _error("The field “{field}” of a fact is unknown.", "Write one of: {possible}."),
    "L030": _error("The kind of contact “{kind}” is unknown.", "Write emergency, complaints or safeguarding."),
    "L031": _error("The option “{option}” is unknown here.", "{advice}"),
    "L032": _error("This file's name can't be an id: “{value}”.", "Rename it, for example {suggestion}.md."),
    "L033": _error("This line of colons closes nothing.", "Remove it, or write “:::{{name}}” if a block begins here."),
    "L034": _error("The block “{name}” stands outside :::{{{around}}}.", "Move it into that block."),
    "L035": _error("A lesson can't copy {what}.", "{advice}"),
    "L037": _error("The link to “{target}” leads to no page.", "{advice}"),
    "L038": _error("The link to “{target}” leads to a page for trainers.", "Learners do not have it: write it out."),
    "L039": _error(
        "Numbers that dial stand on {help} only.", "Write a link to that page, or the fact itself: {{fact}}`...`."
    ),
    "L036": _error("The role “{role}” can't be used in a lesson.", "{advice}"),
}

REVIEWS = {
    "R001": _error("This critical lesson lacks a review as {role}.", "Print its sheet with “make review”."),
    "R002": _error("This critical lesson changed after it was read as {role}.", "Have version {version} read."),
    "R003": _error("Its last review as {role} was on {day}, more than {days} days ago.", "Have it read again."),
    "R004": _warning("This lesson waits for its review as {role}.", "Print its sheet with “make review”."),
    "R005": _error("A review can't be dated {value}, in the future.", "Write the day on which it was read."),
}

FACTS = {
    "F001": _error("“{value}” is not a valid phone number.", "Write it in full with +, for example +358295463177."),
    "F002": _error("“{value}” is not a short number.", 'Write digits only, for example "112".'),
    "F003": _error("A fact of grade {grade} needs a source.", "Add “sources:” with publisher, title and url."),
    "F004": _error("Only a fact of grade U may have no value.", "Write the value, or “grade: U”."),
    "F005": _error("“emergency” names the fact “{fact}”, which is not in this file.", "{advice}"),
    "F006": _error(
        "The number library does not know {value} as a short number of this country.",
        "Compare it with the source; if it is right, add “accepted-because: ...” and say why.",
    ),
    "F007": _error("The date {value} is in the future.", "Write the day on which it was really checked or seen."),
    "F008": _error("The text of this fact contains a number to call: “{found}”.", "Make it a fact of its own."),
    "F009": _error("The file's name and its country differ: “{country}”.", "Write “country: {name}”."),
    "F010": _error("This country has no emergency fact of grade A or B, so it can't be built.", "Find a source."),
    "F011": _error("“{value}” is not an e-mail address.", "Write it like name@example.org."),
    "F012": _error("“{value}” is not a number.", "Write digits only; the words stand in the lesson."),
    "F013": _error("A country file needs “emergency: [...]”.", "Name the facts that are its emergency service."),
    "F016": _error("Lessons don't know an emergency number called “{fact}”.", "Call it one of: {possible}."),
    "F014": _error("The research row “{ref}” is also used by “{other}”.", "Give each fact its own row."),
}

PICTURES = {
    "P001": _error("The drawing “{file}” does not exist.", "Put it into _static/pictures/."),
    "P002": _error("The drawing “{file}” is not listed.", "Add it to pictures.yaml with alt and origin."),
    "P003": _error("The drawing contains <{tag}>.", "{advice}"),
    "P004": _error("The drawing has {size} bytes; {most} are allowed.", "Simplify it."),
    "P005": _error(
        "The drawing loads or runs something: “{found}”.", "Draw it inside the file, without links or scripts."
    ),
    "P006": _error("The drawing is not valid SVG: {detail}.", "Export it again as plain SVG."),
}

SESSIONS = {
    "S001": _error("There is no lesson “{lesson}”.", "{advice}"),
    "S002": _error("“{value}” is not a time of day.", 'Write hours and minutes, for example "9:30".'),
    "S003": _error("The country “{country}” is unknown.", "{advice}"),
    "S004": _error("There is no course in the language “{language}”.", "Write one of: {possible}."),
    "S005": _warning("The plan takes {sum} minutes; it says {minutes}.", "Cut first: {advice}."),
    "S006": _error("The lesson “{lesson}” has no short form.", "Write “form: full”."),
    "S007": _error(
        "A slot is exactly one of: lesson, activity, break, check.",
        "Write “- lesson: ...” or “- break: 15”, or “- activity: ...” or “- check: ...” with “minutes: ...” below.",
    ),
    "S008": _error("There is no quiz “{quiz}” for a check.", "{advice}"),
    "S009": _error("The plan ends after midnight.", "Start earlier or split it into two days."),
    "S010": _error("The plan has no lesson.", "Add “- lesson: ...”."),
    "S011": _error("There is no session plan “{plan}”.", "{advice}"),
    "S012": _error(
        "{page} is needed in “{language}”, and {count} of its texts are not translated, for example “{words}”.",
        "Translate them here: one paragraph each, and “fuzzy” removed.",
    ),
    "S013": _error(
        "No font of this project has the letters of “{language}”, so its paper can't be made.",
        "Add a package with such a font to pyproject.toml, and its family to coursebuilder/pdf/fonts.py.",
    ),
}

ORGANISATION = {
    "O001": _error("The country “{country}” is unknown.", "{advice}"),
    "O002": _error("“{value}” is not a phone number.", "Write it as people dial it there: digits, spaces, maybe a +."),
}

TRANSLATIONS = {
    "T001": _error("This catalogue can't be read: {detail}.", "{advice}"),
    "T002": _error("“{language}” is no language code.", "Name the folder like ar, prs or pt-BR."),
    "T003": _error("The header of this catalogue says “{found}”.", "Write “{wanted}”."),
    "T004": _error("The course has nothing that is called “{domain}”.", "{advice}"),
    "T005": _error("This text is in the catalogue twice (first in line {first}).", "Remove one of them."),
    "T006": _error("The original has {found}; the translation does not.", "Copy it from the original as it is."),
    "T007": _error("The translation has {found}; the original does not.", "Remove it, or copy that of the original."),
    "T008": _error("The gap {found} of the original is missing.", "Copy it, with its brackets, to where it belongs."),
    "T009": _error("The gap {found} is not in the original, so nothing fills it.", "Use the gaps of the original."),
    "T010": _error("The link to “{found}” is missing.", "Translate the words in [ ] and copy what stands in ( )."),
    "T011": _error("The link to “{found}” is not in the original.", "Remove it, or copy the address of the original."),
    "T012": _error("HTML is not allowed: “{found}”.", "Use the marks of the original, such as **bold**."),
    "T013": _error(
        "A mark (*, ` or a link) would be shown as it is.",
        "Put the same marks before and after the words, with no space or punctuation mark inside them.",
    ),
    "T014": _error("This makes other paragraphs or lists than the original.", "Write one text, like the original."),
    "T015": _error("The spaces at the beginning or end differ from the original.", "Begin and end like the original."),
    "T016": _error(
        "The hidden character {found} changes the direction of writing.",
        "Delete it; Latin words in a sentence are isolated with U+2066 and U+2069, or with {{ltr}}`...` in lessons.",
    ),
    "T017": _error("An isolate (U+2066 to U+2068) and its end (U+2069) do not pair.", "Write one end for each."),
    "T018": _error("The number {found} is missing.", "Write it in digits, of any script."),
    "T019": _error("The number {found} is not in the original.", "Write the number of the original."),
    "T020": _error("“{found}” is missing or written differently.", "Copy it from the original, letter for letter."),
    "T021": _error("“{found}” is not in the original: a translation adds no number or address.", "Remove it."),
    "T022": _error("The age 18 is missing.", "Write 18 in digits: under 18 other rules protect a person."),
    "T023": _error(
        "The original says “{found}”; no word of the translation does.",
        "Say it, or give a reason in a comment above: # allow: negation: ...",
    ),
    "T024": _warning(
        "The original says “{found}”; no word of the translation does.",
        "Say it, or give a reason in a comment above: # allow: negation: ...",
    ),
    "T025": _warning(
        "The original has {wanted} words such as “not”, the translation {found}.",
        "Look for the one that is lost, or give a reason in a comment above: # allow: negation: ...",
    ),
    "T026": _error(
        "“{found}” is not in the original. Under 18 it is trafficking without force, lies or threats.",
        "Leave it out.",
    ),
    "T027": _error(
        "The original says that force or lies are not needed for a child; the translation does not.",
        "Say that they are not needed.",
    ),
    "T028": _warning(
        "This is a copy of the original.",
        "Translate it, leave it empty, or give a reason in a comment above: # allow: same: ...",
    ),
}

RECORDINGS = {
    "A001": _error(
        "The name of this file does not say which number it is.", "Name it like {example}: the number comes first."
    ),
    "A002": _error("The script has no number {number}.", "Look at the name of this file, and at the script."),
    "A003": _error("There is another recording of number {number}: {other}.", "Keep one of the two."),
    "A004": _error(
        "The words of number {number} have changed since that script was written.",
        "Write the script anew. If the words are still there, they have a new number: record that one.",
    ),
    "A005": _error("This is no whole recording: {detail}.", "{advice}"),
    "A006": _error("This takes {seconds} seconds; {most} are allowed.", "Read one number in each recording."),
    "A007": _error(
        "This takes {seconds} seconds, but its words need {needed}.",
        "Listen to it: is it another number, or is something missing?",
    ),
    "A008": _error("This file has {size} bytes; {most} are allowed.", "{advice}"),
    "A009": _error(
        "The recording of “{key}” is missing, or it is not the file that was imported.",
        "Import it again, or remove “{key}” here.",
    ),
    "A010": _error("This folder has no recording.", "Name the folder into which you copied the phone's files."),
    "A011": _error("This is no recording: its name ends with “{ending}”.", "Move it out of the folder."),
}

WORDINGS: dict[str, Wording] = {
    **FILES,
    **STRUCTURE,
    **QUIZ,
    **ITEMS,
    **LESSON,
    **REVIEWS,
    **FACTS,
    **PICTURES,
    **SESSIONS,
    **ORGANISATION,
    **TRANSLATIONS,
    **RECORDINGS,
}
