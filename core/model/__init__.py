"""The values that the rooms of Dateline hand to each other; no behaviour beyond their own sense."""
