"""Frozen values of the course: quizzes, lessons, facts, plans, problems. No Sphinx, no files."""
