"""The window, the canvas and the pictures: everything that needs Qt."""
