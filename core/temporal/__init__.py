"""Time expressions: recognise what the words say, then ground it on the calendar."""
