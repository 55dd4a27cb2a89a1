"""Editions, the finish step, sessions on disk."""
