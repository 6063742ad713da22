"""Places that endanger a project: other computers' file systems, and folders that a program copies."""

from pathlib import Path

import pytest

from core.pipeline.checking import faults_of
from core.pipeline.session import ProjectSession
from core.storage import places
from core.storage.places import Place, PlaceKind, file_system_of, place_of
from tests.support.stories import analyses, filled

TABLE = """\
22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
30 22 0:26 / /desk/ada/desk rw,nosuid - nfs4 server:/export rw,vers=4.2
31 22 0:27 / /mnt/press\\040room rw - cifs //server/press rw
32 30 0:28 / /desk/ada/desk/local rw shared:9 master:1 - tmpfs tmpfs rw
33 22 0:29 / /desk/ada/far rw - fuse.sshfs ada@host: rw
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/desk/ada/story.dateline", "ext4"),
        ("/desk/ada/desk/story.dateline", "nfs4"),
        ("/desk/ada/desktop/story.dateline", "ext4"),
        ("/desk/ada/desk/local/story.dateline", "tmpfs"),
        ("/mnt/press room/a b/story.dateline", "cifs"),
        ("/desk/ada/far/story.dateline", "fuse.sshfs"),
    ],
)
def test_the_file_system_of_a_file_is_that_of_the_innermost_mount(path: str, kind: str) -> None:
    assert file_system_of(path, TABLE) == kind


@pytest.mark.parametrize(
    ("folder", "marker", "program"),
    [
        ("Dropbox/desk", "", "Dropbox"),
        ("Dropbox (Press)/desk", "", "Dropbox"),
        ("OneDrive - The Courier", "", "OneDrive"),
        ("CloudStorage/GoogleDrive-ada@press.example/My Drive", "", "Google Drive"),
        ("Library/Mobile Documents/com~apple~CloudDocs", "", "iCloud"),
        ("shared/desk", "shared/.stfolder", "Syncthing"),
        ("team/desk", "team/.nextcloudsync.log", "Nextcloud"),
        ("box/desk", "box/.dropbox.cache", "Dropbox"),
        ("desk", ".dropbox", ""),  # where Dropbox keeps its settings, in every user's home
        ("about the Dropbox leak", "", ""),
    ],
)
def test_a_folder_that_a_program_copies_is_known(
    tmp_path: Path, folder: str, marker: str, program: str
) -> None:
    (tmp_path / folder).mkdir(parents=True)
    if marker:
        (tmp_path / marker).mkdir()
    found = place_of(tmp_path / folder / "story.dateline")
    assert found == (Place(PlaceKind.SYNCED, program) if program else None)


def test_no_log_is_kept_beside_a_project_on_a_network(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "story.dateline"
    filled(path, analyses().values()).close()
    table = tmp_path / "mounts"
    table.write_text(f"{TABLE}40 22 0:40 / {tmp_path} rw - nfs4 server:/desk rw\n", encoding="utf-8")
    monkeypatch.setattr(places, "_MOUNTS", table)
    assert place_of(path) == Place(PlaceKind.NETWORK, "nfs4")
    session = ProjectSession.open(path)
    undone = session.undo_words()
    session.set_view_state({"zoom": 2})
    assert session.events()
    assert not path.with_name(f"{path.name}-wal").exists()
    assert session.view_state() == {"zoom": 2}
    assert session.undo_words() == undone
    session.close()
    assert faults_of(path) == ()
