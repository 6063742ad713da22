"""The project file: one SQLite database, written by one thread, read by many."""
