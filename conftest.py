"""Collect every question and objective of the course as a test."""

pytest_plugins = ["coursebuilder.pytest_plugin"]
