"""The part of the timeline in view: zoom, pan, fit and clamp, each giving a new viewport.

The width is that of the time area, without the lane headers. Bounds are the widest view there may
be: three times what fits everything.
"""

import math
from dataclasses import dataclass, replace

from core.chrono.instant import SECONDS_PER_DAY, Instant
from core.chrono.interval import Interval
from core.timeline.scale import TimeScale, scale_at

SHORTEST_SPAN_S = 1.0
WIDEST_OVER_FIT = 3.0


@dataclass(frozen=True, slots=True)
class Viewport:
    """A scale, the size of the area in logical pixels, and how far the lanes are scrolled down."""

    scale: TimeScale
    width_px: float
    height_px: float
    scroll_px: float = 0.0

    @property
    def span_s(self) -> float:
        return self.scale.seconds_per_px * self.width_px

    @property
    def interval(self) -> Interval:
        """The whole seconds in view; at least one."""
        start = self.scale.instant_from_x_px(0)
        return Interval(start, Instant(max(start + 1, self.scale.instant_from_x_px(self.width_px))))

    def zoomed(self, factor: float, at_px: float) -> "Viewport":
        return replace(self, scale=self.scale.zoomed(factor, at_px))

    def panned(self, dx_px: float, dy_px: float = 0.0) -> "Viewport":
        return replace(self, scale=self.scale.panned(dx_px), scroll_px=max(0.0, self.scroll_px - dy_px))

    def resized(self, width_px: float, height_px: float) -> "Viewport":
        """Another size that shows the same span of time."""
        seconds_per_px = self.span_s / max(1.0, width_px)
        scale = TimeScale(self.scale.origin, self.scale.fraction, seconds_per_px)
        return Viewport(scale, max(1.0, width_px), height_px, self.scroll_px)

    def scrolled_within(self, content_height_px: float) -> "Viewport":
        """Scrolled no further than the lanes reach."""
        furthest = max(0.0, content_height_px - self.height_px)
        return replace(self, scroll_px=min(max(0.0, self.scroll_px), furthest))


def fit(
    interval: Interval, width_px: float, height_px: float, *, left_px: float = 0.0, right_px: float = 0.0
) -> Viewport:
    """The viewport that shows an interval whole, with margins left and right of it."""
    room_px = max(1.0, width_px - left_px - right_px)
    seconds_per_px = max((interval.end - interval.start) / room_px, SHORTEST_SPAN_S / width_px)
    scale = scale_at(interval.start, -left_px * seconds_per_px, seconds_per_px)
    return Viewport(scale, width_px, height_px)


def widened(interval: Interval, narrowest_s: int) -> Interval:
    """An interval wide enough that its narrowest event looks like what it is.

    A single day fills a few pixels of two months and reads as a day; a single year fills a third.
    """
    least_s = narrowest_s * (40 if narrowest_s <= SECONDS_PER_DAY else 3)
    missing = least_s - (interval.end - interval.start)
    if missing <= 0:
        return interval
    return Interval(Instant(interval.start - missing // 2), Instant(interval.end + missing - missing // 2))


def bounds_around(whole: Viewport) -> Interval:
    """The widest view: the one that fits everything, and as much again on either side."""
    span = math.ceil(whole.span_s * (WIDEST_OVER_FIT - 1) / 2)
    shown = whole.interval
    return Interval(Instant(shown.start - span), Instant(shown.end + span))


def clamped(viewport: Viewport, bounds: Interval) -> Viewport:
    """The nearest viewport that is no closer than a second and does not leave the bounds."""
    widest = (bounds.end - bounds.start) / viewport.width_px
    closest = SHORTEST_SPAN_S / viewport.width_px
    seconds_per_px = min(max(viewport.scale.seconds_per_px, closest), max(widest, closest))
    scale = viewport.scale.zoomed(viewport.scale.seconds_per_px / seconds_per_px, viewport.width_px / 2)
    before_s = bounds.start - scale.origin - scale.fraction
    after_s = scale.origin + scale.fraction + seconds_per_px * viewport.width_px - bounds.end
    if before_s > 0:
        scale = scale_at(bounds.start, 0.0, seconds_per_px)
    elif after_s > 0:
        scale = scale_at(scale.origin, scale.fraction - after_s, seconds_per_px)
    return replace(viewport, scale=scale)


def zoomed_within(viewport: Viewport, factor: float, at_px: float, bounds: Interval) -> Viewport:
    """Zoomed at a pixel, but only as far as the limits go, so that the instant there still stays put."""
    widest = (bounds.end - bounds.start) / viewport.width_px
    closest = SHORTEST_SPAN_S / viewport.width_px
    wanted = viewport.scale.seconds_per_px / factor
    reached = min(max(wanted, closest), max(widest, closest))
    return clamped(viewport.zoomed(viewport.scale.seconds_per_px / reached, at_px), bounds)


def between(start: Viewport, end: Viewport, progress: float) -> Viewport:
    """The viewport part of the way (0..1) from one to another.

    The width changes geometrically about the one instant that both show at the same place, so that a
    zoom at the cursor keeps the cursor's instant still in every frame.
    """
    if progress >= 1:
        return end
    from_s, to_s = start.span_s, end.span_s
    span_s = from_s ** (1 - progress) * to_s**progress
    moved = progress if math.isclose(from_s, to_s) else (span_s - from_s) / (to_s - from_s)
    offset_s = end.scale.seconds_from(start.scale) * moved
    scale = scale_at(start.scale.origin, start.scale.fraction + offset_s, span_s / end.width_px)
    scroll = start.scroll_px + (end.scroll_px - start.scroll_px) * progress
    return Viewport(scale, end.width_px, end.height_px, scroll)
