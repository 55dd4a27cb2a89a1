"""Reference scoring of every type of question; knows no Sphinx and no files.

`answer_key` turns a question into plain JSON data, and `grade` works on that data alone,
so that `_static/course/grade.js` and this package score exactly the same input.
`tests/vectors/grading.json` holds both to the same results.
"""

from coursebuilder.grade.key import Key, answer_key
from coursebuilder.grade.responses import opposite_response, right_response
from coursebuilder.grade.score import Grade, Outcome, grade, grade_question
from coursebuilder.grade.text import matching, normalise, read_number

__all__ = [
    "Grade",
    "Key",
    "Outcome",
    "answer_key",
    "grade",
    "grade_question",
    "matching",
    "normalise",
    "opposite_response",
    "read_number",
    "right_response",
]
