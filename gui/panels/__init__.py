"""The parts of the window; each shows what it is given and signals what the user wants."""
