"""The blocks of a lesson as directives: each becomes one node of `nodes.py` and holds ordinary Markdown."""

from __future__ import annotations

from pathlib import Path
from typing import Any, ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective, SphinxRole

from coursebuilder.catalog.language import LOCALE, translations
from coursebuilder.load.lesson import read_front_matter
from coursebuilder.model.lesson import MESSAGE_KINDS, NEEDS, PHASES, VARIANTS
from coursebuilder.model.organisation import CONTACT_KINDS
from coursebuilder.sphinx_ext.inline import fact_node, inline_nodes
from coursebuilder.sphinx_ext.nodes import (
    block_title,
    country_block,
    course_block,
    fact_else,
    help_numbers,
    isolated,
    local_contacts,
    phone_message,
    place_block,
    with_fact,
)

logger = logging.getLogger(__name__)


class _Directive(SphinxDirective):
    """What all blocks share: content is Markdown, an argument is a title."""

    has_content = True
    optional_arguments = 1
    final_argument_whitespace = True

    def filled(self, node: nodes.Element) -> nodes.Element:
        """Return `node` with source and line, the title and the content."""
        self.set_source_info(node)
        if self.arguments:
            title = block_title("", "", *inline_nodes(self.arguments[0].strip()))
            title.rawsource = self.arguments[0].strip()
            self.set_source_info(title)
            node += title
        node += self.parse_content_to_nodes()
        return node


class Block(_Directive):
    """A block that is named by its kind only."""

    kind = ""

    def run(self) -> list[nodes.Node]:
        """Return the block."""
        return [self.filled(course_block(kind=self.kind))]


class KeyMessages(Block):
    """What to remember."""

    kind = "key-messages"


class Activity(Block):
    """Something for the learner to do."""

    kind = "activity"


class Words(Block):
    """Words to learn, as a definition list."""

    kind = "words"


class Checklist(Block):
    """A list to tick."""

    kind = "checklist"


class Objectives(Block):
    """What the learner can do after the lesson, from the front matter."""

    kind = "objectives"

    def run(self) -> list[nodes.Node]:
        """Return the front matter's objectives as a list."""
        node = self.filled(course_block(kind=self.kind))
        root = Path(self.env.srcdir)
        front = read_front_matter(root, self.env.doc2path(self.env.docname))
        objectives = (front.data or {}).get("objectives", {})
        known = translations(root / LOCALE, self.config.language, self.env.docname)
        listed = nodes.bullet_list()
        for name, words in objectives.items() if isinstance(objectives, dict) else ():
            context = f"objectives.{name}"
            said = known.get((context, words), words)
            paragraph = nodes.paragraph(words, "", *inline_nodes(said), translatable=False)
            paragraph["message"] = (self.env.docname, context, words)
            paragraph["is_translated"] = (context, words) in known
            place = front.place(("objectives", name))
            paragraph.source, paragraph.line = self.env.doc2path(self.env.docname).as_posix(), place.line
            listed += nodes.list_item("", paragraph, ids=[])
        if listed.children:
            node += listed
        return [node]


class Message(_Directive):
    """A phone screen with a message; the argument says who seems to write."""

    option_spec: ClassVar[dict[str, Any]] = {"kind": lambda value: directives.choice(value, MESSAGE_KINDS)}

    def run(self) -> list[nodes.Node]:
        """Return the message."""
        return [self.filled(phone_message(kind=self.options.get("kind", "sms")))]


class Country(_Directive):
    """Text for some countries only."""

    required_arguments = 1
    optional_arguments = 0

    def run(self) -> list[nodes.Node]:
        """Return the block; the countries are settled when an edition is written."""
        node = country_block(countries=self.arguments[0].split())
        self.set_source_info(node)
        node += self.parse_content_to_nodes()
        return [node]


class Place(_Directive):
    """Text for one place where the reader may be now."""

    where = ""
    optional_arguments = 0

    def run(self) -> list[nodes.Node]:
        """Return the block."""
        return [self.filled(place_block(where=self.where))]


class BeforeTravel(Place):
    """Before departure."""

    where = "before"


class AfterArrival(Place):
    """In the host country."""

    where = "arrived"


