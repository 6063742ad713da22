"""The few separate windows: keys, about, export choices."""
