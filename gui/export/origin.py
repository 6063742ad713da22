"""By what a picture was made, as its metadata says it."""

from core.settings import APPLICATION_NAME, VERSION


def software() -> str:
    return f"{APPLICATION_NAME} {VERSION}"
