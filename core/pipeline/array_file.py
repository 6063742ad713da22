"""Named columns of numbers in one file: written whole, then mapped, so that only what is looked at is read.

A file is written beside its place and put there when it is on the disk; nobody ever writes into one that is
there, so what is mapped stays as it is. What a file says, and whether it is wanted, is the caller's to know.
"""

import json
import mmap
import os
from collections.abc import Mapping
from pathlib import Path
from secrets import token_hex
from typing import Any

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[Any]  # each name has a kind of its own
_MAGIC = b"DTLNROWS"
_HEAD_BYTES = 16  # the magic, and how long the description is
_ALIGNED = 64
_KINDS = frozenset(("<i8", "<i4", "|u1", "<f4", "<f8"))


def write(path: Path, about: Mapping[str, object], arrays: Mapping[str, Array]) -> None:
    """Put a file in its place, with a JSON object about its arrays. Raises OSError."""
    places, at = {}, 0
    for name, array in arrays.items():
        places[name] = (array.dtype.newbyteorder("<").str, list(array.shape), at)
        at = _aligned(at + array.nbytes)
    told = json.dumps({"about": about, "arrays": places, "bytes": at}).encode()
    beside = path.with_name(f".{path.name}.{token_hex(4)}.part")
    try:
        _write_new(beside, told, arrays)
        os.replace(beside, path)
    finally:
        beside.unlink(missing_ok=True)


def _write_new(path: Path, told: bytes, arrays: Mapping[str, Array]) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    with open(descriptor, "wb") as file:
        head = _MAGIC + len(told).to_bytes(8, "little") + told
        file.write(head.ljust(_aligned(len(head)), b"\0"))
        for array in arrays.values():
            plain = np.ascontiguousarray(array, dtype=array.dtype.newbyteorder("<"))
            file.write(plain.data)
            file.write(b"\0" * (_aligned(plain.nbytes) - plain.nbytes))
        file.flush()
        os.fsync(file.fileno())


def mapped(path: Path) -> tuple[dict[str, Any], dict[str, Array]] | None:
    """What a file says and its arrays, which cannot be written to; None where there is none, or not a whole
    one. Raises OSError where it cannot be read."""
    try:
        file = path.open("rb")
    except FileNotFoundError:
        return None
    with file:
        if os.fstat(file.fileno()).st_size < _HEAD_BYTES:
            return None
        whole = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    if whole[:8] != _MAGIC:
        return None
    length = int.from_bytes(whole[8:_HEAD_BYTES], "little")
    try:
        told = json.loads(whole[_HEAD_BYTES : _HEAD_BYTES + length])
        first = _aligned(_HEAD_BYTES + length)
        if len(whole) != first + told["bytes"]:
            return None
        arrays = {name: _array(whole, first, *place) for name, place in told["arrays"].items()}
        return dict(told["about"]), arrays
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def _array(whole: mmap.mmap, first: int, kind: str, shape: list[int], at: int) -> Array:
    if kind not in _KINDS:
        raise ValueError(kind)
    count = int(np.prod(shape, dtype=np.int64))
    return np.frombuffer(whole, np.dtype(kind), count, first + at).reshape(shape)


def _aligned(length: int) -> int:
    return -(-length // _ALIGNED) * _ALIGNED
