"""YAML and front matter to model values; every value knows its path, line and column."""
