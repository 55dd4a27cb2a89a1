"""Pages go out light and locked: no byte too many, nothing that the policy forbids, and all that was read before."""

from __future__ import annotations

import re
from hashlib import sha256
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from coursebuilder.build.error import BuildError
from coursebuilder.build.slim.markup import parse_page, written_page
from coursebuilder.build.slim.minified import minified, minifier
from coursebuilder.build.slim.pages import Plan, slim_page
from coursebuilder.build.slim.policy import POLICY
from coursebuilder.build.slim.scripts import bundle
from coursebuilder.build.slim.site import SCRIPT, STYLE, slim_site
from tests.built_pages import finished_pages, written_pages

needs_minifier = pytest.mark.skipif(minifier() is None, reason="this machine has no minifier for scripts and styles")
NOTHING = Plan(frozenset(), frozenset(), "", "")
HEAD = '<meta charset="utf-8"><title>Lesson 1.1</title>'


DATA = '<script type="application/json">{"a":  "b  c"}</script>'


def site(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        path = folder / name.replace("__", "/").replace("_dot_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def page(body: str, head: str = "") -> str:
    return f'<!DOCTYPE html><html lang="en" dir="ltr"><head>{HEAD}{head}</head><body>{body}</body></html>'


def inside(text: str) -> str:
    """Return what becomes of the body of a page."""
    return written_page(slim_page(parse_page(f"<body>{text}</body>"), NOTHING))[6:-7]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<p>\n  a  <b>b</b>\n  c</p>\n\n<p>d</p>", "<p>a <b>b</b>\nc</p><p>d</p>"),
        ("<p>One.\nTwo.</p>", "<p>One.\nTwo.</p>"),
        ("<a>x</a>\n   <a>y</a>", "<a>x</a>\n<a>y</a>"),
        ("<pre>\n a\n\n  b </pre>", "<pre>\n a\n\n  b </pre>"),
        ("<textarea>  a\n\n b</textarea>", "<textarea>  a\n\n b</textarea>"),
        (DATA, DATA),
        ("a <!-- no --> b", "a b"),
        ("<p>5&nbsp;&lt;&nbsp;6\u00a0 7</p>", "<p>5&nbsp;&lt;&nbsp;6\u00a0 7</p>"),
        ('<img alt="a &quot;b&quot; > c" src="x.svg" />', '<img alt="a &quot;b&quot; > c" src="x.svg">'),
        ('<a class="reference internal" href="?a=1&amp;b=2">x</a>', '<a href="?a=1&amp;b=2">x</a>'),
        ('<ul class="checklist simple"><li>x</li></ul>', '<ul class="checklist"><li>x</li></ul>'),
        ('<p hidden="hidden" data-row="">x</p>', "<p hidden data-row>x</p>"),
        ('<option value="">x</option>', '<option value="">x</option>'),
        ('<svg viewBox="0 0 9 9"><path d="M0 0"/></svg>', '<svg viewBox="0 0 9 9"><path d="M0 0"/></svg>'),
        ("<p>1 < 2</p>", "<p>1 < 2</p>"),
    ],
)  # fmt: skip
def test_what_a_page_loses(before: str, after: str) -> None:
    assert inside(before) == after


def test_twice_is_like_once() -> None:
    def without_versions(text: bytes) -> bytes:
        return re.sub(rb"\?v=[0-9a-f]+", b"", text)

    for name, text in slim_site(finished_pages()).items():
        if name.endswith(".html"):
            assert without_versions(text) == without_versions((finished_pages() / name).read_bytes()), name


def test_the_same_elements_and_words_as_before() -> None:
    """Whatever the finish step does to a page, it holds the same elements in the same order, and the same text."""

    def read(path: Path) -> tuple[list[str], str]:
        soup = BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")
        for gone in soup.select("head *, script[src]"):
            gone.extract()
        return [element.name for element in soup.find_all()], re.sub(r"\s+", "", soup.get_text())

    before = {path.name: read(path) for path in written_pages().glob("*.html")}
    assert len(before) > 40
    assert {path.name: read(path) for path in finished_pages().glob("*.html")} == before


def test_no_fragment_is_lost() -> None:
    for path in written_pages().glob("*.html"):
        ids = re.findall(r'\sid="([^"]+)"', path.read_text(encoding="utf-8"))
        assert re.findall(r'\sid="([^"]+)"', (finished_pages() / path.name).read_text(encoding="utf-8")) == ids


