"""Gestures: what wheel, pointer and keys mean, apart from the widget that receives them."""
