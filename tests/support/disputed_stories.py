"""Four invented articles that tell one sinking on two days; the last is a near copy of the one before."""

SANK = "The ferry Marianne sank off Corvey harbour on {day} July 2024, killing {count} passengers."
_WIRE = (
    "Coastguards towed the wreck into the bay on Tuesday, and the harbour master of Corvey opened an inquiry"
    " into the loading of the ferry. Divers had searched the hull for two days and found nobody else. The"
    " company that runs the line said that the ship had been inspected in March 2024 and found to be sound."
    " Fishermen who were out that night said that the sea was calm and the moon was bright over the bay."
)
FIRST_DAY, SECOND_DAY = SANK.format(day=12, count=9), SANK.format(day=13, count=9)
DISPUTED = {
    "sinks.txt": f"Ferry sinks\n\nPublished 14 July 2024\n\n{FIRST_DAY}\n",
    "drown.txt": f"Nine drown\n\nPublished 15 July 2024\n\n{SECOND_DAY}\n",
    "known.txt": f"What we know\n\nPublished 18 July 2024\n\n{SECOND_DAY}\n\n{_WIRE}\n",
    "mourns.txt": f"Corvey mourns\n\nPublished 19 July 2024\n\n{SECOND_DAY}\n\n{_WIRE}\n",
}
