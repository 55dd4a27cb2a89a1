"""Doctree to Typst to tagged PDF: the course as a book on paper, and its answer key beside it."""
