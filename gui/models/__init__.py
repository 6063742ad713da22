"""Values and Qt item models that presenters make and panels show."""
