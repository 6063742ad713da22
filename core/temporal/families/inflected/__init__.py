"""Greek, Ukrainian and their like: languages that tell months, weekdays and units by their case forms."""
