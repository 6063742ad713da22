"""Pictures of the timeline: a layout of their own, drawn by the painters of the window."""
