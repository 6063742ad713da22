"""What a command does that touches several parts: files, exports, the memory of the view."""
