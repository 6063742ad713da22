"""The order of judging: what was judged keeps its place, what is undone waits again."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from core.model.event import Event, Kind, Modality, Review
from core.model.ids import EventId
from core.model.review_item import ReviewItem
from core.temporal.entry import parse_entry
from gui.presenters.queue_order import QueueOrder

DAY = parse_entry("12 July 2019")


def _item(number: int, salience: float = 0.5, review: Review = Review.PROPOSED) -> ReviewItem:
    event = Event(
        EventId(number), f"event {number}", DAY, Kind.EVENT, Modality.HAPPENED, (), salience=salience,
        review=review,
    )  # fmt: skip
    return ReviewItem(event, ())


def _order(*numbers: int) -> QueueOrder:
    order = QueueOrder()
    order.take([_item(number) for number in numbers], ())
    return order


def test_the_next_one_is_the_first_after_it_that_waits_and_begins_again_at_the_end() -> None:
    order = _order(1, 2, 3)
    order.judge(EventId(2))
    assert order.next_waiting(EventId(1)) == 3
    assert order.next_waiting(EventId(3)) == 1
    assert order.beside(EventId(1), 1) == 2, "one can go back to what was judged"
    order.judge(EventId(1))
    order.judge(EventId(3))
    assert order.next_waiting(EventId(3)) is None
    assert (order.judged, order.waiting) == (3, 0)


def test_what_is_left_for_later_waits_at_the_end() -> None:
    order = _order(1, 2, 3)
    order.judge(EventId(1), last=True)
    assert order.next_waiting(EventId(3)) == 1
    assert order.waiting == 3


def test_what_is_undone_waits_again_what_is_gone_leaves_and_what_is_new_stands_by_its_rank() -> None:
    order = _order(1, 2)
    order.judge(EventId(1))
    asked = (EventId(1), EventId(2), EventId(7), EventId(8))
    again = order.renew(asked, [_item(1), _item(7, salience=0.9), _item(8, review=Review.ACCEPTED)])
    assert again == {1}
    assert EventId(2) not in order
    assert EventId(8) not in order
    assert order.next_waiting(None) == 7


def test_another_order_leaves_what_was_judged_and_what_is_being_written() -> None:
    order = _order(1, 2, 3)
    order.judge(EventId(1))
    order.take([_item(4), _item(1), _item(2)], busy=(EventId(3),))
    assert not order.waits(EventId(1))
    assert order.waits(EventId(3))
    assert order.next_waiting(EventId(3)) == 4


@given(st.lists(st.tuples(st.integers(1, 6), st.sampled_from(Review)), max_size=30))
def test_counts_add_up_whatever_is_said(said: list[tuple[int, Review]]) -> None:
    order = _order(1, 2, 3, 4, 5, 6)
    for number, review in said:
        item = _item(number)
        order.renew((EventId(number),), [ReviewItem(replace(item.event, review=review), ())])
    assert order.judged + order.waiting == len(order) == 6
    following = order.next_waiting(None)
    assert (following is None) == (order.waiting == 0)
    assert following is None or order.waits(following)
