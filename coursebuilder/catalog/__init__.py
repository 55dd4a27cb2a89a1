"""Interface strings and translations."""
