"""Laws of merging: order means nothing, vetoes hold, bit by bit gives what all at once gives."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.chrono.dating import Dating, point
from core.chrono.granularity import Granularity
from core.chrono.instant import SECONDS_PER_DAY, Instant, iso_day
from core.chrono.interval import Interval
from core.events.compared import compared
from core.events.dispute import same_but_for_date
from core.events.merging import group, grouping, neighbours
from core.events.similarity import same_event
from core.model.derivation import Derivation
from core.model.event import Kind, Mention, Modality, TemporalLink
from core.model.ids import ArticleId, MentionId
from core.model.span import Span

_WORDS = ("bridg", "collaps", "ferry", "harbour", "crew", "night", "mayor", "letter", "inquiri")
_BASE = 18_000
_CALM = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def _day(offset: int, width: int) -> Dating:
    start = Instant((_BASE + offset) * SECONDS_PER_DAY)
    whole = Interval(start, Instant(start + width * SECONDS_PER_DAY))
    return point(whole, value=iso_day(start), granularity=Granularity.DAY)


@st.composite
def mention_lists(draw: st.DrawFn) -> list[Mention]:
    count = draw(st.integers(0, 8))
    return [_mention(draw, number) for number in range(1, count + 1)]


def _mention(draw: st.DrawFn, number: int) -> Mention:
    terms = draw(st.frozensets(st.sampled_from(_WORDS), min_size=2, max_size=7))
    trigger = draw(st.sampled_from(["!collapse", "!speak"]))
    number_told = draw(st.sampled_from([(), ("#29",), ("#31",)]))
    return Mention(
        id=MentionId(number * 7919 % 104_729),
        article_id=ArticleId(draw(st.integers(1, 3))),
        sentence=Span(0, 10),
        trigger=Span(0, 5),
        phrase=None,
        title="It fell",
        kind=draw(st.sampled_from([Kind.EVENT, Kind.SPEECH])),
        modality=draw(st.sampled_from([Modality.HAPPENED, Modality.DENIED])),
        relation=TemporalLink.IS_INCLUDED,
        derivation=Derivation(()),
        dating=draw(st.one_of(st.none(), st.builds(_day, st.integers(0, 2), st.sampled_from([1, 1, 2, 30])))),
        terms=terms.union([trigger, f"@{trigger[1:]}"], number_told),
        actors=("Bridg Ferry",) if draw(st.booleans()) else (),
    )


@_CALM
@given(mention_lists(), st.randoms())
def test_the_order_of_mentions_changes_no_group(mentions: list[Mention], random: object) -> None:
    shuffled = list(mentions)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert group(shuffled) == group(mentions)


@_CALM
@given(mention_lists())
def test_every_mention_stands_in_exactly_one_group(mentions: list[Mention]) -> None:
    members = [mention.id for found in group(mentions) for mention in found]
    assert sorted(members) == sorted(mention.id for mention in mentions)


@_CALM
@given(mention_lists())
def test_no_group_holds_two_exact_days_that_differ_unless_articles_dispute_them(
    mentions: list[Mention],
) -> None:
    for found in group(mentions):
        exact = {
            m.dating.interval: m.article_id
            for m in found
            if m.dating and m.dating.latest - m.dating.earliest == SECONDS_PER_DAY
        }
        assert len(exact) <= 1 or len(set(exact.values())) == len(exact)


@_CALM
@given(mention_lists())
def test_days_are_only_disputed_by_other_articles_and_only_near_each_other(mentions: list[Mention]) -> None:
    for a in mentions:
        for b in mentions:
            if same_but_for_date(compared(a), compared(b)):
                assert a.dating
                assert b.dating
                assert a.article_id != b.article_id
                assert abs(a.dating.earliest - b.dating.earliest) <= 4 * SECONDS_PER_DAY


@_CALM
@given(mention_lists())
def test_likeness_is_mutual(mentions: list[Mention]) -> None:
    assert all(
        same_event(a, b) == same_event(b, a) for a in map(compared, mentions) for b in map(compared, mentions)
    )


@_CALM
@given(mention_lists(), st.integers(0, 8))
def test_grouping_the_stories_that_new_mentions_touch_gives_what_grouping_all_would(
    mentions: list[Mention], cut: int
) -> None:
    new, old = mentions[:cut], mentions[cut:]
    before = grouping(old)
    touched = neighbours(new, old, before.story_of)
    reached = [mention for mention in old if before.story_of[mention.id] in touched]
    again = group([*new, *reached])
    kept = [found for found in before.groups if before.story_of[found[0].id] not in touched]
    assert sorted([*again, *kept], key=lambda found: found[0].id) == list(group(mentions))


@_CALM
@given(mention_lists())
def test_a_group_is_of_one_story(mentions: list[Mention]) -> None:
    whole = grouping(mentions)
    assert all(len({whole.story_of[mention.id] for mention in found}) == 1 for found in whole.groups)
