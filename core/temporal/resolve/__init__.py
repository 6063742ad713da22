"""Grounding: symbolic values, an anchor and a direction to intervals of the calendar; for all languages."""
