"""The handout of a session, and what the book says once: sources at its end, pages beside its links."""

from __future__ import annotations

import re

import page
import pdf_reading as reading
import pytest
from pdf_builds import Build, Built

LESSON = """---
number: "1.{number}"
---
# Lesson {title}

```{{sample}} course_block kind=objectives
- can do it
```

## Talk

Only said in the session; lesson 1.1 and Lesson 1.2 belong together. [The other](b.md)

```{{image}} pictures/door.svg
:alt: A door
```

````{{sample}} place_block where=before
Ask near you.
````

`````{{sample}} place_block where=arrived
````{{sample}} contact_entry title=Somebody
Call.
````
`````

## Other talk

```{{image}} pictures/square.png
:alt: A square
```

```{{sample}} place_block where=arrived
Nothing to call here.
```

```{{sample}} course_block kind=key-messages
- Keep this.
```

```{{sample}} course_block kind=checklist
- Tick this.
```

```{{sample}} quiz types=single
```

```{{sample}} course_block kind=sources
- UNHCR: [A page](https://example.org/page)
- **A fact** read

  - UNHCR: [Another page](https://example.org/other)
```
"""

PAGES = {
    "index.md": "# Book\n\n```{toctree}\na\nb\nhelp\n```\n",
    "a.md": LESSON.format(number=1, title="A"),
    "b.md": LESSON.format(number=2, title="B"),
    "help.md": "---\nnumber: help\n---\n# Help\n\nWhole page, as in lesson 1.2.\n",
}


@pytest.fixture(scope="module")
def handout(build: Build) -> Built:
    return build(PAGES, language="en", course_handout=True, course_documents=["b", "a", "help"], course_book_title="S")


@pytest.fixture(scope="module")
def book(build: Build) -> Built:
    return build(PAGES, language="en")


def test_a_handout_is_accessible_and_always_the_same(build: Build, handout: Built) -> None:
    assert page.is_pdf_compliant_bytes(handout.pdf, profile="ua1")
    again = build(PAGES, language="en", course_handout=True, course_documents=["b", "a", "help"], course_book_title="S")
    assert again.pdf == handout.pdf


def test_a_handout_keeps_what_people_need_again(handout: Built) -> None:
    text = reading.squeezed(handout.pdf)
    for kept in ("Asknearyou.", "Somebody", "Keepthis.", "Tickthis.", "Nobodyseesyouranswers.", "Wholepage", "Talk"):
        assert kept in text, kept
    for left_out in ("candoit", "Onlysaid", "Nothingtocallhere", "Anotherpage", "Contents"):
        assert left_out not in text, left_out
    assert handout.source.count("t.lead-picture(") == 2
    assert "square" not in handout.source
    # First the numbers and check lists, then the key messages, then the quiz.
    assert text.index("Asknearyou.") < text.index("Tickthis.") < text.index("Keepthis.") < text.index("Nobodysees")


def test_a_handout_follows_the_plan_and_ends_with_help(handout: Built) -> None:
    marks = [one for one in reading.bookmarks(handout.pdf) if one in {"Lesson A", "Lesson B", "Help"}]
    assert marks == ["Lesson B", "Lesson A", "Help"]
    pages = lines_of_pages(handout)
    assert pages[-1][0] == "Help"
    assert "Lesson B" in pages[0]


def lines_of_pages(built: Built) -> list[list[str]]:
    with reading.opened(built.pdf) as document:
        return [reading.lines(one) for one in document.pages]


def test_the_answers_of_a_handout_are_those_of_its_lessons(handout: Built) -> None:
    assert reading.words(handout.answers).count("Lesson A") == 2


def test_links_say_on_which_page(book: Built) -> None:
    target = next(i for i, lines in enumerate(lines_of_pages(book), 1) if "Lesson B" in lines)
    assert f"Theother(page{target})" in reading.squeezed(book.pdf)
    assert f"Lesson1.2(page{target})" in reading.squeezed(book.pdf)
    # A lesson that names itself does not lead anywhere.
    lesson = book.source.split("// a.md:1")[1].split("// b.md:1")[0]
    assert 't.link-inside("a#"' not in lesson


def test_sources_are_at_the_end_and_each_address_once(book: Built) -> None:
    text = reading.squeezed(book.pdf)
    assert text.count("(example.org/page)") == 1
    assert text.count("(example.org/other)") == 1
    assert "Wherethiscomesfrom" in text.split("Wholepage")[1]
    assert re.search(r"Afact.Lesson1\.1", text.replace("·", "."))


def test_neighbouring_contacts_stand_beside_each_other(build: Build) -> None:
    entry = "```{sample} contact_entry title=One\nCall.\n```\n\n"
    built = build({"index.md": f"# Book\n\n{entry}{entry}Between.\n\n{entry}"}, language="en")
    assert built.source.count("t.contacts(") == 2
    assert built.source.count("t.contact(") == 3


def test_no_reader_takes_a_mark_for_a_fault(book: Built) -> None:
    with reading.opened(book.pdf) as document:
        assert document.Root.MarkInfo.Marked
        assert "/Suspects" not in document.Root.MarkInfo


def test_the_key_gives_reasons_by_letter_and_says_nothing_twice(build: Build) -> None:
    built = build({"index.md": "# Book\n\n```{sample} quiz types=single\n```\n"}, language="en")
    key = (built.out / "answers" / "answers.typ").read_text("utf-8")
    sheet = built.source
    choices = re.findall(r'"([A-D])",\s*"([^"]+)"', sheet[sheet.index("t.choices(") :])
    assert choices
    for _, words in choices:
        assert key.count(f'"{words}"') <= 1, words
    assert all(f'"{letter}"' in key for letter, _ in choices)
