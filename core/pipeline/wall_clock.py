"""The time of day, as the log of decisions keeps it. The one place of `core` that looks at the clock."""

from datetime import UTC, datetime


def utc_now() -> str:
    """ISO 8601 in UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")
