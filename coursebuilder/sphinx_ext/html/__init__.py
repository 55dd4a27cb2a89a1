"""HTML of the course's nodes: forms that can be answered with scripts off, blocks, trainer's blocks."""
