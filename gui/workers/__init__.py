"""Threads and processes behind the window; answers come back to the GUI thread as values."""
