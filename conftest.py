"""Collect every question and objective of the course as a test; give hypothesis the time that it needs."""

import os
import shutil
import tempfile

import pytest
from hypothesis import HealthCheck, settings

from tests.shared import FOLDER

pytest_plugins = ["coursebuilder.pytest_plugin"]

# A busy machine makes the search for examples slow, not wrong.
settings.register_profile("course", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("course")


def pytest_configure(config: pytest.Config) -> None:
    """Give all processes of this run one folder for what is built once."""
    if not hasattr(config, "workerinput"):
        os.environ[FOLDER] = tempfile.mkdtemp(prefix="course-tests-")


def pytest_unconfigure(config: pytest.Config) -> None:
    """Remove it."""
    if not hasattr(config, "workerinput"):
        shutil.rmtree(os.environ.pop(FOLDER), ignore_errors=True)
