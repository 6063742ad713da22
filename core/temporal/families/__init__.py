"""Rules that related languages share: the order of their words, over categories that each lexicon fills."""
