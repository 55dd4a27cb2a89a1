"""Rules of drawings: each is listed and exists, light, without text, script or anything from outside."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from coursebuilder.load.course import PICTURES_FILE, Course
from coursebuilder.model.problem import Place, Problem

MOST_BYTES = 20 * 1024
OUTSIDE = re.compile(r"""url\(\s*["']?(?!["'#\s])""", re.IGNORECASE)
LISTED_ENDINGS = {".svg", ".png", ".jpg"}
REFUSED_ELEMENTS = {
    "text": "Say it in the words beside it: text in a drawing can't be translated or turned round.",
    "script": "A drawing holds no script.",
    "foreignObject": "Draw it with shapes.",
    "style": "Write colours as attributes: a style would change the whole page.",
    "image": "Draw it with shapes.",
    "a": "Put the link into the lesson.",
    **dict.fromkeys(
        ("set", "animate", "animateMotion", "animateTransform"),
        "A drawing stands still: motion makes some people ill, and it can change what a link leads to.",
    ),
}
PAGE_ELEMENT = "{http://www.w3.org/1999/xhtml}"


def check_pictures(course: Course) -> Iterator[Problem]:
    """Yield the problems of the drawings."""
    if course.pictures is None:
        return
    source = course.pictures.source
    folder = (course.root / PICTURES_FILE).parent
    listed = set()
    for name, picture in course.pictures.value.pictures.items():
        listed.add(picture.file)
        path = folder / picture.file
        if path.is_symlink():
            yield Problem("Y013", Place(path.relative_to(course.root).as_posix()))
        elif not path.is_file():
            yield Problem("P001", source.place(("pictures", name, "file")), {"file": picture.file})
        elif path.suffix == ".svg":
            yield from check_drawing(course.root, path)
    for path in sorted(folder.iterdir()):
        if path.suffix in LISTED_ENDINGS and path.name not in listed:
            yield Problem("P002", Place(path.relative_to(course.root).as_posix()), {"file": path.name})


def check_drawing(root: Path, path: Path) -> Iterator[Problem]:
    """Yield the problems of one SVG file."""
    place = Place(path.relative_to(root).as_posix())
    content = path.read_bytes()
    if len(content) > MOST_BYTES:
        yield Problem("P004", place, {"size": len(content), "most": MOST_BYTES})
    try:
        words = content.decode("utf-8")
    except UnicodeDecodeError:
        yield Problem("Y001", place)
        return
    if "<!" in words.replace("<!--", "") or "<?xml-stylesheet" in words:
        yield Problem("P006", place, {"detail": "it declares a document type, entities or a style sheet"})
        return
    try:
        drawing = ElementTree.fromstring(content)  # noqa: S314  (no entities: refused above)
    except ElementTree.ParseError as error:
        line, column = error.position
        yield Problem("P006", Place(place.path, line, column + 1), {"detail": str(error).partition(":")[0]})
        return
    except (LookupError, ValueError) as error:  # an encoding that Python or its XML reader does not know
        yield Problem("P006", place, {"detail": str(error)})
        return
    for element in drawing.iter():
        tag = str(element.tag).rpartition("}")[2]
        if tag in REFUSED_ELEMENTS or str(element.tag).startswith(PAGE_ELEMENT):
            yield Problem("P003", place, {"tag": tag, "advice": REFUSED_ELEMENTS.get(tag, "Draw it with shapes.")})
            continue
        for name, value in element.attrib.items():
            short = name.rpartition("}")[2]
            outside = short == "base" or (short == "href" and not value.startswith("#"))
            if outside or OUTSIDE.search(value) or short.lower().startswith("on"):
                yield Problem("P005", place, {"found": f"{short}={value}"})
