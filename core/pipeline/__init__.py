"""What the rooms do together: analysing articles, importing many, and holding a project open."""
