"""Packages of Debian and its like: installed where we may, else the one line that installs them."""

import os
import shutil
import subprocess
import sys

from missing import Missing

_INSTALL = ("apt-get", "install", "-y", "--no-install-recommends")


def install_or_explain(packages: list[str], what_for: str) -> None:
    """Install packages as root on an apt system. Raises Missing with the line to run anywhere else."""
    line = f"sudo apt-get update && sudo {' '.join(_INSTALL)} {' '.join(packages)}"
    if shutil.which("apt-get") is None:
        raise Missing(f"{what_for} On Debian or Ubuntu they are the packages {' '.join(packages)}.")
    if os.geteuid() != 0:
        raise Missing(f"{what_for} Install them with:\n  {line}")
    sys.stderr.write(f"{what_for} Installing {' '.join(packages)} ...\n")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (("apt-get", "update", "-qq"), (*_INSTALL, "-qq", *packages)):
        if subprocess.run(
            command, env=environment, stdin=subprocess.DEVNULL, stdout=2, check=False
        ).returncode:
            raise Missing(f"They could not be installed. Run this and try again:\n  {line}")
