"""Drawings by id: the `picture` directive and the images of quizzes, with their alternative text."""

from __future__ import annotations

from pathlib import Path
from typing import Any, ClassVar

from docutils import nodes
from sphinx.environment import BuildEnvironment
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective

from coursebuilder.load.course import MOST_BYTES_OF_FACTS, PICTURES_FILE
from coursebuilder.load.validate import nearest, validate
from coursebuilder.load.yaml_source import read_yaml
from coursebuilder.model.picture import Picture, Pictures
from coursebuilder.sphinx_ext.translate import translated_for_page

PICTURES_DOMAIN = "pictures"

logger = logging.getLogger(__name__)


class PictureDirective(SphinxDirective):
    """Show the drawing with this id."""

    required_arguments = 1
    option_spec: ClassVar[dict[str, Any]] = {}

    def run(self) -> list[nodes.Node]:
        """Return the drawing as an image."""
        location = nodes.paragraph()
        self.set_source_info(location)
        image = picture_image(self.env, self.arguments[0].strip(), location)
        if image is None:
            return []
        image["classes"].append("lesson-picture")
        return [image]


def picture_image(env: BuildEnvironment, name: str, location: nodes.Node) -> nodes.image | None:
    """Return the image of a drawing; report one that is not listed."""
    pictures = load_pictures(Path(env.srcdir))
    env.note_dependency(str(Path(env.srcdir) / PICTURES_FILE))
    picture = pictures.get(name)
    if picture is None:
        advice = nearest(name, pictures)
        logger.warning(
            "The picture “%s” is not in %s. %s",
            name,
            PICTURES_FILE,
            advice,
            location=location,
            type="course",
            subtype="L018",
        )
        return None
    # Sphinx reads an address that begins with a slash from the source root.
    key = f"pictures.{name}.alt"
    said, english = translated_for_page(env, Pictures(pictures={name: picture}), PICTURES_DOMAIN)
    image = nodes.image(uri=f"/_static/pictures/{picture.file}", alt=said.pictures[name].alt, candidates={})
    image["message"], image["is_translated"] = (PICTURES_DOMAIN, key, picture.alt), key not in english
    image["picture"] = name
    image["classes"] = ["mirrored"] if picture.mirrored else []
    image.source, image.line = location.source, location.line
    return image


_CACHE: dict[tuple[Path, int, int], dict[str, Picture]] = {}


def load_pictures(root: Path) -> dict[str, Picture]:
    """Return the drawings of the course in `root`; read again only when the list changed."""
    path = root / PICTURES_FILE
    if not path.exists():
        return {}
    status = path.stat()
    key = (path, status.st_mtime_ns, status.st_size)
    if key not in _CACHE:
        _CACHE.clear()
        source, _ = read_yaml(root, path, MOST_BYTES_OF_FACTS)
        listed = validate(source, Pictures)[0] if source.data is not None else None
        _CACHE[key] = dict(listed.pictures) if listed else {}
    return _CACHE[key]
