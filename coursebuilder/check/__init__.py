"""Rules inside one file and across the course; they yield problems and never raise."""
