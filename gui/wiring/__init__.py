"""The parts of the running program and the wires between them; only `gui.app` knows of this."""
