"""Rules of the Romance languages: the order of words over categories that each lexicon fills."""
