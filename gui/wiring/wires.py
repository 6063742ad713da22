"""Who answers whose signals: what panels tell goes to presenters, what these decide comes back."""

# ruff: noqa: PLW0108 - pages are made when somebody asks for them
from PySide6.QtGui import QGuiApplication

from gui.commands.editing import wire_editing, wire_form
from gui.wiring.acts import Acts
from gui.wiring.parts import Parts


def wire(parts: Parts, acts: Acts) -> None:
    """Every wire between the parts; those of commands are `orders`'s."""
    _wire_project(parts, acts)
    _wire_table(parts)
    _wire_choice(parts, acts)
    _wire_search(parts, acts)
    _wire_imports(parts)
    _wire_links(parts)
    _wire_pages(parts)


def _wire_project(parts: Parts, acts: Acts) -> None:
    """What the project holds, in the lists, on the timeline and in the status line."""
    project, window = parts.project, parts.window
    project.rows_shown.connect(parts.narrowing.take_rows)
    parts.narrowing.rows_shown.connect(window.articles.set_rows)
    parts.narrowing.chips_shown.connect(window.undated.set_chips)
    parts.filtering.choice_known.connect(parts.narrowing.set_choice)
    project.rows_read.connect(window.articles.model.take_rows)
    window.articles.model.rows_wanted.connect(project.seek_rows)
    project.drawing_known.connect(window.canvas.prepare_drawing)
    project.snapshot_shown.connect(window.canvas.set_snapshot)
    project.gaps_left_out.connect(window.canvas.leave_out_empty_stretches)
    project.snapshot_shown.connect(parts.reading.set_snapshot)
    project.undated_shown.connect(parts.narrowing.take_chips)
    project.status_shown.connect(window.status.show_status)
    project.history_shown.connect(window.show_history)
    project.empty_changed.connect(window.show_empty)
    project.lanes_shown.connect(window.toolbar.show_lanes)
    window.toolbar.lanes_chosen.connect(project.set_lanes)
    parts.access.opened.connect(acts.project_opened)
    parts.care.changed_elsewhere.connect(project.show_changes_soon)


def _wire_table(parts: Parts) -> None:
    """The rows of the table, and what is copied of them."""
    rows, panel = parts.table, parts.window.table
    panel.model.order_wanted.connect(rows.set_order)
    panel.model.events_wanted.connect(rows.seek_events)
    panel.copy_wanted.connect(rows.copy)
    rows.order_shown.connect(panel.set_order)
    rows.order_shown.connect(lambda _: panel.show_chosen(parts.reading.event_id))
    rows.events_shown.connect(panel.model.take_events)
    rows.count_shown.connect(lambda words: parts.window.filters.show_count(words, table=True))
    rows.rows_copied.connect(lambda lines: QGuiApplication.clipboard().setText(lines))


def _wire_choice(parts: Parts, acts: Acts) -> None:
    """What is chosen in one pane is followed by the others."""
    window = parts.window
    parts.choice.link_articles(window.articles, window.undated)
    parts.reading.reading_shown.connect(acts.enable_commands)
    _wire_grouping(parts)
    window.canvas.hover_requested.connect(parts.hover.request)
    window.canvas.span_export_asked.connect(acts.export_span)
    parts.hover.card_shown.connect(window.canvas.show_hover)
    window.canvas.cluster_activated.connect(acts.list_events)
    wire_editing(parts.review, window.reader, acts.focus_view)
    parts.review.picture_shown.connect(window.date_picture.show_rows)
    parts.review.moves_shown.connect(window.moves.show_rows)
    wire_form(parts.editing, window.form, acts.focus_view)
    window.reader.card.edit_asked.connect(parts.editing.edit)
    parts.editing.picture_shown.connect(window.form_picture.show_rows)
    for decider in (
        parts.review,
        parts.queue,
        parts.bulk,
        parts.editing,
    ):
        decider.decided.connect(window.status.show_note)
    for editor in (window.go_to, window.view_name):
        editor.closed.connect(acts.focus_view)
    parts.kept_views.told.connect(window.status.show_note)
    window.articles.removal_asked.connect(parts.review.remove_article)
    window.articles.published_asked.connect(parts.review.edit_publication_of)


def _wire_grouping(parts: Parts) -> None:
    """Several chosen events made one, a sentence made an event of its own."""
    grouping = parts.grouping
    parts.choice.events_chosen.connect(grouping.set_chosen)
    parts.choice.events_chosen.connect(parts.bulk.set_chosen)
    parts.window.bulk_bar.cleared.connect(lambda: parts.choice.choose_only(parts.reading.event_id))
    parts.editing.event_added.connect(parts.reading.choose_event)
    parts.project.snapshot_shown.connect(lambda _: parts.choice.renew())
    grouping.regrouped.connect(parts.choice.choose_only)
    grouping.regrouped.connect(parts.reading.choose_event)
    grouping.decided.connect(parts.window.status.show_note)
    parts.window.reader.card.source_disowned.connect(grouping.disown)
    parts.window.reader.card.facet_chosen.connect(parts.filters.add)
    parts.window.reader.card.contradiction_opened.connect(lambda key: parts.contradictions.show_one(key))
    parts.window.offer_merge(0)


def _wire_search(parts: Parts, acts: Acts) -> None:
    """The search box, and what it finds."""
    box, search = parts.window.toolbar.search, parts.search
    box.sought.connect(search.seek)
    box.next_asked.connect(search.go_next)
    box.previous_asked.connect(search.go_previous)
    box.left.connect(acts.focus_view)
    parts.window.filters.left.connect(acts.focus_view)
    search.count_shown.connect(box.show_count)
    search.hits_marked.connect(parts.window.canvas.set_search_hits)
    search.hit_shown.connect(parts.reading.choose_hit)


def _wire_imports(parts: Parts) -> None:
    """What is read, while it is read."""
    imports, window = parts.imports, parts.window
    imports.progress_shown.connect(window.status.show_progress)
    imports.ended.connect(window.status.show_note)
    imports.ended.connect(parts.project.show_changes_soon)
    imports.article_stored.connect(parts.project.show_changes_soon)
    imports.first_read.connect(parts.choice.read_first)
    window.status.cancel_asked.connect(imports.cancel)


def _wire_links(parts: Parts) -> None:
    """Links, and the consent to fetch them."""
    links, window = parts.links, parts.window
    links.consent_asked.connect(window.consent.ask)
    links.told.connect(window.status.show_note)
    window.consent.agreed.connect(links.agree)
    window.consent.declined.connect(links.decline)
    window.menu.fetching_chosen.connect(links.set_fetches)
    window.menu.show_fetching_choice(parts.settings.fetches_pages())
    parts.import_report.links_asked.connect(links.add)


def _wire_pages(parts: Parts) -> None:
    """The pages that take the place of the timeline for a while; most are made when asked for."""
    window = parts.window
    parts.import_report.page_asked.connect(window.show_page)
    window.filters.changed.connect(lambda choice: window.toolbar.show_comparison(choice.compared is not None))
    window.filters.changed.connect(parts.take_up_comparison)
    window.articles.compare_asked.connect(lambda chosen: parts.comparing.compare_articles(chosen))
    window.status.figures_asked.connect(lambda: parts.dashboard.show())
    window.status.dates_asked.connect(lambda: parts.date_review.show())
