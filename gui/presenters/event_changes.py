"""What a saved form changes: one decision a field that is not as it was, all of them one step."""

from collections.abc import Callable, Sequence

from core.chrono.dating import Dating
from core.curation import making
from core.model.decision import Decision
from core.model.event import Correction, Event, Origin
from core.model.passage import Passage
from gui.models.event_form import FormContent, FormValues

_AS_READ: dict[Correction, Callable[[Event], Decision]] = {
    Correction.TITLE: lambda event: making.retitle(event, ""),
    Correction.DATE: making.date_as_read,
    Correction.KIND: lambda event: making.set_kind(event, None),
    Correction.MODALITY: lambda event: making.set_modality(event, None),
    Correction.PLACES: lambda event: making.set_places(event, None),
    Correction.ACTORS: lambda event: making.set_actors(event, None),
}


def as_read(event: Event, correction: Correction) -> Decision:
    """The user's own word taken back: what was read stands again."""
    return _AS_READ[correction](event)


def no_event(event: Event) -> Decision:
    """What was read is no event at all; what was added by hand is not there any more."""
    return making.delete_event(event) if event.origin is Origin.MANUAL else making.not_an_event(event)


def changed(event: Event, content: FormContent, values: FormValues, dating: Dating | None) -> list[Decision]:
    """The decisions that make of an event what the form says; `dating` is what its date was understood to
    mean, None where it has none."""
    before = content.values
    found = list(_of_date(event, content, values, dating))
    if values.title != before.title:
        found.append(making.retitle(event, values.title))
    if values.kind is not before.kind:
        found.append(making.set_kind(event, values.kind))
    if values.modality is not before.modality:
        found.append(making.set_modality(event, values.modality))
    if values.places != before.places:
        found.append(making.set_places(event, values.places))
    if values.actors != before.actors:
        found.append(making.set_actors(event, values.actors))
    return [*found, *_of_what_was_said(event, before, values)]


def _of_date(
    event: Event, content: FormContent, values: FormValues, dating: Dating | None
) -> Sequence[Decision]:
    if values.phrase is not None:
        return (making.hang_on(event, content.phrases[values.phrase].passage),)
    if values.date == content.values.date:
        return ()
    return (making.redate(event, values.date, dating) if dating else making.undate(event),)


def _of_what_was_said(event: Event, before: FormValues, values: FormValues) -> Sequence[Decision]:
    """Tags, colour, star and note, which are the user's anyway."""
    found = [making.tag(event, tag) for tag in values.tags if tag not in before.tags]
    found += [making.untag(event, tag) for tag in before.tags if tag not in values.tags]
    if values.colour is not before.colour:
        found.append(making.set_colour(event, values.colour))
    if values.starred != before.starred:
        found.append(making.star(event) if values.starred else making.unstar(event))
    if values.note != before.note:
        found.append(making.annotate(event, values.note))
    return found


def added(values: FormValues, dating: Dating | None, passage: Passage | None) -> Decision:
    """An event added by hand, from words of an article or from nothing."""
    return making.new_event(
        values.title,
        values.date,
        dating,
        passage=passage,
        kind=values.kind,
        modality=values.modality,
        places=values.places,
        actors=values.actors,
    )