def test_the_policy_comes_before_anything_is_asked_for(tmp_path: Path) -> None:
    files = slim_site(site(tmp_path, index_dot_html=page("x", '<link rel="icon" href="data:,">')))
    written = files["index.html"].decode()
    assert f'<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{POLICY}"><title>' in written


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ("<p onclick='go()'>x</p>", "the handler onclick"),
        ('<p style="top:0">x</p>', "a style in the page"),
        ("<style>p{top:0}</style>", "<style>"),
        ("<script>go()</script>", "a script in the page"),
        ('<script src="https://a.example/x.js"></script>', "the address https://a.example/x.js"),
        ('<img src="//a.example/x.png" alt="">', "the address //a.example/x.png"),
        ('<img src="../x.png" alt="">', "the address ../x.png"),
        ('<img src="a.svg" srcset="https://a.example/x.png 2x" alt="">', "the address https://a.example/x.png 2x"),
        ('<link rel="preconnect" href="https://a.example">', "the address https://a.example"),
        ('<form action="https://a.example"></form>', "the address https://a.example"),
        ('<button formaction="/x">x</button>', "the address /x"),
        ('<a href="javascript:go()">x</a>', "the link javascript:go()"),
        ('<a href="data:text/html,x">x</a>', "the link data:text/html,x"),
        ('<a href=" JavaScript:go()">x</a>', "the link  JavaScript:go()"),
        ('<a href="x.html" ping="https://a.example">x</a>', "the address https://a.example"),
        ('<iframe src="x.html"></iframe>', "<iframe>"),
        ('<meta http-equiv="refresh" content="0;url=x.html">', "leads on by itself"),
        ('<base href="https://a.example">', "<base>"),
        ('<svg><use xlink:href="https://a.example/x.svg#y"/></svg>', "https://a.example/x.svg#y"),
        ('<img src="absent.svg" alt="">', "absent.svg is not there"),
    ],
)
def test_what_the_policy_forbids_stops_the_build(tmp_path: Path, body: str, says: str) -> None:
    with pytest.raises(BuildError) as caught:
        slim_site(site(tmp_path, **{"3-2_dot_html": page(body), "a_dot_svg": "<svg/>"}))
    assert any(line.startswith("3-2.html: ") and says in line for line in caught.value.lines), caught.value.lines


@pytest.mark.parametrize(
    "body", ['<a href="https://a.example">x</a>', '<a href="tel:112">x</a>', '<a href="#s1">x</a>']
)
def test_links_may_lead_out(tmp_path: Path, body: str) -> None:
    assert body in slim_site(site(tmp_path, index_dot_html=page(body)))["index.html"].decode()


@pytest.mark.parametrize(
    "drawing",
    ["<svg><script>x</script></svg>", '<svg onload="x"/>', '<svg><image href="https://a.example/x.png"/></svg>'],
)
def test_a_drawing_that_could_do_something_stops_the_build(tmp_path: Path, drawing: str) -> None:
    with pytest.raises(BuildError, match=r"a\.svg"):
        slim_site(site(tmp_path, index_dot_html=page('<img src="a.svg" alt="">'), a_dot_svg=drawing))


@pytest.mark.parametrize("css", ["p{background:url(https://a.example/x)}", '@import "//a.example/x.css";'])
def test_a_style_that_asks_outside_stops_the_build(tmp_path: Path, css: str) -> None:
    linked = page("<p>x</p>", '<link rel="stylesheet" href="_static/a.css">')
    with pytest.raises(BuildError, match=r"a\.example"):
        slim_site(site(tmp_path, index_dot_html=linked, _static__a_dot_css=css))


def test_one_style_one_script_and_nothing_that_no_page_asks_for(tmp_path: Path) -> None:
    ours = '<link rel="stylesheet" href="_static/a.css?v=1"><link rel="stylesheet" href="_static/b.css">'
    ours += '<script src="_static/first.js"></script><script defer src="_static/x.js"></script>'
    ours += '<script defer src="_static/y.js"></script>'
    own = '<link rel="stylesheet" href="_static/own.css"><script defer src="_static/own.js"></script>'
    files = slim_site(
        site(
            tmp_path,
            index_dot_html=page("<p>x</p>", ours),
            help_dot_html=page('<p>x</p><a href="_audio/x.opus">Listen</a>', ours),
            find_dot_html=page("<p>x</p>", ours + own),
            _static__a_dot_css="p{background:url(a.png)}",
            _static__b_dot_css="p{left:0}.idle{background:url(idle.png)}",
            _static__own_dot_css="p{right:0}",
            _static__first_dot_js="var first=1;",
            _static__x_dot_js="window.x=1",
            _static__y_dot_js="window.y='_static/told.js'",
            _static__own_dot_js="window.own=1;",
            _static__told_dot_js="self.told=1;",
            _static__a_dot_png="",
            _static__idle_dot_png="",
            _static__idle_dot_js="",
            _audio__x_dot_opus="",
            objects_dot_inv="",
        )
    )
    asked = {"first.js", "course.js", "own.js", "told.js", "course.css", "own.css", "a.png"}
    pages = {"index.html", "help.html", "find.html"}
    assert set(files) == {*(f"_static/{name}" for name in asked), *pages, "_audio/x.opus"}
    links = re.findall(r'(?:src|href)="(_static/[^"?]+)', files["find.html"].decode())
    assert links == [STYLE, "_static/first.js", SCRIPT, "_static/own.css", "_static/own.js"]
    assert files[STYLE].decode().index("background") < files[STYLE].decode().index("left")


