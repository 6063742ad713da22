"""The painters: one layer each, from a layout to a surface. None of them computes a place."""
