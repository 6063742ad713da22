"""What can be asked of a project that is held open: from any thread, each answered from one consistent
state. Leaves how views are put together to `queries`, `matching` and `snapshot`, changes to `session`.
"""

from core.pipeline.article_questions import ArticleQuestions
from core.pipeline.curation_questions import CurationQuestions
from core.pipeline.event_questions import EventQuestions


class ProjectQuestions(ArticleQuestions, EventQuestions, CurationQuestions):
    """Questions about one open project; none of them changes anything."""