def test_pictures_go_out_under_names_that_say_nothing(tmp_path: Path) -> None:
    body = (
        '<a href="_images/a%20b.svg">'
        '<img src="_images/a%20b.svg" srcset="_images/a%20b.svg 1x, _images/c.png 2x" alt=""></a>'
        '<img src="_images/a.svg#x" alt=""><p>_images/a.svg</p>'
    )
    linked = '<link rel="stylesheet" href="_static/a.css"><script defer src="_static/a.js"></script>'
    drawing = '<svg viewBox="0 0 {0} {0}"/>'
    site(
        tmp_path,
        index_dot_html=page(body, linked),
        _static__a_dot_css="p{background:url(../_images/c.png)}",
        _static__a_dot_js='window.a="_images/a.svg";',
        _images__a_dot_svg=drawing.format(1),
        _images__c_dot_png="c",
    )
    (tmp_path / "_images/a b.svg").write_text(drawing.format(2), encoding="utf-8")
    files = slim_site(tmp_path)
    pictures = {name: content for name, content in files.items() if name.startswith("_images/")}
    assert all(Path(name).stem == sha256(content).hexdigest()[:8] for name, content in pictures.items())
    assert len(pictures) == 3
    written = files["index.html"].decode()
    by_content = {content: name for name, content in files.items()}
    a, b = (by_content[minified(drawing.format(size), ".svg").encode()] for size in (1, 2))
    assert f'<a href="{b}"><img src="{b}" srcset="{b} 1x, {by_content[b"c"]} 2x"' in written
    assert f'src="{a}#x"' in written
    assert "<p>_images/a.svg</p>" in written
    assert f"../{by_content[b'c']}" in files[STYLE].decode()
    assert a in files[SCRIPT].decode()


def test_the_width_of_a_column_becomes_a_class(tmp_path: Path) -> None:
    table = '<table><colgroup><col style="width: 22.0%" /></colgroup><tr><td>x</td></tr></table>'
    linked = page(table, '<link rel="stylesheet" href="_static/a.css">')
    files = slim_site(site(tmp_path, index_dot_html=linked, _static__a_dot_css="td{top:0}"))
    assert '<col class="width-22">' in files["index.html"].decode()
    assert ".width-22{width:22%}" in re.sub(r"\s", "", files[STYLE].decode())


def test_who_has_an_old_style_in_store_gets_the_new_one(tmp_path: Path) -> None:
    def address(css: str) -> str:
        linked = page("<p>x</p>", '<link rel="stylesheet" href="_static/a.css">')
        written = slim_site(site(tmp_path, index_dot_html=linked, _static__a_dot_css=css))["index.html"].decode()
        return re.findall(r'href="([^"]+)"', written)[0]

    assert address("p{top:1px}") == address("p{top:1px}") != address("p{top:2px}")


def test_a_mistake_in_one_script_does_not_stop_the_next() -> None:
    text = bundle(['(function(){"use strict";undefinedName()})();', "window.second=1"])
    assert text.count("try{") == 2
    assert ";}" not in text


@needs_minifier
def test_scripts_lose_their_comments_and_stay_old_enough() -> None:
    text = "// note\n(function () { 'use strict'; /** note */ try { a(); } catch (error) { if (x) b(); } })();"
    short = minified(text, ".js")
    assert "note" not in short
    assert "catch{" not in short  # ES2019
    assert "?." not in minified("var a = b == null ? undefined : b.c; f(a)", ".js")  # ES2020


def test_a_machine_without_minifier_builds_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("coursebuilder.build.slim.minified.minifier", lambda: None)
    assert minified("a  {  top : 0 }", ".css") == "a  {  top : 0 }"


def test_licences_go_with_what_they_are_for() -> None:
    assert "Bootstrap" in (finished_pages() / "_static/licences.txt").read_text(encoding="utf-8")
