"""The grammar engine: tokens, lexicon, rules, chart and the choice of readings; no language in it."""
