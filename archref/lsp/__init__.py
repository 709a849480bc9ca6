"""A language server: what `archref` knows of a manuscript's sources, in the editor, while it is written.

`manuscript` holds an open file and what was found in it; a file a feature answers from there; `server` speaks the Language
Server Protocol by pygls (extra `lsp`). Nothing else of archref imports this package.
"""
