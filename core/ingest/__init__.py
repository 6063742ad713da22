"""Reading files: bytes in, articles or a word on why not out; one reader a format, nothing stored."""
