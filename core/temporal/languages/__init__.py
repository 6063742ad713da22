"""The languages that have rules of their own; they do not import each other."""
