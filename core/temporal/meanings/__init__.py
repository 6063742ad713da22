"""What time words mean, for the rules of all languages: productions that build symbolic values.

A language imports from here what its rules produce; nothing here knows a word of any language.
"""
