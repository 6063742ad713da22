"""A project is never made where the log of one that is gone still lies: its articles would come back."""

import os
import signal
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from core.errors import EnvironmentFault
from core.pipeline.session import ProjectSession

ROOT = Path(__file__).resolve().parents[2]
KILLED = """
import os, signal, sys
from pathlib import Path
from tests.support.stories import COLLAPSE, analysis_of, filled
filled(Path(sys.argv[1]), [analysis_of(COLLAPSE)])
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(os.name == "nt", reason="no program is killed so there")
def test_what_is_left_of_a_killed_program_is_named_and_becomes_no_part_of_a_new_project(
    tmp_path: Path,
) -> None:
    project = tmp_path / "story.dateline"
    ended = subprocess.run([sys.executable, "-c", KILLED, str(project)], cwd=ROOT, check=False)
    assert ended.returncode == -signal.SIGKILL
    log = tmp_path / "story.dateline-wal"
    assert log.stat().st_size
    project.unlink()
    with pytest.raises(EnvironmentFault) as told:
        ProjectSession.open(project, create=True)
    assert log.name in str(told.value)
    assert log.exists()
    for left in tmp_path.glob("story.dateline-*"):
        left.unlink()
    with closing(ProjectSession.open(project, create=True)) as session:
        assert session.articles() == ()
