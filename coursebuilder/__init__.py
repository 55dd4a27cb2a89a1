"""Builds an orientation course from lessons, quizzes and facts; holds no words of the course itself."""

__version__ = "0.1.0"
