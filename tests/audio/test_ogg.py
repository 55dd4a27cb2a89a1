"""An Opus file is read whole, and written again with nothing but its sound."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coursebuilder.load.ogg import NotOpusError, read_opus
from tests.audio.conftest import HERE, TONE


def test_length_and_channels() -> None:
    assert read_opus(TONE.read_bytes()).seconds == pytest.approx(4)
    stereo = read_opus((HERE / "stereo-1s.opus").read_bytes())
    assert (stereo.seconds, stereo.channels) == (pytest.approx(1), 2)


def test_who_and_where_are_taken_out() -> None:
    content = TONE.read_bytes()
    assert b"A NAME" in content and b"+60.1-024.9" in content
    clean = read_opus(content).content
    assert not any(word in clean for word in (b"NAME", b"+60", b"title", b"Lavf", b"libopus"))
    assert read_opus(clean).content == clean


@pytest.mark.parametrize(
    "harm", [lambda raw: raw[:-1], lambda raw: raw[:2000], lambda raw: raw + b"x", lambda raw: b""]
)
def test_what_is_not_whole_is_refused(harm: object) -> None:
    with pytest.raises(NotOpusError):
        read_opus(harm(TONE.read_bytes()))  # type: ignore[operator]


@given(st.integers(0, TONE.stat().st_size - 1), st.integers(1, 255))
def test_every_changed_byte_is_noticed(place: int, change: int) -> None:
    raw = bytearray(TONE.read_bytes())
    raw[place] ^= change
    with pytest.raises(NotOpusError):
        read_opus(bytes(raw))


@given(st.binary(max_size=400))
def test_other_bytes_are_refused(raw: bytes) -> None:
    with pytest.raises(NotOpusError):
        read_opus(raw)
