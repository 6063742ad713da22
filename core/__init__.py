"""Everything Dateline can say without a window: time, text, events, storage, layout."""
