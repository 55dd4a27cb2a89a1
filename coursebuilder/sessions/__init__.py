"""Session plans to timetables."""