class WithFact(_Directive):
    """Text that needs facts; `else` inside says what stands there without them."""

    required_arguments = 1
    optional_arguments = 0

    def run(self) -> list[nodes.Node]:
        """Return the block; the facts are settled when an edition is written."""
        node = with_fact(facts=self.arguments[0].replace(",", " ").split())
        self.set_source_info(node)
        node += self.parse_content_to_nodes()
        return [node]


class Else(_Directive):
    """What stands there instead of a fact that can't be shown."""

    optional_arguments = 0

    def run(self) -> list[nodes.Node]:
        """Return the block."""
        return [self.filled(fact_else())]


class LocalContacts(_Directive):
    """The organisation's contacts of one kind."""

    required_arguments = 1
    optional_arguments = 0
    has_content = False

    def run(self) -> list[nodes.Node]:
        """Return the place of the contacts."""
        kind = self.arguments[0].strip()
        if kind not in CONTACT_KINDS:
            raise self.error(f"Unknown kind of contact “{kind}”. Write one of: {', '.join(CONTACT_KINDS)}.")
        node = local_contacts(kind=kind)
        self.set_source_info(node)
        return [node]


class HelpNumbers(_Directive):
    """The host country's numbers, each dialled only after a question."""

    required_arguments = 1
    optional_arguments = 0
    has_content = False

    def run(self) -> list[nodes.Node]:
        """Return the place of the numbers."""
        node = help_numbers(facts=self.arguments[0].split())
        self.set_source_info(node)
        return [node]


class _TrainerDirective(_Directive):
    """A block that exists in the trainers' edition only: others never see a node of it."""

    kind = ""

    def run(self) -> list[nodes.Node]:
        """Return the block, or nothing for learners."""
        if self.config.course_audience != "trainer":
            return []
        return [self.filled(course_block(kind=self.kind, **self.values()))]

    def values(self) -> dict[str, Any]:
        """Return what the node stores besides its kind."""
        return {}


class Trainer(_TrainerDirective):
    """The trainer's side of a lesson."""

    kind = "trainer"


class Materials(_TrainerDirective):
    """What to bring."""

    kind = "materials"


class Safeguarding(_TrainerDirective):
    """What to take care of."""

    kind = "safeguarding"


class Step(_TrainerDirective):
    """A step of the lesson with its minutes."""

    kind = "step"
    option_spec: ClassVar[dict[str, Any]] = {
        "minutes": directives.nonnegative_int,
        "short": directives.nonnegative_int,
        "phase": lambda value: directives.choice(value, PHASES),
        "need": lambda value: directives.choice(value, NEEDS),
    }

    def values(self) -> dict[str, Any]:
        """Return minutes, phase and need."""
        options = self.options
        return {
            "minutes": options.get("minutes", 0),
            "short": options.get("short", 0),
            "phase": options.get("phase", ""),
            "need": options.get("need", "must"),
        }


class Variant(_TrainerDirective):
    """How to do it with another group."""

    kind = "variant"
    required_arguments = 1
    optional_arguments = 0

    def run(self) -> list[nodes.Node]:
        """Return the block, or nothing for learners."""
        if self.config.course_audience != "trainer":
            return []
        variant = self.arguments.pop().strip()
        if variant not in VARIANTS:
            raise self.error(f"Unknown variant “{variant}”. Write one of: {', '.join(VARIANTS)}.")
        return [self.filled(course_block(kind=self.kind, variant=variant))]


class FactRole(SphinxRole):
    """The value or a field of a fact."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """Return the fact's slot."""
        node = fact_node(self.text)
        self.set_source_info(node)
        return [node], []


class IsolatedRole(SphinxRole):
    """Digits or a Latin name that keep their order in a right-to-left text."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """Return the isolated text."""
        return [isolated(self.rawtext, self.text)], []


DIRECTIVES: dict[str, type[SphinxDirective]] = {
    "objectives": Objectives,
    "key-messages": KeyMessages,
    "activity": Activity,
    "words": Words,
    "checklist": Checklist,
    "message": Message,
    "country": Country,
    "before-travel": BeforeTravel,
    "after-arrival": AfterArrival,
    "with-fact": WithFact,
    "else": Else,
    "local-contacts": LocalContacts,
    "help-numbers": HelpNumbers,
    "trainer": Trainer,
    "materials": Materials,
    "safeguarding": Safeguarding,
    "step": Step,
    "variant": Variant,
}
ROLES: dict[str, SphinxRole] = {"fact": FactRole(), "ltr": IsolatedRole()}
