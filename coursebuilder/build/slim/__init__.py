"""Makes what Sphinx wrote light and locked: one style sheet, one script, no byte that no page needs, a policy."""
