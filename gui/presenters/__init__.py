"""What decides for the panels: asks the project, turns its answers into what is shown."""
