"""Time itself: instants, granularities, intervals, datings, and how they are written."""
