"""Take away what would copy a file of this machine into the pages: whoever can write a lesson could read it there."""

from __future__ import annotations

from typing import Any

from docutils import nodes
from sphinx import addnodes
from sphinx.transforms import SphinxTransform
from sphinx.util import logging

from coursebuilder.model.problem import Place, Problem

logger = logging.getLogger(__name__)

PICTURES = "/_static/pictures/"
USE_A_DRAWING = "Use {picture} with an id of _static/pictures/pictures.yaml."
USE_A_LINK = "Link to a web page instead."


class RefuseFiles(SphinxTransform):
    """Remove downloads, and images that are no listed drawings; each is a warning, which stops the build."""

    # Before Sphinx collects images and downloads.
    default_priority = 10

    def apply(self, **kwargs: Any) -> None:
        """Check the whole document."""
        for image in list(self.document.findall(nodes.image)):
            if not image.get("picture") or not image["uri"].startswith(PICTURES):
                self.refuse(image, f"the picture “{image.get('uri', '')}”", USE_A_DRAWING)
        for container in list(self.document.findall(nodes.container)):
            # “:::{trainer}x” is no directive: its words would be read by everybody.
            if any("{" in name for name in container["classes"]):
                self.refuse(container, f"the block “{' '.join(container['classes'])}”", "Write a space after “}”.")
        for download in list(self.document.findall(addnodes.download_reference)):
            self.refuse(download, f"the file “{download.get('reftarget', '')}”", USE_A_LINK)

    def refuse(self, node: nodes.Element, what: str, instead: str) -> None:
        """Report and remove a node."""
        problem = Problem("L035", Place(self.env.docname), {"what": what, "advice": instead})
        logger.warning(
            "%s %s %s", problem.code, problem.what, problem.instead, location=node, type="course", subtype=problem.code
        )
        node.parent.remove(node)
