"""Where everything on the timeline goes: scale, ticks, lanes, level of detail, labels, hit test.

Pure geometry from a snapshot and a viewport, in logical pixels; what it looks like is the painters'.
"""
