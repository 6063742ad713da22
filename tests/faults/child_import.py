"""A program that reads articles in until it is killed.

`python -m tests.faults.child_import PROJECT FOLDER JOBS`. Each article is told on a line of
its own once it is committed.
"""

import sys
from pathlib import Path

from core.pipeline.import_job import ImportJob, Progress
from core.pipeline.session import ProjectSession


def _tell(progress: Progress) -> None:
    sys.stdout.write(f"{progress.item.title}\n")
    sys.stdout.flush()


def main() -> None:
    project, folder, jobs = sys.argv[1:]
    session = ProjectSession.open(Path(project), create=True)
    ImportJob(session, [Path(folder)], _tell, jobs=int(jobs)).run()
    session.close()


if __name__ == "__main__":
    main()
