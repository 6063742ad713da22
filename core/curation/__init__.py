"""What the user decided: the log with its undo, and its replay over what was extracted."""
