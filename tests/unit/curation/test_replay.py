"""Decisions replayed over mention groups: held fast by mentions, whatever the grouping becomes."""

from dataclasses import replace

from core.chrono.dating import Dating, point
from core.chrono.granularity import Granularity
from core.chrono.instant import instant_from_iso_day
from core.chrono.interval import unit_interval
from core.curation import making
from core.curation.payload import (
    dating_of,
    dating_payload,
    publication_of,
    publication_payload,
    user_publication,
)
from core.curation.replay import apply
from core.curation.wording import in_words
from core.model.decision import Decision, DecisionKind
from core.model.derivation import Derivation
from core.model.event import Event, Kind, Mention, Modality, Review, TemporalLink
from core.model.ids import ArticleId, MentionId
from core.model.span import Span
from core.model.telling import Telling


def _day(day: str, unit: Granularity = Granularity.DAY) -> Dating:
    interval = unit_interval(instant_from_iso_day(day), unit)
    return point(interval, value=day, granularity=unit)


def _telling(number: int, title: str = "", dating: Dating | None = None, salience: float = 0.5) -> Telling:
    mention = Mention(
        MentionId(number),
        ArticleId(number),
        Span(0, 10),
        Span(2, 4),
        None,
        title or f"telling {number}",
        Kind.EVENT,
        Modality.HAPPENED,
        TemporalLink.IS_INCLUDED,
        Derivation(()),
        dating,
        "" if dating else "no date in the text",
        places=(f"place {number}",),
        salience=salience,
    )
    return Telling(mention, "a sentence")


ONE, TWO, THREE = (_telling(number, dating=_day("2020-05-01")) for number in (1, 2, 3))


def _only(groups: list[list[Telling]], *decisions: Decision) -> Event:
    (event,) = apply(groups, decisions)
    return event


def test_an_event_has_the_title_of_its_weightiest_telling_and_the_closest_date() -> None:
    month = _telling(1, "wide", _day("2020-05-01", Granularity.MONTH), salience=0.9)
    day = _telling(2, "narrow", _day("2020-05-07"), salience=0.2)
    event = _only([[month, day]])
    assert event.title == "wide"
    assert event.dating == _day("2020-05-07")
    assert event.places == ("place 1", "place 2")
    assert [source.mention_id for source in event.sources] == [1, 2]


def test_the_order_of_tellings_makes_no_difference() -> None:
    assert _only([[ONE, TWO, THREE]]) == _only([[THREE, ONE, TWO]])


def test_review_date_title_note_and_tag_are_the_users_own() -> None:
    event = _only([[ONE]])
    changed = _only(
        [[ONE]],
        making.review(DecisionKind.ACCEPT, event),
        making.redate(event, "June 2021", _day("2021-06-01", Granularity.MONTH)),
        making.retitle(event, "  My   own words "),
        making.annotate(event, "ask again"),
        making.tag(event, "bridge"),
    )
    assert changed.review is Review.ACCEPTED
    assert changed.dating == _day("2021-06-01", Granularity.MONTH)
    assert (changed.title, changed.note, changed.tags) == ("My own words", "ask again", ("bridge",))
    assert changed.corrected
    assert changed.id == event.id


def test_a_date_given_to_an_undated_event_dates_it() -> None:
    undated = _telling(7)
    event = _only([[undated]])
    assert event.undated_reason == "no date in the text"
    dated = _only([[undated]], making.redate(event, "1 May 2020", _day("2020-05-01")))
    assert dated.dating == _day("2020-05-01")
    assert dated.undated_reason == ""


def test_a_rejected_event_stays_rejected_when_another_article_joins_it() -> None:
    rejection = making.review(DecisionKind.REJECT, _only([[TWO]]))
    assert _only([[ONE, TWO]], rejection).review is Review.REJECTED


def test_a_decision_holds_for_both_halves_when_a_group_falls_apart() -> None:
    rejection = making.review(DecisionKind.REJECT, _only([[ONE, TWO]]))
    assert [event.review for event in apply([[ONE], [TWO]], [rejection])] == [Review.REJECTED] * 2


def test_a_merge_holds_although_other_mentions_join() -> None:
    merge = making.merge([_only([[TWO]]), _only([[ONE]])])
    event = _only([[ONE, THREE], [TWO]], merge)
    assert {source.mention_id for source in event.sources} == {1, 2, 3}


def test_dates_that_exclude_each_other_contradict_each_other_once_the_user_says_that_it_is_one_event() -> (
    None
):
    year, other = (
        _telling(n, f"telling {n}", _day(day, Granularity.YEAR))
        for n, day in ((1, "2018-01-01"), (2, "2019-01-01"))
    )
    first, second = apply([[year], [other]], [])
    merge = making.merge([first, second])
    (found,) = _only([[year], [other]], merge).contradictions
    assert (found.about, [side.words for side in found.sides]) == ("date", ["2018", "2019"])
    assert apply(
        [[year], [other]], [merge, making.split(_only([[year], [other]], merge), [MentionId(2)])]
    ) == (
        first,
        second,
    )


def test_the_first_event_of_a_merge_gives_the_users_title() -> None:
    first, second = _only([[TWO]]), _only([[ONE]])
    event = _only(
        [[ONE], [TWO]],
        making.retitle(first, "first"),
        making.retitle(second, "second"),
        making.merge([first, second]),
    )
    assert event.title == "first"


def test_what_is_split_off_is_an_event_of_its_own_without_the_others_title() -> None:
    event = _only([[ONE, TWO]])
    rest, part = apply(
        [[ONE, TWO]],
        [making.retitle(event, "both"), making.split(event, [MentionId(2)])],
    )
    assert ([source.mention_id for source in rest.sources], rest.title) == ([1], "both")
    assert ([source.mention_id for source in part.sources], part.title) == ([2], "telling 2")


def test_splitting_off_everything_changes_nothing() -> None:
    event = _only([[ONE, TWO]])
    assert _only([[ONE, TWO]], making.split(event, [MentionId(1), MentionId(2)])) == event


def test_decisions_about_what_is_not_there_change_nothing() -> None:
    elsewhere = making.review(DecisionKind.REJECT, _only([[THREE]]))
    assert _only([[ONE]], elsewhere) == _only([[ONE]])


def test_dates_go_into_the_log_and_come_back_the_same() -> None:
    for dating in (_day("2020-05-01"), replace(_day("-0480-09-22"), open_end=True, utc_offset_minutes=-90)):
        assert dating_of(dating_payload("as typed", dating)) == dating
    published = user_publication(instant_from_iso_day("2019-07-13"))
    assert publication_of(publication_payload(published)) == published


def test_a_tag_that_is_taken_away_leaves_the_others_and_can_be_given_again() -> None:
    event = _only([[ONE, TWO]])
    tags = [making.tag(event, "bridge"), making.tag(event, "flood"), making.untag(event, "bridge")]
    assert _only([[ONE, TWO]], *tags).tags == ("flood",)
    assert _only([[ONE, TWO]], *tags, making.tag(event, "bridge")).tags == ("flood", "bridge")
    assert in_words(tags[-1]).startswith("take the tag “bridge” off")
