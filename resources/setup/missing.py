"""What stops a set-up, in words for the user."""


class Missing(Exception):
    """The machine lacks something; the message says what, and the one line that mends it."""
