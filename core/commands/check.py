"""`check PROJECT`: is the file whole? Prints `ok`, or every fault, a line each."""

import argparse
from pathlib import Path

from core.commands.output import emit
from core.errors import ProjectRefused
from core.pipeline.checking import faults_of

REFUSED = 4


def run(arguments: list[str]) -> int:
    """4 where anything is wrong; the file is never changed."""
    parser = argparse.ArgumentParser(prog="dateline check", description=__doc__)
    parser.add_argument("project", metavar="PROJECT")
    path = Path(parser.parse_args(arguments).project)
    try:
        faults = faults_of(path)
    except ProjectRefused as error:
        faults = (str(error),)
    for fault in faults or ("ok",):
        emit(" ".join(fault.split()))
    return REFUSED if faults else 0
