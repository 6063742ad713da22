"""Text before time: normalising, the language, blocks, sentences, and the furniture of pages."""
