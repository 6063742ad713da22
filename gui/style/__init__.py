"""How Dateline looks: tokens, theme, fonts, icons. Leaves what is drawn where to the widgets."""
