"""Imports what reads pages without it trying the network.

Both libraries import a client for the web, which on being imported opens a socket to see whether this
machine knows addresses of a kind. Dateline hands them pages that it has, and asks nothing of any network.
"""

import socket
from importlib import import_module
from types import ModuleType


def import_offline(name: str) -> ModuleType:
    """The module of this name, imported as on a machine that knows no IPv6."""
    before, socket.has_ipv6 = socket.has_ipv6, False
    try:
        return import_module(name)
    finally:
        socket.has_ipv6 = before
