"""Collect every question and objective of the course as a test; give hypothesis the time that it needs."""

from hypothesis import HealthCheck, settings

pytest_plugins = ["coursebuilder.pytest_plugin"]

# A busy machine makes the search for examples slow, not wrong.
settings.register_profile("course", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("course")
